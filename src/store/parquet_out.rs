//! Writes Parquet: row groups are encoded on any thread, then appended to their
//! file in order. The same rows in the same row groups give the same bytes. Knows
//! nothing of steps or partitions.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow::array::{Array, ArrayRef};
use arrow::datatypes::{DataType, Field, FieldRef, Schema, SchemaRef};
use arrow::record_batch::RecordBatch;
use parquet::arrow::arrow_writer::{
    ArrowColumnChunk, ArrowColumnWriter, ArrowRowGroupWriterFactory, compute_leaves,
};
use parquet::arrow::{ArrowSchemaConverter, add_encoded_arrow_schema_to_metadata};
use parquet::basic::{Compression as Codec, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesBuilder};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::SchemaDescriptor;

use super::distinct::few_distinct;
use super::pages::Chunk;
use super::parquet_in::width;
use super::plain::{self, Plain};
use super::repeated;
use crate::error::{Error, Result};

/// A row group is to take about this much memory at most.
const ROW_GROUP_BYTES: u64 = 64 << 20;
const ROW_GROUP_ROWS: u64 = 1 << 20;
const PAGE_BYTES: usize = 1 << 20;
/// Values between two looks at the page's size.
const WRITE_BATCH: usize = 8 << 10;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Compression {
    #[default]
    None,
    Snappy,
    Zstd,
    Lz4,
}

impl Compression {
    pub const NAMES: &'static [&'static str] = &["none", "snappy", "zstd", "lz4"];

    pub fn named(name: &str) -> Option<Compression> {
        match name {
            "none" => Some(Compression::None),
            "snappy" => Some(Compression::Snappy),
            "zstd" => Some(Compression::Zstd),
            "lz4" => Some(Compression::Lz4),
            _ => None,
        }
    }

    fn codec(self) -> Codec {
        match self {
            Compression::None => Codec::UNCOMPRESSED,
            Compression::Snappy => Codec::SNAPPY,
            Compression::Zstd => Codec::ZSTD(ZstdLevel::default()),
            Compression::Lz4 => Codec::LZ4_RAW,
        }
    }
}

/// How the files of a dataset are written: made once, shared by all threads.
pub struct Layout {
    schema: SchemaRef,
    descriptor: SchemaDescriptor,
    compression: Compression,
    properties: Arc<WriterProperties>,
    plain: ArrowRowGroupWriterFactory,
    dictionary: ArrowRowGroupWriterFactory,
    /// The first leaf of each field.
    leaves: Vec<usize>,
}

enum Column {
    General(ArrowColumnChunk),
    Own(Chunk),
}

/// A row group's bytes, ready to be appended.
pub struct EncodedRowGroup {
    columns: Vec<Column>,
    rows: u64,
}

impl EncodedRowGroup {
    pub fn rows(&self) -> u64 {
        self.rows
    }
}

impl Layout {
    /// The schema's metadata is left out: it comes in no order, and says what was
    /// true of another file.
    ///
    /// # Errors
    /// *bad data* for a type that Parquet does not have.
    pub fn new(schema: &Schema, compression: Compression) -> Result<Layout> {
        let fields = schema.fields().iter();
        let plain: Vec<Field> =
            fields.map(|f| f.as_ref().clone().with_metadata(Default::default())).collect();
        let schema = Arc::new(Schema::new(plain));
        let descriptor = ArrowSchemaConverter::new().convert(&schema).map_err(unwritable)?;
        let root = descriptor.root_schema_ptr();
        let factory = |dictionary| -> Result<_> {
            let properties = Arc::new(properties(&schema, compression, dictionary));
            let file = SerializedFileWriter::new(io::sink(), root.clone(), properties.clone())
                .map_err(unwritable)?;
            Ok((ArrowRowGroupWriterFactory::new(&file, schema.clone()), properties))
        };
        let (dictionary, _) = factory(true)?;
        let (plain, properties) = factory(false)?;
        let mut leaves = Vec::with_capacity(schema.fields().len());
        for leaf in 0..descriptor.num_columns() {
            if descriptor.get_column_root_idx(leaf) == leaves.len() {
                leaves.push(leaf);
            }
        }
        Ok(Layout { schema, descriptor, compression, properties, plain, dictionary, leaves })
    }

    pub fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// A row group of `rows` rows, to be encoded batch by batch.
    pub fn row_group(&self, rows: usize) -> RowGroup<'_> {
        let own = self.compression == Compression::None;
        let draft = |(field, leaf): (&FieldRef, &usize)| {
            let column = self.descriptor.column(*leaf);
            match own && plain::takes(&column, field.data_type()) {
                true => Draft::Plain(Box::new(Plain::new(&column, field.data_type(), rows))),
                false => Draft::Kept(Vec::new()),
            }
        };
        let drafts = self.schema.fields().iter().zip(&self.leaves).map(draft);
        let drafts = drafts.map(|draft| (draft, 0)).collect();
        let writers = Writers { layout: self, plain: Vec::new(), dictionary: Vec::new() };
        RowGroup {
            layout: self,
            rows: rows as u64,
            drafts,
            columns: Vec::new(),
            next: 0,
            writers,
            bare: 0,
        }
    }

    /// Encodes batches of this schema as one row group.
    ///
    /// # Errors
    /// *unexpected* if a batch is not of this schema.
    pub fn encode(&self, batches: &[RecordBatch]) -> Result<EncodedRowGroup> {
        let mut group = self.row_group(batches.iter().map(RecordBatch::num_rows).sum());
        batches.iter().try_for_each(|batch| group.write(batch))?;
        group.close()
    }
}

/// A row group that is being encoded: a column as soon as all of it and of those before
/// it is there.
pub struct RowGroup<'a> {
    layout: &'a Layout,
    /// As many as each column will have.
    rows: u64,
    /// Each with its rows.
    drafts: Vec<(Draft, u64)>,
    /// Of the drafts before `next`.
    columns: Vec<Column>,
    next: usize,
    writers: Writers<'a>,
    /// Rows without columns.
    bare: u64,
}

enum Draft {
    /// Encoded as it comes.
    Plain(Box<Plain>),
    /// All of it decides how it is encoded.
    Kept(Vec<ArrayRef>),
}

impl RowGroup<'_> {
    /// # Errors
    /// *unexpected* if the batch is not of the layout's schema.
    pub fn write(&mut self, batch: &RecordBatch) -> Result<()> {
        let (got, wanted) = (batch.num_columns(), self.drafts.len());
        if got != wanted {
            return Err(Error::unexpected(format!("a batch of {got} columns, not {wanted}")));
        }
        if wanted == 0 {
            self.bare += batch.num_rows() as u64;
        }
        batch.columns().iter().enumerate().try_for_each(|(column, array)| self.push(column, array))
    }

    /// More rows of one column; in the end all must have as many.
    ///
    /// # Errors
    /// *unexpected* if it is not of the layout's schema.
    pub fn push(&mut self, column: usize, array: &ArrayRef) -> Result<()> {
        let fields = self.layout.schema.fields();
        let (Some(field), Some((draft, rows))) = (fields.get(column), self.drafts.get_mut(column))
        else {
            return Err(Error::unexpected(format!("a column {column} of {}", fields.len())));
        };
        let flaw = match array.data_type() {
            other if other != field.data_type() => Some(format!("is {other}")),
            _ if !field.is_nullable() && array.null_count() > 0 => Some("holds nulls".into()),
            _ => None,
        };
        if let Some(flaw) = flaw {
            let (name, wanted) = (field.name(), field.data_type());
            return Err(Error::unexpected(format!("column `{name}` ({wanted}) {flaw}")));
        }
        *rows += array.len() as u64;
        if *rows > self.rows {
            let (name, got, wanted) = (field.name(), *rows, self.rows);
            return Err(Error::unexpected(format!("column `{name}` has {got} rows, not {wanted}")));
        }
        match draft {
            Draft::Plain(column) => column.write(array).map_err(unwritable)?,
            Draft::Kept(arrays) => arrays.push(array.clone()),
        }
        while self.rows > 0 && self.drafts.get(self.next).is_some_and(|(_, n)| *n == self.rows) {
            self.encode_next()?;
        }
        Ok(())
    }

    pub fn close(mut self) -> Result<EncodedRowGroup> {
        let rows = self.drafts.first().map_or(self.bare, |(_, rows)| *rows);
        if let Some(at) = self.drafts.iter().position(|(_, more)| *more != rows) {
            let (name, got) = (self.layout.schema.field(at).name(), self.drafts[at].1);
            return Err(Error::unexpected(format!("column `{name}` has {got} rows, not {rows}")));
        }
        while self.next < self.drafts.len() {
            self.encode_next()?;
        }
        Ok(EncodedRowGroup { columns: self.columns, rows })
    }

    fn encode_next(&mut self) -> Result<()> {
        let (draft, _) = &mut self.drafts[self.next];
        match std::mem::replace(draft, Draft::Kept(Vec::new())) {
            Draft::Plain(column) => {
                self.columns.push(Column::Own(column.close().map_err(unwritable)?));
            }
            Draft::Kept(arrays) => {
                let arrays: Vec<&ArrayRef> = arrays.iter().collect();
                let field = self.layout.schema.field(self.next);
                encode_kept(field, &arrays, &mut self.writers, &mut self.columns)
                    .map_err(unwritable)?;
            }
        }
        self.next += 1;
        Ok(())
    }
}

/// The general encoders of a row group's columns, by leaf; made when first needed.
struct Writers<'a> {
    layout: &'a Layout,
    plain: Vec<Option<ArrowColumnWriter>>,
    dictionary: Vec<Option<ArrowColumnWriter>>,
}

impl Writers<'_> {
    fn take(&mut self, leaf: usize, dictionary: bool) -> Result<ArrowColumnWriter, ParquetError> {
        let (factory, writers) = match dictionary {
            true => (&self.layout.dictionary, &mut self.dictionary),
            false => (&self.layout.plain, &mut self.plain),
        };
        if writers.is_empty() {
            *writers = factory.create_column_writers(0)?.into_iter().map(Some).collect();
        }
        let writer = writers.get_mut(leaf).and_then(Option::take);
        writer.ok_or_else(|| ParquetError::General("more columns than the schema has".into()))
    }
}

/// Encodes the leaves of a field, behind the columns that are encoded already.
fn encode_kept(
    field: &Field,
    arrays: &[&ArrayRef],
    writers: &mut Writers<'_>,
    columns: &mut Vec<Column>,
) -> Result<(), ParquetError> {
    let layout = writers.layout;
    let mut repeats = wants_dictionary(field.data_type(), arrays);
    if repeats && layout.compression == Compression::None {
        let column = layout.descriptor.column(columns.len());
        if let Some(chunk) = repeated::encode(&column, field.data_type(), arrays)? {
            columns.push(Column::Own(chunk));
            return Ok(());
        }
        // It gave up on too many values; a general dictionary would as well.
        repeats = !repeated::takes(field.data_type());
    }
    let mut open: Vec<ArrowColumnWriter> = Vec::new();
    for array in arrays {
        for (leaf, levels) in compute_leaves(field, array)?.iter().enumerate() {
            if leaf == open.len() {
                open.push(writers.take(columns.len() + leaf, repeats)?);
            }
            open[leaf].write(levels)?;
        }
    }
    for writer in open {
        columns.push(Column::General(writer.close()?));
    }
    Ok(())
}

/// A dictionary pays where values repeat: always in bytes, never in floats, and
/// in the rest as the values themselves tell.
fn wants_dictionary(data_type: &DataType, arrays: &[&ArrayRef]) -> bool {
    match data_type {
        DataType::Int8 | DataType::UInt8 => true,
        DataType::Float16 | DataType::Float32 | DataType::Float64 | DataType::Boolean => false,
        _ => few_distinct(arrays),
    }
}

fn properties(schema: &Schema, compression: Compression, dictionary: bool) -> WriterProperties {
    let builder: WriterPropertiesBuilder = WriterProperties::builder()
        .set_created_by("milepost".into())
        .set_compression(compression.codec())
        .set_dictionary_enabled(dictionary)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_offset_index_disabled(true)
        .set_data_page_size_limit(PAGE_BYTES)
        .set_data_page_row_count_limit(usize::MAX)
        .set_write_batch_size(WRITE_BATCH);
    let mut properties = builder.build();
    add_encoded_arrow_schema_to_metadata(schema, &mut properties);
    properties
}

fn unwritable(error: ParquetError) -> Error {
    Error::unexpected(format!("cannot encode Parquet: {error}"))
}

/// Rows of one row group: about a million where they are narrow, fewer where
/// they are wide.
pub fn row_group_rows(schema: &Schema) -> usize {
    let width: u64 = schema.fields().iter().map(|field| width(field.data_type())).sum();
    (ROW_GROUP_BYTES / width.max(1)).clamp(1024, ROW_GROUP_ROWS) as usize
}

/// A Parquet file that is being written.
pub struct ParquetFile<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    path: PathBuf,
    rows: u64,
}

impl<W: Write + Send> ParquetFile<W> {
    /// `path` is for messages.
    pub fn create(to: W, path: &Path, layout: &Layout) -> Result<ParquetFile<W>> {
        let writer = SerializedFileWriter::new(
            to,
            layout.descriptor.root_schema_ptr(),
            layout.properties.clone(),
        )
        .map_err(|e| failed(path, &e))?;
        Ok(ParquetFile { writer, path: path.into(), rows: 0 })
    }

    pub fn append(&mut self, encoded: EncodedRowGroup) -> Result<()> {
        let rows = encoded.rows;
        self.splice(encoded).map_err(|e| failed(&self.path, &e))?;
        self.rows += rows;
        Ok(())
    }

    fn splice(&mut self, encoded: EncodedRowGroup) -> Result<(), ParquetError> {
        if encoded.rows == 0 {
            return Ok(());
        }
        let mut group = self.writer.next_row_group()?;
        for column in encoded.columns {
            match column {
                Column::General(chunk) => chunk.append_to_row_group(&mut group)?,
                Column::Own(chunk) => group.append_column(&chunk.bytes, chunk.close)?,
            }
        }
        group.close().map(drop)
    }

    /// Puts a text into the footer's metadata; readers find it in the schema's.
    pub fn note(&mut self, key: &str, text: String) {
        self.writer.append_key_value_metadata(KeyValue::new(key.to_owned(), text));
    }

    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Writes the footer; returns what was written to and the number of rows.
    pub fn close(self) -> Result<(W, u64)> {
        let ParquetFile { writer, path, rows } = self;
        Ok((writer.into_inner().map_err(|e| failed(&path, &e))?, rows))
    }
}

fn failed(path: &Path, error: &ParquetError) -> Error {
    if let ParquetError::External(source) = error
        && let Some(source) = source.downcast_ref::<io::Error>()
    {
        return Error::io("write", path, source);
    }
    Error::unexpected(format!("cannot write `{}`: {error}", path.display()))
}
