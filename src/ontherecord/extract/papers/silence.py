"""Silences that a report tells: "has not replied", "remains unanswered", "has had no answer", "awaits a reply".

What is left unanswered is a paper or an offer, demand or proposal; questions of reporters are none. Where the
words name neither paper nor offer, "has not replied" is read only behind a paper that the silent side was sent.
A question is one with the "No" that follows it: "Did Estmark answer?" - "As of this morning, no."
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

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
from ontherecord.extract.papers.silent import (
    ANSWERS,
    antecedent,
    holds,
    is_awaited,
    is_missing,
    is_over,
    is_pending,
    is_press,
    is_press_office,
    with_silence,
    without_answer,
)
from ontherecord.extract.parse import ParsedReport
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import PaperFinding, SilenceFinding, StatementFinding

_ANSWERING = frozenset({"reply", "respond", "answer"})
_STAYING = frozenset({"remain", "go", "be", "leave", "stay", "lie", "keep"})
_TAKING = frozenset({"accept", "reject", "refuse", "decline", "approve", "endorse"})
_SPEAKING = frozenset({"say", "comment", "react", "speak"})
_DUE = ANSWERS | {"comment", "observation", "objection"}
_GIVING = frozenset({"give", "send", "provide", "deliver", "submit", "offer"})
_OPEN = frozenset({"silent", "outstanding"})
_COMING_BACK = frozenset({"come", "get", "write", "report"})
_TELLING = _ANSWERING | _TAKING | _SPEAKING | _OPEN | _COMING_BACK | _GIVING | {"wait", "ignore"}
# What can be left without an answer besides papers; an offer is somebody's bid, a question is not.
_BIDS = frozenset(
    """offer proposal demand request letter note appeal overture ultimatum initiative invitation plan
    counter-proposal counterproposal counter-offer draft text call approach condition term petition""".split()
)
# What a turn or sentence says that answers "Did they reply?" with a no.
_NO = re.compile(
    r"\s*(?:[A-Z][\w .’'-]{1,40}:\s*)?(?:[Aa]s of [\w ]{3,30},\s*)?(?:[Nn]o|[Nn]ot yet|[Nn]ever|[Nn]othing)\b[.,;!]"
)
_BACK = 3  # sentences back to the paper that "has not replied" is about


_NOBODY = Named()


@dataclass(frozen=True, slots=True)
class _Told:
    """A silence at its trigger: who is silent, who waits, the word of what is unanswered, where "no" stands."""

    silent: Named
    waiting: Named = _NOBODY
    thing: Token | None = None
    paper: int | None = None
    answer: Token | None = None


def find_silences(
    parsed: ParsedReport,
    actors: ActorIndex,
    statements: tuple[StatementFinding, ...],
    papers: tuple[PaperFinding, ...],
) -> tuple[SilenceFinding, ...]:
    """The silences told in a report, in the order of the text."""
    parties = Parties(parsed, actors, statements)
    heads = {**paper_heads(parsed, papers), **_written(parsed, papers)}
    reader = _Reader(parsed, parties, papers, dict(sorted(heads.items())))
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
        if token.lower_ == "unanswered" or without_answer(token) or with_silence(token):
            return self._left(token)
        noun = token.lemma_.lower() in ANSWERS and token.pos_ == "NOUN"
        if not noun and token.lemma_ not in _TELLING:
            return None
        if token.sent.text.rstrip().endswith("?"):
            return self._asked(token) if noun or token.lemma_ in _ANSWERING else None
        if noun:
            return self._no_answer(token)
        if token.lower_ in _OPEN:
            return self._open(token)
        reads = {
            "ignore": self._ignored,
            **dict.fromkeys(_ANSWERING, self._not_answered),
            **dict.fromkeys(_TAKING, self._neither),
            **dict.fromkeys(_SPEAKING, self._nothing_said),
            **dict.fromkeys(_COMING_BACK, self._not_back),
            **dict.fromkeys(_GIVING, self._sent_nothing),
            "wait": self._awaiting,
        }
        read = reads.get(token.lemma_) if is_verbal(token) else None
        return read(token) if read is not None and not is_over(token) else None

    def finding(self, token: Token, told: _Told) -> SilenceFinding:
        """The finding of what is told at a word."""
        where = told.answer if told.answer is not None else token
        sentence, verb = where.sent, token if is_verbal(token) else token.head
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
            by=self.parties.statement_at(where),
            sure=told.silent.sure and told.waiting.sure and not is_hedged(token),
        )

    def _left(self, token: Token) -> _Told | None:
        """ "The letter remains unanswered", "Norland has left the letter unanswered"."""
        verb = token.head
        while not is_verbal(verb) and verb.head != verb:
            verb = verb.head
        met = verb.lemma_ == "meet" and token.lower_ == "with"
        if (verb.lemma_ not in _STAYING and not met) or not holds(verb, negated=False):
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
        if subject is None or not (is_pending(verb) or holds(verb, negated=True)):
            return None
        if child(verb, "nsubjpass", "auxpass") is not None:  # "has never been answered by Norland"
            agent = child(verb, "agent")
            return self._about(subject, self.parties.of(child(agent, "pobj") if agent else None))
        silent = self.parties.of(subject)
        things = [*children(verb, "dobj"), *prepositions(verb, "to")]
        if not silent or any(is_press(t) for t in things) or is_press_office(verb):
            return None
        for thing in things:
            told = self._about(thing, silent)
            if told is not None:
                return told
        return None if things else self._before(silent, verb)

    def _sent_nothing(self, verb: Token) -> _Told | None:
        """ "Norland has sent nothing", "has still not sent any", "has submitted no comments"."""
        thing, silent = child(verb, "dobj"), self.parties.of(surface_subject(verb))
        if thing is None or not silent:
            return None
        due = thing.lemma_.lower() in _DUE and any(c.lower_ == "no" for c in thing.children)
        nothing = due or thing.lower_ in ("nothing", "none")
        told = holds(verb, negated=True) or (nothing and holds(verb, negated=False))
        if not told or not (nothing or thing.lower_ in ("any", "anything")):
            return None
        return self._before(silent, verb, asking=True)

    def _not_back(self, verb: Token) -> _Told | None:
        """ "They have not come back to us", "Norland has not got back to Estmark"."""
        back = any(c.lower_ == "back" for c in verb.children)
        if not back or not prepositions(verb, "to") or not holds(verb, negated=True):
            return None
        silent = self.parties.of(surface_subject(verb))
        return self._before(silent, verb, sent=True) if silent else self._just_before(verb)

    def _no_answer(self, noun: Token) -> _Told | None:
        """ "It has had no answer", "no reply has come from Norland", "is waiting for a reply"."""
        verb = noun.head
        if noun.dep_ == "pobj" and verb.lower_ == "for":
            verb = verb.head
        if not is_verbal(verb) or any(is_press(p) for p in prepositions(noun, "to")):
            return None
        if verb.lemma_ in _GIVING and noun.dep_ == "dobj" and holds(verb, negated=True):
            giver = self.parties.of(surface_subject(verb))  # "has not yet given an answer"
            read = (self._about(p, giver) for h in (noun, verb) for p in prepositions(h, "to"))
            found = next((t for t in read if t is not None), None)
            return found or (self._before(giver, verb, sent=True) if giver else None)
        if not (is_awaited(noun, verb) or is_missing(noun, verb)):
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

    def _neither(self, verb: Token) -> _Told | None:
        """ "Norland has neither accepted nor refused the draft"."""
        other = next((c for c in children(verb, "conj") if c.lemma_ in _TAKING), None)
        if other is None or verb.nbor(-1).lower_ != "neither":
            return None
        silent = self.parties.of(surface_subject(verb))
        things = [*children(verb, "dobj"), *children(other, "dobj")]
        reading = read_modality(verb)
        if not silent or reading is None or reading.modality not in (Modality.DID, Modality.DENIED):
            return None
        told = next((t for thing in things if (t := self._about(thing, silent))), None)
        return told if things else self._before(silent, verb)

    def _nothing_said(self, verb: Token) -> _Told | None:
        """ "Has said nothing about the offer", "has not commented on it", "neither has said a word about it"."""
        subject, word = surface_subject(verb), child(verb, "dobj")
        silent = self.parties.of(subject)
        declined = verb.dep_ == "xcomp"  # "declined to comment": to reporters
        if subject is None or not silent or declined or is_press_office(verb):
            return None
        none = word is not None and word.lower_ == "nothing" and holds(verb, negated=False)
        nobody = any(c.lower_ == "neither" for c in subject.children)
        quiet = none or nobody or holds(verb, negated=True)
        said = verb.lemma_ in ("say", "speak")
        if not quiet or (said and not none and (word is None or word.lemma_ != "word")):
            return None
        places = (verb, word) if word is not None else (verb,)
        things = [
            p for at in places for name in ("about", "on", "to") for p in prepositions(at, name)
        ]
        if any(is_press(t) for t in things):
            return None
        told = next((t for thing in things if (t := self._about(thing, silent))), None)
        return told if things or said else self._before(silent, verb, sent=True)

    def _open(self, token: Token) -> _Told | None:
        """ "Norland has remained silent on the note", "those of Norland were still outstanding"."""
        verb, subject = token.head, surface_subject(token.head)
        if token.lower_ == "outstanding":
            due = subject is not None and (subject.lower_ == "those" or subject.lemma_ in _DUE)
            whose = self.parties.source(subject) if due and subject is not None else _NOBODY
            held = bool(whose) and verb.lemma_ in _STAYING and holds(verb, negated=False)
            return self._before(whose, verb, asking=True) if held else None
        silent = self.parties.of(surface_subject(verb)) if verb.lemma_ in _STAYING else _NOBODY
        if not silent or not holds(verb, negated=False):
            return None
        places = (
            p for at in (token, verb) for name in ("on", "about") for p in prepositions(at, name)
        )
        return next((t for thing in places if (t := self._about(thing, silent))), None)

    def _ignored(self, verb: Token) -> _Told | None:
        """ "Norland has ignored the letter", "the letter has been ignored"."""
        if not holds(verb, negated=False):
            return None
        if child(verb, "nsubjpass", "auxpass") is None:
            return self._about(child(verb, "dobj"), self.parties.of(surface_subject(verb)))
        agent = child(verb, "agent")
        return self._about(
            surface_subject(verb), self.parties.of(child(agent, "pobj") if agent else None)
        )

    def _awaiting(self, verb: Token) -> _Told | None:
        """ "From Norland we are still waiting"."""
        silent = next((f for p in prepositions(verb, "from") if (f := self.parties.of(p))), _NOBODY)
        if not silent or prepositions(verb, "for") or not holds(verb, negated=False):
            return None
        return self._before(silent, verb, sent=True)

    def _asked(self, word: Token) -> _Told | None:
        """ "Did Norland answer?", "Have you had an answer?", and a no behind it."""
        end = word.sent.end_char
        said = _NO.match(self.parsed.text, end)
        if said is None:
            return None
        verb = word if is_verbal(word) else word.head
        silent = self.parties.of(surface_subject(verb)) if verb == word else _NOBODY
        told = self._before(silent, verb, sent=True) if silent else self._just_before(verb)
        answer = self.parsed.doc[self.parsed.token_at(said.end() - 1)]
        return replace(told, answer=answer) if told is not None else None

    def _just_before(self, verb: Token) -> _Told | None:
        """The one paper between two sides that this sentence or the one before names: "There was never a reply"."""
        start = verb.sent.start
        first = verb.doc[start - 1].sent.start if start > 0 else start
        near = dict.fromkeys(p for i, p in self.heads.items() if first <= i < verb.i)
        fitting = [p for p in near if not self._is_reply(p)]
        ways = {(self.papers[p].by, self.papers[p].to) for p in fitting}
        fitting = fitting[-1:] if len(ways) == 1 else fitting
        known = fitting and self.papers[fitting[0]].by and self.papers[fitting[0]].to
        return self._paper(fitting[0], _NOBODY) if len(fitting) == 1 and known else None

    def _about(self, thing: Token | None, silent: Named) -> _Told | None:
        """The silence about a paper or a bid; None where the word is neither."""
        if thing is None:
            return None
        thing = antecedent(thing)
        if thing.i in self.heads:
            return self._paper(self.heads[thing.i], silent)
        if thing.lower_ in ("it", "they", "them") and (paper := self._meant(thing)) is not None:
            return self._paper(paper, silent)
        if thing.lemma_.lower() not in _BIDS or thing.pos_ != "NOUN":
            return None
        owner = self.parties.source(thing) or self._bidder(thing)
        if not owner or set(owner.keys) & set(silent.keys):
            return None
        return _Told(silent, owner, thing) if silent or owner else None

    def _bidder(self, thing: Token) -> Named:
        """Whose "the condition" is: that of the subject of the sentence before."""
        start = thing.sent.start
        if start == 0 or not any(c.lower_ in ("the", "this", "that") for c in thing.children):
            return _NOBODY
        root = thing.doc[start - 1].sent.root
        return self.parties.of(surface_subject(root)) if is_verbal(root) else _NOBODY

    def _paper(self, paper: int, silent: Named) -> _Told | None:
        found = self.papers[paper]
        if set(found.by) & {self.parties.party_of(k) for k in silent.keys}:
            return None  # nobody answers a paper of his own
        return _Told(silent or Named(found.to), Named(found.by), None, paper)

    def _is_reply(self, paper: int) -> bool:
        """Whether a paper is called an answer: comments and observations ask for one themselves."""
        lemmas = {self.parsed.doc[i].lemma_.lower() for i, at in self.heads.items() if at == paper}
        return self.papers[paper].kind == "response" and bool(lemmas & (ANSWERS | _ANSWERING))

    def _meant(self, pronoun: Token) -> int | None:
        """The paper that "it" is: the last one named in the sentence before."""
        start = pronoun.sent.start
        first = pronoun.doc[start - 1].sent.start if start > 0 else start
        before = [i for i in sorted(self.heads) if first <= i < pronoun.i]
        return self.heads[before[-1]] if before else None

    def _before(
        self, silent: Named, verb: Token, *, sent: bool = False, asking: bool = False
    ) -> _Told | None:
        """The one paper named shortly before that went, or may have gone, to the silent side.

        `sent`: went surely; `asking`: and is no response itself.
        """
        first = verb.sent
        for _ in range(_BACK):
            first = verb.doc[first.start - 1].sent if first.start > 0 else first
        own = {self.parties.party_of(key) for key in silent.keys}
        near = dict.fromkeys(p for i, p in sorted(self.heads.items()) if first.start <= i < verb.i)
        fitting = [
            p
            for p in near
            if not self._is_reply(p)
            and not (asking and self.papers[p].kind == "response")
            and not set(self.papers[p].by) & own
            and (set(self.papers[p].to) & own or not (self.papers[p].to or sent))
        ]
        if not fitting:
            return None
        return self._paper(fitting[-1], silent)


def _written(parsed: ParsedReport, papers: tuple[PaperFinding, ...]) -> dict[int, int]:
    """The verbs that are mentions of letters: "WROTE to Norland and has had no answer"."""
    spans = {paper.span: at for at, paper in enumerate(papers)}
    verbs = (t for t in parsed.doc if t.lemma_ == "write")
    told = ((t.i, spans.get(parsed.span(t.i, t.i + 1))) for t in verbs)
    return {i: at for i, at in told if at is not None}
