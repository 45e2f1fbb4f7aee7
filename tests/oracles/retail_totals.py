#!/usr/bin/env python3
"""Independent totals of replayed invoices, to hold against `countertop report sales --format json`.

Shares no code with the terminal: Python's csv and decimal only. Prints the same shape:

    {"days": [{"day", "tickets", "salesMinor", "returnsMinor", "netMinor"}], "total": {…}}

What counts as what:
* an invoice is all rows with one InvoiceNo, and one ticket; it belongs to the day of its earliest row;
* a row is a sale when its quantity is positive and a return when it is negative; an invoice that
  holds both is still one ticket, and its rows go to both sums (an exchange);
* an amount is unit price x quantity, rounded once a row, half away from zero;
* `returnsMinor` is what went back, positive; `netMinor` is sales less returns.

Usage: retail_totals.py [--exponent N] FILE.csv…
"""

import argparse
import csv
import json
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal


class Row:
    """One line of an invoice, as it stands in the file."""

    def __init__(self, record):
        self.invoice = record["InvoiceNo"].strip()
        self.quantity = int(record["Quantity"])
        self.at = datetime.fromisoformat(record["InvoiceDate"].strip())
        self.price = Decimal(record["UnitPrice"].strip())

    def minor(self, exponent):
        """Price x quantity in minor units; ROUND_HALF_UP of decimal is away from zero."""
        amount = (self.price * self.quantity).scaleb(exponent)
        return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def read_rows(paths):
    """All rows of the files, in order. A row that is no row raises ValueError."""
    rows = []
    for path in paths:
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows.extend(Row(record) for record in csv.DictReader(file))
    return rows


def day_totals(rows, exponent=2):
    """The report's figures: one entry a day with invoices, rising, and their sum."""
    day_of_invoice = {}
    for row in rows:
        known = day_of_invoice.get(row.invoice)
        day_of_invoice[row.invoice] = min(known, row.at) if known else row.at
    days = {}
    for invoice, at in day_of_invoice.items():
        days.setdefault(at.date().isoformat(), _empty())["tickets"] += 1
    for row in rows:
        figures = days[day_of_invoice[row.invoice].date().isoformat()]
        minor = row.minor(exponent)
        figures["salesMinor" if row.quantity > 0 else "returnsMinor"] += abs(minor)
        figures["netMinor"] += minor
    total = _empty()
    for figures in days.values():
        for name, value in figures.items():
            total[name] += value
    return {"days": [{"day": day, **days[day]} for day in sorted(days)], "total": total}


def _empty():
    return {"tickets": 0, "salesMinor": 0, "returnsMinor": 0, "netMinor": 0}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", metavar="FILE.csv")
    parser.add_argument("--exponent", type=int, default=2, help="decimals of the currency (2)")
    arguments = parser.parse_args()
    print(json.dumps(day_totals(read_rows(arguments.files), arguments.exponent), indent=1))


if __name__ == "__main__":
    main()
