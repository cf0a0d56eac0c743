"""Papers and positions that speak: "it" behind "Norland's paper says that the Agency shall have no role" is Norland."""

from ontherecord.extract.actors.roles import Reader
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Token

_POSITIONS = frozenset("position stance stand line view attitude".split())


def of_paper(reader: Reader, token: Token) -> Reference | None:
    """ "Norland's paper says that the Agency shall have no role. IT asks for": whose the paper or position is.

    Not surely, where the paper is only told of ("Norland's reply was handed to the envoy. On the ports IT says"), and
    nobody where no owner is known, rather than a state that the paper names.
    """
    subject, sure = token, True
    while subject.lower_ == "it" and subject.dep_ == "nsubj":
        start = subject.sent.start
        far = subject.i - start > 1
        if start == 0 or (far and subject.head != subject.sent.root):
            return None
        root = token.doc[start - 1].sent.root
        before = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if before is None:
            return None
        subject, sure = before, sure and not far and before.dep_ == "nsubj"
    if subject == token or subject.lemma_.lower() not in {*paper_words().kinds, *_POSITIONS}:
        return None
    owner = next((c for c in subject.children if c.dep_ == "poss"), None)
    found = reader.roster.at.get(owner.i) if owner is not None else None
    if found is not None and found.key is not None:
        return Reference(found.key, found.sure and sure)
    return Reference(None, sure=False) if not sure and token.head.lemma_ in SPEECH else None
