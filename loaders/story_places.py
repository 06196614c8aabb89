"""Where the story takes place: what pages say of its setting, and where plots plainly tell that somebody is."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.characters import characters_of, words_of
from loaders.outline import Kind, Section, is_bullet
from loaders.own_film import Sentence, another_film, sentences
from loaders.page import Span
from loaders.person_words import PERSON_NOUN
from loaders.places import places
from loaders.plot_parts import plot_paragraphs, plot_parts
from loaders.regions import is_region
from loaders.rules import Finding, Reading, Rule, rule
from ontology.facts import Credited, Performed, PlaceMention, SetIn

_ERA = (
    r"(?:(?:Victorian|Edwardian|Elizabethan|Georgian|Regency|Soviet|Tsarist|Nazi|Communist|Renaissance|Medieval|Imperial|Feudal|"
    r"Colonial|Antebellum|Prohibition|Depression|Reconstruction|Cold War|World War (?:I{1,2}|One|Two)|[\p{L}]+-(?:era|occupied|"
    r"day|century|war))(?:-era|-occupied)? )"
)
_LOWER = r"(?:[\p{Ll}\d'\"][\p{L}\d'-]*+,? )"
_ADVERB = r"(?:(?:mainly|mostly|largely|primarily|partly|chiefly|entirely|almost entirely|principally|also|both|simultaneously) )?"
_BEFORE_PLACE = rf"(?:the )?{_LOWER}{{0,9}}+{_ERA}?"
_SET = re.compile(
    rf"\b(?:[Ss]et|[Uu]nfold(?:s|ing)?|[Pp]lays out|[Tt]akes place|[Tt]ook place|[Ll]ocated) {_ADVERB}"
    rf"(?:in and around|in|on|at|among|amongst|amid|amidst|around|within|against|near|across|along|between) {_BEFORE_PLACE}"
)
_BACKDROP = re.compile(
    rf"\bagainst (?:the|a|an) (?:[\p{{Ll}}\d-]+,? ){{0,4}}?(?:backdrop|background|setting|canvas|neon|lights|glitter) of {_BEFORE_PLACE}"
)
_MOVES_STORY = re.compile(
    rf"\b(?:[Ss]tory|[Aa]ction|[Pp]lot|[Ff]ilm|[Ss]cene|[Ss]etting) (?:then |soon |later )?(?:moves|shifts|begins|starts|opens|ends|jumps|"
    rf"switches|is|takes place|unfolds|happens|occurs)(?: from \p{{Lu}}[\p{{L}} ]{{1,30}})? (?:in|to|at|on) {_BEFORE_PLACE}"
)
_NOT_STORY = re.compile(
    r"\b(?:novel|book|play|source|shot|filmed|shoot|filming|production|originally|remake|sequel|unlike|premiere|festival|"
    r"released|box office)\b"
)
_GO = (
    r"(?:moves?|moving|moved|travel(?:s|led|ed|ling|ing)?|heads?|heading|headed|drives?|drove|driving|returns?|returned|returning|"
    r"flees?|fled|fleeing|flies|flew|flying|sails?|sailed|sailing|rides?|rode|riding|goes|went|comes|came|journeys?|journeyed|"
    r"escapes?|escaped|relocates?|relocated|emigrates?|emigrated|immigrates?|ships? out|sets? (?:off|out)|runs? away|"
    r"makes? (?:his|her|their|its) way|takes? (?:a|the) (?:bus|train|plane|flight|ferry|ship|boat)|is (?:sent|taken|brought|"
    r"transferred|deported|exiled|dragged|shipped)|are (?:sent|taken|brought|transferred)|follows? (?:him|her|them)|retreats?|"
    r"careens?|wanders?|drifts?|hitchhikes?|walks?|races?|rushes|hurries|bound|transfers?|migrates?|retires?|pulls? in)"
)
_ON_THE_WAY = r"(?: (?:back|home|off|out|over|down|up|away|west|east|north|south|alone|together|again|drunkenly|straight|\p{Ll}+ly|by (?:bus|train|car|plane|boat|ship|sea|air))){0,3}+"
_TO = re.compile(
    rf"\b{_GO}{_ON_THE_WAY} (?:to|for|into|toward|towards|across|through) (?:the )?{_LOWER}{{0,5}}+{_ERA}?"
)
_THERE = (
    r"(?:lives?|lived|living|resid(?:es?|ed|ing)|dwells?|arriv(?:es?|ed|ing)|settles?|settled|settling|stays?|staying|works?|"
    r"working|grows? up|grew up|growing up|wakes? up|awakens?|lands?|landed|hides?|hiding|hides out|is|are|serves?|serving|"
    r"meets?|met|runs?|owns?|operates?|opens?|finds? (?:himself|herself|themselves|work|a job)|ends? up|spends?|lies low|"
    r"checks? in(?:to)?|camps?|teaches|studies|studying|performs?|is (?:born|raised|imprisoned|stationed|stranded|trapped|"
    r"arrested|hired)|stops?|stop over|gather|gathers|begins? (?:a new life|again|anew)|practi[cs]es|stationed|based|stranded|"
    r"trapped|imprisoned|raised|living|reunite[sd]?|marr(?:y|ies)|dies|vacation(?:s|ing)?|holidays?|survives?|dines?)"
)
_WITH = r"(?: (?:in|with|on|as|a|an|the|his|her|their|and|alone|together|quietly|happily|[\p{Ll}-]+)){0,5}?"
_IN = re.compile(rf"\b{_THERE}{_WITH} (?:in|at|on|near|outside|aboard) (?:the )?{_LOWER}{{0,6}}+{_ERA}?")
_SOMEBODY = re.compile(
    rf"\b(?:{PERSON_NOUN}s?|bar|hotel|motel|town|village|city|apartment|house|farm|ranch|casino|club|nightclub|diner|hospital|"
    rf"prison|school|neighbou?rhood|suburb|family|cabin|flat|street|streets|night|life|home) (?:in|on|at) (?:the )?{_LOWER}{{0,4}}+{_ERA}?"
)
_STREETS = re.compile(
    rf"\b(?:(?:on|in|through|across|into|down|around) the (?:[\p{{Ll}}-]+ ){{0,2}}?(?:streets?|outskirts|suburbs|slums?|hills|"
    rf"mountains|woods|desert|beaches|docks|alleys|canals|rooftops|skyline|town|village|city|island|port|state|planet|kingdom|"
    rf"neighbou?rhood|district|coast|wilds|shores?|end|part) of|(?:down|across|over|up|out) to) (?:the )?{_LOWER}{{0,3}}+{_ERA}?"
)
_OPENS = re.compile(
    rf"(?:^|[.!?][\"')]* |\b(?:[Mm]eanwhile|[Ll]ater|[Bb]ack|[Tt]here|[Oo]nce|[Ss]oon),? )(?:[Ii]n|[Aa]t|[Bb]ack in|[Oo]n|[Nn]ear|[Oo]utside) "
    rf"(?:the )?{_LOWER}{{0,6}}+{_ERA}?(?=\p{{Lu}})"
)
_DATELINE = re.compile(r"(?:^|(?<=[.!?] ))(?=\p{Lu}[^.!?\n]{2,50}, (?:[\p{L}]+ )?(?:1[5-9]\d\d|2\d{3})[.:,])")
_OPEN = re.compile(
    r"\b(?:plan\w*|want\w*|hop(?:e|es|ed|ing)|dream\w*|intend\w*|wish\w*|would|could|might|may|should|threaten\w*|ask(?:s|ed)?|"
    r"beg(?:s|ged)?|urg(?:e|es|ed)|persuade\w*|offer\w*|promis\w*|if|never|not|n't|about|imagin\w*|refus\w*|instead of|tr(?:y|ies|ied|ying)|"
    r"attempt\w*|fail\w*|unable|about to|before|talk\w*|invit\w*|suggest\w*|propos\w*|consider\w*|fantasi\w*|long(?:s|ed|ing)|"
    r"ambition\w*|idea of|ticket|rather than|can(?:not)?|will|decides?|decision|agrees?|wonder\w*|used to|once|had|before)\b|n't\b"
)
_INFINITIVE = re.compile(r"\b(?:to|will|would|can|could|may|might|should|must|not) $")
_DONE = re.compile(
    r"\b(?:forced|has|have|begins?|sets? (?:off|out)|compelled|manages?|continues?|returns|sent|starts?|on his way|on her way) to $"
)
_DASH_HEAD = re.compile(
    r"(?P<label>Settings?|Set in|Story location|Place of action|Time and place|Where)\s*:\s*", re.IGNORECASE
)
_NO_PLACE = re.compile(
    r"\b(?:War|Depression|Christmas|Easter|Thanksgiving|Prohibition|Renaissance|Holocaust|Halloween|Eve|Day|Blitz|Revolution|"
    r"Movement|Act|Chapter|Part|God|Mass|Christ|Jesus|Hell|Heaven|Alcoholics Anonymous|AA|FBI|CIA|DVD|VHS|HBO|Netflix|Super|"
    r"IMAX|Technicolor|Oscars?|Award|Awards|Games|Olympics|Communion|I|Mr|Mrs|Dr|Miss|Ms|Lt|Captain|Detective|Sheriff|English|"
    r"French|German|Spanish|Italian|Bible|Senate committee|Congress|January|February|March|April|June|July|August|September|"
    r"October|November|December)\b"
)
_PLACE_NOUN = re.compile(
    r"\b(?:City|Town|Village|Street|Avenue|Road|Boulevard|Square|Island|Islands|Beach|Bay|Lake|River|Mountains?|Hills?|Valley|"
    r"Desert|Park|Hotel|Motel|Inn|Bar|Club|Casino|Café|Cafe|Prison|Penitentiary|Hospital|Asylum|School|University|College|"
    r"Station|Airport|Castle|Palace|Mansion|Manor|House|Tower|County|Strip|Coast|Falls|Springs|Creek|Canyon|Forest|Ranch|"
    r"Farm|Church|Cathedral|Temple|Bridge|Pass|Canal|District|Quarter|Heights|Harbor|Harbour|Port|Fort|Point|Planet|Base|"
    r"Ocean|Sea|Gulf|North|South|East|West|Europe|Asia|Africa|America|Earth|Mars|Moon|Pacific|Atlantic|Caribbean|Highlands)\b"
)
_TELLING = frozenset({Kind.INTRO, Kind.ABSTRACT, Kind.GENRE, Kind.THEMES, Kind.WHY, Kind.LOCATIONS, Kind.SETTINGS})
_CLAUSE_STARTS = ".;:!?"


@rule("setting", *_TELLING)
def setting(reading: Reading, section: Section) -> Iterator[Finding]:
    """``set in 1930s Chicago``, ``takes place in P``, ``against the neon of P``."""
    for sentence in sentences(reading, section):
        for pattern in (_SET, _BACKDROP, _MOVES_STORY):
            for match in pattern.finditer(sentence.text):
                if _own_story(sentence, match):
                    yield from _findings(reading, sentence.start, sentence.text, match, sure=True)


def _own_story(sentence: Sentence, match: re.Match[str]) -> bool:
    text = sentence.text
    clause = text[max(text.rfind(mark, 0, match.start()) for mark in ",;:(") + 1 : match.start()]
    end = min((at for mark in ",;." if (at := text.find(mark, match.end())) >= 0), default=len(text))
    own = not (another_film(text[: match.start()]) or another_film(sentence.before[-60:]))
    return own and not _NOT_STORY.search(clause) and not re.search(r"\b(?:shot|filmed)\b", text[match.start() : end])


@rule("place of an abstract", Kind.ABSTRACT, Kind.INTRO)
def abstract_places(reading: Reading, section: Section) -> Iterator[Finding]:
    """``a screenwriter travels to P``, told in the present tense."""
    for sentence in sentences(reading, section):
        if not another_film(sentence.text) and not _NOT_STORY.search(sentence.text):
            patterns = (
                (_TO, _IN, _SOMEBODY) if section.kind is Kind.ABSTRACT or not sentence.opening else (_SOMEBODY, _TO)
            )
            yield from _told(reading, sentence.start, sentence.text, patterns)


@rule("place in the plot", Kind.SUMMARY, Kind.ENDING)
def plot_places(reading: Reading, section: Section) -> Iterator[Finding]:
    """``moves to P``, ``lives in P``, ``a bar in P``, ``on the streets of P``, ``In P, …``, ``P, 1955.``."""
    for part in plot_parts(reading, section):
        for span in part.places:
            yield from _listed(reading, span)
        for span in part.paragraphs:
            text = reading.page.plain_at(span)
            yield from _told(reading, span.start, text, (_SET, _TO, _IN, _SOMEBODY, _STREETS, _OPENS, _DATELINE))


@rule("listed setting", Kind.HEADER, Kind.INTRO, Kind.SETTINGS)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Setting: P``, and in a section on settings ``- P: what happens there``."""
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        if match := _DASH_HEAD.match(text):
            yield from _listed(reading, Span(span.start + match.end(), span.end))
        elif section.kind is Kind.SETTINGS and is_bullet(reading.page.plain_at(line)):
            yield from _listed(reading, span)


def _listed(reading: Reading, span: Span) -> Iterator[Finding]:
    text = reading.page.plain_at(span)
    start = re.compile(rf"(?:in |at |on )?(?:the )?{_LOWER}{{0,5}}+{_ERA}?").match(text)
    for found in places(text, start.end() if start else 0):
        if _may_be(text[slice(*found)]):
            place = Span(span.start + found[0], span.start + found[1])
            yield place, SetIn(reading.film, PlaceMention(reading.page.at(place)))


def _told(reading: Reading, start: int, text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Finding]:
    """The places of a paragraph of the plot where somebody surely is."""
    people = None
    for pattern in patterns:
        for match in pattern.finditer(text):
            if pattern is not _DATELINE and not text[match.end() : match.end() + 1].isupper():
                continue
            if pattern in {_TO, _IN, _SOMEBODY} and _is_open(text, match):
                continue
            people = _people(reading) if people is None else people
            yield from _findings(
                reading, start, text, match, sure=pattern in {_SET, _STREETS, _DATELINE}, people=people
            )


def _is_open(text: str, match: re.Match[str]) -> bool:
    """Whether a clause tells what may never happen, or did before the story."""
    start = max(text.rfind(mark, max(0, match.start() - 200), match.start()) for mark in ",.;:!?") + 1
    clause = text[start : match.start()]
    if _DONE.search(clause):
        return False
    return bool(_INFINITIVE.search(clause) or _OPEN.search(clause))


def _findings(
    reading: Reading,
    start: int,
    text: str,
    match: re.Match[str],
    *,
    sure: bool,
    people: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    for first, end in places(text, match.end()):
        name = text[first:end]
        if not _may_be(name) or _is_person(name, people) or not (sure or _looks_it(text, match, name)):
            break
        span = Span(start + first, start + end)
        yield span, SetIn(reading.film, PlaceMention(reading.page.at(span)))


def _may_be(name: str) -> bool:
    return not _NO_PLACE.search(name)


def _looks_it(text: str, match: re.Match[str], name: str) -> bool:
    return is_region(name) or bool(_PLACE_NOUN.search(name)) or True


def _is_person(name: str, people: frozenset[str]) -> bool:
    return not is_region(name) and not _PLACE_NOUN.search(name) and not words_of(name).isdisjoint(people)


def _people(reading: Reading) -> frozenset[str]:
    """The words of the names of all people and characters of the page."""
    names = [name for _, name in characters_of(reading.page, plot_paragraphs(reading))]
    for claim in reading.claims:
        if isinstance(claim.fact, Performed):
            names += [claim.fact.actor.name, claim.fact.character.name if claim.fact.character else ""]
        elif isinstance(claim.fact, Credited):
            names.append(claim.fact.person.name)
    return frozenset().union(*map(words_of, names)) if names else frozenset()


RULES: tuple[Rule, ...] = (setting, listed, abstract_places, plot_places)
