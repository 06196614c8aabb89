"""Other films and works from which the film takes cues: ``an homage to A (1946)``, ``films like A and B``."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.cues import cue_words, holds
from loaders.film_lists import in_prose
from loaders.headings import Kind
from loaders.known_names import known_names
from loaders.names import PERSON, TITLE
from loaders.own_film import OWN, Sentence, another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from loaders.sections import Section, is_bullet
from loaders.work_lists import Named, WorkLists, form_of
from ontology.facts import BasedOn, DrawsOn, FilmMention, InspiredBy, PersonMention, WorkForm, WorkMention
from ontology.text import title_key

_HOW = r"(?:[\p{Ll}-]+ly |in part |at least in part |to some (?:degree|extent) )?"
_FEW = r"(?:[\p{Ll}-]+,? (?:and )?){0,3}?"
_CUES = re.compile(
    rf"\b(?i:(?:takes?|taking|took|draws?|drawing|drew|borrows?|borrowing|borrowed) {_FEW}(?:cues?|inspirations?|"
    rf"ideas?|elements?|notes|influences?|hints?|leads?|motifs?|imagery)?(?: {_HOW})?(?:from|on|upon)"
    rf"|(?:an? |as an? |its |loving |clear |direct )?homages? to|(?:pays?|paying|paid) {_FEW}(?:homage|tribute) to|"
    rf"(?:an? )tribute to|{_HOW}inspired {_HOW}by|{_HOW}influenced {_HOW}by|(?:under |shows? )?the influence of"
    rf"|(?:influences|inspirations|references|touchstones|reference points|models)(?: for {OWN})?,? (?:include|"
    rf"included|are|were|ranged? from|range from)"
    rf"|(?:finds?|found|finding) {_FEW}inspiration in|echo(?:es|ing|ed)?(?: of)?|(?:an? |tips? (?:its|the) |tipping "
    rf"(?:its|the) )?(?:nods?|hat) to|nodding to|(?:an? )?(?:winks?|winking) (?:to|at|toward)|salutes?|alludes? to|"
    rf"alluding to|allusions? to"
    rf"|(?:a )?references? to|references|owes? {_FEW}(?:debt )?to|indebted to|modell?ed {_HOW}(?:on|after)|in the "
    rf"(?:tradition|spirit|vein|footsteps) of"
    rf"|quotes from|cit(?:es|ed|ing)|riffs? on|inspiration (?:comes|came) from|inspirations? (?:for {OWN} )?(?:was|is|"
    rf"were)) (?:from |by )?"
)
_SURE_CUES = re.compile(  # said of a film's model in a section on such, and of much else elsewhere
    r"\b(?:(?:an?|the|its|very much an?) (?:[\p{Ll}-]+,? ){0,3}?(?:mirror(?: image)?|variation|riff|spin|twist|take|"
    r"update|"
    r"inversion|answer|companion piece|companion|reworking|cousin|reversal|descendant|heir|love letter|pastiche|"
    r"throwback)"
    r" (?:of|on|to)|(?:lifted|taken|borrowed|quoted|copied|stolen|imported|comes?|came) (?:(?:straight|directly|whole|"
    r"almost shot for shot|shot for shot|wholesale) )?from|(?:recreates?|recreated|restages?|restaged|copies|copied|"
    r"imitates?|imitated|quotes?|quoted|mirrors?|mirrored|mimics?|evokes?|parodies|spoofs?)|[Tt]itle [^.;:]{0,40}: it "
    r"(?:is|"
    r"was) (?:taken|borrowed|lifted) from|(?:title|name)(?: itself)? (?:is |was )?(?:comes|came|taken|borrowed|derives|"
    r"derived|drawn|stems|lifted) from) (?:the (?:opening|first line|last line|title|phrase|words) (?:of|in) |a "
    r"(?:line|"
    r"phrase|passage|verse|stanza|chapter|scene|shot) (?:in|from|of|by) )?"
)
_MODEL = (
    r"(?:inspirations?|influences?|models?|touchstones?|references?|guiding (?:lights?|stars?)|starting points?|"
    r"forerunners?|ancestors?|blueprints?|templates?|forebears?|points? of (?:reference|departure)|benchmarks?|"
    r"lodestars?)"
)
_NAMES_IT = re.compile(
    r"\b(?:named|names|naming|mentioned|mentions|counts?|counted|lists?|listed|acknowledge[sd]?|points? to|pointed to|"
    r"calls?|called|credits?|credited|described?|describes|screened|showed|shows|watched|rewatched|studied|ran) "
)
_AS_MODEL = re.compile(
    rf",? (?:as |among |the |an? |his |her |its |their )(?:[\p{{L}}'-]+ ){{0,5}}?{_MODEL}\b"
    r"|,? (?:for|to|with) (?:the|his|her|their) (?:[\p{Ll}-]+ ){0,2}?(?:cast|crew|actors?|actress(?:es)?|team|"
    r"cinematographer|cameraman|designers?|editor|collaborators|leads|stars|cast and crew)\b"
    r"|,? (?:in preparation|to prepare|by way of preparation|as (?:homework|preparation)|before (?:shooting|filming|"
    r"writing)|while (?:writing|preparing))\b"
)
_THAT_FILM = re.compile(r"that (?:film|movie|picture|classic|scene|shot)\b")
_STEMS = (
    *(
        "cue",
        "inspir",
        "influen",
        "homage",
        "tribute",
        "echo",
        "nod",
        "salut",
        "allu",
        "referenc",
        "owes",
        "owed",
        "owing",
    ),
    *(
        "indebted",
        "model",
        "tradition",
        "spirit of",
        "vein of",
        "footsteps",
        "touchstone",
        "cites",
        "cited",
        "citing",
        "riff",
        "wink",
    ),
    *("draw", "drew", "borrow", "taking ", "takes ", "took ", "hat to", "quotes from"),
)
_PARTICIPLE = re.compile(r"(?:[\p{Ll}-]+ly )?(?:[Ii]nspired|[Ii]nfluenced|[Mm]odell?ed)")
_OTHER_THING = re.compile(
    r"\b(?:song|novel|book|play|story|author|writer|novelist|album|track|poem|sequel|remake|series),? "
    r"(?:(?:is|was|were|are) )?$"
)
_STANDS = re.compile(
    r"\)(?:,[^.;,]{1,60},)? (?:(?:also|clearly|obviously|in turn) )?(?:stands?|stood|lies?|looms?|hovers?|lurks?|is|"
    r"are|"
    r"was|were|serve[sd]|provide[sd]|gave|gives|suppl(?:y|ie[sd])|left|leaves?|casts?|haunts?|can|remains?|lent|lends) "
)
_FORMS = r"(?P<form>novels|novellas|books|short stories|stories|plays|comics|graphic novels|memoirs)"
_WORKS_OF_CUES = cue_words("novels novellas books stories plays comics memoirs copy")
_WORKS_OF = re.compile(
    rf"(?:[Tt]he )?(?:[\p{{Ll}}-]+ ){{0,2}}{_FORMS} (?:of|by) (?P<author>{PERSON})(?=[.,;:]|$| (?:and|which|in|with|"
    rf"about)\b)"
    rf"|(?P<author>{PERSON})(?:, whose (?:[\p{{Ll}}-]+ ){{0,2}}{_FORMS}\b"
    rf"|'s? (?P<title>\p{{Lu}}[\p{{L}}'-]*(?: \p{{Lu}}[\p{{L}}'-]*){{0,4}}) {_FORMS}\b"
    rf"|'s? (?P<title>{TITLE})(?=,? a copy of which\b))"
)
_TURN = re.compile(r"(?:, (?:and|while|but|whereas)|;) ")
_TAKEN = re.compile(r"(?i:takes?|taking|took)\b")  # from what is the film's source, it may be
_ANY_OWNER: frozenset[str] = frozenset()
_BEHIND = re.compile(
    r"(?:,[^.;,]{1,60},)? (?:(?:also|clearly|obviously|in turn) )?(?:(?:stands?|stood|lies?|looms?|hovers?|lurks?|is|"
    r"are|"
    r"was|were) (?:[\p{Ll}]+ ){0,2}?(?:behind|over)\b(?! the (?:top|moon))"
    rf"|(?:is|are|was|were|served? as|provide[sd]|gave (?:\p{{Ll}}+ )?|suppl(?:y|ie[sd])|remains?) (?:an?|the|its|one "
    rf"of the|"
    rf"\p{{Ll}}+'s|\p{{Lu}}[\p{{L}}-]+'s) (?:[\p{{Ll}}'-]+ ){{0,3}}?{_MODEL}\b"
    r"|left (?:its|their) marks?\b|casts? (?:an?|its) (?:\p{Ll}+ )?shadow\b|haunts? (?:the|it)\b|can be (?:felt|seen|"
    r"heard)"
    r" (?:in|behind|throughout)\b|(?:was|were) (?:much )?on (?:his|her|their) minds?\b)"
)
_NOT = re.compile(
    r"\b(?:not|never|hardly|n't|rather than|instead of|unlike|later|since|other|would|went on to|have been|has been|"
    r"had been|may have|might have|could have|"
    r"some critics|critics|viewers|fans|compared?|reviewers|rumou?red|itself)(?: [\p{L}'-]+){0,3},? $"
)
_LEGACY = re.compile(r"\b(?:legacy|impact|influence)\b(?!s)", re.IGNORECASE)
_SOURCES = re.compile(r"\b(?:inspirations?|influences|references|sources|origins)\b", re.IGNORECASE)
_OTHERS_DID = re.compile(
    r"\b(?:later|subsequent|modern|recent|contemporary|many|other|countless|numerous|future|younger) (?:[\p{Ll}-]+ "
    r"){0,2}(?:films?|movies?|directors?|filmmakers?|works?|series|songs?|artists?|bands?)\b"
)
_KINDS = (
    *(Kind.INSPIRATIONS, Kind.INTRO, Kind.ABSTRACT, Kind.GENRE, Kind.BEHIND, Kind.TRIVIA, Kind.HIDDEN),
    *(Kind.BOOK, Kind.THEMES),
)


@rule("influence", *_KINDS)
def influences(reading: Reading, section: Section) -> Iterator[Finding]:
    """The films and other works after words that say that this film takes cues from them."""
    for sentence in sentences(reading, section):
        text, read = sentence.text, 0
        for cue in _cues(sentence, section):
            if cue.start() < read or _NOT.search(text[max(0, cue.start() - 60) : cue.start()]):
                continue
            before = text[read : cue.start()]
            if section.kind is Kind.INSPIRATIONS:
                before = _TURN.split(before)[-1]
            if _THAT_FILM.match(text, cue.end()):
                yield from _that_film(reading, sentence, cue)
                continue
            if another_film(before) or _OTHERS_DID.search(before) or _is_others(before, cue):
                continue
            named = _named(reading, sentence, cue)
            for each in named:
                if fact := _fact(reading, each):
                    yield sentence.span(cue.start(), each.end), fact
            read = named[-1].end if named else read


def _cues(sentence: Sentence, section: Section) -> list[re.Match[str]]:
    """The words of a sentence that lead to what the film takes cues from; in a section on such, more of them."""
    lowered = sentence.text.lower()
    cues = list(_CUES.finditer(sentence.text)) if holds(lowered, _STEMS) else []
    if section.kind is Kind.INSPIRATIONS:
        cues = sorted([*cues, *_SURE_CUES.finditer(sentence.text)], key=re.Match.start)
    return cues


def _named(reading: Reading, sentence: Sentence, cue: re.Match[str]) -> list[Named]:
    """The works after a cue, or those that are told by their author alone."""
    named = WorkLists(reading.page, known_names(reading)).after(sentence, cue.end())
    told = not (named or _TAKEN.match(cue[0]) or _WORKS_OF_CUES.isdisjoint(sentence.words))
    if told and (works := _WORKS_OF.match(sentence.text, cue.end())):
        return [_works_of(reading, sentence, works)]
    return named


def _that_film(reading: Reading, sentence: Sentence, cue: re.Match[str]) -> Iterator[Finding]:
    """The last film that a sentence names before ``a wink to that film``."""
    before = list(in_prose(reading.page, sentence.span(0, cue.start()), _ANY_OWNER))
    if before and (end := _THAT_FILM.match(sentence.text, cue.end())):
        yield Span(before[-1].span.start, sentence.start + end.end()), InspiredBy(reading.film, before[-1].film)


@rule("named as a model", Kind.INSPIRATIONS, Kind.BEHIND, Kind.TRIVIA)
def named_as_model(reading: Reading, section: Section) -> Iterator[Finding]:
    """``has named Title (1975) and Title (1968) as her models``, ``screened Title (1948) for the cast``."""
    for sentence in sentences(reading, section):
        if not ("(" in sentence.text or '"' in sentence.text):
            continue
        for verb in _NAMES_IT.finditer(sentence.text):
            named = WorkLists(reading.page, known_names(reading)).after(sentence, verb.end())
            if (
                not named
                or not _AS_MODEL.match(sentence.text, named[-1].end)
                or _NOT.search(sentence.text[: verb.start()].lower())
            ):
                continue
            model = _AS_MODEL.match(sentence.text, named[-1].end)
            for each in named if model else ():
                if fact := _fact(reading, each):
                    yield sentence.span(verb.start(), each.end), fact


def _is_others(before: str, cue: re.Match[str]) -> bool:
    """Whether a participle belongs to something else than the film: what somebody wore, a song, a real person."""
    return bool(_PARTICIPLE.match(cue[0]) and _OTHER_THING.search(before))


def _fact(reading: Reading, named: Named) -> InspiredBy | DrawsOn | None:
    work = named.work
    if work.title and title_key(work.title) == title_key(reading.film.title):
        return None
    for source in (fact.work for fact in reading.facts(BasedOn)):
        same_title = work.title and source.title and title_key(work.title) == title_key(source.title)
        same_author = work.author and source.author and work.author.name.split()[-1] == source.author.name.split()[-1]
        if same_title or (same_author and not (work.title and source.title)):
            return None
    if work.form is WorkForm.FILM:
        return InspiredBy(reading.film, FilmMention(work.title, work.year)) if work.title else None
    return DrawsOn(reading.film, work)


@rule("listed influence", Kind.INSPIRATIONS)
def listed(reading: Reading, section: Section) -> Iterator[Finding]:
    """``- The film Title (1995)`` under a heading for inspirations; ``Title (1927) stands behind`` in its prose."""
    if not _SOURCES.search(section.heading):
        return
    lists = WorkLists(reading.page, known_names(reading))
    bullets = {
        span.start for line, (span, _) in zip(section.lines, section.bullets(), strict=True) if _is_item(section, line)
    }
    for sentence in sentences(reading, section):
        named = None
        if sentence.start in bullets and not _CUES.search(sentence.text) and not _LEGACY.search(sentence.text):
            named = lists.heading(sentence)
            if named is None and (works := _WORKS_OF.match(sentence.text)):
                named = _works_of(reading, sentence, works)
        if named and (fact := _fact(reading, named)):
            yield sentence.span(named.start, named.end), fact
        yield from _standing_behind(reading, sentence)


def _works_of(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Named:
    """``The novels of A``, ``A, whose stories …``, ``A's T books``: what several works of one author are."""
    author = PersonMention(reading.page.at(sentence.span(*match.span("author"))))
    title = reading.page.at(sentence.span(*match.span("title"))) if match["title"] else None
    form = form_of(match["form"]) if match["form"] else WorkForm.BOOK
    return Named(match.start(), match.end(), WorkMention(form, title, author), sure=True)


def _is_item(section: Section, line: Span) -> bool:
    return is_bullet(section.page.plain_at(line))


def _standing_behind(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    if not _STANDS.search(sentence.text):
        return
    for entry in in_prose(reading.page, sentence.span(0, len(sentence.text)), _ANY_OWNER):
        if behind := _BEHIND.match(sentence.text, entry.span.end - sentence.start):
            yield Span(entry.span.start, sentence.start + behind.end()), InspiredBy(reading.film, entry.film)


RULES: tuple[Rule, ...] = (influences, named_as_model, listed)
"""The rules of this module; they ask for the page's names and its source, so both are read before."""
