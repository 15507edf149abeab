//! A Parquet file that is open: spans of it are read, and of each span some columns after
//! others. Knows nothing of how they are decoded.

use std::fs::File;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use super::batches::Batches;
use super::chunks::Chunks;
use super::guard::guarded;
use super::parquet_in::{Footer, Projection, Span};
use crate::error::Result;

#[derive(Debug, Clone)]
pub struct OpenFile {
    footer: Footer,
    file: Arc<File>,
}

/// A span of an open file.
#[derive(Debug)]
pub struct OpenSpan {
    file: OpenFile,
    span: Span,
    /// Bytes of texts that were read of it.
    decoded: Arc<AtomicUsize>,
}

impl OpenFile {
    pub(super) fn new(footer: Footer, file: File) -> OpenFile {
        OpenFile { footer, file: Arc::new(file) }
    }

    pub fn footer(&self) -> &Footer {
        &self.footer
    }

    pub fn span(&self, span: Span) -> OpenSpan {
        OpenSpan { file: self.clone(), span, decoded: Arc::default() }
    }
}

impl OpenSpan {
    /// The rows in batches of at most `rows`, with these columns.
    ///
    /// # Errors
    /// *bad data* where the file is not what its footer says.
    pub fn batches(&self, projection: &Projection, rows: usize) -> Result<Batches> {
        let OpenSpan { file: OpenFile { footer, .. }, span, decoded } = self;
        let open = || {
            let chunks = self.chunks(projection)?;
            Batches::new(footer, projection, *span, chunks, Arc::clone(decoded), rows)
                .map_err(|e| footer.bad(e))
        };
        guarded(open).map_err(|e| footer.within(*span, e))
    }

    /// The bytes of columns: small ones are fetched ahead where the span is its whole
    /// row group, others page by page.
    fn chunks(&self, projection: &Projection) -> Result<Chunks> {
        let OpenSpan { file: OpenFile { footer, file }, span, .. } = self;
        let group = footer.row_group(span.row_group);
        let ranges = (group.columns().iter().enumerate())
            .filter(|(leaf, _)| projection.has_leaf(*leaf))
            .map(|(_, column)| column.byte_range());
        let ahead = footer.is_whole(*span);
        Chunks::new(Arc::clone(file), footer.path(), ranges, ahead, footer.cache())
    }
}
