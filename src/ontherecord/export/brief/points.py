"""Where the parties stand: points on which two or more have spoken first, then what else each of them holds.

What a party demands or refuses is told in the words of the coverage: a label names the point, and does not say
which way somebody wants it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from ontherecord.export.brief.evidence import Evidence
from ontherecord.export.brief.model import Piece, Sentence
from ontherecord.export.brief.room import Room
from ontherecord.export.brief.topics import topics_of
from ontherecord.export.naming import is_many, listed, opened
from ontherecord.export.phrases import quoted, stance_verb
from ontherecord.export.timeline import date_key
from ontherecord.export.when import on_day
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.span import Span
from ontherecord.record.view import View
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.wording import content, jaccard

_LIKE = (
    0.5  # share of content words from which on two wordings of one party would read as a repetition
)
_STANCES = 3  # times the items of one stance that are told of one party in all
_EACH = 2  # stances of one party that are told under one topic
_LONGEST = 18  # words of a wording; what is longer is cut, the note has the whole sentence

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
_POINTING = frozenset({"it", "them", "they", "him", "her", "this", "these", "those"})
# words that make a wording a clause, whatever it opens with: "the permits WOULD return"
_FINITE = re.compile(
    r"\b(?:be|is|are|was|were|been|will|would|shall|should|must|can|cannot|could|has|have|had)\b",
    re.IGNORECASE,
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
        """What two or more parties have spoken on: first what most parties and accounts of the matter are about."""
        for topic, lines in self._shared[:most]:
            ordered = sorted(lines, key=lambda line: (self._rank(line.party), *self._order(line)))
            pieces = [Piece(f"On {topic}: ")]
            for number, (parties, group) in enumerate(self._together(ordered)):
                pieces += self._said(parties, group, "; " if number else "", topic)
            yield Sentence((*pieces, Piece(".")))

    def _together(self, ordered: Iterable[Position]) -> Iterator[tuple[list[str], list[_Told]]]:
        """Each party with what it holds; parties of whom the same words tell the same stand together."""
        held = {
            party: self._distinct(self._told(line) for line in lines)[:_EACH]
            for party, lines in groupby(ordered, key=lambda line: line.party)
        }
        alike: dict[tuple[object, ...], list[str]] = {}
        for party, group in held.items():
            alike.setdefault(tuple(self._saying(told) for told in group), []).append(party)
        yield from ((parties, held[parties[0]]) for parties in alike.values())

    def _saying(self, told: _Told) -> tuple[object, ...]:
        """All that a sentence says of a stance but whose it is."""
        line = told.line
        return line.stance, line.condition, told.wording, told.spans, self._tail(line)

    def _said(
        self, parties: Sequence[str], group: Iterable[_Told], opening: str, topic: str
    ) -> Iterator[Piece]:
        """What parties hold on a topic, behind their names; words that name the topic are not said again."""
        names = self._evidence.names
        name = listed([names.full(party) for party in parties])
        many = len(parties) > 1 or (is_many(name) and not names.is_person(parties[0]))
        for at, told in enumerate(group):
            before = f"{opening}{name}" if not at else ", and"
            named = topic in (told.wording, quoted(_bare(told.wording)))
            stands = _with_verb(told, many=many, named=named or _bare(topic) == _bare(told.wording))
            yield Piece(f"{before} {stands}{self._tail(told.line)}", told.spans, told.wording)

    def _tail(self, line: Position) -> str:
        return f"{self._aside(line)}{self._earlier(line)}"

    def _order(self, line: Position) -> tuple[object, ...]:
        return (_ORDER.index(line.stance), line.id)

    def of_parties(self, room: Room) -> Iterator[Sentence]:
        """For each party what else it demands, refuses, offers and is open to."""
        shared = {line.id for _, lines in self._shared[: room.points] for line in lines}
        held: dict[str, list[Position]] = {}
        for lines in self._by_issue.values():
            for line in lines:
                if line.id not in shared:
                    held.setdefault(line.party, []).append(line)
        order = sorted(held, key=lambda party: (self._rank(party), -len(held[party]), party))
        for party in order[: room.parties]:
            yield self._party(party, held[party], room.items)

    def _rank(self, party: str) -> int:
        return self._ranks.get(party, len(self._ranks))

    @cached_property
    def _shared(self) -> list[tuple[str, list[Position]]]:
        """Topics on which two or more parties stand somewhere, the weightiest first, each line under one of them.

        A person who acts for nobody known is no side, unless nobody else is.
        """
        sides = [line for lines in self._by_issue.values() for line in lines]
        parties = [line for line in sides if not self._evidence.names.is_person(line.party)]
        kept = parties if len({line.party for line in parties}) > 1 else sides
        found, told = [], set[str]()
        topics = topics_of(kept, self._issues, self._evidence)
        for topic in sorted(topics, key=lambda topic: self._weight_of(topic.lines, topic.name)):
            lines = [line for line in topic.lines if line.id not in told]
            if len({line.party for line in lines}) > 1:
                found.append((topic.name, lines))
                told |= {line.id for line in lines}
        return found

    def _weight_of(self, lines: Sequence[Position], name: str) -> tuple[object, ...]:
        """Topics of more of the parties in the title first, then of more accounts, then those of more stances."""
        main = {line.party for line in lines if line.party in self._ranks}
        spans = {span for line in lines for span in line.spans}
        stances = {line.stance for line in lines}
        return -min(len(main), 2), -self._evidence.count(spans), -len(stances), -len(lines), name

    def _told(self, line: Position) -> _Told:
        words, label = self._evidence.words, self._issues[line.issue].label
        spans = self._evidence.first(line.spans)
        wording = " ".join(line.words.split()) or words.wording(line, spans[:1])
        printed = [s for s in line.spans if wording.casefold() in words.quote([s]).casefold()]
        if not printed:
            wording = words.wording(line, spans[:1])
            printed = [s for s in line.spans if wording.casefold() in words.quote([s]).casefold()]
        spans = self._evidence.first(printed) or spans
        opener = wording.split()[0].casefold()
        if opener == "nothing" and line.stance is Stance.REJECTS:
            # "I accept NOTHING that": what is refused is anything that
            wording, opener, printed = label, "anything", []
        if (
            opener in _POINTING
        ):  # "them released before any talks": whom, the label does not say either
            wording, opener, printed = label, label.split()[0].casefold(), []
        named = (
            label.casefold() != _bare(wording).casefold() and label.casefold() in wording.casefold()
        )
        noun = opener in _OPENERS or opener.endswith("ing") or named
        is_noun = noun and _FINITE.search(wording) is None
        return _Told(line, wording, spans, is_noun, bool(printed))

    def _party(self, party: str, lines: Iterable[Position], most: int) -> Sentence:
        ordered = sorted(lines, key=lambda line: (_ORDER.index(line.stance), *self._weight(line)))
        name = self._evidence.names.full(party)
        person = self._evidence.names.is_person(party)
        many, told_of = is_many(name) and not person, 0
        pieces = [Piece(opened(name))]
        for number, (stance, group) in enumerate(groupby(ordered, key=lambda line: line.stance)):
            kept = self._distinct(self._told(line) for line in group)[:most]
            kept = kept[: _STANCES * most - told_of]
            told_of += len(kept)
            if not kept:
                break
            verb = _verb(stance, many=many, before_nouns=all(told.is_noun for told in kept))
            pronoun = "; also" if person else "; they" if many else "; it"
            again = pronoun if number else ""
            pieces.append(Piece(f"{again} {verb} "))
            for at, told in enumerate(kept):
                comma = "" if not at else " and " if at == len(kept) - 1 else ", "
                text = f"{comma}{_short(told)}{_on_what(told.line)}{self._aside(told.line)}"
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

    def _aside(self, line: Position) -> str:
        """The deadline, the day where the coverage tells one, and whose word it is where it is not the party's."""
        names = self._evidence.names
        deadline = line.condition if line.stance is not Stance.CONDITIONAL else None
        told = f" ({quoted(deadline)})" if deadline else ""
        if line.by is not None and self._is_another(line.by, line.party):
            told += f", on the word of {names.full(line.by)}"
        dated = line.on is not None and line.on.sure and is_governed(line.on)
        return f"{told} ({on_day(line.on)})" if dated and line.on is not None else told

    def _is_another(self, voice: str, party: str) -> bool:
        """Whether somebody speaks for another side; of a person whose side nobody tells, it is not known."""
        names = self._evidence.names
        side = names.party(voice)
        own = (party, names.party(party))
        return side not in own and (side != voice or not names.is_person(voice))

    def _earlier(self, line: Position) -> str:
        """What the party held before, where that was something else."""
        history = self._history[line.issue, line.party]
        before = [told.stance.value for told in history if told.stance is not line.stance]
        return f" (earlier: {listed(list(dict.fromkeys(before)))})" if before else ""


def _with_verb(told: _Told, *, many: bool, named: bool) -> str:
    """A stance behind its party: "refuses “the plan”", "ties “the patrol” to the condition “if …”", "demands this"."""
    verb = _verb(told.line.stance, many=many, before_nouns=told.is_noun or named)
    return f"{verb} {'this' if named else _short(told)}{_on_what(told.line)}"


def _verb(stance: Stance, *, many: bool, before_nouns: bool) -> str:
    """The verb before wordings; where one of them is no noun phrase, a colon stands between."""
    if stance is Stance.CONDITIONAL:
        return "tie" if many else "ties"
    verb = stance_verb(stance, many=many)
    return verb if before_nouns else f"{verb.removesuffix(' on')}:"


def _on_what(line: Position) -> str:
    """The condition of a stance that hangs on one."""
    if line.stance is not Stance.CONDITIONAL:
        return ""
    return f" to the condition {quoted(line.condition)}" if line.condition else " to a condition"


def _bare(wording: str) -> str:
    """A wording without the quotation marks around the whole of it, which it gets here.

    >>> _bare("“urgent consultations”"), _bare('an "urgent" meeting')
    ('urgent consultations', 'an "urgent" meeting')
    """
    inner = wording[1:-1]
    whole = len(wording) > 2 and wording[0] in '"“«' and wording[-1] in '"”»'
    return inner if whole and not set(inner) & set('"“”«»') else wording


def _short(told: _Told) -> str:
    words = _bare(told.wording).split()
    short = " ".join(words[:_LONGEST]) + (" …" if len(words) > _LONGEST else "")
    return quoted(short) if told.is_printed else short
