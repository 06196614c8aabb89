"""Every shape passes what is right, and says of every kind of fault what is wrong.

``shapes/<name>.pass.ttl`` conforms; ``shapes/<name>.fail.ttl`` has one fault or more for each message of the shape.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SH, Graph, Literal, Namespace
from rdflib.collection import Collection
from rdflib.term import Node

import ontology
from graph.building import quads
from ontology import facts
from ontology.codec import KINDS
from ontology.document import Claim, Document, Evidence, Origin
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
from ontology.terms import FKG

PACKAGE = Path(ontology.__file__).parent
SHAPE = Namespace("https://w3id.org/filmkg/shapes#")
EXAMPLES = Path(__file__).with_name("shapes")
SHAPES = {
    "adaptation": SHAPE.Adaptation,
    "aggregate-rating": SHAPE.AggregateRating,
    "article": SHAPE.Article,
    "character": SHAPE.Character,
    "concept": SHAPE.Concept,
    "conflict": SHAPE.Conflict,
    "evidence": SHAPE.Evidence,
    "link": SHAPE.Link,
    "monetary-amount": SHAPE.MonetaryAmount,
    "movie": SHAPE.Movie,
    "nomination": SHAPE.Nomination,
    "note": SHAPE.Note,
    "occurrence": SHAPE.Occurrence,
    "organization": SHAPE.Organization,
    "performance-role": SHAPE.PerformanceRole,
    "person": SHAPE.Person,
    "place": SHAPE.Place,
    "plot-section": SHAPE.PlotSection,
    "quotation": SHAPE.Quotation,
    "scene": SHAPE.Scene,
    "source-work": SHAPE.SourceWork,
}


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(PACKAGE / "shapes.ttl")


def example(name: str) -> Graph:
    return Graph().parse(EXAMPLES / name)


def faults(data: Graph, shapes: Graph) -> dict[str, Node]:
    """The messages of a validation, each with its severity."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph)
    results = report.subjects(RDF.type, SH.ValidationResult)
    return dict(fault for result in results for fault in said_by(report, result))


def promises(shapes: Graph, shape: Node) -> dict[str, Node]:
    """The messages of a shape, each with its severity."""
    parts = (*shapes.objects(shape, SH.property), *shapes.objects(shape, SH.sparql))
    return dict(promise for part in parts for promise in said_by(shapes, part, SH.message, SH.severity))


def said_by(
    graph: Graph, node: Node, message: Node = SH.resultMessage, severity: Node = SH.resultSeverity
) -> Iterator[tuple[str, Node]]:
    for text in graph.objects(node, message):
        (level,) = graph.objects(node, severity)
        yield str(text), level


def test_every_shape_has_examples(shapes: Graph) -> None:
    assert set(shapes.subjects(RDF.type, SH.NodeShape)) == set(SHAPES.values())
    files = {f"{name}.{verdict}.ttl" for name in SHAPES for verdict in ("pass", "fail")}
    assert {path.name for path in EXAMPLES.iterdir()} == files


def test_every_part_of_a_shape_has_a_message_of_its_own_and_a_severity(shapes: Graph) -> None:
    parts = [*shapes.objects(None, SH.property), *shapes.objects(None, SH.sparql)]
    messages = [text for part in parts for text, _ in said_by(shapes, part, SH.message, SH.severity)]
    assert len(messages) == len(set(messages)) == len(parts)


def test_the_shapes_are_well_formed(shapes: Graph) -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize("name", SHAPES)
def test_good_data_passes(name: str, shapes: Graph) -> None:
    data = example(f"{name}.pass.ttl")
    targets = {kind for kind in shapes.objects(SHAPES[name], SH.targetClass) if (None, RDF.type, kind) in data}
    assert targets
    assert faults(data, shapes) == {}


@pytest.mark.parametrize("name", SHAPES)
def test_bad_data_is_told_each_of_its_faults_and_no_others(name: str, shapes: Graph) -> None:
    assert faults(example(f"{name}.fail.ttl"), shapes) == promises(shapes, SHAPES[name])


def test_the_forms_of_works_are_those_of_the_facts(shapes: Graph) -> None:
    (allowed,) = [
        {*Collection(shapes, values)}
        for part in shapes.subjects(SH.path, FKG.workForm)
        for values in shapes.objects(part, SH["in"])
    ]
    assert allowed == {Literal(form.value, lang="en") for form in WorkForm if form is not WorkForm.FILM}


FILM, OTHER = FilmMention("Solaris", 1972), FilmMention("Stalker", 1979)
TARKOVSKY, LEM = PersonMention("Andrei Tarkovsky"), PersonMention("Stanisław Lem")
MENTIONED = (FILM, OTHER, TARKOVSKY, CharacterMention("Kris"), CharacterMention("Snaut"), PlaceMention("Tokyo"))
CANNES = ConceptMention("Cannes Film Festival", Scheme.AWARD)
STATED: list[Fact] = [
    facts.Titled(FILM, "Solaris"),
    facts.Titled(FILM, "Солярис", original=True, language="ru"),
    facts.Titled(FILM, "Solyaris", original=True),
    facts.Released(FILM, 1972),
    facts.Runs(FILM, 167),
    facts.SpokenIn(FILM, "ru"),
    facts.MadeIn(FILM, PlaceMention("Soviet Union")),
    facts.OfGenre(FILM, ConceptMention("sci-fi", Scheme.GENRE)),
    facts.OfGenre(FILM, ConceptMention("ocean film", Scheme.GENRE)),
    facts.HasTheme(FILM, ConceptMention("alcohol addiction", Scheme.THEME)),
    *(facts.Credited(FILM, TARKOVSKY, role) for role in Credit),
    facts.Performed(FILM, PersonMention("Donatas Banionis"), CharacterMention("Kris Kelvin")),
    facts.Performed(FILM, PersonMention("Donatas Banionis"), CharacterMention("Kelvin")),
    facts.Performed(FILM, PersonMention("Jüri Järvet")),
    *(facts.BasedOn(FILM, WorkMention(form, f"Solaris as a {form}", LEM, 1961)) for form in WorkForm),
    facts.BasedOn(OTHER, WorkMention(WorkForm.SHORT_STORY, author=PersonMention("Arkady Strugatsky"))),
    facts.Nominated(FILM, CANNES, ConceptMention("Grand Prix", Scheme.CATEGORY), Outcome.WON, TARKOVSKY),
    facts.Nominated(FILM, CANNES, ConceptMention("Grand Prix", Scheme.CATEGORY), Outcome.NOMINATED, TARKOVSKY),
    facts.Nominated(FILM, CANNES, None, Outcome.NOMINATED),
    facts.Nominated(FILM, ConceptMention("Golden Spire", Scheme.AWARD), None, Outcome.WON),
    facts.FilmedAt(FILM, PlaceMention("Tokyo")),
    facts.Recommends(FILM, OTHER),
    facts.Summarised(FILM, "A psychologist is sent to a station above a strange ocean."),
    facts.FeaturesCharacter(FILM, CharacterMention("Hari")),
    facts.FeaturesMusicBy(FILM, PersonMention("Johann Sebastian Bach")),
    *(facts.Backed(FILM, facts.CompanyMention("Mosfilm"), role) for role in facts.CompanyRole),
    facts.SetIn(FILM, PlaceMention("Soviet Union")),
    *(facts.Cost(FILM, facts.Amount(1_000_000, "SUR", bound)) for bound in facts.Bound),
    *(facts.Grossed(FILM, facts.Amount(1, "USD", facts.Bound.ABOUT), where) for where in (None, *facts.Territory)),
    facts.ShotFor(FILM, 90),
    facts.ShotOn(FILM, 35),
    facts.ShotOn(FILM, 16),
    facts.ScriptRuns(FILM, 120),
    *(facts.HasFeature(FILM, feature, present) for feature in facts.Feature for present in (True, False)),
    *(facts.Follows(FILM, fidelity) for fidelity in facts.Fidelity),
    facts.Follows(OTHER, facts.Fidelity.LOOSE),
    facts.Differs(FILM, "The film begins on Earth."),
    facts.Differs(OTHER, "The film has no wishes."),
    *(facts.DrawnFromLife(OTHER, degree) for degree in facts.Autobiography),
    facts.DiedBeforeRelease(FILM, LEM),
    facts.CreditedPosthumously(FILM, LEM),
    facts.InspiredBy(FILM, FilmMention("2001", 1968)),
    *(facts.DrawsOn(FILM, WorkMention(form, "Don Quixote", LEM, 1605)) for form in WorkForm),
    *(facts.DrawsOn(FILM, WorkMention(form)) for form in WorkForm),
    facts.Quoted(FILM, "“The sea is awake.”"),
    facts.Quoted(FILM, "The sea is awake!", CharacterMention("Kelvin")),
    facts.HasScene(FILM, "A long drive.", MENTIONED),
    *(facts.Noted(FILM, kind, "A long drive", MENTIONED) for kind in facts.NoteKind),
    facts.Told(FILM, "He is sent.\nHe goes.", 1),
    facts.Told(FILM, "He kneels.", 2, "How It Ends", ending=True),
    facts.TouchesOn(FILM, ConceptMention("grief", Scheme.THEME), 3),
    facts.TouchesOn(FILM, ConceptMention("tides", Scheme.THEME), 1),
    facts.Rated(FILM, "A Page", 8.1),
    facts.Rated(FILM, "A page", 8.1, 10.0, 1000),
    facts.Linked(FILM, "https://films.example.org/1", "title, year and director", 1.0, "2024-11-16", sure=True),
    facts.Linked(FILM, "https://films.example.org/2", "name", 0.5, "2024-11-16", sure=False, person=TARKOVSKY),
    facts.Updated(FILM, "2024-11-16T16:36"),
    facts.Updated(FILM, "2024-11-16"),
]


def corpus() -> Iterator[Document]:
    """Two documents, the first with every kind of fact, that disagree on the year and the runtime of a film."""
    text = "The words of the document."
    rival = FilmMention("Solaris", 1973)
    own: list[Fact] = [
        facts.Released(rival, 1973),
        facts.Runs(rival, 165),
        facts.Credited(rival, TARKOVSKY, Credit.DIRECTOR),
    ]
    for name, film, stated in (("a.txt", FILM, STATED), ("b.txt", rival, own)):
        claims = tuple(Claim(fact, Evidence(4, 9, "Story", "rule")) for fact in stated)
        yield Document(Origin(name, name[0] * 64, "article", "1"), text, film, claims)


def as_graph(found: set[ox.Quad], *names: str) -> Graph:
    """The graphs of those names, the default graph under the empty one, as one."""
    wanted = (quad.triple for quad in found if getattr(quad.graph_name, "value", "") in names)
    return Graph().parse(data=ox.serialize(wanted, format=ox.RdfFormat.N_TRIPLES), format="nt")


def test_what_the_graph_makes_of_every_kind_of_fact_passes(shapes: Graph) -> None:
    found = quads(corpus())
    evidence = {graph for quad in found if (graph := getattr(quad.graph_name, "value", "")).endswith("#evidence")}
    everything = as_graph(found, "", *evidence)
    targets = set(shapes.objects(None, SH.targetClass))
    assert {kind for kind in targets if (None, RDF.type, kind) not in everything} == set()
    assert {type(fact) for fact in STATED} == set(KINDS)
    assert faults(everything, shapes) == {}
    assert faults(as_graph(found, ""), shapes) == {}
    assert len(evidence) == 2
    for graph in evidence:
        assert faults(as_graph(found, graph), shapes) == {}
