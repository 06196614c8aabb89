"""The graph is brought into step with its documents, and no more of it is touched than a change reaches.

The end is the graph of :func:`graph.building.quads`; the way there:

1. Documents that come or go touch their blocks. Where what was decided in one changes, its documents are touched too;
   blocks are visited in the order in which they ask each other, so one round is enough.
2. Touched documents are derived anew; what differs in their graphs is written, some hundreds of documents at a time.
3. Of the default graph only what these differences bear on is looked at again: a plain triple is there if a document's
   graph has it; a question (see :mod:`graph.consolidation`) is answered anew from what documents' graphs say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import pyoxigraph as ox
from rdflib import SDO

from graph import building
from graph.archive import Archive
from graph.consolidation import Knowledge, Question, question
from graph.corrections import anywhere
from graph.decisions import OF_FILMS, STAGES
from graph.identity import Identity
from graph.iris import Minter
from graph.naming import Naming
from graph.provenance import evidence_graph
from graph.rdf import in_graph, node, value_of
from graph.standing import corrected_blocks, replaced, standing
from graph.store import EmbeddedStore
from graph.trust import Trust
from ontology import concepts
from ontology.document import Document
from ontology.terms import CONCEPT, FKG

_AT_A_TIME = 250
_MAIN_ENTITY, _TRUST_RANK = node(SDO.mainEntity), node(FKG.trustRank)
_DEFAULT = ox.DefaultGraph()


class Upkeep:
    """Brings the graph of a store into step with an archive.

    Args:
        archive: the documents.
        store: the graph.
        minter: makes the IRIs.
    """

    def __init__(self, archive: Archive, store: EmbeddedStore, minter: Minter) -> None:
        self._archive = archive
        self._store = store
        self._minter = minter
        self._knowledge = Knowledge(minter)
        self._added = self._removed = 0

    def run(self) -> tuple[int, int]:
        """Do it.

        Returns:
            How many quads were added and how many removed.

        Raises:
            StoreError: the store cannot be written; the next run makes everything anew.
        """
        archive = self._archive
        if archive.in_work:
            self._clear()
            archive.restart()
        before = Identity(archive.index(before=True), self._minter, archive.corrections(before=True))
        after = Identity(archive.index(), self._minter, archive.corrections())
        pointers = self._touch(before, after)
        archive.begin()
        batches = _Batches(self._store.engine, self._minter, self._knowledge, archive.trust)
        going = {self._minter.document(*origin) for origin in archive.going()}
        for some in _some_at_a_time(archive.touched.documents()):
            going -= {after.document(document) for document in some}
            self._change(*batches.ranked({after.document(document): document for document in some}))
            self._write(batches, [(after.document(document), _derived(document, after)) for document in some])
        for iri in sorted(going):
            self._change(*batches.ranked({iri: None}))
            self._write(batches, [(iri, set())])
            self._store.drop([iri, evidence_graph(iri).value])
        if archive.has_new_trust:
            self._trust_anew(batches, after)
        self._change(*pointers)
        self._change(*batches.concepts())
        self._store.flush()
        archive.settle()
        return self._added, self._removed

    def _trust_anew(self, batches: _Batches, names: Identity) -> None:
        """Rank every document anew, then answer every question that any of them answers."""
        for some in _some_at_a_time(self._archive.documents()):
            self._change(*batches.ranked({names.document(document): document for document in some}))
        for some in _some_at_a_time(self._archive.documents()):
            batches.reconsider(names.document(document) for document in some)
            self._change(*batches.consequences())

    def _clear(self) -> None:
        derived = f"{self._minter.base}document/"
        graphs = [graph.value for graph in self._store.engine.named_graphs() if isinstance(graph, ox.NamedNode)]
        self._store.drop([graph for graph in graphs if graph.startswith(derived)])
        self._store.engine.clear_graph(_DEFAULT)

    def _touch(self, before: Identity, after: Identity) -> tuple[set[ox.Quad], set[ox.Quad]]:
        """Touch what the change reaches.

        Returns:
            The pointers from outgrown IRIs that are to be added, and those to be removed.
        """
        self._archive.touched.start(self._corrected(before, after))
        were, are = set(building.outgrown(before, ())), set(building.outgrown(after, ()))
        for stage in STAGES:
            for block in self._blocks(stage, before, after):
                if stage in ("film", "person"):
                    were |= set(building.pointers(replaced(before, block)))
                    are |= set(building.pointers(replaced(after, block)))
                if not self._archive.touched.holds_all_of(block) and _differs(before, after, block):
                    self._archive.touched.add_block(block)
        return set(map(in_graph, are - were)), set(map(in_graph, were - are))

    def _blocks(self, stage: str, before: Identity, after: Identity) -> Iterable[str]:
        blocks = set(self._archive.touched.blocks(stage))
        if stage in ("film", "person") and before.corrections.all != after.corrections.all:
            blocks |= {block for names in (before, after) for block in corrected_blocks(names, stage)}
        if stage in OF_FILMS:
            titles = {block.split(":", 1)[1] for block in blocks}
            titles |= {other for title in titles for names in (before, after) for other in names.cluster(title).titles}
            blocks = {f"{stage}:{title}" for title in titles}
        return blocks

    def _corrected(self, before: Identity, after: Identity) -> set[str]:
        """The fingerprints of documents that mention what is corrected otherwise than before."""
        changed = set(before.corrections.all) ^ set(after.corrections.all)
        iris = {
            one
            for names in (before, after)
            for each in changed
            for iri in (each.one, each.other)
            for same in names.corrections.same(iri)
            for one in (same, standing(names, same), anywhere(same))
        }
        return {sha256 for iri in iris for sha256 in self._mentioning(node(iri))}

    def _mentioning(self, thing: ox.NamedNode) -> Iterator[str]:
        engine = self._store.engine
        told = engine.quads_for_pattern(thing, None, None, None), engine.quads_for_pattern(None, None, thing, None)
        found = {quad.graph_name for quads in told for quad in quads}
        for graph in found:
            if isinstance(graph, ox.NamedNode):
                for quad in engine.quads_for_pattern(graph, node(SDO.sha256), None, _DEFAULT):
                    yield value_of(quad.object)

    def _write(self, batches: _Batches, documents: list[tuple[str, set[ox.Quad]]]) -> None:
        self._change(*batches.differences(documents))
        self._change(*batches.consequences())

    def _change(self, added: set[ox.Quad], removed: set[ox.Quad]) -> None:
        self._store.change(added, removed)
        self._added += len(added)
        self._removed += len(removed)


class _Batches:
    """What some documents change in the graph: in their own graphs first, then in the default graph."""

    def __init__(self, engine: ox.Store, minter: Minter, knowledge: Knowledge, trust: Trust) -> None:
        self._trust = trust
        self._engine = engine
        self._documents = f"{minter.base}document/"
        self._knowledge = knowledge
        self._questions: set[Question] = set()
        self._stated: set[ox.Triple] = set()
        self._dropped: set[ox.Triple] = set()
        self._described: tuple[set[ox.Quad], set[ox.Quad]] = set(), set()
        self._concepts: set[str] = set()

    def ranked(self, documents: Mapping[str, Document | None]) -> tuple[set[ox.Quad], set[ox.Quad]]:
        """What is to be added and removed of the ranks of documents, by their IRIs; those that go have none."""
        told = {
            in_graph(triple)
            for iri, document in documents.items()
            if document is not None
            for triple in self._trust.triples(document, iri)
        }
        held = {
            quad for iri in documents for quad in self._engine.quads_for_pattern(node(iri), _TRUST_RANK, None, _DEFAULT)
        }
        return told - held, held - told

    def reconsider(self, documents: Iterable[str]) -> None:
        """Ask all questions anew that some documents answer."""
        for iri in documents:
            triples = (quad.triple for quad in self._engine.quads_for_pattern(None, None, None, node(iri)))
            self._questions.update(filter(None, map(question, triples)))

    def differences(self, documents: Iterable[tuple[str, set[ox.Quad]]]) -> tuple[set[ox.Quad], set[ox.Quad]]:
        """What is to be added and removed in the graphs of documents, each an IRI with all its quads."""
        added: set[ox.Quad] = set()
        removed: set[ox.Quad] = set()
        for iri, wanted in documents:
            graphs = (node(iri), evidence_graph(iri))
            held = {quad for graph in graphs for quad in self._engine.quads_for_pattern(None, None, None, graph)}
            new, old = wanted - held, held - wanted
            self._note(iri, new, old)
            if old and any(quad.predicate == _MAIN_ENTITY for quad in new | old):
                everything = (quad.triple for quad in wanted & held if value_of(quad.graph_name) == iri)
                self._questions.update(filter(None, map(question, everything)))
            added |= new
            removed |= old
        return added, removed

    def _note(self, iri: str, new: set[ox.Quad], old: set[ox.Quad]) -> None:
        own = (iri, f"{iri}#reading")
        for quads, triples, described in (
            (new, self._stated, self._described[0]),
            (old, self._dropped, self._described[1]),
        ):
            for quad in quads:
                if value_of(quad.graph_name) != iri:
                    if value_of(quad.subject) in own:
                        described.add(in_graph(quad.triple))
                elif asked := question(quad.triple):
                    self._questions.add(asked)
                else:
                    triples.add(quad.triple)

    def consequences(self) -> tuple[set[ox.Quad], set[ox.Quad]]:
        """What is to be added and removed in the default graph, once the documents' graphs are written."""
        gone = {triple for triple in self._dropped - self._stated if not self._is_stated(triple)}
        added, removed = (set(quads) for quads in self._described)
        added |= {quad for quad in map(in_graph, self._stated) if quad not in self._engine}
        removed |= set(map(in_graph, gone))
        for asked in self._questions:
            wanted, held = set(self._answer(asked)), set(self._knowledge.held(asked, self._engine))
            added |= set(map(in_graph, wanted - held))
            removed |= set(map(in_graph, held - wanted))
        self._concepts |= {value_of(triple.object) for triple in self._stated | gone} & concepts.all_concepts().keys()
        for seen in (self._questions, self._stated, self._dropped, *self._described):
            seen.clear()
        return added - removed, removed - added

    def _is_stated(self, triple: ox.Triple) -> bool:
        quads = self._engine.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        return any(self._document_of(quad) for quad in quads)

    def _document_of(self, quad: ox.Quad) -> str | None:
        """The document in whose graph a quad stands; None for evidence, the default graph and the user's own."""
        name = value_of(quad.graph_name)
        return name if name.startswith(self._documents) and "#" not in name else None

    def _answer(self, asked: Question) -> Iterator[ox.Triple]:
        support: dict[ox.Triple, set[str]] = {}
        for predicate in self._knowledge.predicates(asked):
            for quad in self._engine.quads_for_pattern(asked.subject, predicate, None, None):
                if (document := self._document_of(quad)) is not None:
                    support.setdefault(quad.triple, set()).add(document)
        at_home: set[str] = set()
        ranks: dict[str, int] = {}
        if len(support) > 1:
            ranks = {document: self._rank(document) for told in support.values() for document in told}
            about = self._engine.quads_for_pattern(None, _MAIN_ENTITY, asked.subject, None)
            at_home = {
                value_of(quad.subject) for quad in about if value_of(quad.graph_name).startswith(self._documents)
            }
        return self._knowledge.answer(support, at_home, ranks)

    def _rank(self, document: str) -> int:
        ranks = self._engine.quads_for_pattern(node(document), _TRUST_RANK, None, _DEFAULT) if self._trust.order else ()
        return next((int(value_of(quad.object)) for quad in ranks), 0)

    def concepts(self) -> tuple[set[ox.Quad], set[ox.Quad]]:
        """What is to be added and removed of what is known of concepts, once all else is written."""
        if all(self._is_used(iri) == self._is_described(iri) for iri in self._concepts):
            return set(), set()
        used = filter(self._is_used, concepts.all_concepts())
        wanted = set(map(in_graph, building.concepts_behind(used)))
        held = {quad for quad in map(in_graph, concepts.triples()) if quad in self._engine}
        return wanted - held, held - wanted

    def _is_used(self, iri: str) -> bool:
        quads = self._engine.quads_for_pattern(None, None, node(iri), _DEFAULT)
        return any(not value_of(quad.subject).startswith(CONCEPT) for quad in quads)

    def _is_described(self, iri: str) -> bool:
        return next(self._engine.quads_for_pattern(node(iri), None, None, _DEFAULT), None) is not None


def _some_at_a_time(documents: Iterator[Document]) -> Iterator[list[Document]]:
    while some := list(islice(documents, _AT_A_TIME)):
        yield some


def _derived(document: Document, identity: Identity) -> set[ox.Quad]:
    return set(building.of_document(document, Naming(identity, document)))


def _differs(before: Identity, after: Identity, block: str) -> bool:
    """Whether something that was decided in a block is decided otherwise now."""
    now = after.decision(block)
    return any(now.get(about) != decided for about, decided in before.decision(block).items())
