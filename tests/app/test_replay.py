"""`countertop replay` and `report` from outside, judged by tests/oracles/retail_totals.py."""

import csv
import json
import pathlib
import sqlite3
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import shopcase  # noqa: E402  (the folder is known from here on only)
import retail_totals  # noqa: E402

RETAIL = shopcase.FIXTURES / "retail"
CATALOGUE_MAP = "code=StockCode,name=Description,price=ModalUnitPriceGBP"


class ReplayTest(shopcase.ShopCase):
    def replay(self, *files, cashier="Ben", approver="Ada", code=0):
        return self.call("replay", *files, "--as", cashier, "--approver", approver, code=code)

    def totals(self, *files):
        return retail_totals.day_totals(retail_totals.read_rows(files))

    def till_rows(self, sql):
        with sqlite3.connect(f"file:{self.shop}/till.db?mode=ro", uri=True) as database:
            return database.execute(sql).fetchall()

    def check_zs(self, totals):
        """Each closed shift is a day of the oracle, to the cent."""
        zs = self.report("z")
        days = [{"day": z["day"], "tickets": z["receipts"], "salesMinor": z["salesMinor"],
                 "returnsMinor": z["returnsMinor"], "netMinor": z["turnoverMinor"]} for z in zs["shifts"]]
        self.assertEqual(days, totals["days"])
        self.assertEqual([z["z"] for z in zs["shifts"]], list(range(1, len(days) + 1)))
        total = totals["total"]
        self.assertEqual((zs["total"]["receipts"], zs["total"]["turnoverMinor"]), (total["tickets"], total["netMinor"]))
        for z in zs["shifts"]:
            self.assertEqual(z["withoutTaxMinor"] + z["taxMinor"], z["turnoverMinor"])
            self.assertEqual(sum(tender["netMinor"] for tender in z["tenders"]), z["turnoverMinor"] + z["roundingMinor"])
        self.assertEqual(zs["shifts"][-1]["grandTotalMinor"], total["netMinor"])

    def test_totals_are_those_of_the_oracle_and_a_second_replay_changes_nothing(self):
        file = RETAIL / "two-days.csv"
        first = self.replay(file)
        self.assertIn("4 tickets rung up in 2 shifts", first.stdout)
        self.assertIn("5 rows sold + 2 returned + 0 rejected = 7 rows", first.stdout)
        self.assertEqual(self.report("sales"), self.totals(file))
        self.check_zs(self.totals(file))
        facts = self.till_rows("SELECT seq, hash FROM facts")
        again = self.replay(file)
        self.assertIn("0 tickets rung up in 0 shifts; 4 were there already", again.stdout)
        self.assertIn("5 rows sold + 2 returned + 0 rejected = 7 rows", again.stdout)
        self.assertEqual(self.till_rows("SELECT seq, hash FROM facts"), facts)

    def test_no_paper_waits_for_the_printer(self):
        self.replay(RETAIL / "two-days.csv")
        self.assertEqual(self.till_rows("SELECT document_kind FROM print_jobs"), [])

    def test_a_report_of_z_is_text_csv_or_json_of_the_days_asked_for(self):
        self.replay(RETAIL / "two-days.csv")
        text = self.call("report", "z", "--from", "2011-03-05", code=0).stdout
        self.assertRegex(text, "(?m)^ +GIFTS\n +Z REPORT 0002$")
        self.assertRegex(text, "(?m)^TURNOVER GBP +120.09$")
        self.assertNotIn("0001\n", text)
        rows = list(csv.DictReader(self.call("report", "z", "--to", "2011-03-04", "--format", "csv", code=0)
                                   .stdout.removeprefix("\ufeff").splitlines()))
        self.assertEqual([(row["Z"], row["Day"], row["Turnover"]) for row in rows], [("1", "2011-03-04", "49.86")])
        none = json.loads(self.call("report", "z", "--from", "2012-01-01", "--format", "json", code=0).stdout)
        self.assertEqual((none["shifts"], none["total"]["turnoverMinor"]), ([], 0))

    def test_a_row_that_cannot_be_sold_is_listed_with_its_reason(self):
        rejects = self.folder / "rejects.csv"
        ended = self.call("replay", RETAIL / "with-rejects.csv", "--as", "Ben", "--approver", "Ada", "--rejects", rejects,
                          code=7)
        self.assertIn("1 rows sold + 0 returned + 2 rejected = 3 rows", ended.stdout)
        self.assertIn("row 3, invoice 700010: the quantity is no number (many)", ended.stdout)
        self.assertIn("row 4, invoice 700011: the price is negative (-1.05)", ended.stdout)
        with open(rejects, encoding="utf-8-sig", newline="") as file:
            listed = [(row["Row"], row["InvoiceNo"], row["Reason"]) for row in csv.DictReader(file)]
        self.assertEqual(listed, [("3", "700010", "the quantity is no number"), ("4", "700011", "the price is negative")])

    HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"

    def test_a_time_that_cannot_be_is_rejected_and_the_file_can_be_rung_up_again(self):
        file = self.file("times.csv", self.HEADER + "1,A,Pot,1,1800-01-01 10:00:00,1.00,,UK\n"
                         "2,B,Pan,1,2011-03-04 10:00:00,2.00,,UK\n3,C,Lid,-1,2099-01-01 10:00:00,4.00,,UK\n"
                         "2,D,Cup,-1,2011-03-04 10:00:00,0.50,,UK\n")
        for ring in ("1 tickets rung up in 1 shifts; 0 were", "0 tickets rung up in 0 shifts; 1 were"):
            said = self.replay(file, code=7).stdout
            self.assertIn(ring, said)
            self.assertIn("1 rows sold + 1 returned + 2 rejected = 4 rows in the file.", said)
            self.assertIn("row 2, invoice 1: the time lies before the year 2000 (1800-01-01 10:00:00)", said)
            self.assertIn("row 4, invoice 3: the time lies in the future (2099-01-01 10:00:00)", said)
        self.assertEqual(self.report("sales")["total"]["netMinor"], 150)

    MENDED = "1,A1,thing,2,2011-03-04 10:00:00,{},,UK\n1,B1,other,5,2011-03-04 10:01:00,7.00,,UK\n"

    def refuse_again(self, *files, net, rows):
        """None of the rows is sold again; each is listed as rung up before with other rows."""
        before = self.till_rows("SELECT seq, hash FROM facts")
        said = self.call("replay", *files, "--as", "Ben", "--approver", "Ada", code=7).stdout
        self.assertIn("0 tickets rung up in 0 shifts; 0 were there already", said)
        self.assertIn(f"0 rows sold + 0 returned + {rows} rejected = {rows} rows", said)
        self.assertEqual(said.count("rung up before"), rows)
        self.assertEqual(self.till_rows("SELECT seq, hash FROM facts"), before)
        self.assertEqual(self.report("sales")["total"]["netMinor"], net)

    def test_an_invoice_with_a_mended_row_is_not_sold_again(self):
        file = self.file("mended.csv", self.HEADER + self.MENDED.format("1.005"))
        for said in ("1 tickets rung up in 1 shifts; 0 were", "0 tickets rung up in 0 shifts; 1 were"):
            self.assertIn(said, self.replay(file, code=7).stdout)
        self.refuse_again(self.file("mended.csv", self.HEADER + self.MENDED.format("1.00")), net=3500, rows=2)

    def test_an_invoice_whose_first_row_went_bad_is_not_sold_again(self):
        self.replay(self.file("whole.csv", self.HEADER + self.MENDED.format("1.00")))
        said = self.replay(self.file("bad.csv", self.HEADER + self.MENDED.format("1.005")), code=7).stdout
        self.assertIn("0 tickets rung up in 0 shifts; 0 were there already", said)
        self.assertIn("0 rows sold + 0 returned + 2 rejected = 2 rows", said)
        self.assertEqual(self.report("sales")["total"]["netMinor"], 3700)

    def test_an_invoice_with_another_price_is_not_there_already(self):
        self.replay(self.file("whole.csv", self.HEADER + self.MENDED.format("1.00")))
        self.refuse_again(self.file("dear.csv", self.HEADER + self.MENDED.format("1.10")), net=3700, rows=2)

    def test_an_invoice_spread_over_files_and_in_another_order_is_the_same(self):
        first, second = self.MENDED.format("1.00").splitlines(keepends=True)
        self.replay(self.file("whole.csv", self.HEADER + first + second))
        halves = (self.file("late.csv", self.HEADER + second), self.file("early.csv", self.HEADER + first))
        for files in (halves, (self.file("turned.csv", self.HEADER + second + first),)):
            said = self.replay(*files).stdout
            self.assertIn("0 tickets rung up in 0 shifts; 1 were there already", said)
        for half in halves:
            self.refuse_again(half, net=3700, rows=1)

    def test_an_invoice_of_which_nothing_was_sold_is_rung_up_when_mended(self):
        bad = self.MENDED.format("1.005").replace("7.00", "7.005")
        self.assertIn("0 tickets rung up", self.replay(self.file("bad.csv", self.HEADER + bad), code=7).stdout)
        said = self.replay(self.file("good.csv", self.HEADER + self.MENDED.format("1.00"))).stdout
        self.assertIn("1 tickets rung up in 1 shifts; 0 were there already", said)
        self.assertEqual(self.report("sales")["total"]["netMinor"], 3700)

    def test_the_same_number_on_another_day_is_another_invoice(self):
        self.replay(self.file("one.csv", self.HEADER + self.MENDED.format("1.00")))
        later = self.MENDED.format("1.00").replace("03-04", "03-05")
        self.assertIn("1 tickets rung up in 1 shifts", self.replay(self.file("two.csv", self.HEADER + later)).stdout)

    def test_CT_57_a_card_number_among_old_invoices_is_stored_nowhere(self):
        rejects = self.folder / "rejects.csv"
        card = "4111111111111111"
        file = self.file("cards.csv", self.HEADER + f"1,A,{card},1,2011-03-04 10:00:00,1.00,,UK\n"
                         f"1,{card},Pan,1,2011-03-04 10:00:00,2.00,,UK\n{card},C,Lid,1,2011-03-04 10:00:00,4.00,,UK\n"
                         f"1,D,Cup,1,2011-03-04 10:00:00,8.00,{card},{card}\n")
        said = self.call("replay", file, "--as", "Ben", "--approver", "Ada", "--rejects", rejects, code=7).stdout
        self.assertIn("1 rows sold + 0 returned + 3 rejected = 4 rows in the file.", said)
        self.assertEqual(said.count("this looks like the number of a payment card, which is never stored"), 3)
        self.assertNotIn(card, said + rejects.read_text(encoding="utf-8-sig"))
        self.assertEqual(self.report("sales")["total"]["netMinor"], 800)
        self.assertEqual(self.files_with(card), [])
        self.assertNotEqual(self.files_with("Invoice 1"), [])  # the search looks where it would stand

    def test_what_is_odd_about_a_file_is_told(self):
        odd = self.file("odd.csv", self.HEADER.replace("Country", "Quantity").encode()
                        + b"1,A,Caf\xe9,1,2011-03-04 10:00:00,1.00,,7\n")
        said = self.replay(odd).stdout
        self.assertIn("odd.csv: columns 4 and 8 are both called Quantity; the first was taken.\n", said)
        self.assertIn("odd.csv: row 2 is not UTF-8, so the whole file was read as Windows-1252; look at letters with "
                      "accents.\n", said)
        self.assertIn("bare.csv has a header and no rows.\n", self.replay(self.file("bare.csv", self.HEADER)).stdout)

    def test_a_known_code_sells_its_product_and_an_unknown_one_its_description(self):
        catalogue = self.file("catalogue.csv", "code,name,price,category\nT100,Tea tin,9.99,Kitchen\n")
        self.call("import", "products", catalogue, code=0)
        self.replay(RETAIL / "two-days.csv")
        rows = [row for row in self.exported("sales")]
        tea = [row for row in rows if row["code"] == "T100"]
        self.assertEqual({(row["name"], row["category"], row["unit price"]) for row in tea}, {("Tea tin", "Kitchen", "4.95")})
        self.assertIn("RIBBON, RED", [row["name"] for row in rows])
        self.assertEqual(self.report("sales"), self.totals(RETAIL / "two-days.csv"))

    def test_what_is_off_ends_with_a_sentence_and_its_code_and_changes_nothing(self):
        file = RETAIL / "two-days.csv"
        self.refused(3, "Nobody called \"Zoe\"", "replay", file, "--as", "Zoe", "--approver", "Ada")
        self.refused(3, "for themselves", "replay", file, "--as", "Ada", "--approver", "Ada")
        self.refused(1, "cannot be read", "replay", RETAIL / "absent.csv", "--as", "Ben", "--approver", "Ada")
        self.refused(2, "InvoiceNo", "replay", shopcase.TESTS / "behaviour.csv", "--as", "Ben", "--approver", "Ada")
        self.refused(2, "The file is empty", "replay", self.file("empty.csv", ""), "--as", "Ben", "--approver", "Ada")
        self.refused(2, "cut off", "replay", self.file("cut.csv", 'InvoiceNo,"StockCode\n'), "--as", "Ben", "--approver", "Ada")
        self.refused(2, "no CSV file", "replay", self.file("zip.csv", b"PK\x03\x04\x00\x00"), "--as", "Ben", "--approver", "Ada")
        self.refused(2, "needs --approver", "replay", file, "--as", "Ben")
        self.refused(2, "takes FILE.csv", "replay", "--as", "Ben", "--approver", "Ada")
        self.refused(2, "no day", "report", "sales", "--from", "May")
        self.refused(2, "end before they begin", "report", "sales", "--from", "2011-03-05", "--to", "2011-03-04")
        self.refused(2, "no format", "report", "z", "--format", "pdf")
        self.assertEqual(self.report("sales")["total"]["tickets"], 0)
        self.assertEqual(self.till_rows("SELECT count(*) FROM shifts"), [(0,)])

    def test_a_person_without_the_right_can_neither_ring_up_nor_approve(self):
        self.shop = self.folder / "demo"
        self.call("init", "--demo", code=0)
        file = RETAIL / "two-days.csv"
        self.refused(3, "may not approve", "replay", file, "--as", "Mats", "--approver", "Anna")
        self.refused(3, "lacks the right", "replay", file, "--as", self.store_staff(), "--approver", "Mats")
        self.refused(3, "lacks the right catalog.import", "import", "products",
                     shopcase.FIXTURES / "import" / "three-products-one-bad-price.csv", "--as", "Anna")
        self.assertEqual(self.till_rows("SELECT count(*) FROM tickets"), [(0,)])

    def store_staff(self):
        """The demo shop's member of store staff: whoever may not sell."""
        with sqlite3.connect(f"file:{self.shop}/reference.db?mode=ro", uri=True) as database:
            bodies = [json.loads(body) for (body,) in database.execute(
                "SELECT CAST(body AS TEXT) FROM records WHERE entity IN ('person', 'role') AND is_deleted = 0")]
        roles = {body["id"]: body["name"] for body in bodies if "rights" in body}
        return next(body["name"] for body in bodies if roles.get(body.get("role")) == "Store staff")

    def test_a_shop_that_sold_later_is_left_alone(self):
        self.replay(RETAIL / "two-days.csv")
        earlier = self.file("earlier.csv", (RETAIL / "two-days.csv").read_text().replace("70000", "60000")
                            .replace("2011-03-0", "2011-02-0"))
        self.replay(earlier)  # replayed facts do not stand in the way of older ones
        self.assertEqual(len(self.report("z")["shifts"]), 4)

    @unittest.skipUnless(shopcase.RETAIL_MONTH.is_dir(), "../shared/data/retail-month is not there")
    def test_a_retail_month_is_imported_and_rung_up_to_the_cent(self):
        files = sorted(shopcase.RETAIL_MONTH.glob("2011-*.csv"))
        catalogue = shopcase.RETAIL_MONTH / "catalogue.csv"
        said = self.call("import", "products", catalogue, "--map", CATALOGUE_MAP, code=0).stdout
        self.assertIn("3938 new, 0 changed, 0 unchanged, 0 left out, 0 refused.", said)
        began = time.monotonic()
        ended = self.replay(*files)
        print(f"replayed in {time.monotonic() - began:.1f} s: {ended.stdout.strip()}")
        self.assertIn("1667 tickets rung up in 13 shifts", ended.stdout)
        self.assertIn("38975 rows sold + 619 returned + 0 rejected = 39594 rows", ended.stdout)
        totals = self.totals(*files)
        self.assertEqual(self.report("sales"), totals)
        self.check_zs(totals)
        with open(catalogue, encoding="utf-8-sig", newline="") as file:
            names = {row["StockCode"].strip(): row["Description"].strip() for row in csv.DictReader(file)}
        sales = self.exported("sales")
        self.assertEqual(len(sales), 39_594)
        known = [row for row in sales if row["code"] in names]
        self.assertGreater(len(known), 39_000)
        self.assertEqual([row["name"] for row in known if row["name"].strip() != names[row["code"]]], [])
        head = self.till_rows("SELECT max(seq), max(hash) FROM facts")
        again = self.replay(*files)
        self.assertIn("0 tickets rung up in 0 shifts; 1667 were there already", again.stdout)
        self.assertIn("= 39594 rows", again.stdout)
        self.assertEqual(self.till_rows("SELECT max(seq), max(hash) FROM facts"), head)


if __name__ == "__main__":
    unittest.main()
