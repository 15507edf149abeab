"""What Milepost is compared with; each runs in a process of its own, which bench.py starts.

A time is that of the work alone, without the start of Python and imports, in a process that is
warm; with `sync`, until what was written is on disk.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench_report import Sample

BLOCK = 8 << 20
WRITE_BACK = 64 << 20


def peak_mib() -> float:
    """Of this process's memory, as `ru_maxrss` would have the parent's in it."""
    status = Path("/proc/self/status").read_text().split("VmHWM:")[1]
    return int(status.split()[0]) / 1024


def sync_tree(folder: Path) -> None:
    """Every file, then the folders that name them."""
    for path in [*folder.rglob("*"), folder]:
        handle = os.open(path, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def measured(work: Callable[[], object], output: Path | None = None, sync: bool = False) -> Sample:
    """Runs it once, into an empty folder; what was written before is on disk already."""
    if output:
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
    os.sync()
    started, before = time.perf_counter(), os.times()
    work()
    if output and sync:
        sync_tree(output)
    seconds, after = time.perf_counter() - started, os.times()
    cpu = after.user + after.system - before.user - before.system
    return Sample(seconds, cpu, peak_mib())


def duckdb_sql(statement: str, output: Path | None, sync: bool) -> Sample:
    import duckdb

    return measured(lambda: duckdb.execute(statement).fetchall(), output, sync)


def polars_copy(source: str, output: Path, sync: bool) -> Sample:
    import polars as pl

    def copy() -> None:
        pl.scan_parquet(source).sink_parquet(output / "p.parquet", compression="uncompressed")

    return measured(copy, output, sync)


def parquet_facts(files: str) -> str:
    """Columns with type, compression and encodings; how many files, row groups, rows, bytes."""
    import duckdb

    columns = duckdb.execute(
        "SELECT path_in_schema, any_value(type), string_agg(DISTINCT compression, '/'),"
        " string_agg(DISTINCT encodings, '/'), count(DISTINCT file_name), count(*),"
        " sum(num_values), sum(total_compressed_size) FROM parquet_metadata(?)"
        " GROUP BY path_in_schema, column_id ORDER BY column_id",
        [files],
    ).fetchall()
    described = "; ".join(f"{name} {kind} {codec} {how}" for name, kind, codec, how, *_ in columns)
    size = sum(column[7] for column in columns) / 1e6
    files_, groups, rows = columns[0][4:7]
    return f"{described}: {rows:,} rows, {files_:,} files, {groups:,} row groups, {size:,.1f} MB"


def threads() -> str:
    import duckdb
    import polars as pl

    [[count, limit]] = duckdb.execute(
        "SELECT current_setting('threads'), current_setting('memory_limit')"
    ).fetchall()
    return f"DuckDB {count} threads, {limit}; Polars {pl.thread_pool_size()} threads"


def bare_loop(source: Path, output: Path, sync: bool) -> Sample:
    """Writes, syncs and renames the same files, one after the other, and syncs their folder."""
    contents = [(file.name, file.read_bytes()) for file in sorted(source.glob("*.parquet"))]
    attempt = output / "attempt"

    def loop() -> None:
        attempt.mkdir()
        for name, content in contents:
            handle = os.open(attempt / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            os.write(handle, content)
            if sync:
                os.fsync(handle)
            os.close(handle)
            os.rename(attempt / name, output / name)
        if sync:
            handle = os.open(output, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)

    return measured(loop, output)


def evict(files: Iterable[Path]) -> None:
    """From the page cache, after they are on disk."""
    os.sync()
    for file in files:
        handle = os.open(file, os.O_RDONLY)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)


def read_through(files: list[Path]) -> None:
    buffer = bytearray(BLOCK)
    for file in files:
        with file.open("rb", buffering=0) as handle:
            os.posix_fadvise(handle.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)
            while handle.readinto(buffer):
                pass


def write_through(file: Path, size: int) -> None:
    """So many bytes, synced; write-back begins early, as it does in the program."""
    block = os.urandom(BLOCK)
    with file.open("wb", buffering=0) as handle:
        for start in range(0, size, BLOCK):
            handle.write(block[: size - start])
            if (end := start + BLOCK) % WRITE_BACK == 0:
                # Of dirty pages this begins the write-back.
                first = end - WRITE_BACK
                os.posix_fadvise(handle.fileno(), first, WRITE_BACK, os.POSIX_FADV_DONTNEED)
        os.fsync(handle.fileno())


def disk(inputs: list[Path], written: int, output: Path) -> Sample:
    """What the disk needs to read these files and, at the same time, to write so many bytes."""
    evict(inputs)

    def both() -> None:
        reader = threading.Thread(target=read_through, args=[inputs])
        reader.start()
        if written:
            write_through(output / "bytes", written)
        reader.join()

    sample = measured(both, output)
    shutil.rmtree(output)
    return sample


def column(source: str) -> Any:
    """The values of `x`, as a pandas frame."""
    import duckdb

    return duckdb.execute(f"SELECT x FROM '{source}'").df()


SKLEARN = (
    "BayesianGaussianMixture(n_components=10, weight_concentration_prior=0.001, max_iter=100,"
    " n_init=1, random_state=42).fit(x), which is what CTGAN and RDT call"
)


def sklearn_fit(source: str) -> Sample:
    from sklearn.mixture import BayesianGaussianMixture

    x = column(source).to_numpy()
    mixture = BayesianGaussianMixture(
        n_components=10, weight_concentration_prior=0.001, max_iter=100, n_init=1, random_state=42
    )
    with warnings.catch_warnings():
        # That it has not converged after 100 iterations is known.
        warnings.simplefilter("ignore")
        return measured(lambda: mixture.fit(x))


RDT = "ClusterBasedNormalizer().transform(x), fitted to the first 10,000 rows beforehand"


def rdt_transform(source: str) -> Sample:
    from rdt.transformers import ClusterBasedNormalizer

    frame = column(source)
    normalizer = ClusterBasedNormalizer()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        normalizer.fit(frame.head(10_000), "x")
    return measured(lambda: normalizer.transform(frame))
