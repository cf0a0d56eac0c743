"""Drawings: an axis keeps its days in order and its labels apart; lanes and marks say whose they are."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.pipeline import build
from ontherecord.serve.drawing.axis import Axis
from ontherecord.serve.room import Room
from tests.serve.conftest import reader

FIRST = dt.date(1990, 1, 1).toordinal()


@given(st.integers(0, 12_000), st.integers(1, 9_000))
def test_labels_stand_apart_and_inside(begin: int, length: int) -> None:
    axis = Axis(FIRST + begin, FIRST + begin + length, 150, 1180)
    ticks = axis.ticks()
    assert ticks
    assert all(150 <= tick.x <= 1180 for tick in ticks)
    # months are not all of one length: a label may be a little nearer than the least distance
    assert all(b.x - a.x > 40 for a, b in pairwise(ticks))
    assert all(tick.label for tick in ticks)


@given(st.integers(0, 12_000), st.integers(1, 9_000))
def test_a_label_zooms_in_on_days_of_the_axis(begin: int, length: int) -> None:
    axis = Axis(FIRST + begin, FIRST + begin + length, 150, 1180)
    for tick in axis.ticks():
        assert tick.first <= tick.last
        assert tick.first.toordinal() <= axis.last
        assert tick.last.toordinal() >= axis.first


@given(st.integers(0, 9_000), st.data())
def test_later_days_stand_further_right(length: int, data: st.DataObject) -> None:
    axis = Axis(FIRST, FIRST + length, 150, 1180)
    one, two = sorted(data.draw(st.tuples(*[st.integers(FIRST, FIRST + length)] * 2)))
    assert 150 <= axis.x(one) <= axis.x(two) <= 1180


JOINT = """VIENNA, 5 March 2031 -- The Organization for Security and Co-operation in Europe (OSCE) on Monday urged
Serbia to withdraw its guards from the bridge.

Norway and Iceland on Tuesday urged Serbia to publish the map of the crossing. The OSCE said that it would send
four monitors to the bridge.
"""


def test_a_lane_has_its_partys_letters_and_a_joint_act_names_both(tmp_path: Path) -> None:
    (tmp_path / "joint.txt").write_text(JOINT, encoding="utf-8")
    build(tmp_path, tmp_path / "joint.db")
    opened = Room(tmp_path / "joint.db", tmp_path)
    page = re.sub(r"</?bdi>", "", reader(opened).get("/timeline").text)
    opened.close()
    name = "Organization for Security and Co-operation in Europe"
    assert f"<title>{name}</title>OSCE</text>" in page  # too long for its lane
    assert ">Norway, Iceland appealed" in page  # in the lane of one of them
    assert ">appealed “to withdraw its guards" in page  # alone in its own lane
