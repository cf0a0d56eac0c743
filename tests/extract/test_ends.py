"""Texts that break off, and words that point at each other: a report is read whatever stands at its ends."""

import pytest

from tests.extract.ground import read

# what a text ends with, behind a sentence in which Norland rejects a demand
ENDS = [
    # a credit under a picture, whose word opens a condition elsewhere
    "Photo provided",
    # a signature
    "Signed: Norland",
    # who issues a page, and nothing else
    "Statement by Norland",
    # words that ask to imagine something
    "Say",
    # a preposition without its noun
    "Estmark would hand the list over to",
    # a legal form, and a courtesy title, without a name
    "Inc.",
    "Mr.",
    # an opening mark
    "“",
    # a passive whose subject stands behind it
    "Not published will be the proposals, Norland said",
]


@pytest.mark.parametrize("end", ENDS)
def test_what_stands_at_the_end_of_a_text_loses_nothing_before_it(end: str) -> None:
    found = read(f"Norland rejected Estmark's demand on Monday.\n\n{end}")
    assert "reject" in {act.type for act in found.acts}


# sentences in which who acts and whom it is done to would each be told by the other
CIRCLES = [
    # "they" may be the soldiers, and the soldiers anybody's but theirs
    "From the soldiers they demanded an explanation.",
    # with a second noun beside it
    "With the soldiers and officers they rejected the plan.",
    # in two sentences, each with its own
    "From the soldiers they demanded a list. To the officers they sent a map.",
]


@pytest.mark.parametrize("text", CIRCLES)
def test_words_that_point_at_each_other_make_no_sure_act(text: str) -> None:
    found = read(f"Norland rejected Estmark's demand on Monday. Norland and Estmark met. {text}")
    sure = [(found.parties(act.actor), act.type) for act in found.acts if act.sure]
    assert sure == [
        (["Norland"], "reject"),
        (["Norland", "Estmark"], "meet"),
    ]


# words for a person that the parser reads as "he", beside others that may be told by what they do themselves
STYLES = [
    # two sides
    ("HE both sides accused Norland on Monday.", {"Norland"}),
    # a go-between
    ("Norland's HE the Facilitator met Estmark on Monday.", {"Norland", "Estmark"}),
]


@pytest.mark.parametrize(("text", "named"), STYLES)
def test_a_style_beside_words_for_sides_is_read_once(text: str, named: set[str]) -> None:
    assert named <= {actor.name for actor in read(text).findings.actors}


# texts behind empty lines whose first words answer something that nobody put
STARTS = ["Norland accepted it.", "So does Norland.", "Norland rejected the offer."]


@pytest.mark.parametrize("text", STARTS)
def test_nothing_is_put_in_white_space_before_a_text(text: str) -> None:
    found = read(f"\n\n{text}")
    assert [stance.evidence.start for stance in found.stances if stance.evidence.start < 2] == []
    assert "Norland" in {actor.name for actor in found.findings.actors}


def test_a_title_behind_an_empty_line_names_nobody_he_speaks_for() -> None:
    found = read(
        "Norland did not reply on Monday. \n\n spokeswoman, Ada Kest, said the movement needed two days."
    )
    (kest,) = [actor for actor in found.findings.actors if actor.name == "Ada Kest"]
    assert kest.party is None


# texts whose first words go on with what no sentence before tells
OPENINGS = [
    # a second clause whose first one is missing
    ("And has Norland paid, Brandt asked.", "has Norland paid"),
    ("But has now left the league, officials said.", "has now left the league"),
]


@pytest.mark.parametrize(("text", "words"), OPENINGS)
def test_a_text_may_begin_amid_a_sentence(text: str, words: str) -> None:
    found = read(text)
    assert any(
        words in (found.words(part) or "")
        for statement in found.findings.statements
        for part in statement.content
    )


# texts that begin with the verb of an answer, with a quotation in the sentence
ANSWERS = [
    "Replied on Monday “no”, Norland.",
    "Replied on Monday, “the envoy” Brandt told Norland.",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_a_text_may_begin_with_an_answer(text: str) -> None:
    assert "Norland" in {actor.name for actor in read(text).findings.actors}
