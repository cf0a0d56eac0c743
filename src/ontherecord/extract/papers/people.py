"""Whom the words for givers and takers of papers stand for: offices, missions, counterparts, members."""

from ontherecord.extract.actors.offices import SOCIETIES
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.peoples import AGAINST
from ontherecord.extract.acts.sides import MEDIATORS, Named
from ontherecord.extract.acts.tree import child, children, is_verbal, modifiers, prepositions
from ontherecord.extract.papers.chairs import in_the_chair
from ontherecord.extract.parsing.words import Token

# People, offices and houses that take and give papers for whom they are "of": "the Chair of the Authority".
_OFFICES = frozenset(
    """chair chairman chairwoman chairperson head president minister ambassador envoy representative secretary
    leader office delegation member government presidency secretariat spokesman spokeswoman king emir embassy
    consulate mission legation team negotiator side capital headquarters aide adviser counterpart colleague
    secretary-general mediator commissioner ministry official diplomat prime chargé affaires d'affaires delegate
    intermediary facilitator commodore general admiral colonel marshal junta ruler premier chancellor governor
    sultan sheikh prince regime authority cabinet consul attaché coordinator rapporteur movement group militia
    faction lawyer attorney counsel family relative""".split()
)
_COUNSEL = frozenset({"lawyer", "attorney", "counsel", "solicitor", "barrister"})
_PAST = frozenset("former ex late onetime erstwhile retired deposed ousted".split())
_STAFF = frozenset({"diplomat", "official"})  # "a diplomat AT the Norlander embassy"
_RULERS = frozenset({"junta", "regime", "ruler", "authority", "government"})
_DIPLOMATS = frozenset({"ambassador", "chargé", "affaires", "d'affaires", "consul"})
_HOUSES = frozenset("office ministry government presidency palace cabinet chancellery".split())
_SETTING_UP = frozenset("install instal set establish form create".split())
PEERS = frozenset({"counterpart", "colleague", "homologue"})


def people_of(word: Token | None, parties: Parties) -> Named:
    """Whom a word stands for; an office nobody names stands for whom it is of ("the Chair of the League").

    Who is joined to the name beside a title is there too: "by Norland's minister X and Estmark's envoy Y".
    """
    found = _one(word, parties)
    names = [name for name in children(word, "appos") if name.pos_ == "PROPN"] if word else []
    joined = [c for name in names for c in children(name, "conj") if c.pos_ == "PROPN"]
    joined += [name for name in names if _is_behind_and(name)]
    more = [_one(name, parties) for name in joined]
    if not found or not any(more):
        return found
    keys = dict.fromkeys((*found.keys, *(key for named in more for key in named.keys)))
    return Named(tuple(keys), found.sure and all(named and named.sure for named in more))


def _one(word: Token | None, parties: Parties) -> Named:
    """Whom a word stands for by itself and its own conjuncts."""
    if word is not None and word.lemma_.lower() in PEERS:
        return _peer(word, parties)
    if word is not None and word.lemma_.lower() in MEDIATORS and (town := _town_of(word)):
        return Named(parties.at_place(town[0]).keys, False)  # "the facilitator IN VELTEN"
    found = (_set_up_in(word, parties) if word is not None else None) or parties.of(word)
    several = (
        _of_both(word, parties) or in_the_chair(word, found, parties) if word is not None else None
    )
    if several is not None:
        return several
    if word is None or not _is_stranger(found, parties):
        return found
    if any(mark.lower_ in AGAINST for mark in modifiers(word)):
        return found  # "Norland's opposition leader" is not Norland
    if word.lemma_.lower() not in _OFFICES and word.pos_ != "PROPN":  # "Tove Lind of the ministry"
        return found
    if word.pos_ == "PROPN" and word.lemma_.lower() in SOCIETIES:
        return found  # "the Workers' Union OF NORLAND"
    words = [w for w in (word, *children(word, "appos")) if not _is_past(w)]
    names = ["of", "from", *(["in"] if word.lemma_.lower() in _RULERS else [])]
    names += ["at"] if word.lemma_.lower() in _STAFF else []
    places = [p for each in words for name in names for p in prepositions(each, name)]
    places += right_behind(word, "from")
    behind = (parties.of(place) for place in places)
    named = next((named for named in behind if named), _NOBODY) or _of_house(word, parties)
    offices = _DIPLOMATS if found else _OFFICES  # whose diplomat somebody is, his adjective tells
    owned = parties.owner(word) if word.lemma_.lower() in offices else _NOBODY
    return named or owned or found


def is_office(word: Token) -> bool:
    """Whether a word names an office or those who hold it: "from THE MINISTER"."""
    return word.lemma_.lower() in _OFFICES


def is_counsel(word: Token) -> bool:
    """Whether a word is for those who plead for somebody: what they are sent, a state need not have."""
    return word.lemma_.lower() in _COUNSEL


def _is_past(noun: Token) -> bool:
    """Whether an office is one that somebody held once: "Rava Dol, a FORMER president of Norland"."""
    return any(mark.lower_ in _PAST for mark in modifiers(noun))


def _town_of(word: Token) -> list[Token]:
    """Where somebody is: "the facilitator IN VELTEN"."""
    return [p for p in (*prepositions(word, "in"), *right_behind(word, "in")) if p.pos_ == "PROPN"]


def _of_both(word: Token, parties: Parties) -> Named:
    """For whom several act, by their adjectives: "the heads of the NORLANDER and ESTMARKIAN delegations"."""
    behind = [p for p in prepositions(word, "of") if p.lemma_.lower() in _OFFICES]
    for noun in (word, *behind):
        if noun.tag_ != "NNS" or noun.lemma_.lower() not in _OFFICES:
            continue
        states = parties.national(noun)
        if len(states.keys) > 1:
            return states
    return _NOBODY


def right_behind(word: Token, name: str) -> list[Token]:
    """The name behind a preposition right behind a word, wherever the parser hangs it: "to mediators FROM SUDRIA"."""
    following = word.nbor() if word.i + 1 < len(word.doc) else None
    if following is None or following.lower_ != name or following.head == word:
        return []
    return list(children(following, "pobj"))


def whose_before(noun: Token, parties: Parties) -> Named | None:
    """Whose "its comments" are at the start of a clause: "NORLAND missed the deadline; its comments arrived later"."""
    owner = child(noun, "poss")
    if owner is None or owner.lower_ not in ("its", "their") or owner.i == owner.sent.start:
        return None
    before = owner.nbor(-1)
    mark = before.nbor(-1) if before.lower_ in ("and", "but") and before.i > 0 else before
    if mark.text not in (";", ",") or noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    subjects = [
        t for t in owner.doc[owner.sent.start : owner.i] if t.dep_ in ("nsubj", "nsubjpass")
    ]
    found = parties.of(subjects[-1]) if subjects and is_verbal(subjects[-1].head) else Named()
    single = (subjects[-1].tag_ in ("NN", "NNP")) == (owner.lower_ == "its") if subjects else False
    return found if found and found.sure and single else None


def _of_house(word: Token, parties: Parties) -> Named:
    """Whose a house in a capital is: "the prime minister's office IN VELTEN"."""
    if word.lemma_.lower() not in _HOUSES:
        return _NOBODY
    found = (parties.at_place(place) for place in prepositions(word, "in"))
    return next((named for named in found if named), _NOBODY)


def _set_up_in(word: Token, parties: Parties) -> Named:
    """Whose a ministry told by its clause is: "the ministry WHICH they have set up IN VELTEN", not the one before."""
    bare = not (modifiers(word) or child(word, "poss") or prepositions(word, "of"))
    if word.lemma_.lower() not in _HOUSES or not bare or word.i + 1 >= word.sent.end:
        return _NOBODY
    if word.nbor().lower_ not in ("which", "that"):
        return _NOBODY
    towns, set_up = [], False
    for token in word.doc[word.i + 2 : word.sent.end]:
        if token.is_punct or token.dep_ == "cc":
            break
        set_up = set_up or token.lemma_ in _SETTING_UP
        towns += list(children(token, "pobj")) if set_up and token.lower_ == "in" else []
    found = (parties.at_place(town) for town in towns)
    return next((named for named in found if named), _NOBODY)


def _is_behind_and(name: Token) -> bool:
    """Whether "and" stands before a name: somebody else than who is named before it, wherever the parser hangs him."""
    first = name.left_edge
    return first.i > name.sent.start and first.nbor(-1).lower_ == "and"


def _is_stranger(found: Named, parties: Parties) -> bool:
    """Whether nobody is known by a word, or one person whose party is not: "Ivo Brand of Estmark"."""
    return not found or (len(found.keys) == 1 and parties.is_private(found.keys[0]))


def _peer(word: Token, parties: Parties) -> Named:
    """Whom "her Norlander counterpart" is for: never her own side."""
    before = [parties.of(mark) for mark in modifiers(word)]
    named = next((found for found in before if found), _NOBODY)
    found = parties.of(word)
    if named or not _is_stranger(found, parties):
        return parties.national(word) or named or found
    behind = (parties.of(p) for each in children(word, "appos") for p in prepositions(each, "of"))
    return parties.national(word) or next((there for there in behind if there), found)


def keys_of_parties(parties: Parties, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that actors act for, each once."""
    return tuple(dict.fromkeys(parties.party_of(k) for k in keys))


_NOBODY = Named()
