"""What the command's exit code says."""

from enum import IntEnum


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
