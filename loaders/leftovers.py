"""What a page says that no rule understood: where somebody who improves a loader looks first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex as re

from loaders.base import Loader
from loaders.headings import Kind
from loaders.page import Page, Span
from loaders.sections import Section
from loaders.site_words import is_advert
from ontology.document import Claim, Document

_SENTENCE_END = re.compile(r"(?<=[.!?][\"')\]]?) +(?=[\"'(\[]*[\p{Lu}\p{N}])")
_LEFT_OUT = frozenset({Kind.BOILERPLATE, Kind.CONTENTS})


def leftovers(document: Document, loader: Loader) -> Iterator[Span]:
    """The sentences and lines of a document of which no claim quotes a word.

    Args:
        document: a document that was read.
        loader: the loader that read it.

    Yields:
        Spans of the document's text, in its order; without headings, adverts and what the page says of itself.

    >>> from loaders import loaders, read_text
    >>> page = "Heat\\n\\nYear: 1995\\nRuntime: 170 min\\nDirector: Michael Mann\\nPrint: worn in places\\n"
    >>> document = read_text("heat.txt", page)
    >>> [document.text[start:end] for start, end in leftovers(document, loaders()[1])]
    ['Print: worn in places']
    """
    page = Page(document.origin.name, document.text)
    quoted = _merged(document.claims)
    for section in loader.outline(page, document.film.title):
        if section.kind not in _LEFT_OUT:
            for span in _sentences(page, section):
                if not _overlaps(quoted, span):
                    yield span


def _sentences(page: Page, section: Section) -> Iterator[Span]:
    for line, (span, words) in zip(section.lines, section.bullets(), strict=True):
        if is_advert(page.plain_at(line)):
            continue
        start = 0
        for end in [*(match.start() for match in _SENTENCE_END.finditer(words)), len(words)]:
            if words[start:end].strip():
                yield Span(span.start + start, span.start + end)
            start = end
            while start < len(words) and words[start] == " ":
                start += 1


def _merged(claims: Iterable[Claim]) -> list[Span]:
    """The quotes of claims as spans that do not overlap, in order."""
    merged: list[Span] = []
    for start, end in sorted((claim.evidence.start, claim.evidence.end) for claim in claims):
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    return merged


def _overlaps(quoted: list[Span], span: Span) -> bool:
    return any(start < span.end and span.start < end for start, end in quoted)
