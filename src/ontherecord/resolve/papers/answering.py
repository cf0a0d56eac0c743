"""What a paper answers: the paper that its mentions point at, else the last one that came the other way."""

import datetime as dt
from collections.abc import Iterable, Sequence

from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.papers.keys import Key
from ontherecord.resolve.papers.mention import Mention
from ontherecord.resolve.papers.shelf import Shelf
from ontherecord.resolve.papers.versions import LONG

_NO_ANSWER = frozenset({"statement", "report", "agreement", "invitation"})  # what no response is to


class Others:
    """What a document is made with beside its own mentions: papers that it may answer, and the rank of reports."""

    def __init__(self, shelf: Shelf, mentions: Sequence[Mention], order: Sequence[str]) -> None:
        self.rank = {report: at for at, report in enumerate(order)}
        self.families = {(mention.report, mention.at): mention.family for mention in mentions}
        self._circulated: dict[str, list[Key]] = {}
        for key, held in shelf.held.items():
            if key.family.startswith("draft") and key.by and not key.to:
                for report in dict.fromkeys(mention.report for mention in held):
                    self._circulated.setdefault(report, []).append(key)
        self._by: dict[str, list[Key]] = {}
        self._passed: dict[tuple[str, str], set[Key]] = {}
        for key, held in shelf.held.items():
            for party in key.by:
                self._by.setdefault(party, []).append(key)
            ways = {(g, t) for m in held for hop in m.hops for g in hop.giver for t in hop.taker}
            for way in ways:
                self._passed.setdefault(way, set()).add(key)

    def by(self, parties: frozenset[str]) -> set[Key]:
        """The papers that one of some parties wrote."""
        return {key for party in parties for key in self._by.get(party, ())}

    def passed(self, givers: frozenset[str], takers: frozenset[str]) -> set[Key]:
        """The papers of others that some parties handed on to others: their answers go back the same way."""
        ways = (self._passed.get((giver, taker), set()) for giver in givers for taker in takers)
        return {key for keys in ways for key in keys if not key.by & (givers | takers)}

    def circulated(self, reports: Iterable[str]) -> list[Key]:
        """The drafts that went to nobody named of which one of some reports tells, by id."""
        found = {key for report in reports for key in self._circulated.get(report, ())}
        return sorted(found, key=lambda key: key.id)


def answered_by(key: Key, shelf: Shelf, others: Others) -> str | None:
    """The paper that this one answers: one that a mention points at, by and to the right parties.

    A response that points at none answers the only draft, else the only letter or note, that its addressee had handed
    its author by then, else the last paper of whatever kind.
    """
    pointed = {
        (mention.report, mention.answers)
        for mention in shelf.held[key]
        if mention.answers is not None
    }
    if not pointed and all(mention.words.endswith(" own") for mention in shelf.held[key]):
        return None  # "after Estmark had conveyed its own": told beside the paper that it may have come before
    if not pointed and key.family != "response":
        return _comments_before(key, shelf, others) if key.version else None
    if not pointed and key.version:
        return _last_before(key, shelf, others)
    families = {others.families[place] for place in pointed & others.families.keys()} or {"draft"}
    found = {other for place in pointed for other in shelf.placed.get(place, ())}
    theirs = others.by(key.to)
    every = {other for other in theirs if other.family in families}
    posted = {other for other in theirs if other.family in ("letter", "note") and not pointed}
    for candidates in (found, every, posted):
        told = candidates is found and not key.to  # the mention itself says what it answers
        fitting = [
            o
            for o in candidates
            if o.by and (o.by <= key.to or told) and key.by and key.by <= o.to and o != key
        ]
        if not pointed or len(fitting) > 1:
            fitting = [o for o in fitting if _was_there(shelf.held[o], shelf.held[key])]
        if len(fitting) == 1:
            return fitting[0].id
    outright = [o for o in found if o.by and not o.by & key.by]
    if len(found) == len(outright) == 1:
        return outright[0].id  # "presented its remarks on it" to whom it was not from
    return _last_before(key, shelf, others) if key.family == "response" else None


def _comments_before(key: Key, shelf: Shelf, others: Others) -> str | None:
    """The response that a new draft takes up: the last that its addressee gave its author, after an earlier draft."""
    own = _first_day(shelf.held[key])
    if not key.family.startswith("draft") or own is None:
        return None
    days = [
        (day, other.id)
        for other in others.by(key.to)
        if other.family == "response" and other.to == key.by
        for day in [_first_day(shelf.held[other])]
        if day is not None and day < own
    ]
    return max(days)[1] if days else None


def _last_before(key: Key, shelf: Shelf, others: Others) -> str | None:
    """The paper of its addressee that a response can answer: the only one, else the last that came before it."""
    own = _first_day(shelf.held[key])
    found = []
    for other in others.by(key.to) | others.passed(key.to, key.by):
        held = shelf.held[other]
        if other.by & key.by or other.family in _NO_ANSWER or not _went_to(key.by, other, held):
            continue
        day = _first_day(held)
        exact = other.family == "response" or any(m.told_days for m in held)
        late = dt.timedelta() if exact else LONG  # only told of by then
        before = day is None or own is None or day <= own + late
        if before and not (other.family == "response" and (day is None or day == own)):
            found.append((day, other.id))
    if not found:
        return _circulated(key, own, shelf, others)
    if len(found) < 2 or own is None:
        return found[0][1] if len(found) == 1 else None
    days = sorted(((day, name) for day, name in found if day is not None), reverse=True)
    told = len(days) == len(found) and days[0][0] > days[1][0]
    return days[0][1] if told else None


def _circulated(key: Key, day: dt.date | None, shelf: Shelf, others: Others) -> str | None:
    """The only draft of another party that went to nobody named before a response: comments are on that one.

    A report tells of both.
    """
    if day is None:
        return None
    found = []
    for other in others.circulated({mention.report for mention in shelf.held[key]}):
        first = _first_day(shelf.held[other]) if not other.by & key.by else None
        if first is not None and first <= day:
            found.append(other.id)
    return found[0] if len(found) == 1 else None


def _went_to(party: frozenset[str], key: Key, held: Sequence[Mention]) -> bool:
    """Whether a paper was for a party, or for nobody named, or was handed on to it."""
    return party <= key.to or not key.to or any(hop.taker & party for m in held for hop in m.hops)


def _first_day(held: Sequence[Mention]) -> dt.date | None:
    """The first day on which a paper was there: told with the hand-over, else that of the first report of it."""
    told = [date.days()[0] for m in held for date in m.told_days]
    reported = [dt.date.fromisoformat(m.reported) for m in held if m.reported not in ("", UNDATED)]
    return min(told or reported, default=None)


def _was_there(paper: Sequence[Mention], answer: Sequence[Mention]) -> bool:
    """Whether a paper was handed over on a day before, or the day of, its answer, as far as days are told."""
    handed = [date.days()[0] for mention in paper for date in mention.handed]
    replied = [date.days()[1] for mention in answer for date in mention.handed]
    return bool(handed and replied) and min(handed) <= max(replied)
