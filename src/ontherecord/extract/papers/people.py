"""Whom the words for givers and takers of papers stand for: offices, missions, counterparts, members."""

from spacy.tokens import Token

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import modifiers, prepositions

# People, offices and houses that take and give papers for whom they are "of": "the Chair of the Authority".
_OFFICES = frozenset(
    """chair chairman chairwoman chairperson head president minister ambassador envoy representative secretary
    leader office delegation member government presidency secretariat spokesman spokeswoman king emir embassy
    consulate mission legation team negotiator side capital headquarters aide adviser counterpart colleague
    secretary-general mediator commissioner ministry official diplomat prime chargé affaires d'affaires delegate
    intermediary facilitator""".split()
)
_PEERS = frozenset({"counterpart", "colleague", "homologue"})


def people_of(word: Token | None, parties: Parties) -> Named:
    """Whom a word stands for; an office nobody names stands for whom it is of ("the Chair of the League")."""
    if word is not None and word.lemma_.lower() in _PEERS:
        return _peer(word, parties)
    found = parties.of(word)
    if found or word is None:
        return found
    if word.lemma_.lower() not in _OFFICES and word.pos_ != "PROPN":  # "Tove Lind of the ministry"
        return found
    behind = (parties.of(place) for name in ("of", "from") for place in prepositions(word, name))
    named = next((named for named in behind if named), _NOBODY)
    return named or (parties.owner(word) if word.lemma_.lower() in _OFFICES else named)


def _peer(word: Token, parties: Parties) -> Named:
    """Whom "her Norlander counterpart" is for: never her own side."""
    before = [parties.of(mark) for mark in modifiers(word)]
    named = next((found for found in before if found), _NOBODY)
    return parties.national(word) or named or parties.of(word)


_NOBODY = Named()
