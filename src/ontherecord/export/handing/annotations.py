"""JSON-LD: every line as a W3C Web Annotation on the report's words, with its provenance in PROV-O.

A line is an `Annotation` whose body is the line as the contract has it and whose targets are spans: a
TextPositionSelector (code points of the stored text) and a TextQuoteSelector with the words before and after,
as the Web Annotation Data Model (W3C, 2017) has them. Reports, the build and the people who corrected it are
PROV entities, activity and agents (PROV-O, W3C, 2013).
"""

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

from ontherecord.export.contract import contract
from ontherecord.record.view import View

Row = dict[str, Any]

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "prov": "http://www.w3.org/ns/prov#",
        "otr": "urn:ontherecord:term:",
        "line": {"@id": "otr:line", "@type": "@json"},
        "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
        "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
        "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    },
]
# characters kept before and after a quotation, so that it is found again in a changed page
_AROUND = 32
# what each list of the contract is for the reader of an annotation (Web Annotation's motivations)
_LINES: Mapping[str, str] = {
    "statements": "identifying",
    "acts": "identifying",
    "documents": "identifying",
    "positions": "classifying",
    "conflicts": "questioning",
    "silences": "questioning",
}


def annotations(view: View) -> str:
    """The record as one JSON-LD document: sorted keys, so that equal records give equal bytes."""
    record = contract(view)
    texts = {report.id: report.text for report in view.reports()}
    activity = f"urn:ontherecord:record:{view.digest()}"
    graph: list[Row] = [
        {
            "id": activity,
            "type": "prov:Activity",
            "prov:label": "the build of this record",
            "wasAssociatedWith": "urn:ontherecord:software",
        },
        {
            "id": "urn:ontherecord:software",
            "type": "prov:SoftwareAgent",
            "prov:label": f"ontherecord {version('ontherecord')}",
        },
        *(_report(row) for row in record["reports"]),
    ]
    for kind, motivation in _LINES.items():
        graph.extend(_annotation(row, kind, motivation, texts, activity) for row in record[kind])
    whole = {"@context": CONTEXT, "@graph": graph}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _report(row: Row) -> Row:
    found: Row = {
        "id": f"urn:ontherecord:{row['id']}",
        "type": ["prov:Entity", "Text"],
        "prov:label": row["title"] or row["path"] or row["id"],
        "otr:sha256": row["digest"],
    }
    if row["url"]:
        found["via"] = row["url"]
    return found


def _annotation(
    row: Row, kind: str, motivation: str, texts: Mapping[str, str], activity: str
) -> Row:
    spans = list(_spans(row))
    return {
        "id": f"urn:ontherecord:{row['id']}",
        "type": "Annotation",
        "motivation": motivation,
        "body": {"type": "Dataset", "otr:kind": kind, "line": _bare(row)},
        "target": [_target(span, texts[span["report"]]) for span in spans],
        "wasGeneratedBy": activity,
        "wasDerivedFrom": sorted({f"urn:ontherecord:{span['report']}" for span in spans}),
    }


def _target(span: Row, text: str) -> Row:
    start, end = span["start"], span["end"]
    found: Row = {
        "source": f"urn:ontherecord:{span['report']}",
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": span["quote"],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
        ],
    }
    if "part" in span:
        found["otr:part"] = span["part"]
    return found


def _spans(row: Any) -> Iterator[Row]:
    """Every span under a line, each once, in order of its place there."""
    seen: set[tuple[str, int, int]] = set()
    for span in _all_spans(row):
        place = (span["report"], span["start"], span["end"])
        if place not in seen:
            seen.add(place)
            yield span


def _all_spans(row: Any) -> Iterator[Row]:
    if isinstance(row, dict):
        if {"report", "start", "end", "quote"} <= row.keys():
            yield row
        else:
            for name in sorted(row):
                yield from _all_spans(row[name])
    elif isinstance(row, list):
        for item in row:
            yield from _all_spans(item)


def _bare(row: Any) -> Any:
    """A line without its spans, which stand as targets."""
    if isinstance(row, dict):
        return {name: _bare(value) for name, value in row.items() if name not in ("spans", "id")}
    return [_bare(item) for item in row] if isinstance(row, list) else row
