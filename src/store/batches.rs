//! The rows of a span as record batches: columns of plain values are read by
//! [`PlainColumn`], all others by the general decoder. What either says is checked
//! against the footer. Knows nothing of how spans are cut.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use arrow::array::{Array, ArrayRef};
use arrow::datatypes::FieldRef;
use arrow::record_batch::{RecordBatch, RecordBatchOptions};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::errors::{ParquetError, Result as ParquetResult};

use super::chunks::Chunks;
use super::guard::guarded;
use super::parquet_in::{Footer, Projection, Span};
use super::plain_in::{PlainColumn, takes};
use crate::error::{Error, Result};

/// Refused beyond: what one span of text may grow to by dictionaries.
const MAX_DECODED: usize = 1 << 30;

/// The rows of a span, as they decode.
pub struct Batches {
    footer: Footer,
    projection: Projection,
    span: Span,
    /// Rows of a batch at most.
    most: usize,
    /// By column of the projection; the others come from the general decoder.
    plain: Vec<Option<PlainColumn>>,
    general: Option<ParquetRecordBatchReader>,
    /// Rows so far, …
    rows: usize,
    /// … and of all texts of the span the bytes.
    decoded: Arc<AtomicUsize>,
}

impl Batches {
    /// Batches of at most `most` rows of the span, whose bytes are `chunks`.
    pub(super) fn new(
        footer: &Footer,
        projection: &Projection,
        span: Span,
        chunks: Chunks,
        decoded: Arc<AtomicUsize>,
        most: usize,
    ) -> ParquetResult<Batches> {
        let most = most.max(1);
        let plain = plain_columns(footer, projection, span, &chunks)?;
        let general = match plain.iter().all(Option::is_some) && !plain.is_empty() {
            true => None,
            false => Some(general(footer, projection, span, chunks, most, &plain)?),
        };
        let (footer, projection) = (footer.clone(), projection.clone());
        Ok(Batches { footer, projection, span, most, plain, general, rows: 0, decoded })
    }

    /// The next batch; None at the end of the span.
    ///
    /// # Errors
    /// *bad data* where the bytes do not decode, or to more or fewer rows than the
    /// footer says.
    pub fn read(&mut self) -> Result<Option<RecordBatch>> {
        guarded(|| self.decode()).map_err(|e| self.footer.within(self.span, e))
    }

    fn decode(&mut self) -> Result<Option<RecordBatch>> {
        let bad = |e: ParquetError| self.footer.bad(e);
        let (before, stated) = (self.rows, self.span.rows);
        let (rows, mut decoded) = match &mut self.general {
            Some(reader) => {
                let batch = reader.next().transpose().map_err(|e| bad(e.into()))?;
                let columns = batch.map(|b| (b.num_rows(), b.columns().to_vec()));
                let (rows, columns) = columns.unwrap_or_default();
                (rows, columns.into_iter())
            }
            None => (self.most.min(stated - before), Vec::new().into_iter()),
        };
        if before + rows > stated || rows == 0 && before < stated {
            return Err(miscounted(before + rows, stated));
        }
        if rows == 0 {
            for plain in self.plain.iter_mut().flatten() {
                if plain.is_longer().map_err(bad)? {
                    return Err(miscounted(stated + 1, stated));
                }
            }
            return Ok(None);
        }
        if self.projection.has_text() {
            // Plain values take what the span says.
            let sizes = decoded.as_slice().iter().map(Array::get_array_memory_size);
            let more = sizes.sum::<usize>();
            if self.decoded.fetch_add(more, Relaxed) + more > MAX_DECODED {
                return Err(Error::data(format!("decodes to over {} MiB", MAX_DECODED >> 20)));
            }
        }
        let mut columns: Vec<ArrayRef> = Vec::with_capacity(self.plain.len());
        for plain in &mut self.plain {
            let Some(plain) = plain else {
                columns.extend(decoded.next());
                continue;
            };
            let column = plain.read(rows).map_err(bad)?;
            if column.len() < rows {
                return Err(miscounted(before + column.len(), stated));
            }
            columns.push(column);
        }
        self.rows += rows;
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        let schema = self.projection.schema().clone();
        RecordBatch::try_new_with_options(schema, columns, &options)
            .map(Some)
            .map_err(|e| bad(e.into()))
    }
}

/// Pages that hold more than the footer says, or less.
fn miscounted(rows: usize, stated: usize) -> Error {
    let more = if rows > stated { " or more" } else { "" };
    Error::data(format!("holds {rows} rows{more} where {stated} are stated"))
}

/// By column of the projection, its reader where it is of plain values.
fn plain_columns(
    footer: &Footer,
    projection: &Projection,
    span: Span,
    chunks: &Chunks,
) -> ParquetResult<Vec<Option<PlainColumn>>> {
    if span.rows == 0 {
        // Without rows there need not be any pages.
        return Ok(projection.leaves().iter().map(|_| None).collect());
    }
    let group = footer.row_group(span.row_group);
    let fields = projection.schema().fields().iter().zip(projection.leaves());
    let plain = |(field, leaf): (&FieldRef, &Option<usize>)| {
        let Some(chunk) = leaf.map(|leaf| group.column(leaf)) else { return Ok(None) };
        let data_type = field.data_type();
        let column = || PlainColumn::new(chunks.clone(), chunk, data_type, span.skip as usize);
        takes(chunk, data_type).then(column).transpose()
    };
    fields.map(plain).collect()
}

/// The decoder of all other columns.
fn general(
    footer: &Footer,
    projection: &Projection,
    span: Span,
    chunks: Chunks,
    most: usize,
    plain: &[Option<PlainColumn>],
) -> ParquetResult<ParquetRecordBatchReader> {
    let others = (0..).zip(plain).filter(|(_, plain)| plain.is_none());
    let roots = others.map(|(at, _)| projection.roots()[at]);
    let metadata = footer.metadata();
    let mask = ProjectionMask::roots(metadata.parquet_schema(), roots);
    let mut builder = ParquetRecordBatchReaderBuilder::new_with_metadata(chunks, metadata.clone())
        .with_row_groups(vec![span.row_group])
        .with_projection(mask)
        .with_batch_size(most);
    if !footer.is_whole(span) {
        builder = builder.with_offset(span.skip as usize).with_limit(span.rows);
    }
    builder.build()
}
