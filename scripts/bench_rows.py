"""The rows of the table: each measures one kind of work in turn with its baseline."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import bench_baselines as baselines
from bench_jobs import LOGNORMAL, UNIFORM, Job, generate, there_and_back
from bench_report import Line
from bench_sides import Bench, Worker

CSV = Path(__file__).resolve().parent.parent / "dags" / "data" / "files.csv"


def beside_duckdb(
    bench: Bench, row: str, work: str, job: Job, step: str, sql: str, what: str
) -> Line:
    """A step of ours in turn with one statement of DuckDB's that writes Parquet."""
    with Worker() as worker:
        ours, theirs = bench.side_by_side(
            lambda: job.step(step, bench.sync),
            worker.later(baselines.duckdb_sql, sql, bench.out(), bench.sync),
        )
        notes = [
            f"ours: {worker(baselines.parquet_facts, job.glob(step))}",
            f"theirs: {worker(baselines.parquet_facts, f'{bench.out()}/*.parquet')}",
        ]
    rows = job.marker(step)["rows"]
    return Line(row, work, rows, ours, what, theirs, sql, 1.0, synced=bench.sync, notes=notes)


def summarize(bench: Bench) -> Iterator[Line]:
    job = bench.main()
    job.prepare("raw")
    sql = f"SELECT count(x), sum(x), sum(x * x), min(x), max(x) FROM '{job.glob('raw')}'"
    with Worker() as worker:
        ours, theirs = bench.side_by_side(
            lambda: job.step("summary", bench.sync),
            worker.later(baselines.duckdb_sql, sql, None, False),
        )
        notes = [f"input: {worker(baselines.parquet_facts, job.glob('raw'))}"]
    what = "DuckDB, aggregate"
    yield Line(
        "summarize", "summarize", bench.rows, ours, what, theirs, sql, 1.0,
        synced=bench.sync, notes=notes,
    )  # fmt: skip


def validate(bench: Bench) -> Iterator[Line]:
    """Range, null rate and finiteness, beside the summary of the same rows; then drift as well."""
    job = bench.main()
    job.prepare("raw", "summary")
    rule = {"min": 0, "max": "1e300", "finite": True, "max_null_rate": 0.0}
    drift = {"against": {"path": str(job.work / "summary")}, "psi": 0.1, "ks": 0.1}
    checks = {"range, nulls, finite": {"columns": {"x": rule}}, "drift": {"drift": drift}}
    for what, contract in checks.items():
        source = {"path": str(job.work / "raw")}
        steps = {
            "summary": {"kind": "summarize", "input": source},
            "checked": {"kind": "validate", "input": source, **contract},
        }
        own = bench.job(f"validate-{what.split(',')[0]}", steps)
        ours, theirs = bench.side_by_side(
            lambda own=own: own.step("checked", bench.sync),
            lambda own=own: own.step("summary", bench.sync),
        )
        yield Line(
            "validate", f"validate: {what}", bench.rows, ours, "summarize, the same rows", theirs,
            most_ratio=2.0, synced=bench.sync,
        )  # fmt: skip


def fit(bench: Bench) -> Iterator[Line]:
    for job in [bench.main(), bench.thousand()]:
        job.prepare("summary")
        [ours] = bench.side_by_side(lambda job=job: job.step("model", bench.sync))
        column = job.marker("model")["details"]["columns"]["x"]
        parts = len(job.files("raw"))
        note = (
            f"{column['components']} components, {column['active']} active; converged:"
            f" {column['converged']}, iterations: {column['iterations']}, best start: {column['start']}"
        )
        yield Line(
            "fit", f"fit, summary of {parts:,} partitions", bench.rows, ours,
            most_seconds=0.1, synced=bench.sync, notes=[note],
        )  # fmt: skip


def transform(bench: Bench) -> Iterator[Line]:
    job = bench.main()
    job.prepare("raw", "model")
    source = job.glob("raw")
    sql = bench.copy_of(f"SELECT * FROM '{source}'")
    what = "DuckDB, plain copy of the column"
    line = beside_duckdb(bench, "transform", "transform", job, "encoded", sql, what)
    active = job.marker("model")["details"]["columns"]["x"]["active"]
    line.notes.insert(
        0, f"drawn from the posterior of {active} active components; data: {LOGNORMAL}"
    )
    yield line
    with Worker() as worker:
        ours, theirs = bench.side_by_side(
            lambda: job.step("encoded", bench.sync),
            worker.later(baselines.polars_copy, source, bench.out(), bench.sync),
        )
        notes = [f"theirs: {worker(baselines.parquet_facts, f'{bench.out()}/*.parquet')}"]
    statement = f"pl.scan_parquet('{source}').sink_parquet(…, compression='uncompressed')"
    what = "Polars, plain copy of the column"
    yield Line(
        "transform", "transform, beside Polars", bench.rows, ours, what, theirs, statement,
        synced=bench.sync, notes=notes,
    )  # fmt: skip


def inverse(bench: Bench) -> Iterator[Line]:
    job = bench.main()
    job.prepare("encoded")
    sql = bench.copy_of(f"SELECT * FROM '{job.glob('raw')}'")
    what = "DuckDB, plain copy of the column"
    work = "inverse_transform with compare"
    yield beside_duckdb(bench, "inverse", work, job, "decoded", sql, what)


def generating(bench: Bench) -> Iterator[Line]:
    partition_rows = max(1, min(1_000_000, bench.rows // 10))
    job = bench.job("uniform", {"raw": generate(bench.rows, partition_rows, x=UNIFORM)})
    sql = bench.copy_of(f"SELECT random() * 15 AS x FROM range({bench.rows})")
    what = "DuckDB, copy of random numbers"
    yield beside_duckdb(bench, "generate", "generate, uniform", job, "raw", sql, what)


def partition(bench: Bench) -> Iterator[Line]:
    """The real CSV, 1,000 times from ten million rows on: fifty million lines."""
    times = min(1000, max(1, bench.rows // 10_000))
    # Read, and written twice: two million bytes of CSV are one and a half of Parquet at most.
    bench.require(times * 5_000_000)
    step = {"kind": "partition", "files": ["big.csv"], "partition_rows": 1_000_000}
    job = bench.job("csv", {"csv": step})
    header, body = CSV.read_text().split("\n", 1)
    source = job.folder / "big.csv"
    with source.open("w") as file:
        file.write(header + "\n")
        for _ in range(times):
            file.write(body)
    sql = bench.copy_of(f"SELECT * FROM read_csv('{source}')")
    work, what = f"partition, the real CSV x {times:,}", "DuckDB, CSV to Parquet"
    line = beside_duckdb(bench, "partition", work, job, "csv", sql, what)
    line.notes.insert(0, f"input: {source.stat().st_size / 1e6:,.1f} MB of CSV in one file")
    shutil.rmtree(job.folder)
    yield line


def whole_job(bench: Bench) -> Iterator[Line]:
    """Syncs apart: the limit is for the job without them; what they add is shown."""
    rows = min(1_000_000, bench.rows)
    for parts in (10, 1):
        job = bench.job(f"whole-{parts}", there_and_back(rows, max(1, rows // parts)))
        for sync in (False, True) if bench.sync else (False,):
            [ours] = bench.side_by_side(lambda job=job, sync=sync: job.fresh_run(sync))
            yield Line(
                "job",
                f"whole job, {rows:,} rows, {parts} part{'s' * (parts > 1)}"
                + ", synced" * sync,
                rows, ours, most_seconds=None if sync or parts == 1 else 0.16, synced=sync,
                notes=["five steps, generate to inverse_transform, one process"],
            )  # fmt: skip


def complete(bench: Bench) -> Iterator[Line]:
    """What has nothing to do; each step of the job has a thousand partitions."""
    job = bench.thousand()
    job.prepare(*job.steps)
    run, step = bench.side_by_side(job.run, lambda: job.call("step", "encoded"))
    parts = ", ".join(f"{step} {len(job.files(step)):,}" for step in job.steps)
    notes = [f"Parquet files: {parts}"]
    work = "run on a complete job, 5 steps"
    yield Line("complete", work, bench.rows, run, most_seconds=0.05, notes=notes)
    yield Line("complete", "step, complete already", bench.rows, step, notes=notes)


def small(bench: Bench) -> Iterator[Line]:
    """Partitions of 1,000 rows, beside a loop that does nothing but write the same files."""
    parts = max(1, min(10_000, bench.rows // 1000))
    job = bench.job("small", there_and_back(parts * 1000, 1000))
    job.prepare("encoded")
    statement = "for each file: open, write, fsync, close, rename; then fsync of the folder"
    for step in ("raw", "encoded"):
        for sync in (True, False) if bench.sync else (False,):
            with Worker() as worker:
                source = job.folder / f"{step}-copy"
                shutil.copytree(job.work / step, source)
                ours, theirs = bench.side_by_side(
                    lambda step=step, sync=sync: job.step(step, sync),
                    worker.later(baselines.bare_loop, source, bench.out(), sync),
                )
                shutil.rmtree(source)
            yield Line(
                "small",
                f"{job.steps[step]['kind']}, {parts:,} parts of 1,000" + ", no sync" * (not sync),
                parts * 1000, ours, "a bare loop over the same files", theirs,
                statement if sync else statement.replace(" fsync,", "").split(";")[0],
                most_ratio=1.5 if sync else None, synced=sync,
            )  # fmt: skip
