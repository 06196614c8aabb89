"""Known themes whose words occur in the plot, though nobody says there that they are its themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.cues import words_in
from loaders.headings import Kind
from loaders.occurrences import starts
from loaders.page import Page, Span
from loaders.plot_parts import plot_until, within
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.concepts import Concept, by_label, known
from ontology.facts import ConceptMention, HasTheme, Scheme, TouchesOn

_WEAK = frozenset(
    "time chance change escape self nature doubles the-double dying television growing-up perception class power "
    "illusion acceptance duty resistance recovery celebrity loss self memory science lonely hollywood luck "
    "aging ageing".split()
)
_NOUN_ONLY = frozenset("love hope fear dream dreams drinking writing crime sacrifice".split())
_BEFORE_NOUNS = frozenset(
    "the a an his her their my our its this that of in for with without no true real great old new lost first secret "
    "false forbidden mutual eternal stop stops stopped stopping quit quits constant heavy and deep any all some "
    "between "
    "from by into whose mother's father's".split()
)
_SHORTEST = 4
_BEFORE = 20
_JOINS_BEFORE = frozenset("'-")
_NAMES = frozenset("hope faith destiny justice liberty grace".split())


@dataclass(frozen=True, slots=True)
class _Touched:
    """A theme in a plot: where its word stands first, the word, and how often one of its words occurs."""

    span: Span
    label: str
    iri: str
    count: int


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that is looked for: as its scheme writes it, with spaces, and what stands before its longest word."""

    key: str
    spaced: str
    before: int
    concept: Concept


@rule("theme's word in the plot", Kind.SUMMARY, Kind.ENDING)
def touched(reading: Reading, section: Section) -> Iterator[Finding]:
    """Each known theme that occurs in the plot and is not stated elsewhere: how often, and where first."""
    paragraphs = plot_until(reading, section)
    if not paragraphs:
        return
    stated = {known(Scheme.THEME, fact.theme.label) for fact in reading.facts(HasTheme)}
    iris = {concept.iri for concept in stated if concept}
    for each in _touched(reading.page, paragraphs):
        if within(each.span, section) and each.iri not in iris:
            yield each.span, TouchesOn(reading.film, ConceptMention(each.label, Scheme.THEME), each.count)


@lru_cache(maxsize=4)  # asked for each section of a plot
def _touched(page: Page, paragraphs: tuple[Span, ...]) -> tuple[_Touched, ...]:
    firsts: dict[str, tuple[Span, str]] = {}
    counts: Counter[str] = Counter()
    for paragraph in paragraphs:
        for span, concept in _occurrences(page, paragraph):
            counts[concept.iri] += 1
            firsts.setdefault(concept.iri, (span, _label(page.at(span))))
    return tuple(_Touched(span, label, iri, counts[iri]) for iri, (span, label) in firsts.items())


def _label(words: str) -> str:
    """The words as a scheme has them: without the plural's ending, if it has none of these."""
    return next((form for form in _forms(words) if known(Scheme.THEME, form)), words)


def _occurrences(page: Page, paragraph: Span) -> Iterator[tuple[Span, Concept]]:
    """Where labels stand in a paragraph, the longest first; a name ("Hope", "the Justice Department") is none."""
    words = page.plain_at(paragraph)
    lower = words.lower()
    if len(lower) != paragraph.end - paragraph.start:
        return  # a letter whose small form is longer: offsets would not hold
    spaced, by_word = lower.replace("-", " "), _by_word()
    found: list[tuple[int, int, Concept]] = []
    for word in by_word.keys() & words_in(words):
        for at in starts(lower, word):
            for label in by_word[word]:
                start = at - label.before
                end = (
                    _end(lower, start, label.spaced) if start >= 0 and spaced.startswith(label.spaced, start) else None
                )
                if end is not None and _is_noun(label.key, lower[max(0, start - _BEFORE) : start]):
                    found.append((start, end, label.concept))
    done = 0
    for start, end, concept in sorted(found, key=lambda each: (each[0], -each[1])):
        span = Span(paragraph.start + start, paragraph.start + end)
        if start >= done and not _is_name(page, span):
            done = end
            yield span, concept


def _end(lower: str, start: int, label: str) -> int | None:
    """Where a label that stands at an offset ends, its plural's ending with it; None: it is part of a longer word."""
    end = start + len(label)
    end += lower.startswith("s", end)
    before, after = lower[start - 1 : start], lower[end : end + 1]
    return None if before in _JOINS_BEFORE or after == "-" or before.isalnum() or after.isalnum() else end


def _is_noun(label: str, before: str) -> bool:
    """Whether a word that may as well be a verb is a noun after the words before it."""
    words = before.split() if label in _NOUN_ONLY else []
    return label not in _NOUN_ONLY or (bool(words) and words[-1] in _BEFORE_NOUNS)


def _is_name(page: Page, span: Span) -> bool:
    """Whether a capital that no sentence's start explains makes the words a name."""
    words = page.plain_at(span)
    if not words[0].isupper() or words.lower() == "american dream":
        return False
    before = page.plain[max(0, span.start - 3) : span.start].rstrip(" \"'(")
    return words.lower() in _NAMES or not (not before or before[-1] in ".!?\n:")


def _forms(word: str) -> tuple[str, ...]:
    return (word, word[:-1]) if word.endswith("s") and not word.endswith("ss") else (word,)


@cache
def _by_word() -> Mapping[str, tuple[_Label, ...]]:
    """The labels that are looked for by each form of their longest word."""
    found: dict[str, list[_Label]] = {}
    for key, concept in by_label(Scheme.THEME).items():
        if len(key) >= _SHORTEST and key not in _WEAK:
            words = key.split("-")
            longest = max(words, key=lambda word: (word != "the", len(word)))
            label = _Label(key, " ".join(words), key.index(longest), concept)
            for form in (longest, longest + "s") if longest == words[-1] else (longest,):
                found.setdefault(form, []).append(label)
    return {word: tuple(labels) for word, labels in found.items()}


RULES: tuple[Rule, ...] = (touched,)
