"""Write the expected answers anew: ``python -m tests.queries.regenerate``; read the difference before you commit it."""

from __future__ import annotations

import csv

import queries
from graph import FilmGraph
from tests.queries.conftest import sample_documents
from tests.queries.engines import examples, native
from tests.queries.test_answers import EXPECTED


def main() -> None:
    """Ask each query of the library over the samples, and keep what it answers."""
    with FilmGraph() as kg:
        kg.load(sample_documents())
        for query in queries.library().values():
            columns, rows = native(kg, query, examples(query, optional=False))
            with (EXPECTED / f"{query.name}.csv").open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows([columns, *rows])


if __name__ == "__main__":
    main()
