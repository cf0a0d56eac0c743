"""A person's corrections of a record: said, applied, undone, handed to another desk.

A correction is added to the log in one transaction with the lines that come of it. The lines as the stages made
them are kept beside those that are shown: an undoing needs no build, and a build applies the log at its end.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ontherecord.errors import CorrectionError, RecordError
from ontherecord.nouns.act import ACT_TYPES
from ontherecord.nouns.correction import Correction, CorrectionKind, Entered
from ontherecord.nouns.dates import is_edtf
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.record import Lines
from ontherecord.nouns.report import Report
from ontherecord.record.readings import Entry
from ontherecord.record.writer import Writer, open_writer
from ontherecord.resolve.corrections.apply import corrected
from ontherecord.resolve.corrections.entering import BY_HAND, STATEMENT, note
from ontherecord.resolve.whole import in_memory

# begins the place of a note in the list of inputs: it lies in no folder
_PLACE = "nowhere: by hand "


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of corrections: how many were new, and the ids of those in the log that found no line."""

    added: int
    idle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A line entered by hand, with the words that it stands on and where they come from ("a call with the desk")."""

    line: Entered
    words: str
    source: str


def correct(record: Path | str, log: Iterable[Correction]) -> Applied:
    """Adds corrections to the record and shows its lines as corrected.

    Raises CorrectionError where one has no name, reason or time, or finds no line to correct (nothing is written
    then), and whatever `open_writer` raises.
    """
    new = [_complete(correction) for correction in log]
    with _opened(record) as writer, writer.together():
        applied = _show(writer, new)
        failed = [c for c in new if c.id in applied.idle]
        if failed:
            names = ", ".join(_of_what(c) for c in failed)
            raise CorrectionError(
                f"nothing to correct: {names}: no line has that id, or none of a kind that this can be said of; "
                "see the ids with `ontherecord show --json`"
            )
        return applied


def enter(record: Path | str, entered: Note, by: str, reason: str, at: str) -> Correction:
    """Adds a line that the reports lack, on a note in the person's name; returns the correction that holds it.

    `at` is ISO 8601. Raises CorrectionError where words, name or reason are missing or an actor is not in the record.
    """
    if not entered.words.strip() or not entered.source.strip():
        raise CorrectionError("a line entered by hand needs its words and where they come from")
    page = note(entered.words, entered.source, by, at[:10])
    correction = _complete(
        Correction(CorrectionKind.ENTER, page.id, by, reason, at, entered=entered.line)
    )
    with _opened(record) as writer, writer.together():
        _store(writer, page)
        if correction.id in _show(writer, [correction]).idle:
            raise CorrectionError(
                "an actor of the line is not in the record; see `ontherecord show RECORD actors`"
            )
    return correction


def handed_on(log: Sequence[Correction], reports: Iterable[Report]) -> str:
    """The log as JSON lines for another desk, with the notes that its entered lines stand on."""
    notes = {report.id: report for report in reports if report.path and _is_note(report)}
    rows = []
    for correction in log:
        row = msgspec.to_builtins(correction)
        if correction.kind is CorrectionKind.ENTER and correction.target in notes:
            page = notes[correction.target]
            row["note"] = {
                "words": page.text.strip(),
                "source": page.title,
                "day": correction.at[:10],
            }
        rows.append(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n")
    return "".join(rows)


def taken_over(record: Path | str, lines: Iterable[str]) -> Applied:
    """Adds another desk's log, as `handed_on` gave it; what finds no line here waits in the log.

    Raises CorrectionError for a row that is none, by its number, before anything is written.
    """
    log, notes = _read(lines)
    with _opened(record) as writer, writer.together():
        for page in notes:
            _store(writer, page)
        return _show(writer, log)


def as_corrected(writer: Writer, lines: Lines, reports: Mapping[str, Report]) -> Lines:
    """Lines just made by the stages with the record's log applied: what a build shows in the end."""
    log = writer.corrections()
    if not log:
        return lines
    made = in_memory(lines)
    writer.keep_made(made)
    return corrected(made, log, reports)[0]


@contextmanager
def _opened(record: Path | str) -> Iterator[Writer]:
    """A record that is there, for writing."""
    if not Path(record).exists():
        raise RecordError(f"{record}: there is no such record; make it with `ontherecord build`")
    with open_writer(record) as writer:
        yield writer


def _show(writer: Writer, new: Sequence[Correction]) -> Applied:
    """Adds to the log and writes the lines that come of the whole of it."""
    receipt = writer.receipt()
    if receipt is None:
        raise CorrectionError("the record has no lines yet; build it first")
    made = writer.made()
    added = writer.add_corrections(new)
    lines, idle = corrected(made, writer.corrections(), writer.standing().reports)
    writer.keep_made(made)
    writer.replace_resolved(lines, receipt)
    return Applied(added, idle)


def _store(writer: Writer, page: Report) -> None:
    entry = Entry(page.path or page.id, page.id, f"{_PLACE}{page.id}")
    reading = writer.add_report(entry, page)
    writer.add_findings(reading, BY_HAND, Findings(page.id))


def _is_note(report: Report) -> bool:
    return bool(report.passages) and report.passages[0].reason == BY_HAND


def _complete(correction: Correction) -> Correction:
    """The correction with its id; CorrectionError where it does not say who, why and when, or what can be kept."""
    for name in ("by", "reason", "at", "target"):
        if not getattr(correction, name).strip():
            raise CorrectionError(
                f"a correction needs {name!r}: who says so, why, when and of which line"
            )
    _must_be_kept(correction)
    return correction.named()


def _must_be_kept(correction: Correction) -> None:
    """Raises CorrectionError for a date that is none, a type that is none, and a line said to be one with itself."""
    entered = correction.entered
    dates = [correction.value] if correction.kind is CorrectionKind.DATE else []
    dates += [entered.date] if entered and entered.date is not None else []
    for date in dates:
        if date is None or not is_edtf(date):
            raise CorrectionError(
                f"{date!r} is no date; write it as 2022-01-26, 2022-01, 2022 or 2022-01-26/2022-01-28"
            )
    types = {*ACT_TYPES, STATEMENT}
    if entered and entered.type not in types:
        raise CorrectionError(
            f"{entered.type!r} is no type of line; known: {', '.join(sorted(types))}"
        )
    if correction.other == correction.target:
        raise CorrectionError(f"{correction.target} is one line: name another beside it")


def _of_what(correction: Correction) -> str:
    named = (correction.kind.value, correction.target, correction.other)
    return " ".join(part for part in named if part)


def _read(lines: Iterable[str]) -> tuple[list[Correction], list[Report]]:
    log, notes = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line, type=dict)
            page = row.pop("note", None)
            correction = msgspec.convert(row, Correction)
        except (msgspec.MsgspecError, ValueError) as error:
            raise CorrectionError(f"line {number} is no correction: {error}") from error
        if correction.id != correction.named().id:
            raise CorrectionError(f"line {number}: {correction.id} was changed after it was made")
        try:
            _must_be_kept(correction)
        except CorrectionError as error:
            raise CorrectionError(f"line {number}: {error}") from error
        log.append(correction)
        if page is not None:
            notes.append(note(page["words"], page["source"], correction.by, page["day"]))
    return log, notes
