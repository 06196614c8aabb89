"""What people call the facts of a film, and each fact's value in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_symbol
from rdflib import OWL, SDO, SKOS

from ontology.terms import FKG

# What people call the properties of a film, in the order in which they want to see them.
RELATIONS: Mapping[str, str] = {
    str(SDO.name): "title",
    str(SDO.alternateName): "other title",
    str(SDO.datePublished): "year",
    str(SDO.duration): "runtime",
    str(SDO.inLanguage): "language",
    str(SDO.countryOfOrigin): "country",
    str(SDO.genre): "genre",
    str(SDO.director): "director",
    str(FKG.screenwriter): "screenwriter",
    str(SDO.producer): "producer",
    str(SDO.musicBy): "composer",
    str(FKG.cinematographer): "cinematographer",
    str(FKG.cameraOperator): "camera operator",
    str(FKG.editor): "editor",
    str(SDO.productionCompany): "production company",
    str(FKG.distributor): "distributor",
    str(SDO.isBasedOn): "based on",
    str(FKG.autobiographical): "source autobiographical",
    str(FKG.fidelity): "adaptation",
    str(FKG.difference): "differs from source",
    str(FKG.originalScreenplay): "original screenplay",
    str(FKG.inspiredBy): "inspired by",
    str(FKG.hasPerformance): "cast",
    str(SDO.actor): "cast",
    str(SDO.character): "character",
    str(FKG.featuresMusicBy): "music by",
    str(FKG.diedBeforeRelease): "died before release",
    str(FKG.posthumousCredit): "posthumous credit",
    str(FKG.theme): "theme",
    str(FKG.touchesOn): "touches on",
    str(SDO.locationCreated): "filmed in",
    str(SDO.contentLocation): "set in",
    str(FKG.budget): "budget",
    str(FKG.gross): "gross",
    str(FKG.shootingDuration): "shooting",
    str(FKG.filmGauge): "film gauge",
    str(FKG.scriptPages): "script pages",
    str(SDO.aggregateRating): "rating",
    str(FKG.nominatedWork): "award",
    str(FKG.recommends): "recommends",
    str(OWL.sameAs): "same as",
    str(SKOS.closeMatch): "close match",
    str(SDO.abstract): "synopsis",
    str(FKG.hasPlotSection): "plot",
    str(FKG.hasPostCreditsScene): "post-credits scene",
    str(FKG.hasAlternateEnding): "alternate ending",
    str(FKG.hasDeletedScenes): "deleted scenes",
    str(FKG.hasQuotation): "quotation",
    str(FKG.hasScene): "scene",
    str(FKG.trivia): "trivia",
    str(FKG.behindTheScenes): "behind the scenes",
    str(FKG.hiddenDetail): "hidden detail",
}

# Every fact of a film as: the triple that stands for it, and its value. What it goes by is ?shown, else its property.
FACTS = """
  { ?film ?p ?o . BIND(?film AS ?s)
    OPTIONAL { ?o schema:name ?name } OPTIONAL { ?o skos:prefLabel ?label }
    OPTIONAL { ?o a schema:Movie ; schema:datePublished ?published }
    FILTER(?p NOT IN (
      fkg:hasPerformance, schema:isBasedOn, fkg:inspiredBy, fkg:budget, fkg:gross, schema:aggregateRating,
      fkg:hasQuotation, fkg:hasScene, fkg:hasNote, fkg:hasPlotSection
    ))
    FILTER NOT EXISTS { FILTER(?p = schema:actor) ?film fkg:hasPerformance/schema:actor ?o }
    FILTER NOT EXISTS { FILTER(?p = schema:character) ?film fkg:hasPerformance/fkg:performs ?o }
    BIND(CONCAT(COALESCE(?name, ?label, STR(?o)), COALESCE(CONCAT(" (", STR(?published), ")"), "")) AS ?value) }
  UNION
  { ?film fkg:hasPerformance ?s . ?s schema:actor/schema:name ?actor ; fkg:performs ?o . ?o schema:name ?role
    BIND(fkg:performs AS ?p) BIND(fkg:hasPerformance AS ?shown) BIND(CONCAT(?actor, " as ", ?role) AS ?value) }
  UNION
  { VALUES ?p { schema:isBasedOn fkg:inspiredBy } ?film ?p ?o . BIND(?film AS ?s)
    OPTIONAL { ?o fkg:workForm ?form }
    OPTIONAL { ?o schema:name ?name } OPTIONAL { ?o schema:author/schema:name ?author }
    OPTIONAL { ?o schema:datePublished ?published }
    BIND(CONCAT(COALESCE(?name, CONCAT("a ", COALESCE(STR(?form), "work"))), COALESCE(CONCAT(" by ", ?author), ""),
                COALESCE(CONCAT(" (", STR(?published), ")"), "")) AS ?value) }
  UNION
  { ?film schema:isBasedOn ?s . ?s fkg:autobiographical ?o .
    BIND(fkg:autobiographical AS ?p) BIND(STRAFTER(STR(?o), "#") AS ?value) }
  UNION
  { VALUES ?p { fkg:fidelity fkg:difference } ?s fkg:result ?film ; ?p ?o .
    BIND(IF(ISIRI(?o), STRAFTER(STR(?o), "#"), STR(?o)) AS ?value) }
  UNION
  { ?s fkg:nominatedWork ?film ; fkg:category/skos:prefLabel ?award ; fkg:outcome ?o .
    BIND(fkg:outcome AS ?p) BIND(fkg:nominatedWork AS ?shown)
    OPTIONAL { SELECT ?s (GROUP_CONCAT(?one; separator=", ") AS ?who) { ?s fkg:nominee/schema:name ?one } GROUP BY ?s }
    BIND(CONCAT(?award, COALESCE(CONCAT(", ", ?who), ""), IF(?o = fkg:won, " (won)", " (nominated)")) AS ?value) }
  UNION
  { VALUES ?p { fkg:budget fkg:gross } ?film ?p ?o . BIND(?film AS ?s) ?o schema:currency ?currency .
    OPTIONAL { ?o schema:value ?exact } OPTIONAL { ?o fkg:approximate ?rough }
    OPTIONAL { ?o schema:minValue ?least } OPTIONAL { ?o schema:maxValue ?most } OPTIONAL { ?o fkg:territory ?where }
    BIND(IF(BOUND(?least), "over ", IF(BOUND(?most), "under ", IF(BOUND(?rough), "about ", ""))) AS ?bound)
    BIND(CONCAT(?bound, ?currency, " ", STR(COALESCE(?exact, ?least, ?most)),
                COALESCE(CONCAT(" ", STRAFTER(STR(?where), "#")), "")) AS ?value) }
  UNION
  { ?film schema:aggregateRating ?o . ?o fkg:rater ?rater ; schema:ratingValue ?rated .
    BIND(?film AS ?s) BIND(schema:aggregateRating AS ?p)
    OPTIONAL { ?o schema:bestRating ?best } OPTIONAL { ?o schema:ratingCount ?votes }
    BIND(CONCAT(?rater, ": ", STR(?rated), COALESCE(CONCAT(" of ", STR(?best)), ""),
                COALESCE(CONCAT(" (", STR(?votes), " votes)"), "")) AS ?value) }
  UNION
  { ?film fkg:hasQuotation ?o . ?o schema:text ?said . BIND(?film AS ?s) BIND(fkg:hasQuotation AS ?p)
    OPTIONAL { ?o schema:spokenByCharacter/schema:name ?speaker }
    BIND(CONCAT(COALESCE(CONCAT(?speaker, ": "), ""), "“", STR(?said), "”") AS ?value) }
  UNION
  { VALUES ?p { fkg:hasScene fkg:hasNote } ?film ?p ?o . ?o schema:text ?said . BIND(?film AS ?s)
    OPTIONAL { ?o fkg:noteKind ?shown } BIND(STR(?said) AS ?value) }
  UNION
  { ?film fkg:hasPlotSection ?o . ?o schema:text ?said ; fkg:order ?order .
    BIND(?film AS ?s) BIND(fkg:hasPlotSection AS ?p) OPTIONAL { ?o fkg:heading ?heading }
    BIND(CONCAT(STR(?order), ". ", COALESCE(CONCAT(?heading, ": "), ""), STR(?said)) AS ?value) }
"""
_MONEY = re.compile(r"([A-Z]{3}) (\d+)")
_BILLION, _MILLION = 10**9, 10**6


def in_words(relation: str, value: str) -> str:
    """The value of a fact as people say it.

    >>> in_words("runtime", "PT1H51M"), in_words("gross", "over USD 32000000 worldwide"), in_words("title", "Heat")
    ('111 minutes', 'over $32 million worldwide', 'Heat')
    """
    return _IN_WORDS.get(relation, str)(value)


@cache
def _language(tag: str) -> str:
    """A BCP 47 tag as the language's English name.

    >>> _language("en"), _language("zxx-nowhere")
    ('English', 'zxx-nowhere')
    """
    try:
        return str(Locale.parse(tag, sep="-").get_language_name("en") or tag)
    except (UnknownLocaleError, ValueError):
        return str(Locale("en").languages.get(tag, tag))


def _minutes(duration: str) -> str:
    """A duration in minutes.

    >>> _minutes("PT1H51M")
    '111 minutes'
    """
    hours, minutes = (re.search(rf"(\d+){unit}", duration) for unit in "HM")
    return f"{60 * int(hours[1] if hours else 0) + int(minutes[1] if minutes else 0)} minutes"


def _days(duration: str) -> str:
    """A duration in days.

    >>> _days("P28D"), _days("P1D")
    ('28 days', '1 day')
    """
    number = duration.strip("PD")
    return f"{number} day" if number == "1" else f"{number} days"


def _money(amount: str) -> str:
    """An amount with its currency's sign, in millions where that is shorter.

    >>> _money("about USD 3600000"), _money("EUR 1234567 domestic"), _money("SUR 1000000000")
    ('about $3.6 million', '€1,234,567 domestic', 'SUR 1 billion')
    """
    return _MONEY.sub(lambda match: f"{_sign(match[1])}{_number(int(match[2]))}", amount)


@cache
def _sign(currency: str) -> str:
    sign = get_currency_symbol(currency, locale="en_US")
    return f"{sign} " if sign.isalpha() else sign


def _number(value: int) -> str:
    for unit, name in ((_BILLION, "billion"), (_MILLION, "million")):
        if value >= unit and value % (unit // 1000) == 0:
            return f"{value / unit:g} {name}"
    return f"{value:,}"


def _yes_or_no(value: str) -> str:
    return "yes" if value == "true" else "no"


def _spaced(term: str) -> str:
    """The name of a term as words; a sentence as it is.

    >>> _spaced("fairlyFaithful")
    'fairly faithful'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", term).lower() if term.isalpha() else term


_IN_WORDS: Mapping[str, Callable[[str], str]] = {
    "runtime": _minutes,
    "language": _language,
    "budget": _money,
    "gross": _money,
    "shooting": _days,
    "adaptation": _spaced,
    "original screenplay": _yes_or_no,
    "post-credits scene": _yes_or_no,
    "alternate ending": _yes_or_no,
    "deleted scenes": _yes_or_no,
}
