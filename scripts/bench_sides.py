"""Two sides of a comparison, run in turn: the program's, and a baseline's in a process of its own."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bench_jobs import Job, there_and_back
from bench_report import Sample

TO_PARQUET = "(FORMAT parquet, COMPRESSION uncompressed)"


@dataclass
class Bench:
    """What all rows of the table share."""

    milepost: Path
    folder: Path
    rows: int
    runs: int
    sync: bool

    def job(self, name: str, steps: dict[str, Any]) -> Job:
        return Job.create(self.milepost, self.folder / name, steps)

    def main(self) -> Job:
        """One float64 column in ten partitions, or more; and the five steps over it."""
        partition_rows = max(1, min(1_000_000, self.rows // 10))
        return self.job("main", there_and_back(self.rows, partition_rows))

    def thousand(self) -> Job:
        return self.job("thousand", there_and_back(self.rows, max(1, self.rows // 1000)))

    def side_by_side(self, *sides: Callable[[], Sample]) -> list[list[Sample]]:
        """Each side once to warm up; then ours, theirs, ours, theirs, …"""
        for side in sides:
            side()
        rounds = [[side() for side in sides] for _ in range(self.runs)]
        return [list(samples) for samples in zip(*rounds, strict=True)]

    def require(self, size: int) -> None:
        """So many bytes of the disk."""
        if (free := shutil.disk_usage(self.folder).free) < size:
            raise OSError(f"{size / 1e9:.0f} GB are needed, {free / 1e9:.0f} GB are left")

    def out(self) -> Path:
        return self.folder / "baseline"

    def copy_of(self, select: str) -> str:
        return f"COPY ({select}) TO '{self.out()}/d.parquet' {TO_PARQUET}"


class Worker:
    """A process for the baselines of one row, so that peaks of memory are its own."""

    def __enter__(self) -> Worker:
        context = multiprocessing.get_context("spawn")
        self.pool = ProcessPoolExecutor(1, mp_context=context)
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.shutdown()

    def __call__(self, work: Callable[..., Any], *args: Any) -> Any:
        return self.pool.submit(work, *args).result()

    def later(self, work: Callable[..., Sample], *args: Any) -> Callable[[], Sample]:
        return partial(self, work, *args)
