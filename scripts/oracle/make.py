"""Writes tests/oracle/*.json: what SciPy, mpmath and scikit-learn say of the same numbers.

    python scripts/oracle/make.py [special] [same_start] [symlog] [seeds] [--files CSV]

Needs scikit-learn 1.9 and mpmath (SciPy's `betaln` loses three digits where one
argument is large). The data are made by a recipe that the Rust tests
repeat (`recipe` below and `src/mixture/tests/data.rs`), or are every n-th row of a
real file and stored.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import warnings
from pathlib import Path
from statistics import NormalDist

import mpmath
import numpy as np
from numpy.typing import NDArray
from scipy import special
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import BayesianGaussianMixture

Floats = NDArray[np.float64]

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "tests" / "oracle"
GOLDEN = 0x9E3779B97F4A7C15
MASK = (1 << 64) - 1
COMPONENTS = 10
SEED_ROWS = 20_000
# Of the sets that are about scale, where a seed takes thousands of iterations.
SCALE_ROWS = 4_000
SEEDS = 10
SAME_ROWS = 1_000
SAME_ITERATIONS = 20
# Responsibilities are kept of every so many rows.
RESPONSIBLE = 20


def split_mix(state: int) -> int:
    """SplitMix64's output function (Steele, Lea, Flood 2014)."""
    z = (state + GOLDEN) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def unit(stream: int, row: int) -> float:
    """A number in (0, 1), the same in Rust."""
    return ((split_mix((stream << 40) + row) >> 12) + 0.5) / (1 << 52)


def normal(stream: int, row: int) -> float:
    return NormalDist().inv_cdf(unit(stream, row))


def three(row: int) -> float:
    """Half N(0, 0.1²), three tenths N(4, 1), two tenths N(10, 3²)."""
    pick, z = unit(2, row), normal(1, row)
    if pick < 0.5:
        return 0.1 * z
    return 4.0 + z if pick < 0.8 else 10.0 + 3.0 * z


def recipe(name: str, row: int) -> float:
    match name:
        case "uniform":
            return unit(1, row)
        case "lognormal":
            return float(np.exp(3.0 + 1.5 * normal(1, row)))
        case "three":
            return three(row)
        case "offset":
            return 1e9 + normal(1, row)
        case "tiny":
            return 1e-9 * three(row)
        case "huge":
            return 1e12 * three(row)
    raise ValueError(name)


RECIPES = ["uniform", "lognormal", "three", "offset", "tiny", "huge"]


def real(path: Path, rows: int) -> Floats:
    """`rows` sizes, evenly spaced over the file."""
    with path.open(newline="") as file:
        sizes = [float(row["size_bytes"]) for row in csv.DictReader(file)]
    return np.array([sizes[i * len(sizes) // rows] for i in range(rows)])


def data_sets(path: Path, rows: int) -> dict[str, Floats]:
    made = {name: np.array([recipe(name, i) for i in range(rows)]) for name in RECIPES}
    return {**made, "size_bytes": real(path, rows)}


def reg_covar(x: Floats) -> float:
    """Milepost's `reg_covar: auto`."""
    low, high = np.percentile(x, [25, 75])
    return 1e-6 * ((high - low) / 1.349 or x.std() or 1.0) ** 2


def mixture(reg: float, **options: object) -> BayesianGaussianMixture:
    return BayesianGaussianMixture(
        n_components=COMPONENTS,
        weight_concentration_prior=0.001,
        reg_covar=reg,
        **options,
    )


def write(name: str, content: object) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / name).write_text(json.dumps(content, indent=None, separators=(",", ":")) + "\n")


def ln_beta(a: float, b: float) -> float:
    with mpmath.workdps(50):
        terms = [mpmath.loggamma(mpmath.mpf(x)) for x in (a, b)]
        return float(terms[0] + terms[1] - mpmath.loggamma(mpmath.mpf(a) + mpmath.mpf(b)))


def make_special() -> None:
    small = [1e-15, 1e-3, 0.1, 0.5, 1.0, 1.4, 1.5, 2.0, 2.5, 3.7, 5.0, 9.9, 11.999, 12.0, 17.3]
    points = [*small, 100.0, 1234.5, 1e5 + 0.5, 1e7, 1e10, 3.3e12]
    pairs = [(a, b) for a in points for b in points]
    write(
        "special.json",
        {
            "digamma": [(x, float(special.digamma(x))) for x in points],
            "ln_gamma": [(x, float(special.gammaln(x))) for x in points],
            "ln_beta": [(a, b, ln_beta(a, b)) for a, b in pairs],
        },
    )


def same_start(x: Floats) -> dict[str, object]:
    """Twenty iterations from the same responsibilities, of centred and scaled values."""
    x = (x - x.mean()) / x.std()
    return {"x": x.tolist(), **after_twenty(x)[0]}


def after_twenty(x: Floats) -> tuple[dict[str, object], BayesianGaussianMixture]:
    labels = KMeans(COMPONENTS, n_init=1, random_state=0).fit_predict(x[:, None])
    model = mixture(1e-6, max_iter=SAME_ITERATIONS, tol=0.0)
    model._check_parameters(x[:, None])
    model._initialize(x[:, None], np.eye(COMPONENTS)[labels])
    bounds = []
    for _ in range(SAME_ITERATIONS):
        log_prob_norm, log_resp = model._e_step(x[:, None])
        model._m_step(x[:, None], log_resp)
        bounds.append(float(model._compute_lower_bound(log_resp, log_prob_norm)))
    model._set_parameters(model._get_parameters())
    found = {
        "labels": labels.tolist(),
        "reg_covar": 1e-6,
        "weights": model.weights_.tolist(),
        "means": model.means_.ravel().tolist(),
        "covariances": model.covariances_.ravel().tolist(),
        "bounds": bounds,
    }
    return found, model


def symlog(x: Floats, centre: float, scale: float) -> Floats:
    return np.sign(x - centre) * np.log1p(np.abs(x - centre) / scale)


def on_symlog(x: Floats, centre: float, scale: float) -> dict[str, object]:
    """The same of the values on the axis, and the responsibilities of some of them."""
    t = symlog(x, centre, scale)
    found, model = after_twenty(t)
    axis = {"centre": centre, "scale": scale}
    responsibilities = model.predict_proba(t[::RESPONSIBLE, None]).tolist()
    start = {"x": x.tolist(), **found}
    return {"axis": axis, "start": start, "responsibilities": responsibilities}


def exact_symlog(d: float, scale: float) -> list[float]:
    """ln(1 + d / scale) as the sum of two numbers."""
    with mpmath.workdps(50):
        t = mpmath.log1p(mpmath.mpf(d) / mpmath.mpf(scale))
        return [d, scale, float(t), float(t - float(t))]


def make_symlog(path: Path) -> None:
    sizes = real(path, SAME_ROWS)
    # Student's t with two degrees of freedom, from two streams, about 1e6.
    tails = [normal(1, i) / math.sqrt(-math.log(unit(2, i))) for i in range(SAME_ROWS)]
    distances = [0.0, 1e-300, 1e-9, 0.3, 1.0, 63.0, 64.0, 23341.0, 1e9, 2.0**53, 1e20, 1e300]
    write(
        "symlog.json",
        {
            "exact": [exact_symlog(d, scale) for d in distances for scale in (2.0**-20, 1.0, 64.0)],
            "fits": {
                "size_bytes": on_symlog(sizes, 0.0, 64.0),
                "tails": on_symlog(np.array(tails) + 1e6, 1e6, 0.5),
            },
        },
    )


def make_same_start(path: Path) -> None:
    sets = data_sets(path, SAME_ROWS)
    for name in ("tiny", "huge"):  # the same as `three`, once scaled
        del sets[name]
    write("same_start.json", {name: same_start(x) for name, x in sets.items()})


def seeds(name: str, x: Floats) -> dict[str, object]:
    """Ten seeds of scikit-learn, each run until nothing moves any more."""
    reg, runs = reg_covar(x), []
    for seed in range(SEEDS):
        model = mixture(reg, max_iter=20_000, tol=1e-9 * len(x), random_state=seed)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(x[:, None])
        runs.append(
            {
                "bound": float(model.lower_bound_),
                "log_likelihood": float(model.score(x[:, None])),
                "iterations": model.n_iter_,
                "converged": bool(model.converged_),
            }
        )
        print(name, seed, runs[-1], flush=True)
    stored = {} if name in RECIPES else {"x": x.tolist()}
    return {"rows": len(x), "reg_covar": reg, "runs": runs, **stored}


def make_seeds(path: Path) -> None:
    wide, narrow = data_sets(path, SEED_ROWS), data_sets(path, SCALE_ROWS)
    sets = {**wide, **{name: narrow[name] for name in ("offset", "tiny", "huge")}}
    found = {}
    for name in sorted(sets):
        found[name] = seeds(name, sets[name])
        write("seeds.json", found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", default=["special", "same_start", "symlog", "seeds"])
    parser.add_argument("--files", type=Path, default=Path("../shared/data/files.csv"))
    options = parser.parse_args()
    if "special" in options.what:
        make_special()
    if "same_start" in options.what:
        make_same_start(options.files)
    if "symlog" in options.what:
        make_symlog(options.files)
    if "seeds" in options.what:
        make_seeds(options.files)


if __name__ == "__main__":
    main()
