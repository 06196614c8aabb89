"""Films that belong together: communities of the network of likeness, each told by what its films share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from graph.networks import films

if TYPE_CHECKING:
    from graph.answers import Answers
    from graph.likeness.space import Space

_SEED = 1
_SHARED = 2
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Community:
    """Films that are more like one another than like others.

    Attributes:
        films: their IRIs.
        label: what they share more than other films do.
    """

    films: tuple[str, ...]
    label: str


def communities(kg: Answers, graph: nx.Graph[str] | None = None) -> list[Community]:
    """The communities of three films or more, the largest first; the same for the same graph.

    Blondel et al. 2008, "Fast unfolding of communities in large networks" (Louvain), on likeness.

    Args:
        kg: the graph.
        graph: its network of films; made unless given.
    """
    found = nx.community.louvain_communities(films(kg) if graph is None else graph, weight="weight", seed=_SEED)
    large = sorted((sorted(each) for each in found if len(each) >= _LEAST), key=lambda each: (-len(each), each))
    space = kg.likeness.space
    return [Community(tuple(each), _label(space, each)) for each in large]


def _label(space: Space, members: list[str]) -> str:
    """The features that most set the members apart: those that many have and few others, weighed as likeness does."""
    rows = np.isin([film.iri for film in space.films], members)
    inside = np.asarray(space.incidence[rows].sum(axis=0)).ravel()
    whole = np.asarray(space.incidence.sum(axis=0)).ravel()
    led_to = np.array([bool(feature.relation.outward) for feature in space.features])
    worth = np.where(led_to | (inside < _SHARED), 0.0, inside * inside / np.maximum(whole, 1) * space.weights)
    best: list[str] = []
    for column in np.argsort(-worth, kind="stable"):
        if worth[column] <= 0 or len(best) == _SHARED:
            break
        if (label := space.features[column].label) not in best:
            best.append(label)
    return ", ".join(best)
