"""Stances: what a party demands, offers, accepts, refuses or leaves unanswered, and on which point.

Triggers stand in `data/stances.jsonl`; frames and modality are those of acts. The point at stake is cut out of
the object (`stances/issue.py`): a demand's own content ("a demand TO CLOSE THE CANAL"), what one is ready
to discuss, and each item of a list of points ("areas including A, B and C").
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.frame import Filled, Frames
from ontherecord.extract.acts.heads import paper_heads, running_text
from ontherecord.extract.acts.lexicon import load_lexicon
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.time import time_of
from ontherecord.extract.acts.tree import child, children, is_verbal, phrase
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.answers import Answers
from ontherecord.extract.stances.areas import find_areas
from ontherecord.extract.stances.bounds import (
    NO_PAPERS,
    promised,
    wanted,
    words_for,
)
from ontherecord.extract.stances.domestic import Domestic
from ontherecord.extract.stances.echo import echoes
from ontherecord.extract.stances.held import Held, held_of, is_forecast, is_swap, is_told_ahead
from ontherecord.extract.stances.holders import Holders
from ontherecord.extract.stances.house import house_of, signed_for
from ontherecord.extract.stances.idle import is_done, is_no_stand
from ontherecord.extract.stances.issue import is_topicless, issues_of
from ontherecord.extract.stances.label import label_of
from ontherecord.extract.stances.points import Points
from ontherecord.extract.stances.shown import shown
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.turns import is_in_draft, turn_at
from ontherecord.extract.stances.verdicts import PROPOSED
from ontherecord.extract.stances.words import OFFERING, is_people, whole_quotes
from ontherecord.nouns.findings import ActFinding, PaperFinding, StanceFinding, StatementFinding
from ontherecord.nouns.position import Stance
from ontherecord.nouns.span import Span

_SIGNED = frozenset("sign accept agree approve ratify".split())
_PROVIDING, _GIVEN = ("provided", "providing"), ("provided that", "providing that")
_BACK = 120  # tokens that "that demand" is looked back for


def find_stances(
    parsed: ParsedReport,
    actors: ActorIndex,
    statements: tuple[StatementFinding, ...],
    acts: tuple[ActFinding, ...],
    papers: tuple[PaperFinding, ...] = (),
) -> tuple[StanceFinding, ...]:
    """The stances told in a report, in the order of the text.

    `acts` tell what "that demand" was: the point of the act told by the same word.
    """
    answered = {act.trigger: act.object for act in acts if act.object is not None}
    parties = Parties(parsed, actors, statements)
    places = paper_heads(parsed, papers)
    heads = {i: papers[position].by for i, position in places.items()}
    domestic = Domestic(parsed, actors, parties)
    reader = _Reader(
        parsed,
        parties,
        Frames(load_lexicon("stances"), parties, heads),
        heads,
        places,
        _holders(parsed, parties, heads, statements, actors),
        domestic,
        answered,
    )
    found: dict[tuple[object, ...], StanceFinding] = {}
    for sentence in running_text(parsed):
        for token in sentence:
            for stance in (*reader.at(token), *echoes(token, parsed, parties, reader.told)):
                same = (stance.label, stance.evidence) if stance.label else stance.issue
                found.setdefault((stance.party, stance.stance, same), stance)
                reader.told.append(stance)
    return tuple(domestic.judged(stance) for stance in found.values())


def points_of(
    parsed: ParsedReport,
    actors: ActorIndex,
    statements: tuple[StatementFinding, ...],
    papers: tuple[PaperFinding, ...],
) -> Points:
    """What makes the findings of points in a report, for holders and points that others find."""
    parties = Parties(parsed, actors, statements)
    places = paper_heads(parsed, papers)
    heads = {i: papers[position].by for i, position in places.items()}
    holders = _holders(parsed, parties, heads, statements, actors)
    return Points(parsed, parties, heads, places, holders, Domestic(parsed, actors, parties))


def _holders(
    parsed: ParsedReport,
    parties: Parties,
    heads: dict[int, tuple[str, ...]],
    statements: tuple[StatementFinding, ...],
    actors: ActorIndex,
) -> Holders:
    house = house_of(parsed, actors)
    return Holders(
        parsed, parties, heads, statements, actors, house, signed_for(parsed, actors, house)
    )


@dataclass(frozen=True)
class _Reader:
    """Reads the stances at a token.

    `heads` are the head words of papers and who wrote them, `places` which papers they are, `told` the stances
    found so far.
    """

    parsed: ParsedReport
    parties: Parties
    frames: Frames
    heads: dict[int, tuple[str, ...]]
    places: dict[int, int]
    holders: Holders
    domestic: Domestic
    answered: dict[Span, Span]
    told: list[StanceFinding] = field(default_factory=list)

    @cached_property
    def points(self) -> Points:
        """Makes the findings of points."""
        return Points(
            self.parsed, self.parties, self.heads, self.places, self.holders, self.domestic
        )

    @cached_property
    def answers(self) -> Answers:
        """Reads answers to what was put before."""
        return Answers(self.parsed, self.parties, self.holders, self.domestic, self.told)

    def at(self, token: Token) -> Iterator[StanceFinding]:
        """The stances that the first usable entry yields at a token, one a party and issue."""
        areas = find_areas(token)
        if areas is not None:
            who, points = areas
            yield from self.points.findings(
                Held(Stance.OPEN, None), self.parties.of(who), token, points
            )
            return
        if token.lower_ in _PROVIDING and token.doc[token.i : token.i + 2].text.lower() in _GIVEN:
            return
        turn = turn_at(token, self.heads)
        if turn is not None:
            yield from self._turned(turn, token)
            return
        for match in self.frames.at(token):
            filled = replace(match, object=wanted(match.match.trigger, match.object))
            holders = self.holders.of(filled)
            held = held_of(filled) if holders else None
            trigger = filled.match.trigger
            if held is None or filled.object is None:
                continue
            held = self._weighed(held, filled, holders)
            if held is None:
                continue
            if held.stance is Stance.OPEN and is_topicless(filled.object):
                continue
            if "subj" in filled.match.entry.object and (
                is_done(filled.object)
                or (trigger.dep_ == "oprd" and child(trigger.head, "dobj") is not None)
            ):
                continue  # "the attack is unacceptable", "Norland, calling IT unacceptable"
            if held.stance is Stance.OFFERS and self._is_told(filled.object):
                # "promised THE ESTMARKIANS in Velten to stop": told, not offered
                yield from self.points.findings(
                    held, holders, trigger, promised(trigger, filled.object)
                )
                return
            if held.condition is not None and self._is_of_last_paper(trigger):
                yield from self._of_paper(held, holders, trigger, trigger)
                return
            filled = replace(filled, object=_past_idle(trigger, filled.object, held.stance))
            if filled.object is None or is_in_draft(trigger):
                continue
            points = issues_of(filled.object, trigger, whole=held.stance is Stance.UNANSWERED)
            yield from self.points.findings(held, holders, trigger, points)
            if not points:
                taken = list(self._taken_up(held, holders, trigger)) or list(
                    self.answers.meant(held, holders, trigger, filled.object)
                )
                yield from taken
            if not points and not taken:
                yield from self._of_named(held, holders, trigger, filled.object)
            return
        if is_verbal(token):  # nothing else answers
            yield from list(self.answers.bare(token)) or self._bare_of_paper(token)

    def _weighed(self, held: Held, filled: Filled, holders: Named) -> Held | None:
        """A stance as sure as the way it is told; None where it is only somebody's forecast."""
        trigger, needs = filled.match.trigger, filled.match.entry.needs
        sure = "doubt" not in needs and not self.holders.is_of_own(filled, holders)
        verb = "@verb" in filled.match.entry.object
        if "own" in needs and (
            trigger.dep_ == "xcomp"
            or trigger.head.lemma_ in OFFERING
            or (held.stance is Stance.OFFERS and not is_told_ahead(trigger))
        ):
            return None  # "agreed to release", "promised that it would": told at that verb
        if trigger.pos_ == "NOUN" and "doubt" in needs and not self.holders.are_sides(holders):
            return None  # "the candidate's proposal to build a wall"
        if trigger.lemma_ == "need" and not self._is_own_need(trigger, holders):
            return None
        others = self.holders.is_told_by_others(trigger, holders)
        untold = is_told_ahead(trigger) and self.parties.statement_at(trigger) is None
        if others and (verb or untold) and is_forecast(held, trigger, told_by_others=True):
            return None
        if verb and not self.holders.is_own_word(trigger, holders):
            if "own" in needs or is_forecast(held, trigger, told_by_others=others):
                return None
            sure = False  # not their word: somebody's forecast
        if held.stance is Stance.OFFERS and self.holders.asks_another(filled, holders):
            return replace(held, stance=Stance.DEMANDS, sure=False)
        if is_swap(held, trigger) and self.holders.asks_another(filled, holders):
            return Held(Stance.OFFERS, None, sure=False)  # a mediator's: one does it, one is paid
        return replace(held, sure=held.sure and sure)

    def _is_own_need(self, trigger: Token, holders: Named) -> bool:
        """Whether somebody says himself what he needs; what a writer says he needs is a guess or a sum."""
        subject = surface_subject(trigger)
        own = subject is not None and subject.lower_ in ("we", "i")
        return own or self.holders.is_own_word(trigger, holders)

    def _bare_of_paper(self, token: Token) -> Iterator[StanceFinding]:
        """The answer to the one paper that the sentence before, or this one so far, tells of: "rejected it"."""
        answer = self.answers.answer_at(token)
        if answer is None:
            return
        start = token.sent.start
        first = max(self.parsed.block_at(token.i).first, 0)
        before = self.parsed.doc[start - 1].sent.start if start > first else start
        near = [i for i in self.heads if before <= i < token.i]
        if len({self.places[i] for i in near}) == 1:
            yield from self._of_paper(*answer, token, self.parsed.doc[near[0]])

    def _is_told(self, thing: Token) -> bool:
        """Whether a noun is for those to whom something is promised, not for what is."""
        people = thing.tag_ in ("NNPS", "NNS", "NNP") and thing.dep_ == "dobj" and is_people(thing)
        people = people or (thing.dep_ == "nsubjpass" and thing.tag_ in ("NNP", "NNPS"))
        return people and bool(self.parties.of(thing))

    def _turned(self, turn: Turn, token: Token) -> Iterator[StanceFinding]:
        """The stances of a turn of phrase; whose they are, a paper's address may have to tell."""
        asks = turn.paper is not None and turn.stance is not Stance.UNANSWERED
        speaks, subject = self.holders.speaker, self.holders.subject
        holders = speaks(token) if turn.spoken else subject(turn.holder, token)
        towards = self.parties.of(turn.towards)
        idle = is_verbal(token) and is_no_stand(token, token, turn.stance)
        idle = idle or is_in_draft(token)  # "under the plan, 20 captives would be freed"
        if turn.spoken and (idle or self.holders.is_nobody(holders)):
            return
        if turn.of_party and not (towards and self.holders.are_sides(holders)):
            return
        if self.holders.sides(holders) & self.holders.sides(towards):
            return  # "we must defend ourselves"
        if asks and turn.paper is not None:
            holders = Named(self.heads[turn.paper])
        if turn.paper is None or holders:
            held = Held(turn.stance, turn.condition, turn.sure)
            if turn.thing is not None and not turn.label:
                yield from self._judged(held, holders, token, turn)
                return
            told = self.points.findings(held, holders, token, turn.points, turn.named)
            yield from (
                replace(t, label=turn.label, key=turn.label) if turn.label else t for t in told
            )
            return
        by, sentence = self.parties.statement_at(token), token.sent
        evidence = self.parsed.span(sentence.start, sentence.end)
        for first, last in turn.points:
            key = label_of(self.parsed.doc, first, last) if asks else ""
            yield StanceFinding(
                party="",
                stance=turn.stance,
                issue=whole_quotes(self.parsed, first, last),
                evidence=evidence,
                time=time_of(self.parsed, token, token) if asks else None,
                by=by,
                label=shown(self.parsed, first, last, key) if asks else "",
                key=key,
                paper=self.places[turn.paper],
            )

    def _judged(
        self, held: Held, holders: Named, token: Token, turn: Turn
    ) -> Iterator[StanceFinding]:
        """The verdict on what was put before, on a paper, or on the point that is named: "called it a bad deal"."""
        thing = turn.thing or token
        meant = not turn.points or turn.stance is Stance.UNANSWERED
        told = list(self.answers.meant(held, holders, token, thing)) if meant else []
        if not told and turn.points:
            told = list(self.points.findings(held, holders, token, turn.points))
        yield from told or self._of_paper(held, holders, token, thing)

    def _taken_up(self, held: Held, holders: Named, trigger: Token) -> Iterator[StanceFinding]:
        """The stance on a point told in the sentence before: "Estmark rejected that demand"."""
        sentence = trigger.sent
        point = self.answered.get(self.parsed.span(trigger.i, trigger.i + 1))
        evidence = self.parsed.span(sentence.start, sentence.end)
        if point is None or evidence.covers(point) or held.stance is not Stance.REJECTS:
            return
        words = self._words_of(point, trigger)
        key = label_of(self.parsed.doc, *words) if words else ""
        for party, own in self.points.standing_for(holders, trigger):
            yield StanceFinding(
                party=party,
                stance=held.stance,
                issue=point,
                evidence=evidence,
                time=time_of(self.parsed, trigger, trigger),
                by=self.parties.statement_at(trigger),
                sure=holders.sure and held.sure,
                label=shown(self.parsed, *words, key) if words else "",
                key=key,
                own=own,
            )

    def _of_paper(
        self, held: Held, holders: Named, trigger: Token, thing: Token
    ) -> Iterator[StanceFinding]:
        """The stance on a paper as a whole: "accepted the invitation"; which paper, is known later."""
        near = [i for i in self.heads if 0 < thing.i - i < _BACK // 2]
        place = self.places.get(thing.i if thing != trigger else max(near, default=-1))
        taken = held.stance in (
            Stance.ACCEPTS, Stance.REJECTS, Stance.CONDITIONAL, Stance.INSISTS
        )  # fmt: skip
        other = thing == trigger and trigger.lemma_ in NO_PAPERS  # "would not EXTEND it": a deal
        if place is None or not taken or other:
            return
        for party, own in self.points.standing_for(holders, trigger):
            yield StanceFinding(
                party=party,
                own=own,
                stance=held.stance,
                issue=whole_quotes(self.parsed, *words_for(thing, trigger)),
                evidence=self.parsed.span(trigger.sent.start, trigger.sent.end),
                condition=self.parsed.span(*held.condition) if held.condition else None,
                time=time_of(self.parsed, trigger, trigger),
                by=self.parties.statement_at(trigger),
                sure=(holders.sure or self.holders.speaks(trigger, holders)) and held.sure,
                paper=place,
            )

    def _of_named(
        self, held: Held, holders: Named, trigger: Token, thing: Token
    ) -> Iterator[StanceFinding]:
        """The stance on a paper, or on "the invitation" of which nothing more is known."""
        told = list(self._of_paper(held, holders, trigger, thing))
        taken = held.stance in (
            Stance.ACCEPTS, Stance.REJECTS, Stance.UNANSWERED, Stance.CONDITIONAL, Stance.INSISTS
        )  # fmt: skip
        pointed = any(c.lower_ in ("that", "this", "such", "these", "those") for c in thing.lefts)
        named = thing.lemma_.lower() in PROPOSED and thing.i not in self.places and not pointed
        if not told and taken and named:
            weak = replace(held, sure=False)
            told = list(self.points.findings(weak, holders, trigger, (phrase(thing, trigger),)))
        yield from told

    def _is_of_last_paper(self, trigger: Token) -> bool:
        """Whether somebody would sign or accept what is not named again: "he would sign if the ships came first"."""
        alone = child(trigger, "dobj", "nsubjpass", "ccomp", "xcomp", "prep", "dative") is None
        near = any(0 < trigger.i - i < _BACK // 2 for i in self.heads)
        return trigger.lemma_ in _SIGNED and alone and near

    def _words_of(self, point: Span, trigger: Token) -> tuple[int, int] | None:
        """The words of a point that was told shortly before a trigger."""
        words = [
            t.i
            for t in trigger.doc[max(0, trigger.i - _BACK) : trigger.i]
            if not t.is_space and point.covers(self.parsed.span(t.i, t.i + 1))
        ]
        return (words[0], words[-1] + 1) if words else None


def _past_idle(trigger: Token, thing: Token, stance: Stance) -> Token | None:
    """What takes a stand: the thing itself, or what is joined to words that take none: "to take part AND TO PAY"."""
    if not is_no_stand(trigger, thing, stance):
        return thing
    joined = (c for c in children(thing, "conj") if is_verbal(thing) and c.tag_ == "VB")
    return next((c for c in joined if not is_no_stand(trigger, c, stance)), None)
