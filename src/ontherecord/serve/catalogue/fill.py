"""Makes a catalogue of a view. Reads the view once; nothing here is done again for a page."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from ontherecord.export.cutting import spans_in
from ontherecord.export.days import NEVER, Days
from ontherecord.export.headline import headline
from ontherecord.export.phrases import Phrases, origin_numbers
from ontherecord.export.timeline import date_key, statements_in_order
from ontherecord.export.titles import title_of
from ontherecord.nouns.act import Act
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.conflict import Conflict
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.position import Position
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.statement import Statement
from ontherecord.record.lines import LINES
from ontherecord.record.view import View
from ontherecord.serve.catalogue.folding import folded
from ontherecord.serve.catalogue.schema import INDEXES, SCHEMA
from ontherecord.serve.catalogue.shelf import Shelfmark

# the kinds of line that stand on a shelf of their own; actors, issues and exchanges hold them together
SHELVED = (
    *("documents", "custody", "acts", "silences", "positions", "linkages", "provisions"),
    *("conflicts", "checks", "wording", "statements"),
)
_HANDED = frozenset({"deliver", "receive"})  # the acts that move a paper
_pack = msgspec.msgpack.encode


_TOLD = 500  # lines from one word on how far it is to the next
Tell = Callable[[int, int], None]


def fill(view: View, path: Path, tell: Tell) -> None:
    """Writes the catalogue of `view` to `path`, a file that is not there yet.

    `tell` is handed how many reports and lines are done, and of how many, now and then.
    """
    connection = sqlite3.connect(path)
    connection.executescript(
        # a cache, made anew if lost; 200 MB for its pages, so that none is read back while it is made
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;" + SCHEMA
    )
    with connection:
        filler = _Filler(connection, view, tell)
        filler.reports()
        filler.lines()
        filler.actors()
        filler.links()
        filler.facts(view.digest())
        filler.spellings()
    connection.executescript(INDEXES + "ANALYZE;")
    connection.close()


class _Filler:
    """One filling: the connection, the view, and what its steps share."""

    def __init__(self, connection: sqlite3.Connection, view: View, tell: Tell) -> None:
        self.db, self.view = connection, view
        counts = view.counts()
        self._of = sum(counts[name] for name in ("reports", *SHELVED))
        self._tell = tell
        tell(0, self._of)
        self.days, self.phrases = Days(view), Phrases(view)
        self.origin = origin_numbers(view)
        self.weights: Counter[str] = Counter()
        self.held: Counter[str] = Counter()
        self.parties = dict(_parties(view.actors()))
        self.moved = {act.object for act in view.acts() if act.type in _HANDED}
        self.spelt: Counter[str] = Counter()
        self.count = 0
        self.ranges: dict[str, tuple[int, int]] = {}

    def reports(self) -> None:
        """Reports in the order of their days, and their words."""
        reports = sorted(self.view.reports(), key=lambda r: (self.days.published[r.id], r.id))
        for report in reports:
            self._on()
            mark = self._mark(report.id)
            row = (self.count, report.id, mark.origin, mark.day, _pack(mark), _pack(report))
            self.db.execute("INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?)", row)
            self._words(report.text, f"{mark.title} {mark.source}")
        self.ranges["report"] = 1, self.count

    def _on(self) -> None:
        """To the next row."""
        self.count += 1
        if self.count % _TOLD == 0:
            self._tell(self.count, self._of)

    def _mark(self, key: str) -> Shelfmark:
        report = self.phrases.reports[key]
        published = self.phrases.published.get(key) or report.published
        day = self.days.published[key]
        where = (title_of(report), report.url or "", published, self.origin.get(key, 0), day)
        return Shelfmark(key, self.phrases.source(key), *where)

    def lines(self) -> None:
        """Every line with its days, its place and its words."""
        for name in SHELVED:
            kind, first = LINES[name], self.count + 1
            printed = dict(zip(_ids(self.view, name), self.days.printed(kind), strict=True))
            happened = dict(zip(_ids(self.view, name), self.days.happened(kind), strict=True))
            for line in self._in_order(name):
                self._on()
                self._line(name, line, (*happened[line.id], *printed[line.id]))
            self.ranges[kind.name] = first, self.count

    def _in_order(self, name: str) -> Iterable[Any]:
        if name == "statements":
            return statements_in_order(self.view, self.phrases)
        date = LINES[name].date
        lines: tuple[Any, ...] = getattr(self.view, name)()
        return sorted(
            lines, key=lambda line: (*_when(getattr(line, date) if date else None), line.id)
        )

    def _line(self, name: str, line: Any, days: tuple[int, ...]) -> None:
        kind = LINES[name]
        spans = sorted(spans_in(kind, line), key=lambda s: (self.days.published[s.report], s))
        first = next(iter(spans), None)
        date = getattr(line, kind.date) if kind.date else None
        range_ = [day.toordinal() for day in date.days()] if date and date.value else [None, None]
        row = (
            self.count,
            line.id,
            kind.name,
            _sub(line),
            getattr(line, "mode", None),
            getattr(line, "speaker", None) or getattr(line, "party", None),
            getattr(line, "issue", None),
            _object(line),
            first.report if first else None,
            self.origin.get(first.report, 0) if first else 0,
            self._lane(line),
            self._shape(line),
            getattr(line, "sure", True),
            *range_,
            *days,
            _pack(line),
        )
        self.db.execute(f"INSERT INTO lines VALUES ({', '.join('?' * len(row))})", row)
        self._marks(line, kind.name)
        self._named(line, kind.name)
        self._words(*self._said(line))

    def _lane(self, line: Any) -> str | None:
        """The party on whose lane of the timeline a line stands: that of the first who did or said it."""
        for field in ("speaker", "party", "actor", "by", "claimed_by"):
            found = getattr(line, field, None)
            first = found if isinstance(found, str) else next(iter(found or ()), None)
            if first:
                return self.parties.get(first, first)
        return None

    def _shape(self, line: Any) -> str | None:
        """As what a line stands on the timeline; a paper whose handing over is told as an act stands there once."""
        if isinstance(line, Act):
            return "paper" if line.object in self.phrases.documents else "act"
        if isinstance(line, Document):
            return None if line.id in self.moved else "paper"
        return "statement" if isinstance(line, Statement) else None

    def _marks(self, line: Any, kind: str) -> None:
        spans = line.content_spans if kind == "statement" else spans_in(_kind_of(kind), line)
        rows = {(span.report, span.start, span.end, self.count, kind) for span in spans}
        self.db.executemany("INSERT INTO marks VALUES (?, ?, ?, ?, ?)", sorted(rows))
        self.held.update({row[0] for row in rows})

    def _named(self, line: Any, kind: str) -> None:
        rows = {(actor, kind, self.count, part) for part, actor in _actors_in(line)}
        self.db.executemany("INSERT INTO named VALUES (?, ?, ?, ?)", sorted(rows))
        self.weights.update(actor for actor, *_ in rows)

    def _said(self, line: Any) -> tuple[str, str]:
        phrases = self.phrases
        names = " ".join(phrases.actor(actor) for _, actor in _actors_in(line))
        if isinstance(line, Statement):
            words = f"{line.content} {line.cue or ''} {phrases.quote(line.source_spans)}"
        elif isinstance(line, Conflict):
            words = " ".join([line.about, *(side.reading for side in line.sides)])
        elif isinstance(line, Document):
            words = f"{line.title} {line.kind}"
        elif isinstance(line, Act):
            words = f"{phrases.act(line)} {line.type}"
        elif isinstance(line, Position):
            words = phrases.position(line)
        else:
            words = " ".join(
                getattr(line, part, None) or "" for part in ("what", "words", "claimed")
            )
        return words, names

    def _words(self, text: str, names: str) -> None:
        self.spelt.update(folded(text).split())
        row = (self.count, text, names)
        self.db.execute("INSERT INTO words (rowid, text, names) VALUES (?, ?, ?)", row)

    def actors(self) -> None:
        """Actors with every form of their names."""
        for actor in self.view.actors():
            row = (actor.id, actor.name, self.weights[actor.id], _pack(actor))
            self.db.execute("INSERT INTO actors VALUES (?, ?, ?, ?)", row)
            held = sorted({(role.of, actor.id) for role in actor.roles if role.of})
            self.db.executemany("INSERT INTO held VALUES (?, ?)", held)
            forms = {form for name in (actor.name, *actor.aliases) if (form := folded(name))}
            self.db.executemany(
                "INSERT INTO forms VALUES (?, ?)", sorted((form, actor.id) for form in forms)
            )

    def links(self) -> None:
        """How reports are related, and the judgements by which things are the same."""
        for link in self.view.lineage():
            row = (link.a, link.b, self.origin.get(link.a, 0), _pack(link))
            self.db.execute("INSERT INTO links VALUES (?, ?, ?, ?)", row)
        rows = [(one.left, one.right, _pack(one)) for one in self.view.judgements()]
        self.db.executemany("INSERT INTO judgements VALUES (?, ?, ?)", rows)

    def facts(self, digest: str) -> None:
        """What every page asks for: counts, names, days."""
        marks = {
            key: replace(self._mark(key), lines=self.held[key]) for key in self.phrases.reports
        }
        facts: dict[str, Any] = {
            "digest": digest,
            "counts": self.view.counts(),
            "ranges": self.ranges,
            "actors": {actor.id: (actor.name, actor.kind.value) for actor in self.view.actors()},
            "issues": self.view.issues(),
            "documents": self.view.documents(),
            "exchanges": self.view.exchanges(),
            "headline": headline(self.view),
            "problems": self.view.problems(),
            "corrections": self.view.corrections(),
            "marks": list(marks.values()),
            "days": [day.toordinal() for day in self.days.reported_days],
            "happened": [day.toordinal() for day in self.days.happened_days],
        }
        for name, value in facts.items():
            self.db.execute("INSERT INTO facts VALUES (?, ?)", (name, _pack(value)))

    def spellings(self) -> None:
        """The words of the record with their counts, for queries that are spelled otherwise."""
        words = sorted(row for row in self.spelt.items() if 3 < len(row[0]) < 30)
        self.db.executemany("INSERT INTO spellings VALUES (?, ?)", words)


def _parties(actors: Iterable[Actor]) -> Iterator[tuple[str, str]]:
    """From an actor's id to its party's, for those whose roles name one and only one."""
    for actor in actors:
        of = {role.of for role in actor.roles if role.of}
        if len(of) == 1:
            yield actor.id, of.pop()


def _ids(view: View, name: str) -> Iterator[str]:
    return (line.id for line in getattr(view, name)())


def _when(date: DateReading | None) -> tuple[int, int]:
    if date is None or not date.value:
        return NEVER, NEVER
    first, last = date_key(date)
    return first.toordinal(), last.toordinal()


def _kind_of(name: str) -> Any:
    return next(kind for kind in LINES.values() if kind.name == name)


def _object(line: Any) -> str | None:
    """The line that this one is about: an act's paper, what a paper answers, whose custody or silence it is."""
    fields = ("object", "answers", "document", "about")
    found = (getattr(line, field, None) for field in fields)
    return next((key for key in found if key and not isinstance(line, Conflict)), None)


def _sub(line: Any) -> str | None:
    """What sort of line: an act's type, a position's stance, a statement's, paper's or conflict's kind …"""
    if isinstance(line, Silence):
        return "answered" if line.answered_by else "open"
    for field in ("type", "stance", "step", "tie", "kind"):
        found = getattr(line, field, None)
        if found is not None:
            return str(found)
    return None


# the fields in which a line names actors, and what the actor is to it
_PARTS = (
    "speaker",
    "addressee",
    "party",
    "by",
    "to",
    "via",
    "actor",
    "recipient",
    "likely",
    "claimed_by",
    "said_by",
)


def _actors_in(line: Any) -> Iterator[tuple[str, str]]:
    for part in _PARTS:
        found = getattr(line, part, None)
        for actor in (found,) if isinstance(found, str) else found or ():
            yield part, actor
    for told in getattr(line, "attestations", ()):
        if told.by:
            yield "told-by", told.by
