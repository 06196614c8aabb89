"""A film graph behind a SPARQL 1.1 endpoint: read, never written."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

import pyoxigraph as ox
from SPARQLWrapper import SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed, SPARQLWrapperException

from graph.answers import Answers
from graph.binding import Term, bound, code_of
from graph.bounds import Bounds, refuse_service
from graph.results import Result, of_answer
from ontology.errors import EndpointError, QueryError, QueryTimeout
from ontology.terms import PREFIXES

_FORM = re.compile(r"(?<![?$\w:])(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_SECONDS = 60


class RemoteGraph(Answers):
    """A film graph that a SPARQL server holds.

    Args:
        endpoint: the URL of its SPARQL endpoint.
        timeout: seconds to wait for an answer.

    >>> RemoteGraph("https://films.example.org/sparql")
    <RemoteGraph https://films.example.org/sparql>
    """

    def __init__(self, endpoint: str, timeout: int = _SECONDS) -> None:
        self.endpoint = endpoint
        self._timeout = timeout

    def _ask(self, text: str, terms: Mapping[str, Term], name: str, bounds: Bounds) -> Result:
        if not bounds.service:
            refuse_service(text, name)
        form = _FORM.search(code_of(text))
        gives_triples = form is not None and form[1].upper() in ("CONSTRUCT", "DESCRIBE")
        body = self._fetch(declared(bound(text, terms)), "turtle" if gives_triples else "json", name, bounds)
        try:
            if gives_triples:
                return Result("CONSTRUCT", triples=[quad.triple for quad in ox.parse(body, format=ox.RdfFormat.TURTLE)])
            return of_answer(ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON))
        except SyntaxError as error:
            raise EndpointError(f"{self.endpoint}: its answer is no SPARQL result: {error}") from error

    def _fetch(self, text: str, form: str, name: str, bounds: Bounds) -> bytes:
        client = SPARQLWrapper(self.endpoint)
        client.setTimeout(math.ceil(bounds.timeout or self._timeout))
        client.setQuery(text)
        client.setReturnFormat(form)
        client.setMethod("POST")
        try:
            body: Any = client.query().response.read()
        except QueryBadFormed as error:
            raise QueryError(" ".join(str(error).split())[:300], name=name) from error
        except TimeoutError as error:
            if bounds.timeout is None:
                raise EndpointError(f"{self.endpoint}: no answer within {self._timeout} seconds") from error
            raise QueryTimeout(name, bounds.timeout) from error
        except (SPARQLWrapperException, URLError, HTTPException, OSError, ValueError) as error:
            reason = getattr(error, "reason", None) or error
            raise EndpointError(f"{self.endpoint}: no answer: {' '.join(str(reason).split())[:200]}") from error
        return bytes(body)

    def close(self) -> None:
        """Nothing is held open between questions."""

    def __repr__(self) -> str:
        return f"<RemoteGraph {self.endpoint}>"


def declared(text: str) -> str:
    """A query with declarations of the known prefixes that it uses and does not declare.

    >>> declared("ASK { ?f fkg:theme ?t }")
    'PREFIX fkg: <https://w3id.org/filmkg/ontology#> ASK { ?f fkg:theme ?t }'
    """
    has = {match.lower() for match in re.findall(r"\bPREFIX\s+([\w.-]*):", text, re.IGNORECASE)}
    wanted = [name for name in PREFIXES if name not in has and re.search(rf"(?<![\w.-]){name}:", text)]
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in wanted) + text
