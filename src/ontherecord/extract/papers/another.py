"""Papers named by what they are like: "the list from Norland ... THE ONE FROM ESTMARK", "Estmark conveyed ITS OWN"."""

from collections.abc import Sequence

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import child, children, opening, prepositions
from ontherecord.extract.papers.mention import Mention
from ontherecord.extract.papers.passage import passages
from ontherecord.extract.papers.people import keys_of_parties, people_of
from ontherecord.extract.parsing.words import Token

_BACK = 2  # sentences back to the paper of the same kind


def read_another(token: Token, mentions: Sequence[Mention], parties: Parties) -> Mention | None:
    """The paper of another author that "the one from Estmark" is; like the last one named shortly before."""
    if token.lower_ == "own":
        return _its_own(token, mentions, parties)
    if token.lower_ != "one" or not any(c.lower_ in ("the", "that") for c in token.children):
        return None
    authors = (people_of(p, parties) for name in ("from", "of") for p in prepositions(token, name))
    author = next((found for found in authors if found), None)
    first = opening(token, _BACK)
    before = [m for m in mentions if m.evident and first <= m.noun.i < token.i]
    if author is None or not author.sure or not before:
        return None
    like = before[-1]
    by = keys_of_parties(parties, author.keys)
    takers = (keys_of_parties(parties, p.taker.keys) for p in passages(token, parties) if p.taker)
    to = next(takers, tuple(k for k in like.to if k not in by))
    last = max(t.i for p in children(token, "prep") for t in (p, *children(p, "pobj")))
    return _like(like, token, last + 1, (by, to)) if set(by) != set(like.by) else None


def _its_own(token: Token, mentions: Sequence[Mention], parties: Parties) -> Mention | None:
    """The paper that goes the other way: "Norland's comments came 70 days after Estmark had conveyed ITS OWN"."""
    whose = child(token, "poss")
    first = opening(token, 1)
    before = [m for m in mentions if m.evident and first <= m.noun.i < token.i]
    if whose is None or whose.lower_ not in ("its", "their") or token.dep_ != "dobj" or not before:
        return None
    like = before[-1]
    for told in passages(token, parties):
        by = keys_of_parties(parties, told.giver.keys) if told.giver.sure else ()
        done = told.reading is not None and not told.reading.negated
        if done and by and like.by and not set(by) & set(like.by) and set(like.to) <= set(by):
            # where nothing tells for whom the first one was, both may have gone to a third
            return _like(like, token, token.i + 1, (by, like.by if like.to else ()))
    return None


def _like(
    like: Mention, token: Token, last: int, sides: tuple[tuple[str, ...], tuple[str, ...]]
) -> Mention:
    """A paper of the kind of another, between its own two sides."""
    by, to = sides
    return Mention(
        noun=token, head=token, first=token.left_edge.i, last=last, kind=like.kind,
        evident=True, definite=False, owned="named", by=by, to=to, answers=None, count=None,
        public=None,
    )  # fmt: skip
