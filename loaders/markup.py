"""Pages that were saved as HTML: their text, as a reader of the page sees it."""

from __future__ import annotations

import codecs

import regex as re

_DECLARED = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:p|div|li|ul|h[1-6]|td|section|article)>", re.IGNORECASE)
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4_000
_FEWEST_TAGS = 3


def is_html(text: str) -> bool:
    """Whether a text is HTML rather than a text with some stray markup.

    >>> is_html("<!DOCTYPE html><html><body><p>Heat</p>"), is_html("<p>Heat</p><p>a</p><ul><li>b</li></ul>")
    (True, True)
    >>> is_html("Heat<br>Year: 1995"), is_html("a < b")
    (False, False)
    """
    if "</" not in text:
        return False
    return bool(_DECLARED.search(text, 0, _HEAD)) or sum(1 for _ in _CLOSED.finditer(text, 0, _HEAD)) >= _FEWEST_TAGS


def text_of(html: str) -> str:
    """The text of an HTML page: blocks on lines of their own, items with bullets, no scripts and styles.

    Args:
        html: the page's source.

    Returns:
        Its text; empty where it has none.

    >>> text_of("<html><body><h2>Cast</h2><ul><li>Al&nbsp;Pacino <i>as</i> Hanna</li></ul></body></html>")
    'Cast\\n\\n* Al Pacino as Hanna'
    """
    from inscriptis import get_text  # most pages are no HTML
    from inscriptis.css_profiles import STRICT_CSS_PROFILE
    from inscriptis.model.config import ParserConfig

    lines = get_text(html, ParserConfig(css=STRICT_CSS_PROFILE)).split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def declared_encoding(data: bytes) -> str | None:
    """The encoding that an HTML page declares for itself, if Python knows it.

    >>> declared_encoding(b'<html><meta charset="windows-1251">'), declared_encoding(b"Heat")
    ('windows-1251', None)
    """
    match = _CHARSET.search(data, 0, _HEAD)
    if match is None:
        return None
    try:
        return codecs.lookup(name := match[1].decode("ascii", "replace")) and name
    except LookupError:
        return None
