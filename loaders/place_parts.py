"""What of a run of words is a place's name: without a building in it, with the side of a region, two of ``A of B``."""

from __future__ import annotations

import regex as re

from loaders.regions import is_city, is_region

_OF_REGION = re.compile(r"(?P<part>\p{Lu}[\p{L} '-]+) of (?P<region>\p{Lu}[\p{L} ]+)")
_OWNED_PLACE = re.compile(r"(\p{Lu}[\p{L} -]+)'s (\p{Lu}[\p{L} '-]+)")
_BUILDING = re.compile(r"(\p{Lu}[\p{L}.' -]*?)(?: \p{Ll}+)+")
_SIDE = re.compile(r"(?<![\p{L}-])(?:(?:north|south|east|west|northwest|northeast|southwest|southeast)ern|upstate) $")


def each_place(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The place at a stretch of a page: with the region's side, without a building in it; two of ``A of B``.

    >>> text = "upstate New York, an El Paso motel, the Rocky Mountains of Colorado"
    >>> [text[slice(*place)] for at in ((8, 16), (21, 34), (36, 67)) for place in each_place(text, *at)]
    ['upstate New York', 'El Paso', 'Rocky Mountains', 'Colorado']
    """
    name = text[start:end]
    if name.startswith("the "):
        start += len("the ")
    if (within := _OF_REGION.fullmatch(text, start, end)) and (
        is_region(within["region"]) or is_city(within["region"])
    ):
        return [(start, within.end("part")), within.span("region")]
    if (owned := _OWNED_PLACE.fullmatch(text, start, end)) and (is_region(owned[1]) or is_city(owned[1])):
        return [owned.span(1), owned.span(2)]
    if (building := _BUILDING.fullmatch(text, start, end)) and (is_region(building[1]) or is_city(building[1])):
        return [building.span(1)]
    side = _SIDE.search(text[max(0, start - 20) : start])
    if side and (is_region(text[start:end]) or is_city(text[start:end])):
        start -= len(side[0])
    return [(start, end)]
