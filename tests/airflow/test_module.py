"""What `milepost_airflow.py` makes of specs, in each Airflow's own Python, without its services."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import venv
from jobs import Job, program

Json = dict[str, Any]
ONE = "steps:\n  raw: {kind: generate, rows: 10, columns: {x: {normal: {}}}}\n"
ABSENT = "/nowhere/milepost"


class Drawer:
    """Jobs, drawn in one Python of that Airflow."""

    def __init__(self, version: int, folder: Path) -> None:
        self.version = version
        self.folder = folder

    def job(self, name: str, steps: str) -> Job:
        return Job(self.folder / name, name, steps)

    def draw(self, *jobs: tuple[Job | Path, Path | str]) -> list[Json]:
        asked = [(str(job.spec if isinstance(job, Job) else job), str(by)) for job, by in jobs]
        ended = subprocess.run(
            [str(venv(self.version) / "bin/python"), str(Path(__file__).with_name("draw.py"))],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=False,
            env={
                "PATH": "/usr/bin:/bin",
                "HOME": str(self.folder),
                "AIRFLOW_HOME": str(self.folder / "airflow"),
            },
        )
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout.splitlines()[-1])


@pytest.fixture
def drawer(version: int, tmp_path: Path) -> Drawer:
    return Drawer(version, tmp_path)


def counting(folder: Path) -> Path:
    """The program, with a line in `calls` for each time that it is called."""
    path = folder / "milepost"
    path.write_text(f'#!/bin/sh\necho >> {folder}/calls\nexec {program()} "$@"\n')
    path.chmod(0o755)
    return path


def test_the_graph_is_kept_until_spec_or_program_changes(drawer: Drawer) -> None:
    job = drawer.job("kept", ONE)
    by = counting(drawer.folder)
    calls = drawer.folder / "calls"
    one, two = drawer.draw((job, by), (job, by))
    assert one == two
    assert len(calls.read_text().splitlines()) == 1
    (other,) = drawer.draw((job, by))
    assert other == one
    assert len(calls.read_text().splitlines()) == 1, "another process finds it too"
    # As long as before, and made in the same instant: the content decides.
    job.spec.write_text(job.spec.read_text().replace("raw:", "new:"))
    (changed,) = drawer.draw((job, by))
    assert list(changed["tasks"]) == ["new"]
    by.write_text(by.read_text() + "\n")
    drawer.draw((job, by))
    assert len(calls.read_text().splitlines()) == 3
    cache = drawer.folder / ".cache/milepost"
    for file in cache.iterdir():
        file.write_text(file.read_text()[:100])
    assert drawer.draw((job, by)) == [changed], "a torn one is no answer"


def test_without_the_program_a_rendered_graph_serves(drawer: Drawer) -> None:
    job = drawer.job("rendered", ONE)
    (absent,) = drawer.draw((job, ABSENT))
    assert "milepost graph --json job.yaml > job.graph.json" in absent["error"]
    rendered = job.folder / "job.graph.json"
    rendered.write_text(job.milepost("graph", "--json", "job.yaml").stdout)
    (drawn,) = drawer.draw((job, ABSENT))
    assert drawn["tasks"]["raw"]["command"] == f"exec {ABSENT} step {job.spec} raw </dev/null"
    job.spec.write_text(job.spec.read_text() + "\n")
    (stale,) = drawer.draw((job, ABSENT))
    assert "is not of the present job.yaml" in stale["error"]
    rendered.write_text("{")
    (torn,) = drawer.draw((job, ABSENT))
    assert "render it where the program is" in torn["error"]


def test_a_graph_of_another_format_is_refused(drawer: Drawer) -> None:
    job = drawer.job("old", ONE)
    graph = json.loads(job.milepost("graph", "--json", "job.yaml").stdout) | {"format": 1}
    (job.folder / "job.graph.json").write_text(json.dumps(graph))
    (drawn,) = drawer.draw((job, ABSENT))
    assert "from the same package" in drawn["error"]


def test_large_jobs_are_drawn_in_groups(drawer: Drawer) -> None:
    step = "  {}: {{kind: generate, rows: 10, columns: {{x: {{normal: {{}}}}}}{}}}\n"
    names = [f"{word}_{n}" for word in ("cards", "loans", "pay") for n in range(7)] + ["rest"]
    large = drawer.job("large", "steps:\n" + "".join(step.format(name, "") for name in names))
    named = drawer.job(
        "named", "steps:\n" + step.format("a", ", group: first") + step.format("b", "")
    )
    by_word, by_name = drawer.draw((large, program()), (named, program()))
    groups = {name: task["group"] for name, task in by_word["tasks"].items()}
    assert groups["cards_0"] == groups["cards_6"] == "cards-steps"
    assert groups["rest"] is None
    assert {n: t["group"] for n, t in by_name["tasks"].items()} == {"a": "first", "b": None}


def test_what_airflow_is_told(drawer: Drawer) -> None:
    job = drawer.job(
        "told",
        """\
airflow:
  schedule: "0 6 * * *"
  start_date: 2026-01-31
  timezone: Europe/Berlin
  catchup: true
  retries: 3
  retry_delay: 90s
  pool: big
  queue: vms
  priority: 7
  owner: risk
  execution_timeout: 1h
steps:
  raw: {kind: generate, rows: 10, columns: {x: {normal: {}}}}
  sum: {kind: summarize, input: raw, shards: 2, airflow: {execution_timeout: 5m, retries: 0}}
""",
    )
    odd = drawer.job("odd", "airflow: {timezone: Mars/Base}\n" + ONE)
    drawn, zone = drawer.draw((job, program()), (odd, program()))
    assert "a zone such as Europe/Berlin" in zone["error"]
    assert drawn["start"].startswith("2026-01-31T00:00:00+01:00") or "2026-01-30" in drawn["start"]
    assert drawn["catchup"] is True
    assert drawn["max_active_runs"] == 1
    all_have = {
        "retries": 3, "retry_delay": 90, "execution_timeout": 3600, "pool": "big",
        "queue": "vms", "priority_weight": 7, "owner": "risk",
    }  # fmt: skip
    tasks = drawn["tasks"]
    assert tasks["raw"]["settings"] == all_have
    for task in ("sum", "sum.shards"):
        assert tasks[task]["settings"] == all_have | {"execution_timeout": 300, "retries": 0}
    assert tasks["sum.shards"]["upstream"] == ["raw"]
    assert tasks["sum"]["upstream"] == ["sum.shards"]
    assert tasks["sum"]["trigger_rule"] == "none_failed"
    assert '--shard "$MILEPOST_SHARD"' in tasks["sum.shards"]["command"]
    assert f"`{job.spec}`" in drawn["doc"]


def test_parameters(drawer: Drawer) -> None:
    params = """\
workdir: work/${day}
params:
  day: {description: Of the data}
  home: "${env.HOME}/data"
  limit: 10
  token: {secret: true, default: "${env.TOKEN}"}
airflow: {schedule: "@daily", start_date: 2026-01-01, params: {day: "{{ ds }}"}}
"""
    job = drawer.job("params", params + ONE)
    unbound = drawer.job("unbound", "params: {day: }\nairflow: {schedule: '@daily'}\n" + ONE)
    secret = drawer.job("secret", "params: {token: {secret: true}}\n" + ONE)
    drawn, no_value, shown = drawer.draw(*((j, program()) for j in (job, unbound, secret)))
    assert set(drawn["params"]) == {"day", "home", "limit"}, "a secret is nobody's business"
    assert drawn["max_active_runs"] > 1, "each run has a folder of its own"
    task = drawn["tasks"]["raw"]
    assert '--set "day=$MILEPOST_PARAM_day"' in task["command"]
    assert '${MILEPOST_PARAM_home:+--set "home=$MILEPOST_PARAM_home"}' in task["command"]
    assert "{{ ds }}" in task["env"]["MILEPOST_PARAM_day"]
    assert "a default, or bind it under airflow.params" in no_value["error"]
    assert '"${env.TOKEN}"' in shown["error"]


def test_a_spec_that_is_not_there(drawer: Drawer) -> None:
    braces = drawer.job("{{x}}", ONE)
    none, odd = drawer.draw((drawer.folder / "no.yaml", program()), (braces, program()))
    assert "cannot read the job spec" in none["error"]
    assert "rename it" in odd["error"]
