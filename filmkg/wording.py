"""Facts in words: what kind a fact is, and what it says, on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from ontology.facts import Fact, FilmMention
from ontology.text import one_line

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_SAID = frozenset({"film", "scheme"})


def kind_in_words(fact: Fact) -> str:
    """What kind of fact it is.

    >>> from ontology.facts import CharacterMention, FeaturesCharacter
    >>> kind_in_words(FeaturesCharacter(FilmMention("Heat"), CharacterMention("Neil")))
    'features character'
    """
    return _HUMP.sub(" ", type(fact).__name__).lower()


def value_in_words(fact: Fact, own: FilmMention) -> str:
    """What a fact says.

    Args:
        fact: the fact.
        own: the film that its document is about, which need not be said; another is.

    >>> from ontology.facts import Amount, Bound, Cost, Credit, Credited, PersonMention
    >>> heat, mann = FilmMention("Heat", 1995), PersonMention("Michael Mann")
    >>> value_in_words(Credited(FilmMention("Thief", 1981), mann, Credit.DIRECTOR), heat)
    'Thief (1981) · Michael Mann · director'
    >>> value_in_words(Cost(heat, Amount(60_000_000, "USD", Bound.ABOUT)), heat)
    '60000000 USD about'
    >>> from ontology.facts import Feature, HasFeature, Titled
    >>> value_in_words(HasFeature(heat, Feature.DELETED_SCENES, present=False), heat)
    'deleted scenes · not present'
    >>> value_in_words(Titled(heat, "Heat"), heat), value_in_words(Titled(heat, "Hitze", original=True), heat)
    ('Heat', 'Hitze · original')
    """
    another = [] if fact.film == own else [_words(fact.film)]
    return " · ".join([*another, *_said(fact)])


def _said(value: Any) -> Iterator[str]:
    """The words of each field that says something of its own."""
    for field in fields(value):
        said = getattr(value, field.name)
        if isinstance(said, bool) and said != field.default:
            yield field.name if said else f"not {field.name}"
        elif field.name not in _NOT_SAID and said != field.default:
            yield _words(said)


def _words(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, FilmMention):
        return f"{value.title} ({value.year})" if value.year else value.title
    if isinstance(value, tuple):
        return ", ".join(map(_words, value))
    return " ".join(_said(value)) if is_dataclass(value) else one_line(str(value))
