"""The date of an act, from its sentence to the record: what governs it, what the passage carries, else the report's."""

import pytest

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.act import Act
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report
from ontherecord.resolve.whole import resolve
from tests.extract.ground import extractor

THURSDAY = "2031-05-01"


def acts(text: str, published: str | None = THURSDAY) -> tuple[Act, ...]:
    """The acts of a report of one paragraph a line."""
    told = DateReading(published, "date line") if published else None
    report = Report("r-1", "0", None, None, None, None, "en", text, told, ())
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), PassageKind.BODY))
        start += len(line) + 1
    clean = CleanText("r-1", text, tuple(blocks), OffsetMap.identity(len(text)))
    found = extractor().extract(report, clean)
    return resolve([report], {"r-1": found}, (), Gazetteer.load()).acts


def reading(text: str, kind: str) -> tuple[str, bool] | None:
    (act,) = [act for act in acts(text) if act.type == kind]
    return None if act.date is None else (act.date.edtf, act.date.sure)


DATES = [
    # the expression of its own clause
    ("On Monday Norland handed its reply to Estmark.", "deliver", "2031-04-28", True),
    ("Norland rejected Estmark's plan late on Monday.", "reject", "2031-04-28", True),
    (
        "Norland rejected Estmark's plan in the early hours of Tuesday.",
        "reject",
        "2031-04-29",
        True,
    ),
    ("Norland met Estmark on the sidelines of a summit on 26 April.", "meet", "2031-04-26", True),
    ("Norland rejected Estmark's plan this week.", "reject", "2031-04-28/2031-05-04", True),
    ("Norland signed the accord with Estmark in mid-April.", "sign", "2031-04-11/2031-04-20", True),
    (
        "Norland handed a note to Estmark on 28 April 2031, 09:04 GMT.",
        "deliver",
        "2031-04-28",
        True,
    ),
    # the occasion on which it was done
    ("In its statement of Monday, Norland accused Estmark of lying.", "accuse", "2031-04-28", True),
    (
        "In a statement read on television late on Monday, Norland accused Estmark of lying.",
        "accuse",
        "2031-04-28",
        True,
    ),
    # still to come
    ("Norland will hand its reply to Estmark on Friday.", "deliver", "2031-05-02", True),
    ("Norland will hand its reply to Estmark next week.", "deliver", "2031-05-05/2031-05-11", True),
    # the day of the clause that it follows, not surely
    ("Norland met Estmark on Tuesday and handed over a note.", "deliver", "2031-04-29", False),
    # two days, each its own
    ("Norland met Estmark on Monday and signed the accord on Tuesday.", "sign", "2031-04-29", True),
    # counted from what happened after it
    (
        "Norland answered on Tuesday, ten days after receiving the draft treaty from Estmark.",
        "deliver",
        "2031-04-19",
        True,
    ),
    # nothing tells: the report's date, approximate and not sure
    ("Norland has rejected Estmark's plan.", "reject", "../2031-05-01", False),
    # of another thing: a paper's date, an anniversary, a fiscal year
    ("Norland rejected Estmark's proposals of 13 April.", "reject", "../2031-05-01", False),
    ("Norland rejected the budget for fiscal year 2032.", "reject", "../2031-05-01", False),
]


@pytest.mark.parametrize(("text", "kind", "edtf", "sure"), DATES, ids=[row[0] for row in DATES])
def test_the_date_of_an_act(text: str, kind: str, edtf: str, sure: bool) -> None:
    assert reading(text, kind) == (edtf, sure)


CARRIED = [
    # the day of what is told just before, in the same paragraph
    ("Norland met Estmark on Tuesday in Velten. It handed over a note.", ("2031-04-29", False)),
    # a new paragraph may turn to another day
    ("Norland met Estmark on Tuesday in Velten.\nIt handed over a note.", ("../2031-05-01", False)),
    # what has been done since is told of now
    ("Norland met Estmark on Tuesday. It has handed over a note since.", ("../2031-05-01", False)),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED, ids=[row[0] for row in CARRIED])
def test_the_passage_carries_a_day(text: str, expected: tuple[str, bool]) -> None:
    assert reading(text, "deliver") == expected


UNDATED = [
    # told in passing, of a time that nobody names
    ("Estmark studied the text proposed by Norland.", "propose"),
    ("Norland had promised Estmark to open the border.", "promise"),
    ("Norland sent a reply on Thursday, after receiving the draft treaty from Estmark.", "receive"),
    # what was done with a thing only says which one is meant
    ("Estmark must keep the agreement that Norland signed with Sudria, the minister said.", "sign"),
]


@pytest.mark.parametrize(("text", "kind"), UNDATED, ids=[row[0] for row in UNDATED])
def test_what_is_told_in_passing_does_not_take_the_reports_date(text: str, kind: str) -> None:
    found = [act for act in acts(text) if act.type in (kind, "deliver")]
    assert any(act.date is None for act in found)


def test_a_report_without_a_date_gives_no_weekday() -> None:
    (act,) = [
        a for a in acts("On Monday Norland rejected Estmark's plan.", None) if a.type == "reject"
    ]
    assert act.date is None
