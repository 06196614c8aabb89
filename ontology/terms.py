"""The terms of the graph for Python: the words that ``film.ttl`` defines (a test keeps the two alike)."""

from __future__ import annotations

from types import MappingProxyType

from rdflib import URIRef
from rdflib.namespace import DefinedNamespace, Namespace

ID_BASE = "https://w3id.org/filmkg/id/"
CONCEPT = "https://w3id.org/filmkg/concept/"
SCHEMA = "https://schema.org/"


class FKG(DefinedNamespace):
    """The own terms of filmkg, where schema.org has none. A term that is not listed here cannot be misspelt.

    >>> FKG.theme
    rdflib.term.URIRef('https://w3id.org/filmkg/ontology#theme')
    """

    _NS = Namespace("https://w3id.org/filmkg/ontology#")
    _fail = True

    # classes
    Adaptation: URIRef
    Character: URIRef
    Conflict: URIRef
    Degree: URIRef
    Fidelity: URIRef
    Link: URIRef
    Nomination: URIRef
    Note: URIRef
    NoteKind: URIRef
    Occurrence: URIRef
    Outcome: URIRef
    PlotSection: URIRef
    Scene: URIRef
    Territory: URIRef

    # people and their work, companies
    screenwriter: URIRef
    cinematographer: URIRef
    cameraOperator: URIRef
    editor: URIRef
    hasPerformance: URIRef
    performs: URIRef
    featuresMusicBy: URIRef
    diedBeforeRelease: URIRef
    posthumousCredit: URIRef
    distributor: URIRef

    # what a film is about, what it leads to, what it has
    theme: URIRef
    touchesOn: URIRef
    hasOccurrence: URIRef
    concept: URIRef
    count: URIRef
    recommends: URIRef
    hasPostCreditsScene: URIRef
    hasAlternateEnding: URIRef
    hasDeletedScenes: URIRef
    originalScreenplay: URIRef

    # what a film comes from
    workForm: URIRef
    inspiredBy: URIRef
    source: URIRef
    result: URIRef
    fidelity: URIRef
    faithful: URIRef
    fairlyFaithful: URIRef
    loose: URIRef
    difference: URIRef
    autobiographical: URIRef
    wholly: URIRef
    largely: URIRef
    partly: URIRef

    # figures
    budget: URIRef
    gross: URIRef
    approximate: URIRef
    territory: URIRef
    worldwide: URIRef
    domestic: URIRef
    international: URIRef
    shootingDuration: URIRef
    filmGauge: URIRef
    scriptPages: URIRef
    rater: URIRef

    # what is told at length
    hasQuotation: URIRef
    hasScene: URIRef
    hasNote: URIRef
    noteKind: URIRef
    trivia: URIRef
    behindTheScenes: URIRef
    hiddenDetail: URIRef
    hasPlotSection: URIRef
    heading: URIRef
    order: URIRef
    spoiler: URIRef
    ending: URIRef

    # awards
    category: URIRef
    nominatedWork: URIRef
    nominee: URIRef
    outcome: URIRef
    won: URIRef
    nominated: URIRef

    # sources
    section: URIRef
    rule: URIRef
    loader: URIRef
    loaderVersion: URIRef
    trustRank: URIRef
    taken: URIRef
    rejected: URIRef
    nearAgreement: URIRef

    # other data sets
    method: URIRef
    score: URIRef


PREFIXES = MappingProxyType(
    {
        "fkg": str(FKG._NS),
        "id": ID_BASE,
        "genre": f"{CONCEPT}genre/",
        "theme": f"{CONCEPT}theme/",
        "award": f"{CONCEPT}award/",
        "category": f"{CONCEPT}category/",
        "schema": SCHEMA,
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "dcterms": "http://purl.org/dc/terms/",
        "prov": "http://www.w3.org/ns/prov#",
        "oa": "http://www.w3.org/ns/oa#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""The prefixes that exports declare and that queries need not declare, by name."""


def shorten(iri: str) -> str:
    """An IRI as people read it: with the prefix of its namespace where one is known.

    >>> shorten("https://schema.org/director"), shorten("https://example.org/x")
    ('schema:director', 'https://example.org/x')
    """
    fits = [(namespace, prefix) for prefix, namespace in PREFIXES.items() if iri.startswith(namespace)]
    namespace, prefix = max(fits, default=("", ""), key=lambda fit: len(fit[0]))
    return f"{prefix}:{iri[len(namespace) :]}" if prefix else iri
