"""A real Airflow, 2.11 or 3.x, with its scheduler, in a folder of its own.

Starts and ends the processes, and speaks to the REST API, whose two versions differ little.
Knows nothing of Milepost.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import secrets
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FINAL = {"success", "failed", "skipped", "upstream_failed", "removed"}
# A stuck run must not eat the time of all others.
PATIENCE = 150.0


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


# So often a request that the server cannot answer is made again, a second apart.
TRIES = 5


class Busy(Exception):
    """The server cannot answer just now."""


def eventually(
    what: str,
    check: Callable[[], Any],
    seconds: float = PATIENCE,
    seen: Callable[[], Any] = lambda: "",
) -> Any:
    """The first true answer of `check`; says what was waited for, and what was `seen` instead."""
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(OSError, Busy):
            if answer := check():
                return answer
        assert time.monotonic() < end, f"waited {seconds:.0f} s for {what} {seen()}"
        time.sleep(0.2)


class Airflow:
    """`airflow standalone`, or the services one by one where an executor is given."""

    def __init__(self, version: int, venv: Path, home: Path, path: Iterable[Path] = ()) -> None:
        self.version = version
        self.home = home
        self.dags = home / "dags"
        self.dags.mkdir(parents=True)
        self.port = free_port()
        self.bin = venv / "bin"
        self.processes: list[subprocess.Popen[bytes]] = []
        self.token = ""
        self.env = {
            "PATH": os.pathsep.join([*map(str, path), str(self.bin), "/usr/bin", "/bin"]),
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "AIRFLOW_HOME": str(home),
            "AIRFLOW__CORE__DAGS_FOLDER": str(self.dags),
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW__CORE__FERNET_KEY": base64.urlsafe_b64encode(os.urandom(32)).decode(),
            "AIRFLOW__CORE__PARALLELISM": "8",
            "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
            "AIRFLOW__SCHEDULER__SCHEDULER_HEARTBEAT_SEC": "1",
            "AIRFLOW__SCHEDULER__USE_JOB_SCHEDULE": "True",
        }
        self.env |= self.settings_2() if version == 2 else self.settings_3()

    def settings_2(self) -> dict[str, str]:
        return {
            "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
            "_AIRFLOW__SKIP_DATABASE_EXECUTOR_COMPATIBILITY_CHECK": "1",
            "AIRFLOW__API__AUTH_BACKENDS": "airflow.api.auth.backend.basic_auth",
            "AIRFLOW__WEBSERVER__WEB_SERVER_PORT": str(self.port),
            "AIRFLOW__WEBSERVER__WORKERS": "1",
            # A worker that is forked while the thread of gunicorn's control socket holds a lock
            # hangs for ever.
            "GUNICORN_CMD_ARGS": "--no-control-socket",
            "AIRFLOW__WEBSERVER__WEB_SERVER_WORKER_TIMEOUT": "30",
            "AIRFLOW__WEBSERVER__SECRET_KEY": secrets.token_hex(32),
            "AIRFLOW__SCHEDULER__DAG_DIR_LIST_INTERVAL": "5",
            "AIRFLOW__SCHEDULER__MIN_FILE_PROCESS_INTERVAL": "5",
        }

    def settings_3(self) -> dict[str, str]:
        return {
            "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
            "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS": "True",
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{self.port}/execution/",
            "AIRFLOW__API__PORT": str(self.port),
            "AIRFLOW__API__WORKERS": "1",
            "AIRFLOW__API__BASE_URL": f"http://127.0.0.1:{self.port}",
            "AIRFLOW__API_AUTH__JWT_SECRET": secrets.token_hex(32),
            "AIRFLOW__API__SECRET_KEY": secrets.token_hex(32),
            "AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL": "5",
            "AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL": "5",
        }

    # ---- processes

    def start(self) -> None:
        self.spawn("standalone")
        self.wait_until_healthy()

    def spawn(
        self, *words: str, prefix: tuple[str, ...] = (), **env: str
    ) -> subprocess.Popen[bytes]:
        """An Airflow command in the background, leader of its own session."""
        log = (self.home / f"{words[0]}-{len(self.processes)}.log").open("wb")
        process = subprocess.Popen(
            [*prefix, str(self.bin / "airflow"), *words],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=self.env | env,
            cwd=self.home,
            start_new_session=True,
        )
        self.processes.append(process)
        return process

    def run(self, *words: str) -> str:
        """An Airflow command, to its end."""
        ended = subprocess.run(
            [str(self.bin / "airflow"), *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=self.env,
            cwd=self.home,
            timeout=PATIENCE,
            check=False,
        )
        assert ended.returncode == 0, f"airflow {' '.join(words)}:\n{ended.stdout}{ended.stderr}"
        return ended.stdout

    def stop(self) -> None:
        for process in self.processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        time.sleep(1.0)
        for process in self.processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.processes.clear()

    def wait_until_healthy(self) -> None:
        def healthy() -> bool:
            try:
                answer = self.health()
            except (AssertionError, ValueError):
                return False
            parts = ("metadatabase", "scheduler")
            return all(answer.get(part, {}).get("status") == "healthy" for part in parts)

        what = f"Airflow {self.version} to be healthy (logs in {self.home})"
        eventually(what, healthy, 2 * PATIENCE)
        if self.version == 3:
            self.token = self.request("GET", "/auth/token")["access_token"]
        else:
            file = self.home / "standalone_admin_password.txt"
            password = eventually("the password", lambda: file.exists() and file.read_text())
            self.token = base64.b64encode(f"admin:{password.strip()}".encode()).decode()

    def health(self) -> Json:
        return self.request("GET", "/health" if self.version == 2 else "/api/v2/monitor/health")

    # ---- REST

    def request(self, method: str, path: str, body: Json | None = None) -> Any:
        scheme = "Basic" if self.version == 2 else "Bearer"
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Accept": "application/json"}
            | ({"Authorization": f"{scheme} {self.token}"} if self.token else {}),
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.loads(response.read() or b"null")
        except urllib.error.HTTPError as error:
            text = error.read().decode(errors="replace")
            if error.code >= 500:
                raise Busy(f"{method} {path}: {error.code} {text}") from None
            raise AssertionError(f"{method} {path}: {error.code} {text}") from None

    def api(self, method: str, path: str, body: Json | None = None) -> Any:
        """Asks again where Airflow's SQLite is busy: what it refuses was rolled back."""
        path = f"/api/v{self.version - 1}{path}"
        for _ in range(TRIES):
            with contextlib.suppress(Busy):
                return self.request(method, path, body)
            time.sleep(1)
        return self.request(method, path, body)

    def wait_for_dag(self, dag: str) -> None:
        def known() -> bool:
            with contextlib.suppress(AssertionError):
                self.api("GET", f"/dags/{dag}")
                return True
            return False

        eventually(f"the DAG {dag}", known, seen=self.import_errors)

    def import_errors(self) -> dict[str, str]:
        errors = self.api("GET", "/importErrors")["import_errors"]
        return {Path(error["filename"]).name: error["stack_trace"] for error in errors}

    def trigger(self, dag: str, conf: Json | None = None) -> Run:
        self.wait_for_dag(dag)
        self.api("PATCH", f"/dags/{dag}", {"is_paused": False})
        body: Json = {"dag_run_id": f"test__{uuid.uuid4()}", "conf": conf or {}}
        if self.version == 3:
            body["logical_date"] = None
        try:
            self.api("POST", f"/dags/{dag}/dagRuns", body)
        except AssertionError as error:
            # It was made although the answer before said that it was not.
            if ": 409 " not in str(error):
                raise
        return Run(self, dag, body["dag_run_id"])


class Run:
    """A run of a DAG, and what can be asked and done about it."""

    def __init__(self, airflow: Airflow, dag: str, run_id: str) -> None:
        self.airflow = airflow
        self.dag = dag
        self.run_id = run_id
        self.path = f"/dags/{dag}/dagRuns/{urllib.parse.quote(run_id, safe='')}"

    def state(self) -> str:
        return self.airflow.api("GET", self.path)["state"]

    def finish(self, seconds: float = PATIENCE) -> str:
        """Waits for the run; its state."""
        eventually(f"{self.dag} to end", lambda: self.state() in FINAL, seconds, self.states)
        return self.state()

    def tasks(self) -> dict[tuple[str, int], Json]:
        found = self.airflow.api("GET", f"{self.path}/taskInstances")["task_instances"]
        return {(task["task_id"], task["map_index"]): task for task in found}

    def states(self) -> dict[str, str]:
        """State by task; of mapped ones `task[index]`."""
        return {
            task if index < 0 else f"{task}[{index}]": ti["state"]
            for (task, index), ti in self.tasks().items()
        }

    def tries(self) -> dict[tuple[str, int], int]:
        return {key: task["try_number"] for key, task in self.tasks().items()}

    def started(self) -> dict[tuple[str, int], str]:
        return {key: task["start_date"] for key, task in self.tasks().items()}

    def wait_for(self, task: str, states: str | set[str], index: int = -1) -> str:
        wanted = {states} if isinstance(states, str) else states

        def reached() -> str | None:
            state = self.tasks().get((task, index), {}).get("state")
            return state if state in wanted else None

        return eventually(f"{self.dag}.{task}[{index}] to be {wanted}", reached, seen=self.states)

    def xcom(self, task: str, index: int = -1) -> Any:
        query = "?stringify=false" + (f"&map_index={index}" if index >= 0 else "")
        path = f"{self.path}/taskInstances/{task}/xcomEntries/return_value{query}"
        value = self.airflow.api("GET", path)["value"]
        return value

    def log(self, task: str, index: int = -1) -> str:
        """The logs of all tries, as the worker wrote them."""
        base = self.airflow.home / "logs" / f"dag_id={self.dag}" / f"run_id={self.run_id}"
        folder = base / f"task_id={task}"
        if index >= 0:
            folder /= f"map_index={index}"
        files = sorted(folder.glob("attempt=*.log"), key=lambda f: int(re.sub(r"\D", "", f.stem)))
        return "\n".join(file.read_text(errors="replace") for file in files)

    def hosts(self, task: str, index: int) -> set[str]:
        """The host names of all its tries."""
        path = f"{self.path}/taskInstances/{task}/{index}/tries"
        return {ti["hostname"] for ti in self.airflow.api("GET", path)["task_instances"]}

    def clear(self, only_failed: bool = True) -> list[tuple[str, int]]:
        """Clears failed tasks and what is below them, or everything; what was cleared."""
        body = {
            "dag_run_id": self.run_id,
            "dry_run": False,
            "only_failed": only_failed,
            "include_downstream": True,
            "reset_dag_runs": True,
        }
        path = f"/dags/{self.dag}/clearTaskInstances"
        cleared = self.airflow.api("POST", path, body)["task_instances"]
        return [(task["task_id"], task.get("map_index", -1)) for task in cleared]

    def mark_failed(self, task: str) -> None:
        path = f"{self.path}/taskInstances/{task}"
        body: Json = {"new_state": "failed"}
        if self.airflow.version == 2:
            body["dry_run"] = False
        self.airflow.api("PATCH", path, body)
