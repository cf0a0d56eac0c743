"""Papers whose sides and days stand behind them: participles, second addressees, what they are sent in reply to."""

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
        # a ministry told by its clause is that of the town where it was set up, not the one named before it
        (
            "Estmark wants him gone. The letter, dated 29 August and sent to the Norlander Foreign Ministry by the "
            "ministry which the generals have installed in Velten, says so.",
            ("letter", E, N),
        ),
        # who is joined to the name behind a title is another addressee
        (
            "Sudria has sent official letters to President of Norland Arne Holm Lind and UN Secretary-General "
            "António Guterres with a proposal.",
            ("letter", ["Sudria"], ["Norland", "United Nations"]),
        ),
        # "to ... and to", with an aside between them
        (
            "He said a 33-page document had been delivered to Sudria, which mediates in the talks, and to Estmark.",
            ("other", [], ["Sudria", "Estmark"]),
        ),
        # what a letter is sent in reply to is another's; so is whom it is for
        (
            "The one-page letter from Norland was sent in reply to Estmark's request for a new loan.",
            ("letter", N, E),
        ),
        # the paper that goes the other way
        (
            "Norland's comments were submitted to Estmark in late August, 70 days after Estmark had conveyed its own.",
            ("response", E, N),
        ),
        # but who got the first one may be a third
        (
            "Norland's comments were submitted in late August, 70 days after Estmark had conveyed its own.",
            ("response", E, []),
        ),
        # a joint statement is of those who say it, whoever reads it out
        (
            "In a joint statement read out by Ivo Brand, an Estmarkian official, Norland and Sudria welcomed it.",
            ("statement", ["Norland", "Sudria"], []),
        ),
        # papers that a side publishes to say where it stands
        ("Norland has also published two position papers on customs.", ("other", N, [])),
        # statements that came out on their day
        ("In a communique made public Tuesday, Norland suspended the talks.", ("statement", N, [])),
        ("Norland announced in a statement released on Saturday that it will come.", ("statement", N, [])),
        (
            "In a statement released late on Monday, Ida Holm, the Norlander Foreign Ministry spokeswoman, "
            "accused Estmark of lying.",
            ("statement", N, []),
        ),
    ],
)  # fmt: skip
def test_sides_behind_the_paper(text, paper):
    assert paper in _sides(text)


@pytest.mark.parametrize(
    "text",
    [
        # words and no paper
        "“We reject it,” Norland said in a statement on Tuesday.",
        "Norland said in a statement that on Monday it fired two rockets.",
        "Norland will say in a statement released on Tuesday that it rejects the plan.",
        "Norland's minister made a statement on Monday in parliament.",
        # files, and papers of the press
        "Norland has published two papers in a journal.",
        # nothing goes the other way
        "Norland published its report and Estmark defended its own.",
    ],
)
def test_no_papers(text):
    assert _sides(text) == []


def test_a_ministry_that_did_something_in_a_town_is_not_of_that_town():
    text = (
        "Estmark was angry. The Norlander Foreign Ministry wrote a letter, which was handed over by the ministry that "
        "had received him on Monday in Velten."
    )
    assert ("letter", ["Estmark"], []) not in _sides(text)


def test_these_letters_are_not_the_one_letter_told_of_before():
    text = "Norland sent Estmark a letter on Monday. Sudria said that these letters had not been issued."
    assert _sides(text) == [("letter", ["Norland"], ["Estmark"])]


def test_what_a_letter_is_sent_in_reply_to_is_what_it_answers():
    found = read("Norland's letter was sent in reply to Estmark's request for a new loan.")
    letter, request = found.papers
    assert letter.answers == 1
    assert found.parties(request.by) == ["Estmark"]


def test_the_second_of_two_things_answered_is_the_paper():
    text = (
        "Norland on Tuesday handed over its answer to the ceasefire and hostage release proposal put forward by "
        "Estmark 12 days before."
    )
    found = read(text)
    assert [(p.kind, p.answers) for p in found.papers] == [("response", 1), ("proposal", None)]


def test_each_goes_on_its_own_day():
    found = read(
        "Norland sent Estmark its comments on Monday. Estmark conveyed its own on Tuesday."
    )
    sent = [a for a in found.acts if a.type == "deliver"]
    assert [(found.parties(a.actor), found.parties(a.recipient)) for a in sent] == [(N, E), (E, N)]
    assert [found.words(a.time.span) for a in sent if a.time is not None] == ["Monday", "Tuesday"]
