"""Another data set about films, written for the tests: Wikidata-shaped, and less of it DBpedia-shaped.

It holds the films of the samples, and beside them what is easily taken for them: remakes, films of one title (in one
year, even), short films, versions for television, and people who share a name. The ids are made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

import pyoxigraph as ox

WD, WDT = "http://www.wikidata.org/entity/", "http://www.wikidata.org/prop/direct/"
DBO, DBR, DBC = "http://dbpedia.org/ontology/", "http://dbpedia.org/resource/", "http://dbpedia.org/resource/Category:"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS, FOAF, DCT = "http://www.w3.org/2004/02/skos/core#", "http://xmlns.com/foaf/0.1/", "http://purl.org/dc/terms/"
XSD = "http://www.w3.org/2001/XMLSchema#"
FILM, FEATURE, SHORT, FOR_TELEVISION, EPISODE = "Q11424", "Q24869", "Q24862", "Q506240", "Q21191270"
HUMAN = "Q5"


@dataclass(frozen=True)
class Item:
    """A film there.

    Attributes:
        title: its label.
        dates: when it came out, in one country and another.
        directors: their names; a name with a number sign is another person of that name.
        cast: those who play in it.
        minutes: how long it lasts.
        kind: what kind of thing it is.
        original: its title as published, with the language.
        alias: what else it is called.
        more: further people, by property.
    """

    title: str
    dates: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    minutes: int | None = None
    kind: str = FILM
    original: tuple[str, str] | None = None
    alias: str | None = None
    more: tuple[tuple[str, str], ...] = ()


SAMPLES = {
    "amelie-2001": Item(
        "Amélie",
        ("2001-04-25", "2001-08-17"),
        ("Jean-Pierre Jeunet",),
        ("Audrey Tautou", "Mathieu Kassovitz"),
        122,
        original=("Le Fabuleux Destin d'Amélie Poulain", "fr"),
        more=(("P86", "Yann Tiersen"),),
    ),
    "black-swan-2010": Item("Black Swan", ("2010-09-01",), ("Darren Aronofsky",), ("Natalie Portman",), 108),
    "blade-runner-1982": Item(
        "Blade Runner", ("1982-06-25",), ("Ridley Scott",), ("Harrison Ford", "Rutger Hauer"), 110, FEATURE
    ),
    "casino-1995": Item("Casino", ("1995-11-22",), ("Martin Scorsese",), ("Robert De Niro", "Sharon Stone")),
    "days-of-wine-and-roses-1962": Item("Days of Wine and Roses", ("1962-12-26",), ("Blake Edwards",)),
    "departed-2006": Item("The Departed", ("2006-09-26",), ("Martin Scorsese",), ("Leonardo DiCaprio",)),
    "fargo-1996": Item("Fargo", ("1996-03-08",), ("Joel Coen", "Ethan Coen"), ("Frances McDormand",), 98),
    "godfather-1972": Item("The Godfather", ("1972-03-14",), ("Francis Ford Coppola",), ("Al Pacino",), 175),
    "godfather-2-1974": Item(
        "The Godfather Part II", ("1974-12-12",), ("Francis Ford Coppola",), ("Al Pacino", "Robert De Niro"), 202
    ),
    "goodfellas-1990": Item("Goodfellas", ("1990-09-09",), ("Martin Scorsese",), ("Ray Liotta", "Robert De Niro")),
    "leaving-las-vegas-1995": Item(
        "Leaving Las Vegas",
        ("1995-10-27",),
        ("Mike Figgis",),
        ("Nicolas Cage", "Elisabeth Shue"),
        111,
        more=(("P86", "Mike Figgis"), ("P58", "Mike Figgis")),
    ),
    "lost-weekend-1945": Item("The Lost Weekend", ("1945-11-16",), ("Billy Wilder",), ("Ray Milland",)),
    "magnificent-seven-1960": Item("The Magnificent Seven", ("1960-10-12",), ("John Sturges",), ("Yul Brynner",), 128),
    "matrix-1999": Item("The Matrix", ("1999-03-24",), ("Lana Wachowski", "Lilly Wachowski"), ("Keanu Reeves",)),
    "midnight-cowboy-1969": Item("Midnight Cowboy", ("1969-05-25",), ("John Schlesinger",), ("Jon Voight",), 113),
    "minority-report-2002": Item("Minority Report", ("2002-06-17",), ("Steven Spielberg",), ("Tom Cruise",)),
    "misery-1990": Item("Misery", ("1990-11-30",), ("Rob Reiner",), ("Kathy Bates", "James Caan")),
    "no-country-for-old-men-2007": Item("No Country for Old Men", ("2007-05-19",), ("Joel Coen", "Ethan Coen")),
    "panic-in-needle-park-1971": Item("The Panic in Needle Park", ("1971-05-01",), ("Jerry Schatzberg",), minutes=110),
    "rashomon-1950": Item(
        "Rashomon", ("1950-08-26",), ("Akira Kurosawa",), ("Toshiro Mifune",), 88, original=("羅生門", "ja")
    ),
    "requiem-for-a-dream-2000": Item("Requiem for a Dream", ("2001-01-19", "2000-05-14"), ("Darren Aronofsky",)),
    "scanner-darkly-2006": Item("A Scanner Darkly", ("2006-05-25",), ("Richard Linklater",), ("Keanu Reeves",), 100),
    "seven-samurai-1954": Item(
        "Seven Samurai", ("1954-04-26",), ("Akira Kurosawa",), ("Toshiro Mifune",), original=("七人の侍", "ja")
    ),
    "shawshank-redemption-1994": Item("The Shawshank Redemption", ("1994-09-10",), ("Frank Darabont",)),
    "shining-1980": Item("The Shining", ("1980-05-23",), ("Stanley Kubrick",), ("Jack Nicholson",), 144),
    "solaris-1972": Item(
        "Solaris", ("1972-05-13",), ("Andrei Tarkovsky",), ("Natalya Bondarchuk",), 167, original=("Солярис", "ru")
    ),
    "solaris-2002": Item("Solaris", ("2002-11-19",), ("Steven Soderbergh",), ("George Clooney",), 99),
    "stand-by-me-1986": Item("Stand by Me", ("1986-08-08",), ("Rob Reiner",), ("River Phoenix",), 89),
    "taxi-driver-1976": Item("Taxi Driver", ("1976-02-07",), ("Martin Scorsese",), ("Robert De Niro",), 114),
    "total-recall-1990": Item("Total Recall", ("1990-05-31",), ("Paul Verhoeven",), ("Arnold Schwarzenegger",), 113),
    "trainspotting-1996": Item("Trainspotting", ("1996-02-23",), ("Danny Boyle",), ("Ewan McGregor",), 93),
    "whiplash-2014": Item("Whiplash", ("2014-01-16",), ("Damien Chazelle",), ("Miles Teller", "J. K. Simmons"), 107),
    "wrestler-2008": Item("The Wrestler", ("2008-09-05",), ("Darren Aronofsky",), ("Mickey Rourke",), 109),
}
"""The films of the samples, by the last part of their IRIs, that can be told for sure."""

NEAR = {"new-york-stories-1989": Item("New York Stories", ("1989-03-01",), ("Martin Scorsese", "Woody Allen"))}
"""Those of which the samples do not tell the director."""

LOOKALIKES = (
    Item("Total Recall", ("2012-08-03",), ("Len Wiseman",), ("Colin Farrell",), 118),
    Item("The Magnificent Seven", ("2016-09-08",), ("Antoine Fuqua",), ("Denzel Washington",), 133),
    Item("Solaris", ("1968-10-08",), ("Boris Nirenburg",), kind=FOR_TELEVISION),
    Item("Whiplash", ("2013-01-18",), ("Damien Chazelle",), ("Johnny Simmons", "J. K. Simmons"), 18, SHORT),
    Item("Whiplash", ("2014-05-01",), ("Another Director",), minutes=90),
    Item("Casino", ("1995-03-03",), ("Somebody Else",), ("Robert De Niro#2",), 100),
    Item("Misery", ("1990-01-01",)),
    Item("The Black Swan", ("1942-12-04",), ("Henry King",)),
    Item("Black Swan", ("2010-06-01",), ("Darren Aronofsky#2", "Ann Other"), kind=EPISODE),
    Item("Goodfellas", ("1990-01-01",), ("Martin Scorsese",), minutes=12, kind=SHORT),
    Item("Fargo", ("2014-04-15",), ("Noah Hawley",), kind=EPISODE),
    Item("Fargo", ("1997-01-01",), ("Kathy Bates",), kind=FOR_TELEVISION),
    Item("The Shining", ("1997-04-27",), ("Mick Garris",), kind=FOR_TELEVISION),
    Item("Taxi Driver", ("1954-01-01",), ("Chetan Anand",)),
    Item("Days of Wine and Roses", ("1958-10-02",), ("John Frankenheimer",), kind=FOR_TELEVISION),
    Item("The Wrestler", ("1974-01-01",), ("James A. Westman",)),
    Item("Making Rashomon", ("1950-12-01",), ("Akira Kurosawa#2",), alias="Rashomon"),
)
"""What is none of these, and looks like it."""


def changelings() -> Iterator[Item]:
    """For each film of the samples all that could be taken for it, and not the film itself."""
    for film in SAMPLES.values():
        year = int(min(film.dates)[:4])
        for near in (year - 1, year + 1, year + 9):
            yield replace(film, dates=(f"{near}-06-01",))
        yield replace(film, directors=("Somebody Else",))
        yield replace(film, directors=())
        yield replace(film, dates=())
        yield replace(film, kind=SHORT, minutes=15)
        yield replace(film, kind=FOR_TELEVISION)
        yield replace(film, title=f"{film.title} 3", original=None)
        yield replace(film, title=f"Making {film.title}", alias=film.title, original=None)
    yield from LOOKALIKES


ID_OF = {slug: f"{WD}Q{9_000_001 + at}" for at, slug in enumerate([*SAMPLES, *NEAR])}
"""The entities of the films of the samples."""


def wikidata(items: Iterable[Item] = (*SAMPLES.values(), *NEAR.values(), *LOOKALIKES)) -> bytes:
    """Films in Wikidata's shape as N-Quads; the ids count from Q9000001 in their order."""
    return _n_quads(_wikidata(items))


def person_id(name: str) -> str:
    """The entity of somebody there."""
    return f"{WD}Q9{int.from_bytes(name.encode(), 'big') % 99_999_937:08}"


def _wikidata(items: Iterable[Item]) -> Iterator[ox.Quad]:
    for kind in (FEATURE, SHORT, FOR_TELEVISION):
        yield _quad(f"{WD}{kind}", f"{WDT}P279", f"{WD}{FILM}")
    for at, item in enumerate(items):
        iri = f"{WD}Q{9_000_001 + at}"
        yield _quad(iri, f"{WDT}P31", f"{WD}{item.kind}")
        yield _quad(iri, f"{RDFS}label", ox.Literal(item.title, language="en"))
        yield _quad(iri, f"{RDFS}label", ox.Literal(f"{item.title} (Film)", language="de"))
        if item.alias:
            yield _quad(iri, f"{SKOS}altLabel", ox.Literal(item.alias, language="en"))
        if item.original:
            yield _quad(iri, f"{WDT}P1476", ox.Literal(item.original[0], language=item.original[1]))
        if item.minutes is not None:
            yield _quad(iri, f"{WDT}P2047", _typed(f"+{item.minutes}", "decimal"))
        for date in item.dates:
            yield _quad(iri, f"{WDT}P577", _typed(f"{date}T00:00:00Z", "dateTime"))
        told = (("P57", item.directors), ("P161", item.cast), *((code, (name,)) for code, name in item.more))
        for code, names in told:
            for name in names:
                yield _quad(iri, f"{WDT}{code}", person_id(name))
                yield from _person(name)


def _person(name: str) -> Iterator[ox.Quad]:
    yield _quad(person_id(name), f"{WDT}P31", f"{WD}{HUMAN}")
    yield _quad(person_id(name), f"{RDFS}label", ox.Literal(name.partition("#")[0], language="en"))


def dbpedia(items: Iterable[Item]) -> bytes:
    """Films in DBpedia's shape as N-Quads; the year of every second one is told by its category alone."""
    return _n_quads(_dbpedia(items))


def resource(title: str) -> str:
    """The entity of something of that name there."""
    return DBR + quote(title.replace(" ", "_"), safe="_(),'.")


def _dbpedia(items: Iterable[Item]) -> Iterator[ox.Quad]:
    for at, item in enumerate(items):
        label = f"{item.title} ({item.dates[0][:4]} film)"
        iri = resource(label)
        yield _quad(iri, RDF_TYPE, f"{DBO}Film")
        yield _quad(iri, f"{RDFS}label", ox.Literal(label, language="en"))
        yield _quad(iri, f"{FOAF}name", ox.Literal(item.title, language="en"))
        if at % 2:
            yield _quad(iri, f"{DCT}subject", f"{DBC}{item.dates[0][:4]}_films")
        else:
            yield _quad(iri, f"{DBO}releaseDate", _typed(item.dates[0], "date"))
        if item.minutes is not None:
            yield _quad(iri, f"{DBO}runtime", _typed(f"{item.minutes * 60}.0", "double"))
        for term, names in (("director", item.directors), ("starring", item.cast)):
            for name in names:
                yield _quad(iri, f"{DBO}{term}", resource(name))
                yield _quad(resource(name), RDF_TYPE, f"{DBO}Person")
                yield _quad(resource(name), f"{RDFS}label", ox.Literal(name.partition("#")[0], language="en"))


def _quad(subject: str, predicate: str, value: str | ox.Literal) -> ox.Quad:
    term = ox.NamedNode(value) if isinstance(value, str) else value
    return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), term)


def _typed(value: str, kind: str) -> ox.Literal:
    return ox.Literal(value, datatype=ox.NamedNode(f"{XSD}{kind}"))


def _n_quads(quads: Iterable[ox.Quad]) -> bytes:
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
