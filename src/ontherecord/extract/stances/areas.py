"""Areas: points that a party names as common ground.

"Areas where it could engage, including A, B and C", "among the issues Norland is ready to discuss are A and B":
each item is a point that the party is open on.
"""

from collections.abc import Iterator

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.modality import is_negated
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.lists import list_items
from ontherecord.extract.stances.words import Range

_AREAS = frozenset("area field issue point topic subject question matter theme".split())
_ENGAGING = frozenset(
    """engage cooperate collaborate discuss work negotiate talk address progress put agree find explore
    pursue make meet consider""".split()
)
_WILLING = frozenset({"ready", "willing", "prepared", "open", "able", "possible", "keen", "happy"})
_BOTH = frozenset(
    {"side", "party", "both", "they", "two"}
)  # whom who names the areas counts himself among
_CAN = frozenset({"can", "could", "may", "might", "would", "will"})


def find_areas(noun: Token) -> tuple[Token, tuple[Range, ...]] | None:
    """The word for who is open, and the points, where a noun like "areas" or "issues" introduces them."""
    if noun.lemma_.lower() not in _AREAS:
        return None
    for clause in children(noun, "relcl", "acl"):
        verb = next((v for v in _verbs(clause) if _open(v)), None)
        if verb is None:
            continue
        who = surface_subject(verb)
        if who is not None and who.lemma_.lower() in _BOTH:
            who = surface_subject(noun.head) if is_verbal(noun.head) else None
        points = tuple(_points(noun, clause))
        if who is not None and points:
            return who, points
    return None


def _verbs(clause: Token) -> Iterator[Token]:
    """The clause's verb and those below it: "where HE SAID it THOUGHT it could ENGAGE"."""
    yield clause
    for below in children(clause, "ccomp", "xcomp", "acomp", "conj"):
        yield from _verbs(below)


def _open(verb: Token) -> bool:
    """Whether a verb engages, and is told as possible or wanted."""
    if not is_verbal(verb) or verb.lemma_ not in _ENGAGING or is_negated(verb):
        return False
    if any(a.lower_ in _CAN for a in children(verb, "aux")):
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ in _WILLING and not is_negated(verb.head.head)


def _points(noun: Token, clause: Token) -> Iterator[Range]:
    """The items behind "including", or those that the areas are said to be."""
    for prep in sorted({*noun.subtree, *clause.subtree}, key=lambda t: t.i):
        if prep.lower_ == "including" and prep.i > clause.i:
            yield from list_items(prep)
            return
    top = noun
    while top.dep_ in ("pobj", "prep") and top.head.pos_ in ("NOUN", "ADP"):
        top = top.head
    colon = next((i for i in range(clause.i + 1, noun.sent.end) if noun.doc[i].text == ":"), None)
    if colon is not None and not any(is_verbal(t) for t in noun.doc[clause.i + 1 : colon]):
        yield from list_items(noun.doc[colon])
        return
    verb = top.head
    if top.dep_ in ("nsubj", "prep") and verb.lemma_ == "be" and is_verbal(verb):
        said = child(verb, "attr")
        if said is not None:
            yield from list_items(said)
