"""Which mentions of source works are one work: a title here, an author there, a year elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import NamedTuple, TypeVar

from ontology.text import slug

_T = TypeVar("_T")
Known = Callable[[str, int], str | None]


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


def adapted(own: WorkKey, beside: Set[WorkKey], title_of: Known, author_of: Known) -> WorkKey:
    """The work that is meant where a film is said to adapt it.

    Args:
        own: the mention.
        beside: all mentions of what the film adapts.
        title_of: the only title that documents know of an author and a year.
        author_of: the only author whom documents know of a title and a year.

    >>> part = WorkKey(None, "stanislaw-lem", 1961, "solaris-2002")
    >>> adapted(part, {part}, lambda author, year: "solaris", lambda title, year: None).slug
    'solaris.stanislaw-lem'
    """
    key = _completed(own, {*beside, own})
    if key.title is None and key.author and key.year is not None:
        return key._replace(title=title_of(key.author, key.year))
    if key.author is None and key.title and key.year is not None:
        return key._replace(author=author_of(key.title, key.year))
    return key


def drawn_on(own: WorkKey, form: str, author: str | None) -> str:
    """The last part of the IRI of a work on which a film draws; the film's source tells nothing of it.

    Args:
        own: the mention.
        form: what kind of work it is.
        author: the only author whom documents know of its title.

    >>> drawn_on(WorkKey("hamlet", None, None, "solaris-1972"), "play", None)
    'hamlet'
    >>> drawn_on(WorkKey(None, None, None, "solaris-1972"), "play", None)
    'drawn-on-by-solaris-1972.play'
    """
    if own.title is None:
        return f"drawn-on-by-{own.film}.{own.author or slug(form)}"
    return own._replace(author=own.author or author).slug


def only(values: Iterable[_T | None]) -> _T | None:
    """The only value that is told; None where there is none, or several.

    >>> only(["a", None, "a"]), only(["a", "b"])
    ('a', None)
    """
    told = set(values) - {None}
    return next(iter(told)) if len(told) == 1 else None


def _completed(own: WorkKey, keys: Set[WorkKey]) -> WorkKey:
    """The key with what other mentions of the same film's source add, where these agree with one another."""
    fitting = {key for key in keys if _agree(own, key)}
    titles, authors = {key.title for key in fitting}, {key.author for key in fitting}
    if len(titles - {None}) > 1 or len(authors - {None}) > 1:
        return own
    return WorkKey(only(titles), only(authors), only({key.year for key in fitting}), own.film)


def _agree(one: WorkKey, other: WorkKey) -> bool:
    return all(a is None or b is None or a == b for a, b in ((one.title, other.title), (one.author, other.author)))
