"""Persons who take papers as mediators: for the body they mediate for, not for the state they are, or were, of.

"It was handed to Rava Dol, a former president of Norland who is mediating for the League", "to the League's
facilitator, Norlander Foreign Minister Rava Dol".
"""

import re

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage

_FORMER = re.compile(r"(?:former|ex|onetime|retired)\b", re.IGNORECASE)
_MEDIATOR = r"(?:(?:chief|lead|special|peace) )?(?:mediator|facilitator|go-between)"
# "the League('s) facilitator, Norlander Foreign Minister |"
_BEFORE = re.compile(rf"(?:[’']s?)? {_MEDIATOR}(?:,? (?:[\w’'-]+ ){{0,5}}|, )$", re.IGNORECASE)
# "|, (a former president of Norland) who is mediating for (the 11-nation League)"
_BEHIND = re.compile(
    rf",? (?:[\w’'-]+,? ){{0,9}}?(?:mediat(?:ing|es|ed)|{_MEDIATOR}) (?:for|of|on behalf of|by) "
    r"(?:the )?(?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_NEAR = 120  # characters


def mediates_for_others(report: str, actor: LocalActor, coverage: Coverage, cast: Cast) -> bool:
    """Whether a person is told to mediate for a body that is not the party he is taken to act for."""
    if actor.kind is not ActorKind.PERSON:
        return False
    held = [role for role in actor.roles if role.of is not None]
    if held and actor.party is None and all(_FORMER.match(role.title) for role in held):
        return True
    own = cast.parties_of(report, (actor.key,))
    bodies = [
        mention
        for other in coverage.findings[report].actors
        if other.kind is ActorKind.ORGANISATION and not cast.parties_of(report, (other.key,)) & own
        for mention in other.mentions
    ]
    text = coverage.reports[report].text
    return any(_is_for(body, mention, text) for mention in actor.mentions for body in bodies)


def _is_for(body: Span, person: Span, text: str) -> bool:
    """Whether the words between a body and a person say that he mediates for it."""
    if 0 <= person.start - body.end <= _NEAR:
        return _BEFORE.fullmatch(text[body.end : person.start]) is not None
    between = text[person.end : body.start]
    return 0 <= body.start - person.end <= _NEAR and _BEHIND.fullmatch(between) is not None
