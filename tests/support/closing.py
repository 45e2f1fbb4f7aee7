"""Reads ctest's reports and says what ran: a line for each test that failed, and the count.

Every test program of ours ends with a line `N passed, N failed, N skipped`; a ctest entry without
that line counts as one test.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as ElementTree

CLOSING = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.MULTILINE)
FAILURE = re.compile(r"^(?:FAIL!|FAIL:|ERROR:|QFATAL|XPASS).*(?:\n   (?: *(?:Actual|Expected|Loc).*))*", re.MULTILINE)


def outcome_of(entry):
    """(passed, failed, skipped) of one ctest entry."""
    output = entry.findtext("system-out") or ""
    status = entry.get("status")
    lines = CLOSING.findall(output)
    if status in ("notrun", "disabled"):
        missing = "not found" in output.lower() or "unable to find" in output.lower()
        return (0, 1, 0) if missing or status == "notrun" else (0, 0, 1)
    if not lines:
        return (1, 0, 0) if status == "run" else (0, 1, 0)
    passed, failed, skipped = (int(number or 0) for number in lines[-1])
    if status != "run" and failed == 0:
        failed = 1  # it counted no failure and yet ended badly: a crash, a time-out, a leak
    return passed, failed, skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="*")
    parser.add_argument("--total", action="store_true", help="only the closing line")
    parser.add_argument("--checks", nargs=2, type=int, default=(0, 0), metavar=("PASSED", "FAILED"))
    given = parser.parse_args()

    passed, failed, skipped = given.checks[0], given.checks[1], 0
    for report in given.reports:
        try:
            entries = ElementTree.parse(report).getroot().iter("testcase")
        except (OSError, ElementTree.ParseError) as problem:
            print(f"The report {report} cannot be read: {problem}")
            failed += 1
            continue
        for entry in entries:
            counts = outcome_of(entry)
            passed, failed, skipped = (a + b for a, b in zip((passed, failed, skipped), counts))
            if not given.total:
                seconds = float(entry.get("time") or 0)
                print(f"  {entry.get('name'):<28} {counts[0]:5} passed {counts[1]:3} failed {counts[2]:3} skipped {seconds:7.1f} s")
            if not given.total and counts[1]:
                for found in FAILURE.findall(entry.findtext("system-out") or "")[:10]:
                    print(f"    {found}")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
