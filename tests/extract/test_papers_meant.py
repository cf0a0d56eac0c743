"""Papers whose sides the words around them tell: by adjectives, by whom somebody met, by "it", in letters of a day."""

import pytest

from tests.extract.ground import read
from tests.extract.test_papers_moves import hand_overs

SIDES = [
    # who backs a proposal to which a reply is given
    ("The League sent its reply to a Norland-backed plan to Estmark. Norland was glad.", "plan",
     ["Norland"], []),
    # the parser makes "dated" a verb
    ("In a letter to Estmark dated 3 May, Norlander President Ada Brandt proposed a summit.", "letter",
     ["Norland"], ["Estmark"]),
    # where it was talked over: nothing else tells of the state, or something is held in its capital
    ("Sudria rejected the Velten draft. It was sent to Sudria on Friday.", "draft", [], ["Sudria"]),
    ("The two sides met in Norholm. Norland was glad. The Norholm draft was handed to Estmark.", "draft",
     [], ["Estmark"]),
    # whose it is: what is not talked over together, and a state that is told of
    ("Sudria has received Velten's proposal on the patrol.", "proposal", ["Estmark"], ["Sudria"]),
    ("Estmark was glad. The Velten draft was handed to Sudria on Friday.", "draft", ["Estmark"], ["Sudria"]),
    # the name set beside the addressee is not who writes
    ("In a letter to the Coastal League's chair, Ivo Brand, Estmark proposed a meeting.", "letter",
     ["Estmark"], ["Coastal League"]),
    # nobody says to what
    ("Norland replied in writing on Monday. Estmark was glad.", "replied", ["Norland"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "by", "to"), SIDES)
def test_sides(text: str, word: str, by: list[str], to: list[str]) -> None:
    found = read(text)
    (paper,) = [p for p in found.papers if found.words(p.span).endswith(word)]
    assert (found.parties(paper.by), found.parties(paper.to)) == (by, to)


@pytest.mark.parametrize(
    "text",
    [
        # who is met takes the list
        "Norland's foreign minister met his Estmarkian counterpart and handed over a list of demands.",
        # "it" is the answer of the sentence before
        "Norland sent its answer. It went from the ministry of Norland to the ambassador of Estmark.",
    ],
)
def test_who_takes_it(text: str) -> None:
    assert (["Norland"], ["Estmark"]) in hand_overs(read(text))


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        (
            "Norland handed a letter to a visitor.",
            True,
        ),  # somebody who is printed, and nobody known
        ("Norland handed a letter to the mediators.", False),  # who do not keep it
        ("Norland handed over a letter.", False),  # nobody is printed
    ],
)
def test_who_takes_it_is_a_stranger(text: str, strange: bool) -> None:
    (paper,) = read(text).papers
    assert paper.to_stranger is strange


SILENT = [
    # the only paper told of is the other side's reply
    ("Norland sent the mediators its reply. Estmark has yet to respond.", False),
    # the paper is asked after, and the answer says no
    ("QUESTION: Has Estmark replied to Norland's letter?\n\nMS LIND: We have not received anything.", True),
    # what waits for an answer is called by what it is
    ("Estmark has been sitting on Norland's proposal since March.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure"), SILENT)
def test_silent(text: str, sure: bool) -> None:
    found = read(text)
    (silence,) = found.findings.silences
    assert (found.parties(silence.silent), found.parties(silence.waiting)) == (
        ["Estmark"],
        ["Norland"],
    )
    assert silence.sure is sure


def test_who_does_something_in_a_letter_wrote_it_to_whose_offer_is_accepted() -> None:
    found = read(
        "Sudria published the letter of 3 May, in which Norland's ministry accepted the Estmarkian offer."
    )
    (letter,) = [p for p in found.papers if p.kind == "letter"]
    assert (found.parties(letter.by), found.parties(letter.to)) == (["Norland"], ["Estmark"])
    assert letter.dated is not None
    assert letter.dated.printed == "3 May"
