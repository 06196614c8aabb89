"""Files of ratings and tables of items, each written here in its true form."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import read_all
from loaders.rating_files import named, read_ratings
from ontology.document import Document
from ontology.errors import DocumentError
from ontology.facts import Backed, Credit, Credited, FilmMention, HasTheme, OfGenre, Performed, Released, Titled

U_DATA = "1\t10\t4\t880000000\n2\t10\t5\t880000001\n1\t20\t3\t880000002\n"
U_ITEM = "10|Postino, Il (1994)|01-Jan-1994||http://x/|0|1\n20|Amélie (Fabuleux destin, Le) (2001)|||x|1|0\n"
RATINGS_CSV = "userId,movieId,rating,timestamp\n7,1,3.5,1000000000\n8,1,4.0,1000000001\n"
MOVIES_CSV = (
    'movieId,title,genres\n1,"Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) (1966)",Western\n'
)
LETTERBOXD = (
    'Date,Name,Year,Letterboxd URI,Rating\n2024-01-02,Heat,1995,https://boxd.it/1,4.5\n2024-01-03,"M, a",,x,2\n'
)


def write(folder: Path, encoding: str = "utf-8", **texts: str) -> Path:
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, encoding=encoding)
    return folder


def test_movielens_100k_has_its_titles_in_the_file_beside_it(tmp_path: Path) -> None:
    found = read_ratings(write(tmp_path, "latin-1", u_data=U_DATA, u_item=U_ITEM))
    assert found.users == ("1", "2")
    assert [str(film) for film in found.films] == ["Il Postino (1994)", "Amélie (2001)"]
    assert found.films[1].other_titles == ("Le Fabuleux destin",)
    assert found.value.tolist() == [4, 5, 3]
    assert (found.user.tolist(), found.film.tolist()) == ([0, 1, 0], [0, 0, 1])
    assert found.time.tolist()[0] == 880000000


def test_movielens_1m_is_read_too(tmp_path: Path) -> None:
    ratings, movies = "1::5::4::978300760\n", "5::Léon (1994)::Crime\n"
    found = read_ratings(write(tmp_path, "latin-1", ratings_dat=ratings, movies_dat=movies) / "ratings.dat")
    assert [str(film) for film in found.films] == ["Léon (1994)"]


def test_the_later_movielens_are_csv(tmp_path: Path) -> None:
    found = read_ratings(write(tmp_path, ratings_csv=RATINGS_CSV, movies_csv=MOVIES_CSV))
    assert str(found.films[0]) == "The Good, the Bad and the Ugly (1966)"
    assert found.films[0].other_titles == ("Il Buono, il brutto, il cattivo",)
    assert found.value.tolist() == [3.5, 4.0]


def test_a_letterboxd_export_is_of_one_user(tmp_path: Path) -> None:
    found = read_ratings(write(tmp_path, ratings_csv=LETTERBOXD))
    assert found.users == ("me",)
    assert [(film.title, film.year) for film in found.films] == [("Heat", 1995), ("M, a", None)]


@pytest.mark.parametrize(
    ("texts", "complaint"),
    [
        ({}, "the folder holds no ratings"),
        ({"u_data": "hello\n"}, "no ratings are in it"),
        ({"u_data": ""}, "no ratings are in it"),
        ({"u_data": U_DATA}, "u.item: the titles of the rated films should stand in this file"),
        ({"u_data": U_DATA + "1\tx\n", "u_item": U_ITEM}, "line 4 is no rating"),
        ({"ratings_csv": RATINGS_CSV + "7,1,good,0\n", "movies_csv": MOVIES_CSV}, "line 4 is no rating"),
    ],
)
def test_what_is_wrong_with_ratings_is_said_in_one_line(tmp_path: Path, texts: dict[str, str], complaint: str) -> None:
    with pytest.raises(DocumentError, match=complaint) as caught:
        read_ratings(write(tmp_path, **texts))
    assert "\n" not in str(caught.value)


def test_a_missing_file_of_ratings_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be read"):
        read_ratings(tmp_path / "u.data")


def test_a_title_without_year_or_article_stays_as_it_is() -> None:
    assert (named("1", "Paris, Texas (1984)").title, named("1", "Corrina, Corrina (1994)").title) == (
        "Paris, Texas",
        "Corrina, Corrina",
    )


RESOURCE = "http://dbpedia.org/resource/"
TABLE = (
    "item_id::string,abstract::string,director::string_list,starring::string_list,subject::string_list\n"
    f'10,"A postman, a poet.",{RESOURCE}Michael_Radford,{RESOURCE}Massimo_Troisi::{RESOURCE}John_Wood_(English_actor),'
    f"{RESOURCE}Category:1990s_romance_films::{RESOURCE}Category:Films_about_poets::"
    f"{RESOURCE}Category:Miramax_films::{RESOURCE}Category:Articles_containing_video_clips\n"
    "30,Unknown,,,\n"
)


def table(folder: Path) -> Path:
    write(folder, "latin-1", u_item=U_ITEM)
    return write(folder, enriched_csv=TABLE)


def test_each_row_of_an_item_table_is_a_document(tmp_path: Path) -> None:
    found = list(read_all([table(tmp_path)]))
    (path, document), error = found  # type: ignore[misc]
    assert isinstance(document, Document)
    assert path == tmp_path / "10"
    assert document.film == FilmMention("Il Postino", 1994)
    facts = [claim.fact for claim in document.claims]
    assert [fact.person.name for fact in facts if isinstance(fact, Credited) and fact.role is Credit.DIRECTOR] == [
        "Michael Radford"
    ]
    assert [fact.actor.name for fact in facts if isinstance(fact, Performed)] == ["Massimo Troisi", "John Wood"]
    assert [fact.genre.label for fact in facts if isinstance(fact, OfGenre)] == ["romance"]
    assert [fact.theme.label for fact in facts if isinstance(fact, HasTheme)] == ["poets"]
    assert [fact.company.name for fact in facts if isinstance(fact, Backed)] == ["Miramax"]
    assert str(error).endswith("enriched.csv: item 30 has no title in the file of titles beside it")


def test_each_statement_of_a_row_is_quoted(tmp_path: Path) -> None:
    document = next(found[1] for found in read_all([table(tmp_path)]) if not isinstance(found, DocumentError))
    quotes = {document.quote(claim) for claim in document.claims}
    assert {"Il Postino", "1994", "Michael Radford", "John Wood (English actor)", "Films about poets"} <= quotes
    of_rows = [claim for claim in document.claims if isinstance(claim.fact, Titled | Released)]
    assert [document.quote(claim) for claim in of_rows] == ["Il Postino", "1994"]


def test_a_table_in_another_encoding_is_told_and_stops_nothing(tmp_path: Path) -> None:
    table(tmp_path)
    (tmp_path / "enriched.csv").write_bytes(TABLE.encode() + b"40,\xff\xfe,,,\n")
    page = tmp_path / "heat.txt"
    page.write_text("Heat\n\nYear: 1995\nRuntime: 170 min\nDirector: Michael Mann\n", encoding="utf-8")
    found = list(read_all([tmp_path, page]))
    assert any(isinstance(each, DocumentError) and "is not in UTF-8" in str(each) for each in found)
    assert not isinstance(found[-1], DocumentError)
    assert found[-1][1].film.title == "Heat"
