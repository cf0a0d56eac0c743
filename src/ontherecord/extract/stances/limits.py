"""Limits: words behind a point without which it would be another point.

"Passage of lorries WITHOUT INSPECTIONS", "cap THAT EXPIRES BEFORE THE ELECTION": a label that ends before them would
have a party stand for, or against, more than it does.
"""

import re
from typing import Final

from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.parsing.words import Doc
from ontherecord.extract.stances.phrase import Within

_LONGEST: Final = 64  # characters of a label
# Words that open what limits a point, whatever stands between.
_LIMITING: Final = frozenset({"without", "except", "excluding", "under", "as", "but"})
_AGAINST: Final = ("rather than", "instead of")
# What opens a limit right behind a label of one word.
_CLOSE: Final = frozenset({"that", "which", "for", "before", "after", "within", "by"})
# What opens the words that tell which it is: "right TO ACT", "transition OF THREE YEARS", "age AT WHICH".
_TELLING: Final = frozenset("of to between with in on at against over from".split())
_TIMED: Final = frozenset({"DATE", "TIME"})
# A phrase that gives way to what limits the point.
_LAST_PHRASE: Final = re.compile(r"(\S+ of .+|\S+ .+) (?:in|on|at|to|for|with|from|between|over) ")
_ENDS: Final = frozenset({",", ";", ":", ".", "–", "—", "(", ")"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


def restricted(label: str, doc: Doc, within: Within) -> str:
    """A label with the words that limit it, as far as they fit into one."""
    last = _last_word(label, doc, within)
    if last is None:
        return label
    start = _start(label, doc, last + 1, within)
    end = _end(doc, start, within) if start is not None else 0
    if start is None or end - start < 2:
        return label
    words = " ".join(doc[start:end].text.split()).strip('"“” ')
    odd = any(words.count(a) != words.count(b) for a, b in ("“”", "()")) or words.count('"') % 2
    if odd or any(t.tag_ in ("PRP", "EX") for t in doc[start:end]):
        return label
    if words in label:
        return label
    kept = label
    while len(f"{kept} {words}") > _LONGEST and (shorter := _LAST_PHRASE.match(kept)):
        kept = shorter[1]
    whole = f"{kept} {words}"
    return whole if len(whole) <= _LONGEST else label


def _last_word(label: str, doc: Doc, within: Within) -> int | None:
    """The token that a label ends with, if it is one of the point's words."""
    words = label.split()
    found = [t.i for t in doc[within.first : within.last] if words and t.text == words[-1]]
    return found[0] if found else None


def _start(label: str, doc: Doc, first: int, within: Within) -> int | None:
    """Where the limiting words begin."""
    tail = range(first, within.last)
    alone = " " not in label.removeprefix("no ")
    if not tail:
        return None
    if any(doc[i : i + 2].text.lower() in _AGAINST for i in tail):
        return next((i for i in tail if doc[i].pos_ == "ADP" or doc[i].lower_ == "rather"), None)
    if alone and doc[first].lower_ in _CLOSE | _LIMITING:
        return first
    if _tells_which(doc, first, within) and (alone or _is_clause(doc, first, within)):
        return first
    if alone and doc[first].is_quote and first + 1 < within.last:
        return first if doc[first + 1].lower_ in _CLOSE else None
    return next((i for i in tail if doc[i].lower_ in _LIMITING and _limits(doc, i, within)), None)


def _tells_which(doc: Doc, at: int, within: Within) -> bool:
    """Whether the words behind a noun tell which it is; the day on which it was said does not."""
    opening = doc[at]
    if opening.lower_ not in _TELLING or at + 1 >= within.last:
        return False
    timed = any(t.ent_type_ in _TIMED for t in doc[at + 1 : at + 3])
    return not timed or opening.lower_ == "of"


def _is_clause(doc: Doc, at: int, within: Within) -> bool:
    """Whether a clause of its own tells which it is: "vote TO CONFIRM her", "age AT WHICH one retires"."""
    behind = doc[at + 1] if at + 1 < within.last else None
    if behind is None:
        return False
    done = doc[at].lower_ == "to" and behind.tag_ == "VB" and behind.dep_ in ("acl", "relcl")
    return done or behind.lower_ in ("which", "whom")


def _limits(doc: Doc, at: int, within: Within) -> bool:
    """Whether a word opens a limit here: "but not soldiers", not "but it rose"."""
    word = doc[at]
    if word.lower_ == "but":
        return at + 1 < len(doc) and doc[at + 1].lower_ == "not"
    if word.lower_ == "as" and doc[at - 1].lower_ == "so":
        return False
    if word.lower_ == "as":
        return word.pos_ == "ADP" and not any(is_verbal(a) for a in doc[within.first : at])
    return word.pos_ in ("ADP", "SCONJ")


def _end(doc: Doc, start: int, within: Within) -> int:
    """Where the limiting words end: at a mark, or at a second clause that is no part of them."""
    clause = doc[start].lower_ in ("that", "which") or doc[start].is_quote
    clause = clause or _is_clause(doc, start, within)
    end = start + 1
    while end < within.last and doc[end].text not in _ENDS:
        joins = doc[end].lower_ in ("and", "but", "or", "while")
        if joins and any(t.tag_ in _FINITE for t in doc[end + 1 : within.last]):
            break
        if not clause and doc[end].tag_ in _FINITE:
            break
        end += 1
    return end
