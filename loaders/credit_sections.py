"""Credits that an article tells in the sections on the making: by surnames, by instruments, by prizes."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.billing import is_billable
from loaders.cues import holds
from loaders.full_names import full_name
from loaders.names import OPENERS, PERSON, YEAR
from loaders.outline import Kind, Section
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.page import Span
from loaders.roles import plot_of
from loaders.rules import Finding, Reading, Rule, rule
from ontology.concepts import known
from ontology.facts import Credit, Credited, Nominated, PersonMention, Scheme

_MAKING = (
    *(
        Kind.INTRO,
        Kind.GENRE,
        Kind.MUSIC,
        Kind.MAKERS,
        Kind.BEHIND,
        Kind.BOOK,
        Kind.TRIVIA,
        Kind.HIDDEN,
        Kind.LOCATIONS,
    ),
    *(Kind.INSPIRATIONS, Kind.WHY, Kind.ALTERNATE, Kind.THEMES),
    *(Kind.SUMMARY, Kind.BOILERPLATE),
)
_SURNAME = r"\p{Lu}[\p{L}'-]*\p{Ll}"
_ONE = rf"(?:{PERSON}|{_SURNAME})"
_TITLED = r"(?:(?:his|her|their|the) (?:[\p{Ll}-]+ ){0,3})?"
_WHO = rf"(?P<who>{_ONE}(?:, {_TITLED}{_ONE}){{0,2}}(?:,? and {_TITLED}{_ONE})?)"
_ASIDE = r"(?:,? (?:himself|herself)|, (?!and )[^;.]{1,110}?,| \([^()]{1,40}\))?"
_START = (
    r"(?:^|(?<=[;:,] )|(?<=\b(?:and|while|but|as|which|that|where|whom|when|for|because|film|director|"
    r"writer|composer|cinematographer|editor|producer|novelist|author|musician|screenwriter) ))"
)
_SUBJECT = (
    rf"{_START}{_WHO}{_ASIDE} "
    r"(?:also |then |again |later |\p{Ll}+ly |even )?"
)
_IT = rf"(?:it|{OWN}|the (?:whole |entire |finished )?(?:film|movie|picture|thing))(?![\p{{L}}'-])"
_FEW = r"(?:[\p{L}\p{N}'-]++,? ){0,5}?"
_OWNED = rf"(?:the|its|a|an|his|her|their|most of the|much of the|all the|{OWN}'s|the film's)"
_FOR_ANOTHER = (
    rf"(?! (?:for|of|to) (?!{OWN}|it\b|this\b|the (?:film|movie|picture)|the (?:titles|end|opening|closing))"
    r"[\p{Lu}\"'])"
)
_WITH = (
    rf"(?:,? (?:together |along )?with (?:his |her |the )?(?:[\p{{Ll}}-]+ ){{0,3}}?(?P<with>{_ONE}(?:,? and {_ONE})?))?"
)

_WROTE = re.compile(
    rf"{_SUBJECT}(?:(?:co-)?(?:wrote|writes|penned|scripted|drafted) {_OWNED} {_FEW}(?:screenplay|script"
    rf"|adaptation)\b{_FOR_ANOTHER}"
    rf"(?! (?:of|for) (?:a|another|his|her|the) )|(?:co-)?adapted (?:[^.;:,]{{1,60}}?(?:novels?|novellas?|books?|story"
    rf"|stories|plays?|"
    rf"memoirs?)\b|it (?:from|for)\b)(?!,? (?:for|as) (?:television|TV|the stage|radio))|(?:worked|collaborated"
    rf"|laboured|labored|spent [\p{{L}}\p{{N}} -]{{3,30}}) on (?:the|its) "
    rf"(?:screenplay|script)\b|(?:re-?wrote|revised|reworked|completed|polished) (?:it\b|(?:the|his|her"
    rf"|their) (?:screenplay|script))|"
    rf"turned (?:it|the (?:novel|novella|book|play|story|memoir)) into a (?:screenplay|script|film script)|"
    rf"share[sd]? (?:the )?(?:screenplay|script|writing) credit){_WITH}"
)
_MUSICAL = (
    r"(?:score|music|main theme|title theme|theme music|themes?|soundtrack|soundscapes?|underscore|textures|cues)"
)
_COMPOSED = re.compile(
    rf"{_SUBJECT}(?:(?:supervised|arranged|conducted|oversaw|chose) the [\p{{Ll}} ]{{3,30}} and )?(?:compose[sd]?"
    rf"|wrote|writes|"
    rf"create[sd]?|made|makes|suppli(?:ed|es)|provide[sd]?|contribute[sd]?|buil[td]s?|deliver(?:ed|s)|craft(?:ed|s)"
    rf"|gave|gives|"
    rf"penned|improvised|recorded) (?:{_OWNED} (?:film "
    rf"|picture )?)?(?:[\p{{L}}\p{{N}}'-]++,? (?:and )?){{0,5}}?{_MUSICAL}\b(?! (?:song|songs|by|supervis))"
    rf"{_FOR_ANOTHER}"
)
_SCORED = re.compile(
    rf"\b[Tt]he (?:[\p{{Ll}}-]+ ){{0,3}}?(?:score|music) (?:is|was) (?:also )?(?:the (?:work of |last (?:(?:one|that"
    rf"|score) )?)|one of the last |"
    rf"(?:composed |written )?by )(?:the )?(?:[\p{{Ll}}-]+ ){{0,3}}?(?P<who>{PERSON})"
)
_OPERATED = re.compile(
    rf"{_SUBJECT}(?:[^.;:,]{{0,70}}? and )?(?:also )?operate[sd]? (?:(?:it|them) (?:himself|herself|themselves)|"
    r"(?:the|a|his|her) (?:[\p{Ll}-]+ ){0,3}?(?:[Ss]teadicam|cameras?)\b)"
    rf"|\b(?:[Ss]teadicam|[Cc]amera) operator,? (?P<who>{PERSON})|(?<![\p{{L}}-])(?P<who>{PERSON})'s? [Ss]teadicam\b"
)
_CALLED = {
    "cinematographer": Credit.CINEMATOGRAPHER, "director of photography": Credit.CINEMATOGRAPHER,
    "editor": Credit.EDITOR, "film editor": Credit.EDITOR, "composer": Credit.COMPOSER, "producer": Credit.PRODUCER,
    "screenwriter": Credit.SCREENWRITER, "co-writer": Credit.SCREENWRITER, "scriptwriter": Credit.SCREENWRITER,
    "cameraman": Credit.CINEMATOGRAPHER,
    "camera operator": Credit.CAMERA_OPERATOR, "steadicam operator": Credit.CAMERA_OPERATOR,
}  # fmt: skip
_JOB = rf"(?P<job>{'|'.join(sorted(_CALLED, key=len, reverse=True))})"
_BY_JOB = re.compile(
    rf"(?:^|(?<=[;:,] )|(?<=\b(?:and|while|by|with|to|that|his|her|the|from|when) ))(?:[Tt]he |[Hh]is "
    rf"|[Hh]er )?(?i:{_JOB}),? "
    rf"(?P<who>{PERSON})(?![\p{{L}}-])(?!'s (?:novel|book|play|story))"
    rf"|(?<![\p{{L}}-])(?P<who>{PERSON})(?:, (?:the|its|his|her|their) "
    rf"(?:film's |usual |regular |director's |own )?{_JOB},"
    rf"| (?:was|is) responsible for (?:the|its) (?P<work>photography|cinematography|editing|score|music))"
    rf"|\b(?P<work>[Ss]creenplay|[Ss]cript|[Ss]core|[Mm]usic|[Pp]hotography|[Cc]inematography|[Ee]diting) "
    rf"(?:is|was) (?:officially )?(?:credited to|the work of|by|in the hands of|done by"
    rf"|entrusted to) (?P<who>{PERSON}(?:,? and {PERSON})?)"
)
_WORKS = {
    "photography": Credit.CINEMATOGRAPHER, "cinematography": Credit.CINEMATOGRAPHER, "editing": Credit.EDITOR,
    "score": Credit.COMPOSER, "music": Credit.COMPOSER, "screenplay": Credit.SCREENWRITER,
    "script": Credit.SCREENWRITER,
}  # fmt: skip
_JOB_CUE = (
    *(
        "inematographer",
        "of photography",
        "editor",
        "composer",
        "producer",
        "writer",
        "cameraman",
        "operator",
        "responsible",
    ),
    *(f"{work} {verb} " for work in _WORKS for verb in ("is", "was")),
)
_MONONYM = re.compile(
    r"(?:^|[;,] )(?P<who>\p{Lu}\p{Ll}{3,}) (?:also )?(?:composed|wrote|created|supplied|provided) (?:the|its|a"
    r"|an) (?:[\p{Ll}-]+,? ){0,4}?score\b"
    r"|\bscore (?:is|was) (?:the work of|composed by|written by) (?P<who>\p{Lu}\p{Ll}{3,})(?! \p{Lu})"
)
_SHOT = re.compile(
    rf"{_SUBJECT}(?:photographed|shot|lensed|lit) {_IT}|{_SUBJECT}(?:was|is|stood"
    rf"|served) (?:once )?(?:again )?behind the camera\b"
    rf"|(?<![\p{{L}}-])(?P<who>{PERSON})'s? (?:[\p{{Ll}}-]+,? (?:and )?){{0,3}}?(?:cinematography|photography"
    rf"|camerawork|camera work)\b"
    rf"|\b(?:[Pp]hotographed|[Ll]ensed) by (?:the )?(?P<who>{PERSON})"
    rf"|\b[Cc]inematographer,? (?P<who>{PERSON})(?=,| \p{{Ll}}+(?:ed|t|s|ew|ook|ave|ade)\b)"
)
_CUT = re.compile(
    rf"{_SUBJECT}(?:edited|cut) {_IT}(?! (?:out|from|short))"
    rf"|(?<![\p{{L}}-])(?P<who>{PERSON})'s? (?:[\p{{Ll}}-]+,? (?:and )?){{0,3}}?(?:cutting|editing)\b(?! room)"
    rf"|\b(?:[Tt]he |[Hh]is |[Hh]er )?(?:[\p{{Ll}}-]+ )?(?<![\p{{L}}] (?:story|script|magazine|newspaper|book"
    rf"|sound) )[Ee]ditor,? (?P<who>{PERSON})"
    rf"|\b(?:edited|cut) by (?:the )?(?P<who>{PERSON})"
)
_PRODUCED = re.compile(
    rf"{_SUBJECT}produced {_IT}|\b[Pp]roducer,? (?P<who>{PERSON})(?=,| \p{{Ll}}+(?:ed|t|s|ew|ook|ave|ade)\b)"
)
_PATTERNS = (
    (
        (
            "wrote",
            "writes",
            "penned",
            "scripted",
            "drafted",
            "adapted",
            "the script",
            "the screenplay",
            "credit",
            "revised",
        ),
        _WROTE,
        Credit.SCREENWRITER,
    ),
    (("score", "music", "theme", "texture", "soundtrack", "soundscape", "cues"), _COMPOSED, Credit.COMPOSER),
    (("score is", "score was", "music is", "music was"), _SCORED, Credit.COMPOSER),
    (("operate", "steadicam"), _OPERATED, Credit.CAMERA_OPERATOR),
    (
        ("behind the cam", "photograph", "shot", "lit ", "lensed", "camera", "inematograph"),
        _SHOT,
        Credit.CINEMATOGRAPHER,
    ),
    (("edited", "editing", "editor", "cutting", "cut it", "cut the", "cut by"), _CUT, Credit.EDITOR),
    (("produce",), _PRODUCED, Credit.PRODUCER),
)
"""For each role the words without one of which a sentence tells of none (cheap to look for), and how it is told."""

_DOUBTED = re.compile(
    r"\b(?:rumou?r\w*|alleged\w*|reportedly|supposedly|uncredited|ghost\w*|rejected|unused|abandoned|refused|declined"
    r"|never|"
    r"originally|would have|first draft|early draft|earlier draft|considered|offered|replaced|fired|television version"
    r"|dropped|"
    r"taken out|thrown out|not used|discarded|scrapped|left out|withdrawn)\b",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(
    rf"\b(?:after|since|before|like|than|for|of|with|from|on|in) (?:[\p{{L}}\p{{N}}'.:-]+ ){{1,6}}?\({YEAR}\)"
)
_EACH = re.compile(rf"{PERSON}|{_SURNAME}")
_NO_NAME = OPENERS | frozenset(
    "he she they it director writer screenwriter cinematographer editor producer novelist co-writer "
    "writer-director soviet british american french german italian japanese composer music both "
    "film movie nobody everyone someone critics studio paramount warner universal hollywood".split()
)
_PRIZES = {
    "best-director": Credit.DIRECTOR, "best-cinematography": Credit.CINEMATOGRAPHER, "best-film-editing": Credit.EDITOR,
    "best-original-score": Credit.COMPOSER, "best-adapted-screenplay": Credit.SCREENWRITER,
    "best-original-screenplay": Credit.SCREENWRITER, "best-screenplay": Credit.SCREENWRITER,
    "silver-lion-for-best-director": Credit.DIRECTOR, "silver-bear-for-best-director": Credit.DIRECTOR,
    "worst-director": Credit.DIRECTOR,
}  # fmt: skip


@rule("credited in its section", *_MAKING)
def in_sections(reading: Reading, section: Section) -> Iterator[Finding]:
    """``A and B wrote the script with C D``, ``A B's cutting``, ``A B operated the Steadicam``."""
    for sentence in sentences(reading, section):
        words = sentence.text.lower()
        for cues, pattern, role in _PATTERNS:
            for match in pattern.finditer(sentence.text) if holds(words, cues) else ():
                if (
                    role is Credit.COMPOSER
                    and section.kind is not Kind.MUSIC
                    and not re.search("score|music", match[0])
                ) or not _is_own(sentence, match):
                    continue
                yield from _credited(reading, sentence, match, role)


@rule("credited by job", *_MAKING)
def by_job(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Cinematographer A B used …``, ``A B, the editor, …``, ``the script is credited to A B and C D``."""
    plot = plot_of(reading)
    for sentence in sentences(reading, section):
        words = sentence.text.lower()
        for match in _BY_JOB.finditer(sentence.text) if holds(words, _JOB_CUE) else ():
            if _is_own(sentence, match):
                role = _CALLED[match["job"].lower()] if match["job"] else _WORKS[match["work"].lower()]
                acted = match["who"] in plot or f" as {match['who']}" in reading.page.plain
                if section.kind is Kind.SUMMARY or not acted:
                    yield from _credited(reading, sentence, match, role)
        if section.kind is Kind.MUSIC:
            yield from _by_one_name(reading, sentence)


def _by_one_name(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """A composer of one name that is part of no longer one (``Vangelis composed the score``)."""
    match = _MONONYM.search(sentence.text)
    if match and _is_own(sentence, match) and _stands_alone(reading.page.plain, match["who"]):
        span = sentence.span(match.start("who"), match.end())
        yield span, Credited(reading.film, PersonMention(match["who"]), Credit.COMPOSER)


def _stands_alone(text: str, name: str) -> bool:
    """Whether a name is nowhere a part of a longer one."""
    return name.lower() not in _NO_NAME and not re.search(rf"\p{{Lu}}[\p{{L}}.'-]*+ {name}\b|\b{name} \p{{Lu}}", text)


def _credited(reading: Reading, sentence: Sentence, match: re.Match[str], role: Credit) -> Iterator[Finding]:
    span = sentence.span(match.start("who"), match.end())
    for group in ("who", "with"):
        if match.groupdict().get(group):
            for name in names(reading, match[group]):
                if name not in sentence.elsewhere:
                    yield span, Credited(reading.film, PersonMention(name), role)


def names(reading: Reading, words: str) -> Iterator[str]:
    """The full names of those whom words name, surnames among them by what the page calls their bearers elsewhere.

    Args:
        reading: the page while it is read.
        words: names joined by commas and "and".
    """
    for match in _EACH.finditer(words):
        parts = match[0].split(" ")
        while parts and parts[0].lower() in _NO_NAME:
            parts = parts[1:]
        name = " ".join(parts)
        if len(parts) > 1 and is_billable(name):
            yield name
        elif len(parts) == 1:
            owner = _of_surname(reading, name)
            if owner is not None:
                yield owner


def _of_surname(reading: Reading, surname: str) -> str | None:
    credited = {
        fact.person.name
        for fact in reading.facts(Credited)
        if fact.film == reading.film and fact.person.name.endswith(f" {surname}")
    }
    if len(credited) == 1:
        return next(iter(credited))
    return full_name(reading.page.text, surname)


def _is_own(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a credit is the page's film's: no other film is spoken of but in passing, and nothing is doubted."""
    before = _IN_PASSING.sub("", sentence.before)
    aside = _IN_PASSING.sub("", sentence.text[: match.end()])
    return not (another_film(before) or another_film(aside) or _DOUBTED.search(sentence.text))


@rule("credited by an award", Kind.AWARDS)
def by_award(reading: Reading, section: Section) -> Iterator[Finding]:
    """Who was nominated for the editing edited it; whose words state the nomination state the credit."""
    if not section.lines:
        return
    start, end = section.lines[0].start, section.lines[-1].end
    for claim in [each for each in reading.claims if start <= each.evidence.start < end]:
        fact = claim.fact
        if (
            not isinstance(fact, Nominated)
            or fact.category is None
            or fact.nominee is None
            or fact.film != reading.film
        ):
            continue
        concept = known(Scheme.CATEGORY, fact.category.label)
        if role := _PRIZES.get(concept.iri.rsplit("/", 1)[1]) if concept else None:
            for name in names(reading, fact.nominee.name):
                yield Span(claim.evidence.start, claim.evidence.end), Credited(reading.film, PersonMention(name), role)


RULES: tuple[Rule, ...] = (in_sections, by_job)
AWARD_RULES: tuple[Rule, ...] = (by_award,)
"""The rules of this module; the second need the awards."""
