"""In which ways a sentence tells who did what for a film: by what they did, by their work, by their job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex as re

from loaders.cues import cue_words
from loaders.names import PERSON
from loaders.own_film import OWN
from loaders.told import Told, Way, does, leads_to
from ontology.facts import Credit

SURNAME = r"\p{Lu}[\p{L}'-]*\p{Ll}"
"""A name of one word."""

_ONE = rf"(?:{PERSON}|{SURNAME})"
_TITLED = r"(?:(?:his|her|their|the) (?:[\p{Ll}-]+ ){0,3})?"
_WHO = rf"(?P<who>{_ONE}(?:, {_TITLED}{_ONE}){{0,2}}(?:,? and {_TITLED}{_ONE})?)"
_ASIDE = (
    r"(?:,? (?:himself|herself)|, (?!and )[^;.]{1,110}?,| \([^()]{1,40}\)"
    r"| of (?:the )?\p{Lu}[\p{L}'-]++(?: \p{Lu}[\p{L}'-]++)?)?"
)
_START = (
    r"(?:^|(?<=[;:,] )|(?<=\b(?:and|while|but|as|which|that|where|whom|when|for|because|film|director|"
    r"writer|composer|cinematographer|editor|producer|novelist|author|musician|screenwriter) ))"
)
_ADVERB = r"(?:also |then |again |later |\p{Ll}+ly |even )?"
_SUBJECT = re.compile(rf"{_START}{_WHO}{_ASIDE} {_ADVERB}\Z")
_SUBJECT_OF_MORE = re.compile(rf"{_START}{_WHO}{_ASIDE} {_ADVERB}(?:[^.;:,]{{0,70}}? and )?(?:also )?\Z")
_ONE_BEFORE = re.compile(rf"(?<![\p{{L}}-])(?P<who>{PERSON})\Z")
_ONE_NEXT = re.compile(rf"(?P<who>{PERSON})")
_ONE_NOT_ELSE = re.compile(rf"(?P<who>{PERSON})(?![\p{{L}}-]| \p{{Lu}}| the )")
_ONE_ACTING = re.compile(rf"(?P<who>{PERSON})(?=,| \p{{Ll}}+(?:ed|t|s|ew|ook|ave|ade)\b)")
_ONE_WITH_JOB = re.compile(rf"(?P<who>{PERSON})(?![\p{{L}}-]| \p{{Lu}}| the )(?!'s (?:novel|book|play|story))")
_SEVERAL_NEXT = re.compile(rf"(?P<who>{PERSON}(?:(?:, {PERSON}){{0,5}},? and {PERSON})?)")
_IT = rf"(?:it|{OWN}|the (?:whole |entire |finished )?(?:film|movie|picture|thing)|this one)(?![\p{{L}}'-])"
_FEW = r"(?:[\p{L}\p{N}'-]++,? ){0,5}?"
_OWNED = rf"(?:the|its|a|an|his|her|their|most of the|much of the|all the|{OWN}'s|the film's)"
_FOR_ANOTHER = (
    rf"(?! (?:for|of|to) (?!{OWN}|it\b|this\b|the (?:film|movie|picture)|the (?:titles|end|opening|closing))"
    r"[\p{Lu}\"'])"
)
_OWNER_NEXT = re.compile(rf"(?P<who>{PERSON})(?:'s|(?<=s)')(?=[.,;]|$| own\b)")
PARTNER = re.compile(
    rf",? (?:together |along )?with (?:his |her |the )?(?:[\p{{Ll}}-]+ ){{0,3}}?(?P<who>{_ONE}(?:,? and {_ONE})?)"
)

_WROTE = (
    rf"(?:co-)?(?:wrote|writes|penned|scripted|drafted) {_OWNED} {_FEW}(?:screenplay|script|adaptation)\b{_FOR_ANOTHER}"
    rf"(?! (?:of|for) (?:a|another|his|her|the) )|scripted {_IT}"
    rf"|(?:co-)?adapted (?:[^.;:,]{{1,60}}?(?:novels?|novellas?|books?|story"
    rf"|stories|plays?|"
    rf"memoirs?)\b|it (?:from|for)\b)(?!,? (?:for|as) (?:television|TV|the stage|radio))|(?:worked|collaborated"
    rf"|laboured|labored|spent [\p{{L}}\p{{N}} -]{{3,30}}) on (?:the|its) "
    rf"(?:screenplay|script)\b|(?:re-?wrote|revised|reworked|completed|polished) (?:it\b|(?:the|his|her"
    rf"|their) (?:screenplay|script))|"
    rf"turned (?:it|the (?:novel|novella|book|play|story|memoir)) into a (?:screenplay|script|film script)|"
    rf"share[sd]? (?:the )?(?:screenplay|script|writing) credit"
)
_MUSICAL = (
    r"(?:score|music|main theme|title theme|theme music|themes?|soundtrack|soundscapes?|underscore|textures|cues)"
)
_COMPOSED = (
    rf"(?:(?:supervised|arranged|conducted|oversaw|chose) the [\p{{Ll}} ]{{3,30}} and )?(?:compose[sd]?"
    rf"|wrote|writes|"
    rf"create[sd]?|made|makes|suppli(?:ed|es)|provide[sd]?|contribute[sd]?|buil[td]s?|deliver(?:ed|s)|craft(?:ed|s)"
    rf"|gave|gives|"
    rf"penned|improvised|recorded) (?:{_OWNED} (?:film "
    rf"|picture )?)?(?:[\p{{L}}\p{{N}}'-]++,? (?:and )?){{0,5}}?{_MUSICAL}\b(?! (?:song|songs|by|supervis))"
    rf"{_FOR_ANOTHER}"
    rf"|(?:did|handled) (?:the|its|all the) (?:[\p{{L}}-]+ ){{0,2}}?(?:score|music)\b{_FOR_ANOTHER}|scored {_IT}"
)
_SCORED = (
    r"\b[Tt]he (?:[\p{Ll}-]+ ){0,3}?(?:score|music) (?:is|was) (?:also )?(?:the (?:work of |last (?:(?:one|that"
    r"|score) )?)|one of the last |(?:composed |written )?by )(?:the )?(?:[\p{Ll}-]+ ){0,3}?"
)
_OPERATED = (
    r"operate[sd]? (?:(?:it|them) (?:himself|herself|themselves)|"
    r"(?:the|a|his|her) (?:[\p{Ll}-]+ ){0,3}?(?:[Ss]teadicam|cameras?)\b)"
)
CALLED = {
    "cinematographer": Credit.CINEMATOGRAPHER, "director of photography": Credit.CINEMATOGRAPHER,
    "editor": Credit.EDITOR, "film editor": Credit.EDITOR, "composer": Credit.COMPOSER, "producer": Credit.PRODUCER,
    "screenwriter": Credit.SCREENWRITER, "co-writer": Credit.SCREENWRITER, "scriptwriter": Credit.SCREENWRITER,
    "cameraman": Credit.CINEMATOGRAPHER,
    "camera operator": Credit.CAMERA_OPERATOR, "steadicam operator": Credit.CAMERA_OPERATOR,
}  # fmt: skip
_JOB = rf"(?P<job>{'|'.join(sorted(CALLED, key=len, reverse=True))})"
WORKS = {
    "photography": Credit.CINEMATOGRAPHER, "cinematography": Credit.CINEMATOGRAPHER, "editing": Credit.EDITOR,
    "score": Credit.COMPOSER, "music": Credit.COMPOSER, "screenplay": Credit.SCREENWRITER,
    "script": Credit.SCREENWRITER, "camera": Credit.CINEMATOGRAPHER, "camerawork": Credit.CINEMATOGRAPHER,
}  # fmt: skip


def _did(deed: str, subject: re.Pattern[str] = _SUBJECT) -> Way:
    """``A and B wrote the script``."""
    return does(rf"(?<= )(?:{deed})", subject)


def _has(work: str) -> Way:
    """``A's cutting``, ``A, the editor, …``."""
    return does(work, _ONE_BEFORE)


def _by(lead: str, name: re.Pattern[str] = _ONE_NEXT) -> Way:
    """``edited by A``, ``Cinematographer A``."""
    return leads_to(lead, name)


_SHOT_BY = (
    rf"(?:^|\b(?:[Ii]t|[Tt]he (?:film|movie|picture)|{OWN}) (?:was|is) "
    r"|\b(?:directed|written|produced|scored|edited|cut|designed) by [^.;:,]{3,60}?(?:,|,? and) )(?i:shot) by "
)
_FEW_SMALL = r"(?:[\p{Ll}-]+,? (?:and )?){0,3}?"
WAYS: tuple[tuple[Credit, frozenset[str], tuple[Way, ...]], ...] = (
    (
        Credit.SCREENWRITER,
        cue_words(
            "wrote rewrote writes penned scripted drafted adapted script screenplay credit credits credited revised"
        ),
        (_did(_WROTE),),
    ),
    (
        Credit.COMPOSER,
        cue_words("score scored music theme themes textures soundtrack soundscape soundscapes underscore cues"),
        (_did(_COMPOSED),),
    ),
    (Credit.COMPOSER, cue_words("score scored music"), (_by(_SCORED), _by(r"(?:^S|, s)cored by "))),
    (
        Credit.CAMERA_OPERATOR,
        cue_words("operate operates operated operator steadicam"),
        (
            _did(_OPERATED, _SUBJECT_OF_MORE),
            _by(r"\b(?:[Ss]teadicam|[Cc]amera) operator,? "),
            _has(r"'s? [Ss]teadicam\b"),
        ),
    ),
    (
        Credit.CINEMATOGRAPHER,
        cue_words("camera camerawork photographed photography shot lit lensed cinematographer cinematography"),
        (
            _did(
                rf"(?:photographed|shot|lensed|lit) {_IT}|(?:photographed|lensed) (?:each|every|both|all (?:of )?the)\b"
                r"|(?:was|is|stood|served) (?:once )?(?:again )?behind the camera\b"
            ),
            _has(rf"'s? {_FEW_SMALL}(?:cinematography|photography|camerawork|camera work)\b"),
            _by(r"\b(?:[Pp]hotographed|[Ll]ensed) by (?:the )?"),
            _by(_SHOT_BY),
            _by(r"\b(?:[Bb]ehind the camera|[Tt]he camera) (?:was|is|stood)(?: in the hands of)? (?:the )?"),
            _by(r"\b[Cc]inematographer,? ", _ONE_ACTING),
        ),
    ),
    (
        Credit.EDITOR,
        cue_words("edited editing editor cutting cut"),
        (
            _did(rf"(?:edited|cut) {_IT}(?! (?:out|from|short))"),
            _has(rf"'s? {_FEW_SMALL}(?:cutting|editing)\b(?! room)"),
            _by(
                r"\b(?:[Tt]he |[Hh]is |[Hh]er )?(?:[\p{Ll}-]+ )?"
                r"(?<![\p{L}] (?:story|script|magazine|newspaper|book|sound) )[Ee]ditor,? ",
                _ONE_NOT_ELSE,
            ),
            _by(r"\b(?:edited|cut) by (?:the )?"),
        ),
    ),
    (
        Credit.PRODUCER,
        cue_words("produced producer"),
        (_did(rf"produced {_IT}"), _by(r"\b[Pp]roducer,? ", _ONE_ACTING)),
    ),
)
"""For each role words of which a sentence must hold one to tell of it, and how it is told."""

CUES = frozenset().union(*(cues for _, cues, _ in WAYS))
BY_JOB = (
    _by(
        rf"(?:^|(?<=[;:,] )|(?<=\b(?:and|while|by|with|to|that|his|her|the|from|when) ))(?:[Tt]he |[Hh]is "
        rf"|[Hh]er )?(?i:{_JOB}),? ",
        _ONE_WITH_JOB,
    ),
    _has(
        rf", (?:the|its|his|her|their) (?:film's |usual |regular |director's |own )?{_JOB},"
        rf"| (?:was|is) (?:also )?one of (?:the|its) (?:film's )?{_JOB}s\b"
        rf"| (?:was|is) (?:responsible for|in charge of) (?:the|its) "
        rf"(?P<work>photography|cinematography|editing|score|music)"
    ),
    _by(
        r"\b(?P<work>[Ss]creenplay|[Ss]cript|[Ss]core|[Mm]usic|[Pp]hotography|[Cc]inematography|[Ee]diting) "
        r"(?:is|was) (?:officially )?(?:credited to|the work of|by|in the hands of|done by|entrusted to) ",
        _SEVERAL_NEXT,
    ),
    _by(
        r"^(?P<work>Music|Score|Camera|Camerawork|Photography|Cinematography|Editing|Screenplay|Script)(?: by)?: ",
        _SEVERAL_NEXT,
    ),
    _by(
        r"\b[Tt]he (?:[\p{Ll}-]+ )?(?P<work>score|music|photography|cinematography|camerawork|editing|screenplay|"
        r"script) (?:is|was) ",
        _OWNER_NEXT,
    ),
)
JOB_CUES = cue_words(
    "cinematographer photography editor composer producer writer screenwriter scriptwriter cameraman operator "
    "responsible charge camera camerawork producers editors cinematographers composers screenwriters cinematography "
    "editing score music screenplay script"
)


def told_in(ways: Iterable[Way], text: str) -> Iterator[Told]:
    """What a text tells in one of some ways, in its order; of two that overlap the first.

    >>> [told.who for told in told_in(BY_JOB, "Cinematographer Ann Bell used it.")]
    [(16, 24)]
    """
    end = 0
    for told in sorted((told for way in ways for told in way(text)), key=lambda told: told.start):
        if told.start >= end:
            end = told.end
            yield told
