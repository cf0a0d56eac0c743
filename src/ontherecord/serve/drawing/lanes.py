"""The timeline's picture: a lane for each party, marks on their days, bars where the day is not known exactly."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ontherecord.export.naming import letters_of
from ontherecord.export.phrases import quoted
from ontherecord.export.pictures.svg import shortened
from ontherecord.nouns.act import Modality
from ontherecord.serve.cards import NAME, Row, row
from ontherecord.serve.desk import Desk
from ontherecord.serve.drawing.axis import Axis

RIGHT = 1180  # of a drawing 1200 wide
_LANES = 9  # parties with a lane of their own; the others share one
_ROW = 16  # from one row of marks to the next
_TOP = 34  # the axis with its labels
_LEAST = 34  # a lane's height
_MOST = 14  # rows of marks in a lane; what does not fit is on the list below
_WIDE = 13  # room that a mark takes
_LETTER = 5.9  # room that a letter of a label takes, at 11 units (Inter; measured on 2,000 labels: 5.6 in the mean)
_ROOMS = (
    44,
    26,
    0,
)  # letters kept free behind a mark, where the lane then has no more rows than _EASY
_EASY = 9
_FEWEST = 14  # letters: a shorter label says nothing
_MOST_LETTERS = 90
_NAME = 20  # letters of a party's name that fit before the axis, in bold


@dataclass(frozen=True, slots=True)
class Mark:
    """A line on its day: `x2` > `x` where its date is a span. `label` stands at `label_x`, to the right or the left."""

    id: str
    shape: str
    sub: str
    x: float
    x2: float
    y: float
    sure: bool
    title: str
    says: str
    label: str = ""
    label_x: float = 0.0
    left: bool = False


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
    """A party's stretch of the picture: its name, and as much of it as there is room for."""

    id: str | None
    name: str
    label: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw, in units of a drawing 1200 wide."""

    height: float
    axis: Axis
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
        lanes.append(_lane_at(desk, lane, y, height))
        y += height
    return Picture(
        y + 8,
        axis,
        tuple(lanes),
        tuple(marks),
        arcs=_arcs(desk, lines, marks),
        left_out=left_out,
    )


def _placed(
    desk: Desk, axis: Axis, lines: list[sqlite3.Row], top: float
) -> tuple[list[Mark], float, int]:
    """The marks of one lane, in as many rows as leave room for words beside them, where a lane may be so high."""
    marks = [_mark(desk, axis, line) for line in lines]
    for letters in _ROOMS:
        rows = _rows(marks, axis.right, letters * _LETTER)
        if len(rows) <= _EASY or not letters:
            break
    shown, missing = rows[:_MOST], sum(map(len, rows[_MOST:]))
    found = [
        replace(mark, y=top + 17 + at * _ROW)
        for at, placed in enumerate(shown)
        for mark in _labelled(placed, axis)
    ]
    return found, max(len(shown) * _ROW + 20, _LEAST), missing


def _mark(desk: Desk, axis: Axis, line: sqlite3.Row) -> Mark:
    x, x2 = axis.x(max(line["first"], axis.first)), axis.x(min(line["last"], axis.last))
    told = row(desk, desk.catalogue.nouns([line])[0])
    sub = told.sub if line["kind"] == "act" else ""
    how = (line["id"], line["shape"], sub, x, max(x2, x), 0.0, bool(line["sure"]))
    return Mark(*how, title_of(told), _says(told, line["lane"]))


def _rows(marks: list[Mark], right: float, room: float) -> list[list[Mark]]:
    """Each mark in the first row where it has a place, and room for words behind it unless the axis ends there."""
    rows: list[list[Mark]] = []
    ends: list[float] = []
    for mark in marks:
        words = min(room, len(mark.says) * _LETTER)
        words = words if mark.x2 + _WIDE + words <= right else 0.0
        at = next((i for i, end in enumerate(ends) if end + _WIDE < mark.x), len(rows))
        if at == len(rows):
            rows.append([])
            ends.append(0.0)
        rows[at].append(mark)
        ends[at] = mark.x2 + (_WIDE + words if words else 0.0)
    return rows


def _labelled(placed: list[Mark], axis: Axis) -> Iterator[Mark]:
    """The marks of one row with as much of their words as there is room for, where that is on the wider side."""
    taken = axis.left
    for number, mark in enumerate(placed):
        after = placed[number + 1].x if number + 1 < len(placed) else axis.right
        right, left = after - mark.x2 - 2 * _WIDE, mark.x - taken - 2 * _WIDE
        on_left = left > right and right < len(mark.says) * _LETTER
        label = _cut(mark.says, int((left if on_left else right) / _LETTER))
        wide = len(label) * _LETTER
        taken = mark.x2 + (_WIDE + wide if label and not on_left else 0)
        at = mark.x - _WIDE * 0.8 if on_left else mark.x2 + _WIDE * 0.8
        yield replace(mark, label=label, label_x=round(at, 1), left=on_left)


def _cut(words: str, letters: int) -> str:
    letters = min(letters, _MOST_LETTERS)
    if len(words) <= letters:
        return words
    return f"{words[: letters - 1].rsplit(' ', 1)[0]}…" if letters >= _FEWEST else ""


def _says(told: Row, lane: str | None) -> str:
    """A line in as few words as tell it from others of its lane: the lane's own name only beside others."""
    alone = [one.id for one in told.who] == [lane]
    who = "" if alone else ", ".join(one.name for one in told.who)
    about = told.about.name if told.about else ""
    to = f"→ {', '.join(one.name for one in told.to)}" if told.to else ""
    quote = told.quoted or told.kind == "act"
    words = quoted(told.words) if told.words and quote else told.words
    denied = "denied:" if told.sub == Modality.DENIED else ""
    return " ".join(part for part in (denied, who, told.verb, words, about, to) if part)


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
    lanes = tuple(_lane_at(desk, lane, _TOP + i * height, height) for i, lane in enumerate(order))
    return Picture(_TOP + len(order) * height + 8, axis, lanes, bubbles=tuple(bubbles))


def _lanes_of(weight: Counter[str | None]) -> list[str | None]:
    """Those with most lines first; None stands for all others, last."""
    named = sorted((lane for lane in weight if lane), key=lambda lane: (-weight[lane], lane))
    own: list[str | None] = [*named[:_LANES]]
    return [*own, None] if len(own) < len(weight) else own


def _lane(lane: str | None, order: list[str | None]) -> str | None:
    return lane if lane in order else None


def _lane_at(desk: Desk, lane: str | None, y: float, height: float) -> Lane:
    """A lane under the name of its party; a name that is too long gives way to its letters, or is cut."""
    if lane is None:
        return Lane(None, "others", "others", y, height)
    name = desk.phrases.actor(lane)
    actor = desk.catalogue.actor(lane) if len(name) > _NAME else None
    return Lane(lane, name, shortened((actor and letters_of(actor)) or name, _NAME), y, height)
