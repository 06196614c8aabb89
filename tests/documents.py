"""Documents made by hand, for the tests of what comes after the loaders."""

from __future__ import annotations

from hashlib import sha256

from ontology.document import Claim, Document, Evidence, Origin
from ontology.facts import (
    Amount,
    Autobiography,
    Backed,
    BasedOn,
    CharacterMention,
    CompanyMention,
    CompanyRole,
    ConceptMention,
    Cost,
    Credit,
    Credited,
    Differs,
    DrawnFromLife,
    DrawsOn,
    Fact,
    Feature,
    FeaturesCharacter,
    Fidelity,
    FilmMention,
    Follows,
    HasFeature,
    HasTheme,
    InspiredBy,
    Mentioned,
    Nominated,
    Noted,
    NoteKind,
    OfGenre,
    Outcome,
    Performed,
    PersonMention,
    PlaceMention,
    Quoted,
    Recommends,
    Released,
    Runs,
    Scheme,
    SetIn,
    Told,
    WorkForm,
    WorkMention,
)


def document(name: str, film: FilmMention, *facts: Fact) -> Document:
    """A document of one line a fact, which quotes the fact's own representation as its evidence."""
    lines = [f"{fact!r}\n" for fact in facts]
    text = f"{film.title}\n" + "".join(lines)
    claims, start = [], len(film.title) + 1
    for fact, line in zip(facts, lines, strict=True):
        claims.append(Claim(fact, Evidence(start, start + len(line) - 1, "Facts", "by hand")))
        start += len(line)
    return Document(Origin(name, sha256((name + text).encode()).hexdigest(), "by hand", "1"), text, film, tuple(claims))


def directed(film: FilmMention, name: str) -> Credited:
    return Credited(film, PersonMention(name), Credit.DIRECTOR)


def plays(film: FilmMention, actor: str, character: str | None = None) -> Performed:
    return Performed(film, PersonMention(actor), CharacterMention(character) if character else None)


def nominated(film: FilmMention, body: str, category: str, outcome: Outcome, nominee: str | None = None) -> Nominated:
    award, kind = ConceptMention(body, Scheme.AWARD), ConceptMention(category, Scheme.CATEGORY)
    return Nominated(film, award, kind, outcome, PersonMention(nominee) if nominee else None)


def novel(film: FilmMention, author: str | None = None, title: str | None = None, year: int | None = None) -> BasedOn:
    return BasedOn(film, WorkMention(WorkForm.NOVEL, title, PersonMention(author) if author else None, year))


def about(film: FilmMention, theme: str) -> HasTheme:
    return HasTheme(film, ConceptMention(theme, Scheme.THEME))


def of_genre(film: FilmMention, genre: str) -> OfGenre:
    return OfGenre(film, ConceptMention(genre, Scheme.GENRE))


def features(film: FilmMention, character: str) -> FeaturesCharacter:
    return FeaturesCharacter(film, CharacterMention(character))


def says(film: FilmMention, text: str, speaker: str | None = None) -> Quoted:
    return Quoted(film, text, CharacterMention(speaker) if speaker else None)


def noted(film: FilmMention, text: str, *mentioned: Mentioned) -> Noted:
    return Noted(film, NoteKind.TRIVIA, text, mentioned)


def draws_on(film: FilmMention, title: str | None = None, author: str | None = None) -> DrawsOn:
    return DrawsOn(film, WorkMention(WorkForm.PLAY, title, PersonMention(author) if author else None))


def made_by(film: FilmMention, company: str, role: CompanyRole = CompanyRole.PRODUCTION) -> Backed:
    return Backed(film, CompanyMention(company), role)


HARBOUR, HARBOUR_UNDATED = FilmMention("The Harbour", 1955), FilmMention("Harbour")
PIER = FilmMention("Pier", 1957)

ARTICLE = document(
    "harbour.article.txt",
    HARBOUR_UNDATED,
    directed(HARBOUR_UNDATED, "Ada Quill"),
    plays(HARBOUR_UNDATED, "Ben Rook", "Tom"),
    novel(HARBOUR_UNDATED, "Cora Finch"),
    nominated(HARBOUR_UNDATED, "Oscar", "Best Actor in a Leading Role", Outcome.NOMINATED, "Ben Rook"),
    Runs(HARBOUR_UNDATED, 99),
    about(HARBOUR_UNDATED, "alcoholism"),
    Recommends(HARBOUR_UNDATED, PIER),
    Cost(HARBOUR_UNDATED, Amount(2_000_000, "USD")),
    HasFeature(HARBOUR_UNDATED, Feature.ALTERNATE_ENDING, present=True),
    Follows(HARBOUR_UNDATED, Fidelity.LOOSE),
    says(HARBOUR_UNDATED, "The tide waits.", "Tom"),
    noted(HARBOUR_UNDATED, "Tom’s coat was Ben Rook's own.", CharacterMention("Tom"), PersonMention("Ben Rook"), PIER),
    Told(HARBOUR_UNDATED, "He lands.\nHe drinks.", 1, "Ashore"),
)
SYNOPSIS = document(
    "harbour.synopsis.txt",
    HARBOUR,
    Released(HARBOUR, 1955),
    Runs(HARBOUR, 100),
    directed(HARBOUR, "Ada Quill"),
    plays(HARBOUR, "Ben Rook", "Tom Marlin"),
    novel(HARBOUR, "Cora Finch", "Salt", 1950),
    nominated(HARBOUR, "Academy Awards", "Best Actor", Outcome.WON),
    of_genre(HARBOUR, "Drama"),
    HasFeature(HARBOUR, Feature.ALTERNATE_ENDING, present=False),
    Differs(HARBOUR, "In the novel he sails."),
    DrawnFromLife(HARBOUR, Autobiography.PARTLY),
    says(HARBOUR, "The tide waits…"),
    noted(HARBOUR, "Tom's coat was Ben Rook’s own.", CharacterMention("Tom Marlin")),
    features(HARBOUR, "Ann"),
    made_by(HARBOUR, "Lark Brothers Inc."),
)
OTHER = document(
    "pier.txt",
    PIER,
    Released(PIER, 1957),
    directed(PIER, "Ada Quill"),
    plays(PIER, "Ben Rook", "Sam"),
    about(PIER, "addiction"),
    Runs(PIER, 80),
    made_by(PIER, "The Lark Bros."),
    InspiredBy(PIER, HARBOUR),
    SetIn(PIER, PlaceMention("Lowhaven")),
)
CORPUS = (ARTICLE, SYNOPSIS, OTHER)
