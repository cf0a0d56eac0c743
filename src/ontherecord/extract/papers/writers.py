"""Who wrote a paper, as the words around it tell, where it has no owner.

"In a letter to Estmark, NORLAND set out its terms", "opened the procedure with a letter", "the note by which the
front asked", "a U.S.-backed proposal", "a list of prisoners submitted by Norland". Each reading gives None where it
does not apply, nobody where it applies and nobody is known.
"""

from collections.abc import Iterator

from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.papers.people import PEERS, keys_of_parties, people_of
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Token

WRITING = frozenset("draft write author prepare formulate devise draw compile pen compose".split())
VOICES = frozenset({"letter", "note", "verbale", "memorandum", "memo", "message"})
_REPLIES = frozenset(
    {"response", "reply", "answer"}
)  # "in a written reply", "in a reply sent on Monday"
_MEANS = frozenset({"in", "with"})  # what is done in a letter, or with one
_BACKED = frozenset("backed drafted sponsored authored proposed written brokered mediated".split())
# What is done in a letter whose words the parser hangs on the object: "announced the duties in letters to".
_TELLING = frozenset(
    "announce propose set lay declare demand outline detail offer confirm explain state make put".split()
)
_GIVEN = frozenset("submit send present hand provide propose deliver table transmit".split())


def told_writer(noun: Token, head: Token, parties: Parties) -> tuple[str, ...] | None:
    """Who wrote a paper by the first reading that applies; None where none does."""
    readings = (
        _in_words_of(noun, parties),
        _to_that_effect(noun, parties),
        _by_which(head, parties),
        _drawn_up(head, parties),
    )
    return next((found for found in readings if found is not None), None)


def fronted(noun: Token, parties: Parties) -> tuple[str, ...] | None:
    """Whose "its letter" is before the subject that it stands for: "In ITS letter to Velten, NORLAND urged"."""
    prep, whose = noun.head, child(noun, "poss")
    if whose is None or whose.pos_ != "PRON" or noun.dep_ != "pobj" or prep.lower_ not in _MEANS:
        return None
    subject = child(prep.head, "nsubj") if is_verbal(prep.head) else None
    if subject is None or subject.i < noun.i or subject.pos_ == "PRON" or whose.lower_ == "our":
        return None
    found = people_of(subject, parties)
    return keys_of_parties(parties, found.keys) if found and found.sure else None


def backed(noun: Token, parties: Parties) -> tuple[str, ...]:
    """Whose "a U.S.-BACKED proposal", "an Egyptian-DRAFTED text" is, as far as an adjective tells."""
    for mark in children(noun, "amod"):
        name, _, deed = mark.text.rpartition("-")
        found = parties.called(name) if deed in _BACKED else Named()
        if found:
            return keys_of_parties(parties, found.keys)
    return ()


def counterpart(noun: Token, head: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of a letter "to his counterpart": he whose counterpart it is."""
    for place in (p for n in (noun, head) for p in prepositions(n, "to")):
        if place.lemma_.lower() in PEERS:
            found = parties.of(child(place, "poss"))
            return keys_of_parties(parties, found.keys) if found and found.sure else None
    return None


def _in_words_of(noun: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of a letter in which something is done: "in a letter to Estmark, Norland set out its terms"."""
    prep = noun.head
    lemma = noun.lemma_.lower()
    over = _above(prep)
    handed = lemma in _REPLIES and any(c.tag_ == "VBN" for c in children(noun, "acl", "amod"))
    voiced = lemma in VOICES or paper_words().kinds.get(lemma) == "statement"
    if noun.dep_ != "pobj" or prep.lower_ not in _MEANS or not (voiced or handed):
        return None
    if prep.lower_ != "in" and not any(c.lower_ in ("a", "an") for c in children(noun, "det")):
        return None
    if is_verbal(over) and (put := _who_puts(over, parties)) is not None:
        return put
    whose = child(noun, "poss")  # "in his letter to Estmark, the president of Norland proposes"
    coming = whose is not None and whose.pos_ == "PRON" and not parties.of(whose)
    marked = (
        coming
        or over.lemma_ == "write"
        or any(c.lower_ in ("a", "an") for c in children(noun, "det"))
        or (noun.tag_ == "NNS" and child(noun, "det", "poss") is None)  # "in separate letters to"
    )
    if not is_verbal(over) or not marked:
        return None
    found = people_of(read_clause(over).actor or _hung_on_day(noun), parties)
    return keys_of_parties(parties, found.keys) if found and found.sure else None


def _hung_on_day(noun: Token) -> Token | None:
    """The subject that the parser hangs on a day: "in a statement released on MONDAY, IDA HOLM, its envoy, said"."""
    days = (t for t in noun.subtree if t.ent_type_ == "DATE" and t.i > noun.i)
    names = (name for day in days for name in children(day, "appos") if name.pos_ == "PROPN")
    return next(names, None)


def _above(prep: Token) -> Token:
    """The verb over "in a letter", also where the parser hangs it on "dated" or on what the verb has for object."""
    over = prep.head
    if over.lemma_ in ("date", "address") and over.head != over:
        return over.head  # "in a letter to Norland DATED 3 May, Estmark proposed": made a verb
    if over.lemma_ == "know" and over.head.lemma_ == "let":
        return over.head  # "let it be KNOWN in a letter to Norland that"
    for word in (over, *over.ancestors):  # "announced the duties in separate letters to"
        if word.lemma_ in _TELLING and is_verbal(word) and word.i < prep.i:
            return word
        if word.dep_ not in ("dobj", "pobj", "prep", "xcomp", "conj"):
            break
    return over


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
    for verb in in_which(head):
        teller = read_clause(verb).actor
        if teller and teller.pos_ != "PRON":
            found = people_of(teller, parties)
            return keys_of_parties(parties, found.keys) if found and found.sure else ()
    return None


def in_which(head: Token) -> Iterator[Token]:
    """What is done in a letter: "the letter of 3 May, IN WHICH Norland ACCEPTED", hung on the letter or on its day."""
    for verb in head.subtree:
        dated = verb.head == head or verb.head.ent_type_ == "DATE"
        if verb.dep_ == "relcl" and dated:
            pointed = (p for name in ("by", "in", "with") for p in prepositions(verb, name))
            if any(p.lower_ == "which" for p in pointed):
                yield verb


def _drawn_up(head: Token, parties: Parties) -> tuple[str, ...] | None:
    """The author of "a file on nine ships drawn up by Norland", wherever the parser hangs the participle.

    So of "the list of prisoners submitted by Norland", which somebody else may hand on.
    """
    kinds, known = paper_words().kinds, WRITING | _GIVEN
    for verb in head.subtree:
        agent = child(verb, "agent") if verb.dep_ == "acl" and verb.lemma_ in known else None
        if agent is None or (verb.head != head and verb.head.lemma_.lower() in kinds):
            continue
        found = people_of(child(agent, "pobj"), parties)
        return keys_of_parties(parties, found.keys) if found and found.sure else None
    return None
