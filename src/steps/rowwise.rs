//! Each partition of a dataset becomes one partition, row for row: part-00017
//! comes from part-00017. Knows nothing of what is done to the rows.

use arrow::record_batch::RecordBatch;
use serde_json::{Map, Value};

use super::parts::{PartFile, Parts};
use crate::error::Result;
use crate::runner::engine::{Unit, Work};
use crate::store::dataset::{Dataset, Partition};
use crate::store::parquet_in::{Footer, Projection, Span};
use crate::store::parquet_out::EncodedRowGroup;

/// Bytes that a span of rows takes: as read, in `f64`, as made, and encoded.
pub const UNIT_MEMORY: u64 = 4 * (64 << 20);

/// What is done to the rows of a span.
pub trait Convert: Sync {
    /// What is to be told of the rows; of a partition, spans are joined in order.
    type Tally: Send + Default;

    fn convert(&self, place: Place<'_>, batch: &RecordBatch) -> Result<(RecordBatch, Self::Tally)>;

    fn join(&self, tally: &mut Self::Tally, next: Self::Tally);

    /// The details of a finished partition.
    fn details(&self, tally: &Self::Tally) -> Map<String, Value>;
}

/// Where a span's rows are in their dataset.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Position in the dataset's list of partitions.
    pub position: usize,
    pub partition: &'a Partition,
    /// Position of the first row in the partition.
    pub first_row: u64,
}

/// The work over a dataset.
pub struct RowWise<'a, C> {
    pub parts: Parts<'a>,
    pub input: &'a Dataset,
    /// The columns to read; None reads all.
    pub columns: Option<&'a [String]>,
    pub convert: C,
}

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

/// Rows to work on; None of a partition without any.
pub struct Rows {
    position: usize,
    footer: Footer,
    projection: Projection,
    span: Option<Span>,
}

impl<C: Convert> RowWise<'_, C> {
    pub fn run(self) -> Result<()> {
        let attempt = self.parts.attempt;
        attempt.work(&self, Cursor::default())
    }

    fn open_input(&self, position: usize) -> Result<Open> {
        let footer = self.input.footer(position)?;
        let projection = match self.columns {
            Some(columns) => footer.columns(columns)?,
            None => footer.everything(),
        };
        let spans = footer.spans(&projection).collect();
        Ok(Open { footer, projection, spans, next: 0 })
    }
}

impl<C: Convert> Work for RowWise<'_, C> {
    type Source = Cursor;
    type Item = Rows;
    type Made = (EncodedRowGroup, C::Tally);
    type Sink = (PartFile, C::Tally);

    fn next(&self, cursor: &mut Cursor) -> Result<Option<Unit<Rows>>> {
        let partitions = self.input.partitions();
        let wanted = |p: &Partition| self.parts.attempt.wants(p.index);
        while partitions.get(cursor.position).is_some_and(|p| !wanted(p)) {
            cursor.position += 1;
        }
        let Some(partition) = partitions.get(cursor.position) else { return Ok(None) };
        let open = match &mut cursor.open {
            Some(open) => open,
            none => none.insert(self.open_input(cursor.position)?),
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

    fn compute(&self, unit: Unit<Rows>) -> Result<Self::Made> {
        let Rows { position, footer, projection, span } = unit.item;
        let (first_row, batch) = match span {
            Some(span) => (span.first_row, footer.read_span(span, &projection)?),
            None => (0, RecordBatch::new_empty(projection.schema().clone())),
        };
        let place = Place { position, partition: &self.input.partitions()[position], first_row };
        let (batch, tally) = self.convert.convert(place, &batch)?;
        Ok((self.parts.layout.encode(&[batch])?, tally))
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
