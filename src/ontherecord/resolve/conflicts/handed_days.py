"""One hand-over that two reports tell of two days, where the acts were kept apart for that very reason.

"On 24 January a communication was received from the Norlander delegation"; "the invitation was received on 27 January
from the Norlander envoy". Both ends agree as far as they are told, neither report knows of a second one, and no two
names of a paper stand against each other. There may still have been two papers, so that such a conflict is never sure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import DELIVER, Known, Telling
from ontherecord.resolve.acts.tellings import Side as Party
from ontherecord.resolve.dating import UNTOLD, is_governed, printed_day
from ontherecord.resolve.wording import actors_in, content, stem, things_in

_RECEIVE = "receive"
_FAR = 7  # days; farther apart are mostly two papers
_NEWS = 21  # days between the two reports
# What any paper may be called.
_ANY = frozenset(
    map(stem, "communication paper document text letter note message notification writing copy file".split())
)  # fmt: skip
_ONE_KIND = tuple(
    frozenset(map(stem, kinds.split()))
    for kinds in (
        "reply answer response comments observations remarks reaction",
        "proposal proposals offer package plan draft",
    )
)
_SECOND = re.compile(
    r"\b(?:another|second|third|new|other|further|revised|updated|additional|again|previous|earlier)\b",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"sent|mailed|posted|dispatched|addressed|e-?mailed|wrote|written", re.IGNORECASE
)
_THERE = re.compile(r"reach|receiv|arriv|got|came|come|obtain", re.IGNORECASE)
# A page of questions and answers is of the day that it bears.
_ASKED = re.compile(r"^[ \t]*(?:QUESTION|Question|Q)\b[^\n]{0,30}?[:–—-]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Handed:
    """A hand-over with its day and both ends, empty where the report does not tell one."""

    telling: Telling
    day: str
    ordinal: int
    giver: frozenset[str]
    taker: frozenset[str]
    kinds: frozenset[str]


def find_handed_days(acts: Sequence[Told], known: Known) -> tuple[Conflict, ...]:
    """Conflicts between the days of what looks like one hand-over, each once."""
    handed = [each for act, members in acts for each in _read(act.modality, members, known)]
    found: dict[str, Conflict] = {}
    for left, right in combinations(
        sorted(handed, key=lambda h: (h.ordinal, h.telling.evidence)), 2
    ):
        if _is_one(left, right, known) and _is_only(left, right, handed):
            conflict = _conflict(left, right)
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def is_of_its_day(telling: Telling, known: Known) -> bool:
    """Whether a day is sure, or counts from a day on which its report says that something was said.

    A report that was printed the day after gives "today" for yesterday.
    """
    if telling.date is None or UNTOLD not in telling.date.basis:
        return telling.date is not None
    report = telling.report
    if _ASKED.search(known.coverage.reports[report].text):
        return True
    now = known.coverage.day(report)
    said = (line.said_on for line in known.statements.of(report))
    return any(day is not None and day.sure and day.edtf == now for day in said)


def is_on_its_way(early: Telling, late: Telling, known: Known) -> bool:
    """Whether a paper is only sent on the earlier day, and there on the later one: "was mailed", "reached us"."""
    words = known.coverage.words
    return bool(_SENT.match(words(early.trigger)) and _THERE.match(words(late.trigger)))


def _read(modality: Modality, members: Sequence[Telling], known: Known) -> Iterator[_Handed]:
    """The tellings of a hand-over that name its day."""
    if members[0].type not in (DELIVER, _RECEIVE) or modality is not Modality.DID:
        return
    for telling in members:
        date = telling.date
        if date is None or not is_governed(date) or not date.value or "/" in date.edtf:
            continue
        if not is_of_its_day(telling, known):
            continue
        first, last = date.days()
        if first != last:
            continue
        ends = _parties(telling.giver, known), _parties(telling.taker, known)
        likely = _parties(telling.likely, known)
        giver, taker = (ends[0], ends[1] or likely)
        if telling.type == _RECEIVE:
            giver, taker = taker, giver
        kinds = content(telling.object or "") | content(telling.paper_title.split(" of ")[0])
        yield _Handed(telling, first.isoformat(), first.toordinal(), giver, taker, kinds)


def _parties(side: Party, known: Known) -> frozenset[str]:
    """The parties of one end, a body with the state that it is of."""
    own = (known.cast.party(actor) for actor in side.actors)
    return side.parties | frozenset(party for party in own if party is not None)


def _is_one(left: _Handed, right: _Handed, known: Known) -> bool:
    """Whether two hand-overs of two days may well be one, told by reports that do not go back to one another."""
    one, other = left.telling, right.telling
    apart = known.coverage.days_between(one.report, other.report)
    if not 0 < right.ordinal - left.ordinal <= _FAR or one.origin == other.origin:
        return False
    if one.report == other.report or apart is None or abs(apart) > _NEWS:
        return False
    if is_on_its_way(one, other, known) or known.coverage.origin_of(
        one.evidence
    ) == known.coverage.origin_of(other.evidence):
        return False
    known_apart = one.paper and one.paper == other.paper
    if _SECOND.search(f"{one.object} {other.object}"):
        return False
    return bool(known_apart) or (_ends_meet(left, right) and _is_one_paper(left, right))


def _ends_meet(left: _Handed, right: _Handed) -> bool:
    """Whether both ends agree, or one does and the other is not told by one of the two that share a matter."""
    givers, takers = left.giver & right.giver, left.taker & right.taker
    if givers and takers:
        return True
    against = (left.giver and right.giver and not givers) or (
        left.taker and right.taker and not takers
    )
    shared = left.telling.evidence_words & right.telling.evidence_words
    matter = things_in(shared) - left.kinds - right.kinds
    return not against and bool(givers or takers) and len(matter) + len(actors_in(shared)) > 1


def _is_one_paper(left: _Handed, right: _Handed) -> bool:
    """Whether what was handed over may be one paper: one kind, or a name that any paper may have."""
    if left.telling.paper and right.telling.paper and left.telling.paper != right.telling.paper:
        shared = left.kinds & right.kinds
    else:
        shared = frozenset()
    if shared or left.kinds & _ANY or right.kinds & _ANY:
        return True
    return bool(left.kinds & right.kinds) or any(
        left.kinds & kind and right.kinds & kind for kind in _ONE_KIND
    )


def _is_only(left: _Handed, right: _Handed, handed: Sequence[_Handed]) -> bool:
    """Whether neither report tells of another hand-over between these two near those days."""
    givers, takers = left.giver | right.giver, left.taker | right.taker
    reports = {left.telling.report, right.telling.report}
    days = {
        (each.telling.report, each.ordinal)
        for each in handed
        if each.telling.report in reports
        and abs(each.ordinal - left.ordinal) <= _FAR
        and (not each.giver or each.giver & givers)
        and (not each.taker or each.taker & takers)
    }
    return len(days) == len(reports)


def _conflict(left: _Handed, right: _Handed) -> Conflict:
    early, late = left.telling, right.telling
    thing = early.paper_title or early.object or late.object or "it"
    words = (sorted(early.evidence_words), sorted(late.evidence_words))
    return Conflict(
        id=make_id("c", ConflictKind.DATE.value, "handed", left.day, right.day, *words),
        kind=ConflictKind.DATE,
        about=f"when this was handed over: {thing}",
        sides=tuple(
            Side(printed_day(each.day), (each.telling.evidence,)) for each in (left, right)
        ),
        sure=False,
    )
