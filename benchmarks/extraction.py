"""How well the loaders read: the facts that they find against those that the gold states.

``python benchmarks/extraction.py`` scores the samples against ``gold/``; ``--errors`` lists what is false and what is
missing; ``--documents`` and ``--gold`` score other pages that somebody annotated.

Precision is the share of the found facts that the gold bears out, each counted once a page; a fact that leaves out
what the page tells elsewhere (a year, a surname) is true. Recall is the share of the gold's facts that were found with
all that they say, in one fact or in several together.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.stated import Stated, flat, stated
from loaders import read
from ontology.document import Document
from ontology.errors import NotAFilm

HERE = Path(__file__).resolve().parent


@dataclass
class Score:
    """Counts of facts: those that were found and are true, those that are false, those of the gold that were missed."""

    true: int = 0
    false: int = 0
    found: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is true; 1 where nothing was found."""
        return self.true / (self.true + self.false) if self.true + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 1 where there is none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two.

        >>> round(Score(true=3, false=1, found=3, missed=3).f1, 3)
        0.6
        """
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Score) -> None:
        """Take in the counts of another."""
        self.true, self.false = self.true + other.true, self.false + other.false
        self.found, self.missed = self.found + other.found, self.missed + other.missed


@dataclass
class Report:
    """The scores of a set of pages by relation, and what is false or missing where."""

    relations: dict[str, Score] = field(default_factory=dict)
    errors: list[tuple[str, str, Stated, str]] = field(default_factory=list)

    @property
    def overall(self) -> Score:
        """All relations together, each fact counting alike."""
        total = Score()
        for score in self.relations.values():
            total.add(score)
        return total


def gold_facts(path: Path) -> list[tuple[Stated, str]]:
    """The facts of a gold file, each with its quote."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return [
        (
            stated(fact["relation"], **{name: fact[name] for name in fact if name not in {"relation", "quote"}}),
            fact["quote"],
        )
        for fact in data["facts"]
    ]


def compare(name: str, document: Document | None, gold: Iterable[tuple[Stated, str]], report: Report) -> None:
    """Score one page.

    Args:
        name: what errors call the page.
        document: the page, read; None if it was refused.
        gold: what it states.
        report: takes the counts and the errors.
    """
    wanted = list(dict(gold).items())
    found = dict(_stated(document)) if document else {}
    for each, quote in found.items():
        score = report.relations.setdefault(each.relation, Score())
        if any(each.fits(fact) for fact, _ in wanted):
            score.true += 1
        else:
            score.false += 1
            report.errors.append((name, "false", each, quote))
    for fact, quote in wanted:
        score = report.relations.setdefault(fact.relation, Score())
        if _is_found(fact, found):
            score.found += 1
        else:
            score.missed += 1
            report.errors.append((name, "missed", fact, quote))


def _stated(document: Document) -> Iterator[tuple[Stated, str]]:
    for claim in document.claims:
        if each := flat(claim.fact, document.film):
            yield each, document.quote(claim)


def _is_found(gold: Stated, found: Iterable[Stated]) -> bool:
    """Whether facts that fit a gold fact together say all that it says."""
    fitting = [each for each in found if each.fits(gold)]
    return bool(fitting) and all(
        any(name in each.fields and _whole(name, each.fields[name], value) for each in fitting)
        for name, value in gold.fields.items()
    )


def _whole(name: str, value: Any, gold: Any) -> bool:
    return value == gold or name in {"text", "speaker", "character"}  # the graph joins the forms of a name


def pages(documents: Path, gold: Path) -> Iterator[tuple[Path, Path]]:
    """Each gold file with its document."""
    for path in sorted(gold.glob("*.json")):
        (document,) = documents.glob(f"{path.stem}.*")
        yield document, path


def score(documents: Path = HERE.parent / "samples", gold: Path = HERE / "gold") -> Report:
    """Score every page that has gold.

    Args:
        documents: the folder of the pages.
        gold: the folder of the gold.
    """
    report = Report()
    for document, path in pages(documents, gold):
        compare(document.name, _read(document), gold_facts(path), report)
    return report


def _read(path: Path) -> Document | None:
    try:
        return read(path)
    except NotAFilm:
        return None


def table(report: Report) -> str:
    """The scores as a Markdown table, most frequent relations first."""
    rows = sorted(report.relations.items(), key=lambda item: -(item[1].found + item[1].missed))
    lines = ["| relation | in the gold | found | precision | recall | F1 |", "| --- | --- | --- | --- | --- | --- |"]
    for name, each in [*rows, ("**all**", report.overall)]:
        lines.append(
            f"| {name} | {each.found + each.missed} | {each.true + each.false} "
            f"| {each.precision:.3f} | {each.recall:.3f} | {each.f1:.3f} |"
        )
    return "\n".join(lines) + "\n"


def main(words: list[str]) -> None:
    """Print the table, and the errors if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, default=HERE.parent / "samples")
    parser.add_argument("--gold", type=Path, default=HERE / "gold")
    parser.add_argument("--errors", action="store_true", help="list what is false and what is missing")
    chosen = parser.parse_args(words)
    report = score(chosen.documents, chosen.gold)
    print(table(report))
    if chosen.errors:
        for name, what, fact, quote in sorted(report.errors, key=lambda each: (each[2].relation, each[1], each[0])):
            said = ", ".join(f"{key}={value}" for key, value in fact.fields.items())
            print(f"{what} {fact.relation}: {said[:160]}  [{name}: {' '.join(quote.split())[:160]}]")
        print(dict(Counter(each[0] for each in report.errors)))


if __name__ == "__main__":
    main(sys.argv[1:])
