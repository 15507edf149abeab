"""The vendored crates, as cargo knows them: for the licence texts, the SBOM and the vendor report."""

from __future__ import annotations

import json
import subprocess
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TARGET = "x86_64-unknown-linux-gnu"


@dataclass
class Crate:
    """One crate of Cargo.lock."""

    id: str
    name: str
    version: str
    licence: str
    description: str
    folder: Path
    checksum: str
    # "linked" into the program, run in the "build", or "vendored" for other platforms and tests.
    use: str = "vendored"
    needs: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        return f"{self.name} {self.version}"

    @property
    def is_stub(self) -> bool:
        """Stands for a crate of another platform: vendored without content."""
        library = self.folder / "src" / "lib.rs"
        return library.is_file() and library.stat().st_size == 0

    @property
    def size(self) -> int:
        return sum(f.stat().st_size for f in self.folder.rglob("*") if f.is_file())


def metadata(root: Path, *options: str) -> dict[str, Any]:
    command = ["cargo", "metadata", "--offline", "--locked", "--format-version=1", *options]
    done = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def load(root: Path) -> list[Crate]:
    """All crates of the lock file, the program itself first, the others by name."""
    lock = tomllib.loads((root / "Cargo.lock").read_text())
    checksums = {(p["name"], p["version"]): p.get("checksum", "") for p in lock["package"]}
    everything = metadata(root)
    own = everything["resolve"]["root"]
    crates = {
        p["id"]: Crate(
            id=p["id"],
            name=p["name"],
            version=p["version"],
            licence=expression(p),
            description=p["description"] or "",
            folder=Path(p["manifest_path"]).parent,
            checksum=checksums[p["name"], p["version"]],
        )
        for p in everything["packages"]
    }
    ours = metadata(root, "--filter-platform", TARGET)
    macros = {
        p["id"]
        for p in ours["packages"]
        if any("proc-macro" in target["kind"] for target in p["targets"])
    }
    nodes = {node["id"]: node for node in ours["resolve"]["nodes"]}
    mark(crates, nodes, macros, own, "linked")
    return sorted(crates.values(), key=lambda c: (c.id != own, c.name, c.version))


def mark(
    crates: dict[str, Crate],
    nodes: dict[str, dict[str, Any]],
    macros: set[str],
    start: str,
    use: str,
) -> None:
    """Walks the edges from the program: what is reached without a macro or build script is linked."""
    rank = {"vendored": 0, "build": 1, "linked": 2}
    waiting = [(start, use)]
    while waiting:
        name, use = waiting.pop()
        crate = crates[name]
        if rank[use] <= rank[crate.use]:
            continue
        crate.use = use
        kinds = {
            dep["pkg"]: {kind["kind"] for kind in dep["dep_kinds"]} for dep in nodes[name]["deps"]
        }
        crate.needs = sorted(pkg for pkg, kind in kinds.items() if kind != {"dev"})
        for pkg in crate.needs:
            linked = use == "linked" and None in kinds[pkg] and pkg not in macros
            waiting.append((pkg, "linked" if linked else "build"))


def expression(package: dict[str, Any]) -> str:
    """The SPDX expression; `MIT/Apache-2.0` is how it was written once."""
    return (package["license"] or "").replace("/", " OR ")
