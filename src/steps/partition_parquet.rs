//! `partition` of Parquet files: their rows, joined in the order of the files and
//! cut into even partitions. Every row group is read on its own, so shards and
//! threads share the work.

use serde_json::Map;

use super::partition::{Params, some_files};
use super::parts::{PartFile, Parts, compression, partitions};
use crate::error::Result;
use crate::runner::attempt::Attempt;
use crate::runner::engine::{Unit, Work};
use crate::runner::step::{Inputs, Step};
use crate::store::dataset::same_schema;
use crate::store::parquet_in::{Footer, Projection, Span};
use crate::store::parquet_out::{Compression, EncodedRowGroup, Layout, row_group_rows};

struct PartitionParquet {
    files: Vec<String>,
    partition_rows: u64,
    compression: Compression,
}

pub fn step(params: &Params) -> Result<Box<dyn Step>> {
    Ok(Box::new(PartitionParquet {
        files: params.files.clone(),
        partition_rows: params.partition_rows,
        compression: compression(&params.compression)?,
    }))
}

impl Step for PartitionParquet {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        let source = Source::open(inputs, &self.files)?;
        Ok(Some(partitions(source.rows, self.partition_rows)))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let source = Source::open(attempt.inputs(), &self.files)?;
        let layout = Layout::new(source.footers[0].schema(), self.compression)?;
        let work = Copying {
            parts: Parts { attempt, layout: &layout },
            partition_rows: self.partition_rows,
            group_rows: row_group_rows(layout.schema()) as u64,
            source,
        };
        attempt.work(&work, (0, 0))
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        // The rows as they are stored, in memory, and encoded again.
        3 * (64 << 20)
    }
}

/// The rows of all files, one after the other.
struct Source {
    footers: Vec<Footer>,
    /// Each file's spans, in order, and the position of the first row of each.
    spans: Vec<(u64, usize, Span)>,
    projection: Projection,
    rows: u64,
}

impl Source {
    fn open(inputs: &Inputs, patterns: &[String]) -> Result<Source> {
        let files = some_files(&inputs.files, patterns)?;
        let first = Footer::read(&files[0])?;
        let projection = first.everything();
        let mut footers = vec![first];
        for file in &files[1..] {
            let footer = Footer::read(file)?;
            same_schema(&footers[0], &footer)?;
            footers.push(footer);
        }
        let (mut spans, mut rows) = (Vec::new(), 0);
        for (file, footer) in footers.iter().enumerate() {
            spans.extend(footer.spans(&projection).map(|s| (rows + s.first_row, file, s)));
            rows += footer.rows();
        }
        Ok(Source { footers, spans, projection, rows })
    }

    /// The spans that hold the rows from `first` to `end`, cut to these.
    fn pieces(&self, first: u64, end: u64) -> impl Iterator<Item = (&Footer, Span)> {
        let from = self.spans.partition_point(|(at, _, span)| at + span.rows as u64 <= first);
        let inside = self.spans[from..].iter().take_while(move |(at, ..)| *at < end);
        inside.map(move |(at, file, span)| {
            let before = first.saturating_sub(*at);
            let behind = (at + span.rows as u64).saturating_sub(end);
            let span = Span {
                skip: span.skip + before,
                first_row: span.first_row + before,
                rows: span.rows - (before + behind) as usize,
                ..*span
            };
            (&self.footers[*file], span)
        })
    }
}

struct Copying<'a> {
    parts: Parts<'a>,
    partition_rows: u64,
    group_rows: u64,
    source: Source,
}

/// First row and end of a row group, among all rows of the input.
type Rows = (u64, u64);

impl Work for Copying<'_> {
    /// The next partition, and its next row group.
    type Source = (usize, u64);
    type Item = Rows;
    type Made = EncodedRowGroup;
    type Sink = PartFile;

    fn next(&self, (partition, group): &mut (usize, u64)) -> Result<Option<Unit<Rows>>> {
        let partitions = partitions(self.source.rows, self.partition_rows);
        while *partition < partitions && !self.parts.attempt.wants(*partition) {
            *partition += 1;
        }
        if *partition >= partitions {
            return Ok(None);
        }
        let start = *partition as u64 * self.partition_rows;
        let end = (start + self.partition_rows).min(self.source.rows);
        let first = start + *group * self.group_rows;
        let stop = (first + self.group_rows).min(end);
        let (of, index, last) = (*partition, *group as usize, stop == end);
        (*partition, *group) = if last { (of + 1, 0) } else { (of, *group + 1) };
        Ok(Some(Unit { partition: of, index, last, item: (first, stop) }))
    }

    fn compute(&self, unit: Unit<Rows>) -> Result<EncodedRowGroup> {
        let (first, end) = unit.item;
        let mut batches = Vec::new();
        for (footer, span) in self.source.pieces(first, end) {
            batches.push(footer.read_span(span, &self.source.projection)?);
        }
        self.parts.layout.encode(&batches)
    }

    fn open(&self, partition: usize) -> Result<PartFile> {
        self.parts.open(partition)
    }

    fn consume(&self, file: &mut PartFile, group: EncodedRowGroup) -> Result<()> {
        self.parts.append(file, group)
    }

    fn close(&self, _: usize, file: PartFile) -> Result<()> {
        self.parts.close(file, Map::new())
    }
}
