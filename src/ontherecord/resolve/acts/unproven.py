"""Actors of whom nothing but a tagger says that they are one: no act of theirs is sure.

A person is proven by an office, a party or a given name; an organisation by the gazetteer or by a word of its kind.
What is left are headlines, brands, towns and firms that a tagger took for somebody ("STORY Kest", "Harbor RCMP").
"""

import re
from typing import Final

from ontherecord.language.names import is_given_name
from ontherecord.nouns.actor import Actor, ActorKind
from ontherecord.nouns.ids import make_id

_KINDS: Final = re.compile(
    r"\b(?:alliance|pact|coalition|union|league|bloc|community|commonwealth|federation|confederation|council|"
    r"organi[sz]ation|assembly|association|forum|commission|party|front|movement|army|guard|brigade|militia|"
    r"committee|congress|conference|platform|bank|fund|agency|authority|institute|foundation|university|court|"
    r"mission|ministry|department|office|board|bureau|society|network|secretariat|government|administration|"
    r"parliament|senate|house|police|force|command|church|group|initiative|centre|center|watch)s?\b",
    re.IGNORECASE,
)

# Behind the names of firms and of nothing else.
_FIRMS: Final = frozenset(
    "Inc Inc. Corp Corp. Corporation Co. Ltd Ltd. Limited LLC LLP PLC plc GmbH N.V. ASA Oyj SpA Holdings".split()
)


def is_unproven(actor: Actor) -> bool:
    """Whether an actor may be a misreading: a name without office, party, given name or word of its kind."""
    match actor.kind:
        case ActorKind.PERSON:
            return not (actor.roles or _is_described(actor.name) or _has_given_name(actor))
        case ActorKind.ORGANISATION:
            known = actor.id == make_id("a", actor.kind.value, actor.code or actor.name)
            firm = any(name.split()[-1] in _FIRMS for name in (actor.name, *actor.aliases))
            return not (known or actor.roles or firm or _KINDS.search(actor.name))
    return False


def _is_described(name: str) -> bool:
    """Whether somebody is described and not named: "Norland's envoy"."""
    return any(word.islower() for word in name.split()[1:]) or name.islower()


def _has_given_name(actor: Actor) -> bool:
    words = actor.name.split()
    return len(words) > 1 and is_given_name(words[0])
