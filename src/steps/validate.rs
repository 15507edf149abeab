//! `validate`: a dataset held against a contract, in one pass. Leaves its first
//! violating rows as Parquet and `_report.json`; where a check of severity `error`
//! failed, without a marker, so that nothing below runs.

mod bounds;
mod contract;
mod drift;
mod keys;
mod order;
mod pass;
mod plan;
mod report;
mod spill;
mod tally;
#[cfg(test)]
mod tests;
mod tests_of_rows;
mod types;
mod unique;
mod values;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use rayon::prelude::*;
use serde_json::{Map, Value};

use self::contract::Contract;
use self::pass::{Pass, Violation};
use self::plan::{Check, How, Plan};
use self::report::{Judge, REPORT_FILE, Report, Whole};
use self::spill::Sizes;
use self::tally::Tally;
use self::unique::Repeated;
use super::parts::read_params;
use super::rowwise::UNIT_MEMORY;
use super::summary;
use crate::error::{Error, IoContext, Result};
use crate::job::kind::{Kind, shards_freely};
use crate::runner::attempt::Attempt;
use crate::runner::step::{Input, Inputs, Output, Step, Totals, part_index, part_name};
use crate::store::dataset::Dataset;

/// Partitions whose tallies are in memory at once while they are joined.
const JOINED_AT_ONCE: usize = 64;

pub const KIND: Kind = Kind {
    name: "validate",
    summary: "Holds a dataset against a contract: types, ranges, uniqueness, drift and more.",
    version: 1,
    draws: false,
    fields: keys::FIELDS,
    check: keys::check,
    no_shards: shards_freely,
};

struct Validate {
    contract: Contract,
    sizes: Sizes,
}

pub fn build(params: &Map<String, Value>) -> Result<Box<dyn Step>> {
    Ok(Box::new(Validate { contract: read_params(params)?, sizes: Sizes::default() }))
}

impl Step for Validate {
    fn partitions(&self, inputs: &Inputs) -> Result<Option<usize>> {
        Ok(inputs.get("input").map(Input::partitions))
    }

    fn run(&self, attempt: &Attempt) -> Result<()> {
        let dataset = attempt.input("input")?.dataset()?;
        Pass::new(attempt, &dataset, &self.plan(attempt, &dataset)?).run()
    }

    fn finish(&self, attempt: &Attempt, outputs: &[Output]) -> Result<Totals> {
        let dataset = attempt.input("input")?.dataset()?;
        let plan = self.plan(attempt, &dataset)?;
        let whole = joined(attempt, &dataset, outputs, &plan)?;
        let repeated = self.repeated(attempt, &dataset, &plan)?;
        write_seams(attempt, &dataset, &plan, &whole, &repeated)?;
        let judge = Judge { dataset: &dataset, plan: &plan, whole: &whole, repeated: &repeated };
        let report = judge.report();
        write_report(attempt, &report)?;
        report.log();
        if let Some(error) = report.error(&attempt.dataset_dir().display().to_string()) {
            // It tells people to look at what is only now on its way there.
            attempt.settle()?;
            return Err(error);
        }
        Ok(Totals { rows: whole.rows, details: report.details() })
    }

    fn unit_memory(&self, _: &Inputs) -> u64 {
        UNIT_MEMORY
    }
}

impl Validate {
    fn plan(&self, attempt: &Attempt, dataset: &Dataset) -> Result<Plan> {
        let reference = match &self.contract.drift {
            Some(_) => Some(summary::read(attempt.input("against")?)?),
            None => None,
        };
        Ok(Plan::new(&self.contract, dataset.schema(), reference.as_ref()))
    }

    /// Of each check of uniqueness, one after the other: each takes disk.
    fn repeated(
        &self,
        attempt: &Attempt,
        dataset: &Dataset,
        plan: &Plan,
    ) -> Result<Vec<(usize, Repeated)>> {
        let mut repeated = Vec::new();
        for (at, check) in plan.checks.iter().enumerate() {
            if let How::Unique(columns) = &check.how {
                repeated
                    .push((at, unique::find(attempt, dataset, columns, plan.keep, self.sizes)?));
            }
        }
        Ok(repeated)
    }
}

/// All partitions' tallies as one, in the order of the dataset.
fn joined(attempt: &Attempt, dataset: &Dataset, outputs: &[Output], plan: &Plan) -> Result<Whole> {
    let by_index: BTreeMap<usize, &Output> =
        outputs.iter().filter_map(|o| Some((part_index(&o.name)?, o))).collect();
    let mut whole = Whole::new(plan);
    let positions: Vec<usize> = (0..dataset.partitions().len()).collect();
    for some in positions.chunks(JOINED_AT_ONCE) {
        attempt.check()?;
        let read = |position: &usize| -> Result<Tally> {
            let index = dataset.partitions()[*position].index;
            let missing = || Error::unexpected(format!("partition {index} was not looked at"));
            let output = by_index.get(&index).ok_or_else(missing)?;
            pass::read(attempt.dataset_dir(), output, plan)
        };
        let tallies: Vec<Tally> = some.par_iter().map(read).collect::<Result<_>>()?;
        for (position, tally) in some.iter().zip(tallies) {
            whole.join(*position, tally, plan);
        }
    }
    Ok(whole)
}

/// The violating rows that show only over partitions, as one more file: where
/// there are checks that can have some.
fn write_seams(
    attempt: &Attempt,
    dataset: &Dataset,
    plan: &Plan,
    whole: &Whole,
    repeated: &[(usize, Repeated)],
) -> Result<()> {
    let partitions = dataset.partitions();
    let index = partitions.last().map_or(0, |last| last.index + 1);
    let across = |check: &Check| matches!(check.name, "monotone" | "unique");
    if !plan.checks.iter().any(across) || !attempt.wants_file(&part_name(index)) {
        return Ok(());
    }
    let violation = |check: usize, position: usize, row, value| Violation {
        check: &plan.checks[check],
        partition: &partitions[position],
        row,
        value,
    };
    let mut violations = Vec::new();
    for check in 0..plan.checks.len() {
        let seams = whole.seams.iter().filter(|(of, ..)| *of == check).take(plan.keep);
        violations
            .extend(seams.map(|(_, at, s)| violation(check, *at, s.row, Some(s.text.clone()))));
        let rows = repeated.iter().filter(|(of, _)| *of == check).flat_map(|(_, r)| &r.rows);
        violations.extend(
            rows.take(plan.keep)
                .map(|kept| violation(check, kept.place.0, kept.place.1, kept.value.clone())),
        );
    }
    pass::write(attempt, index, &violations, None)
}

fn write_report(attempt: &Attempt, report: &Report) -> Result<()> {
    if !attempt.wants_file(REPORT_FILE) {
        return Ok(());
    }
    let text = serde_json::to_string_pretty(report)
        .map_err(|e| Error::unexpected(format!("the report cannot be written: {e}")))?;
    let mut file = attempt.create(REPORT_FILE)?;
    writeln!(file, "{text}").doing("write", Path::new(REPORT_FILE))?;
    attempt.commit(file, 0, Map::new())
}
