"""Corrections: what people said of the record's lines, and the forms to say more."""

from typing import Any

from ontherecord.nouns.correction import Correction, CorrectionKind, live
from ontherecord.nouns.statement import Statement
from ontherecord.record.lines import LINES
from ontherecord.serve.cards import row
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.drawing.lanes import title_of

_CHOICES = 300  # actors or papers to choose from
SAYS = {
    CorrectionKind.WRONG: "This line does not hold",
    CorrectionKind.UNSURE: "It may not hold: unsure",
    CorrectionKind.DATE: "It has another date",
    CorrectionKind.SPEAKER: "Somebody else said it",
    CorrectionKind.SAME: "It is the same as another",
    CorrectionKind.DIFFERENT: "It is not the same as another",
}
_DATED = tuple(kind.noun for kind in LINES.values() if kind.date)


def corrections(desk: Desk, fault: str = "", typed: dict[str, str] | None = None) -> Page:
    """The log, the newest first, with what may be undone; and the form for a line that the reports lack."""
    counts = {one.id for one in live(desk.base.corrections)}
    types = desk.catalogue.rows("SELECT DISTINCT sub FROM lines WHERE kind = 'act' ORDER BY sub")
    values: dict[str, Any] = {
        "log": [
            (one, _words(desk, one), one.id in counts) for one in reversed(desk.base.corrections)
        ],
        "types": ["statement", *(found["sub"] for found in types)],
        "actors": actors_to_choose(desk),
        "fault": fault,
        "typed": typed or {},
    }
    return Page("corrections.html", "Corrections", values)


def correct_form(desk: Desk, fault: str = "", typed: dict[str, str] | None = None) -> Page:
    """The form for one line, actor or issue."""
    key = desk.ask.ids["id"]
    title, kinds, others = _subject(desk, key)
    values: dict[str, Any] = {
        "key": key,
        "subject": title,
        "kinds": [(kind.value, SAYS[kind]) for kind in kinds],
        "others": others,
        "actors": actors_to_choose(desk) if CorrectionKind.SPEAKER in kinds else [],
        "fault": fault,
        "typed": typed or {},
    }
    return Page("correct.html", "Correct", values)


def _subject(desk: Desk, key: str) -> tuple[str, list[CorrectionKind], list[tuple[str, str]]]:
    """What the thing is called, what can be said of it, and what it may be the same as."""
    both = [CorrectionKind.SAME, CorrectionKind.DIFFERENT]
    if key in desk.catalogue.names:
        others = [(one, name) for one, name in actors_to_choose(desk) if one != key]
        return desk.phrases.actor(key), both, others
    if key in desk.catalogue.issues:
        issues = sorted(
            (one.label, one.id) for one in desk.catalogue.issues.values() if one.id != key
        )
        return desk.phrases.issue(key), both, [(one, label) for label, one in issues[:_CHOICES]]
    line = desk.catalogue.line(key)
    if line is None:
        raise NotHere("line")
    kinds = [CorrectionKind.WRONG, CorrectionKind.UNSURE]
    kinds += [CorrectionKind.DATE] if isinstance(line, _DATED) else []
    kinds += [CorrectionKind.SPEAKER] if isinstance(line, Statement) else []
    told = row(desk, line)
    kinds += both if told.kind in ("act", "document") else []
    papers = sorted(
        (one.title, one.id) for one in desk.catalogue.documents.values() if one.id != key
    )
    others = [(one, title) for title, one in papers[:_CHOICES]] if told.kind == "document" else []
    return title_of(told), kinds, others


def actors_to_choose(desk: Desk) -> list[tuple[str, str]]:
    """(id, name) of those with most lines, by name."""
    sql = "SELECT id, name FROM actors ORDER BY weight DESC, name LIMIT ?"
    found = [(one["id"], one["name"]) for one in desk.catalogue.rows(sql, (_CHOICES,))]
    return sorted(found, key=lambda one: one[1].casefold())


def _words(desk: Desk, one: Correction) -> str:
    """What a correction says, in words."""
    if one.kind is CorrectionKind.ENTER:
        return "entered by hand"
    if one.kind is CorrectionKind.UNDO:
        return "undid a correction"
    said = SAYS[one.kind]
    other = desk.phrases.actor(one.other) if one.other in desk.catalogue.names else one.other
    more = one.value or (other if one.other else "")
    return f"{said}: {more}" if more else said


def said_of(desk: Desk, key: str) -> list[tuple[Correction, str, bool]]:
    """What was said of one line, and whether it still counts."""
    counts = {one.id for one in live(desk.base.corrections)}
    return [
        (one, _words(desk, one), one.id in counts)
        for one in desk.base.corrections
        if key in (one.target, one.other)
    ]
