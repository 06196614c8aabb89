"""No two things are surely one entity, and no thing is surely two: where look-ups come to that, none is sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graph.enrichment.record import links
from graph.identity import Identity
from ontology.document import Claim, Document
from ontology.facts import Linked

_CONTESTED = 0.5


def settled(documents: Iterable[Document], names: Identity) -> list[Document]:
    """The records of one endpoint with the sure links that contradict one another made near ones.

    Two people of one name may be one here, and each have an entity of their own there: then neither link is sure. What
    such a film tells besides is no longer sure either: its people's links, and its facts.

    Args:
        documents: all records of the endpoint.
        names: which IRI each mention has.
    """
    records = list(documents)
    targets: dict[str, set[str]] = defaultdict(set)
    things: dict[str, set[str]] = defaultdict(set)
    for document in records:
        for link in links(document):
            if link.sure:
                thing = _thing(link, document, names)
                targets[thing].add(link.target)
                things[link.target].add(thing)
    contested = {thing for thing, some in targets.items() if len(some) > 1}
    contested |= {thing for some in things.values() if len(some) > 1 for thing in some}
    return [_without(contested, document, names) for document in records] if contested else records


def _thing(link: Linked, document: Document, names: Identity) -> str:
    if link.person is None:
        return names.film(link.film, document)
    return names.person(link.person, names.film_slug(link.film, document))


def _without(contested: set[str], document: Document, names: Identity) -> Document:
    doubtful = {link for link in links(document) if _thing(link, document, names) in contested}
    if any(link.person is None for link in doubtful):
        doubtful = set(links(document))
        kept = [claim for claim in document.claims if isinstance(claim.fact, Linked)]
    else:
        kept = list(document.claims)
    return replace(document, claims=tuple(_near(claim, doubtful) for claim in kept))


def _near(claim: Claim, doubtful: set[Linked]) -> Claim:
    link = claim.fact
    if not isinstance(link, Linked) or not link.sure or link not in doubtful:
        return claim
    near = replace(link, sure=False, score=_CONTESTED, method=f"{link.method}, but another has it too")
    return replace(claim, fact=near)
