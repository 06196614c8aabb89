"""The films of a file of ratings, found in a graph."""

from __future__ import annotations

from graph.catalogue import Catalogue, Film
from ontology.ratings import RatedFilm, Ratings


def matched(ratings: Ratings, catalogue: Catalogue) -> list[Film | None]:
    """For each rated film the graph's film of the same title and year; None where there is none, or more than one.

    A film without a year in the file is one of the graph's if only one bears its title.
    """
    return [_film(each, catalogue) for each in ratings.films]


def _film(rated: RatedFilm, catalogue: Catalogue) -> Film | None:
    for title in (rated.title, *rated.other_titles):
        found = [film for film in catalogue.titled(title) if rated.year in (None, film.year)]
        if len(found) == 1:
            return found[0]
    return None
