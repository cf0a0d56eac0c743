"""Lines into the tables of a record: compared with what stands there, checked, and only what changed is written.

Lines are gone through once, as they come, and never stand in memory as a whole; those that changed wait on disk until
all of them are checked.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from types import GenericAlias
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select

from ontherecord.engine.spill import Listed, Spill
from ontherecord.errors import EvidenceError
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.ids import digest_of_line, make_id
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.links import Links
from ontherecord.nouns.record import Lines
from ontherecord.nouns.span import Span
from ontherecord.record import tables
from ontherecord.record.checks import Fault, dangling, faults_in, faults_of, origin_faults
from ontherecord.record.ledger import Ledger, Written, numbered
from ontherecord.record.lines import LINES, Row, day_of, pack

# how many faults a refusal names; the rest are counted
_NAMED = 10
_PIECE = 500  # lines that are compared, or whose rows are inserted, together

# kinds without an id of their own: the type, and the table
_BY_REPORT: Mapping[str, tuple[Any, Table]] = {
    "origins": (tuple[str, str], tables.origins),
    "published": (tuple[str, DateReading], tables.report_dates),
}
_BY_NUMBER: Mapping[str, tuple[Any, Table]] = {
    "lineage": (LineageLink, tables.lineage),
    "judgements": (Judgement, tables.judgements),
}
FIELDS = (*_BY_REPORT, *_BY_NUMBER, *LINES)

_LINE_TABLES = (
    *(table for _, table in (*_BY_REPORT.values(), *_BY_NUMBER.values())),
    tables.spans,
    tables.members,
    *(member.table for kind in LINES.values() for member in kind.family()),
)

Rows = Iterable[tuple[Table, Row]]  # of one line
_Change = tuple[str, bytes, Any]  # the key of a line, its digest, and the line


@dataclass(frozen=True, slots=True)
class _Changes:
    """The lines of one kind that are not in the tables as they are, and what is there in their place."""

    lines: Collection[_Change]
    before: Mapping[str, Written]
    gone: Mapping[str, Written]


@dataclass(frozen=True, slots=True)
class _Changed:
    """The lines that changed, by kind, as the checks take them."""

    changes: Mapping[str, _Changes]

    def __getattr__(self, name: str) -> Iterator[Any]:
        return (line for _, _, line in self.changes[name].lines)


@dataclass(frozen=True, slots=True)
class _Ids:
    """The ids of all lines of a kind."""

    ledger: Ledger
    kind: str

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.ledger.is_seen(self.kind, key)


def replace_lines(
    connection: Connection, resolved: Lines, texts: Mapping[str, str], digests: Iterable[str]
) -> None:
    """Puts these lines in the place of all that there are, as far as they differ.

    `texts` are the stored texts by report id, `digests` those of all texts. Raises EvidenceError, before anything is
    changed, where a line lacks its evidence.
    """
    ledger = Ledger(connection)
    ledger.begin()
    if ledger.is_empty():
        for table in _LINE_TABLES:
            connection.execute(delete(table))
    with Spill() as spill:
        counted: Counter[str] = Counter()
        changes = {name: _compared(name, resolved, ledger, (spill, counted)) for name in FIELDS}
        _refuse(_faults(changes, (resolved, texts, digests), ledger, counted))
        writing = _Writing(connection, ledger, texts)
        for name, change in changes.items():
            writing.write(name, change)
    ledger.keep(FIELDS)


def _compared(
    name: str, resolved: Lines, ledger: Ledger, held: tuple[Spill, Counter[str]]
) -> _Changes:
    """What of a kind is not in the tables as it is."""
    spill, counted = held
    before: dict[str, Written] = {}
    met: Counter[str] = Counter()

    def changed() -> Iterator[_Change]:
        lines = _digested(getattr(resolved, name))
        while some := list(islice(lines, _PIECE)):
            counted[name] += len(some)
            digests = [digest for digest, _ in some]
            keys = (
                numbered(digests, met) if name in _BY_NUMBER else [_key(get()) for _, get in some]
            )
            known = ledger.known(name, keys)
            for key, (digest, get) in zip(keys, some, strict=True):
                entry = known.get(key)
                if entry is None or entry.digest != digest:
                    if entry is not None:
                        before[key] = entry
                    yield key, digest, get()

    change: Any = GenericAlias(tuple, (str, bytes, noun_of(name)))
    lines: Listed[_Change] = Listed(spill.shelf(change, room=1), changed())
    return _Changes(lines, before, ledger.gone(name))


def _digested(lines: Iterable[Any]) -> Iterator[tuple[bytes, Callable[[], Any]]]:
    """Lines by their digests; links, which know theirs, are read only where somebody asks for one."""
    if isinstance(lines, Links):
        yield from (
            (digest, partial(lines.__getitem__, at)) for at, digest in enumerate(lines.digests)
        )
    else:
        yield from ((digest_of_line(line), partial(_itself, line)) for line in lines)


def _itself(line: Any) -> Any:
    return line


def noun_of(name: str) -> Any:
    """The type of the lines of a kind."""
    return LINES[name].noun if name in LINES else {**_BY_REPORT, **_BY_NUMBER}[name][0]


def _key(line: Any) -> str:
    """What a line is found by: its id, or the report that it is of."""
    key: str = line[0] if isinstance(line, tuple) else line.id
    return key


def _faults(
    changes: Mapping[str, _Changes],
    given: tuple[Lines, Mapping[str, str], Iterable[str]],
    ledger: Ledger,
    counted: Mapping[str, int],
) -> tuple[Fault, ...]:
    """What does not hold of the lines that changed, and which others name lines that are gone.

    Where a report is gone that others may stand on, all lines are checked.
    """
    resolved, texts, digests = given
    repeated = any(ledger.seen(name) != counted.get(name, 0) for name in FIELDS)
    if repeated or changes["origins"].gone:
        return faults_of(resolved, texts)
    found = set(origin_faults(resolved, texts))
    found.update(dangling(resolved, {k: changes[k].gone for k in LINES if changes[k].gone}))
    if any(change.lines for change in changes.values()):
        origins = {make_id("o", digest) for digest in digests}
        origins.update(origin for _, origin in resolved.origins)
        ids = {name: _Ids(ledger, name) for name in LINES}
        found.update(faults_in(_Changed(changes), texts, ids, origins))
    return tuple(sorted(found))


def _refuse(faults: tuple[Fault, ...]) -> None:
    if faults:
        named = "\n  ".join(str(fault) for fault in faults[:_NAMED])
        more = f"\n  and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
        raise EvidenceError(
            f"{len(faults)} lines were refused, nothing was written:\n  {named}{more}"
        )


class _Writing:
    """Puts changes into the tables and into the ledger."""

    def __init__(self, connection: Connection, ledger: Ledger, texts: Mapping[str, str]) -> None:
        self._connection, self._ledger, self._texts = connection, ledger, texts

    def write(self, name: str, changes: _Changes) -> None:
        """Takes out what is gone or gives way, puts in what is new."""
        out = {**changes.gone, **changes.before}
        if name in _BY_NUMBER:
            self._delete(_BY_NUMBER[name][1], "number", [each.row for each in out.values()])
        elif name in _BY_REPORT:
            self._delete(_BY_REPORT[name][1], "report", list(out))
        else:
            self._take_out(name, list(out))
        self._ledger.drop(name, dict(changes.gone))
        rows_of = self._rows_of(name)
        lines = iter(changes.lines)
        while some := list(islice(lines, _PIECE)):
            rows: dict[Table, list[Row]] = defaultdict(list)
            for key, digest, line in some:
                number, made = rows_of(line)
                for table, row in made:
                    rows[table].append(row)
                self._ledger.enter(name, key, Written(digest, number), changes.before.get(key))
            for table, found in rows.items():
                self._connection.execute(insert(table), found)

    def _rows_of(self, name: str) -> Callable[[Any], tuple[int | None, Rows]]:
        """The function that gives the rows of a line of that kind, and its number where it has no id."""
        if name == "origins":
            return lambda line: (None, [(tables.origins, {"report": line[0], "origin": line[1]})])
        if name == "published":
            return lambda line: (None, [(tables.report_dates, _date_row(*line))])
        if name in LINES:
            return lambda line: (None, pack(LINES[name], line, self._quote))
        table = _BY_NUMBER[name][1]
        last = self._connection.scalar(select(func.max(table.c.number)))
        numbers = iter(range(0 if last is None else last + 1, 1 << 62))

        def numbered_row(line: Any) -> tuple[int | None, Rows]:
            number = next(numbers)
            return number, [(table, {"number": number, **msgspec.to_builtins(line)})]

        return numbered_row

    def _quote(self, span: Span) -> str:
        return self._texts[span.report][span.start : span.end]

    def _take_out(self, name: str, ids: list[str]) -> None:
        kind = LINES[name]
        self._delete(kind.table, "id", ids)
        for member in kind.family():
            if member is not kind:
                self._delete(member.table, "owner", ids)
            self._delete(tables.spans, "owner", ids, member.name)
        self._delete(tables.members, "owner", ids, kind.name)

    def _delete(
        self, table: Table, column: str, values: list[Any], kind: str | None = None
    ) -> None:
        """Deletes the rows of these values, of one kind of line where it says so."""
        for at in range(0, len(values), _PIECE):
            which = table.c[column].in_(values[at : at + _PIECE])
            own = which if kind is None else which & (table.c.kind == kind)
            self._connection.execute(delete(table).where(own))


def _date_row(report: str, date: DateReading) -> Row:
    return {"report": report, "day": day_of(date), "published": msgspec.to_builtins(date)}
