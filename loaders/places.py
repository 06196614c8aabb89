"""Where a film was shot: the places after "shot in", "filmed at" and the like, and listed places."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.outline import Kind, Section, is_bullet
from loaders.own_film import Sentence, another_film, sentences
from loaders.page import Page, Span
from loaders.regions import is_country, is_region, language_tag
from loaders.roles import plot_of
from loaders.rules import Finding, Reading, rule
from ontology.facts import FilmedAt, PlaceMention

_WORD = r"(?:(?:St|Mt|Ft)\.|(?:d')?\p{Lu}[\p{L}\p{M}]*+(?:['-]\p{L}[\p{L}\p{M}]*+)*+|\d+(?:st|nd|rd|th))"
_INITIAL = r"(?:(?:\p{Lu}\. ?)+)?"
_PARTICLE = (
    r"(?:of|of the|de|del|de la|des|du|la|les|le|upon|on(?= (?:Sea|Thames|Avon|Trent|Tyne)\b)|am|sur) (?=\p{Lu})"
)
_BUILDING = (
    r"(?: (?:hotel|casino|motel|theat(?:er|re)|cinema|museum|church|cathedral|restaurant|diner|cafe|café|bar|club|"
    r"mansion|"
    r"castle|palace|house|estate|farm|ranch|school|university|college|campus|hospital|prison|stadium|arena|airport|station|"
    r"bridge|beach|park|forest|valley|mall|studios?|lot|market|cemetery|harbou?r|building)(?!\p{L}))"
)
_NAME = rf"(?:(?:[Tt]he )?{_INITIAL}{_WORD}(?:(?: {_PARTICLE}| |'s ){_INITIAL}{_WORD}){{0,6}}{_BUILDING}?+)"
_CONTAINER = re.compile(rf", (?P<place>D\.C\.|{_NAME})")
_ADVERBS = (
    r"(?:,? (?:on location|(?:almost )?(?:entirely|exclusively|wholly|completely)|principally|mainly|largely|"
    r"mostly|partly|primarily|chiefly|predominantly|extensively|also|all|both|later|then|first|here|there|"
    r"again|in part|for the most part|by day|by night|at night|outdoors|indoors|nearby)){0,3},?"
)
_AT = r"(?:in and around|around|in|at|on|throughout|across|along|inside|outside|within|atop)"
_SHOT = re.compile(
    r"(?<!\bnot )(?<!\bnever )(?<!n't )\b(?i:shot|filmed|photographed|staged|lensed|captured|recorded|made|taken"
    r"|found)"
    rf"{_ADVERBS} {_AT} "
)
_WORKED = re.compile(
    r"\b(?:(?i:crews?|production|company|team|unit|shooting|filming|photography|shoot|work) "
    r"(?:(?:also|then|later|mainly) )?(?:worked|shot|filmed|took place|was done|happened|occurred|"
    rf"(?:was|were) (?:also )?(?:allowed|able) to (?:work|shoot|film))"
    rf"{_ADVERBS} {_AT}|(?i:interiors?|exteriors?|sets?|rooms|stages|scenes)(?: [\p{{Ll}}-]+){{0,3}} (?:was|were) "
    rf"(?:built|constructed|erected|recreated|done){_ADVERBS} {_AT}"
    rf"|[\p{{Ll}}]+ (?:was|were) (?:a set )?(?:re)?(?:built|constructed)(?: from scratch)?{_ADVERBS} {_AT}"
    rf"|(?i:shooting|filming|other|further|additional|main|key|notable)"
    r" (?:locations|spots|sites|places|landmarks) (?:include|included|were|are)) "
)
_STOOD_IN = re.compile(
    rf"(?:^|[;,] |\b(?:and|while) )(?P<place>{_NAME}(?:, {_NAME})?)(?: in (?P<within>{_NAME})| (?:on|near|outside) "
    r"[^.;,()]{1,40}?)?(?:, [^.;,]{1,50},)?"
    r"(?: also)? (?:(?:doubled|doubles|stood in|stands in|filled in|fills in|served|serves|subbed) (?:for|as)"
    r"|play(?:ed|s) itself|(?:was|were) (?:also )?used(?! to)|provid(?:ed|es) the)\b"
)
_SURELY = re.compile(
    r"\b(?:Lodge|Hotel|Motel|Inn|House|Building|Street|Avenue|Boulevard|Road|Highway|Park|Station|station|Bridge|Castle|"
    r"Palace|Church|Cathedral|Abbey|Hall|Theatre|Theater|Cinema|Museum|Library|Hospital|Prison|Reformatory|School|"
    r"University|College|Airport|Harbor|Harbour|Beach|Bay|Islands?|Lake|River|Valley|Mountains?|Mount|Canyon|Desert|"
    r"Forest|Square|Plaza|Market|Tower|Tunnel|Studios?|Estate|Manor|Mansion|Farm|Ranch|Stadium|Arena|Cemetery|Pier|"
    r"Restaurant|Diner|Café|Cafe|Casino|Mall|Center|Centre|District|Terminal|Falls|Peninsula|Strip|Coast)\b"
)
_PLAYED_BY_PLACE = re.compile(
    rf"(?:^|[;,:] |\b(?:and|while) )(?:(?:[Tt]he )?(?:\p{{Ll}}+ ){{1,2}}(?:of )?)?(?P<place>{_NAME}(?:, {_NAME})?)"
    rf"(?: (?:in|on) (?P<within>(?:the )?{_NAME}(?:, {_NAME})?))?(?: \([^()]{{1,80}}\))?"
    r"(?:, [^.;,]{1,50},)?,?(?: also)? "
    r"(?:plays?|played|became|becomes|lent|lends|supplie[ds]|appears?|appeared|is where|hosted|exists)\b"
)
_USED = re.compile(r"\b(?:used|uses|use|chose|follows) (?=(?:the )?(?:real |actual |old )?\p{Lu})")
_ADVERB = (
    r"(?:above all|mainly|mostly|especially|notably|chiefly|including|such as|as well as|also|largely|partly|then|both)"
)
_REAL = r"(?:(?:real|actual|famous|historic|old|remote|nearby|downtown|central|rural|upstate|coastal|\p{Ll}+ern) )"
_PART = (
    r"(?:(?:streets|suburbs|outskirts|deserts?|hills|beaches|mountains|cit(?:y|ies)|towns?|villages?|islands?|states?|"
    r"canals|coast|backlot|countryside|neighbou?rhoods?|districts?|boroughs?) of )"
)
_CHUNK = re.compile(
    rf"(?:{_ADVERB} )?(?:(?:{_AT}|by) )?(?:(?:the )?(?:{_REAL}{{0,2}}{_PART}|{_REAL}{{1,2}}))?(?P<place>{_NAME})"
)
_DROPPED = re.compile(
    r"(?:(?:in|at|on|around|by|inside) )?[\p{Ll}-]+(?: [\p{Ll}-]+){0,5}?"
    rf"(?=,? and |, | {_AT} (?:the )?(?:\p{{Lu}}|\d))"
)
_NEXT = re.compile(rf",? and (?:also )?|, (?:and |as well as |plus )?|(?= {_AT} (?:the )?(?:\p{{Lu}}|\d)) ")
FOLLOWS = re.compile(
    r"$|[.,;:()!?]| -| (?:and|in|at|on|with|where|which|while|during|over|for|by|from|as|to|because|but|instead|rather|"
    r"between|throughout|itself|under|using|doubling|standing|after|before|when|who|adding|giving|lending|or|around|"
    r"through|plus|then|among|amid|near|under|including|across|along|near|since|so|although|though|until|that|is|was|were|has|had)\b"
)
"""What follows a place whose name ends there."""
_NO_PLACE = frozenset(
    "january february march april may june july august september october november december spring summer autumn fall "
    "winter monday tuesday wednesday thursday friday saturday sunday technicolor panavision cinemascope vistavision "
    "imax super eastmancolor steadicam kodak arri red christmas easter dolby cinerama techniscope tohoscope it he "
    "she they this that these those his her their its there one two".split()
)
_LISTED_NEXT = re.compile(r",? and |, (?=\p{Lu})")
_HEAD_ENDS = re.compile(r" ?(?:-|:|$)")
_DOES = re.compile(r" (?:was|were|is|are|has|had|to|by|from)\b")
_LIKE = re.compile(r"\b(?:modell?ed|based|copied|patterned|styled|inspired|named|called|meant)\b")
_GENERIC = re.compile(
    r"(?:interiors?|exteriors?|studios?|locations?|sets?|opening|ending|finale|primary|main|other|additional|country|"
    r"city|state|filming|shooting|soundstages?|principal|secondary)(?: (?:scenes?|locations?|shots?|work|filming|"
    r"photography|interiors?|exteriors?|studios?|places?))?",
    re.IGNORECASE,
)
_DEPICTED = re.compile(
    r"\b(?:set in|depict\w*|doubl\w+ (?:for|as)|stand\w* in for|stood in for|play(?:s|ed|ing)|represent\w*|recreat\w*|"
    r"fictional|imagin\w+|pretend\w*)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:planned|considered|wanted|hoped|originally|supposed|rather than|instead of|would have|could have|book|"
    r"novel)\b"
)
_AMBIGUOUS = frozenset({"new york", "washington", "georgia", "quebec", "luxembourg", "singapore", "mexico", "victoria"})
_BOROUGHS = frozenset({"brooklyn", "queens", "manhattan", "the bronx", "staten island", "long island"})
_LONGEST_LIST = 400


@rule("filming place", Kind.LOCATIONS)
def filmed_at(reading: Reading, section: Section) -> Iterator[Finding]:
    """``shot on location in P``, ``filmed at P, Q, and R``."""
    for sentence in sentences(reading, section):
        for pattern in (_SHOT, _WORKED):
            for match in pattern.finditer(sentence.text):
                clause = sentence.text[
                    max(sentence.text.rfind(mark, 0, match.start()) for mark in ",;:(") + 1 : match.start()
                ]
                if not _OTHERWISE.search(clause) and not another_film(sentence.text[: match.start()]):
                    yield from _findings(reading, sentence, places(sentence.text, match.end()))
        yield from _told_otherwise(reading, sentence)
        for match in _STOOD_IN.finditer(sentence.text):
            named = [match.span(name) for name in ("place", "within") if match[name]]
            if not _OTHERWISE.search(sentence.text) and not another_film(sentence.text[: match.start()]):
                yield from _findings(reading, sentence, [at for at in named if _is_place(sentence.text[slice(*at)])])


def _told_otherwise(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """``Ray Lodge in Oslo plays the hotel``, ``she used Ray Lodge``, of what is surely a place."""
    if _OTHERWISE.search(sentence.text) or another_film(sentence.text):
        return
    lists = [
        [match.span(name) for name in ("place", "within") if match[name]]
        for match in _PLAYED_BY_PLACE.finditer(sentence.text)
    ]
    lists += [places(sentence.text, match.end()) for match in _USED.finditer(sentence.text)]
    for named in lists:
        words = [sentence.text[slice(*at)] for at in named]
        if any(_SURELY.search(each) or is_region(each.split(", ")[-1]) for each in words) and all(
            map(_is_place, words)
        ):
            yield from _findings(reading, sentence, named)


def _findings(reading: Reading, sentence: Sentence, found: list[tuple[int, int]]) -> Iterator[Finding]:
    for start, end in found:
        span = sentence.span(start, end)
        yield span, FilmedAt(reading.film, PlaceMention(reading.page.at(span)))


def places(text: str, start: int, follows: re.Pattern[str] = FOLLOWS) -> list[tuple[int, int]]:
    """Where the places of a list stand; what has no name of its own is left out.

    Args:
        text: the text.
        start: where the list starts.
        follows: what may follow a place.

    >>> text = "shot in Marfa, Texas, on Fremont Street, and in actual motels"
    >>> [text[start:end] for start, end in places(text, 8)]
    ['Marfa, Texas', 'Fremont Street']
    """
    found: list[tuple[int, int]] = []
    at, limit = start, min(len(text), start + _LONGEST_LIST)
    while at < limit:
        if chunk := _CHUNK.match(text, at, limit):
            item = _contained(text, chunk.span("place"))
            if not follows.match(text, item[1]) or not _is_place(text[slice(*item)]):
                break
            found.append(item)
            at = item[1]
        elif (dropped := _DROPPED.match(text, at, limit)) and not _LIKE.search(dropped[0]):
            at = dropped.end()
        else:
            break
        following = _NEXT.match(text, at, limit)
        if following is None:
            break
        at = following.end()
    return found


def _contained(text: str, item: tuple[int, int]) -> tuple[int, int]:
    """A place together with what contains it (``Marfa, Texas``), unless that is as well the next of a list."""
    start, end = item
    while match := _CONTAINER.match(text, end):
        name = match["place"]
        listed = _LISTED_NEXT.match(text, match.end()) is not None
        inner = text[start:end].lower()
        is_whole = is_region(inner) and (inner not in _BOROUGHS or name.lower() in _BOROUGHS)
        in_city = inner in _BOROUGHS and name.lower() == "new york"
        ambiguous = name.lower() in _AMBIGUOUS and listed and not in_city
        if name != "D.C." and (not is_region(name) or is_whole or ambiguous):
            break
        end = match.end()
    return start, end


def _is_place(name: str) -> bool:
    words = [word.lower() for word in name.replace(",", " ").split()]
    foreign = language_tag(name) is not None and not is_country(name)
    return not foreign and words[0] not in _NO_PLACE and words[-1] not in _NO_PLACE and name[0] != "'"


@rule("listed filming place", Kind.LOCATIONS)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- P: what was shot there``, ``- P, Q``."""
    plot = plot_of(reading)
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        if not is_bullet(reading.page.plain_at(line)) or _DEPICTED.search(text):
            continue
        head, _, rest = text.partition(":")
        if _GENERIC.fullmatch(head.strip()):
            yield from _of_bullet(reading.page, reading, span, text, len(head) + 2)
        elif not (rest[:2].strip().isupper() and not is_region(head.split(", ")[-1]) and head in plot):
            yield from _of_bullet(reading.page, reading, span, text, 0)


def _of_bullet(page: Page, reading: Reading, span: Span, text: str, start: int) -> Iterator[Finding]:
    found = places(text, start)
    if len(found) == 2 and text[found[0][1] : found[1][0]] == ", " and _HEAD_ENDS.match(text, found[1][1]):
        found = [(found[0][0], found[1][1])]  # what contains it
    if (
        found
        and _CHUNK.match(text, start)
        and not _DOES.match(text, found[-1][1])
    ):
        for item in found:
            place = Span(span.start + item[0], span.start + item[1])
            yield place, FilmedAt(reading.film, PlaceMention(page.at(place)))
