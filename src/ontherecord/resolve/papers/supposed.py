"""The missing side of a paper, as a careful reader supposes it: who deals with whom in the reports that tell of it.

"The group handed its reply to the mediators" names one side only. Where the same reports have that side deal with one
other party far more than with any, the paper is taken to be for, or by, that one. Such a paper is never sure.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.papers.carriers import go_betweens
from ontherecord.resolve.papers.keys import Key, keys_of
from ontherecord.resolve.papers.mention import ANY, SIGNED, Mention
from ontherecord.resolve.papers.shelf import Place, Shelf
from ontherecord.resolve.papers.versions import APART

REASON = "the other side is supposed: with whom the reports have the first one deal"
_PUBLIC = frozenset({"statement", "report", SIGNED})  # papers for everybody, or of all
_POSTED = frozenset({"letter", "note", "ultimatum"})  # what one sends to several
_PAPER, _DEED = 3, 1  # what a paper and a deed between two parties weigh
_LEAST = 2  # the least weight that tells who deals with whom
_AHEAD = 2  # how many times that of the next party it has to be in the reports that tell of a paper
_FAR_AHEAD = 4  # the same over the whole collection

_Papers = dict[Key, list[Mention]]
_Sides = tuple[frozenset[str], frozenset[str]]


def suppose(
    shelf: Shelf, mentions: Sequence[Mention], world: tuple[Coverage, Cast, frozenset[str]]
) -> frozenset[Key]:
    """Give papers of which one side is known the other one, in place; the papers that have a supposed side.

    Mentions that move and that no place fitted make papers of their own where a side can be supposed.
    """
    peers = _Peers(mentions, world)
    supposed: set[Key] = set()
    for answers in (False, True):  # whom an answer is for, the paper that it answers tells
        halves = {k: h for k, h in _halves(shelf).items() if (k.family == "response") == answers}
        supposed |= _complete(halves, shelf, peers)
    supposed |= _complete(_loose(shelf, mentions), shelf, peers)
    return frozenset(supposed & set(shelf.held))


def _complete(halves: _Papers, shelf: Shelf, peers: "_Peers") -> set[Key]:
    """Put half papers on the shelf as whole ones, where something tells their other side; the papers that are new."""
    found: _Papers = {}
    every = _by_days({**halves, **shelf.held})
    for key, held in sorted(halves.items(), key=lambda item: item[0].id):
        whole = _complement(key, held, every) or _answering(key, held, shelf)
        whole = whole or _completed(key, held, peers)
        if whole is not None:
            found.setdefault(whole, []).extend(held)
    made: set[Key] = set()
    moved: dict[Key, Key] = {}
    between: dict[_Sides, set[Key]] = {}
    for key in shelf.held:
        between.setdefault((key.by, key.to), set()).add(key)
    for whole, held in found.items():
        alike = between.setdefault((whole.by, whole.to), set())
        for key, own in _by_day(whole, held, alike, shelf.held):
            for mention in own:
                moved |= dict.fromkeys(shelf.placed.get((mention.report, mention.at), ()), key)
                _take_out(mention, shelf)
            if key not in shelf.held:
                made.add(key)
            alike.add(key)
            _put_in(key, own, shelf)
    for key in [key for key, held in shelf.held.items() if not held]:
        del shelf.held[key]
    _follow(moved, shelf)
    return made


def _follow(moved: Mapping[Key, Key], shelf: Shelf) -> None:
    """Have mentions that are on no paper but name one, as "no such paper" does, name the paper that it became."""
    for place, keys in list(shelf.placed.items()):
        if any(key not in shelf.held for key in keys):
            pairs = zip(keys, shelf.reasons[place], strict=True)
            now = [(moved.get(key, key), reason) for key, reason in pairs]
            kept = [each for each in now if each[0] in shelf.held]
            shelf.placed[place] = tuple(key for key, _ in kept)
            shelf.reasons[place] = tuple(reason for _, reason in kept)


def _halves(shelf: Shelf) -> _Papers:
    """Papers on the shelf of which one side is known."""
    return {
        key: list(held)
        for key, held in shelf.held.items()
        if bool(key.by) != bool(key.to) and key.family not in _PUBLIC
        if key.family != ANY or not any(m.printed for m in held)  # "published a position paper"
    }


def _loose(shelf: Shelf, mentions: Sequence[Mention]) -> _Papers:
    """Papers with one side known that mentions placed nowhere would make: they changed hands, or have a day."""
    found: _Papers = {}
    for mention in mentions:
        place = (mention.report, mention.at)
        free = place not in shelf.placed and place not in shelf.open
        if free and bool(mention.by) != bool(mention.to) and _is_paper(mention):
            found.setdefault(Key(mention.family, mention.by, mention.to), []).append(mention)
    return {key: held for key, held in found.items() if key.family not in _PUBLIC}


def _is_paper(mention: Mention) -> bool:
    """Whether a mention that fits nowhere shows a paper by itself."""
    named = (
        mention.called is not None and mention.kind != ANY
    )  # "the Annex of 18 March" is no paper sent
    came = any(hop.date is not None for hop in mention.hops) or named
    came = (
        came
        or (mention.answered and bool(mention.by))
        or (mention.family == "draft" and bool(mention.judged_by))
    )
    on_paper = mention.on_paper or bool(mention.judged_by)
    return came and on_paper and not (mention.denied or mention.coming)


def _by_days(papers: Mapping[Key, Sequence[Mention]]) -> dict[tuple[str, dt.date], set[Key]]:
    """Papers by their family and the days on which they were handed over."""
    found: dict[tuple[str, dt.date], set[Key]] = {}
    for key, held in papers.items():
        for date in (date for mention in held for date in mention.dates):
            if len(set(date.days())) == 1:
                found.setdefault((key.family, date.days()[0]), set()).add(key)
    return found


def _complement(
    key: Key, held: Iterable[Mention], every: Mapping[tuple[str, dt.date], set[Key]]
) -> Key | None:
    """The paper of which others tell the side that is missing: of the same kind, handed over on the same day."""
    days = {date.days()[0] for mention in held for date in mention.dates}
    alike = {other for day in days for other in every.get((key.family, day), ())}
    if key.by:
        sides = {other.to for other in alike if other.to and other.by in (frozenset(), key.by)}
        sides -= {side for side in sides if side & key.by}
        return replace(key, to=sides.pop(), version="") if len(sides) == 1 else None
    sides = {other.by for other in alike if other.by and other.to in (frozenset(), key.to)}
    sides -= {side for side in sides if side & key.to}
    return replace(key, by=sides.pop(), version="") if len(sides) == 1 else None


def _answering(key: Key, held: Iterable[Mention], shelf: Shelf) -> Key | None:
    """The answer with him for addressee whose paper it answers, whoever took it."""
    asked = {
        paper.by - key.by
        for mention in held
        if key.by and mention.answers is not None
        for paper in shelf.placed.get((mention.report, mention.answers), ())
    } - {frozenset[str]()}
    return replace(key, to=asked.pop(), version="") if len(asked) == 1 else None


def _completed(key: Key, held: Sequence[Mention], peers: "_Peers") -> Key | None:
    """The paper with both sides; None where nothing tells the other one."""
    if key.by:
        judging = {m.judged_by for m in held if m.judged_by}
        if len(judging) == 1 and key.family == "draft":
            return replace(key, to=next(iter(judging)) - key.by, version="")
        strange = any(m.to_stranger for m in held) and key.family != "response"
        to = (
            _takers(key, held) - peers.between
        )  # else somebody took it who is printed, and nobody known
        to = to if to or strange else peers.near(key.by, held) or _takers(key, held)
        to = to if to or strange else peers.anywhere(key.by)
        return replace(key, to=to, version="") if to else None
    if any(m.from_stranger for m in held):
        return None
    brought = frozenset[str]().union(*(hop.giver for mention in held for hop in mention.hops))
    by = _carriers(key, held) or (peers.near(key.to, held) or peers.anywhere(key.to)) - brought
    by = by or peers.writer(key, held)
    return replace(key, by=by, version="") if by else None


def _takers(key: Key, held: Iterable[Mention]) -> frozenset[str]:
    """Who took it at last, if that is one party."""
    takers = {hop.taker for mention in held for hop in mention.hops if hop.taker}
    givers = frozenset[str]().union(*(hop.giver for m in held for hop in m.hops if hop.taker))
    last = {taker for taker in takers if not taker & (givers | key.by)}
    return next(iter(last)) if len(last) == 1 else frozenset()


def _carriers(key: Key, held: Iterable[Mention]) -> frozenset[str]:
    """Who brought "a text" that nobody is told to have written; who forwards "the note" is not its author."""
    if not all(mention.is_new for mention in held):
        return frozenset()
    givers = {hop.giver for mention in held for hop in mention.hops if hop.giver}
    first = {giver for giver in givers if not giver & key.to}
    return next(iter(first)) if len(first) == 1 else frozenset()


class _Peers:
    """With whom each party deals: in papers told with both sides, and in the deeds of reports."""

    def __init__(
        self, mentions: Sequence[Mention], world: tuple[Coverage, Cast, frozenset[str]]
    ) -> None:
        self._coverage, self._cast, self._nobody = world
        self.between = go_betweens(mentions)
        self._written: dict[str, set[tuple[str, frozenset[str]]]] = {}
        self._papers: dict[str, list[_Sides]] = {}
        for mention in mentions:
            if mention.by:
                told = self._written.setdefault(mention.report, set())
                told.add((mention.family, mention.by))
            for key in keys_of(mention):
                self._papers.setdefault(mention.report, []).append((key.by, key.to))

    def near(self, side: frozenset[str], held: Sequence[Mention]) -> frozenset[str]:
        """The one party that a side deals with more than with any other in the reports where some mentions stand."""
        here: Counter[str] = Counter()
        for report in sorted({mention.report for mention in held}):
            for one, other, weight in self._pairs(report):
                here[other] += weight if one in side and other not in side else 0
        return _first(here - Counter(), _AHEAD)

    def anywhere(self, side: frozenset[str]) -> frozenset[str]:
        """The one party that a side deals with far more than with any other in the collection."""
        found: Counter[str] = Counter()
        for party in sorted(side):
            found.update(self._everywhere.get(party, {}))
        return _first(found, _FAR_AHEAD)

    def writer(self, key: Key, held: Sequence[Mention]) -> frozenset[str]:
        """The author of all letters of the same reports: "Sudria also received a letter"."""
        reports = {mention.report for mention in held}
        found = {
            by
            for report in reports
            for family, by in self._written.get(report, ())
            if family == key.family
        }
        new = all(mention.is_new for mention in held)  # "the letter" was told of before
        one = new and key.family in _POSTED and len(found) == 1
        return next(iter(found)) if one and not next(iter(found)) & key.to else frozenset()

    @cached_property
    def _everywhere(self) -> Mapping[str, Counter[str]]:
        """How much each party deals with each other one in the whole collection."""
        found: dict[str, Counter[str]] = {}
        for report in self._coverage.order:
            for one, other, weight in self._pairs(report):
                found.setdefault(one, Counter())[other] += weight
        return found

    def _pairs(self, report: str) -> Iterator[tuple[str, str, int]]:
        """Who deals with whom in a report, and what that weighs, both ways."""
        told = [(sides, _PAPER) for sides in self._papers.get(report, ())]
        for act in self._coverage.findings[report].acts:
            actor, recipient = (
                self._cast.parties_of(report, keys) for keys in (act.actor, act.recipient)
            )
            told.append(((actor, recipient), _DEED))
        for (ones, others), weight in told:
            for one in self._known(ones):
                for other in self._known(others - ones):
                    yield one, other, weight
                    yield other, one, weight

    def _known(self, actors: Iterable[str]) -> list[str]:
        return [a for a in actors if a not in self._nobody and self._cast.is_party(a)]


def _first(weights: Counter[str], ahead: int) -> frozenset[str]:
    """The party dealt with most, where that is so many times as much as with the next one."""
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return frozenset()
    if len(ranked) > 1 and ranked[0][1] < ahead * ranked[1][1]:
        return frozenset()
    return frozenset({ranked[0][0]})


def _take_out(mention: Mention, shelf: Shelf) -> None:
    """Take a mention off the papers of which only one side is known."""
    place = (mention.report, mention.at)
    for key in shelf.placed.pop(place, ()):
        shelf.held[key] = [m for m in shelf.held[key] if m != mention]
    shelf.reasons.pop(place, None)


def _put_in(key: Key, held: Sequence[Mention], shelf: Shelf) -> None:
    """Put a paper on the shelf."""
    shelf.held.setdefault(key, []).extend(held)
    for mention in held:
        place = (mention.report, mention.at)
        _note(place, [*shelf.placed.get(place, ()), key], shelf)


def _note(place: Place, keys: Iterable[Key], shelf: Shelf) -> None:
    found = tuple(sorted(set(keys), key=lambda key: key.id))
    shelf.placed[place], shelf.reasons[place] = found, (REASON,) * len(found)


def _by_day(
    whole: Key,
    held: Sequence[Mention],
    alike: Collection[Key],
    known: Mapping[Key, Sequence[Mention]],
) -> Iterator[tuple[Key, list[Mention]]]:
    """Mentions by the paper that they make: those handed over on other days are of more papers between the two.

    `alike` are the papers between the two that are there by then, `known` has the mentions of each.
    """
    groups: list[tuple[dt.date | None, list[Mention]]] = []
    for mention in sorted(held, key=lambda m: (_day(m) or dt.date.max, m.report, m.at)):
        day = _day(mention)
        last = groups[-1][0] if groups else None
        if groups and (day is None or last is None or day - last <= APART):
            groups[-1][1].append(mention)
        else:
            groups.append((day, [mention]))
    taken = {key for key in alike if replace(key, version="") == whole}
    for day, own in groups:
        same = [key for key in taken if day is not None and _is_on(day, known.get(key, ()))]
        if not same and day is not None and all(m.called is not None for m in own):
            same = [key for key in alike if _is_on(day, known[key])]  # "the proposals of 13 May"
        if same:
            yield min(same, key=lambda key: key.id), own
        elif not taken:
            taken.add(whole)
            yield whole, own
        elif day is not None:
            later = replace(whole, version=day.isoformat())
            taken.add(later)
            yield later, own


def _day(mention: Mention) -> dt.date | None:
    """The first day on which a mention has its paper handed over."""
    return min((date.days()[0] for date in mention.handed or mention.told_days), default=None)


def _is_on(day: dt.date, held: Iterable[Mention]) -> bool:
    """Whether mentions have their paper handed over about a day."""
    days = (date.days() for mention in held for date in mention.handed)
    return any(first - APART <= day <= last + APART for first, last in days)
