"""Rows of the figures table: what they hold, and how they are printed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bench.scorers.counts import Counts

Progress = Callable[[str], None]
"""Called with what is being done now."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: its part of the table, what was measured, and numbers by name; none of them where `lacks` says why.

    `unit` is "share" (0 to 1), "count", "times" (a ratio of two times) or "percent"; `public` whether the figure
    needs the public sets.
    """

    part: str
    metric: str
    values: Mapping[str, float]
    unit: str = "share"
    lacks: str = ""
    public: bool = True

    @property
    def printed(self) -> str:
        """The cell of the table.

        >>> Figure("dates", "value", {"P": 0.5, "R": 1.0}).printed
        'P 0.500, R 1.000'
        >>> Figure("dates", "value", {}, lacks="give --data DIR").printed
        'not measured: give --data DIR'
        """
        if self.lacks:
            return f"not measured: {self.lacks}"
        write = _UNITS[self.unit]
        return ", ".join(f"{name} {write(value)}".strip() for name, value in self.values.items())

    @property
    def command(self) -> str:
        """The command that prints this row; DIR holds the public sets."""
        return f"python -m bench.table --only {self.part}" + " --data DIR" * self.public

    def as_json(self) -> dict[str, Any]:
        """The row for scripts."""
        values = {name: round(value, 4) for name, value in self.values.items()}
        return {
            "part": self.part,
            "metric": self.metric,
            "values": values,
            "unit": self.unit,
            "not_measured": self.lacks or None,
            "command": self.command,
        }


_UNITS: Mapping[str, Callable[[float], str]] = {
    "share": "{:.3f}".format,
    "count": "{:.0f}".format,
    "times": "{:.2f} times".format,
    "percent": "{:.0f} %".format,
}


def f1(counts: Counts) -> dict[str, float]:
    """F1 alone."""
    return {"F1": counts.f1}


def precision_recall_f1(counts: Counts) -> dict[str, float]:
    """All three."""
    return {"P": counts.precision, "R": counts.recall, "F1": counts.f1}


def markdown(figures: Iterable[Figure]) -> str:
    """The table of the README."""
    lines = ["| measured on | metric | figure | printed by |", "|---|---|---|---|"]
    lines += [f"| {f.part} | {f.metric} | {f.printed} | `{f.command}` |" for f in figures]
    return "\n".join(lines) + "\n"
