"""The reports of a record and what was found in them, read one at a time when a step asks for them."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from sqlalchemy import BindParameter, Connection, Select, bindparam, select

from ontherecord.engine.spill import Loaded
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.record import tables

Key = TypeVar("Key")
Value = TypeVar("Value")

_r, _p, _f = tables.reports.c, tables.passages.c, tables.findings.c
_NUMBER: BindParameter[int] = bindparam("reading")
_REPORT = select(
    _r.id, _r.digest, _r.path, _r.url, _r.outlet, _r.title, _r.language, _r.text, _r.published, _r.author
).where(_r.reading == _NUMBER)  # fmt: skip
_PASSAGES = (
    select(_p.start, _p.end, _p.kind, _p.reason, _p.repeats_start, _p.repeats_end)
    .where(_p.reading == _NUMBER)
    .order_by(_p.ordinal)
)
_FINDINGS = select(_f.payload).where(_f.reading == _NUMBER)
_TEXT = select(_r.text).where(_r.reading == _NUMBER)


def reports(connection: Connection, readings: Mapping[Key, int]) -> Loaded[Key, Report]:
    """The reports of these readings."""
    stored, passages = _asked(connection, _REPORT), _asked(connection, _PASSAGES)

    def read(number: int) -> Report:
        key, digest, path, url, outlet, title, language, text, published, author = stored(number)[0]
        return Report(
            id=key,
            digest=digest,
            path=path,
            url=url,
            outlet=outlet,
            title=title,
            language=language,
            text=text,
            published=msgspec.json.decode(published, type=DateReading) if published else None,
            passages=tuple(_passage(key, row) for row in passages(number)),
            author=author,
        )

    return Loaded(readings, read)


def findings(connection: Connection, readings: Mapping[Key, int]) -> Loaded[Key, Findings]:
    """What was found in the reports of these readings."""
    payload, decode = _asked(connection, _FINDINGS), msgspec.json.Decoder(Findings).decode
    return Loaded(readings, lambda number: decode(payload(number)[0][0]))


def texts(connection: Connection, readings: Mapping[Key, int]) -> Loaded[Key, str]:
    """The stored texts of the reports of these readings."""
    text = _asked(connection, _TEXT)

    def read(number: int) -> str:
        found: str = text(number)[0][0]
        return found

    return Loaded(readings, read)


def _asked(connection: Connection, chosen: Select[Any]) -> Callable[[int], list[Any]]:
    """The question as a function of the reading's number.

    It goes past SQLAlchemy to the driver, which reads what there is at the moment without beginning a transaction: it
    is asked a hundred thousand times in a row, inside and outside of transactions.
    """
    driver: Any = connection.connection.driver_connection
    question = str(chosen.compile(dialect=connection.dialect))

    def ask(number: int) -> list[Any]:
        rows: list[Any] = driver.execute(question, (number,)).fetchall()
        return rows

    return ask


def _passage(report: str, row: tuple[int, int, str, str, int | None, int | None]) -> Passage:
    start, end, kind, reason, first, last = row
    repeats = None if first is None or last is None else Span(report, first, last)
    return Passage(Span(report, start, end), PassageKind(kind), reason, repeats)
