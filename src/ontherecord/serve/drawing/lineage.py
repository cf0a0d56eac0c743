"""The picture of who took from whom: a row a report, origins one under the other, arrows to those who took over."""

from collections.abc import Sequence
from dataclasses import dataclass

from ontherecord.export.days import NEVER
from ontherecord.nouns.lineage import DERIVED, LineageLink
from ontherecord.serve.catalogue.shelf import Shelfmark
from ontherecord.serve.drawing.axis import Axis, Tick

_ROW = 28  # from one report to the next
_GAP = 12  # between origins
_TOP = 34  # the axis with its labels
_LEFT, _RIGHT = 380, 1150


@dataclass(frozen=True, slots=True)
class Node:
    """A report on its day."""

    id: str
    label: str
    x: float
    y: float
    dated: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation, drawn from the giver to the taker where it is known who that is."""

    a: str
    b: str
    path: str
    directed: bool
    derived: bool
    width: float
    title: str


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of one origin."""

    origin: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to draw, in units of a drawing 1200 wide."""

    height: float
    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def drawn(groups: Sequence[Sequence[Shelfmark]], links: Sequence[LineageLink]) -> Picture:
    """Origins, each as its reports in order of their days, and the links between them."""
    days = [mark.day for group in groups for mark in group if mark.day != NEVER]
    low, high = (min(days), max(days)) if days else (1, 2)
    axis = Axis(low, max(high, low + 1), _LEFT, _RIGHT)
    y, bands, nodes = float(_TOP), [], {}
    for group in groups:
        bands.append(Band(group[0].origin, y, len(group) * _ROW))
        for mark in group:
            dated = mark.day != NEVER
            x = axis.x(mark.day) if dated else _RIGHT + 20.0
            nodes[mark.id] = Node(mark.id, mark.source, x, y + _ROW / 2, dated)
            y += _ROW
        y += _GAP
    edges = [_edge(link, nodes) for link in links if link.a in nodes and link.b in nodes]
    ticks = tuple(axis.ticks()) if days else ()
    return Picture(y, ticks, tuple(bands), tuple(nodes.values()), tuple(edges))


def _edge(link: LineageLink, nodes: dict[str, Node]) -> Edge:
    giver, taker = link.giver or link.a, link.taker or link.b
    one, two = nodes[giver], nodes[taker]
    bow = 26 + min(abs(two.y - one.y) / 5, 60)
    path = f"M{one.x + 6} {one.y}C{one.x + bow} {one.y} {two.x + bow} {two.y} {two.x + 8} {two.y}"
    directed = link.giver is not None
    way = "taken over by" if directed else "of one source with"
    title = f"{one.label} {way} {two.label}: {link.relation.value}, {link.share:.0%} of the words"
    derived = link.relation in DERIVED
    return Edge(giver, taker, path, directed, derived, round(1 + 2.5 * link.share, 1), title)
