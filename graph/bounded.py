"""Queries with a deadline: each in a process of its own over a copy of the store, killed when its time is up.

Oxigraph has no way to cancel a query, so the process is what is ended. A store in a folder is copied by its engine's
``backup``, which takes hard links, not bytes; a store in memory is written out and read in, which takes time in
proportion to its size.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from graph import worker
from graph.bounds import Bounds
from graph.results import Result, of_answer
from ontology.errors import QueryError, QueryTimeout
from ontology.terms import PREFIXES

_PREFIX = "question-"
_MEGABYTE = 1024 * 1024
_GRACE = 2  # seconds that the worker outlives its deadline, so that it is the parent that ends it


def ask(engine: ox.Store, path: Path | None, text: str, bounds: Bounds, name: str = "query") -> Result:
    """Ask with a deadline.

    Args:
        engine: the store.
        path: the folder of the store, beside which the copy is made; None for a store in memory.
        text: the query.
        bounds: the seconds, and the memory, that the answer may take.
        name: what messages call the query.

    Raises:
        QueryTimeout: the answer was not there in time; the store is as it was.
        QueryError: the query cannot be evaluated, or needs more memory.
        SyntaxError: the query is malformed.
    """
    seconds = bounds.timeout or 0.0
    deadline = time.monotonic() + seconds
    with _folder(path) as folder:
        if path is not None:
            engine.backup(str(folder / "backup"))
        else:
            engine.dump(str(folder / "dump.nq"), ox.RdfFormat.N_QUADS)
        request = {
            "query": text,
            "prefixes": dict(PREFIXES),
            "seconds": math.ceil(seconds) + _GRACE,
            "memory": bounds.memory and bounds.memory * _MEGABYTE,
        }
        (folder / "request.json").write_text(json.dumps(request), "utf-8")
        if not _ended(folder, deadline):
            raise QueryTimeout(name, seconds)
        return _answer(folder, bounds, name)


@contextlib.contextmanager
def _folder(path: Path | None) -> Iterator[Path]:
    """A folder for one query, on the disk of the store since hard links do not cross disks."""
    for left in path.parent.glob(f"{_PREFIX}*") if path else ():
        if not left.name.startswith(f"{_PREFIX}{os.getpid()}-"):  # a store is open in one process only
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=path and path.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ended(folder: Path, deadline: float) -> bool:
    """Whether a worker on the folder ended in time; if not, or if this process is interrupted, it is killed."""
    command = [sys.executable, "-P", worker.__file__, str(folder)]
    process = subprocess.Popen(  # noqa: S603 - this Python on a script of this package
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with process:
        try:
            process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            return False
        finally:
            process.kill()
    return True


def _answer(folder: Path, bounds: Bounds, name: str) -> Result:
    try:
        reply = json.loads((folder / "reply.json").read_text("utf-8"))
    except FileNotFoundError:
        reply = {"memory": "exceeded"}  # the engine ends its process when it gets no memory
    if "memory" in reply:
        limit = f"the {bounds.memory} MB it may have" if bounds.memory else "there is"
        raise QueryError(f"the query needs more memory than {limit}; ask for less (LIMIT, fewer variables)", name=name)
    if "syntax" in reply:
        raise SyntaxError(reply["syntax"])
    if "error" in reply:
        raise QueryError(" ".join(reply["error"].split()), name=name)
    answer = str(folder / "answer")
    if reply["kind"] == "CONSTRUCT":
        return Result(
            "CONSTRUCT", triples=[quad.triple for quad in ox.parse(path=answer, format=ox.RdfFormat.N_TRIPLES)]
        )
    return of_answer(ox.parse_query_results(path=answer, format=ox.QueryResultsFormat.JSON))
