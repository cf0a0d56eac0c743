"""Actors: the parties and persons of a record, and a page for each."""

from typing import Any

from ontherecord.nouns.actor import Actor
from ontherecord.serve.cards import Named, rows
from ontherecord.serve.catalogue.folding import folded
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.evidence import pieces

_LISTED = 200  # actors on one page; the search finds the rest
_EACH = 12  # lines of a kind on an actor's page; the rest is one link away
_KINDS = ("person", "state", "body", "organisation")


def actors(desk: Desk) -> Page:
    """Everybody who is named in a line, those with most lines first."""
    wanted = folded(desk.ask.text("q"))
    where = (
        "WHERE id IN (SELECT actor FROM forms WHERE form LIKE ?)" if wanted else "WHERE weight > 0"
    )
    sql = f"SELECT id, name, weight FROM actors {where} ORDER BY weight DESC, name LIMIT {_LISTED}"
    found = desk.catalogue.rows(sql, (f"%{wanted}%",) if wanted else ())
    groups: dict[str, list[tuple[str, str, int]]] = {kind: [] for kind in _KINDS}
    for row in found:
        groups[desk.kind_of(row["id"])].append((row["id"], row["name"], row["weight"]))
    return Page("actors.html", "Parties and persons", {"groups": groups, "most": _LISTED})


def actor(desk: Desk) -> Page:
    """One party or person: roles, stances by issue, what it did, what it said."""
    found = desk.catalogue.actor(desk.ask.ids["id"])
    if found is None:
        raise NotHere("party or person")
    values: dict[str, Any] = {
        "actor": found,
        "kind": found.kind.value,
        "roles": _roles(desk, found),
        "speak_for": _speak_for(desk, found.id),
        "stances": _stances(desk, found.id),
        "acts": _lines(desk, found.id, "act", ("actor", "recipient")),
        "said": _lines(desk, found.id, "statement", ("speaker",)),
        "papers": _lines(desk, found.id, "document", ("by", "to")),
        "silences": _lines(desk, found.id, "silence", ("by", "to")),
        "told_by": _lines(desk, found.id, "act", ("told-by",)),
    }
    return Page("actor.html", found.name, values)


def _roles(desk: Desk, found: Actor) -> list[tuple[str, Named | None, Any]]:
    """Titles with the party they are held for and the first words that say so."""
    return [
        (
            role.title,
            Named(role.of, desk.phrases.actor(role.of)) if role.of else None,
            next(iter(pieces(desk, role.spans)), None),
        )
        for role in found.roles
    ]


def _speak_for(desk: Desk, party: str) -> list[Named]:
    """Those who hold a role for a party."""
    held = desk.catalogue.once("held", lambda: _held(desk))
    return [Named(key, desk.phrases.actor(key)) for key in held.get(party, [])]


def _held(desk: Desk) -> dict[str, list[str]]:
    rows_ = desk.catalogue.rows("SELECT party, actor FROM held ORDER BY party, actor")
    found: dict[str, list[str]] = {}
    for row in rows_:
        found.setdefault(row["party"], []).append(row["actor"])
    return found


def _stances(desk: Desk, party: str) -> list[Any]:
    sql = (
        "SELECT kind, noun FROM lines WHERE speaker = ? AND kind = 'position'"
        " ORDER BY sub, coalesce(first, 9999999), n LIMIT 200"
    )
    return rows(desk, desk.catalogue.nouns(desk.catalogue.rows(sql, (party,))))


def _lines(desk: Desk, key: str, kind: str, parts: tuple[str, ...]) -> tuple[list[Any], int]:
    """The first lines of a kind that name the actor so, and how many there are."""
    marks = ", ".join("?" * len(parts))
    where = f"FROM named WHERE actor = ? AND kind = ? AND part IN ({marks})"
    given = (key, kind, *parts)
    numbers = f"SELECT DISTINCT n {where} ORDER BY n LIMIT {_EACH}"
    sql = f"SELECT kind, noun FROM lines WHERE n IN ({numbers}) ORDER BY n"
    total = desk.catalogue.number(f"SELECT count(DISTINCT n) {where}", given)
    return rows(desk, desk.catalogue.nouns(desk.catalogue.rows(sql, given))), total
