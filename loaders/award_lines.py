"""The grammar of award lines: what a clause of them says of whom, in which category of which award."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from loaders.award_words import WORKS, Word, is_denied, is_festival
from ontology.facts import Outcome

_PEOPLE = r"(?:[Pm](?:[,&/]++[Pm])*+)"
_BODIES = r"(?:B(?:[,&/]++B)*+)"
_SAID = r"[WNR]"
_NAMED_FIRST = re.compile(
    rf"(?P<subject>)(?P<body>{_BODIES})(?P<lead>[WN])(?P<object>{_PEOPLE})\((?P<list>C)\)(?P<noun>)(?P<last>)"
)
_NOTE = (
    rf"(?:\((?:{_PEOPLE}|s|q|{_SAID}|{_BODIES}|{_PEOPLE}[,:-]?{_SAID}|{_SAID}[,:-]?{_PEOPLE})\)"
    rf"|[:-](?:{_PEOPLE}|s|q)|-{_BODIES}|,{_PEOPLE}(?=\({_SAID}\)|[,-]?{_SAID}$)|[,:-]?{_SAID}(?:{_PEOPLE}|s)?|"
    rf"(?=P){_PEOPLE})"
)
_ITEM = rf"(?:C[,-]?{_BODIES}?{_NOTE}*+)"
_LIST = rf"(?P<list>{_ITEM}(?:[,&/]*{_ITEM})*)"
_SUBJECT = rf"(?P<subject>(?:{_PEOPLE}|s)(?:,(?=w))?w?)"
_LEAD = rf"k?(?P<lead>{_SAID})k?[:,-]?"
_BODY_GROUP = rf"k?(?P<body>{_BODIES})?[:,-]?\(?k?(?P<noun>{_SAID})?\)?"
_CLAUSE = re.compile(
    rf"[,:&-]*+(?:{_BODIES}[:-])?(?:{_SUBJECT}[:,(-]?)?(?:{_LEAD})?(?P<object>{_PEOPLE}|s)?{_BODY_GROUP}"
    rf"[:,-]*+k?i?:?\(?{_LIST}\)?,?{_BODIES}?(?P<last>\(?[:,-]?{_SAID}\)?)?"
)
_ONLY_BODY = re.compile(
    rf"[,:-]*+(?:{_SUBJECT}[:,-]?)?(?P<lead>{_SAID})?(?P<object>{_PEOPLE})?(?P<body>B)(?P<list>(?:[:,-]?{_SAID}[,:-]?{_PEOPLE}|{_NOTE}*+))"
    rf"(?P<noun>)(?P<last>)"
)
_SENTENCE = re.compile(
    rf"(?:(?<=^|[,&xmXi:-])(?P<subject>(?:P(?:(?:,P)*+,?&P)?|s)(?:,(?=w))?w?){_LEAD}|"
    rf"(?P<lead>[WR])(?P<object>{_PEOPLE}))"
    rf"{_BODY_GROUP}(?:{_LIST})?(?P<last>)"
)
_ITEMS = re.compile(_ITEM)
_ONE_SAID = re.compile(rf"(?:B[:-])?(?P<who>[Ps])(?P<said>{_SAID})")
_LAST_SAID = re.compile(rf"(?:^|,)(?P<who>s)(?P<said>{_SAID})CB$")
_TRAILING = re.compile(rf"C(?:{_BODIES})?(?:\({_PEOPLE}\))?[:,-]?({_SAID})")
_OUTCOME_KINDS, _PEOPLE_KINDS, _NAMED_KINDS = frozenset("WNR"), frozenset("Pm"), frozenset("CBPms)")
_AT_BODY = re.compile(
    rf"[&x,-]*+(?P<body>{_BODIES}),?(?P<subject>P|s)(?P<lead>{_SAID})(?P<object>)(?P<noun>)(?:x?k:)?{_LIST}(?P<last>)"
)
_AWARD_FOR = re.compile(rf"(?P<body>(?:(?P<counted>k)(?=B:))?B)[:]?(?:C(?:\({_PEOPLE}\)|[:-]{_PEOPLE})?[,&]*+)+")
_GIVEN = re.compile(
    rf"[&x,-]*+(?P<subject>)(?P<body>{_BODIES}),?(?P<lead>[WR])(?P<object>{_PEOPLE}|s)B?(?P<noun>){_LIST}(?P<last>)"
)
_TAIL = re.compile(r"[xksq,:&()/.-]*+")
_NEW_CLAUSE = re.compile(
    rf"(?<=[)WN]|CB)[,&]++(?=BC)|(?<=BN),?(?=s[WR])|[,&]++(?=(?:{_PEOPLE}|s)?k?{_SAID}(?![,.;)]|$)|k{_SAID})"
)
_EARNED_BY = re.compile(
    r"\b(?:films?|movie|picture|role|part|performance|portrayal|turn|score|screenplay|script|music|direction|"
    r"camerawork|"
    r"cinematography|photography|editing|that|which|it)(?: also)? $",
    re.IGNORECASE,
)
_FOR_THEIR = re.compile(r" for (?:his|her|their) ")
_FOR_WORK = re.compile(rf"'s? {WORKS}")
_PROSE_TAIL = re.compile(r"[xksq]*+(?:[,&]|$)")
MUSICAL = re.compile(r"Song|Soundtrack|Album|Music|Vocal|(?<!Sound )Recording", re.IGNORECASE)
_ACTS = re.compile(r"\bAct(?:or|ress)")
_PLURAL = re.compile(r"(?:Awards|Prizes|Oscars|Globes|Grammys|Razzies|[Cc]ésars|\p{Lu}{3,}s)$")
_ONLY_WINNERS = (
    "National Board of Review",
    "National Society of Film Critics",
    "New York Film Critics",
    "Los Angeles Film Critics",
    "Boston Society of Film Critics",
    "Blue Ribbon",
    "Kinema Junpo",
    "American Film Institute",
    "AFI",
)
_OUTCOMES = {"W": Outcome.WON, "R": Outcome.WON, "N": Outcome.NOMINATED}


@dataclass(frozen=True)
class Stated:
    """What a clause says of one category.

    Attributes:
        bodies: the award bodies that it names; empty where it names none.
        category: the category, if any.
        outcome: what came of it.
        said: the word that tells the outcome; None where that was told before.
        nominees: the people.
        subject: who stands before the verb.
        whole: whether every word of the clause was understood.
    """

    bodies: tuple[Word, ...]
    category: Word | None
    outcome: Outcome
    said: Word | None
    nominees: tuple[Word, ...]
    subject: tuple[Word, ...]
    whole: bool


def statements(
    plain: str, words: list[Word], default: Outcome | None = None, *, festival: bool = False
) -> Iterator[Stated]:
    """What the clauses of a line say; a clause that is not wholly understood says nothing.

    Args:
        plain: the plain text of the page, into which the words' spans point.
        words: the words of the line.
        default: the outcome, where a heading told it.
        festival: whether a festival was named before, so that a prize without a body is one of its prizes.

    >>> from loaders.award_words import award_words
    >>> from loaders.page import Page, Span
    >>> page = Page("x", "Oscars: Won Best Actor (Al Bo); nominated for Best Film")
    >>> line = award_words(page, Span(0, len(page.text)), "Heat")
    >>> [(each.category.label, each.outcome.value) for each in statements(page.plain, line)]
    [('Best Actor', 'won'), ('Best Film', 'nominated')]
    """
    bodies: tuple[Word, ...] = ()
    told = default
    for clause in _clauses(words, festival=festival):
        kinds = _kinds(clause)
        named = tuple(word for word in clause if word.kind == "B")
        forms = (_NAMED_FIRST, _GIVEN, _AT_BODY, _CLAUSE, _ONLY_BODY) if named else (_CLAUSE,)
        match = next(filter(None, (form.match(kinds) for form in forms)), None)
        if named:
            told = default or (Outcome.WON if _are_winners(plain, clause, named) else None)
        if match and _TAIL.fullmatch(kinds, match.end()) and not is_denied(plain, clause):
            said = _stated(clause, match, named or bodies, told)
            yield from said if "q" not in match.string[match.end() :] else filter(_is_music, said)
            if before := match["noun"] or match["lead"]:
                told = _OUTCOMES[before]
        elif not _OUTCOME_KINDS.isdisjoint(kinds):
            told = default
        bodies = named or bodies


def prose(plain: str, words: list[Word]) -> Iterator[Stated]:
    """What a sentence of running text says, where somebody or the film is said to have won or been nominated.

    Args:
        plain: the plain text of the page.
        words: the words of the sentence.
    """
    if is_denied(plain, words):
        return
    before: tuple[Word, ...] = ()
    for clause in _clauses(words, festival=False):
        kinds = _kinds(clause)
        for match in (*_SENTENCE.finditer(kinds), *_GIVEN.finditer(kinds), *_AT_BODY.finditer(kinds)):
            named = tuple(word for word in clause[match.start() : match.end()] if word.kind == "B")
            if not named and before and match["subject"] and match["list"]:
                named = before
            if named and _PROSE_TAIL.match(kinds, match.end()) and _credible(plain, clause, match):
                yield from _stated(clause, match, named, None)
        before = tuple(word for word in clause if word.kind == "B")
        before = before if len(before) == 1 else ()


def _credible(plain: str, words: list[Word], match: re.Match[str]) -> bool:
    """Whether a match is of this film: who won, won for their part; who was given, was given it by the film or part."""
    if match.re in {_GIVEN, _AT_BODY}:
        return True
    if not match["subject"]:
        return bool(_EARNED_BY.search(plain, words[0].span.start, words[match.start()].span.start))
    if "w" in match["subject"]:
        return bool(_FOR_THEIR.match(plain, words[match.end() - 1].span.end))
    return bool(match["list"]) or bool(_FOR_WORK.match(plain, words[match.start("subject")].span.end))


def _are_winners(plain: str, clause: list[Word], named: tuple[Word, ...]) -> bool:
    """Whether a clause without an outcome is of a prize won: its body names winners alone, or it is an award for it."""
    if all(map(_names_winners, named)):
        return True
    kinds = _kinds(clause)
    if kinds == "BP":
        between = plain[clause[0].span.end : clause[1].span.start]
        return between == " for " and clause[0].label.endswith((" Award", " Prize"))
    if not (match := _AWARD_FOR.fullmatch(kinds)):
        return False
    if match["counted"]:
        return bool(_PLURAL.search(named[0].label))
    at = match.end("body")
    return plain[clause[at - 1].span.end : clause[at].span.start] in {" for ", " for the "}


def _names_winners(body: Word) -> bool:
    """Whether a body names no nominees, or hardly any: a list that tells nothing else tells what it gave."""
    return body.label.startswith(_ONLY_WINNERS) or is_festival(body.label)


def _is_music(stated: Stated) -> bool:
    """Whether a title in quotation marks after the category is a song's, not another film's."""
    return stated.category is not None and bool(MUSICAL.search(stated.category.label))


def _clauses(words: list[Word], *, festival: bool) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in words:
        if word.kind in ";.":
            yield from _by_verb(_settled(part, festival=festival))
            part = []
        else:
            part.append(word)
    yield from _by_verb(_settled(part, festival=festival))


def _settled(words: list[Word], *, festival: bool) -> list[Word]:
    """Words with every prize settled to be a festival's category or a body of its own."""
    kinds = [word.kind for word in words]
    if "D" not in kinds:
        return words
    festival = festival or any(word.kind == "B" and is_festival(word.label) for word in words)
    settled = []
    for at, word in enumerate(words):
        beside = "C" in kinds[max(0, at - 1) : at + 2]
        prize = (festival and not beside) or _is_of_body(kinds, at)
        settled.append(word if word.kind != "D" else word._replace(kind="C" if prize else "B"))
    return settled


def _is_of_body(kinds: list[str], at: int) -> bool:
    """Whether a prize is one of the body that heads its line or stands beside it."""
    heads = at > 1 and kinds[0] == "B" and kinds[1] in ":-"
    return heads or "B" in kinds[max(0, at - 1) : at + 2]


def _by_verb(words: list[Word]) -> Iterator[list[Word]]:
    kinds, start = _kinds(words), 0
    for match in _NEW_CLAUSE.finditer(kinds):
        before = kinds[start : match.start()]
        if not (_NAMED_KINDS.isdisjoint(before) or _OUTCOME_KINDS.isdisjoint(before)):
            yield words[start : match.start()]
            words = [*_subject_of(words[start : match.start()], words[match.end() :]), *words[match.end() :]]
            yield from _by_verb(words)
            return
    yield words


def _subject_of(words: list[Word], then: list[Word]) -> list[Word]:
    """The person of a clause, where the next tells what else became of them."""
    one = _ONE_SAID.match(_kinds(words)) or _LAST_SAID.search(_kinds(words))
    if one and _kinds(words).endswith("CB") and _kinds(then).startswith("BC"):
        return words[slice(one.start("who"), one.end("said"))]
    goes_on = one and then and then[0].kind in _OUTCOME_KINDS and (one["who"] == "s" or "P" not in _kinds(then))
    return [words[one.start("who")]] if one and goes_on else []


def _kinds(words: list[Word]) -> str:
    return "".join(word.kind for word in words)


def _stated(
    words: list[Word], match: re.Match[str], bodies: tuple[Word, ...], default: Outcome | None
) -> Iterator[Stated]:
    """What a matched clause says of each of its categories, or of its body alone."""
    listed = match.span("list") if match["list"] else (0, 0)
    items = [words[slice(*item.span())] for item in _ITEMS.finditer(match.string, *listed)]
    whole = match.end() == len(words) and not {"k", "x"} & set(match[0])
    for item in items or [words[slice(*listed)]]:
        if _is_ambiguous(item, match):
            continue
        said = _said(words, match, item, items)
        nominees = _nominees(words, match, item, items)
        outcome = _OUTCOMES[said.kind] if said else default
        if outcome and (items or _stands_alone(bodies, item, nominees)):
            yield Stated(
                _bodies(item, items, bodies),
                item[0] if items else None,
                outcome,
                said,
                nominees,
                _group(words, match, "subject", "Pm"),
                whole,
            )


def _said(words: list[Word], match: re.Match[str], item: list[Word], items: list[list[Word]]) -> Word | None:
    """The word that tells a category's outcome: its own, one after the whole list, or the verb before the list."""
    if own := [word for word in item if word.kind in _SAID]:
        return own[0]
    if items and (trailing := _TRAILING.match(_kinds(items[-1]))):
        return items[-1][trailing.start(1)]
    names = ("noun", "lead") if len(items) > 1 else ("noun", "lead", "last")
    return next((word for name in names for word in _group(words, match, name, _SAID)), None)


def _nominees(words: list[Word], match: re.Match[str], item: list[Word], items: list[list[Word]]) -> tuple[Word, ...]:
    """The people of a category; none where people after a list of categories may be those of all or of the last."""
    own = tuple(word for word in item if word.kind in "Pm")
    before = "".join(_kinds(each) for each in items[:-1])
    if own and before and item is items[-1] and _PEOPLE_KINDS.isdisjoint(before) and "(" not in _kinds(item):
        return ()
    subject = _group(words, match, "subject", "Pm")
    if len(subject) == len(items) > 1 and all(_ACTS.search(each[0].label) for each in items):
        subject = (subject[items.index(item)],)  # nobody acts in two ways
    return _group(words, match, "object", "Pm") or own or subject


def _is_ambiguous(item: list[Word], match: re.Match[str]) -> bool:
    """Whether somebody is named on both sides of the verb: the second name may be another film's."""
    return bool(match["subject"] and match["subject"][0] in "Pm" and not _PEOPLE_KINDS.isdisjoint(_kinds(item)))


def _bodies(item: list[Word], items: list[list[Word]], bodies: tuple[Word, ...]) -> tuple[Word, ...]:
    inner = tuple(word for word in item if word.kind == "B")
    return inner if inner and any(word.kind == "B" for each in items if each is not item for word in each) else bodies


def _stands_alone(bodies: tuple[Word, ...], item: list[Word], nominees: tuple[Word, ...]) -> bool:
    """Whether a body without a category is one award: not a festival, not several, and with a nominee or an outcome."""
    if len(bodies) != 1 or _PLURAL.search(bodies[0].label) or is_festival(bodies[0].label):
        return False
    return bool(nominees) or any(word.kind in _SAID for word in item)


def _group(words: list[Word], match: re.Match[str], name: str, kinds: str) -> tuple[Word, ...]:
    if not match[name]:
        return ()
    return tuple(word for word in words[slice(*match.span(name))] if word.kind in kinds)
