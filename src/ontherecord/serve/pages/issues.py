"""Issues: the matrix in full, and a page for each with the history of stances."""

from typing import Any

from ontherecord.nouns.position import Position
from ontherecord.serve.cards import Named, rows
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.pages.matrix import STANCES, matrix

_ROWS = 60  # of the matrix on one page
_STANCES = 300  # shown on one issue's page


def issues(desk: Desk) -> Page:
    """Who stands where on everything."""
    shown = matrix(desk, _ROWS, desk.ask.page)
    return Page("issues.html", "Issues", {"matrix": shown, "stances": STANCES})


def issue(desk: Desk) -> Page:
    """One issue: what each party has said of it, in the order of time."""
    key = desk.ask.ids["id"]
    found = desk.catalogue.issues.get(key)
    if found is None:
        raise NotHere("issue")
    sql = (
        "SELECT kind, noun FROM lines WHERE issue = ? AND kind = 'position'"
        f" ORDER BY coalesce(first, 9999999), n LIMIT {_STANCES}"
    )
    held: list[Position] = desk.catalogue.nouns(desk.catalogue.rows(sql, (key,)))
    parties: dict[str, list[Position]] = {}
    for line in held:
        parties.setdefault(line.party, []).append(line)
    told = (
        "SELECT kind, noun FROM lines WHERE issue = ? AND kind <> 'position' ORDER BY n LIMIT 100"
    )
    values: dict[str, Any] = {
        "issue": found,
        "histories": [
            (Named(party, desk.phrases.actor(party)), rows(desk, lines))
            for party, lines in parties.items()
        ],
        "others": rows(desk, desk.catalogue.nouns(desk.catalogue.rows(told, (key,)))),
        "wordings": [words for words in found.wordings if words != found.label],
        "linkages": rows(desk, _linkages(desk, key)),
    }
    return Page("issue.html", found.label, values)


def _linkages(desk: Desk, key: str) -> list[Any]:
    """The ties of this issue to others."""
    all_of_them = desk.catalogue.once(
        "linkages",
        lambda: desk.catalogue.nouns(
            desk.catalogue.rows("SELECT kind, noun FROM lines WHERE kind = 'linkage' ORDER BY n")
        ),
    )
    return [line for line in all_of_them if key in line.issues]
