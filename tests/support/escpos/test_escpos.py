"""Our ESC/POS read back by the decoder beside this file."""

import json
import os
import pathlib
import subprocess
import sys
import unicodedata
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
BUILD = pathlib.Path(os.environ.get("CT_BUILD", ROOT / "build"))
DUMP = BUILD / "bin" / "ct_escposdump"
REFERENCE = ROOT.parent / "shared" / "data" / "escpos" / "receipt-with-logo.bin"

sys.path.insert(0, str(HERE))
import decoder  # noqa: E402


def profile(name):
    return json.loads((ROOT / "resources" / "printers" / f"{name}.json").read_text())


def tables(name):
    return {entry["number"]: entry["name"] for entry in profile(name)["codeTables"]}


def stream(kind, printer, *names):
    run = subprocess.run(
        [str(DUMP), kind, printer, *names],
        capture_output=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return run.stdout


def paper(kind, printer, *names):
    return decoder.decode(
        stream(kind, printer, *names), tables(printer), profile(printer).get("dotHeight", 1)
    )


def columns(text):
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide


def pictures(events):
    return [event for event in events if isinstance(event, decoder.Picture)]


def only(events, kind):
    return [event for event in events if isinstance(event, kind)]


def texts(events):
    return [row.text for row in decoder.rows(events)]


class DecoderTest(unittest.TestCase):
    @unittest.skipUnless(REFERENCE.exists(), "no reference stream beside this tree")
    def test_reads_a_stream_of_another_maker(self):
        events = decoder.decode(REFERENCE.read_bytes(), {0: "CP437"})
        self.assertEqual(events[0].width, 304)
        self.assertIn("Another thing                               3.50", texts(events))
        total = [row for row in decoder.rows(events) if row.text.startswith("Total")][0]
        self.assertEqual((total.text, total.wide), ("Total            $ 14.25", 2))
        self.assertEqual((len(only(events, decoder.Cut)), len(only(events, decoder.Pulse))), (1, 1))

    def test_refuses_what_it_does_not_know(self):
        for bad in (b"a\x07b\n", b"\x1b\x99", b"\x1d\x99", b"\x1c\x26", b"text", b"\x80\n", b"\x1bp\x00"):
            with self.subTest(bad=bad), self.assertRaises(decoder.Unknown):
                decoder.decode(bad, {0: "CP437"})

    def test_refuses_a_byte_that_the_table_lacks(self):
        with self.assertRaises(decoder.Unknown):
            decoder.decode(b"\x1bt\x10\x81\n", {16: "CP1252"})


@unittest.skipUnless(DUMP.exists(), "ct_escposdump is not built")
class EscPosTest(unittest.TestCase):
    def test_CT_81_narrow_paper_without_cutter(self):
        events = paper("receipt", "generic-58")
        for row in decoder.rows(events):
            self.assertLessEqual(columns(row.text) * row.wide, 32, row.text)
        self.assertEqual(only(events, decoder.Cut), [])
        self.assertNotIn(b"\x1dV", stream("receipt", "generic-58"))
        self.assertGreaterEqual(only(events, decoder.Feed)[-1].rows, 4)
        self.assertTrue(stream("receipt", "generic-58").startswith(b"\x1b@\x1c."))

    def test_CT_81_codes_are_read_back_from_pictures(self):
        for printer in ("generic-58", "impact-76"):
            with self.subTest(printer=printer):
                events = paper("receipt", printer)
                self.assertEqual(only(events, decoder.Qr), [])
                read = [text for picture in pictures(events) for text in decoder.read_back(picture)]
                self.assertIn("V0;CT-04177-0002;Kassenbeleg-V1", read)
                self.assertIn("2-1-2026-000231", read)

    def test_CT_81_without_rows_of_dots_strips_are_sent(self):
        for printer in ("legacy-80", "impact-76"):
            data = stream("receipt", printer, "奶酪")
            self.assertNotIn(b"\x1dv0", data)
            self.assertIn(b"\x1b*", data)
            self.assertGreaterEqual(len(pictures(paper("receipt", printer, "奶酪"))), 1)

    def test_CT_81_the_pulse_goes_to_the_pin_of_the_profile(self):
        self.assertEqual(only(paper("receipt", "epson-80-pin5"), decoder.Pulse), [decoder.Pulse(5)])
        self.assertIn(b"\x1bp\x01\x32\xfa", stream("receipt", "epson-80-pin5"))
        self.assertEqual(only(paper("receipt", "epson-80"), decoder.Pulse), [decoder.Pulse(2)])

    def test_CT_81_codes_by_command_carry_the_number(self):
        events = paper("receipt", "epson-80")
        barcode = only(events, decoder.Barcode)[0]
        self.assertEqual((barcode.kind, barcode.text, barcode.clear), (73, "2-1-2026-000231", 2))
        self.assertGreaterEqual(barcode.module, 2)
        qr = only(events, decoder.Qr)[0]
        self.assertEqual((qr.data, qr.level), ("V0;CT-04177-0002;Kassenbeleg-V1", "M"))
        self.assertEqual(len(only(events, decoder.Cut)), 1)

    def test_CT_82_the_euro_sign_uses_the_number_of_the_profile(self):
        for printer, number in (("epson-80", 19), ("legacy-80", 6), ("star-80", 4)):
            with self.subTest(printer=printer):
                rows = [r for r in decoder.rows(paper("receipt", printer, "Gutschein 5,00 €")) if "5,00 €" in r.text]
                self.assertEqual(len(rows), 1)
                self.assertEqual(rows[0].tables, (number,))

    def test_CT_82_what_no_table_holds_is_painted_and_never_a_question_mark(self):
        events = paper("receipt", "impact-76", "Käse €")
        self.assertEqual([text for text in texts(events) if "Käse" in text or "?" in text], [])
        self.assertGreaterEqual(len(pictures(events)), 1)
        for printer in ("epson-80", "generic-58", "star-80", "legacy-80", "impact-76"):
            everything = "".join(texts(paper("receipt", printer, "Ñandú €", "Сыр", "Τυρί", "奶酪")))
            self.assertNotIn("?", everything)

    def test_CT_82_tables_are_switched_only_when_needed(self):
        data = stream("gift", "epson-80", "Käse", "Öl", "Bröd")
        self.assertEqual(data.count(b"\x1bt"), 1)
        mixed = [r for r in decoder.rows(paper("receipt", "epson-80", "Käse Сыр Τυρί")) if "Сыр" in r.text]
        self.assertEqual(len(mixed), 1)
        self.assertIn("Käse Сыр Τυρί", mixed[0].text)
        self.assertGreaterEqual(len(mixed[0].tables), 3)

    def test_CT_82_the_test_page_shows_each_table_with_its_number(self):
        for printer in ("epson-80", "generic-58", "legacy-80", "impact-76"):
            with self.subTest(printer=printer):
                events = paper("test", printer)
                shown = []
                for row in decoder.rows(events):
                    parts = row.text.split()
                    if len(parts) >= 2 and parts[0].isdigit() and parts[1] in decoder.CODECS:
                        shown.append((int(parts[0]), parts[1], "€" in row.text))
                self.assertEqual({(n, name) for n, name, _ in shown}, set(tables(printer).items()))
                euro = [has for _, _, has in shown]
                self.assertEqual(euro, sorted(euro, reverse=True), "€ first")
                ruler = [t for t in texts(events) if t.startswith("1234567890")][0]
                self.assertEqual(len(ruler), profile(printer)["columns"])

    def test_CT_83_other_scripts_become_pictures_as_wide_as_the_paper(self):
        plain = paper("receipt", "generic-58", "Brot")
        for name in ("جبنة بيضاء", "ชีสขาว", "奶酪", "גְּבִינָה", "Käse 🧀"):
            with self.subTest(name=name):
                events = paper("receipt", "generic-58", name)
                rasters = [p for p in pictures(events) if len(p.rows) == 30]
                self.assertEqual(len(rasters), 1)
                self.assertEqual(rasters[0].width, 384)
                self.assertTrue(any(any(row) for row in rasters[0].rows), "something is painted")
                self.assertEqual(len(decoder.rows(events)), len(decoder.rows(plain)) - 1)

    def test_CT_83_amounts_end_at_their_column(self):
        for row in decoder.rows(paper("receipt", "generic-58", "Brot", "Сыр", "Τυρί")):
            if row.text.endswith(" B"):
                self.assertEqual(len(row.text), 32, row.text)

    def test_CT_84_no_typed_byte_becomes_a_command(self):
        plain = paper("receipt", "epson-80-pin5", "Brot")
        for name in ("B\\x1bp\\x00\\x32\\xfa\\nrot", "\\x10\\x14\\x01\\x00\\x05Brot", "\\x1dV\\x00Brot", "\\x1c&Brot\\x7f"):
            with self.subTest(name=name):
                events = paper("receipt", "epson-80-pin5", name)
                self.assertEqual(len(only(events, decoder.Pulse)), len(only(plain, decoder.Pulse)))
                self.assertEqual(len(only(events, decoder.Cut)), 1)
                self.assertEqual(len(decoder.rows(events)), len(decoder.rows(plain)))

    def test_CT_70_copies_are_marked_inverted_and_pulse_nothing(self):
        events = paper("copy", "epson-80")
        marks = [row for row in decoder.rows(events) if "KOPIE 1" in row.text]
        self.assertEqual([row.inverted for row in marks], [True, True])
        self.assertEqual(only(events, decoder.Pulse), [])
        first = [t for t in texts(paper("receipt", "epson-80"))]
        self.assertEqual([t for t in texts(events) if "KOPIE" not in t], first)

    def test_CT_71_gift_receipts_hold_no_price(self):
        events = paper("gift", "epson-80", "Apfelsaft", "Käse")
        everything = "\n".join(texts(events))
        for price in ("5,20", "10,40", "5.20", "520", "1040", "EUR"):
            self.assertNotIn(price, everything)
        self.assertEqual(only(events, decoder.Barcode)[0].text, "2-1-2026-000231")
        self.assertEqual(only(events, decoder.Pulse), [])

    def test_large_totals_hold_half_the_columns(self):
        total = [row for row in decoder.rows(paper("receipt", "epson-80")) if row.text.startswith("SUMME EUR")][0]
        self.assertEqual((total.wide, total.tall, total.bold), (2, 2, True))
        self.assertLessEqual(len(total.text), 24)


if __name__ == "__main__":
    unittest.main()
