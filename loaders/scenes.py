"""The scenes that a page points out."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.headings import Kind
from loaders.items import told
from loaders.known_names import known_names
from loaders.mentions import mentioned
from loaders.quotations import lines_of
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import HasScene


@rule("scene", Kind.SCENES)
def scenes(reading: Reading, section: Section) -> Iterator[Finding]:
    """An item of ``Key Scenes`` or ``Memorable Moments`` each, unless it is a quoted line and no more."""
    known = known_names(reading)
    for item in told(section):
        if not any(line.is_whole for line in lines_of(item, section, known)):
            mentions = mentioned(item, reading.page, known, reading.film, told=True)
            yield item.whole, HasScene(reading.film, reading.page.at(item.whole), mentions)


RULES: tuple[Rule, ...] = (scenes,)
"""The rules of this module; they ask for the page's names, so casts are read before."""
