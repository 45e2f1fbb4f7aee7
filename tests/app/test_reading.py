"""Commands that only read, while a till sells on the same folder."""

import contextlib
import fcntl
import hashlib
import os
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import shopcase  # noqa: E402

RETAIL = pathlib.Path(__file__).resolve().parents[1] / "fixtures" / "retail"
READING = (("report", "sales"), ("report", "z"), ("report", "sales", "--format", "json"), ("report", "z", "--format", "json"))


class ReadingTest(shopcase.ShopCase):
    def setUp(self):
        super().setUp()
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = pathlib.Path(scratch.name)
        self.enterContext(mock.patch.dict(os.environ, TMPDIR=scratch.name))
        self.call("replay", RETAIL / "two-days.csv", "--as", "Ben", "--approver", "Ada", code=0)

    @contextlib.contextmanager
    def held_by_a_till(self):
        with open(self.shop / "till.lock", "a+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def contents(self):
        """What the shop's files hold; to read a database lays its index of the log beside it."""
        kept = [path for path in self.shop.iterdir() if path.suffix in (".db", ".guard", ".sealed")]
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in kept}

    def test_reports_say_the_same_while_the_till_sells(self):
        before = [self.call(*words, code=0).stdout for words in READING]
        self.assertIn("Net", before[0])
        with self.held_by_a_till():
            untouched = self.contents()
            for words, said in zip(READING, before, strict=True):
                ended = self.call(*words, code=0)
                self.assertEqual(ended.stdout, said)
                self.assertEqual(ended.stderr, "")
            self.assertEqual(self.contents(), untouched)
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_everything_is_exported_while_the_till_sells(self):
        self.call("export", self.folder / "before", code=0)
        with self.held_by_a_till():
            self.call("export", self.folder / "meanwhile", code=0)
        before = {path.name: path.read_bytes() for path in (self.folder / "before").iterdir()}
        self.assertGreater(len(before["sales.csv"].splitlines()), 5)
        self.assertEqual({path.name: path.read_bytes() for path in (self.folder / "meanwhile").iterdir()}, before)
        self.assertEqual(list(self.scratch.iterdir()), [])


if __name__ == "__main__":
    sys.exit(unittest.main())
