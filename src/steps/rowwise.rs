//! Each partition of a dataset becomes one partition, row for row: part-00017
//! comes from part-00017. Knows nothing of what is done to the rows.

use std::ops::Range;

use arrow::array::ArrayRef;
use arrow::datatypes::Schema;
use arrow::record_batch::RecordBatch;
use serde_json::{Map, Value};

use super::parts::{PartFile, Parts};
use crate::error::{Error, Result};
use crate::runner::engine::{Unit, Work};
use crate::runner::step::Inputs;
use crate::store::dataset::{Dataset, Partition};
use crate::store::open::OpenSpan;
use crate::store::parquet_in::{Footer, Projection, Span, column_bytes};
use crate::store::parquet_out::EncodedRowGroup;

/// Bytes that a span of rows takes at most: as read, as kept until it is encoded,
/// and encoded.
pub const UNIT_MEMORY: u64 = 4 * (64 << 20);

/// The same of what is `kept` only, of data of a schema, beside one column at a time: that
/// as read, and in two other forms.
pub fn unit_memory(inputs: &Inputs, kept: impl FnOnce(&Schema) -> u64) -> u64 {
    let dataset = inputs.get("input").and_then(|input| input.dataset().ok());
    dataset.map_or(UNIT_MEMORY, |dataset| {
        let schema = dataset.schema();
        UNIT_MEMORY.min((3 * column_bytes(schema)).saturating_add(kept(schema)))
    })
}

/// Rows that are worked on at once: few enough that what is made of them on the
/// way stays in the cache. With another number the last bits of what is summed
/// change, and where compressed pages are cut.
pub const BATCH: usize = 16 << 10;

/// Columns are worked on one by one, so that what is in hand of them stays in the cache;
/// where there are more than these, in so many groups: to open one takes a look at all.
const GROUPS: usize = 64;

/// The positions of so many columns, as they are worked on together.
pub fn groups(columns: usize) -> impl Iterator<Item = Range<usize>> {
    let step = columns.div_ceil(GROUPS).max(1);
    (0..columns).step_by(step).map(move |first| first..columns.min(first + step))
}

/// What is done to the rows of a span: group by group of its columns, and of each batch
/// by batch.
pub trait Convert: Sync {
    /// What is to be told of the rows; batches and spans are joined in order.
    type Tally: Send + Default;
    /// What else there is to the rows of a span, …
    type Aside;
    /// … and is read along with those of some columns.
    type Beside;

    /// Columns that are worked on.
    fn columns(&self) -> usize;

    /// The names of those that one of them is made of.
    fn reads(&self, column: usize) -> Vec<&str>;

    /// Called once for a span, of so many rows, …
    fn aside(&self, place: Place<'_>, rows: usize) -> Result<Self::Aside>;

    /// … and once for each group of its columns.
    fn beside(&self, aside: &Self::Aside, columns: Range<usize>) -> Result<Self::Beside>;

    /// What some of the columns become, by their positions in what is written. Called for
    /// each batch in order.
    fn convert(
        &self,
        columns: Range<usize>,
        place: Place<'_>,
        batch: &RecordBatch,
        beside: &mut Self::Beside,
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
    open: Option<Partitioned>,
}

struct Partitioned {
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

    fn open(&self, position: usize) -> Result<Partitioned> {
        let footer = self.input.footer(position)?;
        let projection = match self.columns {
            Some(columns) => footer.columns(columns)?,
            None => footer.everything(),
        };
        let spans = footer.spans(&projection).flat_map(|span| cut(span, self.most)).collect();
        Ok(Partitioned { footer, projection, spans, next: 0 })
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

    fn first_row(&self) -> u64 {
        self.span.map_or(0, |span| span.first_row)
    }

    /// The rows in batches, each with the position of its first row in its partition;
    /// no rows are one batch.
    pub fn each(&self, visit: impl FnMut(u64, RecordBatch) -> Result<()>) -> Result<()> {
        self.open()?.visit(&self.projection, visit)
    }

    /// To read columns one after the other.
    pub fn open(&self) -> Result<Open<'_>> {
        let open = |span| Ok(self.footer.open()?.span(span));
        let span = self.span.map(open).transpose()?;
        Ok(Open { rows: self, span })
    }
}

/// Rows whose file is open.
pub struct Open<'a> {
    rows: &'a Rows,
    span: Option<OpenSpan>,
}

impl Open<'_> {
    /// The same as [`Rows::each`], with these columns only.
    pub fn each<S: AsRef<str>>(
        &self,
        columns: &[S],
        visit: impl FnMut(u64, RecordBatch) -> Result<()>,
    ) -> Result<()> {
        self.visit(&self.rows.footer.columns(columns)?, visit)
    }

    fn visit(
        &self,
        projection: &Projection,
        mut visit: impl FnMut(u64, RecordBatch) -> Result<()>,
    ) -> Result<()> {
        let Some(span) = &self.span else {
            return visit(0, RecordBatch::new_empty(projection.schema().clone()));
        };
        let mut batches = span.batches(projection, BATCH)?;
        let mut first_row = self.rows.first_row();
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
    /// # Errors
    /// *bad data* where no column is left.
    pub fn run(self) -> Result<()> {
        if self.convert.columns() == 0 {
            return Err(Error::data("no column is left: all are dropped")
                .hint("keep some, by `columns` of the fit or `other_columns: passthrough`"));
        }
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
        let (position, rows) = (unit.item.position, unit.item.rows());
        let partition = &self.spans.input.partitions()[position];
        let place = |first_row| Place { position, partition, first_row };
        let mut group = self.parts.layout.row_group(rows);
        let mut tally = C::Tally::default();
        let open = unit.item.open()?;
        let aside = self.convert.aside(place(unit.item.first_row()), rows)?;
        for columns in groups(self.convert.columns()) {
            let mut beside = self.convert.beside(&aside, columns.clone())?;
            let reads: Vec<&str> =
                columns.clone().flat_map(|column| self.convert.reads(column)).collect();
            open.each(&reads, |first_row, batch| {
                let mut write = |column: usize, array: &ArrayRef| group.push(column, array);
                let (columns, place, beside) = (columns.clone(), place(first_row), &mut beside);
                let next = self.convert.convert(columns, place, &batch, beside, &mut write)?;
                self.convert.join(&mut tally, next);
                Ok(())
            })?;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_hold_every_column_once_and_are_few() {
        for columns in [0, 1, 2, 63, 64, 65, 127, 128, 129, 1000, 2000] {
            let all: Vec<Range<usize>> = groups(columns).collect();
            assert!(all.len() <= GROUPS && all.iter().all(|group| !group.is_empty()));
            assert!(all.into_iter().flatten().eq(0..columns));
        }
        assert!(groups(64).all(|group| group.len() == 1));
    }
}
