"""Which way a point goes: labels of what is to stop, or not to be, say so.

"Halt weapons deployment" is a "halt to weapons deployment" and "a pledge not to expand the League eastward" no wish for
its expansion: under "demands", the bare thing would say the opposite of what is asked.
"""

import re
from typing import Final

from ontherecord.extract.acts.tree import children
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.phrase import Within

_HALTING: Final = {
    "halt": "halt to", "stop": "halt to", "end": "end to", "cease": "end to", "finish": "end to",
}  # fmt: skip
_BARRING: Final = frozenset("prevent prohibit avoid refrain abstain forbid bar".split())
_DROPPING: Final = frozenset("abandon drop scrap shelve".split())
_GOING_ON: Final = frozenset("continue go proceed pursue keep persist".split())
_OWNED: Final = re.compile(r"^(?:[\w-]+ ){0,2}[\w-]+(?:[’']s|s[’']) ")
_AGAINST: Final = re.compile(r"^(?:no|bar to|halt to|end to) ")


def turned(topic: str, verb: Token, within: Within, *, definite: bool = False) -> str:
    """The topic of what a verb starts, stops or bars, with the word that says which way.

    `definite`: behind "end to" it has its article.
    """
    lemma, negated = verb.lemma_.lower(), is_undone(verb, within)
    if not topic or _AGAINST.match(topic):
        return topic
    the = "the " if definite else ""
    if lemma in _HALTING:
        return topic if negated else f"{_HALTING[lemma]} {the}{topic}"
    if lemma in _BARRING or lemma in _DROPPING:
        return topic if negated else barred(topic)
    if negated:
        return f"end to {the}{topic}" if lemma in _GOING_ON else barred(topic)
    return topic


def drops(verb: Token) -> bool:
    """Whether a verb gives something up: what it gives up, its own noun tells best."""
    return verb.lemma_.lower() in _DROPPING


def barred(topic: str) -> str:
    """A topic that is not to be.

    >>> barred("deployment of troops"), barred("Sudria's membership"), barred("")
    ('no deployment of troops', "bar to Sudria's membership", '')
    """
    if not topic or _AGAINST.match(topic):
        return topic
    return f"bar to {topic}" if _OWNED.match(topic) else f"no {topic}"


def is_undone(verb: Token, within: Within) -> bool:
    """Whether the words themselves say that something is not to be: "NOT to deploy", "would NEVER be able"."""
    marks = (*children(verb, "neg"), *(t for t in children(verb, "advmod") if t.lower_ == "never"))
    return any(within.has(t) for t in marks)
