"""The jobs of all tests, run once, and what the snippets of the documentation make of them."""

from __future__ import annotations

import importlib.util
import sys
import types
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from jobs import ROOT, Space, blocks

COLUMNS = ["size_bytes", "modified", "extension", "depth", "size_kib", "name_length"]


def without_torch() -> None:
    """CTGAN's modules that need no torch can be imported; the package as a whole could not."""
    found = importlib.util.find_spec("ctgan")
    assert found and found.submodule_search_locations
    package = types.ModuleType("ctgan")
    package.__path__ = list(found.submodule_search_locations)
    sys.modules["ctgan"] = package


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Space:
    """The example's data, transformed in several ways; `encoded` as the documentation says."""
    space = Space(tmp_path_factory.mktemp("files"))
    data = ROOT / "dags/data/files.csv"
    encoded = next(block for block in blocks("yaml") if "encoding: matrix" in block)
    steps = f"""\
raw: {{kind: partition, files: ["{data}"], partition_rows: 10_000}}
summary: {{kind: summarize, input: raw}}
model: {{kind: fit, input: summary, columns: [{", ".join(COLUMNS)}]}}
drawn: {{kind: transform, input: raw, model: model}}
likeliest: {{kind: transform, input: raw, model: model, assignment: argmax}}
ctgans: {{kind: transform, input: raw, model: model, ctgan: true, exact: "off"}}
curved: {{kind: fit, input: summary, columns: [size_bytes], axis: symlog}}
bent: {{kind: transform, input: raw, model: curved, assignment: argmax, exact: "off"}}
{encoded}"""
    space.done("run", space.spec(steps, "job"))
    return space


@pytest.fixture(scope="session")
def shown(files: Space) -> dict[str, Any]:
    """The variables that the documentation's snippets leave, run one after the other.

    Between them comes a generator's output: the matrix with scores for indicators, and values that
    are off.
    """
    without_torch()
    for block in blocks("sh"):
        files.shell(block)
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(files.folder)
        for block in blocks("python"):
            if "synthetic" in block:
                names["synthetic"] = scores(names["matrix"])
            exec(compile(block, "docs/tables.md", "exec"), names)
    return names


def scores(matrix: np.ndarray) -> np.ndarray:
    random = np.random.default_rng(5)
    return matrix * 1.2 + random.uniform(0, 0.1, matrix.shape)


@pytest.fixture(scope="session")
def gaps(tmp_path_factory: pytest.TempPathFactory) -> Space:
    """A small table with nulls, NaN and ±inf, as a matrix and back."""
    space = Space(tmp_path_factory.mktemp("gaps"))
    random = np.random.default_rng(3)
    amount = random.normal(random.choice([0, 50, 90], 600), 2).round(2)
    amount[5:20:5] = np.nan, np.inf, -np.inf
    there = [random.random(600) < 0.9 for _ in range(4)]
    kinds = random.choice(["open", "closed", ""], 600)
    table = {
        "amount": pa.array(amount, mask=~there[0]),
        "count": pa.array(random.integers(0, 10**6, 600), mask=~there[1]),
        "kind": pa.array(kinds, mask=~there[2]),
        "flag": pa.array(random.random(600) < 0.3, mask=~there[3]),
    }
    pq.write_table(pa.table(table), space.folder / "table.parquet")
    steps = {
        "raw": {"kind": "partition", "files": ["table.parquet"]},
        "model": {"kind": "fit", "input": "raw"},
        "encoded": {"kind": "transform", "input": "raw", "model": "model", "encoding": "matrix"},
        "unknown": {
            "kind": "transform",
            "input": "raw",
            "model": "model",
            "encoding": "matrix",
            "unseen": "unknown",
        },
        "index": {"kind": "transform", "input": "raw", "model": "model"},
        "decoded": {"kind": "inverse_transform", "input": "encoded", "model": "model"},
    }
    space.done("run", space.job(steps))
    space.done("export", "--model", "work/model", "--format", "ctgan", "-o", "layout.json")
    space.done("export", "--model", "work/model", "--format", "sklearn", "-o", "mixtures.json")
    space.done("export", "--data", "work/encoded", "--format", "npy", "-o", "matrix.npy")
    return space
