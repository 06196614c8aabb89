"""The genres that a page names for its film: the labels at the end of what it calls the film."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex as re

from loaders.names import YEAR
from loaders.outline import Kind, Section, is_bullet
from loaders.own_film import OWN, Sentence, sentences
from loaders.rules import Finding, Reading, rule
from ontology.concepts import known
from ontology.facts import ConceptMention, OfGenre, Scheme

_IS = re.compile(
    rf"(?:{OWN}(?:, (?:directed|based|adapted|written|released|made|from|starring|an?|the)\b[^.;:]{{1,200}}?,)?"
    r"|(?:^|[,;] (?:and |but )?)(?:[Ii]t|[Tt]his|[Tt]he (?:film|movie|picture|result)))(?: is| was| remains|'s)"
    r"(?: (?:both|also|at once|essentially|really|truly|above all|primarily|mainly|largely|ultimately))? "
)
_BLEND = re.compile(
    rf"(?:{OWN}|(?:^|[,;] )(?:[Ii]t|[Tt]he (?:film|movie))) "
    rf"(?:(?:is|was) an? (?:[\p{{L}}'-]+,? ){{0,4}}?(?:blend|mix|mixture|"
    r"fusion|combination|hybrid|cocktail|marriage) of|blends|mixes|combines|fuses|mingles) "
)
_WITH = re.compile(
    r"\b(?:elements|touches|shades|flashes|traces|hints|notes|undertones|overtones|dose|streak|dash|aspects|echoes|strains|"
    r"stretches|threads|moments|bits|ingredients|trappings|shape|weight|bones|feel|structure) of (?:both )?"
    r"|\b(?:veers|verges|shades|slides|drifts|tips|crosses|leans|shading|veering|bordering|borders|verging)(?: over)? "
    r"(?:into|on|towards?) |\bbuilt around (?=an? )"
)
_NO_WITH = re.compile(r"\b(?:no|not|never|without|hardly|little|few)\b[^,.;]*$|n't\b[^,.;]*$")
_THIS = re.compile(rf"\b[Tt]his (?:{YEAR} )?(?!is |was )")
_APPOSED = re.compile(rf"{OWN}, (?=an? )")
_BEFORE_TITLE = re.compile(rf"(?:'s?|{YEAR}) (?P<words>(?:[\p{{Ll}}-]+ ){{1,5}}){OWN}")
_TOKEN = re.compile(r"(?P<word>[\p{L}\p{N}][\p{L}\p{N}'-]*+)|(?P<other>[^\s\p{L}\p{N}])")
_DETERMINERS = frozenset("a an the part pure classic this its both".split())
_FILM_WORDS = frozenset(
    "film movie picture feature flick saga tale story piece outing film's movie's adaptation".split()
)
_STRICT_FILM_WORDS = frozenset("film movie picture feature flick".split())
_JOINS = frozenset({",", "/", "&", "+", "|", "·", "•", "and"})
_STOPS = frozenset(
    "that which who whom whose where when with without about of in into on at by for from to through against across "
    "under over between among amid within beyond behind after before during since as if because while although though "
    "driven like unlike told set built made starring directed written shot based wrapped disguised dressed laced "
    "filled anchored steeped centered centred focused following featuring exploring depicting chronicling adapted "
    "inspired rooted tinged infused mixed blended blending mixing combining released produced concerning involving "
    "has is was does rather instead here it he she they we you i".split()
)
_DENIED = frozenset(
    "not never no n't isn't wasn't hardly neither nor less barely rarely anything scarcely more than or almost nearly "
    "far without".split()
)
_ORDINARY = frozenset(
    "short silent family music history war sport sports independent experimental psychological epic romantic "
    "historical biographical animated dystopian supernatural noirish indie avant-garde spy boxing disaster "
    "coming-of-age art-house arthouse superhero post-apocalyptic computer-animated stop-motion".split()
)
_KINDS_OF_FILM = frozenset("independent indie silent short animated".split())
_SORTS = frozenset(
    "period southern gothic urban stoner buddy teen folk erotic techno space social slapstick screwball "
    "revisionist spaghetti political revenge survival ghost monster zombie vampire creature courtroom caper "
    "detective police military medieval biblical domestic workplace conspiracy paranoid surreal surrealist "
    "absurdist allegorical holiday christmas undercover hostage slice-of-life".split()
)
_DARK = frozenset({"fantasy", "romance", "satire", "comedy", "fairy"})
_BEFORE_NOUNS = frozenset("crime action gangster samurai heist martial-arts suspense animation".split())
_LONGEST_LABEL = 4
_MOST_OF_ONE = 2
_MOST_ADJECTIVES = 3
_LONGEST_ADJECTIVE = 3


class _Word(NamedTuple):
    text: str
    start: int
    end: int


class _Label(NamedTuple):
    words: str
    start: int
    end: int


class _Conjunct(NamedTuple):
    words: list[_Word]
    then: str


@rule("genre", Kind.GENRE)
def genre(reading: Reading, section: Section) -> Iterator[Finding]:
    """``X is a romantic drama that …``, ``Psychological drama, with …``, a list of genres."""
    first = True
    bullets = {span.start for span, _ in section.bullets() if span.start not in {line.start for line in section.lines}}
    for sentence in sentences(reading, section):
        copula = _IS.search(sentence.text)
        if copula and sentence.own_until(copula.end()):
            yield from _findings(reading, sentence, labels(sentence.text, copula.end()))
        for match in _WITH.finditer(sentence.text):
            if not _NO_WITH.search(sentence.text[: match.start()]) and sentence.own_until(match.end()):
                yield from _findings(reading, sentence, labels(sentence.text, match.end()))
        if (blend := _BLEND.search(sentence.text)) and sentence.own_until(blend.end()):
            yield from _findings(reading, sentence, labels(sentence.text, blend.end()))
        elif not copula and (first or sentence.start in bullets):
            yield from _findings(reading, sentence, labels(sentence.text, 0, is_list=True))
        first = False


@rule("genre in the opening", Kind.INTRO)
def opening_genre(reading: Reading, section: Section) -> Iterator[Finding]:
    """``X is a Scottish black comedy about …``, ``this 1995 drama``, ``X, an unexpectedly gentle drama``."""
    for sentence in sentences(reading, section):
        if not sentence.opening or is_bullet(sentence.text):
            continue
        for pattern in (_IS, _THIS, _APPOSED, _BLEND):
            match = pattern.search(sentence.text)
            if match and sentence.own_until(match.end()):
                found = labels(sentence.text, match.end(), before_verb=pattern is _THIS)
                yield from _findings(reading, sentence, found)
        if match := _BEFORE_TITLE.search(sentence.text):
            end = match.end("words")
            yield from _findings(reading, sentence, labels(sentence.text[:end], match.start("words")))


def _findings(reading: Reading, sentence: Sentence, found: list[_Label]) -> Iterator[Finding]:
    for label in found:
        span = sentence.span(label.start, label.end)
        yield span, OfGenre(reading.film, ConceptMention(reading.page.at(span), Scheme.GENRE))


def labels(text: str, start: int, *, is_list: bool = False, before_verb: bool = False) -> list[_Label]:
    """The genres at the end of a noun phrase and of those joined to it; side by side they are one (``crime thriller``).

    Args:
        text: a sentence.
        start: where the phrase starts.
        is_list: whether the sentence may be a mere list, in which a label may be an ordinary word.
        before_verb: whether the phrase is a subject, so that its verb ends it.

    >>> [label.words for label in labels("a lean and dark neo-noir crime drama about a family", 0)]
    ['neo-noir crime drama']
    >>> labels("not a drama", 0), labels("a drama teacher's film about war", 0)
    ([], [])
    """
    conjuncts = _conjuncts(text, start, is_list=is_list, before_verb=before_verb)
    words = [word.text.lower() for conjunct in conjuncts for word in conjunct.words]
    if not _DENIED.isdisjoint(words) or conjuncts[-1].then in _DENIED:
        return []
    if is_list and all(_whole(conjunct.words) for conjunct in conjuncts) and conjuncts[-1].then in {"", "."}:
        return [_label(text, conjunct.words) for conjunct in conjuncts]
    found: list[_Label] = []
    for number, conjunct in enumerate(conjuncts):
        here = _at_the_end(text, conjunct.words, is_list=is_list)
        found += here
        adjective = not found and number < _MOST_ADJECTIVES and len(conjunct.words) <= _LONGEST_ADJECTIVE
        unknown_item = is_list and found and len(conjunct.words) == 1
        if not here and not adjective and not unknown_item:
            break
    return found


def _conjuncts(text: str, start: int, *, is_list: bool = False, before_verb: bool = False) -> list[_Conjunct]:
    """The parts of a phrase up to the first word or mark that ends it; after each, what follows it."""
    found = [_Conjunct([], "")]
    for match in _TOKEN.finditer(text, start):
        token = match[0].lower()
        if token in _JOINS:
            if found[-1].words:
                found.append(_Conjunct([], ""))
        elif match[0] == ";" and is_list:
            found.append(_Conjunct([], ""))
        elif match["other"] or token in _STOPS or token in {"than", "or", "not"} or (before_verb and _is_verb(token)):
            found[-1] = found[-1]._replace(then=token)
            break
        elif found[-1].words or token not in _DETERMINERS:
            found[-1].words.append(_Word(match[0], *match.span()))
    return [conjunct for conjunct in found if conjunct.words] or found[:1]


def _is_verb(word: str) -> bool:
    return word.endswith("s") and word != "series" and not word.endswith("ss") and known(Scheme.GENRE, word) is None


def _is_sort(words: list[_Word], length: int) -> bool:
    """Whether the first word makes a sort of its own of the genre that follows (``period romance``)."""
    if length != 1 or len(words) < 2:
        return False
    first, second = (word.text.lower() for word in words[:2])
    return first in _SORTS or (first == "dark" and second in _DARK)


def _whole(words: list[_Word]) -> bool:
    return bool(words) and known(Scheme.GENRE, " ".join(word.text for word in words)) is not None


def _label(text: str, words: list[_Word]) -> _Label:
    return _Label(text[words[0].start : words[-1].end], words[0].start, words[-1].end)


def _at_the_end(text: str, words: list[_Word], *, is_list: bool) -> list[_Label]:
    """The label that ends some words or stands before a word for a film there; of a bare list all that it names."""
    film = words[-1].text.lower() if words and words[-1].text.lower() in _FILM_WORDS else ""
    for start in range(len(words)):
        for end in (len(words), len(words) - bool(film)):
            parts = _segmented(words[start:end])
            if parts:
                before = film if end < len(words) else ""
                keys = ["-".join(word.text.lower() for word in part) for part in parts]
                alone = is_list and start == 0 and end == len(words)
                last = (
                    keys[-1] not in _ORDINARY | _BEFORE_NOUNS
                    or (len(keys) > 1 and keys[-1] == "epic")
                    or (before in _STRICT_FILM_WORDS or (keys[-1] in _BEFORE_NOUNS and (before or alone)))
                )
                return [_label(text, part) for part in _joined(parts, last=bool(last), is_list=is_list)]
    return []


def _joined(parts: list[list[_Word]], *, last: bool, is_list: bool) -> Iterator[list[_Word]]:
    """What stands side by side is one genre, unless it is a list, or a kind of film before its genre."""
    if is_list and len(parts) > _MOST_OF_ONE and all(part[0].text[0].isupper() for part in parts):
        yield from parts
        return
    kept = parts if last else parts[:-1]
    if len(kept) > 1 and kept[0][-1].text.lower() in _KINDS_OF_FILM:
        yield kept[0]
        kept = kept[1:]
    if kept:
        yield [word for part in kept for word in part]


def _segmented(words: list[_Word]) -> list[list[_Word]] | None:
    """Words as labels, the longest first; None where they are anything else."""
    if not words:
        return []
    for length in range(min(len(words), _LONGEST_LABEL), 0, -1):
        if (_whole(words[:length]) or _is_sort(words, length)) and (rest := _segmented(words[length:])) is not None:
            return [words[:length], *rest]
    return None
