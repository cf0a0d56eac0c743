"""Pronouns by their clause: "they" in what a group says, "he" in "their talks with Brandt, when he …"."""

from collections.abc import Callable

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.coref.salience import Salience
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_PLACING = frozenset({"when", "where", "during", "after", "at", "in", "whom", "who", "whose"})
_TELLING = SPEECH | frozenset("announce confirm declare claim admit state insist deny".split())


def told_group(reader: Reader, token: Token) -> Reference | None:
    """ "The Front announced that THEY had agreed": the group or body that says it, whoever was many before.

    Where a listener ("told the envoys that they") or a thing in the plural stands between, nobody is surely meant.
    """
    if token.lower_ != "they" or token.dep_ != "nsubj":
        return None
    verb = token.head
    while verb.dep_ in ("conj", "xcomp") and verb.head.i < verb.i:
        verb = verb.head
    teller = verb.head
    if verb.dep_ != "ccomp" or teller.lemma_ not in _TELLING or teller.i > token.i:
        return None
    speaker = next((c for c in teller.children if c.dep_ == "nsubj"), None)
    found = reader.roster.at.get(speaker.i) if speaker is not None else None
    if speaker is None or found is None or found.key is None:
        return None
    entry = reader.roster.entries[found.key]
    if entry.kind is ActorKind.PERSON or speaker.tag_ == "PRP":
        return None
    between = token.doc[teller.i + 1 : token.i]
    several = any(t.tag_ in ("NNS", "NNPS") and t.dep_ != "npadvmod" for t in between)
    several = several or any(c.dep_ == "conj" for c in speaker.children)  # one of two is told of
    return Reference(found.key, found.sure and not several)


def of_setting(
    reader: Reader, salience: Salience, token: Token, fits: Callable[[Entry], bool], key: str
) -> Reference | None:
    """ "Holt and Maren came for the first time since their talks with BRANDT, when HE said": who is nearest, not Holt.

    Sure where the sentence's subjects are two, so that "he" is neither of them; else either may be meant.
    """
    verb, here = token.head, salience.sentence(token.i)
    if token.dep_ != "nsubj" or verb.dep_ not in ("relcl", "advcl") or token.i == token.sent.start:
        return None
    opening = verb.left_edge
    if opening.lower_ not in _PLACING or opening.i > token.i or opening.i == token.sent.start:
        return None
    before = [
        s
        for s in salience.seen
        if s.sentence == here and s.token < opening.i and not s.modifier and s.quotation is None
    ]
    own = [s for s in before if s.key == key and s.subject]
    inside = [
        s
        for s in before
        if not s.subject and s.key != key and fits(reader.roster.entries[s.key])
        and token.doc[s.token].dep_ in ("pobj", "poss", "dobj")
    ]  # fmt: skip
    if not own or not inside or inside[-1].token < own[-1].token:
        return None
    subject = token.doc[own[-1].token]
    while subject.dep_ in ("appos", "conj", "compound") and subject.head.i < subject.i:
        subject = subject.head
    several = any(c.dep_ == "conj" for c in subject.children)
    if not several:
        return Reference(key, sure=False) if verb.lemma_ in SPEECH else None
    return Reference(inside[-1].key, len({s.key for s in inside}) == 1)
