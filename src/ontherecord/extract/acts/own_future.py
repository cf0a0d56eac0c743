"""What a party says that it would do itself: "warned that it would retaliate"."""

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import child, children
from ontherecord.extract.acts.words import WOULD
from ontherecord.extract.parsing.words import Token


def own_future(
    verb: Token, wanted: frozenset[str], speaker: Token | None, parties: Parties
) -> bool:
    """Whether a clause says what the speaker itself would do, in one of the ways that are wanted.

    `@own-would` "warned that it would retaliate", `@own-unless` the same unless somebody yields,
    `@own-plan` also what shall happen by nobody's hand: "announced that elections would be held".
    """
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None or not any(a.lower_ in WOULD for a in children(verb, "aux")):
        return False
    if subject.lower_ == "they" and not _is_several(speaker):
        return False
    own = {parties.party_of(k) for k in parties.of(speaker).keys}
    meant = parties.of(subject) or parties.owner(subject)  # "ESTMARK'S plan would end the toll"
    known = meant.sure or subject.pos_ != "PRON"
    doer = {parties.party_of(k) for k in meant.keys} if known else set()
    one = any(parties.is_person(k) for k in parties.of(speaker).keys)
    near = ("he", "she", "i", "we") if one else ("it", "they", "we")
    if not doer and subject.lower_ in near:
        doer = own  # nobody else is near
    if "@own-plan" in wanted:
        return not doer or bool(own & doer)
    if child(verb, "neg") is not None or not own & doer:
        return False
    return "@own-would" in wanted or ("@own-unless" in wanted and _unless(verb))


def _is_several(speaker: Token | None) -> bool:
    """Whether who speaks may be "they"; in "weapons were shipped, and Estmark warned that THEY would" it may not."""
    if speaker is None:
        return False
    return speaker.tag_ in ("NNS", "NNPS", "PRP") or child(speaker, "conj") is not None


def _unless(verb: Token) -> bool:
    marks = (child(part, "mark") for part in children(verb, "advcl"))
    return any(mark is not None and mark.lower_ == "unless" for mark in marks)
