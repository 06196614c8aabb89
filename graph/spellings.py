"""Spellings that are sure to mean one thing: of places, companies and awards. What may mean two is left out."""

from __future__ import annotations

import re

from ontology.concepts import known
from ontology.facts import Scheme
from ontology.text import slug, without_article

_PLACES = {
    "united-states": "us usa u-s u-s-a united-states-of-america",
    "united-kingdom": "uk u-k great-britain united-kingdom-of-great-britain-and-northern-ireland",
    "soviet-union": "ussr u-s-s-r union-of-soviet-socialist-republics",
    "netherlands": "holland",
    "czech-republic": "czechia",
    "china": "peoples-republic-of-china mainland-china",
    "south-korea": "republic-of-korea",
    "ireland": "republic-of-ireland",
    "turkey": "turkiye",
    "new-york-city": "nyc new-york-new-york new-york-ny new-york-city-new-york new-york-city-ny city-of-new-york",
    "los-angeles": "los-angeles-california los-angeles-ca",
    "san-francisco": "san-francisco-california san-francisco-ca",
    "san-diego": "san-diego-california san-diego-ca",
    "las-vegas": "las-vegas-nevada las-vegas-nv",
    "chicago": "chicago-illinois chicago-il",
    "boston": "boston-massachusetts boston-ma",
    "philadelphia": "philadelphia-pennsylvania philadelphia-pa",
    "seattle": "seattle-washington seattle-wa",
    "new-orleans": "new-orleans-louisiana new-orleans-la",
    "washington-dc": "washington-d-c washington-district-of-columbia washington-d-c-usa",
    "london": "london-england london-uk london-united-kingdom",
    "edinburgh": "edinburgh-scotland",
    "dublin": "dublin-ireland",
    "paris": "paris-france",
    "rome": "rome-italy",
    "berlin": "berlin-germany",
    "vienna": "vienna-austria",
    "prague": "prague-czech-republic",
    "budapest": "budapest-hungary",
    "moscow": "moscow-russia",
    "tokyo": "tokyo-japan",
    "toronto": "toronto-ontario toronto-canada toronto-ontario-canada",
    "vancouver": "vancouver-british-columbia vancouver-canada vancouver-british-columbia-canada",
    "montreal": "montreal-quebec montreal-canada montreal-quebec-canada",
    "sydney": "sydney-australia sydney-new-south-wales sydney-new-south-wales-australia",
}
_COUNTRY_BEHIND = re.compile(r"-(?:u-s-a|usa|u-s|united-states)$")
_PLACE_OF = {spelling: place for place, spellings in _PLACES.items() for spelling in spellings.split()}
_EDITION = re.compile(r"^(?:the-)?(?:(?:\d+(?:st|nd|rd|th)|\d{4})-)?(?:annual-)?")
_PRIZE = re.compile(r"-(?:awards?|prizes?)$")
_COMPANY_FORMS = frozenset("inc incorporated ltd limited llc corp corporation gmbh plc".split())
_COMPANY_WORDS = {"bros": "brothers"}


def place_key(name: str) -> str:
    """The key of a place; what contains it, where stated, is part of its key (two towns of one name are two).

    >>> place_key("New York, New York") == place_key("New York City") != place_key("New York")
    True
    >>> place_key("The U.S.A."), place_key("Paris, Texas, USA"), place_key("Paris, Texas")
    ('united-states', 'paris-texas', 'paris-texas')
    """
    key = slug(without_article(name))
    if key not in _PLACE_OF and name.count(",") > 1:  # a state says enough, but one name alone may be another country's
        key = _COUNTRY_BEHIND.sub("", key)
    return _PLACE_OF.get(key, key)


def company_key(name: str) -> str:
    """The key of a company, whatever its legal form.

    >>> company_key("The Lark Bros., Inc.")
    'lark-brothers'
    """
    words = slug(without_article(name)).split("-")
    plain = [_COMPANY_WORDS.get(word, word) for word in words if word not in _COMPANY_FORMS]
    return "-".join(plain or words)


def award_words(scheme: Scheme, label: str) -> str:
    """The slug of the label of an award or a category without what goes with the other.

    >>> award_words(Scheme.AWARD, "academy-award-for-best-actor"), award_words(Scheme.AWARD, "prize-for-hope")
    ('academy-award', 'prize-for-hope')
    >>> award_words(Scheme.CATEGORY, "academy-award-for-best-actor"), award_words(Scheme.CATEGORY, "oscar-best-actor")
    ('best-actor', 'best-actor')

    A category is told without its first word, too:

    >>> award_words(Scheme.CATEGORY, "film-editing"), award_words(Scheme.CATEGORY, "bravery")
    ('best-film-editing', 'bravery')
    """
    if scheme not in (Scheme.AWARD, Scheme.CATEGORY) or known(scheme, label):
        return label
    body, _, category = label.partition("-for-")
    if category:
        part = body if scheme is Scheme.AWARD else category.removeprefix("the-")
        return part if known(scheme, part) else label
    if scheme is Scheme.CATEGORY:
        return _without_body(label)
    whole = _EDITION.sub("", label)
    plain = _PRIZE.sub("", whole)
    return next((each for each in (whole, plain, f"{plain}-award", f"{plain}-awards") if known(scheme, each)), label)


def _without_body(label: str) -> str:
    if known(Scheme.CATEGORY, f"best-{label}"):
        return f"best-{label}"
    words = label.split("-")
    for at in range(1, len(words)):
        category = "-".join(words[at:])
        if known(Scheme.CATEGORY, category) and known(Scheme.AWARD, "-".join(words[:at])):
            return category
    return label
