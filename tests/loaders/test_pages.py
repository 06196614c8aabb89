"""Whole pages: what each family's loader makes of them, and that nothing breaks it."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import read, read_text
from ontology.document import Document
from ontology.errors import NotAFilm
from ontology.facts import (
    BasedOn,
    Credit,
    Credited,
    CreditedPosthumously,
    DiedBeforeRelease,
    Fact,
    FilmMention,
    HasScene,
    Mention,
    Nominated,
    Noted,
    Performed,
    PersonMention,
    Quoted,
    Recommends,
    Runs,
)
from ontology.text import slug

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
SHARED = ROOT.parent / "shared" / "documents"
REAL = sorted(SHARED.glob("*.txt")) if SHARED.is_dir() else []
NORMALISED = {  # not in the document's own words
    *("minutes", "language", "role", "outcome", "original", "form", "feature", "when", "count", "order"),
    *("amount", "territory", "days", "pages", "gauge", "value", "best", "votes", "kind", "fidelity", "degree"),
}
NAMED_IN_FULL = {"mentioned", "speaker"}  # by the page's fullest name, of which the quote may hold a part
needs_shared = pytest.mark.skipif(not REAL, reason="the real pages are not beside this checkout")


def words(value: object) -> set[str]:
    """The words of what a fact says, apart from the film it is about and what is put in other words."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        kept = {name: part for name, part in fields.items() if name not in NORMALISED and name != "scheme"}
        return set().union(*(words(part) for part in kept.values())) if kept else set()
    return set() if value is None or isinstance(value, bool) else set(slug(str(value)).split("-"))


def surname(name: str) -> str:
    """What suffices of a name that the page gives in full elsewhere."""
    return name.removesuffix(" Jr.").rsplit(maxsplit=1)[-1]


def said(fact: Fact, film: FilmMention) -> set[str]:
    """The words of a fact without its film's, unless that is another film than the page's own."""
    left_out = NORMALISED | NAMED_IN_FULL | {"film"}
    parts = [getattr(fact, field.name) for field in dataclasses.fields(fact) if field.name not in left_out]
    if isinstance(fact, Credited) and fact.film != film:
        parts = [fact.film]  # whose other films these are is said once, above the list
    elif isinstance(fact, Credited):
        parts = [surname(fact.person.name)]
    if isinstance(fact, Nominated):
        parts = [fact.category, fact.nominee]  # the body may be carried over from the line before
    if isinstance(fact, BasedOn) and fact.work.title and slug(fact.work.title) == slug(film.title):
        parts = [fact.work.author, fact.work.year]  # a novel of the same name
    if isinstance(fact, DiedBeforeRelease | CreditedPosthumously):
        parts = []  # see named_in_full
    return set().union(*map(words, parts)) if parts else set()


def named_in_full(fact: Fact) -> list[Mention]:
    """Whom and what a fact mentions by the page's fullest name where its quote may have the surname alone."""
    if isinstance(fact, DiedBeforeRelease | CreditedPosthumously):
        return [fact.person]
    if isinstance(fact, Quoted):
        return [fact.speaker] if fact.speaker else []
    return list(fact.mentioned) if isinstance(fact, Noted | HasScene) else []


def first_names(fact: Fact, document: Document, quote: str) -> set[str]:
    """The first names of those whom a quote names by surname, and the document elsewhere in full."""
    people = [getattr(fact, name, None) for name in ("person", "nominee", "actor")]
    people.append(fact.work.author if isinstance(fact, BasedOn) else None)
    names = [person.name for person in people if isinstance(person, PersonMention)]
    return {
        word
        for name in names
        if slug(name).split("-")[-1] in slug(quote) and name.split()[0] in document.text
        for word in slug(name).split("-")
    }


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: path.name)
def test_a_quote_is_in_the_document_and_holds_what_the_fact_says(path: Path) -> None:
    document = read(path)
    for claim in document.claims:
        quote = document.quote(claim)
        assert quote
        assert 0 <= claim.evidence.start < claim.evidence.end <= len(document.text)
        if isinstance(claim.fact, Credited) and claim.fact.film == document.film:
            names = {claim.fact.person.name, surname(claim.fact.person.name)}
            assert all(name in document.text for name in names) or " and " in document.text
        missing = {word for word in said(claim.fact, document.film) if word not in slug(quote)}  # in it: “King’s”
        assert missing <= first_names(claim.fact, document, quote), (claim, quote)
        for mention in named_in_full(claim.fact):
            assert any(word in slug(quote) for word in words(mention)), (mention, quote)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_is_read_for_its_film_and_director(path: Path) -> None:
    document = read(path)
    assert path.name.startswith(slug(document.film.title))
    assert document.origin.loader == path.name.split(".")[-2]
    kinds = Counter(type(claim.fact).__name__ for claim in document.claims)
    assert kinds["Performed"] >= 3
    assert kinds["Titled"] >= 1


@needs_shared
def test_the_real_pages_are_one_film_with_all_that_they_state() -> None:
    article, synopsis = (next(read(path) for path in REAL if kind in path.name) for kind in ("article", "synopsis"))
    assert (article.film.title, synopsis.film) == ("Leaving Las Vegas", FilmMention("Leaving Las Vegas", 1995))
    facts = {claim.fact for claim in article.claims}
    own = {(fact.person, fact.role) for fact in facts if isinstance(fact, Credited) and fact.film == article.film}
    assert own == {
        (PersonMention("Mike Figgis"), role)
        for role in (Credit.DIRECTOR, Credit.SCREENWRITER, Credit.COMPOSER, Credit.CAMERA_OPERATOR)
    }
    assert len({fact.actor for fact in facts if isinstance(fact, Performed)}) == 6
    assert {fact.work.author.name for fact in facts if isinstance(fact, BasedOn) and fact.work.author} == {
        "John O’Brien"
    }
    assert 1990 in {fact.work.year for fact in facts if isinstance(fact, BasedOn)}
    assert len({fact.other for fact in facts if isinstance(fact, Recommends) and fact.other.year}) == 6
    assert Runs(synopsis.film, 111) in {claim.fact for claim in synopsis.claims}


PAGES = {path.name: path.read_text(encoding="utf-8") for path in SAMPLES}


def facts_of(name: str, text: str) -> Document | None:
    try:
        return read_text(name, text)
    except NotAFilm:
        return None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(PAGES)), st.floats(0, 1))
def test_a_page_that_is_cut_off_says_nothing_that_the_whole_does_not(name: str, share: float) -> None:
    text = PAGES[name][: int(len(PAGES[name]) * share)]
    cut = facts_of(name, text)
    for claim in cut.claims if cut else ():
        assert cut is not None
        assert 0 <= claim.evidence.start < claim.evidence.end <= len(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(PAGES)), st.randoms(use_true_random=False))
def test_shuffled_lines_break_nothing(name: str, random: object) -> None:
    lines = PAGES[name].split("\n")
    random.shuffle(lines)  # type: ignore[attr-defined]
    facts_of(name, "\n".join(lines))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    facts_of("page.txt", text)


@pytest.mark.parametrize("name", ["requiem-for-a-dream.article.txt", "the-godfather-part-ii.synopsis.txt"])
def test_straight_quotes_and_other_line_ends_change_no_fact(name: str) -> None:
    text = PAGES[name]
    for other in (text.replace("\n", "\r\n"), text.replace("\n\n", "\n\n\n"), text.replace("’", "'")):
        one, changed = (facts_of(name, each) for each in (text, other))
        assert one is not None
        assert changed is not None
        keyed = [
            Counter((type(claim.fact), frozenset(said(claim.fact, doc.film))) for claim in doc.claims)
            for doc in (one, changed)
        ]
        assert set(keyed[0]) == set(keyed[1])
