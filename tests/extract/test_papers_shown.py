"""Texts that are published, kept back or refused, and letters in which something is said, known papers or not."""

import pytest

from tests.extract.ground import read

SHOWN = [
    # by any noun of a text, whoever wrote it
    ("Norland released the full text of the letter.", "publish", True),
    ("The minutes of the talks were published by Norland's foreign ministry on Monday.", "publish", True),
    ("Norland made public the wording of the accord.", "publish", True),
    ("The memo, which Norland declassified on Monday, tells of the raid.", "publish", True),
    # put where all can read it, by whose site it is
    ("The Norlander foreign ministry posted the letter on its website.", "publish", True),
    ("The draft was posted on the website of the Norlander foreign ministry.", "publish", True),
    ("Norland put the protocol on its website.", "publish", True),
    ("Norland put the full text online.", "publish", True),
    ("Norland went public with the letter on Monday.", "publish", True),
    ("Norland revealed the contents of the Estmarkian letter.", "publish", True),
    # lists, reports and pictures may be shown for other ends
    ("Norland published a report on the raid.", "publish", False),
    ("Norland unveiled a ten-point plan on Monday.", "publish", False),
    ("Norland's publication of the letter angered Estmark.", "publish", False),
    # kept back: by its own verb, or by refusing to show it
    ("Norland kept the text secret.", "withhold", True),
    ("Norland is keeping the letter under wraps.", "withhold", True),
    ("Norland held back the list of prisoners.", "withhold", True),
    ("The text has been withheld by Norland.", "withhold", True),
    ("Norland declined to publish the letter.", "withhold", True),
    ("Norland's foreign ministry, which refused to release the text, said the talks had gone well.",
     "withhold", True),
    ("Norland would not disclose the contents of the letter.", "withhold", True),
    ("Norland will not make the text public.", "withhold", True),
    ("Norland did not publish the letter.", "withhold", True),
    ("Norland confirmed the letter but declined to release it.", "withhold", True),
    # who refuses to hand a paper over keeps it back
    ("Norland refused to hand over the dossier.", "withhold", True),
    ("Norland declined to share the text with Estmark.", "withhold", True),
    ("Norland refused to provide Estmark with the list.", "withhold", True),
    ("Norland blocked publication of the report.", "withhold", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "sure"), SHOWN)
def test_texts_shown_and_kept_back(text: str, kind: str, sure: bool) -> None:
    found = read(text)
    act = found.act(kind)
    assert found.parties(act.actor) == ["Norland"]
    assert (str(act.modality), act.sure) == ("did", sure)
    assert not {"reject", "deliver"} & {other.type for other in found.acts}


UNSHOWN = [
    # other things are released, posted, unveiled
    "Norland released ten prisoners.",
    "Norland released water from the dam.",
    "Norland released a film about the war.",
    "Norland posted troops on the border.",
    "Norland posted a surplus of four billion.",
    "Norland unveiled a new tank.",
    "Norland put the islands on the map.",
    "Norland put the draft to a vote.",
    # other things are kept back
    "Norland withheld judgment on the plan.",
    "Norland kept its troops on the border.",
    "Norland declined to give an answer.",
    "Norland's officer refused to give evidence.",
    # nothing is shown yet, nor refused
    "Estmark urged Norland to publish the letter.",
    "Norland threatened to publish the letter.",
    "Norland is considering whether to publish the letter.",
    "Norland should publish the letter, Estmark said.",
    "If Norland had published the letter, the talks would have failed.",
    "Will Norland publish the letter?",
]


@pytest.mark.parametrize("text", UNSHOWN)
def test_nothing_is_shown_or_kept_back(text: str) -> None:
    kinds = {"publish", "withhold", "deliver"}
    assert not [act for act in read(text).acts if act.type in kinds and str(act.modality) == "did"]


def test_a_refusal_to_free_people_stays_a_refusal() -> None:
    assert read("Norland refused to release the prisoners.").act("reject").sure


LETTERS = [
    # in which something is said
    ("In a letter to Estmark, Norland asked for talks.", True),
    ("Norland told Estmark in a letter that the talks could go on.", True),
    ("Norland protested to Estmark in a diplomatic note.", True),
    # written, on no day that is told
    ("Norland has written to Estmark to ask for talks.", False),
    ("Norland's president said he had written to Estmark.", False),
    ("Norland conveyed a message to Estmark through Sudria.", False),
]


@pytest.mark.parametrize(("text", "sure"), LETTERS)
def test_a_letter_was_sent(text: str, sure: bool) -> None:
    found = read(text)
    act = found.act("deliver")
    assert (found.parties(act.actor), found.parties(act.recipient)) == (["Norland"], ["Estmark"])
    assert (act.sure, act.paper) == (sure, None)


UNSENT = [
    # for all to read, or sent by nobody
    "In an open letter to Estmark, Norland asked for talks.",
    "In a draft letter to Estmark, Norland asked for talks.",
    # told of before
    "In the letter to Estmark, Norland asked for talks.",
    "Norland may say in a letter to Estmark that it is leaving.",
    "Norland wants to write to Estmark.",
    "Norland did not write to Estmark.",
]


@pytest.mark.parametrize("text", UNSENT)
def test_no_letter_was_sent(text: str) -> None:
    acts = [act for act in read(text).acts if act.type == "deliver"]
    assert not [act for act in acts if str(act.modality) == "did"]
