"""The rows of behaviour and the names of tests that prove them; see tests/coverage-of-behaviour."""

import csv
import pathlib
import re

TESTS = pathlib.Path(__file__).resolve().parents[1]
# CT_07a_…, ICX_02_…, E_T1_…: the families of IDs stand in the table itself.
ID_IN_NAME = r"(?:test_)?([A-Z]{1,3}X?_[A-Z]?\d+[a-z]?)_"


def row_of(function):
    """The row that a test function names, or nothing."""
    found = re.match(ID_IN_NAME, function)
    return found[1].replace("_", "-") if found else None


def read_rows():
    """{ID: its line}; rows of stage `void` were taken back and count nowhere."""
    with open(TESTS / "behaviour.csv", newline="", encoding="utf-8") as file:
        return {row["id"]: row for row in csv.DictReader(file) if row["stage"] != "void"}


def part_of(row, table):
    """A bare ID stands for the first part of a row that is split."""
    return row + "a" if row not in table and row + "a" in table else row


def closed_stages():
    text = (TESTS / "closed-stages").read_text(encoding="utf-8")
    return set(re.sub(r"#.*", "", text).split())
