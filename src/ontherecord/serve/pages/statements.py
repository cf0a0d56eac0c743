"""Lists of lines with filters: statements, and acts."""

from dataclasses import dataclass
from typing import Any

from ontherecord.serve.cards import rows
from ontherecord.serve.catalogue.search import Query, expression, understood
from ontherecord.serve.desk import Desk, Page
from ontherecord.serve.pages.paging import Pages

PAGE = 50  # lines on one page
# a count is exact up to here; beyond, counting would cost more than the page
COUNTED = 5000
_SPEAKERS = 300  # in the list to choose from, those with most lines first


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a list, and where it is in it."""

    lines: list[Any]
    place: Pages


def statements(desk: Desk) -> Page:
    """Statements, in the order of the coverage or the newest first."""
    query = understood(desk.catalogue, desk.ask.text("q")) if desk.ask.text("q") else None
    found = listed(desk, "statement", query)
    values: dict[str, Any] = {
        "found": found.place,
        "rows": rows(desk, found.lines),
        "query": query,
        "speakers": speakers(desk, "statement", "speaker"),
        "kinds": ("direct", "indirect", "mixed"),
        "modes": ("speech", "attitude", "plan", "finding"),
        "filtered": _filtered(desk),
    }
    return Page("statements.html", "Statements", values)


def acts(desk: Desk) -> Page:
    """Acts by date."""
    query = understood(desk.catalogue, desk.ask.text("q")) if desk.ask.text("q") else None
    found = listed(desk, "act", query)
    sorts = desk.catalogue.rows(
        "SELECT sub, count(*) AS held FROM lines WHERE kind = 'act' GROUP BY sub ORDER BY sub"
    )
    values: dict[str, Any] = {
        "found": found.place,
        "rows": rows(desk, found.lines),
        "query": query,
        "speakers": speakers(desk, "act", "actor"),
        "kinds": [sort["sub"] for sort in sorts],
        "filtered": _filtered(desk),
    }
    return Page("acts.html", "Acts", values)


_FILTERS = ("q", "speaker", "actor", "kind", "mode", "from", "to", "origin", "report", "sure")


def _filtered(desk: Desk) -> bool:
    return any(desk.ask.text(name) for name in _FILTERS)


def listed(desk: Desk, kind: str, query: Query | None = None, size: int = PAGE) -> Found:
    """The page of the lines of a kind that the reader's filters let through."""
    where, given = conditions(desk, kind, query)
    catalogue = desk.catalogue
    total = catalogue.number(
        f"SELECT count(*) FROM (SELECT 1 FROM lines WHERE {where} LIMIT {COUNTED + 1})", given
    )
    page = min(desk.ask.page, max(-(-total // size), 1)) if total <= COUNTED else desk.ask.page
    order = "n DESC" if desk.ask.text("order") == "newest" else "n"
    sql = f"SELECT kind, noun FROM lines WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    lines = catalogue.nouns(catalogue.rows(sql, (*given, size, (page - 1) * size)))
    return Found(lines, Pages(total, page, size, total > COUNTED))


def conditions(desk: Desk, kind: str, query: Query | None) -> tuple[str, list[object]]:
    """The filters of a request as SQL over `lines`."""
    ask, where, given = desk.ask, ["kind = ?"], [kind]
    parts: list[tuple[str, list[object]]] = []
    if ask.text("kind"):
        parts.append(("sub = ?", [ask.text("kind")]))
    if ask.text("mode"):
        parts.append(("mode = ?", [ask.text("mode")]))
    if ask.text("speaker"):
        parts.append(("speaker = ?", [ask.text("speaker")]))
    if ask.text("actor"):
        own = "n IN (SELECT n FROM named WHERE actor = ? AND kind = ?)"
        parts.append((own, [ask.text("actor"), kind]))
    if ask.text("report"):
        parts.append(("report = ?", [ask.text("report")]))
    if ask.text("origin").isdecimal():
        parts.append(("origin = ?", [int(ask.text("origin"))]))
    if ask.text("sure") in ("0", "1"):
        parts.append(("sure = ?", [int(ask.text("sure"))]))
    since, until = ask.day("from"), ask.day("to")
    if since:
        parts.append(("last >= ?", [since.toordinal()]))
    if until:
        parts.append(("first <= ?", [until.toordinal()]))
    if query:
        parts.append(("n IN (SELECT rowid FROM words WHERE words MATCH ?)", [expression(query)]))
    bound: list[object] = [*given, *(value for _, values in parts for value in values)]
    return " AND ".join([*where, *(sql for sql, _ in parts)]), bound


def speakers(desk: Desk, kind: str, part: str) -> list[tuple[str, str, int]]:
    """Those with most lines of a kind: (id, name, number of lines), by name."""
    key = f"speakers {kind} {part}"

    def count() -> list[tuple[str, str, int]]:
        found = desk.catalogue.rows(
            "SELECT actor, count(*) AS held FROM named WHERE kind = ? AND part = ?"
            " GROUP BY actor ORDER BY held DESC, actor LIMIT ?",
            (kind, part, _SPEAKERS),
        )
        named = [(one["actor"], desk.phrases.actor(one["actor"]), one["held"]) for one in found]
        return sorted(named, key=lambda one: (one[1].casefold(), one[0]))

    return desk.catalogue.once(key, count)
