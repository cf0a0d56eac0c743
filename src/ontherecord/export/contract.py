"""The JSON export that other programs read: one object, keys sorted, lists in a stable order.

Two exports of equal records are equal bytes. Fields may be added; those here keep their names and meaning.
"""

import json
from collections.abc import Callable, Mapping

from ontherecord.export.rows import Row, Rows, correction_row
from ontherecord.nouns.custody import chains
from ontherecord.nouns.position import History, Thread
from ontherecord.record.view import View

SCHEMA = "ontherecord/1"


def contract(view: View) -> Row:
    """The whole record as one JSON-able object (see docs/export.md for the meaning of each field)."""
    rows = _rows(view)
    return {"schema": SCHEMA} | {name: build(view, rows) for name, build in PARTS.items()}


def part(view: View, name: str) -> list[Row]:
    """One of `PARTS` as the contract has it, without the others."""
    return PARTS[name](view, _rows(view))


def contract_json(view: View) -> str:
    """`contract(view)` as text: sorted keys, two spaces, a line feed at the end."""
    return json.dumps(contract(view), ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def _rows(view: View) -> Rows:
    return Rows({report.id: report.text for report in view.reports()})


def _reports(view: View, rows: Rows) -> list[Row]:
    origins, published = view.origins(), view.published()
    return [
        rows.report(line, published.get(line.id) or line.published, origins.get(line.id))
        for line in sorted(view.reports(), key=lambda line: line.id)
    ]


def _documents(view: View, rows: Rows) -> list[Row]:
    steps = chains(view.custody())
    return [rows.document(line, steps.get(line.id, ())) for line in view.documents()]


def _exchanges(view: View, rows: Rows) -> list[Row]:
    strands: dict[str, list[Thread]] = {}
    for strand in view.threads():
        strands.setdefault(strand.exchange, []).append(strand)
    return [rows.exchange(line, strands.get(line.id, [])) for line in view.exchanges()]


def _issues(view: View, rows: Rows) -> list[Row]:
    told: dict[str, list[History]] = {}
    for history in view.histories():
        told.setdefault(history.issue, []).append(history)
    return [rows.issue(line, told.get(line.id, [])) for line in view.issues()]


PARTS: Mapping[str, Callable[[View, Rows], list[Row]]] = {
    "reports": _reports,
    "lineage": lambda view, rows: [rows.lineage(line) for line in view.lineage()],
    "actors": lambda view, rows: [rows.actor(line) for line in view.actors()],
    "statements": lambda view, rows: [rows.statement(line) for line in view.statements()],
    "documents": _documents,
    "acts": lambda view, rows: [rows.act(line) for line in view.acts()],
    "silences": lambda view, rows: [rows.silence(line) for line in view.silences()],
    "exchanges": _exchanges,
    "issues": _issues,
    "positions": lambda view, rows: [rows.position(line) for line in view.positions()],
    "linkages": lambda view, rows: [rows.linkage(line) for line in view.linkages()],
    "provisions": lambda view, rows: [rows.provision(line) for line in view.provisions()],
    "conflicts": lambda view, rows: [rows.conflict(line) for line in view.conflicts()],
    "checks": lambda view, rows: [rows.check(line) for line in view.checks()],
    "wording": lambda view, rows: [rows.wording(line) for line in view.wording()],
    "judgements": lambda view, rows: [rows.judgement(line) for line in view.judgements()],
    "corrections": lambda view, _: [correction_row(line) for line in view.corrections()],
}
