"""The timeline as a picture: a lane a party, papers as squares, acts as dots, days that are not sure as bars."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ontherecord.export.naming import Names
from ontherecord.export.phrases import Phrases, date_phrase
from ontherecord.export.pictures.scale import Axis, axis_over
from ontherecord.export.pictures.svg import element, link, picture, shortened, text
from ontherecord.export.steps import paper_name
from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.record.view import View

_WIDTH, _NAMES, _ROW, _LANES = 960.0, 150.0, 16.0, 6
_REACH = 200  # days before the middle of the story that are still drawn to scale
_MARK = 5.0  # half the height of a mark
_APART = 12.0  # marks nearer to one another than this stand one above the other


@dataclass(frozen=True, slots=True)
class _Mark:
    id: str
    shape: str
    date: DateReading
    tip: str
    label: str
    sure: bool
    fulfils: str | None = None


def timeline_picture(view: View) -> str:
    """The dated papers and acts of a view; '' where nothing has a date."""
    words, names = Phrases(view), Names(view)
    lanes: dict[str, list[_Mark]] = {}
    for paper in view.documents():
        if paper.delivered is not None and paper.delivered.value and paper.by:
            tip = f"{date_phrase(paper.delivered)}: {words.document(paper)}"
            mark = _Mark(paper.id, "paper", paper.delivered, tip, _label(paper, names), paper.sure)
            lanes.setdefault(names.party(paper.by[0]), []).append(mark)
    for act in view.acts():
        if act.date is not None and act.date.value and act.actor:
            lanes.setdefault(names.party(act.actor[0]), []).append(_of_act(act, words))
    marks = [mark for lane in lanes.values() for mark in lane]
    axis = axis_over((mark.date.days()[0] for mark in marks), _NAMES, _WIDTH - 40, _REACH)
    return _draw(lanes, axis, names) if axis is not None else ""


def _label(paper: Document, names: Names) -> str:
    """A paper without its author, whose lane it stands in: "written response to Russia"."""
    to = " and ".join(names.plain(party) for party in paper.to)
    return f"{paper_name(paper, names)}{f' to {to}' if to else ''}"


def _of_act(act: Act, words: Phrases) -> _Mark:
    assert act.date is not None
    tip = f"{date_phrase(act.date)}: {words.act(act)}"
    shape = "act" if act.modality is Modality.DID else "word"
    return _Mark(act.id, shape, act.date, tip, "", act.sure, act.fulfils)


def _draw(lanes: dict[str, list[_Mark]], axis: Axis, names: Names) -> str:
    papers = Counter(
        {party: sum(m.shape == "paper" for m in lane) for party, lane in lanes.items()}
    )
    order = sorted(lanes, key=lambda party: (-papers[party], -len(lanes[party]), party))[:_LANES]
    parts: list[str] = []
    places: dict[str, tuple[float, float]] = {}
    top = 8.0
    for party in order:
        rows = _stacked(sorted(lanes[party], key=_by_day), axis)
        height = (max(row for _, row in rows) + 1) * _ROW + 14
        parts.append(
            element("line", x1=0.0, x2=_WIDTH, y1=top, y2=top, stroke="currentColor", opacity=0.15)
        )
        name = shortened(names.plain(party).removeprefix("the "), 20)
        parts.append(
            element("text", text(name), x=4.0, y=top + 18, font_weight="bold", fill="currentColor")
        )
        for mark, row in rows:
            y = top + 14 + row * _ROW
            places[mark.id] = (_middle(mark, axis), y)
            parts.append(_mark(mark, axis, y))
        top += height
    joined = [_joined(mark, places) for party in order for mark in lanes[party] if mark.fulfils]
    foot = top + 8
    ticks = "".join(
        element("line", x1=x, x2=x, y1=4.0, y2=foot - 6, stroke="currentColor", opacity=0.12)
        + element(
            "text",
            text(label),
            x=x,
            y=foot + 8,
            text_anchor="middle",
            fill="currentColor",
            opacity=0.75,
        )
        for x, label in axis.ticks()
    )
    return picture(
        _WIDTH,
        foot + 16,
        "Papers and acts over time, a lane for each party",
        ticks,
        *joined,
        *parts,
    )


def _by_day(mark: _Mark) -> tuple[dt.date, dt.date, str]:
    return (*mark.date.days(), mark.id)


def _middle(mark: _Mark, axis: Axis) -> float:
    first, last = mark.date.days()
    return (axis.at(first) + axis.at(last)) / 2


def _stacked(marks: Sequence[_Mark], axis: Axis) -> list[tuple[_Mark, int]]:
    """Each mark with the first row of its lane that has room for it and its label."""
    ends: list[float] = []
    placed = []
    for mark in marks:
        first, last = (axis.at(day) for day in mark.date.days())
        row = next((i for i, end in enumerate(ends) if first - end >= _APART), len(ends))
        reach = last + (6.5 * len(shortened(mark.label, 36)) + 12 if mark.label else 0)
        ends[row:] = [reach, *ends[row + 1 :]]
        placed.append((mark, row))
    return placed


def _mark(mark: _Mark, axis: Axis, y: float) -> str:
    first, last = (axis.at(day) for day in mark.date.days())
    fill = "none" if mark.shape == "word" or not mark.sure else "currentColor"
    shapes = []
    if last - first > 2 * _MARK:
        bar = {"x": first, "y": y - 2, "width": last - first, "height": 4.0}
        shapes.append(element("rect", **bar, rx=2.0, fill="currentColor", opacity=0.25))
    x = (first + last) / 2
    stroke = {"stroke": "currentColor", "fill": fill}
    if not mark.sure:
        stroke["stroke_dasharray"] = "2 2"
    if mark.shape == "paper":
        side = 2 * _MARK
        shapes.append(element("rect", x=x - _MARK, y=y - _MARK, width=side, height=side, **stroke))
    else:
        shapes.append(element("circle", cx=x, cy=y, r=_MARK - 0.5, **stroke))
    if mark.label:
        label = text(shortened(mark.label, 36))
        anchor = "end" if x > _WIDTH - 260 else "start"
        at = x - 9 if anchor == "end" else max(x, last) + 9
        shapes.append(
            element("text", label, x=at, y=y + 4, text_anchor=anchor, fill="currentColor")
        )
    return link(mark.id, mark.tip, element("g", *shapes, class_=mark.shape))


def _joined(mark: _Mark, places: dict[str, tuple[float, float]]) -> str:
    """A dashed line from an announcement to the deed."""
    if mark.fulfils not in places or mark.id not in places:
        return ""
    (x1, y1), (x2, y2) = places[mark.fulfils], places[mark.id]
    return element(
        "line",
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        stroke="currentColor",
        stroke_dasharray="3 3",
        opacity=0.6,
    )


def legend() -> Iterable[str]:
    """What the marks mean, in words."""
    return (
        "■ paper handed over",
        "● act",
        "○ announced, conditional or denied",
        "dashed: unsure",
        "bar: the day is known only so far",
    )
