"""The window asked to end from outside: by the system, by Ctrl+C, by a log-out."""

import contextlib
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import shopcase  # noqa: E402

SECONDS_TO_START = 20
SECONDS_TO_END = 5


class EndingTest(shopcase.ShopCase):
    def window(self, ignoring=()):
        def signals():
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN if number in ignoring else signal.SIG_DFL)

        started = subprocess.Popen(self.words(), stderr=subprocess.DEVNULL, preexec_fn=signals,
                                   env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        self.addCleanup(started.wait)
        self.addCleanup(started.kill)
        deadline = time.monotonic() + SECONDS_TO_START
        while not (self.shop / "window.socket").exists() or not self.counts_as_running():
            with contextlib.suppress(subprocess.TimeoutExpired):
                started.wait(0.05)
                self.fail("the window ended by itself")
            self.assertLess(time.monotonic(), deadline, "the window never opened the shop")
        return started

    def counts_as_running(self):
        """What the next start reads to know of a crash."""
        with contextlib.closing(sqlite3.connect(f"file:{self.shop / 'till.db'}?mode=ro", uri=True)) as database:
            return database.execute("SELECT is_running FROM device_state").fetchone()[0] == 1

    def test_CT_63_asked_to_end_it_ends_in_order(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(number.name):
                window = self.window()
                window.send_signal(number)
                self.assertEqual(window.wait(SECONDS_TO_END), 0)
                self.assertFalse(self.counts_as_running())

    def test_CT_63_killed_it_is_a_crash(self):
        window = self.window()
        window.kill()
        window.wait(SECONDS_TO_END)
        self.assertTrue(self.counts_as_running())

    def test_CT_63_a_command_after_a_crash_leaves_it_to_the_counter_to_tell(self):
        window = self.window()
        window.kill()
        window.wait(SECONDS_TO_END)
        subprocess.run(self.words("report", "sales"), check=True, capture_output=True, timeout=60)
        self.assertTrue(self.counts_as_running())

    def test_a_log_out_ignored_from_the_start_stays_ignored(self):
        window = self.window(ignoring=(signal.SIGHUP,))
        window.send_signal(signal.SIGHUP)
        window.send_signal(signal.SIGTERM)
        self.assertEqual(window.wait(SECONDS_TO_END), 0)
        self.assertFalse(self.counts_as_running())


if __name__ == "__main__":
    sys.exit(unittest.main())
