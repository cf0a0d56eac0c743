"""Sides: which actors of the record write and get a paper, as one report names them.

Parties come first. Where those named act for none, they themselves are the side: a letter of a lawyer, an opposition
leader's letter to the president. Whom nobody names ("a diplomat") is no side.
"""

from collections.abc import Collection, Iterable

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import PaperFinding
from ontherecord.resolve.actors.cast import Cast

# What persons write by themselves; plans, drafts and reports are somebody's whom they work for.
_OF_PERSONS = frozenset({"letter", "note", "response", "invitation", "ultimatum"})


def persons_of(report: str, keys: Iterable[str], cast: Cast) -> frozenset[str]:
    """The persons among local actors who are named."""
    return frozenset(
        actor
        for actor in cast.all_of(report, keys)
        if cast.actors[actor].kind is ActorKind.PERSON and actor not in cast.described
    )


def sides_of(report: str, keys: Collection[str], kind: str, cast: Cast) -> frozenset[str]:
    """Who wrote or got a paper of a kind: parties, or persons named where it is such as persons write and get."""
    found = cast.parties_of(report, keys)
    return found or (persons_of(report, keys, cast) if kind in _OF_PERSONS else frozenset())


def ends_of(
    report: str, paper: PaperFinding, cast: Cast, doubtful: Collection[str] = ()
) -> tuple[frozenset[str], frozenset[str]]:
    """Who wrote a paper and for whom; who writes to his own government stands for himself.

    `doubtful` are local actors of whom it is not told for which party they take it.
    """
    addressed = [key for key in paper.to if key not in doubtful]
    by = sides_of(report, paper.by, paper.kind, cast)
    to = sides_of(report, addressed, paper.kind, cast)
    persons = persons_of(report, paper.by, cast) if to and to <= by else frozenset()
    return (persons, to) if persons and paper.kind in _OF_PERSONS else (by, to - by)
