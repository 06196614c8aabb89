"""What an endpoint tells of an entity: rows, and what is to be known of them in order to compare it with a film."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.enrichment.shapes import Shape
from graph.results import Result, plain
from ontology.facts import WorkForm
from ontology.text import one_line, person_key, title_key

_DATE = re.compile(r"(\d{4})(?:-\d{2}-\d{2})?")
_LONGEST = 24 * 60
_FORMS = {
    "graphic novel": WorkForm.COMIC,
    "comic": WorkForm.COMIC,
    "manga": WorkForm.COMIC,
    "novella": WorkForm.NOVELLA,
    "novel": WorkForm.NOVEL,
    "short story": WorkForm.SHORT_STORY,
    "memoir": WorkForm.MEMOIR,
    "autobiography": WorkForm.MEMOIR,
    "theatrical": WorkForm.PLAY,
    "dramatic work": WorkForm.PLAY,
    "book": WorkForm.BOOK,
    "literary work": WorkForm.BOOK,
    "written work": WorkForm.BOOK,
}


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One thing that is told of an entity.

    Attributes:
        what: the property ("director").
        value: an IRI, or what is told: a date, "111 minutes", a title.
        name: what the thing is called, of an IRI.
        code: the language of a title, or that of a thing that is one (BCP 47).
        author: who wrote it, of a work.
        form: what kind of work it is.
    """

    what: str
    value: str
    name: str = ""
    code: str = ""
    author: str = ""
    form: str = ""

    @property
    def line(self) -> str:
        """The row as a line of text.

        >>> Row("source", "http://example.org/1", "Salt", author="Cora Finch", form="novel").line
        'source: Salt, novel by Cora Finch <http://example.org/1>'
        """
        made = f"{f', {self.form}' * bool(self.form)}{f' by {self.author}' * bool(self.author)}"
        code = f" ({self.code})" * bool(self.code)
        return f"{self.what}: {self.name or self.value}{made}{code}{f' <{self.value}>' * bool(self.name)}"


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity of another data set.

    Attributes:
        iri: its IRI.
        rows: what is told of it, sorted.

    >>> heat = Entity("urn:1", (Row("date", "1995-12-15"), Row("label", "Heat"), Row("runtime", "170 minutes")))
    >>> heat.titles, heat.years, heat.minutes
    ({'heat'}, [1995], 170)
    """

    iri: str
    rows: tuple[Row, ...]

    def told(self, *whats: str) -> list[Row]:
        """The rows of some properties."""
        return [row for row in self.rows if row.what in whats]

    @property
    def titles(self) -> set[str]:
        """The keys of its titles."""
        return {title_key(row.value) for row in self.told("label", "title")}

    @property
    def aliases(self) -> set[str]:
        """The keys of what it is called beside these."""
        return {title_key(row.value) for row in self.told("alias")}

    @property
    def years(self) -> list[int]:
        """The years in which it came out, the first one first."""
        return sorted({int(row.value[:4]) for row in self.told("date") or self.told("year")})

    @property
    def minutes(self) -> int | None:
        """How long it lasts; None unless just one runtime is told."""
        told = {int(row.value.split()[0]) for row in self.told("runtime")}
        return told.pop() if len(told) == 1 else None

    @property
    def kinds(self) -> set[str]:
        """The IRIs of its kinds."""
        return {row.value for row in self.told("kind")}

    def people(self, role: str) -> dict[str, set[str]]:
        """Who did something for it: the IRIs by the keys of the names."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self.told(role):
            if row.name:
                found[person_key(row.name)].add(row.value)
        return dict(found)


def entities(result: Result, shape: Shape) -> list[Entity]:
    """The entities that a question for details tells of, by their IRIs."""
    found: dict[str, list[tuple[bool, Row]]] = defaultdict(list)
    for solution in result:
        item = plain(solution["item"]) if solution["item"] else ""
        preference = _is_not_english(solution["name"])
        found[item] += ((preference, row) for row in _rows(solution, shape))
    return [Entity(iri, _once_each(rows)) for iri, rows in sorted(found.items())]


def _is_not_english(name: object) -> bool:
    return isinstance(name, ox.Literal) and name.language != "en"


def _rows(solution: Mapping[str, object], shape: Shape) -> Iterator[Row]:
    told = {name: one_line(_words(term)) for name, term in solution.items()}
    what, value, term = told["what"], told["value"], solution["value"]
    if shape.year_in_label and what in ("label", "category") and (year := shape.year_in_label.search(value)):
        yield Row("year", year[1])
    if not isinstance(term, ox.Literal):
        yield Row(what, value, shape.label(told["name"]), told["code"], told["author"], told["form"])
    elif what == "date":
        yield from (Row(what, date[0]) for date in [_DATE.match(value)] if date)
    elif what == "runtime":
        yield from (Row(what, f"{minutes} minutes") for minutes in [_minutes(value, shape.per_minute)] if minutes)
    elif what == "title":
        yield Row(what, value, code=term.language or "")
    else:
        yield Row(what, shape.label(value))


def _words(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""


def _minutes(value: str, per_minute: float) -> int | None:
    """A runtime in minutes; None for what is none.

    >>> _minutes("6660.0", 60), _minutes("+111", 1), _minutes("soon", 1), _minutes("NaN", 1)
    (111, 111, None, None)
    """
    try:
        minutes = float(value) / per_minute
    except ValueError:
        return None
    return round(minutes) if 0 < minutes < _LONGEST else None


def _once_each(rows: Iterable[tuple[bool, Row]]) -> tuple[Row, ...]:
    """The rows without repetitions: of several names, forms and authors of one thing the most telling."""
    first: dict[tuple[str, str], Row] = {}
    for _, row in sorted(rows, key=lambda pair: (_vagueness(pair[1].form), *pair)):
        first.setdefault((row.what, row.value), row)
    return tuple(sorted(first.values()))


def _vagueness(form: str) -> int:
    found = work_form(form)
    return 2 if found is None else int(found is WorkForm.BOOK)


def work_form(words: str) -> WorkForm | None:
    """The form of a work of whose kind somebody speaks; None for what is none.

    >>> work_form("graphic novel"), work_form("literary work"), work_form("human")
    (<WorkForm.COMIC: 'comic'>, <WorkForm.BOOK: 'book'>, None)
    """
    return next((form for part, form in _FORMS.items() if part in words.lower()), None)
