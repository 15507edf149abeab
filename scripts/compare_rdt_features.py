"""Columns of every kind that a table may have, by recipe, and which of RDT's transformers take them.

Knows nothing of how they are transformed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from io import BytesIO

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 1000

NUMERICAL = ("ClusterBasedNormalizer", "FloatFormatter")
CATEGORICAL = ("LabelEncoder", "OneHotEncoder", "UniformEncoder")
BOOLEAN = ("BinaryEncoder", *CATEGORICAL)
DATETIME = ("UnixTimestampEncoder", "OptimizedTimestampEncoder")


@dataclass(frozen=True)
class Feature:
    """A column, and what it shows. `later` is transformed with what was fitted to `column`."""

    name: str
    column: pa.Array
    transformers: tuple[str, ...]
    later: pa.Array | None = None

    @property
    def transformed(self) -> pa.Array:
        return self.column if self.later is None else self.later


def features() -> list[Feature]:
    """All of them, the same each time, as pyarrow writes them to Parquet."""
    random = np.random.default_rng(11)
    made = [make(random) for make in (numbers, integers, decimals, categories, times, rare)]
    return [
        replace(feature, column=parquet(feature.column), later=parquet(feature.later))
        for part in made
        for feature in part
    ]


def parquet(column: pa.Array | None) -> pa.Array | None:
    """As it reads; Parquet has no timestamps in seconds, for one."""
    if column is None:
        return None
    file = BytesIO()
    pq.write_table(pa.table({"x": column}), file)
    return pq.read_table(file)["x"].combine_chunks()


def with_nulls(random: np.random.Generator, column: pa.Array) -> pa.Array:
    """One value in ten is null."""
    there = pa.array(random.random(len(column)) < 0.9)
    return pa.compute.if_else(there, column, pa.scalar(None, column.type))


def modes(random: np.random.Generator) -> np.ndarray:
    return random.normal(random.choice([-20.0, 0.0, 35.0], ROWS), 3.0)


def with_some(values: np.ndarray, *rare: float) -> np.ndarray:
    """These stand in every hundredth place, in turn."""
    values = values.copy()
    places = range(7, len(values), 100)
    values[places] = [rare[i % len(rare)] for i in range(len(places))]
    return values


def numbers(random: np.random.Generator) -> list[Feature]:
    single = modes(random).astype(np.float32)
    prices = random.lognormal(3, 1.5, ROWS).round(2)
    tails = random.standard_t(1, ROWS)
    columns: list[tuple[str, pa.Array]] = [
        ("floats", pa.array(modes(random))),
        ("floats, single precision", pa.array(single)),
        ("floats with two decimals", pa.array(prices)),
        ("floats with heavy tails", pa.array(tails)),
        ("floats around 1e9, apart by 1e-3", pa.array(1e9 + random.normal(0, 1e-3, ROWS))),
        ("floats with ±1e300", pa.array(with_some(modes(random), 1e300, -1e300))),
        ("floats with ±inf", pa.array(with_some(modes(random), np.inf, -np.inf))),
        ("floats with NaN", pa.array(with_some(modes(random), np.nan), from_pandas=False)),
        ("floats with nulls", with_nulls(random, pa.array(prices))),
        (
            "floats with nulls and NaN, told apart",
            with_nulls(random, pa.array(with_some(prices, np.nan), from_pandas=False)),
        ),
    ]
    return [Feature(name, column, NUMERICAL) for name, column in columns]


def integers(random: np.random.Generator) -> list[Feature]:
    counts = pa.array(random.poisson(200, ROWS))
    ids = pa.array(random.integers(2**53, 2**63, ROWS))
    largest = 2**64 - 1 - random.integers(0, 10**6, ROWS).astype(np.uint64)
    columns = [
        ("integers", counts),
        ("integers with nulls", with_nulls(random, counts)),
        (
            "integers, 8 bits, the whole range",
            pa.array(random.integers(-128, 128, ROWS), pa.int8()),
        ),
        ("ids beyond 2^53 (int64)", ids),
        ("ids beyond 2^53 with nulls", with_nulls(random, ids)),
        ("ids up to 2^64 (uint64)", pa.array(largest, pa.uint64())),
        ("ids up to 2^64 with nulls", with_nulls(random, pa.array(largest, pa.uint64()))),
    ]
    return [Feature(name, column, NUMERICAL) for name, column in columns]


def decimals(random: np.random.Generator) -> list[Feature]:
    def of(unscaled: list[int], precision: int, scale: int) -> pa.Array:
        digits = [Decimal(f"{value}e-{scale}") for value in unscaled]
        return pa.array(digits, pa.decimal128(precision, scale))

    cents = of(random.integers(1, 10**7, ROWS).tolist(), 12, 2)
    long = [int(a) * 10**17 + int(b) for a, b in random.integers(0, 10**17, (ROWS, 2))]
    columns = [
        ("decimals (12, 2)", cents),
        ("decimals (12, 2) with nulls", with_nulls(random, cents)),
        ("decimals of 34 digits", of(long, 38, 10)),
    ]
    return [Feature(name, column, NUMERICAL) for name, column in columns]


def categories(random: np.random.Generator) -> list[Feature]:
    words = pa.array(random.choice(["open", "closed", "", "på hold"], ROWS))
    flags = pa.array(random.random(ROWS) < 0.3)
    grades = pa.array(random.integers(-2, 3, ROWS), pa.int8())
    each = pa.array([f"customer {i}" for i in random.permutation(ROWS)])
    new = pa.array(random.choice(["open", "closed", "lost", "found"], ROWS))
    return [
        Feature("text", words, CATEGORICAL),
        Feature("text with nulls", with_nulls(random, words), CATEGORICAL),
        Feature("text, dictionary-encoded", words.dictionary_encode(), CATEGORICAL),
        Feature("text, each value once", each, CATEGORICAL),
        Feature("text with values that the fit did not see", words, CATEGORICAL, later=new),
        Feature("few integers as categories", grades, CATEGORICAL),
        Feature("the same with nulls", with_nulls(random, grades), CATEGORICAL),
        Feature("booleans", flags, BOOLEAN),
        Feature("booleans with nulls", with_nulls(random, flags), BOOLEAN),
    ]


def times(random: np.random.Generator) -> list[Feature]:
    days = pa.array(random.integers(10_000, 20_000, ROWS), pa.int32()).cast(pa.date32())
    seconds = random.integers(0, 1_700_000_000, ROWS)
    nanos = pa.array(seconds * 10**9 + random.integers(0, 10**9, ROWS))
    micros = pa.array(seconds * 10**6 + random.integers(0, 10**6, ROWS))
    far = pa.array(random.integers(-62_000_000_000, 250_000_000_000, ROWS) * 10**6)
    clock = pa.array(random.integers(0, 86_400_000_000, ROWS)).cast(pa.time64("us"))
    spans = pa.array(random.integers(0, 10**9, ROWS)).cast(pa.duration("ms"))
    zurich, offset = (pa.timestamp("us", zone) for zone in ("Europe/Zurich", "+05:30"))
    columns = [
        ("dates", days),
        ("dates with nulls", with_nulls(random, days)),
        ("timestamps, whole seconds", pa.array(seconds).cast(pa.timestamp("s"))),
        ("timestamps, microseconds, in Zürich's time", micros.cast(zurich)),
        ("the same with nulls", with_nulls(random, micros.cast(zurich))),
        ("timestamps, microseconds, at +05:30", micros.cast(offset)),
        ("timestamps, nanoseconds", nanos.cast(pa.timestamp("ns"))),
        ("timestamps, nanoseconds, UTC, with nulls", with_nulls(random, nanos.cast(pa.timestamp("ns", "UTC")))),
        ("timestamps of the years 5 to 9892", far.cast(pa.timestamp("us"))),
    ]  # fmt: skip
    others = DATETIME + NUMERICAL + CATEGORICAL
    return [Feature(name, column, DATETIME) for name, column in columns] + [
        Feature("times of day", clock, others),
        Feature("durations", spans, others),
    ]


def rare(random: np.random.Generator) -> list[Feature]:
    moment = pa.array([1_700_000_000_123_456] * ROWS).cast(pa.timestamp("us", "UTC"))

    def nulls(data_type: pa.DataType) -> pa.Array:
        return pa.nulls(ROWS, data_type)

    return [
        Feature("constant: a float", pa.array([0.1] * ROWS), NUMERICAL),
        Feature("constant: an id beyond 2^53", pa.array([2**60 + 1] * ROWS), NUMERICAL),
        Feature("constant: a text", pa.array(["one"] * ROWS), CATEGORICAL),
        Feature("constant: a timestamp", moment, DATETIME),
        Feature("all null: floats", nulls(pa.float64()), NUMERICAL),
        Feature("all null: integers", nulls(pa.int64()), NUMERICAL),
        Feature("all null: decimals", nulls(pa.decimal128(12, 2)), NUMERICAL),
        Feature("all null: text", nulls(pa.string()), CATEGORICAL),
        Feature("all null: booleans", nulls(pa.bool_()), BOOLEAN),
        Feature("all null: timestamps", nulls(pa.timestamp("us", "UTC")), DATETIME),
        Feature("all null: of no type", nulls(pa.null()), NUMERICAL + CATEGORICAL),
        Feature("one row", pa.array([7.25]), NUMERICAL),
        Feature("lists", pa.array([[i % 7, None] for i in range(ROWS)]), CATEGORICAL),
    ]
