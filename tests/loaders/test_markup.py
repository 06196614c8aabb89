"""Pages saved as HTML say what their text says."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from loaders import read, read_text
from loaders.files import decode
from ontology.errors import DocumentError

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "samples").glob("*.txt"))


def saved(text: str) -> str:
    """A page's text as a site might have marked it up."""
    blocks = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        words = html.escape(line.removeprefix("- "))
        label, colon, value = words.partition(": ")
        bold = f"<b>{label}:</b> {value}" if colon and len(label) < 15 else words
        blocks.append(f"<ul><li>{bold}</li></ul>" if line.startswith("- ") else f"<p>{bold}</p>")
    head = "<meta charset='utf-8'><title>A page</title><style>p { color: red }</style><script>let film = 1;</script>"
    return f"<!DOCTYPE html>\n<html><head>{head}</head><body>{''.join(blocks)}</body></html>"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_saved_page_states_what_its_text_states(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain, marked = read(path), read_text(path.name, saved(text))
    assert marked.film == plain.film
    assert {type(claim.fact) for claim in marked.claims} == {type(claim.fact) for claim in plain.claims}
    short = {claim.fact for claim in plain.claims if "\n" not in plain.quote(claim)}
    found = {claim.fact for claim in marked.claims}
    assert len(short & found) >= 0.97 * len(short)
    for claim in marked.claims:
        assert "<" not in marked.quote(claim)


def test_genres_run_together_as_links_do() -> None:
    head = "<h1>Tide</h1><p>Year: 1950</p><p>Runtime: 90 min</p>"
    page = f"<html><body>{head}<p><a>Drama</a><a>Thriller</a></p></body></html>"
    labels = [claim.fact.genre.label for claim in read_text("tide.html", page).claims if hasattr(claim.fact, "genre")]
    assert labels == ["Drama", "Thriller"]


def test_the_declared_encoding_is_believed() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body>Фильм</body></html>'
    assert "Фильм" in decode("page.html", page.encode("koi8-r"))
    unknown = '<html><head><meta charset="klingon"></head><body>Amélie</body></html>'
    assert "Amélie" in decode("page.html", unknown.encode("cp1252"))


@pytest.mark.parametrize("page", ["<html></html>", "<!doctype html><html><body><script>x</script></body></html>"])
def test_html_without_text_is_no_film(page: str) -> None:
    with pytest.raises(DocumentError):
        read_text("page.html", page)
