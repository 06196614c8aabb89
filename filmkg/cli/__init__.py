"""The command line. One module a group of commands; ``main`` turns errors into one line and an exit code."""

from filmkg.cli.main import main

__all__ = ["main"]
