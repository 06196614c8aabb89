"""What a nomination tells of who did what: the nominee of an editing award edited the film."""

from __future__ import annotations

import regex as re

from ontology.facts import Credit, Credited, Nominated

_ROLES = (
    (re.compile(r"cinematograph(?:y|er)", re.IGNORECASE), Credit.CINEMATOGRAPHER),
    (re.compile(r"(?<!sound )(?<!effects )(?:film )?edit(?:ing|or)$", re.IGNORECASE), Credit.EDITOR),
    (re.compile(r"screenplay|screenwriter|\bwriting\b|\bscript\b", re.IGNORECASE), Credit.SCREENWRITER),
    (re.compile(r"(?:original|film|musical|dramatic) score|^best (?:score|composer)", re.IGNORECASE), Credit.COMPOSER),
    (re.compile(r"(?<!art )(?<!casting )\bdirect(?:or|ing|ion)\b(?! of photography)", re.IGNORECASE), Credit.DIRECTOR),
)  # fmt: skip
_OTHER = re.compile(r"song|adaptation|debut|newcomer|promising|short|art ", re.IGNORECASE)


def credit_of(fact: Nominated) -> Credited | None:
    """The credit that a nomination implies; None where its category is of no role.

    >>> from ontology.facts import ConceptMention, FilmMention, Outcome, PersonMention, Scheme
    >>> body, category = ConceptMention("Oscar", Scheme.AWARD), ConceptMention("Best Film Editing", Scheme.CATEGORY)
    >>> credit_of(Nominated(FilmMention("Heat"), body, category, Outcome.WON, PersonMention("A. Cutter"))).role.value
    'editor'
    """
    if fact.nominee is None or fact.category is None or _OTHER.search(fact.category.label):
        return None
    for pattern, role in _ROLES:
        if pattern.search(fact.category.label):
            return Credited(fact.film, fact.nominee, role)
    return None
