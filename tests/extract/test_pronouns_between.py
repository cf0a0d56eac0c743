"""A pronoun behind words of somebody whose name the tagger missed is not surely the one of a paragraph before."""

import pytest

from tests.extract.ground import read

BEFORE = "Arno Kest told a rally in Velten on Sunday that he would fight the pact.\n"
BETWEEN = [
    # a name read as a common noun
    "Brenner claims that this is no ultimatum.",
    # a name read as an adjective
    "Dvorny claims that this is no ultimatum.",
    # a full name that was missed
    "Later Torben Brel insists there is no plan.",
    # a bare title
    "The Prime Minister told this paper that there is no plan.",
    # somebody whom nobody names; "he" behind him is doubtful as well
    "An old fisherman on the quay got the plan in March. He sent it back.",
    # one of whom the paragraph tells, though as no subject
    "Few feel it as keenly as Tomas Weir, 61, whose boats lie idle. He sent the plan back.",
]


@pytest.mark.parametrize("between", BETWEEN)
def test_he_is_not_surely_who_spoke_before_another(between: str) -> None:
    found = read(f"{BEFORE}{between} “It is a calendar,” he sneered on television.")
    sure = [s for s in found.findings.statements if s.speaker == "person:arno kest" and s.sure]
    assert len(sure) == 1  # what he told the rally


def test_he_stays_who_spoke_last() -> None:
    found = read(f"{BEFORE}The plan is long. “It is a calendar,” he sneered on television.")
    sure = [s for s in found.findings.statements if s.speaker == "person:arno kest" and s.sure]
    assert len(sure) == 2


def test_it_is_not_a_text_named_before_another_paper() -> None:
    found = read(
        "Asked about the text delivered by Sudria on 11 February, the spokesman said that Norland "
        "had prepared its considered response and would convey it through Sudria."
    )
    told = [act for act in found.acts if act.actor == ("state:Norland",)]
    papers = [found.papers[act.paper].span for act in told if act.paper is not None]
    assert "the text" not in [found.words(span) for span in papers]


def test_he_is_who_was_named_beside_the_subject_of_the_sentence_before() -> None:
    found = read(
        "An Estmark official, Paul Merl, said inspectors had found small cod. The owner, Tom Hale of Dune Foods,"
        ' denied any wrongdoing. "It was all legal," he said.'
    )
    told = found.findings.statements[-1]
    assert found.words(told.content[0]) == "It was all legal"
    assert told.speaker is not None
    assert found.names([told.speaker]) == ["Tom Hale"]


def test_he_behind_an_official_who_gave_an_account_is_the_official() -> None:
    found = read(
        f"{BEFORE}A senior official here gave a fuller account. The letter, he said, was left at the door."
        ' "Nobody signed for it," he said. The bag came back empty, the official said.'
    )
    told = [s for s in found.findings.statements if s.speaker and s.sure][1:]
    assert {found.names([s.speaker or ""])[0] for s in told} == {"senior official"}
    assert len(told) == 3
