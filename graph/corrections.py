"""What people say of identity where the documents mislead: two IRIs are the same thing, or are different things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.merging import Link, classes
from ontology.errors import CorrectionError
from ontology.terms import CONCEPT


class Relation(StrEnum):
    """What a correction says of two IRIs."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """One correction. It says the same of the second and the first.

    >>> Correction(Relation.SAME, "b", "a") == Correction(Relation.SAME, "a", "b")
    True
    """

    relation: Relation
    one: str
    other: str

    def __post_init__(self) -> None:
        first, second = sorted((self.one, self.other))
        object.__setattr__(self, "one", first)
        object.__setattr__(self, "other", second)

    def __str__(self) -> str:
        return f"{self.relation} {self.one} {self.other}"


class Corrections:
    """Corrections that agree with one another.

    Args:
        corrections: in any order.

    Raises:
        CorrectionError: a thing is said to be another kind of thing, or the same as what it is different from.

    >>> base = "https://w3id.org/filmkg/id/person/"
    >>> found = Corrections([Correction(Relation.SAME, f"{base}sam-reed", f"{base}samuel-reed-jr")])
    >>> found.canonical(f"{base}sam-reed")
    'https://w3id.org/filmkg/id/person/samuel-reed-jr'
    """

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self.all = tuple(sorted(set(corrections)))
        same = [Link(each.one, each.other, "", sure=True) for each in self.all if each.relation is Relation.SAME]
        self._class = {iri: members for members in classes(same) for iri in members}
        self._known = frozenset(iri for each in self.all for iri in (each.one, each.other))
        self._apart: set[tuple[str, str]] = set()
        for each in self.all:
            self._check(each)
            if each.relation is Relation.DIFFERENT:
                one, other = self._stands_for(each.one), self._stands_for(each.other)
                self._apart |= {(one, other), (other, one)}

    def __bool__(self) -> bool:
        return bool(self.all)

    def __contains__(self, iri: object) -> bool:
        return iri in self._known

    def same(self, iri: str) -> frozenset[str]:
        """The IRIs that corrections make one with an IRI, itself among them."""
        return self._class.get(iri, frozenset((iri,)))

    def canonical(self, iri: str) -> str:
        """The IRI that stands for all that are one with an IRI: that of a known concept, else the fullest."""
        return min(self.same(iri), key=_order) if iri in self._class else iri

    def apart(self, one: str, other: str) -> bool:
        """Whether corrections keep two IRIs apart."""
        return bool(self._apart) and (self._stands_for(one), self._stands_for(other)) in self._apart

    def joined(self) -> Iterator[str]:
        """Every IRI that a correction makes one with another."""
        yield from self._class

    def _stands_for(self, iri: str) -> str:
        return min(self.same(iri))

    def _check(self, each: Correction) -> None:
        if kind_of(each.one) != kind_of(each.other):
            raise CorrectionError(f"“{each}”: a {kind_of(each.one)} cannot be compared with a {kind_of(each.other)}")
        if each.one == each.other:
            raise CorrectionError(f"“{each}”: both are one IRI already")
        if each.relation is Relation.DIFFERENT and each.other in self.same(each.one):
            chain = ", ".join(str(other) for other in self._chain(each))
            raise CorrectionError(f"“{each}” contradicts “{chain}”")

    def _chain(self, each: Correction) -> list[Correction]:
        """The corrections that make one what another keeps apart."""
        members = self.same(each.one)
        return [other for other in self.all if other.relation is Relation.SAME and other.one in members]


def kind_of(iri: str) -> str:
    """The kind of thing that an IRI names.

    >>> kind_of("https://w3id.org/filmkg/id/film/heat-1995"), kind_of("https://w3id.org/filmkg/concept/award/oscar")
    ('film', 'award')
    """
    return iri.rsplit("/", 2)[-2]


def anywhere(iri: str) -> str:
    """The IRI of a person without the film in which alone they are meant; any other as it is.

    >>> anywhere("https://w3id.org/filmkg/id/person/a-b.heat-1995"), anywhere("https://w3id.org/filmkg/id/work/a.b")
    ('https://w3id.org/filmkg/id/person/a-b', 'https://w3id.org/filmkg/id/work/a.b')
    """
    space, key = iri.rsplit("/", 1)
    return f"{space}/{key.split('.', 1)[0]}" if kind_of(iri) == "person" else iri


def _order(iri: str) -> tuple[bool, int, int, str]:
    key = iri.rsplit("/", 1)[1]
    return not iri.startswith(CONCEPT), -key.count("-"), -len(key), iri
