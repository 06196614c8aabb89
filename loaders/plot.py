"""The plot as a page tells it, part by part."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.headings import Kind
from loaders.page import Span
from loaders.plot_parts import plot_parts
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Told


@rule("plot", Kind.SUMMARY, Kind.ENDING)
def plot(reading: Reading, section: Section) -> Iterator[Finding]:
    """Each part of the plot; the parts of all sections are counted through."""
    last = reading.claims[-1].fact if reading.claims else None
    order = last.order if isinstance(last, Told) else 0
    page = reading.page
    for number, part in enumerate(plot_parts(reading, section), order + 1):
        text = "\n".join(map(page.at, part.paragraphs))
        first = part.heading or part.paragraphs[0]
        heading = page.at(part.heading) if part.heading else None
        yield Span(first.start, part.paragraphs[-1].end), Told(reading.film, text, number, heading, part.ending)


RULES: tuple[Rule, ...] = (plot,)
