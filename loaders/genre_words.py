"""How pages name genres: the nouns that are one, and the words before them that say of which kind."""

from __future__ import annotations

from functools import cache

import regex as re

from ontology.concepts import known
from ontology.facts import Scheme

_KINDS = (
    "drama|comedy|thriller|romance|urban|rural|suburban|small[ -]town|southern|social|political|legal|courtroom"
    "|military|naval|wartime|anti[ -]war|"
    "post[ -]war|historical|period|costume|biographical|autobiographical|semi[ -]autobiographical|religious|biblical|"
    "spiritual|philosophical|metaphysical|existential|existentialist|psychological|erotic|romantic|domestic|family|"
    "dysfunctional[ -]family|father[ -]son|mother[ -]daughter|coming[ -]of[ -]age|teen|teenage|high[ -]school|college|"
    "campus|school|workplace|office|medical|hospital|sports?|boxing|wrestling|baseball|football|basketball|racing"
    "|dance|"
    "ballet|backstage|showbiz|show[ -]business|music|musical|rock|jukebox|concert|prison|prison[ -]break"
    "|prison[ -]escape|"
    "jailbreak|escape|survival|wilderness|disaster|revenge|vigilante|police|cop|buddy|buddy[ -]cop|detective|"
    "private[ -]eye|hard[ -]?boiled|noir|film[ -]noir|neo[ -]noir|tech[ -]noir|future[ -]noir|noirish|procedural|"
    "police[ -]procedural|serial[ -]killer|murder|whodunit|mystery|conspiracy|paranoia|paranoid|spy|espionage|"
    "cold[ -]war|techno|medical|eco|home[ -]invasion|heist|caper|con[ -]man|con[ -]artist|crime|true[ -]crime|gangster|"
    "gangland|mob|mafia|yakuza|triad|drug|addiction|hood|outlaw|samurai|sword[ -]and[ -]sandal|swashbuckling|"
    "sword[ -]and[ -]sorcery|martial[ -]arts|kung[ -]fu|wuxia|action|adventure|action[ -]adventure|war|epic|history|"
    "science[ -]fiction|sci[ -]fi|space|alien|alien[ -]invasion|time[ -]travel|time[ -]loop|dystopian|"
    "apocalyptic|post[ -]apocalyptic|cyberpunk|steampunk|speculative|fantasy|dark[ -]fantasy|fairy[ -]tale|folk|gothic|"
    "southern[ -]gothic|supernatural|horror|psychological[ -]horror|body[ -]horror|folk[ -]horror|cosmic|slasher"
    "|splatter|"
    "haunted[ -]house|ghost|vampire|werewolf|zombie|monster|creature|kaiju|superhero|comic[ -]book|screwball|slapstick|"
    "deadpan|absurdist|surreal|surrealist|(?:black|dark)(?= (?:comedy|comic|humou?r|fantasy|satire|fable|fairy|farce"
    "|romantic))|satirical|satiric|parodic|tragicomic|tragic|bittersweet|"
    "melodramatic|character|ensemble|anthology|hyperlink|road|road[ -]trip|chase|wrong[ -]man|man[ -]on[ -]the[ -]run|"
    "cat[ -]and[ -]mouse|fish[ -]out[ -]of[ -]water|rags[ -]to[ -]riches|rise[ -]and[ -]fall|love|doomed[ -]romance|"
    "love[ -]triangle|marital|marriage|divorce|friendship|animated|animation|stop[ -]motion|rotoscoped|live[ -]action|"
    "silent|short|experimental|avant[ -]garde|art[ -]?house|art|independent|indie|neo[ -]?realist|social[ -]realist|"
    "realist|kitchen[ -]sink|new[ -]wave|documentary|docu|found[ -]footage|mock[ -]documentary|western|neo[ -]western|"
    "acid|spaghetti|revisionist|revisionist[ -]western|modern[ -]day[ -]western|cautionary|morality|moral|allegorical|"
    "chamber|single[ -]location|two[ -]hander|problem|message|exploitation|blaxploitation|grindhouse|cult|children's|"
    "holiday|christmas|workplace|addiction|immigrant|financial|business|newspaper|journalism|media|submarine|aviation|"
    "treasure[ -]hunt|quest|pirate|dinosaur|killer|stalker|kidnapping|hostage|siege|ticking[ -]clock|mind[ -]bending|"
    "mind[ -]game|puzzle|identity|memory|psychosexual|bedroom|sex|body[ -]swap|mistaken[ -]identity|backwoods|frontier|"
    "lyrical|poetic|magical[ -]realist|magic[ -]realist|metafictional|historical[ -]fiction"
)
_NOUNS = (
    "drama|comedy|thriller|horror|western|mystery|musical|satire|tragedy|tragi-?comedy|melodrama|noir|film noir"
    "|neo-?noir|"
    "fantasy|science[ -]fiction|sci-?fi|adventure|action|action[ -]adventure|animation|documentary|biopic|fable"
    "|parable|"
    "allegory|farce|whodunit|procedural|mockumentary|docudrama|dramedy|rom-?com|comedy[ -]drama|drama[ -]comedy"
    "|slasher|"
    "cyberpunk|dystopia|martial arts|magical realism|magic realism|character (?:study|piece|portrait)|road (?:movie"
    "|film)|"
    "period piece|ghost story|love story|fairy[ -]tale|folk tale|chamber (?:play|piece|drama)|neo-?western"
    "|anti-war film|"
    "chiller|tear-?jerker|weepie|potboiler|whydunit|morality (?:play|tale)|cautionary tale|social realism|suspense|"
    "romance|caper|swashbuckler|shocker|parody|spoof|screwball|slice of life|police procedural|coming-of-age"
)
_OF = r"(?: of (?:manners|errors|ideas|remarriage))?"
_WEAK = "crime|war|history|family|music|sports?|biography|epic|heist|short|silent|gangster|supernatural|spy|independent"
_FILMS = (
    "film|movie|picture|feature|flick|story|tale|saga|piece|play|study|portrait|chronicle|yarn|romp|puzzle|nightmare"
    "|epic|"
    "odyssey|outing|spectacle|shocker|caper|fiction|mystery|film noir|entry|comedy-drama"
)
_AFTER = (
    r"(?=$|[.,;:!?)\"/&+|]| [-/&+|]| (?:and|that|who|which|whom|whose|where|when|with|without|about|of|in|into|on|at"
    r"|by|for|from|to|"
    r"through|against|across|under|over|between|among|amid|within|beyond|behind|after|before|during|since|as|if"
    r"|because|"
    r"while|although|though|but|yet|driven|unlike|like|told|set|built|made|directed|starring|written|shot|based"
    r"|centred|"
    r"centered|rooted|is|was|are|were|has|had|does|did|rather|instead|here|it|he|she|they|we|than|or|nor|than|more|at"
    r"|ever|"
    r"elements?|overtones?|undertones?|touch(?:es)?|flavou?rs?|influences?|sensibilit(?:y|ies)|trappings|tropes?|"
    r"atmosphere|aesthetics?|conventions?|tradition|beats|shades?|tinges?|vibes?|roots|leanings|framework|structure"
    r"|mould|"
    r"mold|folded|thrown|mixed|combined|blended|wrapped|disguised|dressed|territory|flourishes|twists?|mode|form|genre|"
    r"\p{Ll}+(?:ed|ing)|not|never|so|first|one|the|this|what|only|both)\b)"
)
_LIST_MARK = re.compile(r",? and | & |[,/|•·+;&]+ ?| - ")


@cache
def label_pattern() -> re.Pattern[str]:
    """What a genre looks like in prose; its groups tell a noun that is surely one from an ordinary word."""
    kind = rf"(?:{_KINDS})"
    return re.compile(
        rf"(?<![\p{{L}}\p{{N}}'-])(?:(?P<whole>(?:{kind}[ /-]){{1,5}}(?:{_FILMS}|{_NOUNS}){_OF})"
        rf"|(?P<noun>(?:{_NOUNS}){_OF})|(?P<weak>{_WEAK}))(?P<plural>(?<!s)s)?(?![\p{{L}}\p{{N}}'-]){_AFTER}",
        re.IGNORECASE,
    )


def is_label(words: str) -> bool:
    """Whether words are, as a whole, a genre.

    >>> is_label("Drama"), is_label("family drama"), is_label("Very sad")
    (True, True, False)
    """
    if known(Scheme.GENRE, words) is not None:
        return True
    match = label_pattern().fullmatch(words)
    return match is not None and not match["plural"]


def listed_labels(text: str) -> list[tuple[int, int]]:
    """The genres of a text that is nothing but a list of them; none where it is anything else.

    >>> listed_labels("Drama, War"), listed_labels("Music and salt")
    ([(0, 5), (7, 10)], [])
    """
    end = len(text.rstrip(" ."))
    starts = [0, *(match.end() for match in _LIST_MARK.finditer(text, 0, end))]
    ends = [*(match.start() for match in _LIST_MARK.finditer(text, 0, end)), end]
    parts = [(start, stop) for start, stop in zip(starts, ends, strict=True) if start < stop]
    return parts if parts and all(is_label(text[start:stop]) for start, stop in parts) else []
