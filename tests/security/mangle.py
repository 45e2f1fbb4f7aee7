"""Makes bad requests out of good ones. Everything comes from the one random source that is given."""

import copy
import gzip
import json

MEBI = 1 << 20
NUMBERS = (0, -1, 1, -(1 << 31), 1 << 31, (1 << 31) - 1, (1 << 53) - 1, 1 << 53, -(1 << 53), (1 << 63) - 1, -(1 << 63),
           1 << 64, 10 ** 40, 1e308, -1e-300, 0.1, 2.5)
EXTREMES = ((1 << 53) - 1, 1 << 53, -(1 << 53), 1 - (1 << 53), 1 << 52, -(1 << 52), (1 << 31) - 1, -(1 << 31), 0, -1)
TEXTS = ("", " ", "\0", "a\0b", "\x01\x1b\x7f", "\r\nSet-Cookie: a=b", "' OR 1=1 --", "\";}{", "%s%n%x", "../../../x",
         "\u202e\ufeff\uffff", "\U0001f4a9" * 40, "null", "00000000-0000-0000-0000-000000000000", "1e999",
         "9" * 400, "\ud800", "e\u0301" * 500)
OTHER_TYPES = (None, True, False, [], {}, [[]], {"": {}}, 7, "seven", -0.0)
WORD = "abcdefghijklmnopqrstuvwxyz0123456789-_"


def places(value, here=()):
    """The ways to everything inside *value*."""
    found = [here] if here else []
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        found += places(part, (*here, key))
    return found


def at(value, way):
    for key in way:
        value = value[key]
    return value


def nested(depth):
    """An object in an object …, as text: too deep for anybody's own writer."""
    return '{"a":' * depth + "1" + "}" * depth


class Mangler:
    def __init__(self, chance):
        self.chance = chance

    def word(self):
        return "".join(self.chance.choices(WORD, k=self.chance.randint(1, 12)))

    def odd_value(self, old=None):
        """Something that does not belong where *old* stands, or stands there at its limit."""
        pick = self.chance.randrange(10)
        if pick < 3:
            return self.chance.choice(NUMBERS)
        if pick < 6:
            return self.chance.choice(TEXTS)
        if pick == 6:
            return "x" * self.chance.choice((300, 70_000, MEBI))
        if pick == 7 and isinstance(old, list) and old:
            return old * self.chance.choice((2, 201))
        if pick == 8 and isinstance(old, (int, float)):
            return -old if old else 1
        return copy.deepcopy(self.chance.choice(OTHER_TYPES))

    def value(self, good):
        """A copy of *good* with one to three things wrong in it."""
        bad = copy.deepcopy(good)
        for _ in range(self.chance.choice((1, 1, 2, 3))):
            ways = places(bad)
            if not ways:
                return self.odd_value()
            way = self.chance.choice(ways)
            owner, key = at(bad, way[:-1]), way[-1]
            pick = self.chance.randrange(8)
            if pick == 0:
                del owner[key]
            elif pick == 1 and isinstance(owner, dict):
                owner[self.word()] = self.odd_value()
            elif pick == 2:
                owner[key] = copy.deepcopy(at(bad, self.chance.choice(ways)))
                if len(json.dumps(bad)) > MEBI:
                    return bad
            else:
                owner[key] = self.odd_value(owner[key])
        return bad

    def extremes(self, good):
        """A copy of *good* in which whole numbers stand at what a field can just hold."""
        bad = copy.deepcopy(good)
        numbers = [way for way in places(bad) if type(at(bad, way)) is int]
        for way in self.chance.sample(numbers, min(len(numbers), self.chance.randint(1, 6))):
            at(bad, way[:-1])[way[-1]] = self.chance.choice(EXTREMES)
        return bad

    def by_schema(self, good, schema, schemas):
        """A copy of *good* that breaks *schema* in one place."""
        bad = copy.deepcopy(good)
        here, schema = bad, resolved(schema, schemas)
        while True:
            name = self.chance.choice(sorted(schema["properties"]))
            field = resolved(schema["properties"][name], schemas)
            inner = here.get(name)
            if isinstance(inner, list) and inner and "items" in field and self.chance.random() < 0.7:
                inner, field = self.chance.choice(inner), resolved(field["items"], schemas)
            if isinstance(inner, dict) and "properties" in field and self.chance.random() < 0.8:
                here, schema = inner, field
                continue
            if name in schema.get("required", ()) and self.chance.random() < 0.2:
                here.pop(name, None)
            else:
                here[name] = copy.deepcopy(self.chance.choice(violations(field, here.get(name))))
            return bad

    def text(self, good):
        """Bytes that are no JSON, or JSON that two readers read in two ways."""
        text = json.dumps(good)
        key = self.chance.choice(sorted(good)) if isinstance(good, dict) and good else "a"
        spoiled = text.encode()
        spot = self.chance.randrange(len(spoiled) + 1)
        return self.chance.choice((
            lambda: spoiled[:spot],
            lambda: spoiled[:spot] + bytes([self.chance.randrange(256)]) + spoiled[spot + 1:],
            lambda: spoiled[:spot] + b"\xff\xfe\xc0\x80" + spoiled[spot:],
            lambda: spoiled[:spot] + b"\0" + spoiled[spot:],
            lambda: b"\xef\xbb\xbf" + spoiled,
            lambda: (text[:-1] + f', {json.dumps(key)}: {json.dumps(self.odd_value())}}}').encode(),
            lambda: (f'{{{json.dumps(key)}: {json.dumps(self.odd_value())}, ' + text[1:]).encode(),
            lambda: text.replace(":", ": NaN, \"b\":", 1).encode(),
            lambda: (text[:-1] + ', "deep": ' + nested(self.chance.choice((100, 1100, 100_000))) + "}").encode(),
            lambda: b"[" * self.chance.choice((10, 1025, 400_000)),
            lambda: text.encode("utf-16"),
            lambda: spoiled + spoiled,
            lambda: b"",
            lambda: self.chance.randbytes(self.chance.choice((1, 100, 5000))),
        ))()

    def packed(self, good):
        """*returns* headers and a body, well or badly packed."""
        body = json.dumps(good).encode()
        packed = gzip.compress(body)
        return self.chance.choice((
            lambda: ({"Content-Encoding": "gzip"}, packed),
            lambda: ({"Content-Encoding": "gzip"}, packed[:self.chance.randrange(len(packed))]),
            lambda: ({"Content-Encoding": "gzip"}, body),
            lambda: ({"Content-Encoding": "gzip"}, gzip.compress(packed)),
            lambda: ({"Content-Encoding": "gzip"}, packed + b"more"),
            lambda: ({"Content-Encoding": "gzip"}, gzip.compress(b" " * 200 * MEBI, 9)),
            lambda: ({"Content-Encoding": "gzip"}, gzip.compress(b'{"a":' * 3 * MEBI, 9)),
            lambda: ({"Content-Encoding": self.chance.choice(("br", "gzip, gzip", "GZIP", "identity"))}, packed),
            lambda: ({}, packed),
        ))()

    def target(self, path, query=""):
        """A path and a query with something wrong in them."""
        name = self.chance.choice(("after", "limit", "epoch", "f", self.word()))
        odd = self.chance.choice(("", "-1", "0", "5001", "9" * 30, "1.5", "%00", "%ff%fe", "a%0d%0ab", "+", "x" * 3000,
                                  "99999999999999999", "true", "catalog", "%7b%7d"))
        joined = f"{query}&" if query else ""
        return self.chance.choice((
            lambda: f"{path}?{joined}{name}={odd}",
            lambda: f"{path}?{name}={odd}&{joined}",
            lambda: f"{path}?" + "&".join(f"{self.word()}={self.word()}" for _ in range(200)),
            lambda: path + self.chance.choice(("/", "//", "/..", "%2f", ";a=b", "?", "??", "?%")) + query,
            lambda: path.upper() + (f"?{query}" if query else ""),
            lambda: "/" + "/".join(self.word() for _ in range(self.chance.randint(1, 5))),
            lambda: path + "?" + "x" * self.chance.choice((4000, 20_000)),
        ))()


def resolved(schema, schemas):
    return schemas[schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def violations(schema, old):
    """Values that *schema* does not allow."""
    wrong = [value for value in OTHER_TYPES if type(value) is not type(old)]
    if schema.get("type") == "integer":
        wrong += [schema["minimum"] - 1] if "minimum" in schema else []
        wrong += [1.5, "1", 1 << 64, -(1 << 64), 10 ** 30]
        wrong += [schema["const"] + 1, schema["const"] - 1] if "const" in schema else []
    if schema.get("type") == "string":
        wrong += ["", "\0", "x" * MEBI, "\ud800"] + list(TEXTS)
        wrong += ["g" * 64, "ab"] if "pattern" in schema else []
        wrong += ["0" * 36, "{" + "0" * 36 + "}"] if schema.get("format") == "uuid" else []
    if schema.get("type") == "array" and isinstance(old, list):
        wrong += [old * (schema.get("maxItems", 200) + 1), [None], [old], [{}]]
    return wrong


def framed(chance, method, target, headers, body):
    """The bytes of a request whose frame is odd. *returns* them, and whether it is ever complete."""
    def request(line=None, more=(), without=(), tail=body):
        rows = [line or f"{method} {target} HTTP/1.1"]
        rows += [f"{name}: {value}" for name, value in headers.items() if name not in without]
        return "\r\n".join([*rows, *more]).encode("latin-1", "replace") + b"\r\n\r\n" + tail

    size = len(body)
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (size, body)
    no_length = ("Content-Length",)
    chunked = ("Transfer-Encoding: chunked",)
    return chance.choice((
        lambda: (request(more=chunked, without=no_length, tail=chunks), True),
        lambda: (request(more=chunked, without=no_length, tail=chunks[:-7]), False),
        lambda: (request(more=chunked, without=no_length, tail=b"ffffffffffffffff\r\n" + body), True),
        lambda: (request(more=chunked, without=no_length, tail=b"-1\r\n" + body), True),
        lambda: (request(more=chunked, tail=chunks), True),
        lambda: (request(more=("Transfer-Encoding: gzip, chunked",), without=no_length, tail=chunks), True),
        lambda: (request(more=(f"Content-Length: {size + 10}",), without=no_length), False),
        lambda: (request(more=(f"Content-Length: {max(size - 5, 0)}",), without=no_length), True),
        lambda: (request(more=(f"Content-Length: {size}",) * 2, without=no_length), True),
        lambda: (request(more=("Content-Length: -1",), without=no_length), True),
        lambda: (request(more=("Content-Length: 99999999999999999999",), without=no_length), True),
        lambda: (request(without=("Host",)), True),
        lambda: (request(more=("Host: other",)), True),
        lambda: (request(more=("Host",)), True),
        lambda: (request(more=("X-Odd: a\0b",)), True),
        lambda: (request(more=("X-Odd: " + "x" * 70_000,)), True),
        lambda: (request(more=tuple(f"X-{number}: y" for number in range(300))), True),
        lambda: (request(more=(" folded: x",)), True),
        lambda: (request(more=("Expect: 200-maybe",)), True),
        lambda: (request(line=f"{method} {target} HTTP/1.0"), True),
        lambda: (request(line=f"{method} {target} HTTP/9.9"), True),
        lambda: (request(line=f"{method}  {target}  HTTP/1.1"), True),
        lambda: (request(line=f"{method} https://localhost{target} HTTP/1.1"), True),
        lambda: (request(line=f"{method} {target}#part HTTP/1.1"), True),
        lambda: (request(line=f"{method} * HTTP/1.1"), True),
        lambda: (request(line=f"GE\0T {target} HTTP/1.1"), True),
        lambda: (b"\x16\x03\x01\x02\x00\x01" + bytes(200), True),
        lambda: (b"\r\n" * 200, False),
    ))()
