"""The sums on the pages of a database, worked out a second time (core/storage/pagesums.h)."""

import struct

SUM = 8
WORD = 0xFFFFFFFF


def page_sum(page, number):
    """The last eight bytes that a page must have."""
    words = struct.unpack(f"<{(len(page) - SUM) // 4}I", page[:-SUM])
    first = second = 0
    for even, odd in zip(words[::2], words[1::2]):
        first = (first + even + second) & WORD
        second = (second + odd + first) & WORD
    return struct.pack("<II", (first + number) & WORD, second ^ number) if any(words) else bytes(SUM)


def pages(content):
    """Number and bytes of each page."""
    size = struct.unpack(">H", content[16:18])[0]
    size = 65536 if size == 1 else size
    for place in range(0, len(content), size):
        yield place // size + 1, content[place:place + size]


def bad_pages(content):
    """Numbers of the pages that do not fit their sums; all of a database that keeps none."""
    if content[20] != SUM:
        return [number for number, _ in pages(content)]
    return [number for number, page in pages(content) if page[-SUM:] != page_sum(page, number)]


def seal(path):
    """Gives the pages of a database that another program has written their sums."""
    content = path.read_bytes()
    path.write_bytes(b"".join(page[:-SUM] + page_sum(page, number) for number, page in pages(content)))
