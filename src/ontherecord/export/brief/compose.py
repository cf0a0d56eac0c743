"""Composes the page: what comes first, how much of each, and what is left out."""

import datetime as dt
from collections.abc import Iterable

from ontherecord.export.brief.evidence import Evidence
from ontherecord.export.brief.model import Brief, Notes, Piece, Section, Sentence
from ontherecord.export.brief.papers import paper_sentences
from ontherecord.export.brief.pending import conflict_sentences, open_sentences
from ontherecord.export.brief.points import Points
from ontherecord.export.brief.room import ROOMS, Room, fits
from ontherecord.export.changes import ChangeKind, changes_between
from ontherecord.export.clocks import Clocks
from ontherecord.export.headline import headline, parties_at_it
from ontherecord.export.naming import Names, listed
from ontherecord.export.phrases import Phrases, counted
from ontherecord.language.time.printed import day
from ontherecord.record.view import View

_LATEST = dt.timedelta(days=7)  # a desk asks what changed since this day last week
# changes that no other section tells
_NEWS = (ChangeKind.SILENCE_CLOSED, ChangeKind.STANCE_CHANGED, ChangeKind.CORRECTED)
_CHANGES = 4  # told on the page; `ontherecord diff` has all


def brief(view: View, today: dt.date | None = None) -> Brief:
    """The brief of a view; `today` is the day that it is told of (default: that of the last report).

    It tells as much as one page holds.
    """
    days = Clocks(view).reported_days()
    composer = _Composer(view, today or (days[-1] if days else None), days)
    page = composer.page(ROOMS[0])
    for room in ROOMS[1:]:
        if fits(page):
            break
        page = composer.page(room)
    return page


class _Composer:
    """What does not depend on how much is told."""

    def __init__(self, view: View, today: dt.date | None, days: tuple[dt.date, ...]) -> None:
        self._view, self._words, names = view, Phrases(view), Names(view)
        evidence = Evidence(view, self._words, names)
        parties = parties_at_it(view, names)
        self._papers = list(paper_sentences(view, evidence))
        self._points = Points(view, evidence, parties)
        self._open = list(open_sentences(view, evidence, today)) if today else []
        self._conflicts = list(conflict_sentences(view, evidence))
        self._since = today - _LATEST if today else None
        self._new = list(_changes(view, evidence, self._since)) if self._since else []
        self._basis, self._foot = _basis(view, days), _foot(view)
        who = headline(view, names) or "The coverage"
        self._title = f"{who}: where things stand on {day(today.isoformat())}" if today else who

    def page(self, room: Room) -> Brief:
        """The page with at most that much of everything."""
        since = day(self._since.isoformat()) if self._since else ""
        sections = (
            Section.of("Papers and where they are", _most(self._papers, room.papers)),
            Section.of("Points at issue", self._points.contested(room.points)),
            Section.of("What each party holds", self._points.of_parties(room)),
            Section.of("Open", self._open[: room.open]),
            Section.of("Where accounts differ", self._conflicts[: room.conflicts]),
            Section.of(f"New since {since}", self._new[:_CHANGES]),
        )
        kept = tuple(section for section in sections if section.sentences)
        notes = Notes(self._words)
        pieces = (p for section in kept for told in section.sentences for p in told.pieces)
        marks = {piece: notes.cite(piece) for piece in pieces if piece.spans}
        left = {
            "paper": len(self._papers) - room.papers,
            "open question": len(self._open) - room.open,
            "conflict": len(self._conflicts) - room.conflicts,
        }
        foot = f"{_cut(left)}{self._foot}"
        return Brief(self._title, self._basis, kept, notes.all(), marks, foot)


def _most(found: list[tuple[int, Sentence]], papers: int) -> list[Sentence]:
    """As many papers as a page holds, in their order: sure ones first, then those that most origins tell of."""
    weight = {at: (not told.sure, -count, -at) for at, (count, told) in enumerate(found)}
    kept = sorted(sorted(weight, key=weight.__getitem__)[:papers])
    return [found[at][1] for at in kept]


def _cut(left: dict[str, int]) -> str:
    """What a page had no room for."""
    told = [counted(count, noun) for noun, count in left.items() if count > 0]
    return f"No room for: {listed(told)}. " if told else ""


def _changes(view: View, evidence: Evidence, since: dt.date) -> Iterable[Sentence]:
    clocks = Clocks(view)
    before, after = clocks.at(known_by=since), clocks.dated()
    if not before.reports():
        return
    found = [c for c in changes_between(before, after).changes if c.kind in _NEWS and c.sure]
    for change in found[:_CHANGES]:
        yield Sentence((Piece(change.text, evidence.first(change.spans)), Piece(".")))


def _basis(view: View, days: tuple[dt.date, ...]) -> str:
    reports, origins = len(view.reports()), len(set(view.origins().values()))
    told = f"Rests on {counted(reports, 'report')} that go back to {counted(origins, 'origin')}"
    if not days:
        return f"{told}, none of a known day."
    first, last = day(days[0].isoformat()), day(days[-1].isoformat())
    undated = reports - len(view.published())
    rest = f"; {undated} of no known day" if undated else ""
    return (
        f"{told}, published {f'on {first}' if first == last else f'from {first} to {last}'}{rest}."
    )


def _foot(view: View) -> str:
    unsure = {
        "stance": sum(not line.sure for line in view.positions()),
        "act": sum(not line.sure for line in view.acts()),
        "conflict": sum(not line.sure for line in view.conflicts()),
    }
    left = [counted(count, f"unsure {noun}") for noun, count in unsure.items() if count]
    told = f"Left out: {listed(left)}. " if left else ""
    return (
        f"{told}Every sentence is made from lines of the record; the notes quote the coverage. "
        f"Copies of one text count as one account. State of the record: {view.digest()[:12]}."
    )
