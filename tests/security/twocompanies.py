"""One real `countertop-site` with two companies, and devices of both that the tests sign for.

Rows of the other company are what nobody may reach: `Hill` is here to be robbed, `Dale` to rob.
"""

import hashlib
import json
import os
import pathlib
import shutil
import tempfile
import time
import uuid

from faults.net import shopnet
from wire import Device, Line, in_base64

OURS, OTHERS = "Hill", "Dale"
# What an attempt leaves behind by design: who tried, what is kept without effect, answers of refusal.
EVIDENCE = {"security_events", "quarantined_facts", "commands", "enrolment_codes", "audit_entries"}


class TwoCompanies:
    """The site, its data and its process."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="countertop-security-"))
        self.site = shopnet.Site(self.folder / "site")
        self._address = 1
        try:
            for name in (OURS, OTHERS):
                shopnet.called("countertop", "--data", self.folder / name, "init", "--demo", "--name", name)
                shopnet.called(*self.site.words("adopt", self.folder / name / "site.db"))
            self.site.start()
        except BaseException:
            self.close()
            raise

    def close(self):
        if self.site.program:
            self.site.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def line(self):
        """From an address of its own, as each till has: limits are counted by address."""
        self._address += 1
        return Line(self.site.port, f"127.0.0.{self._address}")

    def code(self, company, *words):
        return self.site.code("--company", company, *words)

    def device(self, name, company=OURS, role="till", number=None):
        """A device that joined with a key of ours; *number*: a known one, which thereby gets a new key."""
        words = ("--device", number) if number else ("--role", role)
        return Device(self.line(), name).enrol(self.code(company, *words))

    def first_till(self, company):
        """The one that the company began with: it brings the pepper of the PINs that were set there."""
        return Device(self.line(), f"first till of {company}").enrol(
            self.code(company, "--device", 1), pinPepper=in_base64(os.urandom(32)))

    def lock_out(self, device, company=OURS):
        shopnet.called(*self.site.words("revoke", "--company", company, "--device",
                                        device.grant["deviceNumber"], "--reason", "stolen"))

    def one(self, statement, *values):
        return self.site.rows(statement, *values)[0][0]

    def org(self, company):
        return self.one("SELECT org_id FROM orgs WHERE name = ?", company)

    def published(self, company, entity):
        """Ids and bodies of what a company publishes."""
        return {row[0]: json.loads(row[1]) for row in self.site.rows(
            "SELECT entity_id, body FROM published WHERE org_id = ? AND entity = ? AND is_deleted = 0",
            self.org(company), entity)}

    def tables(self, company, without=(), only=None):
        """{table: digest of its rows of that company}; *only*: {table: which rows of it}"""
        names = {row[0] for row in self.site.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        digests = {}
        for name in sorted(names - set(without)):
            columns = [row[0] for row in self.site.rows("SELECT name FROM pragma_table_info(?)", name)]
            if "org_id" in columns:
                rows = self.site.rows(f"SELECT * FROM {name} WHERE org_id = ? AND {(only or {}).get(name, 'TRUE')}",
                                      self.org(company))
                digests[name] = f"{len(rows)} rows, {hashlib.sha256(repr(sorted(map(repr, rows))).encode()).hexdigest()}"
        return digests

    def sales(self, company):
        """Every completed sale that the site applied."""
        rows = self.site.rows("SELECT bytes FROM facts WHERE kind = 'ticket.completed' AND state = 'applied' AND org_id = ?",
                              self.org(company))
        return [json.loads(text)["body"] for (text,) in rows]

    def verify(self):
        return shopnet.called(*self.site.words("verify"))

    def peak_mib(self):
        """How much memory the site ever held."""
        with open(f"/proc/{self.site.program.process.pid}/status", encoding="utf-8") as status:
            peak = next(line for line in status if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1024


class Journal:
    """What a device of ours says to have journaled, and how much of it the site acknowledged."""

    def __init__(self, device):
        self.device = device
        self.seq = device.grant["ackedSeq"]
        self.head = b"\0" * 32
        self.sent = []

    def fact(self, kind="test.unknown", body=None, version=1):
        """The next one, with the hash that follows."""
        name = str(uuid.UUID(bytes=os.urandom(16), version=4))
        text = json.dumps({"kind": kind, "id": name, "seq": self.seq + 1, "v": version, "body": body or {}},
                          separators=(",", ":"), sort_keys=True)
        digest = hashlib.sha256(self.head + text.encode()).hexdigest()
        return {"seq": self.seq + 1, "id": name, "kind": kind, "v": version, "body": text, "hash": digest}

    def push(self, *facts, **instead):
        """A push of *facts*; *instead*: fields with other values."""
        self.sent = facts
        grant = self.device.grant
        return {"proto": 1, "device": grant["device"], "epoch": grant["epoch"], "siteEpoch": grant["siteEpoch"],
                "previousHash": self.head.hex(), "facts": list(facts), "queueLength": len(facts),
                "now": int(time.time() * 1000), **instead}

    def hear(self, answer):
        """Goes on behind what was acknowledged."""
        if answer is not None and answer.status == 200 and answer.json["ackedSeq"] > self.seq:
            self.seq = answer.json["ackedSeq"]
            self.head = bytes.fromhex(self.sent[-1]["hash"])
