"""Files of ratings: MovieLens in its three forms (100K, 1M, the later CSV) and what Letterboxd exports.

Formats: the README files of the MovieLens data sets (Harper and Konstan 2015, "The MovieLens Datasets"); the
``ratings.csv`` of a Letterboxd account's export.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ontology.errors import DocumentError
from ontology.ratings import RatedFilm, Ratings

_TITLE = re.compile(r"^(?P<title>.*?)(?P<others>(?: \([^()]*\))*?)(?: \((?P<year>\d{4})[^()]*\))?\s*$")
_ARTICLE = re.compile(
    r"^(?P<rest>.+), "
    r"(?P<article>The|An?|Les?|L[ao]s?|L'|Il|I|Gli|Un[ae]?|El|Der|Das|Die|Eine?|Den|Det|Os?)$"
)
_AKA = re.compile(r"^a\.?k\.?a\.? ", re.IGNORECASE)
_ONE_USER = "me"


class _Rating(NamedTuple):
    user: str
    film: str
    value: float
    time: int


@dataclass(frozen=True, slots=True)
class _Format:
    """One form of ratings file.

    Attributes:
        names: how such files are called, for a folder that holds one.
        begins: what its first line looks like.
        rating: the rating that a line states.
        separator: what stands between a line's fields.
        titles: the file beside it that holds the films' titles; empty where the ratings hold them.
        encoding: of both files.
        has_head: whether the first line names the columns.
    """

    names: tuple[str, ...]
    begins: re.Pattern[str]
    rating: Callable[[list[str]], _Rating]
    separator: str
    titles: str = ""
    encoding: str = "utf-8-sig"
    has_head: bool = False


def _movielens(fields: list[str]) -> _Rating:
    user, film, value, time = fields[:4]
    return _Rating(user, film, float(value), int(time))


def _letterboxd(fields: list[str]) -> _Rating:
    _, name, year, _, value = fields[:5]
    return _Rating(_ONE_USER, f"{name} ({year})" if year else name, float(value), 0)


_FORMATS = (
    _Format(("u.data",), re.compile(r"^\d+\t\d+\t[\d.]+\t\d+$"), _movielens, "\t", "u.item", "latin-1"),
    _Format(("ratings.dat",), re.compile(r"^\d+::\d+::[\d.]+::\d+$"), _movielens, "::", "movies.dat", "latin-1"),
    _Format(
        ("ratings.csv",), re.compile(r"^userId,movieId,rating,timestamp$"), _movielens, ",", "movies.csv", has_head=True
    ),
    _Format(("ratings.csv",), re.compile(r"^Date,Name,Year,Letterboxd URI,Rating$"), _letterboxd, ",", has_head=True),
)
_TITLES = {"u.item": "|", "movies.dat": "::", "movies.csv": ","}


def read_ratings(path: Path) -> Ratings:
    """The ratings of a file, or of the one that a folder holds.

    Args:
        path: ``u.data``, ``ratings.dat`` or ``ratings.csv`` of MovieLens, with the file of its films' titles beside
            it (``u.item``, ``movies.dat``, ``movies.csv``); or the ``ratings.csv`` of a Letterboxd export, whose
            single user is called ``me``; or a folder that holds one of these.

    Raises:
        DocumentError: the file cannot be read, is none of these, or a line of it is not as it should be.
    """
    file = _file_in(path) if path.is_dir() else path
    first = next(iter(_lines(file, "latin-1")), "")
    form = next((each for each in _FORMATS if each.begins.match(first)), None)
    if form is None:
        raise DocumentError(str(file), "no ratings are in it (MovieLens' or Letterboxd's are read)")
    rated = list(_ratings(file, form))
    keys = list(dict.fromkeys(rating.film for rating in rated))
    return _columns(rated, _rated_films(file, form, keys))


def titles_beside(file: Path) -> list[RatedFilm]:
    """The films of the file of MovieLens' titles that lies in the same folder; none where there is no such file.

    Raises:
        DocumentError: it cannot be read.
    """
    for form in _FORMATS:
        if form.titles and (beside := file.with_name(form.titles)).is_file():
            return _films(beside, form)
    return []


def named(key: str, words: str) -> RatedFilm:
    """A film by the title that a file gives it: article behind, other titles and year in parentheses.

    >>> named("1", "City of Lost Children, The (Cité des enfants perdus, La) (1995)")
    RatedFilm(key='1', title='The City of Lost Children', year=1995, other_titles=('La Cité des enfants perdus',))
    >>> named("2", "M*A*S*H (a.k.a. MASH) (1970)").other_titles
    ('MASH',)
    >>> str(named("3", "unknown"))
    'unknown'
    """
    match = _TITLE.match(words)
    if match is None:  # a line break within a title
        return RatedFilm(key, words)
    others = re.findall(r"\(([^()]*)\)", match["others"])
    return RatedFilm(
        key,
        _in_order(match["title"]),
        int(match["year"]) if match["year"] else None,
        tuple(_in_order(_AKA.sub("", other)) for other in others),
    )


def _in_order(title: str) -> str:
    match = _ARTICLE.match(title)
    if match is None:
        return title
    space = "" if match["article"].endswith("'") else " "
    return f"{match['article']}{space}{match['rest']}"


def _file_in(folder: Path) -> Path:
    for form in _FORMATS:
        for name in form.names:
            if (folder / name).is_file():
                return folder / name
    raise DocumentError(str(folder), f"the folder holds no ratings ({', '.join(sorted(_names()))})")


def _names() -> set[str]:
    return {name for form in _FORMATS for name in form.names}


def _lines(file: Path, encoding: str) -> Iterator[str]:
    try:
        with file.open(encoding=encoding, newline="") as lines:
            yield from (line.rstrip("\r\n") for line in lines)
    except UnicodeDecodeError as error:
        raise DocumentError(str(file), f"is not in {encoding.removesuffix('-sig').upper()}") from error
    except OSError as error:
        raise DocumentError(str(file), f"cannot be read: {error.strerror}") from error


def _fields(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    return csv.reader(lines) if separator == "," else (line.split(separator) for line in lines)


def _ratings(file: Path, form: _Format) -> Iterator[_Rating]:
    rows = enumerate(_fields(_lines(file, form.encoding), form.separator), 1)
    if form.has_head:
        next(rows)
    for number, fields in rows:
        if fields and fields != [""]:
            try:
                yield form.rating(fields)
            except ValueError as error:
                raise DocumentError(str(file), f"line {number} is no rating: {form.separator.join(fields)}") from error


def _rated_films(file: Path, form: _Format, keys: list[str]) -> list[RatedFilm]:
    if not form.titles:
        return [named(key, key) for key in keys]
    titles = file.with_name(form.titles)
    if not titles.is_file():
        raise DocumentError(str(titles), "the titles of the rated films should stand in this file; it is not there")
    films = {film.key: film for film in _films(titles, form)}
    return [films.get(key, RatedFilm(key, key)) for key in keys]


def _films(file: Path, form: _Format) -> list[RatedFilm]:
    rows = _fields(_lines(file, form.encoding), _TITLES[form.titles])
    head = 1 if form.has_head else 0
    return [named(fields[0], fields[1]) for fields in islice(rows, head, None) if len(fields) > 1]


def _columns(rated: list[_Rating], films: list[RatedFilm]) -> Ratings:
    users = {user: number for number, user in enumerate(dict.fromkeys(rating.user for rating in rated))}
    positions = {film.key: number for number, film in enumerate(films)}
    return Ratings(
        tuple(users),
        tuple(films),
        np.array([users[rating.user] for rating in rated], dtype=np.int64),
        np.array([positions[rating.film] for rating in rated], dtype=np.int64),
        np.array([rating.value for rating in rated], dtype=np.float64),
        np.array([rating.time for rating in rated], dtype=np.int64),
    )
