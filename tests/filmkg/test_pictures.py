"""Pictures and networks, as a user gets them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest

from filmkg.cli.main import cli
from graph import FilmGraph
from graph.communities import communities
from ontology.errors import UnknownName
from tests.filmkg.conftest import Run

_SVG = "{http://www.w3.org/2000/svg}"


def words(picture: Path) -> set[str]:
    return {text.text or "" for text in ET.parse(picture).iter(f"{_SVG}text")}


def test_a_film_is_drawn_amid_those_like_it(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    done = filmkg("picture", "Requiem for a Dream", "-o", tmp_path / "film.svg", "--store", samples_store)
    assert (done.code, done.out) == (0, "")
    drawn = words(tmp_path / "film.svg")
    assert {"Requiem for a Dream (2000)", "The Wrestler (2008)", "both directed by Darren Aronofsky"} <= drawn


def test_a_film_that_is_like_no_other_stands_alone(tmp_path: Path) -> None:
    from graph.drawing import neighbourhood
    from ontology.facts import FilmMention, Runs
    from tests.documents import document

    alone = FilmMention("Alone", 1990)
    with FilmGraph() as kg:
        kg.load([document("alone.txt", alone, Runs(alone, 60))])
        (tmp_path / "alone.svg").write_bytes(neighbourhood(kg, "Alone"))
    assert "Alone" in words(tmp_path / "alone.svg")


def test_the_map_names_films_and_communities(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    for name in ("one.svg", "other.svg", "map.png"):
        assert filmkg("map", "-o", tmp_path / name, "--store", samples_store).code == 0
    drawn = words(tmp_path / "one.svg")
    assert any("Martin Scorsese" in each for each in drawn)
    assert "The Shining (1980)" in drawn
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "other.svg").read_bytes()
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")


def test_an_empty_graph_can_be_drawn(tmp_path: Path) -> None:
    from graph.drawing import chart

    with FilmGraph() as kg:
        (tmp_path / "empty.svg").write_bytes(chart(kg))
    assert "0 films by what they share" in words(tmp_path / "empty.svg")


@pytest.mark.parametrize("command", [("picture", "Casino"), ("map",)])
def test_a_file_of_another_kind_is_refused(
    filmkg: Run, samples_store: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    done = filmkg(*command, "-o", tmp_path / "map.pdf", "--store", samples_store)
    assert done.code == 2
    assert "name a file that ends in .svg or .png" in done.err
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_missing_is_told(filmkg: Run, samples_store: Path, tmp_path: Path) -> None:
    done = filmkg("picture", "Casino", "-o", tmp_path / "no" / "film.svg", "--store", samples_store)
    assert done.code == 1
    assert "No such file or directory" in done.err


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
@pytest.mark.parametrize("kind", ["full", "films", "people", "bipartite"])
def test_networks_are_read_back(
    filmkg: Run, samples_store: Path, tmp_path: Path, kind: str, form: str, read: object
) -> None:
    file = tmp_path / f"net.{form}"
    assert filmkg("export", "--format", form, "--network", kind, "-o", file, "--store", samples_store).code == 0
    assert callable(read)
    back = read(file)
    with FilmGraph.open(samples_store) as kg:
        made = kg.network(kind)
    assert set(back) == set(made)
    assert back.number_of_edges() == made.number_of_edges()
    assert all(back.nodes[node]["label"] for node in back)


def test_networks_have_what_their_names_say(samples_store: Path) -> None:
    with FilmGraph.open(samples_store) as kg:
        films, people, sides = (kg.network(kind) for kind in ("films", "people", "bipartite"))
        casino, goodfellas = kg.film("Casino").iri, kg.film("Goodfellas").iri
        found = communities(kg)
        assert films[casino][goodfellas]["weight"] == pytest.approx(kg.why("Casino", "Goodfellas").score)
        with pytest.raises(UnknownName):
            kg.network("family")
    assert nx.is_bipartite(sides)
    named = nx.get_node_attributes(people, "label")
    by_name = {name: node for node, name in named.items()}
    together = people[by_name["Martin Scorsese"]][by_name["Robert De Niro"]]
    assert together["weight"] >= 2
    assert "Casino" in together["films"]
    assert any("Scorsese" in each.label for each in found)
    members = [film for each in found for film in each.films]
    assert len(members) == len(set(members))


def test_every_command_is_found_where_the_table_says() -> None:
    import click

    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name
