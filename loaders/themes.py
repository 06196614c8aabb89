"""The themes that a page says its film has, in its words."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.names import YEAR
from loaders.outline import Kind, Section, is_bullet
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.rules import Finding, Reading, Rule, rule
from loaders.theme_items import Item, is_abstract, is_free, is_known, items, trimmed
from ontology.facts import ConceptMention, HasTheme, Scheme

_EXPLICIT = re.compile(
    r"\b(?:[Tt]hemes?|[Ss]ubjects|[Mm]otifs|[Cc]oncerns|[Pp]reoccupations|[Tt]opics)"
    r"(?: (?:explored|here|at work|at play|on display|in play|(?:of|in|throughout) (?:the|this) (?:film|movie|picture|story)))*"
    r"(?: (?:are|is|include|includes|range from|revolve around)| of| like| such as| including|:| -) (?!the (?:film|movie|music)\b)"
)
_DOES = (
    r"(?:explor|examin|tackl|address|confront|prob|interrogat|investigat|dissect|contemplat|ponder|illuminat|dramati[sz]|portray|depict|captur|treat|evok)"
    r"(?:es|ed|s|ing)|"
    r"(?:delv|div)(?:es|ing) (?:deep(?:ly)? )?into|deal(?:s|ing) with|grappl(?:es|ing) with|wrestl(?:es|ing) with|"
    r"touch(?:es|ing) (?:on|upon)|look(?:s|ing) at|reflect(?:s|ing) (?:on|upon)|meditat(?:es|ing) (?:on|upon)|"
    r"rais(?:es|ing) questions (?:about|of|on)|(?:is |are )?(?:concerned|preoccupied|obsessed) with|concern(?:s|ing) itself with|"
    r"revolv(?:es|ing) around|cent(?:re|er)(?:s|ing) (?:on|around)|focus(?:es|ing) on|turn(?:s|ing) on|hing(?:es|ing) on|"
    r"comment(?:s|ing) on|speaks (?:of|to|about)|asks (?:questions )?about|weav(?:es|ing) together|threads of|"
    r"ideas about|questions of|has (?:much|a lot|something) to say about|says? (?:so|as|this|too) (?:much|little) about"
)
_EXPLORES = re.compile(rf"\b(?:{_DOES})(?! (?:themes|the themes)\b) ")
_SAYS_MUCH = re.compile(
    r"\bsays? (?:so|as|this) much about |\b[Ff]ew (?:films|movies|pictures)\b[^.;,]{0,50}? (?:so|as|this|more|such) [^.;,]{1,40}? "
    r"(?:about|with|of|on) |\bone of the (?:[\p{Ll}-]+,? (?:and )?){0,4}(?:films?|movies|pictures|portraits?|studies|dramas|stories|"
    r"accounts|treatments|explorations|depictions)(?: ever made)? (?:about|of|on) "
)
_MEANS = re.compile(r"\bwhat (?:it (?:means|is) to be|makes (?:us|someone|a person)) human\b")
_EXPLORATION = re.compile(
    r"\b(?:exploration|examination|meditation|reflection|rumination|study|critique|portrait|portrayal|depiction|look|allegory|parable|"
    r"fable|essay|lament|elegy|commentary|treatise|inquiry|investigation|contemplation|mirror|indictment|celebration|"
    r"dissection|tale|story|chronicle|poem|testament|warning)s? (?:of|on|about|into|at|to|for) "
)
_ABOUT = re.compile(
    rf"(?:\b(?:is|as|an?|this|one|a film|a movie) (?:[\p{{Ll}}-]+,? (?:and )?){{0,5}}?(?:film|movie|picture|drama|story|tale|romance|fable|"
    rf"thriller|comedy|tragedy|parable|satire|western|horror|mystery|epic|saga)|{OWN}(?: is| was)?|"
    r"\b(?:it|It|film|movie|picture|story)(?: is| was)?(?: really| ultimately| also| above all| finally| at heart|, at heart,)?"
    r"|\bfolded into a [\p{Ll} ]{3,30}) about "
)
_OTHERS = re.compile(
    r"\b(?:both|all|each) of (?:which|them)\b|\b(?:films|movies|pictures|stories|books) (?:like|such as|about)\b|"
    r"\b(?:few|many|most|other|later|earlier) (?:films|movies|pictures)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"{OWN}|\b(?P<own>film|movie|picture|it|drama|story|thriller|script|screenplay)\b"
    r"|\b(?P<other>novels?|books?|plays?|memoirs?|films|movies|novella|sequels?|remake|original|series|author|poem|album)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not(?! (?:only|just|merely))|never|\w+n't|hardly|neither|rather than|instead of|less|no)\b")
_CONCRETE = re.compile(r"(?:an?|his|her|two|three|four|five|young|old|one|some) ", re.IGNORECASE)

_RUNS = (
    r"(?:(?:are|is) (?:all |both |also )?(?:the |its |a |an |one of the |among the |at |bound|woven|present|explored|examined|"
    r"central|everywhere|key|recurring|constant|major|what)|runs? (?:all |right )?(?:through|throughout|under|beneath|across)|"
    r"lies? (?:at|under|beneath|behind)|comes? (?:first|up|back|together|next|into)|dominates?|drives?|hold|shapes?|recur|"
    r"keeps? (?:returning|coming)|forms? |underpins?|underlies|haunts?|pervades?|permeates?|stands? (?:at|in|behind)|sits? at|"
    r"meet\b|collide\b|matters?\b|give the|weave|thread|hang over|gather)"
)
_SUBJECTS = re.compile(
    rf"^(?P<list>(?:[^.;:!?()\"]|\([^()]{{0,40}}\)){{3,220}}?)(?<!\bthat)(?<!\bwhich),? (?P<runs>{_RUNS})"
)
_THEMATIC = re.compile(
    r"\b(?:themes?|subjects?|heart|core|cent(?:re|er)|concerns?|ideas?|motifs?|run|runs|through|throughout|first|everything|bound|"
    r"woven|dominate|drive|recur|returning|underp|underl|under|beneath|topics?|questions?|threads?|everywhere|matters?|central|"
    r"pervade|permeate|haunt|explored|examined)\b"
)
_LIES = re.compile(
    r"(?:^|[,;:] (?:and |but )?|\b(?:and|but) )(?i:(?:under|beneath|behind|at|beyond|below|running through|central to|underlying|woven through|"
    r"hanging over|above|over)(?: (?:it|its|the|this|them|that|of|all|everything|film|movie|story|film's|movie's|heart|core|"
    r"cent(?:re|er)|very|surface|root|bottom|whole|plot|crime|comedy|horror|genre|violence|else|\p{Ll}+)){0,4}"
    r"(?:,)? (?:lies?|is|are|runs?|sits?|stands?|beats|was)|"
    r"(?:the|its|another|a|one|other|their) (?:[\p{Ll}-]+ ){0,3}?(?:themes?|subjects?|ideas?|concerns?|questions?|topics?|motifs?)"
    r"(?: (?:of|in|here|throughout)(?: (?:it|the|this|all|film|movie|story))*)? (?:is|are|remains?|include|includes|was|were)"
    r"(?: (?:also|always|really|clearly|simply|that of|those of|above all))*):? "
)
_ARRANGES = re.compile(r"(?<=[\p{Ll}]): (?!\")")
_CENTRE = re.compile(
    r"\b(?:moves?|puts?|places?|keeps?|sets?|brings?) (?P<list>[^.;:,()]{3,60}?) (?:to|at|in|into) (?:the|its) (?:very )?"
    r"(?:cent(?:re|er)|heart|core|foreground)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|may|might|must|should|makes?|gives?|takes?|"
    r"finds?|knows?|sees?|goes|go|comes?|wants?|turns?|keeps?|becomes?|tells?|shows?|passes|lost|finds|isn't|don't)\b"
)
_BARE = re.compile(
    r"(?:^|(?:[;:,] )(?:and |but |while |where |as |so )?|\b(?:and|while|but|because|where) )"
    r"(?P<theme>\p{L}\p{Ll}{3,}(?:-\p{Ll}+)?)(?: itself)?"
    r"(?=,? (?:\p{Ll}{3,}s|is|has|may|can|must|too|also|does|becomes)\b)"
)
_LEAD = re.compile(
    r"(?:^|[:;] |\b(?:of|about|like|including|as|through|into|around|on|with|between|in|are|is|how|for|to|from|by|how|than|over|"
    r"under|both|explore|discover|meet|find|see|mixes|joins|links|sets|pits|weighs|where|that|which) )"
)
_NOT_BARE = frozenset("time change television writing drinking heroin drugs lonely media escape self silence music imagination fantasy language stories "
    "choice work home".split())
_NAMED = re.compile(OWN)
_DATED = re.compile(rf"[\p{{Lu}}\p{{N}}][^\s()]*+ \({YEAR}\)")
_HOLDS = re.compile(r"^(?:[Ww]hat|[Tt]he thing that) [^.,;:]{3,60}? is (?!(?:not|that)\b)")
_PLURAL = re.compile(r"^(?P<list>\p{Lu}[^.;:!?()]{3,60}?),? (?:are|\p{Ll}{3,}(?<!s))\b")
_ITEM_END = re.compile(r": | - |\. |[.;!?]$|; | \(")
_REMARK = re.compile(r", (?:both|not|in|as|with|from|for|which|who|where|when|even|above|if|often|but|however|especially|the one)\b")
_QUESTION = re.compile(r"^(?P<theme>What is \p{Ll}+|What makes (?:us|a person|someone) human|What it (?:means|is) to be \p{Ll}+)(?=[,?])")
_LONGEST = 400
_LONGEST_ITEM = 70


@rule("explored theme", Kind.INTRO, Kind.GENRE, Kind.WHY, Kind.THEMES, Kind.ABSTRACT)
def explored(reading: Reading, section: Section) -> Iterator[Finding]:
    """``explores themes of A, B, and C``: here, and only here, a theme need not be known."""
    for sentence in sentences(reading, section):
        text = sentence.text
        match = _EXPLICIT.search(text)
        if match and _is_said_of_film(sentence, match.start(), match.end()):
            found = items(text, match.end())
            many = match[0].lower().startswith(("themes", "motifs", "concerns", "preoccupations", "topics", "subjects"))
            yield from _findings(reading, sentence, [i for i in found if (is_free if many else is_abstract)(_at(text, i))])
        elif (match := _MEANS.search(text)) and _is_said_of_film(sentence, match.start(), match.end()):
            yield from _findings(reading, sentence, [match.span()])
        elif (match := _SAYS_MUCH.search(text)) and not another_film(text[: match.end()]):
            yield from _findings(reading, sentence, _sure(text, items(text, match.end())))


@rule("theme", Kind.INTRO, Kind.GENRE, Kind.WHY, Kind.THEMES, Kind.ABSTRACT, Kind.BOOK)
def meant(reading: Reading, section: Section) -> Iterator[Finding]:
    """``focuses on A and B``, ``an exploration of A``, ``a film about A and B``: abstract nouns, and what is listed with them."""
    for sentence in sentences(reading, section):
        for pattern in (_CENTRE,) if section.kind is Kind.BOOK else (_EXPLORES, _EXPLORATION, _ABOUT, _CENTRE):
            for match in pattern.finditer(sentence.text):
                if _is_said_of_film(sentence, match.start(), match.end()):
                    at = match.span("list") if pattern is _CENTRE else (match.end(), None)
                    strict = pattern in {_ABOUT, _EXPLORATION}
                    yield from _findings(reading, sentence, _sure(sentence.text, items(sentence.text, *at), strict=strict))


def _at(text: str, item: Item) -> str:
    return text[slice(*item)]


def _sure(text: str, found: list[Item], *, strict: bool = False) -> list[Item]:
    """The items that are surely themes, and with them the bare nouns of their list.

    Args:
        text: the sentence.
        found: the items of a list.
        strict: whether a list that names anything else is none of themes.
    """
    sure = [item for item in found if is_abstract(_at(text, item)) and not _CONCRETE.match(text[max(0, item[0] - 4) :])]
    if not sure or (strict and 2 * len(sure) < len(found)):
        return []
    if strict and any(item not in sure and _is_somebody(text, item) for item in found):
        return []
    bare = [item for item in found if item in sure or (is_free(_at(text, item)) and not _is_somebody(text, item))]
    return bare if len(sure) * 2 >= len(found) and len(found) > 1 else sure


def _is_somebody(text: str, item: Item) -> bool:
    lead = text[max(0, item[0] - 5) : item[0]].lower().split(" ")
    return bool({"a", "an", "his", "her", "two"} & set(lead))


def _is_said_of_film(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause is about the page's film, and says that it does."""
    before = sentence.text[:start]
    subjects = [match for match in _SUBJECT.finditer(sentence.text[:end]) if match.start() < start]
    of_another = bool(subjects) and subjects[-1]["other"] is not None
    clause = before[max(before.rfind(mark) for mark in ",;:") + 1 :]
    told_of = another_film(sentence.text[:end]) or (another_film(sentence.before) and not _NAMED.search(sentence.text, 0, end))
    return not (of_another or told_of or _OTHERS.search(before) or _DENIED.search(clause))


@rule("theme list", Kind.THEMES, Kind.BOILERPLATE)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- Addiction: …``, ``Family, betrayal and power run through it``, ``Loneliness is the true subject``."""
    if "theme" not in section.heading.lower() and section.kind is not Kind.THEMES:
        return
    lines = zip(section.lines, section.bullets(), strict=True)
    bullets = {span.start for line, (span, _) in lines if is_bullet(reading.page.plain_at(line))}
    for number, sentence in enumerate(sentences(reading, section)):
        if _DATED.search(sentence.text, 0, _LONGEST) and sentence.start not in bullets:
            continue
        if sentence.start in bullets:
            found = of_bullet(sentence.text)
        else:
            found = of_sentence(sentence.text, first=number == 0 or not sentence.before)
        yield from _findings(reading, sentence, found)


def of_bullet(text: str) -> list[Item]:
    """The themes of an item of a list of themes.

    >>> text = "Loyalty and betrayal among friends"
    >>> [text[start:end] for start, end in of_bullet(text)]
    ['Loyalty', 'betrayal']
    >>> text = "The limits of knowledge: nobody knows."
    >>> [text[start:end] for start, end in of_bullet(text)]
    ['limits of knowledge']
    """
    end_match = _ITEM_END.search(text)
    end = end_match.start() if end_match else len(text)
    head = text[:end]
    explained = end_match is not None and end_match[0] in {": ", " - "}
    if not explained and (_VERB.search(head) and not re.search(r"\b(?:that|which|who)\b", head)):
        return of_sentence(text, first=False)
    comma = head.find(", ")
    if comma > 0 and not explained and _REMARK.match(head, comma):
        head = head[:comma]
    if len(head) > _LONGEST_ITEM:
        return [item for item in items(head, 0) if is_abstract(_at(head, item))]
    found = items(head, 0)
    whole = trimmed(head, 0, len(head))
    joined = len(found) > 1
    if not joined:
        return [whole] if whole and (is_free(_at(head, whole), titled=True) or _is_question(_at(head, whole))) else []
    last = _shortened(head, found[-1])
    return [item for item in [*found[:-1], last] if is_free(_at(head, item), titled=True)]


def _is_question(words: str) -> bool:
    return len(words.split()) <= 7 and words.lower().startswith(("what ", "who ", "how ", "why "))


def _shortened(text: str, item: Item) -> Item:
    """The last of two without what hangs on both (``betrayal among friends``)."""
    match = re.compile(r" (?:among|amongst|between|within|against|in|from|across)\b").search(text, *item)
    return (item[0], match.start()) if match else item


def of_sentence(text: str, *, first: bool) -> list[Item]:
    """The themes that a sentence of a section on themes names.

    >>> text = "Fate and chance, greed and aging are the great subjects here."
    >>> [text[start:end] for start, end in of_sentence(text, first=True)]
    ['Fate', 'chance', 'greed', 'aging']
    """
    if _DENIED.search(text, 0, _LONGEST) and not _SUBJECTS.match(text):
        denied = _DENIED.search(text, 0, _LONGEST)
        text = text[: denied.start()] if denied else text
    match = _SUBJECTS.match(text)
    if match and not _DENIED.search(match["list"]) and not re.match(r"(?:are|is) not\b", match["runs"]):
        if not _DENIED.match(text, match.end()) and _THEMATIC.search(text, match.start("runs"), match.end() + 90):
            found = [item for item in items(text, 0, match.end("list")) if is_free(_at(text, item))]
            if found and (len(found) > 1 or is_abstract(_at(text, found[0]))) and any(is_abstract(_at(text, i)) for i in found):
                return found
        found = items(text, 0, match.end("list"))
        sure = [item for item in found if is_abstract(_at(text, item))]
        if len(found) > 1 and 2 * len(sure) > len(found):
            return [item for item in found if is_free(_at(text, item))]
    if match := _HOLDS.match(text) or _LIES.search(text):
        if found := _sure(text, items(text, match.end())):
            return found
    if first and (found := _verbless(text)):
        return found
    for match in _ARRANGES.finditer(text, 0, _LONGEST):
        found = items(text, match.end())
        sure = [item for item in found if is_abstract(_at(text, item))]
        if len(found) > 1 and 2 * len(sure) >= len(found):
            return [item for item in found if is_free(_at(text, item))]
    if question := _QUESTION.match(text):
        return [question.span("theme")]
    if plural := _PLURAL.match(text):
        found = items(text, 0, plural.end("list"))
        if len(found) > 1 and all(is_abstract(_at(text, item)) for item in found) and found[-1][1] == plural.end("list"):
            return found
    return _subjects(text) or _inner_list(text)


def _subjects(text: str) -> list[Item]:
    """The bare abstract nouns of which the clauses of a sentence speak."""
    found = []
    for match in _BARE.finditer(text, 0, _LONGEST):
        theme = match["theme"]
        sure = is_abstract(theme) if match.start() == 0 else is_known(theme)
        if sure and theme.lower() not in _NOT_BARE and not _DENIED.search(text, match.end(), match.end() + 24):
            found.append(match.span("theme"))
    return found


def _inner_list(text: str) -> list[Item]:
    """A list of abstract nouns and of nothing else, wherever it stands in a sentence."""
    best: list[Item] = []
    for match in _LEAD.finditer(text, 0, _LONGEST):
        if best and match.end() < best[-1][1]:
            continue
        found = items(text, match.end())
        sure = [item for item in found if is_abstract(_at(text, item))]
        if len(found) > 1 and len(sure) == len(found) and sum(is_known(_at(text, item)) for item in found) * 2 >= len(found):
            best += found
    return best


def _verbless(text: str) -> list[Item]:
    """The themes of a sentence that is a mere list of them."""
    end = re.search(r"[.:!?]( |$)| - |$", text)
    stop = end.start() if end else len(text)
    if _VERB.search(text, 0, stop) and not re.search(r"\b(?:who|that|which|what)\b", text[:stop]):
        return []
    found = items(text, 0, stop)
    sure = [item for item in found if is_abstract(_at(text, item))]
    if not sure or 2 * len(sure) < len(found) or found[-1][1] < stop - 40:
        return []
    return [item for item in found if is_free(_at(text, item))] if len(found) > 1 else sure


def _findings(reading: Reading, sentence: Sentence, found: list[Item]) -> Iterator[Finding]:
    for start, end in found:
        span = sentence.span(start, end)
        yield span, HasTheme(reading.film, ConceptMention(reading.page.at(span), Scheme.THEME))


RULES: tuple[Rule, ...] = (explored, meant, listed)
"""The rules of this module."""
