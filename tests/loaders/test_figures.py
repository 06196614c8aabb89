"""The production in figures: money, days, pages, gauges, companies, ratings, artists, and what states none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import artists, camera, companies, credits, finances, production, ratings, read_text
from loaders.header import synopsis_outline
from loaders.outline import outline
from loaders.page import Page
from loaders.rules import Reading, apply
from ontology.facts import (
    Backed,
    Cost,
    Credit,
    Credited,
    Fact,
    FeaturesMusicBy,
    FilmMention,
    Grossed,
    Rated,
    Runs,
    ScriptRuns,
    ShotFor,
    ShotOn,
)

FILM = FilmMention("Salt Road", 1987)
MODULES = (credits, camera, production, finances, companies, ratings, artists)
RULES = tuple(rule for module in MODULES for rule in module.RULES)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def short(fact: Fact) -> str | None:
    match fact:
        case Cost():
            return f"cost {fact.amount.bound} {fact.amount.value} {fact.amount.currency}"
        case Grossed():
            return f"gross {fact.amount.bound} {fact.amount.value} {fact.amount.currency} {fact.territory}"
        case ShotFor():
            return f"{fact.days} days"
        case ShotOn():
            return f"{fact.gauge} mm"
        case ScriptRuns():
            return f"{fact.pages} pages"
        case Backed():
            return f"{fact.company.name}: {fact.role}"
        case Rated():
            return f"{fact.rater} {fact.value} of {fact.best}"
        case FeaturesMusicBy():
            return fact.artist.name
        case Credited(role=Credit.CAMERA_OPERATOR):
            return f"operator {fact.person.name}"
        case _:
            return None


def told(text: str) -> set[str]:
    page = Page("page.txt", text)
    claims = apply(RULES, Reading(page, FILM, outline(page, FILM.title)))
    return {words for claim in claims if (words := short(claim.fact))}


def of_head(*fields: str) -> set[str]:
    page = Page("page.txt", "\n".join(("Salt Road", "Year: 1987", *fields, "Director: Ann Bell")))
    claims = apply(RULES, Reading(page, FILM, synopsis_outline(page, FILM.title)))
    return {words for claim in claims if (words := short(claim.fact))}


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("Budget: $46M", {"cost exactly 46000000 USD"}),
        ("BUDGET: £1.5 million", {"cost exactly 1500000 GBP"}),
        ("Budget: $46,000,000 (estimated)", {"cost about 46000000 USD"}),
        ("Budget: approx. €3m", {"cost about 3000000 EUR"}),
        ("Budget: 46 million USD", {"cost exactly 46000000 USD"}),
        ("Budget: $4-6 million", set()),
        ("Budget: N/A", set()),
        ("Budget: $0", set()),
        ("Box Office: $123.4 million", {"gross exactly 123400000 USD None"}),
        ("Revenue: $33,000,000", {"gross exactly 33000000 USD None"}),
        ("Gross (worldwide): $12,345,678", {"gross exactly 12345678 USD worldwide"}),
        ("Domestic Gross: $5M", {"gross exactly 5000000 USD domestic"}),
        (
            "Box office: $82.8 million (US) / $147 million (worldwide)",
            {"gross exactly 82800000 USD domestic", "gross exactly 147000000 USD worldwide"},
        ),
        ("Box office: $3 million (opening weekend)", set()),
        ("Budget: $4M | Box Office: $37M", {"cost exactly 4000000 USD", "gross exactly 37000000 USD None"}),
        ("Production companies: Acme Films, A24", {"Acme Films: production", "A24: production"}),
        ("Studio: Gamma", {"Gamma: production"}),
        ("Distributed by: United Artists", {"United Artists: distribution"}),
        ("Produced by: Acme Pictures", {"Acme Pictures: production"}),
        ("Produced by: Max Orr", set()),
        ("IMDb: 7.5/10", {"IMDb 7.5 of 10.0"}),
        ("TMDB Rating: 7.1", {"TMDB 7.1 of None"}),
        ("Rating: 7.5/10", {"Rating 7.5 of 10.0"}),
        ("User Rating: 7.5", {"User Rating 7.5 of None"}),
        ("Rating: PG-13", set()),
        ("Rating: 16", set()),
        ("Negative format: 35 mm", {"35 mm"}),
    ],
)
def test_fields_of_the_head(field: str, facts: set[str]) -> None:
    assert of_head(field) == facts


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Its budget was a mere $5 million, but it earned over $41 million.",
            {"cost exactly 5000000 USD", "gross over 41000000 USD None"},
        ),
        ("It was made for under £2 million.", {"cost under 2000000 GBP"}),
        ("The film cost €11.4 million.", {"cost exactly 11400000 EUR"}),
        (
            "It grossed more than $200 million worldwide on a $15 million budget.",
            {"cost exactly 15000000 USD", "gross over 200000000 USD worldwide"},
        ),
        (
            "The movie cost less than seven million dollars and made almost 50 million in North American theaters.",
            {"cost under 7000000 USD", "gross under 50000000 USD domestic"},
        ),
        ("It was made on a shoestring budget of $27,575.", {"cost exactly 27575 USD"}),
        ("The film was shot on an estimated budget of $13 million.", {"cost about 13000000 USD"}),
        ("The film was made with a budget of 500 million yen.", {"cost exactly 500000000 JPY"}),
        ("The film's budget ballooned to $44 million.", {"cost exactly 44000000 USD"}),
        ("The $63 million production was large.", {"cost exactly 63000000 USD"}),
        ("Despite costing just $1.3 million, it looks rich.", {"cost exactly 1300000 USD"}),
        ("Budget: $4 million", {"cost exactly 4000000 USD"}),
        ("Box Office: $1.2 billion worldwide", {"gross exactly 1200000000 USD worldwide"}),
        ("Worldwide, it grossed $327 million.", {"gross exactly 327000000 USD worldwide"}),
        ("Its worldwide box office was $106 million.", {"gross exactly 106000000 USD worldwide"}),
        ("Ticket sales topped $100 million.", {"gross over 100000000 USD None"}),
        (
            "The film grossed $24.8 million in the United States and Canada, and $25 million in other territories, for "
            "a worldwide total of $49.8 million, against a production budget of $6 million.",
            {
                *("gross exactly 24800000 USD domestic", "gross exactly 25000000 USD international"),
                *("gross exactly 49800000 USD worldwide", "cost exactly 6000000 USD"),
            },
        ),
        ("It opened to $3 million and grossed $43 million.", {"gross exactly 43000000 USD None"}),
    ],
)
def test_money_in_prose(sentence: str, facts: set[str]) -> None:
    assert told(f"Trivia\n- {sentence}\n") == facts
    assert told(f"Box Office\n{sentence}\n") == facts


@pytest.mark.parametrize(
    "sentence",
    [
        "The budget was from $4 to $6 million.",
        "The marketing budget was $10 million.",
        "Max Orr was paid $2 million for the role.",
        "Max Orr earned $2 million for the film.",
        "The scene cost $1 million to shoot.",
        "The film made $12 million on its opening weekend.",
        "Sand Road grossed $400 million.",
        "The budget of Sand Road (1990) was $4 million.",
        "Adjusted for inflation, it grossed $700 million.",
        "Box office takings came to £12 million in the UK.",
        "The ransom is $2 million.",
        "The sequel cost $20 million.",
        "The film made $9 million in video rentals.",
        "Ann Bell wanted a budget of $9 million.",
        "The novel's rights were bought for $400,000.",
        "It is rumored that the film cost $9 million.",
        "The production went over budget by $2 million.",
        "She lost 30 pounds for the part, and of nine prizes it had 2 won.",
    ],
)
def test_money_of_other_things(sentence: str) -> None:
    assert told(f"Trivia\n- {sentence}\n") == set()


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("The movie was filmed in just 31 days.", {"31 days"}),
        ("It was filmed over 25 days in Ohio.", {"25 days"}),
        ("It was a 23-day shoot.", {"23 days"}),
        ("Shooting took six weeks.", {"42 days"}),
        ("The film's shooting schedule was only 24 days.", {"24 days"}),
        ("It was shot on location in Ohio in just four weeks.", {"28 days"}),
        ("The film took 45 days to shoot.", {"45 days"}),
        ("Shot on a budget of half the usual in 24 days, it looks rich.", {"24 days"}),
        ("Both films were shot in eight days.", set()),
        ("Twenty-one days of shooting were enough.", {"21 days"}),
        ("The scene was shot in 3 days.", set()),
        ("It was shot over three months.", set()),
        ("The shoot lasted more than 200 days.", set()),
        ("After three days of shooting, Max Orr was fired.", set()),
        ("Max Orr shot all of his scenes in three days.", set()),
        ("The script was written in ten days.", set()),
        ("It was shot in 40 to 50 days.", set()),
        ("The script was just 104 pages, which is short.", {"104 pages"}),
        ("It began as a 126-page screenplay.", {"126 pages"}),
        ("The screenplay ran to 118 pages.", {"118 pages"}),
        ("The shooting script was just ninety pages long.", {"90 pages"}),
        ("The novel is 300 pages long.", set()),
        ("The first draft of the script ran to 200 pages.", set()),
        ("The script was cut from 180 to 120 pages.", set()),
        ("Ann Bell chose 16mm film for its grain.", {"16 mm"}),
        ("It was shot on Super 16 and blown up to 35mm.", {"16 mm"}),
        ("The film was shot in 65mm and 35mm.", {"65 mm", "35 mm"}),
        ("The whole film was captured on sixteen-millimeter stock.", {"16 mm"}),
        ("The film was shot with a 35mm lens.", set()),
        ("It was released in 70mm prints.", set()),
        ("The flashbacks were shot on Super 8.", set()),
        ("It was shot digitally rather than on 35mm.", set()),
        ("Ann Bell lit the film and operated the camera herself.", {"operator Ann Bell"}),
        ("Camera operator Lee Ray used a Steadicam.", {"operator Lee Ray"}),
        ("Ann Bell directed the film. Bell operated the camera.", {"operator Ann Bell"}),
        ("The director operated the camera.", set()),
        ("With Max Orr ill, Ann Bell operated the camera.", set()),
    ],
)
def test_days_pages_gauges_and_cameras(sentence: str, facts: set[str]) -> None:
    assert told(f"Behind the Scenes\n- {sentence}\n") == facts


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Salt Road was produced by Zoetrope Studios and distributed by United Artists.",
            {"Zoetrope Studios: production", "United Artists: distribution"},
        ),
        ("Max Orr wrote the film, which was released by Acme Pictures.", {"Acme Pictures: distribution"}),
        ("A Miramax release, it did well.", {"Miramax: distribution"}),
        ("Warner Bros. released the film in 1987.", {"Warner Bros.: distribution"}),
        ("The studio, Paramount, gave in.", {"Paramount: production"}),
        ("Ann Bell made it for Paramount in 1987.", {"Paramount: production"}),
        ("The film was produced by Max Orr and Working Title Films.", {"Working Title Films: production"}),
        ("The film was produced by Ann Bell's own company Acme/Orr Productions.", {"Acme/Orr Productions: production"}),
        ("It was produced by Warner Bros. It did well.", {"Warner Bros.: production"}),
        ("Distributor: A24", {"A24: distribution"}),
        (
            "Blumhouse produced the film together with Bell’s Monkeypaw and QC Entertainment.",
            {"Blumhouse: production", "Monkeypaw: production", "QC Entertainment: production"},
        ),
        (
            "Bold Films and Acme Pictures made the picture, and A24 distributed it.",
            {"Bold Films: production", "Acme Pictures: production", "A24: distribution"},
        ),
        (
            "Acme Films produced it with StudioCanal, and Focus Features released it.",
            {"Acme Films: production", "StudioCanal: production", "Focus Features: distribution"},
        ),
        ("Netflix paid $5 million for the rights.", {"Netflix: distribution"}),
        ("Paramount made the film a hit.", set()),
        ("Produced by Max Orr, it did well.", set()),
        ("The soundtrack was released by Columbia Records.", set()),
        ("It was released on DVD by Acme Films.", set()),
        ("Acme Pictures produced the 1931 original.", set()),
        ("It was turned down by Acme Pictures.", set()),
    ],
)
def test_companies_in_prose(sentence: str, facts: set[str]) -> None:
    assert told(f"Trivia\n- {sentence}\n") == facts


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("IMDb 7.5/10, Rotten Tomatoes 91%", {"IMDb 7.5 of 10.0", "Rotten Tomatoes 91.0 of 100.0"}),
        ("Rating: 7.6/10 (IMDb)", {"IMDb 7.6 of 10.0"}),
        ("It has a score of 94% on Rotten Tomatoes.", {"Rotten Tomatoes 94.0 of 100.0"}),
        (
            "On Rotten Tomatoes, it has an approval rating of 91% and an average rating of 7.5/10.",
            {"Rotten Tomatoes 91.0 of 100.0"},
        ),
        ("Metacritic gave it an average score of 82 out of 100.", {"Metacritic 82.0 of 100.0"}),
        ("Roger Ebert gave the film four stars out of four.", {"Roger Ebert 4.0 of 4.0"}),
        ("It got three and a half stars from Roger Ebert.", {"Roger Ebert 3.5 of None"}),
        ("The film has an IMDb rating of 8.3.", {"IMDb 8.3 of None"}),
        ("It has a 97% on Rotten Tomatoes and an 8.3 on IMDb.", {"IMDb 8.3 of None", "Rotten Tomatoes 97.0 of 100.0"}),
        ("The film is rated R.", set()),
        ("It is in IMDb's top 250.", set()),
        ("It opened with 80% of the seats filled.", set()),
    ],
)
def test_ratings_in_prose(sentence: str, facts: set[str]) -> None:
    assert told(f"Reception\n- {sentence}\n") == facts


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Artists featured include Moby and Nina Simone, whose songs are sad.", {"Moby", "Nina Simone"}),
        ("The film uses songs by Pulp, Blur and New Order.", {"Pulp", "Blur", "New Order"}),
        ("Bono sings “Night Boat”; Nina Simone contributes “Long Rain”.", {"Bono", "Nina Simone"}),
        ("The soundtrack includes Iggy Pop’s “Lust for Life”.", {"Iggy Pop"}),
        ("The song Perfect Day by Lou Reed plays over the end.", {"Lou Reed"}),
        ("Tracks by The Rolling Stones and Simon & Garfunkel open it.", {"The Rolling Stones", "Simon & Garfunkel"}),
        ("- “Lust for Life” by Iggy Pop", {"Iggy Pop"}),
        ("- Iggy Pop – “Lust for Life”", {"Iggy Pop"}),
        ("The film uses music by Beethoven and Bach.", set()),
        ("Strauss’s Also sprach Zarathustra is heard.", set()),
        ("The title song was sung by Shirley Bassey.", {"Shirley Bassey"}),
        ("“Rain”, written by Fred Neil and sung by Harry Nilsson, opens it.", {"Fred Neil", "Harry Nilsson"}),
        ("Songs by Bob Marley and the Wailers are heard.", {"Bob Marley and the Wailers"}),
        ("Songs by Moby, Air, and Beck enrich the mood.", {"Moby", "Air", "Beck"}),
        ("The soundtrack, featuring Pulp, became a hit.", {"Pulp"}),
        ("Jazz legend Chet Baker contributes a song.", {"Chet Baker"}),
        ("“Falling,” by Julee Cruise, closes the film.", {"Julee Cruise"}),
        ("It uses music by artists including The Who and Otis Redding.", {"The Who", "Otis Redding"}),
        ("The film uses Samuel Barber’s Adagio for Strings.", set()),
        ("David Bowie and Queen’s “Under Pressure” is heard.", {"David Bowie", "Queen"}),
        ("Nina Simone sings over the end credits.", {"Nina Simone"}),
        ("Bing Crosby and Dean Martin drift over from the next flat.", {"Bing Crosby", "Dean Martin"}),
        ("We hear “Run, Fox” by Flanagan and Allen.", {"Flanagan and Allen"}),
        ("At the end comes “Salt Road” by Ben E. King.", {"Ben E. King"}),
        ("“Numb” in the version by Roger Waters with Van Morrison is heard.", {"Roger Waters", "Van Morrison"}),
        ("It has songs by Kid Creole and the Coconuts.", {"Kid Creole and the Coconuts"}),
        ("It has songs by Bob Dylan and the Beatles.", {"Bob Dylan", "the Beatles"}),
        ("The Kronos Quartet plays the strings.", {"The Kronos Quartet"}),
        ("It is a sparse score with guitar playing by Slash.", {"Slash"}),
        ("It moves from Tony Bennett’s “Rags” to Sid Vicious mangling “My Way”.", {"Tony Bennett", "Sid Vicious"}),
        ("The Crystals accompany the walk.", {"The Crystals"}),
        ("The songs on Tom’s radio are by people like Pulp, 10cc and Lou Reed.", {"Pulp", "10cc", "Lou Reed"}),
        ("The soundtrack also includes songs from the 1960s.", set()),
        ("It uses songs by French cover bands.", set()),
        ("The score was performed by the London Symphony Orchestra.", set()),
        ("Ann Bell’s “Main Theme” is famous.", set()),
        ("A cover of Lou Reed’s “Perfect Day” plays.", set()),
        ("The music recalls the work of Bernard Herrmann.", set()),
        ("The score features a saxophone.", set()),
    ],
)
def test_artists_heard(sentence: str, facts: set[str]) -> None:
    assert told(f"Music\nThe score was composed by Ann Bell.\n{sentence}\n") == facts


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Lou Reed’s “Perfect Day” gets things going.", {"Lou Reed"}),
        ("Lou Reed’s “Perfect Day” is his best song to date by any measure.", set()),
        ("He is dancing to “Rags” by Tony Bennett.", {"Tony Bennett"}),
        ("Acme Pictures put it out in May.", {"Acme Pictures: distribution"}),
        ("Acme Pictures and Bell Films shared the $5 million production.",
         {"Acme Pictures: production", "Bell Films: production"}),
        ("Acme Pictures distributed the film for Bell Films.",
         {"Acme Pictures: distribution", "Bell Films: production"}),
        ("Acme Pictures spent the summer in Rome.", set()),
    ],
)  # fmt: skip
def test_notes_tell_of_artists_and_companies(sentence: str, facts: set[str]) -> None:
    assert {words for words in told(f"Trivia\n- {sentence}\n") if not words.startswith(("cost", "gross"))} == facts


def test_plots_tell_no_figures() -> None:
    plot = "Tom takes $2 million from the safe. It was filmed by a man with a 16mm camera. The job takes ten days."
    assert told(f"Plot Summary\n{plot}\n") == set()
    assert of_head(f"{plot} It is a long way to the sea, and nobody follows him there.") == set()


@pytest.mark.parametrize(
    "words",
    [
        "$4 million ",
        "grossed over ",
        "songs by A, ",
        "Acme Pictures ",
        "shot on ",
        "IMDb ",
        "“X” by A and ",
        "the budget ",
    ],
)
def test_long_lines_are_read_in_linear_time(words: str) -> None:
    assert told(f"Music\n{words * 20_000}\nTrivia\n{words * 20_000}\n{'. '.join([words * 20] * 200)}\n") is not None


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_quotes_are_short_and_hold_names(path: Path) -> None:
    page = Page(path.name, path.read_text(encoding="utf-8"))
    lines = synopsis_outline if ".synopsis." in path.name else outline
    for claim in apply(RULES[len(credits.RULES) :], Reading(page, FILM, lines(page, None))):
        quote = page.text[claim.evidence.start : claim.evidence.end]
        assert 0 < len(quote) < 200
        if isinstance(claim.fact, FeaturesMusicBy):
            assert claim.fact.artist.name in quote


@pytest.mark.parametrize(
    ("sentence", "minutes"),
    [
        ("It runs 139 minutes.", 139),
        ("The film runs for 2 hours and 7 minutes.", 127),
        ("It has a running time of 95 minutes.", 95),
        ("A director’s cut of it runs 180 minutes.", None),
        ("The chase in Mud Road (1961) runs 12 minutes.", None),
        ("The opening scene runs 11 minutes.", None),
    ],
)
def test_running_times_told_in_prose(sentence: str, minutes: int | None) -> None:
    page = f"Salt Road (1987)\n\nSalt Road is a slow film about a road that ends in the sea.\n\nTrivia\n- {sentence}\n"
    page += "Cast\n- Al Bo as Cy Dunn\nFilming Locations\nIt was shot in Spain.\nAwards\n- None.\n"
    found = [claim.fact.minutes for claim in read_text("salt-road.txt", page).claims if isinstance(claim.fact, Runs)]
    assert found == ([minutes] if minutes else [])
