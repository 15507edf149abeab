"""Collects the licence texts of every vendored crate into one file.

Texts come from the crates' own folders; where a crate has none, from packaging/texts.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from crates import Crate, load

NAMES = re.compile(r"(licen[cs]e|copying|notice|unlicense|copyright)", re.IGNORECASE)
SKIPPED = {".rs", ".toml", ".py", ".sh", ".json"}
RULE = "=" * 100

HEAD = """\
Licence texts of the crates that {name} {version} is built from
{rule}

{name} itself is under Apache-2.0. The crates marked + are linked into the program, those marked *
only run while it is built, and the others are vendored for other platforms or for tests. The
program also holds parts of the Rust standard library (MIT OR Apache-2.0), of the LLVM unwinder and
of compiler-rt (Apache-2.0 WITH LLVM-exception); texts of these licences are below.

"""


def texts_of(crate: Crate, root: Path) -> list[str]:
    """What the crate's authors ship; else the licence's text as it is kept here."""
    files = sorted(
        file
        for file in crate.folder.rglob("*")
        if file.is_file() and NAMES.search(file.name) and file.suffix not in SKIPPED
    )
    if files:
        return [file.read_text(errors="replace") for file in files]
    kept = [root / "packaging" / "texts" / f"{name}.txt" for name in choices(crate.licence)]
    kept += [root / "LICENSE"] if "Apache-2.0" in choices(crate.licence) else []
    found = [file.read_text() for file in kept if file.is_file()]
    if not found and not crate.is_stub:
        sys.exit(
            f"{crate.label}: no licence text for `{crate.licence}`: add one to packaging/texts"
        )
    return found[:1]


def choices(licence: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9][\w.+-]*", licence.replace(" OR ", " ").replace(" AND ", " "))


def normal(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def collect(crates: list[Crate], root: Path) -> str:
    """The list of crates, then each different text once, with the crates that it is for."""
    program, vendored = crates[0], crates[1:]
    lines = [HEAD.format(name=program.name.capitalize(), version=program.version, rule=RULE)]
    users: dict[str, tuple[str, list[str]]] = {}
    for crate in vendored:
        sign = {"linked": "+", "build": "*"}.get(crate.use, " ")
        stub = " (an empty stub)" if crate.is_stub else ""
        lines.append(f"{sign} {crate.label:40} {crate.licence}{stub}\n")
        for text in [] if crate.is_stub else texts_of(crate, root):
            key = " ".join(text.split()).lower()
            labels = users.setdefault(key, (normal(text), []))[1]
            if crate.label not in labels:
                labels.append(crate.label)
    for text, labels in users.values():
        lines.append(f"\n{RULE}\n{', '.join(labels)}\n{RULE}\n\n{text}\n")
    return "".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    root = args.root.resolve()
    args.out.write_text(collect(load(root), root))


if __name__ == "__main__":
    main()
