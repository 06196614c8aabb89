"""The wordings by which pages tell whose songs and recordings are heard in a film."""

from __future__ import annotations

import regex as re

from loaders.artist_names import ARTIST, ARTISTS
from loaders.names import TITLE
from loaders.own_film import OWN

SONG = r"(?:\"[^\"\n]{1,80}\"|'(?=\p{Lu})[^\"\n]{1,70}?'(?!\p{L}))"
SONGS = rf"(?:{SONG}(?:(?:, and |, | and | & ){SONG}){{0,6}})"
END = (
    r"(?=[.,;:!?)\"(]|$| -| (?!(?:[\p{Ll}-]++ ){0,3}(?:artists?|bands?|singers?|rappers?|groups?|musicians?|composers?"
    r"|duo)\b)"
    r"(?!(?:covers?|tribute|fans|songs?|tracks?|records?|albums?|orchestra|music|hits|classics|standards|score"
    r"|soundtrack|"
    r"era|style|numbers?|tunes?|pieces?|recordings?)\b)\p{Ll})"
)
KINDS_OF_MUSIC = (
    r"(?i:songs?|tracks?|recordings?|hits?|numbers?|standards?|tunes?|cuts?|ballads?|pieces?|compositions?|singles?|"
    r"classics?|anthems?|"
    r"selections?|oldies|material|covers?|vocals|arias?|symphon(?:y|ies)|waltz(?:es)?|concertos?|sonatas?)"
)
SUCH = (
    r"(?:(?: [\p{Ll}-]++){0,2}? (?:artists|bands|acts|musicians|performers|singers|groups|composers|the likes of|the "
    r"following|names|greats|"
    r"legends|stars|rappers))?"
    r"(?:,? (?:such as|like|including|as varied as|as diverse as|ranging from))?,?"
)
BY_LIST = re.compile(
    rf"\b{KINDS_OF_MUSIC}(?:,? (?:\p{{Ll}}+ly |all )?(?:performed|sung|recorded|played|played live|"
    rf"written and (?:performed|sung|recorded)))?"
    rf"(?: live)? (?:by|from){SUCH} (?P<who>{ARTISTS}){END}"
)
MUSIC_BY = re.compile(
    r"(?<!\b[Oo]riginal )(?<!\band )(?<!\b[Aa]dditional )\b(?:music|works|excerpts) (?:by|from|of)"
    rf"{SUCH} (?P<who>{ARTISTS}){END}"
    rf"|^Music by (?P<who>{ARTISTS})(?=,? (?:particularly|including|notably|especially|is heard|is used|plays)\b)"
)
HEARD = re.compile(
    r"\b(?:features?|featur(?:ed|ing)|includ(?:es?|ed|ing)|us(?:es?|ed|ing)|cho(?:se|oses|osing)|heard|incorporat\w+|"
    r"draws?|drew|borrow\w*|mix(?:es|ed|ing)|"
    r"classical|existing|pre-existing|concert|pop|rock|punk|jazz|blues|soul|licensed|alongside|soundtrack|period|"
    r"various|filled with|fills|full of|"
    r"built (?:on|around)|combin\w+|blend\w*|pair\w*|relie[sd] on|accompanied by|set to|selected|plays)\b"
)
ARTISTS_ARE = re.compile(
    rf"\b(?:[Aa]rtists?|[Bb]ands?|[Aa]cts|[Mm]usicians|[Pp]erformers|[Ss]ingers|[Cc]ontributors|[Gg]roups)(?: "
    rf"(?:featured|heard|included|on the soundtrack|in the film|used))?"
    rf"(?:,? (?:such as|like|including|include|includes|are|were|included|range from))[: ] ?(?P<who>{ARTISTS}){END}"
)
LEADS_TO = (
    r"(?:(?<![\p{L}'\"] )|(?<=[,;] and )|(?<=\b(?:to|from|hear|hears|with|while|when|as|where|before|or|then|which|"
    r"until) ))"
    r"(?<![\p{L}\p{N}.-])"
)
SINGS = re.compile(
    rf"{LEADS_TO}(?P<who>{ARTISTS}),? (?:(?:also|then|himself|herself|himself,|each|"
    rf"both|even|later|memorably) )?(?:"
    r"(?:sings?|sang|perform(?:s|ed)?|cover(?:s|ed)?|croon(?:s|ed)?|recorded|wrote and (?:performed|sang|recorded)) "
    rf"(?:[\p{{Ll}}-]++ ){{0,5}}?(?:{SONG}|{KINDS_OF_MUSIC}\b)"
    rf"|(?:contribut(?:es?|ed)|provid(?:es?|ed)|suppl(?:y|ie[sd])|lends?|lent|plays?|offers?|add(?:s|ed)?) "
    rf"(?:[\p{{Ll}}-]++ ){{0,5}}?"
    rf"(?:{SONG}|songs?\b|tracks?\b|vocals\b|ballads?\b)|\p{{Ll}}{{2,12}}ing {SONG})"
)
OWNED = re.compile(
    rf"(?<![\p{{L}}\p{{N}}.'-])(?P<who>(?:{ARTIST} (?:and|&) )?{ARTIST})(?:'s|(?<=s)') "
    rf"(?:(?:(?!cover|version|rendition)[\p{{Ll}}-]++ ){{0,4}}?{SONG}|(?:songs|hits|recordings|ballads) "
    rf"(?!for\b)\p{{Ll}})"
)
OWNED_BARE = re.compile(
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
TITLED_BY = re.compile(
    rf"{SONGS},? ?\(?(?:(?:as |originally |famously |also |here |both |all )?(?:performed|sung|recorded|played|"
    rf"covered|crooned|(?:written|composed) and (?:performed|sung|recorded)) by|"
    rf"(?:written|composed) by [^,;.()]{{2,60}}?,? (?:and |but )?(?:performed|sung|recorded|covered|played) by|(?<!,[ "
    rf"\(]{{0,2}})by) "
    rf"(?P<who>{ARTISTS}){END}"
)
SUNG_BY = re.compile(
    r"\b(?:songs?|theme|theme song|title song|ballad|track|number|tune|standard|hymn|lullaby|aria|vocals|melody|"
    r"melodies|"
    r"solos?|motif|parts|guitar|trumpet|piano|saxophone|harmonica|cello|violin|drums|drumming|whistling|strings)(?: "
    r"(?!score)[\p{Ll}-]++){0,5}?,? (?:is |was |are |were )?"
    rf"(?:performed|sung|recorded|crooned|covered|played|playing|work) by (?P<who>{ARTISTS}){END}"
    rf"|\b(?:guitars?|trumpet|piano|saxophone|harmonica|cello|violin|drums?|drumming|whistling|sitar|banjo|vocals?|"
    rf"voice)"
    rf"(?: playing| work| solos?)? (?:by|of) (?P<who>{ARTISTS}){END}"
)
VERSION_BY = re.compile(
    rf"{SONGS},? (?:heard |sung |used |played )?in (?:the|a|an|its) (?:[\p{{Ll}}-]+ ){{0,2}}(?:versions?|recordings?|"
    rf"renditions?|covers?|performances?) (?:by|of) (?P<who>{ARTISTS}(?: with {ARTISTS})?){END}"
)
WRITTEN_BY = re.compile(
    rf"{SONGS},? (?:a (?:song|ballad|tune) )?(?:written|composed|penned) by (?P<who>{ARTISTS}),? (?:and|but) (?:sung|"
    r"performed|recorded|covered) by\b"
)
OVER = re.compile(
    rf"{LEADS_TO}(?P<who>{ARTISTS}),? (?:(?:also|then|both|all|later|softly|loudly) )?"
    r"(?:(?:sings?|sang|croons?|wails?|raps?|drifts?|blares?|booms?|pours?|floats?|is|are|was|were) (?:\p{Ll}+ )?"
    r"(?:over|under|from|beneath|through|out of|across)(?! the (?:top|moon|edge|hill)) (?=\p{Ll})"
    r"|(?:plays?|played) (?:over|under|beneath|on the (?:radio|stereo|jukebox|soundtrack|car|record player|"
    r"gramophone))\b"
    r"|(?:plays?|played) (?:the )?(?:piano|violin|cello|trumpet|saxophone|guitar|harmonica|organ|drums|solos?|"
    r"accordion)\b"
    r"|accompan(?:y|ies|ied) (?:the|a|his|her|their|its|it) |(?:is|are|was|were) (?:played|sung|heard|blasting|"
    r"playing)\b"
    r"|(?:opens?|closes?|ends?|bookends?) the (?:film|movie|picture|soundtrack|credits|album)\b"
    r"|(?:supply|supplies|supplied|provides?|provided) (?:the |most of the |much of the )?(?:songs|music|soundtrack|"
    r"needle drops))"
)
WROTE_SONG = re.compile(
    rf"{LEADS_TO}(?P<who>{ARTISTS}) (?:wrote|recorded|composed|sang|performed|contributed) (?:and (?:sang|sings|"
    r"recorded|performed) )?(?:the|its|a|an|his|her|their) (?:[\p{Ll}-]+ ){0,2}(?:song|ballad|theme song|title track|"
    r"track)\b"
)
QUARTET_PLAYS = re.compile(
    r"\b(?P<who>(?:\p{Lu}[\p{L}'-]+ ){1,3}(?:Quartet|Quintet|Trio|Band)) (?:plays?|played|perform(?:s|ed)?|recorded)\b"
)
NAMED_SONG_BY = re.compile(
    rf"\b(?:[Tt]he )?(?:song|track|tune|hit|number|ballad) (?:\p{{Lu}}[\p{{L}}'.-]*+(?: [\p{{L}}'.-]++){{0,7}}?) by "
    rf"(?P<who>{ARTIST}){END}"
)
ARE_HEARD = re.compile(
    rf"(?<![\p{{L}}'\"] )(?<![\p{{L}}\p{{N}}.'-])(?P<who>{ARTISTS}) (?:(?:can |may )?(?:also |all |both )?"
    r"(?:be|is|are|was|were) (?:also |all |both )?(?:heard|featured|on the soundtrack)|(?:also |all )?(?:appear|"
    r"feature)s? on the "
    r"soundtrack)\b"
)
SOUNDTRACK_HAS = re.compile(
    r"\b(?:soundtrack|music|songs|playlist|needle drops|record collection|jukebox)(?: album| itself| also| here)?(?: "
    r"(?:features?|featur(?:ed|ing)|includ(?:es?|ed|ing)|ranges from|"
    rf"contains?|boasts?|is filled with|mixes|combines|runs from|spans)|:|,? including|,? featuring|,? with) "
    rf"(?:everyone from )?(?P<who>{ARTISTS})"
    r"(?=[.;!?]|$|, \p{Ll}|,? (?:and|plus) \"| (?:among|all|on|in|who|whose|to|whom)\b)"
)
LINES = (
    re.compile(
        rf"^{SONG},? ?(?:-|by|:|\(|performed by|sung by|\(performed by|\(by|\|) ?(?P<who>{ARTISTS})\)?(?: "
        rf"\([^()]*\))?\.?$"
    ),
    re.compile(rf"^{SONG} ?(?:-|by|\(|performed by) ?(?P<who>{ARTISTS})(?=[ ,:;(-]|\))"),
    re.compile(rf"^(?P<who>{ARTISTS}) ?(?:-|:|,|\|) ?{SONGS}"),
    re.compile(
        rf"^{TITLE} (?:performed |sung |recorded )?by (?P<who>{ARTISTS})\.?(?: "
        rf"\([^()]*\))?$"
    ),
)
INSTRUMENT = re.compile(
    r"(?:guitars?|trumpet|piano|saxophone|harmonica|cello|violin|drums?|drumming|whistling|sitar|banjo|vocals?|voice|"
    r"solos?)\b"
)
DUO = re.compile(r"\p{Lu}\p{Ll}+ (?:and|&) \p{Lu}\p{Ll}+")
SEVERAL = re.compile(rf"{SONG}(?:, | and | & )")
OWN_TITLE = re.compile(OWN)
VERSIONS = re.compile(r"\bversions?\b(?= (?:by|of|from)\b)|\bmusicals?\b|\bepisodes?\b")
SOUNDTRACK = re.compile(r"\bsoundtrack|\bsongs?\b")
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
