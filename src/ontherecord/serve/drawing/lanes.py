"""The timeline's picture: a lane for each party, marks on their days, bars where the day is not known exactly."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ontherecord.serve.cards import NAME, Row, row
from ontherecord.serve.desk import Desk
from ontherecord.serve.drawing.axis import Axis, Tick

RIGHT = 1180  # of a drawing 1200 wide
_LANES = 9  # parties with a lane of their own; the others share one
_ROW = 14  # from one row of marks to the next
_TOP = 34  # the axis with its labels
_LEAST = 34  # a lane's height
_MOST = 14  # rows of marks in a lane; what does not fit is on the list below
_WIDE = 13  # room that a mark takes


@dataclass(frozen=True, slots=True)
class Mark:
    """A line on its day: `x2` > `x` where its date is a span."""

    id: str
    shape: str
    sub: str
    x: float
    x2: float
    y: float
    sure: bool
    title: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """So many lines of a shape in some days, where single ones cannot be told apart."""

    shape: str
    x: float
    y: float
    r: float
    count: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A party's stretch of the picture."""

    id: str | None
    name: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw, in units of a drawing 1200 wide."""

    height: float
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...] = ()
    bubbles: tuple[Bubble, ...] = ()
    arcs: tuple[tuple[float, float, float, float], ...] = ()
    left_out: int = 0


def drawn(desk: Desk, axis: Axis, found: Iterable[sqlite3.Row]) -> Picture:
    """Every line as a mark of its own."""
    lines = list(found)
    order = _lanes_of(Counter(line["lane"] for line in lines))
    y, lanes, marks, left_out = float(_TOP), [], [], 0
    for lane in order:
        own = [line for line in lines if _lane(line["lane"], order) == lane]
        placed, height, missing = _placed(desk, axis, own, y)
        left_out += missing
        marks += placed
        lanes.append(Lane(lane, _name(desk, lane), y, height))
        y += height
    return Picture(
        y + 8,
        tuple(axis.ticks()),
        tuple(lanes),
        tuple(marks),
        arcs=_arcs(desk, lines, marks),
        left_out=left_out,
    )


def _placed(
    desk: Desk, axis: Axis, lines: list[sqlite3.Row], top: float
) -> tuple[list[Mark], float, int]:
    """The marks of one lane, each in the first row where it has room."""
    ends: list[float] = []
    marks, missing = [], 0
    for line in lines:
        x, x2 = axis.x(max(line["first"], axis.first)), axis.x(min(line["last"], axis.last))
        at = next((i for i, end in enumerate(ends) if end < x - _WIDE / 2), len(ends))
        if at >= _MOST:
            missing += 1
            continue
        ends[at : at + 1] = [max(x2, x) + _WIDE / 2]
        y = top + 17 + at * _ROW
        told = row(desk, desk.catalogue.nouns([line])[0])
        sub = told.sub if line["kind"] == "act" else ""
        marks.append(
            Mark(line["id"], line["shape"], sub, x, x2, y, bool(line["sure"]), title_of(told))
        )
    return marks, max(len(ends) * _ROW + 20, _LEAST), missing


def title_of(told: Row) -> str:
    """A line in one sentence, for a mark that is pointed at or read out."""
    who = ", ".join(one.name for one in told.who)
    to = f" to {', '.join(one.name for one in told.to)}" if told.to else ""
    about = f" {told.about.name}" if told.about else ""
    words = f" {told.words[:160]}" if told.words else ""
    doubt = "" if told.sure else " (unsure)"
    return f"{told.when}: {NAME[told.kind]}: {who} {told.verb}{words}{about}{to}{doubt}"


def _arcs(
    desk: Desk, lines: list[sqlite3.Row], marks: list[Mark]
) -> tuple[tuple[float, float, float, float], ...]:
    """From what was announced to what was done."""
    at = {mark.id: mark for mark in marks}
    found = []
    for line in lines:
        if line["kind"] == "act" and line["id"] in at:
            before = at.get(desk.catalogue.nouns([line])[0].fulfils or "")
            if before is not None:
                done = at[line["id"]]
                found.append((before.x, before.y, done.x, done.y))
    return tuple(found)


def crowded(desk: Desk, axis: Axis, found: Iterable[sqlite3.Row], step: int) -> Picture:
    """Lines counted by some days: a bubble a shape."""
    lines = list(found)
    weight: Counter[str | None] = Counter()
    for line in lines:
        weight[line["lane"]] += line["held"]
    order = _lanes_of(weight)
    shapes = sorted({line["shape"] for line in lines})
    height = len(shapes) * 22 + 14
    merged: Counter[tuple[str | None, str, int]] = Counter()
    for line in lines:
        merged[_lane(line["lane"], order), line["shape"], line["bucket"]] += line["held"]
    most = max(merged.values(), default=1)
    bubbles = []
    for (lane, shape, bucket), held in sorted(merged.items(), key=str):
        first = max(bucket * step, axis.first)
        last = min(first + step - 1, axis.last)
        y = _TOP + order.index(lane) * height + 18 + shapes.index(shape) * 22
        x = (axis.x(first) + axis.x(last)) / 2
        radius = round(2.5 + 8 * (held / most) ** 0.5, 1)
        bubbles.append(Bubble(shape, round(x, 1), y, radius, held, first, last))
    lanes = tuple(
        Lane(lane, _name(desk, lane), _TOP + i * height, height) for i, lane in enumerate(order)
    )
    return Picture(
        _TOP + len(order) * height + 8, tuple(axis.ticks()), lanes, bubbles=tuple(bubbles)
    )


def _lanes_of(weight: Counter[str | None]) -> list[str | None]:
    """Those with most lines first; None stands for all others, last."""
    named = sorted((lane for lane in weight if lane), key=lambda lane: (-weight[lane], lane))
    own: list[str | None] = [*named[:_LANES]]
    return [*own, None] if len(own) < len(weight) else own


def _lane(lane: str | None, order: list[str | None]) -> str | None:
    return lane if lane in order else None


def _name(desk: Desk, lane: str | None) -> str:
    return desk.phrases.actor(lane) if lane else "others"
