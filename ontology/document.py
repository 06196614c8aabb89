"""A document that was read: its text, the film it is about, and what it claims, each claim with its evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from ontology.facts import Fact, FilmMention


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was read.

    Attributes:
        start: the first character of the quote, an offset into the document's text.
        end: the character after the quote.
        section: the heading under which it stands; empty before the first heading.
        rule: the name of the rule that read it.
    """

    start: int
    end: int
    section: str
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact together with the words that state it."""

    fact: Fact
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from.

    Attributes:
        name: the file's name, without its folder (a machine's paths are nobody's business).
        sha256: of the bytes, in hexadecimal; the document's identity.
        loader: the name of the loader that read it.
        version: the version of that loader's rules.
    """

    name: str
    sha256: str
    loader: str
    version: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document, read.

    >>> from ontology.facts import Released
    >>> film = FilmMention("Heat", 1995)
    >>> claim = Claim(Released(film, 1995), Evidence(6, 10, "", "header year"))
    >>> Document(Origin("heat.txt", "00", "synopsis", "1"), "Heat (1995)", film, (claim,)).quote(claim)
    '1995'
    """

    origin: Origin
    text: str
    film: FilmMention
    claims: tuple[Claim, ...] = field(default=())

    def quote(self, claim: Claim) -> str:
        """The words of the document that state a claim."""
        return self.text[claim.evidence.start : claim.evidence.end]
