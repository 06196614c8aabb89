"""How a fact becomes RDF. This is the only package that says so.

:func:`claims` gives the triples that a fact asserts (each gets evidence); :func:`describe` those that say what each
thing in it is and what it is called. A new kind of fact is one more function under ``@claims.register`` in the module
of its subject, and one under ``@makes.register`` if it brings in a thing of its own, such as a nomination.
"""

from graph.triples import adaptations, awards, figures, films, links, people, texts
from graph.triples.base import claims, makes
from graph.triples.things import describe, described

__all__ = [
    "adaptations",
    "awards",
    "claims",
    "describe",
    "described",
    "figures",
    "films",
    "links",
    "makes",
    "people",
    "texts",
]
