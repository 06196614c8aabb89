"""Real SPARQL servers for tests, started and ended by the tests themselves."""

from __future__ import annotations

import socket
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
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
        address = f"{_LOCALHOST}:{_free_port()}"
        binary = Path(sysconfig.get_path("scripts"), "oxigraph")
        command = [str(binary), "serve-read-only", "--location", folder, "--bind", address]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait(server, f"http://{address}/")
            yield f"http://{address}/query"
        finally:
            server.kill()
            server.wait()


def _free_port() -> int:
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
