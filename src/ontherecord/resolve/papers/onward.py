"""One paper under two addressees: who took it first handed it on to the other, on that day or within days.

"The answer went from Norland to the League, which forwarded it to Estmark. ... Norland's answer to Estmark, given on
Wednesday": the addressee of most mentions stays.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from ontherecord.nouns.dates import DateReading
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.papers.keys import Key
from ontherecord.resolve.papers.mention import Mention
from ontherecord.resolve.papers.shelf import Shelf
from ontherecord.resolve.papers.versions import APART


def handed_on(sides: Key, mention: Mention) -> frozenset[DateReading]:
    """The days on which only the addressee of a paper is told to have handed it on: no days of its delivery."""
    dated = [hop for hop in mention.hops if hop.date is not None]
    on = [hop for hop in dated if hop.giver and hop.giver <= sides.to and not hop.giver & sides.by]
    own = {hop.date for hop in dated if hop not in on}
    return frozenset(hop.date for hop in on if hop.date is not None and hop.date not in own)


def join_onward(shelf: Shelf) -> None:
    """Put papers together that are one, handed on from the first addressee to the second, in place."""
    joined: dict[Key, Key] = {}
    alike: dict[tuple[str, frozenset[str]], list[Key]] = {}
    for key in sorted(shelf.held, key=lambda key: key.id):
        if key.by and key.to:
            alike.setdefault((key.family, key.by), []).append(key)
    for keys in alike.values():
        through = _through(keys, shelf.held)
        for first in keys:
            for other in _onward(first, keys, through, shelf.held):
                joined |= _join(first, other, shelf)
                through = _through(keys, shelf.held)
        joined |= _join_carried([key for key in keys if key in shelf.held], shelf)
        joined |= _join_answered([key for key in keys if key in shelf.held], shelf)
    _follow(joined, shelf)


def _through(
    keys: Iterable[Key], held: Mapping[Key, Sequence[Mention]]
) -> dict[Key, frozenset[str]]:
    """The papers that went through somebody, who are few, and through whom."""
    told = {
        key: frozenset[str]().union(*(m.through for m in held[key])) for key in keys if key in held
    }
    return {key: parties for key, parties in told.items() if parties}


def _onward(
    first: Key,
    keys: Iterable[Key],
    through: Mapping[Key, frozenset[str]],
    held: Mapping[Key, Sequence[Mention]],
) -> list[Key]:
    """The papers that one, taken by its addressee, was handed on as; just one, or it is not told which."""
    if first not in held:
        return []
    passed = [
        key
        for key, parties in through.items()
        if key != first and not key.to & first.to
        if parties & first.to and _are_near(held[first], held[key])
    ]
    if len(passed) == 1:
        return passed
    on = [h for m in held[first] for h in m.hops if h.giver & first.to and h.taker]
    if not on:
        return []  # one author may have written hundreds
    found = [
        key
        for key in keys
        if key != first and key in held and not key.to & first.to
        if any(hop.taker <= key.to for hop in on) and _meet(held[first], held[key])
    ]
    return found if len(found) == 1 else []


def _are_near(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Whether two papers were handed over within days of one another, as far as anything tells."""
    return any(
        abs(a.days()[0] - b.days()[0]) <= APART
        for m in one for a in (*m.handed, *m.told_days)
        for n in other for b in (*n.handed, *n.told_days)
    )  # fmt: skip


def _join_carried(keys: Sequence[Key], shelf: Shelf) -> dict[Key, Key]:
    """Of the answers of one author, those that only others handed on are the one that he gave himself days before."""
    hops = {key: [hop for m in shelf.held[key] for hop in m.hops] for key in keys}
    own = [key for key in keys if any(hop.giver & key.by for hop in hops[key])]
    if len(own) != 1 or own[0].family != "response":
        return {}
    days, joined = _days(shelf.held[own[0]]), dict[Key, Key]()
    for key in keys:
        carried = key != own[0] and hops[key] and not key.version
        then = _days(shelf.held[key])[:1] if carried else []
        if days and then and days[0] <= then[0] <= days[-1] + APART:
            joined |= _join(own[0], key, shelf, keep=True)
    return joined


def _join_answered(keys: Sequence[Key], shelf: Shelf) -> dict[Key, Key]:
    """A letter of which only one answer tells for whom it was is the one to him and others told of within days."""
    joined = dict[Key, Key]()
    for key in keys:
        held = shelf.held[key]
        if key.family != "letter" or not any(m.answered for m in held):
            continue  # one author may have written hundreds
        own = [hop for m in held for hop in m.hops if not hop.taker or hop.taker & key.to]
        if own or any(m.told_days for m in held):
            continue
        wider = [k for k in keys if key.to < k.to and _are_told_near(held, shelf.held[k])]
        if len(wider) == 1:
            joined |= _join(wider[0], key, shelf, keep=True)
    return joined


def _are_told_near(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Whether all reports that tell of two papers came out within days of one another."""
    reported = [m.reported for m in (*one, *other)]
    if any(day in ("", UNDATED) for day in reported):
        return False
    days = sorted(dt.date.fromisoformat(day) for day in reported)
    return days[-1] - days[0] <= APART


def _days(held: Sequence[Mention]) -> list[dt.date]:
    """The first day of each hand-over told."""
    return sorted(date.days()[0] for mention in held for date in mention.handed)


def _meet(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Whether two papers were handed over on one day, as both tell it."""
    return any(a.overlaps(b) for m in one for a in m.handed for n in other for b in n.handed)


def _join(one: Key, other: Key, shelf: Shelf, *, keep: bool = False) -> dict[Key, Key]:
    """Make two papers one, that of the more mentions; `keep`: the first one. Gives what the other one is now."""
    more = keep or len(shelf.held[one]) > len(shelf.held[other])
    stays, goes = (one, other) if more else (other, one)
    moved = shelf.held.pop(goes)
    shelf.held[stays].extend(mention for mention in moved if mention not in shelf.held[stays])
    return {goes: stays}


def _follow(joined: Mapping[Key, Key], shelf: Shelf) -> None:
    """Have all mentions of papers that went name those that they were joined to."""
    for place, keys in list(shelf.placed.items()) if joined else ():
        if not joined.keys().isdisjoint(keys):
            kept = dict.fromkeys(_last(key, joined) for key in keys)
            shelf.placed[place] = tuple(sorted(kept, key=lambda key: key.id))
            shelf.reasons[place] = shelf.reasons[place][: len(kept)]


def _last(key: Key, joined: Mapping[Key, Key]) -> Key:
    """What a paper became in the end."""
    while key in joined:
        key = joined[key]
    return key
