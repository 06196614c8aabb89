"""Normal forms of the words of a document: the one place that says when two spellings are the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

_DISAMBIGUATION = re.compile(r" \([^()]*\)$")
_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
_ARTICLE = re.compile(r"^(?:the|a|an) (?=\S)", re.IGNORECASE)
_ARTICLE_BEHIND = re.compile(
    r"(?P<title>.*\S), (?P<article>the|an?|l[ea]s?|une?|der|die|das|eine?|el|l[oa]s|il)", re.IGNORECASE
)
_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:[.*][^\W\d_])+[.*]?(?!\w)")
_DOTS = re.compile(r"[.*]")
_NICKNAME = re.compile(r"""(?<=\w) (?:"[^"]{1,40}"|“[^”]{1,40}”|['‘](?!n['’])[^'’]{1,40}['’]) (?=\w)""")
_INITIALS = re.compile(r"^([A-Z])([A-Z]) (?=.*[a-z])")
_PARTS = frozenset("part vol volume chapter episode book".split())
# X and I alone are more often a letter and a word; what is counted by them says so.
_NUMBERS = {word: str(at) for at, word in enumerate("ii iii iv v vi vii viii ix".split(), 2)}
_NUMBERS |= {word: str(at) for at, word in enumerate("xi xii xiii xiv xv xvi xvii xviii xix".split(), 11)}
_COUNTED = {"i": "1", "x": "10"}
_COUNTED |= {word: str(at) for at, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_SHORT_WORDS = {"versus": "vs", "vol": "volume", "junior": "jr", "senior": "sr"}
_QUOTES = {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " "}


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """ASCII letters and digits of a text in lower case, joined by hyphens.

    Args:
        text: any text, in any script (transliterated, anyascii).

    Returns:
        The slug; of a text without letters and digits the code points of its characters, so that only a blank text
        has an empty slug.

    >>> slug("John O’Brien"), slug("Amélie & Co."), slug("Солярис"), slug("$?")
    ('john-obrien', 'amelie-and-co', 'solyaris', 'u24-u3f')
    """
    plain = anyascii(_APOSTROPHES.sub("", text).replace("&", " and ")).lower()
    points = (f"u{ord(character):x}" for character in text.strip())
    return _NOT_ALPHANUMERIC.sub("-", plain).strip("-") or "-".join(points)


def without_article(text: str) -> str:
    """The text without a leading English article, unless nothing would be left.

    >>> without_article("The Wrestler"), without_article("A"), without_article("Them")
    ('Wrestler', 'A', 'Them')
    """
    return _ARTICLE.sub("", text)


@lru_cache(maxsize=65536)
def title_key(title: str) -> str:
    """The key under which the spellings of one title meet: of articles, marks, initials and numerals, never less of it.

    >>> title_key("The Wrestler") == title_key("wrestler") == title_key("Wrestler, The")
    True
    >>> title_key("Rocky II") == title_key("Rocky 2") == title_key("Rocky: Part Two")
    True
    >>> title_key("E.T. the Extra-Terrestrial"), title_key("Kramer versus Kramer"), title_key("Malcolm X")
    ('et-the-extra-terrestrial', 'kramer-vs-kramer', 'malcolm-x')
    >>> title_key("Alien") == title_key("Alien: Covenant") or title_key("Rocky II") == title_key("Rocky III")
    False
    """
    behind = _ARTICLE_BEHIND.fullmatch(title)
    whole = f"{behind['article']} {behind['title']}" if behind else title
    joined = _DOTTED.sub(lambda found: _DOTS.sub("", found[0]), whole)
    return "-".join(_plain_words(slug(without_article(joined)).split("-")))


def _plain_words(words: list[str]) -> list[str]:
    """The words of a title's slug with numerals as digits; what counts a part may go before a number that tells it."""
    found = words[:1]
    for before, word in pairwise(words):
        plain = _SHORT_WORDS.get(word, word)
        plain = _NUMBERS.get(word) or (_COUNTED.get(word, plain) if before in _PARTS else plain)
        if found[-1] == "part" and len(found) > 1 and plain.isdigit() and plain != "1":
            found.pop()
        found.append(plain)
    return found


@lru_cache(maxsize=65536)
def person_key(name: str) -> str:
    """The key under which the spellings of one person's name meet.

    A nickname in quotes between names is left out; two capitals that open a name are initials; junior stays.

    >>> person_key("Dwayne “The Rock” Johnson"), person_key("JK Simmons") == person_key("J. K. Simmons")
    ('dwayne-johnson', True)
    >>> person_key("Robert Downey, Junior"), person_key("Robert Downey")
    ('robert-downey-jr', 'robert-downey')
    """
    plain = _NICKNAME.sub(" ", without_article(name))
    words = slug(_INITIALS.sub(r"\1 \2 ", plain)).split("-")
    return "-".join([*words[:-1], _SHORT_WORDS.get(words[-1], words[-1])] if len(words) > 2 else words)


def straight(text: str) -> str:
    """The text with straight quotes and plain spaces, each character in its old place.

    >>> straight("“O’Brien”")
    '"O\\'Brien"'
    """
    return text.replace("`", "'") if text.isascii() else with_each(text, _QUOTES)


def with_each(text: str, marks: Mapping[str, str]) -> str:
    """The text with each of some characters replaced: on long texts far faster than :meth:`str.translate`.

    >>> with_each("a–b", {"–": "-"})
    'a-b'
    """
    for mark, meant in marks.items():
        text = text.replace(mark, meant)
    return text


def without_disambiguation(name: str) -> str:
    """A name without what an encyclopaedia adds in parentheses to tell it from others.

    >>> without_disambiguation("John Wood (English actor)")
    'John Wood'
    """
    return _DISAMBIGUATION.sub("", name)


def one_line(text: str) -> str:
    """The text on one line, runs of white space as one space.

    >>> one_line("a  b\\n c")
    'a b c'
    """
    return " ".join(text.split())
