"""What documents tell differently: which value is taken and why, what nearly agrees, and whom one trusts."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from rdflib import SDO

from graph import FilmGraph
from graph.conflicts import Conflict
from graph.nearness import nearly_agree
from ontology.document import Document
from ontology.errors import UnknownFilm
from ontology.facts import (
    Fact,
    Feature,
    FilmMention,
    HasFeature,
    Outcome,
    Recommends,
    Released,
    Runs,
    ScriptRuns,
    ShotFor,
    WorkForm,
)
from ontology.terms import FKG
from tests.documents import CORPUS, PIER, directed, document, nominated, novel, plays

QUAY = FilmMention("Quay", 1961)


def page(name: str, *facts: Fact, film: FilmMention = QUAY) -> Document:
    return document(name, film, *facts)


def found(*pages: Document, near: bool = False, trust: str = "") -> list[Conflict]:
    with FilmGraph() as kg:
        kg.load(pages)
        kg.set_trust(trust.split(","))
        return kg.conflicts(near=near)


def said(conflict: Conflict) -> list[tuple[str, bool, list[str]]]:
    return [
        (position.value, position.taken, [voice.document for voice in position.voices])
        for position in conflict.positions
    ]


def test_each_value_comes_with_its_documents_and_their_words() -> None:
    (conflict,) = found(page("a.txt", Runs(QUAY, 90)), page("b.txt", Runs(QUAY, 110)), page("c.txt", Runs(QUAY, 90)))
    assert (conflict.thing, conflict.fact, conflict.near) == ("Quay", "runtime", False)
    assert said(conflict) == [("90 minutes", True, ["a.txt", "c.txt"]), ("110 minutes", False, ["b.txt"])]
    assert conflict.positions[1].voices[0].quote == repr(Runs(QUAY, 110))
    assert conflict.films == (conflict.iri,)


def test_agreement_is_no_conflict() -> None:
    assert found(page("a.txt", Runs(QUAY, 90)), page("b.txt", Runs(QUAY, 90))) == []
    assert found() == []


@pytest.mark.parametrize(
    ("pages", "taken", "why"),
    [
        (
            [page("a.txt", Runs(QUAY, 110)), *(page(f"{n}.txt", Runs(QUAY, 90), film=PIER) for n in "bc")],
            "110 minutes",
            "stated by more documents about it (1 to 0)",
        ),
        (
            [page(f"{n}.txt", Runs(QUAY, 110 if n < "c" else 90), film=PIER) for n in "abc"],
            "110 minutes",
            "stated by more documents (2 to 1)",
        ),
        (
            [page("a.txt", Runs(QUAY, 90)), page("b.txt", Runs(QUAY, 110))],
            "90 minutes",
            "equally supported; the smaller",
        ),
        (
            [
                page("a.txt", HasFeature(QUAY, Feature.DELETED_SCENES, present=True)),
                page("b.txt", HasFeature(QUAY, Feature.DELETED_SCENES, present=False)),
            ],
            "no",
            "equally supported; no before yes",
        ),
    ],
)
def test_why_a_value_was_taken(pages: list[Document], taken: str, why: str) -> None:
    (conflict,) = found(*pages)
    assert (conflict.positions[0].value, conflict.positions[0].taken, conflict.why) == (taken, True, why)


def test_a_win_here_and_a_nomination_there_are_told_with_the_film() -> None:
    won, lost = (nominated(QUAY, "Oscar", "Best Actor", outcome) for outcome in (Outcome.WON, Outcome.NOMINATED))
    (conflict,) = found(page("a.txt", lost), page("b.txt", won))
    assert conflict.thing == "Academy Award: Best Actor, Quay"
    assert said(conflict) == [("won", True, ["b.txt"]), ("nominated", False, ["a.txt"])]
    assert conflict.why == "who won was nominated too"
    assert [voice.quote for position in conflict.positions for voice in position.voices] == [repr(won), repr(lost)]


def test_a_source_of_two_forms() -> None:
    def based(form: WorkForm) -> Fact:
        fact = novel(QUAY, "Cora Finch", "Salt")
        return type(fact)(QUAY, type(fact.work)(form, fact.work.title, fact.work.author))

    (conflict,) = found(page("a.txt", based(WorkForm.NOVEL)), page("b.txt", based(WorkForm.MEMOIR)))
    assert (conflict.thing, conflict.fact) == ("Salt, Quay", "form")
    assert {position.value for position in conflict.positions} == {"novel", "memoir"}
    assert all(voice.quote for position in conflict.positions for voice in position.voices)
    book = [page("a.txt", based(WorkForm.BOOK)), page("b.txt", based(WorkForm.NOVEL))]
    assert found(*book) == []
    (near,) = found(*book, near=True)
    assert (near.near, near.why) == (True, "a novel is a book too")


def test_what_nearly_agrees_is_shown_when_asked_for() -> None:
    pages = [
        page("a.txt", Runs(QUAY, 90), plays(QUAY, "Ben Rook", "Yuri")),
        page("b.txt", Runs(QUAY, 92), plays(QUAY, "Ben Rook", "Yuri Butsov")),
    ]
    assert found(*pages) == []
    near = found(*pages, near=True)
    assert {each.near for each in near} == {True}
    assert [(each.thing, each.fact) for each in near] == [
        ("Quay", "runtime"),
        ("Yuri Butsov, Quay", "name"),
    ]
    assert [position.voices[0].quote for position in near[1].positions] == [
        repr(pages[1].claims[1].fact),
        repr(pages[0].claims[1].fact),
    ]


def test_one_far_value_makes_a_conflict_of_near_ones() -> None:
    (conflict,) = found(*(page(f"{minutes}.txt", Runs(QUAY, minutes)) for minutes in (90, 91, 120)))
    assert len(conflict.positions) == 3


def test_the_graph_itself_says_what_nearly_agrees() -> None:
    near, far = page("b.txt", Runs(QUAY, 91), ShotFor(QUAY, 30)), page("a.txt", Runs(QUAY, 90), ShotFor(QUAY, 60))
    with FilmGraph() as kg:
        kg.load([near, far])
        rows = kg.query(
            "SELECT ?p ?near { ?c a fkg:Conflict ; rdf:predicate ?p OPTIONAL { ?c fkg:nearAgreement ?near } }"
        )
        assert {row["p"]: row["near"] for row in rows.values()} == {
            str(SDO.duration): "true",
            str(FKG.shootingDuration): None,
        }


@pytest.mark.parametrize(
    ("predicate", "one", "other", "near"),
    [
        (SDO.duration, "PT2H", "PT1H58M", True),
        (SDO.duration, "PT2H", "PT2H3M", False),
        (SDO.duration, "P1D", "PT24H1M", True),
        (SDO.datePublished, "1961", "1962", False),
        (SDO.name, "Lark Brothers, Inc.", "lark brothers", True),
        (SDO.name, "Ann", "Anna", False),
        (SDO.name, "Amélie Poulain", "AMELIE", True),
        (FKG.outcome, FKG.won, FKG.nominated, False),
        (FKG.workForm, "novel", "book", True),
        (FKG.workForm, "novel", "novella", False),
        (FKG.scriptPages, "120", "121", False),
    ],
)
def test_near_and_far(predicate: str, one: str, other: str, near: bool) -> None:
    assert nearly_agree(str(predicate), str(one), str(other)) is near
    assert nearly_agree(str(predicate), str(other), str(one)) is near


def test_only_what_concerns_a_film() -> None:
    with FilmGraph() as kg:
        kg.load([*CORPUS, page("x.txt", Released(PIER, 1957), Runs(PIER, 200), film=PIER)])
        assert {each.thing for each in kg.conflicts("Pier")} == {"Pier (1957)"}
        assert {each.fact for each in kg.conflicts("The Harbour")} == {"alternate ending", "outcome"}
        with pytest.raises(UnknownFilm):
            kg.conflicts("Mole")


# ---------------------------------------------------------------- trust

LONG, SHORT = page("Quay.archive.txt", Runs(QUAY, 110)), page("quay.notes.txt", Runs(QUAY, 90))


@pytest.mark.parametrize(
    ("trust", "taken"),
    [
        ("", "90 minutes"),
        ("*.archive.txt", "110 minutes"),
        ("*.NOTES.txt, *.archive.txt", "90 minutes"),
        ("quay.archive.txt,*", "110 minutes"),
        ("by hand", "90 minutes"),
        ("nothing of the kind", "90 minutes"),
    ],
)
def test_the_more_trusted_source_decides_between_equals(trust: str, taken: str) -> None:
    for pages in itertools.permutations([LONG, SHORT]):
        (conflict,) = found(*pages, trust=trust)
        assert conflict.positions[0].value == taken
    if taken == "110 minutes":
        assert conflict.why == "stated by a more trusted source (place 1 before 2)"


def test_more_documents_outweigh_trust() -> None:
    (conflict,) = found(LONG, SHORT, page("c.txt", Runs(QUAY, 90)), trust="*.archive.txt")
    assert conflict.positions[0].value == "90 minutes"


def test_trust_is_kept_in_the_store_and_can_be_ended(tmp_path: Path) -> None:
    with FilmGraph(tmp_path / "store") as kg:
        kg.load([LONG, SHORT])
        before = sorted(map(str, kg.store.engine))
        assert kg.set_trust([" *.archive.txt ", "", "*.archive.txt"])
    with FilmGraph.open(tmp_path / "store") as kg:
        assert kg.trust == ("*.archive.txt",)
        assert not kg.set_trust(["*.archive.txt"])
        kg.load([page("d.txt", Recommends(QUAY, PIER), directed(QUAY, "Ada Quill"), ScriptRuns(QUAY, 100))])
        assert kg.conflicts()[0].positions[0].value == "110 minutes"
        assert kg.query("SELECT ?n { ?d schema:name ?n ; fkg:trustRank 1 }").values() == [{"n": "Quay.archive.txt"}]
    with FilmGraph(tmp_path / "other") as kg:
        kg.set_trust(["x"])
        kg.load([LONG, SHORT])
        kg.set_trust([])
        assert sorted(map(str, kg.store.engine)) == before
