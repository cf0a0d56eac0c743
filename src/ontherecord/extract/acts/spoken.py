"""Papers that speak for a party: whose they are, and whether they were ever adopted."""

from ontherecord.extract.acts.clause import is_passive
from ontherecord.extract.acts.tree import child, is_verbal, modifiers
from ontherecord.extract.parsing.words import Token

DRAFTING = frozenset("draft table submit sponsor co-sponsor circulate introduce write".split())
"""What is done to a text that others pass."""

_FALLEN = frozenset("veto reject block defeat fail withdraw shelve oppose".split())
_MADE_OF = frozenset({"consist", "comprise", "include", "be", "come", "contain"})


def is_fallen(paper: Token) -> bool:
    """Whether a draft, or what was vetoed or rejected, is told of: nobody but its authors said what it says.

    The verb may stand in the paper's own clause, or be one that the paper's clause is joined to.
    """
    if any(m.lower_ == "draft" for m in modifiers(paper)) or paper.lemma_.lower() == "draft":
        return True
    verb = paper.head
    if not is_verbal(verb) or paper.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return False
    verbs = [verb, *(c for c in verb.children if c.dep_ == "conj" and is_verbal(c))]
    active = paper.dep_ == "dobj"
    return any(
        v.lemma_ in _FALLEN and (active or is_passive(v) or v.lemma_ == "fail")
        for v in (verbs[:1] if active else verbs)
    )


def consisting(paper: Token) -> Token | None:
    """Of what a paper is a part: "Norland's RESPONSE consisted of statements calling for talks"."""
    over = paper.head.head if paper.dep_ == "pobj" else paper.head
    if (
        not is_verbal(over)
        or over.lemma_ not in _MADE_OF
        or paper.dep_ not in ("pobj", "attr", "dobj")
    ):
        return None
    return child(over, "nsubj")


def is_drafted_for(paper: Token) -> bool:
    """Whether another than whose paper it is wrote it: "the COUNCIL'S statement, drafted by Norland"."""
    owned = any(c.dep_ == "poss" for c in paper.children)
    drafted = (c for c in paper.children if c.dep_ == "acl" and c.lemma_ in DRAFTING)
    return owned and any(link.lower_ == "by" for verb in drafted for link in verb.rights)
