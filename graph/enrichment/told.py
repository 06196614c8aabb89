"""What another side tells of a film, row by row, as facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from graph.enrichment.entities import Entity, Row, work_form
from ontology.concepts import known
from ontology.facts import (
    Backed,
    BasedOn,
    CompanyMention,
    CompanyRole,
    ConceptMention,
    Credit,
    Credited,
    Fact,
    FilmMention,
    MadeIn,
    OfGenre,
    Performed,
    PersonMention,
    PlaceMention,
    Released,
    Runs,
    Scheme,
    SpokenIn,
    Titled,
    WorkMention,
)
from ontology.text import slug, title_key

_Read = Callable[[FilmMention, Row], Iterator[Fact]]
_SINGLE = ("date", "year", "runtime")


def facts(film: FilmMention, entity: Entity) -> Iterator[tuple[Row, Fact]]:
    """The facts that an entity tells of a film, each with the row that tells it; what is not sure is left out.

    >>> heat = Entity("urn:1", (Row("date", "1995-12-15"), Row("genre", "urn:2", "crime film"), Row("tone", "dark")))
    >>> [fact for _, fact in facts(FilmMention("Heat"), heat)]
    [Released(film=FilmMention(title='Heat', year=None), year=1995), OfGenre(...label='crime film'...)]
    """
    for row in entity.rows:
        if row.what in _READ and (row.what not in _SINGLE or _is_settled(row, entity)):
            yield from ((row, fact) for fact in _READ[row.what](film, row))


def _is_settled(row: Row, entity: Entity) -> bool:
    """Whether a value of which a film has one is the one: of several dates the first, of several runtimes none."""
    if row.what == "runtime":
        return entity.minutes is not None
    dates = entity.told("date") or entity.told("year")
    return row == dates[0]


def _title(film: FilmMention, row: Row) -> Iterator[Fact]:
    if title_key(row.value) != title_key(film.title):
        yield Titled(film, row.value, original=True, language=row.code or None)


def _genre(film: FilmMention, row: Row) -> Iterator[Fact]:
    words = [each for each in (row.name, row.name.removesuffix(" film")) if known(Scheme.GENRE, slug(each))]
    if words:
        yield OfGenre(film, ConceptMention(words[0], Scheme.GENRE))


def _work(film: FilmMention, row: Row) -> Iterator[Fact]:
    form = work_form(row.form)
    if form and row.name:
        yield BasedOn(film, WorkMention(form, row.name, PersonMention(row.author) if row.author else None))


def _credit(role: Credit, film: FilmMention, row: Row) -> Iterator[Fact]:
    if row.name:
        yield Credited(film, PersonMention(row.name), role)


def _company(role: CompanyRole, film: FilmMention, row: Row) -> Iterator[Fact]:
    if row.name:
        yield Backed(film, CompanyMention(row.name), role)


def _year(film: FilmMention, row: Row) -> Iterator[Fact]:
    yield Released(film, int(row.value[:4]))


def _runtime(film: FilmMention, row: Row) -> Iterator[Fact]:
    yield Runs(film, int(row.value.split()[0]))


def _language(film: FilmMention, row: Row) -> Iterator[Fact]:
    if row.code:
        yield SpokenIn(film, row.code)


def _country(film: FilmMention, row: Row) -> Iterator[Fact]:
    if row.name:
        yield MadeIn(film, PlaceMention(row.name))


def _cast(film: FilmMention, row: Row) -> Iterator[Fact]:
    if row.name:
        yield Performed(film, PersonMention(row.name))


_CREDITS: Mapping[str, _Read] = {str(role): partial(_credit, role) for role in Credit}
_READ: Mapping[str, _Read] = {
    **_CREDITS,
    "title": _title,
    "date": _year,
    "year": _year,
    "runtime": _runtime,
    "language": _language,
    "country": _country,
    "genre": _genre,
    "source": _work,
    "cast": _cast,
    "production company": partial(_company, CompanyRole.PRODUCTION),
    "distributor": partial(_company, CompanyRole.DISTRIBUTION),
}
