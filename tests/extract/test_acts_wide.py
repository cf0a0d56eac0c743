"""Whom words most likely mean that name nobody, and acts that are listed without being sure."""

import pytest

from tests.extract.ground import read

# a text, the type of the act, who does it, to whom; all unsure
WIDE = [
    # the sides of a matter, in somebody's own words
    ("Norland's and Estmark's envoys met. Norland asked Estmark to sign. "
     "Talks between Norland and Estmark ended. “I urge the parties to release all detainees,” said "
     "the league's envoy, Ada Brandt.", "appeal", [], ["Estmark", "Norland"]),
    # a pair named only behind
    ("Sudria had put a plan to both sides that morning. Estmark and Norland have fought for years. "
     "Estmark and Norland "
     "lost ships. Estmark and Norland lost men.", "propose", ["Sudria"], ["Estmark", "Norland"]),
    # "them" are those of the clause before
    ("Norland gave Estmark and Sudria a draft treaty on Monday and asked them to answer by Friday.",
     "request", ["Norland"], ["Estmark", "Sudria"]),
    # a gathering is that of the one body the report is about
    ("The Coastal League met on Friday. The Coastal League will send observers. The summit demanded the release "
     "of Simon Kest.", "demand", ["Coastal League"], []),
    # forces are those of the one state the report is about
    ("The Dune Liberation Front said Norland had lied. The front accused the army of shelling its positions. "
     "Norlander troops fired.", "accuse", ["Dune Liberation Front"], ["Norland"]),
    # what is refused in so many words
    ("Norland will never lift the sentences.", "reject", ["Norland"], []),
    # what is threatened by a condition
    ("Norland will impose sanctions if no timetable is submitted.", "threaten", ["Norland"], []),
    # a measure that is announced, against whose goods it is
    ("Norland's president said she would impose a 30% tariff on goods from Estmark.", "threaten", ["Norland"],
     ["Estmark"]),
    # time that is given, and nothing else
    ("The Coastal League gave Norland seven days in July.", "ultimatum", ["Coastal League"], ["Norland"]),
    # things of paper that no word calls one
    ("Norland's minister, Ada Brandt, delivered to Estmark in person an envelope with 47 pages on March 20.", "deliver",
     ["Norland"], ["Estmark"]),
    # to whom somebody writes demanding
    ("Norland's minister Ada Brandt wrote to Estmark on Thursday demanding that the envoy be recalled.",
     "demand", ["Norland"], ["Estmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doer", "other"), WIDE)
def test_whom_words_most_likely_mean(
    text: str, kind: str, doer: list[str], other: list[str]
) -> None:
    found = read(text)
    acts = [act for act in found.acts if act.type == kind]
    assert not any(act.sure for act in acts)
    assert (doer, other) in [
        (found.parties(act.actor) if doer else [], sorted(found.parties(act.recipient)))
        for act in acts
    ]


# texts that leave it open who is meant
OPEN = [
    # three of whom none leads
    "Norland, Estmark and Sudria met on Monday. The league's envoy urged the parties to sign.",
    # two states of which neither is the report's own
    "Norland and Estmark are at odds. The front accused the army of shelling its positions.",
]


@pytest.mark.parametrize("text", OPEN)
def test_nobody_is_meant_where_several_may_be(text: str) -> None:
    assert not [
        act for act in read(text).acts if act.recipient and act.type in ("appeal", "accuse")
    ]


def test_what_is_refused_on_a_condition_keeps_it_apart() -> None:
    found = read("Norland said it would not sign anything until all of its people were released.")
    act = found.act("reject")
    assert found.words(act.object) == "sign anything"
    assert found.words(act.condition) == "until all of its people were released"


def test_what_a_relative_clause_alleges_is_nobodys_sure_act() -> None:
    found = read("The Norlander ministry, which alleged that Estmark had accepted the plan, left.")
    assert not any(act.sure for act in found.acts if act.type == "accept")


def test_what_somebody_says_that_he_can_confirm_is_told() -> None:
    found = read(
        "“I can confirm that we received Estmark's reply on Thursday,” Norland's spokesman Arno Kest said."
    )
    assert found.parties(found.act("confirm").actor) == ["Norland"]
    assert [found.parties(a.actor) for a in found.acts if a.type == "receive"] == [["Norland"]]


def test_that_there_was_a_paper_is_denied() -> None:
    found = read("Norland's minister Ada Brandt denied that there was a draft at all.")
    assert found.words(found.act("deny").object) == "there was a draft at all"


# a text, the type of the act, who does it, to whom
SAID_BEFORE = [
    # what was said in the sentence before
    ("Norland's leader, Ada Brandt, has said that she needs three years. The Coastal League rejected that as a "
     "provocation.", "reject", ["Coastal League"], ["Norland"]),
    # a style that reads like "he"
    ("Norland met Estmark on Monday. HE the Prime Minister of Norland thanked Estmark.", "praise", ["Norland"],
     ["Estmark"]),
    # whose people others lead
    ("The war began when DLF-led militants attacked Estmark. The DLF said so.", "assault",
     ["Dune Liberation Front"], ["Estmark"]),
    # what somebody is ready to do
    ("Norland said that it was ready to host the signing.", "offer", ["Norland"], []),
    # a name alone of whom something is handed
    ("Norland's minister Ada Brandt spoke. She handed Torvik a document of five pages.", "deliver",
     ["Norland"], ["Torvik"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doer", "other"), SAID_BEFORE)
def test_who_acts_on_whom(text: str, kind: str, doer: list[str], other: list[str]) -> None:
    found = read(text)
    acts = [act for act in found.acts if act.type == kind]
    assert (doer, other) in [
        (found.parties(act.actor), found.parties(act.recipient)) for act in acts
    ]


def test_the_sentences_own_verb_behind_a_relative_clause_is_not_passive() -> None:
    found = read(
        "The Coastal League, which has hosted rounds of talks in Velten, called on both sides to show flexibility."
    )
    assert found.parties(found.act("appeal").actor) == ["Coastal League"]
