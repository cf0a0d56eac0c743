"""Neighbouring voices that tell opposite things of one matter without a word of denial."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, conflict_kinds, run, voiced

DISAGREE, DATE = ConflictKind.PARTIES_DISAGREE, ConflictKind.DATE
AGENT, FIGURE, DID_NOT = ConflictKind.AGENT, ConflictKind.FIGURE, ConflictKind.DID_NOT

# What Norland says, what Suland says right behind it, and the kinds of conflicts.
PAIRS = [
    # open and closed
    ("the pass at Orrin is open", "it was shut", [DISAGREE]),
    # another pass
    ("the pass at Orrin is open", "the pass at Hask was shut", []),
    # neither excludes the other
    ("the pass at Orrin is open", "it was quiet", []),
    # the opposite is only supposed
    ("the pass at Orrin is open", "it would be shut", []),
    # over, and going on
    ("the talks on cod have ended", "they were going on", [DISAGREE]),
    # what is no longer asked for, and a new demand for it
    ("the corridor is off the table", "there was a new demand for a corridor", [DISAGREE]),
    # gone, and still there
    ("its soldiers were withdrawn from the bay", "soldiers were still in the bay", [DISAGREE]),
    # who fired first
    ("Westmark fired first", "the first shot came from Norland", [AGENT]),
    # who left
    ("Westmark had walked out of the talks", "it was Norland that left", [AGENT]),
    # to whom it was given
    ("it had handed the note to the minister", "it was left with a clerk", [AGENT]),
    # how long it lasted
    ("the meeting lasted two hours", "it took twenty minutes", [FIGURE]),
    # nearly the same
    ("the meeting lasted an hour", "it took 55 minutes", []),
    # not in that month
    ("the list was handed over in May", "it came in June, not in May", [DATE]),
    # not in another month
    ("the list was handed over in May", "it came in May, not in June", []),
    # to begin, and begun
    ("the truce takes effect on Monday", "it had begun", [DATE]),
    # only now, and for long
    ("it received the draft only on Sunday", "both sides had had the draft for weeks", [DATE]),
    # in quotation marks
    ("it received the draft only on Sunday", '"both sides have had the text for weeks"', [DATE]),
    # nothing was agreed
    ("both sides had agreed on a swap of crews", "nothing was agreed", [DID_NOT]),
    # there was none
    ("its minister met the envoy in Wesburg", "there had been no meeting", [DID_NOT]),
    # given nothing
    ("it gave Suland an outline", "it was given no outline", [DID_NOT]),
    # the letter has not arrived
    ("a letter went to Suland", "no letter has come in", [DID_NOT]),
    # not answered, and refused
    ("its note was never answered", "it refused it in writing", [DID_NOT]),
    # what another one has not done
    ("it has sent its comments", "Westmark has not sent its own", []),
]


def _told(first: str, second: str) -> Draft:
    return voiced(
        "a",
        f"Norland said {first}. Suland said {second}.",
        ("Norland", first, "Norland said"),
        ("Suland", second, "Suland said"),
    )


@pytest.mark.parametrize(("first", "second", "kinds"), PAIRS)
def test_two_voices_that_tell_opposite_things(
    first: str, second: str, kinds: list[ConflictKind]
) -> None:
    assert conflict_kinds(_told(first, second)) == kinds


def test_one_voice_does_not_contradict_itself() -> None:
    first, second = "the pass at Orrin is open", "it was shut"
    text = f"Norland said {first}. Later Norland said {second}."
    lines = [("Norland", words, "Norland said") for words in (first, second)]
    assert conflict_kinds(voiced("a", text, *lines)) == []


@pytest.mark.parametrize(
    ("answer", "kinds"),
    [
        ("Suland insists that everybody was.", [DID_NOT]),  # it was done
        ("Suland insists that everybody was angry.", []),  # something else
    ],
)
def test_what_was_not_done_and_another_voice_affirms(
    answer: str, kinds: list[ConflictKind]
) -> None:
    first = "its pilots were not invited to the talks"
    text = f"Norland said {first}. {answer}"
    found = conflict_kinds(voiced("a", text, ("Norland", first, "Norland said")))
    assert found == kinds


DAYS = [
    # freed once
    ("the crew was freed on 12 May", "it was released on 14 May", [DATE]),
    # met as often as they like
    ("the crew was seen on 12 May", "it was seen on 14 May", []),
    # given, and got
    ("it delivered the reply on 12 May", "it got the reply on 14 May", [DATE]),
]


@pytest.mark.parametrize(("first", "second", "kinds"), DAYS)
def test_two_days_of_one_deed(first: str, second: str, kinds: list[ConflictKind]) -> None:
    draft = _told(first, second).names("12 May", month=5, day=12).names("14 May", month=5, day=14)
    assert conflict_kinds(draft) == kinds


WANTED = [
    # in and out
    ("that France take part in the committee", "that France be excluded from the committee", 1),
    # both want it in
    ("that France take part in the committee", "that France join the committee", 0),
]


@pytest.mark.parametrize(("first", "second", "count"), WANTED)
def test_two_demands_that_exclude_each_other(first: str, second: str, count: int) -> None:
    text = f"Norland demanded {first}. Suland demanded {second}."
    draft = voiced(
        "a", text, ("Norland", first, "Norland demanded"), ("Suland", second, "Suland demanded")
    )
    assert conflict_kinds(draft) == [DISAGREE] * count


def test_what_is_not_true_itself_is_no_answer() -> None:
    words = "It is not true that I was jealous. I was not."
    draft = voiced(
        "a",
        f"Westmark says that you agreed to drop the demand. Norland: {words}",
        ("Westmark", "you agreed to drop the demand", "says"),
    )
    draft.says("Norland", words, "direct", source=(draft.at("Norland"),))
    assert conflict_kinds(draft) == []


SHORT = [
    # in a word, right behind
    ("There is no text", 2),
    # of something else
    ("There is no ferry", 1),
]


@pytest.mark.parametrize(("again", "spans"), SHORT)
def test_one_voice_that_denies_a_hand_over_twice(again: str, spans: int) -> None:
    first = "it had not received the draft"
    text = (
        "Norland handed a draft to the League, pilots said. The 11-page document was delivered late on Monday, the "
        f"League said. Suland said {first}. Suland said: {again}."
    )
    draft = voiced("a", text, ("Suland", first, "Suland said"))
    spot = draft.at("Suland said:")
    (conflict,) = run(draft.says("Suland", again, "direct", cue=(spot,), source=(spot,))).conflicts
    assert [len(side.spans) for side in conflict.sides] == [spans, spans]
