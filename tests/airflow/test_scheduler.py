"""Jobs in a real Airflow, run by its real scheduler, broken and mended as operators do."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jobs import Job, damage
from server import Airflow, Run, eventually

Jobs = dict[str, Job]

# From SIGTERM to the end of the program; Airflow's own delay comes before.
STOP_SECONDS = 3.0


def holder(job: Job, step: str) -> int:
    """The pid of the program that is at the step."""
    locks = job.folder / "work/.milepost" / step / "locks"

    def pid() -> int | None:
        with contextlib.suppress(OSError, ValueError, IndexError, KeyError):
            return json.JSONDecoder().raw_decode(next(locks.iterdir()).read_text())[0]["pid"]
        return None

    return eventually(
        f"somebody at {step}", lambda: locks.is_dir() and any(locks.iterdir()) and pid()
    )


def lives(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def children(pid: int) -> list[int]:
    with contextlib.suppress(OSError):
        return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def parent_of(pid: int) -> int | None:
    with contextlib.suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return None


@pytest.fixture(scope="session")
def frozen(airflow: Airflow, jobs: Jobs) -> Iterator[tuple[Run, int]]:
    """A task whose program stands still: marked failed, cleared, and still there.

    The retry waits a minute for a heartbeat, so this begins with the first test and ends in the
    last one.
    """
    job = jobs["frozen"]
    run = airflow.trigger("frozen")
    pid = holder(job, "slow")
    parent = parent_of(pid)
    os.kill(pid, signal.SIGSTOP)
    try:
        run.mark_failed("slow")
        run.wait_for("slow", "failed")
        (job.folder / "go").touch()
        eventually("Airflow to give the program up", lambda: parent_of(pid) != parent)
        run.clear()
        yield run, pid
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def stopped_in_time(job: Job, kin: list[int]) -> None:
    """The program and its children end within three seconds of SIGTERM, told by it."""
    eventually("the program to end", lambda: not any(lives(p) for p in kin), 40)
    ended = datetime.now(UTC)
    lines = [json.loads(line) for line in attempt_log(job, "slow")]
    told = [line["time"] for line in lines if "SIGTERM" in line["message"]]
    assert told, "told by SIGTERM, not killed"
    asked = datetime.fromisoformat(told[0].replace("Z", "+00:00"))
    # What `eventually` takes to look again comes on top.
    assert (ended - asked).total_seconds() < STOP_SECONDS + 0.5
    assert not (job.folder / "work/slow/_SUCCESS").exists()


@pytest.mark.usefixtures("frozen")
def test_the_example_runs_green_and_xcom_is_the_result(airflow: Airflow) -> None:
    job = Job.at(airflow.dags / "file-sizes.yaml", "file-sizes")
    run = airflow.trigger("file-sizes")
    assert run.finish() == "success", run.states()
    for step in ("raw", "summary", "model", "encoded", "decoded"):
        result = run.xcom(step)
        marker = job.marker(step)
        assert result["step"] == step
        assert result["state"] == "completed"
        assert result["rows"] == 50_000
        assert result["digest"] == marker["digest"]
        assert result["output"] == str(job.folder / "work" / step)
        assert marker["run"]["airflow"]["AIRFLOW_CTX_TASK_ID"] == step
    cleared = run.clear(only_failed=False)
    assert len(cleared) == 5
    assert run.finish() == "success"
    for step in ("raw", "summary", "model", "encoded", "decoded"):
        result = run.xcom(step)
        assert result["state"] == "complete", "cleared by mistake, it says so and ends"
        assert result["seconds"] < 1


def run_with_damage(airflow: Airflow, job: Job, part: str) -> tuple[Run, Callable[[], int]]:
    """A run that fails at one damaged partition, and what mends that."""
    job.run("raw", "summary", "model")
    path = job.folder / part
    whole = damage(path)
    run = airflow.trigger(job.name)
    assert run.finish() == "failed"
    return run, lambda: path.write_bytes(whole)


def test_a_mended_step_is_cleared_alone(airflow: Airflow, jobs: Jobs) -> None:
    job = jobs["mended"]
    run, mend = run_with_damage(airflow, job, "work/raw/part-00007.parquet")
    assert run.states()["encoded"] == "failed"
    assert run.states()["decoded"] == "upstream_failed"
    log = run.log("encoded")
    assert log.count("Command exited with return code 65") == 1, "bad data is not retried"
    assert "cannot be called outside" not in log, "no warning that distracts"
    end = (
        log[log.rindex("AirflowFailException") :] if "AirflowFailException" in log else log[-3000:]
    )
    assert "part-00007.parquet" in end, "the last lines say which file"
    assert "clear this task" in end, "and what to do"

    mend()
    before = run.started()
    assert {task for task, _ in run.clear()} == {"encoded", "decoded"}
    assert run.finish() == "success"
    again = {task for (task, _), start in run.started().items() if start != before[task, -1]}
    assert again == {"encoded", "decoded"}
    assert run.xcom("encoded")["resumed"] >= 1
    assert re.search(r"resumed: [1-9]\d* outputs are finished already", run.log("encoded"))
    steps = ("raw", "summary", "model", "encoded", "decoded")
    assert job.digests(*steps) == job.undisturbed(*steps)
    job.verify()


def test_one_shard_of_four_is_cleared_alone(airflow: Airflow, jobs: Jobs) -> None:
    job = jobs["sharded"]
    run, mend = run_with_damage(airflow, job, "work/raw/part-00006.parquet")
    states = run.states()
    shards = [states[f"encoded.shards[{index}]"] for index in range(4)]
    assert shards == ["success", "success", "failed", "success"]
    assert states["encoded"] == states["decoded"] == "upstream_failed"
    labels = {ti.get("rendered_map_index") for (_, i), ti in run.tasks().items() if i >= 0}
    assert labels == {"0/4", "1/4", "2/4", "3/4"}

    mend()
    before = run.started()
    run.clear()
    assert run.finish() == "success"
    again = {key for key, start in run.started().items() if start != before.get(key)}
    assert again == {("encoded.shards", 2), ("encoded", -1), ("decoded", -1)}
    assert run.xcom("encoded.shards", 2)["shard"] == "2/4"
    assert run.xcom("encoded")["partitions"] == 8
    steps = ("encoded", "decoded")
    assert job.digests(*steps) == job.undisturbed(*steps)
    job.verify()


def test_marked_failed_the_program_stops(airflow: Airflow, jobs: Jobs) -> None:
    job = jobs["stopped"]
    run = airflow.trigger("stopped")
    pid = holder(job, "slow")
    kin = [pid, *eventually("the child", lambda: children(pid))]
    run.mark_failed("slow")
    stopped_in_time(job, kin)
    (job.folder / "go").touch()
    run.wait_for("slow", "failed")
    run.clear()
    assert run.finish() == "success", run.states()
    assert (job.folder / "work/below/copy.txt").read_text() == "done\n"
    assert job.digests("slow", "below") == job.undisturbed("slow", "below")
    job.verify()


def attempt_log(job: Job, step: str) -> list[str]:
    logs = sorted((job.folder / "work/.milepost" / step / "logs").iterdir())
    return [line for log in logs for line in log.read_text().splitlines()]


def test_after_its_time_the_program_stops_and_a_retry_succeeds(
    airflow: Airflow, jobs: Jobs
) -> None:
    job = jobs["late"]
    run = airflow.trigger("late")
    pid = holder(job, "slow")
    kin = [pid, *eventually("the child", lambda: children(pid))]
    stopped_in_time(job, kin)
    (job.folder / "go").touch()
    assert run.finish() == "success", run.states()
    assert run.tries()["slow", -1] >= 2
    assert job.digests("slow", "below") == job.undisturbed("slow", "below")
    job.verify()


def test_a_passing_failure_is_retried(airflow: Airflow, jobs: Jobs) -> None:
    job = jobs["waiting"]
    run = airflow.trigger("waiting")
    run.wait_for("raw", "up_for_retry")
    (job.folder / "in").mkdir()
    (job.folder / "in/part.csv").write_text("a,b\n1,2\n")
    assert run.finish() == "success"
    assert run.tries()["raw", -1] >= 2
    assert "in/part.csv" in run.log("raw")


def test_a_skip_shows_as_skipped_and_the_join_behaves(airflow: Airflow, jobs: Jobs) -> None:
    (jobs["empty"].folder / "none.csv").write_text("a,b\n")
    run = airflow.trigger("empty")
    assert run.finish() == "success", run.states()
    assert run.states() == {
        "raw": "success",
        "summary.shards[0]": "skipped",
        "summary.shards[1]": "skipped",
        "summary": "skipped",
        "after": "skipped",
    }
    run = airflow.trigger("none")
    assert run.finish() == "success", "nothing to do is no failure"
    assert set(run.states().values()) == {"skipped"}


def test_parameters_reach_the_step_and_nothing_else(airflow: Airflow, jobs: Jobs) -> None:
    job = jobs["daily"]
    run = airflow.trigger("daily", {"day": "2024-02-03"})
    assert run.finish() == "success"
    assert job.marker("raw", "work/2024-02-03")["rows"] == 1_000
    pwned = job.folder / "pwned"
    touch = f"touch {pwned}"
    bad = airflow.trigger(
        "daily", {"day": "x{{ 7 * 7 }}", "low": f'{{{{ 7 * 7 }}}}"; {touch}; $({touch}) `{touch}`'}
    )
    assert bad.finish() == "failed"
    log = bad.log("raw")
    assert "expected a number" in log, "the value came as it is, and is no number"
    assert log.count("Command exited with return code 78") == 1, "a wrong value is permanent"
    assert "{{ 7 * 7 }}" in log and not pwned.exists()
    away = airflow.trigger("daily", {"day": "../../away"})
    assert away.finish() == "failed"
    assert "no `..`" in away.log("raw")
    assert not list(job.folder.parent.glob("**/away"))
    if airflow.version == 3:
        # A run without a date has no `ds`.
        undated = airflow.trigger("daily")
        assert undated.finish() == "failed"
        assert "give the parameter in the trigger form" in undated.log("raw")


def test_a_broken_spec_is_an_import_error_of_its_own(airflow: Airflow, jobs: Jobs) -> None:
    errors = eventually("the import error", airflow.import_errors)
    assert list(errors) == ["broken.py"]
    assert "did you mean `transform`?" in errors["broken.py"]
    assert f"{jobs['broken'].spec}:6:" in errors["broken.py"]


def test_docs_and_settings_are_in_the_ui(airflow: Airflow, jobs: Jobs) -> None:
    airflow.wait_for_dag("mended")
    details = airflow.api("GET", "/dags/mended/details")
    assert str(jobs["mended"].spec) in details["doc_md"]
    assert {tag["name"] for tag in details["tags"]} == {"numbers"}
    assert airflow.api("GET", "/dags/mended")["owners"] == ["risk"]
    tasks = airflow.api("GET", "/dags/mended/tasks")["tasks"]
    encoded = next(task for task in tasks if task["task_id"] == "encoded")
    assert encoded["retries"] == 2
    assert encoded["downstream_task_ids"] == ["decoded"]
    assert str(jobs["mended"].folder / "work/encoded") in encoded["doc_md"]


def test_a_frozen_program_is_overtaken_and_changes_nothing(
    jobs: Jobs, frozen: tuple[Run, int]
) -> None:
    run, pid = frozen
    job = jobs["frozen"]
    assert run.finish() == "success", run.states()
    assert lives(pid), "the old program stands beside the retry"
    before = job.digests("slow", "below")
    os.kill(pid, signal.SIGCONT)
    eventually("the old program to end", lambda: not lives(pid), 10)
    assert job.digests("slow", "below") == before
    assert before == job.undisturbed("slow", "below")
    job.verify()
    shutil.rmtree(job.folder.with_name("frozen-twin"))
