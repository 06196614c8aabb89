"""Notes on a film: its trivia, what is told of its making, and its hidden details."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.headings import Kind
from loaders.items import told
from loaders.known_names import known_names
from loaders.mentions import mentioned
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Noted, NoteKind

_KINDS = {
    Kind.TRIVIA: NoteKind.TRIVIA,
    Kind.BEHIND: NoteKind.BEHIND_THE_SCENES,
    Kind.HIDDEN: NoteKind.HIDDEN_DETAIL,
}


@rule("note", *_KINDS)
def notes(reading: Reading, section: Section) -> Iterator[Finding]:
    """A bullet, or a paragraph where there are no bullets, each."""
    known = known_names(reading)
    for item in told(section):
        mentions = mentioned(item, reading.page, known, reading.film)
        yield item.whole, Noted(reading.film, _KINDS[section.kind], reading.page.at(item.whole), mentions)


RULES: tuple[Rule, ...] = (notes,)
"""The rules of this module; they ask for the page's names, so casts, credits and places are read before."""
