"""What `export` writes, in real scikit-learn, RDT and CTGAN, by the lines of docs/tables.md."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from jobs import Space, blocks
from scipy.special import digamma, softmax
from scipy.stats import chi2

CONTINUOUS = ["size_bytes", "modified", "depth", "size_kib", "name_length"]
INTEGERS = ["size_bytes", "depth", "name_length"]

# Rows that RDT and CTGAN transform: theirs is a loop in Python, and CTGAN's one process up to 499.
SOME = 499

each_column = pytest.mark.parametrize("name", CONTINUOUS)


def numbers(column: pa.ChunkedArray) -> np.ndarray:
    """As the mixture sees them: dates and times in their unit."""
    return column.cast(pa.int64() if pa.types.is_timestamp(column.type) else column.type).to_numpy()


def exported(files: Space, name: str) -> dict[str, Any]:
    return files.json("mixtures.json")["columns"][name]


def active(column: dict[str, Any]) -> np.ndarray:
    return np.flatnonzero(column["valid_component_indicator"])


def scikit_learns(shown: dict[str, Any], column: dict[str, Any], x: np.ndarray) -> np.ndarray:
    """Its responsibilities over the active components.

    Not from `predict_proba`, where they are 0 far out: inactive components are often wide.
    """
    mixture = shown["load"](column)
    log = mixture._estimate_weighted_log_prob(x.astype(float).reshape(-1, 1))[:, active(column)]
    return softmax(log, axis=1)


def by_the_formulas(files: Space, model: str, name: str, x: np.ndarray) -> np.ndarray:
    """Log densities from model.json alone, by the table of docs/numerics.md."""
    columns = files.json(f"work/{model}/model.json")["columns"]
    mixture = next(c["coding"]["mixture"] for c in columns if c["name"] == name)

    def of(key: str) -> np.ndarray:
        return np.array([component[key] for component in mixture["components"]])

    a, b = of("weight_concentration").T
    left = np.concatenate([[0.0], np.cumsum(digamma(b) - digamma(a + b))[:-1]])
    log_weight = digamma(a) - digamma(a + b) + left
    nu, variance = of("degrees_of_freedom"), of("variance")
    log_precision = digamma(nu / 2) + np.log(2) - np.log(nu * variance)
    square = (x[:, None] - of("mean")) ** 2 / variance
    return log_weight + (log_precision - np.log(2 * np.pi) - 1 / of("mean_precision") - square) / 2


@each_column
def test_scikit_learn_has_our_responsibilities(
    files: Space, shown: dict[str, Any], name: str
) -> None:
    x = np.unique(numbers(files.table("raw")[name])).astype(float)
    between = np.linspace(2 * x[0] - x[-1], 2 * x[-1] - x[0], 20_000)
    x = np.concatenate([x, between])
    column, log = exported(files, name), by_the_formulas(files, "model", name, x)
    of_all = shown["load"](column).predict_proba(x.reshape(-1, 1))
    assert np.abs(of_all - softmax(log, axis=1)).max() < 1e-9
    of_active = scikit_learns(shown, column, x)
    assert np.abs(of_active - softmax(log[:, active(column)], axis=1)).max() < 1e-9


@each_column
def test_the_likeliest_component_is_scikit_learns(
    files: Space, shown: dict[str, Any], name: str
) -> None:
    p = scikit_learns(shown, exported(files, name), numbers(files.table("raw")[name]))
    ours = files.table("likeliest")[f"{name}.component"].to_numpy()
    assert len(set(ours)) > 1
    # Where two are equal within rounding, either will do.
    assert (p.max(axis=1) - p[np.arange(len(p)), ours]).max() < 1e-9


@each_column
def test_draws_follow_scikit_learns_responsibilities(
    files: Space, shown: dict[str, Any], name: str
) -> None:
    x = numbers(files.table("raw")[name])
    p = scikit_learns(shown, exported(files, name), x)
    drawn = files.table("drawn")[f"{name}.component"].to_numpy()
    groups = np.array_split(np.argsort(x, kind="stable"), 100)
    for k in range(p.shape[1]):
        number, expected, variance = np.array(
            [
                ((drawn[g] == k).sum(), p[g, k].sum(), (p[g, k] * (1 - p[g, k])).sum())
                for g in groups
            ]
        ).T
        enough = variance > 2
        square = ((number - expected)[enough] ** 2 / variance[enough]).sum()
        # Of `depth` every component is certain.
        assert not enough.any() or chi2.sf(square, enough.sum()) > 1e-4, k
        assert np.abs(number - expected)[~enough].max(initial=0) < 12


def test_a_mixture_on_a_bent_axis_is_scikit_learns_there(
    files: Space, shown: dict[str, Any]
) -> None:
    told = files.done("export", "--model", "work/curved", "--format", "sklearn")
    column = json.loads(told)["columns"]["size_bytes"]
    t = shown["place"](column, files.table("raw")["size_bytes"].to_numpy())
    theirs = scikit_learns(shown, column, t)
    log = by_the_formulas(files, "curved", "size_bytes", t)
    assert np.abs(theirs - softmax(log[:, active(column)], axis=1)).max() < 1e-9
    bent = files.table("bent")
    k = bent["size_bytes.component"].to_numpy()
    assert len(set(k)) > 3
    assert (theirs.max(axis=1) - theirs[np.arange(len(t)), k]).max() < 1e-9
    rdt = shown["normalizer"]("size_bytes", column)
    frame = bent.select(["size_bytes.normalized", "size_bytes.component"]).to_pandas()
    back = rdt.reverse_transform(frame)["size_bytes"].to_numpy()
    kept = np.abs(frame["size_bytes.normalized"]) < 1
    assert kept.mean() > 0.99
    np.testing.assert_allclose(back[kept], t[kept], rtol=1e-12, atol=1e-12)


@each_column
def test_rdts_normalizer_gives_our_values(files: Space, shown: dict[str, Any], name: str) -> None:
    x = numbers(files.table("raw")[name])[:SOME]
    rdt = shown["normalizer"](name, exported(files, name), x.dtype)
    theirs = rdt.transform(pd.DataFrame({name: x}))
    ours = files.table("ctgans").slice(0, SOME)
    same = theirs[f"{name}.component"].to_numpy() == ours[f"{name}.component"].to_numpy()
    assert same.mean() > 0.3
    v = ours[f"{name}.normalized"].to_numpy()
    np.testing.assert_allclose(theirs[f"{name}.normalized"][same], v[same], rtol=1e-9, atol=1e-12)

    names = [f"{name}.normalized", f"{name}.component"]
    back = rdt.reverse_transform(ours.select(names).to_pandas())[name].to_numpy()
    kept = np.abs(v) < 0.99
    assert kept.mean() > 0.9
    if name in INTEGERS:
        assert (back[kept] == x[kept]).all()
    np.testing.assert_allclose(back[kept], x[kept], rtol=1e-15, atol=1e-9)


def test_what_rdt_transformed_comes_back_by_our_inverse(
    files: Space, shown: dict[str, Any], tmp_path: Path
) -> None:
    x = files.table("raw")["size_bytes"].to_numpy()[:SOME]
    rdt = shown["normalizer"]("size_bytes", exported(files, "size_bytes"), x.dtype)
    theirs = rdt.transform(pd.DataFrame({"size_bytes": x}))
    theirs = theirs.astype({"size_bytes.component": "uint8"})
    theirs.to_parquet(tmp_path / "theirs.parquet", index=False)
    space = Space(tmp_path)
    fit = {"kind": "fit", "input": "raw", "columns": ["size_bytes"]}
    steps = {
        "raw": {"kind": "partition", "files": [str(files.folder / "work/raw/*.parquet")]},
        "model": fit,
        "encoded": {"kind": "partition", "files": ["theirs.parquet"]},
        "decoded": {"kind": "inverse_transform", "input": "encoded", "model": "model"},
    }
    space.done("run", space.job(steps))
    kept = np.abs(theirs["size_bytes.normalized"]) < 0.99
    assert (space.table("decoded")["size_bytes"].to_numpy()[kept] == x[kept]).all()


def test_the_matrix_is_that_of_the_parquet_files(files: Space, shown: dict[str, Any]) -> None:
    matrix, layout, data = shown["matrix"], shown["layout"], files.table("encoded")
    assert matrix.dtype == np.float32
    assert data.column_names == shown["names"]
    assert (matrix == np.column_stack([column.to_numpy() for column in data.columns])).all()
    assert_sums(matrix, layout)


def assert_sums(matrix: np.ndarray, layout: dict[str, Any]) -> None:
    """In every softmax span one indicator of each row is 1."""
    place = 0
    for column in layout["columns"]:
        for width, activation in column["output_info"]:
            span = matrix[:, place : place + width]
            place += width
            if activation == "softmax":
                assert np.isin(span, [0, 1]).all() and (span.sum(axis=1) == 1).all()
            else:
                assert (width, activation) == (1, "tanh") and np.abs(span).max() < 0.991
    assert place == matrix.shape[1] == layout["dimensions"]


def test_ctgans_transformer_makes_the_same_matrix(
    files: Space, shown: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from ctgan.data_transformer import DataTransformer
    from rdt.transformers import ClusterBasedNormalizer

    def fit(self: ClusterBasedNormalizer, data: pd.Series) -> None:
        rdt = shown["normalizer"](data.name, exported(files, str(data.name)), data.dtype)
        self.__dict__.update(rdt.__dict__)

    monkeypatch.setattr(ClusterBasedNormalizer, "_fit", fit)
    raw = files.table("raw").select(
        [column["column_name"] for column in shown["layout"]["columns"]]
    )
    frame = raw.to_pandas().assign(modified=numbers(raw["modified"]))
    ctgan = DataTransformer()
    ctgan.fit(frame, ["extension"])
    assert ctgan.output_info_list == shown["output_info"]
    assert ctgan.output_dimensions == shown["layout"]["dimensions"]

    some = frame[:SOME]
    theirs, ours = ctgan.transform(some), shown["matrix"][:SOME].astype(float)
    place, in_their_order, clipped = 0, ours.copy(), np.zeros(some.shape, dtype=bool)
    columns = zip(shown["layout"]["columns"], ctgan._column_transform_info_list, strict=True)
    for number, (column, info) in enumerate(columns):
        span = slice(place, place + column["output_dimensions"])
        place = span.stop
        if column["column_type"] == "discrete":
            values = [*column["categories"], np.nan]
            order = [values.index(value) for value in info.transform.dummies]
            in_their_order[:, span] = ours[:, span][:, order]
            assert (theirs[:, span] == in_their_order[:, span]).all()
        else:
            same = (theirs[:, span][:, 1:] == ours[:, span][:, 1:]).all(axis=1)
            assert same.mean() > 0.3
            off = np.abs(theirs[same, span.start] - ours[same, span.start])
            assert off.max() < 1e-7
            clipped[:, number] = np.abs(ours[:, span.start]) > 0.9899
    back = ctgan.inverse_transform(in_their_order)
    for name in [*INTEGERS, "extension"]:
        kept = ~clipped[:, frame.columns.get_loc(name)]
        assert back[name][kept].equals(some[name][kept]), name


def test_ctgans_sampler_takes_the_matrix(shown: dict[str, Any]) -> None:
    from ctgan.data_sampler import DataSampler

    sampler = DataSampler(shown["matrix"], shown["output_info"], log_frequency=True)
    extension = next(c for c in shown["layout"]["columns"] if c["column_name"] == "extension")
    assert sampler.dim_cond_vec() == extension["output_dimensions"]
    counts = [len(rows) for rows in sampler._rid_by_cat_cols[0]]
    assert counts[:-1] == extension["counts"]


def test_a_generators_output_comes_back(files: Space, shown: dict[str, Any]) -> None:
    steps = next(block for block in blocks("yaml") if "clip: 1" in block)
    files.done("run", files.spec(steps, "back"))
    table = files.table("table")
    synthetic = shown["synthetic"].astype(np.float32)
    assert np.abs(synthetic).max() > 1.1
    place = 0
    for column in shown["layout"]["columns"]:
        span = synthetic[:, place : place + column["output_dimensions"]]
        place += column["output_dimensions"]
        back = table[column["column_name"]]
        if column["column_type"] == "discrete":
            values = np.array([*column["categories"], None])
            assert back.to_pylist() == list(values[span.argmax(axis=1)])
            continue
        mixture = column["mixture"]
        scales = np.array(mixture["attributes"]["covariances_"]).ravel()[active(mixture)] ** 0.5
        means = np.array(mixture["attributes"]["means_"]).ravel()[active(mixture)]
        k = span[:, 1:].argmax(axis=1)
        expected = np.clip(span[:, 0].astype(float), -1, 1) * 4 * scales[k] + means[k]
        expected = np.clip(expected, mixture["min"], mixture["max"]).round(mixture["decimals"])
        # A half may go either way; microseconds are beyond what a float tells apart.
        same = (numbers(back) == expected).mean()
        assert same > 0.999 or column["column_name"] == "modified"
        unit = 10.0 ** -mixture["decimals"] * (1 + 1e-9)
        np.testing.assert_allclose(numbers(back), expected, rtol=1e-15, atol=unit)


def test_what_is_no_number_has_an_indicator_of_its_own(gaps: Space) -> None:
    layout, matrix = gaps.json("layout.json"), np.load(gaps.folder / "matrix.npy")
    names = [name for column in layout["columns"] for name in column["names"]]
    assert names == gaps.table("encoded").column_names
    assert_sums(matrix, layout)
    raw = gaps.table("raw")
    amount = raw["amount"].to_numpy(zero_copy_only=False)
    null = raw["amount"].is_null().to_numpy()
    is_one = {
        "amount.component.null": null,
        "amount.component.nan": np.isnan(amount) & ~null,
        "amount.component.inf": amount == np.inf,
        "amount.component.-inf": amount == -np.inf,
        "count.component.null": raw["count"].is_null().to_numpy(),
        "kind.category.null": raw["kind"].is_null().to_numpy(),
        "flag.category.null": raw["flag"].is_null().to_numpy(),
    }
    for name, rows in is_one.items():
        assert rows.any() and (matrix[:, names.index(name)] == rows).all(), name
    # Nothing is beyond ±0.99 here, and all have few digits: the matrix has all there was.
    decoded = gaps.table("decoded")
    assert decoded["amount"].is_null().equals(raw["amount"].is_null())
    for name in ["count", "kind", "flag"]:
        assert decoded[name].equals(raw[name]), name
    np.testing.assert_array_equal(decoded["amount"].to_numpy(), raw["amount"].to_numpy())


def test_rdts_normalizer_keeps_nulls(gaps: Space, shown: dict[str, Any]) -> None:
    frame = gaps.table("raw").select(["count"]).to_pandas()
    rdt = shown["normalizer"]("count", exported(gaps, "count"), "float64")
    theirs = rdt.transform(frame)
    assert list(theirs) == ["count.normalized", "count.component", "count.is_null"]
    pd.testing.assert_frame_equal(rdt.reverse_transform(theirs), frame)


def test_the_layout_follows_the_data_where_unknown_values_have_a_code(gaps: Space) -> None:
    words = ["--model", "work/model", "--data", "work/unknown", "--format", "ctgan"]
    layout = json.loads(gaps.done("export", *words))
    names = [name for column in layout["columns"] for name in column["names"]]
    assert names == gaps.table("unknown").column_names
    assert "kind.category.unknown" in names and layout["dimensions"] == len(names)
