"""How much of what could be known of each class of thing the graph holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.results import Result

_OF_FILMS = MappingProxyType(
    {
        "year": "?thing schema:datePublished ?any",
        "runtime": "?thing schema:duration ?any",
        "language": "?thing schema:inLanguage ?any",
        "country": "?thing schema:countryOfOrigin ?any",
        "genre": "?thing schema:genre ?any",
        "director": "?thing schema:director ?any",
        "screenwriter": "?thing fkg:screenwriter ?any",
        "composer": "?thing schema:musicBy ?any",
        "cast": "?thing schema:actor ?any",
        "cast with characters": "?thing fkg:hasPerformance ?any",
        "theme": "?thing fkg:theme ?any",
        "award": "?any fkg:nominatedWork ?thing",
        "filming place": "?thing schema:locationCreated ?any",
        "synopsis or plot": "?thing schema:abstract|fkg:hasPlotSection ?any",
    }
)
_HAVE: Mapping[str, tuple[str, Mapping[str, str]]] = MappingProxyType(
    {
        "films with a document": ("?document a schema:Article ; schema:mainEntity ?thing", _OF_FILMS),
        "films that are mentioned": (
            "?thing a schema:Movie . FILTER NOT EXISTS { ?document schema:mainEntity ?thing }",
            {name: _OF_FILMS[name] for name in ("year", "director", "genre")},
        ),
        "people": (
            "?thing a schema:Person",
            {
                "part in a cast": "?film schema:actor ?thing",
                "other credit": (
                    "?film schema:director|fkg:screenwriter|schema:producer|schema:musicBy|fkg:cinematographer|"
                    "fkg:cameraOperator|fkg:editor ?thing"
                ),
                "nomination": "?any fkg:nominee ?thing",
            },
        ),
        "characters": ("?thing a fkg:Character", {"actor": "?any fkg:performs ?thing"}),
        "source works": (
            "?film schema:isBasedOn ?thing",
            {
                "title": "?thing schema:name ?any",
                "author": "?thing schema:author ?any",
                "year": "?thing schema:datePublished ?any",
            },
        ),
        "nominations": (
            "?thing a fkg:Nomination",
            {"category": "?thing fkg:category/skos:broader ?any", "nominee": "?thing fkg:nominee ?any"},
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Share:
    """How many things of a kind have something.

    Attributes:
        things: the kind ("films with a document").
        having: what they have ("year").
        number: how many have it.
        of: how many there are.
    """

    things: str
    having: str
    number: int
    of: int

    @property
    def share(self) -> float:
        """The number as a part of 1; of nothing nothing is missing.

        >>> Share("films", "year", 1, 4).share, Share("films", "year", 0, 0).share
        (0.25, 1.0)
        """
        return self.number / self.of if self.of else 1.0


def completeness(query: Callable[[str], Result]) -> list[Share]:
    """The shares of a graph, kind by kind.

    Args:
        query: asks the graph.
    """
    return [
        Share(things, having, _count(query, f"{{ {members} }} {{ {pattern} }}"), of)
        for things, (members, properties) in _HAVE.items()
        for of in [_count(query, members)]
        for having, pattern in properties.items()
    ]


def _count(query: Callable[[str], Result], pattern: str) -> int:
    (row,) = query(f"SELECT (COUNT(DISTINCT ?thing) AS ?number) {{ {pattern} }}").values()
    return int(row["number"] or 0)
