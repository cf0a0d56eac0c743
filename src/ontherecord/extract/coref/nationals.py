"""Persons called by where they are from: "the talks lasted nine hours, THE RUSSIAN said"."""

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.coref.salience import Salience
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_REACH = 6  # sentences


def refer_national(reader: Reader, salience: Salience, token: Token) -> Reference | None:
    """The person last named who is, or was in office, of the state that a singular demonym tells; unsure of several."""
    roster = reader.roster
    state = roster.adjectives.get(token.i)
    if state is None or not _is_noun(token):
        return None

    def fits(entry: Entry) -> bool:
        own = roster.top(entry.key) == state or any(role.of == state for role in entry.roles)
        return own and entry.named and entry.kind is ActorKind.PERSON

    here = salience.sentence(token.i)
    near = [s for s in salience.latest(fits, token.i) if here - s.sentence <= _REACH]
    return Reference(near[0].key, len(near) == 1) if near else None


def _is_noun(token: Token) -> bool:
    """Whether a demonym stands for somebody: it has an article and a place of its own in the clause."""
    placed = token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "dative")
    return placed and any(c.lower_ == "the" for c in token.children)
