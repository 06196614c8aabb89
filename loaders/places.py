"""Where a film was shot: places after "shot in" and the like, places that stood in for others, listed places."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words
from loaders.headings import Kind
from loaders.names import YEAR
from loaders.own_film import FILM, Sentence, sentences
from loaders.page import Span
from loaders.place_names import AT, LISTED, MEASURED, NAME, VERBS, Item, is_placelike, places
from loaders.regions import is_region
from loaders.roles import plot_of
from loaders.rules import Finding, Reading, Rule, remembered, rule
from loaders.sections import Section, is_bullet
from ontology.facts import Credited, FilmedAt, Performed, PlaceMention

_ADVERBS = (
    r"(?:,? (?:on location|on site|on sets? built|on (?:a )?(?:sound ?)?stages?|\p{Ll}+ly|almost \p{Ll}+ly|also|all"
    r"|both|"
    r"later|then|first|here|there|again|in part|in full|for the most part|by day|by night|at night|outdoors|indoors|"
    rf"nearby|for real|mostly|{MEASURED})){{0,3}},?"
)
_SHOOTING = (
    r"(?:principal photography|location (?:work|shooting|filming|shoot|photography)|photography|production|shooting|"
    r"filming|the shoot|work)"
)
_WHERE = re.compile(
    r"\b(?<!\bnot )(?<!\bnever )(?<!n't )(?:"
    rf"(?i:{VERBS}){_ADVERBS} {AT} "
    r"|(?i:crews?|production|company|team|unit|filmmakers|cast|shooting|filming|photography|shoot|work) "
    r"(?:(?:also|then|later|mainly|had|was|were|\p{Ll}+ly) ){0,2}"
    r"(?:worked|shot|shoot|filmed|took place|takes place|done|happened|occurred|began|started|ended|finished|wrapped|"
    r"continued|held|conducted|based|headquartered|concentrated|divided|split|centered|centred|settled|stayed|"
    rf"(?:allowed|able|permitted|invited) to (?:work|shoot|film)){_ADVERBS} {AT} "
    rf"|(?i:{_SHOOTING}) (?:(?:was|were|then|later|also|had) )?(?:mov(?:ed|es)|shift(?:ed|s)|relocated"
    rf"|transferred) to "
    r"|(?i:crews?|production|company|team|unit|filmmakers|director|\p{Lu}\p{Ll}+) "
    r"(?:(?:also|then|later|even) )?(?:travel(?:l?ed|s)|went|flew|drove|headed|sailed|moved|relocated|decamped"
    r"|returned|"
    r"(?:took|brought) (?:the |his |her |their )?(?:[\p{L}]+ ){0,3}?(?:camera|cameras|crew|cast|production|company|"
    r"\p{Lu}\p{Ll}+)) to "
    rf"|(?i:{_SHOOTING}|exteriors?|interiors?|locations) (?:(?:also|mainly|mostly) )?{AT} (?=(?:the )?\p{{Lu}})"
    r"|(?i:(?:shooting|filming|real|key|main|primary|notable|other|principal|actual|chosen|additional|major|further)?"
    r" ?locations?(?: used| chosen)?(?: for (?:the|this) (?:film|movie|shoot))?"
    r" (?:include|includes|included|were|are|was|is|ranged? from)) "
    r"|(?:used|chose|selected|rented|borrowed|scouted) (?=(?:the )?(?:\p{Ll}+ ){0,2}\p{Lu})"
    r"|(?:found|discovered) (?:its |the |a |an |his |their )?[^,.;:]{0,40}? (?:in|at|on) "
    r"|(?:Permission|permission|permits?) (?:was |were )?(?:given |granted )?to (?:shoot|film) (?:in|at|on|inside) "
    r")"
)
_USED = re.compile(r"(?:used|chose|selected|rented|borrowed|scouted) ")
_IS_AT = re.compile(
    r"\b\p{Ll}+ (?:(?:is|was|are|were|comes?|came) (?:really |actually |in fact |in reality |none other than |also "
    r"|now |"
    r"(?:an?|the) (?:real|existing|genuine|working) (?:one|thing|place|\p{Ll}+), )?|(?:follow|show|feature|use"
    r"|photograph)(?:s|ed) )(?=(?:the )?(?:\p{Ll}+ )?\p{Lu})"
)
_IN = re.compile(
    r"(?<![\p{L}'-])(?i:in and around|around|in|at|on|throughout|across|along|inside|outside|within|near|off|aboard|"
    r"opposite|over|through|from) (?!for |as )(?=(?:(?:the|an?|its) )?(?:[\p{Ll}-]+ ){0,5}[\p{Lu}\d])"
)
_OF = re.compile(
    r"\b(?:streets?|suburbs?|outskirts|hills|docks|beaches|beach|cit(?:y|ies)|towns?|villages?|moors|mountains|coast"
    r"|shores?|"
    r"banks?|canals|ruins|grounds|corridors|rooftops|neighbou?rhoods?|districts?|quarters?|islands?|deserts?|forests?"
    r"|plains?|"
    r"valleys?|lanes|alleys|squares|countryside|fields|studios?|boroughs?|state|province|slopes|harbou?r|port) of "
    r"(?=(?:the )?\p{Lu})|: (?=(?:the |The )?\p{Lu})"
)
_ANY = re.compile(r"(?<![\p{L}\p{N}'&.-])(?<!\p{Lu}\p{L}{0,20} )(?=(?:[Tt]he )?\p{Lu})")
_LABEL = re.compile(
    r"(?:^|; )(?i:(?:the )?(?:interiors?|exteriors?|locations?|studios?|shooting|filming|sets?)(?: [\p{Ll}-]+){0,2}): "
)
_EXPLAINED = re.compile(
    r",? (?:an?|the|which was an?|then an?) [^,.;:]{0,40}\b(?:casino|hotel|motel|house|town|city|village|school"
    r"|college|"
    r"hospital|prison|church|bar|club|nightclub|restaurant|diner|studio|mansion|farm|ranch|park|palace|castle"
    r"|theat(?:er|re)|"
    r"building|factory|station|airport|island|estate|resort|cemetery|museum|library|suburb|district|warehouse"
    r"|barracks)\b"
)
_LEFT = re.compile(r"(?<![\p{L}'-])from ")
_STOOD = (
    r"(?:(?:also|then|later|both|all|often|actually|in fact|\p{Ll}+ly) )?(?:"
    r"st(?:ands?|ood) in (?:for|as)|doubl(?:es?|ed) (?:for|as)|fill(?:s|ed) in for|pass(?:es|ed) for|serv(?:es?|ed) as|"
    r"(?:was|were|is|are) (?:also )?(?:used|turned into|transformed|dressed|disguised|chosen|selected|rented|"
    r"redressed|made (?:up|over))|provid(?:es?|ed)|suppl(?:ies|ied)|lends?|lent|g[ai]ves?|host(?:s|ed)|becomes?|became|"
    r"play(?:s|ed)|open(?:s|ed) (?:its|their)|hous(?:es|ed)|welcom(?:es|ed)|offer(?:s|ed)|contribut(?:es|ed)|"
    r"accommodat(?:es|ed)|furnish(?:es|ed)|appear(?:s|ed)|(?:can be|is|are|was|were) seen|represent(?:s|ed)|acted as"
    r"|acts as|"
    r"standing in for|doubling (?:for|as))"
)
_SURE = re.compile(r"st(?:ands?|ood) in (?:for|as)|doubl|fill(?:s|ed) in for|pass(?:es|ed) for|standing in")
_SUBJECT = re.compile(
    r"(?:^|(?<=[;:,] )|(?<=\b(?:and|while|with|where|but|there|though|although|because|since) ))"
    r"(?:[Tt]he |[Aa] |[Aa]n )?(?P<part>(?:\p{L}[\p{Ll}-]*+ ){1,3}(?:of|in|near|around|at|on) )?"
    rf"(?P<place>{NAME}(?:, {NAME}){{0,3}}(?:,? and (?:the )?{NAME})?)(?: and (?:its|the) \p{{Ll}}+)?"
    rf"(?: itself| \([^()]{{0,80}}\)|, [^,.;]{{1,60}},)? (?P<did>{_STOOD})\b(?P<what>[^.;]{{0,60}})"
)
_ITSELF = re.compile(r" (?:as )?itself\b")
_NAMED_PART = re.compile(r"(?:\p{Lu}[\p{L}-]* )+of ")
_STREETS = re.compile(
    r"\b(?:streets?|cit(?:y|ies)|towns?|village|exteriors?|interiors?|roads?|landscapes?|backdrop|location)\b"
)
_CUE = re.compile(
    r"\b(?:stand|stood|doubl|fill|pass|serv|us(?:ed|es)|turned|transformed|dressed|disguised|chosen|selected|rented|"
    r"provid|suppl|lend|lent|g[ai]ve|host|becom|became|play|appear|seen|represent|acted|acts|made|open|hous|welcom"
    r"|offer|contribut|accommodat|furnish)"
)
_LISTED = re.compile(
    rf"(?:(?i:mostly|mainly|chiefly|largely|partly|entirely|on location)[,:]? (?:{AT} )?)?(?=(?:the |The )?\p{{Lu}})"
)
_SHOT_CUES = cue_words("shot filmed filming photographed photography shooting lensed worked work")
_SCENES = (
    rf"(?:{FILM}|(?i:scenes?|sequences?|exteriors?|interiors?|footage|shots?|opening|ending|finale|chase|drive|most"
    rf"|much|all|"
    r"parts?|some|everything|half|house|apartment|hotel|crews?|production|company|team|unit|filmmakers|they))"
)
_ELSEWHERE = re.compile(
    rf"(?:^|[,;:(] (?:and |but )?)(?:[\p{{L}}-]++ ){{0,4}}?{_SCENES}(?: of (?:it|the (?:film|movie|picture)))?"
    rf"(?: [\p{{Ll}}]++){{0,6}}? (?:shot|filmed|photographed|lensed|worked)\b"
    rf"|\b(?:[Ss]hot|[Ff]ilmed|[Pp]hotographed)(?: mostly| mainly| entirely)? on location\b"
    rf"|\b(?i:principal photography|location (?:work|shooting|filming)|shooting|filming) "
    rf"(?:took place|began|was done|happened|lasted)\b|^(?:[Ss]hot|[Ff]ilmed)\b"
)
_NEARBY = re.compile(rf"{_ADVERBS} $")
_GENERIC = re.compile(
    r"(?:the )?(?:interiors?|exteriors?|studios?|locations?|sets?|opening|ending|finale|primary|main|other|additional|"
    r"country|countries|city|cities|states?|filming|shooting|soundstages?|principal|secondary|key|notable|places?|"
    r"studio|sound stages?|major|on location|aerials?|second unit)(?: (?:scenes?|locations?|shots?|work|filming|used|"
    r"photography|interiors?|exteriors?|studios?|places?|sites?|sequences?))?(?: \([^()]*\))?",
    re.IGNORECASE,
)
_DEPICTED = re.compile(
    r"\b(?:set in|depict\w*|doubl\w+ (?:for|as)|stand\w* in for|stood in for|play(?:s|ed|ing)|represent\w*|recreat\w*|"
    r"fictional|imagin\w+|pretend\w*)\b"
)
_AWARDED = re.compile(
    r"\b(?:awards?|oscars?|won|wins?|winner|nominat\w+|prizes?|festival|best (?:picture|film|director|actor"
    r"|actress))\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:planned|considered|wanted|hoped|originally|supposed|rather than|instead of|would have|could have|\w+n't"
    r"|books?|"
    r"novels?|never|not|nor|neither|model(?:l)?ed|inspired|based on|unlike|refused|denied|fictional|imagin\w+"
    r"|pretend\w*)\b"
)
_OTHERWISE = re.compile(
    rf"{_PLANNED.pattern}|\b(?:stor(?:y|ies)|plot|script|set (?:in|at|on|there)|belong\w*|born|premi[eè]re\w*|screened|"
    r"festival|resembl\w*|looks? like|meant to|namesake|dialogue|takes place|supposedly|"
    r"(?:st(?:ands?|ood|anding) in|doubl\w+|pass\w*|plays?|played) (?:for|as)|like|such as those|as if|named after"
    r"|mixed up|"
    r"confused|copy of|lives? in|lived in|comes? from|travels?|moves? to|flees|arrives?|dies|meets?|award\w*|edited"
    r"|scored|"
    r"recorded|nowadays|fans)\b"
)
_ENDS = re.compile(r"$|[.,;)]| (?:in|at|on|near|and)\b| (?:is|was) where \b| (?:did|does) (?:most|much|all|the)\b")
_DATED = re.compile(rf"[\p{{Lu}}\p{{N}}][^\s()]*+ \({YEAR}\)")
_SET_THERE = re.compile(r",? (?:where|in which) (?:the )?(?:story|film|movie|novel|book|action|tale)\b")
_CLAUSE_START = re.compile(r"[,;:(]|\b(?:but|while|although|though|whereas|and then)\b")


_CUES = (_ANY, _LABEL, _IN, _IS_AT, _OF, _WHERE)
_LONGEST = 400
_LONGEST_LABEL = 80
_PLACE_AND_WHOLE = 2
_GOES_ON = re.compile(r" (?:was|were|is|are|has|had|to|by|from)\b")
_OVER = re.compile(r" ?(?:-|:|$)")


@rule("filming place", Kind.LOCATIONS)
def filmed_at(reading: Reading, section: Section) -> Iterator[Finding]:
    """``shot on location in P``, ``filmed at P, Q, and R``, ``the crew moved to P``, ``used P for the exteriors``."""
    plot = plot_of(reading)
    for sentence in sentences(reading, section):
        if _AWARDED.search(sentence.text, 0, _LONGEST):
            continue
        starts = sorted({match.end(): match for pattern in _CUES for match in pattern.finditer(sentence.text)}.items())
        read = -1
        for end, match in starts:
            if end >= read:
                found = places(sentence.text, end)
                otherwise = found and _is_otherwise(sentence.text, match, found)
                if otherwise:
                    read = found[0][1]
                elif found and _is_sure(sentence.text, match, found[0], plot):
                    read = found[-1][1]
                    yield from _findings(reading, sentence, found)


@rule("filming place by its part", Kind.LOCATIONS)
def stood_in(reading: Reading, section: Section) -> Iterator[Finding]:
    """``P stood in for …``, ``P and Q provided the exteriors``, ``the town of P played several streets``."""
    for sentence in sentences(reading, section):
        if not _CUE.search(sentence.text) or _AWARDED.search(sentence.text, 0, _LONGEST):
            continue
        for match in _SUBJECT.finditer(sentence.text):
            found = places(sentence.text, match.start("place"), match.end("place"))
            if found and match["part"] and _NAMED_PART.fullmatch(match["part"]):
                found = [(match.start("part"), found[0][1])]
            if found and _did_a_part(match, sentence.text[slice(*found[0])]):
                yield from _findings(reading, sentence, found)


def _did_a_part(match: re.Match[str], name: str) -> bool:
    """Whether it is a place, and no person, that played its part."""
    if _DATED.search(match.string, 0, match.start()):
        return False
    if _SURE.search(match["did"]) or match["part"] or _ITSELF.match(match["what"]):
        return True
    return is_placelike(name) or bool(_STREETS.search(match["what"]))


def _is_otherwise(text: str, match: re.Match[str], found: list[Item]) -> bool:
    """Whether a clause tells of the story, of plans or of another film, not of the shooting."""
    clause = 0
    for mark in _CLAUSE_START.finditer(text, max(0, match.start() - _LONGEST), match.start() + 1):
        clause = mark.end()
    otherwise = _PLANNED if match.re is _WHERE else _OTHERWISE
    told = otherwise.search(text, clause, match.end()) or _DATED.search(text, clause, match.end())
    return bool(told or _SET_THERE.match(text, found[-1][1]))


def _is_sure(text: str, match: re.Match[str], item: Item, plot: str) -> bool:
    """Whether what follows a cue is a place; after a weak cue it must look like one."""
    name, after = text[slice(*item)], item[1]
    if match.re is _ANY:
        return is_placelike(name) and name not in plot and bool(_ENDS.match(text, after))
    unsure = match.re is _IS_AT or match[0] == ": " or _USED.match(match[0]) or _LEFT.match(match[0])
    return not unsure or is_placelike(name) or bool(_EXPLAINED.match(text, after))


def _findings(reading: Reading, sentence: Sentence, found: list[Item]) -> Iterator[Finding]:
    for start, end in found:
        span = sentence.span(start, end)
        name = reading.page.at(span)
        if name not in _people(reading):
            yield span, FilmedAt(reading.film, PlaceMention(name))


@remembered
def _people(reading: Reading) -> frozenset[str]:
    """Who is known to have a part in the film: no place, wherever the name stands."""
    names = set[str]()
    names.update(fact.person.name for fact in reading.facts(Credited))
    for fact in reading.facts(Performed):
        names.add(fact.actor.name)
        names.update([fact.character.name] if fact.character else [])
    return frozenset(names | {name.rsplit(maxsplit=1)[-1] for name in names})


@rule("listed filming place", Kind.LOCATIONS)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- P: what was shot there``, ``- P, Q``, ``Interiors: P``, a line of nothing but places."""
    plot = plot_of(reading)
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        bulleted = is_bullet(reading.page.plain_at(line))
        if _AWARDED.search(text, 0, _LONGEST) or (_DEPICTED.search(text) and not bulleted):
            continue
        head, _, rest = text.partition(": ") if ": " in text[:_LONGEST_LABEL] else text.partition(" - ")
        after = len(text) - len(rest)
        if rest and _GENERIC.fullmatch(head.strip()):
            yield from _of_line(reading, span, text, after, whole=False)
        elif not bulleted:
            start = _LISTED.match(text)
            yield from _of_line(reading, span, text, start.end() if start else len(text), whole=True)
        else:
            of_plot = rest[:1].isupper() and not is_region(head.split(", ")[-1]) and head in plot
            found = [] if of_plot else list(_of_line(reading, span, text, 0, whole=False))
            yield from found or (_of_line(reading, span, text, after, whole=False) if rest[:1].isupper() else ())


def _of_line(reading: Reading, span: Span, text: str, start: int, *, whole: bool) -> Iterator[Finding]:
    found = places(text, start)
    if not found or not LISTED.match(text, start):
        return
    rest = text[found[-1][1] :]
    if not start and len(found) == _PLACE_AND_WHOLE and text[found[0][1] : found[1][0]] == ", " and _OVER.match(rest):
        found = [(found[0][0], found[1][1])]
    if (whole and rest.strip(" .")) or _GOES_ON.match(rest):
        return
    if whole and len(text.split()) > 2 * len(found) + 8:
        return
    for item in found:
        place = Span(span.start + item[0], span.start + item[1])
        name = reading.page.at(place)
        if name not in _people(reading):
            yield place, FilmedAt(reading.film, PlaceMention(name))


@rule(
    "filming place told in passing",
    Kind.INTRO,
    Kind.BEHIND,
    Kind.TRIVIA,
    Kind.HIDDEN,
    Kind.MUSIC,
    Kind.MAKERS,
    Kind.OTHER,
    Kind.WHY,
    Kind.BOILERPLATE,
    cues=_SHOT_CUES,
)
def in_passing(reading: Reading, section: Section) -> Iterator[Finding]:
    """``The film was shot on location in P`` outside the section for it."""
    for sentence in sentences(reading, section, _SHOT_CUES):
        match = _ELSEWHERE.search(sentence.text)
        if match is None or not sentence.own_until(match.end()) or _OTHERWISE.search(sentence.text, 0, match.end()):
            continue
        read = match.end()
        for cue in _IN.finditer(sentence.text, read):
            found = places(sentence.text, cue.end()) if cue.start() >= read - 1 else []
            found = [item for item in found if not _AWARDED.search(sentence.text, *item)]
            if not found or _is_otherwise(sentence.text, cue, found):
                continue
            near = _NEARBY.fullmatch(sentence.text, match.end(), cue.start()) or read > match.end()
            if near or is_placelike(sentence.text[slice(*found[0])]):
                read = found[-1][1]
                yield from _findings(reading, sentence, found)


RULES: tuple[Rule, ...] = (filmed_at, stood_in, listed, in_passing)
"""The rules of this module."""
