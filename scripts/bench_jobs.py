"""Runs the program: job specs in folders of their own, steps run fresh, timed from outside."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench_report import Sample

# As the issue of speed has it: a long tail, which a mixture needs all its components for.
LOGNORMAL = {"lognormal": {"mean": 3, "sd": 1.5}}
UNIFORM = {"uniform": {"low": 0, "high": 15}}
# All ten components of a fit to LOGNORMAL are active at this threshold; nine at the default.
ALL_ACTIVE = {"weight_threshold": 0.0001}


def generate(rows: int, partition_rows: int, **columns: Any) -> dict[str, Any]:
    return {
        "kind": "generate",
        "rows": rows,
        "partition_rows": partition_rows,
        "columns": columns or {"x": LOGNORMAL},
    }


def there_and_back(rows: int, partition_rows: int, **columns: Any) -> dict[str, Any]:
    """Five steps: from random numbers to components and distances, and back."""
    return {
        "raw": generate(rows, partition_rows, **columns),
        "summary": {"kind": "summarize", "input": "raw"},
        "model": {"kind": "fit", "input": "summary", **ALL_ACTIVE},
        "encoded": {
            "kind": "transform",
            "input": "raw",
            "model": "model",
            "value_type": "float32",
        },
        "decoded": {
            "kind": "inverse_transform",
            "input": "encoded",
            "model": "model",
            "compare": "raw",
        },
    }


class StepError(RuntimeError):
    """The program failed; its messages."""


@dataclass(frozen=True)
class Job:
    """A spec in a folder, and the program that runs it."""

    milepost: Path
    folder: Path
    steps: dict[str, Any]

    @classmethod
    def create(cls, milepost: Path, folder: Path, steps: dict[str, Any]) -> Job:
        folder.mkdir(parents=True, exist_ok=True)
        spec = {"version": 1, "name": folder.name, "seed": 42, "steps": steps}
        # JSON is YAML.
        (folder / "job.yaml").write_text(json.dumps(spec, indent=2))
        return cls(milepost, folder, steps)

    @property
    def work(self) -> Path:
        return self.folder / "work"

    def files(self, step: str) -> list[Path]:
        return sorted((self.work / step).glob("*.parquet"))

    def glob(self, step: str) -> str:
        return f"{self.work / step}/*.parquet"

    def marker(self, step: str) -> dict[str, Any]:
        return json.loads((self.work / step / "_SUCCESS").read_text())

    def prepare(self, *steps: str) -> None:
        """These steps and what is above them, complete and on disk."""
        self.call("run", *(f"+{step}" for step in steps))

    def forget(self, step: str) -> None:
        """Its result, and all that is known of it."""
        shutil.rmtree(self.work / step, ignore_errors=True)
        shutil.rmtree(self.work / ".milepost" / step, ignore_errors=True)

    def step(self, step: str, sync: bool) -> Sample:
        """A step from nothing, from the process's start to its end."""
        self.forget(step)
        sample = self.call("step", step, sync=sync)
        return self.with_peak(sample, [step])

    def run(self) -> Sample:
        return self.call("run")

    def fresh_run(self, sync: bool) -> Sample:
        """The whole job from nothing."""
        shutil.rmtree(self.work, ignore_errors=True)
        return self.with_peak(self.call("run", sync=sync), list(self.steps))

    def with_peak(self, sample: Sample, steps: list[str]) -> Sample:
        peaks = [self.marker(step)["run"]["peak_memory_bytes"] for step in steps]
        return Sample(sample.seconds, sample.cpu_seconds, max(peaks, default=0) / 2**20)

    def call(self, command: str, *words: str, sync: bool = True) -> Sample:
        line = [str(self.milepost), command, "job.yaml", *words, "--quiet"]
        line += [] if sync else ["--no-sync"]
        os.sync()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        done = subprocess.run(
            line, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
        )
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise StepError(f"{' '.join(line)}: exit {done.returncode}\n{done.stderr.decode()}")
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Sample(seconds, cpu)
