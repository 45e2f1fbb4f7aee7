"""asvs.csv names for each item of ASVS 5.0.0 that concerns what exists a file and a test, or says which stage closes it."""

import csv
import pathlib
import re
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Entry points of the threat model that exist by stage 2, with their items; L3 items beside them are 8.3.2, 15.2.5, 15.4.*.
ITEMS = {
    "E1": "6.1.1 6.1.3 6.2.4 6.3.1 6.3.2 2.4.1",
    "E2": "2.3.5 7.5.3 8.2.1 8.3.1",
    "E3": "2.2.1 1.4.1 1.4.2",
    "E4": "1.1.2 2.2.1",
    "E5": "11.3.2 11.3.3 14.2.4 16.4.2",
    "E6": "5.1.1 5.2.1 5.2.2 5.2.3 5.2.4 5.2.5 5.2.6 5.3.2 5.3.3 1.2.10 1.5.2",
    "E7": "8.2.2 8.2.3 8.3.1 8.3.2 8.4.1 15.3.1 15.3.3 2.2.2 10.3.5 4.1.5",
    "E8": "2.3.3 2.3.4 15.4.2",
    "E13": "4.2.1 4.2.2 4.1.3 15.2.2 15.3.4 13.1.3 13.2.3 13.3.1 13.3.4 15.4.1 15.4.3",
    "E17": "14.2.4 14.2.7 16.2.5 16.4.2 16.4.3",
    "E18": "16.5.1 16.5.2 16.5.3 16.5.4",
    "1.9": "15.1.1 15.2.1 15.2.5",
}
TEST = re.compile(r"^\s*(?:void|def)\s+(\w+)\(", re.MULTILINE)


def tests_in_the_tree():
    files = [*(ROOT / "tests").rglob("*.cpp"), *(ROOT / "tests").rglob("*.h"), *(ROOT / "tests").rglob("test_*.py")]
    return {name for file in files for name in TEST.findall(file.read_text(encoding="utf-8"))}


def problems_of(rows, tests):
    """What is wrong with the table, in sentences."""
    wanted = {(entry, item) for entry, items in ITEMS.items() for item in items.split()}
    there = [(row["entry"], row["item"]) for row in rows]
    found = [f"{entry} {item} has no row" for entry, item in sorted(wanted - set(there))]
    found += [f"{entry} {item} is none of the threat model" for entry, item in sorted(set(there) - wanted)]
    found += [f"{entry} {item} stands twice" for entry, item in sorted(set(there)) if there.count((entry, item)) > 1]
    for row in rows:
        name = f"{row['entry']} {row['item']}"
        is_open = re.fullmatch(r"open: stage \d[a-f]?\b.*", row["state"])
        if row["state"] != "shown" and not is_open:
            found.append(f"{name} is neither shown nor open with a stage")
        if row["test"] and row["test"] not in tests:
            found.append(f"{name} names a test that there is not: {row['test']}")
        if row["where"] and not (ROOT / row["where"]).exists():
            found.append(f"{name} names a file that there is not: {row['where']}")
        if row["state"] == "shown" and not (row["test"] and row["where"]) or not row["control"]:
            found.append(f"{name} lacks control, file or test")
    return found


class Asvs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(HERE / "asvs.csv", newline="", encoding="utf-8") as file:
            cls.rows = list(csv.DictReader(file))
        cls.tests = tests_in_the_tree()

    def test_every_item_names_a_file_and_a_test_or_its_stage(self):
        self.assertEqual(problems_of(self.rows, self.tests), [])

    def test_what_is_missing_is_complained_of(self):
        row = self.rows[0]
        for change, complaint in (({"test": "noSuchTest"}, "a test that there is not"), ({"where": "core/no.cpp"}, "a file"),
                                  ({"state": "open"}, "neither shown nor open"), ({"test": ""}, "lacks"),
                                  ({"item": "99.9.9"}, "has no row")):
            problems = problems_of([{**row, **change}, *self.rows[1:]], self.tests)
            self.assertTrue(any(complaint in problem for problem in problems), complaint)


if __name__ == "__main__":
    unittest.main()
