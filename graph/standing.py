"""Which IRI stands for another now: of those that documents have outgrown, and those that corrections replace."""

from __future__ import annotations

from collections.abc import Iterator

from graph.corrections import anywhere, kind_of
from graph.decisions import Decisions
from graph.films import titles_of
from graph.mentions import person_block


def replaced(names: Decisions, block: str) -> dict[str, str]:
    """IRIs of a block that documents have outgrown, each with the one that stands for it now."""
    kind, key = block.split(":", 1)
    if kind == "film":
        found = names.cluster(key).replaced(key)
    else:
        found = {old: new for old, new in names.decision(block).items() if old != new} if kind == "person" else {}
    return {names.minter.iri(kind, old): names.minter.iri(kind, new) for old, new in found.items()}


def corrected(names: Decisions) -> Iterator[tuple[str, str]]:
    """IRIs that a correction replaces, each with the one that stands for it."""
    for iri in names.corrections.joined():
        if (now := standing(names, iri)) != iri:
            yield iri, now


def standing(names: Decisions, iri: str) -> str:
    """The IRI that stands for another now, as far as that can be told without a document."""
    match kind_of(iri):
        case "film":
            return _film_standing(names, iri)
        case "person":
            return names.settled(iri, names.full_name)
        case "character":
            return names.settled(iri, lambda called: _character_called(names, called))
        case _:
            return names.corrections.canonical(iri)


def _film_standing(names: Decisions, iri: str) -> str:
    slug_of_it = iri.rsplit("/", 1)[1]
    for title in sorted(titles_of(slug_of_it)):
        cluster = names.cluster(title)
        if cluster.is_known(slug_of_it) or len(cluster.members(slug_of_it)) > 1:
            return names.minter.iri("film", cluster.standing(slug_of_it))
    return names.minter.iri("film", names.cluster(slug_of_it).undated(slug_of_it))


def corrected_blocks(names: Decisions, kind: str) -> Iterator[str]:
    """The blocks of films or of people of which corrections speak."""
    for iri in {iri for each in names.corrections.all for iri in (each.one, each.other)}:
        key = anywhere(iri).removeprefix(names.minter.iri(kind, ""))
        if "/" not in key:
            yield from (f"film:{title}" for title in titles_of(key)) if kind == "film" else (person_block(key),)


def _character_called(names: Decisions, iri: str) -> str | None:
    """The one character of a film who is called so, by whichever actor."""
    film, _, name = iri.rsplit("/", 1)[1].partition(".")
    called = {
        played
        for title in titles_of(film)
        for about, played in names.decision(f"cast:{title}").items()
        if about.split(" ")[:2] == [film, name]
    }
    return names.minter.iri("character", film, str(called.pop())) if len(called) == 1 else None
