"""Spans refuse to be wrong; ids depend on what a thing is and on nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.errors import SpanError
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.ids import content_digest, make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span, quote_of

JSONABLE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.text(min_size=1), st.data())
def test_a_span_gives_back_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert quote_of(Span("r", start, end), text) == text[start:end]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (3, 3),  # empty
        (4, 2),  # reversed
        (-1, 2),  # before the text
    ],
)
def test_a_wrong_span_cannot_be_built(start: int, end: int) -> None:
    with pytest.raises(SpanError, match="empty or reversed"):
        Span("r", start, end)


def test_a_report_refuses_a_span_past_its_text() -> None:
    report = Report("r", content_digest("four"), None, None, None, None, "en", "four", None, ())
    assert report.quote(report.span(0, 4)) == "four"
    with pytest.raises(SpanError, match="runs past its text"):
        report.span(0, 5)


def test_spans_of_different_reports_never_overlap() -> None:
    assert Span("r", 0, 5).overlaps(Span("r", 4, 9))
    assert not Span("r", 0, 5).overlaps(Span("s", 0, 5))
    assert not Span("r", 0, 5).overlaps(Span("r", 5, 9))
    assert Span("r", 0, 5).covers(Span("r", 1, 5))
    assert not Span("r", 1, 5).covers(Span("r", 0, 5))


@given(st.dictionaries(st.text(max_size=4), JSONABLE, max_size=4))
def test_ids_do_not_depend_on_the_order_of_fields(fields: dict[str, object]) -> None:
    turned = dict(reversed(list(fields.items())))
    assert make_id("x", fields) == make_id("x", turned)


@given(st.lists(st.text(max_size=5), min_size=1, max_size=3), st.text(min_size=1, max_size=5))
def test_ids_depend_on_every_part(parts: list[str], more: str) -> None:
    assert make_id("x", *parts) != make_id("x", *parts, more)
    assert make_id("x", *parts) != make_id("y", *parts)


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("2031-03-04", "2031-03-04"),  # a day
        ("2031-03", "2031-03"),  # a month keeps its precision
        ("2031-03-04/2031-03-09", "2031-03"),  # an interval: what its ends share
        ("2031-03-30/2031-04-02", "2031"),
        ("2031-12-30/2032-01-02", ""),  # ends share nothing
        ("2031-03~", "2031-03"),  # approximate
    ],
)
def test_a_date_is_cut_to_what_is_known(edtf: str, value: str) -> None:
    assert DateReading(edtf, "test").value == value


def test_dates_overlap_where_some_day_fits_both() -> None:
    month = DateReading("2031-03", "test")
    assert month.overlaps(DateReading("2031-03-31/2031-04-02", "test"))
    assert not month.overlaps(DateReading("2031-04-01", "test"))
