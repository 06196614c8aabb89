"""The themes of a section on themes: of its items, and of the sentences that say what a film is about."""

from __future__ import annotations

import regex as re

from loaders.theme_items import Item, is_abstract, is_free, is_known, items, trimmed

DENIED = re.compile(r"\b(?:not(?! (?:only|just|merely))|never|\w+n't|hardly|neither|rather than|instead of|less|no)\b")
_CONCRETE = re.compile(r"(?:an?|his|her|two|three|four|five|young|old|one|some) ", re.IGNORECASE)
_RUNS = (
    r"(?:(?:are|is) (?:all |both |also )?(?:the |its |a |an |one of the |among the |at |bound|woven|present|explored"
    r"|examined|"
    r"central|everywhere|key|recurring|constant|major|what)|runs? (?:all |right )?(?:through|throughout|under|beneath"
    r"|across)|"
    r"lies? (?:at|under|beneath|behind)|comes? (?:first|up|back|together|next|into)|dominates?|drives?|hold|shapes?"
    r"|recur|"
    r"keeps? (?:returning|coming)|forms? |underpins?|underlies|haunts?|pervades?|permeates?|stands? (?:at|in|behind)"
    r"|sits? at|"
    r"meet\b|collide\b|matters?\b|give the|weave|thread|hang over|gather)"
)
_SUBJECTS = re.compile(
    rf"^(?P<list>(?:[^.;:!?()\"]|\([^()]{{0,40}}\)){{3,220}}?)(?<!\bthat)(?<!\bwhich),? (?P<runs>{_RUNS})"
)
_THEMATIC = re.compile(
    r"\b(?:themes?|subjects?|heart|core|cent(?:re|er)|concerns?|ideas?|motifs?|run|runs|through|throughout|first"
    r"|everything|bound|"
    r"woven|dominate|drive|recur|returning|underp|underl|under|beneath|topics?|questions?|threads?|everywhere|matters?"
    r"|central|"
    r"pervade|permeate|haunt|explored|examined)\b"
)
_LIES = re.compile(
    r"(?:^|[,;:] (?:and |but )?|\b(?:and|but) )(?i:(?:under|beneath|behind|at|beyond|below|running through|central to"
    r"|underlying|woven through|"
    r"hanging over|above|over)(?: (?:it|its|the|this|them|that|of|all|everything|film|movie|story|film's|movie's|heart"
    r"|core|"
    r"cent(?:re|er)|very|surface|root|bottom|whole|plot|crime|comedy|horror|genre|violence|else|\p{Ll}+)){0,4}"
    r"(?:,)? (?:lies?|is|are|runs?|sits?|stands?|beats|was)|"
    r"(?:the|its|another|a|one|other|their) (?:[\p{Ll}-]+ ){0,3}?(?:themes?|subjects?|ideas?|concerns?|questions?"
    r"|topics?|motifs?)"
    r"(?: (?:of|in|here|throughout)(?: (?:it|the|this|all|film|movie|story))*)? (?:is|are|remains?|include|includes"
    r"|was|were)"
    r"(?: (?:also|always|really|clearly|simply|that of|those of|above all))*):? "
)
_ARRANGES = re.compile(r"(?<=[\p{Ll}]): (?!\")")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|may|might|must|should|makes?|gives?"
    r"|takes?|"
    r"finds?|knows?|sees?|goes|go|comes?|wants?|turns?|keeps?|becomes?|tells?|shows?|passes|lost|finds|isn't|don't)\b"
)
_BARE = re.compile(
    r"(?:^|(?:[;:,] )(?:and |but |while |where |as |so )?|\b(?:and|while|but|because|where) )"
    r"(?P<theme>\p{L}\p{Ll}{3,}(?:-\p{Ll}+)?)(?: itself)?"
    r"(?=,? (?:\p{Ll}{3,}s|is|has|may|can|must|too|also|does|becomes)\b)"
)
_LEAD = re.compile(
    r"(?:^|[:;] |\b(?:of|about|like|including|as|through|into|around|on|with|between|in|are|is|how|for|to|from|by|how"
    r"|than|over|"
    r"under|both|explore|discover|meet|find|see|mixes|joins|links|sets|pits|weighs|where|that|which) )"
    r"(?=[^.;:!?]{3,60}?(?:,| and ))"
)
_NOT_BARE = frozenset(
    "time change television writing drinking heroin drugs lonely media escape self silence music imagination fantasy"
    " language stories "
    "choice work home".split()
)
_IS_NOT = re.compile(
    r"^\S+ (?:is|are) (?:never|not|hardly)\b|\b(?:is|are) (?:not|hardly|never) (?:really )?"
    r"(?:the|a|its|one)\b(?! (?:moral|matter))"
)
_RELATIVE = re.compile(r" (?:that|who|which) ")
_HOLDS = re.compile(r"^(?:[Ww]hat|[Tt]he thing that) [^.,;:]{3,60}? is (?!(?:not|that)\b)")
_PLURAL = re.compile(
    r"^(?P<list>\p{Lu}[^.;:!?()]{3,60}?),? (?:are|cannot|can|have|go|come|meet|make|remain|belong|"
    r"collide|overlap|share|feed|lead|turn|keep|seem|become|form|haunt|compete|exist|walk|mix|merge|grow)\b"
)
_ITEM_END = re.compile(r": | - |\. |[.;!?]$|; | \(")
_REMARK = re.compile(
    r", (?:both|not|in|as|with|from|for|which|who|where|when|even|above|if|often|but|however|especially|the one)\b"
)
_QUESTION = re.compile(
    r"^(?P<theme>What is \p{Ll}+|What makes (?:us|a person|someone) human|What it (?:means|is) to be \p{Ll}+)(?=[,?])"
)
_HANGS_ON = re.compile(r" (?:among|amongst|between|within|against|in|from|across)\b")
_VERBLESS_END = re.compile(r"[.:!?]( |$)| - |$")
_THEN_CLAUSE = re.compile(r"\b(?:that|which|who)\b")
_CLAUSE_NEXT = re.compile(r"\b(?:who|that|which|what)\b")
_LONGEST = 400
_NEAR = 90
_LONGEST_ITEM = 70


def words_at(text: str, item: Item) -> str:
    """The words of an item."""
    return text[slice(*item)]


def sure_items(text: str, found: list[Item], *, strict: bool = False) -> list[Item]:
    """The items that are surely themes, and with them the bare nouns of their list.

    Args:
        text: the sentence.
        found: the items of a list.
        strict: whether a list that names anything else is none of themes.
    """
    sure = [
        item for item in found if is_abstract(words_at(text, item)) and not _CONCRETE.match(text[max(0, item[0] - 4) :])
    ]
    if not sure or (strict and 2 * len(sure) < len(found)):
        return []
    if strict and any(item not in sure and _is_somebody(text, item) for item in found):
        return []
    bare = [item for item in found if item in sure or (is_free(words_at(text, item)) and not _is_somebody(text, item))]
    return bare if len(sure) * 2 >= len(found) and len(found) > 1 else sure


def _is_somebody(text: str, item: Item) -> bool:
    lead = text[max(0, item[0] - 5) : item[0]].lower().split(" ")
    return bool({"a", "an", "his", "her", "two"} & set(lead))


def of_bullet(text: str) -> list[Item]:
    """The themes of an item of a list of themes.

    >>> text = "Loyalty and betrayal among friends"
    >>> [text[start:end] for start, end in of_bullet(text)]
    ['Loyalty', 'betrayal']
    >>> text = "The limits of knowledge: nobody knows."
    >>> [text[start:end] for start, end in of_bullet(text)]
    ['limits of knowledge']
    """
    end_match = _ITEM_END.search(text)
    end = end_match.start() if end_match else len(text)
    head = text[:end]
    explained = end_match is not None and end_match[0] in {": ", " - "}
    if not explained and (_VERB.search(head) and not _THEN_CLAUSE.search(head)):
        return of_sentence(text, first=False)
    comma = head.find(", ")
    if comma > 0 and not explained and _REMARK.match(head, comma):
        head = head[:comma]
    if len(head) > _LONGEST_ITEM:
        return [item for item in items(head, 0) if is_abstract(words_at(head, item))]
    found = items(head, 0)
    whole = trimmed(head, 0, len(head))
    joined = len(found) > 1
    if not joined:
        return (
            [whole]
            if whole and (is_free(words_at(head, whole), titled=True) or _is_question(words_at(head, whole)))
            else []
        )
    last = _shortened(head, found[-1])
    return [item for item in [*found[:-1], last] if is_free(words_at(head, item), titled=True)]


def _is_question(words: str) -> bool:
    return len(words.split()) <= 7 and words.lower().startswith(("what ", "who ", "how ", "why "))


def _shortened(text: str, item: Item) -> Item:
    """The last of two without what hangs on both (``betrayal among friends``)."""
    match = _HANGS_ON.search(text, *item)
    return (item[0], match.start()) if match else item


def of_sentence(text: str, *, first: bool) -> list[Item]:
    """The themes that a sentence of a section on themes names.

    >>> text = "Fate and chance, greed and aging are the great subjects here."
    >>> [text[start:end] for start, end in of_sentence(text, first=True)]
    ['Fate', 'chance', 'greed', 'aging']
    """
    if _IS_NOT.search(text, 0, _LONGEST):
        return []
    denied = DENIED.search(text, 0, _LONGEST)
    if denied and not _SUBJECTS.match(text):
        text = text[: denied.start()]
    found = _of_subjects(text) or _of_predicate(text) or (_verbless(text) if first else [])
    return found or _arranged(text) or _of_question(text) or _of_plural(text) or _subjects(text) or _inner_list(text)


def _free(text: str, found: list[Item]) -> list[Item]:
    return [item for item in found if is_free(words_at(text, item))]


def _abstract(text: str, found: list[Item]) -> list[Item]:
    return [item for item in found if is_abstract(words_at(text, item))]


def _of_subjects(text: str) -> list[Item]:
    """``A, B and C run through it``, ``A is the heart of the film``."""
    match = _SUBJECTS.match(text)
    if match is None or DENIED.search(match["list"]) or DENIED.match(text, match.end()):
        return []
    found = items(text, 0, match.end("list"))
    free, sure = _free(text, found), _abstract(text, found)
    thematic = _THEMATIC.search(text, match.start("runs"), match.end() + _NEAR)
    if thematic and sure and (len(free) != 1 or is_abstract(words_at(text, free[0]))):
        return free
    return free if len(found) > 1 and 2 * len(sure) > len(found) else []


def _of_predicate(text: str) -> list[Item]:
    """``Under it all lies A``, ``its great theme is A``, ``what holds it together is A``."""
    match = _HOLDS.match(text) or _LIES.search(text)
    return sure_items(text, items(text, match.end())) if match else []


def _arranged(text: str) -> list[Item]:
    """``the film arranges others: A, B and C``."""
    for match in _ARRANGES.finditer(text, 0, _LONGEST):
        found = items(text, match.end())
        if len(found) > 1 and 2 * len(_abstract(text, found)) >= len(found):
            return _free(text, found)
    return []


def _of_question(text: str) -> list[Item]:
    match = _QUESTION.match(text)
    return [match.span("theme")] if match else []


def _of_plural(text: str) -> list[Item]:
    """``Identity and memory are inseparable``: abstract nouns and nothing else before a verb."""
    match = _PLURAL.match(text)
    found = items(text, 0, match.end("list")) if match else []
    whole = bool(match and found and found[-1][1] == match.end("list"))
    return found if whole and len(found) > 1 and len(_abstract(text, found)) == len(found) else []


def _subjects(text: str) -> list[Item]:
    """The bare abstract nouns of which the clauses of a sentence speak."""
    found = []
    for match in _BARE.finditer(text, 0, _LONGEST):
        theme = match["theme"]
        sure = is_abstract(theme) if match.start() == 0 else is_known(theme)
        if sure and theme.lower() not in _NOT_BARE and not DENIED.search(text, match.end(), match.end() + 24):
            found.append(match.span("theme"))
    return found


def _inner_list(text: str) -> list[Item]:
    """A list of abstract nouns and of nothing else, wherever it stands in a sentence."""
    best: list[Item] = []
    for match in _LEAD.finditer(text, 0, _LONGEST):
        if best and match.end() < best[-1][1]:
            continue
        found = items(text, match.end())
        sure = [item for item in found if is_abstract(words_at(text, item))]
        if (
            len(found) > 1
            and len(sure) == len(found)
            and sum(is_known(words_at(text, item)) for item in found) * 2 >= len(found)
        ):
            best += found
    return best


def _verbless(text: str) -> list[Item]:
    """The themes of a sentence that is a mere list of them."""
    end = _VERBLESS_END.search(text)
    stop = end.start() if end else len(text)
    if _VERB.search(text, 0, stop) and not _CLAUSE_NEXT.search(text, 0, stop):
        return []
    found = items(text, 0, stop)
    if found and _RELATIVE.match(text, found[-1][1]):
        found[-1] = (found[-1][0], stop)
    sure = [item for item in found if is_abstract(words_at(text, item))]
    if not sure or 2 * len(sure) < len(found) or found[-1][1] < stop - 40:
        return []
    return [item for item in found if is_free(words_at(text, item))] if len(found) > 1 else sure
