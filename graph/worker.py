"""Evaluates one query in a process of its own, which can be killed; run by :mod:`graph.bounded`, as a script.

It is given a folder. ``request.json`` in it says what to ask and of which data; the answer is put into ``answer``, and
``reply.json`` says of what kind it is or what went wrong. The process ends when its deadline has passed or its standard
input is closed, as happens when the process that started it dies: nothing is left to run for ever.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import threading
from pathlib import Path
from typing import Any

import pyoxigraph as ox


def main(folder: Path) -> None:
    """Answer the request of a folder."""
    request: dict[str, Any] = json.loads((folder / "request.json").read_text("utf-8"))
    _limit(request["seconds"], request["memory"])
    threading.Thread(target=_end_with_parent, args=(folder,), daemon=True).start()
    reply: dict[str, str]
    try:
        reply = {"kind": _answer(_store(folder), request, folder / "answer")}
    except SyntaxError as error:
        reply = {"syntax": str(error.msg)}
    except (RuntimeError, OSError, ValueError) as error:
        reply = {"error": str(error)}
    except MemoryError:
        reply = {"memory": "exceeded"}
    (folder / "reply.json").write_text(json.dumps(reply), "utf-8")


def _limit(seconds: int, memory: int | None) -> None:
    """Have the system end this process at its deadline, and refuse it memory beyond a limit, where it can."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)
    if memory is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def _end_with_parent(folder: Path) -> None:
    os.read(sys.stdin.fileno(), 1)  # nothing is ever written to it
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _store(folder: Path) -> ox.Store:
    if (folder / "backup").is_dir():
        return ox.Store.read_only(str(folder / "backup"))
    store = ox.Store()
    store.bulk_load(path=str(folder / "dump.nq"), format=ox.RdfFormat.N_QUADS)
    return store


def _answer(store: ox.Store, request: dict[str, Any], to: Path) -> str:
    answer = store.query(request["query"], prefixes=request["prefixes"])
    if isinstance(answer, ox.QueryTriples):
        answer.serialize(str(to), ox.RdfFormat.N_TRIPLES)
        return "CONSTRUCT"
    answer.serialize(str(to), ox.QueryResultsFormat.JSON)
    return "SELECT"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    os._exit(0)  # all is written; an orderly end waits for the engine's threads
