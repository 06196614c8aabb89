"""filmkg: film documents in; one linked, sourced, queryable graph out.

>>> from filmkg import FilmGraph, read_text
>>> page = read_text("heat.txt", "Heat\\n\\nYear: 1995\\nRuntime: 170 min\\nDirector: Michael Mann\\n")
>>> with FilmGraph() as kg:
...     change = kg.load([page])
...     [entry.value for entry in kg.facts("Heat") if entry.relation == "director"]
['Michael Mann']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

# Imported when it is asked for (PEP 562): a command or a notebook waits for nothing that it does not use.
_HOMES = {
    "graph": ("Change", "Film", "FilmGraph", "Result"),
    "loaders": ("read", "read_all", "read_text"),
    "ontology": ("FKG", "Document", "FilmKGError"),
    "queries": ("NamedQuery",),
}
_WHERE = {name: (home, name) for home, names in _HOMES.items() for name in names} | {"named_query": ("queries", "get")}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, attribute = _WHERE[name]
    found = getattr(import_module(home), attribute)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
