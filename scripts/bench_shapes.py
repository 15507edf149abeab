"""The rows of the table that are about sizes and shapes, or take disk or minutes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import bench_baselines as baselines
from bench_jobs import LOGNORMAL, Job, generate, there_and_back
from bench_report import Line, Sample
from bench_sides import Bench, Worker

TOGETHER = """\
n=0
for file in "$@"; do cp "$file" "$(printf part-%05d.parquet $n)"; n=$((n + 1)); done
"""


def uneven(bench: Bench) -> Iterator[Line]:
    """One partition of five times the rows, fifty million at most, after a hundred small ones."""
    many = min(50_000_000, 5 * bench.rows)
    few = max(1, many // 5000)
    # The values twice, their components and distances, and back.
    bench.require(32 * many)
    script = TOGETHER.replace('"$@"', '"$1"/*.parquet "$2"/*.parquet')
    argv = ["sh", "-ec", script, "sh", "${input.small}", "${input.big}"]
    steps = there_and_back(1, 1) | {
        "small": generate(100 * few, few),
        "big": generate(many, many),
        "raw": {
            "kind": "command",
            "inputs": {"small": "small", "big": "big"},
            "argv": argv,
            "outputs": ["*.parquet"],
        },
    }
    job = bench.job("uneven", steps)
    job.prepare("decoded")
    rows = job.marker("raw")["rows"]
    for step in ("summary", "encoded", "decoded"):
        [ours] = bench.side_by_side(lambda step=step: job.step(step, sync=False))
        note = f"100 partitions of {few:,} rows, then one of {many:,}"
        line = Line("uneven", f"{job.steps[step]['kind']}, uneven partitions", rows, ours)
        line.synced, line.notes = (
            False,
            [note, f"the cores were busy {line.cpu_share:.1%} of the time"],
        )
        yield line
    shutil.rmtree(job.folder)


def start_of(name: str, **columns: Any) -> dict[str, Any]:
    """The steps over ten rows, with the model of another job, so that its tables are made."""
    steps = there_and_back(10, 10, **columns)
    for step in ("encoded", "decoded"):
        steps[step]["model"] = {"path": f"../{name}/work/model"}
    return steps


def flat(bench: Bench) -> Iterator[Line]:
    """Cost per value of ten times the rows, and of 20 columns; what a start takes is taken off."""
    base, tall, wide = bench.rows, 10 * bench.rows, max(1, bench.rows // 2)
    columns = {f"x{i:02}": LOGNORMAL for i in range(20)}
    part = max(1, base // 10)
    shapes = {
        "base": (there_and_back(base, part), start_of("base"), base),
        "tall": (there_and_back(tall, part), start_of("tall"), tall),
        "wide": (there_and_back(wide, part, **columns), start_of("wide", **columns), 20 * wide),
    }
    bench.require(25 * sum(values for *_, values in shapes.values()))
    jobs: list[Job] = []
    for name, (steps, start, _) in shapes.items():
        for job in (bench.job(name, steps), bench.job(f"{name}-start", start)):
            job.prepare("decoded")
            jobs.append(job)
    for step in ("summary", "encoded", "decoded"):
        sides = [lambda job=job, step=step: job.step(step, sync=False) for job in jobs]
        samples = bench.side_by_side(*sides)
        starts = [min(sample.seconds for sample in start) for start in samples[1::2]]
        flat = [
            [sample.without(start) for sample in whole]
            for whole, start in zip(samples[::2], starts, strict=True)
        ]
        kind = shapes["base"][0][step]["kind"]
        for place, name, what in [(1, "tall", f"{tall:,} values"), (2, "wide", "20 columns")]:
            values = shapes[name][2]
            yield Line(
                "flat", f"{kind}, {what}", values, flat[place],
                f"{base:,} values in one column, the time scaled to as many values",
                [sample.scaled(values / base) for sample in flat[0]], most_ratio=1.1, synced=False,
                notes=[f"taken off for the start: {starts[place]:.4f} s and {starts[0]:.4f} s"],
            )  # fmt: skip
    for job in jobs:
        shutil.rmtree(job.folder)


def billion(bench: Bench) -> Iterator[Line]:
    """A hundred times the rows, once, with nothing in the page cache."""
    rows = min(1_000_000_000, 100 * bench.rows)
    # The values, their components and distances, and back; the disk's own writing.
    bench.require(32 * rows)
    job = bench.job("billion", there_and_back(rows, min(10_000_000, rows // 100)))
    job.prepare("raw")
    steps = {
        "summary": ["raw"],
        "model": ["summary"],
        "encoded": ["raw"],
        "decoded": ["encoded", "raw"],
    }
    lines = []
    for step, inputs in steps.items():
        files = [file for name in inputs for file in job.files(name)]
        with Worker() as worker:
            # A run that does not count, as before other rows: memory that nothing used
            # for a while is slow at first where the machine is a virtual one.
            worker(baselines.disk, files, 0, bench.out())
        baselines.evict(files)
        ours = job.step(step, bench.sync)
        written = sum(file.stat().st_size for file in job.files(step))
        with Worker() as worker:
            theirs = worker(baselines.disk, files, written, bench.out())
        size = sum(file.stat().st_size for file in files)
        line = Line("billion", f"{job.steps[step]['kind']}, from disk", rows, [ours])
        line.baseline, line.theirs = (
            "the disk: the same bytes read and, meanwhile, written",
            [theirs],
        )
        line.notes = [
            f"read {size / 1e6:,.0f} MB, written {written / 1e6:,.0f} MB:"
            f" ours {(size + written) / ours.seconds / 1e6:,.0f} MB/s, the disk"
            f" {(size + written) / theirs.seconds / 1e6:,.0f} MB/s"
        ]
        line.synced = bench.sync
        lines.append(line)
    yield from lines
    ours = sum((line.our for line in lines), Sample(0.0))
    theirs = sum((line.theirs[0] for line in lines), Sample(0.0))
    limit = max(60.0 * rows / 1e9, theirs.seconds)
    yield Line(
        "billion", f"all four, {rows:,} rows, from disk", rows, [ours],
        "the disk, as above", [theirs], most_seconds=limit, most_mib=1024, synced=bench.sync,
    )  # fmt: skip
    shutil.rmtree(job.folder)


def today(bench: Bench) -> Iterator[Line]:
    """What users have today; once, since it takes minutes."""
    rows = min(1_000_000, bench.rows)
    job = bench.job("today", there_and_back(rows, max(1, rows // 10)))
    job.prepare("encoded")
    source = job.glob("raw")
    with Worker() as worker:
        theirs = worker(baselines.sklearn_fit, source)
    ours = [
        job.step("summary", bench.sync) + job.step("model", bench.sync) for _ in range(bench.runs)
    ]
    yield Line(
        "today", f"summarize and fit, {rows:,} rows", rows, ours,
        "scikit-learn, fit", [theirs], baselines.SKLEARN, synced=bench.sync,
    )  # fmt: skip
    with Worker() as worker:
        theirs = worker(baselines.rdt_transform, source)
    ours = [job.step("encoded", bench.sync) for _ in range(bench.runs)]
    yield Line(
        "today", f"transform, {rows:,} rows", rows, ours,
        "RDT, transform", [theirs], baselines.RDT, synced=bench.sync,
    )  # fmt: skip
