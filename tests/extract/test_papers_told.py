"""Papers that nobody calls by a hand-over: told by a verb, in a letter, by who must answer, by what "it" is."""

import pytest

from tests.extract.ground import read


def _sides(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Kind, author and addressee of every paper, at the level of parties."""
    found = read(text)
    return [(p.kind, found.parties(p.by), found.parties(p.to)) for p in found.papers]


N, E = ["Norland"], ["Estmark"]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        # a verb with "in writing" tells of a letter: to whom is its object, or behind "to"
        ('"We told Estmark so in writing on 1 May," Norland said.', ("letter", N, E)),
        ("Norland informed Estmark in writing that it would leave.", ("letter", N, E)),
        ("Norland put to Estmark in writing the one question left.", ("letter", N, E)),
        ("Estmark was informed by Norland in writing on Monday.", ("letter", N, E)),
        # refusing in writing is answering who asked
        ("Norland refused the request of Estmark in writing.", ("response", N, E)),
        # what is announced in letters is announced by their author, wherever the parser hangs them
        (
            "Norland announced the duties in separate letters to Estmark and Sudria.",
            ("letter", N, ["Estmark", "Sudria"]),
        ),
        # opened with a letter; whom it was for is who must reply to it
        (
            "Norland opened the procedure with a letter of formal notice, "
            "to which Estmark has until July to reply.",
            ("letter", N, E),
        ),
        # who takes note of a letter, or a position on a proposal, was sent it
        ("Estmark has taken note of Norland's letter of 3 May.", ("letter", N, E)),
        # who is summoned is handed it by the house that summoned him
        (
            "Estmark's ambassador was summoned to the Norlander Ministry of Foreign Affairs "
            "and handed a protest note.",
            ("note", N, E),
        ),
        # "it" is the list just drawn up
        ("Norland has prepared a list of goods and sent it to Estmark.", ("other", N, E)),
        # so many names are a list
        ("Norland proposed 40 names to Estmark on Monday.", ("other", N, E)),
        # who submitted a list wrote it, whoever hands it on
        (
            "Sudria had transmitted to the Estmarkian delegation the list of prisoners "
            "submitted by Norland on 2 May.",
            ("other", N, E),
        ),
        # "its letter" before the one whose it is
        ("In its letter to the Estmarkian government, Norland urged talks.", ("letter", N, E)),
        # proposed in a letter, wherever the parser hangs it
        (
            "Norland has proposed holding talks with Sudria in an official letter.",
            ("letter", N, []),
        ),
        # who prints a letter has not written it
        (
            "In an open letter published by the Daily Gazette, Norland called for talks.",
            ("letter", N, []),
        ),
        # bound for somebody
        ("An ultimatum of Norland, dated 4 May, is on its way to Velten.", ("ultimatum", N, E)),
        # remarks of its own, on the draft that was received
        (
            "Norland had received the Estmarkian draft on Sunday and it had sent back remarks "
            "of its own.",
            ("response", N, E),
        ),
        # the text of a treaty that is submitted is its draft
        ("Norland submitted the text of the peace treaty to Estmark.", ("draft-treaty", N, E)),
        # two objects, the first with a name set beside it
        (
            "Norland handed the Estmarkian envoy, General Ivo Brand, a revised timetable in ten points.",
            ("proposal", N, E),
        ),
    ],
)
def test_author_and_addressee(text: str, paper: tuple[str, list[str], list[str]]) -> None:
    assert paper in _sides(text)


def test_remarks_on_it_answer_the_paper_that_was_received() -> None:
    papers = read(
        "Norland received the Estmarkian paper and presented its remarks on it to Sudria."
    ).papers
    (remarks,) = (p for p in papers if p.kind == "response")
    assert remarks.answers is not None
    assert papers[remarks.answers].kind == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Norland told Estmark on 1 May that it would leave.",  # said, not written
        "Norland did not inform Estmark in writing.",  # not done
        "Norland will tell Estmark in writing.",  # to come
        "Norland gave Estmark the names of two officers.",  # names that are no list
        "An Estmarkian court gave Ivo Brand two terms of five years.",  # terms that are served
        "Norland is interested in writing history with Estmark.",  # no letter
    ],
)
def test_what_tells_of_no_paper(text: str) -> None:
    assert _sides(text) == []


def test_a_paper_of_whom_nobody_names_is_a_strangers() -> None:
    found = read('"We are waiting to hear the occupation\'s written response," Norland said.')
    assert [p.from_stranger for p in found.papers] == [True]


def test_the_first_response_is_not_for_whom_the_latest_was() -> None:
    papers = read(
        "Norland sent its latest response to Estmark on Monday. Its first response, of two pages, "
        "was sharper."
    ).papers
    assert [bool(p.to) for p in papers] == [True, False]


def test_a_letter_from_one_to_another_on_a_day_is_of_that_day() -> None:
    for text, day in (
        (
            "It was a letter from Norland's president to Estmark's president on 26 April.",
            "26 April",
        ),
        ("Norland sent Estmark its 3 May letter.", "3 May"),
    ):
        (letter,) = read(text).papers
        assert letter.dated is not None
        assert letter.dated.printed == day


def test_a_report_on_talks_and_a_proposal_is_no_hand_over() -> None:
    found = read(
        "Norland's minister gave a report on the talks and a proposal that Sudria has sent to Estmark."
    )
    assert [found.parties(act.actor) for act in found.acts if act.type == "deliver"] == [["Sudria"]]


def test_who_wrote_a_letter_on_a_day_sent_it_that_day_though_not_surely() -> None:
    found = read("Norland's president wrote a letter to Estmark on Monday.")
    (act,) = (act for act in found.acts if act.type == "deliver")
    assert act.time is not None
    assert (act.time.printed, act.sure) == ("Monday", False)
    assert found.parties(act.recipient) == ["Estmark"]


FEW_NAMES = [
    "Brandt suggested two names to Norland for its embassy dog.",
    "Norland gave Estmark three names for the new bridge on Monday.",
    "Norland proposed 5 names to Estmark for the post of mediator.",
]


@pytest.mark.parametrize("text", FEW_NAMES)
def test_a_few_names_are_no_list_on_paper(text: str) -> None:
    found = read(text).findings
    assert (found.papers, [act for act in found.acts if act.paper is not None]) == ((), [])
