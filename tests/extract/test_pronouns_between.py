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
