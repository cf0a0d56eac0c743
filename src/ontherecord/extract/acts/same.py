"""What "it" is, under a verdict: the plan on which another has just given his ("but Norland rejected it")."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import children
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding

_VERDICTS: Final = frozenset({"accept", "reject", "support", "praise", "disapprove"})
_MADE: Final = frozenset({"propose", "offer"})


def of_same(
    acts: Sequence[ActFinding],
    before: Sequence[ActFinding],
    sentence: TokenSpan,
    parsed: ParsedReport,
    parties: Parties,
) -> list[ActFinding]:
    """The acts of a sentence, verdicts on "it" with the words and the other party of the act told right before."""
    found: list[ActFinding] = []
    for act in acts:
        told = [a for a in (*before, *found) if a.trigger.start < act.trigger.start]
        found.append(_matched(act, told[-1] if told else None, sentence, parsed, parties))
    return found


def _matched(
    act: ActFinding,
    last: ActFinding | None,
    sentence: TokenSpan,
    parsed: ParsedReport,
    parties: Parties,
) -> ActFinding:
    if last is None or act.type not in _VERDICTS or act.object or act.recipient:
        return act
    own = {parties.party_of(k) for k in act.actor}
    asked = last.type in _MADE
    if last.object is None or (not asked and last.type not in _VERDICTS):
        return act
    if last.modality is not Modality.DID or own & {parties.party_of(k) for k in last.actor}:
        return act
    verb = next((t for t in sentence if parsed.span(t.i, t.i + 1) == act.trigger), None)
    thing = next(children(verb, "dobj", "nsubjpass"), None) if verb is not None else None
    if thing is None or thing.lower_ != "it":
        return act
    other = last.actor if asked else last.recipient
    meant = tuple(k for k in other if parties.party_of(k) not in own)
    if not meant:
        return act
    return replace(act, object=last.object, recipient=meant, sure=False)
