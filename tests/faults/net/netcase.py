"""A test case with a shop whose line to its site can be made to fail."""

import unittest

import faultproxy as faults
import shopnet

BLOCKED_MS = 2000  # a ui thread that waited for the line was away for longer; a busy computer makes less
PATIENCE_MS = 5000  # what a person waits for (sync-and-safety.md 2.13)


def is_offline(state):
    return not state.online and state.problem == "unreachable"


def is_mistrusted(state):
    return not state.online and state.problem == "not-trusted"


def is_online(state):
    return state.online and state.problem == "none"


class NetCase(unittest.TestCase):
    """One shop for all tests of a class; each begins and ends with everything sent."""

    TILLS = 2

    @classmethod
    def setUpClass(cls):
        cls.proxies = []
        cls.net = shopnet.ShopNet(cls._place, cls.TILLS)
        cls.addClassCleanup(cls.net.close)
        cls.site = cls.net.site
        cls.tills = cls.net.tills
        # As the site itself shows it, and what somebody else could show.
        cls.as_site = (cls.site.folder / "tls.crt", cls.site.folder / "tls.key")

    @classmethod
    def tearDownClass(cls):
        longest = [max(till.gaps, default=0) for till in cls.tills]
        print(f"{cls.__name__}: {len(cls.site.sales())} sales, longest wait of a ui thread {max(longest)} ms")

    @classmethod
    def _place(cls, port, _number):
        proxy = faults.FaultProxy(port)
        cls.addClassCleanup(proxy.close)
        cls.proxies.append(proxy)
        return proxy.port

    def setUp(self):
        self.heal()
        self.net.all_sent()

    def heal(self, cut=True):
        for proxy in self.proxies:
            proxy.heal(cut)

    def use(self, make, cut=True):
        """The fault that *make* makes, on the line of each till. *returns* them."""
        return [proxy.use(make(), cut) for proxy in self.proxies]

    def sell(self, count=8, every_ms=100):
        """Every till sells, none faster or slower than it would without a line."""
        for till in self.tills:
            till.sell(count, every_ms)
        for till in self.tills:
            till.wait_for("done", count * every_ms / 1000 + 10)

    def struck(self, these, seconds=30, times=1):
        """A scenario whose fault was not met proves nothing."""
        for fault in these:
            shopnet.until(lambda fault=fault: fault.hits >= times, f"{type(fault).__name__} strikes", seconds)

    def shown(self, what, fits, seconds=30):
        for till in self.tills:
            till.wait_state(what, fits, seconds)

    def all_arrived(self, push=True):
        """Every acknowledged sale is at the site once, by itself or told to try now."""
        if push:
            self.net.all_sent()
        else:
            shopnet.until(lambda: not self.net.differences(), "the site has everything", 60, 0.3)
        self.assertEqual(self.net.differences(), [])
        for till in self.tills:
            self.assertLess(till.gap(), BLOCKED_MS)

    def asked(self):
        """What people at all tills hear who ask the site something: nobody waits longer than agreed.
        *returns* whether any was answered."""
        for till in self.tills:
            till.program.say("ask")
        ends = [till.waited("asked") for till in self.tills]
        for _, waited_ms, _ in ends:
            self.assertLess(waited_ms, PATIENCE_MS + 1000)
        return any(is_answered for is_answered, _, _ in ends)

    def scenario(self, make, cut=True, shows=None):
        """Sells under a fault until it struck at every till, heals it, and compares."""
        these = self.use(make, cut)
        self.sell()
        self.struck(these)
        if shows:
            self.shown(shows.__name__, shows)
        self.heal()
        self.all_arrived()

    def end_and_verify(self):
        """The checkers of the product walk everything."""
        for till in self.tills:
            self.assertEqual(till.stop(), 0)
        self.assertIn("0 are set aside, 0 more lie in quarantine", self.net.verify()[0])
        for till in self.tills:
            till.start()
