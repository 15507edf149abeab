"""Jobs for the tests: a folder with a spec, and the program beside Airflow."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import textwrap
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def program() -> Path:
    path = Path(os.environ["MILEPOST"])
    assert path.is_absolute() and os.access(path, os.X_OK), f"{path} cannot be run"
    return path


class Job:
    """A job spec in a folder of its own."""

    def __init__(self, folder: Path, name: str, steps: str) -> None:
        self.folder = folder
        self.name = name
        self.spec = folder / "job.yaml"
        folder.mkdir(parents=True)
        head = f"version: 1\nname: {name}\nseed: 42\n"
        self.spec.write_text(head + textwrap.dedent(steps))

    def dag_file(self, dags: Path) -> None:
        (dags / f"{self.name}.py").write_text(
            f"from milepost_airflow import job_dag\n\ndag = job_dag({str(self.spec)!r})\n"
        )

    def milepost(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(program()), *words], capture_output=True, text=True, check=False, cwd=self.folder
        )

    def run(self, *selectors: str) -> None:
        ended = self.milepost("run", "job.yaml", *selectors)
        assert ended.returncode == 0, ended.stderr

    def marker(self, step: str, work: str = "work") -> dict[str, Any]:
        # The last line is the checksum of what stands before it.
        text = (self.folder / work / step / "_SUCCESS").read_text()
        return json.JSONDecoder().raw_decode(text)[0]

    def digests(self, *steps: str) -> list[str]:
        return [self.marker(step)["digest"] for step in steps]

    def undisturbed(self, *steps: str) -> list[str]:
        """The digests of the same job, run by hand in another folder."""
        twin = self.folder.with_name(f"{self.folder.name}-twin")
        shutil.copytree(self.folder, twin, ignore=shutil.ignore_patterns("work"))
        other = Job.__new__(Job)
        other.folder, other.name, other.spec = twin, self.name, twin / "job.yaml"
        other.run()
        return other.digests(*steps)

    def verify(self) -> None:
        ended = self.milepost("verify", "job.yaml", "--deep")
        assert ended.returncode == 0, ended.stdout + ended.stderr


def damage(path: Path) -> bytes:
    """Makes a Parquet file unreadable without changing its size; what it was."""
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(whole[:4] + b"\xff" * (middle - 4) + whole[middle:])
    return whole
