"""The sides of a paper: who wrote it and for whom, as far as the words around one mention tell."""

from spacy.tokens import Token

from ontherecord.extract.acts.clause import Clause, read_clause
from ontherecord.extract.acts.modality import Reading
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import (
    added,
    child,
    children,
    deep_prepositions,
    is_verbal,
    prepositions,
)
from ontherecord.extract.papers.words import paper_words

Uses = tuple[tuple[Clause, Reading | None], ...]  # clauses that do something with a paper

# What an outlet does with a leaked paper.
LOOKING = frozenset({"see", "obtain", "acquire", "view", "review"})
# People and offices that take and give papers for whom they are "of": "the Chair of the Authority".
_OFFICES = frozenset(
    """chair chairman chairwoman chairperson head president minister ambassador envoy representative secretary
    leader office delegation member government presidency secretariat spokesman spokeswoman king emir""".split()
)
_WRITING = frozenset({"draft", "write", "author", "prepare", "formulate", "devise", "draw"})
_VOICES = frozenset({"letter", "note", "memorandum", "memo", "message"})
_COUNTERPARTS = frozenset({"counterpart", "colleague", "homologue"})


def author(noun: Token, head: Token, uses: Uses, parties: Parties) -> tuple[str, ...]:
    """Owner, "from" or "by" whom; else who hands it over."""
    if (his := _counterpart(noun, head, parties)) is not None:
        return his
    for found in (_source(noun, parties), _source(head, parties)):
        if found and found.sure:
            return keys_of_parties(parties, found.keys)
    if (teller := _in_words_of(noun, parties)) is not None:
        return teller
    groups = paper_words().groups
    for clause, _ in uses:
        told = clause.passive and clause.verb.lemma_ in groups["authoring"]  # "proposed by Norland"
        if told or clause.verb.lemma_ in _WRITING:
            writer = people_of(clause.actor, parties)
            if writer:
                return keys_of_parties(parties, writer.keys) if writer.sure else ()
    for clause, _ in uses:
        if clause.verb.lemma_ in groups["moving"] - groups["relaying"]:
            giver = people_of(clause.actor, parties)
            if giver and giver.sure:
                return keys_of_parties(parties, giver.keys)
    return ()


def _counterpart(noun: Token, head: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of a letter "to his counterpart": he whose counterpart it is."""
    for place in (p for n in (noun, head) for p in prepositions(n, "to")):
        if place.lemma_.lower() in _COUNTERPARTS:
            found = parties.of(child(place, "poss"))
            return keys_of_parties(parties, found.keys) if found and found.sure else None
    return None


def _in_words_of(noun: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of a letter in which something is done: "in a letter to Estmark, Norland set out its terms"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ != "in" or noun.lemma_.lower() not in _VOICES:
        return None
    if not is_verbal(prep.head) or not any(c.lower_ == "a" for c in children(noun, "det")):
        return None
    found = parties.of(read_clause(prep.head).actor)
    return keys_of_parties(parties, found.keys) if found and found.sure else None


def _source(noun: Token, parties: Parties) -> Named:
    """Whom a paper comes from; "seen by the agency" tells who has read it."""
    if not any(verb.lemma_ in LOOKING for verb in children(noun, "acl")):
        return parties.source(noun)
    found = parties.owner(noun)
    behind = (parties.of(p) for name in ("of", "from") for p in prepositions(noun, name))
    return found or next((named for named in behind if named), found)


def people_of(word: Token | None, parties: Parties) -> Named:
    """Whom a word stands for; an office nobody names stands for whom it is of ("the Chair of the League")."""
    found = parties.of(word)
    if found or word is None or word.lemma_.lower() not in _OFFICES:
        return found
    behind = (parties.of(place) for place in prepositions(word, "of"))
    return next((named for named in behind if named), found)


def addressee(noun: Token, head: Token, uses: Uses, parties: Parties) -> tuple[str, ...]:
    """ "to" or "for" whom, or who is handed it, or who receives it."""
    words = [p for name in ("to", "for") for n in (noun, head) for p in prepositions(n, name)]
    for clause, reading in uses:
        if reading is None:
            continue
        if clause.verb.lemma_ == "obtain" or head.lemma_ == "copy":
            continue  # a newspaper obtains what was not written for it
        if clause.verb.lemma_ in ("receive", "get"):
            words += [clause.actor] if clause.actor is not None else []
        elif clause.verb.lemma_ in _WRITING and not clause.passive:
            words += prepositions(clause.verb, "to")
        elif clause.verb.lemma_ in paper_words().groups["moving"]:
            words += [clause.dative] if clause.dative is not None else []
            words += prepositions(clause.verb, "to")
    if not words and noun.lemma_.lower() in ("note", "letter"):
        words = deep_prepositions(noun, "to")  # "a note of protest to Estmark"
    for word in words:
        found = people_of(word, parties)
        if found and found.sure:
            inside = [w for w in deep_prepositions(noun, "to") if w not in words]
            more = [people_of(other, parties) for other in added(word, [*words, *inside])]
            keys = (*found.keys, *(key for named in more if named.sure for key in named.keys))
            return keys_of_parties(parties, keys)
    return ()


def is_handed_to_somebody(noun: Token, uses: Uses) -> bool:
    """Whether a receiver is printed, known or not: "its reply to the demands to the mediators"."""
    given = [c for c, _ in uses if c.verb.lemma_ in paper_words().groups["moving"]]
    kinds = paper_words().kinds
    return any(
        c.dative is not None
        or any(p.lemma_.lower() not in kinds for p in prepositions(c.verb, "to") if p != noun)
        for c in given
    )


def keys_of_parties(parties: Parties, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that actors act for, each once."""
    return tuple(dict.fromkeys(parties.party_of(k) for k in keys))
