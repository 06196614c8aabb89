"""Links to other data sets, and what these tell: what an endpoint answers becomes one more document about a film.

:func:`enrich` looks films and people up (:mod:`~graph.enrichment.lookup`) in an endpoint of a known shape
(:mod:`~graph.enrichment.shapes`), compares (:mod:`~graph.enrichment.matching`, :mod:`~graph.enrichment.people`) and
writes records (:mod:`~graph.enrichment.record`), which :meth:`graph.FilmGraph.load` takes as it takes any document.
"""

from graph.enrichment.enriching import Enrichment, Link, Options, enrich
from graph.enrichment.shapes import SHAPES

__all__ = ["SHAPES", "Enrichment", "Link", "Options", "enrich"]
