"""Which names are one person's: a name with a middle initial and one without, where a film witnesses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from graph.mentions import Notes, person_block
from graph.merging import Apart, Link, joined

FilmOf = Callable[[str, str, str], str]
"""The slug of the film that a document (by its fingerprint) means by a title and a slot."""

_Use = tuple[str, str, str]  # a name, what it does in a film, and the document that says so


def decision(notes: Notes, film: FilmOf, apart: Apart) -> dict[str, str]:
    """For each name of a block the fullest that is the same person's.

    Args:
        notes: the notes of the block.
        film: resolves their films.
        apart: what corrections keep apart.

    >>> notes = {
    ...     "0a": [("role", "samuel-jackson", "tide", "1950", "tom")],
    ...     "0b": [("role", "samuel-l-jackson", "tide", "1950", "tom-marlin")],
    ... }
    >>> decision(notes, lambda document, title, year: title, lambda one, other: False)["samuel-jackson"]
    'samuel-l-jackson'
    """
    names = {note[1] for each in notes.values() for note in each}
    if len(names) == 1:
        return {name: name for name in names}
    found, _ = joined(links(notes, film), lambda one, other: apart(one, other) or not is_compatible(one, other))
    return {
        name: max(found.get(name, (name,)), key=lambda other: (other.count("-"), len(other), other)) for name in names
    }


def links(notes: Notes, film: FilmOf) -> list[Link]:
    """The names that some film shows to be one person's."""
    uses: dict[tuple[str, str], set[_Use]] = defaultdict(set)
    for document, each in notes.items():
        for kind, name, *rest in each:
            if rest:
                title, year, what = rest
                uses[film(document, title, year), kind].add((name, what, document))
    found: dict[tuple[str, str], Link] = {}
    for (where, kind), some in sorted(uses.items()):
        for one, other, what in _witnessed(sorted(some), kind):
            found.setdefault((one, other), Link(one, other, f"both are {what.replace('-', ' ')} in {where}"))
    return list(found.values())


def _witnessed(uses: Iterable[_Use], kind: str) -> Iterator[tuple[str, str, str]]:
    said_by: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, what, document in uses:
        said_by[name, what].add(document)
    for (one, role), (other, another) in combinations(said_by, 2):
        if one != other and is_compatible(one, other):
            # one page that credits both for one thing means two people
            if kind == "credit" and role == another and not said_by[one, role] & said_by[other, another]:
                yield one, other, role
            elif kind == "role" and _is_part(role, another):
                yield one, other, max(role, another, key=len)


def _is_part(role: str, other: str) -> bool:
    one, another = set(role.split("-")), set(other.split("-"))
    return one <= another or another <= one


def is_compatible(one: str, other: str) -> bool:
    """Whether two names of one block can be one person's: what stands between may be missing, or be an initial.

    >>> is_compatible("samuel-jackson", "samuel-l-jackson"), is_compatible("john-a-smith", "john-b-smith")
    (True, False)
    >>> is_compatible("philip-s-hoffman", "philip-seymour-hoffman"), is_compatible("cher", "cher")
    (True, True)
    """
    between = [words.split("-")[1:-1] for words in (one, other)]
    if not all(between):
        return True
    return len(between[0]) == len(between[1]) and all(map(_abbreviates, *between))


def may_be_one(one: str, other: str) -> bool:
    """Whether two names, of whatever block, can be one person's.

    >>> may_be_one("samuel-jackson", "samuel-l-jackson"), may_be_one("samuel-jackson", "kate-jackson")
    (True, False)
    """
    return person_block(one) == person_block(other) and is_compatible(one, other)


def _abbreviates(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    return short == full or (len(short) == 1 and full.startswith(short))
