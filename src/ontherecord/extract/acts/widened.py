"""Ends that lie behind a thing's own phrase: what parsers hang elsewhere though it belongs to the words of an object.

"Ruled out a halt | to the raids", "denied reports that | the talks had failed", "tariffs | on its steel",
"rejected Sudria | as a mediator".
"""

from ontherecord.extract.acts.ends import clause_range
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import child, children, is_time_unit, phrase
from ontherecord.extract.parsing.words import Token

# What nouns are completed by, behind each preposition.
_COMPLETED = {
    "to": frozenset(
        """halt end stop return change amendment alternative extension limit access threat opposition objection answer
        response reaction approach commitment resistance damage solution contribution""".split()
    ),
    "in": frozenset(
        "role part involvement hand participation interest complicity interference".split()
    ),
    "with": frozenset("link contact tie relation deal talk negotiation meeting affair".split()),
    "of": frozenset("support use knowledge lack part member kind".split()),
}
_SCOPES = frozenset({"all", "any", "every", "most", "some"})


def with_claim(word: Token, last: int) -> int:
    """Where words end with the whole of what a claim says: "denied reports that the talks | had failed"."""
    told = next((c for c in children(word, "acl", "relcl", "ccomp") if c.i > word.i), None)
    mark = child(told, "mark") if told is not None else None
    if told is None or mark is None or mark.lower_ != "that" or mark.i != word.i + 1:
        return last
    return clause_range(told)[1]


def with_end(word: Token, last: int) -> int:
    """Where words end with what parsers hang on the verb: "ruled out a halt | to the raids", "any role | in them"."""
    prep = word.doc[last] if last < len(word.doc) else None
    if prep is None or prep.dep_ not in ("prep", "dative") or prep.head != word.head:
        return last
    held = child(prep, "pobj", "pcomp")
    limits = held is not None and any(c.lower_ in _SCOPES for c in children(held, "det"))
    limits = limits or prep.lower_ == "except"  # "strikes | in all cases | except to save a life"
    if held is None or not (limits or word.lemma_.lower() in _COMPLETED.get(prep.lower_, ())):
        return last
    return with_end(word, prep.right_edge.i + 1)


def maker_of(word: Token) -> Token | None:
    """Who makes an offer that another takes: "accepted an offer BY ESTMARK to host the talks".

    Parsers hang the maker on the verb as if it were passive; with a doer of its own it is not.
    """
    active = word.dep_ == "dobj" and child(word.head, "nsubj") is not None
    by = child(word.head, "agent") if active else None
    maker = child(by, "pobj") if by is not None else None
    named = maker is not None and maker.pos_ == "PROPN"
    return maker if named and by is not None and by.i == word.i + 1 else None


def with_maker(word: Token, last: int) -> int:
    """Where an offer's words end with who makes it, and for what: "an offer | BY ESTMARK TO HOST the talks"."""
    maker = maker_of(word)
    if maker is None or last != word.i + 1:
        return last
    end = phrase(maker)[1]
    tasks = (c for c in children(word.head, "advcl") if c.left_edge.i == end and c.tag_ == "VB")
    task = next((c for c in tasks if any(a.tag_ == "TO" for a in children(c, "aux"))), None)
    return clause_range(task)[1] if task is not None else end


def with_target(noun: Token, last: int, parties: Parties) -> int:
    """Where a measure ends with what it is laid on, unless that is the other side itself: "tariffs | on its steel"."""
    prep = noun.doc[last] if last < len(noun.doc) else None
    thing = child(prep, "pobj") if prep is not None and prep.lower_ in ("on", "against") else None
    if prep is None or thing is None or prep.head not in (noun, noun.head):
        return last
    side = thing.pos_ == "PROPN" and bool(parties.of(thing))
    dated = thing.ent_type_ in ("DATE", "TIME") or is_time_unit(thing)
    return last if side or dated else phrase(thing)[1]


def with_role(word: Token, last: int) -> int:
    """Where somebody's name ends with the part that he is to play: "rejected Sudria | AS A MEDIATOR"."""
    prep = word.doc[last] if last < len(word.doc) else None
    part = child(prep, "pobj") if prep is not None and prep.lower_ == "as" else None
    if prep is None or part is None or prep.head not in (word, word.head):
        return last
    return phrase(part)[1] if part.pos_ == "NOUN" else last
