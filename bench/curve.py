"""A picture of time and memory by number of reports, both axes logarithmic, as a small SVG."""

from collections.abc import Sequence
from math import ceil, floor, log10

_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 70, 50, 60
_TIME, _MEMORY, _INK, _GRID = "#1f5fa8", "#b3541e", "#333333", "#dddddd"


def drawn(points: Sequence[tuple[int, float, float]], what: str) -> str:
    """The picture of (reports, seconds, MB); a straight line at 45 degrees of a decade is linear growth."""
    xs = _Axis([float(p[0]) for p in points], _LEFT, _WIDTH - _RIGHT)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif">',
        f"<title>{what}: seconds and peak memory by number of reports</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        _label((_WIDTH / 2, 24), what, _INK),
        _label((_WIDTH / 2, _HEIGHT - 16), "reports", _INK),
    ]
    for tick in xs.ticks():
        x = xs.at(tick)
        parts.append(_line(x, _TOP, x, _HEIGHT - _BOTTOM, _GRID))
        parts.append(_label((x, _HEIGHT - _BOTTOM + 18), f"{tick:,.0f}", _INK))
    for which, colour, name, side in ((1, _TIME, "seconds", 0), (2, _MEMORY, "peak MB", 1)):
        axis = _Axis([p[which] for p in points], _HEIGHT - _BOTTOM, _TOP)
        edge = _WIDTH - _RIGHT + 8 if side else _LEFT - 8
        anchor = "start" if side else "end"
        parts.append(_label((edge, _TOP - 10), name, colour, anchor))
        for tick in axis.ticks():
            parts.append(_label((edge, axis.at(tick) + 4), f"{tick:,g}", colour, anchor))
            if not side:
                parts.append(_line(_LEFT, axis.at(tick), _WIDTH - _RIGHT, axis.at(tick), _GRID))
        places = [(xs.at(float(p[0])), axis.at(p[which])) for p in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), point in zip(places, points, strict=True):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>')
            written = f"{point[which]:,.1f}" if point[which] < 100 else f"{point[which]:,.0f}"
            parts.append(_label((x, y + 18 if side else y - 8), written, colour))  # apart
    return "\n".join([*parts, "</svg>", ""])


class _Axis:
    """Whole decades of a logarithmic axis laid between two coordinates."""

    def __init__(self, values: Sequence[float], begin: float, end: float) -> None:
        self._low, self._high = floor(log10(min(values))), ceil(log10(max(values)))
        self._high = max(self._high, self._low + 1)
        self._begin, self._end = begin, end

    def at(self, value: float) -> float:
        """The coordinate of a value."""
        share = (log10(value) - self._low) / (self._high - self._low)
        return self._begin + share * (self._end - self._begin)

    def ticks(self) -> list[float]:
        """The decades."""
        return [10.0**power for power in range(self._low, self._high + 1)]


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _label(at: tuple[float, float], words: str, colour: str, anchor: str = "middle") -> str:
    place = f'x="{at[0]:.1f}" y="{at[1]:.1f}"'
    return f'<text {place} fill="{colour}" text-anchor="{anchor}" font-size="12">{words}</text>'
