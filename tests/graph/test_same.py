"""Which spellings and which mentions are one thing, why, and what people can say of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import FilmGraph
from graph.correcting import read
from graph.corrections import Correction, Corrections, Relation
from graph.identity import Identity
from graph.iris import Minter
from graph.referring import Referee
from graph.spellings import place_key
from ontology.document import Document
from ontology.errors import CorrectionError
from ontology.facts import FilmMention, Outcome, PersonMention, PlaceMention, SetIn, Titled
from ontology.text import person_key, title_key
from tests.documents import HARBOUR, PIER, about, directed, document, made_by, nominated, novel, plays

ID = Minter().base
TIDE, TIDE_LATER, FLOOD = FilmMention("Tide", 1950), FilmMention("Tide", 1951), FilmMention("Flut", 1950)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Heat", "heat"),
        ("Shining, The", "The Shining"),
        ("Fast & Furious", "Fast and Furious"),
        ("Rocky II", "Rocky 2"),
        ("The Godfather: Part II", "Godfather 2"),
        ("Kill Bill: Vol. 2", "Kill Bill Volume Two"),
        ("Star Wars: Episode IV – A New Hope", "Star Wars Episode 4: A New Hope"),
        ("L.A. Confidential", "LA Confidential"),
        ("Kramer vs. Kramer", "Kramer versus Kramer"),
        ("Amélie", "AMELIE"),
    ],
)
def test_spellings_of_one_title(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rocky II", "Rocky III"),
        ("Rocky", "Rocky II"),
        ("Alien", "Alien: Covenant"),
        ("Part II", "Part III"),
        ("The Godfather", "The Godfather Part I"),
        ("Malcolm X", "Malcolm 10"),
        ("The King and I", "The King and 1"),
        ("V", "5"),
    ],
)
def test_titles_that_stay_apart(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J.K. Simmons", "J. K. Simmons", True),
        ("JK Simmons", "J.K. Simmons", True),
        ("Penélope Cruz", "PENELOPE CRUZ", True),
        ('Dwayne "The Rock" Johnson', "Dwayne Johnson", True),
        ("Curtis ‘50 Cent’ Jackson", "Curtis Jackson", True),
        ("Sammy Davis, Jr.", "Sammy Davis Junior", True),
        ("Sammy Davis Jr.", "Sammy Davis", False),
        ("Samuel L. Jackson", "Samuel Jackson", False),
        ("Guns N' Roses", "Guns Roses", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert (person_key(one) == person_key(other)) is same


def people(*pages: Document) -> set[str]:
    names = Identity.of(pages)
    return {
        names.person(mention, names.film_slug(claim.fact.film, page)).removeprefix(f"{ID}person/")
        for page in pages
        for claim in page.claims
        for mention in claim.fact.mentions()
        if isinstance(mention, PersonMention)
    }


def test_a_middle_initial_is_no_other_person_where_one_film_has_both_in_one_role() -> None:
    one, other = (
        document("a.txt", PIER, plays(PIER, "Ben Rook", "Sam")),
        document("b.txt", PIER, plays(PIER, "Ben T. Rook", "Sam Reed")),
    )
    elsewhere = document("c.txt", HARBOUR, directed(HARBOUR, "Ben Rook"))
    assert people(one, other, elsewhere) == {"ben-t-rook"}
    assert people(one, elsewhere) == {"ben-rook"}


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param(
            [
                document("a.txt", PIER, plays(PIER, "Ben Rook", "Sam")),
                document("b.txt", HARBOUR, plays(HARBOUR, "Ben T. Rook", "Sam")),
            ],
            id="two films",
        ),
        pytest.param(
            [
                document("a.txt", PIER, plays(PIER, "Ben Rook", "Sam")),
                document("b.txt", PIER, plays(PIER, "Ben T. Rook", "Ann")),
            ],
            id="two roles",
        ),
        pytest.param(
            [
                document("a.txt", PIER, plays(PIER, "Ben A. Rook", "Sam")),
                document("b.txt", PIER, plays(PIER, "Ben T. Rook", "Sam")),
            ],
            id="two initials",
        ),
        pytest.param(
            [document("a.txt", PIER, directed(PIER, "Ben Rook"), directed(PIER, "Ben T. Rook"))],
            id="one page credits both",
        ),
        pytest.param(
            [
                document("a.txt", PIER, plays(PIER, "Ben Rook", "Sam")),
                document("b.txt", PIER, plays(PIER, "Ben Rook Jr.", "Sam")),
            ],
            id="junior",
        ),
    ],
)
def test_names_that_nothing_shows_to_be_one_persons_stay_apart(pages: list[Document]) -> None:
    assert len(people(*pages)) == 2


def test_a_name_that_may_be_either_of_two_people_is_neither() -> None:
    pages = [
        document(f"{at}.txt", PIER, plays(PIER, name, "Sam"))
        for at, name in enumerate(("Ben Rook", "Ben A. Rook", "Ben T. Rook"))
    ]
    assert people(*pages) == {"ben-rook", "ben-a-rook", "ben-t-rook"}


def films(*pages: Document) -> list[str]:
    names = Identity.of(pages)
    return [names.film_slug(page.film, page) for page in pages]


def also(title: str) -> Titled:
    return Titled(TIDE, title, original=True)


def test_an_original_title_is_one_of_the_films_titles() -> None:
    page = document("a.txt", TIDE, also("Die Flut"), directed(TIDE, "Ada Quill"))
    undated, dated = FilmMention("Die Flut"), FilmMention("Die Flut", 1950)
    assert len(set(films(page, document("b.txt", undated), document("c.txt", dated)))) == 1
    later = FilmMention("Die Flut", 1951)
    assert len(set(films(page, document("b.txt", later, directed(later, "Ada Quill"))))) == 1


@pytest.mark.parametrize(
    ("year", "director"), [(1951, "Bo Lark"), (1951, None), (1980, "Ada Quill")], ids=["other", "none", "remake"]
)
def test_a_film_of_an_original_title_and_another_year_stays_apart(year: int, director: str | None) -> None:
    page = document("a.txt", TIDE, also("Die Flut"), directed(TIDE, "Ada Quill"))
    film = FilmMention("Die Flut", year)
    other = document("b.txt", film, *([directed(film, director)] if director else []))
    assert len(set(films(page, other))) == 2


def test_what_two_titles_of_one_film_say_is_joined() -> None:
    pages = [
        document("a.txt", TIDE, also("Flut"), novel(TIDE, "Cora Finch", "Salt"), plays(TIDE, "Ben Rook", "Tom")),
        document("b.txt", FLOOD, novel(FLOOD, "Cora Finch"), plays(FLOOD, "Ben Rook", "Tom Marlin")),
    ]
    with FilmGraph() as kg:
        kg.load(pages)
        asked = kg.query("SELECT ?w ?c { ?f a schema:Movie ; schema:isBasedOn ?w ; schema:character ?c }").values()
    assert asked == [{"w": f"{ID}work/salt.cora-finch", "c": f"{ID}character/flut-1950.tom-marlin"}]


@pytest.mark.parametrize(
    ("body", "category"),
    [
        ("Oscar", "Best Actor"),
        ("The Oscars", "Best Actor in a Leading Role"),
        ("68th Academy Awards", "Best Lead Actor"),
        ("Academy Award for Best Actor", "Academy Award for Best Actor"),
        ("Academy Awards", "Oscar: Best Actor"),
    ],
)
def test_an_award_and_a_category_are_one_however_they_are_named(body: str, category: str) -> None:
    facts = [nominated(PIER, *named, Outcome.WON, "Ben Rook") for named in (("Oscar", "Best Actor"), (body, category))]
    page = document("a.txt", PIER, *facts)
    names = Identity.of([page])
    assert len({(names.nomination(fact, page), names.category(fact)) for fact in facts}) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("USA", "United States of America", True),
        ("U.S.", "The United States", True),
        ("NYC", "New York, New York", True),
        ("Chicago, Illinois, USA", "Chicago", True),
        ("Paris, Texas, USA", "Paris, Texas", True),
        ("New York", "New York City", False),
        ("Paris, Texas", "Paris", False),
        ("Georgia", "Georgia, USA", False),
    ],
)
def test_places_of_which_the_spelling_is_sure(one: str, other: str, same: bool) -> None:
    assert (place_key(one) == place_key(other)) is same


def test_a_work_without_an_author_is_that_of_its_title_and_year() -> None:
    told, other = novel(PIER, "Cora Finch", "Salt", 1950), novel(HARBOUR, None, "Salt", 1950)
    pages = [document("a.txt", PIER, told), document("b.txt", HARBOUR, other)]
    names = Identity.of(pages)
    assert names.work(PIER, told.work, pages[0]) == names.work(HARBOUR, other.work, pages[1])
    undated = novel(HARBOUR, None, "Salt")
    pages[1] = document("b.txt", HARBOUR, undated)
    names = Identity.of(pages)
    assert names.work(PIER, told.work, pages[0]) != names.work(HARBOUR, undated.work, pages[1])


# --- corrections ---


def say(relation: Relation, one: str, other: str) -> Correction:
    refer = Referee(Minter()).iri
    return Correction(relation, refer(one), refer(other))


SAME, DIFFERENT = Relation.SAME, Relation.DIFFERENT
PAIR = [
    document("a.txt", TIDE, directed(TIDE, "Ada Quill")),
    document("b.txt", TIDE_LATER, directed(TIDE_LATER, "Ada Quill")),
]


@pytest.mark.parametrize(
    ("pages", "correction", "before"),
    [
        (PAIR, say(DIFFERENT, "film:Tide (1950)", "film:Tide (1951)"), True),
        ([PAIR[0], document("u.txt", FilmMention("Tide"))], say(DIFFERENT, "film:Tide", "film:Tide (1950)"), True),
        ([document("a.txt", TIDE), document("b.txt", PIER)], say(SAME, "film:Tide (1950)", "film:Pier (1957)"), False),
    ],
)
def test_a_correction_of_films_holds_until_it_is_taken_back(
    pages: list[Document], correction: Correction, before: bool
) -> None:
    with FilmGraph() as kg:
        kg.load(pages)
        assert bool(kg.same(correction.one, correction.other)) is before
        kg.correct([correction])
        assert bool(kg.same(correction.one, correction.other)) is not before
        assert "correction" in " ".join(kg.same(correction.one, correction.other).reasons)
        kg.load(pages)
        assert bool(kg.same(correction.one, correction.other)) is not before
        kg.correct(remove=[correction])
        assert bool(kg.same(correction.one, correction.other)) is before
        assert kg.corrections == ()


@pytest.mark.parametrize(
    ("one", "other", "query"),
    [
        ("person:Ada Quill", "person:A. Quill", "?x schema:director ?found"),
        ("theme:kelp", "theme:seaweed", "?x fkg:theme ?found"),
        ("theme:booze", "theme:alcoholism", "?x fkg:theme ?found"),
        ("place:Lowhaven", "place:Low Haven", "?x schema:contentLocation ?found"),
        ("work:Salt by Cora Finch", "work:Salz by Cora Finch", "?x schema:isBasedOn ?found"),
        ("character:Tom @ Pier (1957)", "character:Thomas @ Pier (1957)", "?x fkg:performs ?found"),
        ("company:Lark", "company:Lark Brothers", "?x schema:productionCompany ?found"),
    ],
)
def test_what_a_correction_makes_one_is_one(one: str, other: str, query: str) -> None:
    pages = [
        document(
            f"{at}.txt",
            PIER,
            directed(PIER, ("Ada Quill", "A. Quill")[at]),
            about(PIER, ("kelp", "seaweed")[at]),
            about(PIER, ("booze", "alcoholism")[at]),
            SetIn(PIER, PlaceMention(("Lowhaven", "Low Haven")[at])),
            novel(PIER, "Cora Finch", ("Salt", "Salz")[at]),
            plays(PIER, "Ben Rook", ("Tom", "Thomas")[at]),
            made_by(PIER, ("Lark", "Lark Brothers")[at]),
        )
        for at in (0, 1)
    ]
    with FilmGraph() as kg:
        kg.load(pages)
        found = {row["found"] for row in kg.query(f"SELECT ?found {{ {query} }}").values()}
        kg.correct([say(SAME, one, other)])
        now = {row["found"] for row in kg.query(f"SELECT ?found {{ {query} }}").values()}
        pointers = kg.query("SELECT ?old ?new { ?old <http://purl.org/dc/terms/isReplacedBy> ?new }").values()
    assert len(found) - len(now) == 1
    assert {row["old"] for row in pointers} == found - now
    assert {row["new"] for row in pointers} <= now


def test_two_people_of_one_name_are_parted_by_their_films() -> None:
    pages = [
        document("a.txt", PIER, directed(PIER, "Ben Rook")),
        document("b.txt", HARBOUR, plays(HARBOUR, "Ben Rook")),
    ]
    with FilmGraph() as kg:
        kg.load(pages)
        kg.correct([say(DIFFERENT, "person:Ben Rook", "person:Ben Rook @ Pier (1957)")])
        rows = kg.query("SELECT ?who { ?who a schema:Person } ORDER BY ?who").values()
        assert [row["who"] for row in rows] == [f"{ID}person/ben-rook", f"{ID}person/ben-rook.pier-1957"]


@pytest.mark.parametrize(
    "corrections",
    [
        [say(SAME, "person:A", "person:B"), say(DIFFERENT, "person:B", "person:A")],
        [say(SAME, "person:A", "person:B"), say(SAME, "person:B", "person:C"), say(DIFFERENT, "person:A", "person:C")],
        [Correction(SAME, f"{ID}person/a", f"{ID}person/a")],
        [Correction(SAME, f"{ID}person/a", f"{ID}film/a")],
    ],
    ids=["both", "by way of another", "itself", "two kinds"],
)
def test_corrections_that_cannot_all_hold_are_refused(corrections: list[Correction]) -> None:
    with pytest.raises(CorrectionError) as raised:
        Corrections(corrections)
    assert "\n" not in str(raised.value)
    with FilmGraph() as kg:
        with pytest.raises(CorrectionError):
            kg.correct(corrections)
        assert kg.corrections == ()


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("c.csv", "", "line 1: the columns are missing"),
        ("c.csv", "relation,a\nsame,film:A\n", "line 1: the columns are relation, a; they must be relation, a, b"),
        ("c.csv", "relation,a,b\nalike,film:A,film:B\n", "line 2: “alike” is no relation"),
        ("c.csv", "relation,a,b\n\nsame,A,film:B\n", "line 3: “A” is a name: say of what kind"),
        ("c.csv", "relation,a,b\nsame,film:A,film:B,film:C\n", "line 2: 4 values for 3 columns"),
        ("c.csv", "relation,a,b\nsame,https://example.org/a,film:B\n", "line 2: “https://example.org/a” is no IRI of"),
        ("c.csv", "relation,a,b\nsame,film:A,film:B\ndifferent,film:B,film:A\n", "contradicts"),
        ("c.ttl", "<urn:a> <urn:b>", "is no Turtle: "),
        ("c.ttl", f"<{ID}film/a> <urn:likes> <{ID}film/b> .", "<urn:likes> corrects nothing"),
        ("none.csv", None, "none.csv: cannot be read: No such file"),
    ],
)
def test_a_file_of_corrections_that_cannot_be_read_says_where(
    tmp_path: Path, name: str, text: str | None, says: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(CorrectionError) as raised:
        read(tmp_path / name, Referee(Minter()).iri)
    assert says in str(raised.value)
    assert name in str(raised.value)


def test_a_table_and_turtle_say_the_same(tmp_path: Path) -> None:
    table, turtle = tmp_path / "c.csv", tmp_path / "c.ttl"
    table.write_text(
        'a,b,relation\nperson:Al B,"person:B, Al",same\nfilm:T (1950),film:T,different\n', encoding="utf-8"
    )
    turtle.write_text(
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        f"<{ID}person/al-b> owl:sameAs <{ID}person/b-al> .\n<{ID}film/t-1950> owl:differentFrom <{ID}film/t> .\n",
        encoding="utf-8",
    )
    refer = Referee(Minter()).iri
    assert sorted(read(table, refer)) == sorted(read(turtle, refer))


# --- why ---


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        ("film:Tide (1950)", "film:Tide (1951)", True, "in both ada quill"),
        ("film:Tide", "film:Tide (1951)", True, "the only film of that title"),
        ("film:Tide (1950)", "film:Tide (1980)", False, "too far apart"),
        ("film:Pier (1957)", "film:Pier (1958)", False, "nobody is known to have worked on both"),
        ("film:Pier (1957)", "film:Tide (1950)", False, "no document gives one's title"),
        ("person:Ben Rook", "person:Ben T. Rook", True, "both are sam reed in pier-1957"),
        ("person:Ben Rook", "person:Ben X. Rook", False, "no film shows both in one role"),
        ("person:Ben Rook", "person:Bob Rook", False, "first name, last name or junior differ"),
        ("person:Ben A. Rook", "person:Ben X. Rook", False, "what stands between"),
        ("character:Sam @ Pier (1957)", "character:Sam Reed @ Pier (1957)", True, "fuller name"),
        ("place:NYC", "place:New York, New York", True, "both have the key “new-york-city”"),
        ("theme:alcoholism", "theme:alcohol addiction", True, "known concept"),
        ("award:Oscar: Best Actor", "award:Academy Awards: Best Actor in a Leading Role", True, "both have the key"),
        ("work:Salt", "work:Sand", False, "the titles differ"),
        ("work:Salt by A B", "work:Salt by C D", False, "the authors differ"),
    ],
)
def test_the_verdict_says_why(one: str, other: str, same: bool, why: str) -> None:
    pages = [
        *PAIR,
        document("u.txt", FilmMention("Tide")),
        document("p.txt", PIER, plays(PIER, "Ben Rook", "Sam")),
        document("q.txt", PIER, plays(PIER, "Ben T. Rook", "Sam Reed")),
    ]
    with FilmGraph() as kg:
        kg.load(pages)
        for found in (kg.same(one, other), kg.same(other, one)):
            assert bool(found) is same, found
            assert why in " ".join(found.reasons)


@pytest.mark.parametrize(
    ("one", "other", "kind", "says"),
    [
        ("Tide", "Pier", None, "is a name: say of what kind"),
        ("film:Tide", "person:Tide", None, "a film cannot be compared with a person"),
        ("Tom", "Ann", "character", "say of which"),
        ("id:nomination/x", "id:nomination/y", None, "is of no kind that can be compared"),
        (" ", "x", "film", "without a name"),
    ],
)
def test_what_cannot_be_compared_is_refused(one: str, other: str, kind: str | None, says: str) -> None:
    with FilmGraph() as kg, pytest.raises(CorrectionError, match=says):
        kg.same(one, other, kind)
