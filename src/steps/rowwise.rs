//! Each partition of a dataset becomes one partition, row for row: part-00017
//! comes from part-00017. Knows nothing of what is done to the rows.

use arrow::array::ArrayRef;
use arrow::record_batch::RecordBatch;
use serde_json::{Map, Value};

use super::parts::{PartFile, Parts};
use crate::error::{Error, Result};
use crate::runner::engine::{Unit, Work};
use crate::store::dataset::{Dataset, Partition};
use crate::store::parquet_in::{Footer, Projection, Span};
use crate::store::parquet_out::EncodedRowGroup;

/// Bytes that a span of rows takes at most: as read, as kept until it is encoded,
/// and encoded.
pub const UNIT_MEMORY: u64 = 4 * (64 << 20);

/// Rows that are worked on at once: few enough that what is made of them on the
/// way stays in the cache. With another number the last bits of what is summed
/// change, and where compressed pages are cut.
pub const BATCH: usize = 16 << 10;

/// As many bytes of batches are enough, whatever their number: of long texts, or of many
/// columns.
const TOGETHER_BYTES: usize = 64 << 20;

/// Of a batch's own rows; it may be cut from more.
fn bytes_of(batch: &RecordBatch) -> usize {
    let bytes = |array: &ArrayRef| array.to_data().get_slice_memory_size().unwrap_or(0);
    batch.columns().iter().map(bytes).sum()
}

/// What is done to the rows of a span, column by column and batch by batch.
pub trait Convert: Sync {
    /// Batches of which a column is worked on before the next column is: more than one
    /// where it is looked up in what then stays in the cache. Eight are 1 MiB of numbers.
    const TOGETHER: usize;
    /// What is to be told of the rows; batches and spans are joined in order.
    type Tally: Send + Default;
    /// What else is read along with the rows of a span, …
    type Beside;
    /// … and with those of a batch.
    type Along;

    /// Columns that are worked on one by one.
    fn columns(&self) -> usize;

    /// Called once for a span, of so many rows.
    fn beside(&self, place: Place<'_>, rows: usize) -> Result<Self::Beside>;

    /// Called for each batch in order, of so many rows.
    fn along(&self, beside: &mut Self::Beside, rows: usize) -> Result<Self::Along>;

    /// What one of the columns becomes, by its positions in what is written.
    fn convert(
        &self,
        column: usize,
        place: Place<'_>,
        batch: &RecordBatch,
        along: &Self::Along,
        write: &mut dyn FnMut(usize, &ArrayRef) -> Result<()>,
    ) -> Result<Self::Tally>;

    fn join(&self, tally: &mut Self::Tally, next: Self::Tally);

    /// The details of a finished partition.
    fn details(&self, tally: &Self::Tally) -> Map<String, Value>;
}

/// Where rows are in their dataset.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Position in the dataset's list of partitions.
    pub position: usize,
    pub partition: &'a Partition,
    /// Position of the first row in the partition.
    pub first_row: u64,
}

/// The rows of a dataset as units of work: spans in order, partition by partition.
pub struct Spans<'a> {
    pub input: &'a Dataset,
    /// The columns to read; None reads all.
    pub columns: Option<&'a [String]>,
    /// Rows of a unit at most.
    pub most: u64,
}

/// Where what is read tells how many rows a unit has.
pub const AS_READ: u64 = u64::MAX;

/// The partition that is being cut into spans.
#[derive(Default)]
pub struct Cursor {
    position: usize,
    open: Option<Open>,
}

struct Open {
    footer: Footer,
    projection: Projection,
    spans: Vec<Span>,
    next: usize,
}

/// Rows to work on; no span of a partition without any.
pub struct Rows {
    /// Position in the dataset's list of partitions.
    pub position: usize,
    footer: Footer,
    projection: Projection,
    span: Option<Span>,
}

impl Spans<'_> {
    /// The next unit of the partitions that are wanted.
    pub fn next(
        &self,
        cursor: &mut Cursor,
        wanted: impl Fn(usize) -> bool,
    ) -> Result<Option<Unit<Rows>>> {
        let partitions = self.input.partitions();
        while partitions.get(cursor.position).is_some_and(|p| !wanted(p.index)) {
            cursor.position += 1;
        }
        let Some(partition) = partitions.get(cursor.position) else { return Ok(None) };
        let open = match &mut cursor.open {
            Some(open) => open,
            none => none.insert(self.open(cursor.position)?),
        };
        let (index, span) = (open.next, open.spans.get(open.next).copied());
        let (footer, projection) = (open.footer.clone(), open.projection.clone());
        let item = Rows { position: cursor.position, footer, projection, span };
        open.next += 1;
        let last = open.next >= open.spans.len();
        if last {
            *cursor = Cursor { position: cursor.position + 1, open: None };
        }
        Ok(Some(Unit { partition: partition.index, index, last, item }))
    }

    fn open(&self, position: usize) -> Result<Open> {
        let footer = self.input.footer(position)?;
        let projection = match self.columns {
            Some(columns) => footer.columns(columns)?,
            None => footer.everything(),
        };
        let spans = footer.spans(&projection).flat_map(|span| cut(span, self.most)).collect();
        Ok(Open { footer, projection, spans, next: 0 })
    }
}

/// A span in pieces of `most` rows.
fn cut(span: Span, most: u64) -> impl Iterator<Item = Span> {
    let rows = span.rows as u64;
    let pieces = (0..rows.div_ceil(most)).map(move |i| {
        let before = i * most;
        let (skip, first_row) = (span.skip + before, span.first_row + before);
        Span { skip, first_row, rows: most.min(rows - before) as usize, ..span }
    });
    // A row group without rows is a span too.
    pieces.chain((rows == 0).then_some(span))
}

impl Rows {
    /// How many there are.
    pub fn rows(&self) -> usize {
        self.span.map_or(0, |span| span.rows)
    }

    /// The rows in batches, each with the position of its first row in its partition;
    /// no rows are one batch.
    pub fn each(&self, mut visit: impl FnMut(u64, RecordBatch) -> Result<()>) -> Result<()> {
        let Some(span) = self.span else {
            return visit(0, RecordBatch::new_empty(self.projection.schema().clone()));
        };
        let mut batches = self.footer.batches(span, &self.projection, BATCH)?;
        let mut first_row = span.first_row;
        while let Some(batch) = batches.read()? {
            let rows = batch.num_rows() as u64;
            visit(first_row, batch)?;
            first_row += rows;
        }
        Ok(())
    }
}

/// The work over a dataset.
pub struct RowWise<'a, C> {
    pub parts: Parts<'a>,
    pub spans: Spans<'a>,
    pub convert: C,
}

impl<C: Convert> RowWise<'_, C> {
    pub fn run(self) -> Result<()> {
        let attempt = self.parts.attempt;
        attempt.work(&self, Cursor::default())
    }
}

impl<C: Convert> Work for RowWise<'_, C> {
    type Source = Cursor;
    type Item = Rows;
    type Made = (EncodedRowGroup, C::Tally);
    type Sink = (PartFile, C::Tally);

    fn next(&self, cursor: &mut Cursor) -> Result<Option<Unit<Rows>>> {
        self.spans.next(cursor, |partition| self.parts.attempt.wants(partition))
    }

    fn compute(&self, unit: Unit<Rows>) -> Result<Self::Made> {
        let position = unit.item.position;
        let partition = &self.spans.input.partitions()[position];
        let place = |first_row| Place { position, partition, first_row };
        let first_row = unit.item.span.map_or(0, |span| span.first_row);
        let rows = unit.item.rows();
        let mut beside = self.convert.beside(place(first_row), rows)?;
        let mut group = self.parts.layout.row_group(rows);
        let mut tally = C::Tally::default();
        let columns = self.convert.columns();
        let mut convert = |batches: &mut Vec<(u64, RecordBatch, C::Along)>| -> Result<()> {
            for column in 0..columns {
                for (first_row, batch, along) in &*batches {
                    let mut write = |column: usize, array: &ArrayRef| group.push(column, array);
                    let place = place(*first_row);
                    let next = self.convert.convert(column, place, batch, along, &mut write)?;
                    self.convert.join(&mut tally, next);
                }
            }
            batches.clear();
            Ok(())
        };
        let most = if columns > 1 { C::TOGETHER } else { 1 };
        let (mut batches, mut bytes) = (Vec::new(), 0);
        unit.item.each(|first_row, batch| {
            let along = self.convert.along(&mut beside, batch.num_rows())?;
            bytes += bytes_of(&batch);
            batches.push((first_row, batch, along));
            if batches.len() < most && bytes < TOGETHER_BYTES {
                return Ok(());
            }
            bytes = 0;
            convert(&mut batches)
        })?;
        convert(&mut batches)?;
        let group = group.close()?;
        if group.rows() != rows as u64 {
            let made = group.rows();
            return Err(Error::unexpected(format!("of {rows} rows {made} were made")));
        }
        Ok((group, tally))
    }

    fn open(&self, partition: usize) -> Result<Self::Sink> {
        Ok((self.parts.open(partition)?, C::Tally::default()))
    }

    fn consume(&self, (file, tally): &mut Self::Sink, (group, next): Self::Made) -> Result<()> {
        self.convert.join(tally, next);
        self.parts.append(file, group)
    }

    fn close(&self, _: usize, (file, tally): Self::Sink) -> Result<()> {
        let details = self.convert.details(&tally);
        self.parts.close(file, details)
    }
}
