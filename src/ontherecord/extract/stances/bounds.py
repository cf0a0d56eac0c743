"""Bounds: where the words of a point begin and end, and which words alone make no point."""

from typing import Final

from ontherecord.extract.acts.tree import child, is_verbal, phrase
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.stances.words import without_gloss

_LONGEST: Final = (
    60  # characters of a point that is shown as printed because no label could be made
)


def without_added(doc: Doc, first: int, last: int) -> int:
    """Where a point ends before what the writer adds, unless its verb stands behind that."""
    cut = without_gloss(doc, first, last)
    verb_behind = is_verbal(doc[first:last].root) and not any(is_verbal(t) for t in doc[first:cut])
    return last if verb_behind else cut


def with_lack(doc: Doc, last: int) -> int:
    """Where a point ends that a "without" right behind it limits, wherever the parser hangs that."""
    lack = doc[last] if last < len(doc) else None
    if doc[last : last + 3].text.lower() == ", but not" and last + 3 < len(doc):
        left_out = doc[last + 3]
        noun = left_out.pos_ in ("NOUN", "PROPN")  # "pay nurses, but not soldiers"
        return phrase(left_out)[1] if noun else last
    if lack is None or lack.lower_ != "without" or child(lack, "pobj") is None:
        return last
    return phrase(child(lack, "pobj") or lack)[1]


def with_not(trigger: Token, first: int) -> int:
    """Where the words of what is done on a condition begin, with the "not" that belongs to it: "NOT leave until"."""
    doc = trigger.doc
    if (
        first == 0
        or first != trigger.i
        or doc[first - 1].lower_ not in ("not", "n't", "n’t", "never")
    ):
        return first
    return first - 2 if doc[first - 1].lower_ in ("n't", "n’t") else first - 1


def is_vague(words: TokenSpan) -> bool:
    """Whether words without a label leave open what is meant, or make no phrase that could be read.

    "The alliance would not be bound by it"; what quotation marks or the parser have torn; whole sentences.
    """
    torn = any(t.is_quote for t in words) or len(words.text) > _LONGEST
    return (
        torn
        or any(t.tag_ in ("PRP", "EX") for t in words)
        or words.root.pos_ == "ADJ"
        or words.root.lemma_ == "do"
    )
