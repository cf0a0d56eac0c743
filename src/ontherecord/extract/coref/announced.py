"""Persons announced by a description and named right after: one person."""

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.coref.salience import Salience
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_WORDS_OF = frozenset(
    "comment remark statement word warning announcement interview speech claim assessment reaction response".split()
)


# Of whom there are many at a time: a name behind "an official said" need not be the official's.
_MANY = frozenset(
    "official diplomat source expert lawyer lawmaker adviser aide journalist writer analyst person negotiator "
    "representative delegate member envoy senator congressman".split()
)
# What a person is called whose office has just been told: "Colonel Vega was answering a question".
_RANKS = frozenset("colonel general admiral major captain commander lieutenant brigadier".split())
_NEAR = 2  # sentences from a description to a name that nothing introduces
_OFFICE = 12  # words of an office with what it is of
_FAR = 6  # to a name that the description's own noun introduces: "the spokeswoman, Ana Vega"


def merge_announced(reader: Reader) -> None:
    """ "A ministry spokesman said …" followed by "Pablo Rojas said …" or "the spokesman, Pablo Rojas": one person.

    Wire stories open with a description and name the person next: beside the same noun, or without any title.
    """
    roster = reader.roster
    sentence_of = Salience(roster)
    for anonymous in [
        e for e in roster.entries.values() if e.key.startswith("person:~") and e.mentions
    ]:
        here = sentence_of.sentence(anonymous.mentions[0][0])
        named = [
            (sentence_of.sentence(e.mentions[0][0]) - here, e)
            for e in roster.entries.values()
            if e.kind is ActorKind.PERSON and e.named and e.mentions
        ]
        for away, entry in named:
            near = 0 <= away <= _FAR and _may_be(reader, anonymous, entry)
            told = away > 0 and near and _is_introduced(reader, anonymous, entry, away)
            if told or (away == 0 and near and _is_apposed(reader, anonymous, entry)):
                _merge(reader, anonymous, entry)
                break


def _is_apposed(reader: Reader, anonymous: Entry, entry: Entry) -> bool:
    """Whether a name between commas follows the office it explains: "the spokesman OF THE FRONT, Colonel Vega, said".

    Not behind another person, whose name it would be: "the spokesman of the minister, Ada Brandt".
    """
    doc, roster = reader.roster.parsed.doc, reader.roster
    first = anonymous.mentions[0][0]
    start, last = entry.mentions[0]
    while start > first and start - 1 in roster.titles:
        start -= 1
    between = doc[first : start - 1]
    if not 2 < start - first <= _OFFICE or doc[start - 1].text != "," or last >= len(doc):
        return False
    if doc[first - 1 if first else 0].lower_ not in ("the", "its", "their"):
        return False
    plain = any(t.lower_ in ("of", "for") for t in between) and not any(
        t.is_punct or is_verbal(t) or t.dep_ == "cc" for t in between
    )
    body = between[-1] if len(between) else doc[first]
    named = roster.at.get(body.i)
    person = named is not None and named.key is not None and named.key.startswith("person:")
    other = person or (body.i > first and reader.words.role(body.text) is not None)
    return plain and not other and doc[last].text in (",", ".") and _only_one(reader, anonymous)


def _may_be(reader: Reader, anonymous: Entry, entry: Entry) -> bool:
    """Whether neither party nor gender speaks against one person."""
    same = entry.party in (None, reader.roster.top(anonymous.key))
    return same and not (entry.gender and anonymous.gender and entry.gender != anonymous.gender)


def _is_introduced(reader: Reader, anonymous: Entry, entry: Entry, away: int) -> bool:
    """Whether a name's first mention is the one that a description made the reader wait for."""
    start, last = entry.mentions[0]
    name = reader.roster.parsed.doc[last - 1]
    alike = away <= _NEAR and bool(entry.classes & anonymous.classes)
    if alike and name.dep_ == "poss" and name.head.lemma_ in _WORDS_OF:
        return True
    if _is_set_off(reader, anonymous, entry):
        return _only_one(reader, anonymous)
    plain = all(set(r.title.casefold().split()[-1:]) <= _RANKS for r in entry.roles)
    one = bool(anonymous.nouns) and not anonymous.nouns & _MANY
    first = away <= _NEAR and plain and one and (last - start > 1 or bool(entry.roles))
    told = first and _gives_account(name) and _is_quoted(reader, anonymous)
    return told and _only_one(reader, anonymous)


def _is_quoted(reader: Reader, anonymous: Entry) -> bool:
    """Whether the description's own words are told: the reader waits for the name of nobody else."""
    doc, mentions = reader.roster.parsed.doc, anonymous.mentions
    return any(_gives_account(t) for t in doc[mentions[0][0] : mentions[0][1]])


def _is_set_off(reader: Reader, anonymous: Entry, entry: Entry) -> bool:
    """Whether a name stands beside the bare noun of a description: "said the spokeswoman, Ana Vega"."""
    doc, (start, _) = reader.roster.parsed.doc, entry.mentions[0]
    while start > 0 and start - 1 in reader.roster.titles:
        start -= 1  # "the diplomat, Deputy Foreign Minister Vega"
    if start < 3 or doc[start - 1].text != "," or doc[start - 3].lower_ != "the":
        return False
    noun = reader.words.role(doc[start - 2].text)
    return noun is not None and noun.noun in anonymous.nouns


def _only_one(reader: Reader, anonymous: Entry) -> bool:
    """Whether no other unnamed person of the report is described by that noun."""
    return not any(
        e.key.startswith("person:~") and e is not anonymous and e.nouns & anonymous.nouns
        for e in reader.roster.entries.values()
    )


def _gives_account(name: Token) -> bool:
    """Whether a name is the subject of a verb of saying or answering."""
    verb, beside = name.head, name.doc[name.i + 1 : name.i + 3]
    explained = len(beside) > 1 and beside[0].text == "," and beside[1].tag_ in ("DT", "WP", "PRP$")
    return (
        name.dep_ == "nsubj"
        and not explained
        and (verb.lemma_.lower() in SPEECH or verb.lemma_.lower() in ("respond", "answer", "speak"))
    )


def _merge(reader: Reader, anonymous: Entry, entry: Entry) -> None:
    roster = reader.roster
    for i, reference in list(roster.at.items()):
        if reference.key == anonymous.key:
            roster.at[i] = Reference(entry.key, reference.sure)
    entry.mentions += anonymous.mentions
    entry.roles += anonymous.roles
    entry.party = entry.party or anonymous.party
    del roster.entries[anonymous.key]
