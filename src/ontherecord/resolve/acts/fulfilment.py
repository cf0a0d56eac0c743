"""Announcements and the deeds that carry them out: two acts, linked, and linked only where it is sure.

"Norland will hand over its reply on Wednesday" in one report and "Norland handed over its reply" in a later one
stay two acts. The link asks for the same party, the same thing (a paper, or like words, or two parties who meet)
and a day that is not before the announcement; where something of that is missing it is only a doubt in the log.
"""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.nouns.act import MUTUAL, Modality
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.resolve.acts.tellings import Telling, Told
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.matching import judge

FULFILS_RULE = "rule:fulfils"
_LIKE = 0.5  # share of the shorter one's words that an announcement and a deed without a common paper must share


def link_fulfilments(told: Sequence[Told]) -> tuple[list[Told], list[Judgement]]:
    """Acts with a link to the announcement that they fulfil, and a line for each link and each doubt."""
    announced: dict[str, list[Told]] = {}
    for act, members in told:
        if act.modality is Modality.WILL:
            announced.setdefault(act.type, []).append((act, members))
    linked, lines = [], []
    for act, members in told:
        candidates = announced.get(act.type, []) if act.modality is Modality.DID else []
        judged = [(word, _compare((act, members), word)) for word in candidates]
        kept = [word for word, sure in judged if sure]
        for word, sure in judged:
            if sure is False:
                reason = "may be what was announced; not everything that would make it sure is told"
                lines.append(judge(word[0].id, act.id, Verdict.UNSURE, FULFILS_RULE, reason))
        if kept:
            earlier = min(kept, key=lambda a: (_told_on(a[1]), a[0].id))[0]
            linked.append((replace(act, fulfils=earlier.id), members))
            reason = (
                f"announced, then done: {members[0].paper_title or members[0].object or act.type}"
            )
            lines.append(judge(earlier.id, act.id, Verdict.DIFFERENT, FULFILS_RULE, reason))
        else:
            linked.append((act, members))
    return linked, lines


def _compare(deed: Told, word: Told) -> bool | None:
    """True where a deed carries out an announcement, False where it may, None where it does not."""
    parties = _same_parties(deed, word)
    thing = _same_thing(deed[1], word[1])
    day = _fitting_day(deed[0].date, word, known_thing=thing == 2)
    if parties is None or thing is None or day is None:
        return None
    if thing == 2:  # a paper is handed over once
        return True
    if thing == 1 and (parties or day):
        return True
    if thing == 0 and parties and day:
        return True
    return False if thing == 1 else None


def _same_parties(deed: Told, word: Told) -> bool | None:
    """True where both sides agree, False where one is not told, None where they differ."""
    givers, takers = _sides(deed)
    first, second = _sides(word)
    if deed[0].type in MUTUAL:
        whole, other = givers | takers, first | second
        if len(whole & other) > 1:
            return True
        return None if (len(whole) > 1 and len(other) > 1) or not whole & other else False
    if not givers & first:
        return None
    if takers and second:
        return True if takers & second else None
    return False


def _sides(told: Told) -> tuple[frozenset[str], frozenset[str]]:
    """The parties on either side; the persons named where nobody tells their party."""
    givers = frozenset[str]().union(*(m.giver.parties or m.giver.actors for m in told[1]))
    takers = frozenset[str]().union(*(m.taker.parties or m.taker.actors for m in told[1]))
    return givers, takers


def _same_thing(deed: Sequence[Telling], word: Sequence[Telling]) -> int | None:
    """2 for one paper, 1 for like words, 0 where neither names a thing, None where the things differ."""
    done, said = {m.paper for m in deed} - {None}, {m.paper for m in word} - {None}
    if done and said:
        return 2 if done & said else None
    left = frozenset[str]().union(*(m.subject for m in deed))
    right = frozenset[str]().union(*(m.subject for m in word))
    if not left and not right:
        return 0
    if not left or not right:
        return None
    share = len(left & right) / min(len(left), len(right))
    return 1 if share >= _LIKE else None


def _fitting_day(done: DateReading | None, word: Told, known_thing: bool) -> bool | None:
    """True where the deed falls on the day announced, False where that is not told, None where it cannot.

    What was announced for a day and is done later, of one paper, is late and no other deed.
    """
    if done is None or done.days()[1].isoformat() < _told_on(word[1]):
        return None
    planned = word[0].date
    if planned is None:
        return False
    if planned.overlaps(done):
        return planned.sure
    late = known_thing and done.days()[0] > planned.days()[1]
    return False if late or not planned.sure or not done.sure else None


def _told_on(members: Sequence[Telling]) -> str:
    """The first day on which an announcement was told."""
    days = [member.told.days()[0].isoformat() for member in members if member.told is not None]
    return min(days, default=UNDATED)
