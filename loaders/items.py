"""The items of a section: its bullets, or its paragraphs where there are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.names import YEAR
from loaders.page import Page, Span
from loaders.quotation_marks import quoted
from loaders.sections import Section, is_bullet

_BREAKS = str.maketrans("\n\r\u2028\u2029", "    ")
_NEW_SPEAKER = re.compile(r"[^\":\n]{1,60}: ?[*_]{0,3}\"")
_GOES_ON = re.compile(r"\n\s*\"")
_NAMED_AFTER = re.compile(r"(?:-+ ?|~ ?|\()[^\":]{1,60}\)?")
_NAMED_BEFORE = re.compile(r"[*_]{0,3}(?:\p{Lu}[\p{L}.'-]*+ ?){1,5}(?:\([^()\"]{1,40}\))?:?[*_]{0,3}:?")
_LABEL = re.compile(r"[*_]{0,3}[^.!?]{1,80}:[*_]{0,3}")
_FILM = re.compile(rf"[^.!?\n]{{1,100}} \\({YEAR}\\)")  # of a list of films whose heading is lost
_SENTENCE = re.compile(r"[.!?…][\"')*_\]]*$")
_NO_ITEM = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|click here|subscribe|follow us|related(?::| articles)|"
    r"advertisement|share this|sign up|watch the trailer)\b|(?:sources?|credits?|image|photo|video):",
    re.IGNORECASE,
)
_OF_ANOTHER_PART = re.compile(
    r"(?:the )?(?:critical |audience |film |movie )?(?:reception|response|reviews?|box office(?: performance)?|legacy|"
    r"conclusion|"
    r"final thoughts|(?:final )?verdict|faqs?|frequently asked questions|ratings?|where to watch(?: it)?|streaming|"
    r"release|"
    r"cultural impact|impact|analysis|sequels?(?: and prequels)?|prequels?|comments|about the (?:author|director|film)|"
    r"our rating|"
    r"budget|in summary|summary|awards|availability)(?: and (?:reception|legacy|impact|ratings?|influence|box office|"
    r"reviews?))?:?",
    re.IGNORECASE,
)
_MOST_LINES = 12
_MOST_WORDS = 8
_EDGE = 20
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a section.

    Attributes:
        start: where it starts in the page, after its bullet.
        text: its plain form on one line, as long as in the page.
        bulleted: whether it bears a bullet.
    """

    start: int
    text: str
    bulleted: bool

    def span(self, start: int, end: int) -> Span:
        """The span in the page of a stretch of the item."""
        return Span(self.start + start, self.start + end)

    @property
    def whole(self) -> Span:
        """The span of the item in the page."""
        return self.span(0, len(self.text))


def items(section: Section) -> list[Item]:
    """The lines of a section without their bullets; lines that one pair of quotation marks encloses are one.

    >>> from loaders.outline import outline
    >>> page = Page("x", "Quotes\\nNeil:\\n“One.\\nTwo.”\\n“Three.”\\n– Neil")
    >>> [item.text for item in items(outline(page)[0])]
    ['Neil: "One. Two."', '"Three." - Neil']
    >>> page = Page("x", "Scenes\\n- The tide.\\n- “Go!”\\n- The dance on the pier.")
    >>> [item.text for item in items(outline(page)[0])]
    ['The tide.', '"Go!"', 'The dance on the pier.']
    """
    return list(_items(section))


def _items(section: Section) -> Iterator[Item]:
    page, bullets, at = section.page, list(section.bullets()), 0
    bulleted = [is_bullet(page.plain_at(line)) for line in section.lines]
    while at < len(bullets) and not _starts_another_part(bullets[at][1], bulleted=bulleted[at]):
        last = at
        if _NAMED_BEFORE.fullmatch(bullets[at][1]) and at + 1 < len(bullets) and bullets[at + 1][1][0] in '"«':
            last = at + 1
        last = _last_of_quote(page, bullets, bulleted, at, last)
        if last + 1 < len(bullets) and _is_named_after(page, section, bullets, at, last):
            last += 1
        start = bullets[at][0].start
        yield Item(start, _joined(page, start, bullets[last][0].end), bulleted[at])
        at = last + 1


def _starts_another_part(line: str, *, bulleted: bool) -> bool:
    """Whether a line heads what is no part of a section, though no section of its own is made of it."""
    return not bulleted and len(line) <= _LONGEST_HEADING and bool(_OF_ANOTHER_PART.fullmatch(line.strip("*_# ")))


def _last_of_quote(page: Page, bullets: list[tuple[Span, str]], bulleted: list[bool], first: int, last: int) -> int:
    """The line that closes the quotation marks which are open at a line; that line itself if none does."""
    text = bullets[last][1]
    if _is_closed(text):
        return last
    for number in range(last + 1, min(len(bullets), last + _MOST_LINES)):
        if bulleted[number] or _NEW_SPEAKER.match(bullets[number][1]):
            break
        if _is_closed(_joined(page, bullets[first][0].start, bullets[number][0].end)):
            return number
    return last


def _is_closed(text: str) -> bool:
    stretches = quoted(text)
    return not stretches or stretches[-1].closed


def _is_named_after(page: Page, section: Section, bullets: list[tuple[Span, str]], first: int, last: int) -> bool:
    """Whether the line after a quotation names its speaker alone."""
    words = page.plain_at(section.lines[last + 1])
    if words[0] == page.plain_at(section.lines[first])[0]:  # the next bullet
        return False
    text = _joined(page, bullets[first][0].start, bullets[last][0].end)
    alone = text[0] in '"«*_' and text.rstrip("*_ .,")[-1] in '"»'
    return alone and bool(_NAMED_AFTER.fullmatch(words))


def _joined(page: Page, start: int, end: int) -> str:
    text = page.plain[start:end]
    if "\n" in text:
        text = _GOES_ON.sub(lambda match: " " * len(match[0]), text) if text.count('"') % 2 else text
    return text.translate(_BREAKS)


def told(section: Section) -> list[Item]:
    """The items that tell something: the bullets, or else the paragraphs; no labels and no headings.

    >>> from loaders.outline import outline
    >>> page = Page("x", "Trivia\\nSome facts:\\n- It took a year.\\n- It rained.")
    >>> [item.text for item in told(outline(page)[0])]
    ['It took a year.', 'It rained.']
    """
    every = items(section)
    bulleted = [item for item in every if item.bulleted]
    kept = bulleted or every
    prose = any(_SENTENCE.search(item.text[-_EDGE:]) for item in kept)
    return [item for item in kept if not _is_label(item, heads=prose and not bulleted)]


def _is_label(item: Item, *, heads: bool) -> bool:
    of_a_list = _LABEL.fullmatch(item.text) or _NO_ITEM.match(item.text) or _FILM.fullmatch(item.text)
    return bool(of_a_list) or (heads and _is_heading(item))


def _is_heading(item: Item) -> bool:
    return not _SENTENCE.search(item.text[-_EDGE:]) and len(item.text.split()) <= _MOST_WORDS
