"""Denials that stand apart from what they deny: a paper told of paragraphs before, allegations, answers, whose word."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, Line, run, voiced

_GIVEN = "The envoy sent her a page. The aides were glad of it. The talks went on for days. "

PAPERS = [
    # of the name that the report gave it
    (_GIVEN + "Norland says no page was ever received.", ("no page was ever received",), 1),
    # another paper
    (_GIVEN + "Norland says no map was ever received.", ("no map was ever received",), 0),
    # a paper of the report, of the same day
    (
        "The sheet was handed to both sides. It was cold. Norland said it had been given no such paper.",
        ("it had been given no such paper",),
        1,
    ),
    # nothing was given before
    (
        "The sheet is blue. It was cold. Norland said it had been given no such paper.",
        ("it had been given no such paper",),
        0,
    ),
    # it was only to be given
    (
        "The envoy would send her a page. Norland says no page was ever received.",
        ("no page was ever received",),
        0,
    ),
]


@pytest.mark.parametrize(("text", "words", "count"), PAPERS)
def test_a_paper_told_of_before(text: str, words: tuple[str], count: int) -> None:
    cue = "said" if "Norland said" in text else "says"
    found = run(voiced("a", text, ("Norland", words[0], cue))).conflicts
    assert [c.kind for c in found] == [ConflictKind.DID_NOT] * count


@pytest.mark.parametrize(("taker", "count"), [("Norland", 1), ("Suland", 0)])
def test_who_got_nothing_is_answered_by_what_he_was_given(taker: str, count: int) -> None:
    words = "Norland had not received the amended text"
    text = f"Westmark gave the amended text to {taker} in the port on Sunday. Norland said {words}."
    found = run(voiced("a", text, ("Norland", words, "said"))).conflicts
    assert [c.kind for c in found] == [ConflictKind.DID_NOT] * count


CHARGED = [
    # who is said to have done it denies the allegations
    ("the harbour minister had mined the bay", " A mayor was asked about it.", 1),
    # of others
    ("the pilots had left early", " A mayor was asked about it.", 0),
    # what stands right before is about the accusation, and is none
    ("a judge had asked about its accusation", "", 0),
]


@pytest.mark.parametrize(("words", "between", "count"), CHARGED)
def test_allegations_are_of_those_who_deny_them(words: str, between: str, count: int) -> None:
    denial = "The harbour minister of Norland denied the allegations on Monday."
    text = f"Suland said {words}.{between} {denial}"
    assert len(run(voiced("a", text, ("Suland", words, "said"))).conflicts) == count


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("the harbour minister had mined the bay", True),
        ("the harbour minister and the pilots are one coalition", False),
    ],
)
def test_allegations_are_surely_of_a_deed(words: str, sure: bool) -> None:
    text = f"Suland said {words}. The harbour minister of Norland denied the allegations on Monday."
    found = run(voiced("a", text, ("Suland", words, "said"))).conflicts
    assert [conflict.sure for conflict in found] == [sure]


ANSWERS = [
    # it was never said
    ("It never said so to us. We go on.", 1),
    # there is none
    ("What offer? We have seen none.", 1),
    # not known of
    ("We’re not aware of any offer.", 1),
    # an answer to something else
    ("They say many things.", 0),
    ("We have seen the harbour.", 0),
]


@pytest.mark.parametrize(("answer", "count"), ANSWERS)
def test_answers_to_what_a_question_puts(answer: str, count: int) -> None:
    answer = answer.replace("It never", "They never")
    text = f"Westmark says its offer lies with you. Norland: {answer}"
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Westmark")
    draft.says("Westmark", "its offer lies with you", "indirect", cue=(draft.at("says"),))
    draft.says("Norland", answer, "direct", source=(draft.at("Norland"),))
    assert len(run(draft).conflicts) == count


WHOSE_WORD = [
    # a question that two papers answer
    ("Has the pilot been freed? Two papers say so. Norland says he has not.", "Two papers"),
    # whose reading it is
    (
        "The months count from July. That is the reading of the mediator’s office. Norland disputes it.",
        "the mediator’s office",
    ),
]


@pytest.mark.parametrize(("text", "teller"), WHOSE_WORD)
def test_whose_word_the_sentence_before_names(text: str, teller: str) -> None:
    (conflict,) = run(voiced("a", text)).conflicts
    assert conflict.sides[0].reading.startswith(f"{teller}: ")


EMBEDDED = [
    # the denier's own doing, behind a dash
    ("Odum was angry because Norland called him a liar – something Norland has denied.", True),
    # a claim, a point that others deny
    ("Odum came late, claiming that Norland had shut the road, a point Norland denied.", True),
    # whose claim it is stands nowhere, so that it is not sure
    ("Norland denied reports that it had asked them to pay for the lighthouse.", False),
    ("Norland said that claims that it had sold the line are false.", False),
    ("Norland denies that it offered the rebels a truce, as has been printed.", False),
]


@pytest.mark.parametrize(("text", "sure"), EMBEDDED)
def test_a_denial_with_what_it_denies(text: str, sure: bool) -> None:
    lines: tuple[Line, ...] = ()
    if "Norland said" in text:
        lines = (("Norland", "claims that it had sold the line are false", "said"),)
    found = run(voiced("a", text, *lines)).conflicts
    assert [(c.kind, c.sure) for c in found] == [(ConflictKind.PARTIES_DISAGREE, sure)]


NO_DENIALS = [
    # it is she who denies, and not who retells it
    (
        "Suland said Norland had mined the bay. Westmark said: “She says she did not.”",
        ("Suland", "Norland had mined the bay", "said"),
        ("Westmark", "She says she did not.", "Westmark said:"),
    ),
    # the reply to the note, and none to the proposal
    (
        "Norland said it replied to the note of Westmark. Suland said there had been no answer to its proposal.",
        ("Norland", "it replied to the note of Westmark", "said"),
        ("Suland", "there had been no answer to its proposal", "Suland said"),
    ),
    # another one did not accept it
    (
        "Norland said you had accepted the text. Suland said: Westmark never accepted the text.",
        ("Norland", "you had accepted the text", "said"),
        ("Suland", "Westmark never accepted the text", "Suland said:"),
    ),
]


@pytest.mark.parametrize(("text", "claim", "reply"), NO_DENIALS)
def test_what_is_no_denial_of_what_stands_before(text: str, claim: Line, reply: Line) -> None:
    assert run(voiced("a", text, claim, reply)).conflicts == ()


def test_somebody_beside_a_party_denies_for_himself() -> None:
    text = "Suland said that the bay had been mined. Senior aides to Norland and others disputed that version."
    (conflict,) = run(voiced("a", text, ("Suland", "the bay had been mined", "said"))).conflicts
    assert conflict.sides[1].reading == "Senior aides to Norland and others deny it"
    assert conflict.sides[1].by == ()


DIFFERING = [
    # whom one asks
    (
        "What is in it depends on whom one asks. The aides say 40 zones. The minister says 40 villages.",
        1,
    ),
    # accounts of a meeting
    ("Accounts of the meeting differ. Norland says it was short. The envoy says it was long.", 1),
    # nobody gives the second account
    ("Accounts of the meeting differ. Norland says it was short. The meeting was in May.", 0),
    # in another paragraph
    (
        "Accounts of the meeting differ.\n\nNorland says it was short. The envoy says it was long.",
        0,
    ),
]


@pytest.mark.parametrize(("text", "count"), DIFFERING)
def test_voices_behind_a_sentence_that_sets_them_apart(text: str, count: int) -> None:
    found = run(voiced("a", text)).conflicts
    assert [c.kind for c in found] == [ConflictKind.PARTIES_DISAGREE] * count


def test_a_denial_is_of_the_sentence_before_and_not_of_one_further_up() -> None:
    text = (
        "Suland said that the talks had moved on. The envoy told a newspaper that the reply offered ten ships. "
        "Norland denied that."
    )
    (conflict,) = run(voiced("a", text, ("Suland", "the talks had moved on", "said"))).conflicts
    assert conflict.sides[0].reading.startswith("The envoy: ")


def test_what_is_denied_to_somebody_is_no_denial() -> None:
    words = "Norland had turned over thousands of documents on ships in response to a request"
    claim = voiced("a", f"Westmark said {words}.", ("Westmark", words, "said"), day="2031-05-01")
    denied = "Norland denied a request to turn over thousands of documents on ships in the bay."
    assert run(claim, voiced("b", denied)).conflicts == ()


def test_a_question_asserts_nothing() -> None:
    asked = voiced(
        "a", "Did Suland ask you to move the fleet to the northern bay?", day="2031-05-01"
    )
    asked.says("Westmark", "Did Suland ask you to move the fleet to the northern bay?", "direct")
    denial = voiced(
        "b", "Norland denied that Suland had asked it to move the fleet to the northern bay."
    )
    assert run(asked, denial).conflicts == ()


SPOKEN = [
    # a bare number beside the only one before it
    (
        "Norland will withdraw them, all 1,500, by May 3. The officers speak of 2,200.",
        ["1,500", "The officers: 2,200"],
    ),
    # two of one verb
    ("The envoy spoke of 150. The security man speaks of 200.", ["150", "The security man: 200"]),
    # there are two numbers before it
    ("Norland will withdraw 40 guns and 90 carts. The officers speak of 60.", []),
    # of hours
    ("Norland will withdraw within 48 hours. The officers speak of 72.", []),
]


@pytest.mark.parametrize(("text", "readings"), SPOKEN)
def test_a_bare_number_that_a_voice_speaks_of(text: str, readings: list[str]) -> None:
    found = run(voiced("a", text)).conflicts
    assert [side.reading for conflict in found for side in conflict.sides] == readings


def test_whom_a_sentence_says_that_it_contradicts() -> None:
    text = "Norland denied that it had agreed, contradicting Ms Odum, who said that it had consented in writing."
    (conflict,) = run(voiced("a", text)).conflicts
    assert conflict.sides[0].reading == "Ms Odum: it had consented in writing"
    assert conflict.sides[1].reading == "Norland: it is denied"


THERE = [
    # sent, it is said, and there is none
    (
        "The League had no answer to the draft that it sent on Monday.",
        "there was a draft at all",
        1,
    ),
    # there is none, and nobody tells of one
    ("The League had no answer on Monday.", "there was a draft at all", 0),
]


@pytest.mark.parametrize(("text", "denied", "count"), THERE)
def test_it_is_denied_that_there_was_a_paper(text: str, denied: str, count: int) -> None:
    text = f"{text} Norland denied that {denied}."
    assert len(run(voiced("a", text)).conflicts) == count


QUALITIES = [
    # an answer
    ("the answer is not constructive", "2031-05-03", 1),
    # weeks later
    ("the answer is not constructive", "2031-06-13", 0),
    # another word
    ("the answer is not serious", "2031-05-03", 0),
    # of nothing that was handed over
    ("the weather is not constructive", "2031-05-03", 0),
]


@pytest.mark.parametrize(("words", "day", "count"), QUALITIES)
def test_what_one_calls_so_and_another_not(words: str, day: str, count: int) -> None:
    own = "its reply was constructive and open"
    one = voiced("a", f"Norland said {own}.", ("Norland", own, "said"), day="2031-05-02")
    other = voiced("b", f"Suland said {words}.", ("Suland", words, "said"), day=day)
    found = run(one, other).conflicts
    assert [(c.kind, c.sure) for c in found] == [(ConflictKind.PARTIES_DISAGREE, False)] * count
