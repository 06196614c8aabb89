"""Every notebook runs, and says what it says in the repository."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.docs.notebooks import NOTEBOOKS, executed, read, told

_WRITTEN_WITH = "3."


def test_there_are_five() -> None:
    assert len(NOTEBOOKS) == 5


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("default")
def test_a_notebook_says_what_it_said(path: Path) -> None:
    committed = read(path)
    found = list(told(executed(path)))
    assert len(found) == len(list(told(committed)))
    if pd.__version__.startswith(_WRITTEN_WITH):  # another pandas lays tables out otherwise
        assert found == list(told(committed))
    assert any(cell.get("outputs") for cell in committed.cells)
