"""The companies behind a film: who produced it, and who brought it out."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.company_names import COMPANY, company_of, hints, is_company
from loaders.cues import holds
from loaders.header_fields import fields_within
from loaders.header_values import pieces
from loaders.headings import Kind
from loaders.names import PERSON
from loaders.own_film import FILM, Sentence, another_film, follows_another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section
from ontology.facts import Backed, CompanyMention, CompanyRole

_KINDS = (
    *(
        Kind.INTRO,
        Kind.SUMMARY,
        Kind.ABSTRACT,
        Kind.GENRE,
        Kind.MUSIC,
        Kind.MAKERS,
        Kind.OTHER,
        Kind.LOCATIONS,
        Kind.AWARDS,
        Kind.BEHIND,
    ),
    *(
        Kind.INSPIRATIONS,
        Kind.ALTERNATE,
        Kind.BOOK,
        Kind.HIDDEN,
        Kind.TRIVIA,
        Kind.RECEPTION,
        Kind.WHY,
        Kind.BOILERPLATE,
    ),
)
_ROLES = {
    "produced": CompanyRole.PRODUCTION,
    "made": CompanyRole.PRODUCTION,
    "co-produced": CompanyRole.PRODUCTION,
    "financed": CompanyRole.PRODUCTION,
    "distributed": CompanyRole.DISTRIBUTION,
    "picked up": CompanyRole.DISTRIBUTION,
    "acquired": CompanyRole.DISTRIBUTION,
    "released": CompanyRole.DISTRIBUTION,
    "production": CompanyRole.PRODUCTION,
    "release": CompanyRole.DISTRIBUTION,
    "studio": CompanyRole.PRODUCTION,
    "production company": CompanyRole.PRODUCTION,
    "distributor": CompanyRole.DISTRIBUTION,
}
_FIELDS = {
    "production company": CompanyRole.PRODUCTION,
    "producer": CompanyRole.PRODUCTION,
    "distributor": CompanyRole.DISTRIBUTION,
}
_TRADE = (
    r"(?:(?:independent|major|small|mini-?major|powerhouse|then-new|veteran|new|young|fledgling|legendary|art-?house|"
    r"film|movie|"
    r"production|indie|company|studio|studios|distributor|outfit|producers?|label|banner|giant|house|sister|specialty) "
    r")"
)
_CALLED = (
    rf"(?:{PERSON}'s? )?(?:(?:the |its |own |co-owned ){{0,2}}(?:Hollywood |American |British |French |Japanese |"
    rf"Italian |German |US |U\.S\. )?{_TRADE}{{0,3}})"
)
_TOGETHER = (
    r"(?:(?:together|jointly|along) with|alongside|with|(?:in|through an?) (?:association|partnership|collaboration|"
    r"co-?operation|co-?production) with)"
)
_OWNED = r"\p{Lu}[\p{L}'-]*'s? (?=\p{Lu})"
_LIST = rf"(?P<who>{_CALLED}?{COMPANY}(?:(?:, and |, | and |/|,? {_TOGETHER} )(?:by )?{_CALLED}?{COMPANY}){{0,4}})"
_DONE = r"(?:co-)?(?:produced|distributed|released|made|picked up|acquired)"
_WHEN = (
    r"(?: (?:theatrically|worldwide|internationally|domestically|originally|in \d{4}|in (?:the )?\p{Lu}[\p{L}.]+(?: "
    r"\p{Lu}[\p{L}.]+)?"
    r"(?: and (?:the )?\p{Lu}\p{L}+)?(?: \d{4})?|on \p{Lu}\p{L}+ \d{1,2}(?:, \d{4})?|to theat(?:er|re)s|jointly|"
    r"independently)){0,3}"
)
_BY = re.compile(rf"\b(?P<done>(?i:{_DONE})(?:(?:, and |, | and ){_DONE}){{0,2}}){_WHEN} by {_LIST}")
_ACTIVE = re.compile(
    rf"(?<![\p{{L}}\p{{N}}'-])(?<!\b(?:with|by|for|of|from|to) )"
    rf"(?P<who>{COMPANY}(?:(?:, and |, | and ){_CALLED}?{COMPANY}){{0,4}})(?:, [^,.;]{{1,60}},|,)? "
    rf"(?:(?:then|later|eventually|finally|also|both|jointly) )?(?P<done>released|"
    rf"distributed|produced|co-produced|financed|made(?= {FILM}(?! (?:an?|into|look|possible|famous)\b))|put out|"
    rf"brought out|"
    r"acquired|picked up|bought|handled)(?: (?:and (?:released|distributed|produced)|the (?:[\p{L}.]++ ){0,3}rights "
    r"(?:to|for)|"
    rf"(?:[\p{{L}}.]++ ){{0,3}}rights (?:to|for)|distribution of))? {FILM}"
)
_WITH = re.compile(
    rf"\b(?P<done>produced|made|co-produced|distributed|released) {FILM},? {_TOGETHER} (?P<who>(?:{_OWNED})?{COMPANY}"
    rf"(?:(?:, and |, | and )(?:{_OWNED})?{COMPANY}(?! (?:then |later )?(?:released|distributed|handled|produced|made|"
    rf"put|"
    r"brought|took)\b)){0,4})"
)
_WHICH = re.compile(
    rf"\b{FILM}[^,.;:]{{0,40}},? which (?P<who>{COMPANY}) (?:then |later |eventually )?(?P<done>released|distributed|"
    r"produced|made|acquired|picked up|bought)\b"
)
_PAID = re.compile(
    rf"(?P<who>{COMPANY}) (?:then |later |eventually |reportedly )?paid [^.;]{{1,40}}? for (?:{FILM}|(?:the |its "
    rf")?(?:[\p{{L}}.]+ )"
    r"{0,3}rights)(?P<done>)"
)
_PUT_OUT = re.compile(rf"(?P<who>{COMPANY}) (?:put|brought) {FILM} (?P<done>out)\b")
_SPENT = re.compile(
    rf"(?P<who>{COMPANY}(?:(?:, and |, | and ){COMPANY}){{0,2}}) (?:spent (?:about |around |some |over )?\$\d|"
    r"shared the (?:\$\S+ (?:million )?)?(?:production|costs?|budget)\b)"
)
_A_RELEASE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]his) (?P<who>{COMPANY}) (?:co-)?(?P<done>release|production)\b(?! (?:designer|company|office|"
    rf"line))"
)
_CALLED_SO = re.compile(
    rf"\b[Tt]he (?:film's |movie's )?(?:American |US |U\.S\. |original |theatrical )?(?P<done>studio|distributor|"
    rf"production company),? "
    rf"(?:was |is )?(?P<who>{COMPANY})(?=[,.;]| (?:and|was|had|which|wanted|resisted|insisted|gave)\b|$)"
    rf"|(?P<who>{COMPANY}), (?:the|its) (?:film's |movie's )?(?:[\p{{Ll}}-]++ )?(?P<done>studio|distributor|production "
    rf"company)(?=[,.;]| (?:behind|that|which)|$)"
    rf"|\b(?P<done>studio|distributor|production company) (?P<who>{COMPANY})"
)
_FOR = re.compile(
    rf"\b(?:[Dd]irected|[Mm]ade|[Pp]roduced|[Ss]hot|[Dd]istributed|[Rr]eleased) "
    rf"(?P<it>it|{FILM}|by {PERSON}(?: and {PERSON})?) (?:in "
    rf"\d{{4}} )?for (?P<who>{COMPANY})(?! (?:for|to)\b)"
)
_THROUGH = re.compile(
    r"\b(?:produced|made|developed|backed) (?:[^,.;]{1,60}? )?(?:through|under) (?:his|her|their|its) (?:own )?"
    rf"(?:(?:production )?(?:company|banner|label|outfit),? )?(?P<who>{COMPANY})"
)
_PATTERNS = (
    (
        _ACTIVE,
        (
            "released",
            "distributed",
            "produced",
            "acquired",
            "picked up",
            "bought",
            "handled",
            "made",
            "ut out",
            "financed",
        ),
    ),
    (_WITH, ("with", "alongside")),
    (_PAID, (" paid ",)),
    (_PUT_OUT, (" out",)),
    (_SPENT, (" spent ", " shared ")),
    (_WHICH, (" which ",)),
    (_A_RELEASE, ("release", "production")),
    (_CALLED_SO, ("studio", "distributor", "production company")),
    (_FOR, (" for ",)),
    (_THROUGH, ("through", "under")),
)
_LABEL = re.compile(
    r"^(?P<done>[Pp]roduction [Cc]ompan(?:y|ies)|[Ss]tudios?|[Dd]istributors?|[Dd]istributed by|[Dd]istribution|"
    r"[Rr]eleased by|"
    rf"[Pp]roduced by|[Pp]roduction): (?P<who>{COMPANY}(?:(?:, and |, | and | / |/){COMPANY}){{0,6}})\.?$"
)
_COMPANY = re.compile(COMPANY)
_EACH_DONE = re.compile("produced|distributed|released|made|picked up|acquired")
_CHAINED = re.compile(r",? (?:and )?(?:was )?")
_CUE = re.compile(
    r"\b(?:[Pp]roduced|[Dd]istribut|[Rr]eleased?|[Mm]ade|[Dd]irected|[Ss]hot|[Pp]roduction|[Ss]tudio|acquired|picked "
    r"up|bought|handled|paid|spent|shared|put|brought|financed|put out|brought out)"
)
_NOT_THE_FILM = re.compile(
    r"\b(?:soundtrack|album|score|single|songs?|music|novel|book|DVD|Blu-ray|VHS|video|game|record|restoration|sequel|"
    r"trailer|"
    r"anniversary|edition|cut|reissued?|re-releas\w*|rights|series|novella|comic|toys|magazine|sets?|costumes?|effects|"
    r"clips?|"
    r"television|script)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:turned|pass(?:ed)?|rejected|declined|dropp?ed|originally(?! (?:released|distributed|produced))|initially|"
    r"first|left|refused|offered|almost|nearly|"
    r"considered|"
    r"planned|abandoned|sued|until|former|another|other|rival|rumou?red|not|never|would|approached|wanted|instead)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(rf"{FILM}|\b(?:[Ii]t|[Pp]roduction)\b|^\W*$")
_NOT_NAMES = frozenset("unknown n/a none independent various tba self-released self uncredited".split())


@rule("header company", Kind.HEADER, Kind.INTRO)
def field(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Production company: A24``, ``Distributed by: United Artists, Toho``."""
    page = reading.page
    for label, span in fields_within(section, *_FIELDS):
        for piece in pieces(page, span, split_and=False):
            name = page.plain_at(piece)
            named = _COMPANY.fullmatch(name) is not None and name.lower() not in _NOT_NAMES
            if named and (is_company(name) or (label != "producer" and not re.search(r"\d{4}$", name))):
                yield piece, Backed(reading.film, CompanyMention(page.at(piece)), _FIELDS[label])


@rule("company in prose", *_KINDS)
def prose(reading: Reading, section: Section) -> Iterator[Finding]:
    """``produced by Zoetrope Studios``, ``Paramount Pictures released the film``, ``a Miramax production``."""
    named = hints(section.text, section.words)
    for sentence in sentences(reading, section) if named else ():
        if not (holds(sentence.text, named) and _CUE.search(sentence.text)):
            continue
        if label := _LABEL.match(sentence.text):
            yield from _companies(reading, sentence, label, [_role_of_label(label["done"])])
            continue
        end = -1
        for match in _BY.finditer(sentence.text):
            if _CHAINED.fullmatch(sentence.text, end, match.start()) if end > 0 else _is_of_the_film(sentence, match):
                end = match.end()
                done = _EACH_DONE.findall(match["done"].lower())
                yield from _companies(reading, sentence, match, [_ROLES[word] for word in done])
        for pattern, cues in _PATTERNS:
            for match in pattern.finditer(sentence.text) if holds(sentence.text, cues) else ():
                if _is_plain(sentence, match):
                    verb = match.groupdict().get("done", "produced")
                    yield from _companies(reading, sentence, match, [_ROLES.get(verb, CompanyRole.DISTRIBUTION)])


def _role_of_label(label: str) -> CompanyRole:
    words = label.lower()
    return CompanyRole.DISTRIBUTION if words.startswith(("dist", "rel")) else CompanyRole.PRODUCTION


def _companies(
    reading: Reading, sentence: Sentence, match: re.Match[str], roles: list[CompanyRole]
) -> Iterator[Finding]:
    """Each name of a match's list that is a company's, in each role; the quote is the match up to the name."""
    found = [(each, _name_of(match, each)) for each in _COMPANY.finditer(match["who"])]
    sure = any(name and is_company(name) for _, name in found)
    for each, name in found:
        if name and (sure or is_company(name)):
            start = match.start("who") + each.start() + each[0].index(name)
            span = Span(*sentence.span(min(match.start(), start), max(start + len(name), match.end())))
            mention = CompanyMention(reading.page.at(sentence.span(start, start + len(name))))
            yield from ((span, Backed(reading.film, mention, role)) for role in dict.fromkeys(roles))


def _name_of(match: re.Match[str], each: re.Match[str]) -> str | None:
    """The company of one item of a list; of what a maker of the film owns a single word is enough."""
    owned = re.fullmatch(rf"{_OWNED}(?P<name>\p{{Lu}}[\p{{L}}\p{{N}}-]+)", each[0]) if match.re is _WITH else None
    return company_of(each[0]) or (owned["name"] if owned else None)


def _is_of_the_film(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a participle's subject is the own film."""
    left = sentence.text[: match.start()]
    clause = left[max(left.rfind(mark) for mark in ";:(") + 1 :]
    near = clause[clause.rfind(",") + 1 :]
    if _NOT_DONE.search(near) or _NOT_THE_FILM.search(near) or not _is_own(sentence, left):
        return False
    return sentence.headed(match.start()) or bool(_SUBJECT.search(clause))


def _is_plain(sentence: Sentence, match: re.Match[str]) -> bool:
    left = sentence.text[: match.start()]
    clause = left[max(left.rfind(mark) for mark in ",;:(") + 1 :]
    return not (
        _NOT_DONE.search(clause + match[0] + sentence.text[match.end() :][:25]) or _NOT_THE_FILM.search(clause)
    ) and _is_own(sentence, left)


def _is_own(sentence: Sentence, left: str) -> bool:
    return not another_film(left) and not follows_another_film(sentence)


RULES: tuple[Rule, ...] = (field, prose)
"""The rules of this module."""
