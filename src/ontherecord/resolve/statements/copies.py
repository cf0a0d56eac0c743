"""The tellings of a copied sentence, made to agree: an excerpt has lost what its whole says before it.

"The minister confirmed that he had received the reply" tells in a full report whose reply it is; in the excerpt
that starts there nobody knows. Where one report is a copy of the other, the fuller reading holds for both.
"""

from collections.abc import Iterable
from dataclasses import replace

from ontherecord.resolve.acts.tellings import Known, Telling

_Key = tuple[str, str, int, str]


def copies_agree(tellings: Iterable[Telling], known: Known) -> tuple[Telling, ...]:
    """`tellings` with the type, parties and paper of the fullest telling of the same words in one origin."""
    told = tuple(tellings)
    groups: dict[_Key, list[Telling]] = {}
    for telling in told:
        groups.setdefault(_key(telling, known), []).append(telling)
    best = {key: min(group, key=_emptiness) for key, group in groups.items() if _one_each(group)}
    return tuple(_like(telling, best.get(_key(telling, known), telling)) for telling in told)


def _key(telling: Telling, known: Known) -> _Key:
    """The words of the sentence and the place of the verb in it, within one origin."""
    words = " ".join(known.coverage.words(telling.evidence).split())
    place = telling.trigger.start - telling.evidence.start
    return known.coverage.origins[telling.report], words, place, telling.modality.value


def _one_each(group: list[Telling]) -> bool:
    """Whether each report tells it once: a verb that moves two papers is told twice and left alone."""
    return len(group) > 1 and len({t.report for t in group}) == len(group)


def _emptiness(telling: Telling) -> tuple[int, int, str]:
    """Smallest for the telling that knows most; earlier reports first."""
    knows = sum(
        (telling.paper is not None, bool(telling.giver.parties), bool(telling.taker.parties))
    )
    return -knows, telling.rank, telling.finding


def _like(telling: Telling, best: Telling) -> Telling:
    if telling is best:
        return telling
    return replace(
        telling,
        type=best.type,
        giver=best.giver,
        taker=best.taker,
        paper=best.paper,
        paper_title=best.paper_title,
        subject=best.subject,
        evidence_words=best.evidence_words,
    )
