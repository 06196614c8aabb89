"""The header of a query file: what it asks, in YAML, on lines that start with ``#+`` (grlc's convention).

::

    #+ summary: cast of a film
    #+ group: people
    #+ question: Who plays in {film}, and as whom?
    #+ parameters:
    #+   - {name: film, type: film, example: Leaving Las Vegas}
    #+ tags: [film, people]

A parameter is an ordinary variable of the query. Left unbound, it restricts nothing: the query runs over everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import yaml

from ontology import QueryError

MARK = "#+"


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
    """

    name: str
    kind: Kind
    example: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """What the ``#+`` lines of a query say; what they leave out is empty."""

    summary: str = ""
    group: Group | None = None
    question: str = ""
    parameters: tuple[Parameter, ...] = ()
    tags: tuple[str, ...] = ()


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
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise QueryError(f"the header is not as it should be: {error}", name=name) from error


def _parse(header: str, name: str) -> Mapping[str, Any]:
    try:
        data = yaml.safe_load(header) or {}
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

    >>> _parameter({"name": "since", "type": "year", "example": 1990})
    Parameter(name='since', kind=<Kind.YEAR: 'year'>, example='1990', optional=False)
    """
    example = item.get("example")
    return Parameter(
        str(item["name"]),
        Kind(item["type"]),
        "" if example is None else str(example),
        bool(item.get("optional", False)),
    )
