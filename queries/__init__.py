"""The questions that filmkg can answer by name: one ``.rq`` file each, and the library that lists, binds and runs them.

A query is SPARQL 1.1 that any engine runs as it stands; the lines that start with ``#+`` say in YAML what it asks.
Values are bound as RDF terms, never pasted as text. This package knows no store: whatever has ``query(text, name=…,
**terms)`` will do.

>>> import queries
>>> queries.get("cast-of-film").question
'Who plays in {film}, and as whom?'
>>> [query.name for query in queries.search("co-stars")]
['co-stars']
"""

from queries.header import Group, Kind, Parameter
from queries.library import Engine, NamedQuery, bind, checks, get, grouped, library, search

__all__ = [
    "Engine",
    "Group",
    "Kind",
    "NamedQuery",
    "Parameter",
    "bind",
    "checks",
    "get",
    "grouped",
    "library",
    "search",
]
