"""Whether a hand-over is told as done: by its own verb, or by what an occasion was used for."""

from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.tree import child
from ontherecord.extract.papers.passage import Passage
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality

_OCCASIONS = frozenset("meeting occasion opportunity visit call session chance trip talk".split())


def occasion_of(verb: Token) -> Token | None:
    """The noun of "used the meeting to hand over", "took the opportunity to hand over"."""
    above = verb.head
    thing = child(above, "dobj") if verb.dep_ in ("xcomp", "advcl") else above
    if thing is None or thing.lemma_.lower() not in _OCCASIONS or thing.dep_ != "dobj":
        return None
    return thing if thing.head.lemma_ in ("use", "take", "seize") else None


def was_done(verb: Token) -> bool:
    """Whether a verb tells what was done: as a fact, or as what an occasion was used for."""
    occasion = occasion_of(verb)
    reading = read_modality(occasion.head if occasion is not None else verb)
    return reading is not None and not reading.negated and reading.modality is Modality.DID


def modality_of(passage: Passage) -> Modality | None:
    """What the sentence makes of a hand-over: done, coming, denied; None where it tells of none."""
    if occasion_of(passage.verb) is not None:
        return Modality.DID if was_done(passage.verb) else None
    reading = passage.reading
    if reading is None:
        return None
    if not reading.negated:
        return reading.modality
    yet = any(
        c.lower_ in ("yet", "still") for v in (passage.verb, passage.verb.head) for c in v.children
    )
    return Modality.DENIED if reading.modality is Modality.DID and not yet else None
