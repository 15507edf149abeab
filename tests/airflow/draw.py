"""Draws the DAGs of the jobs that standard input names, and says what is in them, as JSON.

Runs in an Airflow's own Python, without its services.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "dags"))

import milepost_airflow  # noqa: E402

TASK = ("retries", "retry_delay", "execution_timeout", "pool", "queue", "priority_weight", "owner")


def plain(value: Any) -> Any:
    return value.total_seconds() if isinstance(value, timedelta) else value


def drawn(spec: str, program: str) -> dict[str, Any]:
    try:
        dag = milepost_airflow.job_dag(spec, milepost=program)
    except milepost_airflow.JobSpecError as error:
        return {"error": str(error)}
    tasks = {}
    for task in dag.tasks:
        mapped = hasattr(task, "partial_kwargs")
        own = task.partial_kwargs if mapped else vars(task)
        tasks[task.task_id] = {
            "upstream": sorted(task.upstream_task_ids),
            "group": task.task_group.group_id,
            "command": own["bash_command"],
            "env": None if mapped else task.env,
            "trigger_rule": task.trigger_rule,
            "settings": {key: plain(getattr(task, key)) for key in TASK},
        }
    return {
        "dag": dag.dag_id,
        "tasks": tasks,
        "doc": dag.doc_md,
        "max_active_runs": dag.max_active_runs,
        "catchup": dag.catchup,
        "start": str(dag.start_date),
        "params": {name: dag.params.get_param(name).schema for name in dag.params},
    }


if __name__ == "__main__":
    answers = [drawn(*job) for job in json.load(sys.stdin)]
    print("\n" + json.dumps(answers))
