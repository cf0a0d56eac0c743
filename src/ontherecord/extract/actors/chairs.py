"""Who chairs an organisation besides holding a state's office: "Sudrian President N, who chairs the bloc".

Papers say so where he acts in that capacity: what he gets is the organisation's.
"""

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.parsing.words import Span, Token
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import RoleFinding

CHAIR = "chair"
_CHAIRING = frozenset({"chair", "head", "lead"})
_BODIES = frozenset(
    "bloc union organisation organization alliance community league forum group grouping body".split()
)
_ADVERBS = frozenset("currently now also presently".split())


def find_chairs(roster: Roster, hits: Hits) -> None:
    """Give persons the role of chair that a relative clause behind their name tells."""
    doc = roster.parsed.doc
    for entry in [e for e in roster.entries.values() if e.kind is ActorKind.PERSON]:
        for _, last in entry.mentions:
            verb = _chairing(doc[last : last + 5])
            if verb is not None:
                _give(roster, hits, entry, verb)


def _chairing(behind: Span) -> Token | None:
    """The verb of ", who (currently) chairs"."""
    if len(behind) < 3 or behind[0].text != "," or behind[1].lower_ != "who":
        return None
    verb = next((t for t in behind[2:] if t.lower_ not in _ADVERBS), None)
    return verb if verb is not None and verb.tag_ == "VBZ" and verb.lemma_ in _CHAIRING else None


def _give(roster: Roster, hits: Hits, entry: Entry, verb: Token) -> None:
    doc = roster.parsed.doc
    at = verb.i + 1
    while at < len(doc) and doc[at].lower_ in ("the", "both"):
        at += 1
    if at >= len(doc):
        return
    hit = hits.at(at)
    end = hit[1] if hit is not None else at + 1
    own = roster.at[at].key if hit is not None and at in roster.at else None
    if hit is None and doc[at].lower_ in _BODIES:
        own = _told_last(roster, verb.i)
    if own is not None and roster.entries[own].kind is ActorKind.ORGANISATION:
        entry.roles.append(RoleFinding(CHAIR, own, roster.parsed.span(verb.i, end)))


def _told_last(roster: Roster, before: int) -> str | None:
    """The alliance or union named last before a word."""
    for i in range(before - 1, -1, -1):
        key = roster.at[i].key if i in roster.at else None
        if key is not None and "alliance" in roster.entries[key].nouns:
            return key
    return None
