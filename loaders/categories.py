"""What an encyclopaedia's category of a film says: ``Films directed by Ang Lee``, ``1990s French crime films``.

The English encyclopaedia files its film articles under categories whose names are made by a few patterns; DBpedia
passes them on as ``dct:subject``. A name that no pattern reads says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.company_names import is_company
from loaders.regions import is_country, language_tag
from ontology.concepts import known
from ontology.facts import (
    Backed,
    BasedOn,
    CompanyMention,
    CompanyRole,
    ConceptMention,
    Credit,
    Credited,
    Fact,
    FilmedAt,
    FilmMention,
    HasTheme,
    MadeIn,
    Nominated,
    OfGenre,
    Outcome,
    PersonMention,
    PlaceMention,
    Released,
    Scheme,
    SetIn,
    SpokenIn,
    WorkForm,
    WorkMention,
)
from ontology.text import without_disambiguation

Reader = Callable[[FilmMention, re.Match[str]], Iterator[Fact]]

_COUNTRY_OF = {
    "American": "United States", "British": "United Kingdom", "English": "England", "Scottish": "Scotland",
    "Welsh": "Wales", "Irish": "Ireland", "French": "France", "German": "Germany", "West German": "West Germany",
    "Italian": "Italy", "Spanish": "Spain", "Portuguese": "Portugal", "Dutch": "Netherlands", "Belgian": "Belgium",
    "Swiss": "Switzerland", "Austrian": "Austria", "Danish": "Denmark", "Swedish": "Sweden", "Norwegian": "Norway",
    "Finnish": "Finland", "Icelandic": "Iceland", "Polish": "Poland", "Czech": "Czech Republic",
    "Czechoslovak": "Czechoslovakia", "Slovak": "Slovakia", "Hungarian": "Hungary", "Romanian": "Romania",
    "Bulgarian": "Bulgaria", "Greek": "Greece", "Turkish": "Turkey", "Russian": "Russia", "Soviet": "Soviet Union",
    "Ukrainian": "Ukraine", "Serbian": "Serbia", "Croatian": "Croatia", "Slovenian": "Slovenia",
    "Yugoslav": "Yugoslavia", "Macedonian": "North Macedonia", "Georgian": "Georgia", "Estonian": "Estonia",
    "Latvian": "Latvia", "Lithuanian": "Lithuania", "Israeli": "Israel", "Iranian": "Iran", "Egyptian": "Egypt",
    "Tunisian": "Tunisia", "Algerian": "Algeria", "Moroccan": "Morocco", "South African": "South Africa",
    "Indian": "India", "Pakistani": "Pakistan", "Chinese": "China", "Hong Kong": "Hong Kong", "Taiwanese": "Taiwan",
    "Japanese": "Japan", "South Korean": "South Korea", "Vietnamese": "Vietnam", "Thai": "Thailand",
    "Philippine": "Philippines", "Indonesian": "Indonesia", "Australian": "Australia",
    "New Zealand": "New Zealand", "Canadian": "Canada", "Mexican": "Mexico", "Cuban": "Cuba", "Brazilian": "Brazil",
    "Argentine": "Argentina", "Chilean": "Chile", "Colombian": "Colombia", "Peruvian": "Peru",
    "Venezuelan": "Venezuela",
}  # fmt: skip
_NATION = "|".join(sorted(_COUNTRY_OF, key=len, reverse=True))
_AWARDS = "Academy Award|Golden Globe|BAFTA|César|Independent Spirit"
_FORMS = {"novel": WorkForm.NOVEL, "short storie": WorkForm.SHORT_STORY, "play": WorkForm.PLAY}
_TIME = re.compile(r"(?:the )?(?:\d|future|past|prehist|Middle Ages|early|late)")


def facts_of(film: FilmMention, category: str) -> tuple[Fact, ...]:
    """What the category of a film says of it.

    Args:
        film: the film.
        category: the category's name, with spaces, without ``Category:``.

    >>> heat = FilmMention("Heat", 1995)
    >>> [fact.person.name for fact in facts_of(heat, "Films directed by Mike Newell (director)")]
    ['Mike Newell']
    >>> [type(fact).__name__ for fact in facts_of(heat, "1990s American crime thriller films")]
    ['MadeIn', 'OfGenre']
    >>> facts_of(heat, "Articles containing video clips")
    ()
    """
    for pattern, reader in _READERS:
        if match := pattern.fullmatch(category):
            return tuple(reader(film, match))
    return ()


def _credit(role: Credit) -> Reader:
    def read(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
        yield Credited(film, PersonMention(without_disambiguation(match["who"])), role)

    return read


def _year(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    yield Released(film, int(match["year"]))
    if match["kind"]:
        yield from _genre(film, match["kind"])


def _language(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    if tag := language_tag(match["language"]):
        yield SpokenIn(film, tag)


def _set_in(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    if match["place"][0].isupper() and not _TIME.match(match["place"]):
        yield SetIn(film, PlaceMention(without_disambiguation(match["place"])))


def _shot_in(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    yield FilmedAt(film, PlaceMention(without_disambiguation(match["place"])))


def _theme(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    words = without_disambiguation(match["theme"])
    if not is_country(words):
        label = words[0].lower() + words[1:] if words.istitle() and " " not in words else words
        yield HasTheme(film, ConceptMention(label, Scheme.THEME))


def _work(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    author = PersonMention(without_disambiguation(match["author"]))
    yield BasedOn(film, WorkMention(_FORMS.get(match["form"], WorkForm.BOOK), None, author, None))


def _award(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    body = ConceptMention(match["body"].replace("Golden Globe", "Golden Globe Award"), Scheme.AWARD)
    yield Nominated(film, body, ConceptMention(match["category"], Scheme.CATEGORY), Outcome.WON)


def _made(film: FilmMention, match: re.Match[str]) -> Iterator[Fact]:
    """A nation, a company or a genre: ``American films``, ``Orion Pictures films``, ``Heist films``."""
    words = match["what"]
    if is_company(words):
        yield Backed(film, CompanyMention(words), CompanyRole.PRODUCTION)
        return
    nation = match["nation"]
    if nation:
        country = _COUNTRY_OF[nation]
        yield MadeIn(film, PlaceMention(country))
    if match["kind"]:
        yield from _genre(film, match["kind"])


def _genre(film: FilmMention, words: str) -> Iterator[Fact]:
    if known(Scheme.GENRE, words) or known(Scheme.GENRE, f"{words} film"):
        yield OfGenre(film, ConceptMention(words if words.isupper() else words[0].lower() + words[1:], Scheme.GENRE))


def _patterns(*pairs: tuple[str, Reader]) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((re.compile(pattern), reader) for pattern, reader in pairs)


# The first pattern that matches a whole name reads it.
_READERS = _patterns(
    (r"(?:Documentary f|F)ilms directed by (?P<who>.+)", _credit(Credit.DIRECTOR)),
    (r"Films produced by (?P<who>.+)", _credit(Credit.PRODUCER)),
    (r"(?:Films with screenplays|Screenplays) by (?P<who>.+)", _credit(Credit.SCREENWRITER)),
    (r"(?:Films scored|Film scores) by (?P<who>.+)", _credit(Credit.COMPOSER)),
    (r"(?P<language>.+)-language films", _language),
    (r"Films (?:that won|whose [a-z ]+ won) the (?P<category>Best .+) (?P<body>" + _AWARDS + r")(?: Award)?", _award),
    (r"Films featuring an? (?P<category>Best .+) (?P<body>" + _AWARDS + r")[ -]winning performance", _award),
    (r"(?P<category>Best .+?) (?P<body>" + _AWARDS + r")(?: Award)? winners", _award),
    (r"Films set (?:in|on|at) (?P<place>.+)", _set_in),
    (r"Films shot (?:partially )?(?:in|at|on) (?P<place>.+)", _shot_in),
    (r"(?:Films|Works) about (?P<theme>.+)", _theme),
    (r"(?P<theme>[A-Z][a-z]+(?: [a-z]+)*) in (?:films?|fiction)", _theme),
    (
        r"(?:Films based on|Adaptations of) (?P<form>work|writing|book|novel|short storie|play)s by (?P<author>.+)",
        _work,
    ),
    (r"(?P<year>(?:19|20)\d\d)(?P<kind> .+)? films", _year),
    (
        rf"(?:\d{{4}}s )?(?P<what>(?:(?P<nation>{_NATION})(?= ) ?)?(?P<kind>[^()]*?)(?: \(genre\))?) ?(?:films|movies)",
        _made,
    ),
)
