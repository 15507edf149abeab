"""One Airflow of each version for all tests; `-k airflow3` for one of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from jobs import Job, example, program
from server import Airflow


def venv(version: int) -> Path:
    return Path(os.environ[f"MILEPOST_AIRFLOW{version}"])


@pytest.fixture(scope="session", params=[2, 3], ids=["airflow2", "airflow3"])
def version(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.fixture(scope="session")
def jobs(version: int, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Job]:
    """The jobs of all tests, there before Airflow starts to look for them."""
    base = tmp_path_factory.mktemp(f"jobs{version}")
    return {
        name: Job(base / name, name, spec.replace("GO]", f"{base / name / 'go'}]"))
        for name, spec in SPECS.items()
    }


@pytest.fixture(scope="session")
def airflow(
    version: int, jobs: dict[str, Job], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Airflow]:
    home = tmp_path_factory.mktemp(f"airflow{version}")
    airflow = Airflow(version, venv(version), home, [program().parent])
    example(airflow.dags)
    for job in jobs.values():
        job.dag_file(airflow.dags)
    try:
        airflow.start()
        yield airflow
    finally:
        airflow.stop()


NUMBERS = """\
  raw: {kind: generate, rows: 80_000, partition_rows: 10_000, columns: {x: {normal: {}}}}
  summary: {kind: summarize, input: raw}
  model: {kind: fit, input: summary, columns: [x]}
"""

# Sleeps until the file `go` is there.
SLOW = """\
  slow:
    kind: command
    argv: [sh, -c, 'until test -e "$1"; do sleep 0.1; done; echo done > result.txt', sh, GO]
    outputs: [result.txt]
  below: {kind: command, inputs: {slow: slow}, argv: [cp, "${input.slow}/result.txt", copy.txt], outputs: [copy.txt]}
"""

SPECS = {
    "mended": f"""\
airflow: {{retries: 2, retry_delay: 1s, tags: [numbers], owner: risk}}
steps:
{NUMBERS}
  encoded: {{kind: transform, input: raw, model: model, description: Mode-specific normalization}}
  decoded: {{kind: inverse_transform, input: encoded, model: model, compare: raw}}
""",
    "sharded": f"""\
airflow: {{retries: 2, retry_delay: 1s}}
steps:
{NUMBERS}
  encoded: {{kind: transform, input: raw, model: model, shards: 4}}
  decoded: {{kind: inverse_transform, input: encoded, model: model, compare: raw}}
""",
    "stopped": "steps:\n" + SLOW,
    "frozen": "steps:\n" + SLOW,
    "late": "airflow: {retries: 6, retry_delay: 1s}\nsteps:\n"
    + SLOW.replace("kind: command", "kind: command\n    airflow: {execution_timeout: 8s}", 1),
    "waiting": """\
airflow: {retries: 20, retry_delay: 2s}
steps:
  raw: {kind: partition, files: [in/part.csv]}
""",
    "empty": """\
steps:
  raw: {kind: partition, files: [none.csv], on_empty: continue}
  summary: {kind: summarize, input: raw, shards: 2, on_empty: skip}
  after: {kind: summarize, input: raw, after: [summary]}
""",
    "none": """\
steps:
  raw: {kind: partition, files: ["no/*.csv"], on_empty: skip}
  summary: {kind: summarize, input: raw, shards: 2}
  model: {kind: fit, input: summary, columns: [x]}
""",
    "daily": """\
workdir: work/${day}
params:
  day: {description: The day of the data}
  low: "1.5"
airflow:
  schedule: null
  params: {day: "{{ ds }}"}
steps:
  raw: {kind: generate, rows: 1_000, columns: {x: {uniform: {low: "${low}", high: 9}}}}
""",
    "broken": """\
steps:
  raw: {kind: generate, rows: 10, columns: {x: {normal: {}}}}
  encoded: {kind: transfrom, input: raw}
""",
}
