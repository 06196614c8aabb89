"""The tour of the README is real: its commands, run here, print what it shows."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.filmkg.conftest import SAMPLES

ROOT = SAMPLES.parent


def _steps() -> ModuleType:
    specification = importlib.util.spec_from_file_location("steps", ROOT / "scripts" / "steps.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules["steps"] = module
    specification.loader.exec_module(module)
    return module


def test_the_tour_prints_what_the_readme_shows(tmp_path: Path) -> None:
    steps = _steps()
    shutil.copytree(SAMPLES, tmp_path / "samples")
    taken = list(steps.steps())
    names: dict[str, Any] = {}
    assert len(taken) >= 9
    for step in taken:
        assert steps.run(step, tmp_path, names).rstrip() == step.expected.rstrip(), step.source


def test_every_command_is_told_of_in_the_readme() -> None:
    from filmkg.cli.main import cli

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [name for name in cli.commands if f"filmkg {name}" not in text]
