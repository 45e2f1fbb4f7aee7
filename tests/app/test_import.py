"""`countertop import` and `export` from outside."""

import fcntl
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import shopcase  # noqa: E402  (the folder is known from here on only)

FILES = shopcase.FIXTURES / "import"


class ImportTest(shopcase.ShopCase):
    def run_import(self, file, *words, code=0):
        return self.call("import", "products", file, *words, code=code).stdout

    def site_number(self, sql):
        with sqlite3.connect(f"file:{self.shop}/site.db?mode=ro", uri=True) as database:
            return database.execute(sql).fetchone()[0]

    def test_CT_85_a_dry_run_says_what_each_row_would_do_and_stores_nothing(self):
        file = FILES / "three-products-one-bad-price.csv"
        said = self.run_import(file, "--dry-run", code=7)
        self.assertIn("row 2: new, A-1, Apple\n", said)
        self.assertIn("row 3: refused: price: this is no number (abc)\n", said)
        self.assertIn("row 4: new, C-1, Cheese\n", said)
        self.assertIn("2 new, 0 changed, 0 unchanged, 0 left out, 1 refused of 3 rows. Nothing was stored.", said)
        self.assertEqual(self.products(), {})
        self.assertEqual(self.call("import", "list", code=0).stdout, "")

    def test_CT_85_again_changes_nothing_and_undo_gives_back_what_was(self):
        file = FILES / "three-products-one-bad-price.csv"
        said = self.run_import(file, code=7)
        self.assertIn("row 3: refused: price: this is no number (abc)\n", said)
        self.assertIn("2 new, 0 changed, 0 unchanged, 0 left out, 1 refused.", said)
        self.assertEqual(set(self.products()), {"A-1", "C-1"})
        self.assertIn("0 new, 0 changed, 2 unchanged, 0 left out, 1 refused.", self.run_import(file, code=7))
        number = re.search("import undo ([0-9a-f]{32})", said).group(1)
        self.assertIn(number, self.call("import", "list", code=0).stdout)
        self.call("import", "undo", number, code=0)
        self.assertEqual(self.products(), {})
        self.refused(3, "no import " + number, "import", "undo", number)

    def test_CT_85_killed_half_way_the_catalogue_is_wholly_old_and_the_next_run_goes_on(self):
        rows = 12_000
        file = self.file("many.csv", "code,name,price\n" + "".join(f"K{row},Key {row},1.50\n" for row in range(rows)))
        running = subprocess.Popen(self.words("import", "products", file), stdout=subprocess.PIPE)
        self.addCleanup(running.stdout.close)
        self.addCleanup(running.kill)
        limit = time.monotonic() + 120
        while self.site_number("SELECT coalesce(max(staged_count), 0) FROM imports") < 2000:
            self.assertLess(time.monotonic(), limit, "nothing was staged")
            self.assertIsNone(running.poll(), "it ended before it could be killed")
        running.send_signal(signal.SIGKILL)
        self.assertEqual(running.wait(), -signal.SIGKILL)
        self.assertEqual(self.site_number("SELECT count(*) FROM products"), 0)
        self.assertEqual(self.products(), {})
        staged = self.site_number("SELECT staged_count FROM imports")
        said = self.run_import(file)
        self.assertIn(f"Went on after {staged} rows", said)
        self.assertIn(f"{rows} new, 0 changed", said)
        self.assertEqual(self.site_number("SELECT count(*) FROM imports"), 1)
        self.assertEqual(len(self.products()), rows)

    def test_a_row_is_matched_by_sku_and_then_by_barcode(self):
        self.run_import(self.file("one.csv", "code,name,price,barcodes\nA,Apple,1.20,4006381333931\n"))
        said = self.run_import(self.file("two.csv", "code,name,price\nA,Apple,1.30\n"))
        self.assertIn("0 new, 1 changed", said)
        said = self.run_import(self.file("three.csv", "code,name,price,barcodes\n,Apple,1.40,4006381333931\n"))
        self.assertIn("0 new, 1 changed", said)
        self.assertEqual(self.products()["A"]["price"], "1.40")

    def test_CT_85_variants_of_other_shops_come_in_with_what_they_share(self):
        shopify = ("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n"
                   "shirt,Shirt,Size,S,SH2,shopify,4,19.99\nshirt,,,M,SH3,shopify,6,21.99\nmug,Mug,Title,Default Title,MU1,,,8.00\n")
        self.assertIn("4 new, 0 changed", self.run_import(self.file("shopify.csv", shopify)))
        self.assertIn("6 new, 0 changed", self.run_import(FILES / "square-with-bom.csv"))
        products = self.products()
        self.assertEqual(products["SH2"]["parent"], "parent-shirt")
        self.assertEqual(products["SH3"]["price"], "21.99")
        self.assertEqual({row["code"]: row["on hand"] for row in self.exported("stock") if row["code"].startswith("SH")},
                         {"SH2": "4", "SH3": "6"})
        self.assertIn("0 new, 0 changed", self.run_import(self.file("again.csv", shopify)))

    def test_CT_85_an_import_is_not_taken_back_over_a_later_change(self):
        numbers = [re.search("import undo ([0-9a-f]{32})", self.run_import(self.file(f"{price}.csv", f"code,name,price\nA,Apple,{price}\n"))).group(1)
                   for price in ("1.00", "2.00")]
        self.refused(3, "The product A was changed after that import", "import", "undo", numbers[0])
        self.assertEqual(self.products()["A"]["price"], "2.00")
        for number, left in zip(reversed(numbers), ({"A": "1.00"}, {}), strict=True):
            self.call("import", "undo", number, code=0)
            self.assertEqual({code: row["price"] for code, row in self.products().items()}, left)

    def test_a_stated_stock_is_kept(self):
        self.run_import(self.file("stock.csv", "code,name,price,stock,stock tracked\nA,Apple,1.20,12,\nB,Bread,2.00,5,no\n"))
        self.assertEqual([row["code"] for row in self.exported("stock")], ["A"])

    def test_only_new_or_only_changed(self):
        self.run_import(self.file("one.csv", "code,name,price\nA,Apple,1.20\n"))
        both = self.file("both.csv", "code,name,price\nA,Apple,1.30\nB,Bread,2.00\n")
        self.assertIn("1 new, 0 changed, 0 unchanged, 1 left out", self.run_import(both, "--only", "new"))
        self.assertEqual(self.products()["A"]["price"], "1.20")
        self.assertIn("0 new, 1 changed, 1 unchanged, 0 left out", self.run_import(both, "--only", "changed"))
        self.assertEqual(self.products()["A"]["price"], "1.30")

    def test_files_of_other_programs_are_recognised_by_their_header(self):
        for name, format_, codes in (
            ("shopify-46-columns.csv", "Shopify", None),
            ("shopify-47-columns.csv", "Shopify", None),
            ("square-with-bom.csv", "Square", {"CLS-1", "MUG-S", "MUG-L"}),
            ("woocommerce.csv", "WooCommerce", {"shirt", "shirt-blue-m"}),
            ("woocommerce-german.csv", "WooCommerce", {"tasse", "ofen"}),
            ("own-semicolon-windows-1252.csv", "our own CSV", {"00042", "BR-1"}),
        ):
            with self.subTest(name):
                said = self.call("import", "products", FILES / name, "--dry-run").stdout
                self.assertIn(f"{format_} (", said)
                for code in codes or ():
                    self.assertRegex(said, f"(?m)^row \\d+: (new|refused), {re.escape(code)},")

    def test_CT_86_marks_commas_and_encodings(self):
        said = self.call("import", "products", FILES / "own-semicolon-windows-1252.csv", "--dry-run").stdout
        self.assertIn("(Windows-1252)", said)
        self.assertIn("Käse «alt»", said)
        self.assertIn("a spreadsheet made a number of this code (4.00638E+12)", said)
        file = self.file("german.csv", "code;name;price\n00042;Käse;1,89\n7;Brot;1.234,50\n".encode("cp1252"))
        self.run_import(file)
        products = self.products()
        self.assertEqual((products["00042"]["name"], products["00042"]["price"]), ("Käse", "1.89"))
        self.assertEqual(products["7"]["price"], "1234.50")

    def test_CT_57_a_card_number_in_a_file_of_products_is_stored_nowhere(self):
        file = self.file("cards.csv", "code,name,price,barcodes\nA,4111111111111111,1.00,\nB,Bread,2.00,4111111111111111\n"
                         "4111111111111111,Cheese,3.00,\n4000000000006,Dill,4.00,4000000000006\n")
        for words in (("--dry-run",), ()):
            said = self.run_import(file, *words, code=7)
            self.assertIn("1 new, 0 changed, 0 unchanged, 0 left out, 3 refused", said)
            for column in ("name", "barcodes", "code"):
                self.assertIn(f"refused: {column}: this looks like the number of a payment card, which is never stored "
                              "(****1111", said)
            self.assertNotIn("41111", said)
        self.assertEqual(set(self.products()), {"4000000000006"})
        self.assertEqual(self.files_with("4111111111111111"), [])
        self.assertNotEqual(self.files_with("4000000000006"), [])  # the search looks where it would stand

    def test_what_is_odd_about_a_file_is_told_by_line_and_column(self):
        odd = self.file("odd.csv", b"code,name,price,Price\nA,Apple,1.20,9.99\nB,Caf\xe9,2.00,9.99\n")
        for words in (("--dry-run",), ()):
            said = self.run_import(odd, *words)
            self.assertIn("row 1: Price: two columns have this name, the first was taken (3 + 4)\n", said)
            self.assertRegex(said, "(?m)^row 3: .*this row is not UTF-8, so the whole file was read as Windows-1252; look at "
                             "letters with accents$")
        self.assertEqual(self.products()["A"]["price"], "1.20")
        plain = self.run_import(self.file("plain.csv", "code,name,price\nC,Käse,1.20\n"), "--dry-run")
        self.assertNotIn("Windows-1252", plain)
        self.assertNotIn("two columns", plain)
        bare = self.file("bare.csv", "code,name,price\n")
        for words in (("--dry-run",), ()):
            self.assertIn("The file has a header and no rows.\n", self.run_import(bare, *words))
        self.refused(2, "(a NUL byte in line 3)", "import", "products",
                     self.file("nul.csv", b"code,name,price\nA,Apple,1\nB,Br\0ead,2\n"))
        self.refused(2, "cut off. Nothing was changed. Save it again. (row 3)", "import", "products",
                     self.file("quote.csv", 'code,name,price\nA,Apple,1\n"'))

    def test_any_other_file_by_a_mapping_that_is_kept_under_a_name(self):
        file = self.file("foreign.csv", "Artikel,Text,Preis netto\nX1,Schraube,0.10\nX2,Mutter,0.05\n")
        self.refused(2, "--map code=COLUMN", "import", "products", file)
        mapping = "code=Artikel,name=Text,price=Preis netto"
        self.assertIn("by mapping", self.run_import(file, "--map", mapping, "--dry-run"))
        self.run_import(file, "--map", mapping, "--save-map", "Hardware", "--as", "Ada")
        self.assertEqual(self.products()["X2"]["price"], "0.05")
        self.assertIn("0 new, 0 changed, 2 unchanged", self.run_import(file, "--map", "Hardware"))
        self.refused(2, "no mapping called \"Wood\"", "import", "products", file, "--map", "Wood")
        self.refused(2, "does not have", "import", "products", file, "--map", "code=Artikel,name=Name")
        self.refused(2, "names no field", "import", "products", file, "--map", "code=Artikel,colour=Text")
        self.refused(2, "twice", "import", "products", file, "--map", "code=Artikel,code=Text")
        self.refused(2, "could not be found again", "import", "products", file, "--map", "name=Text")

    def test_what_is_off_ends_with_a_sentence_and_its_code(self):
        good = FILES / "three-products-one-bad-price.csv"
        self.refused(1, "cannot be read", "import", "products", self.folder / "absent.csv")
        self.refused(2, "The file is empty", "import", "products", self.file("empty.csv", ""))
        self.refused(2, "no CSV file", "import", "products", self.file("x.xls", b"\xd0\xcf\x11\xe0\x00\x00\x01"))
        self.refused(2, "cut off", "import", "products", self.file("cut.csv", 'code,name,price\nA,"Apple,1\n'))
        self.refused(3, "Nobody called \"Zoe\"", "import", "products", good, "--as", "Zoe")
        self.refused(2, "\"some\" is no choice", "import", "products", good, "--only", "some")
        self.refused(2, "no mapping to save", "import", "products", good, "--save-map", "A")
        self.refused(2, "takes FILE", "import", "products")
        self.refused(2, "no option --dry", "import", "products", good, "--dry")
        self.assertEqual(self.products(), {})

    def test_a_file_over_the_cap_is_refused_before_it_is_read(self):
        large = self.folder / "large.csv"
        with open(large, "wb") as file:
            file.truncate(64 * 1024 * 1024 + 1)
        self.refused(2, "too large", "import", "products", large)

    def test_another_process_on_the_shop_is_not_disturbed(self):
        with open(self.shop / "till.lock", "a+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.refused(4, "Countertop is running already", "import", "products", FILES / "three-products-one-bad-price.csv")


class ExportTest(shopcase.ShopCase):
    def test_CT_93_the_exported_stock_is_what_the_sales_left(self):
        self.call("import", "products", self.file("goods.csv", "code,name,price,stock\nA,Apple,1.20,12\n"), code=0)
        sold = self.file("sold.csv", "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                         "1,A,Apple,3,2026-03-04 09:05:00,1.20,1,X\n2,A,Apple,-1,2026-03-04 09:06:00,1.20,1,X\n")
        self.call("replay", sold, "--as", "Ben", "--approver", "Ada", code=0)
        self.assertEqual(self.exported("stock"), [{"code": "A", "name": "Apple", "on hand": "10", "unit": "pc"}])

    def test_CT_87_what_is_exported_can_be_imported_again_without_a_change(self):
        file = self.file("odd.csv", 'code,name,price,category\nA,"=1+1",1.20,Tea > Green\nB,"a ""b"", c",2.00,\n-C,+D,0.50,\n')
        self.call("import", "products", file, code=0)
        self.call("export", self.folder / "out", code=0)
        text = (self.folder / "out" / "products.csv").read_text(encoding="utf-8-sig")
        self.assertIn("'=1+1", text)
        self.assertIn('"a ""b"", c"', text)
        again = self.call("import", "products", self.folder / "out" / "products.csv", code=0).stdout
        self.assertIn("0 new, 0 changed, 3 unchanged, 0 left out, 0 refused.", again)
        self.assertEqual(self.products()["A"]["name"], "'=1+1")

    def test_every_table_has_a_file_and_its_rows_are_those_of_the_shop(self):
        self.call("replay", shopcase.FIXTURES / "retail" / "two-days.csv", "--as", "Ben", "--approver", "Ada", code=0)
        said = self.call("export", self.folder / "out", code=0).stdout
        names = sorted(path.name for path in (self.folder / "out").iterdir())
        self.assertEqual(names, ["customers.csv", "products.csv", "sales.csv", "scans.csv", "shifts.csv", "stock.csv"])
        self.assertIn("7 rows in", said)
        sales = self.exported("sales")
        self.assertEqual(len(sales), 7)
        self.assertEqual([row["quantity"] for row in sales], ["2", "144", "3", "-1", "1", "1", "-2"])
        self.assertEqual(sales[1]["total"], "41.76")
        self.assertEqual({row["business day"] for row in sales}, {"2011-03-04", "2011-03-05"})
        shifts = self.exported("shifts")
        self.assertEqual([row["z"] for row in shifts], ["1", "2"])
        self.assertEqual(sum(float(row["turnover"]) for row in shifts), sum(float(row["total"]) for row in sales))

    def test_what_is_off_ends_with_a_sentence_and_its_code(self):
        self.refused(2, "\"wages\" is no table", "export", self.folder / "out", "--only", "wages")
        blocked = self.file("blocked", "a file, not a folder")
        self.refused(1, "could not be written", "export", blocked / "out")


if __name__ == "__main__":
    unittest.main()
