"""Who signs a paper together: "Norland and Estmark signed a treaty", "Norland signed a treaty with Estmark"."""

from ontherecord.extract.acts.clause import Clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import prepositions
from ontherecord.extract.papers.people import keys_of_parties, people_of
from ontherecord.extract.papers.sides import Used
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality

SIGNING = frozenset({"sign", "initial", "conclude", "ink"})
_TOGETHER = ("with", "between")


def signers(noun: Token, used: Used, parties: Parties) -> tuple[str, ...]:
    """The parties, two or more, that are told to have signed what a noun names; none where not all are known."""
    for clause, reading in used.clauses:
        done = reading is not None and not reading.negated and reading.modality is Modality.DID
        by = _signing(noun, clause, parties) if done and clause.verb.lemma_ in SIGNING else ()
        if len(by) > 1:
            return by
    return ()


def _signing(noun: Token, clause: Clause, parties: Parties) -> tuple[str, ...]:
    # "a memorandum of UNDERSTANDING with Estmark"; not "a treaty on trade with Estmark"
    places = (clause.verb, noun, *prepositions(noun, "of"))
    others = [word for place in places for name in _TOGETHER for word in prepositions(place, name)]
    found = [_told(word, parties) for word in (clause.actor, *others) if word is not None]
    if not found or not all(found):
        return ()
    return keys_of_parties(parties, tuple(key for people in found for key in people.keys))


def _told(word: Token, parties: Parties) -> Named:
    """Whom a word stands for where that is sure, or persons in a row, each by his name."""
    people = people_of(word, parties)
    named = word.pos_ == "PROPN" and all(map(parties.is_person, people.keys))
    return people if people.sure or named else Named()
