#!/usr/bin/env python3
"""Writes docs/axes.svg: the fitted density of real file sizes for each axis and prior.

    python scripts/axes_picture.py [--milepost target/release/milepost]

Needs nothing but Python: fits `size_bytes` of dags/data/files.csv with `milepost`, reads the
models, and draws each density over the histogram of the sizes, per decade.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import subprocess
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FILES = ROOT / "dags/data/files.csv"
COLUMN = "size_bytes"
CHOICES = [
    ("linear", "variance"),
    ("linear", "robust"),
    ("symlog", "variance"),
    ("symlog", "robust"),
    ("auto", "variance"),
]
# log10(1 + bytes), bars, points of a curve, and the largest density that is shown.
DECADES, BARS, POINTS, TOP = 8.0, 96, 320, 1.6
WIDTH, HEIGHT, GAP, MARGIN = 400, 190, 46, 34


Mixture = dict[str, Any]


def models(milepost: Path) -> list[Mixture]:
    """The mixture of each choice, fitted by the real program."""
    steps: dict[str, Any] = {
        "raw": {"kind": "partition", "files": [str(FILES)], "partition_rows": 50_000},
        "summary": {"kind": "summarize", "input": "raw"},
    }
    for axis, prior in CHOICES:
        own = {"axis": axis, "covariance_prior": prior}
        fit = {"kind": "fit", "input": "summary", "columns": [COLUMN], **own}
        steps[f"{axis}-{prior}"] = fit
    with tempfile.TemporaryDirectory() as folder:
        job = Path(folder) / "job.yaml"
        job.write_text(json.dumps({"version": 1, "name": "axes", "seed": 0, "steps": steps}))
        subprocess.run([milepost, "run", job], check=True, stdout=subprocess.DEVNULL)
        found = []
        for axis, prior in CHOICES:
            path = job.parent / "work" / f"{axis}-{prior}" / "model.json"
            found.append(json.loads(path.read_text())["columns"][0]["mixture"])
        return found


def log_likelihood(mixture: Mixture) -> float:
    """Of a row, in the units of the column."""
    return (mixture.get("in_units") or mixture["fit"])["log_likelihood"]


def active(mixture: Mixture) -> int:
    return sum(c["active"] for c in mixture["components"])


def axis_of(mixture: Mixture) -> str:
    return "symlog" if mixture.get("axis") else "linear"


def place(mixture: Mixture, x: float) -> tuple[float, float]:
    """Where x lies on the mixture's axis, and dt/dx there."""
    symlog = mixture.get("axis", {}).get("symlog")
    if symlog is None:
        return x, 1.0
    d = x - symlog["centre"]
    t = math.copysign(math.log1p(abs(d) / symlog["scale"]), d)
    return t, 1.0 / (symlog["scale"] + abs(d))


def density(mixture: Mixture, x: float) -> float:
    t, slope = place(mixture, x)
    parts = mixture["components"]
    return slope * sum(
        c["weight"]
        * math.exp(-0.5 * (t - c["mean"]) ** 2 / c["variance"])
        / math.sqrt(2.0 * math.pi * c["variance"])
        for c in parts
    )


def bars() -> list[float]:
    """The histogram: the part of the rows in each bar, per decade."""
    with FILES.open(newline="") as file:
        sizes = [float(row[COLUMN]) for row in csv.DictReader(file)]
    counts = [0] * BARS
    for size in sizes:
        counts[min(BARS - 1, int(math.log10(1.0 + size) / DECADES * BARS))] += 1
    return [count / len(sizes) / (DECADES / BARS) for count in counts]


def panel(mixture: Mixture, histogram: list[float], title: str) -> list[str]:
    def at(decade: float, height: float) -> str:
        y = HEIGHT - min(height / TOP, 1.0) * HEIGHT
        return f"{decade / DECADES * WIDTH:.1f},{y:.1f}"

    outline = [at(0.0, 0.0)]
    for i, height in enumerate(histogram):
        outline += [at(i * DECADES / BARS, height), at((i + 1) * DECADES / BARS, height)]
    outline.append(at(DECADES, 0.0))
    curve = []
    for i in range(POINTS + 1):
        decade = i * DECADES / POINTS
        x = 10.0**decade - 1.0
        curve.append(at(decade, density(mixture, x) * (1.0 + x) * math.log(10.0)))
    ticks = [
        f'<text x="{i / DECADES * WIDTH:.0f}" y="{HEIGHT + 14}" class="tick">{label}</text>'
        for i, label in [(0, "0"), (2, "100 B"), (4, "10 kB"), (6, "1 MB"), (8, "100 MB")]
    ]
    note = f"{log_likelihood(mixture):.2f} nats a row, {active(mixture)} active"
    return [
        f'<polygon points="{" ".join(outline)}" class="bars"/>',
        f'<path d="M0,{HEIGHT}H{WIDTH}" class="rule"/>',
        f'<polyline points="{" ".join(curve)}" class="curve"/>',
        f'<text y="-8" class="title">{title}</text>',
        f'<text x="{WIDTH}" y="-8" class="note">{note}</text>',
        *ticks,
    ]


STYLE = """
text { font: 12px sans-serif; fill: #333 }
.title { font-weight: bold }
.note { text-anchor: end }
.tick { text-anchor: middle; font-size: 10px; fill: #666 }
.bars { fill: #c9d6e4 }
.curve { fill: none; stroke: #b3261e; stroke-width: 1.5 }
.rule { stroke: #999 }
"""


def picture(mixtures: list[Mixture]) -> str:
    histogram = bars()
    rows = (len(CHOICES) + 2) // 2
    width, height = 2 * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">',
        f"<style>{STYLE}</style>",
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    for i, ((axis, prior), mixture) in enumerate(zip(CHOICES, mixtures, strict=True)):
        title = f"auto: {axis_of(mixture)}" if axis == "auto" else axis
        x, y = GAP + (i % 2) * (WIDTH + GAP), MARGIN + (i // 2) * (HEIGHT + GAP)
        lines.append(f'<g transform="translate({x},{y})">')
        lines += panel(mixture, histogram, f"{title}, prior: {prior}")
        lines.append("</g>")
    x, y = GAP + WIDTH + GAP, MARGIN + (rows - 1) * (HEIGHT + GAP)
    legend = ["Sizes of 50,000 files: histogram (blue)", "and fitted density (red), per decade."]
    lines += [f'<text x="{x}" y="{y + 18 * i}">{text}</text>' for i, text in enumerate(legend)]
    return "\n".join([*lines, "</svg>"]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--milepost", type=Path, default=ROOT / "target/release/milepost")
    options = parser.parse_args()
    (ROOT / "docs/axes.svg").write_text(picture(models(options.milepost.resolve())))


if __name__ == "__main__":
    main()
