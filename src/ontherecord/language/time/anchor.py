"""Gives a time form its date: from itself where it is absolute, from a reference date where it is not."""

import datetime as dt
from dataclasses import replace

from ontherecord.language.time.relative import (
    Rule,
    When,
    counted_from,
    days_in_year,
    rule_of,
)
from ontherecord.language.time.stretch import edtf_of, part_of_year
from ontherecord.nouns.dates import DateReading, Reading, TimeForm

_LONGEST_REFERENCE = 31  # days; a reference less precise than a month anchors nothing finer


def anchor(form: TimeForm, reference: DateReading | None, printed: str = "") -> DateReading | None:
    """The date that `form` means, counted from `reference` where it is relative.

    Lengths ("six weeks") have no date: None. So has a relative form without a reference, or with one too
    imprecise for it. A bare weekday is the latest one not after the reference unless the form leans
    to the future; a date without a year lies in the year that brings it nearest.

    >>> told = DateReading("2022-01-27", "date line")
    >>> anchor(TimeForm(weekday=2), told).edtf
    '2022-01-26'
    >>> anchor(TimeForm(month=12, part="mid"), told).edtf
    '2021-12-11/2021-12-20'
    """
    try:
        if form.end is not None:
            return _range(form, reference, printed)
        when = _when(form, reference)
    except (ValueError, OverflowError):
        return None  # before the year 1 or after 9999 there are no days to count
    if when is None:
        return None
    if form.narrative:
        basis = f"{when.basis}, though the words count from what was told before"
        when = replace(when, basis=basis, sure=False)
    edtf = edtf_of(when.first, when.last)
    if form.approximate and "/" not in edtf:
        edtf += "~"
    rivals = (Reading(when.rival[0].isoformat(), when.rival[1]),) if when.rival else ()
    return DateReading(edtf, when.basis, when.sure, printed or None, rivals)


def _when(form: TimeForm, reference: DateReading | None) -> When | None:
    """The days of a form that is no range."""
    if form.length is not None and form.lean is None:
        return None
    if form.base is not None:
        return _from_base(form, form.base, reference)
    if form.year is not None:
        return _absolute(form)
    if reference is None or not reference.edtf:
        return None
    return _relative(form, reference)


def _range(form: TimeForm, reference: DateReading | None, printed: str) -> DateReading | None:
    """Both ends anchored; the interval from the first day of one to the last of the other."""
    assert form.end is not None
    start = anchor(replace(form, end=None), reference)
    last_part = form.end
    if form.weekday is not None and start is not None:  # the first such day from the start on
        reference, last_part = start, replace(last_part, lean="future")
    end = anchor(last_part, reference)
    if start is None or end is None:
        return None
    first, last = start.days()[0], end.days()[1]
    if first > last and form.year is None and form.month is not None:
        first = first.replace(year=first.year - 1)
    if first > last:
        return None
    sure = start.sure and end.sure
    return DateReading(edtf_of(first, last), start.basis, sure, printed or None)


# --- absolute -----------------------------------------------------------------------------


def _absolute(form: TimeForm) -> When | None:
    """The days of a form that names its year."""
    if form.year is None:
        return None
    basis = "the date as printed"
    if form.unit in ("decade", "century"):
        years = 10 if form.unit == "decade" else 100
        return When(dt.date(max(form.year, 1), 1, 1), dt.date(form.year + years - 1, 12, 31), basis)
    if form.month is not None and form.day is not None and form.weekday is None:
        return _full(form, form.year, form.month, form.day)
    if form.month is not None or form.unit == "holiday":
        days = days_in_year(form, form.year)
        return None if days is None else When(*days, basis)
    return When(*part_of_year(form.year, form.part), basis)


def _full(form: TimeForm, year: int, month: int, day: int) -> When | None:
    """A full date; one in numbers that can be read both ways is not sure."""
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    if not form.approximate or day > 12:
        return When(date, date, "the date as printed")
    other = dt.date(year, day, month)
    why = "day and month may stand the other way round"
    return When(date, date, f"the date as printed; {why}", False, (other, why))


# --- relative -----------------------------------------------------------------------------


def _from_base(form: TimeForm, base: TimeForm, reference: DateReading | None) -> When | None:
    """ "two days before Christmas": counted from what it names, which may itself count from the reference."""
    named = anchor(base, reference)
    if named is None or not named.edtf:
        return None
    return _at_both_ends(form, counted_from, named)


def _relative(form: TimeForm, reference: DateReading) -> When | None:
    """A relative form, counted from the reference."""
    first, last = reference.days()
    if (last - first).days > _LONGEST_REFERENCE and not _coarse(form):
        return None
    rule = rule_of(form)
    return None if rule is None else _at_both_ends(form, rule, reference)


def _at_both_ends(form: TimeForm, rule: Rule, reference: DateReading) -> When | None:
    """From each end of the reference; the two must agree or touch."""
    first, last = reference.days()
    early, late = rule(form, first), rule(form, last)
    if early is None or late is None:
        return None
    if first == last or (early.first, early.last) == (late.first, late.last):
        return replace(early, sure=early.sure and reference.sure)
    if form.weekday is not None and late.first >= first and (last - first).days < 7:
        return replace(late, sure=reference.sure)  # the only such weekday in the reference
    start, end = min(early.first, late.first), max(early.last, late.last)
    return When(start, end, f"{late.basis}, itself known from {first} to {last} only", False)


def _coarse(form: TimeForm) -> bool:
    """Whether an imprecise reference (a month, a year) may anchor the form."""
    return form.unit in ("month", "year", "decade", "century", "season")
