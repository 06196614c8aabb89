"""The head of a page: its ``Field: value`` lines and its genre line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

import regex as re

from loaders.headings import Kind, heading_kind
from loaders.page import Page, Span
from loaders.sections import Section
from loaders.site_words import is_advert
from ontology.concepts import known
from ontology.facts import Scheme

_LABELS = {
    "year": "year|release year|year of release|production year",
    "release date": "release date|released|release|premiere|premiered|theatrical release|date of release|date released",
    "title": "title|movie title|film title|movie|film|movie name|film name",
    "original title": "original title|native title",
    "runtime": "runtime|running time|run time|duration|length|time",
    "language": "language|languages|original language|original languages|spoken languages|spoken language",
    "country": "country|countries|country of origin|countries of origin|production country|production countries",
    "director": "director|directors|directed by|direction|film director",
    "writer": "writer|writers|written by|screenplay|screenplay by|screenwriter|screenwriters|script|scriptwriter|"
    "scenario|scenario by|script by",
    "composer": "composer|composers|music|music by|score|original score|score by|music composer|original music|"
    "original music by|original score by",
    "producer": "producer|producers|produced by",
    "cinematographer": "cinematography|cinematographer|cinematographers|cinematography by|director of photography|"
    "directors of photography|photography|dop|dp",
    "editor": "editor|editors|edited by|editing|editing by|film editor|film editing|film editing by",
    "starring": "starring|stars|cast|actors|main cast|lead actors|lead cast|with",
    "based on": "based on|source|source material|adapted from",
    "genre": "genre|genres",
    "camera operator": "camera operator|camera operators|camera operated by",
    "budget": "budget|production budget|film budget|movie budget|total budget|cost|production cost|production costs",
    "estimated budget": "estimated budget|budget estimated|budget est|budget approx",
    "gross": "box office|box-office|gross|total gross|box office gross|gross box office|box office total|box office "
    "revenue|"
    "box office earnings|box office receipts|total box office|revenue|revenues|total revenue|earnings|takings|gross "
    "revenue",
    "worldwide gross": "worldwide gross|gross worldwide|box office worldwide|worldwide box office|global box office|"
    "worldwide|global gross|box office global|cumulative worldwide gross|total worldwide gross|revenue worldwide|"
    "worldwide revenue",
    "domestic gross": "domestic gross|gross domestic|box office domestic|domestic box office|us gross|gross us|"
    "gross usa|usa gross|gross us & canada|box office usa|box office us|us box office|gross north america|"
    "north american gross|domestic|box office us & canada|box office north america|north american box office",
    "international gross": "international gross|gross international|international box office|box office international|"
    "foreign gross|overseas gross|overseas box office|international|overseas",
    "rating": "rating|ratings|rated|mpaa rating|certificate|certification|imdb rating|age rating|imdb|user rating|user "
    "score|"
    "rotten tomatoes|metacritic|tmdb rating|imdb score|metascore|critics score|letterboxd|score rating",
    "production company": "production company|production companies|production studio|production studios|studio|"
    "studios|film studio|production house|company|companies|production|production by",
    "distributor": "distributor|distributors|distributed by|distribution|distribution company|distribution companies|"
    "released by|theatrical distributor",
}
_CANONICAL = {alias: label for label, aliases in _LABELS.items() for alias in aliases.split("|")}
_FIELD = re.compile(
    r"(?:(?<=^)|(?<=[|•] ))(?:[-•*] )?[*_]{0,2}(?P<label>\p{L}[\p{L}()/& -]{1,38}?)[*_]{0,2} ?:[*_]{0,2}"
    r"(?P<value>(?:[^|•\n]|[|•](?! ?\p{L}[\p{L}()/& -]{1,38} ?:))*+)"
)
_BY_LINE = re.compile(r"(?:directed|written(?: and directed)?|produced|edited|music|screenplay) by", re.IGNORECASE)
_ALONE = frozenset("year runtime language country director writer".split())  # labels that may do without a colon
_STOPS = frozenset(".!?:…")
_SMALL = re.compile(r"\p{Ll}")
_SHORTEST_PROSE = 60
_WARNED = re.compile(
    r"spoil|\b(?:stop|careful|caution|warning|beware|attention|heads up|please note|be aware|before you scroll|"
    r"before you read|given away|reveal(?:s|ed|ing)?|unmasked|kept secret|haven't seen|not seen|"
    r"never (?:seen|been)|new to)\b",
    re.IGNORECASE,
)
_CREDITS = re.compile(r"\b(?:end|post|mid|after|credit)[- ]?(?:the )?credits?\b|\bcredits? scenes?\b", re.IGNORECASE)
_LONGEST_WARNING = 140
_LONGEST_FIELD = 400
_LONGEST_VALUE = 100
_LONGEST_LIST = 300
_FAREST = 40
_PLURALS = re.compile(r"\(e?s\)|\(y\)|[()]")
_JOINT = re.compile(r"[/&]| and ")
_PARTED = re.compile(r"[,/|•·;&]|\p{Ll}\p{Lu}")
_CASE = re.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_BETWEEN = re.compile(r"\s*[,/|•·;&]\s*|\s+")

Field = tuple[str, Span]


def is_prose(line: str) -> bool:
    """Whether a line is a paragraph of running text.

    >>> is_prose("Year: 1995"), is_prose("Heat")
    (False, False)
    >>> is_prose("Two men who should hate each other meet over coffee one night and find that they are alike.")
    True
    """
    if len(line) > _LONGEST_FIELD:
        return True
    told = line.rstrip("\"')]")
    return len(line) >= _SHORTEST_PROSE and told[-1:] in _STOPS and _SMALL.search(told) is not None


@lru_cache(maxsize=4)  # as head_lines
def header_fields(page: Page) -> list[Field]:
    """The fields at the top of a page, in their order, each label in its common form (``director``).

    >>> page = Page("x", "Heat\\nYEAR: 1995\\nDirector(s): Michael Mann\\nBudget:\\n")
    >>> [(label, page.at(span)) for label, span in header_fields(page)]
    [('year', '1995'), ('director', 'Michael Mann')]
    """
    return list(_fields(page))


@lru_cache(maxsize=4)  # asked of one page many times over
def _fields(page: Page) -> tuple[Field, ...]:
    lines = head_lines(page)
    return tuple(field for line, then in zip_longest(lines, lines[1:]) for field in _of_line(page, line, then))


def fields_within(section: Section, *wanted: str) -> Iterator[Field]:
    """The fields of some labels whose values stand in a section.

    >>> from loaders.headings import Kind
    >>> page = Page("x", "Heat\\nYEAR: 1995\\nDirector: Michael Mann")
    >>> [page.at(span) for _, span in fields_within(Section(page, Kind.HEADER, "", page.lines), "year")]
    ['1995']
    """
    within = range(section.start, section.lines[-1].end) if section.lines else range(0)
    for label, span in header_fields(section.page):
        if span.start in within and span.end - span.start <= _LONGEST_LIST and label in wanted:
            yield label, span


@lru_cache(maxsize=4)  # asked of one page many times over
def head_lines(page: Page) -> list[Span]:
    """The lines before the first paragraph, and further lines that hold known fields up to the first heading."""
    found: list[Span] = []
    paragraphs = 0
    for line in page.lines[:_FAREST]:
        words = page.plain_at(Span(line.start, min(line.end, line.start + _LONGEST_FIELD + 1)))
        if is_about_credits(words):
            continue
        known_field = len(words) <= _LONGEST_FIELD and is_known_field(words)
        paragraphs += is_prose(words) and not known_field
        if paragraphs > 1 or (found and not known_field and _ends_head(page, found, words)):
            break
        if not paragraphs or known_field:
            found.append(line)
    return found


def _ends_head(page: Page, found: list[Span], words: str) -> bool:
    """Whether a line that is no field heads or warns of what follows; the title, said twice, does not."""
    if words == page.plain_at(found[0]) or is_genre_line(words):
        return False
    return heading_kind(words) not in {None, Kind.RECEPTION} or is_warning(words)


def is_warning(line: str) -> bool:
    """Whether a short line warns of what the page gives away.

    >>> is_warning("Careful, spoilers ahead!"), is_warning("Heat")
    (True, False)
    """
    return len(line) <= _LONGEST_WARNING and bool(_WARNED.search(line))


def is_about_credits(line: str) -> bool:
    """Whether a short line asks or tells no more than whether a scene follows the end credits.

    >>> is_about_credits("Heat does not have an end credits scene."), is_about_credits("Heat")
    (True, False)
    """
    return len(line) <= _LONGEST_WARNING and bool(_CREDITS.search(line))


def is_field(line: str) -> bool:
    """Whether a line is a field of the head, of a known label or not.

    >>> is_field("Budget: $7M"), is_field("Runtime:")
    (True, True)
    >>> is_field("A plan: it was to take from one what the other had, and to run.")
    False
    """
    match = _FIELD.match(line) if len(line) <= _LONGEST_FIELD else None
    return bool(match and (labels(match["label"]) or (len(match["label"].split()) <= 3 and not is_prose(line))))


def labels(words: str) -> list[str]:
    """The known labels that a field's words stand for.

    >>> labels("Director(s)"), labels("Written and directed by"), labels("Nonsense")
    (['director'], ['writer', 'director'], [])
    """
    plain = _PLURALS.sub("", words.lower().replace("compan(ies)", "companies")).strip()
    if plain in _CANONICAL:
        return [_CANONICAL[plain]]
    if plain.endswith(" by"):
        plain = plain.replace(" and ", " by and ").replace(" & ", " by and ")
    parts = [_CANONICAL.get(part.strip(), "") for part in _JOINT.split(plain)]
    return parts if len(parts) > 1 and all(parts) else []


def is_genre_line(line: str) -> bool:
    """Whether a line holds nothing but genres, with or without anything between them.

    >>> is_genre_line("DramaScience FictionThriller"), is_genre_line("Drama, Romance"), is_genre_line("Drama Queen")
    (True, True, False)
    """
    return len(line) <= _LONGEST_VALUE and bool(genre_parts(line))


def genre_parts(line: str) -> list[tuple[int, int]]:
    """Where the genres of a line stand that holds nothing else; none where anything else stands there.

    >>> line = "DramaScience FictionThriller"
    >>> [line[start:end] for start, end in genre_parts(line)]
    ['Drama', 'Science Fiction', 'Thriller']
    """
    if len(line) > _LONGEST_VALUE:
        return []
    cuts = {0, len(line)} | {match.start() for match in _CASE.finditer(line)}
    gaps = {match.start(): match.end() for match in _BETWEEN.finditer(line)}
    if line.isupper():
        cuts |= set(range(len(line)))
    ends = sorted(cuts | set(gaps))
    return _parts_from(line, 0, ends, gaps, {}) or []


def _parts_from(
    line: str, start: int, ends: list[int], gaps: dict[int, int], tried: dict[int, list[tuple[int, int]] | None]
) -> list[tuple[int, int]] | None:
    """The genres from an offset to the line's end, the longest first; None where that cannot be."""
    if start == len(line):
        return []
    if start not in tried:
        tried[start] = None
        for end in reversed([end for end in ends if start < end <= start + 30]):
            if known(Scheme.GENRE, line[start:end]) and not _PARTED.search(line[start:end]):
                rest = _parts_from(line, gaps.get(end, end), ends, gaps, tried)
                if rest is not None:
                    tried[start] = [(start, end), *rest]
                    break
    return tried[start]


def is_known_field(line: str) -> bool:
    """Whether a line starts with a known label.

    >>> is_known_field("Runtime: 90 min"), is_known_field("RUNTIME"), is_known_field("Mad Max: Fury Road")
    (True, True, False)
    """
    match = _FIELD.match(line)
    return bool(match and labels(match["label"])) or _is_label(line)


def _is_label(line: str) -> bool:
    """Whether a line is a label in capitals, whose value is the next line."""
    return line.isupper() and bool(labels(line))


def _of_line(page: Page, line: Span, then: Span | None) -> Iterator[Field]:
    words = page.plain_at(line)
    if then is not None and (_BY_LINE.fullmatch(words) or _is_label(words) or not _ALONE.isdisjoint(labels(words))):
        yield from _next_line(page, words, then)
        return
    if is_advert(words):
        return
    for match in _FIELD.finditer(words):
        value = match["value"].strip(" *_")
        names = labels(match["label"])
        if value:
            start = line.start + match.start("value") + match["value"].index(value)
            yield from ((name, Span(start, start + len(value))) for name in names)
        elif then is not None and names:
            yield from _next_line(page, match["label"], then)


def _next_line(page: Page, label: str, line: Span) -> Iterator[Field]:
    words = page.plain_at(line)
    genres = is_genre_line(words) and labels(label) != ["genre"]
    fits = (
        len(words) <= _LONGEST_VALUE
        and not labels(words)
        and not (is_field(words) or is_prose(words) or genres or _BY_LINE.match(words))
    )
    if fits and heading_kind(words) is None:
        yield from ((name, line) for name in labels(label))
