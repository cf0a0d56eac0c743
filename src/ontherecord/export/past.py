"""A view of the record as of a day: the same questions as a `View` answers, asked of what was there by then.

Each kind of line is worked out when it is first asked for. First every line is cut to what counts (`_cut`), then
what its lines say of one another is put right (`_mended`): a copy that was not yet printed is no copy, an answer
that had not come leaves its question open.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from ontherecord.export.cutting import cut, spans_in
from ontherecord.export.days import NEVER, Days, lines_of, ordinal
from ontherecord.export.mending import Mender, State
from ontherecord.export.witnesses import Witnesses, origins_among, passage_origins
from ontherecord.nouns.act import Modality
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.custody import Step
from ontherecord.nouns.dates import DateReading, by_then
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.report import Report
from ontherecord.nouns.statement import Statement
from ontherecord.record import lines
from ontherecord.record.lines import LINES, Kind
from ontherecord.record.view import Evidence, View
from ontherecord.resolve.dating import REPORT_DATE

Noun = TypeVar("Noun")
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
# kinds whose lines tell of something done, which was done by the day of the report that tells it
_DONE = (lines.POSITIONS, lines.CUSTODY)
_NAMES = {kind.name: name for name, kind in LINES.items()}


class Past(View):
    """A view of `days.view` by its clocks. Made by `export.clocks`."""

    def __init__(self, days: Days, as_of: dt.date | None, known_by: dt.date | None) -> None:
        super().__init__(days.view._connection)
        self.as_of, self.known_by = as_of, known_by
        self._days = days
        self._until = as_of.toordinal() if as_of else NEVER
        self._told = known_by.toordinal() if known_by else NEVER
        self._cuts: dict[str, tuple[Any, ...]] = {}
        self._mendings: dict[str, tuple[Any, ...]] = {}
        self._shortened: dict[str, set[str]] = defaultdict(set)  # ids of lines that lost evidence
        self._present: dict[str, frozenset[str]] = {}

    def sealed(self) -> str | None:
        """None: nobody wrote this state."""
        return None

    def _by_id(self) -> dict[str, Report]:
        return self._visible

    @cached_property
    def _visible(self) -> dict[str, Report]:
        published = self._days.published
        whole = self._days.view.reports()
        if self.known_by is None:
            return {report.id: report for report in whole}
        return {report.id: report for report in whole if published[report.id] <= self._told}

    @cached_property
    def _printed(self) -> Mapping[str, Report]:
        """The reports that what has no day of its own may stand on: those printed by either clock."""
        first = min(self._until, self._told)
        published = self._days.published
        return {key: report for key, report in self._visible.items() if published[key] <= first}

    def origins(self) -> dict[str, str]:
        """From report id to the id of its origin among the reports left."""
        return dict(self._origins)

    @cached_property
    def _origins(self) -> dict[str, str]:
        whole = self._days.view.origins()
        if self.known_by is None:
            return whole
        return origins_among(self._visible, self.lineage(), whole)

    def published(self) -> dict[str, DateReading]:
        """From report id to its date, for reports that have one."""
        return {k: v for k, v in self._days.view.published().items() if k in self._visible}

    def lineage(self) -> tuple[LineageLink, ...]:
        """How the reports left are related."""
        kept = self._visible
        return tuple(
            link for link in self._days.view.lineage() if link.a in kept and link.b in kept
        )

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements on things that are still there."""
        return tuple(
            line
            for line, (told, begun) in self._days.judgements
            if told <= self._told and begun <= self._until
        )

    def evidence(self, report: str) -> tuple[Evidence, ...]:
        """All words of a report that some line left stands on, in order of its text."""
        if report not in self._visible:
            return ()
        owners = {
            member.name: self._ids(kind) for kind in LINES.values() for member in kind.family()
        }
        return tuple(e for e in super().evidence(report) if e.owner in owners[e.kind])

    def counts(self) -> dict[str, int]:
        """How many there are of everything, in the order of a summary."""
        found = {"reports": len(self._visible), "origins": len(set(self._origins.values()))}
        found |= {name: len(self._lines(kind)) for name, kind in LINES.items()}
        return found | {"problems": len(self.problems())}

    def _ids(self, kind: Kind[Any]) -> set[str]:
        return {line.id for line in self._lines(kind)}

    def _lines(self, kind: Kind[Noun]) -> tuple[Noun, ...]:
        name = _NAMES[kind.name]
        if name not in self._mendings:
            if name == "actors":
                self._mendings[name] = tuple(self._actors())
            else:
                self._mendings[name] = tuple(self._mender.mend(name, self._left(name)))
        return self._mendings[name]

    def _left(self, name: str) -> tuple[Any, ...]:
        """The lines of a kind before what they say of one another is put right."""
        if name == "documents":
            return self._documents
        if name == "issues":
            held = self._at_stake
            return tuple(line for line in self._days.view.issues() if line.id in held)
        if name in ("exchanges", "threads"):
            return tuple(
                line for line in lines_of(self._days.view, LINES[name]) if self._has_matter(line)
            )
        return self._cut(name)

    def _cut(self, name: str) -> tuple[Any, ...]:
        """The lines of a kind that are there by the clocks, on the evidence that is there."""
        if name not in self._cuts:
            self._cuts[name] = tuple(self._cutting(name))
        return self._cuts[name]

    def _cutting(self, name: str) -> Iterator[Any]:
        kind = LINES[name]
        # what has no day of its own, like a conflict of accounts, is there once it is printed
        by_print = kind.date is None and kind is not lines.PROVISIONS
        reports = self._printed if by_print else self._visible
        told = min(self._until, self._told) if by_print else self._told
        until = NEVER if kind.date is None else self._until
        whole = lines_of(self._days.view, kind)
        days = zip(self._days.printed(kind), self._days.happened(kind), strict=True)
        for line, ((first, last), (begun, done)) in zip(whole, days, strict=True):
            if first > told or begun > until:
                continue
            if last <= told and done <= until:
                yield line
                continue
            left = line
            if last > told:
                left = cut(kind, line, reports, self._redate)
                self._shortened[name].add(line.id)
            if left is not None:
                left = self._doubted(kind, line, left, done > until)
            # nothing is open since a day that was not known yet
            if left is not None and not (kind is lines.SILENCES and left.since is None):
                yield left

    def _doubted(self, kind: Kind[Any], whole: Any, left: Any, late: bool) -> Any:
        """A line with another day where its own was learnt later; unsure where it may not have happened yet."""
        if kind.date and getattr(whole, kind.date) and not getattr(left, kind.date):
            left = replace(left, **{kind.date: self._stand_in(kind, left)})
        return replace(left, sure=False) if late and hasattr(left, "sure") else left

    def _redate(self, date: DateReading, reports: Collection[str]) -> DateReading | None:
        """A line's date where the reports left bear it out, else none.

        They do where its words are printed in one of them and it was reckoned from no later day, or where it
        is the day of one of them. Otherwise it may have been learnt later.
        """
        early = all(ordinal(day) <= self._told for day in _ISO.findall(date.basis))
        if date.printed:
            borne_out = early and any(self._prints(report, date.printed) for report in reports)
        else:
            days = self._days.view.published()
            borne_out = any(days[r].overlaps(date) for r in reports if r in days)
        return replace(date, rivals=()) if borne_out else None

    def _stand_in(self, kind: Kind[Any], line: Any) -> DateReading | None:
        """The day of the first report left, for what was done by then and whose own date was learnt later."""
        days = self._days.view.published()
        found = [days[span.report] for span in spans_in(kind, line) if span.report in days]
        first = min(found, key=lambda day: (day.days(), day.edtf), default=None)
        done = kind in _DONE or getattr(line, "modality", None) is Modality.DID
        if first is None or not first.value or not done:
            return None
        return DateReading(by_then(first.value), REPORT_DATE, sure=False)

    def _prints(self, report: str, words: str) -> bool:
        return " ".join(words.split()) in " ".join(self._visible[report].text.split())

    @cached_property
    def _documents(self) -> tuple[Any, ...]:
        """Papers handed over by then, and those that were spoken of or announced by then."""
        there = {line.id: line for line in self._cut("documents")}
        if self.as_of is None:
            return tuple(there.values())
        spoken = {act.object for act in self._cut("acts")}
        spoken |= {step.document for step in self._cut("custody")}
        kind = lines.DOCUMENTS
        for line in lines_of(self._days.view, kind):
            if line.id in spoken and line.id not in there:
                left = cut(kind, line, self._visible, self._redate)
                if left is not None:
                    there[line.id] = replace(left, delivered=None)
        return tuple(there[key] for key in sorted(there))

    @cached_property
    def _at_stake(self) -> frozenset[str]:
        """The issues that a stance, a linkage or a provision is about."""
        found = {line.issue for line in (*self._cut("positions"), *self._cut("provisions"))}
        return frozenset(found.union(*(line.issues for line in self._cut("linkages"))))

    def _has_matter(self, line: Any) -> bool:
        """Whether a paper or a point of an exchange or a thread is there."""
        papers = self._there("documents")
        points = self._at_stake if hasattr(line, "issues") else frozenset[str]()
        return any(key in papers for key in line.documents) or any(
            key in points for key in getattr(line, "issues", ())
        )

    def _there(self, name: str) -> frozenset[str]:
        if name not in self._present:
            self._present[name] = frozenset(line.id for line in self._left(name))
        return self._present[name]

    def _actors(self) -> Iterator[Actor]:
        """Actors whom some line names, with the roles that are told; all where no report is missing."""
        whole = self._days.view
        if len(self._visible) == len(whole.reports()):
            yield from whole.actors()
            return
        for actor in whole.actors():
            left = cut(lines.ACTORS, actor, self._visible, self._redate)
            if left.roles or self._days.named.get(actor.id, NEVER) <= self._told:
                yield left

    @cached_property
    def _mender(self) -> Mender:
        links, actors = self.lineage(), self._days.view.actors()
        origin_of = passage_origins(self._visible, links)
        return Mender(
            State(
                there=self._there,
                shown=self._shown,
                shortened=lambda name: self._shortened[name],
                titles={paper.id: paper.title for paper in self._days.view.documents()},
                until=self._until,
                days={report: self._days.published[report] for report in self._visible},
                statements=self._printed_in,
                missing=len(self._visible) < len(self._days.view.reports()),
                witnesses=Witnesses(origin_of, links, actors, self._printed_in),
            )
        )

    @cached_property
    def _shown(self) -> frozenset[str]:
        """The papers of which somebody tells that they were published, kept back or leaked."""
        moved = (Step.HANDED, Step.RETURNED)
        return frozenset(s.document for s in self._cut("custody") if s.step not in moved)

    def _printed_in(self, reports: Collection[str]) -> tuple[Statement, ...]:
        """The statements that some reports print."""
        return tuple(line for report in sorted(reports) for line in self._by_report[report])

    @cached_property
    def _by_report(self) -> Mapping[str, list[Statement]]:
        found: dict[str, list[Statement]] = defaultdict(list)
        for line in self._cut("statements"):
            found[line.content_spans[0].report].append(line)
        return found
