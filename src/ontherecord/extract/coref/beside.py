"""Names that the clause of a description tells: set beside it ("the envoy, X,"), or with "is" ("X is the envoy")."""

from ontherecord.extract.actors.phrases import Described, Reader
from ontherecord.extract.actors.roles import give_role, office_beside
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind


def named_beside(reader: Reader, token: Token) -> str | None:
    """The named person in apposition to a description."""
    beside = [c for c in token.children if c.dep_ == "appos"]
    places = (place for c in token.children if c.dep_ == "prep" for place in c.children)
    beside += [name for place in places for name in place.children if name.dep_ == "appos"]
    if office_beside(reader, token) is not token:
        return None  # "a spokesman for her MINISTER, X"
    if token.dep_ == "appos":
        beside.append(token.head)
    for other in beside:
        if reader.words.role(other.text) is not None:
            continue  # "In reply to the envoy, the minister said": two offices, no name
        reference = reader.roster.at.get(other.i)
        if reference is not None and reference.key is not None and reference.sure:
            entry = reader.roster.entries[reference.key]
            if entry.kind is ActorKind.PERSON and entry.named:
                return entry.key
    return None


def predicate(reader: Reader, token: Token, described: Described) -> Reference | None:
    """ "X is the foreign minister": a role for X."""
    subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
    if (
        subject is None
        or token.head.lemma_ != "be"
        or any(c.dep_ == "neg" for c in token.head.children)
    ):
        return None
    reference = reader.roster.at.get(subject.i)
    if reference is None or reference.key is None or not reference.sure:
        return None
    entry = reader.roster.entries[reference.key]
    if entry.kind is ActorKind.PERSON and entry.named and described.party is not None:
        give_role(reader, entry, described)
    return None
