"""The names of places as pages list them, and what is none."""

from __future__ import annotations

import regex as re

from loaders.regions import is_country, is_region, language_tag
from ontology.concepts import known
from ontology.facts import Scheme

_WORD = r"(?:(?:St|Mt|Ft|Bros)\.|(?:[dl]'|O')?\p{Lu}[\p{L}\p{M}]*+(?:['-]\p{L}[\p{L}\p{M}]*+)*+|\d+(?:st|nd|rd|th))"
_INITIAL = r"(?:(?:\p{Lu}\. ?)+)?"
_PARTICLE = r"(?:of|of the|de|del|de la|la|les|le|upon|am|sur|di|da|do|dos|du|des|al) (?=(?:[dl]')?\p{Lu})"
_BUILDING = (
    r"(?: (?:hotel|casino|motel|theat(?:er|re)|cinema|museum|church|cathedral|restaurant|diner|cafe|café|bar|club|"
    r"mansion|"
    r"castle|palace|house|estate|farm|ranch|school|university|college|campus|hospital|prison|stadium|arena|airport|station|"
    r"bridge|beach|park|forest|valley|mall|studios?|lot|market|cemetery|harbou?r|building)(?![\p{L}-]))"
)
NAME = (
    rf"(?:(?:[Tt]he )?(?:(?:rue|via|calle|piazza|plaza|place|quai|avenue|boulevard|pont|château|villa) (?:de |du |des "
    rf"|de la |"
    rf"d'|del |della )?(?=\p{{Lu}}))?(?:\p{{Lu}}\.[ ]?\p{{Lu}}\.(?! ?\w)|{_INITIAL}{_WORD}(?:-(?:to|on|in|by|le|sur"
    rf"|the|[\p{{L}}]+)-"
    rf"[\p{{L}}-]+)?(?:(?: {_PARTICLE}| & | |'s ){_INITIAL}{_WORD}){{0,6}}{_BUILDING}?+))"
)
"""A place's own name."""

AT = (
    r"(?:in and around|in or near|in and near|around|in|at|on|throughout|across|along|inside|outside|within|atop|near|"
    r"nearby|off|aboard|between|beneath|under|above|behind|beside|opposite)"
)
"""What stands before the place where something was shot."""

MEASURED = (
    r"(?:in (?:winter|summer|spring|autumn|\d{4})|for (?:\p{Ll}+ ){1,2}(?:days|weeks|months|nights)|"
    r"over \p{Ll}+ \p{Ll}+)"
)
VERBS = (
    r"(?:shot|filmed|photographed|staged|lensed|captured|recorded|made|taken|found|built|constructed|erected|"
    r"reconstructed|recreated|created|done|mounted|completed|finished|carried out|executed|realised|realized|"
    r"set up|shoot|filming|shooting|located|produced|housed|dressed|based)"
)
"""What is said of a scene or a set whose place is told."""

_ADVERB = (
    r"(?:above all|mainly|mostly|especially|notably|chiefly|including|such as|as well as|also|largely|partly|then|both|"
    r"particularly|principally|primarily|among them|namely|with (?:\p{Ll}+ ){1,3}(?=in |at |on |around ))"
)
_REAL = (
    r"(?:(?:real|actual|famous|historic|historical|old|remote|nearby|downtown|central|rural|upstate|coastal|then"
    r"|former|"
    r"abandoned|disused|iconic|legendary|beautiful|renowned|picturesque|scenic|local|various|several|many|"
    r"\p{Ll}+ern|ancient|medieval|grand|tiny|small|vast) )"
)
_NOT_OF = (
    r"(?!(?:style|manner|hands|request|spirit|help|tradition|case|form|words|name|light|eyes|company|presence|opinion"
    r"|view|"
    r"memory|vein|way|role|direction|supervision|time|days|years|summer|winter|age|wake|mood|shadow|novel|film|author"
    r"|not|"
    r"never|set|based|modelled|modeled|than|for|as|to|was|were|is|are|had|has|and|or|but) )"
)
_PART = rf"(?:(?:{_NOT_OF}[\p{{Ll}}-]+ ){{1,4}}?(?:of|in|at|on|near|around|along|outside|surrounding|called|named) )"
_CHUNK = re.compile(
    rf"(?:{_ADVERB} )?(?:(?:{AT}|by) )?(?:both |all over )?(?:(?:the |a |an |its |some )?(?:{_REAL}{{0,2}}{_PART}"
    rf"|{_REAL}{{1,2}}|"
    rf"(?:city|town|village|island|county|state|district|neighbou?rhood|suburb|studio)s? ))?(?P<place>{NAME})"
)
_NAMED = re.compile(rf"(?P<place>{NAME})")
LISTED = _CHUNK
"""How a list of places may start."""

_DROPPED = re.compile(
    rf"(?:{_ADVERB} )?(?:{AT} )?(?!(?:\p{{Ll}}+ ){{0,6}}?(?:model\p{{Ll}}+|based|inspired|like|that|which|where|from"
    rf"|copied|"
    r"named|called|set|by|not|never|was|were|is|are|had|has|for|as)\b)[\p{Ll}-]+(?: [\p{Ll}-]+){0,5}?"
    rf"(?=,? and |, | {AT} (?:the )?(?:\p{{Lu}}|\d))"
)
_NEXT = re.compile(
    rf"(?: \([^()]{{1,60}}\))?(?:,? and (?:also |then |later |finally |partly )?|,? (?:as well as|along with|plus"
    rf"|together with) |[,;] (?:and |then )?"
    rf"|(?= {AT} (?:the )?(?:{_REAL})?(?:\p{{Lu}}|\d)) | \((?={NAME})|: (?=(?:{AT} )?(?:the )?\p{{Lu}})|(?= including "
    rf"| such as | especially | notably ) )"
)
FOLLOWS = re.compile(
    r"$|[.,;:()!?]| -| \((?![^()]{0,40}\b(?:18|19|20)\d\d\))| (?:areas?|regions?|backlot|lot|studios?|stages?|coast"
    r"|waterfront|district|"
    r"countryside|suburbs?|docks|desert|neighbou?rhood|hills|streets?|subway|underground|motorways|plain|the|an?|its"
    r"|his|and|in|at|on|with|where|which|while|during|over|for|by|from|as|to|because|but|instead|rather|"
    r"between|throughout|itself|under|using|doubling|standing|after|before|when|who|adding|giving|lending|or|around|"
    r"through|plus|then|including|across|along|near|since|so|although|though|until|that|is|was|were|has|had|among|"
    r"inside|outside|within|off|not|such|especially|notably|mostly|mainly|it|he|she|they|one|both|itself|becomes?"
    r"|became|"
    r"stands?|stood|doubl\w+|serv\w+|provid\w+|play\w*|appear\w*|into|together|again|alone|early|late|beside"
    r"|opposite)\b"
)
"""What follows a place whose name ends there."""

_NO_PLACE = frozenset(
    "january february march april may june july august september october november december spring summer autumn fall "
    "winter monday tuesday wednesday thursday friday saturday sunday technicolor panavision cinemascope vistavision "
    "imax super eastmancolor steadicam kodak arri red christmas easter dolby cinerama techniscope tohoscope it he "
    "she they this that these those his her their its there one two i we none cgi vfx 3d most much many some "
    "although though however while when since because other others several all no every each both filmed shot made"
    " photographed staged lensed built found "
    "at in on for from with to by after before under above behind inside outside near around during both "
    "principal photography production mostly mainly partly".split()
)
_NO_PLACE_ALONE = frozenset("interiors interior exteriors exterior scenes filming shooting locations location".split())
_AMBIGUOUS = frozenset({"new york", "washington", "georgia", "quebec", "luxembourg", "singapore", "mexico", "victoria"})
_BOROUGHS = frozenset({"brooklyn", "queens", "manhattan", "the bronx", "staten island", "long island"})
_PLACE_NOUN = re.compile(
    r"\b(?:Streets?|Avenue|Road|Boulevard|Lane|Drive|Square|Place|Plaza|Park|Gardens?|City|Town|Village|Island|Islands|"
    r"County|Beach|Bay|Harbou?r|Coast|River|Lake|Sea|Canyon|Valley|Mountains?|Mount|Hills?|Desert|Forest|Woods|Falls|"
    r"Hotel|Motel|Inn|Lodge|House|Hall|Castle|Palace|Manor|Abbey|Church|Cathedral|Chapel|Cemetery|Hospital|Asylum|"
    r"Prison|Penitentiary|Reformatory|Jail|School|College|University|Library|Museum|Theat(?:er|re)|Opera|Stadium|Arena|"
    r"Station|Airport|Terminal|Bridge|Tower|Building|Studios?|Stages?|Ranch|Farm|Mill|Mine|Quarry|Market|Mall|Pier|"
    r"Docks?|Port|Fort|Base|Camp|Courthouse|Bank|Diner|Restaurant|Cafe|Café|Bar|Club|Casino|Center|Centre|Heights|"
    r"Strip|Gate|Backlot|Warehouse|Mansion|Estate|Villa|Monastery|Pass|Peak|Peninsula|Point|Reservoir|Dam|District|"
    r"Quarter|Alps|Region|Province|Shipyard|Factory|Barracks|Speedway|Raceway|Territory|Highlands|Dunes|Flats|"
    r"Room|Pavilion|Baths|Steps|Stairs|Campus|Yard|Court|Cove|Ridge|Springs|Caves?|Plains|Gulch|Creek)\b"
    r"|^(?:[Tt]he )?(?:Gare|Pont|Caf[eé]|Rue|rue|Place|Piazza|Via|Palazzo|Château|Cinecittà|Hôtel)\b|^(?:New|Los|Las"
    r"|San|Santa|North|South|East|West|Port|Fort|Mount|Lake|Saint|St\.) "
)
_CITIES = frozenset(
    "Los Angeles|Hollywood|Burbank|Culver City|Pasadena|Santa Monica|Malibu|Venice Beach|Long Beach|San Francisco"
    "|Oakland|"
    "Sacramento|San Diego|Las Vegas|Reno|Laughlin|Phoenix|Tucson|Albuquerque|Santa Fe|Denver|Salt Lake City|Moab"
    "|Portland|"
    "Seattle|Chicago|Detroit|Cleveland|Cincinnati|Pittsburgh|Philadelphia|Boston|Cambridge|New York City|Brooklyn"
    "|Harlem|"
    "Manhattan|Coney Island|Baltimore|Washington, D.C.|Richmond|Atlanta|Savannah|Charleston|Wilmington|Nashville"
    "|Memphis|"
    "New Orleans|Houston|Dallas|Austin|San Antonio|El Paso|Marfa|Miami|Orlando|Tampa|Minneapolis|St. Louis|Kansas City|"
    "Honolulu|Toronto|Montreal|Montréal|Vancouver|Calgary|Winnipeg|Halifax|Mexico City|Havana|Buenos Aires"
    "|Rio de Janeiro|"
    "São Paulo|Santiago|Lima|Bogotá|London|Manchester|Liverpool|Leeds|Sheffield|Birmingham|Bristol|Brighton|Oxford"
    "|York|"
    "Edinburgh|Glasgow|Leith|Dundee|Aberdeen|Inverness|Cardiff|Belfast|Dublin|Cork|Galway|Paris|Marseille|Lyon|Nice"
    "|Cannes|"
    "Montmartre|Bordeaux|Brussels|Bruges|Antwerp|Amsterdam|Rotterdam|Berlin|Munich|Hamburg|Cologne|Leipzig|Dresden"
    "|Görlitz|"
    "Babelsberg|Vienna|Salzburg|Zurich|Geneva|Rome|Cinecittà|Milan|Turin|Naples|Venice|Florence|Palermo|Matera|Madrid|"
    "Barcelona|Seville|Almería|Lisbon|Porto|Athens|Istanbul|Prague|Barrandov|Budapest|Warsaw|Łódź|Kraków|Bucharest"
    "|Sofia|"
    "Belgrade|Zagreb|Dubrovnik|Ljubljana|Oslo|Bergen|Stockholm|Gothenburg|Copenhagen|Helsinki|Tallinn|Riga|Vilnius|"
    "Reykjavik|Moscow|Leningrad|St. Petersburg|Saint Petersburg|Kiev|Kyiv|Odessa|Tbilisi|Cairo|Marrakech|Casablanca|"
    "Ouarzazate|Tunis|Algiers|Nairobi|Cape Town|Johannesburg|Jerusalem|Tel Aviv|Beirut|Amman|Petra|Tehran|Dubai|Mumbai|"
    "Bombay|Delhi|New Delhi|Calcutta|Kolkata|Chennai|Bangkok|Phuket|Manila|Hanoi|Saigon|Jakarta|Kuala Lumpur|Beijing|"
    "Peking|Shanghai|Taipei|Seoul|Busan|Tokyo|Kyoto|Osaka|Yokohama|Kobe|Hiroshima|Sydney|Melbourne|Brisbane|Adelaide"
    "|Perth|"
    "Auckland|Wellington|Queenstown|Pinewood|Shepperton|Elstree|Ealing|Twickenham|Leavesden|Borehamwood".split("|")
)
_LONGEST_LIST = 400

Item = tuple[int, int]


def places(text: str, start: int, end: int | None = None, follows: re.Pattern[str] | None = None) -> list[Item]:
    """Where the places of a list stand; what has no name of its own is left out.

    Args:
        text: a sentence or a line.
        start: where the list starts.
        end: where it ends at the latest.
        follows: what may follow a place.

    >>> text = "shot in Marfa, Texas, on Fremont Street, and in actual motels"
    >>> [text[start:end] for start, end in places(text, 8)]
    ['Marfa, Texas', 'Fremont Street']
    """
    found: list[Item] = []
    at, limit = start, min(len(text) if end is None else end, start + _LONGEST_LIST)
    while at < limit:
        named = text[at].isupper()  # nothing that may stand before a name starts with a capital
        if chunk := (_NAMED if named else _CHUNK).match(text, at, limit):
            item = item_at(text, chunk.span("place"))
            if not (follows or FOLLOWS).match(text, item[1], limit) or not is_filmable(text[slice(*item)]):
                break
            found.append(item)
            at = item[1]
        elif dropped := _DROPPED.match(text, at, limit):
            at = dropped.end()
        else:
            break
        following = _NEXT.match(text, at, limit)
        if following is None:
            break
        at = following.end()
    return found


def item_at(text: str, item: Item) -> Item:
    """A place together with what contains it (``Marfa, Texas``), unless that is as well the next of a list."""
    start, end = item
    while match := _CONTAINER.match(text, end):
        name = match["place"]
        listed = _THEN_LISTED.match(text, match.end()) is not None
        inner = text[start:end].lower()
        is_whole = is_region(inner) and (inner not in _BOROUGHS or name.lower() in _BOROUGHS)
        capital = inner == "washington" and name in {"D.C.", "D. C."}
        in_city = inner in _BOROUGHS and name.lower() == "new york"
        if not (capital or in_city) and (not is_region(name) or is_whole or (name.lower() in _AMBIGUOUS and listed)):
            break
        end = match.end()
    return start, end


_CONTAINER = re.compile(rf", (?P<place>{NAME})")
_THEN_LISTED = re.compile(r",? and |, (?=\p{Lu})")


def is_filmable(name: str) -> bool:
    """Whether a name may be a place's: no language, no month, no film stock, no award.

    >>> is_filmable("Marfa, Texas"), is_filmable("June"), is_filmable("English"), is_filmable("BAFTA Award")
    (True, False, False, False)
    """
    words = [word.lower() for word in name.replace(",", " ").split()]
    foreign = language_tag(name) is not None and not is_country(name)
    ordinary = words[0] in _NO_PLACE or words[-1] in _NO_PLACE | _NO_PLACE_ALONE
    return not (foreign or ordinary or name[0] == "'" or words[-1] in {"award", "awards"}) and not known(
        Scheme.AWARD, name
    )


def is_placelike(name: str) -> bool:
    """Whether a name can hardly be anything but a place's.

    >>> is_placelike("Timberline Lodge"), is_placelike("Marfa, Texas"), is_placelike("Max Orr")
    (True, True, False)
    """
    named = _PLACE_NOUN.search(name)
    parts = [part.strip() for part in name.split(",")]
    return bool(named and len(named[0].strip()) < len(name)) or any(
        is_region(part) or part in _CITIES for part in parts
    )
