"""GraphML: who did what to whom, who stands where, who wrote which paper, as a graph with many edges.

Nodes are actors, papers and issues; edges are acts (actor to recipient), authorship and address of
papers, and stances. Made for Gephi, yEd, Cytoscape, igraph and networkx (GraphML, Brandes et al. 2002).
"""

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from ontherecord.export.contract import contract
from ontherecord.record.view import View

Row = dict[str, Any]

_NODE = ("label", "kind", "code")
_EDGE = ("type", "line", "date", "modality", "corroboration", "sure")
_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
# XML 1.0 has no place for most control characters; a text with one would make the whole file unreadable
_FORBIDDEN = {c: "\ufffd" for c in range(32) if c not in (9, 10, 13)} | {
    0xFFFE: "\ufffd",
    0xFFFF: "\ufffd",
}


def graphml(view: View) -> str:
    """The record as a GraphML document; nodes and edges in the order of their ids."""
    record = contract(view)
    root = ET.Element("graphml", xmlns=_NAMESPACE)
    for owner, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            attributes = {"id": f"{owner}-{name}", "for": owner, "attr.name": name}
            ET.SubElement(root, "key", attributes | {"attr.type": "string"})
    graph = ET.SubElement(root, "graph", id="record", edgedefault="directed")
    for key, values in _nodes(record):
        _fill(ET.SubElement(graph, "node", id=key), "node", values)
    for number, (source, target, values) in enumerate(_edges(record)):
        edge = ET.SubElement(graph, "edge", id=f"e{number}", source=source, target=target)
        _fill(edge, "edge", values)
    ET.indent(root, " ")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + ET.tostring(root, encoding="unicode") + "\n"


def _fill(element: ET.Element, owner: str, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if value is not None:
            said = (
                {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
            )
            data = ET.SubElement(element, "data", key=f"{owner}-{name}")
            data.text = str(said).translate(_FORBIDDEN)


def _nodes(record: Row) -> Iterator[tuple[str, Row]]:
    for actor in record["actors"]:
        yield actor["id"], {"label": actor["name"], "kind": actor["kind"], "code": actor["code"]}
    for paper in record["documents"]:
        yield paper["id"], {"label": paper["title"], "kind": paper["kind"]}
    for issue in record["issues"]:
        yield issue["id"], {"label": issue["label"], "kind": "issue"}


def _edges(record: Row) -> Iterator[tuple[str, str, Row]]:
    for act in record["acts"]:
        values = {
            "type": act["type"],
            "line": act["id"],
            "date": _day(act["date"]),
            "modality": act["modality"],
            "corroboration": act["corroboration"],
            "sure": act["sure"],
        }
        papers = {paper["id"] for paper in record["documents"]}
        told = act["recipient"] if act["recipient_sure"] else []
        ends = told or ([act["object"]] if act["object"] in papers else [])
        for source in act["actor"]:
            for target in ends:
                yield source, target, values
    for paper in record["documents"]:
        shared = {"line": paper["id"], "date": _day(paper["delivered"]), "sure": paper["sure"]}
        for actor in paper["by"]:
            yield actor, paper["id"], {"type": "wrote", **shared}
        for actor in paper["to"]:
            yield paper["id"], actor, {"type": "addressed to", **shared}
    for position in record["positions"]:
        values = {"type": position["stance"], "line": position["id"], "date": _day(position["on"])}
        yield position["party"], position["issue"], {**values, "sure": position["sure"]}


def _day(date: Row | None) -> str | None:
    return date["edtf"] if date else None
