"""The restore drill, with few sales."""

import unittest

import drill


class DrillTest(unittest.TestCase):
    def test_SY_50_a_restored_site_is_refilled_by_its_tills(self):
        done = drill.drill(sales=12, tell=lambda line: None)
        self.assertEqual((done.before_backup, done.after_backup, done.meanwhile), (24, 24, 24))
        self.assertEqual(done.sold, 72)
        self.assertIn("0 are set aside, 0 more lie in quarantine", done.said[1])
        self.assertLess(done.seconds["in all"], 300)  # five minutes (sync-and-safety.md 1.7); here seconds


if __name__ == "__main__":
    unittest.main()
