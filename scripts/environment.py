"""The project's own virtual environment, made with nothing but Python."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_OLDEST = (3, 11)


def environment(extra: str = "") -> Path:
    """The Python of ``.venv``, with the project and what it needs installed.

    Args:
        extra: an optional group of dependencies ("test", "dev").

    Returns:
        The path of that environment's Python. What is installed already is not installed again.
    """
    if sys.version_info < _OLDEST:
        sys.exit(f"filmkg needs Python {'.'.join(map(str, _OLDEST))} or newer; this is {sys.version.split()[0]}")
    home = ROOT / ".venv"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        _run(
            [sys.executable, "-m", "venv", str(home)],
            "the virtual environment cannot be made; is python3-venv installed?",
        )
    stamp = home / f"installed-{extra or 'base'}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        what = f"{ROOT}[{extra}]" if extra else str(ROOT)
        quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
        _run([str(python), "-m", "pip", "install", *quiet, "-e", what], "the dependencies cannot be installed")
        stamp.write_text(wanted, encoding="utf-8")
    return python


def _run(command: list[str], on_failure: str) -> None:
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit(f"filmkg: {on_failure}")
