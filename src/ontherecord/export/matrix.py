"""The matrix of issues by parties: who stands where on what, oldest stance first in each cell."""

from collections import Counter
from dataclasses import dataclass

from ontherecord.export.timeline import date_key
from ontherecord.nouns.position import Position
from ontherecord.record.view import View


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An issue (its id) and, in the order of the matrix's parties, the stances of each on it."""

    issue: str
    cells: tuple[tuple[Position, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Parties by how many stances they hold; issues on which most parties have spoken first."""

    parties: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def matrix(view: View) -> Matrix:
    """The matrix of a view's positions."""
    positions = view.positions()
    held = Counter(line.party for line in positions)
    parties = tuple(sorted(held, key=lambda party: (-held[party], party)))
    cells: dict[str, dict[str, list[Position]]] = {}
    for line in sorted(positions, key=lambda line: (*date_key(line.on), line.id)):
        cells.setdefault(line.issue, {}).setdefault(line.party, []).append(line)
    labels = {issue.id: issue.label for issue in view.issues()}

    def weight(issue: str) -> tuple[int, int, str, str]:
        told = cells[issue]
        return -len(told), -sum(map(len, told.values())), labels.get(issue, issue), issue

    rows = (
        MatrixRow(issue, tuple(tuple(cells[issue].get(party, ())) for party in parties))
        for issue in sorted(cells, key=weight)
    )
    return Matrix(parties, tuple(rows))
