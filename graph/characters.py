"""Which names of a film's characters mean the same one: those of the cast, and those that other words give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

# A longer name that adds one of these is somebody else's: Anna and Young Anna, Anna and the Mother of Anna.
_SOMEBODY_ELSE = frozenset(
    "young younger old older little baby teen teenage adult child aged elderly mother father son daughter wife husband "
    "sister brother aunt uncle mr mrs miss ms of and with junior senior jr sr ii iii iv s".split()
)


class Cast:
    """The characters of one film by every name that documents give them.

    A name that the cast gives stands for a role; see :func:`same_characters`. A name that stands elsewhere (in a
    quotation, a note) is the character whose fuller name holds all its words, if there is just one. So is a role, if
    that fuller name is nobody else's: then documents tell its name more fully than the cast does. A name with the given
    name as friends say it is the one of the cast's who has its surname.

    Args:
        roles: pairs of slugs, character and actor.
        named: the slugs of characters that are named without an actor.

    >>> cast = Cast([("ben-sanderson", "nicolas-cage"), ("yuri", "julian-sands")], ["ben", "yuri-butsov", "sera"])
    >>> cast.named("ben"), cast.named("sera"), cast.played("yuri", "julian-sands")
    ('ben-sanderson', 'sera', 'yuri-butsov')
    >>> cast = Cast([("ed-bell", "a-b"), ("loretta-bell", "c-d")], ["bell"])
    >>> cast.named("bell")
    'bell'
    >>> Cast([("paul-cicero", "a-b")], ["paulie-cicero"]).named("paulie-cicero")
    'paul-cicero'
    """

    def __init__(self, roles: Iterable[tuple[str, str]], named: Iterable[str]) -> None:
        self._played = same_characters(roles)
        self._of_name: dict[str, set[str]] = defaultdict(set)
        for (name, _), role in self._played.items():
            self._of_name[name].add(role)
        figures = frozenset(self._played.values())
        bare = frozenset(named) - self._of_name.keys()
        self._fuller = {name: self._meant(name, figures, bare) for name in bare}
        self._renamed = dict(self._better_names(figures, bare))

    def played(self, name: str, actor: str) -> str:
        """The slug of the character that an actor plays under a name."""
        role = self._played.get((name, actor), name)
        return self._renamed.get(role, role)

    def named(self, name: str) -> str:
        """The slug of the character that is called by a name."""
        roles = self._of_name.get(name)
        found = (_only(roles) or name) if roles else self._fuller.get(name, name)
        return self._renamed.get(found, found)

    def _meant(self, name: str, figures: Set[str], bare: Set[str]) -> str:
        fuller = _only(_fullest(name, figures | bare))
        familiar = {role for role in figures if _is_familiar(name, role)}
        return fuller or _only(familiar) or name

    def _better_names(self, figures: Set[str], bare: Set[str]) -> Iterator[tuple[str, str]]:
        """Roles that are named more fully outside the cast, each with that name."""
        claimed: dict[str, set[str]] = defaultdict(set)
        for role in figures:
            fullest = _only(_fullest(role, figures | bare))
            if fullest is not None and fullest in bare:
                claimed[fullest].add(role)
        yield from ((next(iter(roles)), fullest) for fullest, roles in claimed.items() if len(roles) == 1)


def same_characters(roles: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Which names of a cast mean the same character: one actor's name and a fuller one of theirs.

    Args:
        roles: pairs of slugs, character and actor.

    Returns:
        For each pair the slug of the fullest name.

    >>> same_characters([("yuri", "julian-sands"), ("yuri-butsov", "julian-sands"), ("sera", "elisabeth-shue")])[
    ...     ("yuri", "julian-sands")]
    'yuri-butsov'
    >>> same_characters([("bell", "x-y"), ("ed-bell", "a-b"), ("loretta-bell", "c-d")])[("bell", "x-y")]
    'bell'
    >>> same_characters([("paulie-cicero", "a-b"), ("paul-cicero", "a-b")])[("paulie-cicero", "a-b")]
    'paul-cicero'
    """
    known_roles = sorted(set(roles))
    same: dict[tuple[str, str], str] = {}
    for name, actor in known_roles:
        words = set(name.split("-"))
        theirs = [other for other, player in known_roles if player == actor]
        formal = [other for other in theirs if _is_familiar(name, other)]
        fuller = formal or [other for other in theirs if words <= set(other.split("-"))]
        same[name, actor] = max(fuller, key=lambda other: (other.count("-"), len(other), other))
    return same


def _fullest(name: str, names: Iterable[str]) -> set[str]:
    """The names that hold all words of a name and more, and are no part of another such name.

    >>> sorted(_fullest("ann", ["ann-lee", "ann-lee-marlin", "young-ann", "joan"]))
    ['ann-lee-marlin']
    """
    fuller = {other for other in names if _is_fuller(other, name)}
    return {one for one in fuller if not any(_is_fuller(other, one) for other in fuller)}


def _is_fuller(one: str, other: str) -> bool:
    more, fewer = set(one.split("-")), set(other.split("-"))
    return fewer < more and _SOMEBODY_ELSE.isdisjoint(more - fewer)


def _is_familiar(name: str, formal: str) -> bool:
    """Whether a name is another with the given name as friends say it.

    >>> _is_familiar("paulie-cicero", "paul-cicero"), _is_familiar("tommy-lee", "tom-lee"), _is_familiar("ann", "anna")
    (True, True, False)
    """
    given, _, surname = name.partition("-")
    full, _, other = formal.partition("-")
    return bool(surname) and surname == other and given in {f"{full}{end}" for end in ("ie", "y", f"{full[-1:]}y")}


def _only(values: Set[str]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None
