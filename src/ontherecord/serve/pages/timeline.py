"""The timeline: acts, statements and papers by party on one axis that can be zoomed; below it the same as a list."""

import datetime as dt
from typing import Any

from ontherecord.serve.cards import rows
from ontherecord.serve.desk import Desk, Page
from ontherecord.serve.drawing.axis import Axis
from ontherecord.serve.drawing.lanes import RIGHT, Picture, crowded, drawn
from ontherecord.serve.pages.paging import Pages
from ontherecord.serve.pages.statements import PAGE, speakers

SHAPES = {"act": "acts", "paper": "papers", "statement": "statements"}
# more marks than this cannot be told apart: they are counted by days instead
_DRAWN = 400
_LEFT = 150  # room for the names of the lanes


def timeline(desk: Desk) -> Page:
    """What happened, by party, from the first day to the last, or in the days asked for."""
    shapes = [shape for shape in SHAPES if desk.ask.text(shape) != "0"]
    whole = _whole(desk)
    first, last = _range(desk, whole)
    where, given = _where(desk, shapes, first, last)
    total = desk.catalogue.number(f"SELECT count(*) FROM lines WHERE {where}", given)
    page = min(desk.ask.page, max(-(-total // PAGE), 1))
    sql = f"SELECT kind, noun FROM lines WHERE {where} ORDER BY first, last, n LIMIT ? OFFSET ?"
    shown = desk.catalogue.nouns(desk.catalogue.rows(sql, (*given, PAGE, (page - 1) * PAGE)))
    values: dict[str, Any] = {
        "picture": _picture(desk, (where, given), (first, last), total),
        "rows": rows(desk, shown),
        "found": Pages(total, page, PAGE),
        "total": total,
        "shapes": [(shape, name, shape in shapes) for shape, name in SHAPES.items()],
        "from": dt.date.fromordinal(first),
        "to": dt.date.fromordinal(last),
        "zoom": _zoom(first, last, whole),
        "parties": speakers(desk, "act", "actor"),
    }
    return Page("timeline.html", "Timeline", values)


def _whole(desk: Desk) -> tuple[int, int]:
    """The days of the record: those on which most happened, without single ones long before."""

    def make() -> tuple[int, int]:
        days = desk.catalogue.rows(
            "SELECT first AS day FROM lines WHERE first IS NOT NULL AND shape IN ('act', 'paper')"
            " ORDER BY first"
        )
        if not days:
            days = desk.catalogue.rows(
                "SELECT first AS day FROM lines WHERE first IS NOT NULL AND shape IS NOT NULL ORDER BY first"
            )
        if not days:
            return dt.date(2000, 1, 1).toordinal(), dt.date(2000, 1, 2).toordinal()
        # a treaty named from decades ago would press the weeks of the talks into one point
        low = days[len(days) // 20]["day"] - 14
        last = desk.catalogue.number(
            "SELECT max(last) FROM lines WHERE first IS NOT NULL AND shape IS NOT NULL"
        )
        high = min(last, days[-1 - len(days) // 50]["day"] + 14)
        return max(low, days[0]["day"]) - 1, high + 1

    return desk.catalogue.once("timeline", make)


def _range(desk: Desk, whole: tuple[int, int]) -> tuple[int, int]:
    since, until = desk.ask.day("from"), desk.ask.day("to")
    first = since.toordinal() if since else whole[0]
    last = until.toordinal() if until else whole[1]
    return (first, last) if first <= last else (last, first)


def _where(desk: Desk, shapes: list[str], first: int, last: int) -> tuple[str, list[object]]:
    marks = ", ".join("?" * len(shapes))
    where = f"shape IN ({marks}) AND first IS NOT NULL AND first <= ? AND last >= ?"
    given: list[object] = [*shapes, last, first]
    if desk.ask.text("party"):
        where, given = f"{where} AND lane = ?", [*given, desk.ask.text("party")]
    return where, given


def _picture(
    desk: Desk, asked: tuple[str, list[object]], days: tuple[int, int], total: int
) -> Picture:
    axis = Axis(*days, _LEFT, RIGHT)
    where, given = asked
    if total > _DRAWN:
        step = max((days[1] - days[0]) // 60, 1)
        sql = (
            "SELECT lane, shape, max(first, ?) / ? AS bucket, count(*) AS held, min(first) AS first,"
            f" max(first) AS last FROM lines WHERE {where} GROUP BY lane, shape, bucket"
        )
        return crowded(desk, axis, desk.catalogue.rows(sql, (days[0], step, *given)), step)
    sql = (
        "SELECT id, lane, kind, shape, first, last, sure, noun FROM lines"
        f" WHERE {where} ORDER BY first, last, n"
    )
    return drawn(desk, axis, desk.catalogue.rows(sql, given))


def _zoom(
    first: int, last: int, whole: tuple[int, int]
) -> list[tuple[str, dt.date | None, dt.date | None]]:
    """Links of the zoom: words, from, to (none: the whole)."""
    size = last - first + 1
    half, quarter = max(size // 2, 1), max(size // 4, 1)

    def days(low: int, high: int) -> tuple[dt.date, dt.date]:
        low = max(low, 1)
        return dt.date.fromordinal(low), dt.date.fromordinal(min(max(high, low), 3_652_059))

    found: list[tuple[str, dt.date | None, dt.date | None]] = [
        ("← Earlier", *days(first - half, last - half)),
        ("Zoom in", *days(first + quarter, last - quarter)),
        ("Zoom out", *days(first - half, last + half)),
        ("Later →", *days(first + half, last + half)),
    ]
    return [*found, ("Whole", None, None)] if (first, last) != whole else found
