"""The questions nearest to one that no named query answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from queries.phrasing import Phrasing, Slot, phrasings
from queries.words import Word


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that a question names.

    Attributes:
        start: the first of its words.
        end: the word behind its last.
        kind: what it is, as :attr:`Slot.kind` says it.
        value: what it is called.
    """

    start: int
    end: int
    kind: str
    value: str


def nearest(words: Sequence[Word], mentions: Sequence[Mention], n: int = 3) -> list[str]:
    """The questions of different queries whose wordings are most like a question, with what it names filled in.

    Likeness is rapidfuzz's ``token_sort_ratio`` of the words, each name standing for its kind.

    Args:
        words: the question.
        mentions: what it names, in order.
        n: how many.

    >>> from queries.words import words_of
    >>> nearest(words_of("Did the dog win any awards?"), [], 1)
    ['Did {film} win any awards?']
    """
    asked = _with_kinds(words, mentions)
    best: dict[str, tuple[float, str]] = {}
    for phrasing in phrasings():
        likeness = fuzz.token_sort_ratio(asked, _in_kinds(phrasing))
        if likeness > best.get(phrasing.query.name, (-1.0, ""))[0]:
            best[phrasing.query.name] = likeness, phrasing.filled(_fillings(phrasing, mentions))
    order = sorted(best, key=lambda name: (-best[name][0], name))
    return [best[name][1] for name in order[:n]]


def _with_kinds(words: Sequence[Word], mentions: Sequence[Mention]) -> str:
    starts = {mention.start: mention.kind for mention in mentions}
    inside = {at for mention in mentions for at in range(mention.start, mention.end)}
    said = (
        f"<{starts[at]}>" if at in starts else word.form
        for at, word in enumerate(words)
        if at in starts or not (word.loose or at in inside)
    )
    return " ".join(said)


def _in_kinds(phrasing: Phrasing) -> str:
    return " ".join(f"<{part.kind}>" if isinstance(part, Slot) else part for part in phrasing.parts)


def _fillings(phrasing: Phrasing, mentions: Sequence[Mention]) -> list[str | None]:
    """For each slot the next thing of its kind that the question names."""
    left = list(mentions)
    found: list[str | None] = []
    for slot in phrasing.slots:
        fitting = next((mention for mention in left if mention.kind == slot.kind), None)
        if fitting:
            left.remove(fitting)
        found.append(fitting.value if fitting else None)
    return found
