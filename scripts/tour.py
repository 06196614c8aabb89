"""Install filmkg into ``.venv`` and take the tour of the README: its very commands, run over the samples."""

from __future__ import annotations

import subprocess
import sys
import time

from environment import ROOT, environment

if __name__ == "__main__":
    start = time.monotonic()
    python = environment()
    installed = time.monotonic()
    code = subprocess.run([str(python), str(ROOT / "scripts" / "steps.py")], cwd=ROOT, check=False).returncode
    print(f"\nset up in {installed - start:.0f} s, toured in {time.monotonic() - installed:.0f} s", file=sys.stderr)
    sys.exit(code)
