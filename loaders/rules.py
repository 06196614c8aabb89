"""What a rule is, and how the rules of a family are applied to a page.

A rule is a function from a section to findings (the span of words, the fact that they state). It names the kinds of
section in which it may be believed. To read something more: write one function, decorate it, list it in its family.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from loaders.headings import Kind
from loaders.page import Page, Span
from loaders.sections import Section
from ontology.document import Claim, Evidence
from ontology.facts import Credit, Credited, Fact, FilmMention, PersonMention

Finding = tuple[Span, Fact]
_P = ParamSpec("_P")
_T = TypeVar("_T")
_F = TypeVar("_F", bound=Fact)


@dataclass
class Reading:
    """A page while it is being read: later rules may ask what earlier ones found.

    Attributes:
        page: the page.
        film: the film that it is about.
        sections: its outline.
        claims: what was found so far.
        memory: what :func:`remembered` functions gave.
    """

    page: Page
    film: FilmMention
    sections: list[Section]
    claims: list[Claim] = field(default_factory=list)
    memory: dict[tuple[object, ...], Any] = field(default_factory=dict)
    _by_kind: dict[type[Fact], list[Any]] = field(default_factory=dict)
    _distinct: dict[Fact, None] = field(default_factory=dict)
    _counted: int = 0

    def of_kinds(self, kinds: frozenset[Kind]) -> list[Section]:
        """The sections of some kinds, in their order."""
        key = (kinds, id(self.sections))
        if key not in self.memory:
            self.memory[key] = [section for section in self.sections if section.kind in kinds]
        found: list[Section] = self.memory[key]
        return found

    def facts(self, kind: type[_F]) -> list[_F]:
        """The facts of a kind that were found so far, each once, in the order in which they were found.

        >>> from ontology.facts import Runs
        >>> heat = FilmMention("Heat")
        >>> Reading(Page("x", ""), heat, [], [Claim(Runs(heat, 170), Evidence(0, 1, "", "x"))]).facts(Runs)[0].minutes
        170
        """
        self._count()
        return list(self._by_kind.get(kind, ()))

    def all_facts(self) -> list[Fact]:
        """The facts that were found so far, each once, in the order in which they were found."""
        self._count()
        return list(self._distinct)

    def _count(self) -> None:
        for claim in self.claims[self._counted :]:
            known = len(self._distinct)
            self._distinct[claim.fact] = None
            if len(self._distinct) > known:
                self._by_kind.setdefault(type(claim.fact), []).append(claim.fact)
        self._counted = len(self.claims)

    def credited(self, role: Credit) -> list[PersonMention]:
        """The people found so far to have this role in the page's own film, each once."""
        return [fact.person for fact in self.facts(Credited) if fact.role is role and fact.film == self.film]


RuleFunction = Callable[[Reading, Section], Iterator[Finding]]


def remembered(function: Callable[Concatenate[Reading, _P], _T]) -> Callable[Concatenate[Reading, _P], _T]:
    """Keep what a function of a reading (and a section) gives for as long as the page is read.

    For what many rules ask alike and what no finding changes, such as a section's sentences.

    >>> asked = []
    >>> @remembered
    ... def length(reading: Reading) -> int:
    ...     asked.append(reading.page.name)
    ...     return len(reading.page.text)
    >>> reading = Reading(Page("x", "Heat"), FilmMention("Heat"), [])
    >>> length(reading), length(reading), asked
    (4, 4, ['x'])
    """

    @wraps(function)
    def ask(reading: Reading, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        key = (function, *map(id, args))  # a reading holds its sections: no other object takes their ids
        if key not in reading.memory:
            reading.memory[key] = function(reading, *args, **kwargs)
        found: _T = reading.memory[key]
        return found

    return ask


@dataclass(frozen=True)
class Rule:
    """A named rule and the sections in which it may be believed.

    Attributes:
        name: what evidence calls the rule.
        kinds: the kinds of section that it reads.
        find: what it finds in a section.
        cues: words of which a section must hold one, so that there is anything to find.
    """

    name: str
    kinds: frozenset[Kind]
    find: RuleFunction
    cues: frozenset[str] = frozenset()

    def may_find(self, section: Section) -> bool:
        """Whether a section of the rule's kinds holds anything to find."""
        return not (self.cues and self.cues.isdisjoint(section.words))


def rule(name: str, *kinds: Kind, cues: frozenset[str] = frozenset()) -> Callable[[RuleFunction], Rule]:
    """Make a rule of a function.

    Args:
        name: what evidence calls the rule.
        kinds: the kinds of section that it reads.
        cues: words in small letters (:func:`loaders.cues.cue_words`), one of which stands in whatever the rule finds. A
            section without any of them is not read: that spares most sections most patterns.
    """

    def make(function: RuleFunction) -> Rule:
        return Rule(name, frozenset(kinds), function, cues)

    return make


def apply(rules: Iterable[Rule], reading: Reading) -> tuple[Claim, ...]:
    """Apply rules to a page in their order.

    Returns:
        The claims in the order of the page, each fact once per place.
    """
    for each in rules:
        for section in filter(each.may_find, reading.of_kinds(each.kinds)):
            for span, fact in each.find(reading, section):
                reading.claims.append(Claim(fact, Evidence(span.start, span.end, section.heading, each.name)))
    return _each_once(reading.claims)


def _each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    by_place: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        beside = by_place.setdefault((claim.evidence.start, claim.evidence.end), [])
        if not beside or all(other.fact != claim.fact for other in beside):
            beside.append(claim)
    return tuple(
        claim for place in sorted(by_place) for claim in sorted(by_place[place], key=lambda claim: claim.evidence.rule)
    )
