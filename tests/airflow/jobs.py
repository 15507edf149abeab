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

    @classmethod
    def at(cls, spec: Path, name: str) -> Job:
        """A job that is there."""
        job = cls.__new__(cls)
        job.folder, job.name, job.spec = spec.parent, name, spec
        return job

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
        other = Job.at(twin / "job.yaml", self.name)
        other.run()
        return other.digests(*steps)

    def verify(self) -> None:
        ended = self.milepost("verify", "job.yaml", "--deep")
        assert ended.returncode == 0, ended.stdout + ended.stderr


def example(dags: Path) -> Job:
    """The repo's `dags/` as it is, in Airflow's folder."""
    ignored = shutil.ignore_patterns("work", "__pycache__")
    shutil.copytree(ROOT / "dags", dags, ignore=ignored, dirs_exist_ok=True)
    return Job.at(dags / "file-sizes.yaml", "file-sizes")


def damage(path: Path) -> bytes:
    """Makes a Parquet file unreadable without changing its size; what it was."""
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(whole[:4] + b"\xff" * (middle - 4) + whole[middle:])
    return whole
