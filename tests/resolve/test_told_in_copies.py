"""Numbers that an edited copy prints otherwise than its original."""

import pytest

from ontherecord.nouns.conflict import Conflict, ConflictKind
from ontherecord.nouns.lineage import Relation
from tests.resolve.building import Draft, link, run, voiced

_SAID = "The two sides had met for {} weeks in the old town before they parted without a word."
COPIED = [
    # another number
    ("nine", "seven", Relation.EDITED, 1),
    # a number for "several"
    ("several", "seven", Relation.EDITED, 1),
    # the same in digits
    ("nine", "9", Relation.EDITED, 0),
    # two reporters counted for themselves
    ("nine", "seven", Relation.SHARED_QUOTES, 0),
    # rounded in so many words
    ("nine", "almost ten", Relation.EDITED, 0),
]


@pytest.mark.parametrize(("one", "other", "relation", "count"), COPIED)
def test_a_number_in_a_copy(one: str, other: str, relation: Relation, count: int) -> None:
    drafts = voiced("a", _SAID.format(one)), voiced("b", _SAID.format(other))
    found: list[Conflict] = list(
        run(*drafts, links=(link(*drafts, relation, drafts[0]),)).conflicts
    )
    assert len(found) == count
    assert all(c.kind is ConflictKind.FIGURE for c in found)


_BOUND = "{} people were killed and the road to the northern gate was closed, the army said."
BOUNDS = [
    # the digits changed places: a slip of the copy
    ("At least 17", "At least 71", 1),
    # perhaps of an hour later
    ("At least 17", "At least 19", 0),
    # the same
    ("At least 17", "At least seventeen", 0),
]


@pytest.mark.parametrize(("one", "other", "count"), BOUNDS)
def test_a_toll_in_a_copy_of_one_day(one: str, other: str, count: int) -> None:
    drafts = voiced("a", _BOUND.format(one)), voiced("b", _BOUND.format(other))
    found = run(*drafts, links=(link(*drafts, Relation.EDITED, drafts[0]),)).conflicts
    assert [c.kind for c in found] == [ConflictKind.FIGURE] * count


MONTHS = [
    # who was arrested in a month that is past will not grow more
    ("in July", 1),
    # perhaps of an hour later
    ("on the northern road", 0),
]


@pytest.mark.parametrize(("when", "count"), MONTHS)
def test_how_many_were_arrested_in_a_month(when: str, count: int) -> None:
    text = "Suland also demanded that Norland release {} fishermen arrested {}, the palace said."
    drafts = voiced("a", text.format(46, when)), voiced("b", text.format(49, when))
    found = run(*drafts, links=(link(*drafts, Relation.EDITED, drafts[0]),)).conflicts
    assert [c.kind for c in found] == [ConflictKind.FIGURE] * count


def test_when_a_page_was_made_is_no_count() -> None:
    text = "Norland charges the harbour pilot who had rammed a patrol boat 2031-05-01T13:00:{}"
    drafts = voiced("a", text.format(54)), voiced("b", text.format(12))
    assert run(*drafts, links=(link(*drafts, Relation.EDITED, drafts[0]),)).conflicts == ()


QUEUES = [
    # nothing else is changed
    ("More than 430 lorries wait at the northern gate for papers, the customs office said.", 1),
    # told anew
    ("More than 430 lorries now stand before the northern gate, the customs office wrote.", 0),
]


@pytest.mark.parametrize(("other", "count"), QUEUES)
def test_a_bound_in_a_copy(other: str, count: int) -> None:
    one = "More than 340 lorries wait at the northern gate for papers, the customs office said."
    drafts = voiced("a", one), voiced("b", other)
    found = run(*drafts, links=(link(*drafts, Relation.EDITED, drafts[0]),)).conflicts
    assert [c.kind for c in found] == [ConflictKind.FIGURE] * count


WORDS = [
    # another day
    ("The plan was handed to the mediator in Wesburg on June 23.", [ConflictKind.DATE]),
    ("The plan was handed to the mediator in Wesburg on 23 June.", [ConflictKind.DATE]),
    # a "not"
    (
        "The plan was not handed to the mediator in Wesburg on June 24.",
        [ConflictKind.DID_NOT],
    ),
    # the same day, printed otherwise
    ("The plan was handed to the mediator in Wesburg on 24 June.", []),
    # another sentence with a day
    ("The fleet left the two harbours before noon on June 23.", []),
]


@pytest.mark.parametrize(("text", "kinds"), WORDS)
def test_a_day_or_a_not_changed_in_a_copy(text: str, kinds: list[ConflictKind]) -> None:
    one = Draft("a", "The plan was handed to the mediator in Wesburg on June 24.", "2031-07-03")
    two = Draft("b", text, "2031-07-04")
    links = (link(one, two, Relation.EDITED, one),)
    assert [c.kind for c in run(one, two, links=links).conflicts] == kinds


def test_a_day_changed_in_a_copy_is_shown_and_not_one_inside_quotation_marks() -> None:
    told = "The plan “due on 3 May” was handed to the mediator in Wesburg on {} June."
    one, two = Draft("a", told.format(24), "2031-07-03"), Draft("b", told.format(23), "2031-07-04")
    (found,) = run(one, two, links=(link(one, two, Relation.EDITED, one),)).conflicts
    assert sorted(side.reading for side in found.sides) == ["23 June", "24 June"]


PARALLEL = [
    # one thing
    ("sturgeon", "sturgeon", "Monday", True),
    # another one
    ("sturgeon", "perch", "Monday", False),
    # measured again on another day
    ("sturgeon", "sturgeon", "Tuesday", False),
]


@pytest.mark.parametrize(("one", "other", "day", "sure"), PARALLEL)
def test_numbers_of_two_things_or_days_in_a_copy_are_no_sure_conflict(
    one: str, other: str, day: str, sure: bool
) -> None:
    text = "The ministry said on {} that the catch of {} stood at {} tonnes in the northern bay of the gulf."
    drafts = (
        voiced("a", text.format("Monday", one, "61")),
        voiced("b", text.format(day, other, "58")),
    )
    found = run(*drafts, links=(link(*drafts, Relation.EDITED, drafts[0]),)).conflicts
    assert any(c.kind is ConflictKind.FIGURE for c in found)
    assert all(c.sure is sure for c in found)
