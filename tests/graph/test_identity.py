"""One IRI for one thing, two for two, whatever the order of the documents."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.building import quads
from graph.characters import Cast, same_characters
from graph.identity import Identity
from graph.iris import Minter
from graph.naming import Naming
from ontology.document import Document
from ontology.facts import (
    Amount,
    Autobiography,
    Bound,
    CharacterMention,
    Cost,
    Differs,
    DrawnFromLife,
    Feature,
    Fidelity,
    FilmMention,
    Follows,
    HasFeature,
    InspiredBy,
    Outcome,
    Performed,
    PersonMention,
    Rated,
)
from tests.documents import (
    ARTICLE,
    CORPUS,
    HARBOUR,
    HARBOUR_UNDATED,
    OTHER,
    PIER,
    SYNOPSIS,
    directed,
    document,
    draws_on,
    features,
    made_by,
    nominated,
    noted,
    novel,
    plays,
    says,
)

ID = Minter().base


def test_a_film_without_a_year_is_the_only_film_of_that_title() -> None:
    names = Identity.of(CORPUS)
    assert names.film(HARBOUR_UNDATED, ARTICLE) == names.film(HARBOUR, SYNOPSIS) == f"{ID}film/harbour-1955"


def test_a_film_without_a_year_stays_apart_where_two_films_bear_the_title() -> None:
    first, second = FilmMention("Tide", 1950), FilmMention("Tide", 1980)
    undated = document("u.txt", FilmMention("Tide"))
    names = Identity.of([undated, document("a.txt", first), document("b.txt", second)])
    assert names.film(undated.film, undated) == f"{ID}film/tide"
    assert names.cluster("tide").candidates("tide") == ["tide-1950", "tide-1980"]


def test_people_tell_which_of_two_films_of_one_title_is_meant() -> None:
    first, second, undated = FilmMention("Tide", 1950), FilmMention("Tide", 1980), FilmMention("Tide")
    pages = [
        document("a.txt", first, directed(first, "Ada Quill")),
        document("b.txt", second, directed(second, "Bo Lark")),
        document("u.txt", undated, directed(undated, "Bo Lark")),
    ]
    assert Identity.of(pages).film(undated, pages[2]) == f"{ID}film/tide-1980"


@pytest.mark.parametrize(
    ("people", "same"), [(("Ada Quill", "Ada Quill"), True), (("Ada Quill", "Bo Lark"), False)], ids=["one", "two"]
)
def test_years_that_differ_by_one_are_one_film_where_a_person_witnesses_both(
    people: tuple[str, str], same: bool
) -> None:
    early, late = FilmMention("Tide", 1950), FilmMention("Tide", 1951)
    pages = [document("a.txt", early, directed(early, people[0])), document("b.txt", late, directed(late, people[1]))]
    names = Identity.of(pages)
    assert (names.film(early, pages[0]) == names.film(late, pages[1])) is same


def test_numerals_keep_sequels_apart() -> None:
    pages = [document("2.txt", FilmMention("Reef II")), document("3.txt", FilmMention("Reef III"))]
    names = Identity.of(pages)
    assert names.film(pages[0].film, pages[0]) != names.film(pages[1].film, pages[1])


def test_a_short_and_a_full_name_of_one_actors_role_are_one_character() -> None:
    names = Identity.of(CORPUS)
    short, full = (
        next(claim.fact for claim in page.claims if isinstance(claim.fact, Performed)) for page in (ARTICLE, SYNOPSIS)
    )
    assert (
        names.character(short, ARTICLE) == names.character(full, SYNOPSIS) == f"{ID}character/harbour-1955.tom-marlin"
    )


def test_two_roles_of_one_actor_are_two_characters() -> None:
    assert len(set(same_characters([("jekyll", "x-y"), ("hyde", "x-y")]).values())) == 2


def test_a_name_without_an_actor_is_the_character_who_alone_bears_it() -> None:
    cast = Cast([("ben-sanderson", "x-y"), ("yuri-butsov", "a-b")], ["ben", "butsov", "terri"])
    assert [cast.named(name) for name in ("ben", "butsov", "terri")] == ["ben-sanderson", "yuri-butsov", "terri"]


@pytest.mark.parametrize(
    ("roles", "named"),
    [
        ([("ed-bell", "a-b"), ("loretta-bell", "c-d")], ["bell"]),
        ([("ed-bell", "a-b")], ["bell", "loretta-bell"]),
        ([], ["bell", "ed-bell", "loretta-bell"]),
        ([("young-bell", "a-b")], ["bell"]),
        ([("mrs-bell", "a-b")], ["bell"]),
        ([("bell", "x-y"), ("ed-bell", "a-b")], ["bell"]),
    ],
)
def test_a_name_that_may_be_another_character_stays_apart(roles: list[tuple[str, str]], named: list[str]) -> None:
    assert Cast(roles, named).named("bell") == "bell"


def test_words_outside_the_cast_can_tell_the_fuller_name_of_a_role() -> None:
    cast = Cast([("yuri", "a-b"), ("sera", "c-d")], ["yuri-butsov", "young-sera", "yuri"])
    assert cast.played("yuri", "a-b") == cast.named("yuri-butsov") == cast.named("yuri") == "yuri-butsov"
    assert cast.played("sera", "c-d") == cast.named("sera") == "sera"
    two = Cast([("tom", "a-b"), ("marlin", "c-d")], ["tom-marlin"])
    assert {two.played("tom", "a-b"), two.played("marlin", "c-d"), two.named("tom-marlin")} == {
        "tom",
        "marlin",
        "tom-marlin",
    }


def test_a_speaker_and_who_a_note_mentions_are_the_character_of_the_cast() -> None:
    pages = [
        document("a.txt", PIER, plays(PIER, "Ben Rook", "Sam Reed")),
        document("b.txt", PIER, says(PIER, "Low water.", "Sam"), noted(PIER, "Sam limps.", CharacterMention("Sam"))),
    ]
    lines = {str(quad) for quad in quads(pages)}
    sam = f"<{ID}character/pier-1957.sam-reed>"
    assert any("spokenByCharacter" in line and sam in line for line in lines)
    assert any("schema.org/mentions" in line and sam in line for line in lines)
    assert not any(f"{ID}character/pier-1957.sam>" in line for line in lines)


def test_two_spellings_of_a_text_are_one_thing_with_one_text() -> None:
    known = [quad for quad in quads(CORPUS) if str(quad.graph_name) == "DEFAULT"]
    texts = [quad for quad in known if quad.predicate.value == "https://schema.org/text"]
    quotations = [str(quad.subject) for quad in texts if "/quotation/" in str(quad.subject)]
    notes = [str(quad.subject) for quad in texts if "/note/" in str(quad.subject)]
    assert len(quotations) == len(notes) == 1


def test_a_company_is_one_whatever_its_legal_form() -> None:
    lines = {str(quad) for quad in quads(CORPUS) if "/company/" in str(quad)}
    assert {part for line in lines for part in line.split() if "/company/" in part} == {f"<{ID}company/lark-brothers>"}


@pytest.mark.parametrize(
    ("other", "same"), [(("Salt", "Cora Finch"), True), (("Salt", None), True), (("Sand", "Cora Finch"), False)]
)
def test_a_work_on_which_a_film_draws_goes_by_its_own_title(other: tuple[str, str | None], same: bool) -> None:
    page = document("p.txt", PIER, draws_on(PIER, "Salt", "Cora Finch"), draws_on(PIER, *other))
    names = Naming(Identity.of([page]), page)
    one, two = (names.work(claim.fact) for claim in page.claims)  # type: ignore[arg-type]
    assert (one == two) is same


def test_a_work_on_which_a_film_draws_is_not_its_source() -> None:
    page = document(
        "p.txt", PIER, novel(PIER, "Cora Finch"), draws_on(PIER, "Hamlet"), draws_on(PIER, None, "Cora Finch")
    )
    names = Naming(Identity.of([page]), page)
    assert len({names.work(claim.fact) for claim in page.claims}) == 3  # type: ignore[arg-type]


def test_an_adaptation_has_a_source_where_the_documents_name_just_one() -> None:
    how = document("how.txt", PIER, Follows(PIER, Fidelity.LOOSE))
    one, other = (
        document("one.txt", PIER, novel(PIER, "Cora Finch", "Salt")),
        document("two.txt", PIER, novel(PIER, "Dan Heron", "Sand")),
    )

    def sources(*pages: Document) -> list[str]:
        known = (quad for quad in quads(pages) if str(quad.graph_name) == "DEFAULT")
        return [str(quad.object) for quad in known if quad.predicate.value.endswith("#source")]

    assert sources(how, one) == [f"<{ID}work/salt.cora-finch>"]
    assert sources(how) == sources(one) == sources(how, one, other) == []


def test_a_work_without_a_title_is_the_one_that_another_document_names() -> None:
    names = Identity.of(CORPUS)
    untitled, titled = novel(HARBOUR_UNDATED, "Cora Finch").work, novel(HARBOUR, "Cora Finch", "Salt", 1950).work
    assert names.work(HARBOUR_UNDATED, untitled, ARTICLE) == names.work(HARBOUR, titled, SYNOPSIS)
    assert names.work(HARBOUR, titled, SYNOPSIS) == f"{ID}work/salt.cora-finch"


def test_works_of_two_authors_stay_apart() -> None:
    one, other = novel(PIER, "Cora Finch", "Salt"), novel(PIER, "Dan Heron", "Sand")
    page = document("p.txt", PIER, one, other)
    names = Identity.of([page])
    assert names.work(PIER, one.work, page) != names.work(PIER, other.work, page)


def test_spellings_of_an_award_and_its_category_are_one_nomination() -> None:
    names = Identity.of(CORPUS)
    named = nominated(HARBOUR_UNDATED, "Oscar", "Best Actor in a Leading Role", Outcome.NOMINATED, "Ben Rook")
    unnamed = nominated(HARBOUR, "Academy Awards", "Best Actor", Outcome.WON)
    assert names.nomination(named, ARTICLE) == names.nomination(unnamed, SYNOPSIS)


def test_two_performers_of_one_category_have_a_nomination_each_but_two_writers_share_one() -> None:
    facts = [
        nominated(PIER, "Oscar", category, Outcome.NOMINATED, who)
        for category in ("Best Supporting Actor", "Best Adapted Screenplay")
        for who in ("Ann Teal", "Bob Swan")
    ]
    page = document("p.txt", PIER, *facts)
    names = Identity.of([page])
    assert len({names.nomination(fact, page) for fact in facts}) == 3


def test_every_order_gives_the_same_quads() -> None:
    wanted = quads(CORPUS)
    assert all(quads(order) == wanted for order in itertools.permutations(CORPUS))


FILMS = st.builds(
    FilmMention, st.sampled_from(["Tide", "The Tide", "Reef", "Reef II"]), st.sampled_from([None, 1950, 1951, 1980])
)
NAMES = st.sampled_from(["Ada Quill", "Bo Lark", "Cora Finch"])
CHARACTERS = st.sampled_from(["Tom", "Tom Marlin", "Ann Marlin", "Marlin", "Young Tom"])
MENTIONED = st.one_of(
    FILMS, st.builds(CharacterMention, CHARACTERS), st.builds(PersonMention, st.sampled_from(["Ada Quill", "Bo Lark"]))
)
TEXTS = st.sampled_from(["The tide waits.", "“The tide waits!”", "Low water."])
FACTS = st.one_of(
    st.builds(features, FILMS, CHARACTERS),
    st.builds(says, FILMS, TEXTS, CHARACTERS | st.none()),
    st.builds(lambda film, text, some: noted(film, text, *some), FILMS, TEXTS, st.lists(MENTIONED, max_size=2)),
    st.builds(draws_on, FILMS, st.sampled_from([None, "Salt"]), NAMES | st.none()),
    st.builds(Follows, FILMS, st.sampled_from(Fidelity)),
    st.builds(Differs, FILMS, TEXTS),
    st.builds(DrawnFromLife, FILMS, st.sampled_from(Autobiography)),
    st.builds(InspiredBy, FILMS, FILMS),
    st.builds(HasFeature, FILMS, st.just(Feature.ALTERNATE_ENDING), st.booleans()),
    st.builds(Cost, FILMS, st.builds(Amount, st.just(5), st.just("USD"), st.sampled_from(Bound))),
    st.builds(made_by, FILMS, st.sampled_from(["Lark Bros.", "The Lark Brothers Inc."])),
    st.builds(Rated, FILMS, st.sampled_from(["A Page", "A page"]), st.sampled_from([7.0, 7.5])),
    st.builds(directed, FILMS, NAMES),
    st.builds(plays, FILMS, NAMES, st.sampled_from([None, "Tom", "Tom Marlin", "Ann Marlin"])),
    st.builds(novel, FILMS, NAMES | st.none(), st.sampled_from([None, "Salt"]), st.sampled_from([None, 1940])),
    st.builds(nominated, FILMS, st.just("Oscar"), st.just("Best Actor"), st.sampled_from(Outcome), NAMES | st.none()),
)
PAGES = st.builds(
    lambda name, film, facts: document(name, film, *facts), st.text("abc", min_size=1), FILMS, st.lists(FACTS)
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PAGES, max_size=5, unique_by=lambda page: page.origin.sha256), st.randoms(use_true_random=False))
def test_no_order_of_any_documents_matters(pages: list, random: object) -> None:  # type: ignore[type-arg]
    shuffled = random.sample(pages, len(pages))  # type: ignore[attr-defined]
    assert quads(shuffled) == quads(pages)


def test_an_outgrown_iri_points_to_the_one_that_stands_for_it() -> None:
    lines = {str(quad) for quad in quads(CORPUS)}
    assert f"<{ID}film/harbour> <http://purl.org/dc/terms/isReplacedBy> <{ID}film/harbour-1955>" in lines


def test_another_base_moves_the_ids_and_nothing_else() -> None:
    moved = {
        str(quad).replace("https://films.example.org/", ID)
        for quad in quads(CORPUS, Minter("https://films.example.org/"))
    }
    # Evidence is named by a digest of the triple, ids included.
    here = {str(quad) for quad in quads(CORPUS) if "#statement-" not in str(quad)}
    assert {line for line in moved if "#statement-" not in line} == here


def test_the_index_of_other_films_is_kept() -> None:
    assert Identity.of(CORPUS).film(PIER, OTHER) == f"{ID}film/pier-1957"
