"""Lineage as a picture: reports on a time axis, those of one origin in one row, arrows from source to copy."""

import datetime as dt
import math
from collections.abc import Mapping, Sequence

from ontherecord.export.phrases import Phrases, origin_numbers
from ontherecord.export.pictures.scale import Axis, axis_over
from ontherecord.export.pictures.svg import element, link, picture, shortened, text
from ontherecord.nouns.lineage import DERIVED, LineageLink
from ontherecord.record.view import View

_WIDTH, _LEFT, _RIGHT, _ROW = 960.0, 80.0, 790.0, 34.0
_REACH = 400  # days before the middle report that are still drawn to scale
_REPORTS = 60  # reports that one picture can show; those tied to most others come first
_BOX = (146.0, 22.0)

Places = Mapping[str, tuple[float, float]]


def lineage_picture(view: View) -> str:
    """The reports of a view and how they are related; '' where none has a day."""
    words, numbers, links = Phrases(view), origin_numbers(view), view.lineage()
    shown = _most_tied(view, links)
    days = {r: words.published[r].days()[0] for r in shown if r in words.published}
    axis = axis_over(days.values(), _LEFT, _RIGHT, _REACH)
    if axis is None:
        return ""
    places, height = _placed(shown, days, numbers, axis)
    lines = [_line(one, places) for one in links if one.a in places and one.b in places]
    boxes = [
        _box(words.source(r), f"{words.source(r)}, {words.date_of(r)}", r, at)
        for r, at in places.items()
    ]
    rows = {numbers.get(r, 0): y for r, (_, y) in reversed(list(places.items()))}
    origins = [
        element("text", text(f"origin {n}"), x=4.0, y=y + 4, fill="currentColor", opacity=0.75)
        for n, y in rows.items()
    ]
    ticks = [
        element(
            "text",
            text(label),
            x=x,
            y=height + 12,
            text_anchor="middle",
            fill="currentColor",
            opacity=0.75,
        )
        for x, label in axis.ticks()
    ]
    left = len(words.reports) - len(shown)
    note = f"{left} further reports are not drawn" if left else ""
    told = element("text", text(note), x=4.0, y=height + 28, fill="currentColor") if note else ""
    name = "Reports over time; arrows lead from a source to what was made from it"
    return picture(_WIDTH, height + 32, name, *lines, *boxes, *origins, *ticks, told)


def _most_tied(view: View, links: Sequence[LineageLink]) -> tuple[str, ...]:
    ties = {report.id: 0 for report in view.reports()}
    for one in links:
        ties[one.a] += 1
        ties[one.b] += 1
    return tuple(sorted(ties, key=lambda report: (-ties[report], report))[:_REPORTS])


def _placed(
    shown: Sequence[str], days: Mapping[str, dt.date], numbers: Mapping[str, int], axis: Axis
) -> tuple[Places, float]:
    """Where each report stands: by its day, its origin's rows, no box over another."""
    places: dict[str, tuple[float, float]] = {}
    top = 20.0
    by_origin: dict[int, list[str]] = {}
    for report in sorted(shown, key=lambda r: (numbers.get(r, 0), days.get(r, dt.date.max), r)):
        by_origin.setdefault(numbers.get(report, 0), []).append(report)
    for reports in by_origin.values():
        ends: list[float] = []
        for report in reports:
            x = axis.at(days[report]) if report in days else _RIGHT
            row = next((i for i, end in enumerate(ends) if x >= end), len(ends))
            ends[row:] = [x + _BOX[0] + 26, *ends[row + 1 :]]
            places[report] = (x, top + row * _ROW)
        top += len(ends) * _ROW + 4
    return places, top


def _box(name: str, tip: str, report: str, at: tuple[float, float]) -> str:
    x, y = at
    frame = element(
        "rect", x=x, y=y - _BOX[1] / 2, width=_BOX[0], height=_BOX[1], rx=3.0, class_="report",
        fill="#fff", stroke="currentColor",
    )  # fmt: skip
    words = element("text", text(shortened(name, 17)), x=x + 6, y=y + 4, fill="#1b1f23")
    return link(report, tip, frame, words)


def _line(one: LineageLink, places: Places) -> str:
    """Solid where the text was taken over, dashed where only quotations or a source are shared."""
    start, end = one.giver or one.a, one.taker or one.b
    (x1, y1), (x2, y2) = places[start], places[end]
    (x1, x2) = (x1 + _BOX[0], x2) if x1 + _BOX[0] <= x2 else (x1 + 12, x2 + 12)
    if not (x1 < x2 - 1 or y1 == y2):
        half = _BOX[1] / 2 if y2 > y1 else -_BOX[1] / 2
        y1, y2 = y1 + half, y2 - half
    dash = {} if one.relation in DERIVED else {"stroke_dasharray": "4 3"}
    line = element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke="currentColor", **dash)
    tip = _arrowhead(x1, y1, x2, y2) if one.giver is not None else ""
    told = element("title", text(f"{one.relation.value}, {one.share:.0%}"))
    return element("g", told, line, tip, opacity=0.7)


def _arrowhead(x1: float, y1: float, x2: float, y2: float) -> str:
    """A filled triangle whose tip is the end of a line."""
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    dx, dy = (x2 - x1) / length, (y2 - y1) / length
    corners = (
        (x2, y2),
        (x2 - 8 * dx - 4 * dy, y2 - 8 * dy + 4 * dx),
        (x2 - 8 * dx + 4 * dy, y2 - 8 * dy - 4 * dx),
    )
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return element("polygon", points=points, fill="currentColor")
