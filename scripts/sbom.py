"""Writes the software bill of materials: CycloneDX 1.5, JSON, the same bytes for the same lock file."""

from __future__ import annotations

import argparse
import json
import os
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crates import Crate, load

SCOPES = {"linked": "required", "build": "excluded", "vendored": "excluded"}


def purl(crate: Crate) -> str:
    return f"pkg:cargo/{crate.name}@{crate.version}"


def licences(crate: Crate) -> list[dict[str, Any]]:
    return [{"expression": crate.licence}] if crate.licence else []


def component(crate: Crate) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl(crate),
        "name": crate.name,
        "version": crate.version,
        "description": crate.description,
        "scope": SCOPES[crate.use],
        "hashes": [{"alg": "SHA-256", "content": crate.checksum}],
        "licenses": licences(crate),
        "purl": purl(crate),
        "properties": [{"name": "milepost:use", "value": crate.use}],
    }
    _, _, inner = crate.version.partition("+zstd.")
    if inner:
        made["components"] = [bundled("zstd", inner, "BSD-3-Clause")]
    return made


def bundled(name: str, version: str, licence: str) -> dict[str, Any]:
    """C sources inside a crate: scanners look for them by their own name."""
    return {
        "type": "library",
        "bom-ref": f"pkg:generic/{name}@{version}",
        "name": name,
        "version": version,
        "licenses": [{"license": {"id": licence}}],
        "purl": f"pkg:generic/{name}@{version}",
    }


def bill(crates: list[Crate], epoch: int) -> dict[str, Any]:
    program, vendored = crates[0], crates[1:]
    by_id = {crate.id: purl(crate) for crate in crates}
    lock = "\n".join(f"{crate.label} {crate.checksum}" for crate in crates)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, lock)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": purl(program),
                "name": program.name,
                "version": program.version,
                "description": program.description,
                "licenses": licences(program),
                "purl": purl(program),
            },
        },
        "components": [component(crate) for crate in vendored],
        "dependencies": [
            {"ref": purl(crate), "dependsOn": [by_id[need] for need in crate.needs]}
            for crate in crates
        ],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    made = bill(load(args.root.resolve()), epoch)
    args.out.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
