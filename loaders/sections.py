"""A stretch of a page under one heading, and its lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import regex as re

from loaders.cues import words_in
from loaders.headings import Kind
from loaders.page import Page, Span

_NUMBERED = re.compile(r"\d{1,2}[.)]")
_MARKS = frozenset("-•*·–—▪◦→")


@dataclass(frozen=True, eq=False)
class Section:
    """A stretch of a page under one heading.

    Attributes:
        page: the page.
        kind: what it is about.
        heading: the heading's words as they stand; empty before the first heading.
        lines: the spans of its lines; the heading and what the site says on its own account are left out.
    """

    page: Page
    kind: Kind
    heading: str
    lines: tuple[Span, ...]

    @cached_property
    def text(self) -> str:
        """The plain text from its first line to its last; an offset into it plus ``start`` is one into the page."""
        return self.page.plain[self.start : self.lines[-1].end] if self.lines else ""

    @cached_property
    def start(self) -> int:
        """Where the section's text starts in the page."""
        return self.lines[0].start if self.lines else 0

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters (:func:`loaders.cues.words_in`)."""
        return frozenset().union(*(words_in(self.page.plain_at(line)) for line in self.lines))

    @cached_property
    def heading_start(self) -> int:
        """Where its heading stands in the page; -1 where it has none."""
        until = self.start or len(self.page.text)
        return self.page.text.rfind(self.heading, 0, until) if self.heading else -1

    def holds(self, span: Span) -> bool:
        """Whether words stand in one of its lines."""
        if not self.lines or not self.start <= span.start < self.lines[-1].end:
            return False
        return any(line.start <= span.start < line.end for line in self.lines)

    def span(self, match: re.Match[str], group: int | str = 0) -> Span:
        """The span in the page of a match (or its group) in the section's text."""
        return Span(self.start + match.start(group), self.start + match.end(group))

    def bullets(self) -> tuple[tuple[Span, str], ...]:
        """Each line without its bullet, as span and plain text."""
        return self._bullets

    @cached_property
    def _bullets(self) -> tuple[tuple[Span, str], ...]:
        plain = self.page.plain
        unmarked = (Span(_after_mark(plain, start, end), end) for start, end in self.lines)
        return tuple((span, plain[span.start : span.end]) for span in unmarked)


def is_bullet(line: str) -> bool:
    """Whether a line is an item of a list.

    >>> is_bullet("- one"), is_bullet("one")
    (True, False)
    """
    return _after_mark(line, 0, len(line)) > 0


def _after_mark(text: str, start: int, end: int) -> int:
    """Where a line's words start: after its bullet or number, if it has one."""
    first = text[start : start + 1]
    if first in _MARKS:
        at = start + 1
    elif first.isdecimal() and (number := _NUMBERED.match(text, start, end)):
        at = number.end()
    else:
        return start
    after = at
    while after < end and text[after].isspace():
        after += 1
    return after if after > at else start
