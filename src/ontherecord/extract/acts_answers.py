"""Offer and answer in one sentence: who refuses a proposal is the one it was made to, and the other way round.

"Norland proposed a truce, but Estmark rejected it" tells two recipients that no clause names.
"""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding

_ASKING = frozenset({"propose", "offer", "demand", "request", "appeal", "ultimatum"})
_ANSWERING = frozenset({"accept", "reject"})


def linked(acts: Sequence[ActFinding]) -> list[ActFinding]:
    """The acts of one sentence, with the recipients that an offer and its answer give each other.

    Only where there is one asking act before the answer, by somebody else, and neither names another recipient.
    """
    mended = list(acts)
    for at, answer in enumerate(mended):
        if answer.type not in _ANSWERING or answer.modality is not Modality.DID:
            continue
        before = [
            i for i in range(at) if mended[i].type in _ASKING and mended[i].modality is Modality.DID
        ]
        if len(before) != 1:
            continue
        asked = mended[before[0]]
        if set(asked.actor) & set(answer.actor):
            continue
        if not answer.recipient and asked.recipient in ((), answer.actor):
            mended[at] = replace(answer, recipient=asked.actor, sure=answer.sure and asked.sure)
        if not asked.recipient and mended[at].recipient == asked.actor:
            mended[before[0]] = replace(
                asked, recipient=answer.actor, sure=answer.sure and asked.sure
            )
    return mended
