"""What is in doubt: ``conflicts``, and whether the graph is sound: ``check``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import click

from filmkg.cli.common import answers, embedded, folder_option, format_option, show, store_option
from filmkg.cli.exits import Exit
from filmkg.render import Row
from graph.checking import Finding, Report
from graph.conflicts import Conflict
from ontology.terms import shorten
from ontology.text import one_line

_QUOTE, _MOST = 80, 20
_IN_A_TABLE = ("thing", "fact", "value", "taken", "stated by")
_AS_DATA = ("thing", "iri", "fact", "value", "taken", "why", "near", "documents", "quotes")


@click.command()
@click.argument("title", required=False, metavar="[FILM]")
@click.option("--near", is_flag=True, help="Show what nearly agrees too: runtimes a minute apart, spellings of a name.")
@store_option
@format_option
def conflicts(title: str | None, near: bool, store: str, form: str) -> None:
    """Show what documents tell differently (of one film): each value with its documents and their words.

    The value that was taken for known comes first, with why it was.
    """
    with answers(store) as kg:
        found = kg.conflicts(title, near=near)
    if not found and form == "table":
        click.echo("no documents contradict one another")
        return
    rows = (row for each in found for row in (_lines(each) if form == "table" else _data(each)))
    show(_IN_A_TABLE if form == "table" else _AS_DATA, rows, form)


def _lines(conflict: Conflict) -> Iterator[Row]:
    """A conflict for people: a line for each document, what repeats left out."""
    thing, fact = conflict.thing, f"{conflict.fact}{' (near)' * conflict.near}"
    for position in conflict.positions:
        value, taken = _short(position.value), conflict.why if position.taken else "no"
        for voice in position.voices:
            said = f"{voice.document}{f': “{_short(voice.quote)}”' * bool(voice.quote)}"
            yield {"thing": thing, "fact": fact, "value": value, "taken": taken, "stated by": said}
            thing = fact = value = taken = ""


def _data(conflict: Conflict) -> Iterator[Row]:
    """A conflict for programs: a row for each value."""
    for position in conflict.positions:
        yield {
            "thing": conflict.thing,
            "iri": conflict.iri,
            "fact": conflict.fact,
            "value": position.value,
            "taken": position.taken,
            "why": conflict.why if position.taken else None,
            "near": conflict.near,
            "documents": [voice.document for voice in position.voices],
            "quotes": [voice.quote for voice in position.voices],
        }


def _short(text: str) -> str:
    line = one_line(text)
    return f"{line[: _QUOTE - 1].rstrip()}…" if len(line) > _QUOTE else line


@click.command()
@click.option("--no-shapes", is_flag=True, help="Leave out the SHACL shapes, which take longest and need pySHACL.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json", "shacl")),
    default="table",
    show_default=True,
    help="How to print the report; shacl is the SHACL validation report as Turtle.",
)
@folder_option
@click.pass_context
def check(context: click.Context, no_shapes: bool, form: str, store: str) -> None:
    """Check the graph: its shapes, its evidence, what the documents leave open, how complete it is.

    A fault breaks what the graph promises: the exit code is then 1. A doubt is what the documents leave open.
    """
    if no_shapes and form == "shacl":
        raise click.UsageError("--format shacl is the report on the shapes; leave out --no-shapes")
    with embedded(store) as kg:
        report = kg.check(shapes=not no_shapes)
    _PRINTED[form](report)
    context.exit(Exit.DONE if report else Exit.BAD_DATA)


def _as_tables(report: Report) -> None:
    faults = Counter(finding.check for finding in (*report.faults, *report.doubts))
    show(
        ["check", "found", "asks"],
        [{"check": name, "found": faults[name], "asks": question} for name, question in report.checks.items()],
        "table",
    )
    _findings("faults", report.faults)
    _findings("doubts", report.doubts)
    click.echo()
    show(
        ["of the", "so many have", "number", "share"],
        [
            {
                "of the": f"{each.of} {each.things}",
                "so many have": each.having,
                "number": each.number,
                "share": f"{each.share:.0%}",
            }
            for each in report.completeness
        ],
        "table",
    )
    click.echo(f"\n{_verdict(report)}")


def _findings(kind: str, findings: Sequence[Finding]) -> None:
    if not findings:
        return
    click.echo()
    rows = [{"check": each.check, "thing": shorten(each.thing), kind: each.message} for each in findings[:_MOST]]
    show(["check", "thing", kind], rows, "table")
    if len(findings) > _MOST:
        click.echo(f"and {len(findings) - _MOST} more {kind}; --format json gives all")


def _verdict(report: Report) -> str:
    """The outcome in a line."""
    doubts = f"{len(report.doubts)} {'doubt' if len(report.doubts) == 1 else 'doubts'}"
    if report:
        return f"the graph is sound; {doubts}"
    return f"the graph has {len(report.faults)} {'fault' if len(report.faults) == 1 else 'faults'}; {doubts}"


def _as_json(report: Report) -> None:
    found: dict[str, Any] = {
        "sound": bool(report),
        "checks": report.checks,
        "faults": [asdict(each) for each in report.faults],
        "doubts": [asdict(each) for each in report.doubts],
        "completeness": [asdict(each) | {"share": each.share} for each in report.completeness],
    }
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _as_shacl(report: Report) -> None:
    if report.shacl is not None:
        click.echo(report.shacl.serialize(format="turtle"), nl=False)


_PRINTED = {"table": _as_tables, "json": _as_json, "shacl": _as_shacl}
