"""Facts as the flat relations of the gold (``gold/README.md``), and when two of them state the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ontology import facts
from ontology.concepts import known
from ontology.facts import FilmMention, Scheme
from ontology.text import slug, without_article

TEXTS = frozenset({"text"})
_CONCEPTS = {"genre": Scheme.GENRE, "theme": Scheme.THEME, "body": Scheme.AWARD, "category": Scheme.CATEGORY}
_SHORTEST_START = 24


@dataclass(frozen=True)
class Stated:
    """One flat fact: a relation and its fields, each in its normal form."""

    relation: str
    fields: Mapping[str, Any]

    def __hash__(self) -> int:
        return hash((self.relation, frozenset(self.fields.items())))

    def fits(self, gold: Stated) -> bool:
        """Whether a gold fact says all of this, and perhaps more.

        >>> actor, whole = stated("performance", actor="A B"), stated("performance", actor="A B", character="Ben")
        >>> actor.fits(whole), whole.fits(actor)
        (True, False)
        """
        return self.relation == gold.relation and all(
            name in gold.fields and _agree(name, value, gold.fields[name]) for name, value in self.fields.items()
        )


def stated(relation: str, **fields: Any) -> Stated:
    """A flat fact from fields in the words of a page; None stands for what it does not tell.

    >>> stated("genre", genre="Sci-Fi") == stated("genre", genre="science fiction")
    True
    """
    return Stated(relation, {name: _normal(name, value) for name, value in fields.items() if value is not None})


def _normal(name: str, value: Any) -> Any:
    if name in _CONCEPTS and (concept := known(_CONCEPTS[name], str(value))):
        return concept.iri
    if isinstance(value, bool | int | float):
        return value
    return str(value) if name in {"language", "when"} else slug(without_article(str(value).strip(" \"'“”‘’")))


def _agree(name: str, one: Any, gold: Any) -> bool:
    if one == gold:
        return True
    if not (isinstance(one, str) and isinstance(gold, str)):
        return False
    if name in TEXTS:  # of a long text the gold may hold the start only
        shorter = min(len(one), len(gold))
        return shorter >= _SHORTEST_START and one[:shorter] == gold[:shorter]
    return name in {"character", "speaker"} and is_name_of(one, gold)


def is_name_of(one: str, other: str) -> bool:
    """Whether a character's name is a form of another: shorter, with a rank, with or without a middle name.

    >>> is_name_of("ben", "ben-sanderson"), is_name_of("don-vito-corleone", "vito-corleone")
    (True, True)
    >>> is_name_of("enrico-ratso-rizzo", "enrico-salvatore-rizzo"), is_name_of("joe-buck", "joe-bean")
    (True, False)
    """
    words, others = one.split("-"), other.split("-")
    ends_alike = len(words) > 1 and (words[0], words[-1]) == (others[0], others[-1])
    return ends_alike or set(words) <= set(others) or set(others) <= set(words)


_WORK = "form=work.form title=work.title author=work.author.name year=work.year"
_FILM = "title=other.title year=other.year"
_AMOUNT = "value=amount.value currency=amount.currency bound=amount.bound"

# For each kind of fact its relation, and for each field of the relation where its value stands in the fact.
_RELATIONS: Mapping[type[facts.Fact], tuple[str, str]] = {
    facts.Titled: ("title", "title language"),
    facts.Released: ("year", "year"),
    facts.Runs: ("runtime", "minutes"),
    facts.SpokenIn: ("language", "language"),
    facts.MadeIn: ("country", "country=country.name"),
    facts.OfGenre: ("genre", "genre=genre.label"),
    facts.HasTheme: ("theme", "theme=theme.label"),
    facts.Credited: ("credit", "role person=person.name"),
    facts.Performed: ("performance", "actor=actor.name character=character.name"),
    facts.FeaturesCharacter: ("character", "character=character.name"),
    facts.BasedOn: ("based_on", _WORK),
    facts.Nominated: ("nomination", "body=body.label category=category.label outcome nominee=nominee.name"),
    facts.FilmedAt: ("filming_place", "place=place.name"),
    facts.SetIn: ("story_place", "place=place.name"),
    facts.Recommends: ("recommendation", _FILM),
    facts.Summarised: ("synopsis", "text"),
    facts.Backed: ("company", "company=company.name role"),
    facts.FeaturesMusicBy: ("artist", "artist=artist.name"),
    facts.ShotOn: ("gauge", "gauge"),
    facts.Cost: ("budget", _AMOUNT),
    facts.Grossed: ("gross", f"{_AMOUNT} territory"),
    facts.ShotFor: ("shooting", "days"),
    facts.ScriptRuns: ("script", "pages"),
    facts.HasFeature: ("feature", "feature present"),
    facts.Follows: ("fidelity", "fidelity"),
    facts.Differs: ("difference", "text"),
    facts.DrawnFromLife: ("autobiography", "degree"),
    facts.DiedBeforeRelease: ("died_before_release", "person=person.name"),
    facts.CreditedPosthumously: ("posthumous_credit", "person=person.name"),
    facts.InspiredBy: ("inspiration", _FILM),
    facts.DrawsOn: ("draws_on", _WORK),
    facts.Quoted: ("quotation", "text speaker=speaker.name"),
    facts.HasScene: ("scene", "text"),
    facts.Noted: ("note", "kind text"),
    facts.Told: ("plot", "heading ending"),
    facts.Rated: ("rating", "rater value best"),
    facts.Updated: ("date", "when"),
}


def flat(fact: facts.Fact, own: FilmMention) -> Stated | None:
    """A fact as a flat relation; None for a kind that the gold leaves out.

    Args:
        fact: the fact.
        own: the film that the page is about.

    >>> heat, mann = FilmMention("Heat"), facts.PersonMention("Michael Mann")
    >>> flat(facts.Credited(FilmMention("Thief", 1981), mann, facts.Credit.DIRECTOR), heat).relation
    'other_film'
    """
    if isinstance(fact, facts.Titled) and fact.original:
        return stated("original_title", title=fact.title, language=fact.language)
    if isinstance(fact, facts.Credited) and fact.film != own:
        return stated("other_film", title=fact.film.title, year=fact.film.year, director=fact.person.name)
    if type(fact) not in _RELATIONS:
        return None
    relation, places = _RELATIONS[type(fact)]
    named = (place.rpartition("=") for place in places.split())
    return stated(relation, **{name or path: _value(fact, path) for name, _, path in named})


def _value(fact: facts.Fact, path: str) -> Any:
    value: Any = fact
    for name in path.split("."):
        value = None if value is None else getattr(value, name)
    return value
