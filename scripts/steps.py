"""The tour of the README as steps that can be run: ``console`` blocks are commands, ``pycon`` blocks are Python."""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

README = Path(__file__).resolve().parent.parent / "README.md"
_BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TOUR = re.compile(r"^## A tour$(.*?)(?=^## )", re.MULTILINE | re.DOTALL)
_COLUMNS = "110"
_BOTH = " 2>&1"


@dataclass(frozen=True)
class Step:
    """One command of the tour with the output that the README shows."""

    kind: str
    source: str
    expected: str


def steps(text: str | None = None) -> Iterator[Step]:
    """The steps of a text's tour (of the README's unless given)."""
    tour = _TOUR.search(README.read_text(encoding="utf-8") if text is None else text)
    for kind, block in _BLOCK.findall(tour[1] if tour else ""):
        yield from _commands(block) if kind == "console" else _examples(block)


def _commands(block: str) -> Iterator[Step]:
    for command in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, expected = command.partition("\n")
        yield Step("console", line, expected)


def _examples(block: str) -> Iterator[Step]:
    for example in doctest.DocTestParser().get_examples(block):
        yield Step("pycon", example.source, example.want)


def run(step: Step, folder: Path, names: dict[str, Any]) -> str:
    """Run a step in a folder.

    Args:
        step: the step.
        folder: where it runs.
        names: what Python steps before it defined.

    Returns:
        What it printed.
    """
    if step.kind == "console":
        source = step.source.removesuffix(_BOTH)
        command, *words = shlex.split(source)
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
        environment = os.environ | {"PATH": path, "COLUMNS": _COLUMNS, "PYTHONUTF8": "1"}
        called = [sys.executable, "-m", "filmkg"] if command == "filmkg" else [command]
        done = subprocess.run(
            [*called, *words], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        told = done.returncode or source != step.source
        return (done.stderr if told else "") + done.stdout
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(folder):
        exec(compile(step.source, "<tour>", "single"), names)
    return out.getvalue()


def rewrite(folder: Path) -> None:
    """Put what the steps print now into the README; read the difference before you commit it.

    Args:
        folder: an empty folder but for the samples, in which the steps run.
    """
    names: dict[str, Any] = {}

    def block(match: re.Match[str]) -> str:
        marks = {"console": "$ ", "pycon": ">>> "}
        found = list(_commands(match[2]) if match[1] == "console" else _examples(match[2]))
        shown = (f"{marks[step.kind]}{_continued(step)}\n{run(step, folder, names)}" for step in found)
        return f"```{match[1]}\n{''.join(shown)}```"

    text = README.read_text(encoding="utf-8")
    tour = _TOUR.search(text)
    if tour:
        README.write_text(text.replace(tour[1], _BLOCK.sub(block, tour[1])), encoding="utf-8")


def _continued(step: Step) -> str:
    return step.source.rstrip().replace("\n", "\n... ")


def main() -> None:
    """Take the tour here, and show each step; with ``--rewrite FOLDER`` put what it prints into the README."""
    if sys.argv[1:2] == ["--rewrite"]:
        rewrite(Path(sys.argv[2]))
        return
    names: dict[str, Any] = {}
    for step in steps():
        print(f"\n{'$' if step.kind == 'console' else '>>>'} {_continued(step)}")
        sys.stdout.write(run(step, Path.cwd(), names))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
