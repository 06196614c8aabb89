"""Facts become a graph here: identity, triples, provenance, consolidation, the store, the network, likeness."""

from graph.answers import Answers
from graph.catalogue import Film
from graph.corrections import Correction, Relation
from graph.explaining import Verdict
from graph.filmgraph import Change, FilmGraph
from graph.results import Result

__all__ = ["Answers", "Change", "Correction", "Film", "FilmGraph", "Relation", "Result", "Verdict"]
