"""Facts as plain data and back, for the archive and for JSON output."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from ontology import facts
from ontology.document import Claim
from ontology.facts import Fact

KINDS = tuple(
    kind for kind in vars(facts).values() if isinstance(kind, type) and issubclass(kind, Fact) and kind is not Fact
)
"""Every kind of fact."""

_TAG = "type"


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True)
    union = KINDS[0]
    for kind in KINDS[1:]:
        union = union | kind  # type: ignore[assignment]
    configure_tagged_union(facts.Mentioned, converter, tag_name=_TAG)
    several = tuple[facts.Mentioned, ...]
    converter.register_unstructure_hook_func(
        lambda kind: kind == several, lambda found: [converter.unstructure(each, facts.Mentioned) for each in found]
    )
    # the union takes the hooks that there are when it is made, so it comes last
    configure_tagged_union(union, converter, tag_name=_TAG)
    converter.register_structure_hook(Fact, lambda data, _: converter.structure(data, union))
    converter.register_unstructure_hook_func(lambda kind: kind is Fact, lambda fact: converter.unstructure(fact, union))
    return converter


def fact_to_data(fact: Fact) -> dict[str, Any]:
    """A fact as plain data: its kind as ``type``, and its fields but for those at their defaults.

    >>> from ontology.facts import FilmMention
    >>> fact_to_data(facts.Runs(FilmMention("Heat", 1995), 170))
    {'type': 'Runs', 'film': {'title': 'Heat', 'year': 1995}, 'minutes': 170}
    """
    data: dict[str, Any] = _converter().unstructure(fact, Fact)
    return {_TAG: data.pop(_TAG), **data}


def claims_to_json(claims: Iterable[Claim]) -> str:
    """Claims as JSON text.

    >>> from ontology.document import Evidence
    >>> from ontology.facts import FilmMention
    >>> claim = Claim(facts.Runs(FilmMention("Heat", 1995), 170), Evidence(0, 7, "", "header"))
    >>> claims_from_json(claims_to_json([claim])) == (claim,)
    True
    """
    return json.dumps([_converter().unstructure(claim, Claim) for claim in claims], ensure_ascii=False)


def claims_from_json(text: str) -> tuple[Claim, ...]:
    """Claims from JSON text, as :func:`claims_to_json` writes it."""
    return tuple(_converter().structure(item, Claim) for item in json.loads(text))
