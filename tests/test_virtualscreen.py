"""The virtual screen shows a real Qt program and reads it through accessibility."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "installer"))
import virtualscreen  # noqa: E402

LINGUIST = pathlib.Path("/usr/lib/qt6/bin/linguist")


class VirtualScreenTest(unittest.TestCase):
    def test_reads_a_window_presses_keys_and_takes_a_picture(self):
        before = dict(os.environ)
        self.addCleanup(lambda: (os.environ.clear(), os.environ.update(before)))
        with tempfile.TemporaryDirectory() as folder, virtualscreen.VirtualScreen(1024, 768) as screen:
            picture = pathlib.Path(folder) / "screen.png"
            program = screen.start([LINGUIST], subprocess.DEVNULL)
            window = virtualscreen.Window(program)
            window.wait_for("Phrases and guesses")
            self.assertIsNone(window.find("a control that nobody made"))
            screen.keys("alt+f")
            window.wait_for("Open...", "menu item")
            screen.picture(picture)
            self.assertGreater(picture.stat().st_size, 5000)

    def test_waiting_ends_with_a_word(self):
        with self.assertRaises(virtualscreen.NotShown):
            virtualscreen.until(lambda: False, "nothing", seconds=0.1)


if __name__ == "__main__":
    unittest.main()
