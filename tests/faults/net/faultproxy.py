"""A line to a site that goes wrong on purpose. Loopback only; works on a thread of its own.

FaultProxy stands on a port of its own before the site's. What it does with the bytes, or with the
requests in them, says its fault, which can be changed at any time. A fault of requests needs the key
by which the site is known, for then the proxy ends the TLS and speaks with the site anew. Each fault
counts in `hits` how often it really struck.
"""

import asyncio
import contextlib
import random
import socket
import ssl
import struct
import threading
import time

PIECE = 16384
UP, DOWN = "up", "down"  # from the till to the site, and back
PUSH, FEED, EVENTS, NONCE = "/sync/v1/push", "/sync/v1/feed", "/v1/events", "/v1/nonce"
LINGER_AND_RESET = struct.pack("ii", 1, 0)
GONE = (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError, OSError)


class Fault:
    """None: a good line."""

    plays = None  # certificate and key files of whom it plays; None: the bytes go through as they are

    def __init__(self):
        self.hits = 0

    async def opened(self, line):
        """A connection came; what follows waits for this."""

    async def carry(self, way, piece):
        await way.send(piece)

    async def ended(self, way):
        """Nothing more comes this way; what still lies here goes first."""

    async def answer(self, exchange):
        await exchange.pass_on()


# --- Faults of bytes ------------------------------------------------------------------------------

class Latency(Fault):
    """Each piece comes *seconds* later, either way, however many are under way."""

    def __init__(self, seconds):
        super().__init__()
        self.seconds = seconds
        self._last = {}

    async def carry(self, way, piece):
        self.hits += 1
        due = time.monotonic() + self.seconds
        self._last[way] = asyncio.ensure_future(self._deliver(way, piece, due, self._last.get(way)))

    async def ended(self, way):
        if way in self._last:
            await self._last[way]

    @staticmethod
    async def _deliver(way, piece, due, before):
        with contextlib.suppress(*GONE):
            if before:
                await before
            await asyncio.sleep(due - time.monotonic())
            await way.send(piece)


class Throttle(Fault):
    """So many bytes a second, either way."""

    def __init__(self, bytes_a_second):
        super().__init__()
        self.step = max(1, bytes_a_second // 10)

    async def carry(self, way, piece):
        for start in range(0, len(piece), self.step):
            self.hits += 1
            await asyncio.sleep(0.1)
            await way.send(piece[start:start + self.step])


class AtByte(Fault):
    """Goes wrong after *count* bytes on one way, counted from when the fault began."""

    def __init__(self, way, count):
        super().__init__()
        self.way = way
        self.count = count

    async def carry(self, way, piece):
        room = self.count - way.count
        if way.name != self.way or len(piece) <= room:
            await way.send(piece)
            return
        await way.send(piece[:max(0, room)])
        self.hits += 1
        await self.strike(way.line)

    async def strike(self, line):
        raise NotImplementedError


class ResetAt(AtByte):
    async def strike(self, line):
        line.reset()


class TruncateAt(AtByte):
    """Both ends hear that the other has nothing more to say."""

    async def strike(self, line):
        line.finish()


class StallAt(AtByte):
    """Nothing goes either way any more; both ends go on waiting. Within the first bytes it is the
    handshake that stalls."""

    async def strike(self, line):
        line.is_silent = True
        await line.over.wait()


class HalfOpenAt(AtByte):
    """The site's end is gone and the till is never told; what it sends is acknowledged by its system."""

    async def strike(self, line):
        line.is_silent = True
        line.lose_site()


class BlackHole(Fault):
    """The connection is there, and nobody behind it."""

    async def opened(self, line):
        self.hits += 1
        line.is_silent = True
        await line.over.wait()


class Refused(Fault):
    """Nobody listens any more, or a wall says no."""

    async def opened(self, line):
        self.hits += 1
        line.reset()


# --- Faults of requests ---------------------------------------------------------------------------

class OfRequests(Fault):
    """*identity* is what the proxy plays; *paths* are those it strikes, all where there are none;
    *times* how often, always where it is None."""

    def __init__(self, identity, paths=(), times=None):
        super().__init__()
        self.plays = identity
        self.paths = paths
        self.times = times
        self.struck_at = []

    async def answer(self, exchange):
        is_meant = not self.paths or exchange.path in self.paths
        if not is_meant or (self.times is not None and self.hits >= self.times):
            await exchange.pass_on()
            return
        self.hits += 1
        self.struck_at.append(time.monotonic())
        await self.strike(exchange)

    async def strike(self, exchange):
        await exchange.pass_on()


class Stranger(OfRequests):
    """Somebody else with another key, or the same key with other papers. Strikes by being there."""

    async def opened(self, line):
        self.hits += 1

    async def answer(self, exchange):
        await exchange.pass_on()


class Says(OfRequests):
    """Somebody before the site answers in its place; the site hears nothing."""

    def __init__(self, identity, status, kind, body=b"", headers=(), **limits):
        super().__init__(identity, **limits)
        head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
        self.reply = "\r\n".join(head).encode() + b"\r\n\r\n" + body

    async def strike(self, exchange):
        await exchange.reply(self.reply)


class Garbage(OfRequests):
    """What answers speaks no HTTP."""

    async def strike(self, exchange):
        await exchange.reply(random.Random(self.hits).randbytes(400))
        exchange.drop()


class Swallowed(OfRequests):
    """The site does what it is asked; its answer is lost."""

    async def strike(self, exchange):
        await exchange.forward()
        exchange.drop()


class CutReply(OfRequests):
    """The site does what it is asked; half of its answer comes."""

    async def strike(self, exchange):
        reply = await exchange.forward()
        await exchange.reply(reply[:len(reply) * 2 // 3])
        exchange.drop()


class SaysAfter(Says):
    """The site does what it is asked, and somebody before it says that it failed."""

    async def strike(self, exchange):
        await exchange.forward()
        await exchange.reply(self.reply)


class Doubled(OfRequests):
    """The same bytes come to the site twice at once and a third time later; *heard*: which of the
    two answers the till gets."""

    def __init__(self, identity, heard, later=1.0, **limits):
        super().__init__(identity, **limits)
        self.heard = heard
        self.later = later
        self.came_later = 0

    async def strike(self, exchange):
        replies = await asyncio.gather(exchange.forward(), exchange.forward())
        exchange.soon(self._again, exchange)
        await exchange.reply(replies[self.heard])

    async def _again(self, exchange):
        await asyncio.sleep(self.later)
        await exchange.forward()
        self.came_later += 1


class Flapping(OfRequests):
    """Loses requests and answers at random, and lets the rest through late."""

    def __init__(self, identity, seed, loss=0.5, delay_most=0.3, **limits):
        super().__init__(identity, **limits)
        self.random = random.Random(seed)
        self.loss = loss
        self.delay_most = delay_most
        self.lost_answers = 0

    async def strike(self, exchange):
        await asyncio.sleep(self.random.uniform(0, self.delay_most))
        if self.random.random() < self.loss / 2:
            exchange.drop()
        elif self.random.random() < self.loss / 2:
            await exchange.forward()
            self.lost_answers += 1
            exchange.drop()
        else:
            await exchange.pass_on()


# --- The proxy ------------------------------------------------------------------------------------

class Way:
    """One direction of a connection."""

    def __init__(self, line, name, source, target):
        self.line = line
        self.name = name
        self.count = 0  # bytes before the piece in hand, since the fault began
        self._source = source
        self._target = target
        self._fault = None

    async def send(self, piece):
        if piece and not self.line.is_silent:
            self._target.write(piece)
            await self._target.drain()

    async def run(self):
        while piece := await self._source.read(PIECE):
            if self.line.is_silent:
                continue
            fault = self.line.proxy.fault
            if fault is not self._fault:
                self._fault, self.count = fault, 0
            await fault.carry(self, piece)
            self.count += len(piece)
        await self.line.proxy.fault.ended(self)
        if not self.line.is_silent and self._target.can_write_eof():
            self._target.write_eof()


class Line:
    """A connection of a till: its socket, and the one that it is led to."""

    def __init__(self, proxy, reader, writer):
        self.proxy = proxy
        self.over = asyncio.Event()
        self.is_silent = False
        self._reader = reader
        self._writer = writer
        self._site = None

    async def run(self):
        try:
            await self.proxy.fault.opened(self)
            if self.over.is_set():
                return
            reader, self._site = await asyncio.open_connection("127.0.0.1", await self.proxy.port_behind())
            up = Way(self, UP, self._reader, self._site)
            down = Way(self, DOWN, reader, self._writer)
            await asyncio.gather(up.run(), down.run())
            if self.is_silent:
                await self.over.wait()
        except GONE:
            if self.is_silent:
                await self.over.wait()  # nobody tells the till
            self.reset()
        finally:
            self.finish()

    def reset(self):
        for writer in (self._writer, self._site):
            if writer and not writer.transport.is_closing():
                with contextlib.suppress(OSError):
                    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_AND_RESET)
                writer.transport.abort()
        self.over.set()

    def finish(self):
        for writer in (self._writer, self._site):
            if writer and not writer.transport.is_closing():
                writer.close()
        self.over.set()

    def lose_site(self):
        self._site.transport.abort()


class Exchange:
    """One request of a till, whole, whose TLS ended here."""

    def __init__(self, middle, head, body, writer):
        self.method, self.path = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ")[:2]
        self.path = self.path.split("?")[0]
        self.is_over = False
        self._middle = middle
        self._request = head + body
        self._writer = writer

    async def _site(self):
        port = self._middle.proxy.site_port
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=self._middle.trust)
        writer.write(self._request)
        await writer.drain()
        return reader, writer

    async def forward(self):
        """Has the site do it. *returns* its whole answer."""
        reader, writer = await self._site()
        try:
            head, body = await read_message(reader)
            return head + body
        finally:
            writer.transport.abort()

    async def pass_on(self):
        if self.path != EVENTS:
            await self.reply(await self.forward())
            return
        reader, writer = await self._site()  # an answer that goes on until somebody leaves
        try:
            while piece := await reader.read(PIECE):
                await self.reply(piece)
        finally:
            writer.transport.abort()
            self.drop()

    async def reply(self, raw):
        self._writer.write(raw)
        await self._writer.drain()

    def drop(self):
        self.is_over = True
        self._writer.transport.abort()

    def soon(self, work, *arguments):
        self._middle.proxy.begin(work, *arguments)


class Middle:
    """Ends the TLS with one identity and asks the proxy's fault what becomes of each request."""

    def __init__(self, proxy, identity):
        self.proxy = proxy
        self.port = 0
        self.trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self.trust.check_hostname = False
        self.trust.verify_mode = ssl.CERT_NONE
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(*identity)

    async def start(self):
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._context)
        self.port = server.sockets[0].getsockname()[1]
        return server

    async def _serve(self, reader, writer):
        self.proxy.begin(self._work, reader, writer)

    async def _work(self, reader, writer):
        try:
            while True:
                head, body = await read_message(reader)
                exchange = Exchange(self, head, body, writer)
                self.proxy.heard.append((time.monotonic(), exchange.path))
                await self.proxy.fault.answer(exchange)
                if exchange.is_over:
                    return
        except GONE:
            writer.transport.abort()


async def read_message(reader):
    """Head and body of a request or an answer. Bodies have a length; a site's answers do too."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for row in head.lower().split(b"\r\n"):
        if row.startswith(b"content-length:"):
            length = int(row.split(b":")[1])
        elif row.startswith(b"transfer-encoding:"):
            raise ConnectionError("a body without a length")
    return head, await reader.readexactly(length)


class FaultProxy:
    """*site_port* may be changed. `port` is where tills come to."""

    def __init__(self, site_port):
        self.site_port = site_port
        self.fault = Fault()
        self.heard = []  # when and for what path, of requests whose TLS ended here
        self.lines = set()
        self._tasks = set()
        self._middles = {}
        self._servers = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.port = self._do(self._start())

    def use(self, fault, cut=True):
        """From now on *fault*; *cut*: connections that are open end first."""
        self._do(self._use(fault, cut))
        return fault

    def heal(self, cut=True):
        """*cut*: False leaves those that went silent as they are."""
        self.use(Fault(), cut)

    def close(self):
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def begin(self, work, *arguments):
        """Has *work*, a coroutine function, done beside everything else."""
        task = self._loop.create_task(self._guarded(work, arguments))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def port_behind(self):
        """Where a new connection is led to."""
        identity = self.fault.plays
        if identity is None:
            return self.site_port
        if identity not in self._middles:
            middle = Middle(self, identity)
            self._middles[identity] = middle
            self._servers.append(await middle.start())
        return self._middles[identity].port

    def _do(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    async def _guarded(self, work, arguments):
        with contextlib.suppress(*GONE):
            await work(*arguments)

    async def _start(self):
        server = await asyncio.start_server(self._came, "127.0.0.1", 0)
        self._servers.append(server)
        return server.sockets[0].getsockname()[1]

    async def _came(self, reader, writer):
        self.begin(self._serve, Line(self, reader, writer))

    async def _serve(self, line):
        self.lines.add(line)
        try:
            await line.run()
        finally:
            self.lines.discard(line)

    async def _use(self, fault, cut):
        self.fault = fault
        if cut:
            for line in list(self.lines):
                line.reset()

    async def _close(self):
        for server in self._servers:
            server.close()
        for line in list(self.lines):
            line.reset()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
