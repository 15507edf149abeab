"""Tests of what scripts/package and scripts/update-vendor print: python3 scripts/test_packaging.py"""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path

import licences
import sbom
from crates import Crate, load
from vendor_changes import changes, known, satisfies

ROOT = Path(__file__).resolve().parent.parent
ADVISORY = """\
```toml
[advisory]
id = "RUSTSEC-2099-0001"
package = "one"
date = "2099-01-01"

[versions]
patched = [">= 1.2.4", "^0.9.7"]
unaffected = ["< 0.5"]
```

# It breaks
"""


def crate(name: str, version: str, licence: str = "MIT", folder: Path = Path("/none")) -> Crate:
    return Crate(f"{name}@{version}", name, version, licence, "", folder, "00", "linked")


class Requirements(unittest.TestCase):
    def test_what_cargo_accepts(self) -> None:
        for version, requirement in [
            ("1.2.4", ">= 1.2.4"),
            ("1.9.0", "^1.2"),
            ("0.2.7", "^0.2.3"),
            ("0.0.3", "=0.0.3"),
            ("1.2.9", "~1.2.3"),
            ("1.5.0", ">=1.2, <2"),
            ("1.0.0-rc.1", "< 1.0.0"),
            ("2.1.2+zstd.1.5.7", ">= 2.1.2"),
        ]:
            self.assertTrue(satisfies(version, requirement), (version, requirement))

    def test_what_cargo_refuses(self) -> None:
        for version, requirement in [
            ("1.2.3", ">= 1.2.4"),
            ("2.0.0", "^1.2"),
            ("0.3.0", "^0.2.3"),
            ("1.3.0", "~1.2.3"),
            ("2.0.0", ">=1.2, <2"),
            ("2.0.0-rc.1", "^1"),
            ("0.1.0", "^0.0.3"),
        ]:
            self.assertFalse(satisfies(version, requirement), (version, requirement))


class Advisories(unittest.TestCase):
    def found(self, version: str, advisory: str = ADVISORY) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "crates" / "one" / "RUSTSEC-2099-0001.md"
            file.parent.mkdir(parents=True)
            file.write_text(advisory)
            return known([crate("milepost", "1.0.0"), crate("one", version)], Path(folder))

    def test_only_affected_versions(self) -> None:
        self.assertEqual(self.found("1.2.3"), ["RUSTSEC-2099-0001 one 1.2.3 (linked): It breaks"])
        for fine in ["1.2.4", "0.9.8", "0.4.0"]:
            self.assertEqual(self.found(fine), [], fine)

    def test_not_what_was_withdrawn(self) -> None:
        withdrawn = ADVISORY.replace("date =", 'withdrawn = "2099-02-01"\ndate =')
        self.assertEqual(self.found("1.2.3", withdrawn), [])


class Changes(unittest.TestCase):
    def test_each_kind_is_one_line(self) -> None:
        own = crate("milepost", "1.0.0")
        old = [own, crate("gone", "1.0.0"), crate("kept", "1.0.0"), crate("moved", "1.0.0")]
        new = [
            own,
            crate("kept", "1.0.0"),
            crate("moved", "2.0.0", "GPL-3.0"),
            crate("new", "0.1.0"),
        ]
        self.assertEqual(
            changes(old, new),
            [
                "- gone 1.0.0  +0 KiB",
                "  moved 1.0.0 -> 2.0.0  +0 KiB  LICENCE MIT -> GPL-3.0",
                "+ new 0.1.0  MIT  +0 KiB",
            ],
        )

    def test_another_content_of_the_same_version_shows(self) -> None:
        own, old, new = crate("milepost", "1.0.0"), crate("one", "1.0.0"), crate("one", "1.0.0")
        new.checksum = "01"
        line = "  one 1.0.0 -> 1.0.0  +0 KiB  CHECKSUM of the same version"
        self.assertEqual(changes([own, old], [own, new]), [line])
        self.assertEqual(changes([own, old], [own, old]), [])


class OwnTree(unittest.TestCase):
    """The files that the packages and the bundle take with them."""

    def setUp(self) -> None:
        self.crates = load(ROOT)

    def test_licences_name_every_crate_and_have_its_text(self) -> None:
        text = licences.collect(self.crates, ROOT)
        for one in self.crates[1:]:
            self.assertIn(f"{one.label} ", text)
            self.assertTrue(one.is_stub or licences.texts_of(one, ROOT), one.label)

    def test_stubs_are_never_linked(self) -> None:
        self.assertEqual([c.label for c in self.crates if c.is_stub and c.use == "linked"], [])

    def test_the_sbom_is_the_same_twice_and_follows_its_schema(self) -> None:
        made = sbom.bill(self.crates, 0)
        self.assertEqual(made, sbom.bill(load(ROOT), 0))
        self.assertEqual(len(made["components"]), len(self.crates) - 1)
        try:
            from cyclonedx.schema import SchemaVersion
            from cyclonedx.validation.json import JsonStrictValidator
        except ImportError:
            self.skipTest("cyclonedx-python-lib[json-validation] is not installed")
        wrong = JsonStrictValidator(SchemaVersion.V1_5).validate_str(json.dumps(made))
        self.assertIsNone(wrong)


if __name__ == "__main__":
    unittest.main()
