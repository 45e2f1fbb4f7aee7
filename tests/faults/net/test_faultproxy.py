"""Each fault of the proxy does what it says, so that a scenario that passes says something."""

import asyncio
import contextlib
import pathlib
import socket
import ssl
import tempfile
import threading
import time
import unittest

import faultproxy as faults
import shopnet


class Upstream:
    """Plays the site: over TLS it counts requests and answers each by its number; plain, it echoes."""

    def __init__(self, identity=None):
        self.requests = []
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        context = None
        if identity:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*identity)
        serve = self._answer if identity else self._echo
        started = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(serve, "127.0.0.1", 0, ssl=context), self._loop)
        self.port = started.result(10).sockets[0].getsockname()[1]

    def close(self):
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)

    async def _end(self):
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    async def _echo(self, reader, writer):
        with contextlib.suppress(*faults.GONE):
            while piece := await reader.read(65536):
                writer.write(piece)
        writer.close()

    async def _answer(self, reader, writer):
        try:
            while True:
                head, body = await faults.read_message(reader)
                self.requests.append((head.split(b"\r\n")[0], body))
                said = b"answer %d" % len(self.requests)
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(said), said))
        except faults.GONE:
            writer.transport.abort()


class ProxyCase(unittest.TestCase):
    def proxy(self, upstream):
        self.addCleanup(upstream.close)
        proxy = faults.FaultProxy(upstream.port)
        self.addCleanup(proxy.close)
        return proxy


class FaultsOfBytesTest(ProxyCase):
    def setUp(self):
        self.line = self.proxy(Upstream())

    def connected(self):
        client = socket.create_connection(("127.0.0.1", self.line.port), timeout=10)
        self.addCleanup(client.close)
        return client

    def echo(self, client, text=b"hello"):
        client.sendall(text)
        heard = b""
        while len(heard) < len(text):
            piece = client.recv(65536)
            if not piece:
                break
            heard += piece
        return heard

    def silent(self, client, text=b"hello"):
        client.sendall(text)
        client.settimeout(0.3)
        with self.assertRaises(TimeoutError):
            client.recv(1)

    def test_a_good_line_changes_nothing(self):
        text = bytes(range(256)) * 4096
        client = self.connected()
        sender = threading.Thread(target=client.sendall, args=(text,))
        sender.start()
        heard = b""
        while len(heard) < len(text):
            heard += client.recv(65536)
        sender.join()
        self.assertEqual(heard, text)

    def test_latency_is_as_long_as_said_each_way(self):
        fault = self.line.use(faults.Latency(0.2))
        client = self.connected()
        begun = time.monotonic()
        self.assertEqual(self.echo(client), b"hello")
        self.assertGreaterEqual(time.monotonic() - begun, 0.4)
        self.assertEqual(fault.hits, 2)

    def test_a_narrow_line_takes_its_time(self):
        self.line.use(faults.Throttle(1000))
        client = self.connected()
        begun = time.monotonic()
        self.assertEqual(self.echo(client, b"x" * 500), b"x" * 500)
        self.assertGreaterEqual(time.monotonic() - begun, 0.5)

    def test_reset_at_a_byte(self):
        fault = self.line.use(faults.ResetAt(faults.DOWN, 3))
        client = self.connected()
        client.sendall(b"hello")
        heard = b""
        with self.assertRaises(ConnectionResetError):
            for _ in range(9):
                heard += client.recv(1)
        self.assertLessEqual(len(heard), 3)  # a reset may overtake what was sent before
        self.assertEqual(fault.hits, 1)

    def test_reset_counts_on_an_open_connection_too(self):
        client = self.connected()
        self.assertEqual(self.echo(client), b"hello")
        self.line.use(faults.ResetAt(faults.UP, 2), cut=False)
        client.sendall(b"again")
        with self.assertRaises(ConnectionResetError):
            client.recv(9)

    def test_truncated_ends_without_a_reset(self):
        self.line.use(faults.TruncateAt(faults.DOWN, 3))
        self.assertEqual(self.echo(self.connected()), b"hel")

    def test_stalled_says_nothing_more(self):
        fault = self.line.use(faults.StallAt(faults.DOWN, 3))
        client = self.connected()
        client.sendall(b"hello")
        self.assertEqual(client.recv(9), b"hel")
        self.silent(client)
        self.assertEqual(fault.hits, 1)

    def test_half_open_says_nothing_and_stays_so_after_healing(self):
        self.line.use(faults.HalfOpenAt(faults.UP, 5))
        client = self.connected()
        self.assertEqual(self.echo(client), b"hello")
        self.silent(client, b"more")
        self.line.heal(cut=False)
        self.silent(client)
        self.assertEqual(self.echo(self.connected()), b"hello")

    def test_a_black_hole_takes_connections_and_answers_none(self):
        fault = self.line.use(faults.BlackHole())
        self.silent(self.connected())
        self.assertEqual(fault.hits, 1)

    def test_refused_is_a_reset_at_once(self):
        self.line.use(faults.Refused())
        with self.assertRaises(ConnectionResetError):
            self.connected().recv(1)

    def test_healing_cuts_what_was_open(self):
        self.line.use(faults.BlackHole())
        client = self.connected()
        shopnet.until(lambda: self.line.lines, "the connection came")
        self.line.heal()
        with self.assertRaises(ConnectionResetError):
            client.recv(1)
        self.assertEqual(self.echo(self.connected()), b"hello")


class FaultsOfRequestsTest(ProxyCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.identity = shopnet.identity(pathlib.Path(folder.name), "site")

    def setUp(self):
        self.site = Upstream(self.identity)
        self.line = self.proxy(self.site)

    def post(self, path=faults.PUSH):
        """Everything that comes back for one request, until the other end leaves or a second is over."""
        context = ssl._create_unverified_context()
        heard = b""
        with socket.create_connection(("127.0.0.1", self.line.port), timeout=10) as plain, \
                context.wrap_socket(plain) as client:
            client.sendall(f"POST {path}?a=b HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody".encode())
            client.settimeout(1)
            try:
                while not heard.endswith(b"answer %d" % len(self.site.requests)) and b"page" not in heard:
                    piece = client.recv(65536)
                    if not piece:
                        break
                    heard += piece
            except (ConnectionError, ssl.SSLError, TimeoutError):
                pass
        return heard

    def test_without_a_fault_the_answer_comes(self):
        fault = self.line.use(faults.OfRequests(self.identity))
        self.assertIn(b"answer 1", self.post())
        self.assertEqual(self.site.requests, [(b"POST /sync/v1/push?a=b HTTP/1.1", b"body")])
        self.assertEqual([path for _, path in self.line.heard], [faults.PUSH])
        self.assertEqual(fault.hits, 1)

    def test_said_in_its_place_the_site_hears_nothing(self):
        self.line.use(faults.Says(self.identity, "503 Away", "text/html", b"page", ["Retry-After: 3"]))
        heard = self.post()
        self.assertTrue(heard.startswith(b"HTTP/1.1 503 Away\r\n"), heard)
        self.assertIn(b"Retry-After: 3\r\n", heard)
        self.assertEqual(self.site.requests, [])

    def test_only_some_paths_and_only_so_often(self):
        fault = self.line.use(faults.Says(self.identity, "503 Away", "text/html", b"page",
                                          paths=(faults.FEED,), times=1))
        self.assertIn(b"answer 1", self.post())
        self.assertIn(b"page", self.post(faults.FEED))
        self.assertIn(b"answer 2", self.post(faults.FEED))
        self.assertEqual(fault.hits, 1)

    def test_a_swallowed_answer_was_an_effect(self):
        self.line.use(faults.Swallowed(self.identity))
        self.assertEqual(self.post(), b"")
        self.assertEqual(len(self.site.requests), 1)

    def test_half_an_answer_was_an_effect(self):
        self.line.use(faults.CutReply(self.identity))
        heard = self.post()
        self.assertTrue(heard.startswith(b"HTTP/1.1 200"))
        self.assertNotIn(b"answer 1", heard)
        self.assertEqual(len(self.site.requests), 1)

    def test_an_error_after_the_effect(self):
        self.line.use(faults.SaysAfter(self.identity, "500 Oh", "text/html", b"page"))
        self.assertTrue(self.post().startswith(b"HTTP/1.1 500"))
        self.assertEqual(len(self.site.requests), 1)

    def test_doubled_comes_three_times(self):
        fault = self.line.use(faults.Doubled(self.identity, heard=1, later=0.1))
        self.assertIn(b"answer", self.post())
        shopnet.until(lambda: fault.came_later == 1, "the third")
        self.assertEqual(len(self.site.requests), 3)
        self.assertEqual(len(set(self.site.requests)), 1)

    def test_garbage_is_no_http(self):
        self.line.use(faults.Garbage(self.identity))
        self.assertFalse(self.post().startswith(b"HTTP"))

    def test_flapping_loses_both_requests_and_answers(self):
        fault = self.line.use(faults.Flapping(self.identity, seed=1, delay_most=0))
        answered = sum(b"answer" in self.post() for _ in range(30))
        self.assertGreater(fault.lost_answers, 0)
        self.assertEqual(len(self.site.requests), answered + fault.lost_answers)
        self.assertLess(len(self.site.requests), 30)

    def test_a_stranger_shows_his_own_key(self):
        with tempfile.TemporaryDirectory() as folder:
            other = shopnet.identity(pathlib.Path(folder), "other", "other.example", -800, 400)
            self.line.use(faults.Stranger(other))
            shown = ssl.get_server_certificate(("127.0.0.1", self.line.port))
            self.assertEqual(shown.split(), other[0].read_text().split())


class JudgeTest(unittest.TestCase):
    """What compares the tills with the site sees what it is there for."""

    ONE, TWO, THREE = (shopnet.Sale(f"t{number}", f"1-1-2026-{number}", 260) for number in (1, 2, 3))

    def test_good_in_any_order(self):
        self.assertEqual(shopnet.differences([self.TWO, self.ONE], [[self.ONE], [self.TWO]]), [])

    def test_lost_doubled_and_changed_are_told(self):
        self.assertIn("lost", shopnet.differences([self.ONE], [[self.ONE, self.TWO]])[0])
        self.assertIn("doubled", shopnet.differences([self.ONE, self.ONE], [[self.ONE]])[0])
        self.assertIn("never", shopnet.differences([self.ONE, self.THREE], [[self.ONE]])[0])
        self.assertEqual(len(shopnet.differences([self.ONE._replace(minor=261)], [[self.ONE]])), 2)
        again = self.TWO._replace(receipt=self.ONE.receipt)
        self.assertIn("twice", shopnet.differences([self.ONE, again], [[self.ONE, again]])[0])


class CertificateTest(unittest.TestCase):
    def test_name_and_dates_are_as_wished_and_the_key_can_stay(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            first = shopnet.identity(folder, "first")
            key = first[1].read_text()
            again = shopnet.identity(folder, "again", "other.example", -800, 400, key=first[1])
            self.assertEqual(again[1].read_text(), key)
            shown = ssl._ssl._test_decode_cert(str(again[0]))
            self.assertEqual(shown["subject"], ((("commonName", "other.example"),),))
            self.assertLess(ssl.cert_time_to_seconds(shown["notAfter"]), time.time())


if __name__ == "__main__":
    unittest.main()
