"""The report of the benchmarks: which lines are figures, and that a benchmark which breaks is told."""

import json
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

REPORT = pathlib.Path(__file__).resolve().parent / "benchmarks" / "report.py"
FIGURE = {"name": "search, p99", "value": 4.25, "unit": "ms", "goal": "<= 5 ms", "limit": 5, "ok": True}


class BenchReportTest(unittest.TestCase):
    def run_with(self, script):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder) / "bench_sample"
            program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            program.chmod(program.stat().st_mode | stat.S_IXUSR)
            target = pathlib.Path(folder) / "figures.json"
            ran = subprocess.run([sys.executable, REPORT, "--bin", folder, "--disk", folder, "--json", target, "--flush-seconds", "0.05"],
                                 capture_output=True, text=True, check=False)
            return ran, json.loads(target.read_text(encoding="utf-8"))

    def test_figures_are_shown_with_goal_and_limit_after_the_disks_own(self):
        ran, figures = self.run_with(f"echo 'warming up'; echo '{json.dumps(FIGURE)}'")
        self.assertEqual(ran.returncode, 0, ran.stdout)
        self.assertEqual(figures[-1], FIGURE)
        self.assertEqual([figure["name"] for figure in figures[:1]], ["bare flush of 4 KiB, rate"])
        self.assertRegex(ran.stdout, r"search, p99\s+4\.25 ms\s+<= 5 ms\s+5")

    def test_a_missed_goal_is_said_and_is_no_failure(self):
        ran, _ = self.run_with(f"echo '{json.dumps({**FIGURE, 'ok': False})}'")
        self.assertEqual(ran.returncode, 0)
        self.assertIn("1 missed their goal", ran.stdout)

    def test_a_benchmark_that_breaks_or_says_nothing_fails(self):
        for script in (f"echo '{json.dumps(FIGURE)}'; exit 3", "echo nothing", "echo '{broken'"):
            ran, _ = self.run_with(script)
            self.assertEqual(ran.returncode, 1, script)
            self.assertIn("did not run: bench_sample", ran.stdout)


if __name__ == "__main__":
    unittest.main()
