"""Requests that nobody honest sends, made from openapi.json and a seed.

    CT_FUZZ_SEED=… CT_FUZZ_REQUESTS=…  tests/run-python tests/security

Two companies on one site. Devices of the one send what must change nothing; devices of the other send facts and commands of
people who may, broken inside, which may be taken or refused but must neither stop the site nor reach the first company.
"""

import collections
import contextlib
import copy
import json
import os
import pathlib
import random
import re
import sqlite3
import subprocess
import unittest
import uuid
import zlib

import mangle
from faults.net import shopnet
from twocompanies import EVIDENCE, OTHERS, OURS, Journal, TwoCompanies
from wire import Line, raw, send

HERE = pathlib.Path(__file__).resolve().parent
OPENAPI = json.loads((HERE.parents[1] / "core" / "protocol" / "openapi.json").read_text(encoding="utf-8"))
SCHEMAS = OPENAPI["components"]["schemas"]
FOUND = HERE / "found.json"
KEPT_SHOP = HERE.parent / "fixtures" / "shops" / "stage-1" / "site.db.qz"
SEED = os.environ.get("CT_FUZZ_SEED", "1")
REQUESTS = int(os.environ.get("CT_FUZZ_REQUESTS", "2000"))
DEVICES = 10  # of each company; each has a share of the site's limits
RSS_MOST_MIB = 300
FAULTS_MOST = 10  # then nobody reads on
PROBLEM_BYTES_MOST = 4096  # what is wrong with a request is said in a line, not by sending it back
LEAKS = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE) |constraint failed|no such table|sqlite|/tmp/|/home/|/usr/|"
                   r"\.cpp|\.sql\b|site\.db|0x[0-9a-f]{6}|Traceback|terminate called", re.IGNORECASE)
# What a device may leave behind of facts that no person looked at: facts set aside, and that they wait.
WAITING = EVIDENCE | {"devices", "feed_heads", "feed_marks", "set_aside_objects", "enrolment_codes"}
ONLY = {"facts": "state = 'applied'", "published": "entity <> 'setAside'"}


def faults_of(answer):
    """What is wrong with an answer; empty where nothing is."""
    if answer.status >= 500 and not (answer.status == 503 and answer.headers["Retry-After"]):
        return f"{answer.status}: {answer.body[:500]!r}"
    if answer.status < 400:
        return ""
    if answer.headers.get_content_type() != "application/problem+json":
        return f"{answer.status} is no problem document"
    if len(answer.body) > PROBLEM_BYTES_MOST:
        return f"{answer.status} with {len(answer.body)} bytes"
    problem = answer.json
    if problem.get("status") != answer.status or not all(problem.get(key) for key in ("type", "title", "code")):
        return f"not a whole problem: {problem}"
    leak = LEAKS.search(answer.body.decode())
    return f"tells of the inside: {answer.body[:500]!r}" if leak else ""


class Cases:
    """Makes the case of a number: always the same one for a seed and what the site answered before."""

    def __init__(self, world, templates):
        self.world = world
        self.templates = templates
        self.devices = {company: [world.device(f"{company} {number}", company) for number in range(DEVICES)]
                        for company in (OURS, OTHERS)}
        self.journals = {device.name: Journal(device) for devices in self.devices.values() for device in devices}
        self.owner = self.person_of(OTHERS)
        self.ids = Ids(world)
        self.commands = sorted(commands(world), key=lambda command: command["kind"])

    def person_of(self, company):
        people = self.world.published(company, "person")
        return next({"id": name, "name": body["name"]} for name, body in people.items() if body["name"] == "Mats")

    def run(self, number):
        """*returns* what was sent in words, and the answer; no answer where none is due."""
        chance = random.Random(f"{SEED}/{number}")
        company = chance.choice((OURS, OTHERS))
        device = self.devices[company][number % DEVICES]
        kind = chance.choice((self.push, self.fact, self.fact, self.fact, self.command, self.command, self.command,
                              self.question, self.feed, self.enrol, self.shape, self.frame, self.signature))
        return kind(chance, mangle.Mangler(chance), device, company)

    def push(self, _chance, mangler, device, _company):
        """A fact that is of no kind, in a push that is not as it should be."""
        journal = self.journals[device.name]
        bad = mangler.by_schema(journal.push(journal.fact()), {"$ref": "#/components/schemas/PushRequest"}, SCHEMAS)
        answer = self.sent(device, "POST", "/sync/v1/push", bad)
        journal.hear(answer)
        return f"push {shortly(bad)}", answer

    def fact(self, chance, mangler, device, _company):
        """A real fact, broken inside, in a good push of the other company."""
        device = self.devices[OTHERS][int(device.name.rsplit(" ", 1)[1])]
        journal = self.journals[device.name]
        kind, version, body = chance.choice(self.templates)
        body = self.ids.renewed(copy.deepcopy(body), chance)
        body = chance.choice((mangler.value, mangler.value, mangler.extremes, mangler.extremes, copy.deepcopy))(body)
        answer = self.sent(device, "POST", "/sync/v1/push", journal.push(journal.fact(kind, body, version)))
        journal.hear(answer)
        return f"fact {kind} {shortly(body)}", answer

    def command(self, chance, mangler, device, company):
        """Nobody of the first company asks: whatever is broken in it, it has no right."""
        actor = self.owner if company == OTHERS else {"id": str(uuid.uuid4()), "name": "Nobody"}
        good = {"proto": 1, "id": str(uuid.UUID(bytes=chance.randbytes(16), version=4)), "actor": actor,
                "device": device.grant["device"], **chance.choice(self.commands)}
        if chance.random() < 0.3:
            bad = mangler.by_schema(good, {"$ref": "#/components/schemas/Command"}, SCHEMAS)
        else:
            bad = {**good, "body": chance.choice((mangler.value, mangler.extremes, copy.deepcopy))(good["body"])}
        return f"command {shortly(bad)}", self.sent(device, "POST", "/v1/commands", bad)

    def question(self, chance, mangler, device, _company):
        good = {"proto": 1, "device": device.grant["device"], **chance.choice(QUESTIONS)}
        bad = mangler.value(good) if chance.random() < 0.7 else \
            mangler.by_schema(good, {"$ref": "#/components/schemas/Question"}, SCHEMAS)
        return f"question {shortly(bad)}", self.sent(device, "POST", "/v1/questions", bad)

    def feed(self, chance, mangler, device, _company):
        target = mangler.target("/sync/v1/feed", "f=" + chance.choice(("catalog", "people", "customers", "store", "x")))
        return f"GET {target[:200]}", device.ask("GET", target)

    def enrol(self, chance, mangler, device, _company):
        good = {"code": "".join(chance.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=10)), "publicKey": "A" * 43 + "=",
                "appVersion": "1", "device": device.grant["device"], "pinPepper": "B" * 43 + "=",
                "newestCommand": device.grant["device"]}
        bad = mangler.by_schema(good, {"$ref": "#/components/schemas/EnrolmentWish"}, SCHEMAS)
        address = f"127.{chance.randint(1, 250)}.{chance.randint(1, 250)}.9"
        with contextlib.closing(Line(self.world.site.port, address)) as line:
            return f"enrol {shortly(bad)}", send(line, "POST", "/v1/enrol", as_json(bad))

    def shape(self, chance, mangler, device, _company):
        """Signed as sent, and no JSON or badly packed."""
        good = {"proto": 1, "device": device.grant["device"], **chance.choice(QUESTIONS)}
        path = chance.choice(("/sync/v1/push", "/v1/commands", "/v1/questions"))
        headers, body = ({}, mangler.text(good)) if chance.random() < 0.6 else mangler.packed(good)
        if chance.random() < 0.2:
            headers["Content-Type"] = chance.choice(("text/plain", "application/xml", "", "application/json; charset=x"))
        return f"POST {path} {headers} {body[:200]!r}", device.ask("POST", path, body, headers)

    def frame(self, chance, mangler, _device, _company):
        path = chance.choice(sorted(OPENAPI["paths"]))
        method = chance.choice(("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO"))
        with contextlib.closing(Line(self.world.site.port)) as line:
            if chance.random() < 0.3:
                target = mangler.target(path)
                return f"{method} {target[:200]}", line.ask(
                    raw(method, target, {"Host": "localhost", "Content-Length": 0}))
            body = b"" if method == "GET" else as_json({"a": 1})
            text, is_whole = mangle.framed(chance, method, path, {
                "Host": "localhost", "Content-Type": "application/json", "Content-Length": len(body)}, body)
            if not is_whole:
                line.send_and_leave(text)
            return f"{text[:200]!r}", line.ask(text) if is_whole else None

    def signature(self, chance, mangler, device, _company):
        """A good request whose headers of the signature are not."""
        target = "/sync/v1/feed?f=people&limit=1"
        headers = device.signed("GET", target)
        name = chance.choice(sorted(headers))
        value = headers[name]
        spot = chance.randrange(len(value))
        headers[name] = chance.choice(("", value[:spot], value[:spot] + chance.choice("\"=;:,(\t") + value[spot + 1:],
                                       value + value, "x" * 600, value.lower(), value.replace("ed25519", "none"),
                                       value.replace("created=1", "created=-1"), f"{value}, {value}"))
        if headers[name] == value:
            headers[name] = ""
        answer = send(device.line, "GET", target, headers=headers)
        if answer.status < 400:
            raise AssertionError(f"{headers} was let in")
        return f"GET {target} {headers}", answer

    def sent(self, device, method, target, body):
        return device.ask(method, target, as_json(body))


class Ids:
    """Real facts name goods and customers of another shop: these put ours in, and make the other ids new."""

    PATTERN = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

    def __init__(self, world):
        self.known = {"product": sorted(world.published(OTHERS, "product")),
                      "customer": sorted(world.published(OTHERS, "customer"))}

    def renewed(self, body, chance):
        taken = {}

        def instead(found, key=None):
            if found[0] not in taken:
                taken[found[0]] = chance.choice(self.known[key]) if key else str(
                    uuid.UUID(bytes=chance.randbytes(16), version=4))
            return taken[found[0]]

        for line in body.get("lines", ()):
            if "product" in line:
                line["product"] = instead(self.PATTERN.fullmatch(line["product"]), "product")
        customer = body.get("customer")
        if isinstance(customer, dict) and "id" in customer:
            instead(self.PATTERN.fullmatch(customer["id"]), "customer")
        return json.loads(self.PATTERN.sub(lambda found: found[0] if found[0] in taken.values() else instead(found),
                                           json.dumps(body)))


def as_json(value):
    return json.dumps(value).encode()


def shortly(value):
    return json.dumps(value)[:700]


def commands(world):
    """One good command of each kind that the site knows, of the other company."""
    product = next(iter(world.published(OTHERS, "product").values()))
    category = next(iter(world.published(OTHERS, "category").values()))
    tax_class = next(iter(world.published(OTHERS, "taxClass").values()))
    role = next(iter(world.published(OTHERS, "role").values()))
    person = next(body for body in world.published(OTHERS, "person").values() if body["name"] == "Anna")
    customer = next(iter(world.published(OTHERS, "customer").values()))
    money = {"customer": customer["id"], "ledger": "account", "currency": "EUR", "amount": 1250}
    batch = {"importId": str(uuid.uuid4())}
    yield from ({"kind": kind, "body": body} for kind, body in {
        "product.save": {"product": product, "expectedVersion": 1},
        "category.save": {"category": category, "expectedVersion": 1},
        "category.delete": {"id": category["id"], "expectedVersion": 1},
        "taxClass.save": {"taxClass": tax_class, "expectedVersion": 1},
        "import.begin": {**batch, "fileName": "goods.csv", "rows": 2},
        "import.stage": {**batch, "firstRow": 0, "rows": [
            {"entity": "product", "image": product, "expectedVersion": 1}]},
        "import.publish": batch,
        "import.discard": batch,
        "import.undo": batch,
        "person.save": {"person": person, "expectedVersion": 1},
        "role.save": {"role": {**role, "name": "Guest", "id": str(uuid.uuid4())}, "expectedVersion": 0},
        "verifier.set": {"person": person["id"], "verifier": {"v": 1, "hash": "x"}, "expectedVersion": 1},
        "verifier.recover": {"person": person["id"], "verifier": {"v": 1, "hash": "x"}},
        "setting.set": {"key": "shop.name", "value": "Dale", "expectedVersion": 1},
        "setting.reset": {"key": "shop.name", "expectedVersion": 1},
        "customer.save": {"customer": customer, "expectedVersion": 1},
        "ledger.post": {**money, "text": "by hand", "id": str(uuid.uuid4())},
        "credit.reserve": {**money, "ticket": str(uuid.uuid4())},
        "credit.release": {"ticket": str(uuid.uuid4())},
        "stock.change": {"kind": "receive", "reason": "", "rows": [
            {"product": min(world.published(OTHERS, "stock")), "quantity": 1000, "unit": "pc"}]},
        "facts.decide": {"decision": "retry", "reason": "why", "facts": [
            {"device": str(uuid.uuid4()), "epoch": 1, "seq": 1}]},
    }.items())


QUESTIONS = [{"kind": kind, "body": body} for kind, body in {
    "ledger.entries": {"customer": "00000000-0000-7000-8000-000000000000"},
    "stock.moves": {"product": "00000000-0000-7000-8000-000000000000"},
    "import.state": {"importId": "x"},
    "imports.list": {},
    "facts.setAside": {"limit": 10},
    "facts.quarantined": {},
    "shift.usage": {"shift": "00000000-0000-7000-8000-000000000000"},
}.items()]


class Fuzz(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = TwoCompanies()
        cls.addClassCleanup(cls.world.close)
        cls.world.first_till(OTHERS)
        cls.till = cls.real_till()
        cls.addClassCleanup(lambda: cls.till.program.stop())
        cls.till.sell(3, 10)
        cls.till.wait_for("done")
        shopnet.until(cls.till.push, "the sales are sent")
        cls.till.stop()
        cls.cases = Cases(cls.world, cls.templates())

    @classmethod
    def real_till(cls):
        folder = cls.world.folder / OURS
        shopnet.called("countertop", "--data", folder, "pair", "--site", f"https://127.0.0.1:{cls.world.site.port}",
                       "--code", cls.world.code(OURS, "--device", 1), "--pin", cls.world.site.pins[0])
        till = shopnet.Till(folder, "real till")
        till.start()
        return till

    @classmethod
    def templates(cls):
        """Kind, version and body of real facts: of today's till, and of the shop that a stage kept."""
        kept = cls.world.folder / "kept.db"
        kept.write_bytes(zlib.decompress(KEPT_SHOP.read_bytes()[4:]))  # qCompress puts the length before it
        with contextlib.closing(sqlite3.connect(kept)) as database:
            rows = database.execute("SELECT kind, version, bytes FROM facts").fetchall()
        rows += cls.world.site.rows("SELECT kind, version, bytes FROM facts GROUP BY kind, version")
        sales = [row for row in rows if row[0] == "ticket.completed"]
        return [(kind, version, json.loads(text)["body"]) for kind, version, text in rows + 3 * sales]

    def expect_well(self):
        """The site lives, and everything stored fits together."""
        self.assertIsNone(self.world.site.program.process.poll(), self.world.site.log.read_text()[-2000:])
        self.assertEqual(send(self.world.line(), "GET", "/healthz").body, b"ok\n")
        self.assertLess(self.world.peak_mib(), RSS_MOST_MIB)
        self.assertIn("each fits the one before", self.world.verify())

    def expect_served(self):
        """An honest till still is."""
        self.till.start()
        try:
            self.till.sell(2, 10)
            self.till.wait_for("done")
            shopnet.until(self.till.push, "the till has sent everything", 60, 0.3)
            central = [shopnet.sale_of(body) for body in self.world.sales(OURS)]
            self.assertEqual(shopnet.differences(central, [self.till.sold]), [])
        finally:
            self.till.stop()

    def found(self, case, device, journal):
        """The request of a row of found.json: a sale with other fields, or a command or question."""
        product, customer = min(self.world.published(OTHERS, "stock")), self.cases.ids.known["customer"][0]
        text = json.dumps(case["body"]).replace("$product", product).replace("$customer", customer)
        body = json.loads(text.replace("$long", "x" * (mangle.MEBI // 2)))
        named = {"proto": 1, "device": device.grant["device"]}
        if case["ask"] == "fact":
            sale = next(sale for kind, _, sale in self.cases.templates if kind == "ticket.completed" and sale["lines"])
            sale = self.cases.ids.renewed(copy.deepcopy(sale), random.Random(str(case)))
            sale["lines"][0] |= body.pop("line", {})
            sale["tenders"][0] |= body.pop("tender", {})
            return "/sync/v1/push", journal.push(journal.fact("ticket.completed", {**sale, **body}))
        if case["ask"] == "command":
            return "/v1/commands", {**named, **body, "id": str(uuid.uuid4()), "actor": self.cases.owner}
        return "/v1/questions", {**named, **body}

    def test_found_ones_stay_mended(self):
        device = self.world.device("found", OTHERS)
        journal = Journal(device)
        for case in json.loads(FOUND.read_text(encoding="utf-8")):
            with self.subTest(case["says"]):
                for expected in case["answers"]:
                    path, body = self.found(case, device, journal)
                    answer = device.ask("POST", path, as_json(body))
                    self.assertIsNotNone(answer, "no answer: the site ended")
                    self.assertEqual(faults_of(answer), "")
                    decided = answer.json.get("answer", answer.json)
                    if case["ask"] == "fact":
                        journal.hear(answer)
                        (decided,) = answer.json["setAside"]
                    self.assertEqual(f"{answer.status} {decided.get('code', '')}".strip(), expected)
        self.expect_well()

    def test_no_request_stops_the_site_or_changes_what_it_may_not(self):
        print(f"CT_FUZZ_SEED={SEED} CT_FUZZ_REQUESTS={REQUESTS}")
        before = self.world.tables(OURS, WAITING, ONLY)
        statuses = collections.Counter()
        wrong = []
        for number in range(REQUESTS):
            words, answer = self.cases.run(number)
            statuses[str(answer)] += 1
            fault = faults_of(answer) if answer else ""
            if answer is None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.world.site.program.process.wait(0.05)  # one that just ended says so a moment later
            is_over = self.world.site.program.process.poll() is not None
            if fault or is_over:
                wrong.append(f"case {number} of seed {SEED}: {'the site ended' if is_over else fault}\n  {words}\n")
            if is_over or len(wrong) == FAULTS_MOST:
                break
        if wrong:
            self.fail("\n".join(wrong) + self.world.site.log.read_text()[-1500:])
        print(", ".join(f"{count} × {status}" for status, count in statuses.most_common()),
              f"; at most {self.world.peak_mib():.0f} MiB; facts", self.world.site.rows(
                  "SELECT kind, state, code, count(*) FROM facts GROUP BY 1, 2, 3"))
        self.assertEqual(self.world.tables(OURS, WAITING, ONLY), before)
        self.expect_well()
        self.expect_served()
        self.assertLess(sum(count for status, count in statuses.items() if "429" in status), REQUESTS / 5)
        for some in ("200", "400 malformed", "401 signature", "404 not_found", "413 too_long", "422 refused"):
            self.assertGreater(statuses[some], 0, some)


if __name__ == "__main__":
    unittest.main()
