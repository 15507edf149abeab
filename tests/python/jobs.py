"""The program, its jobs, and the snippets of docs/tables.md. Knows no other tool."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ["MILEPOST"]).resolve()


def blocks(language: str) -> list[str]:
    """The blocks of that language in docs/tables.md, in order."""
    parts = (ROOT / "docs/tables.md").read_text().split(f"```{language}\n")[1:]
    return [part.split("\n```")[0] + "\n" for part in parts]


@dataclass(frozen=True)
class Space:
    """A folder with a job."""

    folder: Path

    def call(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """The program, in the folder."""
        return subprocess.run([PROGRAM, *words], cwd=self.folder, capture_output=True, text=True)

    def done(self, *words: str | Path) -> str:
        """What the program printed, if it did what it was told."""
        result = self.call(*words)
        assert result.returncode == 0, f"{words}\n{result.stdout}\n{result.stderr}"
        return result.stdout

    def shell(self, block: str) -> None:
        path = f"{PROGRAM.parent}:{os.environ['PATH']}"
        command = ["bash", "-euo", "pipefail", "-c", block]
        subprocess.run(command, cwd=self.folder, env={**os.environ, "PATH": path}, check=True)

    def job(self, steps: dict[str, Any], name: str = "job") -> Path:
        """A spec (JSON is YAML)."""
        path = self.folder / f"{name}.yaml"
        path.write_text(json.dumps({"version": 1, "name": name, "seed": 7, "steps": steps}))
        return path

    def spec(self, steps: str, name: str) -> Path:
        """A spec of steps as the documentation has them."""
        path = self.folder / f"{name}.yaml"
        indented = "".join(f"  {line}\n" for line in steps.splitlines())
        path.write_text(f"version: 1\nname: {name}\nseed: 7\nsteps:\n{indented}")
        return path

    def table(self, step: str) -> pa.Table:
        return pq.read_table(self.folder / "work" / step)

    def json(self, path: str) -> Any:
        return json.loads((self.folder / path).read_text())
