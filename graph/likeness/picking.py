"""What becomes of a list of recommendations: made diverse, made novel, and summed up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2

from graph.likeness.finder import Likeness, Reason, Resemblance
from graph.results import Result

_POOL = 5  # times the length of the list: how many are chosen from
_BALANCE = 0.7


@dataclass(frozen=True, slots=True)
class Common:
    """Something that several films of a list share with what is liked.

    Attributes:
        reason: one of the reasons that name it.
        films: how many films of the list have it.
    """

    reason: Reason
    films: int


def pool(n: int) -> int:
    """How many films a list of n is chosen from."""
    return n * _POOL


def diverse(found: Sequence[Resemblance], likeness: Likeness, n: int, balance: float = _BALANCE) -> list[Resemblance]:
    """A list of films that are liked but unlike one another: maximal marginal relevance.

    Carbonell and Goldstein 1998, "The use of MMR, diversity-based reranking": each time the film of the greatest
    balance · score - (1 - balance) · (greatest likeness to one that is chosen).

    Args:
        found: films by score, more than are wanted.
        likeness: how alike they are.
        n: how many are wanted.
        balance: 1 leaves the order as it is, 0 looks at diversity alone.
    """
    alike = likeness.among([each.film for each in found])
    chosen: list[int] = []
    left = list(range(len(found)))
    while left and len(chosen) < n:
        nearest = {row: max((alike[row, other] for other in chosen), default=0.0) for row in left}
        best = max(left, key=lambda row: (balance * found[row].score - (1 - balance) * nearest[row], -row))
        chosen.append(best)
        left.remove(best)
    return [found[row] for row in chosen]


def novel(found: Sequence[Resemblance], query: Callable[[str], Result]) -> list[Resemblance]:
    """The films with those first that few documents speak of: scores times self-information, reasons likewise.

    Castells, Hurley and Vargas 2015, "Novelty and diversity in recommender systems": -log2 of how likely somebody
    knows the film, here the share of documents that are about it or recommend it; 1 for one that a single document
    names.

    Args:
        found: films by score.
        query: asks the graph that they are of.
    """
    known, documents = _known(query)
    scale = log2(1 + documents)

    def factor(iri: str) -> float:
        return (scale - log2(max(known.get(iri, 0), 1))) / scale if scale else 1.0

    weighed = [_times(each, factor(each.film.iri)) for each in found]
    return sorted(weighed, key=lambda each: (-each.score, each.film.iri))


def in_common(found: Sequence[Resemblance], least: int = 2) -> list[Common]:
    """What the films of a list have in common with what is liked, what most have first.

    Args:
        found: the list.
        least: how many films must have it.
    """
    owners: dict[tuple[str, str], list[Reason]] = defaultdict(list)
    for each in found:
        for reason in each.reasons:
            if reason.share > 0:
                owners[reason.relation, reason.feature].append(reason)
    several = [reasons for reasons in owners.values() if len(reasons) >= least]
    several.sort(key=lambda reasons: (-len(reasons), -sum(reason.share for reason in reasons), reasons[0].feature))
    return [Common(reasons[0], len(reasons)) for reasons in several]


def _times(found: Resemblance, factor: float) -> Resemblance:
    reasons = tuple(replace(reason, share=reason.share * factor) for reason in found.reasons)
    return replace(found, score=found.score * factor, reasons=reasons)


def _known(query: Callable[[str], Result]) -> tuple[Mapping[str, int], int]:
    """In how many documents each film is spoken of, and how many documents there are."""
    spoken = query(
        "SELECT ?film (COUNT(DISTINCT ?document) AS ?number) "
        "{ ?document a schema:Article ; schema:mainEntity ?about . { ?film a schema:Movie FILTER(?film = ?about) } "
        "UNION { ?about fkg:recommends ?film } } GROUP BY ?film"
    ).values()
    total = query("SELECT (COUNT(DISTINCT ?document) AS ?number) { ?document a schema:Article }").values()
    return {row["film"] or "": int(row["number"] or 0) for row in spoken}, int(total[0]["number"] or 0)
