"""What the name of a film company looks like: its words, and the companies whose names have none of them."""

from __future__ import annotations

import regex as re

from loaders.cues import longest_word

_PART = (
    r"(?:Bros\.|Co\.|Corp\.|Inc\.|Ltd\.|(?:\p{Lu}\.){1,4}|\d+(?:st|nd|rd|th)(?= \p{Lu})|"
    r"[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'+!-]*+(?:/\p{Lu}[\p{L}'-]*+)?)"
)
COMPANY = (
    rf"(?:{_PART}(?: (?:(?:&|of|de|du|des|für) )?(?!(?:It|The|A|An|He|She|This|In|On|They|His|Her|With|But|And|As|"
    rf"Its)\b){_PART}){{0,5}}+)"
)
"""A run of words that may be a company's name; :func:`is_company` decides."""

_WORDS = frozenset(
    "pictures picture studio studios film films filmworks entertainment production productions bros. bros company co. "
    "corporation corp. media features classics artists cinema cinéma cinematográfica zoetrope releasing distribution "
    "distributors distributing animation filmproduktion filmverleih filmes filmed enterprises inc. inc ltd. ltd llc "
    "gmbh "
    "filmindustri filmmakers movies".split()
)
_FIRST_WORDS = frozenset({"studio", "studios", "les", "cinema", "estudios", "films"})
_NAMES = tuple(
    (
        "A24|Miramax|Paramount|Universal|MGM|Metro-Goldwyn-Mayer|MGM/UA|Columbia|TriStar|Tri-Star|Warner Bros.|Warner "
        "Bros|"
        "Warner Brothers|Fox|20th Century Fox|Twentieth Century Fox|20th Century-Fox|20th Century|Fox Searchlight|"
        "Searchlight|Disney|Buena Vista|Buena Vista International|Touchstone|DreamWorks|DreamWorks SKG|"
        "Lionsgate|Lions Gate|Orion|RKO|RKO Radio|Toho|Shochiku|Daiei|Nikkatsu|Toei|Mosfilm|Lenfilm|Gaumont|Pathé|"
        "Pathe|"
        "Canal+|StudioCanal|Studio Canal|UGC|MK2|Focus|Neon|NEON|Netflix|Amazon|Hulu|HBO|Annapurna|Working Title|Plan "
        "B|"
        "Bad Robot|Castle Rock|Blumhouse|Legendary|Pixar|Aardman|Ghibli|Carolco|Cannon|The Cannon Group|Cannon Group|"
        "PolyGram|"
        "Gramercy|Artisan|Embassy|Avco Embassy|AVCO Embassy|Filmways|ITC|Hammer|Ealing|Goldcrest|Channel 4|Channel "
        "Four|Film4|"
        "FilmFour|BBC|BFI|Cinecittà|Titanus|UFA|Constantin|Zentropa|Nordisk|Golden Harvest|Shaw Brothers|Participant|"
        "Regency|New Regency|Village Roadshow|Spyglass|Summit|Relativity|Open Road|STX|IFC|Magnolia|Roadside "
        "Attractions|"
        "New Line|Fine Line|Janus|Lumière|Scott Free|Amblin|Lucasfilm|Marvel|Imagine|Morgan Creek|Malpaso|BBS|"
        "American International|Icon|Vestron|Trimark|Screen Gems|Republic|Monogram|Palomar|Svensk Filmindustri|Madman|"
        "Bleecker Street|The Weinstein Company|Dimension|Hemdale|De Laurentiis|Rank|The Rank Organisation|Rank "
        "Organisation|"
        "Bavaria Film|Gainax|Madhouse|Laika|LAIKA|Cinéart|Wild Bunch|Sony|Red Bank|Eon|EON"
    ).split("|")
)
_KNOWN = frozenset(map(str.casefold, _NAMES))
_SPELT = {
    word: tuple(form for form in (*_NAMES, *map(str.title, _WORDS | _FIRST_WORDS)) if longest_word(form) == word)
    for word in map(longest_word, (*_NAMES, *_WORDS, *_FIRST_WORDS))
}
"""What shows a company, by the longest of its words in small letters."""

_OWNER = re.compile(r"^(?:\p{Lu}[\p{L}-]*+ ){0,3}\p{Lu}[\p{L}-]*+(?:'s|s') (?=\p{Lu})")
_ARTICLE = re.compile(r"^(?:The|A|An) (?=\p{Lu})(?!.* (?:Company|Organi[sz]ation|Group)$)")
_NOT_LAST = re.compile(
    r"\b(?:award|awards|festival|academy|magazine|critics|institute|press|records|books|novel)\b", re.I
)


def hints(text: str, words: frozenset[str]) -> tuple[str, ...]:
    """What stands in a text and shows a company, one of which a sentence must hold that names one.

    Args:
        text: the text.
        words: its words (:func:`loaders.cues.words_in`).

    >>> from loaders.cues import words_in
    >>> text = "made by Acme Pictures for Bad Robot, not by Bad Men"
    >>> sorted(hints(text, words_in(text)))
    ['Bad Robot', 'Pictures']
    """
    return tuple(form for word in words & _SPELT.keys() for form in _SPELT[word] if form in text)


def company_of(words: str) -> str | None:
    """The company that a run of words names, without an article or an owner before it; None where it names none.

    >>> [company_of(words) for words in ("The Acme Pictures", "Bell's Acme Films", "Ann Bell", "The Acme Company")]
    ['Acme Pictures', 'Acme Films', None, 'The Acme Company']
    """
    for before in (_OWNER, _ARTICLE):
        rest = before.sub("", words)
        if rest != words and is_company(rest):
            words = rest
    name = words.removesuffix("'s").removesuffix("'")
    return name if is_company(name) else None


def is_company(name: str) -> bool:
    """Whether a name shows that it is a film company's.

    >>> is_company("Acme Pictures"), is_company("Paramount"), is_company("Ann Bell"), is_company("Studio Nine")
    (True, True, False, True)
    """
    words = name.casefold().split()
    if name.casefold() in _KNOWN or name.casefold().removeprefix("the ") in _KNOWN:
        return True
    if len(words) < 2 or _NOT_LAST.search(name):
        return False
    return words[0] in _FIRST_WORDS or not _WORDS.isdisjoint(words[1:])
