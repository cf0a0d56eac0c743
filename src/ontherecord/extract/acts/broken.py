"""Broken objects: words that end where no phrase ends, because the parser saw another clause.

"Rejected a request to make | public the file", "called for women | to wear", "vowed to meet | and exceed goals".
"""

from typing import Final

from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.span import Span

# What no phrase ends with, and what goes on with one that seems to have ended.
_OPEN: Final = frozenset({"DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART"})
_GOES_ON: Final = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "PRON"})
# Types whose object may have an infinitive: behind others it tells what for.
_ASKING: Final = frozenset({"appeal", "demand", "request", "propose"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PAIRS: Final = {"and": "both", "or": "either", "nor": "neither"}
_CLOSING: Final = frozenset({"RP", "RB"})  # "to step down", "to back off"


def is_broken(words: Span | None, head: Token | None, kind: str, parsed: ParsedReport) -> bool:
    """Whether an object's words end inside a phrase."""
    if words is None or head is None:
        return False
    doc = parsed.doc
    end = parsed.token_at(head.idx)
    while end < len(doc) and (
        doc[end].is_space or parsed.span(end, end + 1).start < words.end
    ):  # blank tokens come from nowhere in the stored text
        end += 1
    while doc[end - 1].is_space:
        end -= 1
    last, after = doc[end - 1], doc[end] if end < len(doc) else None
    if last.pos_ in _OPEN and last.tag_ not in _CLOSING and last.lower_ not in ("it", "so"):
        return True
    if last.lower_ == "so-called" or (last.dep_ == "amod" and last.head.i > last.i):
        return True
    if after is None or after.sent != head.sent:
        return False
    if head.dep_ == "nsubjpass" and any(head.head == t for t in (after, after.head)):
        return False  # "the letter | was delivered by Norland": the verb is the act's own
    return _goes_on(head, last, after, kind) or _is_cut(
        doc[_begin(words, head, parsed) : end], after
    )


def _begin(words: Span, head: Token, parsed: ParsedReport) -> int:
    """The first token of an object's words."""
    doc, first = parsed.doc, head.i
    while first > head.sent.start and (
        doc[first - 1].is_space or parsed.span(first - 1, first).start >= words.start
    ):
        first -= 1
    return first


def _is_cut(words: TokenSpan, after: Token) -> bool:
    """Whether the verb behind words has its subject in them or none, or "both" stands in them without its "and"."""
    pair = _PAIRS.get(after.lower_)
    if pair is not None and any(t.lower_ == pair for t in words):
        return all(t.lower_ != after.lower_ for t in words)
    verb = after.head if after.pos_ == "AUX" and after.dep_ in ("aux", "auxpass") else after
    if after.tag_ not in _FINITE or not is_verbal(verb) or verb.i < words.start:
        return False
    subjects = list(children(verb, "nsubj", "nsubjpass", "csubj", "expl"))
    return not subjects or any(words.start <= s.i < words.end for s in subjects)


def _goes_on(head: Token, last: Token, after: Token, kind: str) -> bool:
    """Whether what stands behind an object's words belongs to it."""
    if after.tag_ == "TO" and kind in _ASKING and not is_verbal(head):
        return after.head.tag_ == "VB"
    if after.lower_ in ("and", "or") and is_verbal(last) and last.tag_ == "VB":
        return child(last, "dobj", "prep", "xcomp", "ccomp", "prt") is None
    timely = after.ent_type_ in ("DATE", "TIME") or after.dep_ in ("npadvmod", "nsubj", "nsubjpass")
    return after.pos_ in _GOES_ON and not timely and after.head in (head, last)
