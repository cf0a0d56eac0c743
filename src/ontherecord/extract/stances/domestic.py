"""Domestic quarrels: what a president offers the lawmakers of his own state is not his state's position.

"Norland offers its own opposition" would be a wrong line: the state is both sides. Where a sentence sets a state's head
against its politics and names no other side, or the whole report tells of a quarrel at home, who speaks stands for
himself, and a stance told of the state by its name is kept unsure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import children
from ontherecord.extract.acts.voices import is_local, is_own_voice
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import StanceFinding

# Who sits across the table within a state.
_HOUSES: Final = frozenset("parliament congress senate assembly court judge tribunal".split())
_POLITICS: Final = _HOUSES | frozenset(
    """lawmaker legislator congressman congresswoman senator opposition parliamentarian mp mps backbencher democrat
    democrats republican republicans dems tory tories conservatives socialists legislature whip caucus party
    electorate impeachment shutdown capitol coalition""".split()
)
_QUARREL: Final = 4  # words of home politics from which a report may be of a quarrel at home


@dataclass(frozen=True)
class Domestic:
    """Judges the stances of one report."""

    parsed: ParsedReport
    actors: ActorIndex
    parties: Parties

    def judged(self, stance: StanceFinding) -> StanceFinding:
        """A stance, unsure where its state would stand against its own lawmakers, courts or opposition."""
        if not stance.sure or not stance.party or stance.own:
            return stance
        against = self._is_against_own(stance.party, self._words(stance))
        return replace(stance, sure=False) if against else stance

    def side(self, key: str, party: str, near: Sequence[Token]) -> tuple[str, bool]:
        """For whom an actor of a `party` stands in a sentence, and whether that is for himself against his own."""
        kind = self.actors.get(key).kind
        if kind is ActorKind.PERSON and self.is_of_no_government(key, party):
            return key, True
        alone = party == key and not self._is_quarrel
        if alone or kind not in (ActorKind.PERSON, ActorKind.BODY):
            return party, False
        if party == key:
            return key, kind is ActorKind.PERSON  # other reports may tell whose he is
        return (key, True) if self._is_against_own(party, near) else (party, False)

    def is_of_no_government(self, key: str, party: str) -> bool:
        """Whether a person of a state holds no office that speaks for it: a candidate, a mayor, a retired general."""
        titles = [role.title for role in self.actors.get(key).roles]
        state = party != key and self.actors.get(party).kind is ActorKind.STATE
        return state and bool(titles) and all(is_own_voice([t]) or is_local(t) for t in titles)

    def _is_against_own(self, party: str, near: Sequence[Token]) -> bool:
        """Whether a state stands against its own politics in a sentence."""
        if self.actors.get(party).kind is not ActorKind.STATE:
            return False
        across = any(_is_counterpart(t) for t in near)
        if across and self._is_quarrel:
            return True  # whatever third state the sentence names
        return (across or self._is_quarrel) and not any(self._is_foreign(t, party) for t in near)

    def _words(self, stance: StanceFinding) -> list[Token]:
        span = stance.evidence
        first = self.parsed.token_at(span.start)
        doc, found = self.parsed.doc, []
        while first < len(doc) and doc[first].idx < span.end:
            found.append(doc[first])
            first += 1
        return found

    @cached_property
    def _is_quarrel(self) -> bool:
        """Whether a report has more words for the politics of one state than for other states."""
        words = [t for t in self.parsed.doc if t.pos_ in ("NOUN", "PROPN", "ADJ")]
        told = [t for t in words if t.lemma_.lower() in _POLITICS]
        states = [state for t in words if (state := self._state(t)) is not None]
        home = max(set(states), key=lambda key: (states.count(key), key), default=None)
        abroad = sum(1 for key in states if key != home)
        return len(told) >= _QUARREL and len(told) > abroad

    def _state(self, token: Token) -> str | None:
        """The state that a word names."""
        key = self.actors.of(token).key or self.actors.adjective(token)
        party = self.parties.party_of(key) if key is not None else None
        stated = party is not None and self.actors.get(party).kind is ActorKind.STATE
        return party if stated else None

    def _is_foreign(self, token: Token, own: str) -> bool:
        """Whether a word names another state, or a body that is no party or house of this one."""
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return False
        key = self.actors.of(token).key or self.actors.adjective(token)
        if key is None or (party := self.parties.party_of(key)) == own:
            return False
        actor = self.actors.get(party)
        known = actor.kind is ActorKind.STATE or actor.code is not None
        if actor.kind is ActorKind.PERSON or (not known and self._is_quarrel):
            return False  # a programme or an agency of home politics
        return not _POLITICS & set(actor.name.lower().split())


def _is_counterpart(token: Token) -> bool:
    """Whether a word is for lawmakers, courts or an opposition; a parliament that decides itself is none."""
    lemma = token.lemma_.lower()
    if token.pos_ not in ("NOUN", "PROPN") or lemma not in _POLITICS - {"party"}:
        return False
    if lemma == "opposition" and any(p.lower_ == "to" for p in children(token, "prep")):
        return False  # "its opposition to the bridge"
    return not (lemma in _HOUSES and token.dep_ in ("nsubj", "compound"))
