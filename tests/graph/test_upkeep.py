"""However a store came to hold its documents, it holds the graph that one fresh build of them gives."""

from __future__ import annotations

import gc
import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from graph import FilmGraph
from graph.building import quads
from graph.corrections import Correction, Corrections, Relation
from graph.iris import Minter
from graph.trust import NO_ORDER, Trust
from ontology.document import Document
from ontology.errors import CorrectionError, StoreError
from ontology.facts import FilmMention, Runs, Titled
from tests.documents import ARTICLE, CORPUS, HARBOUR, OTHER, SYNOPSIS, about, directed, document, of_genre, plays
from tests.graph.test_identity import FACTS, FILMS

ID = Minter().base
MORE = st.one_of(
    FACTS,
    st.builds(lambda film, title: Titled(film, title, original=True), FILMS, st.sampled_from(["Flut", "Reef", "Tide"])),
    st.builds(
        plays, FILMS, st.sampled_from(["Ada Quill", "Ada B. Quill", "Ada C. Quill"]), st.sampled_from(["Tom", "Ann"])
    ),
    st.builds(directed, FILMS, st.sampled_from(["Ada Quill", "Ada B. Quill"])),
    st.builds(about, FILMS, st.sampled_from(["alcoholism", "addiction", "kelp"])),
    st.builds(of_genre, FILMS, st.sampled_from(["Drama", "Sea film"])),
    st.builds(Runs, FILMS, st.sampled_from([90, 91])),
)
FLOOD = st.builds(FilmMention, st.just("Flut"), st.sampled_from([None, 1950, 1951]))
PAGES = st.builds(
    lambda name, film, facts: document(name, film, *facts),
    st.text("abc", min_size=1, max_size=2),
    FILMS | FLOOD,
    st.lists(MORE, max_size=6),
)
THINGS = {
    "film": ["tide", "tide-1950", "tide-1951", "reef-1950", "flut-1950"],
    "person": ["ada-quill", "ada-b-quill", "bo-lark", "bo-lark.tide-1950"],
    "character": ["tide-1950.tom", "tide-1950.tom-marlin", "tide-1950.ann"],
    "work": ["salt", "salt.ada-quill", "for-tide-1950.ada-quill"],
    "theme": ["kelp", "sea"],
}
CORRECTIONS = st.sampled_from(sorted(THINGS)).flatmap(
    lambda kind: st.builds(
        lambda relation, pair: Correction(relation, *(f"{ID}{kind}/{key}" for key in pair)),
        st.sampled_from(Relation),
        st.lists(st.sampled_from(THINGS[kind]), min_size=2, max_size=2, unique=True),
    )
)


def held(kg: FilmGraph) -> set[str]:
    return set(map(str, kg.store.engine))


def assert_as_built_afresh(
    kg: FilmGraph, documents: list[Document], corrections: Corrections | None = None, trust: Trust = NO_ORDER
) -> None:
    wanted = set(map(str, quads(documents, None, trust, corrections)))
    have = held(kg)
    assert (sorted(have - wanted), sorted(wanted - have)) == ([], [])


@pytest.mark.parametrize("order", list(itertools.permutations(CORPUS)))
def test_unloading_leaves_what_the_others_say(order: tuple[Document, ...]) -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS)
        left = list(order)
        while left:
            kg.unload(left.pop().origin.name)
            assert_as_built_afresh(kg, left)
        assert held(kg) == set()
        assert list(kg.store.engine.named_graphs()) == []


def test_a_document_is_unloaded_by_its_iri_its_name_and_its_place() -> None:
    with FilmGraph() as kg:
        kg.load(CORPUS, {ARTICLE.origin.sha256: "/films/a/harbour.txt", OTHER.origin.sha256: "/films/b/pier.txt"})
        kg.unload("/films/a")
        assert_as_built_afresh(kg, [SYNOPSIS, OTHER])
        kg.unload(Minter().document(SYNOPSIS.origin.name, SYNOPSIS.origin.sha256), OTHER.origin.name)
        assert held(kg) == set()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PAGES, max_size=6, unique_by=lambda page: page.origin.sha256), st.data())
def test_any_order_and_grouping_of_loads_and_unloads(pages: list[Document], data: st.DataObject) -> None:
    with FilmGraph() as kg:
        rest = data.draw(st.permutations(pages))
        while rest:
            size = data.draw(st.integers(1, len(rest)))
            kg.load(rest[:size])
            rest = rest[size:]
        gone = data.draw(st.lists(st.sampled_from(pages), unique_by=id)) if pages else []
        if gone:
            kg.unload(*(Minter().document(page.origin.name, page.origin.sha256) for page in gone))
        assert_as_built_afresh(kg, [page for page in pages if page not in gone])


class Store(RuleBasedStateMachine):
    """Documents come, come again in another form, go; corrections come and go."""

    @initialize()
    def start(self) -> None:
        self.few = patch("graph.upkeep._AT_A_TIME", 2)
        self.few.start()
        self.kg = FilmGraph()
        self.places: dict[str, Document] = {}

    @rule(page=PAGES, place=st.sampled_from(["one", "two", "three", "four"]))
    def load(self, page: Document, place: str) -> None:
        self.kg.load([page], {page.origin.sha256: f"/{place}"})
        # of the same bytes, read otherwise than before, the last reading counts wherever they are
        same = (where for where, held in self.places.items() if held.origin.sha256 == page.origin.sha256)
        self.places |= dict.fromkeys([*same, place], page)

    @rule(pages=st.lists(PAGES, min_size=4, max_size=4, unique_by=lambda page: page.origin.sha256))
    def load_several(self, pages: list[Document]) -> None:
        places = dict(zip(("one", "two", "three", "four"), pages, strict=True))
        self.kg.load(pages, {page.origin.sha256: f"/{place}" for place, page in places.items()})
        self.places = places

    @rule(data=st.data())
    def unload(self, data: st.DataObject) -> None:
        if self.places:
            place = data.draw(st.sampled_from(sorted(self.places)))
            self.kg.unload(f"/{place}")
            del self.places[place]

    @rule(correction=CORRECTIONS)
    def correct(self, correction: Correction) -> None:
        try:
            self.kg.correct([correction])
        except CorrectionError:
            assert correction not in self.kg.corrections

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        if self.kg.corrections:
            self.kg.correct(remove=[data.draw(st.sampled_from(self.kg.corrections))])

    @rule(order=st.lists(st.sampled_from(["a*", "b*", "c"]), unique=True))
    def trust(self, order: list[str]) -> None:
        self.kg.set_trust(order)
        assert self.kg.trust == tuple(order)

    @invariant()
    def holds_what_a_fresh_build_gives(self) -> None:
        pages = {page.origin.sha256: page for page in self.places.values()}
        assert_as_built_afresh(self.kg, list(pages.values()), Corrections(self.kg.corrections), Trust(self.kg.trust))
        assert self.kg._archive.in_step

    def teardown(self) -> None:
        self.kg.close()
        self.few.stop()


TestStore = Store.TestCase
TestStore.settings = settings(
    max_examples=40, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_documents_are_taken_one_by_one() -> None:
    alive: list[int] = []

    def pages() -> Iterator[Document]:
        for year in range(1900, 1960):
            film = FilmMention("Ebb", year)
            yield document(f"{year}.txt", film, directed(film, "Ada Quill"))
            alive.append(sum(isinstance(each, Document) and each.film.title == "Ebb" for each in gc.get_objects()))

    with FilmGraph() as kg:
        kg.load(pages())
        assert kg.size == 60
    assert max(alive) < 10


def test_a_store_of_another_version_says_so(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with sqlite3.connect(tmp_path / "store" / "documents.sqlite") as archive:
        archive.execute("CREATE TABLE document (sha256 TEXT PRIMARY KEY)")
    archive.close()
    with pytest.raises(StoreError, match="made by another version of filmkg; load its documents into a new store"):
        FilmGraph.open(tmp_path / "store")


def test_a_change_elsewhere_leaves_a_document_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    derived: list[str] = []
    of_document = quads.__globals__["of_document"]

    def counted(page: Document, names: object) -> object:
        derived.append(page.origin.name)
        return of_document(page, names)

    with FilmGraph() as kg:
        kg.load([ARTICLE, SYNOPSIS])
        monkeypatch.setattr("graph.building.of_document", counted)
        kg.load([OTHER])
        assert derived == [OTHER.origin.name]
        derived.clear()
        kg.load([document("more.txt", HARBOUR, plays(HARBOUR, "Ben Rook", "Old Tom Marlin Senior"))])
        assert OTHER.origin.name not in derived
