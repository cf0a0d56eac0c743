"""What acts are read from invented sentences, and what is not an act."""

import json

import pytest

from ontherecord.extract.acts_lexicon import Entry, load_lexicon
from ontherecord.nouns.act import Modality
from tests.extract.ground import read

ENTRIES = load_lexicon("acts").entries


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e.type}:{e.example[:40]}")
def test_every_entry_reads_its_own_example(entry: Entry) -> None:
    wanted = json.loads(entry.expect)
    found = read(entry.example)
    told = [
        (act.modality.value, found.parties(act.actor), found.parties(act.recipient))
        for act in found.acts
        if act.type == wanted.get("type", entry.type)
    ]
    assert (wanted.get("modality", "did"), wanted["actor"], wanted["recipient"]) in told


CASES = [
    # passive with its agent
    ("The written reply was handed to Estmark by Norland.", "deliver", "did", "Norland", "Estmark"),
    # a relative clause, hung on the wrong noun by the parser
    ("Velten received the reply from Norland, which was handed to Estmark's envoy.", "deliver",
     "did", "Norland", "Estmark"),
    # the receiver behind a second "to"
    ("Norland has sent its written response to Estmark's demands to Velten.", "deliver", "did",
     "Norland", "Estmark"),
    # a conjoined verb without a subject of its own
    ("Norland accused Estmark of breaking the truce and expelled its ambassador.", "accuse", "did",
     "Norland", "Estmark"),
    # a conjoined verb whose grammatical subject is no party
    ("Talks failed when Norland praised Estmark and warned Sudria against delays.", "warn", "did",
     "Norland", "Sudria"),
    # an infinitive under a verb of planning
    ("Norland agreed to withdraw its troops from Estmark.", "withdraw", "will", "Norland", "Estmark"),
    # the future of the past, as reported
    ("Norland said it would send Estmark a written reply.", "deliver", "will",
     "Norland", "Estmark"),
    # a condition
    ("Norland will withdraw its troops from Estmark if the truce holds.", "withdraw", "would-if",
     "Norland", "Estmark"),
    # denied by its own agent
    ("Norland denied shelling an Estmarkian port.", "assault", "denied", "Norland", "Estmark"),
    # told as not done
    ("Estmark has not received the written reply from Norland.", "receive", "denied", "Estmark",
     "Norland"),
    # a negated publication is a withholding
    ("Norland said it would not publish the written reply.", "withhold", "did", "Norland", ""),
    # a refusal to accept is one rejection
    ("Norland refused to accept Estmark's proposal.", "reject", "did", "Norland", "Estmark"),
    # an answer by a noun
    ("Norland's response was an appeal to the Coastal League.", "request", "did", "Norland",
     "Coastal League"),
    # "with" after a verb of answering
    ("Norland responded with an appeal to the Coastal League.", "request", "did", "Norland",
     "Coastal League"),
    # who rejects an offer in the same sentence is the one it was made to
    ("Norland proposed a joint patrol, but Estmark rejected the proposal.", "propose", "did",
     "Norland", "Estmark"),
    # adjectives of nationality own what they stand before
    ("Estmark yielded to the Norlander demands.", "demand", "did", "Norland", "Estmark"),
    # a paper speaks for its author
    ("Norland adopted a resolution condemning Estmark.", "disapprove", "did", "Norland", "Estmark"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "modality", "actor", "recipient"), CASES)
def test_act(text: str, kind: str, modality: str, actor: str, recipient: str) -> None:
    found = read(text)
    act = found.act(kind)
    assert act.modality.value == modality
    assert found.parties(act.actor) == [actor]
    assert found.parties(act.recipient) == ([recipient] if recipient else [])


NOT_DONE = [
    # wishes, readiness, duties, possibilities
    "Norland wants to attack Estmark.",
    "Norland is ready to attack Estmark.",
    "Norland should attack Estmark.",
    "Norland could attack Estmark.",
    # a counterfactual
    "Norland would have attacked Estmark.",
    # purposes
    "Norland built the road to attack Estmark.",
    # conditions
    "If Norland attacks Estmark, the port will close.",
    # questions
    "Did Norland attack Estmark?",
    # what somebody demands is not done
    "Sudria insisted that Norland attack Estmark.",
    # plans and fears
    "Sudria accused Norland of planning an invasion of Estmark.",
    "The envoys met in the event of a Norlander invasion of Estmark.",
    # a plan's second verb
    "Sudria backed a plan to visit Estmark, attack Norland and leave.",
    # nationals are not their state
    "Most Norlanders attacked Estmark in letters.",
]


@pytest.mark.parametrize("text", NOT_DONE)
def test_no_attack_is_told(text: str) -> None:
    assert [a for a in read(text).acts if a.type == "assault"] == []


def test_parts_of_a_hand_over() -> None:
    found = read("On Monday Norland handed a written reply to Estmark's envoy in Port Alma.")
    act = found.act("deliver")
    assert found.words(act.object) == "a written reply"
    assert found.words(act.trigger) == "handed"
    assert act.time is not None
    assert act.time.printed == "Monday"
    assert act.paper == 0


def test_condition_keeps_its_words() -> None:
    found = read("Norland threatened sanctions against Estmark in the event of an attack.")
    act = found.act("threaten")
    assert found.words(act.condition) == "in the event of an attack"
    assert act.modality is Modality.DID


def test_who_says_so() -> None:
    found = read("“Norland has sent Estmark a letter,” Ada Brandt said on Monday.")
    act = found.act("deliver")
    assert act.by is not None
    assert found.words(found.findings.statements[act.by].source[0]) == "Ada Brandt"


def test_nobody_hands_a_paper_to_itself() -> None:
    for text, *_ in CASES:
        for act in read(text).acts:
            assert not set(act.actor) & set(act.recipient)
