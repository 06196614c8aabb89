"""What people write for a thing: its IRI, or its kind and its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from graph.films import FilmKey
from graph.identity import Identity
from graph.iris import Minter
from graph.mentions import Corpus
from graph.works import WorkKey
from ontology.errors import CorrectionError, one_of
from ontology.facts import CompanyMention, ConceptMention, Nominated, Outcome, PlaceMention, Scheme
from ontology.facts import FilmMention as Film
from ontology.terms import CONCEPT
from ontology.text import person_key, slug, title_key

KINDS = ("film", "person", "character", "work", "place", "company", "award", "theme", "genre")
"""The kinds of thing of which corrections can speak."""

_FILM = re.compile(r"(?P<title>.*\S)\s*\((?P<year>\d{4})\)")
_KIND = re.compile(rf"({'|'.join(KINDS)}):\s*(.+)", re.DOTALL)


class Referee:
    """Says which IRI is meant, before anything that documents or corrections say of it.

    Args:
        minter: makes the IRIs.

    >>> referee = Referee(Minter())
    >>> referee.iri("film:Heat (1995)"), referee.iri("Al Pacino", "person")
    ('https://w3id.org/filmkg/id/film/heat-1995', 'https://w3id.org/filmkg/id/person/al-pacino')
    >>> referee.iri("Steve McQueen @ Bullitt (1968)", "person")
    'https://w3id.org/filmkg/id/person/steve-mcqueen.bullitt-1968'
    >>> referee.iri("Salt by Cora Finch", "work"), referee.iri("Oscar: Best Actor", "award")
    ('https://w3id.org/filmkg/id/work/salt.cora-finch', 'https://w3id.org/filmkg/id/award/academy-award.best-actor')
    """

    def __init__(self, minter: Minter) -> None:
        self._minter = minter
        self._names = Identity(Corpus(()), minter)
        self._of_kind: Mapping[str, Callable[[str], str]] = {
            "film": lambda name: minter.iri("film", _film(name)),
            "person": self._person,
            "character": self._character,
            "work": self._work,
            "place": lambda name: self._names.place(PlaceMention(name)),
            "company": lambda name: self._names.company(CompanyMention(name)),
            "award": self._award,
            "theme": lambda name: self._names.concept(ConceptMention(name, Scheme.THEME)),
            "genre": lambda name: self._names.concept(ConceptMention(name, Scheme.GENRE)),
        }

    def iri(self, name: str, kind: str | None = None) -> str:
        """The IRI for what somebody wrote.

        Args:
            name: an IRI (``id:`` may stand for the namespace), ``kind:name``, or a name.
            kind: the kind of thing, where it is a name alone.

        Raises:
            CorrectionError: there is no telling what is meant.
        """
        name = name.strip().strip("<>")
        whole = f"{self._minter.base}{name[3:]}" if name.startswith("id:") else name
        if whole.startswith((self._minter.base, CONCEPT)):
            return self._checked(whole)
        if "://" in whole:
            raise CorrectionError(f"“{name}” is no IRI of this graph; its IRIs start with {self._minter.base}")
        if match := _KIND.fullmatch(name):
            kind, name = match[1], match[2].strip()
        if kind is None:
            raise CorrectionError(f"“{name}” is a name: say of what kind, as in film:{name}")
        if kind not in self._of_kind:
            raise CorrectionError(f"“{kind}” is no kind of thing here; say {one_of(KINDS)}")
        if not slug(name):
            raise CorrectionError(f"a {kind} without a name is nothing to compare")
        return self._of_kind[kind](name)

    @staticmethod
    def _checked(iri: str) -> str:
        if iri.rsplit("/", 2)[-2] not in (*KINDS, "category") or not iri.rsplit("/", 1)[1]:
            raise CorrectionError(f"“{iri}” is of no kind that can be compared; those are {', '.join(KINDS)}")
        return iri

    def _person(self, name: str) -> str:
        name, _, film = (part.strip() for part in name.partition(" @ "))
        return self._minter.iri("person", person_key(name), *([_film(film)] if film else []))

    def _character(self, name: str) -> str:
        name, _, film = (part.strip() for part in name.partition(" @ "))
        if not film:
            raise CorrectionError(f"“{name}” is a character of many films: say of which, as in character:{name} @ FILM")
        return self._minter.iri("character", _film(film), slug(name))

    def _work(self, name: str) -> str:
        title, _, author = name.rpartition(" by ")
        key = WorkKey(title_key(title or name), person_key(author) if title else None, None, "")
        return self._minter.iri("work", key.slug)

    def _award(self, name: str) -> str:
        body, _, category = name.partition(": ")
        kind = ConceptMention(category, Scheme.CATEGORY) if category else None
        return self._names.category(Nominated(Film(""), ConceptMention(body, Scheme.AWARD), kind, Outcome.NOMINATED))


def _film(name: str) -> str:
    match = _FILM.fullmatch(name.strip())
    return FilmKey(title_key(match["title"] if match else name), int(match["year"]) if match else None).slug
