"""Facts become a graph here: identity, triples, provenance, consolidation, the store, the network, likeness."""

from graph.catalogue import Film
from graph.filmgraph import Change, FilmGraph
from graph.results import Result

__all__ = ["Change", "Film", "FilmGraph", "Result"]
