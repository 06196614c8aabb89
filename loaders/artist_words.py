"""The wordings by which pages tell whose songs and recordings are heard in a film."""

from __future__ import annotations

import regex as re

from loaders.artist_names import LIST, ONE, STARTS, WHOLE_LIST
from loaders.names import TITLE
from loaders.own_film import OWN
from loaders.wordings import Wording

_SONG = r"(?:\"[^\"\n]{1,80}\"|'(?=\p{Lu})[^\"\n]{1,70}?'(?!\p{L}))"
_SONGS = rf"(?:{_SONG}(?:(?:, and |, | and | & ){_SONG}){{0,6}})"
_END = re.compile(
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
    r"following|names|people|greats|"
    r"legends|stars|rappers))?"
    r"(?:,? (?:such as|like|including|as varied as|as diverse as|ranging from))?,?"
)
_LED = (
    r"(?:(?<![\p{L}'\"] )|(?<=[,;] and )|(?<=\b(?:to|from|hear|hears|with|while|when|as|where|before|or|then|which|"
    r"until) ))"
    r"(?<![\p{L}\p{N}.-])"
)
_FIRST = re.compile(_LED + STARTS)
_OWNER = re.compile(r"(?<![\p{L}\p{N}.'-])(?=[\p{Lu}\p{N}]|the |[do]')")
_OWNS = ("'s ", "s' ")
_BY = (" by ", " from ")

BY_LIST = Wording(
    WHOLE_LIST,
    _END,
    re.compile(
        rf"\b{_KINDS_OF_MUSIC}(?:(?: (?:on|in) [^.;,\"]{{2,40}}?)? (?:is|are|was|were))?"
        rf"(?:,? (?:\p{{Ll}}+ly |all )?(?:performed|sung|recorded|played|played live|"
        rf"written and (?:performed|sung|recorded)))?"
        rf"(?: live)? (?:by|from){_SUCH} {STARTS}"
    ),
    _BY,
)
MUSIC_BY_FIRST = Wording(
    WHOLE_LIST,
    re.compile(r"(?=,? (?:particularly|including|notably|especially|is heard|is used|plays)\b)"),
    re.compile(rf"^Music by {STARTS}"),
)
MUSIC_BY = Wording(
    WHOLE_LIST,
    _END,
    re.compile(
        r"(?<!\b[Oo]riginal )(?<!\band )(?<!\b[Aa]dditional )\b(?:music|works|excerpts) (?:by|from|of)"
        rf"{_SUCH} {STARTS}"
    ),
    ("music by", "music from", "music of", "works", "excerpts"),
)
HEARD = re.compile(
    r"\b(?:features?|featur(?:ed|ing)|includ(?:es?|ed|ing)|us(?:es?|ed|ing)|cho(?:se|oses|osing)|heard|incorporat\w+|"
    r"draws?|drew|borrow\w*|mix(?:es|ed|ing)|"
    r"classical|existing|pre-existing|concert|pop|rock|punk|jazz|blues|soul|licensed|alongside|soundtrack|period|"
    r"various|filled with|fills|full of|"
    r"built (?:on|around)|combin\w+|blend\w*|pair\w*|relie[sd] on|accompanied by|set to|selected|plays)\b"
)
ARTISTS_ARE = Wording(
    WHOLE_LIST,
    _END,
    re.compile(
        r"\b(?:[Aa]rtists?|[Bb]ands?|[Aa]cts|[Mm]usicians|[Pp]erformers|[Ss]ingers|[Cc]ontributors|[Gg]roups)(?: "
        r"(?:featured|heard|included|on the soundtrack|in the film|used))?"
        r"(?:,? (?:such as|like|including|include|includes|are|were|included|range from))[: ] ?"
        rf"{STARTS}"
    ),
    ("such as", "like", "includ", " are", " were", "range"),
)
SINGS = Wording(
    WHOLE_LIST,
    re.compile(
        r",? (?:(?:also|then|himself|herself|himself,|each|both|even|later|memorably) )?(?:"
        r"(?:sings?|sang|perform(?:s|ed)?|cover(?:s|ed)?|croon(?:s|ed)?|recorded|wrote and "
        r"(?:performed|sang|recorded)) "
        rf"(?:[\p{{Ll}}-]++ ){{0,5}}?(?:{_SONG}|{_KINDS_OF_MUSIC}\b)"
        r"|(?:contribut(?:es?|ed)|provid(?:es?|ed)|suppl(?:y|ie[sd])|lends?|lent|plays?|offers?|add(?:s|ed)?) "
        r"(?:[\p{Ll}-]++ ){0,5}?"
        rf"(?:{_SONG}|songs?\b|tracks?\b|vocals\b|ballads?\b)|\p{{Ll}}{{2,12}}ing {_SONG})"
    ),
    _FIRST,
    (
        *("sing", "sang", "perform", "cover", "croon", "record", "contribut", "provid", "suppl", "lend", "lent"),
        *("play", "offer", "add", 'ing "'),
    ),
)
OWNED = Wording(
    ONE,
    re.compile(
        rf"(?:'s|(?<=s)') (?:(?:(?!cover|version|rendition)[\p{{Ll}}-]++ ){{0,4}}?{_SONG}"
        r"|(?:songs|hits|recordings|ballads) (?!for\b)\p{Ll})"
    ),
    _OWNER,
    _OWNS,
    (" and ", " & "),
)
EXTRACT_OF = Wording(
    ONE,
    re.compile(r"'s|(?<=s)'"),
    re.compile(
        r"\b(?:duet|aria|overture|movement|passage|excerpts?|music|adagio|finale|selections?|extracts?|waltz|requiem|"
        rf"symphony) (?:from|of) {STARTS}"
    ),
    _OWNS,
)
OWNED_BARE = Wording(
    ONE,
    re.compile(
        r"(?:'s|(?<=s)') (?:(?!own|score|music|film)[\p{Ll}-]++ "
        r"){0,2}?(?:[Ss]ymphony|[Rr]equiem|[Ww]altz|[Cc]oncerto|[Aa]ria|[Ss]onata|"
        r"(?:[Aa]lso|[Aa]lso [Ss]prach|[Bb]lue [Dd]anube|[Nn]octurne|[Rr]ite|[Aa]dagio|[Pp]relude|[Cc]anon|[Pp]iano|"
        r"[Cc]ello|[Ss]uite|[Oo]verture|[Rr]ecording of|[Cc]over of|[Vv]ersion of|"
        r"[Rr]endition of|[Pp]erformance of|[Hh]it|[Ss]ong|[Bb]allad|[Cc]lassic)|(?:music|songs?|recordings?|voice|"
        r"tracks?) (?:is|are|can be) (?:also )?"
        r"(?:heard|used|featured))\b"
    ),
    _OWNER,
    _OWNS,
)
TITLED_BY = Wording(
    WHOLE_LIST,
    _END,
    re.compile(
        rf"{_SONGS},? ?\(?(?:(?:as |originally |famously |also |here |both |all )?(?:performed|sung|recorded|played|"
        rf"covered|crooned|(?:written|composed) and (?:performed|sung|recorded)) by|"
        rf"(?:written|composed) by [^,;.()]{{2,60}}?,? (?:and |but )?(?:performed|sung|recorded|covered|played) by|"
        rf"(?<!,[ \(]{{0,2}})by) {STARTS}"
    ),
    _BY,
)
SUNG_BY = Wording(
    WHOLE_LIST,
    _END,
    re.compile(
        r"\b(?:(?:songs?|theme|theme song|title song|ballad|track|number|tune|standard|hymn|lullaby|aria|vocals|melody|"
        r"melodies|"
        r"solos?|motif|parts|guitar|trumpet|piano|saxophone|harmonica|cello|violin|drums|drumming|whistling|strings)"
        r"(?: (?!score)[\p{Ll}-]++){0,5}?,? (?:is |was |are |were )?"
        r"(?:performed|sung|recorded|crooned|covered|played|playing|work) by"
        r"|(?:guitars?|trumpet|piano|saxophone|harmonica|cello|violin|drums?|drumming|whistling|sitar|banjo|vocals?|"
        rf"voice)(?: playing| work| solos?)? (?:by|of)) {STARTS}"
    ),
    (*_BY, " of "),
)
VERSION_BY = Wording(
    WHOLE_LIST,
    _END,
    re.compile(
        rf"{_SONGS},? (?:heard |sung |used |played )?in (?:the|a|an|its) (?:[\p{{Ll}}-]+ ){{0,2}}(?:versions?|"
        rf"recordings?|renditions?|covers?|performances?) (?:by|of) {STARTS}"
    ),
    (" in the ", " in a", " in its "),
    (" with ",),
)
WRITTEN_BY = Wording(
    WHOLE_LIST,
    re.compile(r",? (?:and|but) (?:sung|performed|recorded|covered) by\b"),
    re.compile(rf"{_SONGS},? (?:a (?:song|ballad|tune) )?(?:written|composed|penned) by {STARTS}"),
    ("written by", "composed by", "penned by"),
)
OVER = Wording(
    WHOLE_LIST,
    re.compile(
        r",? (?:(?:also|then|both|all|later|softly|loudly) )?"
        r"(?:(?:sings?|sang|croons?|wails?|raps?|drifts?|blares?|booms?|pours?|floats?|is|are|was|were) (?:\p{Ll}+ )?"
        r"(?:over|under|from|beneath|through|out of|across)(?! the (?:top|moon|edge|hill)) (?=\p{Ll})"
        r"|(?:plays?|played) (?:over|under|beneath|on the (?:radio|stereo|jukebox|soundtrack|car|record player|"
        r"gramophone))\b"
        r"|(?:plays?|played) (?:the )?(?:piano|violin|cello|trumpet|saxophone|guitar|harmonica|organ|drums|solos?|"
        r"accordion)\b"
        r"|accompan(?:y|ies|ied) (?:the|a|his|her|their|its|it) |(?:is|are|was|were) (?:played|sung|heard|blasting|"
        r"playing)\b"
        r"|(?:opens?|closes?|ends?|bookends?) the (?:film|movie|picture|soundtrack|credits|album)\b"
        r"|(?:supply|supplies|supplied|provides?|provided) (?:the |most of the |much of the )?(?:songs|music|"
        r"soundtrack|needle drops))"
    ),
    _FIRST,
    (
        *("over", "under", "from", "beneath", "through", "out of", "across", "accompan", " film", " movie", "credits"),
        *("played", "heard", "play", "suppl", "provid", "sung", "blasting"),
    ),
)
WROTE_SONG = Wording(
    WHOLE_LIST,
    re.compile(
        r" (?:wrote|recorded|composed|sang|performed|contributed) (?:and (?:sang|sings|recorded|performed) )?"
        r"(?:the|its|a|an|his|her|their) (?:[\p{Ll}-]+ ){0,2}(?:song|ballad|theme song|title track|track)\b"
    ),
    _FIRST,
    ("song", "ballad", "track"),
)
QUARTET_PLAYS = Wording(
    re.compile(r"(?:\p{Lu}[\p{L}'-]+ ){1,3}(?:Quartet|Quintet|Trio|Band)"),
    re.compile(r" (?:plays?|played|perform(?:s|ed)?|recorded)\b"),
    re.compile(r"\b(?=\p{Lu})"),
    ("Quartet", "Quintet", "Trio", "Band"),
)
NAMED_SONG_BY = Wording(
    ONE,
    _END,
    re.compile(
        r"\b(?:[Tt]he )?(?:song|track|tune|hit|number|ballad) (?:\p{Lu}[\p{L}'.-]*+(?: [\p{L}'.-]++){0,7}?) by "
        rf"{STARTS}"
    ),
    _BY,
)
ARE_HEARD = Wording(
    WHOLE_LIST,
    re.compile(
        r" (?:(?:can |may )?(?:also |all |both )?"
        r"(?:be|is|are|was|were) (?:also |all |both )?(?:heard|featured|on the soundtrack)|(?:also |all )?(?:appear|"
        r"feature)s? on the soundtrack)\b"
    ),
    re.compile(rf"(?<![\p{{L}}'\"] )(?<![\p{{L}}\p{{N}}.'-]){STARTS}"),
    ("heard", "featured", "soundtrack"),
)
SOUNDTRACK_HAS = Wording(
    WHOLE_LIST,
    re.compile(r"(?=[.;!?]|$|, \p{Ll}|,? (?:and|plus) \"| (?:among|all|on|in|who|whose|to|whom)\b)"),
    re.compile(
        r"\b(?:soundtrack|music|songs|playlist|needle drops|record collection|jukebox)(?: album| itself| also| here)?"
        r"(?: (?:features?|featur(?:ed|ing)|includ(?:es?|ed|ing)|ranges from|"
        r"contains?|boasts?|is filled with|mixes|combines|runs from|spans)|:|,? including|,? featuring|,? with) "
        rf"(?:everyone from )?{STARTS}"
    ),
    ("soundtrack", "music", "songs", "playlist", "drops", "collection", "jukebox"),
)
LINE_TITLED = Wording(
    WHOLE_LIST,
    re.compile(r"\.?(?: \([^()]*\))?$"),
    re.compile(rf"^{TITLE} (?:performed |sung |recorded )?by {STARTS}"),
)
LINES = (
    Wording(
        WHOLE_LIST,
        re.compile(r"\)?(?: \([^()]*\))?\.?$"),
        re.compile(rf"^{_SONG},? ?(?:-|by|:|\(|performed by|sung by|\(performed by|\(by|\|) ?{STARTS}"),
    ),
    Wording(LIST, re.compile(r"(?=[ ,:;(-]|\))"), re.compile(rf"^{_SONG} ?(?:-|by|\(|performed by) ?{STARTS}")),
    Wording(WHOLE_LIST, re.compile(rf" ?(?:-|:|,|\|) ?{_SONGS}"), re.compile(rf"^{STARTS}")),
    LINE_TITLED,
)
"""Lines of lists: the first that fits holds."""

ANYWHERE = (ARTISTS_ARE, BY_LIST, SUNG_BY, SOUNDTRACK_HAS)
"""Wordings that tell of music wherever they stand."""

IN_MUSIC = (
    *(ARTISTS_ARE, BY_LIST, MUSIC_BY_FIRST, MUSIC_BY, SINGS, OWNED, EXTRACT_OF, OWNED_BARE, TITLED_BY, SUNG_BY),
    *(VERSION_BY, WRITTEN_BY, OVER, WROTE_SONG, QUARTET_PLAYS, NAMED_SONG_BY, ARE_HEARD, SOUNDTRACK_HAS),
)
"""Wordings that tell of music where a page speaks of it."""

BY_ACT = frozenset({OVER, WROTE_SONG, QUARTET_PLAYS})
"""Wordings that may tell of the film's makers as well."""

INSTRUMENT = re.compile(
    r"(?:guitars?|trumpet|piano|saxophone|harmonica|cello|violin|drums?|drumming|whistling|sitar|banjo|vocals?|voice|"
    r"solos?)\b"
)
DUO = re.compile(r"\p{Lu}\p{Ll}+ (?:and|&) \p{Lu}\p{Ll}+")
SEVERAL = re.compile(rf"{_SONG}(?:, | and | & )")
OWN_TITLE = re.compile(OWN)
VERSIONS = re.compile(r"\bversions?\b(?= (?:by|of|from)\b)|\bmusicals?\b|\bepisodes?\b")
QUOTED = re.compile(
    r"\b(?:danc\w+ to|recorded) \"|\" (?:opens|closes|gets things|kicks (?:off|things)|blares|plays|is heard)\b"
)
"""A song's title in quotation marks, that is heard."""

SOUNDTRACK = re.compile(rf"\bsoundtrack|\bsongs?\b|{QUOTED.pattern}")
NOT_HEARD = re.compile(
    r"\b(?:considered|rejected|unused|originally|replaced|turned down|not (?:used|include\w*|feature\w*|heard)|cut "
    r"from|wanted|refused|offered|instead of|rather than|inspired by|"
    r"reminiscent of|influenced by|in the (?:style|manner|vein) of|similar to|like those of|has worked with|worked "
    r"with|temp|recall\w*|evok\w+|echo\w*|reminds?|nods? to|homage|tribute)\b"
)
COVERED = re.compile(
    r"\b(?:covers?|versions?|renditions?|take|rewrite|parody|performances?|recordings?) (?:of|on) (?:the )?$"
)
SCORE = re.compile(
    r"\b(?:[Ss]core|[Oo]riginal music|[Tt]he music|composed|conducted|orchestrated|arranged|produced|written|"
    r"penned)(?: (?!perform|sung)\p{Ll}+){0,4}$"
)
CREDIT = re.compile(
    r"score|music|compos|conduct|orchestra|lyrics|produce|arrange|written|supervis|mixed|edit|direct", re.IGNORECASE
)
