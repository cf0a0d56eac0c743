"""Statements by their place: the report, and the position among what was found there."""

from collections.abc import Iterator, Mapping

from ontherecord.nouns.statement import Statement

Place = tuple[str, int]


class Statements(Mapping[Place, Statement]):
    """Statements by place, in the order of the reports, read a report at a time from wherever they are.

    >>> statements = Statements({"r-1": ()})
    >>> len(statements), ("r-1", 0) in statements, statements.get(("r-2", 0))
    (0, False, None)
    """

    def __init__(self, reports: Mapping[str, tuple[Statement, ...]]) -> None:
        self._reports = reports

    def __getitem__(self, place: Place) -> Statement:
        report, at = place
        lines = self._reports[report]
        if not 0 <= at < len(lines):
            raise KeyError(place)
        return lines[at]

    def of(self, report: str) -> tuple[Statement, ...]:
        """The statements of one report, in their order."""
        return self._reports[report]

    def __iter__(self) -> Iterator[Place]:
        return ((report, at) for report, lines in self._reports.items() for at in range(len(lines)))

    def __len__(self) -> int:
        return sum(map(len, self._reports.values()))
