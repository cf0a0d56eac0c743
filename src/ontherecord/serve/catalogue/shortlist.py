"""The lines of a large record that a question can be about, found by the full-text index and asked as a view is.

A question is answered by reading every line; a large record has too many for that while somebody waits. What the
question's words do not find in the index could not answer it.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from ontherecord.export.asking.answer import ask
from ontherecord.export.cutting import spans_in
from ontherecord.nouns.act import Act
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.report import Report
from ontherecord.record.lines import LINES, Kind
from ontherecord.record.view import View
from ontherecord.serve.catalogue.reader import Catalogue
from ontherecord.serve.catalogue.search import expression, hits, understood

Noun = TypeVar("Noun")
_ASKED = ("position", "act", "document", "silence", "statement", "conflict")  # what can answer
_BY_NAME = ("document", "silence", "conflict")
_MOST = 120  # of each kind: twice as many took longer than a search may take
_FEW = 40  # lines that hold all of the words: fewer may not be all that answer
_KINDS = {kind.noun: kind for kind in LINES.values()}


def answered(catalogue: Catalogue, question: str) -> tuple[str, ...]:
    """The ids of the lines that answer a plain question, best first."""
    query = understood(catalogue, question)
    if not query.terms:
        return ()
    places = [place for kind in _ASKED for place in hits(catalogue, query, kind, _MOST)[0]]
    if len(places) < _FEW and len(query.terms) > 1:  # lines that hold some of the words
        some = expression(replace(query, some=True))
        best = (n for kind in _ASKED for n in _best(catalogue, some, kind))
        places = sorted({*places, *best, *_newest(catalogue)})
    found = catalogue.at_places(places) if places else []
    _, answers = ask(_Shortlist(catalogue, found), question)
    return tuple(answer.id for answer in answers)


def _best(catalogue: Catalogue, question: str, kind: str) -> list[int]:
    """The places of the lines of a kind that hold most of a question's words, and the rarest."""
    sql = (
        "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
        f" ORDER BY bm25(words, 1.0, 0.6) LIMIT {_MOST}"
    )
    return [row["rowid"] for row in catalogue.rows(sql, (question, *catalogue.ranges[kind]))]


def _newest(catalogue: Catalogue) -> list[int]:
    """The places of the newest lines of kinds that a question can ask for by their name: "which papers moved?"."""
    ranges = [catalogue.ranges[kind] for kind in _BY_NAME]
    return [n for first, last in ranges for n in range(max(first, last - _MOST + 1), last + 1)]


class _Shortlist(View):
    """Some lines of a catalogue, with the reports that they stand on."""

    def __init__(self, catalogue: Catalogue, found: Iterable[Any]) -> None:
        self._catalogue = catalogue
        self._found: dict[str, list[Any]] = {kind.name: [] for kind in LINES.values()}
        papers: dict[str, Document] = {}
        for line in found:
            if isinstance(line, Document):
                papers[line.id] = line
            else:
                self._found[_KINDS[type(line)].name].append(line)
            if isinstance(line, Act) and line.object in catalogue.documents:
                papers[line.object] = catalogue.documents[line.object]
        self._found["document"] = list(papers.values())
        self._found["issue"] = list(catalogue.issues.values())
        self._found["actor"] = catalogue.once("actors", lambda: _actors(catalogue))
        spans = (
            span
            for name in _ASKED
            for line in self._found[name]
            for span in spans_in(_KINDS[type(line)], line)
        )
        self._own = {key: catalogue.report(key) for key in sorted({span.report for span in spans})}

    def _by_id(self) -> dict[str, Report]:
        return self._own

    def _lines(self, kind: Kind[Noun]) -> tuple[Noun, ...]:
        return tuple(self._found[kind.name])

    def published(self) -> dict[str, DateReading]:
        """The dates of the reports."""
        marks = self._catalogue.marks
        return {key: date for key in self._own if (date := marks[key].published) is not None}

    def lineage(self) -> tuple[LineageLink, ...]:
        """None: who took from whom is on the page of sources."""
        return ()


def _actors(catalogue: Catalogue) -> list[Actor]:
    rows = catalogue.rows("SELECT actor FROM actors ORDER BY id")
    return [msgspec.msgpack.decode(row["actor"], type=Actor) for row in rows]
