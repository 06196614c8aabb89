"""Set up ``.venv`` with nothing but Python, and run something in it.

``python3 scripts/run.py tour`` takes the tour of the README over the samples; ``test`` runs the tests (further words
go to pytest); ``docs`` makes the page of the ontology, ``docs/ontology.html``; ``install`` installs what developers
need.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_OLDEST = (3, 11)


def environment(extra: str = "") -> Path:
    """The Python of ``.venv``, with the project and what it needs installed.

    Args:
        extra: an optional group of dependencies ("test", "docs", "dev").

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


def tour() -> int:
    """Take the tour, and say how long it took."""
    start = time.monotonic()
    python = environment()
    ready = time.monotonic()
    code = subprocess.run([str(python), str(ROOT / "scripts" / "steps.py")], cwd=ROOT, check=False).returncode
    print(f"\nset up in {ready - start:.0f} s, toured in {time.monotonic() - ready:.0f} s", file=sys.stderr)
    return code


def test(words: list[str]) -> int:
    """Run the tests."""
    return subprocess.run([str(environment("test")), "-m", "pytest", *words], cwd=ROOT, check=False).returncode


def docs() -> int:
    """Make the page of the ontology."""
    script = ROOT / "scripts" / "documentation.py"
    return subprocess.run([str(environment("docs")), str(script)], cwd=ROOT, check=False).returncode


def main(words: list[str]) -> int:
    """Do what the first word says."""
    if words == ["tour"]:
        return tour()
    if words[:1] == ["test"]:
        return test(words[1:])
    if words == ["docs"]:
        return docs()
    if words == ["install"]:
        environment("dev")
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
