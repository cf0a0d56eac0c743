"""Where the parties stand: points on which two or more have spoken first, then what else each of them holds.

What a party demands or refuses is told in the words of the coverage: a label names the point, and does not say
which way somebody wants it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ontherecord.export.brief.evidence import Evidence
from ontherecord.export.brief.model import Piece, Sentence
from ontherecord.export.brief.room import Room
from ontherecord.export.naming import listed, opened
from ontherecord.export.phrases import STANCE_VERB, quoted
from ontherecord.export.timeline import date_key
from ontherecord.export.when import on_day
from ontherecord.nouns.position import Issue, Position, Stance
from ontherecord.nouns.span import Span
from ontherecord.record.view import View
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.wording import content, jaccard

_LIKE = (
    0.5  # share of content words from which on two wordings of one party would read as a repetition
)
_STANCES = 3  # times the items of one stance that are told of one party in all
_LONGEST = 18  # words of a wording; what is longer is cut, the note has the whole sentence

# how a stance on a wording that another party has just been quoted with reads
_ON_THIS = {
    Stance.DEMANDS: "demands this",
    Stance.OFFERS: "offers this",
    Stance.OPEN: "is open to this",
    Stance.CONDITIONAL: "ties this to a condition",
    Stance.ACCEPTS: "accepts this",
    Stance.REJECTS: "refuses this",
    Stance.INSISTS: "insists on this",
}
# the order in which a party's stances are told
_ORDER = (
    Stance.DEMANDS,
    Stance.REJECTS,
    Stance.INSISTS,
    Stance.ACCEPTS,
    Stance.OFFERS,
    Stance.OPEN,
    Stance.CONDITIONAL,
)
# words that open a noun phrase, which can follow a verb; other wordings follow a colon
_OPENERS = frozenset(
    """a an the any all no its their his her our this these those both some more further such several one two
    three four five six seven eight nine ten""".split()
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A position with the wording to quote and the words to cite for it."""

    line: Position
    wording: str
    spans: tuple[Span, ...]
    is_noun: bool
    is_printed: bool  # else the wording is the record's label of the point, which is nobody's words


class Points:
    """The sure stances of a view, each party's latest on each point."""

    def __init__(self, view: View, evidence: Evidence, parties: Sequence[str]) -> None:
        self._evidence = evidence
        self._issues = {issue.id: issue for issue in view.issues()}
        self._ranks = {party: at for at, party in enumerate(parties)}
        self._history: dict[tuple[str, str], list[Position]] = {}
        for line in sorted(view.positions(), key=lambda line: (*date_key(line.on), line.id)):
            if line.sure and line.stance is not Stance.UNANSWERED and line.issue in self._issues:
                self._history.setdefault((line.issue, line.party), []).append(line)
        self._by_issue: dict[str, list[Position]] = {}
        for (issue, _), lines in self._history.items():
            self._by_issue.setdefault(issue, []).append(lines[-1])

    def contested(self, most: int) -> Iterator[Sentence]:
        """Points on which two or more parties have spoken: those on which they differ first."""
        for issue in self._shared()[:most]:
            lines = sorted(
                self._by_issue[issue], key=lambda line: (self._rank(line.party), line.id)
            )
            lines.sort(key=lambda line: _ORDER.index(line.stance))
            pieces = [Piece(f"On {self._issues[issue].label}: ")]
            before: _Told | None = None
            for at, told in enumerate(self._alike(self._issues[issue], lines)):
                name = self._evidence.names.full(told.line.party)
                said = f"{name} {_after(before, told)}"
                tail = f"{_aside(told.line)}{self._earlier(told.line)}"
                pieces.append(Piece(f"{'; ' if at else ''}{said}{tail}", told.spans, told.wording))
                before = told
            yield Sentence((*pieces, Piece(".")))

    def of_parties(self, room: Room) -> Iterator[Sentence]:
        """For each party what else it demands, refuses, offers and is open to."""
        shared = set(self._shared()[: room.points])
        held: dict[str, list[Position]] = {}
        for issue, lines in self._by_issue.items():
            for line in lines if issue not in shared else ():
                held.setdefault(line.party, []).append(line)
        order = sorted(held, key=lambda party: (self._rank(party), -len(held[party]), party))
        for party in order[: room.parties]:
            yield self._party(party, held[party], room.items)

    def _rank(self, party: str) -> int:
        return self._ranks.get(party, len(self._ranks))

    def _shared(self) -> list[str]:
        def weight(issue: str) -> tuple[int, int, int, str]:
            lines = self._by_issue[issue]
            spans = {span for line in lines for span in line.spans}
            return (
                -len({line.stance for line in lines}),
                -len(lines),
                -self._evidence.count(spans),
                self._issues[issue].label,
            )

        return sorted((i for i, lines in self._by_issue.items() if len(lines) > 1), key=weight)

    def _alike(self, issue: Issue, lines: Sequence[Position]) -> list[_Told]:
        """The lines of one point, quoted with one wording where their evidence has one in common."""
        printed = [self._evidence.words.quote(line.spans).casefold() for line in lines]
        for words in sorted(issue.wordings, key=lambda words: (len(words), words)):
            plain = " ".join(words.split())
            if all(plain.casefold() in text for text in printed):
                return [self._told(line, plain) for line in lines]
        return [self._told(line) for line in lines]

    def _told(self, line: Position, wording: str | None = None) -> _Told:
        words, label = self._evidence.words, self._issues[line.issue].label
        spans = self._evidence.first(line.spans)
        if wording is not None:
            shown = [s for s in line.spans if wording.casefold() in words.quote([s]).casefold()]
            spans = self._evidence.first(shown) or spans
        wording = wording or words.wording(line, spans[:1])
        opener = wording.split()[0].casefold()
        is_noun = (
            opener in _OPENERS or opener.endswith("ing") or label.casefold() in wording.casefold()
        )
        printed = any(wording.casefold() in words.quote([s]).casefold() for s in line.spans)
        return _Told(line, wording, spans, is_noun, printed)

    def _party(self, party: str, lines: Iterable[Position], most: int) -> Sentence:
        ordered = sorted(lines, key=lambda line: (_ORDER.index(line.stance), *self._weight(line)))
        pieces = [Piece(opened(self._evidence.names.full(party)))]
        told_of = 0
        for number, (stance, group) in enumerate(groupby(ordered, key=lambda line: line.stance)):
            kept = self._distinct(self._told(line) for line in group)[:most]
            kept = kept[: _STANCES * most - told_of]
            told_of += len(kept)
            if not kept:
                break
            verb = _verb(stance, all(told.is_noun for told in kept))
            pieces.append(Piece(f"{'; it' if number else ''} {verb} "))
            for at, told in enumerate(kept):
                comma = "" if not at else " and " if at == len(kept) - 1 else ", "
                text = f"{comma}{_short(told)}{_aside(told.line)}"
                pieces.append(Piece(text, told.spans, told.wording))
        return Sentence((*pieces, Piece(".")))

    def _distinct(self, lines: Iterable[_Told]) -> list[_Told]:
        """Lines without those whose wording would repeat an earlier one."""
        kept: list[tuple[frozenset[str], _Told]] = []
        for told in lines:
            words = content(told.wording)
            if all(jaccard(words, other) < _LIKE for other, _ in kept):
                kept.append((words, told))
        return [told for _, told in kept]

    def _weight(self, line: Position) -> tuple[object, ...]:
        """Points that more origins tell first, then the newest."""
        first, last = date_key(line.on)
        return -self._evidence.count(line.spans), -last.toordinal(), -first.toordinal(), line.id

    def _earlier(self, line: Position) -> str:
        """What the party held before, where that was something else."""
        history = self._history[line.issue, line.party]
        before = [told.stance.value for told in history if told.stance is not line.stance]
        return f" (earlier: {listed(list(dict.fromkeys(before)))})" if before else ""


def _after(before: _Told | None, told: _Told) -> str:
    """A stance behind that of another party: "refuses this", "is open to this too"."""
    stance = told.line.stance
    if before is None or (told.is_printed and before.wording != told.wording):
        return f"{_verb(stance, told.is_noun)} {_short(told)}"
    return f"{_ON_THIS[stance]}{' too' if before.line.stance is stance else ''}"


def _verb(stance: Stance, before_nouns: bool) -> str:
    """The verb before wordings; where one of them is no noun phrase, a colon stands between."""
    verb = STANCE_VERB[stance]
    return verb if before_nouns else f"{verb.removesuffix(' on')}:"


def _short(told: _Told) -> str:
    words = told.wording.split()
    short = " ".join(words[:_LONGEST]) + (" …" if len(words) > _LONGEST else "")
    return quoted(short) if told.is_printed else short


def _aside(line: Position) -> str:
    """The condition, and the day where the coverage tells one."""
    told = f" ({quoted(line.condition)})" if line.condition else ""
    return (
        f"{told} ({on_day(line.on)})" if line.on and line.on.sure and is_governed(line.on) else told
    )
