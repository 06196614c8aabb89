"""The command as a user runs it: words in, exit code, stdout and stderr out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from filmkg.cli import main

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
Run = Callable[..., "Outcome"]


@dataclass(frozen=True)
class Outcome:
    """What a run of the command came to."""

    code: int
    out: str
    err: str


@pytest.fixture(name="filmkg")
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``filmkg`` with words in this process."""

    def run(*words: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["filmkg", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture(scope="session", name="samples_store")
def store_of_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the samples."""
    from graph import FilmGraph
    from loaders import read_all
    from ontology.errors import DocumentError

    store = tmp_path_factory.mktemp("samples") / "store"
    with FilmGraph(store) as kg:
        kg.load(found[1] for found in read_all([SAMPLES]) if not isinstance(found, DocumentError))
    return store
