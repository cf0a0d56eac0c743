"""What an office is for, where the party's name in its title is not whose it is.

"The Northern Ireland Secretary" sits in the government above, "the minister for Union relations" deals with the Union,
and "Carters Union of Norland chairman" is the union's.
"""

import re
from typing import Final

from ontherecord.extract.actors.words import HONORIFICS
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.gazetteer import Hit
from ontherecord.nouns.actor import ActorKind

_Place = tuple[int, int, Hit]  # first token, last excluded, what is named
# What makes of a party's name a field of work: "the minister for UNION RELATIONS", "the EU affairs minister".
_DEALINGS: Final = frozenset("relations affairs ties integration cooperation".split())
DESKS: Final = frozenset({"desk", "department", "division", "section", "directorate"})
"""Parts of a ministry that are named for whom they deal with: "the Norland DESK at the foreign ministry"."""
# Who holds these is at home: what a "to" behind them tells is no post of theirs.
_AT_HOME: Final = frozenset(
    "president premier minister chancellor king queen emir sultan ruler pm leader taoiseach".split()
)
_NATIONS_NOUN: Final = 4  # words behind an adjective of nationality up to its noun
_SENT: Final = frozenset({"mediator", "co-mediator", "facilitator", "envoy", "rapporteur"})
SOCIETIES: Final = frozenset(
    """union association federation confederation society club chamber forum institute college university league
    network syndicate guild party front movement congress bank company group""".split()
)
"""Nouns of societies, which are of a state without being the state's."""

# Who heads it speaks for the body: "the head of the ministry's press service".
_PRESS: Final = re.compile(r"\bpress (?:service|office|department|centre|center)\b", re.IGNORECASE)


def classes_told(title: str, noun: str) -> set[str]:
    """The classes of holders that a title tells besides its noun."""
    plain, found = title.casefold(), set[str]()
    if "foreign" in plain or "secretary of state" in plain:
        found.add("diplomat")
        if noun in ("minister", "secretary") and "deputy" not in plain:
            found.add("top-diplomat")
    if noun in ("head", "chief", "director") and _PRESS.search(title):
        found.add("spokesperson")
    if "of state" in plain and noun == "head":
        found.add("president")
    return found


def courtesy(token: Token) -> int:
    """How many tokens the courtesy title has that ends here: "DR", or "DR" and its point; 0 where none does."""
    if token.lower_ in HONORIFICS:
        return 1
    cut = token.text == "." and token.i > 0 and f"{token.nbor(-1).lower_}." in HONORIFICS
    return 2 if cut else 0


def is_dealt_with(doc: Doc, hit: _Place) -> bool:
    """Whether a party's name only tells with whom an office deals: "the minister for UNION relations"."""
    if hit[1] >= len(doc):
        return False
    behind = doc[hit[1]]
    return behind.lower_ in _DEALINGS or (behind.text in DESKS and hit[2].how == "name")


def is_sent_for(doc: Doc, hit: _Place, noun: int) -> bool:
    """Whether others send somebody who mediates for a state: "the mediator for NORLAND"; `noun` is the office's."""
    special = noun > 0 and doc[noun - 1].lower_ == "special"
    sent = doc[noun].lower_ in _SENT or (special and doc[noun].lower_ == "representative")
    between = [t.lower_ for t in doc[noun + 1 : hit[0]] if t.lower_ != "the"]
    return sent and between == ["for"] and hit[2].party.kind is ActorKind.STATE


def is_for_a_part(doc: Doc, hit: _Place, noun: int, last: int) -> bool:
    """Whether an office is for a part of a state: "Northern Ireland SECRETARY N", "Secretary of State FOR Scotland".

    Such a secretary sits in the state's own government; "Scottish Health Secretary" is the province's.
    """
    party = hit[2].party
    if doc[noun].lower_ != "secretary" or party.kind is not ActorKind.STATE or party.of is None:
        return False
    if hit[1] == noun:
        behind = doc[noun + 1].lower_ if noun + 1 < len(doc) else ""
        return behind not in ("of", "for", "general", "-")
    return hit[0] > noun and "for" in {t.lower_ for t in doc[noun : hit[0]]} and last >= hit[1]


def is_longer_name(doc: Doc, first: int) -> bool:
    """Whether the state that opens a title ends the name of a society: "Carters Union of | NORLAND chairman N"."""
    if first < 2 or doc[first - 1].lower_ != "of":
        return False
    return doc[first - 2].text[:1].isupper() and doc[first - 2].lower_ in SOCIETIES


def nation_end(doc: Doc, hit: _Place, before: int) -> int:
    """Where a complement ends that names a state: with the noun of its adjective ("head of the Norlander TRANSITION").

    `before` where an adjective has none: nobody is the head of an adjective.
    """
    last = doc[hit[1] - 1]
    if hit[2].how != "demonym" or last.tag_ in ("NNS", "NNPS"):
        return hit[1]
    noun = last.head
    while noun.dep_ in ("amod", "compound", "nmod", "conj") and last.i < noun.head.i:
        noun = noun.head
    between = doc[hit[1] : noun.i + 1]
    plain = all(t.pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ") for t in between)
    if noun.i > last.i and plain and len(between) <= _NATIONS_NOUN:
        return noun.i + 1
    return before


def is_asked_to(noun: Token) -> bool:
    """Whether the "to" behind an office leads where its holder goes: "invited the PRESIDENT to Norholm"."""
    link = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return link.lower_ == "to" and noun.lower_ in _AT_HOME
