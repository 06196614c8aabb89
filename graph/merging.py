"""What is linked is one: links between keys make classes, but for those that a correction keeps apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

Apart = Callable[[str, str], bool]
"""Whether two keys are known to be two things."""


class Link(NamedTuple):
    """Why two keys are one thing.

    Attributes:
        one: a key.
        other: another.
        why: the witness, in words.
        sure: whether a correction says so.
    """

    one: str
    other: str
    why: str
    sure: bool = False


def joined(links: Iterable[Link], apart: Apart) -> tuple[Mapping[str, frozenset[str]], list[Link]]:
    """The classes that links make.

    A class that would hold two keys that are apart is left as its sure links alone make it: nobody can tell where else
    to part it.

    Args:
        links: the links, in any order.
        apart: which keys are two things.

    Returns:
        The class of each key that is linked, and the links that count.

    >>> links = [Link("a", "b", "x"), Link("b", "c", "y"), Link("d", "e", "z")]
    >>> sorted(map(sorted, set(joined(links, lambda one, other: {one, other} == {"a", "c"})[0].values())))
    [['d', 'e']]
    """
    kept = [link for link in links if link.sure or not apart(link.one, link.other)]
    unsound = {
        key for members in classes(kept) if any(apart(*pair) for pair in combinations(members, 2)) for key in members
    }
    kept = [link for link in kept if link.sure or link.one not in unsound]
    return {key: members for members in classes(kept) for key in members}, kept


def classes(links: Iterable[Link]) -> set[frozenset[str]]:
    """The keys that links join, each with all to which they lead.

    >>> sorted(map(sorted, classes([Link("a", "b", ""), Link("c", "b", ""), Link("d", "e", "")])))
    [['a', 'b', 'c'], ['d', 'e']]
    """
    beside: dict[str, set[str]] = defaultdict(set)
    for link in links:
        beside[link.one].add(link.other)
        beside[link.other].add(link.one)
    found: set[frozenset[str]] = set()
    seen: set[str] = set()
    for start in beside:
        if start not in seen:
            members: set[str] = set()
            waiting = [start]
            while waiting:
                key = waiting.pop()
                if key not in members:
                    members.add(key)
                    waiting += beside[key]
            seen |= members
            found.add(frozenset(members))
    return found
