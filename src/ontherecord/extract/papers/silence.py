"""Silences that a report tells: "has not replied", "remains unanswered", "has had no answer", "awaits a reply".

What is left unanswered is a paper or an offer, demand or proposal; questions of reporters are none. Where the
words name neither paper nor offer, "has not replied" is read only behind a paper that the silent side was sent.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.heads import paper_heads, running_text
from ontherecord.extract.acts.hedge import is_hedged
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.time import time_of
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parse import ParsedReport
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import PaperFinding, SilenceFinding, StatementFinding

_ANSWERING = frozenset({"reply", "respond", "answer"})
_ANSWERS = frozenset({"answer", "reply", "response", "reaction", "feedback"})
_GETTING = frozenset({"have", "receive", "get", "see", "hear"})
_STAYING = frozenset({"remain", "go", "be", "leave", "stay", "lie"})
_COMING = frozenset({"come", "be", "arrive", "follow"})
_WAITING = frozenset({"await", "wait"})
# What can be left without an answer besides papers; an offer is somebody's bid, a question is not.
_BIDS = frozenset(
    """offer proposal demand request letter note appeal overture ultimatum initiative invitation plan
    counter-proposal counterproposal counter-offer draft text call approach condition term petition""".split()
)
# Words that say that a reporter was not answered.
_PRESS = frozenset(
    """comment question email e-mail enquiry inquiry query reporter journalist interview call phone
    agency newspaper reuters""".split()
)
_BACK = 3  # sentences back to the paper that "has not replied" is about


_NOBODY = Named()


@dataclass(frozen=True, slots=True)
class _Told:
    """A silence at its trigger: who is silent, who waits, the word of what is unanswered."""

    silent: Named
    waiting: Named = _NOBODY
    thing: Token | None = None
    paper: int | None = None


def find_silences(
    parsed: ParsedReport,
    actors: ActorIndex,
    statements: tuple[StatementFinding, ...],
    papers: tuple[PaperFinding, ...],
) -> tuple[SilenceFinding, ...]:
    """The silences told in a report, in the order of the text."""
    parties = Parties(parsed, actors, statements)
    reader = _Reader(parsed, parties, papers, paper_heads(parsed, papers))
    found: dict[object, SilenceFinding] = {}
    for sentence in running_text(parsed):
        for token in sentence:
            told = reader.at(token)
            if told is not None:
                line = reader.finding(token, told)
                found.setdefault((line.evidence, line.paper), line)
    return tuple(found.values())


@dataclass(frozen=True)
class _Reader:
    """Reads the silence at a word; `heads` are the head words of papers."""

    parsed: ParsedReport
    parties: Parties
    papers: tuple[PaperFinding, ...]
    heads: Mapping[int, int]

    def at(self, token: Token) -> _Told | None:
        """The silence that a word tells, None where it tells none or leaves open about what."""
        if token.lower_ == "unanswered" or _without_answer(token):
            return self._left(token)
        if token.lemma_ in _ANSWERING and is_verbal(token):
            return self._not_answered(token)
        if token.lemma_.lower() in _ANSWERS and token.pos_ == "NOUN":
            return self._no_answer(token)
        return None

    def finding(self, token: Token, told: _Told) -> SilenceFinding:
        """The finding of what is told at a word."""
        sentence, verb = token.sent, token if is_verbal(token) else token.head
        last = sentence.end
        while last - 1 > sentence.start and self.parsed.doc[last - 1].is_space:
            last -= 1
        return SilenceFinding(
            evidence=self.parsed.span(sentence.start, last),
            trigger=self.parsed.span(token.i, token.i + 1),
            silent=told.silent.keys,
            waiting=told.waiting.keys,
            paper=told.paper,
            since=time_of(self.parsed, token, verb),
            by=self.parties.statement_at(token),
            sure=told.silent.sure and told.waiting.sure and not is_hedged(token),
        )

    def _left(self, token: Token) -> _Told | None:
        """ "The letter remains unanswered", "Norland has left the letter unanswered"."""
        verb = token.head
        while not is_verbal(verb) and verb.head != verb:
            verb = verb.head
        if verb.lemma_ not in _STAYING or not _holds(verb, negated=False):
            return None
        thing = child(verb, "dobj") if verb.lemma_ == "leave" else None
        silent = Named()
        if thing is not None:
            silent = self.parties.of(surface_subject(verb))
        else:
            thing = surface_subject(verb)
        return self._about(thing, silent)

    def _not_answered(self, verb: Token) -> _Told | None:
        """ "Norland has not replied", "has yet to answer the letter"."""
        subject = surface_subject(verb)
        if subject is None or child(verb, "nsubjpass", "auxpass") is not None:
            return None
        pending = verb.dep_ == "xcomp" and any(c.lower_ == "yet" for c in verb.head.children)
        if not (pending and _holds(verb.head, negated=False)) and not _holds(verb, negated=True):
            return None
        silent = self.parties.of(subject)
        things = [*children(verb, "dobj"), *prepositions(verb, "to")]
        if not silent or any(_is_press(t) for t in things) or _is_press_office(verb):
            return None
        for thing in things:
            told = self._about(thing, silent)
            if told is not None:
                return told
        return None if things else self._before(silent, verb)

    def _no_answer(self, noun: Token) -> _Told | None:
        """ "It has had no answer", "no reply has come from Norland", "is waiting for a reply"."""
        verb = noun.head
        if noun.dep_ == "pobj" and verb.lower_ == "for":
            verb = verb.head
        if not is_verbal(verb) or any(_is_press(p) for p in prepositions(noun, "to")):
            return None
        if not (_is_awaited(noun, verb) or _is_missing(noun, verb)):
            return None
        silent = next(
            (f for h in (noun, verb) for p in prepositions(h, "from") if (f := self.parties.of(p))),
            _NOBODY,
        )
        subject = surface_subject(verb) if noun.dep_ != "nsubj" else None
        for thing in (*(p for h in (noun, verb) for p in prepositions(h, "to")), subject):
            told = self._about(thing, silent)
            if told is not None:
                return told
        return self._before(silent, verb) if silent else self._just_before(verb)

    def _just_before(self, verb: Token) -> _Told | None:
        """The one paper between two sides that this sentence or the one before names: "There was never a reply"."""
        start = verb.sent.start
        first = verb.doc[start - 1].sent.start if start > 0 else start
        near = {p for i, p in self.heads.items() if first <= i < verb.i}
        fitting = [p for p in near if self.papers[p].kind != "response"]
        known = fitting and self.papers[fitting[0]].by and self.papers[fitting[0]].to
        return self._paper(fitting[0], _NOBODY) if len(fitting) == 1 and known else None

    def _about(self, thing: Token | None, silent: Named) -> _Told | None:
        """The silence about a paper or a bid; None where the word is neither."""
        if thing is None:
            return None
        thing = _antecedent(thing)
        if thing.i in self.heads:
            return self._paper(self.heads[thing.i], silent)
        if thing.lower_ in ("it", "they", "them") and (paper := self._meant(thing)) is not None:
            return self._paper(paper, silent)
        if thing.lemma_.lower() not in _BIDS or thing.pos_ != "NOUN":
            return None
        owner = self.parties.source(thing)
        if not owner or set(owner.keys) & set(silent.keys):
            return None
        return _Told(silent, owner, thing) if silent or owner else None

    def _paper(self, paper: int, silent: Named) -> _Told | None:
        found = self.papers[paper]
        if set(found.by) & {self.parties.party_of(k) for k in silent.keys}:
            return None  # nobody answers a paper of his own
        return _Told(silent or Named(found.to), Named(found.by), None, paper)

    def _meant(self, pronoun: Token) -> int | None:
        """The paper that "it" is: the last one named in the sentence before."""
        start = pronoun.sent.start
        first = pronoun.doc[start - 1].sent.start if start > 0 else start
        before = [i for i in sorted(self.heads) if first <= i < pronoun.i]
        return self.heads[before[-1]] if before else None

    def _before(self, silent: Named, verb: Token) -> _Told | None:
        """The one paper named shortly before that went, or may have gone, to the silent side."""
        first = verb.sent
        for _ in range(_BACK):
            first = verb.doc[first.start - 1].sent if first.start > 0 else first
        own = {self.parties.party_of(key) for key in silent.keys}
        near = dict.fromkeys(p for i, p in sorted(self.heads.items()) if first.start <= i < verb.i)
        fitting = [
            p
            for p in near
            if self.papers[p].kind != "response"
            and not set(self.papers[p].by) & own
            and (not self.papers[p].to or set(self.papers[p].to) & own)
        ]
        if not fitting:
            return None
        return self._paper(fitting[-1], silent)


def _antecedent(thing: Token) -> Token:
    """The noun that "which" stands for in "a letter to which Norland has yet to reply"."""
    if thing.lower_ != "which":
        return thing
    return next((a.head for a in thing.ancestors if a.dep_ == "relcl"), thing)


def _holds(verb: Token, *, negated: bool) -> bool:
    """Whether a clause tells a fact, negated or not."""
    reading = read_modality(verb)
    if reading is None or reading.modality not in (Modality.DID, Modality.DENIED):
        return False
    return reading.negated == negated


def _is_awaited(noun: Token, verb: Token) -> bool:
    """ "Awaits a reply", "is still waiting for an answer"."""
    return verb.lemma_ in _WAITING and noun.dep_ != "nsubj" and _holds(verb, negated=False)


def _is_missing(noun: Token, verb: Token) -> bool:
    """ "Has had no answer", "has not received any reply", "no answer came"."""
    marks = {c.lower_ for c in children(noun, "det")}
    if verb.lemma_ not in _GETTING | _COMING or not marks & {"no", "any", "a", "an"}:
        return False
    return _holds(verb, negated=True) or ("no" in marks and _holds(verb, negated=False))


def _without_answer(token: Token) -> bool:
    """ "Remains without a reply": the preposition stands for the adjective."""
    if token.lower_ != "without" or token.dep_ != "prep":
        return False
    return any(p.lemma_.lower() in _ANSWERS for p in children(token, "pobj"))


def _is_press(word: Token) -> bool:
    """Whether what is not answered is a reporter's question."""
    words = {word.lemma_.lower(), *(t.lemma_.lower() for t in word.subtree)}
    return bool(words & _PRESS)


def _is_press_office(verb: Token) -> bool:
    """ "Did not immediately respond" is said of press offices."""
    return any(c.lower_ in ("immediately", "publicly") for c in verb.children)
