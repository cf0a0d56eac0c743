"""Papers of one noun that came from several, each on its day.

"Comments were received from Norland on 1 May and from Estmark on 9 May": the noun is the paper of the first; each
further giver stands for a paper of the same kind.
"""

from collections.abc import Iterator
from dataclasses import replace

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import children, is_verbal
from ontherecord.extract.papers.mention import Mention
from ontherecord.extract.papers.passage import Passage, passages
from ontherecord.extract.papers.people import keys_of_parties, people_of
from ontherecord.extract.parsing.words import Token


def deal(mention: Mention, parties: Parties) -> tuple[Mention, ...]:
    """The mention as one for each of those from whom such papers came; itself alone where that is told of one."""
    received = (p for p in passages(mention.head, parties) if p.move == "receive" and p.reading)
    passage = next(received, None)
    givers = list(further_givers(passage, parties)) if passage is not None else []
    if passage is None or not givers or not passage.giver.sure:
        return (mention,)
    first = replace(mention, by=keys_of_parties(parties, passage.giver.keys), count=None)
    return first, *(
        replace(
            first, noun=name, head=name, first=name.left_edge.i, last=max(name.i, *_ends(name)) + 1,
            by=keys_of_parties(parties, named.keys), answers=None, dated=None,
        )
        for name, named in givers
    )  # fmt: skip


def _ends(name: Token) -> Iterator[int]:
    """The last words of a name: "the Republic OF NORLAND"."""
    yield name.i
    for prep in children(name, "prep"):
        if prep.lower_ == "of":
            yield from (t.i for t in children(prep, "pobj"))


def further_givers(passage: Passage, parties: Parties) -> Iterator[tuple[Token, Named]]:
    """The names behind the second "from" of a receipt and those after it, and whom they stand for."""
    told = 0
    for token in _clause_behind(passage.trigger):
        if token.lower_ != "from" or token.nbor(-1).lower_ == "not":
            continue  # "from Norland, not from Estmark"
        name = next(children(token, "pobj"), None)
        named = people_of(name, parties)
        if name is None or not named or not named.sure:
            continue
        told += 1
        if told > 1:
            yield name, named


def _clause_behind(verb: Token) -> Iterator[Token]:
    """The words behind a verb up to the next one."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if is_verbal(token) or token.text in (";", ":"):
            return
        yield token
