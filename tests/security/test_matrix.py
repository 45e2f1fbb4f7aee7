"""Who may ask what: every route of openapi.json for every kind of caller, against matrix.csv.

A cell says status and code of the answer. `test_matrix.py --print` writes the table as the site answers it now.
"""

import csv
import json
import pathlib
import sys
import unittest
import uuid

import ed25519
from faults.net import shopnet
from twocompanies import EVIDENCE, OTHERS, OURS, Journal, TwoCompanies
from wire import in_base64, send

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE / "matrix.csv"
OPENAPI = HERE.parents[1] / "core" / "protocol" / "openapi.json"
DAY_S = 24 * 3600


def documented():
    """{"POST /v1/commands"} of the interface's own document."""
    paths = json.loads(OPENAPI.read_text(encoding="utf-8"))["paths"]
    return {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}


def read_table(path=TABLE):
    with open(path, newline="", encoding="utf-8") as file:
        return {row.pop("route"): row for row in csv.DictReader(file)}


class Callers:
    """One site, and everybody who asks it something. A column of the table is a function of this class."""

    def __init__(self, world):
        self.world = world
        world.first_till(OURS)
        world.first_till(OTHERS)
        self.journals = {}
        self.a_till = self.joined("till")
        self.a_manager = self.joined("manager", role="manager")
        self.a_stranger = self.joined("other company", OTHERS)
        self.a_revoked = self.joined("revoked")
        self.a_forked = self.joined("forked")
        self.an_old = self.joined("old key")
        self.owner = next(name for name, body in world.published(OURS, "person").items() if body["name"] == "Mats")
        self.customer = next(iter(world.published(OURS, "customer")))
        self.store = self.a_till.grant["store"]
        world.lock_out(self.a_revoked)
        self.fork()
        world.device("new key", number=self.an_old.grant["deviceNumber"])

    def joined(self, *words, **named):
        device = self.world.device(*words, **named)
        self.journals[device.name] = Journal(device)
        return device

    def fork(self):
        """Sends two facts with one number: two journals under one name."""
        journal = self.journals["forked"]
        for _ in range(2):
            answer = self.a_forked.ask("POST", "/sync/v1/push", as_json(journal.push(journal.fact())))
        assert str(answer) == "409 fork", answer

    def request(self, route, device, foreign=None):
        """Target and body of what a good device asks; *foreign*: ids (person, customer, store) put in."""
        person, customer, store = foreign or (self.owner, None, None)
        named = {"proto": 1, "device": self.a_till.grant["device"]}
        journal = self.journals[device.name]
        bodies = {
            "POST /sync/v1/push": lambda: journal.push(journal.fact(), device=named["device"]),
            "POST /v1/commands": lambda: {
                **named, "id": str(uuid.uuid4()), "kind": "customer.save", "actor": {"id": person, "name": "Mats"},
                "body": {"customer": {"id": customer or str(uuid.uuid4()), "name": "New"}, "expectedVersion": 0}},
            "POST /v1/questions": lambda: {**named, "kind": "ledger.entries", "body": {"customer": customer or self.customer}},
            "POST /v1/enrol": lambda: {"code": "AAAAABBBBB", "publicKey": in_base64(device.key.public)},
        }
        queries = {"GET /sync/v1/feed": f"?f=store/{store}" if store else "?f=customers&after=0&limit=20",
                   "GET /sync/v1/snapshot": f"?f=store/{store}" if store else "?f=customers"}
        target = route.split()[1] + queries.get(route, "")
        return target, as_json(bodies[route]()) if route in bodies else b""

    def line(self, route, device):
        """Joining is limited by address, and each cell is to be about who asks."""
        return self.world.line() if route == "POST /v1/enrol" else device.line

    def good(self, route, device, headers=None, foreign=None, **signing):
        """Asks as *device*. *signing*: in what its signature differs from that of an honest one."""
        target, body = self.request(route, device, foreign)
        method = route.split()[0]
        answer = send(self.line(route, device), method, target, body,
                      {**device.signed(method, target, body, **signing), **(headers or {})})
        if route == "POST /sync/v1/push":
            self.journals[device.name].hear(answer)
        return answer

    def altered(self, route, signed_target=None, sent_target=None, sent_body=None):
        """What was signed and what is sent differ in one place."""
        device = self.a_till
        target, body = self.request(route, device)
        method = route.split()[0]
        headers = device.signed(method, (signed_target or str)(target), body)
        return send(self.line(route, device), method, (sent_target or str)(target),
                    body if sent_body is None else sent_body(body), headers)

    # The columns.

    def till(self, route):
        return self.good(route, self.a_till)

    def manager(self, route):
        return self.good(route, self.a_manager)

    def nobody(self, route):
        target, body = self.request(route, self.a_till)
        return send(self.line(route, self.a_till), route.split()[0], target, body)

    def unknown_device(self, route):
        return self.good(route, self.a_till, named=str(uuid.uuid4()))

    def wrong_key(self, route):
        return self.good(route, self.a_till, key=ed25519.Key())

    def key_of_another(self, route):
        return self.good(route, self.a_till, key=self.a_manager.key)

    def nonce_twice(self, route):
        nonce = self.a_till.fresh_nonce()
        feed = "/sync/v1/feed?f=people&limit=1"
        first = send(self.a_till.line, "GET", feed, headers=self.a_till.signed("GET", feed, nonce=nonce))
        assert first.status == 200, first
        return self.good(route, self.a_till, nonce=nonce)

    def nonce_made_up(self, route):
        return self.good(route, self.a_till, nonce="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")

    def other_body(self, route):
        return self.altered(route, sent_body=lambda body: body[:-1] + b" }" if body else b"{}")

    def other_path(self, route):
        return self.altered(route, signed_target=lambda target: "/v1" + target)

    def other_query(self, route):
        return self.altered(route, sent_target=lambda target: target + ("&" if "?" in target else "?") + "x=1")

    def day_late(self, route):
        return self.good(route, self.a_till, age_s=DAY_S + 5)

    def day_early(self, route):
        return self.good(route, self.a_till, age_s=-DAY_S - 5)

    def hours_late(self, route):
        return self.good(route, self.a_till, age_s=23 * 3600)

    def other_company(self, route):
        return self.good(route, self.a_stranger, foreign=(self.owner, self.customer, self.store))

    def revoked(self, route):
        return self.good(route, self.a_revoked)

    def forked(self, route):
        return self.good(route, self.a_forked)

    def old_key(self, route):
        return self.good(route, self.an_old)

    def other_method(self, route):
        return send(self.a_till.line, "DELETE", route.split()[1], headers=self.a_till.signed("DELETE", route.split()[1]))


def as_json(value):
    return json.dumps(value).encode()


SIGNATURE = ("nobody", "unknown_device", "wrong_key", "key_of_another", "nonce_twice", "nonce_made_up", "other_body",
             "other_path", "other_query", "day_late", "day_early")
COLUMNS = ("till", "manager", *SIGNATURE, "hours_late", "other_company", "revoked", "forked", "old_key",
           "other_method")


class Matrix(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = TwoCompanies()
        cls.addClassCleanup(cls.world.close)
        cls.callers = Callers(cls.world)
        cls.table = read_table()

    def ask(self, column):
        """Every route as that caller. *returns* {route: answer}."""
        answers = {}
        for route, row in self.table.items():
            answers[route] = getattr(self.callers, column)(route)
            with self.subTest(route=route, caller=column):
                self.assertEqual(str(answers[route]), row[column])
        return answers

    def marks(self):
        return self.world.site.rows("SELECT device_id, acked_seq, state FROM devices ORDER BY device_id")

    def events(self, kind, device):
        return self.world.one("SELECT count(*) FROM security_events WHERE kind = ? AND device_id = ?", kind,
                              device.grant["device"])

    def test_a_route_without_a_row_or_a_row_without_a_route(self):
        self.assertEqual(set(self.table), documented())
        for row in self.table.values():
            self.assertEqual(set(row), set(COLUMNS))
            self.assertTrue(all(row.values()))

    def test_devices_that_are_let_in_may(self):
        for column in ("till", "manager", "hours_late"):
            self.ask(column)

    def test_SY_32_a_request_that_is_not_signed_as_sent_changes_nothing(self):
        before = self.marks(), self.world.tables(OURS, EVIDENCE), self.world.tables(OTHERS)
        for column in SIGNATURE:
            self.ask(column)
        self.assertEqual((self.marks(), self.world.tables(OURS, EVIDENCE), self.world.tables(OTHERS)), before)

    def test_SY_32_a_forgery_is_written_down(self):
        cases = {"signature": "wrong_key", "replay": "nonce_twice", "clock": "day_late"}
        for kind, column in cases.items():
            getattr(self.callers, column)("GET /sync/v1/feed")
            shopnet.until(lambda kind=kind: self.events(kind, self.callers.a_till), f"{kind} is written down")

    def test_SY_32_the_old_key_of_a_device_is_worth_nothing(self):
        self.ask("old_key")

    def test_SY_33_rows_of_another_company_are_not_found(self):
        before = self.world.tables(OURS)
        answers = self.ask("other_company")
        nobodys = tuple(str(uuid.uuid4()) for _ in range(3))
        for route, answer in answers.items():
            if answer.body and route.split()[1] in ("/sync/v1/feed", "/sync/v1/snapshot", "/v1/commands", "/v1/questions"):
                unknown = self.callers.good(route, self.callers.a_stranger, foreign=nobodys)
                told = [text.body.decode() for text in (answer, unknown)]
                for ours, made_up in zip((self.callers.owner, self.callers.customer, self.callers.store), nobodys):
                    told = [text.replace(ours, "ID").replace(made_up, "ID") for text in told]
                self.assertEqual(*told, route)
        self.assertEqual(self.world.tables(OURS), before)

    def test_SY_33_a_name_of_another_company_is_an_own_new_one(self):
        """Whoever may change customers at home and takes another company's id: the id names no row of theirs."""
        before = self.world.tables(OURS)
        owner = next(name for name, body in self.world.published(OTHERS, "person").items() if body["name"] == "Mats")
        for version, expected in ((1, "422 refused"), (0, "200")):
            body = {"proto": 1, "id": str(uuid.uuid4()), "kind": "customer.save", "actor": {"id": owner, "name": "Mats"},
                    "device": self.callers.a_till.grant["device"],
                    "body": {"customer": {"id": self.callers.customer, "name": "Robbed"}, "expectedVersion": version}}
            self.assertEqual(str(self.callers.a_stranger.ask("POST", "/v1/commands", as_json(body))), expected)
        self.assertEqual(self.world.tables(OURS), before)

    def test_SY_33_a_feed_holds_rows_of_the_own_company_only(self):
        ours = set(self.world.published(OURS, "customer")) | set(self.world.published(OURS, "person"))
        for feed in ("people", "customers", "store", "catalog"):
            page = self.callers.a_stranger.ask("GET", f"/sync/v1/feed?f={feed}&limit=5000").json
            self.assertTrue(page["rows"])
            self.assertFalse(ours & {row["id"] for row in page["rows"]})

    def test_SY_33_a_push_is_of_who_signed_it(self):
        stranger = self.callers.a_stranger
        before = self.world.one("SELECT count(*) FROM facts WHERE device_id = ?", stranger.grant["device"])
        self.assertEqual(str(self.callers.other_company("POST /sync/v1/push")), "200")
        after = self.world.one("SELECT count(*) FROM facts WHERE device_id = ?", stranger.grant["device"])
        self.assertEqual(after, before + 1)

    def test_SY_35_who_is_locked_out_reads_and_changes_nothing(self):
        before = self.world.tables(OURS, EVIDENCE)
        kept = self.world.one("SELECT count(*) FROM quarantined_facts")
        self.ask("revoked")
        self.ask("forked")
        self.assertEqual(self.world.tables(OURS, EVIDENCE), before)
        self.assertGreater(self.world.one("SELECT count(*) FROM quarantined_facts"), kept)

    def test_another_method_is_none(self):
        self.ask("other_method")

    def test_a_path_that_there_is_not(self):
        for path in ("/", "/v1", "/v1/commands/", "/V1/nonce", "/sync/v1/push/..", "/v1/%6eonce", "//healthz"):
            with self.subTest(path=path):
                self.assertEqual(str(self.callers.a_till.ask("GET", path)), "404 not_found")


def print_table():
    world = TwoCompanies()
    try:
        callers = Callers(world)
        with open(TABLE, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["route", *COLUMNS])
            for route in sorted(documented(), key=lambda text: text.split()[::-1]):
                writer.writerow([route, *(str(getattr(callers, column)(route)) for column in COLUMNS)])
    finally:
        world.close()


if __name__ == "__main__" and sys.argv[1:] == ["--print"]:
    sys.path.insert(0, str(HERE.parent))
    print_table()
