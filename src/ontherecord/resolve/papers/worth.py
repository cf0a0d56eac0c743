"""Which papers are worth a line: those between two sides, and of the others those that the dispute is about.

A letter of somebody to nobody named, or to a person for whom nobody speaks, tells a reader of a negotiation nothing.
"""

from collections.abc import Collection, Sequence

from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.papers.keys import Key
from ontherecord.resolve.papers.mention import SIGNED, Mention
from ontherecord.resolve.papers.shelf import Shelf

# Families that are papers of a dispute by themselves; letters, notes and reports go to anybody.
_DISPUTED = ("draft", "response", "list", "map", "annex")
_POSTED = frozenset({"letter", "note", "statement", "report"})


def is_worth_a_line(key: Key, held: Sequence[Mention], coverage: Coverage, cast: Cast) -> bool:
    """Whether a paper is told of enough to be a line of the record.

    Between two private persons it has to be handed over or answered. With one side known it has to be a known
    party's, and answered or told of in two origins; or of a kind that is negotiated, published, called by its day,
    or handed over on a day that is told.
    """
    parties = [actor for actor in key.by | key.to if cast.is_party(actor)]
    if key.family == SIGNED or (key.by and key.to):
        return bool(parties) or key.family == SIGNED or any(m.hops or m.answered for m in held)
    if len(parties) < len(key.by | key.to):
        return False
    apart = len({coverage.origins[mention.report] for mention in held}) > 1
    if apart or any(m.answered or m.answers is not None or m.is_joint for m in held):
        return True
    handed = any(m.dates and m.hops for m in held)
    if not key.by:
        given = handed if key.family == "draft" else any(m.hops for m in held)
        return given and not any(m.from_stranger for m in held)
    if key.family.startswith(_DISPUTED) or any(m.called is not None or m.public for m in held):
        return True
    return handed and key.family not in _POSTED and not any(m.to_stranger for m in held)


def take_off(shelf: Shelf, keys: Collection[Key]) -> None:
    """Take papers off the shelf, with what their mentions stood for, in place."""
    for key in keys:
        del shelf.held[key]
    for place, found in list(shelf.placed.items()):
        if not any(key in keys for key in found):
            continue
        left = [
            (k, why) for k, why in zip(found, shelf.reasons[place], strict=True) if k not in keys
        ]
        del shelf.placed[place], shelf.reasons[place]
        if left:
            shelf.placed[place] = tuple(k for k, _ in left)
            shelf.reasons[place] = tuple(why for _, why in left)
