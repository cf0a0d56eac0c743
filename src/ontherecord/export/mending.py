"""Puts right what the lines of a past state say of one another: nothing may name what was not there yet."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ontherecord.export.days import ordinal
from ontherecord.export.witnesses import Witnesses, voices_in
from ontherecord.nouns.act import Act
from ontherecord.nouns.conflict import Check, Conflict, Side
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.references import REFERENCES
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement

# references without which a line says nothing
_ESSENTIAL = frozenset(
    {("custody", "document"), ("threads", "exchange"), ("provisions", "document")}
)
# by kind, the fields that name lines of other kinds; actors whom a line names are there with it
_NAMED = {
    name: tuple(
        (field, target)
        for source, field, target in REFERENCES
        if (source, True) == (name, target != "actors")
    )
    for name in {source for source, _, target in REFERENCES if target != "actors"}
}


@dataclass(frozen=True, slots=True)
class State:
    """What a past state holds.

    `there` gives the ids of a kind's lines, `shortened` those of them that lost evidence; `shown` are the papers
    of whose publication somebody tells; `until` is the last day
    (an ordinal) that counts for what happened; `days` are the days of the reports that are there, `missing` says
    that some are not: what those that are left share may have another origin than in the whole record.
    """

    there: Callable[[str], frozenset[str]]
    shown: Collection[str]
    shortened: Callable[[str], Collection[str]]
    titles: Mapping[str, str]
    until: int
    days: Mapping[str, int]
    statements: Callable[[Collection[str]], Collection[Statement]]
    witnesses: Witnesses
    missing: bool


class Mender:
    """Mends the lines of a state, kind by kind."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._own: Mapping[str, Callable[[Any], Any]] = {
            "documents": self._document,
            "acts": self._act,
            "custody": self._custody,
            "silences": self._silence,
            "conflicts": self._conflict,
            "checks": self._check,
        }

    def mend(self, name: str, lines: Iterable[Any]) -> Iterator[Any]:
        """The lines of a kind as they stand in this state, without those that say nothing any more."""
        named = [(field, self._state.there(target)) for field, target in _NAMED.get(name, ())]
        own = self._own.get(name)
        for line in lines:
            left = self._named(name, line, named)
            if left is not None and own is not None:
                left = own(left)
            if left is not None:
                yield left

    def _named(self, name: str, line: Any, named: list[tuple[str, frozenset[str]]]) -> Any:
        """The line without the names of lines that are not there."""
        for field, there in named:
            value = getattr(line, field)
            if not value:
                continue
            if isinstance(value, tuple):
                if not there.issuperset(value):
                    line = replace(line, **{field: tuple(key for key in value if key in there)})
            elif value not in there:
                if (name, field) in _ESSENTIAL:
                    return None
                line = replace(line, **{field: None})
        return line

    def _document(self, line: Document) -> Document:
        """Whether it is public may have been learnt from a report that is not there."""
        if line.id in self._state.shortened("documents") and line.id not in self._state.shown:
            return replace(line, public=None)
        return line

    def _act(self, line: Act) -> Act:
        state = self._state
        if (
            line.object
            and line.object in state.titles
            and line.object not in state.there("documents")
        ):
            line = replace(line, object=state.titles[line.object])
        if not state.missing:
            return line
        told = tuple(state.witnesses.attested(one) for one in line.attestations)
        if line.id not in state.shortened("acts") and told == line.attestations:
            return line
        line = replace(line, attestations=told, sure=line.sure and any(one.sure for one in told))
        return replace(
            line,
            corroboration=state.witnesses.corroboration(line),
            independence=state.witnesses.independence(line),
        )

    def _custody(self, line: Custody) -> Custody:
        if line.id not in self._state.shortened("custody"):
            return line
        return replace(
            line,
            claimed_by=self._speaking(line.claimed_by, line.spans),
            confirmed_by=self._speaking(line.confirmed_by, line.confirmations),
            denied_by=self._speaking(line.denied_by, line.denials),
        )

    def _silence(self, line: Silence) -> Silence | None:
        state = self._state
        if line.about not in state.there("documents") and line.about not in state.there("acts"):
            return None
        searched = tuple(report for report in line.searched if report in state.days)
        if line.id in state.shortened("silences"):
            line = replace(line, said_by=self._speaking(line.said_by, line.sayings))
        if len(searched) != len(line.searched):
            if not searched:
                return None
            until = max(state.days[report] for report in searched)
            line = replace(line, searched=searched, until=_iso(until))
        if min(state.until, ordinal(line.until)) < ordinal(line.until):
            line = replace(line, until=_iso(state.until))
        ended = line.answered_by in state.there("documents") or line.answered_by in state.there(
            "acts"
        )
        late = line.answered_on is not None and _first(line.answered_on) > state.until
        return line if ended and not late else replace(line, answered_by=None, answered_on=None)

    def _conflict(self, line: Conflict) -> Conflict | None:
        if len(line.sides) < 2:
            return None
        if line.id not in self._state.shortened("conflicts"):
            return line
        return replace(line, sides=tuple(self._side(side) for side in line.sides))

    def _side(self, side: Side) -> Side:
        origins = {self._state.witnesses.origin_of(span) for span in side.spans}
        by = self._speaking(side.by, side.spans)
        return replace(side, origins=tuple(sorted(origins)) if side.origins else (), by=by)

    def _check(self, line: Check) -> Check | None:
        """A number counted from words that were not all printed yet was not counted."""
        return None if line.id in self._state.shortened("checks") else line

    def _speaking(self, voices: tuple[str, ...], spans: tuple[Span, ...]) -> tuple[str, ...]:
        """Those of the voices who speak in words that are left."""
        if not voices or not spans:
            return ()
        lines = self._state.statements({span.report for span in spans})
        said = voices_in(lines, spans)
        sides = {self._state.witnesses.party(voice) for voice in said}
        return tuple(voice for voice in voices if voice in said or voice in sides)


def _first(date: DateReading) -> int:
    return date.days()[0].toordinal()


def _iso(day: int) -> str:
    return dt.date.fromordinal(day).isoformat()
