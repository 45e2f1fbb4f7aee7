"""The long lists of faults of the network: many more places to break off, and faults at random.

CT_NET_SCENARIOS says how many random ones (60), CT_NET_SEED which (1); the seed is printed.
"""

import os
import pathlib
import random
import tempfile
import unittest

import faultproxy as faults
import netcase
import shopnet
import test_net
from faultproxy import DOWN, FEED, NONCE, PUSH, UP


class AllBytesTest(test_net.BytesTest):
    RESETS = tuple((UP, count) for count in (0, 1, 5, 300, 517, 600, 900, 1500, 2000)) \
        + tuple((DOWN, count) for count in (0, 1, 100, 500, 769, 1100, 1500, 1900))
    RESETS_OPEN = tuple((way, count) for way in (UP, DOWN) for count in (0, 1, 40, 200, 600))
    TRUNCATED = RESETS
    TRUNCATED_OPEN = RESETS_OPEN
    SILENT = {**test_net.BytesTest.SILENT,
              "no answer to the hello": lambda: faults.StallAt(DOWN, 0),
              "half a hello": lambda: faults.StallAt(UP, 200),
              "half a request": lambda: faults.StallAt(UP, 900),
              "half open before the hello": lambda: faults.HalfOpenAt(UP, 0)}
    LATE = (0.05, 0.5, 1.0)


class RandomTest(netcase.NetCase):
    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        place = pathlib.Path(folder.name)
        self.strangers = [shopnet.identity(place, "good"), shopnet.identity(place, "expired", from_days=-800)]

    def some_fault(self, chance):
        """One of all that there are; what it is, for whoever reads that it was too much."""
        paths = chance.choice(((), (PUSH,), (PUSH, FEED), (NONCE, PUSH)))
        times = chance.choice((None, 1, 3))
        place = chance.choice((UP, DOWN)), chance.randrange(1500)
        status = chance.choice(("500 Oh", "502 Oh", "503 Oh", "504 Oh", "429 Oh", "200 OK", "302 Found", "404 No"))
        kind = chance.choice(("text/html", "application/json", "application/problem+json"))
        body = chance.choice((b"", b"<html>page</html>", b"{", b'{"code":"busy"}'))
        late = chance.choice((0.05, 0.3, 1.0))
        limits = {"paths": paths, "times": times}
        made = chance.choice((
            lambda: faults.Latency(late), lambda: faults.Throttle(chance.choice((1000, 5000))),
            lambda: faults.ResetAt(*place), lambda: faults.TruncateAt(*place), lambda: faults.StallAt(*place),
            lambda: faults.HalfOpenAt(*place), faults.BlackHole, faults.Refused,
            lambda: faults.Stranger(chance.choice([*self.strangers, self.as_site])),
            lambda: faults.Says(self.as_site, status, kind, body, **limits),
            lambda: faults.SaysAfter(self.as_site, status, kind, body, **limits),
            lambda: faults.Garbage(self.as_site, **limits), lambda: faults.Swallowed(self.as_site, **limits),
            lambda: faults.CutReply(self.as_site, **limits),
            lambda: faults.Doubled(self.as_site, chance.choice((0, 1)), later=0.3, **limits),
            lambda: faults.Flapping(self.as_site, chance.random(), **limits)))()
        return made, f"{type(made).__name__} {place} {late} {status} {kind} {body} {limits}"

    def test_SY_08_faults_at_random(self):
        seed = int(os.environ.get("CT_NET_SEED", "1"))
        count = int(os.environ.get("CT_NET_SCENARIOS", "60"))
        print(f"{count} random scenarios of seed {seed}")
        for number in range(count):
            chance = random.Random(f"{seed} {number}")
            faulty = [self.some_fault(chance) for _ in self.proxies]
            with self.subTest(seed=seed, number=number, faults=[words for _, words in faulty]):
                self.one([made for made, _ in faulty], chance)
        self.end_and_verify()

    def one(self, these, chance):
        for proxy, fault in zip(self.proxies, these):
            is_of_new_connections = fault.plays is not None or type(fault).opened is not faults.Fault.opened
            proxy.use(fault, cut=is_of_new_connections or chance.random() < 0.7)

        def has_struck():
            self.sell(chance.randrange(1, 6), chance.choice((0, 50, 200)))
            return all(fault.hits for fault in these)

        shopnet.until(has_struck, "both strike", 60, 0.5)
        if chance.random() < 0.3:
            self.asked()
        self.heal(cut=chance.random() < 0.9)
        self.all_arrived()


if __name__ == "__main__":
    unittest.main()
