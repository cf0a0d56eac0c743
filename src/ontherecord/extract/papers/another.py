"""Papers named by "one": "the list from Norland ... THE ONE FROM ESTMARK came a week later"."""

from collections.abc import Sequence

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import children, opening, prepositions
from ontherecord.extract.papers.mention import Mention
from ontherecord.extract.papers.passage import passages
from ontherecord.extract.papers.people import keys_of_parties, people_of
from ontherecord.extract.parsing.words import Token

_BACK = 2  # sentences back to the paper of the same kind


def read_another(token: Token, mentions: Sequence[Mention], parties: Parties) -> Mention | None:
    """The paper of another author that "the one from Estmark" is; like the last one named shortly before."""
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
    return Mention(
        noun=token, head=token, first=token.left_edge.i, last=last + 1, kind=like.kind,
        evident=True, definite=False, owned="named", by=by, to=to, answers=None, count=None,
        public=None,
    ) if set(by) != set(like.by) else None  # fmt: skip
