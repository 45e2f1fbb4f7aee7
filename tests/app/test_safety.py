"""`backup`, `restore`, `verify`, `export journal` and `doctor` from outside, on a shop that has sold."""

import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
PROGRAMS = pathlib.Path(os.environ.get("CT_BUILD", TESTS.parent / "build")) / "bin"
sys.path.insert(0, str(TESTS / "support"))

import pagesums  # noqa: E402

FIXTURES = TESTS / "fixtures" / "retail"

DONE, FAILED, USAGE, REFUSED, IN_USE, NO_SHOP, NEWER, REJECTS, CORRUPT = range(9)


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class SafetyTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.shop = self.folder / "shop"
        self.call("init", "--name", "Gifts", "--currency", "GBP", "--zone", "Europe/London", "--tax-rate", "20",
                  "--owner", "Ada", "--manager", "Ben", code=DONE)

    def call(self, *words, code, shop=None):
        ended = subprocess.run([PROGRAMS / "countertop", "--data", shop or self.shop, *map(str, words)],
                               capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
        self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        return ended.stdout if code == DONE else ended.stderr

    def said(self, *words, code):
        """Everything that a call says, whichever way."""
        ended = subprocess.run([PROGRAMS / "countertop", "--data", self.shop, *words], capture_output=True,
                               text=True, timeout=60)
        self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        return ended.stdout + ended.stderr

    def sell(self, file="two-days.csv", code=DONE):
        return self.call("replay", FIXTURES / file, "--as", "Ben", "--approver", "Ada", code=code)

    def sales(self, shop=None):
        return json.loads(self.call("report", "sales", "--format", "json", code=DONE, shop=shop))

    def test_writing_commands_destroy_nothing(self):
        self.sell("two-days.csv", code=DONE)
        files = {path: sha256(path) for path in self.shop.glob("*.db")}
        kept = self.folder / "kept"
        kept.write_text("of somebody else")
        (self.folder / "link").symlink_to(self.shop / "till.db")
        for command in (("backup",), ("export", "journal")):
            for name in ("till.db", "site.db", "new"):
                self.assertIn("among the shop's own", self.call(*command, self.shop / name, code=REFUSED))
            self.assertIn("among the shop's own", self.call(*command, self.folder / "link", code=REFUSED))
            self.assertIn("no plain file", self.call(*command, self.folder, code=REFUSED))
            self.assertIn("no plain file", self.call(*command, "/dev/null", code=REFUSED))
            self.assertIn("--replace", self.call(*command, kept, code=REFUSED))
        self.assertEqual(kept.read_text(), "of somebody else")
        self.assertFalse((self.shop / "new").exists())
        invoices = self.folder / "invoices.csv"
        shutil.copy(FIXTURES / "two-days.csv", invoices)
        said = self.call("replay", invoices, "--as", "Ben", "--approver", "Ada", "--rejects", invoices, code=REFUSED)
        self.assertIn("read by the same call", said)
        self.assertEqual(sha256(invoices), sha256(FIXTURES / "two-days.csv"))
        self.assertEqual({path: sha256(path) for path in files}, files)
        self.call("backup", kept, "--replace", code=DONE)
        self.call("restore", kept, code=DONE, shop=self.folder / "another")

    def rows(self, sql, shop=None, database="till.db"):
        where = f"file:{(shop or self.shop) / database}?mode=ro"
        with contextlib.closing(sqlite3.connect(where, uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def z_totals(self, shop=None):
        bodies = [json.loads(row[0]) for row in
                  self.rows("SELECT body FROM facts WHERE kind = 'shift.closed' ORDER BY seq", shop)]
        return [body["body"]["z"] for body in bodies]

    def receipts(self, shop=None):
        return [json.loads(row[0])["body"]["receipt"] for row in
                self.rows("SELECT body FROM facts WHERE kind = 'ticket.completed' ORDER BY seq", shop)]

    def later_invoice(self):
        file = self.folder / "later.csv"
        file.write_text("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        "900001,21730,GLASS STAR,2,2011-03-07 10:00:00,4.25,17850,United Kingdom\n")
        return file

    def test_CT_88_backup_and_restore_keep_every_total_and_number(self):
        self.sell()
        self.assertIn("it was checked", self.call("backup", self.folder / "kept", code=DONE))
        sales, zs, receipts = self.sales(), self.z_totals(), self.receipts()
        self.assertEqual(len(zs), 2)
        other = self.folder / "other"
        self.assertIn("number 2", self.call("restore", self.folder / "kept", code=DONE, shop=other))
        self.assertEqual(self.sales(other), sales)
        self.assertEqual(self.z_totals(other), zs)
        self.assertEqual(self.receipts(other), receipts)
        # Its site goes on with it: every fact arrives under the new epoch, none is set aside.
        mark = self.rows("SELECT seq, acked_seq, epoch FROM device_state", other)[0]
        self.assertEqual(mark[0], mark[1])
        self.assertEqual(self.rows("SELECT acked_seq, epoch, number FROM devices", other, "site.db"),
                         [(mark[0], 2, 2)])
        self.assertEqual(self.rows("SELECT count(*) FROM facts WHERE state = 'set_aside'", other, "site.db"), [(0,)])
        # A series of its own from 1, so that no number comes twice whatever the old till still sells.
        self.call("replay", self.later_invoice(), "--as", "Ben", "--approver", "Ada", code=DONE, shop=other)
        self.assertEqual(self.receipts(other)[-1], "1-2-2011-000001")
        self.assertEqual(len(set(self.receipts(other))), len(receipts) + 1)
        self.assertIn("good", self.call("verify", code=DONE, shop=other))

    def test_CT_89a_restore_gives_nothing_up_unasked(self):
        self.call("backup", self.folder / "empty", code=DONE)
        self.sell()
        facts = self.rows("SELECT max(seq) FROM facts")[0][0]
        sold = sha256(self.shop / "till.db")
        refused = self.call("restore", self.folder / "empty", code=REFUSED)
        self.assertIn(f"{facts - 1} facts", refused)
        self.assertIn("Nothing was changed", refused)
        self.assertEqual(sha256(self.shop / "till.db"), sold)
        self.call("restore", self.folder / "empty", "--give-up", facts - 2, code=REFUSED)
        self.call("restore", self.folder / "empty", "--give-up", facts, code=REFUSED)
        self.call("restore", self.folder / "empty", "--give-up", "all", code=USAGE)
        said = self.call("restore", self.folder / "empty", "--give-up", facts - 1, code=DONE)
        self.assertIn(f"given up, as --give-up allowed: {facts - 1}.", said)
        self.assertEqual(self.sales()["total"]["tickets"], 0)
        aside = list(self.shop.glob("aside-*"))
        self.assertEqual(len(aside), 1)
        self.assertEqual(len(self.receipts(aside[0])), 4)

    def test_CT_89a_a_changed_backup_is_refused_and_nothing_changes(self):
        self.sell()
        backup = self.folder / "kept"
        self.call("backup", backup, code=DONE)
        good, before = backup.read_bytes(), sha256(self.shop / "till.db")
        middle = len(good) // 2
        for bad in (good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1:], good[:-1], b"soap", b""):
            backup.write_bytes(bad)
            self.assertIn("no whole backup", self.call("restore", backup, code=CORRUPT))
            self.assertEqual(sha256(self.shop / "till.db"), before)
        self.assertEqual([], list(self.shop.glob("aside-*")))

    def test_two_histories_of_one_till_are_told_apart(self):
        self.call("backup", self.folder / "empty", code=DONE)
        self.sell()
        self.call("backup", self.folder / "sold", code=DONE)
        other = self.folder / "other"
        self.call("restore", self.folder / "empty", code=DONE, shop=other)
        self.call("restore", self.folder / "empty", code=DONE, shop=other)  # nothing was sold: nothing is lost
        self.call("replay", self.later_invoice(), "--as", "Ben", "--approver", "Ada", code=DONE, shop=other)
        self.assertIn("would be lost", self.call("restore", self.folder / "sold", code=REFUSED, shop=other))
        self.assertEqual(self.receipts(other), ["1-3-2011-000001"])

    def test_SY_48_verify_says_good_or_the_first_bad_fact(self):
        self.sell()
        journal = self.folder / "journal"
        self.call("export", "journal", journal, code=DONE)
        good = journal.read_text()
        count = len(good.splitlines())
        head = good.splitlines()[-1].split("\t")[2][:8]
        self.assertEqual(self.call("verify", journal, code=DONE).strip(), f"good: {count} facts, head {head}")
        self.assertIn(f"good: {count} facts", self.call("verify", code=DONE))
        lines = good.splitlines(keepends=True)

        def told(changed):
            journal.write_text("".join(changed))
            said = self.call("verify", journal, code=CORRUPT)
            self.assertIn(f"The file {journal} holds no whole journal", said)
            return said

        self.assertIn("fact 5 ", told(lines[:4] + [lines[4].replace('"at":', '"at":1')] + lines[5:]))
        self.assertIn("fact 5 is missing", told(lines[:4] + lines[5:]))
        self.assertIn("fact 3 ", told(lines[:2] + ["soap\n"] + lines[3:]))

    def test_SY_48_a_cut_end_is_found_against_the_guard_and_a_lost_number_is_named(self):
        self.sell()
        self.call("export", "journal", self.folder / "journal", code=DONE)
        lines = (self.folder / "journal").read_text().splitlines(keepends=True)
        (self.folder / "cut").write_text("".join(lines[:-2]))
        verifier = [PROGRAMS / "countertop-verify", self.folder / "cut"]
        self.assertEqual(subprocess.run(verifier, capture_output=True).returncode, 0)
        cut = subprocess.run([*verifier, "--guard", self.shop / "till.guard"], capture_output=True, text=True)
        self.assertEqual(cut.returncode, 1)
        self.assertIn(f"ends at fact {len(lines) - 2}, the guard knows {len(lines)}", cut.stdout)
        # A journal written anew, whole in its chain, without one of its receipts.
        head, rewritten, seq = bytes(32), [], 0
        for line in lines:
            fact = json.loads(line.split("\t")[3])
            if fact["kind"] == "shift.closed" or fact["body"].get("receipt", "").endswith("000002"):
                continue
            seq += 1
            fact["seq"] = seq
            body = json.dumps(fact, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
            before, head = head, hashlib.sha256(head + body).digest()
            rewritten.append(b"%d\t%s\t%s\t%s\n" % (seq, before.hex().encode(), head.hex().encode(), body))
        (self.folder / "journal").write_bytes(b"".join(rewritten))
        self.assertIn("1-1-2011-000002 is missing", self.call("verify", self.folder / "journal", code=CORRUPT))

    def test_SY_48_the_verifier_links_nothing_of_the_writer(self):
        link = (PROGRAMS.parent / "build.ninja").read_text()
        start = link.index("build bin/countertop-verify: ")
        rule = link[start:link.index("\n\n", start)]
        self.assertIn("app/verify", rule)
        self.assertNotIn("core/", rule)
        source = (TESTS.parent / "app" / "verify" / "main.cpp").read_text()
        self.assertNotIn('#include "', source)

    def test_CT_100_a_newer_database_is_not_opened_and_not_changed(self):
        with contextlib.closing(sqlite3.connect(self.shop / "till.db")) as connection:
            newest = connection.execute("SELECT max(number) FROM schema_history").fetchone()[0]
            connection.execute("INSERT INTO schema_history VALUES (?, 'later', 'x', 0)", (newest + 1,))
            connection.commit()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pagesums.seal(self.shop / "till.db")
        before = sha256(self.shop / "till.db")
        for words in ((), ("report", "sales"), ("doctor",)):
            ended = subprocess.run([PROGRAMS / "countertop", "--data", self.shop, *words], capture_output=True,
                                   text=True, timeout=60, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
            self.assertEqual(ended.returncode, NEWER, words)
            self.assertRegex(ended.stdout + ended.stderr,
                             rf"{newest + 1}, (this )?program (knows )?{newest}", words)
            self.assertEqual(sha256(self.shop / "till.db"), before)

    def test_CT_101_every_page_has_its_sum_and_a_changed_byte_is_told(self):
        self.sell()
        for database in ("till.db", "site.db", "reference.db"):
            self.assertEqual([], pagesums.bad_pages((self.shop / database).read_bytes()), database)
        for database in ("till.db", "site.db"):  # reference.db is a copy and made again: test_folder
            whole = (self.shop / database).read_bytes()
            at = len(whole) // 2
            (self.shop / database).write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1:])
            changed = sha256(self.shop / database)
            for words in (("report", "sales"), ("doctor",)):
                self.assertIn("Nothing was overwritten", self.said(*words, code=CORRUPT), database)
            self.assertEqual(sha256(self.shop / database), changed, database)
            (self.shop / database).write_bytes(whole)
        self.call("doctor", code=DONE)

    def test_doctor_says_what_is_wrong(self):
        self.assertIn("  ok  till.db is whole", self.call("doctor", code=DONE))
        self.call("doctor", code=NO_SHOP, shop=self.folder / "none")
        self.sell()
        damaged = self.shop / "site.db"
        whole = damaged.read_bytes()
        damaged.write_bytes(whole[:4096 * 3] + b"\xa5" * 4096 * 4 + whole[4096 * 7:])
        self.call("doctor", code=CORRUPT)
        damaged.unlink()
        self.call("doctor", code=CORRUPT)
        damaged.write_bytes(whole)
        self.call("doctor", code=DONE)

    def test_a_backup_can_be_made_and_a_journal_verified_while_the_window_runs(self):
        window = subprocess.Popen([PROGRAMS / "countertop", "--data", self.shop], stderr=subprocess.DEVNULL,
                                  env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        try:
            deadline = time.monotonic() + 20
            while "is running on it" not in self.call("doctor", code=DONE):
                self.assertLess(time.monotonic(), deadline, "the window never opened the shop")
            self.call("backup", self.folder / "kept", code=DONE)
            self.assertIn("good", self.call("verify", code=DONE))
            self.assertIn("Close it first", self.call("restore", self.folder / "kept", code=IN_USE))
            self.sell(code=IN_USE)
        finally:
            window.send_signal(signal.SIGKILL)
            window.wait()
        self.sell()  # a lock left by a kill hinders nobody
        shutil.rmtree(self.shop)
        self.call("restore", self.folder / "kept", code=DONE)
        self.assertEqual(self.sales()["total"]["tickets"], 0)


if __name__ == "__main__":
    sys.exit(unittest.main())
