"""The themes of a list in words, as a page words them, and whether words can be a theme."""

from __future__ import annotations

from functools import lru_cache

import regex as re

from ontology.concepts import known
from ontology.facts import Scheme

_STOP = re.compile(
    r"[.;:!?()\"]|,? - |,? \b(?:with|that|which|(?<!those )who|whose|where|when|through|while|in|on|by|under|set"
    r"|without|within|at|but|is|"
    r"are|was|were|run|runs|has|have|if|because|so|than|rather|not|yet|it|he|she|they|during|beneath|into|until|since|"
    r"surrounding|facing|inside|around|via|make|makes|give|gives|lie|lies|come|comes|drive|drives|even|here|all|told"
    r"|seen|"
    r"can|could|(?<![Ff]ree )will|would|do|does|did|amid|once|"
    r"shape|shapes|hold|holds|dominate|dominates|play|plays|meet|meets|keep|keeps|form|forms|haunt|haunts)\b"
)
_JOIN = re.compile(r",? (?:and|&|or|as well as|along with) |, (?:and |or )?|; (?:and )?| / ")
_PAIR = re.compile(
    r"(?:(?:mother|father|parent|brother|sister|husband|wive|son|daughter|friend|teacher|master)s? and (?:mother"
    r"|father|parent|"
    r"brother|sister|wive|son|daughter|children|foe|student|servant)s?|men and women|man and (?:woman|wife|machine"
    r"|nature|beast)|"
    r"good and evil|right and wrong|rich and poor|life and death|law and (?:order|justice)|crime and punishment"
    r"|war and peace|"
    r"cause and effect|truth and (?:lies|fiction)|love and hate|light and dark(?:ness)?|black and white|body and soul|"
    r"art and (?:life|commerce)|past and present|illusion and reality|human and machine)(?![\p{L}'-])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween [^,.;:]{1,50}? and ")
_DETERMINER = re.compile(
    r"(?:(?:the|an?|its|his|her|their|our|of|about|also|both|even|first|finally|especially|above all|particularly|more|"
    r"perhaps|then|chiefly|mostly|mainly|such|other|some|certain|on|in|into|"
    r"(?:deep(?:er)?|dark(?:er)?|universal|timeless|profound|complex|broader|larger|many|heavy|weighty|big|familiar"
    r"|serious|classic|"
    r"central|main|key|great|core|recurring|underlying)(?= (?:themes?|ideas?|questions?|issues?|subjects?"
    r"|topics?))) )+",
    re.IGNORECASE,
)
_HOLLOW = re.compile(
    r"(?:the )?(?:\p{Ll}+ )?(?:complexit(?:y|ies)|nuances?|intricac(?:y|ies)|realit(?:y|ies)|depths?|themes?|ideas?"
    r"|notions?|issues?|"
    r"questions?|concepts?|subjects?|topics?|sense|matters?|forms?|feelings?|aspects?|ways|weight|exploration"
    r"|elements?) of "
    r"(?:the )?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\p{L}\p{N}][\p{L}\p{N}'-]*")
_FREE = re.compile(
    r"(?:[\p{L}][\p{Ll}'-]*|[\p{L}]*(?:'s)?)(?: (?:[\p{L}][\p{Ll}'-]*)){0,8}",
)
_WHAT = re.compile(r"(?:[Ww]hat|[Hh]ow|[Ww]ho|[Ww]hy|[Ww]hether) ")
_NO_THEME = frozenset(
    "more other others film movie story stories characters character people things everything nothing something"
    " anything "
    "this that these those many much etc you your novel book original work's genre play same themes theme subject"
    " subjects "
    "plot narrative scene scenes audience viewers viewer ending he she it they we i him them us who which none both"
    " each "
    "actor director performance performances screenplay script soundtrack cast man woman men girl boy guy couple "
    "group detective cop writer city town street one ones two three went every each all nobody everybody no".split()
)
_SUFFIX = re.compile(
    r"(?:ness|[ts]ion|ity|ism|ship|hood|ence|ance|dom|ment|cy|tude|lty|ery|ation|alty|ology|less|ing)(?:s)?$",
    re.IGNORECASE,
)
_CONCRETE = frozenset(
    "station apartment university city instrument document audience sentence ambulance production direction location "
    "locations performance performances distance department government monument basement television creature security "
    "facility hospital institution organization corporation detection vacation mission missions ship ships evening"
    " morning "
    "building wedding painting king ring thing nothing something everything anything being string spring wing dining "
    "nation nations population generation generations version direction section action collection expedition machinery "
    "nursery gallery surgery delivery brewery bakery battery winery community-college element moment moments agency "
    "pharmacy equipment treatment investigation operation question questions situation relationship relationships "
    "witness business experiment adventure evidence entrance residence conference academy ending writing setting "
    "following upbringing boxing racing fishing".split()
)
_ABSTRACT = frozenset(
    "love hate hatred guilt shame grief loss death life hope despair fear rage anger pride envy lust desire longing"
    " yearning "
    "regret remorse sorrow joy happiness pain power money wealth debt success failure fame work labor labour art music"
    " beauty "
    "truth lies lie deceit doubt denial faith belief sin evil good mercy trust loyalty honor honour honesty duty war"
    " peace "
    "crime fate chance luck destiny time memory dreams dream reality illusion home exile nature science technology"
    " progress "
    "class race gender sex sexuality family fathers sons mothers daughters parents children siblings brotherhood youth "
    "age ageing aging childhood adulthood drink drugs heroin self identity doubles madness sanity chaos order law"
    " justice "
    "revenge vengeance violence greed ambition control escape freedom habit change tradition history politics faith "
    "courage strength weakness silence language gossip secrets secrecy lying jealousy temptation decay decline ruin "
    "perfection patience dignity respect charity grace conscience choice choices consequence consequences risk trauma "
    "survival sacrifice obsession compulsion dependence desperation escape luck scandal spectacle celebrity vanity "
    "boredom apathy poverty privilege hunger wonder imagination fantasy stories storytelling moral morals ethics "
    "capitalism empire race slavery work-life marriage divorce adultery motherhood "
    "fatherhood growing-up humanity".split()
)
_TURNS = re.compile(r"\p{Ll}{4,}ed (?:by|in|with|on|around)\b")
_OWNED = re.compile(r"its |their |his |her ")
_ITSELF = re.compile(r" (?:itself|themselves|alike|too|too much|above all)$")
_PREPOSITION = re.compile(
    r" (?:of|among|amongst|between|for|to|in|as|against|over|from|that|at|on|with|before|after)\b"
)
_PAUSE = re.compile("[,.;:]")
_LONGEST_LIST = 400
_MOST_WORDS = 9
_LONGEST_KNOWN = 6

Item = tuple[int, int]


def items(text: str, start: int, end: int | None = None) -> list[Item]:
    """Where the items of a list stand, without determiners and without what hangs loosely on them.

    >>> text = "themes of addiction, the complexities of love and the dignity of work with honesty"
    >>> [text[start:end] for start, end in items(text, 10)]
    ['addiction', 'love', 'dignity of work']
    """
    limit = min(len(text) if end is None else end, start + _LONGEST_LIST)
    found: list[Item] = []
    at = start
    while at < limit:
        join = _next_join(text, at, limit)
        stop = join.start() if join else limit
        ended = _STOP.search(text, at, stop + 1 if stop < limit else stop)
        if ended and ended.start() < stop:
            stop = ended.start()
        if (item := trimmed(text, at, stop)) and not (found and _OWNED.match(text, at, stop)):
            found.append(item)
        if found and _TURNS.match(text, found[-1][0]):
            return found[:-1]
        if ended and not (join and _resumes(text, ended, join)):
            break
        if join is None:
            break
        at = join.end()
    return found


def _resumes(text: str, ended: re.Match[str], join: re.Match[str]) -> bool:
    """Whether a list goes on after what hangs on an item (``identity in the hero's two names, and the border …``)."""
    hanging = text[ended.start() : join.start()]
    return (
        join[0].startswith(",")
        and ended[0].strip() in {"in", "on", "at", "within", "under"}
        and hanging.count(" ") <= 6
    )


def _next_join(text: str, at: int, limit: int) -> re.Match[str] | None:
    """What joins the next item, past an "and" that belongs into one (``fathers and sons``, ``between A and B``)."""
    begin = at
    if lead := _DETERMINER.match(text, at, limit):
        at = lead.end()
    if whole := _known_from(text, at, limit):
        at = max(at, whole[1] - 1)
    elif pair := _PAIR.match(text, at, limit):
        at = pair.end() - 1
    elif (between := _BETWEEN.search(text, at, limit)) and not _PAUSE.search(text, begin, between.start()):
        at = between.end()
    return _JOIN.search(text, at, limit)


def trimmed(text: str, start: int, end: int) -> Item | None:
    """An item without its determiners and hollow words; None where nothing is left."""
    while (match := _DETERMINER.match(text, start, end)) or (match := _HOLLOW.match(text, start, end)):
        start = match.end()
    while start < end and text[start] in " *_":
        start += 1
    words = _ITSELF.sub("", text[start:end].rstrip(" ,*_"))
    return (start, start + len(words)) if words else None


def _known_from(text: str, start: int, end: int) -> Item | None:
    """The longest known theme of several words that starts at an offset and holds an "and"."""
    words = list(_WORDS.finditer(text, start, min(end, start + 80)))[:_LONGEST_KNOWN]
    for word in reversed(words[2:]):
        phrase = text[start : word.end()]
        if " and " in phrase and "," not in phrase and is_known(phrase) and phrase.lower() != "fate and chance":
            return start, word.end()
    return None


def is_known(words: str) -> bool:
    """Whether the vocabulary has a theme of these words."""
    return known(Scheme.THEME, words) is not None


def head_of(words: str) -> str:
    """The noun that a theme turns on: the last before its first preposition.

    >>> head_of("dignity of work"), head_of("urban decay")
    ('dignity', 'decay')
    """
    phrase = _PREPOSITION.split(words, maxsplit=1)[0]
    return phrase.rsplit(" ", 1)[-1]


@lru_cache(maxsize=8192)
def is_abstract(words: str) -> bool:
    """Whether words are surely a theme: known ones, or a noun that names no thing and nobody.

    >>> is_abstract("self-deception"), is_abstract("dignity of work"), is_abstract("a waitress"), is_abstract("station")
    (True, True, False, False)
    """
    if is_known(words):
        return True
    phrase = _PREPOSITION.split(words, maxsplit=1)[0]
    if phrase.count(" ") > 1:
        return False
    head = head_of(words).lower()
    last = head.rsplit("-", 1)[-1]
    if head in _CONCRETE or last in _CONCRETE or not is_free(words):
        return False
    return (
        head in _ABSTRACT or last in _ABSTRACT or is_known(head) or (len(head) > 4 and _SUFFIX.search(head) is not None)
    )


@lru_cache(maxsize=8192)
def is_free(words: str, *, titled: bool = False) -> bool:
    """Whether words can be a theme where the page says that they are one: a short phrase about no one of the film.

    Args:
        words: the words.
        titled: whether they may be capitalised, as in the head of an item.
    """
    parts = words.split(" ")
    if not 0 < len(parts) <= _MOST_WORDS or not _FREE.fullmatch(words):
        return False
    if not titled and len(parts) > 1 and any(part[0].isupper() for part in parts[1:]) and not is_known(words):
        return False
    return _NO_THEME.isdisjoint({parts[0].lower(), parts[-1].lower()})
