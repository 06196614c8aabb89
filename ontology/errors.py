"""The errors of filmkg. Each is one plain line that names the place and the mend.

::

    FilmKGError                 anything below; catch this to catch them all
    ├── DocumentError           a document that cannot be read (missing, binary, empty, wrong encoding)
    │   └── NotAFilm            a readable document that is about no film
    ├── UnknownName             a name (of a query, a parameter, a format) that nothing has
    │   └── UnknownFilm         a film that the graph does not hold
    ├── UnknownQuestion         a question in English that no named query answers
    ├── AmbiguousFilm           a title that several films of the graph bear
    ├── CorrectionError         a correction of identity that cannot be read, or that contradicts another
    ├── QueryError              a malformed query, with its line and column, and the place shown
    ├── QueryTimeout            a query that was not answered in time
    ├── StoreError              a store that cannot be opened, read or written
    ├── EndpointError           a SPARQL endpoint that does not answer as it should
    │   └── EndpointTimeout     … within the time that it is given
    └── MissingPart             something optional that is needed and not installed
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Self

_LONGEST_QUOTE = 200


class FilmKGError(Exception):
    """The root of all errors that filmkg raises on purpose.

    >>> str(FilmKGError("the store is empty"))
    'the store is empty'
    """


class DocumentError(FilmKGError):
    """A document cannot be read.

    Args:
        name: what the user called the document (a path, a URL).
        reason: what is wrong with it, and the mend where there is one.

    >>> str(DocumentError("plot.txt", "the file is empty"))
    'plot.txt: the file is empty'
    """

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Errors come back whole from the processes that read."""
        return type(self), (self.name, self.reason)


class NotAFilm(DocumentError):  # noqa: N818 - named for what is the matter, as KeyboardInterrupt is
    """A document can be read, but no loader finds a film in it."""


class UnknownName(FilmKGError):  # noqa: N818
    """Nothing of this kind has this name.

    Args:
        kind: what was looked for ("query", "film").
        name: the name that was given.
        suggestions: names that exist and look alike, the nearest first.

    >>> str(UnknownName("query", "casts", ["cast-of-film"]))
    'no query is called “casts”; did you mean “cast-of-film”?'
    """

    def __init__(self, kind: str, name: str, suggestions: Sequence[str] = ()) -> None:
        self.kind = kind
        self.name = name
        self.suggestions = tuple(suggestions)
        super().__init__(f"no {kind} is called “{name}”{did_you_mean(suggestions)}")


class UnknownFilm(UnknownName):
    """The graph holds no film of this title.

    >>> str(UnknownFilm("Leaving Las Vegs", ["Leaving Las Vegas (1995)"]))
    'no film is called “Leaving Las Vegs”; did you mean “Leaving Las Vegas (1995)”?'
    """

    def __init__(self, name: str, suggestions: Sequence[str] = ()) -> None:
        super().__init__("film", name, suggestions)


class UnknownQuestion(FilmKGError):  # noqa: N818
    """No named query answers this question.

    Args:
        question: the question.
        suggestions: questions that are answered, the nearest first.

    >>> str(UnknownQuestion("Is it raining?", ["Who plays in {film}?"]))
    'no query answers “Is it raining?”; the nearest question is “Who plays in {film}?”'
    """

    def __init__(self, question: str, suggestions: Sequence[str] = ()) -> None:
        self.question, self.suggestions = question, tuple(suggestions)
        quoted = ", ".join(f"“{each}”" for each in suggestions)
        nearest = f"; the nearest question{'s are' if len(suggestions) > 1 else ' is'} {quoted}" if quoted else ""
        super().__init__(f"no query answers “{_short(question)}”{nearest}")


class AmbiguousFilm(FilmKGError):  # noqa: N818
    """Several films of the graph bear this title.

    >>> str(AmbiguousFilm("Solaris", ["Solaris (1972)", "Solaris (2002)"]))
    'several films are called “Solaris”: say “Solaris (1972)” or “Solaris (2002)”'
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        super().__init__(f"several films are called “{name}”: say {one_of(candidates)}")


class CorrectionError(FilmKGError):
    """A correction of identity cannot be read, or contradicts another."""


class QueryError(FilmKGError):
    """A query is malformed.

    Args:
        reason: what is wrong, and the mend where there is one.
        line: the line of the fault, from 1; None where unknown.
        column: the column of the fault, from 1, in characters; None where unknown.
        name: what the query is called (a file, a named query).
        source: that line of the query.

    >>> error = QueryError("expected }", line=3, column=7, name="mine.rq", source="  ?s ?p")
    >>> str(error)
    'mine.rq: line 3, column 7: expected }'
    >>> print(error.excerpt)
      ?s ?p
          ^
    """

    def __init__(
        self,
        reason: str,
        line: int | None = None,
        column: int | None = None,
        name: str = "query",
        source: str | None = None,
    ) -> None:
        self.reason, self.line, self.column, self.name, self.source = reason, line, column, name, source
        place = f"line {line}, column {column}: " if line is not None else ""
        super().__init__(f"{name}: {place}{reason}")

    @property
    def excerpt(self) -> str:
        """The line of the fault and a caret under its place; empty where the place is unknown."""
        return caret(self.source, self.column) if self.source is not None and self.column is not None else ""


class QueryTimeout(FilmKGError):  # noqa: N818
    """A query was not answered in time and was stopped.

    Args:
        name: what the query is called.
        seconds: the time it had.

    >>> str(QueryTimeout("mine.rq", 2.5))
    'mine.rq: no answer within 2.5 seconds, so it was stopped; ask for less (see --explain), or allow more (--timeout)'
    """

    def __init__(self, name: str, seconds: float) -> None:
        self.name, self.seconds = name, seconds
        mend = "ask for less (see --explain), or allow more (--timeout)"
        super().__init__(f"{name}: no answer within {seconds:g} seconds, so it was stopped; {mend}")


class StoreError(FilmKGError):
    """A store cannot be opened, read or written."""


class EndpointError(FilmKGError):
    """A SPARQL endpoint cannot be reached or gives no usable answer."""


class EndpointTimeout(EndpointError):  # noqa: N818
    """A SPARQL endpoint gives no answer in time."""


class MissingPart(FilmKGError):  # noqa: N818
    """An optional package is needed and not installed.

    Args:
        what: what needs it.
        package: the package.
        extra: the extra of filmkg that brings it.
        otherwise: what to do without it, where there is something.

    >>> str(MissingPart("the shapes", "pyshacl", "check"))
    'the shapes need pyshacl, which is not installed; install it with: pip install "filmkg[check]"'
    """

    def __init__(self, what: str, package: str, extra: str, otherwise: str = "") -> None:
        self.package, self.extra = package, extra
        mend = f'install it with: pip install "filmkg[{extra}]"'
        instead = f" (or {otherwise})" if otherwise else ""
        super().__init__(f"{what} need {package}, which is not installed; {mend}{instead}")


@contextmanager
def needs(what: str, package: str, extra: str, otherwise: str = "") -> Iterator[None]:
    """Around the import of an optional package.

    Args:
        what: what needs it.
        package: the package.
        extra: the extra of filmkg that brings it.
        otherwise: what to do without it, where there is something.

    Raises:
        MissingPart: the package is not installed.

    >>> with needs("the shapes", "pyshacl", "check"):
    ...     import nothing_of_this_name
    Traceback (most recent call last):
    ...
    ontology.errors.MissingPart: the shapes need pyshacl, which is not installed; install it with: pip ...
    """
    try:
        yield
    except ImportError as error:
        raise MissingPart(what, package, extra, otherwise) from error


def one_line(message: str) -> str:
    r"""A message as one line of bearable length, whatever the names in it hold: controls are written as escapes.

    >>> one_line("no film is called “a\nb\u202e”"), len(one_line("x" * 5000))
    ('no film is called “a\\nb\\u202e”', 1000)
    """
    if len(message) > _LONG:
        message = f"{message[: _LONG // 2 - 1]} … {message[2 - _LONG // 2 :]}"
    return "".join(
        character.encode("unicode_escape").decode() if unicodedata.category(character) in _UNSHOWN else character
        for character in message
    )


_LONG = 1000
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_WINDOW = 100


def caret(line: str, column: int) -> str:
    """A line, or what of a long one surrounds the place, and a caret under a column that counts characters from 1.

    A character may take two cells of a terminal, or none; the caret stands where the terminal has the character.

    >>> print(caret("片 ?s ..", 7))
    片 ?s ..
           ^
    """
    start = max(0, column - 1 - _WINDOW // 2) if len(line) > _WINDOW else 0
    shown = "".join(mark if mark.isprintable() else " " for mark in line[start : start + _WINDOW])
    return f"{shown}\n{' ' * sum(map(_cells, shown[: column - 1 - start]))}^"


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _short(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…"


def did_you_mean(suggestions: Sequence[str]) -> str:
    """The tail of a message that offers what looks alike; empty where nothing does.

    >>> did_you_mean(["a", "b"])
    '; did you mean “a” or “b”?'
    """
    return f"; did you mean {one_of(suggestions)}?" if suggestions else ""


def one_of(names: Sequence[str]) -> str:
    """The names quoted and joined with "or".

    >>> one_of(["a", "b", "c"])
    '“a”, “b” or “c”'
    """
    quoted = [f"“{name}”" for name in names]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
