"""The gold is well formed, the scorer counts as it says, and the loaders do as well as is claimed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.extraction import HERE, Report, Score, compare, gold_facts, score, table
from benchmarks.stated import Stated, stated
from loaders import read_text

GOLD = sorted((HERE / "gold").glob("*.json"))
SAMPLES = HERE.parent / "samples"
PAGE = "Heat\n\nYear: 1995\n\nRuntime: 170 min\n\nDirector: Michael Mann\n\nCrimeDrama\n"
CLAIMED = 0.95


def test_every_sample_has_gold() -> None:
    assert {path.stem for path in GOLD} == {path.stem for path in SAMPLES.glob("*.txt")}


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_each_quote_of_the_gold_stands_in_its_page(path: Path) -> None:
    text = (SAMPLES / f"{path.stem}.txt").read_text(encoding="utf-8")
    for fact in json.loads(path.read_text(encoding="utf-8"))["facts"]:
        assert fact["quote"]
        assert fact["quote"] in text, fact


def scored(*gold: Stated) -> Score:
    report = Report()
    compare("heat", read_text("heat.txt", PAGE), [(fact, "") for fact in gold], report)
    return report.overall


def test_what_is_found_is_true_if_the_gold_says_it() -> None:
    found = scored(stated("year", year=1995), stated("runtime", minutes=171))
    assert (found.true, found.false, found.found, found.missed) == (1, 5, 1, 1)


def test_a_fact_in_part_is_true_but_not_the_whole() -> None:
    part, whole = stated("performance", actor="Al Bo"), stated("performance", actor="Al Bo", character="Cy Dunn")
    assert part.fits(whole)
    assert not whole.fits(part)


def test_a_refused_page_misses_all() -> None:
    report = Report()
    compare("letter", None, [(stated("year", year=1995), "1995")], report)
    assert (report.overall.missed, report.overall.recall) == (1, 0.0)


def test_spellings_are_one() -> None:
    assert stated("theme", theme="alcohol addiction") == stated("theme", theme="Alcoholism")
    assert stated("quotation", text="“No.”") == stated("quotation", text="No.")


def test_the_samples_are_read_as_well_as_the_readme_claims() -> None:
    report = score()
    assert report.overall.f1 >= CLAIMED, table(report)


def test_gold_is_read_with_its_quotes() -> None:
    assert all(quote for _, quote in gold_facts(GOLD[0]))
