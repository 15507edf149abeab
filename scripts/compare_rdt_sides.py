"""A column there and back, by RDT and by Milepost; and how many of its values are identical then."""

from __future__ import annotations

import json
import math
import subprocess
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import rdt.transformers
from compare_rdt_features import Feature
from rdt import HyperTransformer


@dataclass(frozen=True)
class Outcome:
    """What one way led to: identical values, or an error."""

    way: str
    same: int = 0
    error: str = ""


# RDT. The transformers as SDV's users have them at their best: decimals learned, nulls in a column
# of their own, as they come back in the same rows so.
SETTINGS: dict[str, dict[str, Any]] = {
    "ClusterBasedNormalizer": {
        "learn_rounding_scheme": True,
        "missing_value_generation": "from_column",
    },
    "FloatFormatter": {"learn_rounding_scheme": True, "missing_value_generation": "from_column"},
    "BinaryEncoder": {"missing_value_generation": "from_column"},
    "UnixTimestampEncoder": {"missing_value_generation": "from_column"},
    "OptimizedTimestampEncoder": {"missing_value_generation": "from_column"},
}

NULLABLE = {
    **{getattr(pa, f"int{n}")(): getattr(pd, f"Int{n}Dtype")() for n in (8, 16, 32, 64)},
    **{getattr(pa, f"uint{n}")(): getattr(pd, f"UInt{n}Dtype")() for n in (8, 16, 32, 64)},
    pa.float64(): pd.Float64Dtype(),
    pa.bool_(): pd.BooleanDtype(),
    pa.string(): pd.StringDtype(),
}

# The ways in which a column of Parquet becomes one of pandas; RDT's result is that of the best.
PANDAS: list[Callable[[pa.Table], pd.DataFrame]] = [
    lambda table: table.to_pandas(),
    lambda table: table.to_pandas(date_as_object=False),
    lambda table: table.to_pandas(types_mapper=NULLABLE.get),
    lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
]


def by_rdt(feature: Feature) -> list[Outcome]:
    """The best outcome of each transformer."""

    def best(name: str) -> Outcome:
        outcomes = [rdt_once(feature, name, to_pandas) for to_pandas in PANDAS]
        # The first of equals: `max` keeps it.
        return max(outcomes, key=lambda outcome: -1 if outcome.error else outcome.same)

    return [best(name) for name in feature.transformers]


def rdt_once(feature: Feature, name: str, to_pandas: Callable[[pa.Table], pd.DataFrame]) -> Outcome:
    transformer = getattr(rdt.transformers, name)(**SETTINGS.get(name, {}))
    np.random.seed(1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            frame, later = (
                to_pandas(pa.table({"x": column}))
                for column in (feature.column, feature.transformed)
            )
            hyper = HyperTransformer()
            sdtype = transformer.get_supported_sdtypes()[0]
            hyper.set_config({"sdtypes": {"x": sdtype}, "transformers": {"x": transformer}})
            hyper.fit(frame)
            back = hyper.reverse_transform(hyper.transform(later))["x"]
            return Outcome(name, loosely_same(feature.transformed, back))
        except Exception as error:  # Whatever it is, it is the outcome.
            return Outcome(name, error=f"{type(error).__name__}: {error}")


def loosely_same(original: pa.Array, back: pd.Series) -> int:
    """How many values are equal, whatever their type in pandas."""
    values = original.to_pylist()
    # Where a column has no NaN of its own, NaN is how pandas writes null.
    has_nan = any(isinstance(value, float) and math.isnan(value) for value in values)
    if pa.types.is_dictionary(original.type):
        original = original.dictionary_decode()
    pairs = zip(values, back.astype(object), strict=True)
    return sum(equal(original.type, a, b, has_nan) for a, b in pairs)


def equal(data_type: pa.DataType, a: Any, b: Any, has_nan: bool) -> bool:
    b_is_nan = isinstance(b, float) and math.isnan(b)
    if a is None:
        return b is None or b is pd.NaT or b is pd.NA or (b_is_nan and not has_nan)
    if isinstance(a, float) and math.isnan(a):
        return b_is_nan
    if b is None or b is pd.NaT or b is pd.NA or b_is_nan:
        return False
    try:
        if pa.types.is_decimal(data_type):
            return Decimal(str(b)) == a
        if pa.types.is_timestamp(data_type) or pa.types.is_date(data_type):
            return bool(pd.Timestamp(a) == pd.Timestamp(b))
        if pa.types.is_duration(data_type):
            return bool(pd.Timedelta(a) == pd.Timedelta(b))
        if pa.types.is_integer(data_type):
            # As numbers of Python, which know no limit.
            return a == (int(b) if isinstance(b, np.integer) else b)
        return bool(a == b)
    except (ArithmeticError, TypeError, ValueError):
        return False


# Milepost. What is told to `fit` and to `transform`, in turn until everything is identical: nothing
# but the defaults first.
WAYS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "": ({}, {}),
    "`exact: auto`": ({}, {"exact": "auto"}),
    "`axis: auto`, `exact: auto`": ({"axis": "auto"}, {"exact": "auto"}),
    "`unseen: unknown`": ({}, {"unseen": "unknown"}),
}


def by_milepost(program: Path, feature: Feature) -> list[Outcome]:
    outcomes = []
    for way in WAYS:
        outcomes.append(milepost_once(program, feature, way))
        if outcomes[-1].same == len(feature.transformed):
            break
    # A way that changed nothing is not worth a word.
    told = {(outcome.same, outcome.error): outcome for outcome in reversed(outcomes)}
    return list(reversed(told.values()))


def milepost_once(program: Path, feature: Feature, way: str) -> Outcome:
    fit, transform = WAYS[way]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pq.write_table(pa.table({"x": feature.column}), folder / "x.parquet")
        pq.write_table(pa.table({"x": feature.transformed}), folder / "later.parquet")
        steps = {
            "raw": {"kind": "partition", "files": ["x.parquet"]},
            "later": {"kind": "partition", "files": ["later.parquet"]},
            "model": {"kind": "fit", "input": "raw", **fit},
            "encoded": {"kind": "transform", "input": "later", "model": "model", **transform},
            "decoded": {"kind": "inverse_transform", "input": "encoded", "model": "model"},
        }
        job = {"version": 1, "name": "there-and-back", "seed": 1, "steps": steps}
        (folder / "job.yaml").write_text(json.dumps(job))
        ran = subprocess.run(
            [program, "run", folder / "job.yaml"], capture_output=True, text=True, cwd=folder
        )
        if ran.returncode:
            said = cause(ran.stderr).replace(f"{folder}/", "")
            return Outcome(way, error=f"exit {ran.returncode}: {said}")
        back = pq.read_table(folder / "work/decoded")["x"].combine_chunks()
        return Outcome(way, strictly_same(feature.transformed, back))


def cause(stderr: str) -> str:
    lines = [line for line in stderr.splitlines() if "error:" in line] or [stderr.strip()]
    return lines[-1].split("error: ")[-1]


def strictly_same(original: pa.Array, back: pa.Array) -> int:
    """How many values have the same bits; none do where the type is another."""
    if original.type != back.type:
        return 0
    return sum(a == b for a, b in zip(bits(original), bits(back), strict=True))


def bits(column: pa.Array) -> list[Any]:
    kind = column.type
    if pa.types.is_temporal(kind):
        width = pa.int32() if kind.bit_width == 32 else pa.int64()
        return column.cast(width).to_pylist()
    if pa.types.is_floating(kind):
        whole = pa.int32() if kind.bit_width == 32 else pa.int64()
        return column.view(whole).to_pylist()
    return column.to_pylist()
