"""Who negotiates with whom about what: matters kept apart, and the strands within one."""

import pytest

from ontherecord.nouns.record import Resolved
from tests.resolve.building import Draft, names, run


def _draft(name: str, text: str, published: str = "2031-05-07") -> Draft:
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft.actor("Coastal League", "organisation")


def _matters(resolved: Resolved) -> list[list[str]]:
    return sorted(names(resolved, exchange.parties) for exchange in resolved.exchanges)


def _answered(name: str, giver: str, taker: str, published: str = "2031-05-07") -> Draft:
    """A story of a draft treaty and its answer."""
    text = f"{giver} handed {taker} a draft treaty on Tuesday. {taker} has sent a written reply to the draft."
    draft = _draft(name, text, published)
    draft.paper("a draft treaty", "draft-treaty", giver, taker)
    draft.paper("a written reply", "response", taker, giver, answers=2)
    draft.paper("the draft", "draft-treaty", giver, taker)
    draft.act("deliver", "handed", giver, taker, paper=0, time=draft.time("on Tuesday", weekday=1))
    return draft.act("deliver", "sent", taker, giver, paper=1)


def _quarrel(name: str, one: str, other: str, point: str) -> Draft:
    """A story without papers."""
    draft = _draft(name, f"{one} demands {point}. {other} has refused {point}.")
    draft.stands(one, "demands", point)
    return draft.stands(other, "rejects", point)


STORIES = [
    # two stories without a common party
    ([_answered("a", "Norland", "Suland"), _answered("b", "Westmark", "Coastal League")],
     [["Coastal League", "Westmark"], ["Norland", "Suland"]]),
    # a common party joins nothing, though both papers came on one day
    ([_answered("a", "Norland", "Suland"), _answered("b", "Norland", "Westmark")],
     [["Norland", "Suland"], ["Norland", "Westmark"]]),
    # a story without papers beside one with papers
    ([_answered("a", "Norland", "Suland"), _quarrel("b", "Westmark", "Coastal League", "the port")],
     [["Coastal League", "Westmark"], ["Norland", "Suland"]]),
    # two stories without papers
    ([_quarrel("a", "Norland", "Suland", "the canal"), _quarrel("b", "Westmark", "Coastal League", "the port")],
     [["Coastal League", "Westmark"], ["Norland", "Suland"]]),
]  # fmt: skip


@pytest.mark.parametrize(("drafts", "matters"), STORIES)
def test_stories_in_one_collection_are_kept_apart(drafts: list[Draft], matters: list[list[str]]):
    assert _matters(run(*drafts)) == matters


def test_one_words_for_points_of_two_stories_face_nobody():
    def stand(name: str, party: str, stance: str) -> Draft:
        return _draft(name, f"{party} speaks of a truce.").stands(party, stance, "a truce")

    assert run(stand("a", "Norland", "demands"), stand("b", "Westmark", "rejects")).exchanges == ()


def test_answers_of_a_state_and_an_alliance_are_two_strands_of_one_matter():
    drafts = _draft("a", "Norland published two draft treaties for Suland and the Coastal League.")
    drafts.paper("two draft treaties", "draft-treaty", "Norland", "Suland, Coastal League", count=2)
    drafts.act("publish", "published", "Norland", paper=0)
    replies = []
    for name, side in (("b", "Suland"), ("c", "Coastal League")):
        text = f"{side} handed Norland its written reply to the draft treaty on Tuesday."
        draft = _draft(name, text)
        draft.paper("its written reply", "response", side, "Norland", answers=1)
        draft.paper("the draft treaty", "draft-treaty", "Norland", side)
        draft.act("deliver", "handed", side, "Norland", paper=0,
                  time=draft.time("on Tuesday", weekday=1))  # fmt: skip
        replies.append(draft)
    resolved = run(drafts, *replies)
    (exchange,) = resolved.exchanges
    assert len(exchange.documents) == 4
    strands = {tuple(names(resolved, t.parties)): t for t in resolved.threads}
    assert set(strands) == {("Norland", "Suland"), ("Coastal League", "Norland")}
    kinds = {d.id: d.kind for d in resolved.documents}
    for strand in strands.values():
        assert strand.exchange == exchange.id
        assert [kinds[key] for key in strand.documents] == ["draft-treaty", "response"]


def test_a_point_goes_to_the_matter_whose_reports_tell_it():
    canal = _answered("a", "Norland", "Suland").stands("Norland", "demands", "draft treaty")
    resolved = run(canal, _answered("b", "Norland", "Westmark"))
    (issue,) = resolved.issues
    home = next(x for x in resolved.exchanges if x.id == issue.exchange)
    assert names(resolved, home.parties) == ["Norland", "Suland"]


def test_a_paper_of_one_known_side_goes_to_the_only_matter_of_that_side():
    quarrel = _quarrel("a", "Westmark", "Coastal League", "the port")
    quarrel.text += " Westmark handed over a new map on Tuesday."
    quarrel.paper("a new map", "other", "Westmark")
    quarrel.act("deliver", "handed over", "Westmark", paper=0,
                time=quarrel.time("on Tuesday", weekday=1))  # fmt: skip
    resolved = run(quarrel)
    (exchange,) = resolved.exchanges
    assert exchange.documents == (resolved.documents[0].id,)


def test_the_order_of_reports_changes_nothing():
    drafts = [*STORIES[0][0], _quarrel("c", "Westmark", "Norland", "the port")]
    one, other = run(*drafts), run(*reversed(drafts))
    assert (one.exchanges, one.threads) == (other.exchanges, other.threads)
