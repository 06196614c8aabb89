"""One request for recommendations, from names to a list: what is liked, what is wanted, how the list is to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.catalogue import Film
from graph.likeness.finder import Likeness, Resemblance
from graph.likeness.measures import MEASURES
from graph.likeness.picking import diverse, novel, pool
from graph.likeness.wishes import Wish
from graph.relations import RELATIONS, Relation
from ontology.errors import UnknownName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.answers import Answers


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody wants to be recommended.

    Attributes:
        liked: films, people, themes, source works, genres, places, companies: names or IRIs.
        disliked: the same.
        since: no film of an earlier year.
        until: no film of a later year.
        genre: only films of this genre or one below it.
        where: a SPARQL pattern that each film must match, as ``?film``.
        diverse: whether the films are to be unlike one another.
        novel: whether what few documents speak of comes first.
    """

    liked: Sequence[str]
    disliked: Sequence[str] = ()
    since: int | None = None
    until: int | None = None
    genre: str | None = None
    where: str | None = None
    diverse: bool = False
    novel: bool = False


def relations(weights: Mapping[str, float]) -> tuple[Relation, ...]:
    """The relations with some weights set; those of weight 0 are left out.

    Raises:
        UnknownName: no relation is called so.

    >>> [relation.weight for relation in relations({"theme": 2.0}) if relation.name == "theme"]
    [2.0]
    >>> relations({"themes": 2.0})
    Traceback (most recent call last):
    ontology.errors.UnknownName: no relation is called “themes”; did you mean “theme”...
    """
    from rapidfuzz import process

    names = [relation.name for relation in RELATIONS]
    for name in weights:
        if name not in names:
            raise UnknownName("relation", name, [found for found, _, _ in process.extract(name, names, limit=3)])
    set_to = (replace(each, weight=weights.get(each.name, each.weight)) for each in RELATIONS)
    return tuple(each for each in set_to if each.weight > 0)


def likeness(kg: Answers, measure: str, weights: Mapping[str, float]) -> Likeness:
    """The likeness of a graph's films by a measure, with some relations' weights set.

    Raises:
        UnknownName: no measure, or no relation, is called so.
    """
    if measure not in MEASURES:
        raise UnknownName("measure", measure, list(MEASURES))
    return Likeness.of(kg.query, kg.catalogue, relations(weights), MEASURES[measure])


def recommend(kg: Answers, request: Request, n: int, by: Likeness) -> list[Resemblance]:
    """What a request is answered with.

    Args:
        kg: the graph.
        request: what is wanted.
        n: how many films at most.
        by: how alike the films are.

    Raises:
        UnknownName: nothing is called as something that is liked.
        QueryError: the pattern is malformed.
    """
    wish = Wish(kg.catalogue, by.space, kg.query)
    liked, disliked = ([wish.find(name) for name in names] for names in (request.liked, request.disliked))
    wishing = by.wishing([each for each in (*liked, *disliked) if not isinstance(each, Film)])
    found = wishing.recommend(
        _films(liked), pool(n) if request.diverse or request.novel else n, disliked=_films(disliked),
        among=_among(kg, request),
    )  # fmt: skip
    if request.novel:
        found = novel(found, kg.query)
    return diverse(found, wishing, n) if request.diverse else found[:n]


def _films(found: Sequence[Film | tuple[Film, frozenset[str]]]) -> list[Film]:
    return [each if isinstance(each, Film) else each[0] for each in found]


def _among(kg: Answers, request: Request) -> list[str] | None:
    """The films that a request allows; None where it allows all."""
    patterns = []
    if request.genre is not None:
        patterns.append(
            "?film schema:genre/skos:broader*/(skos:prefLabel|skos:altLabel) ?label . "
            "FILTER(LCASE(STR(?label)) = LCASE(STR(?genre)))"
        )
    if request.where is not None:
        patterns.append(f"{{ {request.where} }}")
    if not patterns and request.since is None and request.until is None:
        return None
    terms = {} if request.genre is None else {"genre": request.genre}
    rows = kg.answer(
        f"SELECT DISTINCT ?film {{ ?film a schema:Movie . {' '.join(patterns)} }}", terms, "--where"
    ).values()
    allowed = (kg.catalogue.by_iri[row["film"] or ""] for row in rows if row["film"] in kg.catalogue.by_iri)
    return [film.iri for film in allowed if _is_in_time(film, request)]


def _is_in_time(film: Film, request: Request) -> bool:
    if request.since is None and request.until is None:
        return True
    return film.year is not None and (request.since or 0) <= film.year <= (request.until or film.year)
