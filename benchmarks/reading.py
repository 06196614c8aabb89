"""How fast pages are read: ``python -m benchmarks.reading``. Facts come out; nothing is stored.

One core first; then how time grows with a page's length (an exponent of 1 is linear); then several processes. The rival
of a reader of pages is a parser of sentences: where spaCy is installed (``pip install spacy``, its rules alone, no
model), splitting the same pages into words and sentences with it stands beside, for scale.
"""

from __future__ import annotations

import math
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.mutations import read_or_refused, sample_pages
from loaders import read_all

ROUNDS = 5
KILOBYTES = 9
COPIES = 20


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some runs, in seconds."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def one_core(pages: dict[str, str]) -> None:
    """Pages of 9 kB a second."""
    kilobytes = sum(map(len, pages.values())) / 1000
    ours = timed(lambda: [read_or_refused(name, text) for name, text in pages.items()])
    print(
        f"one core: {len(pages)} pages, {kilobytes:.0f} kB in {ours:.2f} s: "
        f"{kilobytes / KILOBYTES / ours:.0f} pages of {KILOBYTES} kB a second"
    )
    try:
        import spacy
    except ImportError:
        print("spaCy is not installed: nothing to compare with")
        return
    english = spacy.blank("en")
    english.add_pipe("sentencizer")
    rival = timed(lambda: [english(text) for text in pages.values()])
    print(f"spaCy's words and sentences of the same pages: {rival:.2f} s, {rival / ours:.2f} of our time")


def by_length(pages: dict[str, str]) -> None:
    """How time grows as a page gets longer, in its paragraphs and in one line."""
    longest = max(pages, key=lambda name: len(pages[name]))
    for what, text in (("paragraphs", pages[longest]), ("one line", pages[longest].replace("\n", " "))):
        took = [timed(partial(read_or_refused, longest, text * 2**power), 3) for power in range(2, 9)]
        exponent = math.log2(took[-1] / took[0]) / (len(took) - 1)
        shown = ", ".join(f"{1000 * seconds:.0f}" for seconds in took)
        print(
            f"{what}: {len(text) * 4 // 1000} kB to {len(text) * 256 // 1000} kB: {shown} ms; exponent {exponent:.2f}"
        )


def by_workers(pages: dict[str, str]) -> None:
    """How time falls with processes."""
    with tempfile.TemporaryDirectory() as folder:
        for copy in range(COPIES):
            for name, text in pages.items():
                # a page of its own each
                Path(folder, f"{copy}-{name}").write_text(f"{text}\n\nCopy {copy}\n", encoding="utf-8")
        alone = timed(partial(_read_all, folder), 3)
        print(f"1 process: {COPIES * len(pages)} files in {alone:.1f} s")
        for workers in range(2, (os.cpu_count() or 1) + 1):
            took = timed(partial(_read_all, folder, workers), 3)
            print(f"{workers} processes: {took:.1f} s, {alone / took:.2f} times as fast")


def _read_all(folder: str, workers: int = 1) -> int:
    return sum(1 for _ in read_all([folder], workers))


if __name__ == "__main__":
    SAMPLES = sample_pages()
    one_core(SAMPLES)
    by_length(SAMPLES)
    by_workers(SAMPLES)
