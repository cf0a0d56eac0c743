"""What acts are read from invented sentences, and what is not an act."""

import json

import pytest

from ontherecord.extract.acts.lexicon import Entry, load_lexicon
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
    # a paper goes to whom the act with it goes, and what it asks is asked of them
    ("Norland sent its written reply to Estmark and offered to open the port to inspectors.",
     "offer", "did", "Norland", "Estmark"),
    ("Norland sent Estmark a letter on Monday. The letter proposes a joint commission.", "propose",
     "did", "Norland", "Estmark"),
    # "that demand" is the one of the sentence before
    ("Norland demanded free passage for its trawlers. Estmark has rejected that demand.", "reject",
     "did", "Estmark", "Norland"),
    # an answer told by its verb
    ("Norland has responded to the Coastal League's final draft text.", "deliver", "did", "Norland",
     "Coastal League"),
    # a timetable is a paper once it is handed over; an apposition names the receiver
    ("Norland's minister Karl Olsen handed the new timetable to the southern bloc Coastal League.",
     "deliver", "did", "Norland", "Coastal League"),
    # "them" under a verb that moves papers
    ("Norland finished the two draft treaties before sending them to Estmark.", "deliver", "did",
     "Norland", "Estmark"),
    # who is handed a paper, in the passive
    ("Estmark was handed the five-page non-paper on Wednesday by Norland's ambassador Ada Brandt.",
     "deliver", "did", "Norland", "Estmark"),
    # received through a third party: from its author
    ("Estmark has received Norland's written comments from the Coastal League.", "receive", "did",
     "Estmark", "Norland"),
    # a printed receiver who is no known party is not replaced by a guess
    ("Norland submitted its written response to an Estmarkian truce proposal to mediators.",
     "deliver", "did", "Norland", ""),
    # a place before a plan says what it is about, not whose it is
    ("Norland submitted its written response to the Estmark truce proposal.", "deliver", "did",
     "Norland", ""),
    # who issued it stands in the participle
    ("Norland welcomed the statement issued by Estmark on Monday.", "praise", "did", "Norland",
     "Estmark"),
    # who dismisses a proposal need not be its addressee
    ("Norland has dismissed Estmark's proposals on the harbour.", "reject", "did", "Norland",
     "Estmark"),
    # a court is not its own owner
    ("Norland refused to strip the Coastal League of its role.", "reject", "did", "Norland", ""),
    # to say that one cannot accept is to refuse
    ("Norland cannot accept Estmark's proposal.", "reject", "did", "Norland", "Estmark"),
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


NO_ACTS = [
    # refusing to speak or to be named
    "Norland declined to comment on the demand.",
    "Norland refused to say whether the demand was a red line.",
    "Norland declined to give details.",
    "A Norlander official, who requested anonymity, called the plan a trap.",
    # questions, also behind a transcript's mark
    "Q: Has Norland given Estmark its written answer?",
    # a report that nobody confirms
    "Norland did not confirm a report by the Daily Star that Estmark's written reply would be sent "
    "to Sudria by Friday.",
    # what may still come
    "Norland has not accepted the proposal to share the port.",
    "Norland has yet to agree to the truce.",
    "Norland has yet to ratify the treaty.",
    # a newspaper obtains what was not written for it
    # the clause above is what was demanded, not its subject
    "Norland removed the tax, as demanded by Estmark.",
    # a number that counts nothing named
    "Sudria would halve the fees instead of the thirty demanded by Norland.",
    # an insistence on what would be, not on what shall be
    "Olsen insisted Norland would not be bound by the text.",
    # asked for nothing
    "Norland asked for no apology.",
    # what only seems
    "Norland appears to have handed Estmark a written reply.",
    # neither what nor whose
    "Norland welcomed the package.",
]


@pytest.mark.parametrize("text", NO_ACTS)
def test_no_act_is_told(text: str) -> None:
    assert read(text).acts == ()


HEDGED = [
    "It is understood that Norland handed Estmark a written reply.",
    "Norland reportedly handed Estmark a written reply.",
]


@pytest.mark.parametrize("text", HEDGED)
def test_what_nobody_vouches_for_is_not_sure(text: str) -> None:
    assert not read(text).act("deliver").sure


OBJECTS = [
    # the receiver is no part of what is given
    ("Norland presented a new map to the mediators.", "deliver", "a new map"),
    # nor is what the writer adds
    ("Norland demanded that the toll be lifted, a step which Estmark had refused before.", "demand",
     "the toll be lifted"),
    # "which" stands for no people
    ("Norland condemned Estmark's killing of aid workers, which it described as a violation of the law.",
     "accuse", "Estmark's killing of aid workers"),
    # nor what the same sentence goes on to tell
    ("Norland denied it had threatened Estmark, calling the claim absurd.", "deny",
     "it had threatened Estmark"),
    # nor is the day
    ("Norland sent Estmark a written reply on Monday.", "deliver", "a written reply"),
    # a quotation is taken whole
    ("Norland condemned Estmark's raid as “cowardly” and demanded a “full and open” inquiry.",
     "demand", "a “full and open” inquiry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), OBJECTS)
def test_words_of_the_object(text: str, kind: str, words: str) -> None:
    found = read(text)
    assert found.words(found.act(kind).object) == words


def test_what_our_means_in_reported_speech_is_the_writers() -> None:
    found = read("Karl Olsen of Norland told me that Estmark fully supports our plan.")
    assert [a for a in found.acts if "Olsen" in " ".join(found.names(a.recipient))] == []


def test_we_of_somebody_who_speaks_for_nobody_known_is_not_sure() -> None:
    act = read("“We received Norland's written reply,” Ada Brandt said.").act("receive")
    assert not act.sure


def test_a_day_that_belongs_to_a_noun_is_not_the_acts() -> None:
    act = read("Norland met Estmark in Velten today on the proposals of 13 October.").act("meet")
    assert act.time is not None
    assert act.time.printed == "today"


def test_what_was_done_before_is_not_dated_by_what_followed() -> None:
    found = read(
        "Norland sent its reply on Thursday, a month after receiving the draft treaty from Estmark."
    )
    assert found.act("receive").time is None


def test_conditions_are_found_whatever_opens_them() -> None:
    for words in ("only after a timetable is agreed", "provided that Estmark withdraws"):
        act = read(f"Norland will lift its sanctions {words}.").act("concede")
        assert act.modality is Modality.WOULD_IF


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
