"""Languages, countries and the larger regions, by the names that pages give them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global

from ontology.text import slug, without_article

_LANGUAGES = {
    "mandarin": "cmn", "mandarin chinese": "cmn", "putonghua": "cmn", "standard chinese": "cmn",
    "cantonese chinese": "yue", "yue chinese": "yue", "hokkien": "nan", "min nan": "nan", "taiwanese": "nan",
    "taiwanese hokkien": "nan", "shanghainese": "wuu", "hakka": "hak", "farsi": "fa", "castilian": "es",
    "castilian spanish": "es", "modern greek": "el", "bengali": "bn", "oriya": "or", "pushto": "ps",
    "gaelic (scottish)": "gd", "irish gaelic": "ga", "romani": "rom", "romanes": "rom", "moldovan": "ro-MD",
    "serbocroatian": "sh", "sign language": "sgn", "filipino (tagalog)": "tl", "mayan": "myn", "inuit": "iu",
    "inuktitut": "iu", "sami": "smi", "apache": "apa", "sioux": "sio", "berber": "ber", "kirghiz": "ky",
    "uighur": "ug", "kurmanji": "kmr", "malinka": "mnk", "standard arabic": "arb", "egyptian arabic": "arz",
    "haitian": "ht", "plautdietsch": "pdt", "low german": "nds", "old norse": "non", "middle english": "enm",
}  # fmt: skip
_COUNTRIES = (
    "USA|U.S.A.|US|U.S.|United States of America|America|UK|U.K.|Great Britain|Britain|England|Scotland|Wales|"
    "Northern Ireland|Republic of Ireland|Soviet Union|USSR|U.S.S.R.|West Germany|East Germany|Federal Republic of "
    "Germany|German Democratic Republic|Nazi Germany|Weimar Republic|Czechoslovakia|Czech Republic|Yugoslavia|"
    "Serbia and Montenegro|"
    "Hong Kong|Macau|Macao|Korea|Republic of Korea|Turkey|Burma|Ivory Coast|Holland|Macedonia|Zaire|"
    "Congo|Palestine|Occupied Palestinian Territory|Persia|Ceylon|Rhodesia|Swaziland|Cape Verde|East Timor|"
    "Russian Federation|People's Republic of China|Bosnia|Upper Volta|Austria-Hungary|British India|Siam|Kosovo|"
    "United Arab Emirates|UAE|Vatican City|Puerto Rico|Trinidad|Bohemia|Tibet"
).split("|")
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|"
    "Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
    "West Virginia|Wisconsin|Wyoming|D.C.|DC|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|"
    "Nova Scotia|New Brunswick|Newfoundland|Prince Edward Island|Yukon|New South Wales|Queensland|Victoria|Tasmania|"
    "South Australia|Western Australia|Northern Territory|Bavaria|Saxony|Brandenburg|Tuscany|Sicily|Lombardy|Lazio|"
    "Apulia|Campania|Sardinia|Piedmont|Veneto|Umbria|Catalonia|Andalusia|Andalucía|Almería|Brittany|Normandy|Provence|"
    "Kent|Sussex|Surrey|Essex|Devon|Cornwall|Yorkshire|Norfolk|Suffolk|Oxfordshire|Buckinghamshire|Hertfordshire|"
    "Berkshire|Wiltshire|Derbyshire|Lancashire|Cumbria|Northumberland|County Wicklow|County Kerry|County Galway|"
    "Rajasthan|Kerala|Maharashtra|Punjab|West Bengal|Tamil Nadu|Hokkaido|Long Island|Staten Island|Queens|Brooklyn|"
    "Manhattan|The Bronx|the Bronx"
).split("|")

_CITIES = (
    "Las Vegas|Vegas|San Francisco|San Diego|San Antonio|San Jose|Philadelphia|Boston|Baltimore|Miami|Atlanta|Dallas|"
    "Houston|Austin|El Paso|Seattle|Portland|New Orleans|Memphis|Nashville|St. Louis|Kansas City|Minneapolis|Milwaukee|"
    "Cleveland|Cincinnati|Columbus|Pittsburgh|Buffalo|Albuquerque|Santa Fe|Tucson|Salt Lake City|Oklahoma City|Tulsa|"
    "Omaha|Sacramento|Oakland|Berkeley|Santa Barbara|Santa Monica|Pasadena|Malibu|Hollywood|Beverly Hills|Palm Springs|"
    "Reno|Atlantic City|Newark|Savannah|Charleston|Orlando|Tampa|Key West|New York City|Washington D.C.|Harlem|"
    "Greenwich Village|Coney Island|Wall Street|Times Square|Central Park|Montreal|Ottawa|Calgary|Acapulco|Tijuana|"
    "Veracruz|Guadalajara|Cartagena|Medellín|Medellin|Rio de Janeiro|Rio|Brasília|São Paulo|Valparaíso|Cuzco|Liverpool|"
    "Manchester|Birmingham|Glasgow|Edinburgh|Leeds|Sheffield|Bristol|Brighton|Oxford|Cambridge|Bath|York|Cardiff|"
    "Swansea|"
    "Belfast|Cork|Galway|Limerick|Soho|Whitechapel|Marseille|Marseilles|Lyon|Nice|Cannes|Bordeaux|Toulouse|Calais|"
    "Dunkirk|"
    "Versailles|Montmartre|Pigalle|Munich|Hamburg|Cologne|Frankfurt|Dresden|Leipzig|Nuremberg|Salzburg|Geneva|Bern|"
    "Basel|"
    "Bruges|Antwerp|Rotterdam|The Hague|Barcelona|Seville|Granada|Valencia|Bilbao|Porto|Venice|Florence|Milan|Naples|"
    "Turin|"
    "Genoa|Verona|Palermo|Bologna|Capri|Sarajevo|Dubrovnik|Krakow|Kraków|Gdansk|Auschwitz|St. Petersburg|Leningrad|"
    "Stalingrad|Odessa|Kiev|Chernobyl|Vladivostok|Siberia|Crimea|Transylvania|Constantinople|Bombay|Mumbai|Delhi|"
    "New Delhi|Calcutta|Madras|Chennai|Bangalore|Varanasi|Lahore|Kyoto|Osaka|Hiroshima|Nagasaki|Edo|Busan|Pusan|Peking|"
    "Beijing|Nanking|Nanjing|Canton|Guangzhou|Wuhan|Saigon|Hanoi|Phuket|Bali|Mecca|Alexandria|Marrakech|Marrakesh|"
    "Tangier|"
    "Timbuktu|Cape Town|Pretoria|Soweto|Mombasa|Antarctica|the Arctic|Arctic|Alaska|Manhattan|Europe|Asia|Africa|"
    "South America|North America|Latin America|Central America|the Caribbean|the Middle East|the Balkans|Scandinavia|"
    "New England|the Midwest|the Deep South|the Bronx|the Hamptons|Cape Cod|Martha's Vineyard|Long Beach|Brighton "
    "Beach|"
    "Appalachia|Patagonia|the Amazon|the Sahara|the Himalayas|the Alps|the Rocky Mountains|the Highlands|the Wild "
    "West|Middle-earth|Mars|"
    "Earth|Gotham|Gotham City|Metropolis"
).split("|")


@lru_cache(maxsize=4096)
def language_tag(name: str) -> str | None:
    """The BCP 47 tag of a language by its English name; None where it is not known.

    >>> language_tag("english"), language_tag("Mandarin"), language_tag("Brazilian Portuguese"), language_tag("Loud")
    ('en', 'cmn', 'pt-BR', None)
    """
    return _tags().get(slug(name.removesuffix(" language").removesuffix(" Language")))


@lru_cache(maxsize=4096)
def is_country(name: str) -> bool:
    """Whether a name is a country's, of today or of film history.

    >>> is_country("the United States"), is_country("Soviet Union"), is_country("Drama")
    (True, True, False)
    """
    return slug(without_article(name)) in _countries()


@lru_cache(maxsize=4096)
def is_region(name: str) -> bool:
    """Whether a name is a country's or a state's: what may follow a place that it contains.

    >>> is_region("Texas"), is_region("Canada"), is_region("Marfa")
    (True, True, False)
    """
    return is_country(name) or slug(without_article(name)) in _states()


@lru_cache(maxsize=4096)
def is_city(name: str) -> bool:
    """Whether a name is that of a well-known city, a part of one, or of a part of the world.

    >>> is_city("Chicago"), is_city("the Bronx"), is_city("Marfa")
    (True, True, False)
    """
    return slug(without_article(name)) in _cities()


@cache
def _cities() -> frozenset[str]:
    zones = (zone.rpartition("/")[2].replace("_", " ") for zone in get_global("zone_territories") if "/" in zone)
    return frozenset(slug(without_article(name)) for name in (*zones, *_CITIES)) - _NO_CITY


_NO_CITY = frozenset(
    {"center", "easter", "christmas", "troll", "casey", "palmer", "davis", "vostok", "lindeman", "jersey"}
)


@cache
def _tags() -> Mapping[str, str]:
    known = {slug(name): tag.replace("_", "-") for tag, name in sorted(Locale("en").languages.items(), reverse=True)}
    return {**known, **{slug(name): tag for name, tag in _LANGUAGES.items()}}


@cache
def _countries() -> frozenset[str]:
    two_letters = {
        name for code, name in Locale("en").territories.items() if len(code) == 2 and code not in _NO_COUNTRY
    }
    return frozenset(map(slug, {*two_letters, *_COUNTRIES}))


_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ"})


@cache
def _states() -> frozenset[str]:
    return frozenset(map(slug, _STATES))
