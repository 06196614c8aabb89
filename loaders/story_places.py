"""Where the story takes place: what pages say of its setting, and where plots plainly tell that somebody is."""

from __future__ import annotations

import re as stdlib_re
from collections.abc import Iterator

import regex as re

from loaders.characters import acting
from loaders.cues import cue_words, words_in
from loaders.headings import Kind
from loaders.own_film import Sentence, another_film, sentences
from loaders.page import Span
from loaders.place_names import FOLLOWS, places
from loaders.place_parts import each_place
from loaders.places_told import told_otherwise
from loaders.plot_names import Mentioned, mentioned, mentioned_in, words_of
from loaders.plot_parts import plot_paragraphs, plot_parts
from loaders.regions import is_city, is_region
from loaders.roles import ADVERBS
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section, is_bullet
from loaders.whereabouts import Told, whereabouts
from ontology.facts import BasedOn, Credited, Performed, PlaceMention, SetIn

_ERA = (
    r"(?:(?:Victorian|Edwardian|Elizabethan|Georgian|Regency|Soviet|Tsarist|Nazi|Communist|Renaissance|Medieval|"
    r"Imperial|Feudal|"
    r"Colonial|Antebellum|Prohibition|Depression|Reconstruction|Cold War|World War (?:I{1,2}|One|Two)|[\p{L}]+-(?:era|"
    r"occupied|"
    r"day|century|war))(?:-era|-occupied)? )"
)
_ERA_BEFORE = re.compile(_ERA)
_LOWER = r"(?:[\p{Ll}\d'\"][\p{L}\d'-]*+,? )"
_ADVERB = r"(?:(?:mainly|mostly|largely|primarily|partly|chiefly|(?:almost )?entirely|principally|also|both) )?"
_BEFORE_PLACE = rf"(?:the )?{_LOWER}{{0,9}}+{_ERA}?"
_SET = re.compile(
    rf"\b(?:[Ss]et|[Uu]nfold(?:s|ing)?|[Pp]lays out|[Tt]akes place|[Tt]ook place|[Ll]ocated) {_ADVERB}"
    rf"(?:in and around|in|on|at|among|amongst|amid|amidst|around|within|against|near|across|along|between) "
    rf"{_BEFORE_PLACE}"
)
_BACKDROP = re.compile(
    rf"\bagainst (?:the|a|an) (?:[\p{{Ll}}\d-]+,? ){{0,4}}?(?:backdrop|background|setting|canvas|neon|lights|glitter) "
    rf"of {_BEFORE_PLACE}"
)
_MOVES_STORY = re.compile(
    rf"\b(?:[Ss]tory|[Aa]ction|[Pp]lot|[Ff]ilm|[Ss]cene|[Ss]etting) (?:then |soon |later )?(?:moves|shifts|begins|"
    rf"starts|opens|ends|jumps|"
    rf"switches|is|takes place|unfolds|happens|occurs)(?: from \p{{Lu}}[\p{{L}} ]{{1,30}})? (?:in|to|at|on) "
    rf"{_BEFORE_PLACE}"
)
_NOT_STORY = re.compile(
    r"\b(?:novel|book|play|source|shot|filmed|shoot|shooting|filming|production|originally|remake|sequel|unlike|"
    r"premiere|"
    r"festival|"
    r"released|box office)\b"
)
_SHOT = re.compile(r"\b(?:shot|filmed)\b")
_WINDOW = 420
_STORY_CUE = re.compile(
    r"\b[Ss]et |[Uu]nfold|takes? place|took place|located|plays out|\bagainst |"
    r"\b[Ss]tory |\b[Aa]ction |\b[Pp]lot |\b[Ss]cene "
)
_SET_CUES = cue_words("set unfold unfolds unfolding plays takes took located")
_STORY_CUES = _SET_CUES | cue_words("unfolded take against story action plot scene")
_SUBJECT_CUES = cue_words("film setting")
_DATELINE_CUE = stdlib_re.compile(r", (?:[^\W\d_]+ )?[12]\d{3}[.:,]")
_DATELINE = re.compile(r"(?:^|(?<=[.!?] ))(?=\p{Lu}[^!?\n]{2,50}?, (?:\p{L}+ )?(?:1[5-9]\d\d|2\d{3})[.:,])")
_SET_CUE = re.compile(r"\b(?:[Ss]et|[Uu]nfold|takes? place|took place|located)")
_LISTED_START = re.compile(rf"(?:in |at |on )?(?:the )?{_LOWER}{{0,5}}+{_ERA}?")
_LISTED_LATER = re.compile(r" (?:in|on|at|near|along) (?:the )?(?=\p{Lu})")
_OWNED_SITE = re.compile(r"(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}'s (?:\p{Ll}+ )?\p{Ll}+)[.]?")
_DASH_HEAD = re.compile(
    r"(?P<label>Settings?|Set in|Story location|Place of action|Time and place|Where)\s*:\s*", re.IGNORECASE
)
_NO_PLACE = re.compile(
    r"\b(?:War|Depression|Christmas|Easter|Thanksgiving|Prohibition|Renaissance|Holocaust|Halloween|Eve|Day|Blitz|"
    r"Revolution|"
    r"Movement|Act|Chapter|Part|God|Mass|Christ|Jesus|Hell|Heaven|Alcoholics Anonymous|AA|FBI|CIA|DVD|VHS|HBO|Netflix|"
    r"Super|"
    r"IMAX|Technicolor|Oscars?|Award|Awards|Games|Olympics|Communion|I|Mr|Mrs|Dr|Miss|Ms|Lt|Captain|Detective|Sheriff|"
    r"English|"
    r"French|German|Spanish|Italian|Bible|Senate committee|Congress|January|February|March|April|June|July|August|"
    r"September|"
    r"October|November|December)\b"
)
_PLACE_NOUN = re.compile(
    r"\b(?:City|Town|Village|Street|Avenue|Circle|Road|Boulevard|Square|Island|Islands|Beach|Bay|Lake|River|"
    r"Mountains?|Hills?|Valley|"
    r"Desert|Park|Hotel|Motel|Inn|Bar|Club|Casino|Café|Cafe|Prison|Penitentiary|Hospital|Asylum|School|University|"
    r"College|"
    r"Station|Airport|Castle|Palace|Mansion|Manor|House|Tower|County|Strip|Coast|Falls|Springs|Creek|Canyon|Forest|"
    r"Ranch|"
    r"Farm|Church|Cathedral|Temple|Bridge|Pass|Canal|District|Quarter|Heights|Harbor|Harbour|Port|Fort|Point|Planet|"
    r"Base|"
    r"Ocean|Sea|Gulf|North|South|East|West|Theater|Theatre|Museum|Library|Plaza|Mall|Lodge|Abbey|Colony)\b"
)
_OWNED = re.compile(r"'s? \p{Ll}")  # somebody's house
_ONLY_A_NOUN = re.compile(rf"(?:the )?(?:{_PLACE_NOUN.pattern}|Midwestern|Southern|Northern|Western|Eastern|Old|New)")
_AFTER = re.compile(
    rf"{FOLLOWS.pattern}| (?:\p{{Ll}}+ing|\p{{Ll}}+ly|are|were|the|an?|he|she|they|we|his|her|their|its|no|not|again|"
    rf"now|"
    r"today|tonight|alone|together|one|two|once|every|each|all|only|just|if|into|onto|against|amid|among|behind|beside|"
    r"despite|except|following|toward|towards|upon|without|within|outside|fall|find|finds|falls|discover|must|can|"
    r"will)\b"
)
_RUN = re.compile(r"\p{Lu}[\p{L}\p{M}.-]*(?: \p{Lu}[\p{L}\p{M}.-]*){0,3}")
_ASKED = re.compile(r"[^.!?]*\?")
_IN_SHORT = re.compile(r"(?:Mostly |Mainly )?(?i:in|on|at|around) [^.]{2,100}\.?$")
_TELLS = re.compile(
    r"\b(?:follows|tells (?:the (?:true )?(?:story|tale) )?of|(?:story|tale) of|chronicles|watches|centers on|centres "
    r"on|"
    r"it is about)\b"
)
_PAUSES = re.compile(r"[,;:()]")
_OF_STORY = frozenset(
    "story stories tale tales portrait chase romance affair life lives living crime murder murders killings summer "
    "journey".split()
)
_NO_FIRST = ADVERBS - {"the"}
_TELLING = frozenset({Kind.INTRO, Kind.ABSTRACT, Kind.GENRE, Kind.THEMES, Kind.WHY, Kind.LOCATIONS, Kind.SETTINGS})


@rule("setting", *_TELLING, cues=_STORY_CUES)
def setting(reading: Reading, section: Section) -> Iterator[Finding]:
    """``set in 1930s Chicago``, ``takes place in P``, ``against the neon of P``."""
    if not _STORY_CUE.search(section.text):
        return
    for sentence in sentences(reading, section, _STORY_CUES | _SUBJECT_CUES):
        for pattern in (_SET, _BACKDROP, _MOVES_STORY):
            for match in pattern.finditer(sentence.text):
                if _own_story(sentence, match):
                    yield from _findings(reading, sentence.start + match.end(), sentence.text[match.end() :])


def _own_story(sentence: Sentence, match: re.Match[str]) -> bool:
    text = sentence.text
    clause = text[max(text.rfind(mark, 0, match.start()) for mark in ",;:(") + 1 : match.start()]
    end = min((at for mark in ",;." if (at := text.find(mark, match.end())) >= 0), default=len(text))
    own = not (another_film(text[: match.start()]) or another_film(sentence.before[-60:]))
    return own and not _NOT_STORY.search(clause) and not _SHOT.search(text[match.start() : end])


@rule("place of an abstract", Kind.ABSTRACT, Kind.INTRO)
def abstract_places(reading: Reading, section: Section) -> Iterator[Finding]:
    """``a screenwriter travels to P``; in an introduction, where much is said of the film, only what is plain."""
    told = [sentence for sentence in sentences(reading, section) if not another_film(sentence.text)]
    spans = tuple(sentence.span(0, len(sentence.text)) for sentence in told)
    every = mentioned(reading.page, spans)
    for sentence, span in zip(told, spans, strict=True):
        own = (each for each in every if each.paragraph == span)
        names = tuple(each for each in own if not _NOT_STORY.search(_clause(sentence, each.span.start)))
        introduces = section.kind is Kind.INTRO and not _TELLS.search(sentence.text)
        yield from _told(reading, names, sentence.text, introduces=introduces)


def _clause(sentence: Sentence, at: int) -> str:
    """The words from the last pause of a sentence to an offset of the page."""
    return _PAUSES.split(sentence.text[: max(0, at - sentence.start)])[-1]


@rule("place in the plot", Kind.SUMMARY, Kind.ENDING)
def plot_places(reading: Reading, section: Section) -> Iterator[Finding]:
    """``moves to P``, ``lives in P``, ``a bar in P``, ``on the streets of P``, ``In P, …``, ``P, 1955.``."""
    for part in plot_parts(reading, section):
        for span in part.places:
            yield from _listed(reading, span)
        for span in part.paragraphs:
            text = reading.page.plain_at(span)
            sets = not _SET_CUES.isdisjoint(words_in(text)) and _SET_CUE.search(text)
            for pattern in (*([_SET] if sets else []), *([_DATELINE] if _DATELINE_CUE.search(text) else [])):
                for match in pattern.finditer(text):
                    yield from _findings(reading, span.start + match.end(), text[match.end() : match.end() + _WINDOW])
    yield from _told(reading, mentioned_in(section, mentioned(reading.page, plot_paragraphs(reading))))


@rule("listed setting", Kind.HEADER, Kind.INTRO, Kind.SETTINGS)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``Setting: P``, and in a section on settings ``- P: what happens there``."""
    for line, (span, text) in zip(section.lines, section.bullets(), strict=True):
        if match := _DASH_HEAD.match(text):
            yield from _listed(reading, Span(span.start + match.end(), span.end))
        elif section.kind is Kind.SETTINGS and (is_bullet(reading.page.plain_at(line)) or _IN_SHORT.match(text)):
            yield from _listed(reading, span)


def _listed(reading: Reading, span: Span) -> Iterator[Finding]:
    text = reading.page.plain_at(span)
    start = _LISTED_START.match(text)
    owned = _OWNED_SITE.fullmatch(text)
    found = [] if owned else places(text, start.end() if start else 0)
    if not (found or owned) and (later := _LISTED_LATER.search(text)):
        found = places(text, later.end())
    if owned:
        yield span, SetIn(reading.film, PlaceMention(reading.page.at(Span(span.start, span.start + owned.end(1)))))
    fuller = _fuller(reading)
    for one in found:
        if _may_be(text[slice(*one)]) and text[slice(*one)] not in fuller:
            for place in each_place(reading.page.plain, span.start + one[0], span.start + one[1]):
                yield Span(*place), SetIn(reading.film, PlaceMention(reading.page.at(Span(*place))))


def _fuller(reading: Reading) -> set[str]:
    """The places that a page has named so far together with what contains them."""
    contained = (fact.place.name.partition(", ") for fact in reading.facts(SetIn))
    return {head for head, _, container in contained if container}


def _told(
    reading: Reading, names: tuple[Mentioned, ...], masked: str = "", *, introduces: bool = False
) -> Iterator[Finding]:
    """The places of paragraphs of the plot (or of a sentence with the title masked) where somebody surely is."""
    page, done = reading.page, 0
    fuller = _fuller(reading)
    for each in names:
        if each.span.start < done:
            continue
        told, otherwise = whereabouts(each.before), None
        if told is None and not introduces:
            told = otherwise = told_otherwise(each)
        unsure = introduces and told is Told.KNOWN and _OF_STORY.isdisjoint(each.before)
        if told is None or unsure or _ASKED.match(each.after):
            continue
        at = each.span.start - each.paragraph.start
        text = (
            masked[at:] if masked else page.plain[each.span.start : min(each.paragraph.end, each.span.start + _WINDOW)]
        )
        text = each.name if otherwise is Told.KNOWN else text
        for span, fact in _findings(reading, each.span.start, text, only_known=told is Told.KNOWN):
            done = span.end
            if page.plain_at(span) not in fuller:
                yield span, fact


def _findings(reading: Reading, start: int, text: str, *, only_known: bool = False) -> Iterator[Finding]:
    """The places with which a text starts that stands at an offset of the page."""
    era = _ERA_BEFORE.match(text)
    for first, end in _names(text, era.end() if era else 0):
        name = text[first:end]
        each = each_place(reading.page.plain, start + first, start + end)
        unknown = only_known and not is_known(reading.page.plain[slice(*each[0])])
        if not _may_be(name) or unknown or _is_person(reading, name):
            break
        for one, two in each:
            yield Span(one, two), SetIn(reading.film, PlaceMention(reading.page.at(Span(one, two))))


def _names(text: str, at: int) -> list[tuple[int, int]]:
    """The places that a text names at an offset; of a longer run of capitals the known place that it starts with."""
    if found := places(text, at, follows=_AFTER):
        return found
    run = _RUN.match(text, at)
    while run and (name := run[0]):
        if is_known(name) and not text.startswith("'s", run.end()):
            return [(run.start(), run.start() + len(name.rstrip(".")))]
        run = _RUN.match(text, at, run.end() - len(name.rpartition(" ")[2]) - 1) if " " in name else None
    return []


def is_known(name: str) -> bool:
    """Whether a name is known or plainly seen to be a place's.

    >>> is_known("Chicago"), is_known("Marfa, Texas"), is_known("Elm Street"), is_known("Marfa")
    (True, True, True, False)
    """
    return any(is_region(part) or is_city(part) for part in (name, *name.split(", "))) or bool(_PLACE_NOUN.search(name))


def _may_be(name: str) -> bool:
    if "&" in name:
        return False
    if name.startswith("Back ") and name.count(" ") > 1 and _PLACE_NOUN.search(name):
        return True
    if name.endswith(("'s", "'")) or name.partition(" ")[0].lower() in _NO_FIRST:
        return False
    return not (_NO_PLACE.search(name) or _ONLY_A_NOUN.fullmatch(name) or _OWNED.search(name))


def _is_person(reading: Reading, name: str) -> bool:
    """Whether a name is one of the page's people or characters, or holds a word of one's name."""
    if is_known(name):
        return False
    words = words_of(name)
    if not words.isdisjoint(acting(reading.page, plot_paragraphs(reading))):
        return True
    return any(not words.isdisjoint(words_of(person)) for person in _people(reading))


def _people(reading: Reading) -> Iterator[str]:
    for performed in reading.facts(Performed):
        yield performed.actor.name
        if performed.character:
            yield performed.character.name
    yield from (credited.person.name for credited in reading.facts(Credited))
    yield from (fact.work.author.name for fact in reading.facts(BasedOn) if fact.work.author)


RULES: tuple[Rule, ...] = (setting, listed, abstract_places, plot_places)
