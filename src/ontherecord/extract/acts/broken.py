"""Broken objects: words that end where no phrase ends, because the parser saw another clause.

"Rejected a request to make | public the file", "called for women | to wear", "vowed to meet | and exceed goals".
"""

from typing import Final

from spacy.tokens import Token

from ontherecord.extract.acts.tree import child, is_verbal
from ontherecord.extract.parse import ParsedReport
from ontherecord.nouns.span import Span

# What no phrase ends with, and what goes on with one that seems to have ended.
_OPEN: Final = frozenset({"DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART"})
_GOES_ON: Final = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "PRON"})
# Types whose object may have an infinitive: behind others it tells what for.
_ASKING: Final = frozenset({"appeal", "demand", "request", "propose"})
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
    return after is not None and after.sent == head.sent and _goes_on(head, last, after, kind)


def _goes_on(head: Token, last: Token, after: Token, kind: str) -> bool:
    """Whether what stands behind an object's words belongs to it."""
    if after.tag_ == "TO" and kind in _ASKING and not is_verbal(head):
        return after.head.tag_ == "VB"
    if after.lower_ in ("and", "or") and is_verbal(last) and last.tag_ == "VB":
        return child(last, "dobj", "prep", "xcomp", "ccomp", "prt") is None
    timely = after.ent_type_ in ("DATE", "TIME") or after.dep_ in ("npadvmod", "nsubj", "nsubjpass")
    return after.pos_ in _GOES_ON and not timely and after.head in (head, last)
