"""Who of the names in an award line is a person nominated for this film."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import islice

import regex as re

from loaders.award_lines import MUSICAL, Stated
from loaders.award_words import Word
from loaders.occurrences import between, stands
from loaders.rules import Reading
from ontology.concepts import known
from ontology.facts import Credit, Credited, Nominated, Performed, Scheme
from ontology.text import one_line, slug, straight

_FOREIGN = re.compile(r"(?:Foreign|International|Language).*(?:Film|Picture|Feature)|English Language", re.IGNORECASE)
_NOT_BY = re.compile(r"(?<!by )\Z")
_YEAR_NEXT = re.compile(r"[\"']? \(\d{4}\)")
_UNQUOTED = re.compile(r"(?<![\"'\p{L}])\Z")
_NOT_QUOTED_NEXT = re.compile(r"(?![\"\p{L}])")
_CRAFT = re.compile(r"Act(?:or|ress)|Direct|Screenplay|Score|graphy|Edit|Design", re.IGNORECASE)


def body_key(label: str) -> str:
    """The same key for every label of a known body, a key of its own for any other.

    >>> body_key("Oscars") == body_key("Academy Award"), body_key("Foo Prize")
    (True, 'foo-prize')
    """
    concept = known(Scheme.AWARD, label)
    return concept.iri if concept else slug(label)


class Nominees:
    """What a page tells of the names in its award lines.

    Args:
        reading: the page, with the claims found so far.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._titles: dict[str, bool] = {}
        self._repeated: dict[str, bool] = {}

    @cached_property
    def credited(self) -> frozenset[str]:
        """The names of those who made the film or play in it."""
        credited = [fact for fact in self._reading.facts(Credited) if fact.film == self._reading.film]
        performed = [fact for fact in self._reading.facts(Performed) if fact.film == self._reading.film]
        return frozenset({fact.person.name for fact in credited} | {fact.actor.name for fact in performed})

    @cached_property
    def surnames(self) -> dict[str, str]:
        """Those of one credited person alone, or of the director, each with the full name."""
        found = {name: name.rsplit(maxsplit=1)[-1] for name in self.credited if " " in name}
        bearers = Counter(found.values())
        directors = {person.name for person in self._reading.credited(Credit.DIRECTOR)}
        return {last: name for name, last in found.items() if bearers[last] == 1 or name in directors}

    def in_full(self, words: list[Word]) -> list[Word]:
        """Words with the full names of those who are named by their surnames.

        Args:
            words: the words of a line.
        """
        surnames = self.surnames
        return [
            Word("P", word.span, surnames[word.label]) if word.kind == "m" and word.label in surnames else word
            for word in words
        ]

    @cached_property
    def told(self) -> frozenset[tuple[str, str]]:
        """The bodies and nominees of the nominations found so far."""
        facts = self._reading.facts(Nominated)
        return frozenset((body_key(fact.body.label), fact.nominee.name) for fact in facts if fact.nominee)

    def of(self, stated: Stated) -> list[Word] | None:
        """The nominees of a statement who are people; None where its subject may be something else.

        A song or a country often stands where a person may stand, so that the page must name the person elsewhere.

        Args:
            stated: what a line says.
        """
        if not all(map(self.is_person, stated.subject)):
            return None
        category = stated.category.label if stated.category else ""
        people = [word for word in stated.nominees if self.is_person(word)]
        if _FOREIGN.search(category):
            return [word for word in people if word.label in self.credited]
        if MUSICAL.search(category):
            return [word for word in people if self.is_corroborated(word)]
        doubtful = any(self._is_beside(stated, word) and not self.is_corroborated(word) for word in people)
        return None if doubtful else people

    def may_be_work(self, stated: Stated) -> bool:
        """Whether what a sentence says to have won may be another film with a name like a person's."""
        if stated.category and _CRAFT.search(stated.category.label):
            return False
        return any(word.label not in self.credited for word in stated.subject)

    def is_told(self, stated: Stated) -> bool:
        """Whether the award of a sentence that names no category was found before."""
        named = {(body_key(body.label), one_line(each.label)) for body in stated.bodies for each in stated.nominees}
        return stated.category is None and not named.isdisjoint(self.told)

    def is_person(self, word: Word) -> bool:
        """Whether a name is a person's: credited, or of several words and no title with a year on the page."""
        if word.kind == "m" or word.label in self.credited:
            return word.label in self.credited
        if word.label not in self._titles:
            plain = self._reading.page.plain
            self._titles[word.label] = stands(plain, straight(word.label), _NOT_BY, _YEAR_NEXT)
        return not self._titles[word.label]

    def is_corroborated(self, word: Word) -> bool:
        """Whether a name is credited or stands more than once on the page, and not in quotation marks."""
        if word.label not in self._repeated:
            said = straight(self._reading.page.at(word.span))
            found = list(islice(between(self._reading.page.plain, said, _UNQUOTED, _NOT_QUOTED_NEXT), 2))
            self._repeated[word.label] = word.label in self.credited or len(found) > 1
        return self._repeated[word.label]

    def _is_beside(self, stated: Stated, word: Word) -> bool:
        """Whether a name follows the category without a mark, so that it may be a part of it or a title."""
        plain = self._reading.page.plain
        return stated.category is not None and plain[stated.category.span.end : word.span.start] in {" ", " for "}
