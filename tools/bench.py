"""Speed and memory of the two commands, cold, and of a warm engine; trafilatura alone beside them in the same run.

    make bench                                   # on the example pages
    .venv/bin/python tools/bench.py PAGE...   # on your own

Each cold figure is the median of several fresh processes; peak memory is the largest of them, children included.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

RUNS = 5
EXAMPLES = Path(__file__).parents[1] / "examples" / "harbour"

_TRAFILATURA = "import sys, trafilatura\nfor p in sys.argv[1:]: trafilatura.bare_extraction(open(p,'rb').read())"


def cold(command: Sequence[str]) -> tuple[float, float]:
    """Median seconds and largest peak memory in MB of fresh processes that run ``command``."""
    seconds, peaks = [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - start)
        peaks.append(usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024))
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 3):
            sys.exit(f"{' '.join(command)} ended with exit code {process.returncode}")
    return statistics.median(seconds), max(peaks)


def warm(work: Callable[[], object]) -> float:
    """Median seconds of repeated calls in this process, after one that does not count."""
    work()
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main(pages: Sequence[str]) -> None:
    """Print the table for these pages."""
    from consilience.pipeline import Engine

    four = list(pages[:4])
    command = str(Path(sys.executable).with_name("consilience"))
    table = Table("what", "seconds", "articles/s", "peak MB", title=f"{len(pages)} pages, {RUNS} runs, medians")

    def add(name: str, seconds: float, articles: int, peak: float | None) -> None:
        table.add_row(name, f"{seconds:.2f}", f"{articles / seconds:.1f}", f"{peak:.0f}" if peak else "")

    for name, arguments, articles in (
        ("check, one article, cold", [command, "check", "-q", pages[0]], 1),
        ("trafilatura alone, one article, cold", [sys.executable, "-c", _TRAFILATURA, pages[0]], 1),
        (f"check, {len(pages)} articles, cold", [command, "check", "-q", *pages], len(pages)),
        (f"trafilatura alone, {len(pages)} articles, cold", [sys.executable, "-c", _TRAFILATURA, *pages], len(pages)),
        (f"report, {len(four)} articles, cold", [command, "report", "-q", *four], len(four)),
    ):
        seconds, peak = cold(arguments)
        add(name, seconds, articles, peak)
    engine = Engine()
    add(f"check, {len(pages)} articles, warm", warm(lambda: engine.check(pages)), len(pages), None)
    add(f"report, {len(four)} articles, warm", warm(lambda: engine.report(four)), len(four), None)
    Console().print(table)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    Console().print(f"this process, after all of it: {own:.0f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", help="saved pages; by default the examples of the repository")
    chosen = parser.parse_args().pages or sorted(str(path) for path in EXAMPLES.glob("*.html"))
    main(chosen)
