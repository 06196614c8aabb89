"""Why two mentions are one thing, or two: in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.corrections import kind_of
from graph.films import Cluster, titles_of
from graph.identity import Identity
from graph.mentions import person_block
from graph.merging import Link
from graph.people import is_compatible
from graph.standing import standing
from ontology.concepts import all_concepts
from ontology.errors import CorrectionError


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two things are one.

    Attributes:
        same: whether they are.
        one: the IRI that stands for the first.
        other: the IRI that stands for the second.
        reasons: why, a sentence each.
    """

    same: bool
    one: str
    other: str
    reasons: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.same


def verdict(identity: Identity, one: str, other: str) -> Verdict:
    """Whether two IRIs stand for one thing, with the keys, the witnesses and the corrections that say so.

    Raises:
        CorrectionError: they are of two kinds.

    >>> base = "https://w3id.org/filmkg/id/place/"
    >>> print(*verdict(Identity.of([]), f"{base}york", f"{base}new-york").reasons, sep="; ")
    the keys differ: “york” and “new-york”; no correction speaks of them
    """
    if kind_of(one) != kind_of(other):
        raise CorrectionError(f"a {kind_of(one)} cannot be compared with a {kind_of(other)}")
    now = standing(identity, one), standing(identity, other)
    unknown = [f"no document tells of {_key(iri)}" for iri in (one, other) if not _is_known(identity, iri)]
    reasons = [*_keys(one, other), *unknown, *_of_kind(identity, one, other), *_corrections(identity, one, other)]
    reasons += [
        f"{_key(was)} goes under {_key(is_now)}" for was, is_now in zip((one, other), now, strict=True) if was != is_now
    ]
    return Verdict(now[0] == now[1], *now, tuple(dict.fromkeys(reasons)))


def _is_known(identity: Identity, iri: str) -> bool:
    """Whether documents tell of a film or a person by this key; of other things nobody asks."""
    key = iri.rsplit("/", 1)[1]
    if kind_of(iri) == "person":
        name = key.split(".")[0]
        notes = identity.index.notes(person_block(name)).values()
        return any(note[1] == name for some in notes for note in some)
    if kind_of(iri) == "film":
        cluster, title, year = _cluster(identity, key)
        return (
            cluster.is_known(key)
            if year
            else any(note[0] == "year" for some in cluster.notes[title].values() for note in some)
        )
    return True


def _keys(one: str, other: str) -> Iterator[str]:
    if one != other:
        yield f"the keys differ: {_key(one)} and {_key(other)}"
    elif found := all_concepts().get(one):
        yield f"both are the known concept “{found.label}”"
    else:
        yield f"both have the key {_key(one)}"


def _of_kind(identity: Identity, one: str, other: str) -> Iterator[str]:
    kind = kind_of(one)
    if kind == "film":
        yield from _films(identity, *(iri.rsplit("/", 1)[1] for iri in (one, other)))
    elif kind == "person" and one != other:
        yield from _people(identity, *(iri.rsplit("/", 1)[1] for iri in (one, other)))
    elif kind == "character" and one != other:
        yield from _characters(one, other, same=standing(identity, one) == standing(identity, other))
    elif kind == "work" and one != other:
        yield from _works(one, other)


def _films(identity: Identity, one: str, other: str) -> Iterator[str]:
    clusters = {slug: _cluster(identity, slug) for slug in (one, other)}
    for slug, (cluster, title, year) in clusters.items():
        if year is None and len(cluster.members(slug)) == 1:
            yield _undated(cluster, title)
    (cluster, title, year), (_, another, when) = clusters[one], clusters[other]
    if one == other:
        return
    if path := _path(cluster.links, one, other):
        yield from (f"{link.one} is {link.other}: {link.why}" for link in path)
    elif year and when:
        if title != another:
            yield "no document gives one's title as the other's original title, with the same year or people"
        elif abs(year - when) == 1:
            yield f"the years {year} and {when} differ by one, but nobody is known to have worked on both"
        else:
            yield f"the years {year} and {when} are too far apart for one film"


def _cluster(identity: Identity, slug: str) -> tuple[Cluster, str, int | None]:
    """The films among which one is, with its title and its year: a year if documents know one of that title."""
    for title in sorted(titles_of(slug)):
        cluster = identity.cluster(title)
        if title != slug and (cluster.is_known(slug) or not identity.cluster(slug).notes[slug]):
            return cluster, title, int(slug.rsplit("-", 1)[1])
    return identity.cluster(slug), slug, None


def _undated(cluster: Cluster, title: str) -> str:
    films = cluster.candidates(title)
    if not films:
        return f"no document tells a year of “{title}”"
    if len(films) == 1:
        return f"“{title}” without a year is the only film of that title that documents know: {films[0]}"
    return f"several films bear the title “{title}”, and without a year nobody tells which is meant: {', '.join(films)}"


def _people(identity: Identity, one: str, other: str) -> Iterator[str]:
    block = person_block(one.split(".", maxsplit=1)[0])
    if block != person_block(other.split(".", maxsplit=1)[0]):
        yield "first name, last name or junior differ"
        return
    if not is_compatible(one, other):
        yield "what stands between first and last name differs"
    elif path := _path(identity.witnesses(block), one, other):
        yield from (f"{link.one} is {link.other}: {link.why}" for link in path)
    else:
        yield "they may be one name with and without what stands between, but no film shows both in one role"


def _characters(one: str, other: str, *, same: bool) -> Iterator[str]:
    films = [iri.rsplit("/", 1)[1].split(".", 1)[0] for iri in (one, other)]
    if films[0] != films[1]:
        yield f"they are of two films: {films[0]} and {films[1]}"
    elif same:
        yield "the fuller name holds all words of the other, and no second character of the film has these"
    else:
        yield "neither name holds the other's words for one actor, or several characters share them"


def _works(one: str, other: str) -> Iterator[str]:
    (title, _, author), (another, _, writer) = (iri.rsplit("/", 1)[1].partition(".") for iri in (one, other))
    if title != another:
        yield f"the titles differ: “{title}” and “{another}”"
    elif author and writer:
        yield f"the authors differ: “{author}” and “{writer}”"
    else:
        yield "one is told without its author: it is the other where the documents on one film, or its year, agree"


def _corrections(identity: Identity, one: str, other: str) -> Iterator[str]:
    found = identity.corrections
    if found.apart(one, other):
        yield "a correction keeps them apart"
    elif one != other and other in found.same(one):
        yield "a correction makes them one"
    elif one != other and one not in found and other not in found:
        yield "no correction speaks of them"


def _path(links: Iterable[Link], one: str, other: str) -> list[Link]:
    """The shortest way over links from one key to another."""
    ways: list[tuple[str, list[Link]]] = [(one, [])]
    seen = {one}
    for at, way in ways:
        if at == other:
            return way
        for link in links:
            if at in (link.one, link.other) and (to := link.other if at == link.one else link.one) not in seen:
                seen.add(to)
                ways.append((to, [*way, link]))
    return []


def _key(iri: str) -> str:
    return f"“{iri.rsplit('/', 1)[1]}”"
