"""Who stands where: issues by parties, a page of rows and of columns at a time."""

from dataclasses import dataclass

from ontherecord.export.phrases import STANCE_SIGN, quoted
from ontherecord.nouns.position import Position, Stance
from ontherecord.serve.cards import Named
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk
from ontherecord.serve.pages.paging import Pages

STANCES = tuple((STANCE_SIGN[stance], stance.value) for stance in Stance)
_PARTIES = 6  # columns that stay readable side by side
_STANDS = 4  # of one party on one issue in a cell, the newest; the issue's page has all
_WORDS = 90  # characters of what is demanded or refused, in a cell; all of it is one click away


@dataclass(frozen=True, slots=True)
class Stand:
    """One stance in a cell, with the printed words of what it is about: an issue is a point, not a side."""

    id: str
    sign: str
    stance: str
    when: str
    sure: bool
    words: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one party has said of one issue of late, oldest first, and how much it had said before."""

    stands: tuple[Stand, ...] = ()
    before: int = 0


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An issue and the cells of the parties of the head."""

    issue: Named
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Issues by parties. `issues` and `columns` say which page of each this is."""

    parties: tuple[Named, ...]
    rows: tuple[MatrixRow, ...]
    issues: Pages
    columns: Pages


def matrix(desk: Desk, size: int, page: int = 1) -> Matrix:
    """The matrix: the issues with most parties first, and the parties with most stances."""
    asked = desk.ask.text("columns")
    columns = int(asked) if asked.isdecimal() else 1
    name = f"matrix {size} {page} {columns}"
    return desk.catalogue.once(name, lambda: _matrix(desk, (size, page), columns))


def _matrix(desk: Desk, rows: tuple[int, int], column: int) -> Matrix:
    issues, heads = _issues(desk), _parties(desk)
    across = _pages(len(heads), _PARTIES, column)
    shown = heads[(across.page - 1) * _PARTIES :][:_PARTIES]
    if across.pages > 1:  # only the issues on which one of these parties has a stance
        issues = [
            issue for issue in issues if any(party in shown for party in _holders(desk)[issue])
        ]
    down = _pages(len(issues), *rows)
    chosen = issues[(down.page - 1) * down.size :][: down.size]
    held = _held(desk, chosen)
    return Matrix(
        tuple(Named(key, desk.phrases.actor(key)) for key in shown),
        tuple(
            MatrixRow(
                Named(issue, desk.phrases.issue(issue)),
                tuple(held.get((issue, party), Cell()) for party in shown),
            )
            for issue in chosen
        ),
        down,
        across,
    )


def _pages(total: int, size: int, page: int) -> Pages:
    return Pages(total, min(max(page, 1), max(-(-total // size), 1)), size)


def _issues(desk: Desk) -> list[str]:
    """The issues on which somebody has a stance."""
    sql = (
        "SELECT issue, count(DISTINCT speaker) AS parties, count(*) AS told FROM lines"
        " WHERE kind = 'position' AND issue IS NOT NULL"
        " GROUP BY issue ORDER BY parties DESC, told DESC, issue"
    )
    return desk.catalogue.once(
        "issues in order", lambda: [found["issue"] for found in desk.catalogue.rows(sql)]
    )


def _parties(desk: Desk) -> list[str]:
    """Those who have a stance."""
    sql = (
        "SELECT speaker, count(*) AS held FROM lines WHERE kind = 'position'"
        " GROUP BY speaker ORDER BY held DESC, speaker"
    )
    return desk.catalogue.once(
        "parties in order", lambda: [found["speaker"] for found in desk.catalogue.rows(sql)]
    )


def _holders(desk: Desk) -> dict[str, set[str]]:
    """From an issue to those who have a stance on it."""
    sql = "SELECT DISTINCT issue, speaker FROM lines WHERE kind = 'position' AND issue IS NOT NULL"

    def make() -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for told in desk.catalogue.rows(sql):
            found.setdefault(told["issue"], set()).add(told["speaker"])
        return found

    return desk.catalogue.once("holders", make)


def _held(desk: Desk, issues: list[str]) -> dict[tuple[str, str], Cell]:
    marks = ", ".join("?" * len(issues))
    sql = f"SELECT kind, noun FROM lines WHERE kind = 'position' AND issue IN ({marks}) ORDER BY n"
    held: dict[tuple[str, str], list[Position]] = {}
    for line in desk.catalogue.nouns(desk.catalogue.rows(sql, issues)):
        held.setdefault((line.issue, line.party), []).append(line)
    return {
        key: Cell(tuple(map(_stand, lines[-_STANDS:])), max(len(lines) - _STANDS, 0))
        for key, lines in held.items()
    }


def _stand(line: Position) -> Stand:
    words = (
        line.words if len(line.words) <= _WORDS else f"{line.words[:_WORDS].rsplit(' ', 1)[0]} …"
    )
    sign, stance = STANCE_SIGN[line.stance], line.stance.value
    shown = quoted(words) if words else ""
    return Stand(line.id, sign, stance, short(line.on), line.sure, shown)
