"""Reads a catalogue: lines as nouns, reports, names. Safe to ask from many threads at once.

In memory: names, issues, papers, exchanges and one shelf mark a report (about 1 kB a report). Everything else is
asked for with an index, a page at a time.
"""

import fcntl
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from ontherecord.nouns.actor import Actor
from ontherecord.nouns.correction import Correction
from ontherecord.nouns.document import Document
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.position import Exchange, Issue
from ontherecord.nouns.record import Problem
from ontherecord.nouns.report import Report
from ontherecord.record.lines import LINES
from ontherecord.serve.catalogue.shelf import Shelfmark

Noun = TypeVar("Noun")
Made = TypeVar("Made")

# reports kept as nouns: a page of lines asks for the same few again and again
_REPORTS_KEPT = 512
# ids in one question: SQLite allows 32,766 parameters; a page never has more than this
_MOST = 900

_NOUNS = {kind.name: kind.noun for kind in LINES.values()}


def cleared(path: Path) -> None:
    """Deletes a catalogue that nobody holds open."""
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        path.unlink(missing_ok=True)


class Catalogue:
    """One state of a record, as `fill` wrote it."""

    def __init__(self, path: Path) -> None:
        self.key = path.stem  # no two catalogues of one room have the same
        self._path, self._local = path, threading.local()
        self._held = path.open("rb")  # so that nobody clears it away: see `archive`
        fcntl.flock(self._held, fcntl.LOCK_SH)
        self._once: dict[str, Any] = {}
        self._decoders = {
            name: msgspec.msgpack.Decoder(noun).decode for name, noun in _NOUNS.items()
        }
        self.digest = self._fact("digest", str)
        self.counts = self._fact("counts", dict[str, int])
        self.ranges = self._fact("ranges", dict[str, tuple[int, int]])
        self.names = self._fact("actors", dict[str, tuple[str, str]])
        self.issues = {one.id: one for one in self._fact("issues", tuple[Issue, ...])}
        self.documents = {one.id: one for one in self._fact("documents", tuple[Document, ...])}
        self.exchanges = self._fact("exchanges", tuple[Exchange, ...])
        self.headline = self._fact("headline", str)
        self.problems = self._fact("problems", tuple[Problem, ...])
        self.corrections = self._fact("corrections", tuple[Correction, ...])
        self.marks: Mapping[str, Shelfmark] = {
            mark.id: mark for mark in self._fact("marks", tuple[Shelfmark, ...])
        }
        self.days = self._fact("days", tuple[int, ...])
        self.happened = self._fact("happened", tuple[int, ...])
        self.report = lru_cache(maxsize=_REPORTS_KEPT)(self._report)

    def let_go(self) -> None:
        """Lets others clear the file away. Ask for nothing afterwards."""
        self._held.close()

    def give_up(self) -> None:
        """Deletes the file, unless another process reads it too. Ask for nothing afterwards."""
        self.let_go()
        cleared(self._path)

    def rows(self, sql: str, given: Sequence[object] = ()) -> list[sqlite3.Row]:
        """What a question answers."""
        return self._connection().execute(sql, given).fetchall()

    def number(self, sql: str, given: Sequence[object] = ()) -> int:
        """The first column of the first row, as a number."""
        row = self._connection().execute(sql, given).fetchone()
        return int(row[0] or 0) if row else 0

    def nouns(self, rows: Iterable[sqlite3.Row]) -> list[Any]:
        """The lines of rows that have `kind` and `noun`."""
        return [self._decoders[row["kind"]](row["noun"]) for row in rows]

    def line(self, key: str) -> Any | None:
        """The line of that id."""
        found = self.nouns(self.rows("SELECT kind, noun FROM lines WHERE id = ?", (key,)))
        return found[0] if found else None

    def lines(self, keys: Sequence[str]) -> list[Any]:
        """The lines of those ids, in that order; unknown ones are left out."""
        found: dict[str, Any] = {}
        for at in range(0, len(keys), _MOST):
            part = keys[at : at + _MOST]
            marks = ", ".join("?" * len(part))
            sql = f"SELECT id, kind, noun FROM lines WHERE id IN ({marks})"
            for row in self.rows(sql, part):
                found[row["id"]] = self.nouns([row])[0]
        return [found[key] for key in keys if key in found]

    def by_place(self, table: str, columns: str, places: Sequence[int]) -> dict[int, sqlite3.Row]:
        """The rows of a table at some places, by place."""
        marks = ", ".join("?" * len(places))
        found = self.rows(f"SELECT {columns} FROM {table} WHERE n IN ({marks})", places)
        return {row["n"]: row for row in found}

    def at_places(self, places: Sequence[int]) -> list[Any]:
        """The lines at some places, in that order."""
        found = self.by_place("lines", "n, kind, noun", places)
        return self.nouns([found[place] for place in places])

    def actor(self, key: str) -> Actor | None:
        """The actor of that id."""
        rows = self.rows("SELECT actor FROM actors WHERE id = ?", (key,))
        return msgspec.msgpack.decode(rows[0]["actor"], type=Actor) if rows else None

    def links(self, where: str, given: Sequence[object]) -> list[LineageLink]:
        """The links between reports that `where` holds for."""
        rows = self.rows(f"SELECT link FROM links WHERE {where} ORDER BY a, b", given)
        return [msgspec.msgpack.decode(row["link"], type=LineageLink) for row in rows]

    def links_of(self, report: str) -> list[LineageLink]:
        """How one report is related to others."""
        return self.links("a = ? OR b = ?", (report, report))

    def judgements(self, keys: Sequence[str]) -> list[Judgement]:
        """The judgements about some things."""
        marks = ", ".join("?" * len(keys))
        sql = f"SELECT judgement FROM judgements WHERE left IN ({marks}) OR right IN ({marks})"
        rows = self.rows(sql, (*keys, *keys))
        return [msgspec.msgpack.decode(row["judgement"], type=Judgement) for row in rows]

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made at the first call only: a catalogue never changes."""
        if name not in self._once:
            self._once[name] = make()
        made: Made = self._once[name]
        return made

    def vocabulary(self) -> list[str]:
        """Every word of the record of four letters or more."""
        sql = "SELECT word FROM spellings WHERE length(word) < 30 ORDER BY count DESC, word"
        return self.once("vocabulary", lambda: [row["word"] for row in self.rows(sql)])

    def _report(self, key: str) -> Report:
        rows = self.rows("SELECT report FROM reports WHERE id = ?", (key,))
        if not rows:
            raise KeyError(key)
        return msgspec.msgpack.decode(rows[0]["report"], type=Report)

    def _fact(self, name: str, kind: type[Noun]) -> Noun:
        rows = self.rows("SELECT value FROM facts WHERE name = ?", (name,))
        return msgspec.msgpack.decode(rows[0]["value"], type=kind)

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "connection"):
            uri = f"{self._path.as_uri()}?mode=ro&immutable=1"
            self._local.connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self._local.connection.row_factory = sqlite3.Row
        connection: sqlite3.Connection = self._local.connection
        return connection
