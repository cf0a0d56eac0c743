"""What stands around a verb that moves a paper: the words behind it, and what they say of its being real."""

from collections.abc import Iterator

from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parsing.words import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "VBG"})
_DOUBTS = frozenset({"if", "whether", "unless", "to", "should", "not", "never", "no"})
_OPENING = frozenset({"as", "when", "while", "because", "hours", "days", "minutes", "weeks"})
_REFUSING = frozenset({"refuse", "decline"})
_TAKING = frozenset({"receive", "accept", "take", "register"})
ENCOUNTERS = frozenset({"meet", "receive", "summon", "visit", "see"})
# Papers by which something is to be done: "under the plan, Norland hands a list to Estmark".
_PLANS = frozenset("plan proposal draft roadmap deal agreement timetable scheme text".split())
# What is answered besides papers.
ASKED = frozenset(
    "question query questionnaire request call initiative idea concern offer proposal demand".split()
)


def behind(trigger: Token) -> Iterator[Token]:
    """The words behind a trigger up to the next verb of the sentence."""
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        acts = token.pos_ in ("VERB", "AUX") and token.tag_ in _FINITE
        if token.dep_ == "mark" or token.lower_ in _OPENING:
            return  # "came AS its envoy to Estmark left"
        if (acts and token.lower_ != "writing") or token.text in {
            ";",
            "“",
            "”",
            '"',
        }:
            return
        yield token


def is_planned(verb: Token) -> bool:
    """Whether a plan says what is told in the present: "according to the plan, Norland hands a list to Estmark"."""
    now = verb.tag_ in ("VBZ", "VBP") and child(verb, "aux") is None
    plans = [p for name in ("under", "to", "in", "by") for p in prepositions(verb, name)]
    told = (c for c in verb.children if c.lower_ == "according")
    plans += [p for word in told for p in prepositions(word, "to")]
    return now and any(p.lemma_.lower() in _PLANS and p.i < verb.i for p in plans)


def is_turned_away(head: Token) -> bool:
    """Whether somebody refuses to take the paper: "refused to receive the letter that the envoy brought"."""
    taking = head.head
    refused = taking.dep_ == "xcomp" and taking.head.lemma_ in _REFUSING
    return head.dep_ == "dobj" and taking.lemma_ in _TAKING and refused


def is_plain(verb: Token) -> bool:
    """Whether a verb that the parser hung wrongly is told as done, as far as its words and those before it say."""
    before = verb.doc[verb.sent.start : verb.i]
    doubt = any(t.lower_ in _DOUBTS or t.tag_ == "MD" or t.dep_ == "neg" for t in before)
    return verb.tag_ in ("VBD", "VBN") and not doubt


def is_asked(word: Token) -> bool:
    """Whether a word behind "to" is what is answered, no receiver: "its response to the QUESTIONS"."""
    return is_verbal(word) or word.lemma_.lower() in ASKED


def whose(noun: Token) -> list[Token]:
    """Whose something is, by the words on it: "HIS hands", "the hands OF THE PRESIDENT"."""
    return [*children(noun, "poss"), *prepositions(noun, "of")]


def is_infinitive(token: Token) -> bool:
    """Whether a "to" opens an infinitive."""
    return token.lower_ == "to" and token.i + 1 < len(token.doc) and token.nbor().tag_ == "VB"


def next_name(token: Token) -> list[Token]:
    """The name right behind a preposition that the parser gave no object."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    bare = following is not None and following.pos_ == "PROPN" and not any(token.children)
    return [following] if bare and following is not None else []
