"""What is made of single reports: the same in parts of any size, wherever their words lead, as all at once."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontherecord.engine.hands import Hands, here
from ontherecord.engine.spill import Spill
from ontherecord.nouns.lineage import Aligned, Direction, LineageLink, Relation
from ontherecord.nouns.record import Resolved
from ontherecord.resolve import single
from ontherecord.resolve.means import Means
from ontherecord.resolve.whole import Given, in_memory, resolve_with
from tests.resolve.building import GAZETTEER, Draft

_TOLD = "Envoy Ana Brandt said on Monday that the gates stay shut until the tolls are paid in full."
_ENDS = (
    "Suland denied reports that it had paid the tolls in May. It insists on 12 gates.",
    "Suland never received any letter about the tolls, Anna Lind said. There are 40 ships at the gates.",
    "The blockade is illegal, Anna Lind claimed. The treaty was signed on 3 May. 70 ships wait.",
)
_DAYS = ("2031-05-13", "2031-05-14", "2031-05-15", None)


def _report(at: int, day: str | None, end: int) -> Draft:
    draft = Draft(f"r{at}", f"Report {at}. {_TOLD} {_ENDS[end]}", day)
    draft.actor("Suland").actor("Norland").actor("Ana Brandt", "person", "Norland", title="Envoy")
    draft.actor("Anna Lind", "person", "Suland")
    monday = draft.time("on Monday", weekday=0)
    draft.says("Ana Brandt", "the gates stay shut until the tolls are paid in full", time=monday)
    return draft


def _copied(one: Draft, other: Draft, direction: Direction) -> LineageLink:
    one, other = sorted((one, other), key=lambda draft: draft.id)
    a, b = one.text.index(_TOLD), other.text.index(_TOLD)
    parts = (Aligned(a, a + len(_TOLD), b, b + len(_TOLD)),)
    return LineageLink(one.id, other.id, Relation.EDITED, direction, 0.7, parts)


def _other_hands(make: Callable, parts: Iterable[Any], *, keep: bool, of: int = 0) -> Iterator[Any]:
    """Does parts as a worker would: with nothing but what is sent."""
    return here(make, parts, keep=keep, of=of)


def _resolved(drafts: list[Draft], links: list[LineageLink], hands: Hands = here) -> Resolved:
    reports = {draft.id: draft.report for draft in drafts}
    given_ = Given(
        {key: reports[key] for key in sorted(reports)},
        {draft.id: draft.findings for draft in drafts},
        links,
    )
    with Spill() as spill:
        return in_memory(resolve_with(Means(spill, hands), given_, GAZETTEER))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.sampled_from(_DAYS), st.integers(0, 2)), min_size=3, max_size=8),
    st.integers(1, 3),
    st.data(),
)
def test_parts_of_any_size_give_the_lines_of_one(monkeypatch, picks, size, data):
    drafts = [_report(at, *pick) for at, pick in enumerate(picks)]
    pairs = [(a, b) for a in range(len(drafts)) for b in range(a)]
    tied = data.draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8))
    links = [
        _copied(drafts[a], drafts[b], data.draw(st.sampled_from(list(Direction)))) for a, b in tied
    ]
    at_once = _resolved(drafts, links)
    monkeypatch.setattr(single, "_SIZE", size)
    assert _resolved(drafts, links, _other_hands) == at_once


def test_words_that_lead_beyond_a_part_are_followed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chain of copies, each made of the one before: the last goes back further than what is sent with it."""
    drafts = [_report(at, f"2031-05-{13 + at}", at % 3) for at in range(6)]
    links = [_copied(one, other, Direction.A_TO_B) for one, other in pairwise(drafts)]
    monkeypatch.setattr(single, "_SIZE", 1)
    lines = [
        line
        for line in _resolved(drafts, links, _other_hands).statements
        if "gates" in line.content
    ]
    assert len(lines) == 6
    assert len({line.origin for line in lines}) == 1
