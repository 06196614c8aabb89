"""Install what the tests need into ``.venv`` and run them; arguments go to pytest."""

from __future__ import annotations

import subprocess
import sys

from environment import ROOT, environment

if __name__ == "__main__":
    tests = [str(environment("test")), "-m", "pytest", *sys.argv[1:]]
    sys.exit(subprocess.run(tests, cwd=ROOT, check=False).returncode)
