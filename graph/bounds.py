"""What a query may cost and reach: its deadline, its memory, other services."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.binding import code_of
from ontology.errors import QueryError

_SERVICE = re.compile(r"(?<![?$\w])SERVICE\b", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(000[0-9A-Fa-f]{5})")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of one query.

    Attributes:
        timeout: the seconds within which the whole answer must be there; None for no deadline.
        memory: the megabytes that a query with a deadline may take; None for no limit.
        service: whether it may ask other endpoints with SERVICE.

    >>> Bounds(timeout=2).service
    False
    """

    timeout: float | None = None
    memory: int | None = None
    service: bool = False


UNBOUNDED = Bounds()


@lru_cache(maxsize=256)  # the named queries are asked again and again
def asks_service(text: str) -> bool:
    r"""Whether SPARQL text asks another endpoint; the word in a string, a comment, an IRI or a name does not count.

    >>> asks_service("ASK { service # here\n silent ?where { } }")
    True
    >>> asks_service('ASK { ?service ex:service "SERVICE" }')
    False
    """
    expanded = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
    # SPARQL has escapes resolved before anything is read; an engine may as well leave them alone
    return any(_SERVICE.search(code_of(each)) for each in {text, expanded})


def refuse_service(text: str, name: str = "query") -> None:
    """Let no query through that asks another endpoint.

    Raises:
        QueryError: it does.

    >>> refuse_service("ASK { SERVICE <https://example.org/sparql> { } }")
    Traceback (most recent call last):
    ontology.errors.QueryError: query: SERVICE is refused, as it asks another endpoint; allow it with --allow-service...
    """
    if asks_service(text):
        how = "allow it with --allow-service, or allow_service=True in Python"
        raise QueryError(f"SERVICE is refused, as it asks another endpoint; {how}", name=name)
