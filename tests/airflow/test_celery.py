"""Two hosts' worth of CeleryExecutor: Redis, Postgres, two workers that share one work folder.

Redis and Postgres are Debian's, on loopback; each worker has a host name of its own.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import venv
from jobs import ROOT, Job, program
from server import Airflow, Run, free_port

HOSTS = ("alpha", "beta")

# Enough rows that a shard can be caught at work.
SPEC = """\
airflow: {retries: 6, retry_delay: 2s}
steps:
  raw: {kind: generate, rows: 40_000_000, partition_rows: 1_000_000, columns: {x: {normal: {}}}}
  summary: {kind: summarize, input: raw, shards: 2}
  model: {kind: fit, input: summary, columns: [x]}
  encoded: {kind: transform, input: raw, model: model, shards: 4}
  decoded: {kind: inverse_transform, input: encoded, model: model, compare: raw}
"""


class Services:
    """Redis and Postgres in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.redis_port, self.postgres_port = free_port(), free_port()
        self.redis: subprocess.Popen[bytes] | None = None
        self.data = folder / "postgres"
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        assert found and shutil.which("redis-server"), "needs postgresql and redis-server"
        self.bin = found[-1].parent

    def as_postgres(self, *words: str) -> None:
        """Postgres refuses to run as root."""
        prefix = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        with (self.folder / "postgres.log").open("ab") as log:
            subprocess.run([*prefix, *words], check=True, stdout=log, stderr=log, cwd="/")

    def start(self) -> None:
        self.redis = subprocess.Popen(
            ["redis-server", "--port", str(self.redis_port), "--bind", "127.0.0.1", "--save", ""],
            stdout=(self.folder / "redis.log").open("wb"),
            cwd=self.folder,
        )
        self.data.mkdir()
        if os.getuid() == 0:
            # The folders above were made by root for root alone.
            shutil.chown(self.data, "postgres")
            for parent in self.data.parents:
                if parent.stat().st_mode & 0o001 == 0:
                    parent.chmod(parent.stat().st_mode | 0o011)
        self.as_postgres(
            str(self.bin / "initdb"), "-D", str(self.data), "-U", "airflow", "-A", "trust"
        )
        options = (
            f"-p {self.postgres_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        )
        self.as_postgres(
            str(self.bin / "pg_ctl"), "-D", str(self.data), "-w", "-o", options,
            "-l", str(self.data / "server.log"), "start",
        )  # fmt: skip
        url = f"postgresql://airflow@127.0.0.1:{self.postgres_port}/postgres"
        subprocess.run(
            [str(self.bin / "psql"), url, "-qc", "CREATE DATABASE airflow"], check=True, cwd="/"
        )

    def stop(self) -> None:
        if self.redis:
            self.redis.kill()
            self.redis.wait()
        if (self.data / "postmaster.pid").exists():
            self.as_postgres(
                str(self.bin / "pg_ctl"), "-D", str(self.data), "-m", "immediate", "stop"
            )


class Cluster(Airflow):
    """An Airflow whose tasks run on two workers with host names of their own."""

    def settle(self, services: Services) -> None:
        database = f"postgresql+psycopg2://airflow@127.0.0.1:{services.postgres_port}/airflow"
        self.env |= {
            "AIRFLOW__CORE__EXECUTOR": "CeleryExecutor",
            "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": database,
            "AIRFLOW__CELERY__BROKER_URL": f"redis://127.0.0.1:{services.redis_port}/0",
            "AIRFLOW__CELERY__RESULT_BACKEND": f"db+{database}",
            "AIRFLOW__CELERY__WORKER_CONCURRENCY": "2",
            "AIRFLOW__CELERY__WORKER_PREFETCH_MULTIPLIER": "1",
            # A dead worker's tasks are given up after seconds instead of minutes.
            "AIRFLOW__SCHEDULER__SCHEDULER_ZOMBIE_TASK_THRESHOLD": "10",
            "AIRFLOW__SCHEDULER__ZOMBIE_DETECTION_INTERVAL": "3",
            "AIRFLOW__SCHEDULER__LOCAL_TASK_JOB_HEARTBEAT_SEC": "2",
            "AIRFLOW__SCHEDULER__JOB_HEARTBEAT_SEC": "2",
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "10",
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT_DETECTION_INTERVAL": "3",
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_SEC": "2",
            # So is a task that a worker had taken, and had not begun, when it died.
            "AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT": "60",
            "AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT_CHECK_INTERVAL": "5",
            "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(self.home / "logs"),
        }

    def start(self) -> None:
        self.run("db", "migrate")
        if self.version == 2:
            (self.home / "standalone_admin_password.txt").write_text("admin")
            self.run(
                "users", "create", "-u", "admin", "-p", "admin", "-r", "Admin",
                "-f", "a", "-l", "b", "-e", "admin@localhost",
            )  # fmt: skip
        services = ["webserver"] if self.version == 2 else ["api-server", "dag-processor"]
        for service in ("scheduler", *services):
            self.spawn(service)
        self.workers = {host: self.worker(host) for host in HOSTS}
        self.wait_until_healthy()

    def worker(self, host: str) -> subprocess.Popen[bytes]:
        """A worker on a host of that name, with a folder of its own."""
        home = self.home / host
        home.mkdir(exist_ok=True)
        name = ["unshare", "--uts", "sh", "-c", 'hostname "$0" && exec "$@"', host]
        return self.spawn(
            "celery", "worker", "--skip-serve-logs", "--without-mingle", "--without-gossip",
            prefix=tuple(name), AIRFLOW_HOME=str(home), AIRFLOW__CORE__HOSTNAME_CALLABLE="socket.gethostname",
        )  # fmt: skip


@pytest.fixture
def cluster(version: int, tmp_path: Path) -> Iterator[tuple[Cluster, Job]]:
    if os.getuid() != 0:
        assert os.environ.get("CI") != "true", "host names of their own need root"
        pytest.skip("host names of their own need root")
    job = Job(tmp_path / "job", "spread", SPEC)
    services = Services(tmp_path)
    cluster = Cluster(version, venv(version), tmp_path / "airflow", [program().parent])
    shutil.copy(ROOT / "dags/milepost_airflow.py", cluster.dags)
    job.dag_file(cluster.dags)
    try:
        services.start()
        cluster.settle(services)
        cluster.start()
        yield cluster, job
    finally:
        cluster.stop()
        services.stop()


def at_work(job: Job, host: str, step: str) -> int | None:
    """The pid of a shard's program on that host."""
    for lock in (job.folder / "work/.milepost" / step / "locks").glob("shard-*"):
        with contextlib.suppress(OSError, ValueError):
            holder = json.JSONDecoder().raw_decode(lock.read_text())[0]
            if holder["host"] == host:
                return holder["pid"]
    return None


def kill_host(worker: int, spare: int) -> None:
    """SIGKILL for every process of a worker's host but one."""
    host = os.stat(f"/proc/{worker}/ns/uts").st_ino
    assert host != os.stat("/proc/self/ns/uts").st_ino, "that is this machine"
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (process / "ns/uts").stat().st_ino == host and int(process.name) != spare:
                os.kill(int(process.name), signal.SIGKILL)


def catch(job: Job, run: Run, host: str, step: str) -> int:
    """Stops a shard's program in the middle of its work."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        pid = at_work(job, host, step)
        if pid is not None:
            os.kill(pid, signal.SIGSTOP)
            return pid
        time.sleep(0.002)
    raise AssertionError(f"no shard of {step} on {host}: {run.states()}")


def test_a_killed_worker_costs_nothing_but_time(cluster: tuple[Cluster, Job]) -> None:
    airflow, job = cluster
    run = airflow.trigger("spread")
    pid = catch(job, run, "beta", "encoded")
    kill_host(airflow.workers["beta"].pid, spare=pid)
    # The program finds its parent gone, and ends by itself.
    os.kill(pid, signal.SIGCONT)
    assert run.finish(400) == "success", run.states()
    hosts = set().union(*(run.hosts("encoded.shards", index) for index in range(4)))
    assert hosts == set(HOSTS), "the shards ran on both"
    tries = [n for (task, _), n in run.tries().items() if task == "encoded.shards"]
    assert max(tries) > 1, "the killed worker's shard was tried again"
    steps = ("raw", "summary", "model", "encoded", "decoded")
    assert job.digests(*steps) == job.undisturbed(*steps)
    job.verify()
