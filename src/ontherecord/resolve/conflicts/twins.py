"""One conflict that two rules found: kept once.

Rules read the same sentences from acts, from statements and from the text. What stands on the same words is looked up
by the reports that it stands in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.copied_conflicts import with_spans
from ontherecord.resolve.wording import content

_BESIDE = 160  # characters between two sentences of one voice, a short one between them
_FEW = 1  # words of a denial that names no more than a thing: "There is no text"
# Kinds of conflicts over what somebody says and somebody denies.
CLAIMED = frozenset({ConflictKind.PARTIES_DISAGREE, ConflictKind.DID_NOT})
_TWINNED = CLAIMED | {ConflictKind.AGENT}  # kinds of which one conflict may be another one again


class _Held:
    """Conflicts, found again by the reports that their words stand in."""

    def __init__(self, conflicts: Iterable[Conflict] = ()) -> None:
        self.all: list[Conflict] = []
        self._in: dict[str, list[int]] = defaultdict(list)
        for conflict in conflicts:
            self.add(conflict)

    def add(self, conflict: Conflict) -> None:
        """Holds one more."""
        for report in _reports(conflict):
            self._in[report].append(len(self.all))
        self.all.append(conflict)

    def replace(self, at: int, conflict: Conflict) -> None:
        """Puts a conflict that stands in more reports into the place of one."""
        for report in _reports(conflict) - _reports(self.all[at]):
            self._in[report].append(at)
        self.all[at] = conflict

    def near(self, conflict: Conflict) -> Iterator[tuple[int, Conflict]]:
        """Those that stand in one of the reports of a conflict, with their numbers, in order."""
        places = {at for report in _reports(conflict) for at in self._in.get(report, ())}
        for at in sorted(places):
            yield at, self.all[at]


def unheld(denied: Iterable[Conflict], found: Sequence[Conflict]) -> list[Conflict]:
    """Denied claims whose denial no other rule has set against something yet."""
    held = _Held(other for other in found if other.kind in CLAIMED)
    return [
        line
        for line in denied
        if not any(
            _meet(line.sides[1], side) for _, other in held.near(line) for side in other.sides
        )
    ]


def untold(copied: Iterable[Conflict], found: Sequence[Conflict]) -> list[Conflict]:
    """What is changed in a copy and no other rule has set against each other yet."""
    held = _Held(found)
    return [
        line
        for line in copied
        if not any(
            line.kind is other.kind and _stands_on(line, other) for _, other in held.near(line)
        )
    ]


def without_twins(found: Sequence[Conflict], known: Known) -> Sequence[Conflict]:
    """Conflicts without those whose sides stand on words of another one's sides, which two rules found.

    One claim that is denied twice is one conflict, with the words of both denials: of one party one side of it.
    """
    kept = _Held()
    for conflict in found:
        if conflict.kind not in _TWINNED:
            kept.all.append(conflict)  # nobody looks for it
            continue
        near = list(kept.near(conflict))
        if any(_is_twin(conflict, other) for _, other in near):
            continue
        again = next(
            (
                at
                for at, other in near
                if _is_denied_again(conflict, other) or _goes_on(conflict, other)
            ),
            None,
        )
        if again is None:
            kept.add(conflict)
        else:
            kept.replace(again, _with_denials(kept.all[again], conflict, known))
    return kept.all


def _is_twin(left: Conflict, right: Conflict) -> bool:
    """Whether two conflicts of one kind set the same words against each other."""
    if left.id == right.id or len(left.sides) != len(right.sides):
        return False
    claimed = left.kind in CLAIMED and right.kind in CLAIMED
    if not claimed and not (left.kind is right.kind is ConflictKind.AGENT):
        return False
    return _stands_on(left, right)


def _is_denied_again(left: Conflict, right: Conflict) -> bool:
    """Whether both set one claim, which stands first, against a denial."""
    claimed = left.kind in CLAIMED and right.kind in CLAIMED and left.id != right.id
    if not claimed or not _meet(left.sides[0], right.sides[0]):
        return False
    return left.kind is right.kind or _is_of_one_breath(left.sides[-1], right.sides[-1])


def _is_of_one_breath(left: Side, right: Side) -> bool:
    """Whether one voice denies in two sentences beside each other: "He dismissed the charge. 'We told nobody.'"."""
    if not left.by or left.by != right.by or len(left.spans) != 1 or len(right.spans) != 1:
        return False
    first, second = sorted((left.spans[0], right.spans[0]))
    return first.report == second.report and 0 <= second.start - first.end <= _BESIDE


def _goes_on(left: Conflict, right: Conflict) -> bool:
    """Whether one voice denies one hand-over in two sentences, the one in a word: "We had no draft. There is none."""
    if left.kind is not ConflictKind.DID_NOT or right.kind is not left.kind:
        return False
    one, other = left.sides[-1], right.sides[-1]
    beside = _is_of_one_breath(one, other)
    words = [content(side.reading.partition(":")[2]) for side in (one, other)]
    return beside and 0 < min(map(len, words)) <= _FEW


def _with_denials(held: Conflict, again: Conflict, known: Known) -> Conflict:
    """A conflict with the denials of another one beside its own."""
    sides = [with_spans(held.sides[0], again.sides[0]), *held.sides[1:]]
    for denial in again.sides[1:]:
        own = next((at for at, side in enumerate(sides) if at and _is_one(side, denial, known)), 0)
        if own:
            sides[own] = with_spans(sides[own], denial)
        else:
            sides.append(denial)
    return replace(held, sides=tuple(sides), sure=held.sure or again.sure)


def _is_one(left: Side, right: Side, known: Known) -> bool:
    """Whether two denials are in the same words, or by one party."""
    parties = [{known.cast.party(actor) for actor in side.by} for side in (left, right)]
    named = {known.cast.name(party) for party in parties[1] if party is not None}
    plain = (
        left.reading.removesuffix(" denies it") in named
    )  # "Suland denies it", "Suland: it is in order"
    same = plain or (bool(parties[0]) and parties[0] == parties[1])
    return same or left.reading == right.reading or _meet(left, right)


def _stands_on(left: Conflict, right: Conflict) -> bool:
    """Whether each side of the one stands on words of a side of the other."""
    return all(any(_meet(a, b) for b in right.sides) for a in left.sides)


def _meet(left: Side, right: Side) -> bool:
    return any(a.covers(b) or b.covers(a) for a in left.spans for b in right.spans)


def _reports(conflict: Conflict) -> frozenset[str]:
    return frozenset(span.report for side in conflict.sides for span in side.spans)
