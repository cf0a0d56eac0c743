"""Doubts: whether a stance may be another's than whose it seems to be, judged by the way it is told.

The ways were counted on real reports that careful readers judged line by line. What was right less than nineteen times
in twenty is here: a pronoun with another person near, a subject shared over a comma, a relative clause, what a private
person tells of another, and what a person would do on a condition.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child, children, is_verbal, opening, prepositions
from ontherecord.extract.acts.voices import is_own_voice
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.domestic import Domestic
from ontherecord.extract.stances.embedded import is_of_some
from ontherecord.extract.stances.held import Held
from ontherecord.extract.stances.holders import CLAIMING, Holders
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.position import Stance

_CLAIMS: Final = frozenset(
    """criticism accusation allegation claim charge suggestion assertion belief fear complaint suspicion perception
    concern recognition speculation rumour rumor""".split()
)
_CHAIRS: Final = frozenset("chair chairman chairwoman chairperson head president leader".split())
_GATHERED: Final = frozenset(
    """bloc alliance union community council association body group organisation organization summit conference
    coalition""".split()
)
_HE: Final = frozenset({"he", "she"})


@dataclass(frozen=True)
class Doubts:
    """Judges whose the stances of one report are."""

    parsed: ParsedReport
    parties: Parties
    actors: ActorIndex
    holders: Holders
    domestic: Domestic

    def leave_open(self, held: Held, holders: Named, trigger: Token) -> bool:
        """Whether a stance may be another's than whose it seems to be."""
        verb = trigger if is_verbal(trigger) else trigger.head
        subject = surface_subject(verb) if is_verbal(verb) else None
        return (
            self.is_own_voice(trigger, holders)
            or self.is_claimed(trigger, holders)
            or _is_owned_by_pronoun(trigger)
            or (is_of_some(trigger) and any(self.parties.is_state(k) for k in holders.keys))
            or self._is_one_of_several(subject, holders)
            or _is_shared_over_comma(trigger)
            or _is_of_relative(trigger)
            or self._is_told_by_another(trigger, holders)
            or self._is_untitled(holders)
            or (
                _is_of_chair(subject)
                and any(self.parties.is_state(k) for k in self.holders.sides(holders))
            )
            or (held.stance is Stance.CONDITIONAL and not self.holders.are_sides(holders))
        )

    def teller(self, trigger: Token, holders: Named) -> int | None:
        """The statement that tells a stance; none where its speaker only answers it: "dismissed Seoul's OFFER to"."""
        position = self.parties.statement_at(trigger)
        if position is None or trigger.pos_ != "NOUN" or self.parsed.quotation_at(trigger.idx):
            return position
        speaker = self.holders.statements[position].speaker
        own = speaker is None or self.holders.side_of(speaker) in self.holders.sides(holders)
        return position if own or speaker in holders.keys else None

    def is_own_voice(self, trigger: Token, holders: Named) -> bool:
        """Whether somebody speaks who is of a state's politics and not for it: a senator, an opposition leader."""
        if all(self.parties.is_private(k) or not self.parties.is_person(k) for k in holders.keys):
            return False  # for himself, as far as the report tells
        if all(self.domestic.is_of_no_government(k, self.holders.side_of(k)) for k in holders.keys):
            return False  # counted as a stance of his own
        titles = [role.title for key in holders.keys for role in self.actors.get(key).roles]
        subject = surface_subject(trigger) if is_verbal(trigger) else None
        titles += [part.text for part in subject.subtree] if subject is not None else []
        return is_own_voice(titles)

    def is_claimed(self, trigger: Token, holders: Named) -> bool:
        """Whether another party says so, in words that were not taken for a statement: "which alleged that"."""
        if self.parties.statement_at(trigger) is not None:
            return False
        below = trigger if is_verbal(trigger) else trigger.head
        for above in below.ancestors:
            if above.lemma_.lower() in _CLAIMS and above.pos_ == "NOUN":
                return True  # "criticism that Norland was urging it to"
            if above.lemma_ in CLAIMING and any(t.dep_ == "ccomp" for t in (below, above)):
                teller = self.holders.sides(self.parties.of(surface_subject(above)))
                return not teller & self.holders.sides(holders)
        return False

    def _is_one_of_several(self, subject: Token | None, holders: Named) -> bool:
        """Whether "he" may be another than who is meant: two persons are named in this sentence or the one before."""
        if subject is None or subject.lower_ not in _HE or len(holders.keys) != 1:
            return False
        above = surface_subject(subject.head.head) if subject.head.dep_ == "ccomp" else None
        if above is not None and above.pos_ == "PROPN" and self.parties.of(above) == holders:
            return False  # "Brandt said SHE would"
        first = opening(subject, 1)
        near = {k for i, k in self._persons if first <= i < subject.i}
        return bool(near - set(holders.keys))

    @cached_property
    def _persons(self) -> tuple[tuple[int, str], ...]:
        """Where persons are named, by the first word of their names."""
        return tuple(
            (self.parsed.token_at(mention.start), actor.key)
            for actor in self.actors.actors
            if actor.kind is ActorKind.PERSON
            for mention in actor.mentions
        )

    def _is_told_by_another(self, trigger: Token, holders: Named) -> bool:
        """Whether a person who acts for nobody tells what another wants, or nobody knows who tells it."""
        position = self.parties.statement_at(trigger)
        if position is None:
            return False
        speaker = self.holders.statements[position].speaker
        if speaker is None:
            return True
        own = self.holders.side_of(speaker) in self.holders.sides(holders) | set(holders.keys)
        return not own and self.parties.is_private(speaker)

    def _is_untitled(self, holders: Named) -> bool:
        """Whether somebody is taken to speak for a state though no word of the report gives him an office."""
        sides = [
            self.actors.get(self.holders.side_of(k))
            for k in holders.keys
            if self.parties.is_person(k) and not self.actors.get(k).roles
        ]
        return any(side.kind is ActorKind.STATE for side in sides)


def _is_of_chair(subject: Token | None) -> bool:
    """Whether "we" may be a body whose chair speaks: "WE ask," President Brandt, THE BLOC'S current CHAIR, said."""
    if subject is None or subject.lower_ not in ("we", "i"):
        return False
    for part in subject.sent:
        if part.dep_ == "appos" and part.lemma_.lower() in _CHAIRS:
            whose = (*children(part, "poss"), *prepositions(part, "of"))
            return any(t.lemma_.lower() in _GATHERED or t.pos_ == "PROPN" for t in whose)
    return False


def _is_owned_by_pronoun(trigger: Token) -> bool:
    """Whether only a pronoun says whose a stance is: "drew criticism for HIS opposition to the bridge"."""
    told = trigger.lemma_ in ("opposition", "objection", "support")
    return told and any(c.tag_ == "PRP$" for c in children(trigger, "poss"))


def _is_shared_over_comma(trigger: Token) -> bool:
    """Whether a verb shares its subject over a comma: "says the source was one man, and PROMISED to name him"."""
    if not is_verbal(trigger) or trigger.dep_ != "conj" or not is_verbal(trigger.head):
        return False
    if child(trigger, "nsubj", "nsubjpass") is not None:
        return False
    before = trigger.doc[max(trigger.i - 2, trigger.sent.start) : trigger.i]
    row = child(trigger.head, "conj")  # "called for a truce, urged talks, and demanded"
    return any(t.text == "," for t in before) and (row is None or row == trigger)


def _is_of_relative(trigger: Token) -> bool:
    """Whether a relative clause tells it of whom it picks out: "the general WHO called for", "Mr. Brandt who"."""
    verb = trigger if is_verbal(trigger) else trigger.head
    subject = child(verb, "nsubj", "nsubjpass")
    if verb.dep_ != "relcl" or subject is None or subject.lower_ != "who":
        return False
    return verb.head.pos_ != "PROPN" or subject.i == 0 or subject.nbor(-1).text != ","
