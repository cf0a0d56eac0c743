"""What a silence is about: the paper or bid that has no answer, who waits for it, and who is silent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child, children, is_verbal, opening, prepositions
from ontherecord.extract.papers.silent import ANSWERS, antecedent
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import PaperFinding

ANSWERING = frozenset({"reply", "respond", "answer"})
# What can be left without an answer besides papers; an offer is somebody's bid, a question is not.
BIDS = frozenset(
    """offer proposal demand request letter note appeal overture ultimatum initiative invitation plan
    counter-proposal counterproposal counter-offer draft text call approach condition term petition amendment
    observation reply response paper document package timetable roadmap remark""".split()
)
_ASKED = frozenset({"request", "demand", "appeal", "call"})  # what a letter puts
# What puts something to another side.
_BIDDING = frozenset(
    "propose offer ask request invite demand urge suggest put appeal call summon write submit".split()
)
_ASKED_BACK = 2  # sentences back to what was asked
_BACK = 3  # sentences back to the paper that "has not replied" is about

NOBODY = Named()


@dataclass(frozen=True, slots=True)
class Told:
    """A silence at its trigger: who is silent, who waits, the word of what is unanswered, where "no" stands."""

    silent: Named
    waiting: Named = NOBODY
    thing: Token | None = None
    paper: int | None = None
    answer: Token | None = None


@dataclass(frozen=True)
class Unanswered:
    """Finds what is left unanswered; `heads` are the head words of papers."""

    parsed: ParsedReport
    parties: Parties
    papers: tuple[PaperFinding, ...]
    heads: Mapping[int, int]

    def just_before(self, verb: Token) -> Told | None:
        """The one paper between two sides that this sentence or the one before names: "There was never a reply"."""
        first = opening(verb, 1)
        near = dict.fromkeys(p for i, p in self.heads.items() if first <= i < verb.i)
        fitting = [p for p in near if not self._is_reply(p)]
        ways = {(self.papers[p].by, self.papers[p].to) for p in fitting}
        fitting = fitting[-1:] if len(ways) == 1 else fitting
        known = fitting and self.papers[fitting[0]].by and self.papers[fitting[0]].to
        return self.paper_at(fitting[0], NOBODY) if len(fitting) == 1 and known else None

    def asked_before(self, silent: Named, verb: Token) -> Told | None:
        """What somebody asked, offered or wrote shortly before "has not replied", never surely: of what nobody says."""
        for bid in reversed(list(verb.doc[opening(verb, _ASKED_BACK) : verb.i])):
            if bid.lemma_ not in _BIDDING or not is_verbal(bid) or bid == verb.head:
                continue
            asking, asked = self._bid(bid)
            if silent and (self.same(asking, silent) or (asked and not self.same(asked, silent))):
                continue
            quiet = silent or asked
            if quiet and (asking or asked) and not self.same(asking, quiet):
                return Told(replace(quiet, sure=False), asking)
        return None

    def _bid(self, verb: Token) -> tuple[Named, Named]:
        """Who asks, offers or writes, and whom."""
        subject = surface_subject(verb)
        if child(verb, "nsubjpass", "auxpass") is not None:
            agent = child(verb, "agent")
            return self.parties.of(child(agent, "pobj") if agent else None), self.parties.of(
                subject
            )
        things = [
            *children(verb, "dobj", "dative"),
            *(p for name in ("to", "on", "of") for p in prepositions(verb, name)),
        ]
        whom = (found for thing in things if (found := self.parties.of(thing)))
        return self.parties.of(subject), next(whom, NOBODY)

    def about(self, thing: Token | None, silent: Named) -> Told | None:
        """The silence about a paper or a bid; None where the word is neither."""
        if thing is None:
            return None
        thing = _whole(antecedent(thing))
        lemma = thing.lemma_.lower()
        if thing.i in self.heads:
            return self.paper_at(self.heads[thing.i], silent)
        if thing.lower_ in ("it", "they", "them") and (paper := self._meant(thing)) is not None:
            return self.paper_at(paper, silent)
        if lemma not in BIDS or thing.pos_ != "NOUN":
            return None
        owner = self.parties.source(thing) or self._bidder(thing)
        if owner and lemma in _ASKED and not self.parties.source(thing):
            asked = self._asked_in_writing(thing, owner)
            if asked is not None:
                return self.paper_at(asked, silent)
        if not silent:  # "its request to Norland"
            silent = next(
                (f for p in prepositions(thing, "to") if (f := self.parties.of(p))), silent
            )
        if not owner or set(owner.keys) & set(silent.keys):
            return None
        return Told(silent, owner, thing) if silent or owner else None

    def _bidder(self, thing: Token) -> Named:
        """Whose "the condition" is: that of the subject of the sentence before."""
        start = thing.sent.start
        if start == 0 or not any(c.lower_ in ("the", "this", "that") for c in thing.children):
            return NOBODY
        root = thing.doc[start - 1].sent.root
        return self.parties.of(surface_subject(root)) if is_verbal(root) else NOBODY

    def _asked_in_writing(self, thing: Token, owner: Named) -> int | None:
        """The paper of the sentence before by which "the request" was made, by who made it."""
        first = opening(thing, 1)
        near = dict.fromkeys(p for i, p in self.heads.items() if first <= i < thing.sent.start)
        own = {self.parties.party_of(key) for key in owner.keys}
        fitting = [p for p in near if set(self.papers[p].by) & own and self.papers[p].to]
        return fitting[0] if len(fitting) == 1 else None

    def paper_at(self, paper: int, silent: Named) -> Told | None:
        """The silence over a paper; None where who is silent wrote it."""
        found = self.papers[paper]
        if set(found.by) & {self.parties.party_of(k) for k in silent.keys}:
            return None  # nobody answers a paper of his own
        return Told(silent or Named(found.to), Named(found.by), None, paper)

    def same(self, a: Named, b: Named) -> bool:
        """Whether two namings have a party in common."""
        return bool(
            {self.parties.party_of(k) for k in a.keys} & {self.parties.party_of(k) for k in b.keys}
        )

    def _is_reply(self, paper: int) -> bool:
        """Whether a paper is called an answer: comments and observations ask for one themselves."""
        lemmas = {self.parsed.doc[i].lemma_.lower() for i, at in self.heads.items() if at == paper}
        return self.papers[paper].kind == "response" and bool(lemmas & (ANSWERS | ANSWERING))

    def _meant(self, pronoun: Token) -> int | None:
        """The paper that "it" is: the last one named in the sentence before."""
        first = opening(pronoun, 1)
        before = [i for i in sorted(self.heads) if first <= i < pronoun.i]
        return self.heads[before[-1]] if before else None

    def before(
        self, silent: Named, verb: Token, *, sent: bool = False, asking: bool = False
    ) -> Told | None:
        """The one paper named shortly before that went, or may have gone, to the silent side.

        `sent`: went surely; `asking`: and is no response itself.
        """
        first = opening(verb, _BACK)
        own = {self.parties.party_of(key) for key in silent.keys}
        near = dict.fromkeys(p for i, p in sorted(self.heads.items()) if first <= i < verb.i)
        fitting = [
            p
            for p in near
            if not self._is_reply(p)
            and not (asking and self.papers[p].kind == "response")
            and not set(self.papers[p].by) & own
            and (set(self.papers[p].to) & own or not (self.papers[p].to or sent))
        ]
        if not fitting:
            return None if asking else self._after_reply(near, silent)
        here = any(
            at == fitting[-1] for i, at in self.heads.items() if verb.sent.start <= i < verb.i
        )
        if not here and not self.papers[fitting[-1]].to:
            silent = replace(silent, sure=False)  # for whom it was nobody says
        return self.paper_at(fitting[-1], silent)

    def _after_reply(self, near: Iterable[int], silent: Named) -> Told | None:
        """Who has yet to respond where the other side's reply is the only paper told of: to that reply, not surely."""
        own = {self.parties.party_of(key) for key in silent.keys}
        last = [p for p in near if self.papers[p].by and not set(self.papers[p].by) & own][-1:]
        ended = any(set(self.papers[p].by) & own for p in near)
        return self.paper_at(last[0], replace(silent, sure=False)) if last and not ended else None


def _whole(thing: Token) -> Token:
    """ "None of it has been answered": what it is a part of."""
    if thing.lower_ not in ("none", "neither", "nothing", "all", "part", "any"):
        return thing
    return next(iter(prepositions(thing, "of")), thing)
