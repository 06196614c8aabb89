"""A small corpus, made by hand (two of its documents disagree on how long a film lasts), and the samples.

Each is there three times: in Oxigraph, in rdflib's own store, and behind a SPARQL server.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset

from graph import FilmGraph
from graph.remote import RemoteGraph
from loaders import read_all
from ontology import Claim, Document, Evidence, Fact, Origin, facts
from ontology.errors import DocumentError
from ontology.facts import (
    Amount,
    BasedOn,
    Bound,
    CharacterMention,
    ConceptMention,
    Credit,
    Credited,
    FilmedAt,
    FilmMention,
    HasTheme,
    MadeIn,
    Nominated,
    OfGenre,
    Outcome,
    Performed,
    PersonMention,
    PlaceMention,
    Recommends,
    Released,
    Runs,
    Scheme,
    SpokenIn,
    Summarised,
    WorkForm,
    WorkMention,
)
from tests.servers import oxigraph_server

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

Line = tuple[str, str, str, Fact]
"""A section, a sentence, its words that state the fact, and the fact."""

LAS_VEGAS = FilmMention("Leaving Las Vegas", 1995)
WEEKEND = FilmMention("The Lost Weekend", 1945)
SUNSET = FilmMention("Sunset Boulevard", 1950)
INNOCENCE = FilmMention("The Loss of Sexual Innocence", 1999)
TIMECODE = FilmMention("Timecode", 2000)
ROSES = FilmMention("Days of Wine and Roses", 1962)


def page(name: str, film: FilmMention, *lines: Line) -> Document:
    """A document whose text is its lines, each with the offsets of the words that state its fact."""
    text, claims = "", []
    for section, sentence, words, fact in lines:
        start = len(text) + sentence.index(words)
        claims.append(Claim(fact, Evidence(start, start + len(words), section, type(fact).__name__.lower())))
        text += f"{sentence}\n"
    return Document(Origin(name, sha256(text.encode()).hexdigest(), "hand", "1"), text, film, tuple(claims))


def of_year(film: FilmMention, year: int) -> Line:
    return "", f"{film.title} ({year})", str(year), Released(film, year)


def credit(film: FilmMention, name: str, role: Credit) -> Line:
    return "Crew", f"{role.capitalize()}: {name}", name, Credited(film, PersonMention(name), role)


def plays(film: FilmMention, name: str, character: str | None = None) -> Line:
    words = f"{name} as {character}" if character else name
    return (
        "Cast",
        words,
        words,
        Performed(film, PersonMention(name), CharacterMention(character) if character else None),
    )


def theme(film: FilmMention, label: str) -> Line:
    return "Themes", f"It is about {label}.", label, HasTheme(film, ConceptMention(label, Scheme.THEME))


def genre(film: FilmMention, label: str) -> Line:
    return "", f"Genre: {label}", label, OfGenre(film, ConceptMention(label, Scheme.GENRE))


def oscar(film: FilmMention, category: str, outcome: Outcome, nominee: str | None = None) -> Line:
    sentence = f"Academy Award, {category}: {nominee or 'the film'}, {outcome}"
    body, kind = ConceptMention("Academy Award", Scheme.AWARD), ConceptMention(category, Scheme.CATEGORY)
    return (
        "Awards",
        sentence,
        sentence,
        Nominated(film, body, kind, outcome, PersonMention(nominee) if nominee else None),
    )


def leads_to(film: FilmMention, other: FilmMention) -> Line:
    return "See also", f"See {other.title} too.", other.title, Recommends(film, other)


def adapts(film: FilmMention, words: str, work: WorkMention) -> Line:
    return "Source", f"Based on {words}.", words, BasedOn(film, work)


def says(film: FilmMention, words: str, speaker: str | None = None) -> Line:
    character = CharacterMention(speaker) if speaker else None
    return "Quotes", f"{speaker or 'Somebody'}: “{words}”", words, facts.Quoted(film, words, character)


def noted(film: FilmMention, kind: facts.NoteKind, words: str, *mentioned: facts.Mentioned) -> Line:
    return kind.title(), words, words, facts.Noted(film, kind, words, mentioned)


def backed(film: FilmMention, company: str, role: facts.CompanyRole) -> Line:
    return "", f"{role.capitalize()}: {company}", company, facts.Backed(film, facts.CompanyMention(company), role)


def stated(words: str, fact: Fact) -> Line:
    return "Facts", words, words, fact


O_BRIEN = WorkMention(WorkForm.NOVEL, "Leaving Las Vegas", PersonMention("John O'Brien"), 1990)
JACKSON = WorkMention(WorkForm.NOVEL, None, PersonMention("Charles R. Jackson"), None)

ABOUT_LAS_VEGAS = (
    backed(LAS_VEGAS, "Lumiere Pictures", facts.CompanyRole.PRODUCTION),
    backed(LAS_VEGAS, "United Artists", facts.CompanyRole.DISTRIBUTION),
    stated("Set in Las Vegas.", facts.SetIn(LAS_VEGAS, PlaceMention("Las Vegas"))),
    stated("It cost under $4 million.", facts.Cost(LAS_VEGAS, Amount(4_000_000, "USD", Bound.UNDER))),
    stated(
        "It took over $30 million at home.",
        facts.Grossed(LAS_VEGAS, Amount(30_000_000, "USD", Bound.OVER), facts.Territory.DOMESTIC),
    ),
    stated("It took $49,800,000.", facts.Grossed(LAS_VEGAS, Amount(49_800_000, "USD"))),
    stated("Shot in 28 days.", facts.ShotFor(LAS_VEGAS, 28)),
    stated("Shot on 16 mm.", facts.ShotOn(LAS_VEGAS, 16)),
    stated("The script has 90 pages.", facts.ScriptRuns(LAS_VEGAS, 90)),
    stated("A page gives it 7.5 of 10 by 1,000 votes.", facts.Rated(LAS_VEGAS, "A Page", 7.5, 10.0, 1000)),
    stated("Another gives it 4.", facts.Rated(LAS_VEGAS, "Another Page", 4.0)),
    stated("It keeps little.", facts.Follows(LAS_VEGAS, facts.Fidelity.LOOSE)),
    stated("The novel has no poet.", facts.Differs(LAS_VEGAS, "The novel has no poet.")),
    stated("The novel is mostly his life.", facts.DrawnFromLife(LAS_VEGAS, facts.Autobiography.LARGELY)),
    stated("He died before it came out.", facts.DiedBeforeRelease(LAS_VEGAS, PersonMention("John O'Brien"))),
    stated("It nods to The Lost Weekend.", facts.InspiredBy(LAS_VEGAS, WEEKEND)),
    stated(
        "It nods to the play The Iceman Cometh.",
        facts.DrawsOn(
            LAS_VEGAS, WorkMention(WorkForm.PLAY, "The Iceman Cometh", PersonMention("Eugene O'Neill"), 1946)
        ),
    ),
    stated("Songs by Sting.", facts.FeaturesMusicBy(LAS_VEGAS, PersonMention("Sting"))),
    stated("A barman talks.", facts.FeaturesCharacter(LAS_VEGAS, CharacterMention("Terri"))),
    says(LAS_VEGAS, "I came here to be left alone!", "Ben"),
    says(LAS_VEGAS, "Nobody knows me here."),
    noted(
        LAS_VEGAS,
        facts.NoteKind.BEHIND_THE_SCENES,
        "Julian Sands taught Yuri's accent to himself after Timecode.",
        PersonMention("Julian Sands"),
        CharacterMention("Yuri"),
        TIMECODE,
    ),
    noted(LAS_VEGAS, facts.NoteKind.HIDDEN_DETAIL, "A clock stands still."),
    stated("A man fills a trolley.", facts.HasScene(LAS_VEGAS, "A man fills a trolley.", (CharacterMention("Ben"),))),
    stated("He drives off.", facts.Told(LAS_VEGAS, "He drives off.", 1, "The Road")),
    stated("It ends.", facts.Told(LAS_VEGAS, "It ends.", 2, "The End", ending=True)),
    stated("Lonely, he is lonely.", facts.TouchesOn(LAS_VEGAS, ConceptMention("loneliness", Scheme.THEME), 2)),
    stated(
        "http://www.wikidata.org/entity/Q9000001",
        facts.Linked(
            LAS_VEGAS, "http://www.wikidata.org/entity/Q9000001", "title, year and director", 1.0, "2024-11-16", True
        ),
    ),
    stated(
        "http://www.wikidata.org/entity/Q9000002",
        facts.Linked(
            LAS_VEGAS,
            "http://www.wikidata.org/entity/Q9000002",
            "name and role",
            0.7,
            "2024-11-16",
            False,
            PersonMention("Mike Figgis"),
        ),
    ),
)

DOCUMENTS = (
    page(
        "vegas.article.txt",
        LAS_VEGAS,
        of_year(LAS_VEGAS, 1995),
        ("", "Running time: 111 minutes", "111 minutes", Runs(LAS_VEGAS, 111)),
        genre(LAS_VEGAS, "drama"),
        credit(LAS_VEGAS, "Mike Figgis", Credit.DIRECTOR),
        credit(LAS_VEGAS, "Mike Figgis", Credit.COMPOSER),
        plays(LAS_VEGAS, "Nicolas Cage", "Ben Sanderson"),
        plays(LAS_VEGAS, "Julian Sands", "Yuri"),
        adapts(LAS_VEGAS, "John O'Brien's 1990 novel Leaving Las Vegas", O_BRIEN),
        ("Places", "Shot in Las Vegas.", "Las Vegas", FilmedAt(LAS_VEGAS, PlaceMention("Las Vegas"))),
        oscar(LAS_VEGAS, "Best Actor", Outcome.WON, "Nicolas Cage"),
        oscar(LAS_VEGAS, "Best Director", Outcome.NOMINATED, "Mike Figgis"),
        theme(LAS_VEGAS, "alcoholism"),
        leads_to(LAS_VEGAS, ROSES),
        *ABOUT_LAS_VEGAS,
    ),
    page(
        "vegas.synopsis.txt",
        LAS_VEGAS,
        ("", "Length: 112 minutes", "112 minutes", Runs(LAS_VEGAS, 112)),
        plays(LAS_VEGAS, "Nicolas Cage", "Ben Sanderson"),
        (
            "",
            "He says “drink” {and} goes.",
            "He says “drink” {and} goes.",
            Summarised(LAS_VEGAS, "He says “drink” {and} goes."),
        ),
        leads_to(LAS_VEGAS, WEEKEND),
        says(LAS_VEGAS, "I came here to be left alone."),
        noted(LAS_VEGAS, facts.NoteKind.TRIVIA, "It was shot in sixteen millimetres"),
        stated("Nothing follows the credits.", facts.HasFeature(LAS_VEGAS, facts.Feature.POST_CREDITS_SCENE, False)),
        stated("He comes; he goes.", facts.Told(LAS_VEGAS, "He comes;\nhe goes.", 1)),
        stated("Changed on 16 November 2024", facts.Updated(LAS_VEGAS, "2024-11-16")),
    ),
    page(
        "weekend.txt",
        WEEKEND,
        of_year(WEEKEND, 1945),
        genre(WEEKEND, "film noir"),
        credit(WEEKEND, "Billy Wilder", Credit.DIRECTOR),
        credit(WEEKEND, "Charles Brackett", Credit.SCREENWRITER),
        plays(WEEKEND, "Ray Milland", "Don Birnam"),
        adapts(WEEKEND, "the novel by Charles R. Jackson", JACKSON),
        oscar(WEEKEND, "Best Picture", Outcome.WON),
        theme(WEEKEND, "alcohol addiction"),
        leads_to(WEEKEND, ROSES),
        backed(WEEKEND, "Paramount Pictures", facts.CompanyRole.DISTRIBUTION),
        stated("It took about $11 million.", facts.Grossed(WEEKEND, Amount(11_000_000, "USD", Bound.ABOUT))),
        stated("The story is New York's.", facts.SetIn(WEEKEND, PlaceMention("New York"))),
        stated("It keeps to the novel.", facts.Follows(WEEKEND, facts.Fidelity.FAIRLY_FAITHFUL)),
        stated("A coin drops after the credits.", facts.HasFeature(WEEKEND, facts.Feature.POST_CREDITS_SCENE, True)),
    ),
    page(
        "sunset.txt",
        SUNSET,
        of_year(SUNSET, 1950),
        genre(SUNSET, "noir"),
        ("", "In English.", "English", SpokenIn(SUNSET, "en")),
        ("", "Made in the USA.", "USA", MadeIn(SUNSET, PlaceMention("USA"))),
        credit(SUNSET, "Billy Wilder", Credit.DIRECTOR),
        credit(SUNSET, "Charles Brackett", Credit.SCREENWRITER),
        plays(SUNSET, "William Holden"),
        theme(SUNSET, "fame"),
    ),
    page(
        "innocence.txt",
        INNOCENCE,
        of_year(INNOCENCE, 1999),
        credit(INNOCENCE, "Mike Figgis", Credit.DIRECTOR),
        plays(INNOCENCE, "Julian Sands"),
        plays(INNOCENCE, "Saffron Burrows"),
    ),
    page(
        "timecode.txt",
        TIMECODE,
        of_year(TIMECODE, 2000),
        credit(TIMECODE, "Mike Figgis", Credit.DIRECTOR),
        plays(TIMECODE, "Julian Sands"),
        plays(TIMECODE, "Saffron Burrows"),
    ),
)


@pytest.fixture(scope="session")
def kg() -> Iterator[FilmGraph]:
    """The corpus in memory."""
    with FilmGraph() as made:
        made.load(DOCUMENTS)
        yield made


@pytest.fixture(scope="session")
def copy(kg: FilmGraph) -> Dataset:
    """The same quads in rdflib's own store, which rdflib's own engine queries."""
    return in_rdflib(nquads(kg))


@pytest.fixture(scope="session")
def server(kg: FilmGraph) -> Iterator[RemoteGraph]:
    """The same quads behind a server."""
    with oxigraph_server(nquads(kg)) as endpoint:
        yield RemoteGraph(endpoint)


@pytest.fixture(scope="session")
def samples() -> Iterator[FilmGraph]:
    """The sample documents in memory."""
    with FilmGraph() as made:
        made.load(sample_documents())
        yield made


@pytest.fixture(scope="session")
def samples_copy(samples: FilmGraph) -> Dataset:
    """The same quads in rdflib's own store."""
    return in_rdflib(nquads(samples))


@pytest.fixture(scope="session")
def samples_server(samples: FilmGraph) -> Iterator[RemoteGraph]:
    """The same quads behind a server."""
    with oxigraph_server(nquads(samples)) as endpoint:
        yield RemoteGraph(endpoint)


def sample_documents() -> list[Document]:
    return [found[1] for found in read_all([SAMPLES]) if not isinstance(found, DocumentError)]


def nquads(kg: FilmGraph) -> bytes:
    return ox.serialize(iter(kg.store.engine), format=ox.RdfFormat.N_QUADS) or b""


def in_rdflib(data: bytes) -> Dataset:
    dataset = Dataset()
    dataset.parse(data=data, format="nquads")
    return dataset
