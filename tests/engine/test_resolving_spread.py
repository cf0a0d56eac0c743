"""Resolving in parts: the same lines, whoever makes the parts, and whoever dies over one."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ontherecord.engine.choice import spread
from ontherecord.engine.spill import Spill
from ontherecord.nouns.lineage import Aligned, Direction, LineageLink, Relation
from ontherecord.nouns.record import Resolved
from ontherecord.resolve import single
from ontherecord.resolve.conflicts import between_copies
from ontherecord.resolve.means import Means
from ontherecord.resolve.whole import Given, in_memory, resolve, resolve_with
from tests.resolve.building import GAZETTEER, Draft

ENGINES = [("local", 2), ("ray", 2)]
STORY = (
    "Envoy Ana Brandt said on Monday that the gates stay shut until the tolls are paid in full. "
    "Suland answered that it would pay no toll to anybody. Day {day:03} of the talks."
)


@pytest.fixture(autouse=True)
def cluster(request: pytest.FixtureRequest) -> None:
    """A test on Ray gets the cluster; it is started once."""
    chosen = getattr(request.node, "callspec", None)
    if chosen is not None and chosen.params.get("engine") == "ray":
        request.getfixturevalue("two_nodes")


def given() -> Given:
    """Ninety reports: thirty stories, each of a report, its copy of the day after, and one that stands alone."""
    drafts, links = [], []
    for story in range(30):
        first, second, third = (_told(story, place) for place in range(3))
        drafts += [first, second, third]
        links.append(_copied(first, second))
    reports = {draft.id: draft.report for draft in drafts}
    return Given(
        {key: reports[key] for key in sorted(reports)},
        {draft.id: draft.findings for draft in drafts},
        sorted(links, key=lambda link: (link.a, link.b)),
    )


def _told(story: int, place: int) -> Draft:
    text = STORY.format(day=place * 100 + story)
    draft = Draft(f"{story} {place}", text, f"2031-05-{13 + place:02}")
    draft.actor("Suland").actor("Norland").actor("Ana Brandt", "person", "Norland", title="Envoy")
    monday = draft.time("on Monday", weekday=0)
    draft.says("Ana Brandt", "the gates stay shut until the tolls are paid in full", time=monday)
    return draft.says("Suland", "it would pay no toll to anybody")


def _copied(first: Draft, second: Draft) -> LineageLink:
    a, b = sorted((first.id, second.id))
    direction = Direction.A_TO_B if a == first.id else Direction.B_TO_A
    whole = Aligned(0, len(first.text), 0, len(second.text))
    return LineageLink(a, b, Relation.EDITED, direction, 1.0, (whole,))


def resolved(hands: Callable[..., Iterator[Any]]) -> Resolved:
    with Spill() as spill:
        return in_memory(resolve_with(Means(spill, hands), given(), GAZETTEER))


def at_once() -> Resolved:
    whole = given()
    return resolve(whole.reports, whole.findings, whole.links, GAZETTEER)


@pytest.mark.parametrize(("engine", "count"), ENGINES)
def test_lines_are_the_same_on_either_engine(engine: str, count: int) -> None:
    parts = []

    def hands(make: Callable, batches: Iterable[Any], *, keep: bool, of: int = 0) -> Iterator[Any]:
        return spread(make, (parts.append(batch) or batch for batch in batches), count, engine)

    assert resolved(hands) == at_once()
    drafts = [part for part in parts if isinstance(part, single.Part)]
    assert len(drafts) == 3
    assert all(len(part.texts) == len(part.wanted) for part in drafts)  # a copy is by its original
    compared = [part for part in parts if isinstance(part, between_copies.Part)]
    assert sum(len(part.pairs) for part in compared) == 30


def test_groups_that_are_too_large_to_be_sent_are_made_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = at_once()
    monkeypatch.setattr(single, "_MOST", 1)  # the copies are tied, so that they are too many
    assert at_once() == before
    monkeypatch.setattr(single, "_SIZE", 1)
    assert at_once() == before


def test_a_copy_has_the_origin_and_the_day_of_the_first() -> None:
    """What the parts must carry to be right."""
    whole = given()
    lines = [line for line in at_once().statements if line.speaker and "gates" in line.content]
    assert len(lines) == 90
    assert (
        len({line.origin for line in lines}) == 60
    )  # each story's first report, and the lone ones
    assert {line.said_on.edtf for line in lines if line.said_on} == {"2031-05-12"}
    apart = resolve(whole.reports, whole.findings, (), GAZETTEER).statements
    assert len({line.origin for line in apart}) == 90


def dying(marks: Path, make: Callable[[], Callable[[Any], Any]], part: Any) -> Any:
    """Kills its own process over the first part of each kind that it is given."""
    try:
        (marks / type(part).__module__).touch(exist_ok=False)
    except FileExistsError:
        return make()(part)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def make_dying(marks: Path, make: Callable[[], Callable[[Any], Any]]) -> Callable[[Any], Any]:
    return partial(dying, marks, make)


@pytest.mark.parametrize(("engine", "count"), ENGINES)
def test_a_worker_killed_in_mid_run_changes_nothing(
    tmp_path: Path, engine: str, count: int
) -> None:
    def hands(make: Callable, batches: Iterable[Any], *, keep: bool, of: int = 0) -> Iterator[Any]:
        return spread(partial(make_dying, tmp_path, make), batches, count, engine)

    assert resolved(hands) == at_once()
    assert {mark.name for mark in tmp_path.iterdir()} == {
        single.__name__,
        between_copies.__name__,
    }
