"""How long to wait before an endpoint that is too busy is asked again.

Exponential back-off with jitter, so that clients that were turned away together do not come back together; what the
server says in ``Retry-After`` (RFC 9110, section 10.2.3) goes before that.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import SystemRandom

_RANDOM = SystemRandom()


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a busy endpoint is asked again, and how long for.

    Attributes:
        tries: how often it is asked at most.
        first: seconds of the first wait; each further one is twice as long.
        longest: seconds that all waits together may take.
        sleep: waits for some seconds.
        jitter: a number from 0 to 1 by which a wait is shortened, by up to a half.

    >>> patience = Patience(first=2, jitter=lambda: 0.0)
    >>> [patience.wait(attempt, None) for attempt in (1, 2, 3)], patience.wait(1, "7")
    ([2.0, 4.0, 8.0], 7.0)
    """

    tries: int = 5
    first: float = 1.0
    longest: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = _RANDOM.random

    def wait(self, attempt: int, retry_after: str | None) -> float:
        """Seconds to wait after an attempt (from 1) that the endpoint turned away with a ``Retry-After``, or none."""
        if (told := seconds(retry_after)) is not None:
            return told
        return float(self.first * 2 ** (attempt - 1) * (1 - self.jitter() / 2))


def seconds(retry_after: str | None, now: datetime | None = None) -> float | None:
    """The seconds that a ``Retry-After`` asks for: a number, or a date; None where it is neither.

    >>> seconds("120"), seconds("soon"), seconds(None)
    (120.0, None, None)
    >>> seconds("Wed, 21 Oct 2015 07:28:00 GMT", datetime(2015, 10, 21, 7, 27, tzinfo=UTC))
    60.0
    """
    if retry_after is None:
        return None
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        date = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    then = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (then - (now or datetime.now(UTC))).total_seconds())
