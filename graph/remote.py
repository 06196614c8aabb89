"""A film graph behind a SPARQL 1.1 endpoint: read, never written."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

import pyoxigraph as ox

from graph.answers import Answers
from graph.binding import Term, bound, code_of, without_comments
from graph.bounds import Bounds, refuse_service
from graph.endpoint import Answer, Endpoint
from graph.results import Result, of_answer
from graph.waiting import Patience
from ontology.errors import EndpointError, EndpointTimeout, QueryTimeout
from ontology.terms import PREFIXES

_FORM = re.compile(r"(?<![?$\w:])(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_LIMIT = re.compile(r"(?<![?$\w:])LIMIT\s+(\d+)", re.IGNORECASE)
_SECONDS = 60
# Virtuoso tells with these that it gives no more rows, and that it gave up half-way (its documentation, SPARQL
# protocol extensions and "anytime" queries).
_MOST_ROWS, _GAVE_UP = "x-sparql-maxrows", "x-sql-state"
_WEB_PAGE = ("text/html", "application/xhtml+xml")


class RemoteGraph(Answers):
    """A film graph that a SPARQL server holds.

    Args:
        endpoint: the URL of its SPARQL endpoint.
        timeout: whole seconds to wait for an answer, from 1.
        patience: how to wait where it is too busy.

    >>> RemoteGraph("https://films.example.org/sparql")
    <RemoteGraph https://films.example.org/sparql>
    """

    def __init__(self, endpoint: str, timeout: int = _SECONDS, patience: Patience | None = None) -> None:
        self.endpoint = endpoint
        self._http = Endpoint(endpoint, timeout, patience or Patience())

    def _ask(self, text: str, terms: Mapping[str, Term], name: str, bounds: Bounds) -> Result:
        if not bounds.service:
            refuse_service(text, name)
        form = _FORM.search(code_of(text))
        gives_triples = form is not None and form[1].upper() in ("CONSTRUCT", "DESCRIBE")
        answer = self._answer(
            declared(bound(without_comments(text), terms)), "turtle" if gives_triples else "json", name, bounds
        )
        if answer.media_type in _WEB_PAGE:
            raise EndpointError(f"{self.endpoint}: no SPARQL endpoint? it answered with {answer.media_type}")
        result = self._read(answer, gives_triples=gives_triples)
        self._check_whole(result, answer, text)
        return result

    def _answer(self, text: str, form: str, name: str, bounds: Bounds) -> Answer:
        """What the endpoint answers, within the time that the question has or that every question has.

        Raises:
            QueryTimeout: the question's own time is over.
        """
        if bounds.timeout is None:
            return self._http.ask(text, form, name)
        try:
            return self._http.within(math.ceil(bounds.timeout)).ask(text, form, name)
        except EndpointTimeout as error:
            raise QueryTimeout(name, bounds.timeout) from error

    def _read(self, answer: Answer, *, gives_triples: bool) -> Result:
        try:
            if gives_triples:
                form = ox.RdfFormat.from_media_type(answer.media_type) or ox.RdfFormat.TURTLE
                return Result("CONSTRUCT", triples=[quad.triple for quad in ox.parse(answer.body, format=form)])
            told = ox.QueryResultsFormat.from_media_type(answer.media_type)
            readable = told in (ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML)
            return of_answer(
                ox.parse_query_results(answer.body, format=told if readable else ox.QueryResultsFormat.JSON)
            )
        except SyntaxError as error:
            kind = f" ({answer.media_type})" if answer.media_type else ""
            message = f"{self.endpoint}: its answer{kind} is no SPARQL result, or is cut off: {error}"
            # the traceback holds the engine's solutions, which must not be let go in another thread
            raise EndpointError(message) from error.with_traceback(None)

    def _check_whole(self, result: Result, answer: Answer, text: str) -> None:
        """An answer that the server says it has cut is none.

        Raises:
            EndpointError: it has.
        """
        if state := answer.headers.get(_GAVE_UP):
            why = answer.headers.get("x-sql-message", state)
            raise EndpointError(f"{self.endpoint}: its answer is cut off, it gave up: {why[:200]}")
        most = answer.headers.get(_MOST_ROWS, "")
        wanted = [int(number) for number in _LIMIT.findall(code_of(text))]
        if most.isdigit() and len(result) >= int(most) and not (wanted and max(wanted) <= int(most)):
            raise EndpointError(
                f"{self.endpoint}: its answer is cut off, it gives no more than {most} rows; ask for fewer (LIMIT)"
            )

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
