"""What the command's exit code says."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from ontology.errors import DocumentError


class Exit(IntEnum):
    """The exit codes.

    >>> Exit.PARTLY
    <Exit.PARTLY: 3>
    """

    DONE = 0
    BAD_DATA = 1
    USAGE = 2
    PARTLY = 3
    TIMEOUT = 4


def outcome(read: int, failures: Sequence[DocumentError]) -> Exit:
    """What came of reading documents.

    Args:
        read: how many could be read.
        failures: what kept the others from being read.

    >>> outcome(2, []), outcome(2, [DocumentError("a.txt", "the file is empty")])
    (<Exit.DONE: 0>, <Exit.PARTLY: 3>)
    >>> outcome(0, [DocumentError("a.txt", "there is no such file or folder")])
    <Exit.USAGE: 2>
    """
    if not failures:
        return Exit.DONE
    if read:
        return Exit.PARTLY
    return Exit.USAGE if all("there is no such" in failure.reason for failure in failures) else Exit.BAD_DATA
