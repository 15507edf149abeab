"""The jobs of all tests, run once, and what the snippets of the documentation make of them."""

from __future__ import annotations

import importlib.util
import sys
import types
from typing import Any

import numpy as np
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
