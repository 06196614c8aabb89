"""Which mentions of source works are one work: a title here, an author there, a year elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from ontology.facts import WorkMention
from ontology.text import slug, title_key

_T = TypeVar("_T")


class WorkKey(NamedTuple):
    """What a mention says of a work, as keys; ``film`` stands in for a title that is not known."""

    title: str | None
    author: str | None
    year: int | None
    film: str

    @property
    def slug(self) -> str:
        """The last part of the work's IRI.

        >>> WorkKey("solaris", "stanislaw-lem", 1961, "solaris-1972").slug
        'solaris.stanislaw-lem'
        >>> WorkKey(None, "john-obrien", None, "leaving-las-vegas-1995").slug
        'for-leaving-las-vegas-1995.john-obrien'
        """
        return ".".join(filter(None, (self.title or f"for-{self.film}", self.author)))


class WorkIndex:
    """The source works of a corpus, and the works on which films draw without adapting them.

    Args:
        uses: pairs of a film's key and the mention of its source.
        others: mentions of works that films draw on.

    >>> from ontology.facts import PersonMention, WorkForm
    >>> lem = PersonMention("Stanisław Lem")
    >>> whole = WorkMention(WorkForm.NOVEL, "Solaris", lem, 1961)
    >>> part = WorkMention(WorkForm.NOVEL, None, lem, 1961)
    >>> index = WorkIndex([("solaris-1972", whole), ("solaris-2002", part)])
    >>> index.key("solaris-2002", part).slug
    'solaris.stanislaw-lem'
    """

    def __init__(self, uses: Iterable[tuple[str, WorkMention]], others: Iterable[WorkMention] = ()) -> None:
        self._by_film: dict[str, set[WorkKey]] = defaultdict(set)
        for film, mention in uses:
            self._by_film[film].add(_key(film, mention))
        everywhere = {key for keys in self._by_film.values() for key in keys if key.title and key.author}
        self._by_author: dict[str | None, set[WorkKey]] = defaultdict(set)
        for key in everywhere:
            self._by_author[key.author].add(key)
        self._authors: dict[str | None, set[str | None]] = defaultdict(set)
        for key in everywhere | {_key("", mention) for mention in others}:
            self._authors[key.title].add(key.author)

    def key(self, film: str, mention: WorkMention) -> WorkKey:
        """The work that is meant where a film is said to adapt it."""
        own = _key(film, mention)
        key = self._completed(own, self._by_film[film] | {own})
        if key.title is None:
            elsewhere = {
                (other.title, other.author): other for other in self._by_author[key.author] if _same_year(key, other)
            }
            if key.year is not None and len(elsewhere) == 1:
                return next(iter(elsewhere.values()))._replace(film=film)
        return key

    def drawn_on(self, film: str, mention: WorkMention) -> str:
        """The last part of the IRI of a work on which a film draws; the film's source tells nothing of it.

        >>> from ontology.facts import WorkForm
        >>> WorkIndex([]).drawn_on("solaris-1972", WorkMention(WorkForm.PLAY, "Hamlet"))
        'hamlet'
        >>> WorkIndex([]).drawn_on("solaris-1972", WorkMention(WorkForm.PLAY))
        'drawn-on-by-solaris-1972.play'
        """
        own = _key(film, mention)
        if own.title is None:
            return f"drawn-on-by-{film}.{own.author or slug(mention.form)}"
        return own._replace(author=own.author or _only(self._authors[own.title] - {None})).slug

    @staticmethod
    def _completed(own: WorkKey, keys: set[WorkKey]) -> WorkKey:
        """The key with what other mentions of the same film's source add, where these agree with one another."""
        fitting = {key for key in keys if _agree(own, key)}
        titles, authors = {key.title for key in fitting} - {None}, {key.author for key in fitting} - {None}
        if len(titles) > 1 or len(authors) > 1:
            return own
        return WorkKey(_only(titles), _only(authors), _only({key.year for key in fitting} - {None}), own.film)


def _key(film: str, mention: WorkMention) -> WorkKey:
    return WorkKey(
        title_key(mention.title) if mention.title else None,
        slug(mention.author.name) if mention.author else None,
        mention.year,
        film,
    )


def _agree(one: WorkKey, other: WorkKey) -> bool:
    return all(a is None or b is None or a == b for a, b in ((one.title, other.title), (one.author, other.author)))


def _same_year(one: WorkKey, other: WorkKey) -> bool:
    return one.year is not None and one.year == other.year


def _only(values: set[_T | None]) -> _T | None:
    return next(iter(values)) if len(values) == 1 else None
