"""What the benchmark found: samples, lines of the table, the machine, the report as text and JSON.

Knows nothing of how anything is measured.
"""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from importlib import metadata
from pathlib import Path

PACKAGES = {"DuckDB": "duckdb", "Polars": "polars", "scikit-learn": "scikit-learn", "RDT": "rdt"}


@dataclass(frozen=True)
class Sample:
    """One run: wall time, time of all CPUs, and the process's peak memory."""

    seconds: float
    cpu_seconds: float = 0.0
    peak_mib: float = 0.0

    def scaled(self, factor: float) -> Sample:
        return replace(self, seconds=self.seconds * factor)

    def without(self, seconds: float) -> Sample:
        return replace(self, seconds=max(self.seconds - seconds, 1e-9))

    def __add__(self, other: Sample) -> Sample:
        return Sample(
            self.seconds + other.seconds,
            self.cpu_seconds + other.cpu_seconds,
            max(self.peak_mib, other.peak_mib),
        )


def median(samples: list[Sample]) -> Sample | None:
    """Medians of the times; the highest of the peaks."""
    if not samples:
        return None
    return Sample(
        statistics.median(s.seconds for s in samples),
        statistics.median(s.cpu_seconds for s in samples),
        max(s.peak_mib for s in samples),
    )


@dataclass
class Line:
    """A line of the table: what was done, beside what it is compared with."""

    row: str
    work: str
    rows: int
    ours: list[Sample]
    baseline: str = ""
    theirs: list[Sample] = field(default_factory=list)
    statement: str = ""
    most_ratio: float | None = None
    most_seconds: float | None = None
    most_mib: float | None = None
    synced: bool = True
    notes: list[str] = field(default_factory=list)

    @property
    def our(self) -> Sample:
        return median(self.ours) or Sample(0.0)

    @property
    def their(self) -> Sample | None:
        return median(self.theirs)

    @property
    def ratio(self) -> float | None:
        their = self.their
        return self.our.seconds / their.seconds if their and their.seconds else None

    @property
    def cpu_share(self) -> float:
        """Of the wall time of all cores."""
        return self.our.cpu_seconds / (self.our.seconds * (os.cpu_count() or 1))

    @property
    def checks(self) -> list[bool]:
        """Whether each of the limits holds."""
        pairs = [
            (self.ratio, self.most_ratio),
            (self.our.seconds, self.most_seconds),
            (self.our.peak_mib, self.most_mib),
        ]
        return [got is not None and got <= most for got, most in pairs if most is not None]

    def per_row(self, sample: Sample | None) -> float | None:
        return sample.seconds / self.rows * 1e9 if sample and self.rows else None

    def json(self) -> dict[str, object]:
        return {
            **asdict(self),
            "seconds": self.our.seconds,
            "baseline_seconds": self.their.seconds if self.their else None,
            "ratio": self.ratio,
            "ns_per_row": self.per_row(self.our),
            "baseline_ns_per_row": self.per_row(self.their),
            "cpu_share": self.cpu_share,
            "ok": all(self.checks) if self.checks else None,
        }


def figure(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:,.{digits}f}"


def asked(line: Line) -> str:
    limits = []
    if line.most_ratio is not None:
        limits.append(f"{line.most_ratio:.2f} x")
    if line.most_seconds is not None:
        small = line.most_seconds < 1
        limits.append(
            f"{line.most_seconds * 1000:.0f} ms" if small else f"{line.most_seconds:.1f} s"
        )
    if line.most_mib is not None:
        limits.append(f"{line.most_mib:.0f} MiB")
    return ", ".join(limits)


HEAD = (
    "work",
    "ours s",
    "baseline s",
    "ratio",
    "asked",
    "",
    "ns/row",
    "baseline",
    "MiB",
    "baseline",
    "CPU",
)


def cells(line: Line) -> tuple[str, ...]:
    their = line.their
    return (
        line.work,
        figure(line.our.seconds, 4),
        figure(their and their.seconds, 4),
        figure(line.ratio, 2),
        asked(line),
        ("ok" if all(line.checks) else "NO") if line.checks else "",
        figure(line.per_row(line.our), 2),
        figure(line.per_row(their), 2),
        figure(line.our.peak_mib or None, 0),
        figure(their and (their.peak_mib or None), 0),
        f"{line.cpu_share:.0%}" if line.our.cpu_seconds else "",
    )


def table(lines: list[Line]) -> Iterator[str]:
    grid = [HEAD, *map(cells, lines)]
    widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
    for row in grid:
        first, *rest = (
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join([first, *rest]).rstrip()


def details(lines: list[Line]) -> Iterator[str]:
    """Of each line: what it was compared with, exactly, and what was found out besides."""
    for line in lines:
        yield f"{line.work}: {line.rows:,} rows; {'synced' if line.synced else 'not synced'}"
        if line.baseline:
            yield f"    baseline: {line.baseline}"
        if line.statement:
            yield f"        {line.statement}"
        yield from (f"    {note}" for note in line.notes)


def cpu() -> str:
    """Its name, and the widest instructions it has."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    facts = {key.strip(): value.strip() for key, _, value in (li.partition(":") for li in lines)}
    flags = facts.get("flags", "").split()
    widest = next((flag for flag in ("avx512f", "avx2", "avx") if flag in flags), "no AVX")
    return f"{facts.get('model name', platform.machine())} ({widest})"


def file_system(folder: Path) -> str:
    """Device, type and options of what the folder is on."""
    folder = folder.resolve()
    mounts = [line.split()[:4] for line in Path("/proc/mounts").read_text().splitlines()]
    # The longest mount point wins; of those at the same place, the last.
    _, device, kind, options = max(
        (len(point), device, kind, options)
        if folder.is_relative_to(point)
        else (0, device, kind, options)
        for device, point, kind, options in mounts
    )
    return f"{kind} on {device} ({options})"


def version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def machine(folder: Path, milepost: str) -> dict[str, str]:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "CPU": cpu(),
        "cores": str(os.cpu_count()),
        "memory": f"{memory:.1f} GiB",
        "kernel": f"{platform.system()} {platform.release()}",
        "file system": file_system(folder),
        "load before": f"{os.getloadavg()[0]:.2f}",
        "Milepost": milepost,
        **{name: version(package) for name, package in PACKAGES.items()},
        "Python": platform.python_version(),
    }
