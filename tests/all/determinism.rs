//! The same bytes on any number of threads and shards, after interruptions, and
//! on a CPU without AVX and FMA.

use std::process::Command;

use super::space::{MILEPOST, Space};

/// Every kind that makes numbers, with several row groups and partitions.
const JOB: &str = "
    steps:
      raw:
        kind: generate
        rows: 20_000
        partition_rows: 3_000
        columns:
          u: {uniform: {low: 0, high: 15}}
          l: {lognormal: {mean: 3, sd: 1.5}, null_rate: 0.01}
          m: {mixture: {weights: [1, 2, 3], means: [-4, 0, 5], sds: [0.1, 1, 3]}}
          i: {integer: {low: -1000, high: 1000}}
          c: {category: {values: [a, b, c]}}
      drawn: {kind: sample, input: raw, method: uniform, rows: 500}
      summary: {kind: summarize, input: raw}
      checked:
        kind: validate
        input: raw
        severity: warn
        unique: [[i, c]]
        columns: {l: {max: 100, max_null_rate: 0}, m: {monotone: increasing}}
        drift: {against: summary, psi: 0.1, ks: 0.1}
      model: {kind: fit, input: summary}
      encoded: {kind: transform, input: raw, model: model, exact: auto}
      decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
";

const STEPS: [&str; 7] = ["raw", "drawn", "summary", "checked", "model", "encoded", "decoded"];

fn digests(space: &Space) -> Vec<String> {
    STEPS.iter().map(|step| space.digest(step)).collect()
}

fn undisturbed() -> Vec<String> {
    let space = Space::job(JOB);
    space.ok("run job.yaml --threads 1");
    digests(&space)
}

#[test]
fn threads_and_memory_do_not_matter() {
    let expected = undisturbed();
    for flags in ["--threads 2", "--threads 7", "--threads 3 --memory 1"] {
        let space = Space::job(JOB);
        space.ok(&format!("run job.yaml {flags}"));
        assert_eq!(digests(&space), expected, "{flags}");
    }
}

#[test]
fn shards_do_not_matter() {
    let expected = undisturbed();
    let space = Space::job(JOB);
    for step in STEPS {
        if !matches!(step, "model" | "drawn") {
            for shard in [4, 1, 0, 3, 2] {
                space.ok(&format!("step job.yaml {step} --shard {shard}/5"));
            }
        }
        let ran = space.ok(&format!("step job.yaml {step}"));
        if !matches!(step, "model" | "drawn") {
            assert_eq!(ran.json()["resumed"], 7, "{}", ran.report());
        }
    }
    assert_eq!(digests(&space), expected);
}

#[test]
fn a_cpu_without_avx_and_fma_gives_the_same_bytes() {
    let qemu = "qemu-x86_64";
    if Command::new(qemu).arg("--version").output().is_err() {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{qemu} is not installed");
        eprintln!("left out: {qemu} is not installed");
        return;
    }
    let job = JOB.replace("3_000", "1_500").replace("20_000", "3_000");
    let expected = Space::job(&job);
    expected.ok("run job.yaml");
    let space = Space::job(&job);
    let output = Command::new(qemu)
        .args(["-cpu", "core2duo", MILEPOST, "run", "job.yaml", "--threads", "1"])
        .current_dir(space.path(""))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(digests(&space), digests(&expected));
}
