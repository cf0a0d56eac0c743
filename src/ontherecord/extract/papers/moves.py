"""Hand-overs of papers that no frame of the lexicon fills: by a carrier, to "her", on an occasion, by a leak.

"The letter was carried by the ambassador, who left it at the ministry"; "received the envoy and handed her the
note"; "used the meeting to hand over the invitation"; "a copy of the reply seen by the agency".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import Clause, read_clause
from ontherecord.extract.acts.heads import paper_heads, running_text
from ontherecord.extract.acts.hedge import is_hedged
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.time import place_of, timing_of
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.papers.sides import LOOKING, people_of
from ontherecord.extract.parse import ParsedReport
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding, PaperFinding, StatementFinding, TimeFinding

_HANDING = frozenset(
    "hand give send deliver submit present pass transmit forward convey dispatch".split()
)
# Verbs of carriers, with the words that tell where the paper went; "" where the verb alone does.
_CARRYING: Mapping[str, frozenset[str]] = {
    "carry": frozenset({"", "to"}),
    "courier": frozenset({"", "to"}),
    "bring": frozenset({"to"}),
    "take": frozenset({"to"}),
    "leave": frozenset({"at", "with"}),
    "drop": frozenset({"at", "off"}),
}
_TAKING = frozenset({"take", "accept"})
_MEETINGS = frozenset({"meet", "consult", "visit", "negotiate"})
_OCCASIONS = frozenset("meeting occasion opportunity visit call session chance trip talk".split())
_PRONOUNS = frozenset({"her", "him", "them"})
_NEWS = frozenset({"bureau", "agency", "newspaper", "paper", "magazine", "broadcaster", "radio"})


def find_moves(
    parsed: ParsedReport,
    actors: ActorIndex,
    statements: tuple[StatementFinding, ...],
    papers: tuple[PaperFinding, ...],
    acts: Sequence[ActFinding],
) -> tuple[ActFinding, ...]:
    """The acts with those hand-overs among them that the lexicon left out, in the order of the text."""
    parties = Parties(parsed, actors, statements)
    meetings = tuple(act for act in acts if act.type in _MEETINGS and act.time is not None)
    reader = _Reader(parsed, actors, parties, papers, paper_heads(parsed, papers), meetings)
    moved = {act.trigger for act in acts if act.paper is not None}
    verbs = {
        span: token
        for token in parsed.doc
        if is_verbal(token) and (span := parsed.span(token.i, token.i + 1)) in moved
    }
    acts = [reader.mended(act, verbs[act.trigger]) if act.trigger in verbs else act for act in acts]
    told = {act.trigger for act in acts}
    found = [
        act
        for sentence in running_text(parsed)
        for token in sentence
        if is_verbal(token) and parsed.span(token.i, token.i + 1) not in told
        for act in reader.at(token)
    ]
    return tuple(sorted((*acts, *found), key=lambda act: act.trigger)) if found else tuple(acts)


@dataclass(frozen=True)
class _Reader:
    """Reads the hand-overs at a verb; `heads` are the head words of papers."""

    parsed: ParsedReport
    actors: ActorIndex
    parties: Parties
    papers: tuple[PaperFinding, ...]
    heads: Mapping[int, int]
    meetings: tuple[ActFinding, ...]

    def at(self, verb: Token) -> Iterator[ActFinding]:
        """The hand-over or leak that a verb tells."""
        clause = read_clause(verb)
        paper = self._paper(clause)
        if paper is None:
            return
        if verb.lemma_ == "leak" or verb.lemma_ in LOOKING:
            yield from self._leaked(clause, paper)
        elif verb.lemma_ in _HANDING or self._carries(verb):
            yield from self._handed(clause, paper)
        elif verb.lemma_ in _TAKING and clause.object is not None and clause.object.lower_ == "it":
            yield from self._taken(clause, paper)

    def mended(self, act: ActFinding, verb: Token) -> ActFinding:
        """A hand-over with its receiver, and a publication told as a leak, by nobody named, as a leak."""
        clause = read_clause(verb)
        if act.type == "publish" and verb.lemma_ == "leak":
            return replace(act, type="leak", actor=act.actor if clause.actor is not None else ())
        if act.type == "receive" and verb.lemma_ in _HANDING and act.paper is not None:
            # "submitted a complaint in a letter to": who submits does not receive
            outside = self.parties.outside(Named(self.papers[act.paper].to), Named(act.actor))
            return replace(act, type="deliver", recipient=outside.keys)
        if act.type != "deliver" or act.recipient or clause.dative is None:
            return act
        return replace(act, recipient=self._taker(clause, Named(act.actor)).keys)

    def _paper(self, clause: Clause) -> int | None:
        """The paper that a clause moves; "it" is the last one named, not farther than a sentence back."""
        thing = clause.object
        if thing is None:
            return None
        while thing.i not in self.heads and thing.dep_ == "pobj" and clause.verb.dep_ == "acl":
            thing = thing.head.head  # "the reply to Estmark, seen by": the reply was
        if thing.i in self.heads or thing.lower_ != "it":
            return self.heads.get(thing.i)
        start = thing.sent.start
        first = thing.doc[start - 1].sent.start if start > 0 else start
        before = [i for i in sorted(self.heads) if first <= i < thing.i]
        return self.heads[before[-1]] if before else None

    def _carries(self, verb: Token) -> bool:
        wanted = _CARRYING.get(verb.lemma_, frozenset())
        if "" in wanted:
            return True
        return any(c.lower_ in wanted for c in children(verb, "prep", "prt", "dative", "advmod"))

    def _handed(self, clause: Clause, paper: int) -> Iterator[ActFinding]:
        verb = clause.verb
        if not _was_done(verb):
            return
        giver = people_of(clause.actor, self.parties)
        if not giver:
            return
        taker = self._taker(clause, giver)
        if not taker:
            taker = self.parties.outside(Named(self.papers[paper].to), giver)
        yield self._act("deliver", verb, paper, (giver, taker))

    def _taken(self, clause: Clause, paper: int) -> Iterator[ActFinding]:
        """ "Handed over the invitation. The minister took it": who took it is who was handed it."""
        heads = [i for i, position in self.heads.items() if position == paper and i < clause.verb.i]
        moved = clause.verb.doc[max(heads)].head if heads else None
        if moved is None or moved.lemma_ not in _HANDING or not _was_done(clause.verb):
            return
        if prepositions(clause.verb, "as"):
            return  # "took it as a threat"
        taker, author = self.parties.of(clause.actor), Named(self.papers[paper].by)
        if taker and self.parties.outside(taker, author).keys == taker.keys:
            yield self._act("receive", clause.verb, paper, (taker, author))

    def _taker(self, clause: Clause, giver: Named) -> Named:
        """Who is handed it; "handed her" is never who hands, so whom the first verb of the two is done to."""
        word = clause.dative
        words = [word] if word is not None else prepositions(clause.verb, "to")
        for taker in words:
            found = people_of(taker, self.parties)
            if taker.lower_ in _PRONOUNS and (not found or set(found.keys) & set(giver.keys)):
                met = read_clause(clause.verb.head).object if clause.verb.dep_ == "conj" else None
                found = self.parties.of(met) if met is not None else Named()
            found = self.parties.outside(found, giver)
            if found:
                return found
        return Named()

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
            yield self._act("leak", verb, paper, (self.parties.of(clause.actor), taker))
        elif (reader := self._outlet(clause.actor)) is not None:
            yield self._act("leak", verb, paper, (Named(), reader))

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
        occasion = _occasion(verb)
        if occasion is None or not any(c.lower_ == "the" for c in children(occasion, "det")):
            return None
        start = self.parsed.span(verb.i, verb.i + 1).start
        before = [act for act in self.meetings if act.trigger.start < start]
        return max(before, key=lambda act: act.trigger).time if before else None

    def _act(self, kind: str, verb: Token, paper: int, sides: tuple[Named, Named]) -> ActFinding:
        sentence = verb.sent
        last = sentence.end
        while last - 1 > sentence.start and self.parsed.doc[last - 1].is_space:
            last -= 1
        giver, taker = sides
        timing = timing_of(self.parsed, verb, verb)
        return ActFinding(
            type=kind,
            trigger=self.parsed.span(verb.i, verb.i + 1),
            evidence=self.parsed.span(sentence.start, last),
            actor=giver.keys,
            recipient=taker.keys,
            object=self.papers[paper].span,
            paper=paper,
            place=place_of(verb, None),
            time=timing.time or self._of_occasion(verb),
            by=self.parties.statement_at(verb),
            sure=giver.sure and taker.sure and not is_hedged(verb),
            shared=timing.shared,
            tense=timing.tense,
        )


def _occasion(verb: Token) -> Token | None:
    """The noun of "used the meeting to hand over", "took the opportunity to hand over"."""
    above = verb.head
    thing = child(above, "dobj") if verb.dep_ in ("xcomp", "advcl") else above
    if thing is None or thing.lemma_.lower() not in _OCCASIONS or thing.dep_ != "dobj":
        return None
    return thing if thing.head.lemma_ in ("use", "take", "seize") else None


def _was_done(verb: Token) -> bool:
    """Whether a verb tells what was done: as a fact, or as what an occasion was used for."""
    occasion = _occasion(verb)
    reading = read_modality(occasion.head if occasion is not None else verb)
    return reading is not None and not reading.negated and reading.modality is Modality.DID
