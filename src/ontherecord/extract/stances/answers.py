"""Answers: stances on what another side put shortly before: "Estmark has yet to reply to THAT OFFER"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.time import time_of
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.domestic import Domestic
from ontherecord.extract.stances.held import Held
from ontherecord.extract.stances.holders import Holders
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import StanceFinding
from ontherecord.nouns.position import Stance

_TAKING = frozenset({Stance.UNANSWERED, Stance.REJECTS, Stance.ACCEPTS})
# What the stance is called that another side answers.
_OFFERED = frozenset({Stance.OFFERS, Stance.CONDITIONAL})
_PUT = {
    **dict.fromkeys(("offer", "pledge", "promise"), _OFFERED),
    **dict.fromkeys(("demand", "request", "call", "appeal"), frozenset({Stance.DEMANDS})),
    **dict.fromkeys(("proposal", "idea", "suggestion", "plan"), _OFFERED | {Stance.DEMANDS}),
}
_TAKEN = frozenset({Stance.ACCEPTS, Stance.REJECTS, Stance.OFFERS, Stance.DEMANDS})
_PUT_BEFORE = frozenset({Stance.OFFERS, Stance.CONDITIONAL, Stance.DEMANDS})
_ANSWERS = {
    **dict.fromkeys(("accept", "agree", "consent"), Stance.ACCEPTS),
    **dict.fromkeys(("refuse", "decline", "reject", "object", "dismiss", "rebuff"), Stance.REJECTS),
}
_TURNED_DOWN = frozenset({"down", "away", "back"})
_POINTING = frozenset({"it", "this", "that", "both", "them"})
_FAR = 3  # sentences that "the idea" is looked back for


@dataclass(frozen=True, slots=True)
class Answers:
    """Reads answers; `told` are the stances found so far."""

    parsed: ParsedReport
    parties: Parties
    holders: Holders
    domestic: Domestic
    told: Sequence[StanceFinding]

    def meant(
        self, held: Held, holders: Named, trigger: Token, thing: Token
    ) -> Iterator[StanceFinding]:
        """The stance on what another side put shortly before: "Estmark has yet to reply to THAT OFFER"."""
        alone = thing == trigger or thing.lower_ in _POINTING
        told_of = _antecedent(thing)
        sorts = _PUT_BEFORE if alone else _PUT.get((told_of or thing).lemma_.lower())
        sentence = trigger.sent
        if sorts is None or held.stance not in _TAKING:
            return
        relative = trigger.dep_ == "relcl" and trigger.head == thing
        if told_of is not None or relative or thing.dep_ == "appos":
            near = self._put_here(
                trigger, sorts
            )  # "the plan THAT ESTMARK ACCEPTED" is not the last one
        else:
            far = 1 if thing.lower_ in _POINTING else _FAR
            here = self._taken_here(trigger) if thing.lower_ in _POINTING else []
            near = here or self._put_before(trigger, sorts, far)
        told = [(k, self.holders.side_of(k)) for k in holders.keys]
        sides = {self.domestic.side(key, party, list(sentence)) for key, party in told}
        if len({s.issue for s in near}) != 1:
            return
        putter = near[0].party
        answering = {party for party, _ in sides} | {party for _, party in told}
        if putter and {putter, self.holders.side_of(putter)} & answering:
            return
        for party, own in sorted(sides):
            yield replace(
                near[0],
                party=party,
                own=own,
                stance=held.stance,
                evidence=self.parsed.span(sentence.start, sentence.end),
                condition=None,
                time=time_of(self.parsed, trigger, trigger),
                by=self.parties.statement_at(trigger),
                sure=near[0].sure and held.sure and holders.sure,
            )

    def _put_here(self, trigger: Token, sorts: frozenset[Stance]) -> list[StanceFinding]:
        """What the same sentence put: "offered to sign a pact, an idea THAT ESTMARK DISMISSED"."""
        spot = self.parsed.span(trigger.sent.start, trigger.sent.end)
        near = [s for s in self.told if s.evidence == spot and s.stance in sorts]
        return near[-1:]

    def _taken_here(self, trigger: Token) -> list[StanceFinding]:
        """What the same sentence tells another side to take: "Sudria took the offer; Velten has not answered IT"."""
        spot = self.parsed.span(trigger.sent.start, trigger.sent.end)
        return [s for s in self.told if s.evidence == spot and s.stance in _TAKEN][-1:]

    def _put_before(
        self, trigger: Token, sorts: frozenset[Stance], far: int
    ) -> list[StanceFinding]:
        """What was put last, in one of the `far` sentences of the paragraph before a trigger's."""
        first = self.parsed.block_at(trigger.i).first
        start = trigger.sent.start
        for _ in range(far):
            if start <= first:
                break
            before = trigger.doc[start - 1].sent
            if not before.text.strip():
                break  # white space at the start of a text
            spot, start = self.parsed.span(before.start, before.end), before.start
            here = [s for s in self.told if s.evidence == spot]
            near = [s for s in here if s.stance in sorts]
            if near or not here:  # only another answer may stand between
                return near
        return []

    def bare(self, token: Token) -> Iterator[StanceFinding]:
        """The answer that names nothing: "Norland has accepted", "turned it down", what was put just before."""
        answer = self.answer_at(token)
        if answer is not None:
            yield from self.meant(*answer, token, child(token, "dobj") or token)

    def answer_at(self, token: Token) -> tuple[Held, Named] | None:
        """The stance of an answer that names nothing, and whose it is."""
        stance = _answer_of(token)
        if stance is None or not is_verbal(token) or child(token, "nsubj") is None:
            return None
        thing = child(token, "dobj") or token
        if child(token, "ccomp", "xcomp", "nsubjpass", "auxpass", "mark") is not None:
            return None
        dated = all(_is_day(p) for p in children(token, "prep"))
        if not (dated if thing == token else thing.lower_ in _POINTING):
            return None
        reading = read_modality(token)
        if reading is None or reading.negated or reading.modality is not Modality.DID:
            return None
        holders = self.parties.of(surface_subject(token))
        return (Held(stance, None), holders) if holders else None


def _antecedent(thing: Token) -> Token | None:
    """The noun that a relative pronoun stands for: "an idea THAT Estmark dismissed"."""
    below = thing.head
    relative = thing.tag_ in ("WDT", "IN") and thing.lower_ in ("that", "which")
    while relative and below.dep_ in ("ccomp", "xcomp"):
        below = below.head
    return below.head if relative and below.dep_ == "relcl" else None


def _is_day(prep: Token) -> bool:
    """Whether a preposition only says when: "agreed ON FRIDAY"."""
    day = child(prep, "pobj")
    return day is not None and day.ent_type_ in ("DATE", "TIME")


def _answer_of(verb: Token) -> Stance | None:
    """The stance that a verb of answering takes: "accepted", "turned down"."""
    if verb.lemma_ == "turn" and any(p.lower_ in _TURNED_DOWN for p in children(verb, "prt")):
        return Stance.REJECTS
    return _ANSWERS.get(verb.lemma_)
