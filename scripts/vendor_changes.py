"""What differs between two vendored trees, and which known advisories the newer one has.

Advisories come from an offline copy of the RustSec database, if there is one: the folder `crates`
with one file per advisory, TOML in a fenced block at its top. Exits with 3 if there are any.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crates import Crate, load

Version = tuple[int, ...]
FOUND = 3


def by_name(crates: list[Crate]) -> dict[str, list[Crate]]:
    names: dict[str, list[Crate]] = {}
    for crate in crates[1:]:
        names.setdefault(crate.name, []).append(crate)
    return names


def shown(crates: list[Crate]) -> str:
    return ", ".join(crate.version for crate in crates)


def change(name: str, old: list[Crate], new: list[Crate]) -> str | None:
    """One line for a crate that differs."""
    sizes = sum(c.size for c in new) - sum(c.size for c in old)
    note = f"{sizes / 1024:+.0f} KiB"
    if not old:
        return f"+ {name} {shown(new)}  {new[0].licence}  {note}"
    if not new:
        return f"- {name} {shown(old)}  {note}"
    before, after = sorted({c.licence for c in old}), sorted({c.licence for c in new})
    if before != after:
        note += f"  LICENCE {' and '.join(before)} -> {' and '.join(after)}"
    if shown(old) == shown(new):
        if [c.checksum for c in old] != [c.checksum for c in new]:
            note += "  CHECKSUM of the same version"
        elif before == after and sizes == 0:
            return None
    return f"  {name} {shown(old)} -> {shown(new)}  {note}"


def changes(old: list[Crate], new: list[Crate]) -> list[str]:
    before, after = by_name(old), by_name(new)
    lines = [change(n, before.get(n, []), after.get(n, [])) for n in sorted({*before, *after})]
    return [line for line in lines if line]


def total(crates: list[Crate]) -> str:
    size = sum(c.size for c in crates[1:]) / 2**20
    duplicates = [f"{n} ({shown(c)})" for n, c in by_name(crates).items() if len(c) > 1]
    return f"{len(crates) - 1} crates, {size:.1f} MiB; in several versions: {', '.join(duplicates) or 'none'}"


@dataclass
class Advisory:
    """One known fault of a crate."""

    id: str
    crate: str
    title: str
    informational: str
    fine: list[str]
    withdrawn: bool

    def concerns(self, version: str) -> bool:
        return not any(satisfies(version, requirement) for requirement in self.fine)


def satisfies(version: str, requirement: str) -> bool:
    """Cargo's requirements, as far as advisories use them: `>= 1.2.3, < 2`, `^1.2`, `~1.2`, `=1`."""
    return all(holds(numbers(version), part.strip()) for part in requirement.split(","))


def numbers(version: str) -> Version:
    """The release's numbers; one before a release (`1.0.0-rc.1`) sorts below it."""
    plain, dash, _ = version.partition("+")[0].partition("-")
    found = [int(n) for n in re.findall(r"\d+", plain)][:3]
    return (*found, *[0] * (3 - len(found)), -1 if dash else 0)


def holds(version: Version, part: str) -> bool:
    match = re.fullmatch(r"(>=|<=|>|<|=|\^|~)?\s*(\S+)", part)
    if not match:
        raise ValueError(f"`{part}` is no version requirement")
    sign, text = match.group(1) or "^", match.group(2)
    bound = numbers(text)
    given = len(re.findall(r"\d+", text.partition("-")[0]))
    if sign == "^":
        return bound <= version < ceiling(bound, caret_place(bound, given))
    if sign == "~" or (sign == "=" and given < 3):
        return bound <= version < ceiling(bound, min(given, 2) - 1)
    orders = {
        ">=": version >= bound,
        "<=": version <= bound,
        ">": version > bound,
        "<": version < bound,
        "=": version == bound,
    }
    return orders[sign]


def caret_place(bound: Version, given: int) -> int:
    """The leftmost number that is not zero may not change."""
    return next((i for i in range(given) if bound[i] > 0), given - 1)


def ceiling(bound: Version, place: int) -> Version:
    raised = [*bound[:place], bound[place] + 1, *[0] * (2 - place)]
    return (*raised, -1)


def advisories(database: Path) -> list[Advisory]:
    if not (database / "crates").is_dir():
        sys.exit(f"{database} is no copy of the advisory database: it has no folder `crates`")
    return [read(file) for file in sorted((database / "crates").glob("*/RUSTSEC-*.md"))]


def read(file: Path) -> Advisory:
    text = file.read_text()
    block = re.match(r"```toml\n(.*?)\n```\s*(.*)", text, re.DOTALL)
    if not block:
        sys.exit(f"{file}: no TOML at its top")
    facts: dict[str, Any] = tomllib.loads(block.group(1))
    about, versions = facts["advisory"], facts.get("versions", {})
    title = next((line for line in block.group(2).splitlines() if line.startswith("#")), "")
    return Advisory(
        id=about["id"],
        crate=about["package"],
        title=title.lstrip("# "),
        informational=about.get("informational", ""),
        fine=[*versions.get("patched", []), *versions.get("unaffected", [])],
        withdrawn="withdrawn" in about,
    )


def known(crates: list[Crate], database: Path) -> list[str]:
    names = by_name(crates)
    return [
        f"{a.id} {crate.label} ({crate.use}): {a.title}"
        + (f" [{a.informational}]" if a.informational else "")
        for a in advisories(database)
        if not a.withdrawn
        for crate in names.get(a.crate, [])
        if not crate.is_stub and a.concerns(crate.version)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path, help="the tree as it was")
    parser.add_argument(
        "new", type=Path, nargs="?", help="the tree as it is; none: advisories only"
    )
    parser.add_argument("--advisory-db", type=Path, help="an offline copy of the advisory database")
    args = parser.parse_args()
    crates = load(args.old.resolve())
    print(total(crates))
    if args.new:
        old, crates = crates, load(args.new.resolve())
        print("\n".join(changes(old, crates)) or "no crate differs")
        print(total(crates))
    if args.advisory_db is None:
        print("advisories: not looked at, there is no offline copy of the database (--advisory-db)")
        return
    found = known(crates, args.advisory_db)
    print("\n".join(found) or "advisories: none known")
    # Not 1, which is Python's own when it fails.
    sys.exit(FOUND if found else 0)


if __name__ == "__main__":
    main()
