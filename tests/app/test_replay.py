"""`countertop replay` and `report sales` from outside, judged by tests/oracles/retail_totals.py."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = pathlib.Path(os.environ.get("CT_BUILD", TESTS.parent / "build")) / "bin" / "countertop"
FIXTURES = TESTS / "fixtures" / "retail"
RETAIL_MONTH = TESTS.parent.parent / "shared" / "data" / "retail-month"

sys.path.insert(0, str(TESTS / "oracles"))
import retail_totals  # noqa: E402  (the folder is known from here on only)


class ReplayTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.shop = pathlib.Path(folder.name) / "shop"
        self.call("init", "--name", "Gifts", "--currency", "GBP", "--zone", "Europe/London", "--tax-rate", "20",
                  "--owner", "Ada", "--manager", "Ben", code=0)

    def call(self, *words, code=None):
        ended = subprocess.run([PROGRAM, "--data", self.shop, *words], capture_output=True, text=True, timeout=300)
        if code is not None:
            self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        return ended

    def replay(self, *files, cashier="Ben", approver="Ada", code=0):
        return self.call("replay", *map(str, files), "--as", cashier, "--approver", approver, code=code)

    def report(self):
        return json.loads(self.call("report", "sales", "--format", "json", code=0).stdout)

    def totals(self, *files):
        return retail_totals.day_totals(retail_totals.read_rows(files))

    def test_totals_are_those_of_the_oracle_and_a_second_replay_changes_nothing(self):
        file = FIXTURES / "two-days.csv"
        first = self.replay(file)
        self.assertIn("4 tickets rung up in 2 shifts", first.stdout)
        self.assertIn("5 rows sold + 2 returned + 0 rejected = 7 rows", first.stdout)
        self.assertEqual(self.report(), self.totals(file))
        again = self.replay(file)
        self.assertIn("0 tickets rung up in 0 shifts; 4 were there already", again.stdout)
        self.assertIn("5 rows sold + 2 returned + 0 rejected = 7 rows", again.stdout)
        self.assertEqual(self.report(), self.totals(file))

    def test_a_row_that_cannot_be_sold_is_listed_with_its_reason(self):
        ended = self.replay(FIXTURES / "with-rejects.csv", code=7)
        self.assertIn("1 rows sold + 0 returned + 2 rejected = 3 rows", ended.stdout)
        self.assertIn("row 3, invoice 700010: the quantity is no number (many)", ended.stdout)
        self.assertIn("row 4, invoice 700011: the price is negative (-1.05)", ended.stdout)

    def test_what_is_off_ends_with_a_sentence_and_its_code(self):
        file = FIXTURES / "two-days.csv"
        self.assertIn("Nobody called \"Zoe\"", self.replay(file, cashier="Zoe", code=3).stderr)
        self.assertIn("for themselves", self.replay(file, cashier="Ada", code=3).stderr)
        self.assertIn("cannot be read", self.replay(FIXTURES / "absent.csv", code=1).stderr)
        self.assertIn("InvoiceNo", self.replay(TESTS / "behaviour.csv", code=2).stderr)
        self.assertIn("no day", self.call("report", "sales", "--from", "May", code=2).stderr)
        self.assertEqual(self.report()["total"]["tickets"], 0)

    @unittest.skipUnless(RETAIL_MONTH.is_dir(), "../shared/data/retail-month is not there")
    def test_a_retail_month_is_rung_up_to_the_cent(self):
        files = sorted(RETAIL_MONTH.glob("2011-*.csv"))
        began = time.monotonic()
        ended = self.replay(*files)
        print(f"replayed in {time.monotonic() - began:.1f} s: {ended.stdout.strip()}")
        self.assertIn("1667 tickets rung up in 13 shifts", ended.stdout)
        self.assertIn("0 rejected = 39594 rows", ended.stdout)
        self.assertEqual(self.report(), self.totals(*files))


if __name__ == "__main__":
    unittest.main()
