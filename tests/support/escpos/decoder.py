"""A strict decoder of ESC/POS, independent of the program: its own table of commands, Python's codecs.

It reads the bytes of a printer and tells what comes out: rows of text with their style, pictures,
barcodes, QR codes, drawer pulses and cuts. A command or character that it does not know is an error,
never skipped: a byte that slipped through must not look like a blank.
"""

import dataclasses
import pathlib
import struct
import subprocess
import tempfile
import zlib


class Unknown(Exception):
    """The stream holds something that no command table knows."""


@dataclasses.dataclass
class Row:
    text: str
    bold: bool = False
    inverted: bool = False
    wide: int = 1
    tall: int = 1
    align: int = 0
    tables: tuple = ()  # numbers of the code tables used, in order


@dataclasses.dataclass
class Picture:
    width: int
    rows: list  # of bytes, one bit a dot, 1 is black
    dot_height: int = 1

    def png(self, quiet=16):
        """The picture as a PNG file with a white frame, as on paper."""
        height = len(self.rows) * self.dot_height
        width = self.width + 2 * quiet
        lines = []
        blank = b"\x00" + b"\xff" * width
        for row in self.rows:
            dots = bytes(
                0 if row[x // 8] & (0x80 >> (x % 8)) else 255 for x in range(self.width)
            )
            line = b"\x00" + b"\xff" * quiet + dots + b"\xff" * quiet
            lines += [line] * self.dot_height
        raw = blank * quiet + b"".join(lines) + blank * quiet

        def chunk(kind, body):
            return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

        header = struct.pack(">IIBBBBB", width, height + 2 * quiet, 8, 0, 0, 0, 0)
        return (
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(raw))
            + chunk(b"IEND", b"")
        )


@dataclasses.dataclass
class Barcode:
    kind: int
    data: bytes
    text: str
    module: int = 3
    height: int = 162
    clear: int = 0


@dataclasses.dataclass
class Qr:
    data: str
    level: str
    module: int


@dataclasses.dataclass
class Pulse:
    pin: int


@dataclasses.dataclass
class Cut:
    full: bool


@dataclasses.dataclass
class Feed:
    rows: int


# Codecs of Python by the names of code tables.
CODECS = {
    "CP437": "cp437", "CP720": "cp720", "CP737": "cp737", "CP775": "cp775", "CP850": "cp850",
    "CP852": "cp852", "CP855": "cp855", "CP857": "cp857", "CP858": "cp858", "CP860": "cp860",
    "CP861": "cp861", "CP862": "cp862", "CP863": "cp863", "CP864": "cp864", "CP865": "cp865",
    "CP866": "cp866", "CP869": "cp869", "CP874": "cp874", "CP1250": "cp1250", "CP1251": "cp1251",
    "CP1252": "cp1252", "CP1253": "cp1253", "CP1254": "cp1254", "CP1255": "cp1255",
    "CP1256": "cp1256", "CP1257": "cp1257", "CP1258": "cp1258", "ISO8859-2": "iso8859_2",
    "ISO8859-7": "iso8859_7", "ISO8859-15": "iso8859_15",
}

CODE128_SETS = {b"{A": "A", b"{B": "B", b"{C": "C"}


def code128_text(data):
    """The text of GS k 73 data, whose sets are named by {A, {B and {C."""
    text, code_set, at = "", None, 0
    while at < len(data):
        pair = data[at:at + 2]
        if pair in CODE128_SETS:
            code_set, at = CODE128_SETS[pair], at + 2
        elif pair == b"{{":
            text, at = text + "{", at + 2
        elif code_set == "C":
            if data[at] > 99:
                raise Unknown(f"Code 128 set C holds {data[at]}")
            text, at = text + f"{data[at]:02d}", at + 1
        elif code_set == "B":
            text, at = text + chr(data[at]), at + 1
        else:
            raise Unknown("Code 128 data without a known set")
    return text


class Decoder:
    """Decodes one stream. *tables* gives the name of a code table by its number."""

    def __init__(self, data, tables, dot_height=1):
        self.data = data
        self.at = 0
        self.tables = tables
        self.dot_height = dot_height
        self.out = []
        self.strips = None  # of ESC *, joined while they follow each other
        self.reset()

    def reset(self):
        self.table = None
        self.bold = self.inverted = False
        self.wide = self.tall = 1
        self.align = 0
        self.module, self.height, self.clear = 3, 162, 0
        self.qr_module, self.qr_level, self.qr_data = 3, "L", None
        self.start_row()

    def start_row(self):
        self.text, self.used = "", []
        self.was_inverted = self.was_bold = False
        self.size = (1, 1)

    def take(self, count):
        if self.at + count > len(self.data):
            raise Unknown(f"stream ends within a command at {self.at}")
        part = self.data[self.at:self.at + count]
        self.at += count
        return part

    def decode(self):
        while self.at < len(self.data):
            byte = self.take(1)[0]
            if byte == 0x0A:
                self.end_row()
            elif byte == 0x1B:
                self.escape()
            elif byte == 0x1D:
                self.group()
            elif byte == 0x1C:
                self.file()
            elif byte >= 0x20 and byte != 0x7F:
                self.letter(byte)
            else:
                raise Unknown(f"control byte {byte:#04x} at {self.at - 1}")
        if self.text:
            raise Unknown("text without the end of its row")
        self.end_strips()
        return self.out

    def letter(self, byte):
        self.end_strips()
        if byte < 0x80:
            self.text += chr(byte)
        else:
            if self.table is None:
                raise Unknown(f"byte {byte:#04x} before any code table was chosen")
            name = self.tables.get(self.table)
            if name not in CODECS:
                raise Unknown(f"code table {self.table} is not in the profile")
            try:
                self.text += bytes([byte]).decode(CODECS[name])
            except UnicodeDecodeError as fault:
                raise Unknown(f"{name} has no character {byte:#04x}") from fault
            if not self.used or self.used[-1] != self.table:
                self.used.append(self.table)
        self.was_inverted |= self.inverted
        self.was_bold |= self.bold
        self.size = max(self.size, (self.wide, self.tall))

    def end_row(self):
        if self.strips is not None and not self.text:
            return  # the line break behind a strip of dots
        self.end_strips()
        self.out.append(
            Row(self.text, self.was_bold, self.was_inverted, *self.size, self.align, tuple(self.used))
        )
        self.start_row()

    def needs_row_start(self, what):
        if self.text:
            raise Unknown(f"{what} in the middle of a row")

    def escape(self):
        command = self.take(1)[0]
        if command not in (0x2A, 0x33, 0x32):
            self.end_strips()
        if command == 0x40:
            self.needs_row_start("ESC @")
            self.reset()
        elif command == 0x74:
            self.table = self.take(1)[0]
        elif command == 0x52:
            if self.take(1)[0] != 0:
                raise Unknown("a national set other than 0")
        elif command == 0x45:
            self.bold = bool(self.take(1)[0] & 1)
        elif command == 0x61:
            self.needs_row_start("ESC a")
            self.align = self.take(1)[0] % 48
            if self.align > 2:
                raise Unknown("alignment above 2")
        elif command == 0x64:
            self.out.append(Feed(self.take(1)[0]))
        elif command == 0x33:
            self.take(1)
        elif command == 0x32:
            self.end_strips()
        elif command == 0x70:
            pin, _, _ = self.take(3)
            if pin not in (0, 1, 48, 49):
                raise Unknown(f"drawer {pin}")
            self.needs_row_start("ESC p")
            self.out.append(Pulse(5 if pin % 48 else 2))
        elif command == 0x2A:
            self.strip()
        elif command == 0x21:
            mode = self.take(1)[0]
            self.bold, self.tall, self.wide = bool(mode & 8), 1 + bool(mode & 16), 1 + bool(mode & 32)
        elif command == 0x4D:
            self.take(1)
        elif command == 0x2D:
            self.take(1)
        else:
            raise Unknown(f"ESC {command:#04x} at {self.at - 1}")

    def strip(self):
        self.needs_row_start("ESC *")
        mode, low, high = self.take(3)
        if mode not in (0, 1, 32, 33):
            raise Unknown(f"ESC * mode {mode}")
        depth = 3 if mode >= 32 else 1
        width = low + 256 * high
        columns = self.take(width * depth)
        rows = []
        for y in range(depth * 8):
            bits = bytearray((width + 7) // 8)
            for x in range(width):
                if columns[x * depth + y // 8] & (0x80 >> (y % 8)):
                    bits[x // 8] |= 0x80 >> (x % 8)
            rows.append(bytes(bits))
        if self.strips is None:
            self.strips = Picture(width, [], self.dot_height)
        if self.strips.width != width:
            raise Unknown("strips of two widths")
        self.strips.rows += rows

    def end_strips(self):
        if self.strips is not None:
            self.out.append(self.strips)
            self.strips = None

    def group(self):
        self.end_strips()
        command = self.take(1)[0]
        if command == 0x21:
            size = self.take(1)[0]
            self.wide, self.tall = (size >> 4) + 1, (size & 15) + 1
        elif command == 0x42:
            self.inverted = bool(self.take(1)[0] & 1)
        elif command == 0x56:
            mode = self.take(1)[0]
            if mode in (0x41, 0x42):
                self.take(1)
            elif mode not in (0, 1, 48, 49):
                raise Unknown(f"GS V {mode}")
            self.needs_row_start("GS V")
            self.out.append(Cut(mode in (0, 48, 0x41)))
        elif command == 0x68:
            self.height = self.take(1)[0]
        elif command == 0x77:
            self.module = self.take(1)[0]
        elif command == 0x48:
            self.clear = self.take(1)[0] % 48
        elif command == 0x66:
            self.take(1)
        elif command == 0x6B:
            self.barcode()
        elif command == 0x76:
            self.raster()
        elif command == 0x28:
            self.function()
        else:
            raise Unknown(f"GS {command:#04x} at {self.at - 1}")

    def barcode(self):
        self.needs_row_start("GS k")
        kind = self.take(1)[0]
        if kind < 7:
            end = self.data.index(0, self.at)
            data = self.take(end - self.at)
            self.take(1)
        else:
            data = self.take(self.take(1)[0])
        text = code128_text(data) if kind == 73 else data.decode("ascii")
        self.out.append(Barcode(kind, data, text, self.module, self.height, self.clear))

    def raster(self):
        self.needs_row_start("GS v 0")
        zero, _, x_low, x_high, y_low, y_high = self.take(6)
        if zero != 0x30:
            raise Unknown("GS v without 0")
        width, height = x_low + 256 * x_high, y_low + 256 * y_high
        data = self.take(width * height)
        rows = [data[y * width:(y + 1) * width] for y in range(height)]
        last = self.out[-1] if self.out else None
        if isinstance(last, Picture) and last.width == width * 8 and len(last.rows) % 128 == 0:
            last.rows += rows  # the next strip of the same picture
        else:
            self.out.append(Picture(width * 8, rows))

    def function(self):
        kind, low, high = self.take(3)
        body = self.take(low + 256 * high)
        if kind == 0x4C:
            return self.graphics(body)
        if kind != 0x6B or body[0] != 0x31:
            raise Unknown(f"GS ( {kind:#04x}")
        function = body[1]
        if function == 0x41:
            if body[2] not in (0x31, 0x32, 0x33):
                raise Unknown("QR model")
        elif function == 0x43:
            self.qr_module = body[2]
        elif function == 0x45:
            self.qr_level = {0x30: "L", 0x31: "M", 0x32: "Q", 0x33: "H"}[body[2]]
        elif function == 0x50:
            self.qr_data = body[3:].decode("utf-8")
        elif function == 0x51:
            self.needs_row_start("QR code")
            if self.qr_data is None:
                raise Unknown("QR code without data")
            self.out.append(Qr(self.qr_data, self.qr_level, self.qr_module))
        else:
            raise Unknown(f"GS ( k function {function:#04x}")
        return None

    def graphics(self, body):
        if body[1] == 0x70:
            width, height = body[6] + 256 * body[7], body[8] + 256 * body[9]
            row = (width + 7) // 8
            self.stored = Picture(row * 8, [body[10 + y * row:10 + (y + 1) * row] for y in range(height)])
        elif body[1] in (0x02, 0x32):
            self.out.append(self.stored)
        else:
            raise Unknown(f"GS ( L function {body[1]}")

    def file(self):
        self.end_strips()
        command = self.take(1)[0]
        if command != 0x2E:
            raise Unknown(f"FS {command:#04x} at {self.at - 1}")


def decode(data, tables, dot_height=1):
    return Decoder(data, tables, dot_height).decode()


def rows(events):
    return [event for event in events if isinstance(event, Row)]


def read_back(picture):
    """What zbarimg reads in a picture: a list of texts."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "picture.png"
        path.write_bytes(picture.png())
        run = subprocess.run(
            ["zbarimg", "--quiet", "--raw", str(path)], capture_output=True, text=True, check=False
        )
        return run.stdout.split("\n")[:-1]
