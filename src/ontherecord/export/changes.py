"""What changed between two states of a record, and on which evidence.

The states are two views: one record as of two days (`export.clocks`), or the records of two files. Lines are
compared by their ids, which come from their content, so that both ways read alike.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from ontherecord.export.naming import Names, listed, opened
from ontherecord.export.phrases import CORROBORATION, Phrases, quoted, spans_of
from ontherecord.export.steps import authored, custody_sentence
from ontherecord.export.when import on_day, since_day
from ontherecord.language.time.printed import day
from ontherecord.nouns.act import Act, Corroboration
from ontherecord.nouns.conflict import Conflict
from ontherecord.nouns.document import Document
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.record.view import View


class HasId(Protocol):
    """Any line of a record."""

    @property
    def id(self) -> str:
        """The line's id, made from its content."""
        ...


Line = TypeVar("Line", bound=HasId)


class ChangeKind(StrEnum):
    """What sort of change, in the order in which a reader wants to know them."""

    PAPER = "new paper"
    CUSTODY = "hand-over"
    SILENCE_CLOSED = "silence closed"
    SILENCE_OPENED = "no answer found"
    STANCE_CHANGED = "changed stance"
    STANCE = "new stance"
    CONFLICT = "new conflict"
    CORRECTED = "correction"
    CORROBORATED = "corroboration raised"
    WEAKENED = "corroboration lowered"
    ACT = "new act"
    DATED = "date changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of which line, in a sentence, on which words (those printed since come first)."""

    kind: ChangeKind
    line: str
    text: str
    spans: tuple[Span, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, and the reports that are there now and were not before."""

    changes: tuple[Change, ...]
    reports: tuple[str, ...]


def changes_between(before: View, after: View) -> Changes:
    """What is there `after` and was not `before`, by kind, then by line."""
    new = {report.id for report in after.reports()} - {report.id for report in before.reports()}
    found = _Comparison(before, after, frozenset(new)).all()
    order = list(ChangeKind)
    ordered = sorted(found, key=lambda c: (order.index(c.kind), not c.sure, c.line))
    return Changes(tuple(ordered), tuple(sorted(new)))


class _Comparison:
    def __init__(self, before: View, after: View, new: frozenset[str]) -> None:
        self._before, self._after, self._new = before, after, new
        self._words, self._names = Phrases(after), Names(after)

    def all(self) -> Iterator[Change]:
        yield from self._papers()
        yield from self._custody()
        yield from self._silences()
        yield from self._stances()
        yield from self._conflicts()
        yield from self._acts()
        yield from self._gone()

    def _change(
        self, kind: ChangeKind, line: str, text: str, spans: Iterable[Span], sure: bool = True
    ) -> Change:
        fresh = sorted(set(spans), key=lambda span: (span.report not in self._new, span))
        return Change(kind, line, opened(text), tuple(fresh), sure)

    def _papers(self) -> Iterator[Change]:
        for line, old in _paired(self._before.documents(), self._after.documents()):
            if old is None:
                text = f"{self._words.document(line)} is on the record"
                yield self._change(ChangeKind.PAPER, line.id, text, line.spans, line.sure)
            elif old.delivered and line.delivered and not old.delivered.overlaps(line.delivered):
                text = f"{line.title}: handed over {on_day(line.delivered)}, not {on_day(old.delivered)}"
                yield self._change(ChangeKind.DATED, line.id, text, line.spans, line.sure)

    def _custody(self) -> Iterator[Change]:
        papers = {paper.id: paper for paper in self._after.documents()}
        for line, old in _paired(self._before.custody(), self._after.custody()):
            if old is None:
                text = custody_sentence(line, papers.get(line.document), self._names)
                yield self._change(ChangeKind.CUSTODY, line.id, text, line.spans, line.sure)
            elif gained := [v for v in line.confirmed_by if v not in old.confirmed_by]:
                step = custody_sentence(line, papers.get(line.document), self._names)
                text = f"{listed([self._names.full(v) for v in gained])} confirmed: {step}"
                spans = line.confirmations or line.spans
                yield self._change(ChangeKind.CORROBORATED, line.id, text, spans, line.sure)

    def _silences(self) -> Iterator[Change]:
        for line, old in _paired(self._before.silences(), self._after.silences()):
            whose, what = self._names.side(line.to), self._awaited(line)
            if line.answered_by and (old is None or not old.answered_by):
                when, since = on_day(line.answered_on), since_day(line.since)
                text = f"{whose} answered {what} {when}; it had been waiting {since}"
                spans = self._spans_of_answer(line)
                yield self._change(ChangeKind.SILENCE_CLOSED, line.id, text, spans, line.sure)
            elif old is None:
                text = f"no answer by {whose} to {what}, open {since_day(line.since)}, is found up to {day(line.until)}"
                spans = (*line.sayings, *line.spans)
                yield self._change(ChangeKind.SILENCE_OPENED, line.id, text, spans, line.sure)

    def _awaited(self, line: Silence) -> str:
        paper = self._words.documents.get(line.about)
        return authored(paper, self._names) if paper else quoted(line.what)

    def _spans_of_answer(self, line: Silence) -> tuple[Span, ...]:
        lines: dict[str, tuple[Span, ...]] = {d.id: d.spans for d in self._after.documents()}
        lines |= {act.id: spans_of(act) for act in self._after.acts() if act.id == line.answered_by}
        return lines.get(line.answered_by or "", line.spans)

    def _stances(self) -> Iterator[Change]:
        earlier: dict[tuple[str, str], set[Stance]] = {}
        for line in self._before.positions():
            earlier.setdefault((line.party, line.issue), set()).add(line.stance)
        for line, old in _paired(self._before.positions(), self._after.positions()):
            held = earlier.get((line.party, line.issue), set())
            if old is not None or line.stance in held:
                continue
            kind = ChangeKind.STANCE_CHANGED if held else ChangeKind.STANCE
            was = f" (until then: {listed(sorted(held))})" if held else ""
            yield self._change(kind, line.id, f"{self._stance(line)}{was}", line.spans, line.sure)

    def _stance(self, line: Position) -> str:
        how = "with the deadline" if line.term == "deadline" else "on the condition"
        condition = f", {how} {quoted(line.condition)}" if line.condition else ""
        return f"{self._words.position(line)}{condition}"

    def _conflicts(self) -> Iterator[Change]:
        for line, old in _paired(self._before.conflicts(), self._after.conflicts()):
            if old is None:
                text = f"{line.about}: {_readings(line)}"
                yield self._change(ChangeKind.CONFLICT, line.id, text, _side_spans(line), line.sure)
            elif added := [side for side in line.sides if side.reading not in _known(old)]:
                text = (
                    f"{line.about}: a further account, {listed([quoted(s.reading) for s in added])}"
                )
                yield self._change(ChangeKind.CONFLICT, line.id, text, added[0].spans, line.sure)
            for told in line.later:
                if old is None or told not in old.later:
                    who = self._names.full(told.by) if told.by else "an outlet"
                    text = f"{line.about}: {told.kind.value} by {who} {on_day(told.on)}".rstrip()
                    yield self._change(ChangeKind.CORRECTED, line.id, text, told.spans)

    def _acts(self) -> Iterator[Change]:
        told = self._told_otherwise()
        for line, old in _paired(self._before.acts(), self._after.acts()):
            if old is not None:
                yield from self._rise(line, old)
            elif told.isdisjoint(spans_of(line)):
                text = self._act(line)
                yield self._change(ChangeKind.ACT, line.id, text, spans_of(line), line.sure)

    def _rise(self, line: Act, old: Act) -> Iterator[Change]:
        order = list(Corroboration)
        rise = order.index(line.corroboration) - order.index(old.corroboration)
        if rise:
            kind = ChangeKind.CORROBORATED if rise > 0 else ChangeKind.WEAKENED
            was, now = CORROBORATION[old.corroboration], CORROBORATION[line.corroboration]
            text = f"{self._act(line)}: {now} (until then: {was})"
            yield self._change(kind, line.id, text, spans_of(line), line.sure)

    def _told_otherwise(self) -> frozenset[Span]:
        """The words under the stances and the custody, which tell more than the acts on the same words."""
        stances = {span for line in self._after.positions() for span in line.spans}
        return frozenset(stances.union(*(line.spans for line in self._after.custody())))

    def _act(self, line: Act) -> str:
        when = on_day(line.date)
        return f"{self._words.act(line)}, {when}" if when else self._words.act(line)

    def _gone(self) -> Iterator[Change]:
        """What is no longer there; its words are those of the state before."""
        words = Phrases(self._before)
        told: tuple[tuple[Iterable[Act | Document | Position], Callable[..., str]], ...] = (
            (_missing(self._before.documents(), self._after.documents()), words.document),
            (_missing(self._before.acts(), self._after.acts()), words.act),
            (_missing(self._before.positions(), self._after.positions()), words.position),
        )
        for lines, phrase in told:
            for line in lines:
                text = opened(phrase(line))
                yield Change(ChangeKind.GONE, line.id, text, spans_of(line), line.sure)


def _paired(before: Iterable[Line], after: Iterable[Line]) -> Iterator[tuple[Line, Line | None]]:
    """Each line after with the line before that has its id."""
    known = _by_id(before)
    for key, line in _by_id(after).items():
        yield line, known.get(key)


def _missing(before: Iterable[Line], after: Iterable[Line]) -> list[Line]:
    left = _by_id(after)
    return [line for key, line in _by_id(before).items() if key not in left]


def _by_id(lines: Iterable[Line]) -> Mapping[str, Line]:
    return {line.id: line for line in lines}


def _known(line: Conflict) -> frozenset[str]:
    return frozenset(side.reading for side in line.sides)


def _readings(line: Conflict) -> str:
    return " or ".join(quoted(side.reading) for side in line.sides)


def _side_spans(line: Conflict) -> tuple[Span, ...]:
    return tuple(span for side in line.sides for span in side.spans[:1])
