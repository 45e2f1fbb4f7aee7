#!/usr/bin/python3
"""The restore drill: a site loses its computer, a backup and three keys are put on another.

A shop of real programs sells, is backed up, sells on and sends all of it; then the site is killed and its
folder is gone. The tills sell through it all. The backup is put back, the site starts, and the tills send
again what it lacks. Each step is timed; the product's own checkers walk everything at the end, and the sum
of the site is the sum of the tills.

    installer/drill [--sales N]
"""

import argparse
import collections
import pathlib
import shutil
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import shopnet  # noqa: E402  (needs the path)

KEYS = ("site.key", "tls.key", "tls-next.key")

Drill = collections.namedtuple("Drill", "seconds sold before_backup after_backup meanwhile said")


class Clock:
    """Says each step with the time that it took."""

    def __init__(self, tell):
        self.tell = tell
        self.seconds = {}

    def step(self, name, act):
        begun = time.monotonic()
        answer = act()
        self.seconds[name] = time.monotonic() - begun
        self.tell(f"{name:<58} {self.seconds[name]:6.2f} s")
        return answer


def sell(net, count):
    """Every till sells *count* times. *returns* how many tickets came of it."""
    before = sum(len(till.sold) for till in net.tills)
    for till in net.tills:
        till.sell(count, 5)
    for till in net.tills:
        till.wait_for("done", count + 20)
    return sum(len(till.sold) for till in net.tills) - before


def drill(sales=100, tell=print):
    """*returns* the Drill; AssertionError where anything is lost, doubled or not whole."""
    net = shopnet.ShopNet()
    try:
        clock = Clock(tell)
        kept = net.folder / "kept"
        kept.mkdir()
        before = sell(net, sales)
        net.all_sent()
        clock.step("back up, while the tills are in",
                   lambda: shopnet.called(*net.site.words("backup", kept / "backup")))
        for key in KEYS:
            shutil.copy2(net.site.folder / key, kept / key)
        after = sell(net, sales)
        net.all_sent()

        net.site.program.process.kill()
        net.site.stop()
        shutil.rmtree(net.site.folder)
        for till in net.tills:
            till.wait_state("offline", lambda state: not state.online)
        meanwhile = sell(net, sales)

        begun = time.monotonic()
        net.site.folder.mkdir(mode=0o700)
        for key in KEYS:
            shutil.copy2(kept / key, net.site.folder / key)
        said = clock.step("put the backup back", lambda: shopnet.called(*net.site.words("restore", kept / "backup")))
        clock.step("start the site", net.site.start)
        clock.step("until the tills have sent what it lacks", net.all_sent)
        clock.seconds["in all"] = time.monotonic() - begun
        tell(f"{'from nothing to everything there':<58} {clock.seconds['in all']:6.2f} s")

        wrong = net.differences()
        if wrong:
            raise AssertionError("\n".join(wrong[:20]))
        for till in net.tills:
            till.stop()
        verified = clock.step("walk every journal and every sum", net.verify)
        sold = len(net.site.sales())
        tell(f"{sold} sales at the site, {before} of them from before the backup, {after} from after it, "
             f"{meanwhile} from while it was away: each there once.")
        return Drill(clock.seconds, sold, before, after, meanwhile, [said, *verified])
    finally:
        net.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sales", type=int, default=100, metavar="N", help="of each of two tills, three times")
    drill(parser.parse_args().sales)
    return 0


if __name__ == "__main__":
    sys.exit(main())
