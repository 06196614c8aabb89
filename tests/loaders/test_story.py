"""The story as pages tell it: plot parts, characters, places, themes in the plot, yes-or-no features, dates."""

from __future__ import annotations

import pytest

from loaders.header import synopsis_outline
from loaders.outline import outline
from loaders.page import Page
from loaders.rulebook import RULES
from loaders.rules import Reading, apply
from loaders.site_words import is_site_line
from ontology.document import Claim
from ontology.facts import (
    FeaturesCharacter,
    FilmMention,
    HasFeature,
    SetIn,
    Told,
    TouchesOn,
    Updated,
)

FILM = FilmMention("Salt Road", 1987)
HEAD = "Salt Road\nYear: 1987\nDirector: Ada Quill\nDrama\n"
ABSTRACT = "A farmer leaves his land one winter and walks to the coast, where nobody knows what he has done or why.\n"
PROSE = "Tom Hale sells the horse and goes on foot along the river until the snow has covered his tracks for good."
MORE = "At the inn he is told to leave, and for a week he sleeps under the bridge with two men who never speak."


def claims(text: str, *, synopsis: bool = False) -> tuple[Claim, ...]:
    page = Page("page.txt", text)
    sections = synopsis_outline(page, FILM.title) if synopsis else outline(page, FILM.title)
    found = apply(RULES, Reading(page, FILM, sections))
    for claim in found:
        assert 0 <= claim.evidence.start < claim.evidence.end <= len(text)
    return found


def parts(text: str, *, synopsis: bool = False) -> list[tuple[str | None, bool, str]]:
    facts = [claim.fact for claim in claims(text, synopsis=synopsis)]
    told = [fact for fact in facts if isinstance(fact, Told)]
    assert [fact.order for fact in told] == list(range(1, len(told) + 1))
    return [(fact.heading, fact.ending, fact.text) for fact in told]


def characters(plot: str, cast: str = "") -> set[str]:
    facts = [claim.fact for claim in claims(f"Plot Summary\n{plot}\n{cast}")]
    return {fact.character.name for fact in facts if isinstance(fact, FeaturesCharacter)}


def story_places(text: str, *, synopsis: bool = False) -> set[str]:
    return {claim.fact.place.name for claim in claims(text, synopsis=synopsis) if isinstance(claim.fact, SetIn)}


def features(text: str) -> set[str]:
    facts = [claim.fact for claim in claims(text)]
    return {f"{fact.feature}: {fact.present}" for fact in facts if isinstance(fact, HasFeature)}


@pytest.mark.parametrize(
    "heading",
    [
        "A Horse and a Debt",
        "1. “The Visitor”",
        "Act One: The Farm",
        "Introduction and Setup",
        "**The Inn**",
        "### The Inn",
        "Who Is the Stranger?",
        "Part II",
        "The warning",
        "The Truth Revealed",
    ],
)
def test_a_subheading_starts_a_part(heading: str) -> None:
    found = parts(f"Detailed Summary\n{heading}\n{PROSE}\n{MORE}\nThe Sea\n{PROSE}\nCast\n- Max Orr as Tom Hale\n")
    assert found == [(heading.strip("*# ").removeprefix("1. "), False, f"{PROSE}\n{MORE}"), ("The Sea", False, PROSE)]


@pytest.mark.parametrize(
    "heading",
    [
        "Movie Ending",
        "How It Ends",
        "The Ending",
        "Ending Explained",
        "Ending Explained (Spoilers)",
        "Salt Road Ending Explained",
        "How Salt Road Ends",
        "What Happens at the End",
        "Finale",
        "The Finale",
        "Climax and Resolution",
        "Act Three: The Ending",
        "The Conclusion",
    ],
)
def test_the_ending_is_marked_as_such(heading: str) -> None:
    found = parts(f"Plot Summary\n{PROSE}\n{heading}\n{MORE}\nAwards\n- Won the Salt Prize\n")
    assert found == [("Plot Summary", False, PROSE), (heading, True, MORE)]


@pytest.mark.parametrize("heading", ["The End of the Road", "An Endless Winter", "The Climax", "Loose Ends"])
def test_a_heading_that_only_sounds_like_an_ending(heading: str) -> None:
    assert [ending for _, ending, _ in parts(f"Plot Summary\n{PROSE}\n{heading}\n{MORE}\n")] == [False, False]


@pytest.mark.parametrize(
    "line",
    [
        "⇢ KEEP WALKING WITH US",
        "► Ten films about salt",
        "Advertisement",
        "Spoiler alert!",
        "Warning: major spoilers ahead",
        "Read also: The Best Films About Rivers",
        "Related posts",
        "Share this:",
        "Subscribe to our newsletter",
        "We use cookies to improve your experience.",
        "Haven’t seen it yet? This summary contains spoilers. Bookmark the page and come back.",
        "Want more? Explore our full timeline of Salt Road, and find out what you missed.",
        "Photo: Harbour Pictures",
    ],
)
def test_what_the_site_says_is_never_part_of_the_plot(line: str) -> None:
    assert parts(f"Plot Summary\n{PROSE}\n{line}\n{MORE}\nCast\n- Max Orr as Tom Hale\n") == [
        ("Plot Summary", False, f"{PROSE}\n{MORE}")
    ]
    page = f"{HEAD}{ABSTRACT}Spoilers!\nSalt Road (1987) – Full Plot Summary\n{PROSE}\n{line}\n{MORE}\nSimilar Movies\n"
    assert parts(page, synopsis=True) == [("Salt Road (1987) – Full Plot Summary", False, f"{PROSE}\n{MORE}")]


@pytest.mark.parametrize(
    "line",
    [
        "The warning comes too late for all of them.",
        "“You never told me,” she says, and leaves.",
        "He has not been seen again.",
        "Here the road ends, and Tom turns back.",
        "She reads the newsletter every week.",
        "Follow the river",
    ],
)
def test_what_the_plot_tells_is_not_the_site_s(line: str) -> None:
    assert not is_site_line(line.replace("“", '"').replace("”", '"'))


def test_a_plot_ends_where_another_section_starts() -> None:
    for heading in ("Critical Reception", "Box Office", "Final Verdict", "Characters", "Themes", "Conclusion"):
        text = f"Plot Summary\nThe Farm\n{PROSE}\n{heading}\nThe film is slow, and audiences loved it.\n"
        assert parts(text) == [("The Farm", False, PROSE)], heading


def test_a_line_of_dialogue_and_a_wrapped_line_are_no_headings() -> None:
    text = f"Plot Summary\n{PROSE}\nTom: “I will not go back”\n{MORE}\nThe road that leads to the\nsea is empty now.\n"
    assert len(parts(text)) == 1


def test_numbered_events_are_parts() -> None:
    events = f"1. The Farm\nLocation: Duluth, Minnesota\n{PROSE}\n2. {MORE}\n3. The Bridge: {MORE}\n"
    found = parts(f"{HEAD}{ABSTRACT}Spoilers!\nSalt Road (1987) – Full Plot\n{events}", synopsis=True)
    assert found == [("The Farm", False, PROSE), (None, False, MORE), ("The Bridge", False, MORE)]
    assert "Duluth, Minnesota" in story_places(f"Plot Summary\n{events}")
    timeline = f"{HEAD}{ABSTRACT}Salt Road Timeline\n1. Tom sells his horse\n2. Tom walks to the sea\n"
    assert parts(timeline, synopsis=True) == [
        (None, False, "Tom sells his horse"),
        (None, False, "Tom walks to the sea"),
    ]


def test_scenes_after_the_credits_are_told_before_the_plot() -> None:
    text = f"{HEAD}{ABSTRACT}Scene 1: The Empty Stable\n{PROSE}\nPlot\n{MORE}\n{MORE}\n"
    assert ("Scene 1: The Empty Stable", False, PROSE) in parts(text, synopsis=True)


def test_a_page_without_a_plot_tells_none() -> None:
    site = (
        "More About Salt Road\nDiscover the full story of Salt Road on our pages, with its timeline and its people.\n"
    )
    assert parts(HEAD + ABSTRACT, synopsis=True) == []
    assert parts(f"{HEAD}{ABSTRACT}Last Updated: May 1, 2024\n{site}", synopsis=True) == []
    contents = "Table of Contents\nPlot Summary\nThe Farm\nMovie Ending\nCast\n"
    assert parts(f"{contents}Plot Summary\nThe Farm\n{PROSE}\n") == [("The Farm", False, PROSE)]


@pytest.mark.parametrize(
    ("plot", "names"),
    [
        ("He meets a man named Joe.", {"Joe"}),
        ("He meets an old fisherman called Joe Pike.", {"Joe Pike"}),
        ("She hides from her violent Polish pimp, Max Boro, who finds her.", {"Max Boro"}),
        ("His brother Fred refuses.", {"Fred"}),
        ("Tom’s girlfriend Ellen waits.", {"Ellen"}),
        ("He works for a greedy boss, Mr. Lund.", {"Mr. Lund"}),
        ("He is questioned by Detective Mills.", {"Detective Mills"}),
        ("He marries Apolline.", {"Apolline"}),
        ("Greta, a nurse from the village, hides him.", {"Greta"}),
        ("Greta tells him all. Later Greta leaves.", {"Greta"}),
        ("A pimp named Yuri beats her. Yuri Butov runs.", {"Yuri Butov"}),
        ("A town called Perdition burns. A bar named Rico closes.", set()),
        ("He reads a book by Stephen Crane.", set()),
        ("The Union asks him. The Union decides.", set()),
        ("He drives to Dallas. Dallas sleeps.", set()),
        ("He lives in Marfa. Marfa wakes. Marfa sleeps.", set()),
        ("On Monday Tom wakes. Monday falls.", set()),
        ("His Chevrolet dies.", set()),
        ("Germany invades. Germany wins.", set()),
        ("The FBI asks. The FBI decides.", set()),
        ("He meets a man named Joe (Max Orr).", set()),
        ("Joe, played by Max Orr, wakes. Joe runs. Joe dies.", set()),
        ("Nobody knows. Nobody asks. Everyone says so.", set()),
    ],
)
def test_characters_for_whom_no_actor_is_named(plot: str, names: set[str]) -> None:
    assert characters(plot) == names


def test_a_character_with_an_actor_is_performed_under_any_form_of_the_name() -> None:
    plot = "A man named Joe helps. Joe Pike says no. His brother Fred dies."
    assert characters(plot, "Cast\n- Max Orr as Joe Pike\n") == {"Fred"}
    assert characters(plot, "Cast\n- Max Orr as Joe\n- Lee Ray as Fred\n") == set()


def test_lists_of_characters_without_actors() -> None:
    plot = f"Plot Summary\n{PROSE}\nCharacters\n"
    lines = "- Tom Hale: a farmer who owes money\n- Ines – the innkeeper’s daughter\n- Paul (Lee Ray): a monk\n"
    facts = [claim.fact for claim in claims(plot + lines)]
    assert {fact.character.name for fact in facts if isinstance(fact, FeaturesCharacter)} == {"Tom Hale", "Ines"}
    assert characters("He runs.", "Cast\n- Max Orr: a farmer who owes money\n") == set()


@pytest.mark.parametrize(
    ("plot", "names"),
    [
        ("Tom moves to Duluth.", {"Duluth"}),
        ("Tom washes dishes in a Texas diner.", {"Texas"}),
        ("Ines leaves Vienna at dawn.", {"Vienna"}),
        ("In a bar called Zorro she meets Tom.", {"Zorro"}),
        ("Manhattan is not impressed.", {"Manhattan"}),
        ("On a last trip to San Remo, they quarrel.", {"San Remo"}),
        ("Tom writes a letter and flees to Venice.", {"Venice"}),
        ("They live in northern Italy.", {"northern Italy"}),
        ("The hotel stands in the Rocky Mountains of Colorado.", {"Rocky Mountains", "Colorado"}),
        ("Tom fakes a trip to London.", set()),
        ("They drive toward Florida.", set()),
        ("The man on the screen is called Hauser.", set()),
        ("Ines wants to know what their purpose is on Earth, or in Rome?", set()),
        ("Tom is a vice president at Hale & Hale.", set()),
        ("Tom lives in a small town in Montana.", {"Montana"}),
        ("A screenwriter in Hollywood drinks.", {"Hollywood"}),
        ("He careens down to the Las Vegas Strip.", {"Las Vegas Strip"}),
        ("In Chicago, he finds work.", {"Chicago"}),
        ("Meanwhile, in Gotham City, the lights go out.", {"Gotham City"}),
        ("They walk through the streets of Lisbon.", {"Lisbon"}),
        ("Brooklyn, 1955. Tom is ten.", {"Brooklyn"}),
        ("Washington, D.C., 2054. Tom is ten.", {"Washington, D.C."}),
        ("He flees to Mexico and settles in Oaxaca.", {"Mexico", "Oaxaca"}),
        ("The police send him to Nevada.", {"Nevada"}),
        ("He is forced to flee to Canada.", {"Canada"}),
        ("She works at the Blue Moon Diner.", {"Blue Moon Diner"}),
        ("They arrive in Kyoto and Osaka.", {"Kyoto", "Osaka"}),
        ("He wants to move to Duluth.", set()),
        ("They dream of a farm in Florida.", set()),
        ("He plans to go to Paris with her.", set()),
        ("He never went to London.", set()),
        ("She buys a ticket to Rome.", set()),
        ("He is a banker from Maine.", set()),
        ("He goes to Marcus and asks for money.", set()),
        ("She believes in Ellen.", set()),
        ("He returns to Greta. Greta tells him to go.", set()),
        ("They speak in French at Christmas.", set()),
        ("In June, he is at Tom’s house.", set()),
        ("He talks of Florida.", set()),
        ("If he gets to Texas, he will be free.", set()),
        ("He finds a coin on the planet Zorrak.", {"Zorrak"}),
    ],
)
def test_where_a_plot_takes_place(plot: str, names: set[str]) -> None:
    assert story_places(f"Plot Summary\n{plot}\n") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Salt Road is a drama set in 1930s Chicago.", {"Chicago"}),
        ("Salt Road, set in the criminal underworld of London, is a thriller.", {"London"}),
        ("The story takes place in Savannah, Georgia, during one summer.", {"Savannah, Georgia"}),
        ("It is set against the neon of Las Vegas.", {"Las Vegas"}),
        ("It follows two people against the neon-soaked backdrop of Las Vegas.", {"Las Vegas"}),
        ("Set in Victorian London, Salt Road is a chiller.", {"London"}),
        ("It is set in the fictional town of Bedford Gap, Ohio.", {"Bedford Gap, Ohio"}),
        ("It is set in the days after World War II.", set()),
        ("It was shot in Toronto in the winter.", set()),
        ("The novel is set in Boston.", set()),
        ("Like Stone Quay (1985), which is set in Boston, it is slow.", set()),
        ("It is set to win the Academy Award.", set()),
        ("Setting: Lyon, France", {"Lyon, France"}),
    ],
)
def test_where_a_story_is_set(text: str, names: set[str]) -> None:
    assert story_places(f"{text}\nPlot Summary\n{PROSE}\n") == names


def test_settings_have_sections_and_abstracts_tell_of_places() -> None:
    assert story_places(f"Settings\n- Lyon: where Tom is born\n- The Blue Inn: where he hides\nCast\n{PROSE}\n") == {
        "Lyon",
        "The Blue Inn",
    }
    page = (
        f"{HEAD}A disheartened farmer travels to Las Vegas, and there he meets a woman who does not want to be found.\n"
    )
    assert story_places(page, synopsis=True) == {"Las Vegas"}


def themes(plot: str, more: str = "") -> set[str]:
    facts = [claim.fact for claim in claims(f"Plot Summary\n{plot}\n{more}")]
    return {f"{fact.theme.label} {fact.count}" for fact in facts if isinstance(fact, TouchesOn)}


@pytest.mark.parametrize(
    ("plot", "found"),
    [
        ("His alcoholism is known. Alcoholism kills him.", {"alcoholism 2"}),
        ("Two marriages end. The marriage was a lie.", {"marriage 2"}),
        ("A life of self-destruction.", {"self-destruction 1"}),
        ("They love to hope. She loves him.", set()),
        ("He dies of love.", {"love 1"}),
        ("For the first time he has a chance to escape. He changes.", set()),
        ("Hope and Grace visit the Justice Department.", set()),
        ("A warlike mood, and lovelessness.", set()),
    ],
)
def test_themes_that_the_plot_touches_on(plot: str, found: set[str]) -> None:
    assert themes(plot) == found


def test_a_theme_that_the_page_states_is_not_only_touched_on() -> None:
    assert themes("His alcoholism is known.", "Themes\n- Alcoholism\n- Family\n") == set()


@pytest.mark.parametrize(
    ("answer", "present"),
    [
        ("No, Salt Road does not include any post-credits scenes. It ends with the sea.", False),
        ("There are none.", False),
        ("None; the last shot is the last thing.", False),
        ("Nothing follows the credits.", False),
        ("No!", False),
        ("The film does not have a post-credits scene.", False),
        ("You can leave as soon as the names roll; there is no need to stay.", False),
        ("Yes, there is a mid-credits scene.", True),
        ("Yes! Stick around.", True),
        ("There is no post-credits scene, but there is a short mid-credits scene.", True),
        ("The film has two post-credits scenes.", True),
        ("Stay until the very end.", True),
        ("A post-credits scene is rumored to exist.", None),
        ("Perhaps.", None),
    ],
)
def test_scenes_after_the_credits(answer: str, present: bool | None) -> None:
    expected = set() if present is None else {f"post-credits scene: {present}"}
    for heading in ("Are There Post-Credits Scenes?", "Does Salt Road have end credit scenes?"):
        assert features(f"Plot Summary\n{PROSE}\n{heading}\n{answer}\nCast\n- Max Orr as Tom\n") == expected


def test_scenes_after_the_credits_are_told_of_elsewhere_too() -> None:
    assert features(f"Movie Ending\n{PROSE} The credits follow, with nothing after them.\n") == {
        "post-credits scene: False"
    }
    assert features(f"Movie Ending\n{PROSE} There is nothing extra after the credits.\n") == {
        "post-credits scene: False"
    }
    assert features(f"Movie Ending\n{PROSE} There is no way back as the credits roll.\n") == set()
    assert features("Trivia\n- Unlike the sequel, it has no post-credits scene.\n") == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There are no widely known alternate endings.", {"alternate ending: False"}),
        ("No alternate endings or deleted scenes are known.", {"alternate ending: False", "deleted scenes: False"}),
        ("None.", {"alternate ending: False", "deleted scenes: False"}),
        ("An alternate ending was shot in which Tom lives.", {"alternate ending: True"}),
        ("Two different endings were filmed.", {"alternate ending: True"}),
        ("The DVD has an alternate ending, which shows Tom at sea.", {"alternate ending: True"}),
        ("The ending was never changed.", {"alternate ending: False"}),
        ("Only one ending was ever shot.", {"alternate ending: False"}),
        ("Originally, the men at the end were real. Bell filmed that version.", {"alternate ending: True"}),
        ("In the original cut, Tom died in the last scene; test audiences hated it.", {"alternate ending: True"}),
        ("Originally, the script ended at sea. It was never filmed.", set()),
        ("The director’s cut of 1992 ends with Tom alone.", {"alternate ending: True"}),
        ("The later cuts drop the cheerful farewell.", {"alternate ending: True"}),
        ("Audiences saw one more visit. Bell had it cut out after a week.", {"deleted scenes: True"}),
        ("An alternate ending exists on the DVD.", {"alternate ending: True"}),
        ("Several scenes were cut for length.", {"deleted scenes: True"}),
        ("However, some deleted footage offered more of his youth.", {"deleted scenes: True"}),
        ("There are no officially released deleted scenes.", {"deleted scenes: False"}),
        ("An alternate ending is rumored.", set()),
        ("A different ending was written but never filmed.", set()),
        ("The novel has a different ending.", set()),
        ("The ending was kept.", set()),
    ],
)
def test_other_endings_and_deleted_scenes(text: str, found: set[str]) -> None:
    assert features(f"Alternate Endings and Deleted Scenes\n{text}\n") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salt Road is not based on a book.", True),
        ("The film is not an adaptation of any novel.", True),
        ("It is an original screenplay by Ada Quill.", True),
        ("The story is an original one, by Ada Quill.", True),
        ("There is no book; the story is original.", True),
        ("It won the prize for Best Original Screenplay.", False),
        ("It was nominated for its original screenplay.", False),
        ("It is based on the novel by Ada Quill.", False),
        ("The original screenplay had a darker tone.", False),
        ("It is not based on a true story.", False),
        ("Stone Quay (1985) was an original screenplay.", False),
    ],
)
def test_an_original_screenplay(text: str, found: bool) -> None:
    assert ("original screenplay: True" in features(f"Book Adaptations and Differences\n{text}\n")) is found


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Last Updated: November 16, 2024 at 16:36", {"2024-11-16T16:36"}),
        ("Last updated on Nov 16, 2024, 4:36 pm", {"2024-11-16T16:36"}),
        ("Published on 3 May 2021", {"2021-05-03"}),
        ("Updated 2023-04-02", {"2023-04-02"}),
        ("Updated: 2023-04-02T09:05", {"2023-04-02T09:05"}),
        ("Posted: March 1st, 2020 12:05 AM", {"2020-03-01T00:05"}),
        ("By Jo Finch | Published June 3, 2022 | Updated July 4, 2023", {"2022-06-03", "2023-07-04"}),
        ("Updated 25/12/2020", {"2020-12-25"}),
        ("Updated 03/04/2021", set()),
        ("Updated 31 February 2021", set()),
        ("The novel was published on 3 May 1921 and made him famous.", set()),
        ("Release date: 3 May 2021", set()),
    ],
)  # fmt: skip
def test_dates(line: str, when: set[str]) -> None:
    for text in (f"{line}\nPlot Summary\n{PROSE}\n", f"Plot Summary\n{PROSE}\nTrivia\n- It is long.\n{line}\n"):
        assert {claim.fact.when for claim in claims(text) if isinstance(claim.fact, Updated)} == when


@pytest.mark.parametrize(
    "line",
    ["in " * 50_000, "Tom " * 50_000, "named " * 50_000, "no scenes " * 20_000, "set in the " * 20_000, "A, " * 50_000],
)
def test_long_lines_take_linear_time(line: str) -> None:
    claims(f"Plot Summary\n{line}\nAlternate Endings\n{line}\nAre There Post-Credits Scenes?\n{line}\n")
