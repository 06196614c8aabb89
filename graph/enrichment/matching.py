"""Which entities are a film, or may be: by title, year and director.

An entity is surely the film where a title of the one is a title of the other, the first year in which it came out is
the film's, one director made both, nothing speaks against it (a kind that is easily taken for another, a much shorter
runtime, another entity of which all that holds too). Anything less is a near match, and what contradicts (years two or
more apart, other directors) is none: remakes, versions for television and films of one title in one year stay apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from graph.enrichment.entities import Entity
from graph.enrichment.shapes import Shape
from graph.enrichment.wanted import Wanted
from graph.people import may_be_one

_APART = 0.25
_ALIAS = 0.1


class Agreement(Enum):
    """How what two sides tell of one thing goes together."""

    EXACT = "exact"
    NEAR = "near"
    UNKNOWN = "unknown"
    NONE = "none"


_E, _N, _U = Agreement.EXACT, Agreement.NEAR, Agreement.UNKNOWN
_SCORES = {  # of year and director, where the title agrees
    (_E, _E): (1.0, "title, year and director"),
    (_N, _E): (0.8, "title and director, the years one apart"),
    (_E, _U): (0.7, "title and year"),
    (_U, _E): (0.6, "title and director"),
}
_DOUBTED = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """An entity that is a film, or may be.

    Attributes:
        entity: the entity.
        method: what shows it.
        score: how much that shows, from 0 to 1.
        sure: whether the two are one.
    """

    entity: Entity
    method: str
    score: float
    sure: bool


def matches(film: Wanted, candidates: Iterable[Entity], shape: Shape) -> list[Match]:
    """The entities that are a film, or may be: the sure one, or the best of the others.

    Args:
        film: the film.
        candidates: entities that bear one of its titles.
        shape: that of the endpoint which tells of them.
    """
    found = [match for each in candidates for match in _compared(film, each, shape)]
    best = max((match.score for match in found), default=0.0)
    kept = [match for match in found if match.score == best]
    if len(kept) == 1:
        return kept
    return [replace(match, score=match.score / len(kept), sure=False) for match in kept]


def _compared(film: Wanted, entity: Entity, shape: Shape) -> Iterator[Match]:
    by_title = bool(film.keys & entity.titles)
    if not by_title and not film.keys & entity.aliases:
        return
    found = _SCORES.get((years_agree(film.film.year, entity.years), directors_agree(film, entity)))
    if found is None:
        return
    score, method = found
    if not by_title:
        yield Match(entity, method.replace("title", "another title"), round(score - _ALIAS, 2), sure=False)
    elif score == 1 and (doubt := _doubt(film, entity, shape)):
        yield Match(entity, f"{method}, but {doubt}", _DOUBTED, sure=False)
    else:
        yield Match(entity, method, score, sure=score == 1)


def years_agree(year: int | None, years: list[int]) -> Agreement:
    """How the year of a film goes with those in which an entity came out.

    >>> years_agree(1995, [1995, 1996]), years_agree(1996, [1995, 1996])
    (<Agreement.EXACT: 'exact'>, <Agreement.NEAR: 'near'>)
    >>> years_agree(1956, [1934]), years_agree(None, [1934])
    (<Agreement.NONE: 'none'>, <Agreement.UNKNOWN: 'unknown'>)
    """
    if year is None or not years:
        return Agreement.UNKNOWN
    if year == years[0]:
        return Agreement.EXACT
    return Agreement.NEAR if abs(year - years[0]) == 1 else Agreement.NONE


def directors_agree(film: Wanted, entity: Entity) -> Agreement:
    """Whether one person directed both; a middle name may be missing."""
    ours, theirs = film.named("director"), entity.people("director")
    if not ours or not theirs:
        return Agreement.UNKNOWN
    same = any(may_be_one(one, other) for one in ours for other in theirs)
    return Agreement.EXACT if same else Agreement.NONE


def _doubt(film: Wanted, entity: Entity, shape: Shape) -> str:
    """What speaks against an entity of which all else agrees; empty where nothing does."""
    if entity.kinds & shape.lesser:
        return "it is a short film or one for television"
    theirs = entity.minutes
    if theirs and film.minutes and all(abs(ours - theirs) > _APART * max(ours, theirs) for ours in film.minutes):
        return f"it lasts {theirs} minutes"
    return ""
