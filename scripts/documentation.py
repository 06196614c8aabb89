"""The ontology as a page for people: ``python3 scripts/run.py docs`` writes ``docs/ontology.html`` from ``film.ttl``.

pyLODE makes the page. It knows neither individuals nor enumerations nor what other vocabularies a term matches; these
are told in notes on the terms, and each term can be linked to by its own name.
"""

from __future__ import annotations

import html
import logging
import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import OWL, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "ontology.html"
ONTOLOGY = URIRef("https://w3id.org/filmkg/ontology")
_TERM = re.compile(rf"<code>{re.escape(str(ONTOLOGY))}#(?P<name>\w+)</code>")


def documented() -> Graph:
    """The own terms of the ontology, with what the page is to say of each; those of others are only linked to."""
    folder = ROOT / "ontology"
    film, mappings = Graph().parse(folder / "film.ttl"), Graph().parse(folder / "mappings.ttl")
    page = Graph()
    for prefix, namespace in (*film.namespaces(), *mappings.namespaces()):
        page.bind(prefix, namespace)
    for term in {subject for subject in film.subjects() if is_own(subject)}:
        for predicate, value in film.predicate_objects(term):
            if not isinstance(value, BNode):
                page.add((term, predicate, value))
        for note in (*_values(film, term), *_matches(mappings, term)):
            page.add((term, SKOS.scopeNote, Literal(note, lang="en")))
    return page


def is_own(term: Node) -> bool:
    """Whether a term is the ontology's own, or the ontology itself.

    >>> is_own(URIRef("https://w3id.org/filmkg/ontology#theme")), is_own(SKOS.broader)
    (True, False)
    """
    return str(term).partition("#")[0] == str(ONTOLOGY)


def _values(film: Graph, term: Node) -> Iterator[str]:
    """The values of an enumeration, each as an entry that can be linked to."""
    for enumeration in film.objects(term, OWL.equivalentClass):
        for members in film.objects(enumeration, OWL.oneOf):
            entries = (_entry(film, value) for value in Collection(film, members))
            yield "Its values:\n\n" + "\n".join(entries)


def _entry(film: Graph, value: Node) -> str:
    label, definition = film.value(value, RDFS.label), film.value(value, SKOS.definition)
    return f"- **{label}** <code>{value}</code>: {definition}"


def _matches(mappings: Graph, term: Node) -> Iterator[str]:
    for predicate, words in ((SKOS.exactMatch, "The same elsewhere"), (SKOS.closeMatch, "Much the same elsewhere")):
        links = [_link(mappings, str(other)) for other in sorted(mappings.objects(term, predicate), key=str)]
        if links:
            yield f"{words}: {', '.join(links)}."


def _link(mappings: Graph, iri: str) -> str:
    return f"[{mappings.namespace_manager.curie(iri, generate=False)}]({iri})"


def page() -> str:
    """The page.

    Raises:
        ImportError: pyLODE is not installed.
    """
    from pylode import OntPub

    logging.disable(logging.INFO)  # pyLODE tells of all that it does
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # nor does it close its style sheet
            made = str(OntPub(ontology=documented(), sort_subjects=True).make_html())
    finally:
        logging.disable(logging.NOTSET)
    return anchored(made)


def anchored(made: str) -> str:
    """A page on which each term can be linked to by its name, whatever name the page gives its entry.

    >>> anchored("<code>https://w3id.org/filmkg/ontology#PlotSection</code>")
    '<code id="PlotSection">https://w3id.org/filmkg/ontology#PlotSection</code>'
    """
    taken = set(re.findall(r'\bid="([^"]*)"', made))

    def anchor(match: re.Match[str]) -> str:
        name = match["name"]
        if name in taken:
            return match[0]
        taken.add(name)
        return f'<code id="{html.escape(name)}">{ONTOLOGY}#{name}</code>'

    return _TERM.sub(anchor, made)


def missing(made: str, terms: Iterable[str]) -> list[str]:
    """The terms that a page neither names nor has an anchor for."""
    return [term for term in terms if f"{ONTOLOGY}#{term}</code>" not in made or f'id="{term}"' not in made]


def main() -> None:
    """Write the page."""
    try:
        made = page()
    except ImportError:
        sys.exit('the page is made by pylode, which is not installed; install it with: pip install "filmkg[docs]"')
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(made, encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(made)} characters")


if __name__ == "__main__":
    main()
