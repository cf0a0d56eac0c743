"""A claim and its denial: what another voice tells, held against who denies it, in one report or across reports."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from ontherecord.nouns.lineage import Relation
from tests.resolve.building import Draft, link, run

_Line = tuple[str, str, str]  # speaker, words, cue


def _report(name: str, day: str, text: str, *lines: _Line) -> Draft:
    draft = Draft(name, text, day)
    draft.actor("Norland").actor("Suland").actor("Westmark")
    draft.actor("Green Palace", "body", "Norland")
    for speaker, words, cue in lines:
        draft.says(speaker, words, "indirect", cue=(draft.at(cue),), source=(draft.at(speaker),))
    return draft


_CLAIM = _report(
    "a",
    "2031-05-01",
    "Westmark said that Norland had asked Suland to slow down the talks on the canal.",
    ("Westmark", "Norland had asked Suland to slow down the talks on the canal", "said"),
)

TOGETHER = [
    # what stands in the report, not that somebody has taken note of it
    (
        "The ministry has taken note of a report by the Sun, according to which Suland had sold two ships to Westmark. "
        "Norland denies this report.",
        (),
        1,
    ),
    # whom somebody asks, which is no claim
    (
        "Westmark voted to ask the court for an opinion on the canal. Norland rejected the idea on Monday.",
        (("Westmark", "the court for an opinion on the canal", "voted"),),
        0,
    ),
    # it points back at the sentence before
    (
        "Westmark said that Suland had pushed for a shorter deadline. Norland denied that.",
        (("Westmark", "Suland had pushed for a shorter deadline", "said"),),
        1,
    ),
    # a claim that is rejected
    (
        "Westmark said that the crew had been freed. Norland rejected the report as fake.",
        (("Westmark", "the crew had been freed", "said"),),
        1,
    ),
    # called a fabrication
    (
        "Westmark said that the bay had been mined. Norland called the claim a fabrication.",
        (("Westmark", "the bay had been mined", "said"),),
        1,
    ),
    # not true
    (
        "Westmark said that the bay had been mined. Norland said that was not true.",
        (("Westmark", "the bay had been mined", "said"),),
        1,
    ),
    # the verb is left out
    (
        "Westmark says all four ports are open. Norland says they are not.",
        (("Westmark", "all four ports are open", "says"),),
        1,
    ),
    # the verb is left out, of what one's own minister did
    (
        "Westmark says both ministers signed the minutes. Norland says its minister did not.",
        (("Westmark", "both ministers signed the minutes", "says"),),
        1,
    ),
    # there was none
    (
        "Westmark said that a boat had been in the bay. Norland says there was none.",
        (("Westmark", "a boat had been in the bay", "said"),),
        1,
    ),
    # it is a forgery
    (
        "Westmark said that a signed text had been seen. Norland said the document was a forgery.",
        (("Westmark", "a signed text had been seen", "said"),),
        1,
    ),
    # nothing of the kind is remembered
    (
        "Westmark said that the text was signed. Norland remembers nothing of the kind.",
        (("Westmark", "the text was signed", "said"),),
        1,
    ),
    # when and how it was denied stands behind it
    (
        "Westmark said that the bay had been mined. Norland denied this on Wednesday.",
        (("Westmark", "the bay had been mined", "said"),),
        1,
    ),
    # by somebody who is nobody named
    (
        "Westmark said that the bay had been mined. The harbour office says that this is false.",
        (("Westmark", "the bay had been mined", "said"),),
        1,
    ),
    # a clause without "that", of the deed that another voice tells of
    (
        "Westmark said that the fleet had carried out the raid on the port. Norland denied it carried out the raid.",
        (("Westmark", "the fleet had carried out the raid on the port", "said"),),
        1,
    ),
    # who calls a report untrue is on the side of those who dispute it
    (
        "Westmark said that the Herald's story was wholly false. Norland disputed the account.",
        (("Westmark", "the Herald's story was wholly false", "said"),),
        0,
    ),
    # what was left out is a wish
    (
        "Westmark says it would like to open all four ports. Norland says they are closed.",
        (("Westmark", "it would like to open all four ports", "says"),),
        0,
    ),
    # it is not denied
    (
        "Westmark said that a delay had been asked for. Norland did not deny that.",
        (("Westmark", "a delay had been asked for", "said"),),
        0,
    ),
    # a wish is rejected, not a claim denied
    (
        "Westmark said that it would propose a joint patrol. Norland rejected that.",
        (("Westmark", "it would propose a joint patrol", "said"),),
        0,
    ),
    # one's own words
    (
        "Norland said that the talks had gone well. The Green Palace denied that.",
        (("Norland", "the talks had gone well", "said"),),
        0,
    ),
    # something lies between
    (
        "Westmark said that the bay had been mined. The bay is deep. It freezes in winter. Norland denied it.",
        (("Westmark", "the bay had been mined", "said"),),
        0,
    ),
]


@pytest.mark.parametrize(("text", "lines", "count"), TOGETHER)
def test_a_denial_that_points_back(text: str, lines: tuple[_Line, ...], count: int) -> None:
    conflicts = run(_report("a", "2031-05-01", text, *lines)).conflicts
    assert len(conflicts) == count
    assert {c.kind for c in conflicts} <= {ConflictKind.DID_NOT, ConflictKind.PARTIES_DISAGREE}


KINDS = [
    # a deed that was done or not
    ("Suland had pushed for a shorter deadline", ConflictKind.DID_NOT),
    # it was done before anything that would come of it
    ("Suland had promised that no duties would be laid", ConflictKind.DID_NOT),
    # how things are
    ("all four ports are open to ships of the League", ConflictKind.PARTIES_DISAGREE),
    # what may come
    ("Suland could attack the harbour in the night", ConflictKind.PARTIES_DISAGREE),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_a_deed_is_done_or_not_and_over_all_else_parties_disagree(
    words: str, kind: ConflictKind
) -> None:
    text = f"Westmark said that {words}. Norland denied that."
    (conflict,) = run(_report("a", "2031-05-01", text, ("Westmark", words, "said"))).conflicts
    assert conflict.kind is kind


ACCUSED = [
    # of the same ones, in other words
    ("Norland denied that the army had broken the truce.", 1),
    # of the same deed
    ("Norland denied it had shelled the hills.", 1),
    # of others
    ("Norland denied that the fleet had left port.", 0),
]


@pytest.mark.parametrize(("denial", "count"), ACCUSED)
def test_the_answer_to_a_charge(denial: str, count: int) -> None:
    text = f"Westmark said a vote was near, and accused the army of shelling the hills. {denial}"
    draft = _report("a", "2031-05-01", text, ("Westmark", "a vote was near", "said"))
    found = run(draft).conflicts
    assert [c.kind for c in found] == [ConflictKind.PARTIES_DISAGREE] * count
    assert [c.about for c in found] == ["the charge against the army: shelling the hills"] * count


EMBEDDED = [
    # whose claim it is stands before it
    ("Norland denied Suland’s claim that its troops had crossed the river.", 1),
    ("Norland denied Suland claims that its troops had crossed the river.", 1),
    # where it was printed
    ("Reports in the Suland press that Norland had sold the line are false, Norland said.", 1),
    # in a report that has it from somebody
    (
        "Norland disputes a Suland report released Monday, where a source said it had sold the line.",
        1,
    ),
    # nobody's claim
    ("Norland denied claims that its troops had crossed the river.", 0),
]


@pytest.mark.parametrize(("text", "count"), EMBEDDED)
def test_a_claim_inside_its_denial(text: str, count: int) -> None:
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland")
    if "Norland said" in text:
        draft.says("Norland", text.partition(", Norland")[0], "indirect", cue=(draft.at("said."),))
    sure = [c.kind for c in run(draft).conflicts if c.sure]
    assert sure == [ConflictKind.PARTIES_DISAGREE] * count


def test_who_denies_is_not_named_in_a_relative_clause() -> None:
    text = "Westmark said that the bay had been mined. Norland, which has ships near Suland, has denied the claims."
    (conflict,) = run(
        _report("a", "2031-05-01", text, ("Westmark", "the bay had been mined", "said"))
    ).conflicts
    assert conflict.sides[1].reading == "Norland denies it"


def test_a_charge_is_its_accusers_and_not_the_outlets() -> None:
    words = "Suland accuses Norland of arming rebels in the hills"
    one = _report("a", "2031-05-01", f"Westmark said {words}.", ("Westmark", words, "said"))
    two = _report("b", "2031-05-03", "Norland denied that it was arming rebels in the hills.")
    (conflict,) = run(one, two).conflicts
    assert conflict.sides[0].reading == "Suland: arming rebels in the hills"


ACROSS = [
    # the words say of what
    ("Norland denied reports that it had asked Suland to slow down the talks on the canal.", 1),
    ("Norland denied that it had asked Suland to slow down the canal talks.", 1),
    # in the outlet's own voice, nobody denies
    (
        "Contrary to reports that it had asked Suland to slow down the talks on the canal, Norland is in a hurry.",
        0,
    ),
    # something else is denied
    ("Norland denied reports that it had asked Suland to pay for the lighthouse.", 0),
    # the denial is only possible
    ("Norland could deny that it had asked Suland to slow down the talks on the canal.", 0),
]


@pytest.mark.parametrize(("text", "count"), ACROSS)
def test_a_denial_in_another_report(text: str, count: int) -> None:
    other = _report("b", "2031-05-03", text)
    for drafts in ((_CLAIM, other), (other, _CLAIM)):
        sure = [c.kind for c in run(*drafts).conflicts if c.sure]
        assert sure == [ConflictKind.DID_NOT] * count


AGREED = [
    # the same of the same
    ("Suland denied that it had agreed to the schedule of visits to the canal locks.", 1),
    # of another party
    ("Norland denied that it had agreed to the schedule of visits to the canal locks.", 0),
    # to another thing
    ("Suland denied that it had agreed to a quota of visits to the canal locks.", 0),
    # to what is only named beside the thing
    ("Suland denied that it had agreed to visits to the canal locks.", 0),
]


@pytest.mark.parametrize(("text", "count"), AGREED)
def test_a_denial_of_the_same_deed(text: str, count: int) -> None:
    words = "Suland had agreed to the schedule of visits to the canal locks"
    claim = _report("a", "2031-05-01", f"Westmark said {words}.", ("Westmark", words, "said"))
    conflicts = run(claim, _report("b", "2031-05-03", text)).conflicts
    assert [c.kind for c in conflicts] == [ConflictKind.DID_NOT] * count


def test_what_others_are_only_asked_to_do_is_no_claim() -> None:
    words = "Suland to take the words out"
    text = f"Westmark asked {words}. Norland says that this is false."
    draft = _report("a", "2031-05-01", text, ("Westmark", words, "asked"))
    assert run(draft).conflicts == ()


def test_both_sides_stand_on_their_words_and_voices() -> None:
    other = _report("b", "2031-05-03", f"{ACROSS[0][0]}")
    resolved = run(_CLAIM, other)
    (conflict,) = resolved.conflicts
    names = {actor.id: actor.name for actor in resolved.actors}
    assert [[names[by] for by in side.by] for side in conflict.sides] == [["Westmark"], ["Norland"]]
    assert [len(side.origins) for side in conflict.sides] == [1, 1]
    assert conflict.sides[0].origins != conflict.sides[1].origins


def test_the_answer_to_a_question_that_puts_a_claim() -> None:
    text = "Westmark says that you agreed to drop the demand. Norland: That is simply not true. We never did."
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Westmark")
    draft.says("Westmark", "you agreed to drop the demand", "indirect", cue=(draft.at("says"),))
    draft.says(
        "Norland", "That is simply not true. We never did.", "direct", source=(draft.at("Norland"),)
    )
    (conflict,) = run(draft).conflicts
    assert conflict.kind is ConflictKind.DID_NOT
    assert (
        text[conflict.sides[1].spans[0].start : conflict.sides[1].spans[0].end]
        == "That is simply not true."
    )


def test_an_answer_that_calls_a_claim_untrue() -> None:
    text = (
        "Westmark says nobody agreed to anything. Norland: That is untrue. They gave us their word."
    )
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Westmark")
    draft.says("Westmark", "nobody agreed to anything", "indirect", cue=(draft.at("says"),))
    draft.says(
        "Norland",
        "That is untrue. They gave us their word.",
        "direct",
        source=(draft.at("Norland"),),
    )
    (conflict,) = run(draft).conflicts
    assert conflict.about == "whether this is so: nobody agreed to anything"


COPIES = [
    # a few words are others
    ("Westmark said that Suland had pushed for a much shorter deadline. Norland denied that.", 1),
    # printed as it was
    ("Westmark said that Suland had pushed for a shorter deadline. Norland denied that.", 1),
    # another claim
    ("Westmark said that Suland had mined the bay in the night. Norland denied that.", 2),
]


@pytest.mark.parametrize(("text", "count"), COPIES)
def test_a_conflict_in_a_copy_is_one_with_both_as_evidence(text: str, count: int) -> None:
    one = "Westmark said that Suland had pushed for a shorter deadline. Norland denied that."
    drafts = [
        _report(name, day, words, ("Westmark", words[19 : words.index(".")], "said"))
        for name, day, words in (("a", "2031-05-01", one), ("b", "2031-05-02", text))
    ]
    resolved = run(*drafts, links=(link(drafts[0], drafts[1], Relation.EDITED, drafts[0]),))
    assert len(resolved.conflicts) == count
    for conflict in resolved.conflicts:
        assert [len(side.origins) for side in conflict.sides] == [1, 1]
        assert [len(side.spans) for side in conflict.sides] == [3 - count] * 2


def test_one_claim_that_is_denied_again_is_one_conflict() -> None:
    first = _report("b", "2031-05-03", ACROSS[0][0])
    again = _report(
        "c",
        "2031-05-04",
        "Norland denied that it had ever asked Suland to slow down the canal talks.",
    )
    (conflict,) = run(_CLAIM, first, again).conflicts
    assert [len(side.spans) for side in conflict.sides] == [1, 2]


def test_a_denial_of_like_words_in_another_report_is_sure_only_of_one_deed() -> None:
    told = "Westmark praised the accord that Norland and Suland signed in the capital on 27 April for the canal."
    claim = _report("a", "2031-05-01", told, ("Westmark", told[17:-1], "praised"))
    denial = "Norland has dismissed claims that it is dragging its feet on the accord signed in the capital."
    found = run(claim, _report("b", "2031-05-03", denial)).conflicts
    assert not [conflict for conflict in found if conflict.sure]
