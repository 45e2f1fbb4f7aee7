"""The wire as a client that need not be honest speaks it: raw bytes over TLS, and devices that sign."""

import base64
import dataclasses
import hashlib
import http.client
import json
import socket
import ssl
import time

import ed25519

PATIENCE_S = 15


@dataclasses.dataclass
class Answer:
    """What the site answered; *body* of a stream is empty."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def code(self):
        """The `code` of a problem; empty for anything else."""
        return self.json["code"] if self.headers.get_content_type() == "application/problem+json" else ""

    def __str__(self):
        return f"{self.status} {self.code}".strip()


def raw(method, target, headers, body=b""):
    """The bytes of a request; header values may be bytes that no client would send."""
    lines = [b"%s %s HTTP/1.1" % (as_bytes(method), as_bytes(target))]
    lines += [b"%s: %s" % (as_bytes(name), as_bytes(value)) for name, value in headers.items()]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def as_bytes(text):
    return text if isinstance(text, bytes) else str(text).encode("latin-1", "replace")


def in_base64(value):
    return base64.b64encode(value).decode()


class Line:
    """A way to the site from one address; its connection is opened again when the site closed it."""

    def __init__(self, port, source="127.0.0.1"):
        self._port = port
        self._source = source
        self._trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._trust.check_hostname = False
        self._trust.verify_mode = ssl.CERT_NONE
        self._socket = None

    def ask(self, text):
        """*returns* the answer; None when the site closed without one."""
        for is_new in (self._socket is None, True):
            try:
                if is_new:
                    self._open()
            except OSError:
                return None
            try:
                self._socket.sendall(text)
            except OSError:
                pass  # it may have answered and closed before it read everything
            answer = self._read()
            if answer or is_new:
                return answer
        return None

    def send_and_leave(self, text):
        """For a request that is never complete."""
        self._open()
        self._socket.sendall(text)
        self.close()

    def close(self):
        if self._socket:
            self._socket.close()
        self._socket = None

    def _open(self):
        self.close()
        plain = socket.create_connection(("127.0.0.1", self._port), PATIENCE_S, (self._source, 0))
        self._socket = self._trust.wrap_socket(plain)

    def _read(self):
        try:
            response = http.client.HTTPResponse(self._socket)
            response.begin()
        except (OSError, http.client.HTTPException):
            self.close()
            return None
        is_stream = response.msg.get_content_type() == "text/event-stream"
        answer = Answer(response.status, response.msg, b"" if is_stream else response.read())
        if is_stream or response.will_close:
            self.close()
        return answer


def split(target):
    path, _, query = target.partition("?")
    return path, query


class Device:
    """A device with a key. What it signs and what it sends may differ."""

    def __init__(self, line, name, key=None):
        self.line = line
        self.name = name
        self.key = key or ed25519.Key()
        self.grant = {}
        self.nonce = None

    def enrol(self, code, **more):
        """*more*: fields besides code and key."""
        wish = {"code": code, "publicKey": in_base64(self.key.public), "appVersion": "test", **more}
        answer = send(self.line, "POST", "/v1/enrol", json.dumps(wish).encode())
        if answer.status != 200:
            raise AssertionError(f"{self.name} was not let in: {answer}")
        self.grant = answer.json
        return self

    def fresh_nonce(self):
        """The last one that the site gave and nobody used, or a new one."""
        nonce, self.nonce = self.nonce, None
        return nonce or send(self.line, "GET", "/v1/nonce").headers["Countertop-Nonce"]

    def signed(self, method, target, body=b"", *, nonce=None, age_s=0, named=None, key=None):
        """The three headers of a signature over this request."""
        path, query = split(target)
        nonce = nonce or self.fresh_nonce()
        digest = f"sha-256=:{in_base64(hashlib.sha256(body).digest())}:"
        parameters = ('("@method" "@path" "@query" "content-digest")'
                      f";created={int(time.time()) - age_s};nonce=\"{nonce}\""
                      f";keyid=\"{named or self.grant['device']}\";alg=\"ed25519\"")
        base = "\n".join([f'"@method": {method}', f'"@path": {path}', f'"@query": ?{query}',
                          f'"content-digest": {digest}', f'"@signature-params": {parameters}'])
        signature = in_base64((key or self.key).sign(as_bytes(base)))
        return {"Content-Digest": digest, "Signature-Input": f"ct={parameters}", "Signature": f"ct=:{signature}:"}

    def ask(self, method, target, body=b"", headers=None):
        """Signs and sends; keeps the nonce of the answer."""
        answer = send(self.line, method, target, body, {**self.signed(method, target, body), **(headers or {})})
        if answer:
            self.nonce = answer.headers["Countertop-Nonce"]
        return answer


def send(line, method, target, body=b"", headers=None):
    """Sends as every client does."""
    all_headers = {"Host": "localhost"}
    if body or method == "POST":
        all_headers |= {"Content-Type": "application/json", "Content-Length": len(body)}
    return line.ask(raw(method, target, all_headers | (headers or {}), body))
