"""Threats under the verb of a promise: who vows a hostile measure against another threatens, and promises nothing.

"Norland vowed to raise tariffs on Estmark's steel": that what is vowed is hostile, and against whom, is what the
lexicon finds at the vow's own words.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ontherecord.extract.acts.parties import Parties
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding

_HOSTILE: Final = frozenset({"assault", "coerce", "sanction"})


def as_threats(acts: Sequence[ActFinding], parties: Parties) -> list[ActFinding]:
    """The acts of a sentence, a promise to do another harm as the threat that it is."""
    return [_threat(act, acts, parties) if act.type == "promise" else act for act in acts]


def _threat(promise: ActFinding, acts: Sequence[ActFinding], parties: Parties) -> ActFinding:
    vowed = promise.object
    own = {parties.party_of(key) for key in promise.actor}
    for act in acts:
        inside = vowed is not None and vowed.start <= act.trigger.start < vowed.end
        if not inside or act.type not in _HOSTILE or act.modality is Modality.DENIED:
            continue
        same = own == {parties.party_of(key) for key in act.actor}
        others = bool(act.recipient) and not own & {parties.party_of(k) for k in act.recipient}
        # "promised Sudria to impose sanctions on Estmark" is a promise to Sudria
        if same and others and set(promise.recipient) <= set(act.recipient):
            sure = promise.sure and act.sure
            return replace(promise, type="threaten", recipient=act.recipient, sure=sure)
    return promise
