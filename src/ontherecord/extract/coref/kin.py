"""Whether somebody is a man or a woman, where the text says whose brother or mother he or she is."""

from collections.abc import Mapping

from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.parsing.words import Doc
from ontherecord.nouns.actor import ActorKind

KIN: Mapping[str, str] = {
    **dict.fromkeys(
        "brother son father husband uncle nephew grandson grandfather widower stepson stepfather fiancé fiance "
        "boyfriend king prince duke".split(),
        "m",
    ),
    **dict.fromkeys(
        "sister daughter mother wife aunt niece granddaughter grandmother widow stepdaughter stepmother fiancée "
        "fiancee girlfriend queen princess duchess".split(),
        "f",
    ),
    **dict.fromkeys(("cousin", "relative", "sibling", "parent", "child"), ""),
}
"""Nouns for kin, and whether they are of men ("m") or women ("f")."""
_FAR = 16  # words between "her brother" and the name that is told next


def tell_gender(roster: Roster) -> None:
    """Give persons whose names do not tell it the gender of the kin that they are said to be."""
    for entry in roster.entries.values():
        if entry.kind is ActorKind.PERSON and entry.named and not entry.gender and entry.mentions:
            entry.gender = _of(roster, entry)


def _of(roster: Roster, entry: Entry) -> str:
    doc = roster.parsed.doc
    first, last = min(entry.mentions)
    beside = [doc[first - 1]] if first else []
    beside += [doc[first - 2]] if first > 1 and doc[first - 1].text == "," else []
    name = doc[last - 1]
    beside += [c for c in name.children if c.dep_ == "appos"]
    beside += [name.head] if name.dep_ == "appos" else []
    told = {KIN[t.lower_] for t in beside if KIN.get(t.lower_)}
    if not told:
        told = _announced(doc, first, roster)
    return told.pop() if len(told) == 1 else ""


def _announced(doc: Doc, first: int, roster: Roster) -> set[str]:
    """Of which gender the only kin is of whom the words before tell: "It is her brother's cup. JUAN, 54, has …"."""
    low = max(first - _FAR, roster.parsed.block_at(first).first)
    if doc[first].sent.start != first or any(
        roster.at.get(i) is not None
        and doc[i].pos_ == "PROPN"
        and doc[i].sent.start == doc[first - 1].sent.start
        for i in range(low, first)
    ):
        return set()
    return {
        KIN[t.lower_]
        for t in doc[low:first]
        if KIN.get(t.lower_) and any(c.dep_ == "poss" for c in t.children)
    }
