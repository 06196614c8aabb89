"""The names of those whose music is heard, and lists of them."""

from __future__ import annotations

from collections.abc import Iterator

import regex as re

from loaders.names import OPENERS

_JOINED = (
    r"(?:Simon (?:and|&) Garfunkel|(?:Daryl )?Hall (?:and|&) (?:John )?Oates|Sam (?:and|&) Dave|Ike (?:and|&) Tina "
    r"Turner|"
    r"Sonny (?:and|&) Cher|Earth, Wind (?:and|&) Fire|Crosby, Stills(?:,? (?:and|&) Nash|, Nash (?:and|&) Young)|"
    r"Emerson, Lake (?:and|&) Palmer|Blood, Sweat (?:and|&) Tears|Peter, Paul (?:and|&) Mary|Mumford (?:and|&) Sons|"
    r"Iron (?:and|&) Wine|Belle (?:and|&) Sebastian|Peaches (?:and|&) Herb|Ashford (?:and|&) Simpson|Brooks (?:and|&) "
    r"Dunn|"
    r"Jan (?:and|&) Dean|Peter (?:and|&) Gordon|Chad (?:and|&) Jeremy|Captain (?:and|&) Tennille|Mickey (?:and|&) "
    r"Sylvia|"
    r"Santo (?:and|&) Johnny|Seals (?:and|&) Crofts|Loggins (?:and|&) Messina|Flatt (?:and|&) Scruggs|Angus (?:and|&) "
    r"Julia "
    r"Stone|Big (?:and|&) Rich|Zager (?:and|&) Evans|Eric B\. (?:and|&) Rakim|Pete Rock (?:and|&) CL Smooth|"
    r"Godspeed You! Black Emperor|Guns N' Roses|Salt-N-Pepa|Rage Against the Machine|Queens of the Stone Age)"
)
_WORD = (
    r"(?:(?:\p{Lu}\.){1,5}|\p{Lu}{1,3}/\p{Lu}{1,3}|(?:St|Dr|Mr|Mrs|Ms|Jr|Sr)\.|(?:[dDoO]'|Mc|"
    r"Mac)?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}!$]*+"
    r"(?:['-](?!s\b)[\p{L}\p{N}]++)*+(?:'(?= \p{Lu}))?)"
)
_INNER = (
    r"(?:(?:of the|from the|in the|at the|to the|on the|of|the|de|di|da|del|della|van|von|der|la|le|al|el|bin|n'|'n'|"
    r"N'|for|against the) )"
)
_BANDS = (
    r"(?:Beatles|Rolling Stones|Stones|Doors|Kinks|Ramones|Animals|Supremes|Temptations|Beach Boys|Eagles|Monkees|"
    r"Byrds|Zombies|Smiths|Cars|Pixies|Platters|Drifters|Coasters|Ronettes|Shirelles|Crystals|Chordettes|Stooges|"
    r"Strokes|White Stripes|Black Keys|Killers|Smashing Pumpkins|Yardbirds|Hollies|Turtles|Spinners|Isley Brothers|"
    r"Everly Brothers|Chemical Brothers|Righteous Brothers|Four Tops|Ink Spots|Andrews Sisters|Pointer Sisters|"
    r"Bee Gees|Bangles|Cranberries|Carpenters|Penguins|Flamingos|Five Satins|Dead Kennedys|Sex Pistols|Buzzcocks|"
    r"Talking Heads|Foo Fighters|Spice Girls|Backstreet Boys|Beastie Boys|Pet Shop Boys|Flaming Lips|Mills Brothers)"
)
"""Bands that stand for themselves after an "and the"."""

_ARTIST = (
    rf"(?:{_JOINED}|(?:[Tt]he )?{_WORD}(?:(?: \"[^\"\n]{{1,20}}\")? {_INNER}?{_WORD}){{0,4}}+"
    rf"(?:,? Jr\.)?(?: (?:and|&) (?:the|his|her|their) (?!{_BANDS}\b)(?:{_WORD} ){{0,2}}?\p{{Lu}}\p{{Ll}}+s(?! "
    rf"\p{{Lu}})"
    rf"| (?:and|&) (?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:{_WORD} ){{0,2}}(?:Heartbreakers|Wailers|"
    rf"Vandellas|Banshees|Bunnymen|"
    r"Family Stone|Machine|Sunshine Band|Miracles|Four Seasons|Bad Seeds|M\.G\.'s|MG's|Gang|Blackhearts|Supremes|Pips|"
    r"Waves|Comets|"
    r"Revolution|Street Band|Blowfish|Mechanics|Stooges|Maytals|Pacemakers|Fish|Belmonts|News|Dominos|Shondells|"
    r"Crickets|Pharaohs|"
    r"Playboys|Orchestra|Dakotas|Dreamers|Raiders|Mysterians|Tears|Teenagers|Shadows|Range|Dawn|Vibrations|Furious "
    r"Five|Blue Notes|"
    r"Nation of Souls|Imperials|Medicine Show|Silver Bullet Band|Magic Band|Zeros|Rumour|Attractions|Luvvers|"
    r"Hurricanes|Egyptians))?)"
)

_ROLE = (
    r"(?:(?:legendary|country|folk|rock|blues|jazz|soul|pop|punk|rap|electronic|indie|techno|hip-hop|art-rock|"
    r"post-punk|"
    r"singer|singers|artists?|bands?|rapper|musicians?|composers?|groups?|songwriter|duo|trio|icons?|stars?|legends?|"
    r"crooners?|singer-songwriters?|guitarist|pianist|DJ|outfit|acts?|veterans?) )"
)
_LEAD = rf"(?:(?:(?:the |both |such )?(?:\p{{Lu}}\p{{Ll}}++(?:-\p{{Lu}}?\p{{Ll}}++)? )?{_ROLE}{{1,4}}|the |both )?)"
_ROLE_NEXT = re.compile(rf" {_ROLE}{{1,4}}(?=\p{{Lu}})")
_ARTISTS = (
    rf"(?:{_LEAD}{_ARTIST}(?:(?:, and |, | and | & |, as well as | as well as |, along with |, plus "
    rf"){_LEAD}{_ARTIST}){{0,12}}+)"
)
STARTS = rf"(?=(?:the |both |such )?(?:{_ROLE}{{0,4}}[\p{{Lu}}\p{{N}}]|[Tt]he |[do]'))"
"""Where artists may start: asked before their names are matched, which takes long."""

ONE = re.compile(_ARTIST)
"""One artist."""

LIST = re.compile(_ARTISTS)
"""One artist or several, listed."""

WHOLE_LIST = re.compile(rf"{_ARTISTS}(?! \p{{Lu}})")
"""A list whose last name is whole ("Sam and Dave Matthews" has no "Sam and Dave" in it)."""
_NOT_ARTISTS = frozenset(
    "academy award oscar grammy golden globe orchestra symphony philharmonic choir chorus ensemble records "
    "film films movie "
    "pictures studios studio soundtrack score music song songs theme disc side track billboard christmas hollywood "
    "january february "
    "march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday "
    "english french italian spanish german japanese american british irish russian latin western baroque motown "
    "vegas york angeles album cd lp dvd hot hit original main opening closing end credits act scene".split()
)
_COMPOSERS_OF_OLD = frozenset(
    "bach beethoven mozart schubert schumann brahms wagner verdi puccini rossini donizetti bizet vivaldi handel "
    "händel haydn chopin liszt tchaikovsky mussorgsky rachmaninoff rachmaninov prokofiev shostakovich stravinsky "
    "strauss mahler bruckner debussy ravel satie fauré saint-saëns berlioz offenbach gounod grieg sibelius dvořák "
    "dvorak smetana janáček bartók bartok ligeti penderecki schoenberg schönberg webern messiaen pachelbel albinoni "
    "purcell monteverdi scarlatti couperin boccherini mendelssohn paganini elgar holst britten mascagni leoncavallo "
    "respighi orff khachaturian borodin rimsky-korsakov scriabin pergolesi allegri gluck górecki".split()
)
"""Whose music is heard in films, but neither a song nor a recording of theirs."""
_ALSO_OF_OLD = frozenset({"samuel barber", "arvo pärt", "ralph vaughan williams"})
_ALLOWED = re.compile(
    r"(?:The Who|The The|New Order|Film School|(?:The )?Hot Chip|Hot Chocolate|(?:The )?American Music Club|Hollywood "
    r"Undead|May .+|"
    r"(?:The )?French Kicks|(?:The )?New York Dolls|(?:The )?Score|The Music|Christmas .+|June .+|Julie London|"
    r"London .+|Spanish .+|August .+)"
)
_DECADE = re.compile(r"\b\d{2,4}s$")
_PRONOUNS = OPENERS | frozenset("i we us them him among other others various several both all much most plus".split())


def artists(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the artists of a list stand.

    >>> text = "Pulp, Lou Reed and Simon & Garfunkel"
    >>> [text[slice(*at)] for at in artists(text, 0, len(text))]
    ['Pulp', 'Lou Reed', 'Simon & Garfunkel']
    """
    for match in ONE.finditer(text, start, end):
        if is_artist(match[0]) and not _ROLE_NEXT.match(text, match.end()):
            yield match.span()


def is_artist(name: str) -> bool:
    """Whether a name may be an artist's.

    >>> [is_artist(name) for name in ("The Rolling Stones", "Academy Award", "It", "Ludwig van Beethoven")]
    [True, False, False, False]
    """
    words = name.lower().split()
    if _ALLOWED.fullmatch(name):
        return True
    bare = words[1:] if words[0] == "the" and len(words) > 1 else words
    if _DECADE.search(name) or words[-1] in _COMPOSERS_OF_OLD or " ".join(words) in _ALSO_OF_OLD:
        return False
    return not (bare[0] in _PRONOUNS or not _NOT_ARTISTS.isdisjoint(bare) or name.isdigit() or (len(name) < 2))
