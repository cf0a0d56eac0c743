"""The sides of a paper: who wrote it and for whom, as far as the words around one mention tell."""

from collections.abc import Iterator
from dataclasses import dataclass

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
from ontherecord.extract.papers.passage import ASKED, Passage
from ontherecord.extract.papers.people import people_of, whose_before
from ontherecord.extract.papers.places import phrase_start
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Token


@dataclass(frozen=True, slots=True)
class Used:
    """What is done with a paper: the clauses that do something with it, and how it moves."""

    clauses: tuple[tuple[Clause, Reading | None], ...]
    passages: tuple[Passage, ...]


# What an outlet does with a leaked paper.
LOOKING = frozenset({"see", "obtain", "acquire", "view", "review"})
_WRITING = frozenset("draft write author prepare formulate devise draw compile".split())
_VOICES = frozenset({"letter", "note", "memorandum", "memo", "message"})
_REPLIES = frozenset(
    {"response", "reply", "answer"}
)  # "in a written reply", "in a reply sent on Monday"
_DECIDING = frozenset({"accept", "reject", "refuse", "decline"})
_ANSWERED = frozenset({"answer", "acknowledge"})
_RESPONDED = frozenset({"respond", "reply", "react"})
_COUNTERPARTS = frozenset({"counterpart", "colleague", "homologue"})


_BACKED = frozenset("backed drafted sponsored authored proposed written brokered mediated".split())
_URGING = frozenset("ask urge tell inform warn invite remind notify request thank assure".split())


def author(noun: Token, head: Token, used: Used, parties: Parties) -> tuple[str, ...]:
    """Owner, "from" or "by" whom; else who hands it over. Nobody answers a paper of his own."""
    found = _author(noun, head, used, parties)
    whose = child(noun, "poss")
    if found and whose is not None and whose.pos_ == "PRON" and found == _answerer(head, parties):
        return _other_before(noun, found, parties)  # "Norland has not answered ITS letter"
    return found


def _other_before(noun: Token, but: tuple[str, ...], parties: Parties) -> tuple[str, ...]:
    """The one other party that does something in the sentence before."""
    start = noun.sent.start
    before = noun.doc[start - 1].sent if start > 0 else ()
    acting = (parties.of(word) for word in before if word.dep_ in ("nsubj", "nsubjpass"))
    found = {
        keys_of_parties(parties, named.keys)
        for named in acting
        if named.keys and not named.keys[0].startswith("person:~")
    }
    others = [keys for keys in found if not set(keys) & set(but)]
    return others[0] if len(others) == 1 else ()


def _author(noun: Token, head: Token, used: Used, parties: Parties) -> tuple[str, ...]:
    if (his := _counterpart(noun, head, parties)) is not None:
        return his
    for found in (_source(noun, parties), _source(head, parties)):
        if found and found.sure:
            return keys_of_parties(parties, found.keys)
    if backed := _backed(noun, parties):
        return backed
    readings = (
        _in_words_of(noun, parties),
        _to_that_effect(noun, parties),
        _by_which(head, parties),
        _drawn_up(head, parties),
    )
    if (teller := next((found for found in readings if found is not None), None)) is not None:
        return teller
    groups = paper_words().groups
    for clause, _ in used.clauses:
        told = clause.passive and clause.verb.lemma_ in groups["authoring"]  # "proposed by Norland"
        if told or clause.verb.lemma_ in _WRITING:
            writer = people_of(clause.actor, parties)
            if writer:
                return keys_of_parties(parties, writer.keys) if writer.sure else ()
    for passage in used.passages:
        giver = passage.taker if passage.move == "return" else passage.giver
        if passage.move != "relay" and giver and giver.sure:
            return keys_of_parties(parties, giver.keys)
    return ()


def _backed(noun: Token, parties: Parties) -> tuple[str, ...]:
    """Whose "a U.S.-BACKED proposal", "an Egyptian-DRAFTED text" is, as far as an adjective tells."""
    for mark in children(noun, "amod"):
        name, _, deed = mark.text.rpartition("-")
        found = parties.called(name) if deed in _BACKED else Named()
        if found:
            return keys_of_parties(parties, found.keys)
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
    lemma = noun.lemma_.lower()
    over = prep.head
    if over.lemma_ == "date" and over.head != over:
        over = (
            over.head
        )  # "in a letter to Norland DATED 3 May, Estmark proposed": the parser makes it a verb
    handed = lemma in _REPLIES and any(c.tag_ == "VBN" for c in children(noun, "acl", "amod"))
    if noun.dep_ != "pobj" or prep.lower_ != "in" or not (lemma in _VOICES or handed):
        return None
    if is_verbal(over) and (put := _who_puts(over, parties)) is not None:
        return put
    whose = child(noun, "poss")  # "in his letter to Estmark, the president of Norland proposes"
    coming = whose is not None and whose.pos_ == "PRON" and not parties.of(whose)
    marked = (
        coming
        or over.lemma_ == "write"
        or any(c.lower_ == "a" for c in children(noun, "det"))
        or (noun.tag_ == "NNS" and child(noun, "det", "poss") is None)  # "in separate letters to"
    )
    if not is_verbal(over) or not marked:
        return None
    found = people_of(read_clause(over).actor, parties)
    return keys_of_parties(parties, found.keys) if found and found.sure else None


def _who_puts(verb: Token, parties: Parties) -> tuple[str, ...] | None:
    """Who writes "Norland's offer was put to Estmark in a letter": its agent, else whose the thing is."""
    passive = child(verb, "nsubjpass", "auxpass") is not None or verb.dep_ == "acl"
    if not passive or verb.tag_ != "VBN":
        return None
    agent = child(verb, "agent")
    thing = child(verb, "nsubjpass") or verb.head
    found = people_of(child(agent, "pobj"), parties) if agent else parties.owner(thing)
    return keys_of_parties(parties, found.keys) if found and found.sure else None


def _to_that_effect(noun: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of "a note to this effect": who says, in the sentence before, what it says."""
    if not any(place.lower_ == "effect" for place in prepositions(noun, "to")):
        return None
    start = noun.sent.start
    root = noun.doc[start - 1].sent.root if start > 0 else noun
    found = parties.of(read_clause(root).actor) if is_verbal(root) else Named()
    return keys_of_parties(parties, found.keys) if found and found.sure else None


def _by_which(head: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of "the note by which the front asked for a meeting", nobody where that one is not known."""
    for verb in _in_which(head):
        teller = read_clause(verb).actor
        if teller and teller.pos_ != "PRON":
            found = people_of(teller, parties)
            return keys_of_parties(parties, found.keys) if found and found.sure else ()
    return None


def _in_which(head: Token) -> Iterator[Token]:
    """What is done in a letter: "the letter of 3 May, IN WHICH Norland ACCEPTED", hung on the letter or on its day."""
    for verb in head.subtree:
        dated = verb.head == head or verb.head.ent_type_ == "DATE"
        if verb.dep_ == "relcl" and dated:
            pointed = (p for name in ("by", "in", "with") for p in prepositions(verb, name))
            if any(p.lower_ == "which" for p in pointed):
                yield verb


def _drawn_up(head: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of "a file on nine ships drawn up by Norland", wherever the parser hangs the participle."""
    kinds = paper_words().kinds
    for verb in head.subtree:
        agent = child(verb, "agent") if verb.dep_ == "acl" and verb.lemma_ in _WRITING else None
        if agent is None or (verb.head != head and verb.head.lemma_.lower() in kinds):
            continue
        found = people_of(child(agent, "pobj"), parties)
        return keys_of_parties(parties, found.keys) if found and found.sure else None
    return None


def _source(noun: Token, parties: Parties) -> Named:
    """Whom a paper comes from; "seen by the agency" tells who has read it."""
    if (own := whose_before(noun, parties)) is not None:
        return own
    hung = phrase_start(noun) > noun.left_edge.i  # "delivered to Norland and Estmark a letter"
    if not hung and not any(verb.lemma_ in LOOKING for verb in children(noun, "acl")):
        return parties.source(noun)
    found = parties.owner(noun) if not hung else Named()
    behind = (parties.of(p) for name in ("of", "from") for p in prepositions(noun, name))
    return found or next((named for named in behind if named), found)


def addressee(noun: Token, head: Token, used: Used, parties: Parties) -> tuple[str, ...]:
    """ "to" or "for" whom, or who is handed it, or who receives it."""
    words = [p for name in ("to", "for") for n in (noun, head) for p in prepositions(n, name)]
    prep = noun.head
    if (
        not words
        and noun.lemma_.lower() in _VOICES
        and prep.lower_ == "in"
        and is_verbal(prep.head)
    ):
        words = [
            p for p in prepositions(prep.head, "to") if p.i > noun.i
        ]  # "protested in a note to"
        if not words and prep.head.lemma_ in _URGING:
            words = list(children(prep.head, "dobj"))  # "asked Norland in a letter to receive them"
    for clause, reading in used.clauses:
        if reading is not None and clause.verb.lemma_ in _WRITING and not clause.passive:
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
    offers = (o for v in _in_which(head) if v.lemma_ in _DECIDING for o in children(v, "dobj"))
    for offer in offers:  # "the letter in which Norland accepted ESTMARK'S offer"
        if (found := parties.source(offer)) and found.sure:
            return keys_of_parties(parties, found.keys)
    return _taker(head, used, parties) or _answerer(head, parties)


def _answerer(head: Token, parties: Parties) -> tuple[str, ...]:
    """Who answers a paper, or has not: it was for him."""
    prep = head.head
    if head.dep_ == "dobj" and prep.lemma_ in _ANSWERED:
        verb = prep
    elif head.dep_ == "pobj" and prep.lower_ == "to" and prep.head.lemma_ in _RESPONDED:
        verb = prep.head
    else:
        return ()
    found = people_of(read_clause(verb).actor, parties) if is_verbal(verb) else Named()
    return keys_of_parties(parties, found.keys) if found and found.sure else ()


def _taker(head: Token, used: Used, parties: Parties) -> tuple[str, ...]:
    """Who takes it; a newspaper obtains what was not written for it."""
    for passage in used.passages:
        if passage.reading is None or passage.verb.lemma_ == "obtain" or head.lemma_ == "copy":
            continue
        if passage.move == "receive" and passage.stranger:
            continue  # "received the reply from the mediators": whom it was for is not told
        taker = passage.giver if passage.move == "return" else passage.taker
        if taker and taker.sure:
            return keys_of_parties(parties, taker.keys)
    return ()


def asking(noun: Token, parties: Parties) -> tuple[str, ...]:
    """Who put what a response is to: "its response to NORLAND'S questions", "to what NORLAND calls its final text"."""
    heads = (noun, noun.head) if noun.dep_ in ("dobj", "nsubjpass") else (noun,)
    for place in (p for head in heads for p in prepositions(head, "to")):
        if is_verbal(place):
            found = people_of(child(place, "nsubj"), parties)
        else:
            asked = place.lemma_.lower() in ASKED
            found = parties.source(place) if asked else Named()
        if found and found.sure:
            return keys_of_parties(parties, found.keys)
    return ()


def is_handed_to_somebody(used: Used) -> bool:
    """Whether a receiver is printed, known or not: "its reply to the demands to the mediators"."""
    return any(passage.taker or passage.elsewhere for passage in used.passages)


def keys_of_parties(parties: Parties, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that actors act for, each once."""
    return tuple(dict.fromkeys(parties.party_of(k) for k in keys))
