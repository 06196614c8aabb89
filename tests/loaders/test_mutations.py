"""Pages that broke: nothing but a refusal comes of them, and what is lost makes nothing up."""

from __future__ import annotations

import random

import pytest

from benchmarks.mutations import LOSING, MUTATIONS, Mutation, misplaced, mutant, read_or_refused, sample_pages, strange

PAGES = sample_pages()
STRANGE_AT_MOST = 0.02
MUTANTS = range(300)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_no_fault_breaks_the_readers(mutation: Mutation) -> None:
    for number, (name, text) in enumerate(PAGES.items()):
        document = read_or_refused(name, mutation(text, random.Random(number)))
        assert document is None or not misplaced(document)


def test_no_faults_together_break_the_readers() -> None:
    for number in MUTANTS:
        name, text, done = mutant(number, PAGES)
        document = read_or_refused(name, text)
        assert document is None or not misplaced(document), (number, done)


@pytest.mark.parametrize("mutation", LOSING, ids=lambda mutation: mutation.__name__)
def test_a_page_that_lost_words_says_no_more_than_before(mutation: Mutation) -> None:
    """A character whose actor is lost is one without an actor; of all else next to nothing may be new."""
    found = new = 0
    for number, (name, text) in enumerate(PAGES.items()):
        whole, broken = read_or_refused(name, text), read_or_refused(name, mutation(text, random.Random(number)))
        assert whole is not None
        found += len(broken.claims) if broken else 0
        new += sum(each.relation != "character" for each in strange(broken, whole))
    assert found > 1000
    assert new <= STRANGE_AT_MOST * found


@pytest.mark.parametrize("separator", [" ", "", "\n"])
def test_a_page_of_megabytes_is_read(separator: str) -> None:
    text = PAGES["requiem-for-a-dream.article.txt"].replace("\n", separator)
    document = read_or_refused("requiem-for-a-dream.txt", text * (1_000_000 // len(text)))
    assert document is None or not misplaced(document)
