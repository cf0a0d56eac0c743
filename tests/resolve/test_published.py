"""Dates given back by relatives, and by the collection."""

from dataclasses import replace

import pytest

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.lineage import Relation
from ontherecord.resolve.whole import resolve
from tests.resolve.building import GAZETTEER, Draft, link, run

WEDNESDAY = {"weekday": 2}


def _undated(text="Norland has answered, a minister said on Wednesday."):
    return Draft("undated", text)


def _read(resolved, draft):
    found = dict(resolved.published).get(draft.id)
    return (found.edtf, found.sure) if found else None


_CASES = [
    # the source of a rewrite that is dated a day later: the weekday before
    (Relation.REWRITE, "undated", "2022-01-27", ("2022-01-26", True)),
    # the same day: a Wednesday
    (Relation.EDITED, "undated", "2022-01-26", ("2022-01-26", True)),
    # a copy of a report of Wednesday
    (Relation.EXCERPT, "dated", "2022-01-26", ("2022-01-26", True)),
    # a copy made of a report of Thursday: the next Wednesday is six days on, still the only one
    (Relation.REWRITE, "dated", "2022-01-27", ("2022-02-02", True)),
    # a shared source is no shared text: the reading stands, unsure
    (Relation.SHARED_SOURCE, None, "2022-01-27", ("2022-01-26", False)),
    # a shared source a week away says nothing
    (Relation.SHARED_QUOTES, None, "2022-01-31", None),
]


@pytest.mark.parametrize(("relation", "source", "day", "wanted"), _CASES)
def test_a_weekday_beside_a_dated_relative(relation, source, day, wanted):
    undated = _undated().names("on Wednesday", weekday=2)
    dated = Draft("dated", "A copy.", day)
    origin = {"undated": undated, "dated": dated, None: None}[source]
    resolved = run(undated, dated, links=(link(undated, dated, relation, origin),))
    assert _read(resolved, undated) == wanted


_CARRIED = [
    # the first version of the text: published on the Wednesday that both name
    (Relation.REWRITE, "undated", ("2022-01-26", True)),
    # the same text, whichever came first: its Wednesday, unsure if it is thought to be the copy
    (Relation.IDENTICAL, None, ("2022-01-26", True)),
    (Relation.IDENTICAL, "dated", ("2022-01-26", False)),
    # a copy: the weekday dates what was copied, so its own date is only near
    (Relation.REWRITE, "dated", ("2022-01-27", False)),
]


@pytest.mark.parametrize(("relation", "source", "wanted"), _CARRIED)
def test_a_weekday_that_stands_in_both_texts(relation, source, wanted):
    undated = _undated().names("on Wednesday", weekday=2)
    dated = Draft("dated", "Norland, a minister said on Wednesday, has answered.", "2022-01-27")
    dated.names("on Wednesday", weekday=2)
    origin = {"undated": undated, "dated": dated, None: None}[source]
    resolved = run(undated, dated, links=(link(undated, dated, relation, origin),))
    assert _read(resolved, undated) == wanted


def test_a_named_day_that_agrees_makes_a_shared_source_sure():
    text = "On January 26 the envoy called, the ministry said on Wednesday."
    undated = (
        _undated(text).names("On January 26", month=1, day=26).names("on Wednesday", weekday=2)
    )
    dated = Draft("dated", "Another report.", "2022-01-26")
    resolved = run(undated, dated, links=(link(undated, dated, Relation.SHARED_SOURCE),))
    assert _read(resolved, undated) == ("2022-01-26", True)
    assert "On January 26" in dict(resolved.published)[undated.id].basis


def test_a_copy_without_any_clue_has_its_relatives_date_unsure():
    undated, dated = _undated(), Draft("dated", "A copy.", "2022-01-27")
    resolved = run(undated, dated, links=(link(undated, dated),))
    assert _read(resolved, undated) == ("2022-01-27", False)


def test_dates_travel_along_links():
    first = _undated().names("on Wednesday", weekday=2)
    second = Draft("second", "It was said on Wednesday.").names("on Wednesday", weekday=2)
    dated = Draft("dated", "A copy.", "2022-01-27")
    links = (link(first, second, source=first), link(second, dated, source=second))
    resolved = run(first, second, dated, links=links)
    assert _read(resolved, first) == _read(resolved, second) == ("2022-01-26", True)


def test_a_year_is_read_off_the_collection():
    text = "On January 26, a Wednesday, talks began."
    yearless = _undated(text).names("On January 26", month=1, day=26).names("Wednesday", weekday=2)
    others = [Draft("a", "One.", "2021-12-17"), Draft("b", "Two.", "2022-02-01")]
    assert _read(run(yearless, *others), yearless) == ("2022-01-26", False)


def test_a_day_that_fits_no_weekday_nearby_is_not_dated():
    text = "On January 26, a Monday, talks began."
    yearless = _undated(text).names("On January 26", month=1, day=26).names("Monday", weekday=0)
    assert _read(run(yearless, Draft("a", "One.", "2023-07-01")), yearless) is None


def test_a_weekday_to_come_is_no_clue():
    undated = _undated().names("on Wednesday", weekday=2, lean="future")
    dated = Draft("dated", "A copy.", "2022-01-27")
    assert _read(run(undated, dated, links=(link(undated, dated),)), undated) == (
        "2022-01-27",
        False,
    )


def test_a_sure_date_of_its_own_stands():
    own = Draft("own", "It was said on Wednesday.", "2022-01-24").names("on Wednesday", weekday=2)
    dated = Draft("dated", "A copy.", "2022-01-27")
    assert _read(run(own, dated, links=(link(own, dated),)), own) == ("2022-01-24", True)


def test_an_unsure_date_of_its_own_is_confirmed_or_keeps_a_rival():
    agreeing = Draft("own", "Said on Wednesday.", "2022-01-26", sure=False)
    differing = Draft("other", "Said on Wednesday.", "2022-01-05", sure=False)
    for draft in (agreeing, differing):
        draft.names("on Wednesday", weekday=2)
    dated = Draft("dated", "A copy.", "2022-01-27")
    links = (link(agreeing, dated, source=agreeing), link(differing, dated, source=differing))
    resolved = run(agreeing, differing, dated, links=links)
    assert _read(resolved, agreeing) == ("2022-01-26", True)
    kept = dict(resolved.published)[differing.id]
    assert (kept.edtf, kept.sure) == ("2022-01-05", False)
    assert [rival.edtf for rival in kept.rivals] == ["2022-01-26"]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        # a date line without a year, beside the weekday before it
        ("Norhaven, Apr 29 – Talks went on until Monday night.", {}, "2031-04-29"),
        # a deadline is no date line
        ("A strike is called from Apr 29, they said on Monday.", {"lean": "future"}, None),
    ],
)
def test_a_date_line_without_a_year(text, form, expected):
    open_one = Draft("a", text).names("Apr 29", month=4, day=29, **form)
    open_one.names("Monday", weekday=0)
    dated = Draft("b", "Something else altogether.", "2031-05-03")
    found = dict(run(open_one, dated).published).get(open_one.id)
    assert (found.edtf if found else None) == expected


def test_day_and_month_are_turned_where_the_text_says_so():
    draft = Draft("a", "01/05/2031 Talks, as of May 1, 2031, go on.")
    draft.names("May 1, 2031", year=2031, month=5, day=1)
    told = DateReading("2031-01-05", "date line", False, "01/05/2031")
    report = replace(draft.report, published=told)
    resolved = resolve([report], {draft.id: draft.findings}, (), GAZETTEER)
    reading = dict(resolved.published)[draft.id]
    assert (reading.edtf, reading.sure) == ("2031-05-01", False)


@pytest.mark.parametrize(
    ("dateline", "weekday", "sure"),
    [
        # the text names the weekday of the dateline's day in the year of the other reports
        ("NORHAVEN, Apr 29 (Wire) -", ("Tuesday", 1), True),
        ("NORHAVEN, Apr. 29 (Wire) --", ("Tuesday", 1), True),
        ("NORHAVEN, April 29. /WIRE/.", ("Tuesday", 1), True),
        # or that of the day before
        ("NORHAVEN, Apr 29 (Wire) -", ("Monday", 0), False),
    ],
)
def test_a_dateline_that_no_sentence_holds(dateline, weekday, sure):
    text = f"Talks go on\n\n{dateline} Norland answered on {weekday[0]}."
    open_one = Draft("a", text).names(weekday[0], weekday=weekday[1])
    dated = Draft("b", "Something else altogether.", "2031-05-03")
    assert _read(run(open_one, dated), open_one) == ("2031-04-29", sure)


_DATELINED = "LIMA/QUITO, March 12 (Andes Wire) - {}"


@pytest.mark.parametrize(
    ("words", "weekday", "form", "sure"),
    [
        # the weekday of the lead falls on the day that the dateline prints
        ("The group said on Tuesday that it had the paper.", "Tuesday", {"weekday": 1}, True),
        # a plan's weekday dates nothing; the dateline stands, unsure
        ("The envoy will travel on Tuesday.", "Tuesday", {"weekday": 1, "lean": "future"}, False),
        # nor does a weekday that fits no day near
        ("The group said on Saturday that it had it.", "Saturday", {"weekday": 5}, False),
    ],
)
@pytest.mark.parametrize("relation", [Relation.EDITED, Relation.SHARED_SOURCE])
def test_a_dateline_is_of_the_year_of_a_dated_relative(relation, words, weekday, form, sure):
    stamped = Draft("a", _DATELINED.format(words)).names(weekday, **form)
    dated = Draft("b", "A copy.", "2030-03-13")
    found = _read(run(stamped, dated, links=(link(stamped, dated, relation),)), stamped)
    assert found == ("2030-03-12", sure)


def test_a_dateline_far_from_a_relative_is_not_moved_to_it():
    stamped = Draft("a", _DATELINED.format("The group said on Tuesday that it had the paper."))
    stamped.names("Tuesday", weekday=1)
    dated = Draft("b", "A copy.", "2030-07-03")
    found = _read(run(stamped, dated, links=(link(stamped, dated, Relation.EDITED),)), stamped)
    assert not (found and found[1])


@pytest.mark.parametrize(
    ("later", "wanted"),
    [(("28 September", 9, 28), None), (("5 September", 9, 5), ("2030-09-09", False))],
)
def test_a_day_before_another_that_is_told_of_is_no_date_line(later, wanted):
    words, month, day = later
    told = f"The pact signed on 9 September is void, a minister said on Monday. It took effect on {words}."
    undated = Draft("a", told).names("9 September", month=9, day=9).names("Monday", weekday=0)
    undated.names(words, month=month, day=day)
    assert _read(run(undated, Draft("b", "The pact was signed.", "2030-09-10")), undated) == wanted
