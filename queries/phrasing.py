"""From a question in English to the named queries whose wordings it has.

A wording is fixed words and slots. A question has it if it holds the fixed words in their order, with something in
each slot; whether that is a film or a person of the graph is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from ontology import QueryError
from queries.header import Parameter, Wording
from queries.library import NamedQuery, library
from queries.words import Word, forms_of

_SLOT = re.compile(r"\{(\w+)(?:\.\.(\w+))?\}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap of a wording: for the value of a parameter, or for a span of years, which gives two.

    Attributes:
        parameters: the parameter; of a span of years the first year's and the last year's.
        written: how the wording has it, braces included.
    """

    parameters: tuple[Parameter, ...]
    written: str

    @property
    def kind(self) -> str:
        """What the slot takes, in a word."""
        first = self.parameters[0]
        return str(first.names or first.kind) if len(self.parameters) == 1 else "years"


@dataclass(frozen=True)
class Phrasing:
    """A wording of a named query, ready to be compared.

    Attributes:
        query: the query.
        wording: the wording.

    >>> import queries
    >>> from queries.words import words_of
    >>> phrasing = Phrasing(queries.get("cast-of-film"), Wording("Who plays in {film}?"))
    >>> question = "who stars in the movie Heat"
    >>> [question[slice(*span)] for spans in phrasing.spans(words_of(question)) for span in spans]
    ['the movie Heat']
    """

    query: NamedQuery
    wording: Wording

    @cached_property
    def parts(self) -> tuple[str | Slot, ...]:
        """The fixed words, in the forms under which variants meet, and the slots.

        Raises:
            QueryError: a slot is no parameter of the query.
        """
        text, at = self.wording.text, 0
        found: list[str | Slot] = []
        for match in _SLOT.finditer(text):
            found += forms_of(text[at : match.start()])
            found.append(self._slot(match))
            at = match.end()
        return (*found, *forms_of(text[at:]))

    def _slot(self, match: re.Match[str]) -> Slot:
        known = {parameter.name: parameter for parameter in self.query.parameters}
        try:
            return Slot(tuple(known[name] for name in match.groups() if name), match[0])
        except KeyError as error:
            raise QueryError(f"“{self.wording.text}” has no parameter {error}", name=self.query.name) from error

    @property
    def slots(self) -> list[Slot]:
        """The slots, in their order."""
        return [part for part in self.parts if isinstance(part, Slot)]

    @property
    def fixed_words(self) -> int:
        """How many words are fixed: the more, the surer is the wording."""
        return len(self.parts) - len(self.slots)

    def spans(self, words: Sequence[Word]) -> Iterator[tuple[tuple[int, int], ...]]:
        """Each way in which a question has this wording: for each slot the offsets of what stands in it."""
        return _aligned(self.parts, words, 0)

    def filled(self, values: Sequence[str | None]) -> str:
        """The wording with values in its slots; a slot for which there is none stays."""
        text = self.wording.text
        for slot, value in zip(self.slots, values, strict=True):
            text = text if value is None else text.replace(slot.written, value, 1)
        return text


def _aligned(parts: Sequence[str | Slot], words: Sequence[Word], at: int) -> Iterator[tuple[tuple[int, int], ...]]:
    if not parts:
        if all(word.loose for word in words[at:]):
            yield ()
    elif isinstance(parts[0], Slot):
        yield from _with_slot(parts[1:], words, at)
    else:
        while at < len(words) and words[at].loose:
            at += 1
        if at < len(words) and words[at].form == parts[0]:
            yield from _aligned(parts[1:], words, at + 1)


def _with_slot(rest: Sequence[str | Slot], words: Sequence[Word], at: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """The ways to go on behind a slot that starts at a word: it ends before the next fixed word, or with the text."""
    ends = (end for end in range(at + 1, len(words)) if words[end].form == rest[0]) if rest else (len(words),)
    for end in ends:
        firm = [place for place in range(at, end) if not words[place].loose]
        if firm:
            last = firm[-1] if rest else end - 1
            yield from (((words[at].start, words[last].end), *others) for others in _aligned(rest, words, end))


@cache
def phrasings() -> tuple[Phrasing, ...]:
    """Every wording of every named query: those with most fixed words first, then by the names of the queries."""
    every = [
        Phrasing(query, wording) for query in library().values() for wording in (Wording(query.question), *query.asked)
    ]
    return tuple(sorted(every, key=lambda each: (-each.fixed_words, each.query.name)))


@cache
def vocabulary() -> frozenset[str]:
    """The fixed words of all wordings."""
    return frozenset(part for phrasing in phrasings() for part in phrasing.parts if isinstance(part, str))
