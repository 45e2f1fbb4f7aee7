"""Faults of the network between real tills and a real site (spec row "net"). Whatever happens on the
line: a till sells on, and after it is well again the site has each acknowledged sale once.
"""

import pathlib
import tempfile
import time
import unittest

import faultproxy as faults
import netcase
import shopnet
from faultproxy import DOWN, PUSH, UP

PROBLEM = "application/problem+json"
SIGN_IN_PAGE = b"<!doctype html><title>Welcome</title><form>Your room number</form>"


class BytesTest(netcase.NetCase):
    """The line itself: late, narrow, broken off, silent."""

    # At a new connection, from the handshake to the first requests; at one that is open.
    RESETS = ((UP, 1), (UP, 700), (UP, 1500), (DOWN, 1), (DOWN, 1200))
    RESETS_OPEN = ((UP, 0), (UP, 900), (DOWN, 40))
    TRUNCATED = ((UP, 300), (DOWN, 0), (DOWN, 900), (DOWN, 1700))
    TRUNCATED_OPEN = ((UP, 500), (DOWN, 60))
    SILENT = {"black hole": faults.BlackHole,
              "the handshake stalls": lambda: faults.StallAt(DOWN, 500),
              "half open": lambda: faults.HalfOpenAt(DOWN, 1200)}
    LATE = (0.3,)  # seconds each way

    def test_SY_08_on_a_good_line_every_sale_arrives_once(self):
        before = len(self.site.sales())
        self.sell()
        self.assertTrue(self.asked())
        self.all_arrived(push=False)
        self.assertEqual(len(self.site.sales()) - before, 16)
        self.end_and_verify()

    def test_SY_27_a_late_answer_is_an_answer(self):
        for seconds in self.LATE:
            with self.subTest(seconds=seconds):
                self.use(lambda: faults.Latency(seconds))
                self.sell()
                self.all_arrived(push=False)
                self.shown("online", netcase.is_online)

    def test_SY_27_five_seconds_there_and_back(self):
        self.scenario(lambda: faults.Latency(2.5), shows=netcase.is_offline)

    def test_SY_07_a_narrow_line_carries_it_too(self):
        these = self.use(lambda: faults.Throttle(1000))
        self.sell()
        self.all_arrived(push=False)
        self.struck(these)

    def test_SY_08_reset_at_any_byte(self):
        for way, count in self.RESETS:
            with self.subTest(way=way, count=count):
                self.scenario(lambda: faults.ResetAt(way, count))

    def test_SY_08_an_open_connection_is_reset(self):
        for way, count in self.RESETS_OPEN:
            with self.subTest(way=way, count=count):
                self.scenario(lambda: faults.ResetAt(way, count), cut=False)

    def test_SY_08_truncated_at_any_byte(self):
        for way, count in self.TRUNCATED:
            with self.subTest(way=way, count=count):
                self.scenario(lambda: faults.TruncateAt(way, count))

    def test_SY_08_an_open_connection_is_truncated(self):
        for way, count in self.TRUNCATED_OPEN:
            with self.subTest(way=way, count=count):
                self.scenario(lambda: faults.TruncateAt(way, count), cut=False)

    def test_SY_27_a_line_that_refuses_is_offline(self):
        self.scenario(faults.Refused, shows=netcase.is_offline)

    def test_SY_27_silence_is_offline_and_nobody_waits_for_it(self):
        for name, make in self.SILENT.items():
            with self.subTest(name):
                these = self.use(make)
                self.sell(4)
                self.assertFalse(self.asked())
                self.struck(these)
                self.shown("offline", netcase.is_offline)
                self.heal()
                self.all_arrived()

    def test_SY_04_what_went_silent_is_given_up_by_itself(self):
        """The line is well again, but the connections that died are never told: the till has to
        give them up, and nobody tells it to try."""
        these = [self.proxies[0].use(faults.BlackHole(), cut=True),
                 self.proxies[1].use(faults.HalfOpenAt(UP, 0), cut=False)]
        self.sell()
        self.struck(these)
        self.heal(cut=False)
        self.sell()
        self.all_arrived(push=False)


class RequestsTest(netcase.NetCase):
    """Whole requests: doubled, answered by others, their answers lost."""

    def problem(self, status, code, *headers, **limits):
        return faults.Says(self.as_site, status, PROBLEM, b'{"code":"%s"}' % code.encode(), headers, **limits)

    def page(self, status, *headers, **limits):
        return faults.Says(self.as_site, status, "text/html", SIGN_IN_PAGE, headers, **limits)

    def applied(self, sales):
        """The site did what it was asked, whatever the tills heard."""
        shopnet.until(lambda: len(self.site.sales()) >= sales, "the effect at the site")

    def test_SY_08_a_request_that_comes_three_times_is_applied_once(self):
        for heard in (0, 1):
            with self.subTest(heard=heard):
                these = self.use(lambda: faults.Doubled(self.as_site, heard, later=0.5, paths=(PUSH,)))
                self.sell()
                self.struck(these)
                for fault in these:
                    shopnet.until(lambda fault=fault: fault.came_later, "the third copy")
                self.heal()
                self.all_arrived()

    def test_SY_08_an_effect_whose_answer_is_lost_is_no_second_one(self):
        for name, make in {
            "swallowed": lambda: faults.Swallowed(self.as_site, paths=(PUSH,)),
            "half of it": lambda: faults.CutReply(self.as_site, paths=(PUSH,)),
            "500 instead": lambda: faults.SaysAfter(self.as_site, "500 Oh", "text/html", SIGN_IN_PAGE, paths=(PUSH,)),
            "sign-in page": lambda: faults.SaysAfter(self.as_site, "200 OK", "text/html", SIGN_IN_PAGE, paths=(PUSH,)),
        }.items():
            with self.subTest(name):
                before = len(self.site.sales())
                these = self.use(make)
                self.sell()
                self.struck(these)
                self.applied(before + 2)
                self.shown("offline", netcase.is_offline)
                self.heal()
                self.all_arrived()

    def test_SY_27_who_answers_in_its_place_is_no_site(self):
        before = len(self.site.sales())
        for name, make in {
            "captive portal": lambda: self.page("200 OK"),
            "portal that calls itself JSON":
                lambda: faults.Says(self.as_site, "200 OK", "application/json", SIGN_IN_PAGE),
            "500": lambda: self.page("500 Internal Server Error"),
            "500 of a site": lambda: self.problem("500 Error", "internal"),
            "502": lambda: self.page("502 Bad Gateway"),
            "503": lambda: self.page("503 Service Unavailable", "Retry-After: 1"),
            "429": lambda: self.page("429 Too Many Requests"),
            "no HTTP": lambda: faults.Garbage(self.as_site),
        }.items():
            with self.subTest(name):
                self.scenario(make, shows=netcase.is_offline)
        self.assertEqual(len(self.site.sales()) - before, 8 * 16)

    def test_SY_27_a_redirect_is_no_site_and_leads_nowhere(self):
        elsewhere = faults.FaultProxy(self.site.port)
        self.addCleanup(elsewhere.close)
        lure = elsewhere.use(faults.Stranger(self.as_site))
        for status, scheme in (("302 Found", "https"), ("307 Temporary Redirect", "https"), ("301 Moved", "http")):
            with self.subTest(status):
                location = f"Location: {scheme}://127.0.0.1:{elsewhere.port}/v1/nonce"
                self.scenario(lambda: self.page(status, location), shows=netcase.is_offline)
        self.assertEqual((lure.hits, elsewhere.heard), (0, []))

    def test_SY_25_a_command_is_refused_at_once_and_not_sent_later(self):
        self.use(lambda: self.page("503 Service Unavailable"))
        self.sell(2)
        for number, till in enumerate(self.tills):
            till.program.say("rename", f"later-{number}")
        for till in self.tills:
            is_answered, waited_ms, _ = till.waited("renamed")
            self.assertFalse(is_answered)
            self.assertLess(waited_ms, netcase.PATIENCE_MS + 1000)
        self.heal()
        self.all_arrived()
        renamed = self.site.rows("SELECT count(*) FROM published WHERE CAST(body AS TEXT) LIKE '%later-%'")
        self.assertEqual(renamed, [(0,)])

    def test_SY_40_the_site_is_obeyed_that_wants_to_be_left_alone(self):
        """Its wish stands, also when something else is asked and answered meanwhile."""
        for status, code in (("429 Too Many Requests", "too_many_requests"), ("503 Busy", "busy")):
            with self.subTest(status):
                these = self.use(lambda: self.problem(status, code, "Retry-After: 7", paths=(PUSH,), times=1))
                self.sell()
                self.struck(these)
                self.tills[1].program.say("rename", f"after-{code}")  # a hint has all tills read
                self.assertTrue(self.tills[1].waited("renamed")[0])
                self.all_arrived(push=False)
                for proxy, fault in zip(self.proxies, these):
                    pushes = [at - fault.struck_at[0] for at, path in proxy.heard if path == PUSH]
                    self.assertGreaterEqual(min(after for after in pushes if after > 0.01), 7)

    def test_SY_42_a_long_queue_passes_a_line_that_breaks_off_each_time(self):
        self.use(faults.Refused)
        for till in self.tills:
            till.sell(300, 0)
        for till in self.tills:
            till.wait_for("done", 120)
        these = self.use(lambda: faults.ResetAt(UP, 20000))  # bytes of one connection
        self.all_arrived()
        self.struck(these)

    def test_SY_42_a_long_queue_arrives_while_answers_are_lost_at_random(self):
        self.use(faults.Refused)
        for till in self.tills:
            till.sell(1000, 0)
        for till in self.tills:
            till.wait_for("done", 180)
        these = self.use(lambda: faults.Flapping(self.as_site, seed=len(self.proxies[0].heard), paths=(PUSH,)))
        for till in self.tills:
            till.sell(40, 100)
        self.net.all_sent(90)
        for till in self.tills:
            till.wait_for("done")
        self.all_arrived()
        self.assertGreater(sum(fault.lost_answers for fault in these), 0)


class TrustTest(netcase.NetCase):
    """Who shows which key."""

    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def identity(self, **wishes):
        return shopnet.identity(self.folder, f"papers-{time.monotonic_ns()}", **wishes)

    def heard(self):
        """The paths of all requests that came to somebody who speaks TLS himself."""
        return [path for proxy in self.proxies for _, path in proxy.heard]

    def test_SY_34_another_key_stops_sending_and_not_selling(self):
        before = self.heard()
        for name, wishes in {"good papers": {}, "expired": {"from_days": -800, "for_days": 400},
                             "another name": {"host": "other.example"}}.items():
            with self.subTest(name):
                other = self.identity(**wishes)
                self.scenario(lambda: faults.Stranger(other), shows=netcase.is_mistrusted)
        self.assertEqual(self.heard(), before)  # nothing was sent after the handshake

    def test_SY_34_the_key_counts_and_not_its_papers(self):
        key = self.as_site[1]
        for name, wishes in {"expired": {"from_days": -800, "for_days": 400}, "not yet": {"from_days": 30},
                             "another name": {"host": "other.example"},
                             "the next key": {"key": self.site.folder / "tls-next.key"}}.items():
            with self.subTest(name):
                papers = self.identity(**{"key": key, **wishes})
                these = self.use(lambda: faults.Stranger(papers))
                self.sell()
                self.struck(these)
                self.all_arrived()
                self.shown("online", netcase.is_online)

    def test_SY_34_without_a_pin_nobody_joins_whom_nobody_vouches_for(self):
        self.proxies[0].use(faults.Stranger(self.as_site))
        before = self.heard()
        said = shopnet.called("countertop", "--data", self.folder / "new", "pair", "--site",
                              f"https://127.0.0.1:{self.proxies[0].port}", "--code", self.site.code(), code=None)
        self.assertIn("not", said)
        self.assertFalse((self.folder / "new" / "till.db").exists())
        self.assertEqual(self.heard(), before)


if __name__ == "__main__":
    unittest.main()
