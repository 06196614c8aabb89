"""Who made the film, told with nouns: ``screenplay by A``, ``A's score``, ``Cinematographer A shot …``."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.billing import (
    AFTER_NAME,
    BILLED,
    TITLED,
    billed_at,
    billed_from,
    billed_until,
    billed_within,
    credited,
    credits_of,
    one_until,
)
from loaders.credit_verbs import told_by_also
from loaders.cues import cue_words
from loaders.names import PERSON
from loaders.occurrences import stands
from loaders.own_film import FILM, OWN, Sentence
from loaders.rules import Finding, Reading
from loaders.told import Stretch, Told, told_after, told_before
from ontology.facts import Credit, Credited, PersonMention

JOBS = {
    "director": (Credit.DIRECTOR,),
    "filmmaker": (Credit.DIRECTOR,),
    "writer-director": (Credit.SCREENWRITER, Credit.DIRECTOR),
    "screenwriter": (Credit.SCREENWRITER,),
    "scriptwriter": (Credit.SCREENWRITER,),
    "co-writer": (Credit.SCREENWRITER,),
    "composer": (Credit.COMPOSER,),
    "cinematographer": (Credit.CINEMATOGRAPHER,),
    "director of photography": (Credit.CINEMATOGRAPHER,),
    "producer": (Credit.PRODUCER,),
    "editor": (Credit.EDITOR,),
}
"""What a person is called who has a role."""

_WORKS = {
    "screenplay": Credit.SCREENWRITER,
    "script": Credit.SCREENWRITER,
    "score": Credit.COMPOSER,
    "music": Credit.COMPOSER,
    "soundtrack": Credit.COMPOSER,
    "cinematography": Credit.CINEMATOGRAPHER,
    "photography": Credit.CINEMATOGRAPHER,
    "editing": Credit.EDITOR,
    "composed": Credit.COMPOSER,
    "camerawork": Credit.CINEMATOGRAPHER,
    "work": Credit.CINEMATOGRAPHER,
}
_WORK_BY = re.compile(
    r"(?P<work>\b(?i:screenplay|script|score|cinematography|photography|camerawork|camera work|editing)\b"
    r"|\b(?:[Tt]he (?:film's |movie's )?|[Oo]riginal )(?:[\p{Ll}-]++ )?music\b|^(?i:music|songs and score|composed)\b"
    rf"|\b(?i:music|soundtrack)(?=(?: for {FILM})?(?: is| was)? composed by))"
    rf"(?: (?:for|of) {FILM})?,?(?: is| was| are| were)?(?: also)?(?: \p{{Ll}}+ly)?"
    r"(?: (?:co-)?(?:written|composed|penned|created|adapted|done|provided))?(?: \p{Ll}+ly)? by,? "
)
_WORKERS_NEXT = re.compile(rf"{TITLED}{BILLED}(?:{AFTER_NAME}|(?= \p{{Ll}}{{2,}}(?:s|ed)\b))")
_ONE_NAME = re.compile(
    rf"\b[Tt]he (?:[\p{{Ll}}-]++ )?(?:score|music)(?: for {FILM})? (?:is|was) (?:composed|written) by "
    r"(?P<who>\p{Lu}\p{Ll}{2,})(?=[,.;]|$| and | himself| herself)"
)
_ANOTHER_S = re.compile(
    r"(?:\p{Lu}[\p{L}'-]*'s?|\b(?:his|her|their|earlier|unproduced|unused|rejected|first|early|previous|another|temp|"
    r"temporary|different|new|not)) (?:[\p{Ll}-]+ ){0,3}$"
)
_FEW = r"(?:(?!(?:first|early|earlier|next|last|previous|other|own|unused)\b)[\p{Ll}\p{N}-]++,? ){0,4}?"
_OF_WORKER = re.compile(
    rf"'s? {_FEW}"
    r"(?P<work>(?:screenplay|script|score|cinematography|editing)\b|music(?= (?:(?:was|is) nominated|won|earned)\b))"
    rf"(?!(?: \p{{Ll}}++){{0,2}} (?:for|of|to) (?!{OWN})(?:the |a )?[\"'\p{{Lu}}]|-)"
)
_WAS = re.compile(
    r" (?:was|is|were|are|served as|acted as) "
    r"(?:the |its |both )?(?:film's )?(?P<job>cinematographer|director of photography|composer|editor|producer|"
    rf"screenwriter)s?(?=[.,;]|$| (?:and|on|of|for) {FILM})"
)
_CLAUSE_STARTS = re.compile(r"(?<=^|[;:,] |\band )")
_ASIDE_BEFORE = re.compile(r", [^,.;]{1,90},\Z")
_JOB_WAS = re.compile(
    r"\b(?:[Tt]he|[Ii]ts) (?:film's |movie's )?(?P<job>cinematographer|director of photography|composer|editor|"
    r"producer|screenwriter|director)s? (?:was|were|is|are) "
)
_WORKER = re.compile(
    r"^(?P<job>Cinematographer|Director of photography|Composer|Editor|Producer|Screenwriter)s? (?=\p{Lu})"
)
_WORKER_ACTS = re.compile(
    rf"(?P<who>{PERSON}(?:, {PERSON}){{0,3}}(?:,? and {PERSON})?)(?:, [^,.;]{{1,90}},)? "
    r"(?!(?:was|were|is|had|has|left|quit|once|would|could|told|says?|said|recalls?|recalled|remembers?|remembered|"
    r"praised|saw|met|of|in|on|from|for|and|with|to|who)\b)\p{Ll}+"
)
_SEVERAL = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]he|[Ii]ts) (?:film |different |credited )?"
    r"(?P<job>editor|composer|cinematographer|producer|screenwriter)s, (?=\p{Lu})"
)
_AFTER_APPOSITION = re.compile(r"[,.;]|$")
_REWROTE = re.compile(
    rf"(?P<who>{PERSON}) (?:re-?wrote|revised|reworked) (?:a|the) (?:[\p{{Ll}}-]+ ){{0,2}}(?:script|screenplay|draft) "
    rf"by (?P<other>{PERSON})(?=,? and (?:the two|they|both)(?: of them)? shared? (?:the |a )?(?:\p{{Ll}}+ )?credit\b)"
)
_SHARES = re.compile(
    r",? (?:who )?(?:shares?|shared) (?:the |a |its )?(?:screenplay|script|writing|screenwriting) "
    rf"credits?\b(?! (?:for|on) (?!{FILM}))"
)
_WORKED = (
    r"(?:sho(?:t|ots)|film(?:ed|s)|use[ds]|li(?:t|ghts)|bathe[ds]|g[ai]ves?|drain(?:ed|s)|buil(?:t|ds)|capture[ds]|"
    r"frame[ds]|cho(?:se|oses)|employ(?:ed|s)|work(?:ed|s)|rel(?:ied|ies)|create[ds]|paint(?:ed|s)|favou?r(?:ed|s)|"
    r"photograph(?:ed|s)|achieve[ds]|turn(?:ed|s)|ma[dk]es?|br(?:ought|ings)|ke(?:pt|eps)|place[ds]|mixe[ds])"
)
_CAMERA = re.compile(
    rf"\b(?:[Cc]inematographer|[Dd]irector of photography) (?P<who>{PERSON})"
    rf"(?: and (?:the )?(?:editor (?P<cutter>{PERSON})|director(?: {PERSON})?|[\p{{Ll}} ]{{1,30}}))?"
    rf" (?:often |mostly |deliberately |largely |also )?{_WORKED}\b"
    r"|\b(?:shot|photographed|filmed|lensed|captured) by (?:the |his |her )?(?:[\p{Ll}-]++ ){0,2}?cinematographer "
    rf"(?P<who>{PERSON}){AFTER_NAME}"
    rf"|(?<=^|[;:,] |\band )(?P<who>{PERSON}) (?:was|is) behind the camera\b"
)
_ALONE = {"edited": Credit.EDITOR, "produced": Credit.PRODUCER}
_ALONE_CUE = re.compile(r" (?:edited|produced)(?:[.;]|$)")
_DID_ALONE = re.compile(
    rf"(?<=^|[;:,] |\band ){TITLED}(?P<who>{PERSON}(?: and {PERSON})?) (?P<did>edited|produced)(?=[.;]|$)"
)
_WORK_CUES = cue_words(
    "camera camerawork screenplay script score cinematography photography editing music soundtrack composed songs"
)
_JOB_CUES = cue_words(
    "cinematographer cinematographers camera edited produced debut photography composer composers editor editors "
    "producer producers screenwriter screenwriters director directors credit credits"
)
_JOB_NAMES = _JOB_CUES - cue_words("camera edited produced debut credit credits")
NOUN_CUES = _WORK_CUES | _JOB_CUES
"""One of these stands in whatever is told by works, by jobs or by one name."""
_LABEL = re.compile(r"(?P<job>Director|Composer|Cinematographer|Producer|Editor|Screenwriter)(?:s|\(s\))?: ")
_LABEL_ENDS = re.compile(r"\.?(?: \([^()]*\))?$")
_DEBUT_OF = re.compile(
    rf"(?:^|[,;] ){FILM},? (?:is|was|marks|marked) (?:the )?(?:feature |solo )?(?:directorial|directing) debut of "
)
_DEBUT = re.compile(
    rf"(?:^|[,;] ){FILM},? (?:is|was|marks|marked) (?P<who>{PERSON})'s? (?:feature |solo )?directorial debut\b"
    rf"|(?P<who>{PERSON}) made (?:his|her) (?:(?:feature|solo|directorial|directing|film|debut) )*debut"
    rf"(?: as a (?:film )?director)? with {OWN}"
)
_CREDIT_CUES, _DEBUT_CUES = cue_words("credit credits"), cue_words("debut")
_CAMERA_CUES = cue_words("cinematographer photography camera")

_GIVEN_NAME = re.compile(r"\p{Lu}[\p{L}.'-]*+ \Z")
_WORD_END = re.compile(r"\b")
_WORD_START = re.compile(r"(?<!\w)\Z")
_SURNAME = re.compile(r" \p{Lu}")


def told_by_works(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Who is named with a part of the work: ``The score was composed by A``, ``A's screenplay``."""
    text = sentence.text
    if _WORK_CUES.isdisjoint(sentence.words):
        return
    for told in told_after(_WORK_BY, text, _workers_at) if " by" in text else ():
        if sentence.own_until(told.start) and not _ANOTHER_S.search(text[: told.start]):
            role = _WORKS[told.words["work"].lower().rsplit(maxsplit=1)[-1]]
            yield from credited(reading, sentence, (told.start, told.end), told.who, role)
            yield from told_by_also(reading, sentence, told.who)
    for told in told_before(_OF_WORKER, text, one_until) if "'" in text else ():
        if sentence.own_until(told.end):
            yield from credited(reading, sentence, (told.start, told.end), told.who, _WORKS[told.words["work"]])


def _workers_at(text: str, at: int) -> Stretch | None:
    match = _WORKERS_NEXT.match(text, at)
    return match.span() if match else None


def told_by_jobs(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Who is named with a job: ``A was the cinematographer``, ``Composer: A``, ``A and B share the script credit``."""
    words = sentence.words
    if _JOB_CUES.isdisjoint(words):
        return
    for told in _with_jobs(sentence) if not _JOB_NAMES.isdisjoint(words) else ():
        if sentence.own_until(told.who[0]):
            role = JOBS[told.words["job"].lower()][0]
            yield from credited(reading, sentence, (told.start, told.end), told.who, role)
    yield from _told_by_work(reading, sentence)


def _with_jobs(sentence: Sentence) -> Iterator[Told]:
    """Where people are named with their jobs."""
    text = sentence.text
    yield from told_before(_WAS, text, _who_was)
    yield from told_after(_JOB_WAS, text, billed_at)
    yield from told_after(_SEVERAL, text, _apposed)
    worker = _WORKER.match(text) if not (sentence.elsewhere or sentence.opening) else None
    if worker and (acts := _WORKER_ACTS.match(text, worker.end())):
        yield Told(0, acts.end(), acts.span("who"), worker)
    if (label := _LABEL.match(text)) and (listed := _listed(text, label.end())):
        yield Told(0, listed.end(), (label.end(), listed.start()), label)


def _apposed(text: str, at: int) -> Stretch | None:
    """The people at an offset, if nothing but their names stands up to the next mark."""
    people = billed_from(text, at)
    return people if people and _AFTER_APPOSITION.match(text, people[1]) else None


def _who_was(text: str, start: int, end: int) -> Stretch | None:
    """The people from the start of a clause to an offset, or to the aside before it."""
    aside = _ASIDE_BEFORE.search(text, start, end)
    until = aside.start() if aside else end
    starts = (clause.start() for clause in _CLAUSE_STARTS.finditer(text, start, until))
    return next(filter(None, (billed_within(text, at, until) for at in starts)), None)


def _listed(text: str, at: int) -> re.Match[str] | None:
    """What ends a sentence after a list of people without an "and", which starts at an offset."""
    end = None
    while people := billed_from(text, at):
        end = people[1]
        if not text.startswith(", ", end):
            break
        at = end + len(", ")
    return _LABEL_ENDS.match(text, end) if end else None


def _told_by_work(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """What somebody did that only one with that job does (``A edited.``, ``A was behind the camera``)."""
    text, words = sentence.text, sentence.words
    for match in _DID_ALONE.finditer(text) if _ALONE_CUE.search(text) else ():
        if sentence.own_until(match.end()):
            yield from credits_of(reading, sentence, match, _ALONE[match["did"]])
    for match in _CAMERA.finditer(text) if not _CAMERA_CUES.isdisjoint(words) else ():
        if sentence.own_until(match.end()):
            yield from credits_of(reading, sentence, match, Credit.CINEMATOGRAPHER)
            if match["cutter"]:
                yield from credited(reading, sentence, match.span(), match.span("cutter"), Credit.EDITOR)
    if not _CREDIT_CUES.isdisjoint(words):
        yield from _sharing(reading, sentence)
    if not _DEBUT_CUES.isdisjoint(words):
        yield from _debuts(reading, sentence)


def _sharing(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """``A and B share the script credit``, ``A rewrote a script by B, and the two share the credit``."""
    for told in told_before(_SHARES, sentence.text, billed_until):
        if sentence.own_until(told.end):
            yield from credited(reading, sentence, (told.start, told.end), told.who, Credit.SCREENWRITER)
    for match in _REWROTE.finditer(sentence.text):
        if sentence.own_until(match.end()):
            for who in ("who", "other"):
                yield from credited(reading, sentence, match.span(), match.span(who), Credit.SCREENWRITER)


def _debuts(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """``The film is the directorial debut of A``, ``A made his debut with TITLE``."""
    for told in told_after(_DEBUT_OF, sentence.text, billed_at):
        if sentence.own_until(told.end):
            yield from credited(reading, sentence, (told.start, told.end), told.who, Credit.DIRECTOR)
    for match in _DEBUT.finditer(sentence.text):
        if sentence.own_until(match.end()):
            yield from credits_of(reading, sentence, match, Credit.DIRECTOR)


def told_by_one_name(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """A composer of one name (``The score was composed by Vangelis``) that is part of no longer one on the page."""
    for match in _ONE_NAME.finditer(sentence.text):
        if sentence.own_until(match.start()) and not _is_part_of_a_name(reading.page.plain, match["who"]):
            person = PersonMention(reading.page.at(sentence.span(*match.span("who"))))
            yield sentence.span(*match.span()), Credited(reading.film, person, Credit.COMPOSER)


def _is_part_of_a_name(text: str, word: str) -> bool:
    return stands(text, word, _GIVEN_NAME, _WORD_END) or stands(text, word, _WORD_START, _SURNAME)
