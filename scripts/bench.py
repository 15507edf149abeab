"""Measures Milepost beside what users have: each kind of step, in turn with its baseline.

Every figure is the median of several runs, after one of each side that is not counted. Milepost is
timed as a whole process, from start to exit, with nothing left of the run before; a baseline without
the start of its process. Both sides read from the page cache, and end with their files on disk.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import bench_baselines as baselines
import bench_rows
import bench_shapes
from bench_report import Line, details, machine, table
from bench_sides import Bench, Worker

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))

EXAMPLES = """\
examples:
  scripts/bench                                      everything, 10 million rows
  scripts/bench --only transform,summarize --runs 9
  scripts/bench --no-sync --json unsynced.json       neither side waits for the disk
  scripts/bench --rows 1_000_000 --runs 2            a quick look
  scripts/bench --flat --today                       rows that need disk, or minutes, as well
  scripts/bench --only billion                       a billion rows from disk; needs 35 GB
  MILEPOST=/usr/bin/milepost scripts/bench           that program, without building
"""


ROWS: dict[str, Callable[[Bench], Iterator[Line]]] = {
    "summarize": bench_rows.summarize,
    "validate": bench_rows.validate,
    "fit": bench_rows.fit,
    "transform": bench_rows.transform,
    "inverse": bench_rows.inverse,
    "generate": bench_rows.generating,
    "partition": bench_rows.partition,
    "job": bench_rows.whole_job,
    "complete": bench_rows.complete,
    "small": bench_rows.small,
    "uneven": bench_shapes.uneven,
    "flat": bench_shapes.flat,
    "billion": bench_shapes.billion,
    "today": bench_shapes.today,
}
# They take disk or minutes.
ON_REQUEST = ("flat", "billion", "today")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description=__doc__,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--rows", type=int, default=10_000_000, help="default: 10 million")
    parser.add_argument("--runs", type=int, default=5, help="the median of so many; default: 5")
    parser.add_argument("--only", metavar="NAME[,NAME]", help=", ".join(ROWS))
    parser.add_argument("--flat", action="store_true", help="cost per value: 10 x rows, 20 columns")
    parser.add_argument(
        "--billion", action="store_true", help="100 x rows, a billion at most, from disk"
    )
    parser.add_argument("--today", action="store_true", help="what users have today")
    parser.add_argument("--no-sync", action="store_true", help="neither side waits for the disk")
    parser.add_argument(
        "--folder", type=Path, default=TARGET, help="where to work; default: target"
    )
    parser.add_argument(
        "--json", type=Path, default=TARGET / "bench.json", help="default: target/bench.json"
    )
    parser.add_argument(
        "--milepost",
        type=Path,
        default=os.environ.get("MILEPOST", TARGET / "release" / "milepost"),
        help="the program; $MILEPOST, or else it is built",
    )
    args = parser.parse_args()
    args.names = args.only.split(",") if args.only else [
        name for name in ROWS if name not in ON_REQUEST or getattr(args, name)
    ]  # fmt: skip
    if unknown := [name for name in args.names if name not in ROWS]:
        parser.error(f"there is no row {', '.join(unknown)}; the rows are {', '.join(ROWS)}")
    if min(args.rows // 1000, args.runs) < 1:
        parser.error("at least 1,000 rows, and one run, are needed")
    return args


def main() -> None:
    args = arguments()
    # What was measured until then is reported.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    milepost = Path(args.milepost).resolve()
    version = subprocess.run([milepost, "--version"], capture_output=True, text=True, check=True)
    args.folder.mkdir(parents=True, exist_ok=True)
    described = machine(args.folder, version.stdout.strip())
    with Worker() as worker:
        described["settings"] = worker(baselines.threads)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=args.folder.resolve()))
    bench = Bench(milepost, folder, args.rows, args.runs, not args.no_sync)
    lines: list[Line] = []
    failed: list[str] = []
    try:
        for name in args.names:
            print(f"{name} …", file=sys.stderr, flush=True)
            try:
                found = list(ROWS[name](bench))
                lines += found
                print("\n".join(table(found)), file=sys.stderr, flush=True)
            except Exception as error:
                failed.append(f"{name}: {error}")
                print(failed[-1], file=sys.stderr)
            except KeyboardInterrupt:
                failed.append(f"{name}: stopped")
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)

    synced = "synced" if bench.sync else "not synced"
    print(
        f"{args.rows:,} rows, {synced}, median of {args.runs}; a warm page cache unless it says 'from disk'"
    )
    for part in [table(lines), details(lines), (f"{k}: {v}" for k, v in described.items())]:
        print()
        # The work folder has a new name each time, and it is gone.
        print("\n".join(part).replace(f"{folder}/", ""))
    settings = {"rows": args.rows, "runs": args.runs, "sync": bench.sync}
    measured = [line.json() for line in lines]
    report = {"machine": described, "settings": settings, "failed": failed, "lines": measured}
    args.json.parent.mkdir(parents=True, exist_ok=True)
    args.json.write_text(json.dumps(report, indent=2) + "\n")
    print(f"\nwritten: {args.json}")
    if failed:
        sys.exit("failed: " + "\n".join(failed))


if __name__ == "__main__":
    main()
