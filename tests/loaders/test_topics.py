"""Genres, themes and filming places: what pages state, and above all what they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.header import synopsis_outline
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from loaders.topics import RULES
from ontology.document import Claim
from ontology.facts import FilmedAt, FilmMention, HasTheme, OfGenre

FILM = FilmMention("Salt Road", 1987)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def claims_of(text: str) -> tuple[Claim, ...]:
    page = Page("page.txt", text)
    return apply(RULES, Reading(page, FILM, outline(page, FILM.title)))


def genres(text: str) -> list[str]:
    return [claim.fact.genre.label for claim in claims_of(text) if isinstance(claim.fact, OfGenre)]


def themes(text: str) -> list[str]:
    return [claim.fact.theme.label for claim in claims_of(text) if isinstance(claim.fact, HasTheme)]


def places(text: str) -> list[str]:
    return [claim.fact.place.name for claim in claims_of(text) if isinstance(claim.fact, FilmedAt)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Salt Road is a romantic drama that ends badly.", ["romantic drama"]),
        (
            "Salt Road is a bleak, slow-burning psychological thriller with touches of horror.",
            ["psychological thriller", "horror"],
        ),
        ("It’s an independent character study that follows a drama teacher.", ["independent character study"]),
        ("Drama and romance, with the shape of a tragedy.", ["Drama", "romance", "tragedy"]),
        ("Neo-Western crime thriller.", ["Neo-Western crime thriller"]),
        ("A crime drama told like a comedy.", ["crime drama"]),
        ("Science fiction, mystery and very black comedy.", ["Science fiction", "mystery", "black comedy"]),
        ("War film and family drama.", ["War film", "family drama"]),
        ("Drama, War, Family", ["Drama", "War", "Family"]),
        ("Drama/Romance", ["Drama", "Romance"]),
        ("- Drama\n- History", ["Drama", "History"]),
        ("Epic crime drama", ["Epic crime drama"]),
        ("Silent film.", ["Silent film"]),
        ("This is a silent drama.", ["silent drama"]),
        ("The film is both a western and a comedy of manners.", ["western", "comedy of manners"]),
        ("Salt Road is one of the great westerns.", ["western"]),
        ("It can be filed under comedy.", ["comedy"]),
        (
            "Philosophical science fiction, with the bones of a wrong-man story.",
            ["Philosophical science fiction", "wrong-man story"],
        ),
        ("It blends elements of science fiction, noir, and horror.", ["science fiction", "noir", "horror"]),
        (
            "Part ghost story, part family drama, part detective yarn.",
            ["ghost story", "family drama", "detective yarn"],
        ),
        ("It is not only a thriller but also a moving love story.", ["thriller", "love story"]),
        ("Dark psychological drama / thriller.", ["psychological drama", "thriller"]),
        ("A gangster movie that turns into a tragedy.", ["gangster movie", "tragedy"]),
        ("Crime, drama and romance in equal parts.", ["Crime", "drama", "romance"]),
        ("Salt Road, directed by Ann Ray, is a horror film about salt.", ["horror film"]),
    ],
)
def test_genres(text: str, labels: list[str]) -> None:
    assert genres(f"Genre\n{text}\n") == labels


@pytest.mark.parametrize(
    "text",
    [
        "Salt Road is not a comedy.",
        "Salt Road isn’t a comedy but a hymn.",
        "Salt Road is less a thriller than a prayer.",
        "Salt Road is hardly a drama.",
        "Salt Road is more thriller than drama.",
        "Salt Road is a short walk along the sea.",
        "Salt Road is a family of films.",
        "Salt Road is a history of salt.",
        "Salt Road is romantic and sad.",
        "Salt Road is epic.",
        "Drama lovers will be glad of it.",
        "Viewers who expect adventure will be bored.",
        "Its subject is war.",
        "Salt Road is a teacher’s drama school story.",
        "Anybody who wants a comedy should look elsewhere.",
        "A quiet film of war and music.",
        "Salt Road is an anti-western.",
        "Salt Road is a comedy or a tragedy, as you like.",
        "Music and salt.",
    ],
)
def test_no_genres(text: str) -> None:
    assert genres(f"Genre\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Salt Road is a Scottish black comedy about a road.", ["black comedy"]),
        ("Ann Ray’s Salt Road (1987) is a psychological drama in which it snows.", ["psychological drama"]),
        ("Written by Ann Ray, this 1987 drama watches a man.", ["drama"]),
        ("Ann Ray made Salt Road, a modest and unexpectedly gentle drama that lasts.", ["drama"]),
        ("Ann Ray’s 1987 thriller Salt Road is slow.", ["thriller"]),
        ("Salt Road is a slow walk. Nobody would call it a comedy.", []),
        ("Salt Road is a film about a comedy writer.", []),
        ("Salt Road comes after a comedy. It is not a drama.", []),
        ("Unlike that comedy, Salt Road never smiles.", []),
        ("The novel is a thriller. Salt Road is a walk.", []),
        ("Sand Road (1980) is a comedy by the same hand.", []),
        ("Nobody saw it. Nobody came. Nobody sang. Salt Road is a drama.", ["drama"]),
        ("Salt Road is one of the bleakest crime films of its decade.", ["crime film"]),
        ("Salt Road is a 1987 American neo-noir thriller film directed by Ann Ray.", ["neo-noir thriller film"]),
        ("A taut legal thriller and a portrait of a marriage, it made her famous.", ["legal thriller"]),
        ("It is a deeply intimate, raw and devastating film that examines two people.", []),
        ("Few war films are as quiet as Salt Road.", []),
    ],
)
def test_genres_in_the_opening(text: str, labels: list[str]) -> None:
    assert genres(f"{text}\n") == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The movie explores themes of guilt, love, and urban decay with honesty.", ["guilt", "love", "urban decay"]),
        ("Salt Road explores themes such as grief and the price of salt.", ["grief", "price of salt"]),
        ("Based on the novel by Jo Day, the film explores themes of guilt and salt in the blood.", ["guilt", "salt"]),
        ("Salt Road explores loneliness, guilt and bad weather.", ["loneliness", "guilt", "bad weather"]),
        ("It focuses on loneliness, bad weather, and the complexities of love under pressure.",
            ["loneliness", "bad weather", "love"]),
        ("Salt Road is a film about memory and identity.", ["memory", "identity"]),
        ("It is a rare exploration of love, guilt, and despair that hurts.", ["love", "guilt", "despair"]),
        ("Salt Road is a meditation on class, duty and honor.", ["class", "duty", "honor"]),
    ],
)  # fmt: skip
def test_themes(text: str, labels: list[str]) -> None:
    assert themes(f"{text}\n") == labels
    assert themes(f"Why Watch?\n{text}\n") == labels


@pytest.mark.parametrize(
    "text",
    [
        "It recalls Days of Salt and Sand Road, both of which explore self-destruction and love.",
        "The novel explores themes of guilt and love.",
        "Few films about crime say so much.",
        "Salt Road is a film about a waitress and her love of salt.",
        "Salt Road is a film about memory and a man with a horse.",
        "Salt Road does not explore themes of guilt and love.",
        "Salt Road explores the city of Rome.",
        "Salt Road explores a young man’s past.",
        "Salt Road focuses on a farmer.",
        "An exploration of the sea bed.",
        "Films like Sand Road explore loneliness and guilt.",
        "The theme of the music returns.",
        "There is love in it, and death.",
    ],
)
def test_no_themes(text: str) -> None:
    assert themes(f"{text}\n") == []
    assert themes(f"Why Watch?\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("- Addiction: it is everywhere.\n- Love – too little of it.", ["Addiction", "Love"]),
        ("- Guilt and redemption: he has both.", ["Guilt", "redemption"]),
        ("- Hope against all odds", ["Hope against all odds"]),
        ("- The limits of knowledge: nobody knows.", ["limits of knowledge"]),
        ("Family, betrayal, loneliness and power run through it.", ["Family", "betrayal", "loneliness", "power"]),
        ("Fate and chance, greed and aging are the great subjects here.", ["Fate", "chance", "greed", "aging"]),
        ("Loneliness is the true subject of it all.", ["Loneliness"]),
        ("Friendship among thieves, fatherhood, and weather run through it.",
            ["Friendship among thieves", "fatherhood", "weather"]),
        ("- Loyalty and betrayal among friends", ["Loyalty", "betrayal"]),
        ("- Mothers and daughters", ["Mothers and daughters"]),
        ("- The Cost of Ambition: What would you give?", ["Cost of Ambition"]),
        ("- Family, both the one at home and the one at the bar", ["Family"]),
        ("Loneliness, chance, and the small pleasures of life.", ["Loneliness", "chance", "small pleasures of life"]),
        ("Beneath the jokes lies despair.", ["despair"]),
        ("What holds the film together is friendship.", ["friendship"]),
        ("The themes are many: greed, power, marriage and trust.", ["greed", "power", "marriage", "trust"]),
        ("Hope is a dangerous thing here.", ["Hope"]),
        ("Identity and memory are inseparable here.", ["Identity", "memory"]),
        ("Others: fate and free will in the town, identity in two names, and the border between man and beast.",
            ["fate", "free will", "identity", "border between man and beast"]),
        ("- What is human: nobody knows.", ["What is human"]),
        ("- Home: a house by the sea.", ["Home"]),
        ("Heroin is shown as a job.", []),
        ("Love is not the subject of it.", []),
        ("Salt, sand, snow and love are in every picture.", []),
        ("He has lost his love.", []),
        ("Time passes, and nothing is changed.", []),
        ("Addicti\ufeffon is everywhere, to money and to risk, and so is loneliness.", []),
    ],
)  # fmt: skip
def test_theme_sections(text: str, labels: list[str]) -> None:
    assert themes(f"Themes\n{text}\n") == labels


def test_theme_lists_of_synopsis_pages() -> None:
    text = "Salt Road\nYear: 1987\n\nA farmer leaves his land and his family one winter and walks to the coast.\n\n"
    page = Page(
        "x",
        f"{text}He walks.\n\nCharacters, Settings & Themes in Salt Road\n\nFamily, loyalty and power: all of it.\n",
    )
    claims = apply(RULES, Reading(page, FILM, synopsis_outline(page, "Salt Road")))
    assert [claim.fact.theme.label for claim in claims if isinstance(claim.fact, HasTheme)] == [
        "Family",
        "loyalty",
        "power",
    ]
    page = Page("x", f"{text}He walks.\n\nMore About Salt Road\n\nFamily, loyalty and power: all of it.\n")
    assert not apply(RULES, Reading(page, FILM, synopsis_outline(page, "Salt Road")))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Most of it was shot on location in Bergen, often at night.", ["Bergen"]),
        ("The film was shot in Bergen.", ["Bergen"]),
        ("Scenes were filmed on the Old Strip, Mill Street, and in actual motels.", ["the Old Strip", "Mill Street"]),
        ("It was shot entirely in Marfa, Texas.", ["Marfa, Texas"]),
        ("Filmed at Mill House, Union Station, and Ash Farm.", ["Mill House", "Union Station", "Ash Farm"]),
        ("It was shot in and around Los Angeles and in Laughlin, Nevada.", ["Los Angeles", "Laughlin, Nevada"]),
        ("Although it is set in Rome, all of it was filmed in Turin.", ["Turin"]),
        ("Filming took place in Oslo, Norway, during the winter.", ["Oslo, Norway"]),
        ("The crew worked in Oslo and at the Munch Building.", ["Oslo", "the Munch Building"]),
        ("The street scenes were staged on a studio lot in Burbank.", ["Burbank"]),
        ("It was filmed in the deserts of Morocco and northern Spain.", ["Morocco", "Spain"]),
        ("It was shot in Paris rather than in London.", ["Paris"]),
        ("Shot in Bergen, which doubles for Oslo.", ["Bergen"]),
        ("- Oslo, Norway: the harbor", ["Oslo, Norway"]),
        ("- Oslo", ["Oslo"]),
        ("- Oslo – the harbor scenes", ["Oslo"]),
        ("- New York City, including Times Square and 42nd Street", ["New York City", "Times Square", "42nd Street"]),
        ("- Interiors: Pinewood Studios, England", ["Pinewood Studios, England"]),
        ("- The St. Croix Hotel, for the ending", ["The St. Croix Hotel"]),
        ("Oslo stands in for Chicago.", ["Oslo"]),
        ("The town of Ash, Ohio, played several Texan streets.", ["Ash, Ohio"]),
        ("Interiors were built at Ash Studios in England.", ["Ash Studios", "England"]),
        ("For the exterior Ray used Timber Lodge on Mount Ash in Oregon.", ["Timber Lodge", "Mount Ash", "Oregon"]),
        ("The prison was the Ash State Reformatory in Mill, Ohio, which had closed.",
            ["the Ash State Reformatory", "Mill, Ohio"]),
        ("It was shot in Oslo on Super 16, often without permits, on the Strip, in Ash, Nevada.",
            ["Oslo", "the Strip", "Ash, Nevada"]),
        ("Scenes were shot all over Paris: at the Gare de l’Est and in the rue Lepic.",
            ["Paris", "the Gare de l’Est", "the rue Lepic"]),
        ("Filming began in Oslo on 3 May and moved to Bergen in June.", ["Oslo", "Bergen"]),
        ("Interiors: Pinewood. Exteriors: Utah and Wyoming.", ["Pinewood", "Utah", "Wyoming"]),
        ("Coney Island, Brighton Beach and the Bronx provide the background.",
            ["Coney Island", "Brighton Beach", "the Bronx"]),
        ("At Ash Studios the crew built a second village.", ["Ash Studios"]),
        ("- Mill House (the asylum)", ["Mill House"]),
        ("- The asylum: Mill House, Ash", ["Mill House", "Ash"]),
    ],
)  # fmt: skip
def test_places(text: str, names: list[str]) -> None:
    assert places(f"Filming Locations\n{text}\n") == names


@pytest.mark.parametrize(
    "text",
    [
        "It was not shot in Paris.",
        "It wasn’t filmed in Paris.",
        "The story is set in Paris.",
        "It was shot in English.",
        "It was shot in June and July.",
        "It was filmed in Technicolor.",
        "It was shot in black and white.",
        "It was shot in 1986.",
        "It was filmed by Max Orr.",
        "It was shot on Super 16.",
        "Ash isn’t just a setting. It is a metaphor.",
        "Paris was considered, but in the end nobody went.",
        "They had originally wanted a film shot in Paris.",
        "It was shot in actual motels and bars.",
        "- Sets were built by Max Orr",
        "- None",
        "It was shot in Kubrick style.",
        "- BAFTA Award: Ann Ray (won)",
        "- Ann Ray won the BAFTA Award in London",
        "The novel is set in Maine, and the film keeps it there.",
        "The lounge was modelled on the Ash Hotel in Yosemite.",
        "Ray never went to Colorado.",
        "The story takes place in Rome.",
    ],
)
def test_no_places(text: str) -> None:
    assert [name for name in places(f"Filming Locations\n{text}\n") if name != "None"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was shot in Paris.", ["Paris"]),
        (
            "The film was shot in only 28 days, mostly at night in Las Vegas and Ash, Nevada.",
            ["Las Vegas", "Ash, Nevada"],
        ),
        ("The crew worked mainly in New Jersey.", ["New Jersey"]),
        ("Many scenes were shot without permits on the Las Vegas Strip.", ["the Las Vegas Strip"]),
        ("The scene was filmed in one take.", []),
        ("Sand Road (1990) was filmed in Rome.", []),
        ("He was shot in Dallas.", []),
        ("It was filmed in Oslo and won at the Oscars.", ["Oslo"]),
    ],
)
def test_places_told_in_passing(text: str, names: list[str]) -> None:
    assert places(f"Trivia\n- {text}\nPlot Summary\nIt was filmed in Rome.\n") == names


def test_a_long_line_is_read_in_linear_time() -> None:
    for words in (
        "drama and ",
        "a, ",
        "themes of love, ",
        "shot in Oslo, ",
        "in a b c d ",
        "Oslo Oslo ",
        "about love and ",
    ):
        for heading in ("Genre", "Themes", "Filming Locations", "Why Watch?"):
            claims_of(f"{heading}\n{words * 20_000}\n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_hold_their_values(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    sections = (synopsis_outline if ".synopsis." in path.name else outline)(page, page.at(page.lines[0]))
    for claim in apply(RULES, Reading(page, FILM, sections)):
        quote = page.text[claim.evidence.start : claim.evidence.end]
        match claim.fact:
            case OfGenre(genre=concept) | HasTheme(theme=concept):
                assert concept.label in quote
            case FilmedAt(place=place):
                assert place.name in quote


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Ann Ray’s Salt Road is a sharp blend of black comedy, thriller, and horror.",
            ["black comedy", "thriller", "horror"],
        ),
        ("Ann Ray’s Salt Road is a monumental science fiction epic based on a novel.", ["science fiction epic"]),
        ("Salt Road is a period romance about a road.", ["period romance"]),
    ],
)
def test_genres_of_openings_in_other_words(text: str, labels: list[str]) -> None:
    assert genres(f"{text}\n") == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Guilt, salt and memory.", ["Guilt", "salt", "memory"]),
        ("Themes of guilt, salt and memory run through every scene.", ["guilt", "salt", "memory"]),
        ("Salt Road deals with guilt and bad weather.", ["guilt", "bad weather"]),
        ("The film explores themes of guilt and love, anchored by its actors.", ["guilt", "love"]),
        ("Loneliness comes first. Salt comes second. Guilt is never named.", ["Loneliness"]),
        ("The film explores guilt, memory, and the ache for salt.", ["guilt", "memory", "ache for salt"]),
        ("What it keeps coming back to is guilt, ambition, and memory.", ["guilt", "ambition", "memory"]),
    ],
)
def test_themes_in_other_words(text: str, labels: list[str]) -> None:
    assert themes(f"Themes\n{text}\n") == labels


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Interiors were built at Ray Studios in Oslo.", ["Ray Studios", "Oslo"]),
        ("The house was a set built from scratch in Oslo.", ["Oslo"]),
        ("Interiors were built in Oslo, including a bar modelled on Ray’s in Bergen.", ["Oslo"]),
        ("Oslo stands in for Chicago.", ["Oslo"]),
        ("Ray House in Bergen served as the palace.", ["Ray House", "Bergen"]),
        ("It was shot at the Ray Sun casino in Oslo.", ["Ray Sun casino", "Oslo"]),
        ("It was shot in Brooklyn, New York, and in Oslo.", ["Brooklyn, New York", "Oslo"]),
        ("- Ray Shrine, Oslo – the day trip", ["Ray Shrine, Oslo"]),
        ("Other locations included Oslo and Bergen.", ["Oslo", "Bergen"]),
    ],
)
def test_places_in_other_words(text: str, names: list[str]) -> None:
    assert [name.removeprefix("the ") for name in places(f"Filming Locations\n{text}\n")] == names


def test_numbered_events_with_their_places_are_no_filming_places() -> None:
    assert places("Plot\n1. The Ray\nLocation: Oslo\n2. The Road\n") == []


def test_a_genre_may_stand_behind_its_heading() -> None:
    assert genres("Ending\nIt ends.\nGenre: Musical, Crime\n") == ["Musical", "Crime"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Salt Road is a romantic drama that veers into tragedy.", ["romantic drama", "tragedy"]),
        ("Psychological drama, with touches of tragedy and horror.", ["tragedy", "horror", "Psychological drama"]),
        ("Salt Road is a drama. It has no elements of horror.", ["drama"]),
    ],
)
def test_genres_that_a_film_has_something_of(text: str, labels: list[str]) -> None:
    assert sorted(genres(f"Genre\n{text}\n")) == sorted(labels)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The disused Ray Reformatory in Mansfield, Ohio, plays the jail.", ["Ray Reformatory", "Mansfield, Ohio"]),
        ("For the exterior she used Ray Lodge on Mount Ray in Oregon.", ["Ray Lodge", "Mount Ray", "Oregon"]),
        ("Ray Day plays the warden.", []),
        ("She used Ray Day for it.", []),
        ("The Old Museum of Ohio hosted the party.", ["Old Museum of Ohio"]),
    ],
)
def test_places_that_play_a_part(text: str, names: list[str]) -> None:
    assert places(f"Filming Locations\n{text}\n") == names
