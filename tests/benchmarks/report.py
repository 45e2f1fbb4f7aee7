"""Runs the benchmarks and prints their figures beside goal and limit; see installer/bench.

A benchmark is a program bench_<name> that prints a line of JSON for each figure:

    {"name": "durable sale, rate", "value": 3100.5, "unit": "/s", "goal": ">= 60 % of bare", "limit": ">= 1860", "ok": true}

`goal` says in words what is wanted, `limit` the bound that was computed for this run, `ok` whether
the value keeps it. Other lines are shown as they are.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

KEYS = ("name", "value", "unit", "goal", "limit", "ok")


def flush_rate(folder, size, seconds):
    """Durable writes of `size` bytes to the end of a file: how often a second, and the 99th percentile in ms."""
    block = os.urandom(size)
    times = []
    with tempfile.NamedTemporaryFile(dir=folder, prefix="flush-") as file:
        end = time.perf_counter() + seconds
        while (begun := time.perf_counter()) < end:
            os.write(file.fileno(), block)
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - begun)
    times.sort()
    return 1 / statistics.mean(times), times[int(len(times) * 0.99)] * 1000


def disk_figures(folder, seconds):
    for size in (4096, 16384):
        rate, slow = flush_rate(folder, size, seconds)
        label = f"bare flush of {size // 1024} KiB"
        yield {"name": f"{label}, rate", "value": round(rate, 1), "unit": "/s", "goal": "", "limit": "", "ok": True}
        yield {"name": f"{label}, p99", "value": round(slow, 3), "unit": "ms", "goal": "", "limit": "", "ok": True}


def parse(line):
    """The figure on a line, or nothing."""
    if not line.startswith("{"):
        return None
    try:
        figure = json.loads(line)
    except json.JSONDecodeError:
        return None
    return figure if isinstance(figure, dict) and set(KEYS) <= set(figure) else None


def show(figure):
    value = f"{figure['value']:,.3f}".rstrip("0").rstrip(".") if isinstance(figure["value"], (int, float)) else str(figure["value"])
    mark = "" if figure["ok"] else "  missed"
    print(f"  {figure['name']:<52} {value:>14} {figure['unit']:<5} {figure['goal']!s:<28} {figure['limit']!s:<16}{mark}", flush=True)


def run(program, disk):
    """(figures, exit code) of one benchmark on the disk; what is no figure is printed as it comes."""
    figures = []
    environment = {**os.environ, "TMPDIR": str(disk), "QT_LOGGING_RULES": "qt.qpa.*=false"}
    with subprocess.Popen([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment) as process:
        for line in process.stdout:
            figure = parse(line.strip())
            if figure:
                figures.append({key: figure[key] for key in KEYS})
                show(figures[-1])
            elif line.strip():
                print(f"    {line.rstrip()}", flush=True)
    return figures, process.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--disk", type=pathlib.Path, required=True)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--flush-seconds", type=float, default=1.5, help="how long the disk is measured, per size")
    parser.add_argument("names", nargs="*")
    given = parser.parse_args()

    programs = sorted(path for path in given.bin.glob("bench_*") if os.access(path, os.X_OK))
    if given.names:
        programs = [path for path in programs if path.name.removeprefix("bench_") in given.names]
    print(f"  {'figure':<52} {'value':>14} {'unit':<5} {'goal':<28} limit")
    figures = list(disk_figures(given.disk, given.flush_seconds))
    for figure in figures:
        show(figure)
    broken = []
    for program in programs:
        print(f"  -- {program.name}")
        found, code = run(program, given.disk)
        figures += found
        if code != 0 or not found:
            broken.append(program.name)
            print(f"  {program.name} ended with {code} and {len(found)} figures")
    if given.json:
        given.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"  Written to {given.json}")
    missed = sum(not figure["ok"] for figure in figures)
    print(f"\n{len(figures)} figures from {len(programs)} benchmarks; {missed} missed their goal" + (f"; did not run: {', '.join(broken)}" if broken else ""))
    return 1 if broken or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
