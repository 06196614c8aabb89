"""filmkg: film documents in; one linked, sourced, queryable graph out.

>>> from filmkg import FilmGraph, read_text
>>> page = read_text("heat.txt", "Heat\\n\\nYear: 1995\\nRuntime: 170 min\\nDirector: Michael Mann\\n")
>>> with FilmGraph() as kg:
...     change = kg.load([page])
...     [entry.value for entry in kg.facts("Heat") if entry.relation == "director"]
['Michael Mann']
"""

from graph import Change, Film, FilmGraph, Result
from loaders import read, read_all, read_text
from ontology import FKG, Document, FilmKGError
from queries import NamedQuery
from queries import get as named_query

__version__ = "0.1.0"

__all__ = [
    "FKG",
    "Change",
    "Document",
    "Film",
    "FilmGraph",
    "FilmKGError",
    "NamedQuery",
    "Result",
    "__version__",
    "named_query",
    "read",
    "read_all",
    "read_text",
]
