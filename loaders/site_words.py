"""What a site says on its own account between a page's paragraphs: warnings, adverts, invitations, notices."""

from __future__ import annotations

from functools import lru_cache

import regex as re

from loaders.cues import cue_words, words_in

ADVERT = re.compile(r"^\s*+(?:[⇢➤►▶→»➜➔➡👉🔥📌]|>>|\[(?:ad|sponsored|advertisement)\])\s*+\S?", re.IGNORECASE)
"""An advert, by the sign that it starts with."""

_NOTICE = re.compile(
    r"(?:advertisements?|sponsored|promoted)\b.{0,40}$"
    r"|(?:share|tweet|pin|print|email)(?: (?:this|on|via|with|it)\b.{0,60}|: .{0,60})?$"
    r"|(?:related|recent|popular|latest|trending) (?:posts?|articles?|stories|reads?|reading|news)\b.{0,60}$"
    r"|(?:read|see|watch|check out|don't miss)(?: (?:also|more|next|now|this))?: "
    r"|(?:read|see) (?:also|more|next)\b|also (?:read|see|check)\b"
    r"|(?:you (?:may|might) (?:also )?(?:like|enjoy)|related|recommended|see also) ?: *\S"
    r"|more (?:about|from|on|like) .{0,60}$|most (?:read|shared|popular|viewed)\b.{0,40}$"
    r"|keep up with\b.{0,40}$|trending (?:now|today|this)\b|(?:top|editor'?s'?) picks?\b"
    r"|subscribe\b|sign up\b|newsletter\b|join (?:our|the) (?:newsletter|community|mailing|discussion|conversation)"
    r"|(?:follow|like|find|join) us\b|get (?:our|the) (?:latest|newsletter|app)\b"
    r"|(?:leave|post|write|add) a (?:reply|comment|review)\b|(?:\d+ )?(?:comments?|replies)(?: ?\(\d+\))?$|no comments"
    r"|(?:this|our) (?:web)?site uses\b|we use cookies\b|accept (?:all )?cookies\b|cookie (?:policy|notice|settings)\b"
    r"|privacy policy\b|terms of (?:use|service)\b|(?:contact|about) us$|copyright\b|©|all rights reserved\b"
    r"|(?:filed under|tagged|tags?|categor(?:y|ies)|posted in|labels?) ?:|skip to\b|back to top\b|scroll (?:down|on|"
    r"to)\b"
    r"|(?:photo|image|picture|still)(?: (?:credits?|source|courtesy|via|by))?(?:: | courtesy\b| via\b| by\b)"
    r"|(?:click|tap) (?:here|to|on)\b|(?:watch|play) (?:the )?(?:official )?(?:trailer|video|clip)\b.{0,40}$"
    r"|(?:previous|next|older|newer) (?:posts?|article|page|entry)\b.{0,60}$|\d+[ -]min(?:ute)?s? read$"
    r"|(?:estimated )?reading time\b|(?:this (?:post|page|article) (?:may|might) contain|as an amazon)\b|disclosure: "
    r"|table of contents$|(?:toggle|show|hide|expand)(?: (?:all|menu|contents?|spoilers?|navigation))?$|"
    r"loading\b.{0,3}$"
    r"|unlock the (?:full|whole|complete)\b|bookmark (?:this|the)\b|(?:log|sign) in\b.{0,30}$|load more\b"
    r"|(?:stream|rent|buy) (?:it|this|now|on)\b.{0,60}$|about the author\b|powered by\b",
    re.IGNORECASE,
)
_WARNING = re.compile(
    r"\bspoilers?\b|\b(?:plot|ending|twists?|story|details?|secrets?)\b.{0,30}\b(?:revealed|given away|unmasked)\b"
    r"|^(?:stop|careful|caution|warning|beware|attention|heads up)\b.{0,60}\b(?:below|ahead|plot|ending|reading|"
    r"read)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"[^"\n]{0,300}"')
_READER = re.compile(
    r"\b(?:you|your|you're|you'd|you've|you'll|yours|readers?|newcomers|everyone else|we|our|let's)\b", re.IGNORECASE
)
_ORDERED = re.compile(
    r"^(?:read|discover|explore|dive|find out|learn|visit|track|follow|join|get|unlock|bookmark|continue|check|browse|"
    r"don't (?:stop|miss)|haven't|want|looking|ready|curious|keep|stay|subscribe|enjoy|click|scroll|see|here)\b",
    re.IGNORECASE,
)
_OF_THE_SITE = re.compile(
    r"\b(?:bookmark|spoilers?|scroll|newsletter|subscri\w+|website|what's after the movie|watchlist|"
    r"(?:this|(?<!\b(?:on|from) )the|our|each|every|another|other|full|complete|detailed) "
    r"(?:pages?|article|summary|post|guide|recap|text|breakdown|timeline|plot (?:summary|breakdown|recap|synopsis)|"
    r"retelling|synopsis|section|review|analysis)|"
    r"(?:plot|character|scene|full|movie) breakdowns?|scene-by-scene|step by step|ending explained|key story events|"
    r"cast and crew|box office|in the comments|let us know|affiliate|curated|recommendations|"
    r"(?:our|more) (?:coverage|reviews?|guides?|articles?|lists?|pages?)|start to finish)\b",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"[Ss]poiler|SPOILER|[Bb]ookmark|\b[Yy]ou|\b[Rr]eader|[Nn]ewcomer|\b[Ww]e\b|\b[Oo]ur\b|^(?:[Rr]ead|[Dd]iscover|"
    r"[Ee]xplore|[Dd]ive|[Ff]ind|[Ll]earn|[Vv]isit|[Tt]rack|[Ff]ollow|[Jj]oin|[Gg]et|[Uu]nlock|[Cc]ontinue|[Cc]heck|"
    r"[Bb]rowse|Don't|Haven't|Want|Looking|Ready|Curious|Keep|Stay|[Ss]ubscribe|Enjoy|[Cc]lick|[Ss]croll|See|Here)\b"
)
_WARNING_WORDS = cue_words(
    "spoiler spoilers revealed given unmasked stop careful caution warning beware attention heads"
)
_READER_WORDS = cue_words(
    "you your yours reader readers newcomer newcomers everyone we our let read discover explore dive find learn visit "
    "track follow join get unlock bookmark continue check browse don haven want looking ready curious keep stay "
    "subscribe enjoy click scroll see here"
)
_SITE_WORDS = cue_words(
    "bookmark spoiler spoilers scroll newsletter website after watchlist page pages article summary post guide recap "
    "text breakdown breakdowns timeline plot retelling synopsis section review analysis scene step ending events crew "
    "office comments know affiliate curated recommendations coverage reviews guides articles list lists finish"
)
_SHORT = 140
_LONGEST = 1_500
_SIGNS = frozenset("⇢➤►▶→»➜➔➡👉🔥📌>[")


def is_site_line(line: str) -> bool:
    """Whether a line (plain) is the site's, no part of what the page tells of the film.

    Args:
        line: the line, without white space around it.

    >>> [is_site_line(line) for line in ("Spoiler alert!", "Read also: Ten Heists", "We use cookies here.")]
    [True, True, True]
    >>> is_site_line("Have you not seen it? This summary has spoilers, so bookmark the page and come back.")
    True
    >>> [is_site_line(line) for line in ("The warning comes too late.", "He reads the newsletter.", "Who are you?")]
    [False, False, False]
    """
    return is_advert(line) if len(line) > _LONGEST else _is_site_line(line)


@lru_cache(maxsize=4096)  # asked of the same line by those who recognise a page and by those who read it
def _is_site_line(line: str) -> bool:
    if is_advert(line):
        return True
    found = words_in(line)
    if len(line) <= _SHORT and (
        _NOTICE.match(line) or not (_WARNING_WORDS.isdisjoint(found) or _WARNING.search(line) is None)
    ):
        return True
    if _READER_WORDS.isdisjoint(found) or (_SITE_WORDS.isdisjoint(found) and "subscri" not in line.lower()):
        return False
    return bool(_CUE.search(line)) and _speaks_to_readers(line)


def is_advert(line: str) -> bool:
    """Whether a line is an advert.

    >>> is_advert("▶ Ten Heists"), is_advert("Ten Heists"), is_advert("→ The hat on the water.")
    (True, False, False)
    """
    first = line[:1]
    if first == "→" and line.endswith("."):  # an item of a list
        return False
    return (first in _SIGNS or first.isspace()) and ADVERT.match(line) is not None


def _speaks_to_readers(line: str) -> bool:
    """Whether a paragraph speaks of the page or the site, and to those who read it."""
    words = _QUOTED.sub("", line)
    found = len({match[0].lower() for match in _OF_THE_SITE.finditer(words)})
    addressed = bool(_READER.search(words)) + bool(_ORDERED.match(words))
    return found > 0 and addressed > 0 and found + addressed > 2
