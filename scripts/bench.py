"""Measures each kind of step beside DuckDB's and Polars' plain copy of the same files.

Both sides read from the page cache and write to the same file system; each figure is the median
of several runs. The baselines' exact statements are printed with the figures.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

JOB = """\
version: 1
name: bench
seed: 42
steps:
  raw:
    kind: generate
    rows: {rows}
    partition_rows: {partition_rows}
    columns: {{x: {{lognormal: {{mean: 3, sd: 1.5}}}}}}
  uniform:
    kind: generate
    rows: {rows}
    partition_rows: {partition_rows}
    columns: {{x: {{uniform: {{low: 0, high: 15}}}}}}
  drawn: {{kind: sample, input: raw, method: uniform, rows: 10_000}}
  summary: {{kind: summarize, input: raw}}
  model: {{kind: fit, input: summary}}
  encoded: {{kind: transform, input: raw, model: model, value_type: float32}}
  decoded: {{kind: inverse_transform, input: encoded, model: model, compare: raw}}
"""

STEPS = ["raw", "uniform", "drawn", "summary", "model", "encoded", "decoded"]


@dataclass
class Figure:
    """One measured thing: its median time and what it is compared with."""

    name: str
    rows: int
    seconds: float
    peak_mib: float | None = None
    statement: str = ""

    @property
    def nanoseconds(self) -> float:
        return self.seconds / max(self.rows, 1) * 1e9


def median_of(runs: int, work: Callable[[], float]) -> float:
    return statistics.median(work() for _ in range(runs))


def run_step(milepost: Path, folder: Path, step: str, sync: bool) -> tuple[float, float]:
    """Runs a step from scratch; wall seconds of the process, and its peak memory in MiB."""
    shutil.rmtree(folder / "work" / step, ignore_errors=True)
    shutil.rmtree(folder / "work" / ".milepost" / step, ignore_errors=True)
    command = [str(milepost), "step", "job.yaml", step, "--quiet", "--memory", "512MiB"]
    if not sync:
        command.append("--no-sync")
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    marker = json.loads((folder / "work" / step / "_SUCCESS").read_text())
    return seconds, marker["run"]["peak_memory_bytes"] / 2**20


def timed(work: Callable[[], object], sync_dir: Path | None) -> float:
    started = time.perf_counter()
    work()
    if sync_dir is not None:
        for file in sync_dir.rglob("*.parquet"):
            handle = os.open(file, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)
    return time.perf_counter() - started


def baselines(folder: Path, rows: int, runs: int, sync: bool) -> list[Figure]:
    """DuckDB and Polars copying one float64 column, and DuckDB's aggregate."""
    source = f"{folder}/work/raw/*.parquet"
    out = folder / "copies"
    figures = []

    def fresh() -> Path | None:
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        return out if sync else None

    copy = f"COPY (SELECT * FROM '{source}') TO '{out}/d.parquet' (FORMAT parquet, COMPRESSION uncompressed)"
    two = (
        f"COPY (SELECT (x - 5.0) / 8.0 AS a, x * 2.0 AS b FROM '{source}')"
        f" TO '{out}/d.parquet' (FORMAT parquet, COMPRESSION uncompressed)"
    )
    total = f"SELECT count(x), sum(x), sum(x * x), min(x), max(x) FROM '{source}'"
    made = (
        f"COPY (SELECT random() * 15 AS x FROM range({rows}))"
        f" TO '{out}/d.parquet' (FORMAT parquet, COMPRESSION uncompressed)"
    )
    for name, sql in [
        ("duckdb: copy", copy),
        ("duckdb: copy of two expressions", two),
        ("duckdb: aggregate", total),
        ("duckdb: random()", made),
    ]:

        def query(sql: str = sql) -> float:
            return timed(lambda: duckdb.execute(sql).fetchall(), fresh())

        figures.append(Figure(name, rows, median_of(runs, query), statement=sql))
    statement = f"pl.scan_parquet('{source}').sink_parquet(…, compression='uncompressed')"
    seconds = median_of(
        runs,
        lambda: timed(
            lambda: pl.scan_parquet(source).sink_parquet(
                out / "p.parquet", compression="uncompressed"
            ),
            fresh(),
        ),
    )
    figures.append(Figure("polars: copy", rows, seconds, statement=statement))
    shutil.rmtree(out, ignore_errors=True)
    return figures


def csv_figures(milepost: Path, folder: Path, rows: int, runs: int, sync: bool) -> list[Figure]:
    """The real CSV, repeated, to Parquet: `partition` and DuckDB."""
    source = Path(__file__).parent.parent / "dags" / "data" / "files.csv"
    header, body = source.read_text().split("\n", 1)
    times = max(1, rows // 50_000 // 10)
    with (folder / "big.csv").open("w") as file:
        file.write(header + "\n")
        for _ in range(times):
            file.write(body)
    (folder / "csv.yaml").write_text(
        "version: 1\nname: csv\nsteps:\n"
        "  csv: {kind: partition, files: [big.csv], partition_rows: 1_000_000}\n"
    )
    count = times * 50_000

    def ours() -> float:
        shutil.rmtree(folder / "work" / "csv", ignore_errors=True)
        command = [str(milepost), "step", "csv.yaml", "csv", "--quiet"]
        command += [] if sync else ["--no-sync"]
        return timed(
            lambda: subprocess.run(command, cwd=folder, check=True, capture_output=True), None
        )

    sql = (
        f"COPY (SELECT * FROM read_csv('{folder}/big.csv')) TO '{folder}/csv.parquet'"
        " (FORMAT parquet, COMPRESSION uncompressed)"
    )
    return [
        Figure("partition (CSV)", count, median_of(runs, ours)),
        Figure(
            "duckdb: CSV to Parquet",
            count,
            median_of(runs, lambda: timed(lambda: duckdb.sql(sql), None)),
            statement=sql,
        ),
    ]


def small_figures(milepost: Path, folder: Path, runs: int) -> list[Figure]:
    """Process start, and a complete job of five steps of 1,000 partitions."""
    job = JOB.format(rows=1_000_000, partition_rows=1_000)
    small = folder / "small"
    small.mkdir()
    kept = "\n".join(line for line in job.splitlines())
    (small / "job.yaml").write_text(kept)
    subprocess.run(
        [str(milepost), "run", "job.yaml", "--quiet"], cwd=small, check=True, capture_output=True
    )

    def call(*words: str) -> float:
        return timed(
            lambda: subprocess.run(
                [str(milepost), *words], cwd=small, check=True, capture_output=True
            ),
            None,
        )

    return [
        Figure("process start (--version)", 1, median_of(runs * 4, lambda: call("--version"))),
        Figure(
            "step, complete already",
            1,
            median_of(runs * 4, lambda: call("step", "job.yaml", "raw", "-q")),
        ),
        Figure(
            "run, complete, 7 steps, 5 × 1,000 partitions",
            1,
            median_of(runs * 4, lambda: call("run", "job.yaml", "-q")),
        ),
    ]


def machine() -> str:
    model = next(
        (
            line.split(":")[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        "?",
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--milepost", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--partition-rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help="names, or parts of them, separated by commas")
    parser.add_argument("--no-sync", action="store_true", help="neither side waits for the disk")
    parser.add_argument("--json", type=Path, help="also write the figures there")
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder by default")
    args = parser.parse_args()
    milepost = args.milepost.resolve()
    sync = not args.no_sync
    folder = Path(tempfile.mkdtemp(prefix="milepost-bench-", dir=args.folder))
    only = [word for word in args.only.split(",") if word]

    def wanted(name: str) -> bool:
        return not only or any(word in name for word in only)

    try:
        (folder / "job.yaml").write_text(
            JOB.format(rows=args.rows, partition_rows=args.partition_rows)
        )
        figures: list[Figure] = []
        for step in STEPS:
            kind = {
                "raw": "generate (lognormal)",
                "uniform": "generate (uniform)",
                "drawn": "sample",
            }.get(step)
            kind = kind or {"summary": "summarize", "model": "fit", "encoded": "transform"}.get(
                step, "inverse_transform"
            )
            runs = args.runs if wanted(kind) else 1
            measured = [run_step(milepost, folder, step, sync) for _ in range(runs)]
            seconds = statistics.median(m[0] for m in measured)
            figures.append(Figure(kind, args.rows, seconds, max(m[1] for m in measured)))
        if wanted("duckdb") or wanted("polars"):
            figures += baselines(folder, args.rows, args.runs, sync)
        if wanted("partition"):
            figures += csv_figures(milepost, folder, args.rows, args.runs, sync)
        if wanted("start"):
            figures += small_figures(milepost, folder, args.runs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

    figures = [f for f in figures if wanted(f.name)]
    print(
        f"{machine()}; {args.rows:,} rows, {'synced' if sync else 'not synced'}, median of {args.runs}"
    )
    print(f"{'':46} {'seconds':>9} {'ns/row':>8} {'rows/s':>14} {'peak MiB':>9}")
    for f in figures:
        peak = f"{f.peak_mib:9.0f}" if f.peak_mib else ""
        print(
            f"{f.name:46} {f.seconds:9.4f} {f.nanoseconds:8.2f} {f.rows / f.seconds:14,.0f} {peak}"
        )
    for f in figures:
        if f.statement:
            print(f"  {f.name}: {f.statement}")
    print(
        f"  peak of the baselines' process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"
    )
    if args.json:
        args.json.write_text(
            json.dumps({"machine": machine(), "figures": [vars(f) for f in figures]}, indent=2)
        )


if __name__ == "__main__":
    main()
