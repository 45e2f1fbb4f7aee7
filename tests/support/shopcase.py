"""A test case with a shop of its own, worked through the real program from outside."""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = pathlib.Path(os.environ.get("CT_BUILD", TESTS.parent / "build")) / "bin" / "countertop"
FIXTURES = TESTS / "fixtures"
SHARED = TESTS.parent.parent / "shared" / "data"
RETAIL_MONTH = SHARED / "retail-month"

sys.path.insert(0, str(TESTS / "oracles"))


class ShopCase(unittest.TestCase):
    """Ada owns the shop, Ben manages it. Prices in pounds, 20 % tax within."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.shop = self.folder / "shop"
        self.call("init", "--name", "Gifts", "--currency", "GBP", "--zone", "Europe/London", "--tax-rate", "20",
                  "--owner", "Ada", "--manager", "Ben", code=0)

    def words(self, *words):
        return [PROGRAM, "--data", self.shop, *map(str, words)]

    def call(self, *words, code=None):
        ended = subprocess.run(self.words(*words), capture_output=True, text=True, encoding="utf-8", timeout=300)
        if code is not None:
            self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        return ended

    def refused(self, code, sentence, *words):
        """The call ends with *code* and says *sentence* on standard error, nothing on standard output."""
        ended = self.call(*words, code=code)
        self.assertIn(sentence, ended.stderr)
        self.assertEqual(ended.stdout, "")

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def files_with(self, text):
        """Names of the shop's files that hold *text*, as it is written or in UTF-16."""
        forms = (text.encode("utf-8"), text.encode("utf-16-le"))
        return [path.name for path in self.shop.rglob("*") if path.is_file()
                and any(form in path.read_bytes() for form in forms)]

    def exported(self, table):
        """The rows of an exported table as dictionaries."""
        self.call("export", self.folder / "out", "--only", table, code=0)
        with open(self.folder / "out" / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def products(self):
        return {row["code"]: row for row in self.exported("products")}

    def report(self, kind):
        return json.loads(self.call("report", kind, "--format", "json", code=0).stdout)
