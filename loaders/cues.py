"""Quick tests of whether a text may say something at all, before a pattern is tried on it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=64)  # asked of one page for each of its sections
def present(text: str, cues: tuple[str, ...]) -> tuple[str, ...]:
    """The cues that a text holds: of a page, so that its sections need be asked for these alone.

    >>> present("shot in ten days", ("day", "week"))
    ('day',)
    """
    return tuple(cue for cue in cues if cue in text)


def holds(text: str, cues: Iterable[str]) -> bool:
    """Whether a text holds one of some cues.

    >>> holds("shot in ten days", ("day", "week")), holds("shot", ("day", "week"))
    (True, False)
    """
    return any(cue in text for cue in cues)
