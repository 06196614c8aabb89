"""How sentences word a film's budget and takings, and where: the patterns, and what speaks against them.

All patterns are for sentences in which the own title (``loaders.own_film``) and amounts (``loaders.money``) are masked.
"""

from __future__ import annotations

import regex as re

from loaders.money import MARK, MONEY
from loaders.names import OPENERS
from loaders.own_film import FILM, NOUN, OWN
from ontology.facts import Territory

_M = rf"(?P<m>{MONEY})"
_OF_IT = (
    rf"(?:of|for|on|with|is|was|were|being|been|be|to|at|has|had|have|it|its|stood|stands|came|comes|reached|amounted|"
    r"totall?ed|totall?ing|set|fixed|kept|ran|runs|running|grew|rose|swelled|ballooned|climbed|rising|growing|"
    r"increased|"
    r"cut|reduced|slashed|raised|capped|limited|in|reported|reportedly|estimated|said|thought|believed|put|only|just|a|"
    r"an|the|mere|merely|modest|tiny|small|paltry|meagre|meager|shoestring|minuscule|microscopic|relatively|then|"
    r"whopping|"
    r"generous|hefty|lavish|eventually|finally|ultimately|roughly|between|which|total|sum|figure|production|making|"
    r"film|"
    rf"movie|picture|this|impressive|huge|enormous|massive|colossal|staggering|healthy|respectable|somewhere|barely|"
    rf"{OWN})"
)
_LITTLE = (
    r"(?:a|an|the|only|just|mere|merely|but|modest|tiny|small|paltry|meagre|meager|reported|reportedly|roughly|total|"
    r"of|"
    r"whopping|sum|little|staggering|its|impressive|relatively|then|huge|hefty|mighty|measly|cool|scant|bare|barely)"
)
_DID = (
    r"(?:(?:has|had|have|would|did|may|only|itself|also|still|alone|reportedly|eventually|finally|ultimately|together|"
    r"actually|initially|in the end|in total|in all|all told|then|later|quickly|nevertheless|nonetheless|"
    r"went on to|goes on to|go on to|managed to|is (?:said|thought|reported|believed|estimated) to have|"
    r"was (?:said|thought|reported|believed|estimated) to have),? )"
)
_SUBJECT = rf"(?:{FILM}|[Ii]t|[Tt]he (?:whole )?(?:production|shoot|project|thing)|[Ww]hich|[Tt]his|[Tt]hat)"

BUDGET = tuple(
    map(
        re.compile,
        (
            rf"{_M}[- ](?:(?!(?:a|an|the|its|on|against|from|of|with|for|and|but|over)\b)[\p{{Ll}}-]++ "
            rf"){{0,3}}?budget\b",
            rf"\b[Bb]udget(?:ed)?(?:,? {_OF_IT}){{0,9}}?(?::| -|,)? {_M}",
            rf"(?:{_SUBJECT},? {_DID}{{0,3}}|\b(?:and|but|yet|,) {_DID}{{0,2}}|^|\b(?:[Dd]espite|[Aa]fter|[Tt]hough|"
            rf"[Ww]hile) )(?:[Cc]osts?|[Cc]osting)"
            rf"(?: (?:the studio|the producers|its makers))?(?: {_LITTLE}){{0,4}} {_M}",
            rf"\bcosts?(?: {_LITTLE}){{0,4}} {_M} to (?:make|produce|shoot|film|complete|create)\b",
            r"\b(?:[Mm]ade|[Pp]roduced|[Ss]hot|[Ff]ilmed|[Cc]ompleted|[Ff]inanced|[Bb]rought in|[Cc]reated|[Ff]inished|"
            r"[Mm]ounted|[Ff]unded)(?:,? (?!(?:for|on|but|and|while|with|money|headlines)\b)[\p{L}\p{N}'-]++){0,7}?,? "
            rf"(?:for|on|with)(?: {_LITTLE}){{0,4}} {_M}",
            rf"\b(?:(?:[Pp]roduction|[Ff]inal|[Tt]otal) costs?|[Pp]rice tag)(?:,? {_OF_IT}){{0,6}}?:? {_M}",
            rf"\b(?:[Aa]t|[Ff]or|[Aa]gainst) (?:a|the|its) (?:[\p{{Ll}}-]++ ){{0,3}}?(?:cost|price tag)(?: "
            rf"{_OF_IT}){{0,4}}? {_M}",
            rf"\b[Ss]pent(?: {_LITTLE}){{0,3}} {_M} (?:on )?(?:making|to make|producing|to produce|shooting) {FILM}",
            rf"\b[Ii]t (?:took|required|cost)(?: {_LITTLE}){{0,3}} {_M} to (?:make|produce|shoot|complete)\b",
            rf"\b(?:[Aa]n?|[Tt]his|[Ii]ts|[Tt]he) {_M}[- ](?:[\p{{Ll}}-]++ ){{0,2}}?(?:production|film|movie|picture|"
            rf"feature|indie)\b"
            r"(?! (?:deal|contract|rights))",
        ),
    )
)
"""An amount (the group ``m``) as a budget, the surest wording first."""

_STRONG = r"(?:[Gg]ross(?:ed|es|ing))"
_WEAK = (
    r"(?:[Ee]arn(?:ed|ing|s)|[Tt](?:ook|aking|akes|aken)|[Mm](?:ade|aking|akes)|[Bb]r(?:ought|inging|ings)|"
    r"[Rr]ak(?:ed|ing|es)|[Pp]ull(?:ed|ing|s)|[Cc]ollect(?:ed|ing|s)|[Gg]enerat(?:ed|ing|es)|[Rr]eturn(?:ed|ing|s)|"
    r"[Aa]mass(?:ed|ing|es)|[Aa]ccumulat(?:ed|ing)|[Bb]ank(?:ed|ing)|[Hh]aul(?:ed|ing)|[Rr]ack(?:ed|ing)|"
    r"[Gg]arner(?:ed|ing)|[Nn]ett(?:ed|ing)|[Ss](?:old|elling)|[Dd]r(?:ew|awing)|[Rr]each(?:ed|ing)|gross|earn|take|"
    r"make|"
    r"bring|rake|pull|collect|generate)"
)
_SUMS = (
    r"(?:in|up|back|home|a|an|the|just|only|mere|merely|total|of|some|worldwide|domestically|internationally|overseas|"
    r"globally|"
    r"domestic|international|global|impressive|respectable|healthy|whopping|staggering|massive|huge|disappointing|"
    r"solid|remarkable|astonishing|strong|modest|measly|paltry|meagre|meager|further|combined|estimated|reported|"
    r"almost|"
    r"tickets|worth|cool|decent|incredible|tidy|gross|sum|box-office|box|office|roughly|eventually|ultimately|more|at|"
    r"north|american|in total|theaters|cinemas|North|America|the United States|States|lifetime|final|handsome|"
    r"phenomenal|record-breaking|mighty|hefty|scant|for|studio|its|producers|barely)"
)
_NOUN = (
    r"(?:(?:(?:[Ww]orldwide|[Gg]lobal|[Dd]omestic|[Ii]nternational|[Oo]verseas|[Ff]inal|[Tt]otal|[Cc]umulative) ){0,2}"
    r"(?:[Bb]ox[- ][Oo]ffice|[Gg]ross(?:es)?|[Tt]akings|[Rr]eceipts|[Tt]icket sales|[Tt]heatrical (?:earnings|"
    r"revenues?)|"
    r"(?:[Ww]orldwide|[Gg]lobal|[Dd]omestic|[Ii]nternational|[Oo]verseas|[Ff]inal|[Tt]otal|[Bb]ox[- ][Oo]ffice) "
    r"(?:total|take|earnings|revenues?|haul|tally|sum|returns|receipts)))"
)
_IS = (
    r"(?:of|is|was|were|to|at|has|had|have|stood|stands|came|comes|reached|reaching|amounted|totall?ed|totall?ing|"
    r"exceeded|"
    r"topped|a|an|the|just|only|some|over|total|worldwide|domestic|take|takings|receipts|revenue|revenues|gross|"
    r"earnings|"
    r"returns|sum|impressive|strong|estimated|collections|combined|for|film|movie|more|than|haul|figures?|settled|"
    r"ended|"
    rf"up|climbed|rose|finally|eventually|in|North|America|United|States|globally|{OWN})"
)
_PLACED = (
    r"(?:worldwide|world[- ]wide|globally|domestically|internationally|overseas|abroad|stateside|around the world|"
    r"around "
    r"the globe|across the globe|in (?:the )?(?:other territories|other countries|other markets|rest of the world|"
    r"United States|U\.S\.|US|North America))(?!\p{L})"
)
GROSS = tuple(
    map(
        re.compile,
        (
            rf"\b{_STRONG}(?:,? {_SUMS}){{0,6}}? {_M}",
            rf"\b{_NOUN}(?:,? {_IS}){{0,7}}?(?::| -)? {_M}",
            rf"\b(?P<weak>{_WEAK})(?:,? {_SUMS}){{0,6}}? {_M}",
            rf"{_M}(?: {_PLACED})?,? (?:at|in|from) (?:[\p{{L}}.'-]++ ){{0,3}}?"
            r"(?:box[- ]office|ticket sales|receipts|grosses|takings|ticket revenues?|theat(?:er|re)s|cinemas)\b",
            rf"{_M}[- ](?:(?:worldwide|global|domestic|international|total|final|overseas) ){{0,2}}"
            r"(?:box[- ]office|gross|haul|takings)\b",
            rf"{_M}(?P<where> {_PLACED})",
        ),
    )
)
"""An amount (the group ``m``) as takings; where the wording is weak, more must speak for it."""

ABOUT = re.compile(r"\b(?:estimated?|approx(?:imate(?:ly)?)?|est|circa)\b|[~≈]", re.IGNORECASE)
"""What makes the amount beside it a rough one."""

ADJUSTED = re.compile(r"\b(?:[Aa]djust\w*|inflation|[Tt]oday's)\b")
"""What stands before an amount that is not in the money of its time."""

DOUBTED = re.compile(r"\b(?:rumou?r\w*|alleged\w*|claim(?:s|ed)?)\b", re.IGNORECASE)
"""What makes a sentence too unsure to be believed."""

UNDONE = re.compile(
    r"\b(?:wanted|asked|planned|proposed|offered|demanded|hoped|"
    r"(?:originally|initially)(?! (?:shot|made|filmed|produced))|"
    r"turned down|requested|expected|"
    r"would|"
    r"could|might|supposed|intended|instead of|rather than|insisted|sought|refused)\b",
    re.IGNORECASE,
)
"""What makes a budget one that was talked of only."""

_MONEY_FOR = (
    r"marketing|advertis\w*|promot\w*|publicity|P&A|prints|salary|salaries|fee|fees|wages?|rights|advance|option|"
    r"insur\w*|"
    r"lawsuits?|settle\w*|donat\w*|charity|auction\w*|prize|reward|ransom|bet|wager|bribe|debts?|fines?|inflation|"
    r"adjust\w*|equivalent|today's|today|scenes?|sequences?|shots|costumes?|sets?|props?|effects?|cars?|wigs?|dress\w*|"
    r"songs?|soundtrack|album|singles?|trailers?|posters?|novel|book|play|sequels?|remake|franchise|trilogy|reshoots?|"
    r"per|each|a (?:day|week|night|month|year)|hourly|restoration|game|series|copies|merchandis\w*|toys"
)
NOT_BUDGET = re.compile(
    rf"\b(?i:{_MONEY_FOR}|best|awards?|nominat\w*|"
    r"initial|planned|proposed|annual|catering|paid|pays?|in \d{{4}} (?:dollars|money)|"
    r"second film|another \p{L}+)\b"
)
"""What else an amount beside the word of a budget may be."""

NOT_GROSS = re.compile(
    rf"\b(?i:{_MONEY_FOR}|opening|opened|weekends?|(?:first|second|third|final|single) (?:\w+ )?(?:days?|week|month)|"
    r"rentals?|video|VHS|DVDs?|Blu-?rays?|streaming|television|TV|cable|re-?releas\w*|reissu\w*|profits?|loss(?:es)?|"
    r"lost|"
    r"paid|expect\w*|project\w*|need(?:ed|s)?|hop(?:ed|es)|predict\w*|average|ad revenue|not|never|failed|fail(?:s|"
    r"ing)?|"
    r"without|if|could|might|tax\w*|investors?|fund\w*|rais(?:e|ed|ing)|kickstarter|crowdfund\w*|debuted|on its debut|"
    r"in \d{4} (?:dollars|money))\b|n't\b"
)
"""What else an amount beside the word of takings may be."""

OF_THE_FILM = re.compile(rf"{OWN}|\b(?:film|movie|picture|box[- ]office|gross(?:ed|ing)|production|{NOUN})\b")
"""What a sentence holds that steps out of a plot to speak of money."""

_CONTEXT = re.compile(
    rf"\b(?:box[- ]office|theat(?:er|re)s|cinemas|ticket|theatrical(?:ly)?|receipts|takings|{_PLACED})"
)
_SPEAKS = re.compile(
    r"\b(?:gross|box[- ]office|earned|earning|took|taking|made|theat(?:er|re)s|ticket|takings|total|brought)"
)
_FILM_BEFORE = re.compile(
    rf"(?:{FILM}|[Ii]t|[Ww]hich|[Tt]hat),? {_DID}{{0,3}}$"
    rf"|(?:{FILM}|\b[Ii]t\b|\b[Bb]udget|\b[Cc]osts?\b|{MONEY})[^.;:]{{0,150}}(?:,|\band|\bbut|\byet)(?: (?:it|which|"
    rf"that))?,? "
    rf"{_DID}{{0,3}}$"
)
_SOMEBODY = re.compile(
    r"\b(?:he|she|they|who|him|her|his|their|actors?|star|director|producers?|author|writer)\b", re.I
)
_OWNER = re.compile(r"(?<![\p{L}.])(?!(?:It|Film|Movie)'s)\p{Lu}[\p{L}'-]*'s? (?:[\p{Ll}-]++ ){0,3}$")
_OTHER_SUBJECT = re.compile(
    r"(?:^|[,;:.(] |\b(?:and|but|while|than|as|when|that) )(?:[Tt]he )?(?P<name>\p{Lu}[\p{L}\p{N}'-]++"
    r"(?: (?:(?:of|the|and) ){0,2}\p{Lu}[\p{L}\p{N}'-]++){0,4}) (?:\p{Ll}+ly )?$"
)
_OF_OTHER = re.compile(rf"[- ]?(?:budget|gross)? ?(?:of|for) (?!{FILM}|the |its |{OWN})[\"']?\p{{Lu}}")
_PRONOUNS = OPENERS | {"budget", "film", "production", "worldwide", "total"}


def owned_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether what a match tells is told of a name that is not the own film: before the match, or right after it.

    >>> pattern = re.compile("budget|grossed")
    >>> [owned_elsewhere(text, pattern.search(text)) for text in ("Dune's huge budget", "the budget", "Dune grossed")]
    [True, False, True]
    """
    left = text[max(0, match.start() - 80) : match.start()]
    subject = _OTHER_SUBJECT.search(left)
    named = subject is not None and subject["name"].lower() not in _PRONOUNS and match[0][0].islower()
    return named or bool(_OWNER.search(left)) or bool(_OF_OTHER.match(text, match.end()))


def gross_is_meant(text: str, match: re.Match[str], left: str, right: str) -> bool:
    """Whether a match whose words are weak is about takings.

    Args:
        text: the masked sentence.
        match: of one of the patterns of :data:`GROSS`.
        left: the clause before it.
        right: the clause after its amount.
    """
    groups = match.groupdict()
    if groups.get("where"):
        return bool(_SPEAKS.search(text))
    if not groups.get("weak"):
        return True
    if _SOMEBODY.search(left):
        return False
    return bool(_CONTEXT.search(match[0] + right) or _FILM_BEFORE.search(text, 0, match.start()))


_STATES = r"(?:the )?(?:United States|U\.S\.A?\.?|USA?|America|States)(?:(?:,? and |/| & )Canada)?"
_TERRITORIES = {
    Territory.WORLDWIDE: r"world-?wide|world wide|global(?:ly)?|"
    r"(?:around|across|throughout|all over|in) the (?:whole |entire )?(?:world|globe)|the world over",
    Territory.DOMESTIC: rf"domestic(?:ally)?|stateside|(?:in|across|throughout) (?:North America|{_STATES})|at home|"
    r"(?:in )?(?:North[- ])?American (?:box[- ]office|theat(?:er|re)s|cinemas|gross|takings)|"
    r"(?:in )?U\.?S\.? (?:box[- ]office|theat(?:er|re)s|cinemas|gross|takings)|^(?:the )?(?:North America|"
    rf"{_STATES})$|(?-i:USA?|U\.S\.(?:A\.)?)",
    Territory.INTERNATIONAL: r"international(?:ly)?|overseas|abroad|foreign|(?:in|from) (?:the )?(?:other|foreign) "
    r"(?:territories|countries|markets)|(?:in )?(?:the )?rest of the world|elsewhere|outside (?:of )?(?:North America|"
    rf"{_STATES})",
}
_EACH_TERRITORY = [
    (territory, re.compile(rf"(?<!\p{{L}})(?:{pattern})(?!\p{{L}})", re.IGNORECASE))
    for territory, pattern in _TERRITORIES.items()
]
_ELSEWHERE = re.compile(
    r"\b(?:in|from) (?:its (?:home|native) |his |her )?(?:the )?(?!(?:North )?American?\b|United States|U\.?S|States|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|IMAX)\p{Lu}"
)
_WINDOW = re.compile(
    r"(?: \([^()]{1,60}\)|(?!,? (?:and|but|on|against|for|from|with|despite)\b (?!the rest|other|foreign))"
    rf"[^,;:(){MARK}.]|(?<=\bU)\.|(?<=\bU\.S)\.){{0,90}}"
)


def territory_of(words: str) -> str | None:
    """Where words place takings: a territory's value, None where they do not, ``several`` where they are at odds.

    >>> territory_of("worldwide"), territory_of("in the US"), territory_of("in Japan"), territory_of("at all")
    ('worldwide', 'domestic', 'several', None)
    """
    found = [territory.value for territory, pattern in _EACH_TERRITORY if pattern.search(words)]
    if len(found) > 1 or _ELSEWHERE.search(words):
        return "several"
    return found[0] if found else None


def territory_span(text: str, start: int) -> tuple[str | None, int]:
    """The territory in the words right after an amount, and where the words that name it end."""
    window = _WINDOW.match(text, start)
    words = window[0] if window else ""
    told = territory_of(words)
    ends = [match.end() for _, pattern in _EACH_TERRITORY for match in pattern.finditer(words)]
    return told, start + max(ends, default=0)
