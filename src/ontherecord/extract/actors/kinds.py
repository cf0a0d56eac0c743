"""Names in front of what they are: "the Ardal movement", "the Kelm Unionist party (KUP)".

The noun behind the name then stands for the actor, here and wherever it stands alone with "the".
"""

from typing import Final

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import ActorWords
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.nouns.actor import ActorKind

_KINDS: Final = frozenset("movement group militia faction party organisation organization".split())
# Of these, the ones behind a capitalised name that nobody knows.
_NEW: Final = frozenset({"movement", "party", "militia"})
_DESCRIBING: Final = frozenset(
    """rebel separatist insurgent guerrilla militant armed protest political resistance islamist terror terrorist
    jihadist paramilitary opposition ruling liberation secessionist independence""".split()
)
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "poss", "agent"})
_LONGEST: Final = 4  # words of a new name


def find_kinds(roster: Roster, hits: Hits, words: ActorWords) -> None:
    """Let the noun behind a movement's name denote it, and enter those whom only such a noun introduces."""
    doc = roster.parsed.doc
    for token in doc:
        if token.text not in _KINDS or token.tag_ != "NN" or token.i in roster.at:
            continue
        last = token.i
        while last > 0 and doc[last - 1].lower_ in _DESCRIBING and doc[last - 1].text.islower():
            last -= 1
        entry = _named(roster, last)
        if entry is not None:
            first = next((a for a, b in entry.mentions if b == last), last)
            entry = entry if _is_definite(doc, first) else None
        elif token.text in _NEW and token.dep_ in _SUBJECTS | {"pobj"}:
            entry = _new(roster, hits, words, token, last)
        if entry is None:
            continue
        entry.nouns.add(token.text)
        if token.dep_ not in ("compound", "amod", "nmod"):
            roster.mention(entry.key, last, token.i + 1)


def _named(roster: Roster, last: int) -> Entry | None:
    """The organisation, of no states, whose name ends there."""
    reference = roster.at.get(last - 1)
    entry = roster.entries.get(reference.key or "") if reference is not None else None
    if entry is None or entry.kind is not ActorKind.ORGANISATION or entry.code is not None:
        return None
    return None if entry.nouns & {"alliance", "firm"} else entry


def _is_definite(doc: Doc, first: int) -> bool:
    """Whether "the" stands before a name, or nothing that makes it one of many: not "an Ardal group"."""
    before = doc[first - 1] if first > 0 else None
    return (
        before is None or before.lower_ in ("the", "'s", "’s") or before.i < doc[first].sent.start
    )


def _new(roster: Roster, hits: Hits, words: ActorWords, kind: Token, last: int) -> Entry | None:
    """An actor whom a noun introduces behind a capitalised name, entered with it."""
    doc, first = kind.doc, last
    while first > 0 and last - first < _LONGEST and _may_name(roster, hits, words, doc[first - 1]):
        first -= 1
    if first in (last, 0) or doc[first - 1].lower_ not in ("the", *_DESCRIBING):
        return None
    if kind.dep_ == "pobj" and _letters(doc, kind.i) is None:
        return None  # "at the Christmas party"
    plain = doc[first:last].text
    # "the Ardal movement" is Ardal elsewhere, "the Open Harbour party" rarely Open Harbour
    alone = (
        last - first == 1 and kind.text != "party"
    ) or f"organisation:{plain}" in roster.entries
    name = plain if alone else doc[first : kind.i + 1].text
    entry = roster.add(Entry(f"organisation:{name}", name, ActorKind.ORGANISATION))
    entry.nouns |= {"organisation", "faction"}
    for token in doc if alone and last - first == 1 else ():
        if token.text == plain and token.pos_ == "PROPN" and hits.at(token.i) is None:
            roster.mention(entry.key, token.i, token.i + 1)
    roster.mention(entry.key, first, kind.i + 1)
    letters = _letters(doc, kind.i)
    if letters is not None:
        roster.alias(entry.key, letters)
        for token in doc:
            if token.text == letters and hits.at(token.i) is None:
                roster.at.pop(token.i, None)
                roster.mention(entry.key, token.i, token.i + 1)
    return entry


def _may_name(roster: Roster, hits: Hits, words: ActorWords, token: Token) -> bool:
    if token.i in roster.at or hits.at(token.i) is not None or not token.text[0].isupper():
        return False
    if token.is_sent_start or words.role(token.text) is not None:
        return False
    return token.pos_ in ("PROPN", "ADJ", "NOUN") and token.ent_type_ not in ("DATE", "GPE", "LOC")


def _letters(doc: Doc, kind: int) -> str | None:
    """The letters in brackets behind a noun that hold its own initial at the end: "party (KUP)"."""
    behind = [t.text for t in doc[kind + 1 : kind + 4]]
    if len(behind) < 3 or behind[0] != "(" or behind[2] != ")" or not behind[1].isupper():
        return None
    return behind[1] if behind[1][-1] == doc[kind].text[0].upper() else None
