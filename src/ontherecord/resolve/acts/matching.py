"""When two tellings are of one act: the features, and the matcher that weighs them."""

import datetime as dt
from collections.abc import Sequence

from ontherecord.nouns.act import MUTUAL
from ontherecord.resolve.acts.tellings import Side, Telling
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.matching import NOTHING, Feature, Finding, Matcher
from ontherecord.resolve.wording import jaccard

_FAR = dt.timedelta(
    days=7
)  # reports farther apart, with nothing else to date them, tell of different acts
_COPIED = dt.timedelta(
    days=31
)  # a sentence of one text is printed again for some weeks, not for ever
_SAME_VERB = 0.1  # of a sentence's length: how far a verb can slip when a sentence is reworded
_MOST = (
    0.6  # share of the shorter one's words that the longer one must have to say the same and more
)
_CONTAINED = (
    0.5  # what that is worth: with both days told the acts are one, without them it is a doubt
)
_SOME = 0.3  # share of words that tellings of one act have in common; under it chance does as well


def same_giver(left: Telling, right: Telling) -> Finding:
    """The same party acts."""
    if left.type in MUTUAL:
        return _same_side(_both(left), _both(right))
    return _same_side(left.giver, right.giver)


def same_taker(left: Telling, right: Telling) -> Finding:
    """It is done to the same party."""
    if left.type in MUTUAL:
        return _same_side(_both(left), _both(right))
    if not left.taker.parties and not right.taker.parties:
        return Finding(0.5, "none is named in either")
    return _same_side(left.taker, right.taker)


def _both(telling: Telling) -> Side:
    """Both sides of a meeting as one, for either may be named first."""
    giver, taker = telling.giver, telling.taker
    actors = tuple(sorted({*giver.actors, *taker.actors}))
    names = ", ".join(name for name in (giver.names, taker.names) if name)
    return Side(actors, giver.parties | taker.parties, names)


def _same_side(left: Side, right: Side) -> Finding:
    if left.actors and left.actors == right.actors and not left.parties:
        return Finding(1.0, "the same person, whose party nobody tells")
    if (left.actors and right.actors) and not (left.parties and right.parties):
        return Finding(0.5, "the party of the one who is named is not told")
    if not left.parties or not right.parties:
        return NOTHING
    if left.parties == right.parties:
        return Finding(1.0, left.names)
    if left.parties & right.parties:
        return Finding(0.5, f"{left.names} / {right.names}")
    return Finding(-1.0, f"{left.names} there, {right.names} here")


def same_paper(left: Telling, right: Telling) -> Finding:
    """The same paper is moved."""
    if left.paper is None or right.paper is None:
        return NOTHING
    if left.paper == right.paper:
        return Finding(1.0, left.paper_title)
    return Finding(-1.0, f"{left.paper_title} is not {right.paper_title}")


def same_day(left: Telling, right: Telling) -> Finding:
    """The days agree."""
    a, b = left.date, right.date
    if a is None or b is None:
        return NOTHING
    told = f"{a.edtf} / {b.edtf}"
    (first, last), (low, high) = a.days(), b.days()
    if is_governed(a) and is_governed(b) and a.sure and b.sure:
        if a.overlaps(b):
            return Finding(1.0 if last == first or low == high else 0.5, told)
        both_papers = left.paper is not None and left.paper == right.paper
        return Finding(-0.5 if both_papers else -1.0, f"the days differ ({told})")
    gap = max(low - last, first - high)
    if gap <= _FAR:
        return Finding(0.3, told)
    if left.origin == right.origin and gap <= _COPIED:
        return NOTHING  # one text: where a copy lost the day, its own date says nothing
    return Finding(-1.0, f"the days are far apart ({told})")


def same_subject(left: Telling, right: Telling) -> Finding:
    """The words for what is done are alike."""
    if left.subject and right.subject:
        share, shared = jaccard(left.subject, right.subject), left.subject & right.subject
        if len(shared) > 1:  # one may say in three words what the other says in ten
            shorter = min(len(left.subject), len(right.subject))
            share = max(share, _CONTAINED * (len(shared) / shorter >= _MOST))
        if not shared and left.paper is None:
            return Finding(-0.5, "what is done is told in quite different words")
    else:
        share = jaccard(left.evidence_words, right.evidence_words)
        shared = left.evidence_words & right.evidence_words
    return Finding(share, ", ".join(sorted(shared))) if share >= _SOME else NOTHING


def same_sentence(left: Telling, right: Telling) -> Finding:
    """The sentence went from one report into the other."""
    if left.origin != right.origin or left.report == right.report:
        return NOTHING
    if abs(left.position - right.position) > _SAME_VERB:
        return NOTHING  # two verbs of one sentence tell two acts
    alike = left.evidence_words == right.evidence_words
    share = jaccard(left.evidence_words, right.evidence_words)
    return Finding(1.0) if alike or share >= 0.5 else NOTHING


def same_place(left: Telling, right: Telling) -> Finding:
    """It happens in the same place."""
    if left.place is None or right.place is None:
        return NOTHING
    if left.place == right.place:
        return Finding(1.0, left.place)
    return Finding(-0.5, f"one is placed in {left.place}, the other in {right.place}")


# Weights so that parties alone are never enough: a paper, a day with like words, or a sentence taken over must
# come in. Checked on the table of cases in tests/resolve/test_acts.py.
ACT = Matcher(
    "rule:act",
    (
        Feature(same_giver, 0.2, veto=True),
        Feature(same_taker, 0.2, veto=True),
        Feature(same_paper, 0.45, veto=True),
        Feature(same_day, 0.2, veto=True),
        Feature(same_subject, 0.4),
        Feature(same_sentence, 0.75),
        Feature(same_place, 0.1),
    ),
    same=0.75,
    unsure=0.6,
)


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[Telling, Telling]]:
    """Pairs worth comparing: of one type and modality, by one party, near in time or of one paper."""
    blocks: dict[tuple[str, str, str], list[int]] = {}
    papers: dict[tuple[str, str, str], list[int]] = {}
    copies: dict[tuple[str, str, str, frozenset[str]], list[int]] = {}
    for at, telling in enumerate(tellings):
        sides = {*telling.giver.parties, *telling.taker.parties} or set(telling.giver.actors)
        for party in sides or {""}:
            blocks.setdefault((telling.type, telling.modality, party), []).append(at)
        copied = (telling.type, telling.modality, telling.origin, telling.subject)
        copies.setdefault(copied, []).append(at)
        if telling.paper is not None:
            papers.setdefault((telling.type, telling.modality, telling.paper), []).append(at)
    pairs: set[tuple[int, int]] = set()
    for block in (*papers.values(), *copies.values()):
        pairs.update((a, b) for i, a in enumerate(block) for b in block[i + 1 :])
    for block in blocks.values():
        pairs |= _near(block, tellings)
    return [(tellings[a], tellings[b]) for a, b in sorted(pairs)]


def _near(block: Sequence[int], tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of a block whose days lie within reach of one another; undated ones meet everybody."""
    days = {at: date.days() for at in block if (date := tellings[at].date) is not None}
    ordered = sorted(days, key=lambda at: (days[at][0], at))
    pairs = set()
    for i, a in enumerate(ordered):
        for b in ordered[i + 1 :]:
            if days[b][0] - days[a][1] > _FAR:
                break
            pairs.add((min(a, b), max(a, b)))
    loose = [at for at in block if at not in days]
    pairs.update((min(a, b), max(a, b)) for a in loose for b in block if a != b)
    return pairs
