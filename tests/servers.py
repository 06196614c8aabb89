"""SPARQL servers for the tests, started by them: a real one, and one that fails in a chosen way."""

from __future__ import annotations

import socket
import subprocess
import sysconfig
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import URLError
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pyoxigraph as ox

_PATIENCE = 30
_LOCALHOST = "127.0.0.1"


@contextmanager
def oxigraph_server(data: bytes) -> Iterator[str]:
    """An Oxigraph server that holds some data and takes no updates.

    Args:
        data: N-Quads.

    Yields:
        The URL of its SPARQL endpoint.
    """
    with tempfile.TemporaryDirectory() as folder:
        store = ox.Store(folder)
        store.bulk_load(data, format=ox.RdfFormat.N_QUADS)
        store.flush()
        del store
        address = f"{_LOCALHOST}:{free_port()}"
        binary = Path(sysconfig.get_path("scripts"), "oxigraph")
        command = [str(binary), "serve-read-only", "--location", folder, "--bind", address]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait(server, f"http://{address}/")
            yield f"http://{address}/query"
        finally:
            server.kill()
            server.wait()


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as probe:
        probe.bind((_LOCALHOST, 0))
        return int(probe.getsockname()[1])


def _wait(server: subprocess.Popen[bytes], url: str) -> None:
    """Until the server answers.

    Raises:
        RuntimeError: it ended, or it is not there in time.
    """
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(url, timeout=1):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError(f"no SPARQL server answers at {url}")


@dataclass
class Reply:
    """What a server sends: a status, a body and headers.

    Attributes:
        promised: what it says in ``Content-Length``; None for the length of the body.
        pause: seconds that it waits before.
    """

    status: int = 200
    body: bytes = b'{"head": {}, "boolean": true}'
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "application/sparql-results+json"})
    promised: int | None = None
    pause: float = 0.0


@dataclass
class Asked:
    """A request that came in."""

    method: str
    path: str
    query: str
    headers: dict[str, str]


class ScriptedServer:
    """A server that gives the replies of a script, one a request, the last of them for ever.

    Attributes:
        url: where it listens.
        asked: the requests that came in.
    """

    def __init__(self, url: str, replies: list[Reply]) -> None:
        self.url = url
        self.asked: list[Asked] = []
        self.stopped = threading.Event()
        self._replies = replies

    def next_reply(self) -> Reply:
        """The reply to the request that was noted last."""
        return self._replies[min(len(self.asked), len(self._replies)) - 1]


@contextmanager
def scripted_server(*replies: Reply) -> Iterator[ScriptedServer]:
    """A server that gives some replies."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._reply(urlsplit(self.path).query)

        def do_POST(self) -> None:
            self._reply(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _reply(self, form: str) -> None:
            query = parse_qs(form).get("query", [""])[0]
            script.asked.append(Asked(self.command, self.path, query, dict(self.headers)))
            reply = script.next_reply()
            script.stopped.wait(reply.pause)
            self.send_response(reply.status)
            length = len(reply.body) if reply.promised is None else reply.promised
            for name, value in {**reply.headers, "Content-Length": str(length)}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is http.server's)
            """Say nothing."""

    server = ThreadingHTTPServer((_LOCALHOST, 0), Handler)
    script = ScriptedServer(f"http://{_LOCALHOST}:{server.server_port}/sparql", list(replies))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        script.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
