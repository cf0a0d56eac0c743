"""Papers and positions that speak: "it" behind "Norland's paper says that the Agency shall have no role" is Norland."""

from ontherecord.extract.actors.roles import Reader
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Token

_POSITIONS = frozenset("position stance stand line view attitude".split())


def of_paper(reader: Reader, token: Token) -> Reference | None:
    """ "Norland's paper says that the Agency shall have no role. IT asks for": whose the paper or position is."""
    subject: Token | None = token
    while subject is not None and subject.lower_ == "it" and subject.dep_ == "nsubj":
        start = subject.sent.start
        if subject.i - start > 1 or start == 0:
            return None
        root = token.doc[start - 1].sent.root
        subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in {*paper_words().kinds, *_POSITIONS}:
        return None
    owner = next((c for c in subject.children if c.dep_ == "poss"), None)
    found = reader.roster.at.get(owner.i) if owner is not None else None
    return found if found is not None and found.key is not None else None
