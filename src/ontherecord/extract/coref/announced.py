"""Persons announced by a description and named right after: one person."""

from ontherecord.extract.actors.roles import Reader
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.coref.salience import Salience
from ontherecord.nouns.actor import ActorKind

_WORDS_OF = frozenset(
    "comment remark statement word warning announcement interview speech claim assessment reaction response".split()
)


def merge_announced(reader: Reader) -> None:
    """ "A senior diplomat said …" followed by "Deputy Foreign Minister X's comments": one person.

    Wire stories open with a description and name the person next; only a compatible title joins them.
    """
    roster = reader.roster
    doc = roster.parsed.doc
    sentence_of = Salience(roster)
    for anonymous in [
        e for e in roster.entries.values() if e.key.startswith("person:~") and e.mentions
    ]:
        first = anonymous.mentions[0][0]
        here = sentence_of.sentence(first)
        for entry in [
            e
            for e in roster.entries.values()
            if e.kind is ActorKind.PERSON and e.named and e.mentions
        ]:
            start, last = entry.mentions[0]
            if not 0 < sentence_of.sentence(start) - here <= 2 or not _compatible(
                roster.top(anonymous.key), entry, anonymous
            ):
                continue
            name = doc[last - 1]
            owner = name.dep_ == "poss" and name.head.lemma_ in _WORDS_OF
            if owner:
                _merge(reader, anonymous, entry)
                break


def _compatible(party: str, entry: Entry, anonymous: Entry) -> bool:
    shared = entry.classes & anonymous.classes
    return bool(shared) and entry.party in (None, party)


def _merge(reader: Reader, anonymous: Entry, entry: Entry) -> None:
    roster = reader.roster
    for i, reference in list(roster.at.items()):
        if reference.key == anonymous.key:
            roster.at[i] = Reference(entry.key, reference.sure)
    entry.mentions += anonymous.mentions
    entry.roles += anonymous.roles
    entry.party = entry.party or anonymous.party
    del roster.entries[anonymous.key]
