"""Facts of every kind come back from JSON as they went in."""

from __future__ import annotations

import json

import pytest

from ontology import facts
from ontology.codec import KINDS, claims_from_json, claims_to_json
from ontology.document import Claim, Evidence
from ontology.facts import (
    CharacterMention,
    ConceptMention,
    Credit,
    Fact,
    FilmMention,
    Outcome,
    PersonMention,
    PlaceMention,
    Scheme,
    WorkForm,
    WorkMention,
)

FILM, SOMEBODY = FilmMention("Amélie “poulain”\n", 2001), PersonMention("Jean-Pierre Jeunet")
BODY, CATEGORY = ConceptMention("BAFTA", Scheme.AWARD), ConceptMention("Best Film", Scheme.CATEGORY)
MENTIONED = (FILM, SOMEBODY, CharacterMention("Nino"), PlaceMention("Paris"))
FACTS: list[Fact] = [
    facts.Titled(FILM, "Amélie"),
    facts.Titled(FILM, "Le Fabuleux Destin", original=True, language="fr"),
    facts.Released(FilmMention("Amélie"), 2001),
    facts.Runs(FILM, 122),
    facts.SpokenIn(FILM, "fr"),
    facts.MadeIn(FILM, PlaceMention("France")),
    facts.OfGenre(FILM, ConceptMention("comedy", Scheme.GENRE)),
    facts.HasTheme(FILM, ConceptMention("loneliness", Scheme.THEME)),
    *(facts.Credited(FILM, SOMEBODY, role) for role in Credit),
    facts.Performed(FILM, PersonMention("Audrey Tautou")),
    facts.Performed(FILM, PersonMention("Audrey Tautou"), CharacterMention("Amélie Poulain")),
    *(facts.BasedOn(FILM, WorkMention(form)) for form in WorkForm),
    facts.BasedOn(FILM, WorkMention(WorkForm.NOVEL, "A Novel", SOMEBODY, 1990)),
    facts.Nominated(FILM, BODY, None, Outcome.NOMINATED),
    facts.Nominated(FILM, BODY, CATEGORY, Outcome.WON, SOMEBODY),
    facts.FilmedAt(FILM, PlaceMention("Montmartre")),
    facts.Recommends(FILM, FilmMention("Delicatessen")),
    facts.Summarised(FILM, "A waitress mends the lives of others 😀."),
    facts.FeaturesCharacter(FILM, CharacterMention("Amélie Poulain")),
    facts.FeaturesMusicBy(FILM, SOMEBODY),
    *(facts.Backed(FILM, facts.CompanyMention("A Company"), role) for role in facts.CompanyRole),
    facts.SetIn(FILM, PlaceMention("Montmartre")),
    *(facts.Cost(FILM, facts.Amount(10_000_000, "EUR", bound)) for bound in facts.Bound),
    *(facts.Grossed(FILM, facts.Amount(1, "USD"), where) for where in (None, *facts.Territory)),
    facts.ShotFor(FILM, 90),
    facts.ShotOn(FILM, 35),
    facts.ScriptRuns(FILM, 120),
    *(facts.HasFeature(FILM, feature, present=False) for feature in facts.Feature),
    *(facts.Follows(FILM, fidelity) for fidelity in facts.Fidelity),
    facts.Differs(FILM, "The book is longer."),
    *(facts.DrawnFromLife(FILM, degree) for degree in facts.Autobiography),
    facts.DiedBeforeRelease(FILM, SOMEBODY),
    facts.CreditedPosthumously(FILM, SOMEBODY),
    facts.InspiredBy(FILM, FilmMention("Delicatessen", 1991)),
    facts.DrawsOn(FILM, WorkMention(WorkForm.PLAY, "A Play")),
    facts.Quoted(FILM, "Hello."),
    facts.Quoted(FILM, "Hello.", CharacterMention("Nino")),
    facts.HasScene(FILM, "Stones skip over the canal."),
    *(facts.Noted(FILM, kind, "Made in a summer.", MENTIONED) for kind in facts.NoteKind),
    facts.Told(FILM, "Once.\nTwice.", 1),
    facts.Told(FILM, "At last.", 2, "How It Ends", ending=True),
    facts.TouchesOn(FILM, ConceptMention("loneliness", Scheme.THEME), 3),
    facts.Rated(FILM, "A Page", 8.3),
    facts.Rated(FILM, "A Page", 8.3, 10.0, 1000),
    facts.Linked(FILM, "https://films.example.org/1", "title, year and director", 1.0, "2024-11-16", sure=True),
    facts.Linked(FILM, "https://films.example.org/2", "name", 0.5, "2024-11-16", sure=False, person=SOMEBODY),
    facts.Updated(FILM, "2024-11-16T16:36"),
]


def claim_of(fact: Fact) -> Claim:
    return Claim(fact, Evidence(3, 14, "Plot & more", "a rule"))


def test_every_kind_of_fact_is_known_and_tried() -> None:
    assert set(KINDS) == {type(fact) for fact in FACTS}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_a_fact_comes_back_as_it_was(fact: Fact) -> None:
    (back,) = claims_from_json(claims_to_json([claim_of(fact)]))
    assert back == claim_of(fact)
    assert type(back.fact) is type(fact)
    assert [type(mention) for mention in back.fact.mentions()] == [type(mention) for mention in fact.mentions()]


def test_enumerations_come_back_as_their_members() -> None:
    (back,) = claims_from_json(claims_to_json([claim_of(facts.Credited(FILM, SOMEBODY, Credit.EDITOR))]))
    assert isinstance(back.fact, facts.Credited)
    assert back.fact.role is Credit.EDITOR


def test_many_claims_keep_their_order() -> None:
    claims = tuple(map(claim_of, FACTS))
    assert claims_from_json(claims_to_json(claims)) == claims
    assert claims_from_json(claims_to_json([])) == ()


def test_the_text_is_plain_json_that_names_the_kind() -> None:
    (data,) = json.loads(claims_to_json([claim_of(facts.Runs(FILM, 122))]))
    assert data["fact"] == {"type": "Runs", "film": {"title": FILM.title, "year": 2001}, "minutes": 122}
    assert "Amélie" in claims_to_json([claim_of(facts.Runs(FILM, 122))])


def test_an_unknown_kind_is_refused() -> None:
    text = claims_to_json([claim_of(facts.Runs(FILM, 122))]).replace('"Runs"', '"Sings"')
    with pytest.raises(Exception, match="structuring Claim"):
        claims_from_json(text)
