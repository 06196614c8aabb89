"""Films and other works named in running text: ``films like A and B``, ``A's 1968 novel T``, ``T (1946)``.

Where one title ends and the next begins is not always sure ("Days of Wine and Roses and Midnight Cowboy"): what is not
sure is left out, unless the page has the title elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex as re

from loaders.known_names import KnownNames
from loaders.names import YEAR
from loaders.own_film import Sentence
from loaders.page import Page
from loaders.regions import is_region
from loaders.title_owners import owns
from loaders.titles import page_form
from loaders.works import FORMS, work_at
from ontology.facts import WorkForm, WorkMention

_FILM_KIND = (
    r"(?:film|movie|picture|classic|masterpiece|noir|western|drama|comed(?=y|ies)|thriller|musical|melodrama|epic|"
    r"documentar(?=y|ies)|blockbuster|feature|road movie|horror film|sequel|original)(?:s|y|ies)?"
)
_WORK_KIND = r"(?:graphic novel|novella|novel|comic|manga|short stor(?=y|ies)|book|memoir|play)(?:s|y|ies)?"
_NATION = r"(?:American|French|Italian|Japanese|German|British|Russian|Swedish|Polish|Spanish|Hollywood|Technicolor)"
_ADJECTIVES = (
    r"(?:(?!(?:and|or|but|which|that|who|was|were|is|are|has|had|by|of)\b)"
    rf"(?:[\p{{Ll}}\p{{N}}][\p{{L}}\p{{N}}'-]*+|{_NATION}),? ){{0,5}}?"
)
_GIVEN = r"\p{Lu}[\p{L}\p{M}.-]*+"
_OWNER = rf"(?:(?:director |filmmaker )?(?P<owner>{_GIVEN}(?: (?:(?:de|van|von|del|la) )?{_GIVEN}){{0,3}})'s? )"
_OPEN = re.compile(
    rf"(?:both )?(?:{_OWNER}|the |such |his |her |its |other )?{_ADJECTIVES}(?:(?P<film>{_FILM_KIND})|"
    rf"(?P<work>{_WORK_KIND})),? "
    r"(?:like|such as|including|as|among them|notably|especially|particularly|for example|e\.g\.)(?: both)? "
)
_OWNED_LIST = re.compile(
    rf"{_OWNER}{_ADJECTIVES}(?:films|movies|pictures|classics|masterpieces),? (?=[\p{{Lu}}\p{{N}}\"*_])"
)
_KIND_BEFORE = re.compile(
    rf"(?:{_OWNER}|(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er) )?(?P<adjectives>{_ADJECTIVES})(?P<film>{_FILM_KIND}),? "
    rf"(?=[\p{{Lu}}\p{{N}}\"*_])"
)
_OWNER_BEFORE = re.compile(rf"{_OWNER}(?:own )?(?=[\p{{Lu}}\p{{N}}\"*_])")
_SMALL = r"(?:of|the|in|a|an|for|to|on|at|from|de|la|le|du|des|et|no|vs\.?|&)"
_WORD = r"(?:(?:Mrs?|Ms|Dr|St)\.(?= \p{Lu})|[\p{Lu}\p{N}][^\s,;:()\"*_\ue000]*[^\s,;:().\"*_\ue000]|[\p{Lu}\p{N}][?!]?)"
_NARROW = re.compile(rf"{_WORD}(?:(?:: | )(?:(?:{_SMALL} ){{0,3}}{_WORD})){{0,9}}")
_AFTER_KIND = re.compile(rf" (?P<title>{_NARROW.pattern})(?=,? (?:and|or)\b)")
_ASIDE = rf" \((?:[^()\n]{{1,40}}[,;] )?(?P<year>{YEAR})(?:[,;] [^()\n]{{1,40}})?\)"
_YEAR = re.compile(rf"\b{YEAR}\b")
_YEAR_AFTER = re.compile(_ASIDE)
_WITH_AND = re.compile(
    rf" and (?:the|an?|his|her|their) (?:{_SMALL} )?{_WORD}(?: (?:(?:{_SMALL} ){{0,3}}{_WORD})){{0,5}}"
)
_QUOTED = re.compile(r"(?:\"(?P<title>[^\"\n]{1,90}?),?\"|(?P<mark>\*{1,2}|_)(?P<title>[^*_\n]{1,90})(?P=mark))")
_NEXT = re.compile(
    r"(?P<bare> (?:and|or|as well as|by way of|via) )(?:also |even )?(?:on |to |from |by |of )?|, (?P<and>(?:and|or|"
    r"as well as|plus) "
    r")?(?:also |then |even )?"
)
_PART_OF = re.compile(
    rf"(?:the|an?|its|{_GIVEN}(?: {_GIVEN}){{0,3}}'s) (?:[\p{{Ll}}'-]+ ){{1,6}}?(?:in|of|from) "
    r"(?=[\p{Lu}\p{N}\"*_])"
)
_EVENT = re.compile(
    r"\b(?:riots?|storms?|wars?|murders?|strikes?|protests?|events?|case|crisis|depression|disaster|massacre|scandal|"
    r"trial|crash|fires?|floods?|revolution|uprising|battles?|expedition|attacks?)\b"
)
_CLOSING = re.compile(r",?\"|[*_]{1,2}")
_LONGER = re.compile(r"[\p{L}\p{N}-]| [\p{Lu}\p{N}]|: \p{Lu}")
_SPREADS = re.compile(r" (?:in|at|for|from|to|on|with|by|as) ")
_GOES_ON = re.compile(
    r" (?:is|was|are|were|has|had|have|does|did|do|says|said|will|would|can|could|may|might|who|plays|played)\b"
)
_HONORIFIC = re.compile(r"(?:Mrs?|Ms|Dr|Sir|Lady|Lord)\b")
_BOOKISH = re.compile(
    r"\b(?:novels?|books?|plays?|paint\w+|poems?|poetry|albums?|songs?|stor(?:y|ies)|operas?|artists?|writers?|"
    r"authors?|literature|photographs?|photographer|essays?|comics?|music|symphony|ballet)\b"
)
_FIRST_LONG_FILMS = 1915
_MOST = 12
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Named:
    """A work that a sentence names, and where in it.

    Attributes:
        start: where the words about it start.
        end: where they end.
        work: the work.
        sure: whether its title is told from what is around it by a year, by quotes, or by the rest of the page.
        linked: how it follows the one before: ``,``, ``, and`` or ``and``; empty for the first.
    """

    start: int
    end: int
    work: WorkMention
    sure: bool
    linked: str = ""

    @property
    def is_short(self) -> bool:
        """Whether the title is a single word, which may be half of another ("Bonnie and Clyde")."""
        return " " not in (self.work.title or "")


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before a title, from an offset on: whether it tells the kind of work, and whose it is."""

    at: int
    start: int
    kinded: bool = False
    owned: bool = False
    year: int | None = None


class WorkLists:
    """Reads works in the sentences of a page, whose other films help to tell titles apart."""

    def __init__(self, page: Page, known: KnownNames) -> None:
        self.page = page
        self.films = sorted(known.films, key=len, reverse=True)

    def after(self, sentence: Sentence, at: int) -> list[Named]:
        """The works that a sentence names from an offset on.

        >>> from loaders.known_names import known_names_of
        >>> from ontology.facts import FilmMention
        >>> text = "cues from films like Stone Quay and Red Harbor, both bleak."
        >>> lists = WorkLists(Page("x", text), known_names_of([], FilmMention("Heat")))
        >>> [named.work.title for named in lists.after(Sentence(lists.page, 0, text), 10)]
        ['Stone Quay', 'Red Harbor']
        """
        opening = _OPEN.match(sentence.text, at) or _OWNED_LIST.match(sentence.text, at)
        if opening is None:
            found = list(self._listed(sentence, at, None))
            if not found and (part := _PART_OF.match(sentence.text, at)):
                found = [] if _EVENT.search(part[0]) else list(self._listed(sentence, part.end(), None))
                found = [each for each in found if not is_region(each.work.title or "")]
            return [each for each in self._divided(sentence, found) if each.sure]
        work = opening.groupdict().get("work")
        found = list(self._listed(sentence, opening.end(), form_of(work) if work else WorkForm.FILM))
        return [each for each in _sure_of(self._divided(sentence, found)) if each.sure]

    def heading(self, sentence: Sentence) -> Named | None:
        """The work that a list's item starts with; None where it starts with none that is told for sure."""
        item = self._item(sentence, len(sentence.text) - len(sentence.text.lstrip(" ")), None)
        return item if item and item.sure else None

    def _listed(self, sentence: Sentence, at: int, form: WorkForm | None) -> Iterator[Named]:
        linked = ""
        for _ in range(_MOST):
            item = self._item(sentence, at, form)
            if item is None or (linked and not item.sure and _GOES_ON.match(sentence.text, item.end)):
                return
            yield replace(item, linked=linked)
            link = _NEXT.match(sentence.text, item.end)
            if link is None or not link[0].strip():
                return
            linked, at = ("and" if link["bare"] else ", and" if link["and"] else ","), link.end()

    def _item(self, sentence: Sentence, at: int, form: WorkForm | None) -> Named | None:
        if film := self._known(sentence, _Lead(at, at)):
            return film
        found = work_at(sentence, at, "")
        if found and (found.work.title or found.work.author):
            return self._written(sentence, Named(at, found.end, found.work, sure=True))
        lead = _lead(sentence.text, at, self.page.plain)
        return self._known(sentence, lead) or self._quoted(sentence, lead, form) or self._plain(sentence, lead, form)

    def _known(self, sentence: Sentence, lead: _Lead) -> Named | None:
        for words in self.films:
            end = lead.start + len(words)
            if sentence.text.startswith(words, lead.start) and not _LONGER.match(sentence.text, end):
                return self._film(sentence, lead, (lead.start, end), WorkForm.FILM, sure=True)
        return None

    def _written(self, sentence: Sentence, named: Named) -> Named:
        """A written work with the title that stands before an "and" where it was not told at first."""
        title = _AFTER_KIND.match(sentence.text, named.end) if named.work.title is None else None
        if title is None or title["title"].endswith("'s"):
            return named
        words = self.page.at(sentence.span(*title.span("title")))
        return replace(named, end=title.end(), work=replace(named.work, title=words))

    def _quoted(self, sentence: Sentence, lead: _Lead, form: WorkForm | None) -> Named | None:
        match = _QUOTED.match(sentence.text, lead.start)
        if match is None:
            return None
        dated = _YEAR_AFTER.match(sentence.text, match.end())
        sure = bool(dated and not lead.owned) or lead.kinded or form is not None
        return self._film(sentence, lead, match.span("title"), form, sure=sure)

    def _plain(self, sentence: Sentence, lead: _Lead, form: WorkForm | None) -> Named | None:
        text = sentence.text
        match = _NARROW.match(text, lead.start)
        if match is None or match[0].endswith(("'s", "'")):
            return None
        end = match.end()
        wide = None if _YEAR_AFTER.match(text, end) else _WITH_AND.match(text, end)
        if wide and _YEAR_AFTER.match(text, wide.end()):
            end = wide.end()
        dated = _YEAR_AFTER.match(text, end)
        in_time = dated and (int(dated["year"]) >= _FIRST_LONG_FILMS or not lead.owned)
        named = lead.kinded and not _SPREADS.search(text[lead.start : end])
        around = text[max(0, lead.at - _NEAR) : lead.start] + text[end : end + _NEAR // 2]
        other = lead.owned and form is None and not lead.kinded and _BOOKISH.search(around)
        return self._film(sentence, lead, (lead.start, end), form, sure=bool(named or (in_time and not other)))

    def _film(
        self, sentence: Sentence, lead: _Lead, title: tuple[int, int], form: WorkForm | None, *, sure: bool
    ) -> Named:
        text, year = sentence.text, lead.year
        closing = _CLOSING.match(text, title[1]) if title[0] > lead.start else None
        end = closing.end() if closing else title[1]
        if dated := _YEAR_AFTER.match(text, end):
            year, end = int(dated["year"]), dated.end()
        words = self.page.at(sentence.span(*title)).strip(" *_")
        return Named(lead.at, end, WorkMention(form or WorkForm.FILM, words, None, year), sure)

    def _divided(self, sentence: Sentence, found: list[Named]) -> list[Named]:
        """The works of a list, its "and"s told from those within titles."""
        kept: list[Named] = []
        commas = any(each.linked.startswith(",") for each in found)
        for number, one in enumerate(found):
            last = number == len(found) - 1
            left = kept[-1] if kept else None
            if left is None or one.linked != "and" or left.sure:
                kept.append(one)
            elif (commas and not (last and found[number - 1].linked != ", and")) or (one.sure and _is_doubtful(left)):
                kept[-1] = self._merged(sentence, left, one)
            else:
                kept.append(one)
        return kept

    def _merged(self, sentence: Sentence, left: Named, right: Named) -> Named:
        length = len(right.work.title or "")
        end = sentence.text.index(page_form(right.work.title or ""), right.start) + length
        title = self.page.at(sentence.span(left.start, end))
        return Named(left.start, right.end, replace(right.work, title=title), sure=True, linked=left.linked)


def _lead(text: str, at: int, page: str) -> _Lead:
    if kind := _KIND_BEFORE.match(text, at):
        year = _YEAR.search(kind["adjectives"])
        return _Lead(at, kind.end(), kinded=True, owned=bool(kind["owner"]), year=int(year[0]) if year else None)
    if (owner := _OWNER_BEFORE.match(text, at)) and owns(owner["owner"], page):
        return _Lead(at, owner.end(), owned=True)
    return _Lead(at, at)


def form_of(kind: str) -> WorkForm:
    """The form that a kind of written work stands for, whether one or several are spoken of.

    >>> form_of("short stories")
    <WorkForm.SHORT_STORY: 'short story'>
    """
    singular = kind.lower()
    for ending, instead in (("ies", "y"), ("s", "")):
        if singular not in FORMS and singular.endswith(ending):
            singular = singular.removesuffix(ending) + instead
    return FORMS.get(singular, WorkForm.BOOK)


def _sure_of(items: list[Named]) -> list[Named]:
    """A list's items, those made sure that its commas and its closing "and" divide beyond doubt."""
    links = [each.linked for each in items]
    closed = len(items) > 2 and links[-1] in {"and", ", and"} and all(link == "," for link in links[1:-1])
    pair = len(items) == 2 and links[-1] == "and" and _are_two(*items)
    if len(items) == 1 or closed or pair:
        return [replace(each, sure=True) for each in items]
    if items and items[0].linked == "" and len(items) > 1 and links[1].startswith(","):
        return [replace(items[0], sure=True), *items[1:]]
    return items


def _are_two(left: Named, right: Named) -> bool:
    """Whether an "and" alone stands between two titles and not within one."""
    starts = (right.work.title or "").startswith(("The ", "A ", "An "))
    return left.sure or starts or not (_is_doubtful(left) or _is_doubtful(right))


def _is_doubtful(item: Named) -> bool:
    return not item.sure and (item.is_short or bool(_HONORIFIC.match(item.work.title or "")))
