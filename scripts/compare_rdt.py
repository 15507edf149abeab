"""The table of docs/tables.md that sets RDT beside Milepost, feature by feature, from real runs.

Ends with 1 where RDT did better in a row.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import metadata
from pathlib import Path

from compare_rdt_features import Feature, features
from compare_rdt_sides import Outcome, by_milepost, by_rdt

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs/tables.md"
BEGIN, END = "<!-- scripts/compare-rdt -->\n", "<!-- /scripts/compare-rdt -->\n"

# Of an error's text.
MOST_CHARACTERS = 110


def cell(outcomes: list[Outcome], rows: int) -> str:
    """What each way led to; ways that led to the same stand together."""
    ways: dict[str, list[str]] = {}
    for outcome in outcomes:
        ways.setdefault(told(outcome, rows), []).append(outcome.way)
    said = [(", ".join(filter(None, way)), what) for what, way in ways.items()]
    return "; ".join(f"{way}: {what}" if way else what for way, what in said)


def told(outcome: Outcome, rows: int) -> str:
    if not outcome.error:
        return "all" if outcome.same == rows else f"{outcome.same:,}"
    text = " ".join(outcome.error.split()).replace("`", "'").replace("|", "\\|")
    if len(text) > MOST_CHARACTERS:
        text = text[: MOST_CHARACTERS - 1].rstrip() + "…"
    return f"*{text}*"


def best(outcomes: list[Outcome]) -> int:
    """-1 where there are but errors."""
    return max(-1 if outcome.error else outcome.same for outcome in outcomes)


def line(feature: Feature, ours: list[Outcome], theirs: list[Outcome]) -> str:
    rows = len(feature.transformed)
    return f"| {feature.name} | {cell(theirs, rows)} | {cell(ours, rows)} |"


def table(program: Path) -> tuple[str, list[str]]:
    """The table, and the rows in which RDT did better."""
    version = metadata.version("rdt")
    lines = [f"| 1,000 values | RDT {version} | Milepost |", "| --- | --- | --- |"]
    worse = []
    for feature in features():
        ours, theirs = by_milepost(program, feature), by_rdt(feature)
        lines.append(line(feature, ours, theirs))
        print(lines[-1], file=sys.stderr, flush=True)
        if best(ours) < max(best(theirs), 0):
            worse.append(lines[-1])
    return "\n".join(lines) + "\n", worse


def into_docs(text: str) -> None:
    before, rest = DOCS.read_text().split(BEGIN)
    DOCS.write_text(before + BEGIN + "\n" + text + "\n" + END + rest.split(END)[1])


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/compare-rdt", description=__doc__)
    parser.add_argument("--docs", action="store_true", help="write the table into docs/tables.md")
    arguments = parser.parse_args()
    text, worse = table(Path(os.environ["MILEPOST"]).resolve())
    if arguments.docs:
        into_docs(text)
    else:
        print(text, end="")
    for row in worse:
        print(f"RDT did better: {row}", file=sys.stderr)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
