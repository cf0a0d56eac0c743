"""A record as flat tables: one a kind of line, one for the words under all of them.

The CSV set and the Parquet set are these tables. What the contract nests is flattened by three rules:
spans of a line go to the table `evidence` (line, part, report, start, end, quote); rows within a line (an act's
attestations, a paper's custody, a conflict's sides) become a table of their own that names its owner; a date
becomes columns: its EDTF, its value, whether it is sure, why, and the words as printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ontherecord.export.handing.codebook import DATE_PARTS, codebook, schema

Row = dict[str, Any]

# rows within a line: (list of the contract, field of a row) -> table
INNER: Mapping[tuple[str, str], str] = {
    ("actors", "roles"): "roles",
    ("acts", "attestations"): "attestations",
    ("documents", "custody"): "custody",
    ("conflicts", "sides"): "sides",
    ("conflicts", "later"): "later",
    ("exchanges", "threads"): "threads",
    ("wording", "uses"): "uses",
    ("issues", "history"): "histories",
    ("statements", "relays"): "relays",
}
# fields that hold spans though they are not called so
_SPANS = ("spans", "basis", "original")


@dataclass
class Table:
    """Rows and their columns, in the order of the codebook; what it does not know comes last."""

    name: str
    columns: dict[str, str] = field(default_factory=dict)  # with their types
    rows: list[Row] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Add a row; names that are new become columns of text."""
        for name in row:
            self.columns.setdefault(name, "text")
        self.rows.append(row)


def tables(record: Mapping[str, Any]) -> dict[str, Table]:
    """The tables of a contract object, by name; every table of the codebook is there, with rows or without.

    What the contract may add later is flattened by the same rules.
    """
    made = {name: Table(name, columns) for name, columns in schema(codebook()).items()}
    for kind, rows in record.items():
        if isinstance(rows, list):
            made.setdefault(kind, Table(kind))
            for row in rows:
                _flatten(made, kind, row, {})
    return dict(sorted(made.items()))


def _flatten(made: dict[str, Table], kind: str, row: Mapping[str, Any], owner: Row) -> None:
    flat: Row = dict(owner)
    key = str(row.get("id") or _number(owner))
    for name, value in row.items():
        inner = INNER.get((kind, name))
        if inner is not None:
            for number, part in enumerate(value):
                _flatten(made, inner, part, {"owner": key, "number": number})
        elif _is_spans(name, value):
            for span in value:
                made["evidence"].add({"table": kind, "line": key, **_span(span, name)})
        elif f"{name}_edtf" in made[kind].columns:
            flat |= {f"{name}_{part}": (value or {}).get(part) for part in DATE_PARTS}
        elif name == "entered":
            flat[name] = value is not None
        elif kind == "lineage" and name == "spans":
            flat["aligned"] = len(value)
        elif kind == "lineage" and name == "changes":
            flat["changed"] = len(value)
        else:
            flat[name] = value
    made[kind].add(flat)


def _is_spans(name: str, value: Any) -> bool:
    return (
        isinstance(value, list)
        and name in _SPANS
        and all(isinstance(item, dict) and "quote" in item for item in value)
        and (bool(value) or name != "basis")
    )


def _span(span: Mapping[str, Any], name: str) -> Row:
    return {
        "part": span.get("part") or ("evidence" if name == "spans" else name),
        "report": span["report"],
        "start": span["start"],
        "end": span["end"],
        "quote": span["quote"],
    }


def _number(owner: Row) -> str:
    """How the words of a row within a line name it: its owner and its place there."""
    return f"{owner['owner']}#{owner['number']}" if owner else ""
