//! What holds of every spec, tried on many: reading never panics, canonical
//! forms are fixed points, spelling never changes a fingerprint.

use proptest::prelude::*;
use serde_json::Value;

use super::at::At;
use super::fault::Faults;
use super::fingerprint::Fingerprint;
use super::kind::Type;
use super::params::Unset;
use super::read::Reader;
use super::testing::{FIT, GENERATE, PARTITION, SIZES, TRANSFORM, job_with};
use super::yaml;

const FULL: &str = "\
version: 1
name: full
workdir: work/${day}
params: {day: '2024-01-31', n: 5, t: {default: hunter2, secret: true}}
defaults: {fit: {components: 5}}
airflow: {schedule: '@daily', retry_delay: 5m, params: {day: '{{ ds }}'}}
steps:
  raw: &r {kind: partition, files: ['in/${day}/*.csv', '${env.X}'], partition_rows: 1_000}
  two: {<<: *r, header: false}
  g: {kind: generate, rows: 1e6, columns: {a: {kind: normal}, b: {kind: mixture, weights: [1, 2.5]}}}
  model: {kind: fit, input: raw, columns: {x: {components: ${n}}}, after: [g]}
  call: {kind: command, argv: ['${input.d}', '${t}'], inputs: {d: raw}, outputs: [a]}
";

/// A spec with some of its characters replaced, removed or doubled.
fn mutated() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        "[\\[\\]{}:,&*#!|>'\"%@`~?\\- \n\t$0-9a-z<.]{0,4}",
        "(&a |\\*a|<<: |\\$\\{|\\}|---\n|!!|\\? |: |- |\u{feff}|\u{0}|é){1,2}",
    ];
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0..4usize, odd), 1..6);
    (prop_oneof![Just(SIZES), Just(FULL)], edits).prop_map(|(text, edits)| {
        let mut chars: Vec<char> = text.chars().collect();
        for (at, cut, put) in edits {
            let start = at.index(chars.len());
            let end = (start + cut).min(chars.len());
            chars.splice(start..end, put.chars());
        }
        chars.into_iter().collect()
    })
}

fn canonical(ty: &Type, text: &str) -> Option<Value> {
    let mut faults = Faults::default();
    let node = yaml::parse(&format!("v: {text}\n"), &mut faults)?;
    let mut reader = Reader::new("x", std::path::Path::new("/jobs"));
    reader.value(ty, node.get("v")?, &At::default().key("v"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_every_fault_has_a_place(text in mutated()) {
        for unset in [Unset::Refuse, Unset::Keep] {
            match job_with(&text, &[], unset) {
                Ok(job) => {
                    let _ = job.graph_json();
                    for step in job.order() {
                        let _ = step.resolve_env(&|_| Some("x".into()));
                    }
                }
                Err(error) if error.class().exit_code() == 78 => {
                    let message = error.message().to_owned();
                    prop_assert!(!message.contains("hunter2") || !text.contains("secret: true"));
                    for line in message.lines().filter(|line| line.starts_with("/jobs/")) {
                        let place = line.trim_start_matches("/jobs/job.yaml:");
                        prop_assert!(place.starts_with(|c: char| c.is_ascii_digit()) || place.contains("more"), "{}", line);
                    }
                }
                Err(error) => prop_assert_eq!(error.class().exit_code(), 2),
            }
        }
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text in ".{0,200}") {
        let _ = job_with(&text, &[], Unset::Refuse);
    }

    #[test]
    fn canonical_forms_are_fixed_points(kind in 0..4usize, text in "[\\[\\]{}:,'\"a-c 0-9e._-]{0,24}") {
        let kind = [&PARTITION, &GENERATE, &FIT, &TRANSFORM][kind];
        for field in kind.fields {
            if let Some(once) = canonical(&field.ty, &text) {
                let twice = canonical(&field.ty, &once.to_string());
                prop_assert_eq!(twice, Some(once), "{} of {}", field.name, kind.name);
            }
        }
    }

    #[test]
    fn order_and_comments_change_no_fingerprint(
        order in Just((0..5usize).collect::<Vec<_>>()).prop_shuffle(),
        keys in Just(vec!["components: 7", "tol: 1e-3", "input: raw", "kind: fit",
            "columns: {b: {components: 3}, a: }"]).prop_shuffle(),
        comment in "[ -~]{0,20}",
    ) {
        let steps = ["  raw: {kind: partition, files: a}", "  s: {kind: summarize, input: raw}",
            "  x: {kind: sample, input: raw, rows: 5}", "  y: {kind: sample, input: x, rows: 5}"];
        let make = |order: &[usize], keys: &[&str], comment: &str| {
            let model = format!("  model: # {comment}\n    {}", keys.join("\n    "));
            let all: Vec<&str> = order.iter().map(|&i| steps.get(i).copied().unwrap_or(&model)).collect();
            let text = format!("version: 1\nname: n\nsteps:\n{}\n", all.join("\n"));
            let job = job_with(&text, &[], Unset::Refuse).unwrap();
            let step = job.step("model").unwrap();
            let params = step.resolve_env(&|_| None).unwrap();
            Fingerprint::new(step.kind, &params, job.seed, &[0; 32])
        };
        let plain = make(&[0, 1, 2, 3, 4], &["kind: fit", "input: raw", "tol: 0.001",
            "components: 7", "columns: {a: {components: 10}, b: {components: 3}}"], "");
        prop_assert_eq!(make(&order, &keys, &comment), plain);
    }
}
