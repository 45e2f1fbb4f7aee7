#!/usr/bin/env python3
"""Proves the oracle itself: on a small file by hand, and on what is known of the retail month."""

import glob
import os
import sys
import tempfile
import unittest
from decimal import Decimal

sys.path.insert(0, os.path.dirname(__file__))
import retail_totals  # noqa: E402

MONTH = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data", "retail-month")
HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"


def totals_of(text):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        file.write(HEADER + text)
        file.flush()
        return retail_totals.day_totals(retail_totals.read_rows([file.name]))


class SmallFiles(unittest.TestCase):
    def test_exchange_is_one_ticket_with_both_sums(self):
        totals = totals_of(
            "1,A,a,2,2011-11-01 08:16:00,2.1,,UK\n"
            "1,B,b,-1,2011-11-01 08:16:00,1.25,,UK\n")
        self.assertEqual(totals["days"], [{"day": "2011-11-01", "tickets": 1, "salesMinor": 420,
                                           "returnsMinor": 125, "netMinor": 295}])
        self.assertEqual(totals["total"], {"tickets": 1, "salesMinor": 420, "returnsMinor": 125, "netMinor": 295})

    def test_rounds_half_away_from_zero_once_a_row(self):
        totals = totals_of(
            "1,A,a,3,2011-11-01 08:16:00,0.125,,UK\n"  # 0.375 -> 0.38
            "C2,A,a,-1,2011-11-01 08:17:00,0.125,,UK\n")  # -0.125 -> -0.13
        self.assertEqual(totals["total"]["salesMinor"], 38)
        self.assertEqual(totals["total"]["returnsMinor"], 13)

    def test_invoice_belongs_to_the_day_of_its_earliest_row(self):
        totals = totals_of(
            "1,A,a,1,2011-11-02 00:01:00,1,,UK\n"
            "1,A,a,1,2011-11-01 23:59:00,1,,UK\n")
        self.assertEqual([day["day"] for day in totals["days"]], ["2011-11-01"])
        self.assertEqual(totals["total"]["salesMinor"], 200)

    def test_broken_row_is_not_passed_over(self):
        with self.assertRaises(ValueError):
            totals_of("1,A,a,two,2011-11-01 08:16:00,1,,UK\n")


@unittest.skipUnless(os.path.isdir(MONTH), "../shared/data/retail-month is not here")
class RetailMonth(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        files = sorted(glob.glob(os.path.join(MONTH, "2011-11-*.csv")))
        cls.rows = retail_totals.read_rows(files)
        cls.totals = retail_totals.day_totals(cls.rows)

    def test_known_facts(self):
        self.assertEqual(len(self.rows), 39594)
        self.assertEqual(len({row.invoice for row in self.rows}), 1667)
        self.assertEqual(sum(row.quantity < 0 for row in self.rows), 619)
        self.assertEqual(sum(row.price == 0 for row in self.rows), 127)

    def test_thirteen_days_add_up(self):
        self.assertEqual(len(self.totals["days"]), 13)
        for name in ("tickets", "salesMinor", "returnsMinor", "netMinor"):
            self.assertEqual(sum(day[name] for day in self.totals["days"]), self.totals["total"][name])
        self.assertEqual(self.totals["total"]["tickets"], 1667)
        exact = sum((row.price * row.quantity for row in self.rows), Decimal(0))
        self.assertEqual(Decimal(self.totals["total"]["netMinor"]) / 100, exact)  # no price has half pennies


if __name__ == "__main__":
    unittest.main()
