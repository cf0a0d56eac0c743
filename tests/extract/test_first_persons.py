"""First persons outside quotation marks are those of the office or body whose page it is; a reporter's are nobody."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report
from tests.extract.ground import Read, extractor, read

Paging = Callable[..., Read]

FIRST = "The ferry runs twice a day. We regret that Estmark has left the ferry pact."
SECOND = "We call on Estmark to release the crew of the Alder Queen."


@pytest.fixture
def page(tmp_path: Path) -> Paging:
    """Reads a page of lines above a text and paragraphs, the whole way from a file."""

    def run(above: str, *paragraphs: str) -> Read:
        path = tmp_path / "page.txt"
        path.write_text("\n\n".join((above, "4 May 2031", *paragraphs)) + "\n", encoding="utf-8")
        config = Config(min_words=0)
        (one,) = find_inputs([path], config)
        report = read_report(one, config)
        return Read(report.text, extractor().extract(report, clean(report)))

    return run


def said(found: Read, words: str) -> list[tuple[str | None, bool]]:
    """Who says a paragraph, and whether it is sure."""
    return [
        (found.names([s.speaker])[0] if s.speaker else None, s.sure)
        for s in found.findings.statements
        if found.words(s.content[0]) == words
    ]


def callers(found: Read) -> list[tuple[list[str], bool]]:
    """The parties that appeal to Estmark, and whether it is sure."""
    return [(found.parties(a.actor), a.sure) for a in found.acts if a.type == "appeal"]


@pytest.mark.parametrize(
    ("above", "speaker", "party"),
    [
        # somebody's remarks or statement, by name and office
        (
            "Foreign Minister Ilse Maren of Norland’s statement on the ferry",
            "Ilse Maren",
            "Norland",
        ),
        # by his office alone
        ("The Norlander spokesperson’s remarks to the press", "Norlander spokesperson", "Norland"),
        # a body before the word, without an apostrophe
        ("Coastal League statement on the ferry", "Coastal League", "Coastal League"),
        # what it is in a line of its own, and whose under it
        ("Press Statement\n\nArno Kest, Foreign Minister of Norland", "Arno Kest", "Norland"),
        # the name of a movement above it
        (
            "DUNE LIBERATION FRONT\n\nPress release",
            "Dune Liberation Front",
            "Dune Liberation Front",
        ),
        # an office without a name
        ("Office of the President of Norland\n\nPress statement", "Norland", "Norland"),
    ],
)
def test_lines_above_a_text_say_whose_we_it_is(
    page: Paging, above: str, speaker: str, party: str
) -> None:
    found = page(above, FIRST, SECOND)
    assert said(found, SECOND) == [(speaker, True)]
    assert callers(found) == [([party], True)]


@pytest.mark.parametrize(
    "above",
    [
        # a clause about somebody's statement
        "Kest’s remarks on the ferry have angered Estmark",
        # a reporter signs it
        "Norland’s statement on the ferry\n\nBy Henry Dale",
        "Press Statement\n\nBy Henry Dale, political editor",
        # what it is about
        "Norland: New Measures on the Ferry\n\nPress Statement",
        # an agency prints the words of many
        "Norland News Agency\n\nStatement on the ferry",
        # of two who issue it one is not known
        "Joint statement by the Lake Isles and the Dune Liberation Front",
    ],
)
def test_a_page_of_nobody_known_has_no_we(page: Paging, above: str) -> None:
    found = page(above, FIRST, SECOND)
    assert not said(found, SECOND)
    assert not callers(found)


def test_what_a_heading_is_about_does_not_take_the_positions(page: Paging) -> None:
    head = "Estmark: Actions in the Strait\n\nPress Statement\n\nArno Kest, Department Spokesperson"
    found = page(head, "We call on Estmark to reopen its ports.", "We reject its claims.")
    assert "Estmark" not in {name for s in found.stances for name in found.parties((s.party,))}


def test_a_joint_statement_is_of_all_who_issue_it(page: Paging) -> None:
    found = page("Joint statement of Norland and the Coastal League", FIRST, SECOND)
    assert said(found, SECOND) == [("Norland", True), ("Coastal League", True)]
    assert callers(found) == [(["Norland", "Coastal League"], True)]


def test_a_ministry_of_no_named_state_is_unsurely_of_the_one_that_speaks(page: Paging) -> None:
    objects = "Norland objects to a further extension of the ferry pact."
    assert callers(page("Foreign Ministry statement on the ferry", objects, SECOND)) == [
        (["Norland"], False)
    ]
    two = "Sudria condemns the seizure, and Norland objects to an extension of the pact."
    assert not callers(page("Foreign Ministry statement on the ferry", two, SECOND))


def test_all_of_a_titled_statement_is_the_ones_who_gives_it_but_for_the_footer(
    page: Paging,
) -> None:
    head = "Press Statement\n\nArno Kest, Foreign Minister of Norland"
    own, other = "Norland condemns the seizure of the ship by Estmark.", "The crew must be freed."
    footer = "This is an official website of the Government of Norland."
    found = page(head, own, other, footer)
    assert said(found, own) == said(found, other) == [("Arno Kest", True)]
    assert not said(found, footer)
    told = "The league's minister, Torben Brel, said on Monday that he had seen no note."
    assert not said(page(head, own, told), own)


def test_an_address_from_greeting_to_thanks_is_the_speakers(page: Paging) -> None:
    head, plain = "Statement by Arno Kest on the ferry", "The ferry runs twice a day."
    spoken = page(head, "Good evening.", FIRST, plain, SECOND, "Thank you.")
    assert said(spoken, plain) == [("Arno Kest", True)]
    assert not said(page(head, FIRST, plain, SECOND), plain)


def test_our_answer_is_the_pages_own_and_no_body_says_i(page: Paging) -> None:
    head = "Ministry of Foreign Affairs of Norland\nPress release"
    found = page(head, "Our answer is that the ports will stay closed.", "I regret that deeply.")
    told = {
        found.words(s.cue[0]): found.names([s.speaker]) if s.speaker else []
        for s in found.findings.statements
        if s.cue
    }
    assert told["answer is"] == ["Ministry of Foreign Affairs of Norland"]
    assert not told.get("regret")


def test_a_reporters_we_is_nobody_to_the_learned_choice() -> None:
    found = read(
        "Norland and Estmark met in Velten on Monday. We asked Norland's envoy for the draft, and I was given a copy. "
        "We call on both to publish it.\n"
    )
    assert not [a for a in found.acts if a.type in ("appeal", "receive", "request")]


SAID = " Norland's foreign minister, Ilse Maren, said on Monday."


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # what is done, set equal to a deed or, by the one who does it, to a thing
        ("“What we propose is to sign the treaty at once,”", [("propose", "Norland")]),
        ("“What we propose is a truce of thirty days,”", [("propose", "Norland")]),
        ("“Our proposal is to sign the treaty at once,”", [("propose", "Norland")]),
        # another may call it what he likes, and what is not meant is not done
        ("“What Estmark proposes is a surrender,”", []),
        ("“What we do not propose is a truce,”", []),
        ("“What we propose is clear,”", []),
        # what has a known reason is told
        ("“That is why we reject the draft,”", [("reject", "Norland")]),
        # of what is regretted and advised
        ("“We are disappointed that Estmark has left the pact,”", [("disapprove", "Norland")]),
        ("“We would be disappointed if Estmark left the pact,”", []),
        ("“We advise Estmark to treat these questions with care,”", [("appeal", "Norland")]),
    ],
)
def test_what_one_says_that_he_does(words: str, wanted: list[tuple[str, str]]) -> None:
    found = read(words + SAID)
    kinds = {"propose", "reject", "disapprove", "appeal"}
    acts = [(a.type, *found.parties(a.actor)) for a in found.acts if a.sure and a.type in kinds]
    assert acts == wanted
