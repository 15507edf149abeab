"""A job spec of Milepost becomes an Airflow DAG.

This file goes into Airflow's DAG folder, and beside it, per job, a file of two lines:

    from milepost_airflow import job_dag
    dag = job_dag("/srv/jobs/job.yaml")

It runs with Airflow 2.11 and 3.x and needs nothing else but the program. It does not know what a
spec means: the graph comes from `milepost graph --json`, or, on hosts without the program, from
`job.graph.json`, rendered beforehand. A spec that is wrong is an import error of its own file.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import zlib
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import pendulum
from jinja2 import UndefinedError

try:  # Airflow 3
    from airflow.sdk import DAG, Param, TaskGroup
except ImportError:  # Airflow 2
    from airflow import DAG
    from airflow.models.param import Param
    from airflow.utils.task_group import TaskGroup
try:
    from airflow.sdk.exceptions import AirflowException, AirflowFailException
except ImportError:  # Airflow 2, and the first of 3
    from airflow.exceptions import AirflowException, AirflowFailException
try:
    from airflow.providers.standard.hooks.subprocess import SubprocessHook
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # Airflow 2 without the standard provider
    from airflow.hooks.subprocess import SubprocessHook
    from airflow.operators.bash import BashOperator

__all__ = ["JobSpecError", "MilepostOperator", "job_dag"]

AIRFLOW_3 = DAG.__module__.startswith("airflow.sdk")

# Exit codes after which the same command fails again: command line, data, job spec.
PERMANENT = (2, 65, 78)
# Nothing to do: BashOperator shows the task as skipped.
SKIPPED = 99
# From this many steps on the DAG is drawn in groups, by the first word of the steps' names.
MANY_STEPS = 20
# Less than Airflow allows for reading a DAG file.
GRAPH_SECONDS = 20
# The graph's format that this module reads.
FORMAT = 2

Json = dict[str, Any]


class JobSpecError(AirflowException):
    """The spec, the program or the rendered graph cannot be used; the text says what to do."""


class MilepostHook(SubprocessHook):
    """Airflow's hook for commands; a failure says what the program said, and whether to retry."""

    def run_command(self, *args: Any, **kwargs: Any) -> Any:
        ended = super().run_command(*args, **kwargs)
        if ended.exit_code not in (0, SKIPPED):
            raise failure(ended.exit_code, ended.output)
        return ended._replace(output=result_of(ended.output))


class MilepostOperator(BashOperator):
    """A BashOperator that knows which failures no retry mends, and whose XCom is an object."""

    ui_color = "#e8f1f8"

    @cached_property
    def subprocess_hook(self) -> MilepostHook:
        return MilepostHook()

    def render_template_fields(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().render_template_fields(*args, **kwargs)
        except UndefinedError as error:
            raise AirflowFailException(
                f"a parameter is bound to a template that has no value in this run: {error}. A run "
                "without a date has no `ds`: give the parameter in the trigger form"
            ) from None


def result_of(last_line: str) -> Any:
    """The step's JSON result; the line as it is where somebody else wrote the last word."""
    try:
        return json.loads(last_line)
    except ValueError:
        return last_line


def failure(code: int, last_line: str) -> AirflowException:
    """What the operator of the DAG reads in the last lines of the log."""
    result = result_of(last_line)
    if not isinstance(result, dict):
        result = {}
    step = result.get("step", "of milepost")
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        why = f"the program was ended by {name} (SIGKILL often means: out of memory)"
    else:
        why = result.get("error") or f"the program ended with exit code {code}"
    lines = [f"step {step}: {why}"]
    if result.get("hint"):
        lines.append(result["hint"])
    if code in PERMANENT:
        lines.append(
            f"Exit {code}: the same command would fail again, so it is not retried. "
            "Mend the cause, then clear this task: it goes on from its finished partitions."
        )
        return AirflowFailException("\n".join(lines))
    lines.append(
        f"Exit {code}: a retry may help. Clearing this task is safe at any time: "
        "it goes on from its finished partitions."
    )
    return AirflowException("\n".join(lines))


def job_dag(spec: str | os.PathLike[str], *, milepost: str | None = None) -> DAG:
    """The DAG of a job: a task per step, mapped tasks for shards, the edges of the spec.

    `spec`: the job spec; a relative path starts at the calling file's folder.
    `milepost`: the program on the workers, if it is neither on the path nor in /usr/bin.
    Raises JobSpecError where the spec is wrong, with the program's message.
    """
    folder = Path(os.path.abspath(sys._getframe(1).f_code.co_filename)).parent
    path = folder / Path(spec)
    program = find_program(milepost)
    for part in (str(path), program):
        if any(sign in part for sign in ("{{", "{%", "{#")):
            raise JobSpecError(f"{part}: Airflow would take the braces for a template: rename it")
    return Drawing(read_graph(path, program), path, program).dag()


def find_program(given: str | None) -> str:
    return given or shutil.which("milepost") or "/usr/bin/milepost"


# ---- the graph ----------------------------------------------------------------------------------


def read_graph(spec: Path, program: str) -> Json:
    """The graph of the spec: from the program, or rendered beforehand."""
    try:
        text = spec.read_bytes()
    except OSError as error:
        raise JobSpecError(f"cannot read the job spec {spec}: {error.strerror}") from None
    there = os.access(program, os.X_OK)
    graph = graph_of_program(spec, text, program) if there else graph_beside(spec, text, program)
    if graph.get("format") != FORMAT:
        raise JobSpecError(
            f"the graph of {spec} has format {graph.get('format')}, and {__file__} reads {FORMAT}: "
            f"install the program ({program}) and this file from the same package"
        )
    return graph


def graph_of_program(spec: Path, text: bytes, program: str) -> Json:
    """`milepost graph --json`, kept until the spec or the program changes."""
    binary = os.stat(program)
    identity = [str(spec), program, binary.st_size, binary.st_mtime_ns]
    cache = cache_file(identity)
    kept = read_json(cache) if cache else None
    if kept is not None and kept.get("identity") == identity and is_of(kept["graph"], text):
        return kept["graph"]
    graph = ask_program(spec, program)
    if cache and is_of(graph, text):
        keep(cache, {"identity": identity, "graph": graph})
    return graph


def ask_program(spec: Path, program: str) -> Json:
    command = [program, "graph", "--json", str(spec)]
    try:
        ended = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=GRAPH_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise JobSpecError(f"cannot run {shlex.join(command)}: {error}") from None
    if ended.returncode != 0:
        raise JobSpecError(f"{ended.stderr.strip()}\n(said by {shlex.join(command)})")
    graph = result_of(ended.stdout)
    if not isinstance(graph, dict):
        raise JobSpecError(f"{shlex.join(command)} printed no graph: is that the program?")
    return graph


def graph_beside(spec: Path, text: bytes, program: str) -> Json:
    """The graph that was rendered to a file, if it is of this very spec."""
    rendered = spec.with_suffix(".graph.json")
    remedy = f"render it where the program is: milepost graph --json {spec.name} > {rendered.name}"
    graph = read_json(rendered)
    if graph is None:
        raise JobSpecError(f"there is no program {program} here, and no {rendered}: {remedy}")
    if not is_of(graph, text):
        raise JobSpecError(f"{rendered} is not of the present {spec.name}: {remedy}")
    return graph


def is_of(graph: Json, text: bytes) -> bool:
    """Whether a graph was made from a spec of that text."""
    spec = graph.get("spec", {})
    return spec.get("bytes") == len(text) and spec.get("crc32") == zlib.crc32(text)


def cache_file(identity: list[Any]) -> Path | None:
    try:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:  # a user without a home
        return None
    name = hashlib.sha256(repr(identity[:2]).encode()).hexdigest()[:32]
    return Path(base) / "milepost" / f"{name}.json"


def read_json(path: Path) -> Json | None:
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def keep(path: Path, value: Json) -> None:
    """Writes a cache file whole or not at all; without a place for it, everything works too."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft, name = tempfile.mkstemp(dir=path.parent)
    except OSError:
        return
    try:
        with open(draft, "w") as file:
            json.dump(value, file)
        os.replace(name, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(name)


# ---- the DAG ------------------------------------------------------------------------------------

# Keys of `airflow:` that the DAG takes; all others are of the tasks.
DAG_KEYS = (
    "schedule",
    "end_date",
    "catchup",
    "max_active_runs",
    "max_active_tasks",
    "tags",
    "is_paused_upon_creation",
)
OWN_KEYS = ("start_date", "timezone", "dagrun_timeout", "fail_fast", "description", "doc_md")
SPANS = ("retry_delay", "max_retry_delay", "execution_timeout")


class Drawing:
    """A graph being made into a DAG."""

    def __init__(self, graph: Json, spec: Path, program: str) -> None:
        self.graph = graph
        self.spec = spec
        self.program = program
        self.airflow: Json = graph["airflow"]
        self.bound: dict[str, str] = self.airflow.get("params", {})
        self.params = [param for param in graph["params"] if not param["secret"]]

    def dag(self) -> DAG:
        with DAG(dag_id=self.graph["job"], **self.dag_settings()) as dag:
            groups: dict[str, TaskGroup] = {}
            ends: dict[str, Any] = {}
            for node in self.graph["nodes"]:
                group = self.group_of(node)
                if group is None:
                    start, end = self.tasks(node)
                else:
                    if group not in groups:
                        groups[group] = TaskGroup(group_id=group, prefix_group_id=False)
                    with groups[group]:
                        start, end = self.tasks(node)
                ends[node["name"]] = end
                for above in node["upstream"]:
                    ends[above] >> start
        return dag

    def dag_settings(self) -> Json:
        airflow = self.airflow
        settings = {key: airflow[key] for key in DAG_KEYS if key in airflow}
        # Airflow wants a start; without `catchup` nothing runs for the time before now.
        settings["start_date"] = self.date(airflow.get("start_date", "2024-01-01"))
        if "end_date" in airflow:
            settings["end_date"] = self.date(airflow["end_date"])
        if "dagrun_timeout" in airflow:
            settings["dagrun_timeout"] = timedelta(seconds=airflow["dagrun_timeout"])
        if "fail_fast" in airflow:
            settings["fail_fast" if AIRFLOW_3 else "fail_stop"] = airflow["fail_fast"]
        settings.setdefault("schedule", None)
        settings.setdefault("catchup", False)
        settings.setdefault("tags", ["milepost"])
        if not self.graph["folder_per_run"]:
            # Two runs in one work folder would wait for each other and fail.
            settings.setdefault("max_active_runs", 1)
        settings["description"] = airflow.get("description") or self.graph["description"]
        settings["doc_md"] = self.dag_doc()
        settings["params"] = self.dag_params()
        settings["default_args"] = task_settings(airflow)
        return settings

    def date(self, text: str) -> pendulum.DateTime:
        name = self.airflow.get("timezone", "UTC")
        try:
            zone = pendulum.timezone(name)
            return pendulum.parse(text, tz=zone).in_timezone(zone)
        except ValueError as error:
            raise JobSpecError(
                f"{self.spec}: airflow: the date {text} in the time zone {name}: {error}; expected "
                "a date such as 2026-01-31 and a zone such as Europe/Berlin"
            ) from None

    # -- parameters

    def dag_params(self) -> dict[str, Param]:
        for param in self.graph["params"]:
            if param["secret"] and param["required"]:
                name = param["name"]
                raise JobSpecError(
                    f"{self.spec}: Airflow would show the secret {name} to everybody: give it a "
                    f"default from the workers' environment, {name}: {{secret: true, default: "
                    f'"${{env.{name.upper()}}}"}}'
                )
        return {param["name"]: self.dag_param(param) for param in self.params}

    def dag_param(self, param: Json) -> Param:
        name, description = param["name"], param["description"]
        if name in self.bound:
            note = f"{description or ''} (empty: {self.bound[name]})".strip()
            return Param(None, type=["null", "string"], description=note)
        if is_filled_in_later(param):
            note = f"{description or ''} (empty: {param['default']})".strip()
            return Param("", type="string", description=note)
        if param["default"] is not None:
            return Param(param["default"], type="string", description=description)
        if self.airflow.get("schedule") is not None:
            raise JobSpecError(
                f"{self.spec}: the job has a schedule, and its parameter {name} no value: give it "
                f"a default, or bind it under airflow.params, for example {name}: '{{{{ ds }}}}'"
            )
        return Param(type="string", minLength=1, description=description)

    def environment(self) -> dict[str, str]:
        """Values of parameters, rendered by Airflow; never part of the command's text."""
        # With SHLVL, bash does not take Airflow 3's socket for a remote shell.
        env = {"SHLVL": "1"}
        for param in self.params:
            name = param["name"]
            value = f"params[{json.dumps(name)}]"
            text = f"{{{{ {value} }}}}"
            if name in self.bound:
                text = f"{{% if {value} %}}{text}{{% else %}}{self.bound[name]}{{% endif %}}"
            env[variable(name)] = text
        return env

    # -- tasks

    def group_of(self, node: Json) -> str | None:
        nodes = self.graph["nodes"]
        if len(nodes) <= MANY_STEPS or any(other["group"] for other in nodes):
            return node["group"]
        word = first_word(node["name"])
        alike = sum(first_word(other["name"]) == word for other in nodes)
        group = f"{word}-steps"
        taken = any(other["name"] == group for other in nodes)
        return group if alike > 1 and not taken else None

    def tasks(self, node: Json) -> tuple[Any, Any]:
        """The step's first and last task; they differ where it has shards."""
        settings = {**task_settings(node["airflow"]), "append_env": True}
        env = self.environment()
        name = node["name"]
        if node["shards"] == 1:
            command = self.command(name)
            doc = self.task_doc(node)
            task = MilepostOperator(
                task_id=name, bash_command=command, env=env, doc_md=doc, **settings
            )
            return task, task
        shards = [f"{index}/{node['shards']}" for index in range(node["shards"])]
        mapped = MilepostOperator.partial(
            task_id=f"{name}.shards",
            bash_command=self.command(name, '--shard "$MILEPOST_SHARD"'),
            doc_md=self.task_doc(node, "Its shards, each on whatever worker takes it."),
            map_index_template="{{ task.env['MILEPOST_SHARD'] }}",
            **settings,
        ).expand(env=[{**env, "MILEPOST_SHARD": shard} for shard in shards])
        join = MilepostOperator(
            task_id=name,
            bash_command=self.command(name),
            env=env,
            doc_md=self.task_doc(node, "Joins the shards: does what is left, writes the marker."),
            # Shards with nothing to do are skipped; the join decides for the step.
            trigger_rule="none_failed",
            **settings,
        )
        mapped >> join
        return mapped, join

    def command(self, step: str, more: str = "") -> str:
        """The command that a person at a shell would type, with the same result."""
        words = ["exec", shlex.quote(self.program), "step", shlex.quote(str(self.spec)), step]
        if more:
            words.append(more)
        for param in self.params:
            name, value = param["name"], variable(param["name"])
            given = f'--set "{name}=${value}"'
            words.append(f"${{{value}:+{given}}}" if is_filled_in_later(param) else given)
        words.append("</dev/null")
        return " ".join(words)

    # -- what the UI shows

    def dag_doc(self) -> str:
        graph = self.graph
        steps = "\n".join(
            f"| `{node['name']}` | {node['kind']} | {cell(node['description'] or node['summary'])} |"
            for node in graph["nodes"]
        )
        return paragraphs(
            self.airflow.get("doc_md"),
            graph["description"],
            f"Job spec `{self.spec}`, results in `{graph['workdir']}`.",
            f"| step | kind | what it does |\n| --- | --- | --- |\n{steps}",
            HELP,
        )

    def task_doc(self, node: Json, role: str | None = None) -> str:
        shown = json.dumps(node["params"], indent=2, ensure_ascii=False)
        return paragraphs(
            node["description"],
            f"`{node['kind']}`: {node['summary']}",
            role,
            f"- output: `{node['output']}`\n- logs: `{node['logs']}`\n"
            f"- in the spec: `{self.spec}:{node['line']}`",
            f"```json\n{shown}\n```",
        )


HELP = """\
**A red task**: the last lines of its log say why, and what to do. Clearing it is safe at any time: \
it goes on from its finished partitions. Clearing more than needed costs milliseconds: what is \
complete says so and ends.

**Exit codes**: 65 bad data, 66 an input is missing, 74 input/output error or disk full, 75 \
somebody else is at the step, 78 the job spec is wrong. After 2, 65 and 78 there is no retry."""


def task_settings(airflow: Json) -> Json:
    """What BaseOperator is told of `airflow:`."""
    own = (*DAG_KEYS, *OWN_KEYS, "params")
    settings = {key: value for key, value in airflow.items() if key not in own}
    for key in SPANS:
        if key in settings:
            settings[key] = timedelta(seconds=settings[key])
    backoff = settings.get("retry_exponential_backoff")
    if AIRFLOW_3 and backoff is not None:
        # There it is the factor by which waits grow.
        settings["retry_exponential_backoff"] = 2.0 if backoff else 0.0
    return settings


def is_filled_in_later(param: Json) -> bool:
    """Whether the default names the step's environment, which `--set` would take by the letter."""
    return "${" in (param["default"] or "")


def variable(name: str) -> str:
    """The environment variable that carries a parameter's value."""
    return f"MILEPOST_PARAM_{name}"


def first_word(name: str) -> str:
    return name.replace("-", "_").replace(".", "_").split("_")[0] or name


def paragraphs(*parts: str | None) -> str:
    return "\n\n".join(part for part in parts if part)


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
