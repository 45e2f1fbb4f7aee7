"""The judge of the rows, judged: over reports of a sample."""

import importlib.machinery
import importlib.util
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

TESTS = pathlib.Path(__file__).resolve().parent
PROGRAM = TESTS / "coverage-of-behaviour"


def load():
    loader = importlib.machinery.SourceFileLoader("coverage_of_behaviour", str(PROGRAM))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


class CoverageTest(unittest.TestCase):
    def setUp(self):
        self.coverage = load()

    def outcomes(self, cases):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "a.xml").write_text(f"<testsuite>{cases}</testsuite>", encoding="utf-8")
            return self.coverage.outcomes_of_reports(pathlib.Path(folder))

    def test_reads_the_row_out_of_a_name(self):
        for name, row in (("CT_13_a", "CT-13"), ("CT_07a_b", "CT-07a"), ("ICX_02_a", "ICX-02"), ("E_T1_a(row)", "E-T1"),
                          ("test_CT_84_a", "CT-84"), ("allocatedParts", None), ("CT_13", None), ("SY_08_x(3 till)", "SY-08")):
            self.assertEqual(self.coverage.table.row_of(name), row, name)

    def test_counts_what_passed_and_not_what_was_skipped_or_failed(self):
        seen = self.outcomes('<testcase name="CT_01_a"/><testcase name="CT_02_a"><skipped/></testcase>'
                             '<testcase name="CT_03_a"><failure/></testcase><testcase name="cleanup"/>')
        self.assertEqual(seen, {"CT-01": {"passed"}, "CT-02": {"skipped"}, "CT-03": {"failed"}})

    def test_a_bare_id_counts_for_the_first_part_of_a_split_row(self):
        rows = {"CT-07a": {}, "CT-07b": {}, "CT-08": {}}
        self.assertEqual(self.coverage.parts_known({"CT-07": {"passed"}, "CT-08": {"passed"}}, rows),
                         {"CT-07a": {"passed"}, "CT-08": {"passed"}})

    def run_on(self, cases, *options):
        with tempfile.TemporaryDirectory() as build:
            results = pathlib.Path(build) / "test-results"
            results.mkdir()
            (results / "a.xml").write_text(f"<testsuite>{cases}</testsuite>", encoding="utf-8")
            return subprocess.run([sys.executable, PROGRAM, "--build", build, *options], capture_output=True, text=True, check=False)

    def test_fails_on_unknown_rows_and_on_failed_tests(self):
        good = self.run_on('<testcase name="CT_01_a"/>')
        self.assertRegex(good.stdout.splitlines()[-1], r"^1 of \d+ rows have a running test that names them$")
        self.assertEqual(self.run_on('<testcase name="CT_999_a"/>').returncode, 1)
        self.assertEqual(self.run_on('<testcase name="CT_01_a"><failure/></testcase>').returncode, 1)

    def test_a_closed_stage_fails_when_one_of_its_rows_has_no_test(self):
        ran = self.run_on('<testcase name="CT_01_a"/>', "--closed", "1")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("CT-02: its stage 1 is closed", ran.stdout)
        self.assertNotIn("CT-01:", ran.stdout)

    def test_every_row_is_complete(self):
        rows = self.coverage.table.read_rows()
        self.assertGreater(len(rows), 600)
        for name, row in rows.items():
            self.assertRegex(name, r"^([A-Z]{2}X?-\d{2,3}[a-c]?|E-[A-Z]\d+)$")
            self.assertIn(row["stage"], {"1", "2", "3", "4", "5", "later"}, name)
            self.assertTrue(row["words"].strip(), name)
            if re.search(r"[a-c]$", name) and row["stage"] != "1":
                self.assertTrue(row["note"], f"{name}: says not why it closes later")


if __name__ == "__main__":
    unittest.main()
