"""In what the film differs from the work that it adapts, a sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex as re

from loaders.adaptation import WORK, adapts, is_of_another
from loaders.headings import Kind
from loaders.known_names import surnames
from loaders.own_film import OWN, Sentence, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section, is_bullet
from loaders.source_told import film_goes_its_way, goes_on, is_told_otherwise, tells_of_source
from ontology.facts import BasedOn, Credit, Differs, WorkForm

_SOURCE = rf"(?:{WORK}s?|original|page|text|prose)"
_FILM_NOUN = (
    r"(?:film|movie|screen(?:play)?|script|adaptation|picture|directors?|film-?makers?|screenwriters?|version|cinema)"
)
_OWNER = r"(?:the|its|his|her|their|\p{Lu}[\p{L}' .-]{1,40}'s?)"
_FILM = re.compile(
    rf"(?i:\b(?:the|this|on|its|for|of) (?:[\p{{Ll}}'-]+ )?{_FILM_NOUN}(?:'s)?\b)|\b[\p{{Lu}}][\p{{L}}-]+'s "
    rf"{_FILM_NOUN}\b|{OWN}"
)
_NAMES_SOURCE = re.compile(rf"\b{_SOURCE}\b")
_SOURCE_DOES = re.compile(
    rf"(?i:\bthe (?:original |printed |(?:18|19|20)\d\d |short )?{WORK}\b)|\b\p{{Lu}}[\p{{L}}.-]+'s? (?:\p{{Ll}}+ "
    rf")?{WORK}\b|\b(?:[Hh]is|[Hh]er) (?:[\p{{Ll}}-]+ )?{WORK}\b"
)
_VERB = (
    r"(?:simplif(?:y|ies|ied|ying)|omit(?:s|ted|ting)?|drop(?:s|ped|ping)?|cut(?:s|ting)?|trim(?:s|med|ming)?|"
    r"condens(?:es?|ed|ing)|"
    r"compress(?:es|ed|ing)?|chang(?:es?|ed|ing)|alter(?:s|ed|ing)?|add(?:s|ed|ing)?|invent(?:s|ed|ing)?|relocat(?:es?|"
    r"ed|ing)|"
    r"transpos(?:es?|ed|ing)|updat(?:es?|ed|ing)|replac(?:es?|ed|ing)|merg(?:es?|ed|ing)|combin(?:es?|ed|ing)|"
    r"conflat(?:es?|ed|ing)|"
    r"expand(?:s|ed|ing)?|shift(?:s|ed|ing)?|soften(?:s|ed|ing)?|downplay(?:s|ed|ing)?|excis(?:es?|ed|ing)|remov(?:es?|"
    r"ed|ing)|"
    r"rewrit(?:es?|ten|ing)|rewrote|reorder(?:s|ed|ing)?|restructur(?:es?|ed|ing)|streamlin(?:es?|ed|ing)|reduc(?:es?|"
    r"ed|ing)|shorten(?:s|ed|ing)?|depart(?:s|ed|ing)?|deviat(?:es?|ed|ing)|diverg(?:es?|ed|ing)|differ(?:s|ed|ing)?|"
    r"eliminat(?:es?|ed|ing)|"
    r"discard(?:s|ed|ing)?|reimagin(?:es?|ed|ing)|reinvent(?:s|ed|ing)?|rework(?:s|ed|ing)?|reshap(?:es?|ed|ing)|"
    r"modif(?:y|ies|ied|ying)|"
    r"transform(?:s|ed|ing)?|swap(?:s|ped|ping)?|exclud(?:es?|ed|ing)|amplif(?:y|ies|ied|ying)|introduc(?:es?|ed|ing)|"
    r"mov(?:es?|ed|ing)|rearrang(?:es?|ed|ing)|renam(?:es?|ed|ing)|par(?:es|ed|ing)|prun(?:es?|ed|ing)|strip(?:s|ped|"
    r"ping)?|"
    r"jettison(?:s|ed|ing)?|telescop(?:es?|ed|ing)|truncat(?:es?|ed|ing)|ton(?:es?|ed|ing) down|do(?:es|ing)? away|"
    r"set(?:s|ting)? aside|"
    r"roll(?:s|ed|ing)? [\p{L} ]{1,40}? into|turn(?:s|ed|ing)? [\p{L}' ]{1,40}? into|throw(?:s|n|ing)? [\p{L} ]{1,40}? "
    r"into|"
    r"flesh(?:es|ed|ing)? out|play(?:s|ed|ing)? (?:down|up)|le(?:ave|aves|aving|ft) (?:[\p{L}'’ ]{1,60}? )?out\b|"
    r"focus(?:es|ed|ing)? instead|"
    r"make(?:s|ing)? [\p{L}' ]{1,40}? (?:more|less)|made [\p{L}' ]{1,40}? (?:more|less)|give(?:s|ing)? [\p{L}' "
    r"]{1,40}? (?:more|less)|opts?|opted|opting|bends?|bent|"
    r"throws? [\p{L} ]{1,40}? into)"
)
_CHANGES = re.compile(rf"\b{_VERB}\b")
_LEAVES_OUT = re.compile(r"le(?:ave|ft)|omit|condens|compress|simplif|streamlin|soften|bend|bent|excis|invent")
_DROPPED = re.compile(r"(?:cut|trimmed|dropped|omitted|left out|removed|added|invented|excised|eliminated|discarded)$")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|get|gets|got) (?:\p{Ll}+ly |also |simply |all |both |even |often )?$"
)
_PART_OF_WORK = re.compile(
    rf"\b(?:{WORK}|film|movie|screen|script|page|adaptation|endings?|characters?|names?|scenes?|settings?|plot|"
    rf"chapters?|subplots?|"
    r"titles?|timeline|narration|narrators?|episodes?|details?|elements?|sequences?|dialogue|passages?|storylines?|"
    r"backstor(?:y|ies)|"
    r"structure|perspective|point of view|protagonist|narrative|chronology|tone|opening|climax|finale|"
    r"locations?|period|era|ages?|roles?|relationships?|fates?|motivations?|gender|professions?)\b"
)
_MAKER = r"(?:(?:^|[,;:] |\b(?:and|but|while|though|although|as|that|where|which) )(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey) )"
_IS_PRONOUN = re.compile(_MAKER)
_NOUN = re.compile(
    r"\b(?:(?:\p{L}+est|main|major|key|notable|important|significant|striking|crucial|obvious|chief|central|primary|"
    r"one|another|"
    r"other|most \p{L}+) (?:\p{Ll}+ )?(?:differences?|changes?|departures?|deviations?|alterations?|omissions?|"
    r"additions?|divergences?)\b"
    r"[^.;:]{0,60}?(?: (?:is|are|was|were|lies?|concerns?|comes?|involves?|includes?|relates?|can be|being|occurs?)\b|"
    r":)"
    r"|(?:differences?|changes|departures|deviations|alterations) (?:include|are|lie|concern|between [^.]{1,60} (?:is|"
    r"are|lie))"
    r"|(?:are|is|was|were) (?:all |both |largely |entirely |purely |mostly |mainly |chiefly )?(?:an? |the "
    r")?(?:\p{L}+'s? )?(?:additions?|"
    r"inventions?|creations?)\b)"
)
_UNLIKE = re.compile(
    rf"\b(?i:unlike|in contrast (?:to|with)|contrary to|compared (?:to|with)|as opposed to|different(?:ly)? (?:from|"
    rf"than|to)|than|not) (?:(?:in|on) )?{_OWNER}(?: original| printed)?(?: \p{{Ll}}+)? {_SOURCE}\b"
)
_IN_SOURCE = re.compile(
    rf"(?:^|[,;:(-] ?|\b(?:and|but|while|whereas|though|where|that|as) )(?:[Ii]n|[Oo]n) {_OWNER} (?:\p{{Ll}}+ "
    rf")?{_SOURCE}(?:,| itself,?| \p{{L}})"
)
_TURNS = re.compile(
    r"\b(?:while|whereas|but|however|instead|though|although|yet|rather than|more|less|only|even|differs?|contrast|"
    r"conversely|never|no longer)\b|;"
)
_THE_FILM_THOUGH = re.compile(
    rf"(?:; |\b(?:while|whereas|but|yet) )(?:in |on )?(?:the|this) {_FILM_NOUN}\b"
    rf"|^The (?:original )?{WORK} [^.;]{{5,120}}, the {_FILM_NOUN} \p{{Ll}}"
)
_ANNOUNCED = re.compile(r"\b(?:differences|changes|departures|deviations|alterations)\b[^.]{0,60}:$", re.IGNORECASE)
_ALL_DIFFERENCES = re.compile(
    r"(?:the )?(?:(?:key|main|major|notable|biggest|important) )?(?:differences|departures|deviations|changes)\b|what "
    r"(?:[\p{L}]+ ){0,2}chang|how (?:[\p{L}]+ ){1,2}differs",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"(?: in the (?:original )?{WORK}\.$)|\b{WORK}(?:'s ending)? (?:itself |actually )?(?:ends?|concludes?|closes?|"
    rf"finishes)\b"
)
_MORE = re.compile(
    rf"\b(?:{WORK}) (?:\p{{Ll}}+ )?(?:is|was|goes|delves|dives|digs|offers?|provides?|gives?|explores?|spends?|"
    rf"devotes?|contains?|includes?|"
    r"features?|paints?|has|presents?|takes?|portrays?|depicts?)\b[^.;]{0,80}?\b(?:more(?! than \d)|deeper|further|"
    r"greater|longer|darker|"
    r"bleaker|grimmer|richer|additional|extensive(?:ly)?|in depth|less|far \p{L}+er|much \p{L}+er|even \p{L}+er)\b"
)
_FILM_DOES_MORE = re.compile(
    rf"\b(?i:the|this) {_FILM_NOUN}(?:'s \p{{Ll}}+)? (?:also |instead )?\p{{Ll}}+s?\b[^.;]{{0,80}}?\b(?:instead|more "
    rf"(?!than \d)|less|rather than|"
    r"softer|lighter|darker|earlier|happier|shorter)\b"
)
_ABSENT = re.compile(
    r"\b(?:absent|missing|gone|cut|excised|left out) (?:\p{Ll}+ )?(?:from|of|in) (?:the|this) (?:film|movie|screen|"
    r"novel|book|story|play|script)\b"
    r"|\b(?:do(?:es)?|did) not (?:include|feature|contain|show|depict|appear|exist|survive|make it)\b"
    r"|\b(?:never|doesn't|don't|didn't) (?:appears?|features?|includes?|exist|make it|makes it)\b"
    r"|\bno (?:such )?[\p{Ll}-]+ in the (?:novel|book|film|movie|story|play)\b|\b(?:nowhere|not) in the (?:novel|book|"
    r"film|play|story)\b"
)
_OF_THE_WORKS = re.compile(rf"\b(?:{WORK}|film|movie|screen|adaptation|script)\b")
_DENIED = re.compile(
    r"(?:\b(?:no|few|little|not|never|nothing|without|hardly|barely|scarcely|none|neither|nor|cannot|any|would|could|"
    r"might|wanted)\b|n't)(?: [\p{L}'-]+){0,3} $"
)
_SAME = re.compile(
    r"\b(?:same|(?:keeps?|kept)(?! (?:off|out|from))|(?:is|are|was|were) (?:all |already |both )?(?:there )?in the "
    rf"(?:original )?{WORK}|retains?|retained|preserv\w+|unchanged|faithful\w*|(?:[Jj]ust )?(?:like|as) (?:in )?the "
    r"(?:book|novel|play|story)|both|remains? (?:true|faithful|close)|as well as in|also in the)\b"
)
_OF_OTHER_THINGS = re.compile(
    r"\b(?:chang\w+ (?:hands|cinema|hollywood|(?:his|her|their|people's) (?:life|lives|mind))|add(?:s|ed)? up|ad(?:d|"
    r"ds) to (?:his|her|the) fame|"
    r"sold|best-?seller|published|prizes?|awards?|added to (?:the )?(?:list|reading|national|library)|moved (?:by|to "
    r"tears)|moving|box office|more (?:famous|popular|successful|readers|copies)|disliked?|quarrel\w*)\b",
    re.IGNORECASE,
)
_OF_THE_WHOLE = re.compile(r"\b(?:nearly|almost|virtually) (?:all|everything)(?: of)? (?:the |its )?(?:rest|else)\b")
_NAMES = re.compile(r"\p{Lu}[\p{L}-]+(?!'s)\b")
_CHARACTER_OF = re.compile(r"(?P<author>\p{Lu}[\p{L}-]+)'s? \p{Lu}[\p{L}-]+ (?:is|was)\b")
_PAUSE = re.compile(r"[,;:] ")
_FEWEST_WORDS = 4
_LONGEST_LABEL = 120


@rule("difference from the source", Kind.BOOK, Kind.INSPIRATIONS, Kind.BEHIND, Kind.TRIVIA)
def differences(reading: Reading, section: Section) -> Iterator[Finding]:
    """Each sentence that tells in what the film differs from its source."""
    makers = surnames(reading, Credit.DIRECTOR, Credit.SCREENWRITER)
    authors = surnames(reading, authors=True)
    compares = section.kind is Kind.BOOK
    if not compares and not _NAMES_SOURCE.search(section.text):
        return
    told = sentences(reading, section)
    works = [fact.work for fact in reading.facts(BasedOn)]
    remakes = compares and bool(works) and all(work.form is WorkForm.FILM for work in works)
    if compares:
        differing = _compared(section, told, makers, authors)
    else:
        differing = (each for each in told if _differs_in_passing(each.text, makers))
    for sentence in differing:
        of_other = bool(_OF_OTHER_THINGS.search(sentence.text) or _OF_THE_WHOLE.search(sentence.text))
        of_another = not remakes and is_of_another(sentence, len(sentence.text))
        if not (of_other or of_another) and adapts(reading, sentence, section):
            whole = sentence.span(0, len(sentence.text))
            yield whole, Differs(reading.film, reading.page.at(whole))


def _differs_in_passing(text: str, makers: frozenset[str]) -> bool:
    """Whether a sentence outside a comparison names film and source and tells of a difference."""
    if len(text.split()) < _FEWEST_WORDS or not (_NAMES_SOURCE.search(text) and _FILM.search(text)):
        return False
    return _is_changed(text, makers) or _is_contrasted(text)


def _compared(
    section: Section, told: Sequence[Sentence], makers: frozenset[str], authors: frozenset[str]
) -> Iterator[Sentence]:
    """The sentences of a comparison that tell of a difference; what is told of the source alone only beside others."""
    listed = _listed(section)
    sure = [
        len(each.text.split()) >= _FEWEST_WORDS
        and (
            each.start in listed
            or _is_changed(each.text, makers, compares=True)
            or _is_contrasted(each.text)
            or _is_told_of_source(each.text, authors)
        )
        for each in told
    ]
    found = list(sure)
    for number in reversed(range(len(told))):  # what leads to a difference
        if not found[number] and not _SAME.search(told[number].text) and tells_of_source(told[number].text, authors):
            found[number] = _is_beside(told, found, number)
    for number in range(1, len(told)):  # what goes on after one
        if found[number - 1] and told[number].before and not (found[number] or _SAME.search(told[number].text)):
            found[number] = _goes_on(told[number], makers, authors)
    return (each for each, differs in zip(told, found, strict=True) if differs)


def _is_beside(told: Sequence[Sentence], found: Sequence[bool], number: int) -> bool:
    """Whether a difference is told right before or after a sentence, or after one that goes on with it."""
    if number and told[number].before and found[number - 1]:
        return True
    following = [bool(each.before) and differs for each, differs in zip(told, found, strict=True)][number + 1 :][:2]
    return following[:1] == [True] or (following[1:] == [True] and goes_on(told[number + 1].text))


def _goes_on(sentence: Sentence, makers: frozenset[str], authors: frozenset[str]) -> bool:
    if film_goes_its_way(sentence.text, makers, authors):
        return True
    return goes_on(sentence.text) and not (_FILM.search(sentence.before) or _FILM.search(sentence.text))


def _listed(section: Section) -> frozenset[int]:
    """Where the bullets after a line (or a heading) such as "Key differences" start."""
    headed = bool(_ALL_DIFFERENCES.match(section.heading))
    found, announced = set(), headed
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        if not is_bullet(section.page.plain_at(line)):
            announced = headed or bool(_ANNOUNCED.search(text[-_LONGEST_LABEL:]))
        elif announced:
            found.add(span.start)
    return frozenset(found)


def _is_changed(text: str, makers: frozenset[str], *, compares: bool = False) -> bool:
    """Whether the film or a maker of it is said to change something, or a part of the work to be changed."""
    if (noun := _NOUN.search(text)) and not _DENIED.search(text[max(0, noun.start() - 40) : noun.start()]):
        return True
    for match in _CHANGES.finditer(text):
        before = text[: match.start()]
        if _DENIED.search(before[-60:]):
            continue
        if _PASSIVE.search(before[-24:]):
            if _PART_OF_WORK.search(text) or (compares and _DROPPED.match(match[0])):
                return True
        elif _is_made_by_film(text, before, makers) or (compares and _LEAVES_OUT.match(match[0])):
            return True
    return False


def _is_made_by_film(text: str, before: str, makers: frozenset[str]) -> bool:
    by_pronoun = _IS_PRONOUN.search(before) and _PART_OF_WORK.search(text)
    made = by_pronoun or _FILM.search(before) or not makers.isdisjoint(_NAMES.findall(before))
    clause = _PAUSE.split(before)[-1]
    return bool(made) and not (_SOURCE_DOES.search(clause) and not _FILM.search(clause))


def _is_contrasted(text: str) -> bool:
    """Whether a sentence sets the film against its source."""
    if _UNLIKE.search(text) and _OF_THE_WORKS.search(text):
        return True
    both = _FILM.search(text) and (_IN_SOURCE.search(text) or _SOURCE_DOES.search(text))
    return bool(both and _TURNS.search(text) and not _SAME.search(text))


def _is_told_of_source(text: str, authors: frozenset[str]) -> bool:
    """Whether a sentence of a comparison tells how it is in the source, or in the film instead."""
    if _SAME.search(text):
        return False
    if _IN_SOURCE.search(text) or _THE_FILM_THOUGH.search(text) or _ABSENT.search(text) or is_told_otherwise(text):
        return True
    owner = _CHARACTER_OF.match(text)
    if owner and owner["author"].removesuffix("'") in authors:
        return True
    return bool(_ENDS.search(text) or _MORE.search(text) or _FILM_DOES_MORE.search(text))


RULES: tuple[Rule, ...] = (differences,)
"""The rules of this module; they ask whether the film adapts a work, so sources are read before."""
