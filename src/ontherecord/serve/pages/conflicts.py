"""Conflicts side by side, numbers counted again, and loaded or one-sided wording."""

from typing import Any

from ontherecord.nouns.conflict import Conflict
from ontherecord.serve.cards import rows
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, Page
from ontherecord.serve.evidence import pieces
from ontherecord.serve.pages.paging import Pages

_PAGE = 20  # conflicts on one page, each with its accounts side by side
_PIECES = 4  # of each side; all of them on the conflict's own page
_BETWEEN = {
    "origins": "between origins",
    "parties": "between what the parties say",
    "copies": "between copies of one text: one witness, altered on the way",
    "record": "between the coverage and what the record counts",
}


def conflicts(desk: Desk) -> Page:
    """Accounts that cannot both hold."""
    kind = desk.ask.text("kind")
    where, given = ("AND sub = ?", (kind,)) if kind else ("", ())
    total = desk.catalogue.number(
        f"SELECT count(*) FROM lines WHERE kind = 'conflict' {where}", given
    )
    page = min(desk.ask.page, max(-(-total // _PAGE), 1))
    sql = (
        f"SELECT kind, noun FROM lines WHERE kind = 'conflict' {where} ORDER BY n LIMIT ? OFFSET ?"
    )
    found = desk.catalogue.rows(sql, (*given, _PAGE, (page - 1) * _PAGE))
    sorts = desk.catalogue.rows(
        "SELECT sub, count(*) AS held FROM lines WHERE kind = 'conflict' GROUP BY sub ORDER BY sub"
    )
    values: dict[str, Any] = {
        "conflicts": [_sides(desk, line) for line in desk.catalogue.nouns(found)],
        "total": total,
        "kinds": [(sort["sub"], sort["held"]) for sort in sorts],
        "found": Pages(total, page, _PAGE),
        "checks": _all(desk, "check"),
        "wording": _all(desk, "wording"),
    }
    return Page("conflicts.html", "Conflicts", values)


def _sides(desk: Desk, line: Conflict) -> dict[str, Any]:
    return {
        "id": line.id,
        "kind": line.kind.value.replace("-", " "),
        "about": line.about,
        "between": _BETWEEN[line.between.value],
        "sure": line.sure,
        "sides": [
            {
                "reading": side.reading,
                "by": [desk.phrases.actor(actor) for actor in side.by],
                "origins": len({desk.mark(span.report).origin for span in side.spans}),
                "pieces": pieces(desk, side.spans)[:_PIECES],
                "more": max(len(set(side.spans)) - _PIECES, 0),
            }
            for side in line.sides
        ],
        "later": [
            (one.kind.value, short(one.on), desk.phrases.actor(one.by) if one.by else "the outlet")
            for one in line.later
        ],
    }


def _all(desk: Desk, kind: str) -> list[Any]:
    sql = "SELECT kind, noun FROM lines WHERE kind = ? ORDER BY n LIMIT 60"
    return rows(desk, desk.catalogue.nouns(desk.catalogue.rows(sql, (kind,))))
