"""Contradictions in the constructions of ordinary coverage: across reports, in briefings, between near copies."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from ontherecord.nouns.lineage import Relation
from tests.resolve.building import Draft, Line, link, run, voiced


def _kinds(*drafts: Draft) -> list[ConflictKind]:
    return [conflict.kind for conflict in run(*drafts).conflicts]


IN_ONE = [
    # what is proposed is no claim: who rejects the idea denies nothing
    (
        "Westmark proposed that the fleets stay in port for a year. Norland rejected the idea.",
        (("Westmark", "the fleets stay in port for a year", "proposed"),),
        [],
    ),
    # between quotation marks: dismissed as something
    (
        "Norland dismissed as “inventions” the claims in the Sulandic press that it had doubled the toll on barges.",
        (),
        [ConflictKind.PARTIES_DISAGREE],
    ),
    # dismissed for a reason, and nothing is claimed
    ("Norland dismissed as “too late” the offer in the Sulandic note.", (), []),
    # "no such": what the voice right before says that it has
    (
        "Suland said the by-laws must lose their claims on the Norlandic isles.\n\n"
        "Norland said the by-laws contain no such claims.",
        (
            ("Suland", "the by-laws must lose their claims on the Norlandic isles", "said"),
            ("Norland", "the by-laws contain no such claims", "said"),
        ),
        [ConflictKind.PARTIES_DISAGREE],
    ),
    # of other such things
    (
        "Suland said the by-laws must lose their preface.\n\nNorland said the by-laws contain no such claims.",
        (
            ("Suland", "the by-laws must lose their preface", "said"),
            ("Norland", "the by-laws contain no such claims", "said"),
        ),
        [],
    ),
    # a charge that a question tells, and the answer
    (
        "Question – Suland accuses harbour crews of having cut the buoys. What do you say?\n\n"
        "Answer – Norland rejects this accusation.",
        (),
        [ConflictKind.PARTIES_DISAGREE],
    ),
    # the charge is not what is rejected
    (
        "Question – Suland accuses harbour crews of having cut the buoys. What do you say?\n\n"
        "Answer – Norland rejects this plan.",
        (),
        [],
    ),
    # involvement in something else than what is charged
    (
        "Westmark said a vote was near, and accused the Norland Supreme Council of bribing pilots. "
        "The Norland Supreme Council denied any involvement in the fire at the docks.",
        (("Westmark", "a vote was near", "said"),),
        [],
    ),
    # shown and shared
    (
        "Suland says it shared the chart in advance. “We were not shown the chart,” Norland said.",
        (
            ("Suland", "it shared the chart in advance", "says"),
            ("Norland", "We were not shown the chart", "said"),
        ),
        [ConflictKind.DID_NOT],
    ),
    # something else was shared
    (
        "Suland says it shared the meal in advance. “We were not shown the chart,” Norland said.",
        (
            ("Suland", "it shared the meal in advance", "says"),
            ("Norland", "We were not shown the chart", "said"),
        ),
        [],
    ),
    # an analysis gives the true share
    (
        "The scheme would cut the harbour fees by 60 percent, Norland said. "
        "But a Herald analysis shows the true figure is nearer 25 per cent.",
        (),
        [ConflictKind.FIGURE],
    ),
    # of which of two shares, is not said
    (
        "The scheme would cut the fees by 60 percent and the queues by 40 percent, Norland said. "
        "But a Herald analysis shows the true figure is nearer 25 per cent.",
        (),
        [],
    ),
    # "disagreed" between what was not so and what was done
    (
        "Norland said no map came with the draft. But her host disagreed. Suland said the map was handed over with it.",
        (
            ("Norland", "no map came with the draft", "said"),
            ("Suland", "the map was handed over with it", "Suland said"),
        ),
        1,
    ),
    # two opinions
    (
        "Norland said the draft is a good map of the way. But her host disagreed. Suland said the map leads nowhere.",
        (
            ("Norland", "the draft is a good map of the way", "said"),
            ("Suland", "the map leads nowhere", "Suland said"),
        ),
        0,
    ),
]


@pytest.mark.parametrize(("text", "lines", "kinds"), IN_ONE)
def test_in_one_report(text: str, lines: tuple[Line, ...], kinds: list[ConflictKind] | int) -> None:
    draft = voiced("a", text)
    for speaker, words, cue in lines:
        at = draft.at(cue)
        draft.says(speaker, words, "indirect", cue=(at,), source=(draft.at(speaker),))
    found = _kinds(draft)
    assert (len(found) if isinstance(kinds, int) else found) == kinds


ACROSS = [
    # "such note", of which the sentence says what it is
    (
        "the note of protest was delivered to the Norlandic mission on Monday",
        "Asked about reports on a note of protest, Norland said the Norlandic mission had received no such note.",
        "the Norlandic mission had received no such note",
        1,
    ),
    # another note
    (
        "the note on pilot fees was delivered to the Norlandic mission on Monday",
        "Asked about reports on a note of protest, Norland said the Norlandic mission had received no such note.",
        "the Norlandic mission had received no such note",
        0,
    ),
    # what is held somewhere, and there is none
    (
        "the release of 40 barges held at Port Grey was asked for",
        "Norland said there are no barges detained at Port Grey.",
        "there are no barges detained at Port Grey",
        1,
    ),
    # held elsewhere
    (
        "the release of 40 barges held at Fallow Quay was asked for",
        "Norland said there are no barges detained at Port Grey.",
        "there are no barges detained at Port Grey",
        0,
    ),
]


@pytest.mark.parametrize(("told", "text", "denied", "count"), ACROSS)
def test_across_reports(told: str, text: str, denied: str, count: int) -> None:
    yes = voiced("a", f"Suland said {told}.", ("Suland", told, "said"))
    no = voiced("b", text, ("Norland", denied, "said"), day="2031-05-06")
    assert len(_kinds(yes, no)) == count


PLEDGED = [
    # a deed that was promised
    ("Norland denied that it had promised the agency to rehang the nets at its coastal farms.", 1),
    # by another party
    ("Westmark denied that it had promised the agency to rehang the nets at its coastal farms.", 0),
    # of another matter
    ("Norland denied that it had promised the agency to reopen the ferry line at its harbours.", 0),
]


@pytest.mark.parametrize(("text", "count"), PLEDGED)
def test_a_promise_that_is_denied(text: str, count: int) -> None:
    words = "Norland has agreed to put all the nets of the farms back into the water"
    told = voiced("a", f"Suland said {words}.", ("Suland", words, "said"))
    assert len(_kinds(told, voiced("b", text, day="2031-05-06"))) == count


SHARES = [
    # another number of the same whole
    ("11 of the 17 clauses have been agreed, Suland and Norland said.", 1),
    # of another whole
    ("11 of the 12 clauses have been agreed, Suland and Norland said.", 0),
    # something else was done with them
    ("11 of the 17 clauses have been published, Suland and Norland said.", 0),
    # what would be
    ("11 of the 17 clauses would be agreed by May, Suland and Norland said.", 0),
    # progress
    ("15 of the 17 clauses have been agreed, Suland and Norland said.", 0),
]


@pytest.mark.parametrize(("text", "count"), SHARES)
def test_so_many_of_one_whole(text: str, count: int) -> None:
    first = voiced("a", "13 of the pact's 17 clauses have been agreed by Suland and Norland.")
    assert len(_kinds(first, voiced("b", text, day="2031-05-06"))) == count


ASKERS = [
    # another asker
    ("The session was adjourned at the request of Norland, Suland said.", 1),
    # the same one
    ("The session was adjourned at the request of Suland, Norland said.", 0),
    # something else was done
    ("The session was convened at the request of Norland, Suland said.", 0),
    # a report that does not know the other party
    ("The session was adjourned at the request of Norland.", 0),
]


@pytest.mark.parametrize(("text", "count"), ASKERS)
def test_at_whose_request(text: str, count: int) -> None:
    told = "The talks with Norland were adjourned after the Suland side asked for a pause."
    first = voiced("a", told.replace("The talks with Norland", "Norland left. The talks"))
    second = Draft("b", text, "2031-05-09")
    for state in ("Norland", "Suland"):
        if state in text:
            second.actor(state)
    kinds = _kinds(first, second)
    assert kinds == [ConflictKind.AGENT] * count


ALIKE = [
    # the number of a sentence that is the same up to it
    ("An envoy who knows the talks said the answer runs to 15 pages.", Relation.SHARED_QUOTES, 1),
    # of something else
    ("An envoy who knows the talks said the answer runs to 15 lines.", Relation.SHARED_QUOTES, 0),
    # another envoy
    ("An aide who has not read it said the answer runs to 15 pages.", Relation.SHARED_QUOTES, 0),
]


@pytest.mark.parametrize(("text", "relation", "count"), ALIKE)
def test_one_sentence_with_two_numbers(text: str, relation: Relation, count: int) -> None:
    told = "An envoy who knows the talks said the answer runs to five pages and changes little."
    first, second = voiced("a", told), voiced("b", text)
    found = run(first, second, links=(link(first, second, relation),)).conflicts
    assert [c.kind for c in found] == [ConflictKind.FIGURE] * count


APART = [
    # what is only supposed is no charge
    (
        "Westmark said: If the Norlanders took no part in the fire, they have nothing to fear. "
        "Norland denied any role in the fire.",
        "If the Norlanders took no part in the fire, they have nothing to fear",
    ),
    # shares of which none is set against another
    (
        "Westmark said 40 percent of pilots liked the pact, though 32 percent said they had no view of it. "
        "Support in the ports, while still at 37 percent, has grown.",
        "40 percent of pilots liked the pact",
    ),
]


@pytest.mark.parametrize(("text", "words"), APART)
def test_no_conflict(text: str, words: str) -> None:
    assert run(voiced("a", text, ("Westmark", words, "said"))).conflicts == ()


def test_to_whom_he_has_not_spoken_the_other_report_does_not_say() -> None:
    words = "the envoy of Suland spoke to Norland and to Westmark about the pact on Thursday"
    told = voiced("a", f"Westmark said {words}.", ("Westmark", words, "said"))
    no = "Norland said: I have not spoken to her in over a year about the pact."
    other = voiced("b", no, ("Norland", no[14:-1], "said"), day="2031-05-06")
    assert run(told, other).conflicts == ()
