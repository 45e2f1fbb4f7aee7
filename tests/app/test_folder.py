"""A shop's folder with something amiss: files that are gone, old or damaged, rights that are missing. Nothing is made
in the place of what is missing, and every command says what happened, what is safe and what to do."""

import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import stat
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import shopcase  # noqa: E402  (the folder is known from here on only)

DONE, FAILED, USAGE, REFUSED, IN_USE, NO_SHOP, NEWER, REJECTS, CORRUPT = range(9)
TWO_DAYS = shopcase.FIXTURES / "retail" / "two-days.csv"
NOBODY = dict(user=65534, group=65534, extra_groups=[])


class FolderCase(shopcase.ShopCase):
    def setUp(self):
        super().setUp()
        os.chmod(self.folder, 0o755)  # so that others get as far as the shop

    def sell(self):
        self.call("replay", TWO_DAYS, "--as", "Ben", "--approver", "Ada", code=DONE)

    def said(self, *words, code, **options):
        """Everything that a call says, whichever way. Without a screen the window ends at once or is not reached."""
        ended = subprocess.run(self.words(*words), capture_output=True, text=True, encoding="utf-8", timeout=60,
                               stdin=subprocess.DEVNULL, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, **options)
        self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        return ended.stdout + ended.stderr

    def remove(self, database):
        """Takes a database with its log away; put back at the end of the block."""
        @contextlib.contextmanager
        def gone():
            aside = self.folder / "aside"
            aside.mkdir()
            for file in self.shop.glob(database + "*"):
                file.rename(aside / file.name)
            yield
            for file in aside.iterdir():
                file.rename(self.shop / file.name)
            aside.rmdir()
        return gone()


class MissingFileTest(FolderCase):
    def test_a_missing_site_is_told_and_never_made_anew(self):
        self.sell()
        sales = self.report("sales")
        self.call("backup", self.folder / "kept", code=DONE)
        calls = ((), ("report", "sales"), ("report", "z"), ("export", self.folder / "out"), ("import", "list"),
                 ("backup", self.folder / "other"))
        with self.remove("site.db"):
            for words in calls:
                said = self.said(*words, code=CORRUPT)
                self.assertIn("site.db, is missing", said)
                self.assertIn("sales of this till are safe", said)
                self.assertIn("restore the newest backup", said)
                self.assertFalse((self.shop / "site.db").exists(), words)
            self.assertIn("already", self.said("init", "--demo", code=REFUSED))
            self.assertIn("!!  site.db is missing", self.said("doctor", code=CORRUPT))
            self.assertIn("good", self.said("verify", code=DONE))  # the journal needs no site
            self.call("export", "journal", self.folder / "journal", code=DONE)
        self.assertEqual(self.report("sales"), sales)
        (self.shop / "site.db").write_bytes(b"")  # a disk that lost what was in it
        self.assertIn("site.db, is missing", self.said("report", "sales", code=CORRUPT))
        self.assertEqual((self.shop / "site.db").stat().st_size, 0)
        self.assertIn("!!  site.db is missing", self.said("doctor", code=CORRUPT))
        self.call("restore", self.folder / "kept", code=DONE)
        self.assertEqual(self.report("sales"), sales)

    def test_a_restored_site_learns_what_the_till_sold_since(self):
        self.sell()
        self.call("backup", self.folder / "kept", code=DONE)
        later = self.file("later.csv", "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                          "900001,21730,GLASS STAR,2,2011-03-07 10:00:00,4.25,17850,United Kingdom\n")
        self.call("replay", later, "--as", "Ben", "--approver", "Ada", code=DONE)
        sales = self.report("sales")
        for file in self.shop.glob("site.db*"):
            file.unlink()
        self.said("report", "sales", code=CORRUPT)
        self.call("restore", self.folder / "kept", code=DONE)  # nothing is given up
        self.assertEqual(self.report("sales"), sales)
        self.assertIn("good", self.said("verify", code=DONE))
        with contextlib.closing(sqlite3.connect(f"file:{self.shop}/till.db?mode=ro", uri=True)) as till, \
                contextlib.closing(sqlite3.connect(f"file:{self.shop}/site.db?mode=ro", uri=True)) as site:
            facts = till.execute("SELECT seq, acked_seq FROM device_state").fetchone()
            self.assertEqual(facts[0], facts[1])
            self.assertEqual(site.execute("SELECT count(*), sum(state = 'set_aside') FROM facts").fetchone(),
                             (facts[0], 0))

    def test_a_missing_journal_is_told_where_the_site_knows_the_till(self):
        self.sell()
        sales = self.report("sales")
        with self.remove("till.db"):
            for words in ((), ("report", "sales"), ("export",), ("verify",), ("backup", self.folder / "other"),
                          ("init", "--demo"), ("export", "journal", self.folder / "journal")):
                said = self.said(*words, code=CORRUPT)
                self.assertIn("till.db, is missing", said)
                self.assertIn("Nothing was made in its place", said)
                self.assertFalse((self.shop / "till.db").exists(), words)
            self.assertIn("!!  till.db is missing", self.said("doctor", code=CORRUPT))
        self.assertEqual(self.report("sales"), sales)

    def test_a_restore_over_a_missing_journal_gives_nothing_up_unasked(self):
        self.call("backup", self.folder / "empty", code=DONE)
        self.sell()
        sales = self.report("sales")
        self.call("backup", self.folder / "sold", code=DONE)
        self.call("restore", self.folder / "sold", code=DONE)  # brings till and site together
        self.call("backup", self.folder / "kept", code=DONE)
        for file in self.shop.glob("till.db*"):
            file.unlink()
        refused = self.said("restore", self.folder / "empty", code=REFUSED)
        self.assertIn("would be lost. Nothing was changed", refused)
        self.assertFalse((self.shop / "till.db").exists())
        self.call("restore", self.folder / "kept", code=DONE)
        self.assertEqual(self.report("sales"), sales)

    def test_a_file_in_the_folders_place_is_named(self):
        shutil.rmtree(self.shop)
        self.shop.write_text("soap")
        for words in ((), ("report", "sales"), ("doctor",), ("init", "--demo"), ("backup", self.folder / "kept"),
                      ("restore", TWO_DAYS)):
            self.assertIn(f"{self.shop} is a file", self.said(*words, code=USAGE))
        self.assertEqual(self.shop.read_text(), "soap")

    def test_a_shop_is_not_made_over_what_is_left_of_one(self):
        for database in ("till.db", "site.db"):
            for file in self.shop.glob(database + "*"):
                file.unlink()
        for name in ("reference.db", "till.guard", "secrets.sealed"):
            before = (self.shop / name).read_bytes()
            self.assertIn(f"holds {name}", self.said("init", "--demo", code=REFUSED))
            self.assertEqual((self.shop / name).read_bytes(), before)
            (self.shop / name).unlink()
        self.call("init", "--demo", code=DONE)


class OlderFileTest(FolderCase):
    def test_CT_89_an_older_journal_is_told_until_a_backup_is_put_back(self):
        old = (self.shop / "till.db").read_bytes()
        self.sell()
        self.call("backup", self.folder / "kept", code=DONE)
        newest, guard = (self.shop / "till.db").read_bytes(), (self.shop / "till.guard").read_bytes()
        (self.shop / "till.db").write_bytes(old)
        self.assertIn("the guard knows", self.said("verify", code=CORRUPT))
        for _ in range(2):
            self.call("report", "sales", code=DONE)
            self.assertEqual((self.shop / "till.guard").read_bytes(), guard)
            self.assertIn("the guard knows", self.said("verify", code=CORRUPT))
            self.assertIn("restore the newest backup", self.said("verify", code=CORRUPT))
            doctor = self.said("doctor", code=CORRUPT)
            self.assertIn("the guard knows", doctor)
            self.assertIn("older copy of its data", doctor)
        # The newest journal back in its place: nothing is amiss.
        (self.shop / "till.db").write_bytes(newest)
        self.assertIn("good", self.said("verify", code=DONE))
        self.call("report", "sales", code=DONE)
        (self.shop / "till.db").write_bytes(old)
        self.call("report", "sales", code=DONE)
        self.call("restore", self.folder / "kept", code=DONE)
        self.assertIn("good", self.said("verify", code=DONE))
        self.assertIn("  ok  The journal", self.said("doctor", code=DONE))

    def later(self, number):
        return self.file("later.csv", "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                         f"90000{number},21730,GLASS STAR,2,2011-03-0{number} 10:00:00,4.25,17850,United Kingdom\n")

    def replay(self, file):
        self.call("replay", file, "--as", "Ben", "--approver", "Ada", code=DONE)

    def test_CT_89_an_older_journal_is_told_though_the_guard_is_gone(self):
        self.sell()
        old = (self.shop / "till.db").read_bytes()
        self.replay(self.later(7))
        (self.shop / "till.db").write_bytes(old)
        for spoil in (lambda guard: guard.write_text("soap"), pathlib.Path.unlink):
            spoil(self.shop / "till.guard")
            self.assertIn("till.guard, is gone", self.said("verify", code=CORRUPT))
            self.assertIn("till.guard, is gone", self.said("doctor", code=CORRUPT))
        self.call("report", "sales", code=DONE)
        self.assertIn("older copy of its data", self.said("verify", code=CORRUPT))
        self.assertIn("older copy of its data", self.said("doctor", code=CORRUPT))

    def test_CT_89_a_guard_that_is_gone_is_written_anew_where_the_site_knows_the_journal(self):
        (self.shop / "till.guard").unlink()
        self.assertIn("good", self.said("verify", code=DONE))
        self.call("report", "sales", code=DONE)
        self.assertTrue((self.shop / "till.guard").exists())
        self.assertIn("good", self.said("verify", code=DONE))

    def test_SY_48_a_journal_that_goes_another_way_than_the_guard_knows_is_told(self):
        self.sell()
        (self.folder / "journal").write_bytes(self.journal())
        mark = json.loads((self.shop / "till.guard").read_text())
        mark["chainHead"] = "5a" * 32
        other = self.file("guard", json.dumps(mark))
        for guard, code, word in ((self.shop / "till.guard", 0, "good"), (other, 1, "another one than the guard knows")):
            ended = subprocess.run([shopcase.PROGRAM.parent / "countertop-verify", self.folder / "journal", "--guard",
                                    guard], capture_output=True, text=True, timeout=60)
            self.assertEqual(ended.returncode, code, ended.stdout)
            self.assertIn(word, ended.stdout)

    def test_a_damaged_copy_of_the_feeds_is_made_again_and_no_sale_is_touched(self):
        self.sell()
        sales, products = self.report("sales"), self.products()
        copy = self.shop / "reference.db"
        whole = copy.read_bytes()
        self.said("verify", code=DONE)
        journal = self.journal()
        middle = len(whole) // 2
        for damage, word in ((whole[:middle] + bytes([whole[middle] ^ 4]) + whole[middle + 1:], "damaged"),
                             (b"\xa5" * 500 + whole[500:], "damaged"), (b"", "missing"), (None, "missing")):
            copy.unlink()
            if damage is not None:
                copy.write_bytes(damage)
            self.assertRegex(self.said("doctor", code=DONE), "--  reference.db is (damaged|not there)")
            ended = self.call("report", "sales", "--format", "json", code=DONE)
            self.assertIn(f"was {word}; it was made again", ended.stderr)
            self.assertIn("No sale was touched", ended.stderr)
            if word == "damaged":
                self.assertEqual((self.shop / "reference.db.damaged").read_bytes(), damage)
            self.assertEqual(self.report("sales"), sales)
            self.assertEqual(self.products(), products)
            self.assertEqual(self.journal(), journal)
            self.assertEqual(self.call("report", "sales", code=DONE).stderr, "")
            self.assertIn("ok  reference.db is whole", self.said("doctor", code=DONE))
        self.call("import", "products", self.file("one.csv", "code,name,price\nA-1,Apple,1.20\n"), code=DONE)

    def journal(self):
        file = self.folder / "journal"
        self.call("export", "journal", file, "--replace", code=DONE)
        return file.read_bytes()


@unittest.skipUnless(os.geteuid() == 0, "needs another user to act as")
class RightsTest(FolderCase):
    def setUp(self):
        super().setUp()
        self.sell()
        self.elsewhere = self.folder / "of-nobody"
        self.elsewhere.mkdir()
        os.chown(self.elsewhere, NOBODY["user"], NOBODY["group"])

    def open_to_readers(self):
        os.chmod(self.shop, 0o755)
        for file in self.shop.iterdir():
            os.chmod(file, 0o644)

    def as_nobody(self, *words, code):
        return self.said(*words, code=code, cwd=self.elsewhere, **NOBODY)

    def test_a_folder_of_somebody_else_is_named_and_no_new_shop_proposed(self):
        for words in ((), ("report", "sales"), ("verify",), ("doctor",), ("export",), ("backup", "kept"),
                      ("import", "list"), ("init", "--demo"), ("restore", TWO_DAYS)):
            said = self.as_nobody(*words, code=FAILED)
            self.assertIn("belongs to somebody else", said)
            self.assertIn("is safe", said)
            self.assertNotIn("init", said)

    def test_what_only_reads_works_on_a_folder_that_cannot_be_written(self):
        self.open_to_readers()
        before = {file: file.read_bytes() for file in self.shop.iterdir()}
        self.assertIn("good", self.as_nobody("verify", code=DONE))
        self.as_nobody("export", "journal", self.elsewhere / "journal", code=DONE)
        self.assertIn("it was checked", self.as_nobody("backup", self.elsewhere / "kept", code=DONE))
        doctor = self.as_nobody("doctor", code=FAILED)
        self.assertIn(f"!!  {self.shop} cannot be written", doctor)
        self.assertIn("ok  till.db is whole", doctor)
        self.assertIn("ok  site.db is whole", doctor)
        self.assertIn("ok  The journal, verified: good", doctor)
        self.assertIn("The terminal is not running on it", doctor)
        for words in ((), ("report", "sales"), ("export", self.elsewhere / "out")):
            self.assertIn("cannot be written. Everything sold so far is safe", self.as_nobody(*words, code=FAILED))
        self.assertEqual({file: file.read_bytes() for file in self.shop.iterdir()}, before)

    def test_the_doctor_does_not_take_a_missing_right_for_a_running_window(self):
        self.open_to_readers()
        os.chmod(self.shop / "till.lock", 0o600)
        doctor = self.as_nobody("doctor", code=FAILED)
        self.assertNotIn("is running on it.", doctor)
        self.assertIn("--  Whether the terminal is running", doctor)

    def test_a_folder_that_cannot_be_made_is_named(self):
        self.call("backup", self.folder / "kept", code=DONE)
        os.chmod(self.folder / "kept", 0o644)
        for words in (("init", "--demo"), ("restore", self.folder / "kept")):
            for shop in (self.folder / "new", self.folder / "new" / "deeper"):
                ended = subprocess.run([shopcase.PROGRAM, "--data", shop, *words], capture_output=True, text=True,
                                       timeout=60, stdin=subprocess.DEVNULL, **NOBODY)
                self.assertEqual(ended.returncode, FAILED, ended.stderr)
                self.assertIn(f"The folder {shop} cannot be written", ended.stderr)
                self.assertFalse((self.folder / "new").exists())

    def test_a_file_that_cannot_be_read_is_no_damaged_backup(self):
        self.call("backup", self.folder / "kept", code=DONE)
        os.chmod(self.folder / "kept", 0o600)
        for command in (("restore",), ("import", "products"), ("verify",)):
            ended = subprocess.run([shopcase.PROGRAM, "--data", self.elsewhere / "shop", *command,
                                    self.folder / "kept"], capture_output=True, text=True, timeout=60, **NOBODY)
            self.assertEqual(ended.returncode, FAILED, ended.stderr)
            self.assertIn("cannot be read by this user", ended.stderr)
            self.assertIn("Nothing was changed", ended.stderr)


@unittest.skipUnless(os.geteuid() == 0, "needs a file system of its own")
class FullDiskTest(FolderCase):
    def setUp(self):
        super().setUp()
        self.sell()
        self.sales = self.report("sales")
        small = self.folder / "small"
        small.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", small], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("no file system can be mounted here")
        self.addCleanup(subprocess.run, ["umount", small], check=True)
        shutil.copytree(self.shop, small / "shop")
        self.shop = small / "shop"
        self.ballast = self.shop / "till.ballast"
        self.assertEqual(self.ballast.stat().st_size, 64 << 20)
        self.rest = small / "rest"

    def fill(self):
        with open(self.rest, "wb", buffering=0) as rest, contextlib.suppress(OSError):
            while True:
                rest.write(bytes(4096))
        self.assertEqual(os.statvfs(self.shop).f_bavail, 0)

    def test_CT_101_a_full_disk_at_the_start_gives_the_ballast_back(self):
        self.fill()
        doctor = self.said("doctor", code=FAILED)
        self.assertIn("!!  The disk is full. Everything sold so far is safe. The next start gives back", doctor)
        self.assertNotIn("Check the rights", doctor)
        self.assertNotIn("free on the disk. Selling goes on", doctor)
        self.assertIn("The disk is full", self.said("verify", code=FAILED))
        self.assertTrue(self.ballast.exists())
        self.assertEqual(self.report("sales"), self.sales)
        self.assertFalse(self.ballast.exists())
        self.assertIn("good", self.said("verify", code=DONE))
        self.assertIn("Selling goes on", self.said("doctor", code=FAILED))
        self.rest.unlink()
        self.assertEqual(self.report("sales"), self.sales)
        self.assertTrue(self.ballast.exists())  # kept again for the next time

    def test_CT_101_a_full_disk_without_a_ballast_is_told_as_what_it_is(self):
        self.ballast.unlink()
        self.fill()
        for words in (("report", "sales"), ("verify",), ()):
            said = self.said(*words, code=FAILED)
            self.assertIn("The disk is full. Everything sold so far is safe. Free some space", said, words)
        doctor = self.said("doctor", code=FAILED)
        self.assertIn("!!  The disk is full. Everything sold so far is safe, but nothing can be sold", doctor)
        self.assertIn("till.db cannot be looked into while the disk is full", doctor)
        self.rest.unlink()
        self.assertEqual(self.report("sales"), self.sales)


class PrivacyTest(FolderCase):
    def mode(self, path):
        return stat.S_IMODE(path.stat().st_mode)

    def test_what_the_program_makes_is_for_its_user_alone(self):
        self.sell()
        self.assertEqual(self.mode(self.shop), 0o700)
        self.call("backup", self.folder / "kept", code=DONE)
        self.call("export", "journal", self.folder / "journal", code=DONE)
        self.call("export", self.folder / "out", code=DONE)
        made = [*self.shop.iterdir(), self.folder / "kept", self.folder / "journal", *(self.folder / "out").iterdir()]
        self.assertGreater(len(made), 10)
        for file in made:
            self.assertEqual(self.mode(file) & 0o077, 0, file)
        self.assertIn("ok  Nobody but its owner", self.said("doctor", code=DONE))

    def test_the_doctor_names_a_folder_that_others_can_look_into(self):
        for mode in (0o755, 0o750, 0o701):
            os.chmod(self.shop, mode)
            doctor = self.said("doctor", code=DONE)
            self.assertIn(f"--  Others on this computer can look into {self.shop}", doctor)
            self.assertIn("chmod 700", doctor)
            self.assertEqual(self.mode(self.shop), mode)

    def test_CT_12_the_doctor_says_degraded_without_a_keychain(self):
        doctor = self.said("doctor", code=DONE)
        self.assertIn("--  Degraded: no keychain", doctor)
        self.assertIn("Selling goes on", doctor)
        os.chmod(self.shop / "secrets.sealed", 0o644)
        doctor = self.said("doctor", code=FAILED)
        self.assertIn("!!  Others on this computer could read secrets.sealed", doctor)
        self.assertEqual(self.mode(self.shop / "secrets.sealed"), 0o644)  # it looks and changes nothing
        (self.shop / "secrets.sealed").write_text("soap")
        self.assertIn("!!  secrets.sealed cannot be read", self.said("doctor", code=FAILED))

    def test_CT_12_the_doctor_says_that_the_secret_behind_the_pins_is_gone(self):
        shutil.rmtree(self.shop)
        self.call("init", "--demo", code=DONE)
        self.said("doctor", code=DONE)
        (self.shop / "secrets.sealed").unlink()
        doctor = self.said("doctor", code=FAILED)
        self.assertIn("!!  secrets.sealed is missing: no PIN is known any more, so that nobody can sign in", doctor)
        self.assertIn("Sales are safe", doctor)
        self.assertFalse((self.shop / "secrets.sealed").exists())


class ScreenTest(FolderCase):
    def test_without_a_screen_the_window_says_so(self):
        before = sorted(self.shop.iterdir())
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        no_server = environment | {"DISPLAY": ":987"}
        for shop, screen in ((self.shop, environment), (self.folder / "none", environment), (self.shop, no_server)):
            ended = subprocess.run([shopcase.PROGRAM, "--data", shop], capture_output=True, text=True, timeout=60,
                                   env=screen)
            self.assertEqual(ended.returncode, FAILED, ended.stderr)
            self.assertIn("no screen here", ended.stderr)
            self.assertIn("Nothing was changed", ended.stderr)
        self.assertEqual(sorted(self.shop.iterdir()), before)
        self.assertFalse((self.folder / "none").exists())
        subprocess.run(self.words("report", "sales"), env=environment, check=True, capture_output=True)


class TypedNameTest(FolderCase):
    def init(self, name, owner):
        new = self.folder / "new"
        ended = subprocess.run([shopcase.PROGRAM, "--data", new, "init", "--currency", "GBP", "--zone", "Europe/London",
                                "--tax-rate", "20", "--name", name, "--owner", owner], capture_output=True, text=True,
                               timeout=60)
        self.assertFalse(ended.returncode != DONE and new.exists())
        return ended

    def test_CT_57_a_shop_is_not_named_by_the_number_of_a_card(self):
        card = "4111 1111 1111 1111"
        for name, owner, option in ((card, "Ada", "--name"), ("Gifts", card, "--owner"),
                                    (card.replace(" ", ""), "Ada", "--name")):
            ended = self.init(name, owner)
            self.assertEqual(ended.returncode, REFUSED, ended.stdout)
            self.assertIn(f"{option} holds the number of a payment card", ended.stderr)
            self.assertNotIn("4111", ended.stderr)

    def test_control_characters_are_no_name(self):
        for name, owner, option in (("Gi\x1b[31mfts", "Ada", "--name"), ("Gifts", "Ada\nBen", "--owner")):
            ended = self.init(name, owner)
            self.assertEqual(ended.returncode, USAGE, ended.stdout)
            self.assertIn(f"{option} holds a line break or a control character", ended.stderr)
        self.assertEqual(self.init("Gifts & Söhne", "Ada").returncode, DONE)


class OutputTest(FolderCase):
    def test_a_report_of_no_shift_says_so(self):
        self.assertEqual(self.call("report", "z", code=DONE).stdout, "No shift was closed in these days.\n")

    def test_a_full_device_behind_standard_output_is_told(self):
        for words in (("report", "sales"), ("report", "z", "--format", "json"), ("doctor",), ("verify",),
                      ("export", self.folder / "out"), ("backup", self.folder / "kept")):
            with open("/dev/full", "w") as full:
                ended = subprocess.run(self.words(*words), stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
            self.assertEqual(ended.returncode, FAILED, words)
            self.assertIn("could not be written. What is stored is safe", ended.stderr, words)

    def test_devices_are_no_files_to_write(self):
        for words in (("replay", TWO_DAYS, "--as", "Ben", "--approver", "Ada", "--rejects", "/dev/full"),
                      ("backup", "/dev/full"), ("export", "journal", "/dev/full")):
            self.refused(REFUSED, "/dev/full is no plain file", *words)
        self.assertEqual(self.report("sales")["total"]["tickets"], 0)

    def test_only_plain_files_are_read(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for command in (("import", "products"), ("replay", "--as", "Ben", "--approver", "Ada"), ("restore",),
                        ("verify",)):
            for odd in (pipe, self.folder, pathlib.Path("/dev/zero")):
                self.assertIn(f"{odd} is no plain file", self.said(*command, odd, code=REFUSED))
            self.assertIn("there is none", self.said(*command, self.folder / "nothing", code=FAILED))

    def test_a_shop_that_cannot_be_made_leaves_nothing_behind(self):
        new = self.folder / "new"
        ended = subprocess.run([shopcase.PROGRAM, "--data", new, "init", "--demo", "--pin-stdin"], input="123456\n",
                               capture_output=True, text=True, timeout=60)
        self.assertEqual(ended.returncode, REFUSED, ended.stderr)
        self.assertIn("easy to guess", ended.stderr)
        self.assertFalse(new.exists())
        new.mkdir()
        (new / "letter").write_text("of somebody else")
        subprocess.run([shopcase.PROGRAM, "--data", new, "init", "--demo", "--pin-stdin"], input="123456\n", text=True,
                       capture_output=True, timeout=60)
        self.assertEqual([file.name for file in new.iterdir()], ["letter"])
        subprocess.run([shopcase.PROGRAM, "--data", new, "init", "--demo"], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(unittest.main())
