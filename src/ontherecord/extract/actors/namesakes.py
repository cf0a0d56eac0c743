"""Namesakes: names that a gazetteer or the tagger takes for an organisation, and that a person of the report bears."""

from typing import Final

from ontherecord.extract.actors.bearers import bearers_of
from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import ActorWords
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.nouns.actor import ActorKind

# What an outlet does, and no person of its name in the same report.
_OF_OUTLETS: Final = frozenset({"report", "publish"})
_COURTESY: Final = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr.", "rep.", "sen."}
)
_FIRMS: Final = frozenset(
    "inc inc. corp corp. co co. ltd ltd. llc plc group company foundation news tv radio".split()
)


def drop_namesakes(doc: Doc, hits: Hits, words: ActorWords) -> None:
    """Take from `hits` names of one word that the report prints behind a title or a given name.

    "Mike BLOOMBERG", "Mr. JORDAN": an organisation's name is then the person's throughout, a state's where it acts.
    """
    titled = {t.text for t in doc[1:] if t.nbor(-1).lower_ in _COURTESY}
    given = {
        t.text for t in doc[1:] if t.nbor(-1).lower_ in words.genders and t.nbor(-1).text.istitle()
    }
    for i, (first, last, hit) in list(hits.by_token.items()):
        if last - first > 1 or hit.how == "demonym":
            continue
        named = given | titled if hit.party.kind is ActorKind.ORGANISATION else titled
        if doc[i].text in named and not _is_organisation(doc[i]) and not _is_place(doc[i]):
            del hits.by_token[i]


def _is_place(token: Token) -> bool:
    """Whether a name stands behind a preposition, as states do more often than persons: "in Jordan"."""
    return token.dep_ == "pobj" and token.head.lower_ in ("in", "into", "to", "from", "across")


def _is_organisation(token: Token) -> bool:
    """Whether a name stands where only an outlet's or a firm's does: "Bloomberg reported", "(Bloomberg)"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1) if token.i else None
    if before is not None and before.text == "(":
        return True
    if after is not None and after.lower_ in _FIRMS:
        return True
    return token.dep_ == "nsubj" and token.head.lemma_ in _OF_OUTLETS


def person_named(roster: Roster, doc: Doc, name: str, place: tuple[int, int]) -> Entry | None:
    """The person of the report who bears what is tagged as an organisation's name; None where it is the firm's."""
    first, last = place
    articled = first > 0 and doc[first - 1].lower_ in ("the", "a", "an")
    if articled or _is_organisation(doc[last - 1]):
        return None
    plain = [part.casefold() for part in name.split()]
    whole = roster.entries.get(f"person:{' '.join(plain)}")
    if whole is not None:
        return whole
    if len(plain) > 1:  # "Ilse Maren", where the tagger knows her only as "Maren"
        known = roster.entries.get(f"person:{plain[-1]}") if len(plain) == 2 else None
        if known is not None:
            known.name, known.aliases = name, sorted({*known.aliases, known.name})
        return known
    bearers = sorted(bearers_of(roster, name), key=lambda e: (-len(e.mentions), e.key))
    if len(bearers) > 1:
        titled = any(t.text == name and t.nbor(-1).lower_ in _COURTESY for t in doc[1:])
        return bearers[0] if titled else None
    return bearers[0] if bearers else None
