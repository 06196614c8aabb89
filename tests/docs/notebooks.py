"""The notebooks of ``docs/notebooks``: run, and written anew with ``python -m tests.docs.notebooks``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
_SECONDS = 300


def read(path: Path) -> NotebookNode:
    """A notebook as it stands."""
    found: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return found


def executed(path: Path) -> NotebookNode:
    """A notebook with the outputs that its cells have now, run in its own folder with this checkout's code.

    Raises:
        CellExecutionError: a cell fails.
    """
    notebook = read(path)
    os.environ["PYTHONPATH"] = str(ROOT)  # the kernel is a process of its own
    where = {"metadata": {"path": path.parent}}
    client = NotebookClient(notebook, timeout=_SECONDS, kernel_name="python3", resources=where)
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def told(notebook: NotebookNode) -> Iterator[str]:
    """What each cell printed and gave as text, however many pieces it came in; pictures are left to the eye."""
    for cell in notebook.cells:
        yield "".join(_text(output) for output in cell.get("outputs", ()))


def _text(output: NotebookNode) -> str:
    data = output.get("data", {})
    return str(output.get("text", "" if "image/png" in data else data.get("text/plain", "")))


def main() -> None:
    """Write the outputs of all notebooks anew; read the difference before you commit it."""
    for path in NOTEBOOKS:
        nbformat.write(executed(path), path)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
