"""A page as the rules see it: the text with straight quotes and plain spaces, every character in its old place."""

from __future__ import annotations

import re as stdlib_re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import regex as re

from ontology.text import straight, with_each

_LINE = stdlib_re.compile("[^\\n\\r\u2028\u2029]+")
_MARKUP = re.compile(r"<br ?/?>|&(?:amp|nbsp);", re.IGNORECASE)
_MEANT = {"<b": "\n", "&a": "&", "&n": " "}
_MARKS = {"\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2212": "-", "\u202f": " ", "\u2009": " ", "\t": " "}


def _unmarked(match: re.Match[str]) -> str:
    return _MEANT[match[0][:2].lower()].ljust(len(match[0]))


class Span(NamedTuple):
    """A stretch of the page's text: the offset of its first character and of the one after its last."""

    start: int
    end: int


@dataclass(frozen=True)
class Page:
    """A page that is to be read.

    Attributes:
        name: the file's name, which may witness the film's title.
        text: the text as it stands; all offsets point into it.

    >>> Page("x", "“Heat” – 1995").plain
    '"Heat" - 1995'
    """

    name: str
    text: str

    @cached_property
    def plain(self) -> str:
        """The text with straight quotes, plain dashes and plain spaces; as long as the text, offset for offset.

        A stray ``<br>`` is the line break that it stands for, ``&amp;`` an ampersand.
        """
        text = _MARKUP.sub(_unmarked, self.text) if "<" in self.text or "&" in self.text else self.text
        return with_each(straight(text), _MARKS)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines that hold anything, without the white space around them."""
        found = []
        for match in _LINE.finditer(self.plain):
            line = match[0].rstrip()
            if stripped := line.lstrip():
                end = match.start() + len(line)
                found.append(Span(end - len(stripped), end))
        return tuple(found)

    def at(self, span: Span) -> str:
        """The words of the text (as they stand) at a span."""
        return self.text[span.start : span.end]

    def plain_at(self, span: Span) -> str:
        """The plain form of the words at a span."""
        return self.plain[span.start : span.end]
