"""A SPARQL 1.1 endpoint over HTTP: asked patiently, and what goes wrong told in a line.

SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/, section 2.1): a query whose URL is short goes by GET, so
that caches can answer it, a longer one by POST.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException, HTTPResponse
from importlib.metadata import version
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote_plus

from SPARQLWrapper import GET, POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import EndPointInternalError, QueryBadFormed, SPARQLWrapperException

from graph.waiting import Patience
from ontology.errors import EndpointError, EndpointTimeout, QueryError
from ontology.text import one_line

_LONGEST_URL = 2000
_CHUNK = 1 << 16
_BUSY = (429, 503)
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answered.

    Attributes:
        body: the bytes, all of them.
        headers: the headers by their names in lower case.
    """

    body: bytes
    headers: Mapping[str, str]

    @property
    def media_type(self) -> str:
        """The media type without its parameters; empty where none is told.

        >>> Answer(b"", {"content-type": "text/html; charset=utf-8"}).media_type
        'text/html'
        """
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Endpoint:
    """Asks an endpoint.

    Args:
        url: its URL.
        timeout: whole seconds to wait for a whole answer, from 1.
        patience: how to wait where it is too busy.
    """

    def __init__(self, url: str, timeout: int, patience: Patience) -> None:
        self.url = url
        self._timeout = timeout
        self._patience = patience

    def within(self, seconds: int) -> Endpoint:
        """The same endpoint with another time to answer."""
        return Endpoint(self.url, seconds, self._patience)

    def ask(self, text: str, form: str, name: str) -> Answer:
        """Ask, and ask again where the endpoint is too busy (429, 503).

        Args:
            text: the query.
            form: the format of the answer, as SPARQLWrapper calls it.
            name: what messages call the query.

        Raises:
            QueryError: the endpoint finds the query malformed.
            EndpointTimeout: the answer takes too long.
            EndpointError: anything else.
        """
        attempt, waited = 1, 0.0
        while True:
            try:
                return self._ask_once(text, form, name)
            except HTTPError as error:
                pause = self._pause(error, attempt, waited)
            self._patience.sleep(pause)
            attempt, waited = attempt + 1, waited + pause

    def _pause(self, error: HTTPError, attempt: int, waited: float) -> float:
        """Seconds to wait before the next attempt.

        Raises:
            EndpointError: there is none: the endpoint is not busy, or has been for too long.
        """
        error.close()
        if error.code not in _BUSY:
            raise self._failed(f"it answered {error.code} {error.reason}") from error
        pause = self._patience.wait(attempt, error.headers.get("Retry-After"))
        if attempt >= self._patience.tries or waited + pause > self._patience.longest:
            raise self._failed(_too_busy(error, attempt, pause)) from error
        return pause

    def _ask_once(self, text: str, form: str, name: str) -> Answer:
        try:
            with self._client(text, form).query().response as response:
                return Answer(self._read(response), {key.lower(): value for key, value in response.getheaders()})
        except HTTPError:
            raise
        except QueryBadFormed as error:
            raise QueryError(one_line(_body(error))[: _LONGEST_REASON * 2] or "malformed", name=name) from error
        except EndPointInternalError as error:
            raise self._failed(f"it failed (500): {_first_line(_body(error))}") from error
        except SPARQLWrapperException as error:
            raise self._failed(f"no answer: {one_line(error.msg)}") from error
        except (URLError, HTTPException, OSError, ValueError) as error:
            raise self._unreachable(error) from error

    def _client(self, text: str, form: str) -> SPARQLWrapper:
        client = SPARQLWrapper(self.url, agent=user_agent())
        client.setTimeout(self._timeout)
        client.setQuery(text)
        client.setReturnFormat(form)
        client.setOnlyConneg(True)
        client.setMethod(GET if len(self.url) + len(quote_plus(text)) < _LONGEST_URL else POST)
        return client

    def _read(self, response: HTTPResponse) -> bytes:
        """The whole body; a server that drips it is given no more time than one that is silent."""
        end = time.monotonic() + self._timeout
        parts: list[bytes] = []
        while part := response.read1(_CHUNK):
            parts.append(part)
            if time.monotonic() > end:
                raise TimeoutError
        missing = response.length or 0  # what Content-Length promised beyond what came
        if missing:
            raise self._failed(f"its answer is cut off: {missing} bytes are missing")
        return b"".join(parts)

    def _unreachable(self, error: Exception) -> EndpointError:
        reason: Any = getattr(error, "reason", None) or error
        if isinstance(reason, TimeoutError):
            return EndpointTimeout(f"{self.url}: no answer within {self._timeout} seconds")
        if isinstance(reason, socket.gaierror):
            return self._failed("no answer: there is no host of that name")
        if isinstance(reason, HTTPException):
            return self._failed(f"its answer is cut off or no HTTP: {one_line(str(reason)) or type(reason).__name__}")
        return self._failed(f"no answer: {one_line(str(getattr(reason, 'strerror', None) or reason))}")

    def _failed(self, reason: str) -> EndpointError:
        return EndpointError(f"{self.url}: {reason[:_LONGEST_REASON]}")


@cache
def user_agent() -> str:
    """What this client calls itself.

    >>> user_agent().partition("/")[0]
    'filmkg'
    """
    return f"filmkg/{version('filmkg')}"


def _too_busy(error: HTTPError, attempt: int, pause: float) -> str:
    asked = f"asked {attempt} times" if attempt > 1 else "asked once"
    return f"it is too busy ({error.code}), {asked}; it wants {pause:.0f} seconds more"


def _body(error: SPARQLWrapperException) -> str:
    """What the server said; SPARQLWrapper keeps it as the representation of bytes at the end of its message."""
    _, _, shown = str(error).partition("Response:\n")
    if shown[:2] not in ("b'", 'b"'):
        return shown
    return shown[2:-1].encode().decode("unicode_escape").encode("latin-1", "replace").decode("utf-8", "replace")


def _first_line(text: str) -> str:
    """The first line that says something; "no reason told" where there is none.

    >>> _first_line("\\n out of memory\\n at line 7"), _first_line("")
    ('out of memory', 'no reason told')
    """
    return next((line.strip() for line in text.splitlines() if line.strip()), "no reason told")
