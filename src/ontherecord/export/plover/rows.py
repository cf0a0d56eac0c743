"""One row an act with PLOVER's field names (openeventdata/PLOVER, draft 0.8; types as POLECAT names them).

Whoever counts the values of `event` counts what is told as done and nothing else: an act that was announced, made
conditional or denied has its type in `event_told`, an empty `event`, `has_event` false, and one of PLOVER's special
contexts (future, hypothetical, negation).
"""

import json
from collections.abc import Iterator
from typing import Any, TextIO

from ontherecord.export.plover.actors import ActorObjects
from ontherecord.export.plover.words import contexts_of, mode_of
from ontherecord.nouns.act import Act, Attestation, Modality
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import quote_of
from ontherecord.record.view import View

Row = dict[str, Any]

# 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4,
    "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
SPECIAL = {Modality.WILL: "future", Modality.WOULD_IF: "hypothetical", Modality.DENIED: "negation"}
_COMMENTS = {
    Modality.WILL: "announced, not told as done",
    Modality.WOULD_IF: "on a condition, not told as done",
    Modality.DENIED: "denied or told not to have happened",
}
# ends of lines to some readers, which JSON leaves as they are
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_TOGETHER = (
    "CONSULT"  # who visits whom is not told: all who meet are sources, as the codebook wants it
)


def write_plover(view: View, out: TextIO) -> None:
    """The acts of a record as JSON lines, in the order of their ids."""
    for row in plover_rows(view):
        line = json.dumps(row, ensure_ascii=False, sort_keys=True)
        out.write(line.translate(_LINE_ENDS) + "\n")


def plover_rows(view: View) -> Iterator[Row]:
    """One row an act, however many reports tell it."""
    maker = _Maker(view)
    for act in sorted(view.acts(), key=lambda act: act.id):
        yield maker.row(act)


class _Maker:
    """Makes rows of acts, with what they point at looked up."""

    def __init__(self, view: View) -> None:
        self._actors = ActorObjects(view)
        self._documents = {line.id: line.title for line in view.documents()}
        self._reports = {report.id: report for report in view.reports()}
        self._published = view.published()

    def row(self, act: Act) -> Row:
        happened = act.modality is Modality.DID
        told = [act.plover] if act.plover else []
        words = self._documents.get(act.object or "", act.object or "")
        attestations = [self._attestation(each) for each in act.attestations]
        quotes = " ".join(each["quote"] for each in attestations)
        mode = mode_of(act.plover, act.type, f"{act.type} {words}")
        if act.plover == _TOGETHER:
            mode = mode_of(act.plover, act.type, quotes)
        special = SPECIAL.get(act.modality)
        return {
            "id": act.id,
            "has_event": happened and bool(told),
            "event": told if happened else [],
            "event_told": told,
            "mode": [mode] if mode else [],
            "context": [*([special] if special else []), *contexts_of(f"{words} {quotes}")],
            "quad_code": QUADS.get(act.plover or ""),
            **_dates(act.date),
            **self._sides(act),
            "event_loc": {"name": act.place} if act.place else None,
            "event_text": [words] if words else [],
            "link": act.fulfils,
            "comment": _COMMENTS.get(act.modality),
            "act": act.type,
            "happened": happened,
            "modality": act.modality.value,
            "condition": act.condition,
            "document": act.object if act.object in self._documents else None,
            "sure": act.sure,
            "corroboration": act.corroboration.value,
            "independence": act.independence.value,
            "origins": len({each.origin for each in act.attestations}),
            "attestations": attestations,
        }

    def _sides(self, act: Act) -> Row:
        source = [self._actors.row(key) for key in act.actor]
        recipient = [self._actors.row(key) for key in act.recipient]
        if act.plover == _TOGETHER:
            others = [] if act.mutual else recipient
            return {"source": [*source, *others], "recipient": []}
        return {"source": source, "recipient": recipient}

    def _attestation(self, told: Attestation) -> Row:
        span = told.spans[0]
        report = self._reports[span.report]
        published = self._published.get(report.id)
        return {
            "by": self._actors.name(told.by),
            "by_code": self._actors.code(told.by),
            "via": told.via,
            "sure": told.sure,
            "origin": told.origin,
            "report": report.id,
            "outlet": report.outlet,
            "url": report.url,
            "published": published.edtf if published else None,
            "start": span.start,
            "end": span.end,
            "quote": quote_of(span, report.text),
        }


def _dates(date: DateReading | None) -> Row:
    """First and last day, and the reading as the record has it."""
    if date is None or not date.edtf:
        first = last = None
    else:
        first, last = (day.isoformat() for day in date.days())
    return {
        "date": first,
        "enddate": last if last != first else None,
        "date_edtf": date.edtf if date else None,
        "date_basis": date.basis if date else None,
        "date_sure": date.sure if date else False,
        "date_printed": date.printed if date else None,
    }
