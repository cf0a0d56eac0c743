"""Related pairs laid out for reading."""

import pytest

from ontherecord.export.related import Reading, direction_words, named_first, related, related_row
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.lineage import Aligned, Change, ChangeKind, Direction, LineageLink, Relation
from ontherecord.nouns.report import Report

ORIGINAL = "The ferry left at noon with forty goats on board. “We shall pay in cheese,” the pilot said. It rained."
COPY = (
    "The ferry departed at noon with forty goats on board. “We will pay in cheese,” the pilot said."
)


def report(name: str, text: str) -> Report:
    return Report(
        name, content_digest(text), f"{name}.txt", None, None, None, "en", text, None, ()
    )  # fmt: skip


REPORTS = {"a": report("a", COPY), "b": report("b", ORIGINAL)}


def link(relation: Relation, direction: Direction = Direction.B_TO_A) -> LineageLink:
    at, other = COPY.index("will"), ORIGINAL.index("shall")
    change = Change(ChangeKind.ALTERED_QUOTATION, at, at + 4, other, other + 5)
    whole = Aligned(0, len(COPY), 0, ORIGINAL.index(" It rained"))
    return LineageLink("a", "b", relation, direction, 0.9, (whole,), ("why",), (change,))


def test_changes_stand_side_by_side_in_the_order_of_the_first_report() -> None:
    found = related(link(Relation.EDITED), REPORTS)
    assert found.changes == (
        Reading("changed", "departed", "left"),
        Reading("altered-quotation", "will", "shall"),
    )
    assert found.words == {"copied": 16, "changed": 2, "only-a": 0, "only-b": 2}


def test_of_reports_that_share_a_quotation_only_the_quotation_is_shown() -> None:
    found = related(link(Relation.SHARED_QUOTES), REPORTS)
    assert found.changes == (Reading("altered-quotation", "will", "shall"),)
    assert found.words == {}


def test_rows_for_programs_say_the_same() -> None:
    row = related_row(link(Relation.EDITED), REPORTS)
    assert {"kind": "altered-quotation", "a": "will", "b": "shall"} in row["readings"]
    assert row["words"]["only-b"] == 2


@pytest.mark.parametrize(
    ("direction", "first", "sign"),
    [
        # the one that was taken from stands first
        (Direction.B_TO_A, "b", "→"),
        (Direction.A_TO_B, "a", "→"),
        # no arrow where nobody took from the other, or nobody knows
        (Direction.COMMON, "a", "one source"),
        (Direction.UNKNOWN, "a", "unknown"),
    ],
)
def test_direction_is_an_arrow_from_the_original(
    direction: Direction, first: str, sign: str
) -> None:
    found = link(Relation.EDITED, direction)
    assert named_first(found)[0] == first
    assert sign in direction_words(found)
