"""The film graph: documents in, answers out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from graph import sources
from graph.answers import Answers
from graph.archive import Archive
from graph.binding import Term
from graph.bounds import Bounds
from graph.corrections import Correction
from graph.explaining import Verdict, verdict
from graph.identity import Identity
from graph.iris import Minter
from graph.referring import Referee
from graph.results import Result
from graph.store import EmbeddedStore
from graph.trust import Trust
from graph.upkeep import Upkeep
from ontology.document import Document
from ontology.errors import StoreError

if TYPE_CHECKING:
    from rdflib import Dataset

    from graph.checking import Report

ARCHIVE, ENGINE = "documents.sqlite", "oxigraph"


@dataclass(frozen=True, slots=True)
class Change:
    """What a load changed: numbers of documents held, quads added and quads removed."""

    documents: int
    added: int
    removed: int

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


class FilmGraph(Answers):
    """A graph of films, in memory or in a folder.

    The default graph holds what is known, each fact once; each document has a named graph of what it claims, and
    ``<document>#evidence`` holds the words. These are derived from the documents and kept in step with them; other
    named graphs are yours.

    Args:
        path: the folder of the store; None for a graph in memory. Use :meth:`open` for a store that must exist.
        base: the namespace of the ids; that of filmkg unless you publish under your own domain.

    Raises:
        StoreError: the folder cannot be opened.

    >>> from ontology.document import Claim, Evidence, Origin
    >>> from ontology.facts import Credit, Credited, FilmMention, PersonMention
    >>> film = FilmMention("Heat", 1995)
    >>> fact = Credited(film, PersonMention("Michael Mann"), Credit.DIRECTOR)
    >>> text = "Heat was directed by Michael Mann."
    >>> claim = Claim(fact, Evidence(9, 33, "", "credits"))
    >>> page = Document(Origin("heat.txt", "00", "article", "1"), text, film, (claim,))
    >>> with FilmGraph() as kg:
    ...     change = kg.load([page])
    ...     kg.query("SELECT ?name { ?film schema:director/schema:name ?name }").values()
    [{'name': 'Michael Mann'}]
    """

    def __init__(self, path: str | Path | None = None, base: str | None = None) -> None:
        self._minter = Minter(base) if base else Minter()
        self.path = Path(path) if path is not None else None
        if self.path:
            _make(self.path)
        self.store = EmbeddedStore(self.path and self.path / ENGINE)
        self._archive = Archive(self.path and self.path / ARCHIVE)
        self._put_in_step()

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open a store that exists.

        Args:
            path: its folder.

        Raises:
            StoreError: there is no store there, or it cannot be opened.
        """
        if not (Path(path) / ARCHIVE).is_file():
            raise StoreError(f"{path}: no store is here; make one with: filmkg load PATH… --store {path}")
        return cls(path)

    def load(self, documents: Iterable[Document], locations: Mapping[str, str] | None = None) -> Change:
        """Take documents in; what they replace or no longer say goes.

        Args:
            documents: documents that a loader read; an iterator is taken one by one.
            locations: where a document came from, by its sha256, so that a changed file replaces what it said before.
                It is looked up when the document is taken. A location stays in the store's folder and is never
                published.

        Returns:
            What changed; loading the same again changes nothing.

        Raises:
            StoreError: the store cannot be written. Documents are kept all or none; a graph that was interrupted
                is put in step when the store is next opened.
        """
        where = locations or {}
        self._archive.put((document, where.get(document.origin.sha256)) for document in documents)
        return self._put_in_step()

    def unload(self, *names: str) -> Change:
        """Let documents go, with exactly what only they say.

        Args:
            names: of each its IRI, its file's name, or the path of the file or folder from which it was loaded.

        Raises:
            UnknownName: the graph holds no such document; nothing is let go.
            StoreError: several documents bear a name, or the store cannot be written.
        """
        found = [sources.found(self._archive, self._minter, name) for name in names]
        self._archive.remove(
            (one for each in found for one in each.fingerprints), (one for each in found for one in each.locations)
        )
        return self._put_in_step()

    def correct(self, add: Iterable[Correction] = (), remove: Iterable[Correction] = ()) -> Change:
        """Say what is one thing and what is not, for good; or take it back.

        Args:
            add: corrections, of IRIs (see :meth:`reference`); :func:`graph.correcting.read` reads a file of them.
            remove: corrections that no longer hold.

        Raises:
            CorrectionError: they contradict one another.

        >>> from graph.corrections import Relation
        >>> with FilmGraph() as kg:
        ...     names = (kg.reference(f"person:{name}") for name in ("Ada Quill", "A. M. Quill"))
        ...     change = kg.correct([Correction(Relation.SAME, *names)])
        ...     bool(kg.same("Ada Quill", "A. M. Quill", "person"))
        True
        """
        self._archive.correct(add, remove)
        return self._put_in_step()

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections that hold."""
        return self._archive.corrections().all

    def same(self, one: str, other: str, kind: str | None = None) -> Verdict:
        """Whether two mentions are one thing, and why.

        Args:
            one: an IRI, or a name.
            other: the same.
            kind: what kind of thing names are of: film, person, place, …; needless for IRIs.

        Raises:
            CorrectionError: a name without a kind, or two kinds.
        """
        return verdict(self.identity, *(self.reference(each, kind) for each in (one, other)))

    def reference(self, name: str, kind: str | None = None) -> str:
        """The IRI that an IRI, ``kind:name`` or the name of a thing of a kind stands for, before any decision."""
        return Referee(self._minter).iri(name, kind)

    @property
    def identity(self) -> Identity:
        """Which IRI each mention of a document has."""
        return Identity(self._archive.index(), self._minter, self._archive.corrections())

    def _put_in_step(self) -> Change:
        if self._archive.in_step:
            return Change(len(self._archive), 0, 0)
        added, removed = Upkeep(self._archive, self.store, self._minter).run()
        self._forget()
        return Change(len(self._archive), added, removed)

    @property
    def trust(self) -> tuple[str, ...]:
        """Which sources are trusted before others: names of loaders and patterns of documents' names, in order."""
        return self._archive.trust.order

    def set_trust(self, order: Iterable[str]) -> Change:
        """Set which sources are trusted before others where documents support two values equally; the store keeps it.

        Args:
            order: names of loaders (``article``) and patterns of documents' names (``*.synopsis.txt``), the most
                trusted first; none makes all equal again.

        Raises:
            StoreError: the store cannot be written.
        """
        self._archive.set_trust(Trust.of(order))
        return self._put_in_step()

    def check(self, *, shapes: bool = True) -> Report:
        """Whether the graph is what it promises to be: its shapes, its evidence, what is in doubt, how complete it is.

        Args:
            shapes: whether to hold it against the SHACL shapes, for which pySHACL is needed and which takes longest.

        Raises:
            MissingPart: pySHACL is not installed.
        """
        from graph.checking import check

        return check(self, shapes=shapes)

    @property
    def minter(self) -> Minter:
        """Makes the ids."""
        return self._minter

    @property
    def base(self) -> str:
        """The namespace of the ids."""
        return self._minter.base

    @cached_property
    def dataset(self) -> Dataset:
        """The whole store as an rdflib Dataset, for any code that knows rdflib."""
        from rdflib import Dataset

        from graph.rdflib_store import MendedOxigraphStore
        from ontology.terms import PREFIXES

        dataset = Dataset(store=MendedOxigraphStore(store=self.store.engine))
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def _ask(self, text: str, terms: Mapping[str, Term], name: str, bounds: Bounds) -> Result:
        return self.store.query(text, terms, name, bounds)

    def documents(self, loader: str | None = None) -> Iterator[Document]:
        """Every document that was loaded, or every one that a loader read, with its text and claims."""
        return self._archive.documents(loader)

    @property
    def size(self) -> int:
        """How many documents it holds."""
        return len(self._archive)

    def close(self) -> None:
        """Write out what is pending and let go of the store."""
        if "dataset" in self.__dict__:
            self.__dict__.pop("dataset").store.close()
        self._archive.close()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<FilmGraph {self.path or 'in memory'}: {len(self._archive)} documents>"


def _make(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: cannot be made: {error.strerror}") from error
    if any(path.iterdir()) and not (path / ARCHIVE).is_file():
        raise StoreError(f"{path}: this folder holds something other than a store; name another")
