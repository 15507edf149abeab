"""What `export` says when it is used wrongly, and the job specs of docs/tables.md."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs import Space, blocks

BAD = {
    "no result": (66, "--model . --format sklearn", "no complete result"),
    "nothing there": (66, "--model nowhere --format ctgan", "no complete result"),
    "no model named": (2, "--format sklearn", "`--model` is missing"),
    "no data named": (2, "--format npy -o x.npy", "`--data` is missing"),
    "no file named": (2, "--data work/encoded --format npy", "`--output` is missing"),
    "no such format": (2, "--model work/model --format onnx", "onnx"),
    "no model": (66, "--model work/raw --format sklearn", "no `model.json`"),
    "no dataset": (66, "--data work/model --format npy -o x.npy", "`work/model`"),
    "nulls": (65, "--data work/index --format npy -o x.npy", "is null"),
    "text": (65, "--data work/raw --format npy -o x.npy", "column `"),
    "no matrix": (65, "--model work/model --data work/raw --format ctgan", "amount.normalized"),
    "no folder to write to": (74, "--model work/model --format json -o no/x.json", "no/x.json"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_usage_is_told(gaps: Space, case: str) -> None:
    code, words, said = BAD[case]
    before = sorted(gaps.folder.iterdir())
    result = gaps.call("export", *words.split())
    assert (result.returncode, result.stdout) == (code, ""), result.stderr
    assert said in result.stderr
    assert sorted(gaps.folder.iterdir()) == before


def test_the_documentations_specs_are_right(tmp_path: Path) -> None:
    # What the snippets take for given.
    given = {
        "raw": "{kind: partition, files: ['x.parquet']}",
        "summary": "{kind: summarize, input: raw}",
        "model": "{kind: fit, input: summary}",
    }
    for number, block in enumerate(blocks("yaml")):
        own = [line.split(":")[0] for line in block.splitlines()]
        wanted = {} if "{path:" in block else given
        missing = "".join(f"{step}: {says}\n" for step, says in wanted.items() if step not in own)
        space = Space(tmp_path)
        space.done("check", space.spec(missing + block, f"job{number}"))
