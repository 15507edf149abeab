//! Reads Parquet: a file's footer once, then spans of rows as record batches, in
//! bounded memory whatever the file says of itself. A torn or hostile file is
//! bad data, never a panic. Knows nothing of steps or partitions.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use arrow::compute::concat_batches;
use arrow::datatypes::{DataType, FieldRef, Schema, SchemaRef};
use arrow::record_batch::RecordBatch;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader, RowGroupMetaData};

use super::batches::Batches;
use super::chunks::read_at;
use super::guard::{check_footer, guarded};
use super::open::OpenFile;
use super::page_cache::PageCache;
use crate::error::{Error, IoContext, Result};

const MAGIC: &[u8] = b"PAR1";
const ENCRYPTED: &[u8] = b"PARE";
/// A footer with 10,000 columns in 100 row groups takes about 100 MB.
const MAX_FOOTER: u64 = 256 << 20;
/// A span is cut so that it decodes to about this many bytes.
const SPAN_BYTES: u64 = 64 << 20;
const SPAN_ROWS: u64 = 1 << 20;
/// Rows decoded at once where a value's length is not known from its type.
const TEXT_BATCH: usize = 16 << 10;

/// A file's footer, read and checked against the file's size.
#[derive(Debug, Clone)]
pub struct Footer {
    path: Arc<Path>,
    metadata: ArrowReaderMetadata,
    cache: PageCache,
}

/// Consecutive rows of one row group: what is read, and worked on, at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub row_group: usize,
    /// Rows of the row group before this span.
    pub skip: u64,
    pub rows: usize,
    /// Position of the first row in the file.
    pub first_row: u64,
}

/// The columns to read; they come in the order of the file.
#[derive(Debug, Clone)]
pub struct Projection {
    mask: ProjectionMask,
    schema: SchemaRef,
    roots: Vec<usize>,
    leaves: Vec<Option<usize>>,
}

impl Projection {
    pub fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// The columns' positions among those of the file.
    pub(super) fn roots(&self) -> &[usize] {
        &self.roots
    }

    pub(super) fn has_leaf(&self, leaf: usize) -> bool {
        self.mask.leaf_included(leaf)
    }

    /// The first leaf of each column.
    pub(super) fn leaves(&self) -> &[Option<usize>] {
        &self.leaves
    }

    pub(super) fn has_text(&self) -> bool {
        self.schema.fields().iter().any(|field| field.data_type().primitive_width().is_none())
    }
}

impl Footer {
    /// # Errors
    /// *missing input* if the file is not there; *bad data* if it is no whole
    /// Parquet file.
    pub fn read(path: &Path) -> Result<Footer> {
        let file = open(path)?;
        let length = file.metadata().doing("read", path)?.len();
        let bytes = footer_bytes(&file, length, path)?;
        let read = guarded(|| {
            let metadata = ParquetMetaDataReader::decode_metadata(&bytes)
                .map_err(|e| Error::data(plain(&e)))?;
            check(&metadata, length)?;
            let metadata =
                arrow_metadata(Arc::new(metadata)).map_err(|e| Error::data(plain(&e)))?;
            // Columns are found by their positions among those of the file.
            let stated = metadata.parquet_schema().root_schema().get_fields().len();
            if metadata.schema().fields().len() != stated {
                return Err(Error::data("it has a column that holds nothing"));
            }
            Ok(metadata)
        });
        let metadata = read.map_err(|e| e.within(format_args!("`{}`", path.display())))?;
        Ok(Footer { path: path.into(), metadata, cache: PageCache::Kept })
    }

    /// The same, of a file whose rows stay in the page cache or do not.
    pub fn with_cache(self, cache: PageCache) -> Footer {
        Footer { cache, ..self }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn schema(&self) -> &SchemaRef {
        self.metadata.schema()
    }

    pub fn rows(&self) -> u64 {
        self.metadata.metadata().file_metadata().num_rows().cast_unsigned()
    }

    pub fn row_groups(&self) -> usize {
        self.metadata.metadata().num_row_groups()
    }

    pub(super) fn metadata(&self) -> &ArrowReaderMetadata {
        &self.metadata
    }

    pub(super) fn row_group(&self, at: usize) -> &RowGroupMetaData {
        self.metadata.metadata().row_group(at)
    }

    /// Whether a span is all of its row group.
    pub(super) fn is_whole(&self, span: Span) -> bool {
        span.rows as u64 == rows_of(self.row_group(span.row_group))
    }

    pub fn everything(&self) -> Projection {
        self.projected((0..self.schema().fields().len()).collect(), self.schema().clone())
    }

    fn projected(&self, roots: Vec<usize>, schema: SchemaRef) -> Projection {
        let file = self.metadata.parquet_schema();
        let mut first = vec![None; self.schema().fields().len()];
        for leaf in (0..file.num_columns()).rev() {
            first[file.get_column_root_idx(leaf)] = Some(leaf);
        }
        let leaves = roots.iter().map(|root| first[*root]).collect();
        let mask = ProjectionMask::roots(file, roots.iter().copied());
        Projection { mask, schema, roots, leaves }
    }

    /// # Errors
    /// *bad data* if a column is not there.
    pub fn columns<S: AsRef<str>>(&self, names: &[S]) -> Result<Projection> {
        let schema = self.schema();
        let mut roots = Vec::with_capacity(names.len());
        for name in names {
            roots.push(
                index_of(schema, name.as_ref())
                    .map_err(|e| e.within(format_args!("`{}`", self.path.display())))?,
            );
        }
        roots.sort_unstable();
        roots.dedup();
        let schema = schema.project(&roots).map_err(|e| Error::unexpected(e.to_string()))?;
        Ok(self.projected(roots, Arc::new(schema)))
    }

    /// The file's rows in order, cut at row groups and, where these are large,
    /// within. Depends on the file and the projection only.
    pub fn spans(&self, projection: &Projection) -> impl Iterator<Item = Span> + Send + use<> {
        let mut first_row = 0;
        let groups: Vec<(u64, u64)> = (self.metadata.metadata().row_groups().iter())
            .map(|group| (rows_of(group), span_rows(group, projection)))
            .collect();
        groups.into_iter().enumerate().flat_map(move |(row_group, (rows, step))| {
            let start = first_row;
            first_row += rows;
            (0..rows.div_ceil(step)).map(move |i| Span {
                row_group,
                skip: i * step,
                rows: step.min(rows - i * step) as usize,
                first_row: start + i * step,
            })
        })
    }

    /// Reads one span as one batch.
    ///
    /// # Errors
    /// *bad data* where the bytes do not decode to as many rows as the footer says.
    pub fn read_span(&self, span: Span, projection: &Projection) -> Result<RecordBatch> {
        let step = if projection.has_text() { span.rows.min(TEXT_BATCH) } else { span.rows };
        let mut reader = self.batches(span, projection, step)?;
        let mut batches = Vec::new();
        while let Some(batch) = reader.read()? {
            batches.push(batch);
        }
        match batches.len() {
            1 => Ok(batches.remove(0)),
            _ => concat_batches(&projection.schema, &batches)
                .map_err(|e| self.within(span, Error::data(e.to_string()))),
        }
    }

    /// Reads one span in batches of at most `rows` rows.
    pub fn batches(&self, span: Span, projection: &Projection, rows: usize) -> Result<Batches> {
        self.open()?.span(span).batches(projection, rows)
    }

    /// Opens the file, to read several spans or columns of it.
    pub fn open(&self) -> Result<OpenFile> {
        Ok(OpenFile::new(self.clone(), open(&self.path)?))
    }

    pub(super) fn cache(&self) -> PageCache {
        self.cache
    }

    pub(super) fn within(&self, span: Span, error: Error) -> Error {
        error.within(format_args!("`{}`, row group {}", self.path.display(), span.row_group))
    }

    /// An error of the decoder: bad data, unless the operating system raised it.
    pub(super) fn bad(&self, error: ParquetError) -> Error {
        if let ParquetError::External(source) = &error
            && let Some(source) = source.downcast_ref::<io::Error>()
            && source.raw_os_error().is_some()
        {
            return Error::io("read", &self.path, source);
        }
        Error::data(plain(&error)).hint(
            "the file is damaged: `milepost verify JOB --deep` names every file that is not as it \
             was written; put it back, or run the step again that wrote it",
        )
    }
}

/// Position of a column; the error names the nearest one there is.
pub fn index_of(schema: &Schema, name: &str) -> Result<usize> {
    schema.index_of(name).map_err(|_| {
        let nearest = (schema.fields().iter())
            .map(|field| (strsim::damerau_levenshtein(field.name(), name), field.name()))
            .min_by_key(|(distance, _)| *distance);
        let error = Error::data(format!("there is no column `{name}`"));
        match nearest {
            Some((_, known)) => error.hint(format!("did you mean `{known}`?")),
            None => error,
        }
    })
}

/// Text that was dictionary-encoded in memory when it was written is read as plain
/// text: the keys of one file need not hold the values of several.
fn arrow_metadata(metadata: Arc<ParquetMetaData>) -> Result<ArrowReaderMetadata, ParquetError> {
    let as_written = ArrowReaderMetadata::try_new(metadata.clone(), ArrowReaderOptions::new())?;
    let schema = as_written.schema();
    let text = |field: &FieldRef| match field.data_type() {
        DataType::Dictionary(_, values) if is_text(values) => {
            let values = values.as_ref().clone();
            Some(Arc::new(field.as_ref().clone().with_data_type(values)))
        }
        _ => None,
    };
    if !schema.fields().iter().any(|field| text(field).is_some()) {
        return Ok(as_written);
    }
    let fields: Vec<FieldRef> =
        schema.fields().iter().map(|field| text(field).unwrap_or_else(|| field.clone())).collect();
    let schema = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
    ArrowReaderMetadata::try_new(metadata, ArrowReaderOptions::new().with_schema(schema))
}

fn is_text(data_type: &DataType) -> bool {
    matches!(data_type, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => Error::missing(format!("`{}` is not there", path.display())),
        _ => Error::io("read", path, &e),
    })
}

fn footer_bytes(file: &File, length: u64, path: &Path) -> Result<Vec<u8>> {
    let refuse = |why: &str| Err(Error::data(format!("`{}` {why}", path.display())));
    if length == 0 {
        return refuse("is empty; it should be a Parquet file");
    }
    if length < 12 {
        return refuse("is too short to be a Parquet file");
    }
    let tail = read_at(file, length - 8, 8).doing("read", path)?;
    if &tail[4..] == ENCRYPTED {
        return refuse("is encrypted, which is not supported");
    }
    if &tail[4..] != MAGIC {
        return refuse("is not a whole Parquet file: it does not end in `PAR1`");
    }
    let size = u64::from(u32::from_le_bytes([tail[0], tail[1], tail[2], tail[3]]));
    if size > length - 12 || size > MAX_FOOTER {
        return refuse("is not a whole Parquet file: its footer is longer than it can be");
    }
    let bytes = read_at(file, length - 8 - size, size as usize).doing("read", path)?;
    match check_footer(&bytes) {
        Ok(()) => Ok(bytes),
        Err(flaw) => refuse(&format!("is not a whole Parquet file: its footer {}", flaw.text())),
    }
}

/// What the decoder takes for granted: counts that agree, and chunks inside the file.
fn check(metadata: &ParquetMetaData, length: u64) -> Result<()> {
    let leaves = metadata.file_metadata().schema_descr().num_columns();
    let mut rows = 0i64;
    for (index, group) in metadata.row_groups().iter().enumerate() {
        check_group(group, leaves, length)
            .map_err(|why| Error::data(format!("row group {index} {why}")))?;
        rows = rows.saturating_add(group.num_rows());
    }
    let stated = metadata.file_metadata().num_rows();
    if stated != rows {
        return Err(Error::data(format!("the footer says {stated} rows, its row groups {rows}")));
    }
    Ok(())
}

fn check_group(group: &RowGroupMetaData, leaves: usize, length: u64) -> Result<(), &'static str> {
    if group.num_rows() < 0 || group.num_rows() > i64::from(i32::MAX) {
        return Err("has an impossible number of rows");
    }
    if group.num_columns() != leaves {
        return Err("does not have the columns of the schema");
    }
    // One without rows has no pages to point to.
    let columns = if group.num_rows() == 0 { &[][..] } else { group.columns() };
    for column in columns {
        let start = column.dictionary_page_offset().unwrap_or(column.data_page_offset());
        let size = column.compressed_size();
        let inside = start >= 4
            && size >= 0
            && column.uncompressed_size() >= 0
            && start.checked_add(size).is_some_and(|end| end.cast_unsigned() <= length - 8);
        if !inside {
            return Err("lies outside the file");
        }
        if column.column_descr().max_rep_level() == 0 && column.num_values() != group.num_rows() {
            return Err("has columns of different lengths");
        }
    }
    Ok(())
}

fn rows_of(group: &RowGroupMetaData) -> u64 {
    group.num_rows().cast_unsigned()
}

/// How many rows of a row group to read at once.
fn span_rows(group: &RowGroupMetaData, projection: &Projection) -> u64 {
    let rows = rows_of(group).max(1);
    let stored: u64 = (group.columns().iter().enumerate())
        .filter(|(leaf, _)| projection.mask.leaf_included(*leaf))
        .map(|(_, column)| column.uncompressed_size().cast_unsigned())
        .sum();
    let fixed: u64 = projection.schema.fields().iter().map(|f| width(f.data_type())).sum();
    let width = (stored / rows).max(fixed).max(1);
    let most = (SPAN_BYTES / width).clamp(1024, SPAN_ROWS);
    // A row group that is only a little larger is not worth a second pass over its pages.
    if rows <= most + most / 4 { rows } else { most }
}

/// Rows of a span at most, as long as they are narrow.
pub const MOST_SPAN_ROWS: u64 = SPAN_ROWS + SPAN_ROWS / 4;

/// Bytes that one column of a span takes at most, of all columns of a file, as it is read
/// or as 64-bit numbers; as far as their types tell.
pub fn column_bytes(schema: &Schema) -> u64 {
    let bytes = |field: &FieldRef| match field.data_type().primitive_width() {
        Some(width) => MOST_SPAN_ROWS * width.max(8) as u64,
        None => u64::MAX,
    };
    schema.fields().iter().map(bytes).max().unwrap_or(0).min(SPAN_BYTES + SPAN_BYTES / 4)
}

/// Bytes of a value in memory, as far as its type tells.
pub fn width(data_type: &DataType) -> u64 {
    match data_type {
        DataType::Boolean => 1,
        DataType::Utf8 | DataType::Binary => 32,
        other => other.primitive_width().unwrap_or(64) as u64,
    }
}

fn plain(error: &ParquetError) -> String {
    match error {
        ParquetError::General(text)
        | ParquetError::NYI(text)
        | ParquetError::EOF(text)
        | ParquetError::ArrowError(text) => text.clone(),
        other => other.to_string(),
    }
}
