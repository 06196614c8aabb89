"""The header of a query file: what it asks, in YAML, on lines that start with ``#+`` (grlc's convention).

::

    #+ summary: cast of a film
    #+ group: people
    #+ question: Who plays in {film}, and as whom?
    #+ parameters:
    #+   - {name: film, type: film, example: Leaving Las Vegas}
    #+ tags: [film, people]
    #+ asked:
    #+   - Who is in {film}?
    #+   - {ask: "Which actor plays the lead in {film}?", about: lead}

A parameter is an ordinary variable of the query. Left unbound, it restricts nothing: the query runs over everything.

``asked`` holds other wordings of the question. Parameters stand in braces (``{since..until}`` is a span of years), and
a wording that means a certain value of another parameter says which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import yaml

from ontology import QueryError

MARK = "#+"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # LibYAML, where there is one, reads ten times as fast


class Names(StrEnum):
    """What a text parameter names, where it names a thing of the graph; a parameter called so need not say it."""

    PERSON = "person"
    CHARACTER = "character"
    PLACE = "place"
    COUNTRY = "country"
    COMPANY = "company"
    THEME = "theme"
    GENRE = "genre"
    AWARD = "award"


class Kind(StrEnum):
    """What a parameter takes, and what it is bound as.

    Attributes:
        FILM: a title, a title with its year, or an IRI; bound as the film's IRI.
        TEXT: the name of a person, a theme, a genre…; a literal that the query compares without regard to case.
        YEAR: four digits; an ``xsd:gYear``.
        IRI: an IRI.
    """

    FILM = "film"
    TEXT = "text"
    YEAR = "year"
    IRI = "iri"


class Group(StrEnum):
    """What a question is about; the library is listed in this order.

    Attributes:
        FILMS: films and their stories.
        PEOPLE: people and their careers.
        ADAPTATIONS: adaptations and their sources.
        AWARDS: awards and nominations.
        THEMES: themes and genres.
        PLACES: filming places, story places, countries.
        PRODUCTION: money and production.
        RECOMMENDATIONS: what documents recommend.
        SOURCES: who says what, and contradictions.
        STATISTICS: what the graph holds, counted.
    """

    FILMS = "films"
    PEOPLE = "people"
    ADAPTATIONS = "adaptations"
    AWARDS = "awards"
    THEMES = "themes"
    PLACES = "places"
    PRODUCTION = "production"
    RECOMMENDATIONS = "recommendations"
    SOURCES = "sources"
    STATISTICS = "statistics"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a query for which a value can be given.

    Attributes:
        name: the variable, without its question mark.
        kind: what it takes.
        example: a value as a person would type it.
        optional: whether the question makes good sense without it (the query runs in any case).
        names: what a text names, if it is a thing of the graph.
        values: what a text can be, if that is one of a few words.
    """

    name: str
    kind: Kind
    example: str = ""
    optional: bool = False
    names: Names | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """A way to ask a question.

    Attributes:
        text: the question, with parameters in braces.
        fixed: the values of other parameters that it means.
    """

    text: str
    fixed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """What the ``#+`` lines of a query say; what they leave out is empty."""

    summary: str = ""
    group: Group | None = None
    question: str = ""
    parameters: tuple[Parameter, ...] = ()
    tags: tuple[str, ...] = ()
    asked: tuple[Wording, ...] = ()


def read_header(text: str, name: str = "query") -> Header:
    """The header of a query; keys that mean nothing here (grlc has more of them) are passed over.

    Args:
        text: the query.
        name: what messages call it.

    Raises:
        QueryError: the header is no YAML, or not of the form above.

    >>> read_header("#+ summary: all films\\nSELECT ?film { ?film a <https://schema.org/Movie> }").summary
    'all films'
    """
    lines = [line.removeprefix(MARK) if line.startswith(MARK) else "" for line in text.splitlines()]
    data = _parse("\n".join(lines), name)
    try:
        return Header(
            summary=str(data.get("summary") or ""),
            group=Group(data["group"]) if data.get("group") else None,
            question=str(data.get("question") or ""),
            parameters=tuple(_parameter(item) for item in data.get("parameters") or ()),
            tags=tuple(str(tag) for tag in data.get("tags") or ()),
            asked=tuple(_wording(item) for item in data.get("asked") or ()),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise QueryError(f"the header is not as it should be: {error}", name=name) from error


def _parse(header: str, name: str) -> Mapping[str, Any]:
    try:
        data = yaml.load(header, _Loader) or {}  # noqa: S506 - both loaders are safe ones
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise QueryError(f"the header is no YAML: {error.problem}", line, 1, name) from error
    except yaml.YAMLError as error:
        raise QueryError(f"the header is no YAML: {' '.join(str(error).split())}", name=name) from error
    if not isinstance(data, Mapping):
        raise QueryError("the header must say “key: value”", name=name)
    return data


def _parameter(item: Mapping[str, Any]) -> Parameter:
    """One parameter of a header.

    >>> _parameter({"name": "theme", "type": "text", "example": "fame"}).names
    <Names.THEME: 'theme'>
    """
    name, example = str(item["name"]), item.get("example")
    named = item.get("names", name if name in set(Names) else None)
    return Parameter(
        name,
        Kind(item["type"]),
        "" if example is None else str(example),
        bool(item.get("optional", False)),
        None if named is None else Names(named),
        tuple(str(value) for value in item.get("values") or ()),
    )


def _wording(item: str | Mapping[str, Any]) -> Wording:
    """One of the wordings of a header.

    >>> _wording({"ask": "Who wrote {film}?", "about": "screenwriter"})
    Wording(text='Who wrote {film}?', fixed=(('about', 'screenwriter'),))
    """
    if isinstance(item, str):
        return Wording(item)
    fixed = tuple((str(name), str(value)) for name, value in item.items() if name != "ask")
    return Wording(str(item["ask"]), fixed)
