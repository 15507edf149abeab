//! `sample` with `method: uniform`. Every row has a random key of 64 bits that
//! depends on the seed, its partition and its place; the rows with the smallest
//! keys are the sample (bottom-k). So the sample of a union lies in the union of
//! the samples. Which rows these are is found without reading any of them.

use arrow::array::UInt32Array;
use arrow::compute::take_record_batch;
use arrow::record_batch::RecordBatch;
use serde_json::Map;

use super::parts::{PartFile, Parts, partitions};
use super::sample_keys::{Chosen, Rows};
use crate::error::{Error, Result};
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::runner::step::{Inputs, Step, part_index};
use crate::store::dataset::{Dataset, Partition};
use crate::store::parquet_in::{Footer, Projection, Span};
use crate::store::parquet_out::{Compression, EncodedRowGroup, Layout, row_group_rows};

/// So many rows of one span become a row group of their own; fewer are joined.
const OWN_GROUP: usize = 1 << 17;

pub struct Uniform {
    pub rows: u64,
    pub columns: Option<Vec<String>>,
    pub partition_rows: u64,
    pub compression: Compression,
}

impl Step for Uniform {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        let Some(input) = inputs.get("input") else { return Ok(None) };
        let any = input.marker.outputs.iter().any(|o| part_index(&o.name).is_some());
        let rows = input.marker.rows.min(self.rows);
        Ok(Some(if any { partitions(rows, self.partition_rows) } else { 0 }))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let dataset = attempt.input("input")?.dataset()?;
        if dataset.partitions().is_empty() {
            return Ok(());
        }
        let projection = self.projection(&dataset.footer(0)?)?;
        let layout = Layout::new(projection.schema(), self.compression)?;
        let rows = |p: &Partition| Rows { partition: p.index, count: p.rows };
        let all: Vec<Rows> = dataset.partitions().iter().map(rows).collect();
        let work = Taking {
            parts: Parts { attempt, layout: &layout },
            uniform: self,
            dataset: &dataset,
            rows: dataset.rows().min(self.rows),
            chosen: Chosen::new(attempt, &all, self.rows)?,
        };
        attempt.work(&work, Cut::default())
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        3 * (64 << 20)
    }
}

impl Uniform {
    fn projection(&self, footer: &Footer) -> Result<Projection> {
        match &self.columns {
            Some(names) => footer.columns(names),
            None => Ok(footer.everything()),
        }
    }
}

/// How far the input has been looked through.
#[derive(Default)]
struct Cut {
    /// Partitions that were opened.
    position: usize,
    /// The spans of the partition that are still to come, last first.
    spans: Vec<Span>,
    /// Chosen rows that the output partition before had no room for.
    left: Option<Piece>,
    footer: Option<Footer>,
    /// Rows of the sample so far, and units of the current output partition.
    taken: u64,
    index: usize,
}

/// Chosen rows of a span, by their position in it.
struct Piece {
    footer: Footer,
    span: Span,
    rows: Vec<u32>,
}

struct Taking<'a> {
    parts: Parts<'a>,
    uniform: &'a Uniform,
    dataset: &'a Dataset,
    /// Of the whole sample.
    rows: u64,
    chosen: Chosen,
}

enum Made {
    Group(EncodedRowGroup),
    Rows(RecordBatch),
    Nothing,
}

struct Sink {
    file: PartFile,
    /// Not yet enough for a row group.
    waiting: Vec<RecordBatch>,
}

impl Taking<'_> {
    /// The next span of which rows are chosen.
    fn piece(&self, cut: &mut Cut) -> Result<Option<Piece>> {
        if let Some(piece) = cut.left.take() {
            return Ok(Some(piece));
        }
        loop {
            self.parts.attempt.check()?;
            let (Some(span), Some(footer)) = (cut.spans.pop(), &cut.footer) else {
                if !self.open(cut)? {
                    return Ok(None);
                }
                continue;
            };
            let partition = self.dataset.partitions()[cut.position - 1].index;
            let rows = self.chosen.rows(partition, span.first_row, span.rows);
            if !rows.is_empty() {
                return Ok(Some(Piece { footer: footer.clone(), span, rows }));
            }
        }
    }

    fn open(&self, cut: &mut Cut) -> Result<bool> {
        if cut.position == self.dataset.partitions().len() {
            return Ok(false);
        }
        let footer = self.dataset.footer(cut.position)?;
        cut.spans = footer.spans(&self.uniform.projection(&footer)?).collect();
        cut.spans.reverse();
        cut.footer = Some(footer);
        cut.position += 1;
        Ok(true)
    }

    fn unit(&self, cut: &mut Cut) -> Result<Option<Unit<Option<Piece>>>> {
        if self.rows == 0 && cut.index == 0 {
            cut.index = 1;
            return Ok(Some(Unit { partition: 0, index: 0, last: true, item: None }));
        }
        let Some(mut piece) = self.piece(cut)? else { return Ok(None) };
        let size = self.uniform.partition_rows;
        let partition = (cut.taken / size) as usize;
        let room = size - cut.taken % size;
        if piece.rows.len() as u64 > room {
            let rows = piece.rows.split_off(room as usize);
            cut.left = Some(Piece { footer: piece.footer.clone(), span: piece.span, rows });
        }
        cut.taken += piece.rows.len() as u64;
        let last = cut.taken.is_multiple_of(size) || cut.taken == self.rows;
        let index = cut.index;
        cut.index = if last { 0 } else { index + 1 };
        Ok(Some(Unit { partition, index, last, item: Some(piece) }))
    }

    fn flush(&self, sink: &mut Sink) -> Result<()> {
        if !sink.waiting.is_empty() {
            let group = self.parts.layout.encode(&sink.waiting)?;
            sink.waiting.clear();
            self.parts.append(&mut sink.file, group)?;
        }
        Ok(())
    }
}

impl Work for Taking<'_> {
    type Source = Cut;
    type Item = Option<Piece>;
    type Made = Made;
    type Sink = Sink;

    fn next(&self, cut: &mut Cut) -> Result<Option<Unit<Self::Item>>> {
        loop {
            match self.unit(cut)? {
                Some(unit) if !self.parts.attempt.wants(unit.partition) => {}
                other => return Ok(other),
            }
        }
    }

    fn compute(&self, unit: Unit<Self::Item>) -> Result<Made> {
        let Some(Piece { footer, span, rows }) = unit.item else { return Ok(Made::Nothing) };
        let batch = footer.read_span(span, &self.uniform.projection(&footer)?)?;
        let batch = if rows.len() == batch.num_rows() {
            batch
        } else {
            take_record_batch(&batch, &UInt32Array::from(rows))
                .map_err(|e| Error::unexpected(e.to_string()))?
        };
        if batch.num_rows() < OWN_GROUP {
            return Ok(Made::Rows(batch));
        }
        self.parts.layout.encode(&[batch]).map(Made::Group)
    }

    fn open(&self, partition: usize) -> Result<Sink> {
        Ok(Sink { file: self.parts.open(partition)?, waiting: Vec::new() })
    }

    fn consume(&self, sink: &mut Sink, made: Made) -> Result<()> {
        match made {
            Made::Nothing => Ok(()),
            Made::Group(group) => {
                self.flush(sink)?;
                self.parts.append(&mut sink.file, group)
            }
            Made::Rows(batch) => {
                sink.waiting.push(batch);
                let rows: usize = sink.waiting.iter().map(RecordBatch::num_rows).sum();
                let full = rows >= row_group_rows(self.parts.layout.schema());
                if full { self.flush(sink) } else { Ok(()) }
            }
        }
    }

    fn close(&self, _: usize, mut sink: Sink) -> Result<()> {
        self.flush(&mut sink)?;
        self.parts.close(sink.file, Map::new())
    }
}
