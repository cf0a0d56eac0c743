"""The sides of a paper: who wrote it and for whom, as far as the words around one mention tell."""

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
    modifiers,
    prepositions,
)
from ontherecord.extract.papers.around import ASKED
from ontherecord.extract.papers.passage import Passage
from ontherecord.extract.papers.people import (
    is_office,
    keys_of_parties,
    people_of,
    right_behind,
    whose_before,
)
from ontherecord.extract.papers.phrase import is_policy_paper
from ontherecord.extract.papers.places import phrase_start
from ontherecord.extract.papers.strangers import is_go_between
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.papers.writers import (
    VOICES,
    WRITING,
    backed,
    counterpart,
    fronted,
    in_which,
    told_writer,
)
from ontherecord.extract.parsing.words import Token


@dataclass(frozen=True, slots=True)
class Used:
    """What is done with a paper: the clauses that do something with it, and how it moves."""

    clauses: tuple[tuple[Clause, Reading | None], ...]
    passages: tuple[Passage, ...]


# What an outlet does with a leaked paper.
LOOKING = frozenset({"see", "obtain", "acquire", "view", "review"})
_SEEING = frozenset({"obtain"})  # who gets or sees a paper that need not be for him
_SHOWING = frozenset("publish print carry post release report distribute broadcast".split())
_DECIDING = frozenset({"accept", "reject", "refuse", "decline"})
_ANSWERED = frozenset({"answer", "acknowledge"})
_WEIGHED = frozenset({("of", "note"), ("on", "position")})  # taken by whom a paper is for
_BETWEEN = frozenset({"treaty", "agreement", "accord", "pact", "convention", "protocol"})
_TABLING = frozenset({"table", "propose"})
_ISSUING = frozenset({"issue", "publish", "release", "adopt"})
_PASSING = frozenset({"pass", "transmit", "communicate"})  # also of what is not one's own
_REWORKED = frozenset(
    "amended revised modified reworked new updated edited different consolidated".split()
)
_RESPONDED = frozenset({"respond", "reply", "react"})


_VOICING = frozenset(
    "complain protest appeal write turn explain apologise apologize suggest".split()
)
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
    if (ahead := fronted(noun, parties)) is not None:
        return ahead
    if (his := counterpart(noun, head, parties)) is not None:
        return his
    reworked = is_reworked(noun, head)
    for found in () if reworked else (_source(noun, parties), _source(head, parties)):
        if found and found.sure:
            return keys_of_parties(parties, found.keys)
    if behind := backed(noun, parties):
        return behind
    if (teller := told_writer(noun, head, parties)) is not None:
        return teller
    groups = paper_words().groups
    for clause, _ in used.clauses:
        told = clause.passive and clause.verb.lemma_ in groups["authoring"]  # "proposed by Norland"
        shown = noun.lemma_.lower() in VOICES or any(p.giver for p in used.passages)
        told = told and not (clause.verb.lemma_ in _SHOWING and shown)
        told = told or _is_put_forward(clause, noun, head)
        signed = clause.verb.lemma_ == "sign" and noun.lemma_.lower() in VOICES
        if told or signed or clause.verb.lemma_ in WRITING:
            writer = people_of(clause.actor, parties)
            if writer:
                return keys_of_parties(parties, writer.keys) if writer.sure else ()
    # "delivered a copy of THE LETTER": anybody's
    copied = head.lemma_ == "copy" and any(c.lower_ == "the" for c in noun.children)
    copied = copied or _is_from_nobody_known(noun, head)
    for passage in () if copied else used.passages:
        giver = passage.taker if passage.move == "return" else passage.giver
        if passage.verb.lemma_ in _PASSING and is_go_between(giver, noun.doc, parties):
            continue  # the guarantor "passed a government draft to the rebels"
        if passage.move != "relay" and giver and giver.sure:
            return keys_of_parties(parties, giver.keys)
    return ()


def _is_from_nobody_known(noun: Token, head: Token) -> bool:
    """Whether it is told whom a paper is from, and not who hands it over: "delivered a letter FROM THE MINISTER"."""
    places = (p for n in (noun, head) for p in prepositions(n, "from"))
    return any(p.pos_ in ("NOUN", "PROPN") and is_office(p) for p in places)


def _is_put_forward(clause: Clause, noun: Token, head: Token) -> bool:
    """Whether who puts a paper of nobody named forward, or issues it, is its author: "tabled A compromise proposal"."""
    kind = paper_words().kinds.get(noun.lemma_.lower())
    new = any(c.lower_ in ("a", "an") for n in (noun, head) for c in children(n, "det"))
    new = new or (noun.tag_ == "NNS" and child(noun, "det", "poss") is None)  # "two papers"
    new = new or (
        clause.verb.dep_ == "relcl" and clause.verb.head == head
    )  # "the points IT TABLED"
    if clause.passive or not new or head.lemma_ == "copy":
        return False
    issued = kind == "statement" or is_policy_paper(noun)
    issued = issued and clause.verb.lemma_ in _ISSUING
    forward = clause.verb.lemma_ == "put" and child(clause.verb, "prt", "advmod") is not None
    points = kind in ("proposal", "demands") or noun.lemma_ == "amendment"
    return issued or (points and (clause.verb.lemma_ in _TABLING or forward))


def is_reworked(noun: Token, head: Token) -> bool:
    """Whether a paper is somebody's version of another's: "an AMENDED VERSION of a Norlander proposal"."""
    marks = {mark.lower_ for mark in modifiers(head)}
    return head != noun and head.lemma_ == "version" and bool(marks & _REWORKED)


def _source(noun: Token, parties: Parties) -> Named:
    """Whom a paper comes from; "seen by the agency" tells who has read it."""
    if (own := whose_before(noun, parties)) is not None:
        return own
    hung = phrase_start(noun) > noun.left_edge.i  # "delivered to Norland and Estmark a letter"
    shown = (verb.lemma_ for verb in children(noun, "acl"))
    # "a JOINT statement READ OUT by an envoy": of those who say it
    joint = any(mark.lower_ == "joint" for mark in modifiers(noun))
    if not hung and not LOOKING.union(_SHOWING, {"read"} if joint else ()).intersection(shown):
        held = (noun, *(c for c in children(noun, "acl") if c.lower_ == "dated"))
        groups = (p for at in held for name in ("from", "of") for p in prepositions(at, name))
        named = (people_of(p, parties) for p in groups)  # "the reply of the Dune movement"
        return parties.source(noun) or next((found for found in named if found), Named())
    found = parties.owner(noun) if not hung else Named()
    behind = (parties.of(p) for name in ("of", "from") for p in prepositions(noun, name))
    return found or next((named for named in behind if named), found)


def addressee(noun: Token, head: Token, used: Used, parties: Parties) -> tuple[str, ...]:
    """ "to" or "for" whom, or who is handed it, or who receives it."""
    holders = (
        (noun,) if head.lemma_ == "copy" else (noun, head)
    )  # who gets a copy need not be meant
    words = [p for name in ("to", "for") for n in holders for p in prepositions(n, name)]
    prep = noun.head
    if not words and noun.lemma_.lower() in VOICES and prep.lower_ == "in" and is_verbal(prep.head):
        # "protested in a note to", "complained to the league in a note"
        told = prep.head.lemma_ in _VOICING
        words = [p for p in prepositions(prep.head, "to") if told or p.i > noun.i]
        if not words and prep.head.lemma_ in _URGING:
            words = list(children(prep.head, "dobj"))  # "asked Norland in a letter to receive them"
    for clause, reading in used.clauses:
        if reading is not None and clause.verb.lemma_ in WRITING and not clause.passive:
            words += prepositions(clause.verb, "to")
    if not words and noun.lemma_.lower() in ("note", "letter"):
        words = deep_prepositions(noun, "to")  # "a note of protest to Estmark"
    if not words and noun.lemma_.lower() in VOICES and not any(p.taker for p in used.passages):
        words = right_behind(noun, "to")
    if not words and noun.lemma_.lower() in _BETWEEN and not any(p.taker for p in used.passages):
        words = prepositions(noun, "with")  # "handed over a draft treaty WITH Estmark"
    words = words or _on_its_way(head)
    for word in words:
        found = people_of(word, parties) or parties.at_place(word)
        if found and found.sure:
            inside = [w for w in deep_prepositions(noun, "to") if w not in words]
            more = [people_of(other, parties) for other in added(word, [*words, *inside])]
            keys = (*found.keys, *(key for named in more if named.sure for key in named.keys))
            return keys_of_parties(parties, keys)
    offers = (o for v in in_which(head) if v.lemma_ in _DECIDING for o in children(v, "dobj"))
    for offer in offers:  # "the letter in which Norland accepted ESTMARK'S offer"
        if (found := parties.source(offer)) and found.sure:
            return keys_of_parties(parties, found.keys)
    return _taker(head, used, parties) or _answerer(head, parties)


def _on_its_way(head: Token) -> list[Token]:
    """Where a paper is bound for: "the ultimatum is on its way to Velten"."""
    ways = (p for p in prepositions(head.head, "on") if p.lower_ == "way")
    return [p for way in ways for p in (prepositions(way, "to") or prepositions(head.head, "to"))]


def _answerer(head: Token, parties: Parties) -> tuple[str, ...]:
    """Who answers a paper, or has not: it was for him."""
    prep = head.head
    if (behind := _replying_behind(head)) is not None:
        verb = behind
    elif head.dep_ == "dobj" and prep.lemma_ in _ANSWERED:
        verb = prep
    elif head.dep_ == "pobj" and prep.lower_ == "to" and prep.head.lemma_ in _RESPONDED:
        verb = prep.head
    elif prep.i > 0 and (prep.lower_, prep.nbor(-1).lemma_) in _WEIGHED:
        weighing = (a for a in (prep, *prep.ancestors) if a.lemma_ == "take")
        verb = next(weighing, prep)  # "has taken note of Norland's letter", "no position on"
    else:
        return ()
    found = people_of(read_clause(verb).actor, parties) if is_verbal(verb) else Named()
    return keys_of_parties(parties, found.keys) if found and found.sure else ()


def _replying_behind(head: Token) -> Token | None:
    """The verb over "to reply" behind a paper: "the letter, to which Estmark HAS until July TO REPLY"."""
    for verb in (t for t in head.subtree if t.dep_ == "relcl" and t.i > head.i):
        words = list(verb.subtree)
        which = any(t.lower_ == "which" and t.head.lower_ == "to" for t in words)
        if which and any(t.lemma_ in _RESPONDED for t in words):
            return verb
    return None


def _taker(head: Token, used: Used, parties: Parties) -> tuple[str, ...]:
    """Who takes it; a newspaper obtains what was not written for it."""
    for passage in used.passages:
        if passage.reading is None or passage.verb.lemma_ in _SEEING or head.lemma_ == "copy":
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
