"""Hand-overs of papers that no frame of the lexicon fills: by a carrier, to "her", on an occasion, by a leak.

"The letter was carried by the ambassador, who left it at the ministry"; "received the envoy and handed her the
note"; "used the meeting to hand over the invitation"; "a copy of the reply seen by the agency".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import Clause, read_clause
from ontherecord.extract.acts.heads import paper_heads, running_text
from ontherecord.extract.acts.hedge import is_hedged
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.settings import sayer_of
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.time import place_of, timing_of
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.papers.around import ENCOUNTERS
from ontherecord.extract.papers.dealt import further_givers
from ontherecord.extract.papers.handing_days import day_behind, day_of_hand_over
from ontherecord.extract.papers.meant import last_before, meant_paper
from ontherecord.extract.papers.passage import Passage, passages
from ontherecord.extract.papers.people import people_of
from ontherecord.extract.papers.sides import LOOKING
from ontherecord.extract.papers.strangers import is_relayed
from ontherecord.extract.papers.tellers import is_of_anybody, teller_of
from ontherecord.extract.papers.told import modality_of, occasion_of, was_done
from ontherecord.extract.papers.written import told_in_letters, written
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding, PaperFinding, StatementFinding, TimeFinding
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import SpeechKind

_HANDING = frozenset(
    "hand give send deliver submit present pass transmit forward convey dispatch".split()
)
_TAKING = frozenset({"take", "accept"})
_SPEAKING = frozenset({"deliver", "give", "make"})
_MEETINGS = frozenset({"meet", "consult", "visit", "negotiate"})
_OF_ANYBODY = frozenset({"report", "statement"})  # papers that somebody must give to be told of
_POINTS = frozenset({"proposal", "demands"})  # what is proposed rather than handed over
_MOVING = frozenset({"deliver", "receive"})
_PRONOUNS = frozenset({"her", "him", "them"})
_NEWS = frozenset({"bureau", "agency", "newspaper", "paper", "magazine", "broadcaster", "radio"})


def find_moves(
    parsed: ParsedReport,
    actors: ActorIndex,
    statements: tuple[StatementFinding, ...],
    papers: tuple[PaperFinding, ...],
    acts: Sequence[ActFinding],
) -> tuple[ActFinding, ...]:
    """The acts with every hand-over and leak of a paper among them, in the order of the text."""
    parties = Parties(parsed, actors, statements)
    meetings = tuple(act for act in acts if act.type in _MEETINGS and act.time is not None)
    heads = paper_heads(parsed, papers)
    reader = _Reader(parsed, actors, parties, statements, papers, heads, meetings)
    found, empty = reader.passed()
    told = {act.trigger: act for act in acts if not (act.trigger in empty and act.type in _MOVING)}
    letters = list(told_in_letters(parsed, parties, papers, heads, reader.act))
    for act in written(parsed, papers, heads, reader.act):
        if act.time is None:
            letters.append(act)
            continue
        known = told.get(act.trigger, act)
        if known.type == act.type and known.paper is None:
            known = act  # "has WRITTEN to Estmark on 5 March": by its frame, without the letter
        alone = known.type == act.type and known.paper == act.paper and not known.recipient
        told[act.trigger] = replace(known, recipient=act.recipient) if alone else known
    for trigger, act in found.items():
        before = told.get(trigger)
        if before is not None and before.type == "withhold":
            continue  # "refused to hand over the list": kept back
        if before is None or before.paper is None or _gives_way(before, papers[before.paper]):
            told[trigger] = _merged(before, act)
    moved = [act for act in told.values() if act.type in _MOVING]
    for act in letters:
        if not any(_is_handed_besides(act, other, papers) for other in moved):
            told.setdefault(act.trigger, replace(act, paper=None))
    for token in (token for sentence in running_text(parsed) for token in sentence):
        if is_verbal(token) and (span := parsed.span(token.i, token.i + 1)) not in found:
            leaked = next(iter(reader.at(token)), None)
            if leaked is not None and (span not in told or told[span].type == "publish"):
                told[span] = leaked
    return tuple(told[trigger] for trigger in sorted(told))


def _is_handed_besides(
    letter: ActFinding, moved: ActFinding, papers: Sequence[PaperFinding]
) -> bool:
    """Whether a hand-over is of the letter that is told of by its writing, or of what is said in it."""
    posted = moved.paper is not None and papers[moved.paper].kind == "letter"
    return posted or moved.evidence == letter.evidence


def _gives_way(known: ActFinding, paper: PaperFinding) -> bool:
    """Whether an act found by its frame is the same hand-over, or a draft put forward to somebody."""
    return known.type in _MOVING or (known.type == "propose" and paper.kind not in _POINTS)


def _merged(known: ActFinding | None, passed: ActFinding) -> ActFinding:
    """A hand-over that the lexicon of acts has found as well, with the sides that only its paper tells."""
    if known is None or known.type not in _MOVING or known.type != passed.type:
        return passed
    received = known.type == "receive"
    told = known.recipient if received else passed.recipient  # a receipt: the author
    told = told or passed.recipient or known.recipient
    if received and not (passed.recipient or passed.sure):
        told = ()  # "received its reply from the mediators": not from whom it is of
    return replace(
        known, actor=passed.actor or known.actor, recipient=told,
        paper=passed.paper, sure=known.sure and passed.sure, via=passed.via,
        time=known.time or passed.time,
    )  # fmt: skip


@dataclass(frozen=True)
class _Reader:
    """Reads the hand-overs of papers; `heads` are the head words of papers."""

    parsed: ParsedReport
    actors: ActorIndex
    parties: Parties
    statements: tuple[StatementFinding, ...]
    papers: tuple[PaperFinding, ...]
    heads: Mapping[int, int]
    meetings: tuple[ActFinding, ...]

    def passed(self) -> tuple[dict[Span, ActFinding], frozenset[Span]]:
        """The hand-overs told around each paper, by their triggers, and the triggers that tell of nobody known."""
        found: dict[Span, ActFinding] = {}
        empty: set[Span] = set()
        relayed: set[Span] = set()  # to go-betweens: not to whom the paper is for
        running = {t.i for sentence in running_text(self.parsed) for t in sentence}
        for at in sorted(running):
            token = self.parsed.doc[at]
            paper = self.heads.get(at, meant_paper(token, self.heads))
            for passage in passages(token, self.parties) if paper is not None else ():
                act = self._told(passage, paper) if paper is not None else None
                if act is not None:
                    found.setdefault(act.trigger, act)
                    found |= self._dealt(passage, act)
                    relayed |= {act.trigger} if not act.recipient and is_relayed(passage) else set()
                elif passage.elsewhere or passage.taker or passage.move == "return":
                    empty.add(self.parsed.span(passage.trigger.i, passage.trigger.i + 1))
        return found, frozenset(empty - set(found) | relayed)

    def at(self, verb: Token) -> Iterator[ActFinding]:
        """The leak that a verb tells, or the taking of what was handed over."""
        if verb.lemma_ != "leak" and verb.lemma_ not in LOOKING | _TAKING:
            return
        clause = read_clause(verb)
        paper = self._paper(clause)
        if paper is None:
            return
        if verb.lemma_ == "leak" or verb.lemma_ in LOOKING:
            yield from self._leaked(clause, paper)
        elif verb.lemma_ in _TAKING and clause.object is not None and clause.object.lower_ == "it":
            yield from self._taken(clause, paper)

    def _told(self, passage: Passage, paper: int) -> ActFinding | None:
        """The act of a passage; one whose giver nobody names is told as received."""
        verb, giver, taker = passage.verb, passage.giver, passage.taker
        modality = modality_of(passage)
        unreal = (
            modality is Modality.WOULD_IF and passage.move == "return"
        )  # "I would send it back"
        unreal = unreal or (modality is Modality.DENIED and not taker and is_of_anybody(verb))
        news = self._is_news(taker) or (passage.move == "give" and self._is_news(giver))
        if modality is None or unreal or news or self._is_speech(passage, paper):
            return None
        by, to = self.papers[paper].by, self.papers[paper].to
        if not taker and not passage.elsewhere and passage.move in ("give", "relay", "arrive"):
            taker = self.parties.outside(Named(to), giver)
        if not taker and (self._is_pronoun(passage) or self._is_after_meeting(passage)):
            taker = self._met(passage, giver)
        if not taker and passage.move == "return":
            taker = Named(by)
        back = {self.parties.party_of(key) for key in taker.keys}
        if passage.move == "return" and back & {self.parties.party_of(k) for k in giver.keys}:
            giver = Named(to, False)  # "he returned it to the envoy": who had been given it
        received = passage.move == "receive"
        if passage.move == "receive":
            giver = passage.via or giver or Named(() if passage.stranger else by)
        elif passage.move == "arrive":
            giver = passage.via or giver or Named(by)
            received = not giver
        elif not giver and not passage.via:
            giver = Named(by) if passage.move == "give" and not passage.stranger else giver
            giver = giver or self._teller(passage, paper)
            received = not giver
        elif not giver:
            giver = passage.via
        coming = modality in (Modality.WILL, Modality.WOULD_IF)
        if coming and not passage.giver and self._is_promised(verb, by):
            return None
        giver = self.parties.outside(giver, taker)
        own = {self.parties.party_of(key) for key in taker.keys}
        if (by and taker and own <= set(by) and passage.move == "receive") or (
            not giver and self.papers[paper].kind in _OF_ANYBODY
        ):
            return None  # nobody is handed a paper of his own
        alone = verb.tag_ == "VBN" and child(verb, "aux", "auxpass") is None
        if verb.lemma_ == "address" and (alone or not passage.taker):
            return (
                None  # "a letter addressed to": for whom it is; "addressed the plan": spoke of it
            )
        sides = (taker, giver) if received else (giver, taker)
        if not sides[0]:
            return None
        act = self.act("receive" if received else "deliver", passage.trigger, paper, sides, verb)
        act = replace(act, sure=act.sure and not (passage.stranger and received))
        act = self._dated(act, passage)
        between = (
            giver if passage.move != "receive" else Named()
        )  # who handed it on is told by whom
        via = self.parties.outside(passage.via, Named((*taker.keys, *between.keys)))
        if verb.lemma_ == "acknowledge":
            act = replace(act, time=None)  # the day of the word, not of the hand-over
        return replace(act, modality=modality, via=via.keys)

    def _teller(self, passage: Passage, paper: int) -> Named:
        at = self.parties.statement_at(passage.verb)
        speaker = self.statements[at].speaker if at is not None else None
        teller = teller_of(passage, self.papers[paper].kind, speaker, self.parties)
        return Named() if self._is_news(teller) else teller

    def _is_speech(self, passage: Passage, paper: int) -> bool:
        """Whether words are spoken and no paper changes hands: "after delivering his five-minute REMARKS"."""
        span = self.papers[paper].span
        spoken = self.parsed.text[span.start : span.end].casefold().endswith(("remarks", "speech"))
        return spoken and passage.verb.lemma_ in _SPEAKING

    def _is_promised(self, verb: Token, by: tuple[str, ...]) -> bool:
        """Whether somebody else than its author says what is to become of a paper: "promised it would be shown"."""
        tellers = (self.parties.of(word) for word in sayer_of(read_clause(verb)))
        return any(teller and not set(teller.keys) & set(by) for teller in tellers)

    def _dated(self, act: ActFinding, passage: Passage) -> ActFinding:
        """An act whose day nothing in its clause tells, with the one right before its verb: "has this day sent"."""
        if act.time is not None:
            return act
        lost = (
            passage.misread and act.tense == "aside"
        )  # the parser is no help with the tense either
        tense = "past" if lost else act.tense
        time = day_of_hand_over(passage.verb, self.parsed, self._told_on(passage.verb))
        return replace(act, tense=tense, time=time)

    def _told_on(self, verb: Token) -> Span | None:
        """The words of the day on which somebody is said to tell of a hand-over: not its own."""
        at = self.parties.statement_at(verb)
        time = self.statements[at].time if at is not None else None
        return time.span if time is not None else None

    def _dealt(self, passage: Passage, first: ActFinding) -> dict[Span, ActFinding]:
        """The receipts of the same kind of paper from others, each behind its "from" with the day of its own."""
        if passage.move != "receive" or first.type != "receive":
            return {}
        found: dict[Span, ActFinding] = {}
        by_span = {paper.span.start: at for at, paper in enumerate(self.papers)}
        for name, named in further_givers(passage, self.parties):
            at = by_span.get(self.parsed.span(name.left_edge.i, name.i + 1).start)
            if at is None or not set(self.papers[at].by) & {
                self.parties.party_of(k) for k in named.keys
            }:
                continue
            trigger = self.parsed.span(name.head.i, name.head.i + 1)
            found[trigger] = replace(
                first, trigger=trigger, recipient=named.keys, object=self.papers[at].span,
                paper=at, time=day_behind(name, self.parsed), via=(),
            )  # fmt: skip
        return found

    def _is_news(self, taker: Named) -> bool:
        """Whether an outlet takes it: that is no hand-over between parties."""
        names = [normal(self.actors.get(key).name) for key in taker.keys]
        return bool(names) and known_outlets().issuperset(names)

    def _is_pronoun(self, passage: Passage) -> bool:
        dative = read_clause(passage.verb).dative
        return dative is not None and dative.lower_ in _PRONOUNS

    def _is_after_meeting(self, passage: Passage) -> bool:
        """Whether "met his counterpart and handed over a list" tells to whom only by whom he met."""
        verb = passage.verb
        met = verb.dep_ == "conj" and verb.head.lemma_ in ENCOUNTERS
        return met and not passage.elsewhere and passage.move == "give"

    def _met(self, passage: Passage, giver: Named) -> Named:
        """Whom "her" is in "received the envoy and handed her": whom the first verb of the two is done to."""
        verb = passage.verb
        met = read_clause(verb.head).object if verb.dep_ == "conj" else None
        return self.parties.outside(people_of(met, self.parties), giver) if met else Named()

    def _paper(self, clause: Clause) -> int | None:
        """The paper that a clause leaks or takes; "it" is the last one named, not farther than a sentence back."""
        thing = clause.object
        if thing is None:
            return None
        while thing.i not in self.heads and thing.dep_ == "pobj" and clause.verb.dep_ == "acl":
            thing = thing.head.head  # "the reply to Estmark, seen by": the reply was
        if thing.i in self.heads or thing.lower_ != "it":
            return self.heads.get(thing.i)
        return last_before(thing, self.heads)

    def _taken(self, clause: Clause, paper: int) -> Iterator[ActFinding]:
        """ "Handed over the invitation. The minister took it": who took it is who was handed it."""
        heads = [i for i, position in self.heads.items() if position == paper and i < clause.verb.i]
        moved = clause.verb.doc[max(heads)].head if heads else None
        if moved is None or moved.lemma_ not in _HANDING or not was_done(clause.verb):
            return
        if prepositions(clause.verb, "as"):
            return  # "took it as a threat"
        taker, author = self.parties.of(clause.actor), Named(self.papers[paper].by)
        if taker and self.parties.outside(taker, author).keys == taker.keys:
            yield self.act("receive", clause.verb, paper, (taker, author))

    def _leaked(self, clause: Clause, paper: int) -> Iterator[ActFinding]:
        """A paper that an outlet has seen or obtained, or that was leaked to somebody."""
        verb = clause.verb
        reading = read_modality(verb)
        if reading is None or reading.negated or reading.modality is not Modality.DID:
            return
        if verb.lemma_ == "leak":
            taker = next(
                (found for p in prepositions(verb, "to") if (found := self.parties.of(p))), Named()
            )
            yield self.act("leak", verb, paper, (self.parties.of(clause.actor), taker))
        elif (reader := self._outlet(clause.actor)) is not None:
            yield self.act("leak", verb, paper, (Named(), reader))

    def _outlet(self, word: Token | None) -> Named | None:
        """The outlet that a word stands for, named or not; None where it is somebody else."""
        if word is None:
            return None
        if word.lemma_.lower() in _NEWS:
            return Named()
        found = self.parties.of(word)
        names = [normal(self.actors.get(key).name) for key in found.keys]
        return found if names and known_outlets().issuperset(names) else None

    def _of_occasion(self, verb: Token) -> TimeFinding | None:
        """The day of "the meeting" that was used to hand a paper over: that of the last one told of."""
        occasion = occasion_of(verb)
        if occasion is None or not any(c.lower_ == "the" for c in children(occasion, "det")):
            return None
        start = self.parsed.span(verb.i, verb.i + 1).start
        before = [act for act in self.meetings if act.trigger.start < start]
        return max(before, key=lambda act: act.trigger).time if before else None

    def act(
        self, kind: str, trigger: Token, paper: int, sides: tuple[Named, Named],
        verb: Token | None = None,
    ) -> ActFinding:  # fmt: skip
        """The act of a kind that a word tells of a paper between two sides."""
        verb = verb if verb is not None else trigger
        sentence = verb.sent
        last = sentence.end
        while last - 1 > sentence.start and self.parsed.doc[last - 1].is_space:
            last -= 1
        giver, taker = sides
        timing = timing_of(self.parsed, trigger, verb)
        told = self.parsed.span(trigger.i, trigger.i + 1)  # "wrote to": the letter is the verb
        return ActFinding(
            type=kind,
            trigger=told,
            evidence=self.parsed.span(sentence.start, last),
            actor=giver.keys,
            recipient=taker.keys,
            object=None if self.papers[paper].span == told else self.papers[paper].span,
            paper=paper,
            place=place_of(verb, None),
            time=timing.time or self._of_occasion(verb),
            by=None if self._is_presupposed(verb) else self.parties.statement_at(verb),
            sure=giver.sure and taker.sure and not is_hedged(verb),
            shared=timing.shared,
            tense=timing.tense,
        )

    def _is_presupposed(self, verb: Token) -> bool:
        """Whether a clause about a thing tells it in the report's own words within what somebody is said to say.

        "It said it would not oppose the plan that the envoy PUT to Norland in a letter" does not say that he did.
        """
        at = self.parties.statement_at(verb)
        if at is None or self.statements[at].kind is not SpeechKind.INDIRECT:
            return False
        clauses = [verb, *verb.ancestors]
        inside = (t for t in clauses if self.parties.statement_at(t) == at)
        return any(t.dep_ == "relcl" for t in inside)
