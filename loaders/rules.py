"""What a rule is, and how the rules of a family are applied to a page.

A rule is a function from a section to findings (the span of words, the fact that they state). It names the kinds of
section in which it may be believed. To read something more: write one function, decorate it, list it in its family.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loaders.outline import Kind, Section
from loaders.page import Page, Span
from ontology.document import Claim, Evidence
from ontology.facts import Credit, Credited, Fact, FilmMention, PersonMention

if TYPE_CHECKING:
    from loaders.own_film import Sentence

Finding = tuple[Span, Fact]


@dataclass
class Reading:
    """A page while it is being read: later rules may ask what earlier ones found.

    Attributes:
        page: the page.
        film: the film that it is about.
        sections: its outline.
        claims: what was found so far.
        split: the sentences of the sections that were asked for (``loaders.own_film``), by the section's identity.
    """

    page: Page
    film: FilmMention
    sections: list[Section]
    claims: list[Claim] = field(default_factory=list)
    split: dict[int, tuple[Section, tuple[Sentence, ...]]] = field(default_factory=dict, repr=False)

    def credited(self, role: Credit) -> list[PersonMention]:
        """The people found so far to have this role in the page's own film, each once."""
        facts = (claim.fact for claim in self.claims)
        people = [
            fact.person for fact in facts if isinstance(fact, Credited) and fact.role is role and fact.film == self.film
        ]
        return list(dict.fromkeys(people))


RuleFunction = Callable[[Reading, Section], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A named rule and the kinds of section in which it may be believed."""

    name: str
    kinds: frozenset[Kind]
    find: RuleFunction


def rule(name: str, *kinds: Kind) -> Callable[[RuleFunction], Rule]:
    """Make a rule of a function.

    Args:
        name: what evidence calls the rule.
        kinds: the kinds of section that it reads.
    """

    def make(function: RuleFunction) -> Rule:
        return Rule(name, frozenset(kinds), function)

    return make


def apply(rules: Iterable[Rule], reading: Reading) -> tuple[Claim, ...]:
    """Apply rules to a page in their order.

    Returns:
        The claims in the order of the page, each fact once per place.
    """
    for each in rules:
        for section in reading.sections:
            if section.kind in each.kinds:
                for span, fact in each.find(reading, section):
                    reading.claims.append(Claim(fact, Evidence(span.start, span.end, section.heading, each.name)))
    return _each_once(reading.claims)


def _each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    first: dict[tuple[Fact, int, int], Claim] = {}
    for claim in claims:
        first.setdefault((claim.fact, claim.evidence.start, claim.evidence.end), claim)
    return tuple(
        sorted(first.values(), key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.evidence.rule))
    )
