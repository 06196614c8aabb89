"""Pages as they break: ``python -m benchmarks.mutations [NUMBER]`` reads so many and counts what goes wrong.

Each mutant is a sample to which one to three faults are done, chosen by its number, so that a fault can be made again.
Nothing but a :class:`ontology.errors.DocumentError` may come of reading it, every quote must stand where it is said to
stand, and a page that lost words must not say what the whole page does not.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.stated import Stated, flat
from loaders import read_text
from loaders.files import decode
from ontology.document import Document
from ontology.errors import DocumentError

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
Mutation = Callable[[str, random.Random], str]

_STRAIGHT = str.maketrans("“”‘’–—", "\"\"''--")
_CURLY = str.maketrans({'"': "”", "'": "’", "-": "–"})
_STRANGE = "\x00\u200b\u00a0\ufeff\u2028￾𝕏é漢字\U0001f600\u202e\t()[]“”’:;-–•"


def truncated(text: str, chance: random.Random) -> str:
    """The page cut off anywhere."""
    return text[: chance.randrange(len(text) + 1)]


def without_a_heading(text: str, chance: random.Random) -> str:
    """The page without one of its short lines that end in no full stop, as headings do."""
    lines = text.split("\n")
    short = [number for number, line in enumerate(lines) if 0 < len(line) < 60 and line[-1] not in ".,:;!?”\"'"]
    if short:
        del lines[chance.choice(short)]
    return "\n".join(lines)


def without_lines(text: str, chance: random.Random) -> str:
    """The page without some of its lines."""
    return "\n".join(line for line in text.split("\n") if chance.random() > 0.1)


def shuffled_sections(text: str, chance: random.Random) -> str:
    """The page with its paragraphs in another order."""
    parts = text.split("\n\n")
    chance.shuffle(parts)
    return "\n\n".join(parts)


def repeated_lines(text: str, chance: random.Random) -> str:
    """The page with some lines twice."""
    return "\n".join(line for line in text.split("\n") for _ in range(1 + (chance.random() < 0.1)))


def spaced(text: str, chance: random.Random) -> str:
    """The page with every line break doubled or halved."""
    return text.replace("\n", "\n\n") if chance.random() < 0.5 else re.sub(r"\n+", "\n", text)


def on_one_line(text: str, chance: random.Random) -> str:
    """The page without line breaks."""
    return text.replace("\n", chance.choice([" ", "", "  "]))


def with_other_quotes(text: str, chance: random.Random) -> str:
    """The page with straight quotes and dashes for curly ones, or the reverse."""
    return text.translate(_STRAIGHT if chance.random() < 0.5 else _CURLY)


def in_other_case(text: str, chance: random.Random) -> str:
    """The page in capitals, in small letters, or with every word capitalised."""
    return chance.choice([str.upper, str.lower, str.title])(text)


def with_strange_characters(text: str, chance: random.Random) -> str:
    """The page with characters put in here and there that should not be there."""
    characters = list(text)
    for _ in range(chance.randrange(1, 60)):
        characters.insert(chance.randrange(len(characters) + 1), chance.choice(_STRANGE))
    return "".join(characters)


def in_broken_bytes(text: str, chance: random.Random) -> str:
    """The page with some of its bytes replaced by others, and read again."""
    data = bytearray(text.encode())
    for _ in range(chance.randrange(1, 40)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        return decode("page.txt", bytes(data))
    except DocumentError:
        return ""


MUTATIONS: tuple[Mutation, ...] = (
    *(truncated, without_a_heading, without_lines, shuffled_sections, repeated_lines, spaced),
    *(on_one_line, with_other_quotes, in_other_case, with_strange_characters, in_broken_bytes),
)
LOSING: tuple[Mutation, ...] = (without_a_heading, without_lines, spaced)
"""Mutations after which a page says no more than before."""


def sample_pages() -> dict[str, str]:
    """The samples by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))}


def mutant(number: int, pages: dict[str, str]) -> tuple[str, str, list[str]]:
    """The mutant of a number: its name, its text, and the faults that were done to it.

    >>> mutant(7, {"a": "Heat is a film."}) == mutant(7, {"a": "Heat is a film."})
    True
    """
    chance = random.Random(number)
    name = chance.choice(sorted(pages))
    text, done = pages[name], []
    for mutation in chance.sample(MUTATIONS, chance.randrange(1, 4)):
        text = mutation(text, chance)
        done.append(mutation.__name__)
    return name, text, done


def read_or_refused(name: str, text: str) -> Document | None:
    """A page, read; None where it is refused as it should be."""
    try:
        return read_text(name, text)
    except DocumentError:
        return None


def misplaced(document: Document) -> list[str]:
    """The claims whose quotes do not stand in the document's text."""
    size = len(document.text)
    return [repr(claim) for claim in document.claims if not 0 <= claim.evidence.start < claim.evidence.end <= size]


def strange(document: Document | None, whole: Document) -> list[Stated]:
    """What a page that lost words says and the whole page does not; plots and synopses are other texts by right."""
    said = [flat(claim.fact, whole.film) for claim in whole.claims]
    known = [each for each in said if each]
    found = [flat(claim.fact, document.film) for claim in document.claims] if document else []
    own_texts = {"plot", "synopsis"}
    return [each for each in found if each and each.relation not in own_texts and not any(map(each.fits, known))]


def main(number: int) -> None:
    """Read mutants and print what came of it."""
    pages, outcomes, slowest = sample_pages(), Counter[str](), (0.0, -1)
    start = time.perf_counter()
    for each in range(number):
        name, text, _ = mutant(each, pages)
        began = time.perf_counter()
        try:
            document = read_or_refused(name, text)
            outcomes["refused" if document is None else "misplaced" if misplaced(document) else "read"] += 1
        except Exception as error:  # what is being counted
            outcomes[f"unhandled {type(error).__name__} (mutant {each})"] += 1
        slowest = max(slowest, ((time.perf_counter() - began) / (len(text) / 1000 + 1), each))
        if sys.stderr.isatty() and each % 200 == 0:
            print(f"\r{each} of {number}", end="", file=sys.stderr)
    print(f"{number} mutants in {time.perf_counter() - start:.0f} s: {dict(outcomes)}")
    print(f"slowest: mutant {slowest[1]}, {1000 * slowest[0]:.2f} ms a kB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
