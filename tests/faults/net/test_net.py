"""Faults of the network between real tills and a real site. Whatever happens on the line: a till sells
on, and after it is well again the site has each acknowledged sale once.
"""

import unittest

import shopnet

BLOCKED_MS = 1000  # the loop of a window that was away longer was blocked by something


class NetCase(unittest.TestCase):
    """One shop for all tests of a class: each begins and ends with everything sent."""

    @classmethod
    def setUpClass(cls):
        cls.net = shopnet.ShopNet()
        cls.addClassCleanup(cls.net.close)

    def all_arrived(self):
        self.net.all_sent()
        self.assertEqual(self.net.differences(), [])


class CleanLineTest(NetCase):
    def test_SY_08_on_a_good_line_every_sale_arrives_once(self):
        for till in self.net.tills:
            till.sell(10, 20)
        for till in self.net.tills:
            till.wait_for("done")
            self.assertEqual(len(till.sold), 10)
        self.all_arrived()
        self.assertEqual(len(self.net.site.sales()), 20)
        for till in self.net.tills:
            is_answered, waited_ms, why = till.ask()
            self.assertTrue(is_answered, why)
            self.assertLess(waited_ms, 5000)
            self.assertEqual(till.stop(), 0)
            self.assertLess(max(till.gaps), BLOCKED_MS)
        self.assertIn("0 are set aside", self.net.verify()[0])


if __name__ == "__main__":
    unittest.main()
