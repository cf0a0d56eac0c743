"""Two reports side by side: what was copied, changed, added and left out, and quotations that were altered."""

from typing import Any

from ontherecord.nouns.lineage import DERIVED, ChangeKind, LineageLink
from ontherecord.nouns.report import Report
from ontherecord.serve.cards import rows
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.pages.facing import apart, facing
from ontherecord.serve.pages.reports import relation


def comparison(desk: Desk) -> Page:
    """Two reports, the one that gave on the left."""
    one, two = desk.ask.ids["a"], desk.ask.ids["b"]
    if one not in desk.catalogue.marks or two not in desk.catalogue.marks or one == two:
        raise NotHere("pair of reports")
    link = next((x for x in desk.catalogue.links_of(one) if two in (x.a, x.b)), None)
    left, right = _in_order(desk, link, one, two)
    texts = desk.catalogue.report(left), desk.catalogue.report(right)
    taken = link if link is not None and link.relation in DERIVED else None
    values: dict[str, Any] = {
        "left": desk.mark(left),
        "right": desk.mark(right),
        "when": [short(desk.mark(key).published) or "undated" for key in (left, right)],
        "relation": relation(desk, link, right) if link else None,
        "facing": facing(taken, *texts) if taken else apart(link, *texts),
        "taken": taken is not None,
        "changes": _changes(link, left, *texts) if link else [],
        "altered": rows(desk, _altered(desk, left, right)),
    }
    return Page("comparison.html", "Side by side", values)


def _in_order(desk: Desk, link: LineageLink | None, one: str, two: str) -> tuple[str, str]:
    """The giver first where that is known, else the earlier."""
    if link and link.giver and link.taker:
        return link.giver, link.taker
    first, second = sorted((one, two), key=lambda key: (desk.mark(key).day, key))
    return first, second


_CHANGED = {
    ChangeKind.ALTERED_QUOTATION: "inside quotation marks",
    ChangeKind.SPUN_READING: "a word put for another that gives it a wrong sense",
    ChangeKind.CHANGED_WORDS: "other words put for these",
}
_BESIDE = 45  # characters shown on either side of a change


def _changes(
    link: LineageLink, left: str, ours: Report, theirs: Report
) -> list[tuple[str, tuple[str, str, str], tuple[str, str, str]]]:
    """What reads otherwise on the right: in which way, and both readings with the words about them."""
    found = []
    for one in link.changes:
        a, b = (one.a_start, one.a_end), (one.b_start, one.b_end)
        mine, other = (a, b) if link.a == left else (b, a)
        found.append((_CHANGED[one.kind], _about(ours.text, *mine), _about(theirs.text, *other)))
    return found


def _about(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[max(start - _BESIDE, 0) : start], text[start:end], text[end : end + _BESIDE]


def _altered(desk: Desk, left: str, right: str) -> list[Any]:
    """The conflicts over altered quotations that stand on both reports."""
    sql = (
        "SELECT DISTINCT l.kind, l.noun, l.n FROM marks m JOIN lines l ON l.n = m.n"
        " WHERE m.report = ? AND m.kind = 'conflict' AND l.sub = 'altered-quotation' ORDER BY l.n"
    )
    found = desk.catalogue.nouns(desk.catalogue.rows(sql, (left,)))
    return [
        line
        for line in found
        if any(span.report == right for side in line.sides for span in side.spans)
    ]
