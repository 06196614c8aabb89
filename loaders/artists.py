"""Whose songs and recordings are heard in the film, apart from the score's composer."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.artist_names import ARTIST, ARTISTS, artists
from loaders.cues import holds
from loaders.names import TITLE
from loaders.occurrences import stands
from loaders.outline import Kind, Section
from loaders.own_film import Sentence, another_film, sentences
from loaders.page import Span
from loaders.rules import Finding, Reading, Rule, rule
from ontology.facts import Credit, FeaturesMusicBy, Performed, PersonMention

_ELSEWHERE = (Kind.INTRO, Kind.BEHIND, Kind.TRIVIA, Kind.INSPIRATIONS, Kind.HIDDEN, Kind.WHY)
_SONG = r"(?:\"[^\"\n]{1,80}\"|'(?=\p{Lu})[^\"\n]{1,70}?'(?!\p{L}))"
_SONGS = rf"(?:{_SONG}(?:(?:, and |, | and | & ){_SONG}){{0,6}})"
_END = (
    r"(?=[.,;:!?)\"(]|$| -| (?!(?:[\p{Ll}-]++ ){0,3}(?:artists?|bands?|singers?|rappers?|groups?|musicians?|composers?"
    r"|duo)\b)"
    r"(?!(?:covers?|tribute|fans|songs?|tracks?|records?|albums?|orchestra|music|hits|classics|standards|score"
    r"|soundtrack|"
    r"era|style|numbers?|tunes?|pieces?|recordings?)\b)\p{Ll})"
)
_KINDS_OF_MUSIC = (
    r"(?i:songs?|tracks?|recordings?|hits?|numbers?|standards?|tunes?|cuts?|ballads?|pieces?|compositions?|singles?|"
    r"classics?|anthems?|"
    r"selections?|oldies|material|covers?|vocals|arias?|symphon(?:y|ies)|waltz(?:es)?|concertos?|sonatas?)"
)
_SUCH = (
    r"(?:(?: [\p{Ll}-]++){0,2}? (?:artists|bands|acts|musicians|performers|singers|groups|composers|the likes of|the "
    r"following|names|greats|"
    r"legends|stars|rappers))?"
    r"(?:,? (?:such as|like|including|as varied as|as diverse as|ranging from))?,?"
)
_BY_LIST = re.compile(
    rf"\b{_KINDS_OF_MUSIC}(?:,? (?:\p{{Ll}}+ly |all )?(?:performed|sung|recorded|played|played live|"
    rf"written and (?:performed|sung|recorded)))?"
    rf"(?: live)? (?:by|from){_SUCH} (?P<who>{ARTISTS}){_END}"
)
_MUSIC_BY = re.compile(
    r"(?<!\b[Oo]riginal )(?<!\band )(?<!\b[Aa]dditional )\b(?:music|works|excerpts) (?:by|from|of)"
    rf"{_SUCH} (?P<who>{ARTISTS}){_END}"
    rf"|^Music by (?P<who>{ARTISTS})(?=,? (?:particularly|including|notably|especially|is heard|is used|plays)\b)"
)
_HEARD = re.compile(
    r"\b(?:features?|featur(?:ed|ing)|includ(?:es?|ed|ing)|us(?:es?|ed|ing)|cho(?:se|oses|osing)|heard|incorporat\w+|"
    r"draws?|drew|borrow\w*|mix(?:es|ed|ing)|"
    r"classical|existing|pre-existing|concert|pop|rock|punk|jazz|blues|soul|licensed|alongside|soundtrack|period|"
    r"various|filled with|fills|full of|"
    r"built (?:on|around)|combin\w+|blend\w*|pair\w*|relie[sd] on|accompanied by|set to|selected|plays)\b"
)
_ARTISTS_ARE = re.compile(
    rf"\b(?:[Aa]rtists?|[Bb]ands?|[Aa]cts|[Mm]usicians|[Pp]erformers|[Ss]ingers|[Cc]ontributors|[Gg]roups)(?: "
    rf"(?:featured|heard|included|on the soundtrack|in the film|used))?"
    rf"(?:,? (?:such as|like|including|include|includes|are|were|included|range from))[: ] ?(?P<who>{ARTISTS}){_END}"
)
_SINGS = re.compile(
    rf"(?<![\p{{L}}'\"] )(?<![\p{{L}}\p{{N}}.-])(?P<who>{ARTISTS}),? (?:(?:also|then|himself|herself|himself,|each|"
    rf"both|even|later|memorably) )?(?:"
    r"(?:sings?|sang|perform(?:s|ed)?|cover(?:s|ed)?|croon(?:s|ed)?|recorded|wrote and (?:performed|sang|recorded)) "
    rf"(?:[\p{{Ll}}-]++ ){{0,5}}?(?:{_SONG}|{_KINDS_OF_MUSIC}\b)"
    rf"|(?:contribut(?:es?|ed)|provid(?:es?|ed)|suppl(?:y|ie[sd])|lends?|lent|plays?|offers?|add(?:s|ed)?) "
    rf"(?:[\p{{Ll}}-]++ ){{0,5}}?"
    rf"(?:{_SONG}|songs?\b|tracks?\b|vocals\b|ballads?\b)|\p{{Ll}}{{2,12}}ing {_SONG})"
)
_OWNED = re.compile(
    rf"(?<![\p{{L}}\p{{N}}.'-])(?P<who>(?:{ARTIST} (?:and|&) )?{ARTIST})(?:'s|(?<=s)') "
    rf"(?:(?:(?!cover|version|rendition)[\p{{Ll}}-]++ ){{0,4}}?{_SONG}|(?:songs|hits|recordings|ballads) "
    rf"(?!for\b)\p{{Ll}})"
)
_OWNED_BARE = re.compile(
    r"\b(?:duet|aria|overture|movement|passage|excerpts?|music|adagio|finale|selections?|extracts?|waltz|requiem|"
    r"symphony) (?:from|of) "
    rf"(?P<who>{ARTIST})(?:'s|(?<=s)')"
    rf"|(?<![\p{{L}}\p{{N}}.'-])(?P<who>{ARTIST})(?:'s|(?<=s)') (?:(?!own|score|music|film)[\p{{Ll}}-]++ "
    rf"){{0,2}}?(?:[Ss]ymphony|[Rr]equiem|[Ww]altz|[Cc]oncerto|[Aa]ria|[Ss]onata|"
    r"(?:[Aa]lso|[Aa]lso [Ss]prach|[Bb]lue [Dd]anube|[Nn]octurne|[Rr]ite|[Aa]dagio|[Pp]relude|[Cc]anon|[Pp]iano|"
    r"[Cc]ello|[Ss]uite|[Oo]verture|[Rr]ecording of|[Cc]over of|[Vv]ersion of|"
    r"[Rr]endition of|[Pp]erformance of|[Hh]it|[Ss]ong|[Bb]allad|[Cc]lassic)|(?:music|songs?|recordings?|voice|"
    r"tracks?) (?:is|are|can be) (?:also )?"
    r"(?:heard|used|featured))\b"
)
_TITLED_BY = re.compile(
    rf"{_SONGS},? ?\(?(?:(?:as |originally |famously |also |here |both |all )?(?:performed|sung|recorded|played|"
    rf"covered|crooned|(?:written|composed) and (?:performed|sung|recorded)) by|"
    rf"(?:written|composed) by [^,;.()]{{2,60}}?,? (?:and |but )?(?:performed|sung|recorded|covered|played) by|(?<!,[ "
    rf"\(]{{0,2}})by) "
    rf"(?P<who>{ARTISTS}){_END}"
)
_SUNG_BY = re.compile(
    r"\b(?:songs?|theme|theme song|title song|ballad|track|number|tune|standard|hymn|lullaby|aria|vocals)(?: "
    r"(?!score)[\p{Ll}-]++){0,5}?,? (?:is |was |are |were )?"
    rf"(?:performed|sung|recorded|crooned|covered) by (?P<who>{ARTISTS}){_END}"
)
_NAMED_SONG_BY = re.compile(
    rf"\b(?:[Tt]he )?(?:song|track|tune|hit|number|ballad) (?:\p{{Lu}}[\p{{L}}'.-]*+(?: [\p{{L}}'.-]++){{0,7}}?) by "
    rf"(?P<who>{ARTIST}){_END}"
)
_ARE_HEARD = re.compile(
    rf"(?<![\p{{L}}'\"] )(?<![\p{{L}}\p{{N}}.'-])(?P<who>{ARTISTS}) (?:(?:can |may )?(?:also |all |both )?"
    r"(?:be|is|are|was|were) (?:also |all |both )?(?:heard|featured|on the soundtrack)|(?:also |all )?(?:appear|"
    r"feature)s? on the "
    r"soundtrack)\b"
)
_SOUNDTRACK_HAS = re.compile(
    r"\b(?:soundtrack|music|songs|playlist|needle drops|record collection|jukebox)(?: album| itself| also| here)?(?: "
    r"(?:features?|featur(?:ed|ing)|includ(?:es?|ed|ing)|ranges from|"
    rf"contains?|boasts?|is filled with|mixes|combines|runs from|spans)|:|,? including|,? featuring|,? with) "
    rf"(?:everyone from )?(?P<who>{ARTISTS})"
    r"(?=[.;!?]|$|, \p{Ll}|,? (?:and|plus) \"| (?:among|all|on|in|who|whose|to|whom)\b)"
)
_LINES = (
    re.compile(
        rf"^{_SONG},? ?(?:-|by|:|\(|performed by|sung by|\(performed by|\(by|\|) ?(?P<who>{ARTISTS})\)?(?: "
        rf"\([^()]*\))?\.?$"
    ),
    re.compile(rf"^{_SONG} ?(?:-|by|\(|performed by) ?(?P<who>{ARTISTS})(?=[ ,:;(-]|\))"),
    re.compile(rf"^(?P<who>{ARTISTS}) ?(?:-|:|,|\|) ?{_SONGS}"),
    re.compile(
        rf"^{TITLE} (?:performed |sung |recorded )?by (?P<who>{ARTISTS})\.?(?: "
        rf"\([^()]*\))?$"
    ),
)
_GIVEN_NAME = re.compile(r"\p{Lu}[\p{L}.'’-]*+ \Z")
_WORD_END = re.compile(r"\b")
_SOUNDTRACK = re.compile(r"\bsoundtrack|\bsongs?\b")
_NOT_HEARD = re.compile(
    r"\b(?:considered|rejected|unused|originally|replaced|turned down|not (?:used|include\w*|feature\w*|heard)|cut "
    r"from|wanted|refused|offered|instead of|rather than|inspired by|"
    r"reminiscent of|influenced by|in the (?:style|manner|vein) of|similar to|like those of|has worked with|worked "
    r"with|temp|recall\w*|evok\w+|echo\w*|reminds?|nods? to|homage|tribute)\b"
)
_COVERED = re.compile(
    r"\b(?:covers?|versions?|renditions?|take|rewrite|parody|performances?|recordings?) (?:of|on) (?:the )?$"
)
_SCORE = re.compile(
    r"\b(?:[Ss]core|[Oo]riginal music|[Tt]he music|composed|conducted|orchestrated|arranged|produced|written|"
    r"penned)(?: (?!perform|sung)\p{Ll}+){0,4}$"
)
_CREDIT = re.compile(
    r"score|music|compos|conduct|orchestra|lyrics|produce|arrange|written|supervis|mixed|edit|direct", re.IGNORECASE
)


@rule("artist heard", Kind.MUSIC, *_ELSEWHERE)
def heard(reading: Reading, section: Section) -> Iterator[Finding]:
    """``songs by A and B``, ``A sings “X”``, ``A's “X”``, ``“X” by A``, ``The soundtrack features A and B``."""
    music = section.kind is Kind.MUSIC
    if not (music or "soundtrack" in section.text or "song" in section.text):
        return
    for sentence in sentences(reading, section):
        told = music or _SOUNDTRACK.search(sentence.text)
        if told and not another_film(sentence.text) and not _NOT_HEARD.search(sentence.text):
            yield from _in_sentence(reading, sentence, music=music)


def _in_sentence(reading: Reading, sentence: Sentence, *, music: bool) -> Iterator[Finding]:
    text = sentence.text
    seen = set[str]()
    lines = next((found for pattern in _LINES if (found := pattern.search(text))), None) if music else None
    patterns = [pattern for pattern, cues in (_IN_MUSIC if music else _ANYWHERE) if holds(text, cues)]
    for match in [*([lines] if lines else []), *(match for pattern in patterns for match in pattern.finditer(text))]:
        if match.re is _MUSIC_BY and match.start() and not _HEARD.search(text, 0, match.start()):
            continue
        if match.re is _LINES[-1] and _CREDIT.search(text, 0, match.start("who")):
            continue
        if match.re not in _LINES and (
            _SCORE.search(text, 0, match.start("who")) or _COVERED.search(text, 0, match.start("who"))
        ):
            continue
        for start, end in artists(text, *match.span("who")):
            name = reading.page.at(sentence.span(start, end))
            if name not in seen and _is_heard(reading, name, match):
                seen.add(name)
                span = sentence.span(min(match.start(), start), max(match.end(), end))
                yield _short(sentence, match, start, end, span), FeaturesMusicBy(reading.film, PersonMention(name))


def _short(sentence: Sentence, match: re.Match[str], start: int, end: int, span: Span) -> Span:
    """The match from its start to the artist's name, or from the name to its end where that comes first."""
    if match.start("who") > match.start() + 1:
        return sentence.span(match.start(), end)
    return sentence.span(start, match.end()) if start >= match.start() else span


def _is_heard(reading: Reading, name: str, match: re.Match[str]) -> bool:
    """Whether a name is that of an artist: no character, and not the composer unless said to sing."""
    composers = {person.name for person in reading.credited(Credit.COMPOSER)}
    surnames = {composer.rsplit(maxsplit=1)[-1] for composer in composers}
    if (name in composers or name in surnames) and match.re not in {_SINGS, _SUNG_BY}:
        return False
    if " " not in name and stands(reading.page.text, name, _GIVEN_NAME, _WORD_END):
        return False  # a surname, whose bearer the page names in full elsewhere
    return name not in _characters(reading)


def _characters(reading: Reading) -> set[str]:
    names = {fact.character.name for fact in reading.facts(Performed) if fact.character}
    return names | {name.split()[0] for name in names}


_BY = (" by ", " from ")
_OWNS = ("'s ", "s' ")
_SUNG = (
    "sing",
    "sang",
    "perform",
    "cover",
    "croon",
    "record",
    "contribut",
    "provid",
    "suppl",
    "lend",
    "lent",
    "play",
    "offer",
    "add",
)
_IN_MUSIC = (
    (_ARTISTS_ARE, ("such as", "like", "includ", " are", " were", "range")),
    (_BY_LIST, _BY),
    (_MUSIC_BY, ("usic by", "music from", "music of", "works", "excerpts")),
    (_SINGS, (*_SUNG, 'ing "')),
    (_OWNED, _OWNS),
    (_OWNED_BARE, _OWNS),
    (_TITLED_BY, _BY),
    (_SUNG_BY, _BY),
    (_NAMED_SONG_BY, _BY),
    (_ARE_HEARD, ("heard", "featured", "soundtrack")),
    (_SOUNDTRACK_HAS, ("soundtrack", "usic", "ongs", "list", "drops", "collection", "jukebox")),
)
_ANYWHERE = tuple(
    (pattern, cues) for pattern, cues in _IN_MUSIC if pattern in {_BY_LIST, _SUNG_BY, _SOUNDTRACK_HAS, _ARTISTS_ARE}
)
RULES: tuple[Rule, ...] = (heard,)
"""The rules of this module."""
