"""Reservations: what follows behind a "but", and without which an offer says more than its side has said.

"Ready to lift the blockade, BUT ONLY WITH guarantees" hangs on these; "prepared to give access, BUT our sovereignty
must not suffer" leaves open what is offered.
"""

from collections.abc import Iterator
from typing import Final

from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.words import Range

_OPENERS: Final = frozenset("if when after once with on under in as provided upon".split())
_ENDS: Final = frozenset({",", ";", ".", "”", '"', ":"})
# What is said to have to be, or to be given, for it.
_RESERVING: Final = frozenset(
    """must need needs should provided providing unless without condition conditions precondition preconditions
    guarantee guarantees cost price expense first limits""".split()
)
_WITHOUT_BUT: Final = frozenset({"nothing", "anything", "all", "none", "everything", "no"})


def only_behind(trigger: Token) -> Range | None:
    """The words on which something hangs behind "but only": "BUT ONLY IF Estmark withdraws"."""
    for but in _buts(trigger):
        doc, end = but.doc, but.sent.end
        opening = [t.lower_ for t in doc[but.i + 1 : min(but.i + 3, end)]]
        if opening[:1] == ["only"] and opening[1:] and opening[1] in _OPENERS:
            last = next((i for i in range(but.i + 3, end) if doc[i].text in _ENDS), end)
            return but.i + 1, last
    return None


def subject_to(trigger: Token) -> Range | None:
    """The words on which something hangs behind "subject to": "accepted it, BUT SUBJECT TO several amendments"."""
    doc = trigger.doc
    for token in doc[trigger.i + 1 : trigger.sent.end - 2]:
        before = token.nbor(-1)
        if token.text in {";", ":", "”"}:
            return None
        opens = before.text == "," or before.lower_ == "but"
        if token.lower_ == "subject" and opens and token.nbor().lower_ == "to":
            last = next(
                (i for i in range(token.i + 2, token.sent.end) if doc[i].text in _ENDS), None
            )
            return token.i, last if last is not None else token.sent.end
    return None


def is_reserved(trigger: Token) -> bool:
    """Whether what is said behind a "but" limits what is offered: "BUT our sovereignty MUST not suffer"."""
    for but in _buts(trigger):
        behind = [t.lower_ for t in but.doc[but.i + 1 : but.sent.end]]
        if behind[:1] == ["only"] or _RESERVING & set(behind):
            return True
    return False


def _buts(trigger: Token) -> Iterator[Token]:
    """Each "but" behind a trigger up to what is told besides."""
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if token.tag_ == "VBD":
            return  # "offered it and Estmark ACCEPTED, but only if"
        also = token.i + 1 < trigger.sent.end and token.nbor().lower_ == "also"
        if token.lower_ == "but" and not also and token.nbor(-1).lower_ not in _WITHOUT_BUT:
            yield token
