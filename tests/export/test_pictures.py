"""Pictures: well-formed, every mark a link to its line, hostile words harmless, two runs the same."""

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.export.clocks import at
from ontherecord.export.pictures.lineage import lineage_picture
from ontherecord.export.pictures.scale import Axis, axis_over
from ontherecord.export.pictures.svg import element, link, picture, text
from ontherecord.export.pictures.timeline import timeline_picture
from ontherecord.record.view import View, open_view

PICTURES = [timeline_picture, lineage_picture]
HREF = "href"


@pytest.fixture
def demo(demo_record: Path) -> Iterator[View]:
    with open_view(demo_record) as view:
        yield view


@pytest.mark.parametrize("draw", PICTURES)
def test_a_picture_is_well_formed_and_its_links_lead_to_lines(
    draw: Callable[[View], str], demo: View
) -> None:
    drawn = draw(demo)
    assert drawn == draw(demo)
    links = {node.get(HREF, "")[1:] for node in ET.fromstring(drawn).iter() if node.get(HREF)}
    lines = {line.id for line in demo.acts()} | {line.id for line in demo.documents()}
    lines |= {line.id for line in demo.reports()}
    assert links
    assert links <= lines


@pytest.mark.parametrize("draw", PICTURES)
def test_nothing_to_draw_is_no_picture(draw: Callable[[View], str], demo: View) -> None:
    assert draw(at(demo, known_by="2000-01-01")) == ""


@given(st.text())
def test_whatever_the_coverage_says_stays_text(words: str) -> None:
    drawn = picture(10, 10, words, link("x", words, element("text", text(words), x=1)))
    root = ET.fromstring(drawn)
    assert {node.tag.rpartition("}")[2] for node in root.iter()} == {"svg", "title", "a", "text"}


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2022-01-26", "2022-01-26"),  # one day
        ("2022-01-20", "2022-01-27"),  # a week
        ("2021-12-28", "2022-01-31"),  # over the end of a year
        ("2021-03-01", "2022-01-31"),  # most of a year
        ("1997-01-01", "2022-01-31"),  # a generation
    ],
)
def test_an_axis_has_few_ticks_inside_its_ends(first: str, last: str) -> None:
    axis = Axis(dt.date.fromisoformat(first), dt.date.fromisoformat(last), 10, 100)
    ticks = list(axis.ticks())
    assert 1 <= len(ticks) <= 20
    assert all(10 <= place <= 100 for place, _ in ticks)
    assert len({label for _, label in ticks}) == len(ticks)


def test_one_old_date_does_not_press_the_story_into_a_corner() -> None:
    days = [dt.date(1997, 5, 27), *(dt.date(2022, 1, day) for day in range(1, 28))]
    axis = axis_over(days, 0, 100, 200)
    assert axis is not None
    assert axis.first == dt.date(2022, 1, 1)
    assert axis.at(days[0]) == 0
