"""A shop of real programs: its `countertop-site`, tills that joined it over HTTPS, and what each says.

The tills are `ct_nettill`: the product without a window. Each reaches the site through a port of its
own, where a fault proxy may stand.
"""

import collections
import json
import os
import pathlib
import queue
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time

TESTS = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(os.environ.get("CT_BUILD", TESTS.parent / "build")) / "bin"
OWNER = "Mats"
PRODUCT = "CLD-001"
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}

Sale = collections.namedtuple("Sale", "ticket receipt minor")
State = collections.namedtuple("State", "online problem unsent set_aside")


class NotReached(AssertionError):
    """Something that had to happen did not, in the time that it had."""


def until(condition, what, seconds=30.0, every=0.02):
    """What *condition* says once it is true."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise NotReached(f"{what}: not within {seconds:.0f} s")
        time.sleep(every)


def called(program, *words, code=0):
    ended = subprocess.run([PROGRAMS / program, *map(str, words)], capture_output=True, text=True, timeout=120,
                           stdin=subprocess.DEVNULL, env=ENVIRONMENT)
    if code is not None and ended.returncode != code:
        raise AssertionError(f"{program} {words}: {ended.returncode}\n{ended.stdout}{ended.stderr}")
    return ended.stdout + ended.stderr


def identity(folder, name, host="127.0.0.1", from_days=-1, for_days=400, key=None):
    """Files of a certificate and its key, made in *folder* and good for *host*; *key*: an existing one."""
    certificate, key = folder / f"{name}.crt", key or folder / f"{name}.key"
    certificate.write_text(called("ct_certificate", host, from_days, for_days, key))
    return certificate, key


class Program:
    """A process that is read line by line and ends with whoever started it."""

    def __init__(self, *words, log):
        self._log = open(log, "ab")
        self.process = subprocess.Popen(list(map(str, words)), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=self._log, env=ENVIRONMENT)
        self._lines = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line.decode("utf-8").rstrip("\n"))
        self._lines.put(None)

    def lines(self):
        """What was said since the last call; None at the end when it is over."""
        said = []
        while not self._lines.empty():
            said.append(self._lines.get())
        return said

    def say(self, *words):
        self.process.stdin.write((" ".join(map(str, words)) + "\n").encode())
        self.process.stdin.flush()

    def stop(self):
        """*returns* the exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            code = self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait(30)
        self.process.stdin.close()
        self.process.stdout.close()
        self._log.close()
        return code


class Site:
    """`countertop-site serve` on a port of this computer."""

    def __init__(self, folder):
        self.folder = folder
        self.log = folder.parent / "site.log"
        self.port = 0
        self.pins = []
        self.program = None

    def words(self, *words):
        return ("countertop-site", "--database", f"sqlite:{self.folder}", *words)

    def start(self):
        self.program = Program(PROGRAMS / "countertop-site", *self.words("serve", "--listen",
                                                                        f"127.0.0.1:{self.port}")[1:], log=self.log)
        said = []

        def has_begun():
            said.extend(self.program.lines())
            if None in said:
                raise AssertionError("the site ended: " + self.log.read_text())
            return any(line.startswith("Pin: ") for line in said)

        until(has_begun, "the site listens")
        self.port = int(next(line for line in said if line.startswith("Listening on ")).rsplit(":", 1)[1])
        self.pins = [line.split()[1] for line in said if line.startswith("Pin: ")]

    def stop(self):
        return self.program.stop()

    def code(self, *words):
        said = called(*self.words("enroll-code", *words))
        return next(line.split()[1] for line in said.splitlines() if line.startswith("Code: "))

    def rows(self, statement, *values):
        database = sqlite3.connect(f"file:{self.folder}/site.db?mode=ro", uri=True, timeout=20)
        try:
            return database.execute(statement, values).fetchall()
        finally:
            database.close()

    def sales(self):
        """Every completed sale that the site applied, in the order of its journal."""
        found = []
        for state, text in self.rows("SELECT state, bytes FROM facts WHERE kind = 'ticket.completed'"):
            body = json.loads(text)["body"]
            if state != "applied":
                raise AssertionError(f"set aside: {body}")
            found.append(body)
        return found


class Till:
    """A till that joined the site, and everything that it acknowledged."""

    def __init__(self, folder, name):
        self.folder = folder
        self.name = name
        self.log = folder.parent / f"{name}.log"
        self.sold = []
        self.states = []
        self.said = []
        self.program = None
        self.gaps = []

    def start(self):
        self.program = Program(PROGRAMS / "ct_nettill", self.folder, OWNER, PRODUCT, log=self.log)
        self.wait_for("ready")

    def stop(self):
        self.said.clear()
        self.program.say("gap")
        self.gaps.append(int(self.wait_for("gap").split()[1]))
        self.program.say("end")
        until(lambda: self.program.process.poll() is not None, f"{self.name} ends", 40)
        self.listen()
        return self.program.stop()

    def listen(self):
        """Takes in what the till said."""
        for line in self.program.lines():
            if line is None:
                if self.program.process.wait(30) != 0:
                    raise AssertionError(f"{self.name} ended: {self.said[-3:]} {self.log.read_text()[-2000:]}")
                continue
            words = line.split()
            if words[0] == "sold":
                self.sold.append(Sale(words[1], words[2], int(words[3])))
            elif words[0] == "state":
                self.states.append(State(words[1] == "online", words[2], int(words[3]), int(words[4])))
                if len(words) > 5:
                    self.said.append(line)
            elif words[0] in ("refused", "failed", "what?"):
                raise AssertionError(f"{self.name}: {line}")
            else:
                self.said.append(line)

    def wait_for(self, word, seconds=30.0):
        """The next line that begins with *word*, or ends with it."""
        def heard():
            self.listen()
            for place, line in enumerate(self.said):
                if line.startswith(word) or line.endswith(" " + word):
                    return self.said.pop(place)
            return None
        return until(heard, f"{self.name} says {word!r}", seconds)

    def sell(self, count, every_ms):
        self.program.say("sell", count, every_ms)

    def push(self):
        """Sends now. *returns* whether nothing is left."""
        self.program.say("push")
        return int(self.wait_for("pushed", 60).split()[3]) == 0

    def waited(self, word):
        """How a wait of a person ended that was begun by `ask` or `rename`: whether it was answered, after
        how many milliseconds, and why not."""
        words = self.wait_for(word).split(maxsplit=3)
        return words[1] == "yes", int(words[2]), words[3:]

    def wait_state(self, what, fits, seconds=30.0):
        """Until the last state that the till told fits."""
        def told():
            self.listen()
            return self.states and fits(self.states[-1])
        try:
            until(told, f"{self.name}: {what}", seconds)
        except NotReached as away:
            raise NotReached(f"{away}; last {self.states[-1:]}") from None

    def gap(self):
        self.program.say("gap")
        self.gaps.append(int(self.wait_for("gap").split()[1]))
        return self.gaps[-1]


class ShopNet:
    """The site and its tills. *place* says by which port a till reaches the site at that port."""

    def __init__(self, place=lambda port, number: port, till_count=2):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="countertop-net-"))
        self.site = Site(self.folder / "site")
        self.tills = []
        try:
            self._make(place, till_count)
        except BaseException:
            self.close()
            raise

    def _make(self, place, till_count):
        first = self.folder / "till-1"
        called("countertop", "--data", first, "init", "--demo")
        called(*self.site.words("adopt", first / "site.db"))
        self.site.start()
        for number in range(1, till_count + 1):
            folder = self.folder / f"till-{number}"
            code = self.site.code(*(("--device", 1) if number == 1 else ()))
            called("countertop", "--data", folder, "pair", "--site",
                   f"https://127.0.0.1:{place(self.site.port, number)}", "--code", code, "--pin", self.site.pins[0])
            till = Till(folder, f"till-{number}")
            till.start()
            self.tills.append(till)

    def close(self):
        for till in self.tills:
            if till.program:
                till.program.stop()
        if self.site.program:
            self.site.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def all_sent(self, seconds=60.0):
        """Has every till send until the site has it all."""
        deadline = time.monotonic() + seconds
        for till in self.tills:
            until(till.push, f"{till.name} has sent everything", max(1.0, deadline - time.monotonic()), 0.2)

    def differences(self):
        """What does not hold between the tills and the site; empty when each acknowledged sale is there once."""
        for till in self.tills:
            till.listen()
        return differences([sale_of(body) for body in self.site.sales()], [till.sold for till in self.tills])

    def verify(self):
        """Has the product's own checkers walk everything; the tills must have ended."""
        said = [called(*self.site.words("verify"))]
        said += [called("countertop", "--data", till.folder, "verify") for till in self.tills]
        return said


def differences(central, acknowledged):
    """*central*: the sales of the site; *acknowledged*: those of each till."""
    there = collections.Counter(central)
    told = collections.Counter(sale for sold in acknowledged for sale in sold)
    receipts = collections.Counter(sale.receipt for sale in there)
    return ([f"lost: {sale}" for sale in told - there]
            + [f"doubled, or never acknowledged: {sale}" for sale in there - told]
            + [f"receipt given twice: {receipt}" for receipt, count in receipts.items() if count > 1])


def sale_of(body):
    """Ticket, receipt and total of a fact of a sale."""
    return Sale(body["ticket"], body["receipt"], body["total"])
