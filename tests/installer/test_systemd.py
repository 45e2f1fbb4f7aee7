"""The unit that runs a site: its keys, what systemd says of it, and that the program takes its words."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("CT_BUILD", ROOT / "build")) / "bin" / "countertop-site"
UNIT = ROOT / "installer" / "systemd" / "countertop-site.service"
INSTALLED = "/usr/bin/countertop-site"

REFUSED, WRONG_USE, NEWER, CORRUPT = 3, 2, 6, 8


def read_unit():
    """{section: {key: [values in order]}}"""
    sections = {}
    for line in UNIT.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            section.setdefault(key, []).append(value)
    return sections


def seconds_of(text):
    return int(re.fullmatch(r"(\d+)s", text)[1])


class UnitTest(unittest.TestCase):
    def setUp(self):
        self.service = read_unit()["Service"]

    def only(self, key):
        self.assertEqual(len(self.service.get(key, [])), 1, key)
        return self.service[key][0]

    def words(self, state):
        """ExecStart after the program, as systemd would write it out."""
        set_to = dict(re.fullmatch(r'"(\w+)=(.*)"', line).groups() for line in self.service["Environment"])
        words = []
        for word in self.only("ExecStart").split():
            if word == "$COUNTERTOP_SITE_OPTIONS":  # parted at spaces
                words += set_to["COUNTERTOP_SITE_OPTIONS"].split()
            else:
                word = word.replace("${COUNTERTOP_SITE_DATABASE}", set_to["COUNTERTOP_SITE_DATABASE"])
                words.append(word.replace("%S", str(state)))
        self.assertEqual(words[0], INSTALLED)
        return words[1:]

    def test_has_room_and_time(self):
        self.assertEqual(self.only("LimitNOFILE"), "65536")
        source = (ROOT / "app" / "site" / "service.cpp").read_text(encoding="utf-8")
        drain = int(re.search(r"seconds drainMost\{ (\d+) \}", source)[1])
        self.assertGreater(seconds_of(self.only("TimeoutStopSec")), drain)

    def test_runs_as_a_user_of_its_own_in_a_folder_of_its_own(self):
        sysusers = (UNIT.parent / "countertop-site.sysusers").read_text(encoding="utf-8").split()
        self.assertEqual(self.only("User"), sysusers[1])
        self.assertEqual(self.only("Group"), sysusers[1])
        self.assertEqual(self.only("StateDirectoryMode"), "0700")
        self.assertEqual(self.only("UMask"), "0077")
        words = self.words("STATE")
        folder = f"STATE/{self.only('StateDirectory')}"
        self.assertEqual(words[words.index("--database") + 1], f"sqlite:{folder}")
        self.assertEqual(words[words.index("--keys") + 1], folder)

    def test_is_started_again_unless_a_person_has_to_come(self):
        self.assertEqual(self.only("Restart"), "on-failure")
        codes = {int(code) for code in self.only("RestartPreventExitStatus").split()}
        self.assertEqual(codes, {WRONG_USE, REFUSED, NEWER, CORRUPT})
        header = (ROOT / "app" / "site" / "sitecommands.h").read_text(encoding="utf-8")
        for name, code in (("Usage", WRONG_USE), ("Refused", REFUSED), ("NewerData", NEWER), ("Corrupt", CORRUPT)):
            self.assertRegex(header, rf"\b{name} = {code}\b")

    def test_the_program_takes_its_words(self):
        with tempfile.TemporaryDirectory() as state:
            words = self.words(state)
            self.assertEqual(words[0], "serve")
            # The port may be taken here; everything else is as it will be.
            words = ["check-config" if word == "serve" else word.replace(":8443", ":0") for word in words]
            ended = subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=60)
            self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
            self.assertNotIn("fail ", ended.stdout)
            self.assertIn(f"{state}/countertop-site", ended.stdout)


@unittest.skipUnless(shutil.which("systemd-analyze"), "no systemd-analyze here")
class AnalysedTest(unittest.TestCase):
    def analyse(self, *words):
        return subprocess.run(["systemd-analyze", *words], capture_output=True, text=True, timeout=120,
                              env={**os.environ, "SYSTEMD_LOG_COLOR": "0", "SYSTEMD_COLORS": "0"})

    def test_systemd_understands_it(self):
        with tempfile.TemporaryDirectory() as folder:
            # The program as it is here; where it will be there is nothing yet.
            unit = pathlib.Path(folder) / UNIT.name
            unit.write_text(UNIT.read_text(encoding="utf-8").replace(INSTALLED, str(PROGRAM)), encoding="utf-8")
            ended = self.analyse("verify", "--man=no", "--recursive-errors=no", str(unit))
            self.assertEqual([line for line in ended.stderr.splitlines() if UNIT.name in line], [])
            self.assertEqual(ended.returncode, 0, ended.stderr)

    def test_little_is_left_open(self):
        ended = self.analyse("security", "--offline=yes", "--threshold=20", str(UNIT))
        self.assertEqual(ended.returncode, 0, ended.stdout[-300:] + ended.stderr)


if __name__ == "__main__":
    unittest.main()
