"""Silences that a report tells: "has not replied", "remains unanswered", "has had no answer", "awaits a reply".

What is left unanswered is a paper or an offer, demand or proposal; questions of reporters are none. Where the
words name neither paper nor offer, "has not replied" is read only behind a paper that the silent side was sent.
A question is one with the "No" that follows it: "Did Estmark answer?" - "As of this morning, no."
"""

import re
from collections.abc import Sequence
from dataclasses import replace

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
    awaited,
    holds,
    is_awaited,
    is_missing,
    is_neither,
    is_no_word,
    is_over,
    is_pending,
    is_press,
    is_press_office,
    is_told,
    left_open,
    with_silence,
    without_answer,
)
from ontherecord.extract.papers.unanswered import ANSWERING, BIDS, NOBODY, Told, Unanswered
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import PaperFinding, SilenceFinding, StatementFinding

_STAYING = frozenset({"remain", "go", "be", "leave", "stay", "lie", "keep"})
_TAKING = frozenset("accept reject refuse decline approve endorse grant deny".split())
_SPEAKING = frozenset({"say", "comment", "react", "speak"})
_DUE = ANSWERS | {"comment", "observation", "objection"}
_GIVING = frozenset({"give", "send", "provide", "deliver", "submit", "offer"})
_OPEN = frozenset({"silent", "outstanding"})
_THEY = frozenset({"it", "they", "them", "he", "she", "him", "her", "who"})
_COMING_BACK = frozenset({"come", "get", "write", "report"})
_TELLING = (
    ANSWERING | _TAKING | _SPEAKING | _OPEN | _COMING_BACK | _GIVING | {"wait", "ignore", "sit"}
)
# What a turn or sentence says that answers "Did they reply?" with a no.
_NO = re.compile(
    r"\s*(?:[A-Z][\w .’'-]{1,40}:\s*)?(?:[Aa]s of [\w ]{3,30},\s*)?"
    r"(?:(?:[Nn]o|[Nn]ot yet|[Nn]ever|[Nn]othing)\b[.,;!]"
    r"|(?:[Ww]e|[Tt]hey|[Ii]t) (?:have|has|had)(?:n[’']t| not)(?: yet)?"
    r" (?:responded|replied|answered|received|had|heard|seen)\b)"
)


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


class _Reader(Unanswered):
    """Reads the silence at a word."""

    def at(self, token: Token) -> Told | None:
        """The silence that a word tells, None where it tells none or leaves open about what."""
        if token.lower_ == "unanswered" or without_answer(token) or with_silence(token):
            return self._left(token)
        noun = (token.lemma_.lower() in ANSWERS and token.pos_ == "NOUN") or is_no_word(token)
        if not noun and token.lemma_ not in _TELLING:
            return None
        if token.sent.text.rstrip().endswith("?"):
            return self._asked(token) if noun or token.lemma_ in ANSWERING else None
        if noun:
            return self._no_answer(token)
        if token.lower_ in _OPEN:
            return self._open(token)
        reads = {
            "ignore": self._ignored,
            **dict.fromkeys(ANSWERING, self._not_answered),
            **dict.fromkeys(_TAKING, self._neither),
            **dict.fromkeys(_SPEAKING, self._nothing_said),
            **dict.fromkeys(_COMING_BACK, self._not_back),
            **dict.fromkeys(_GIVING, self._sent_nothing),
            "wait": self._awaiting,
            "sit": self._sitting_on,
        }
        read = reads.get(token.lemma_) if is_verbal(token) else None
        return read(token) if read is not None and not is_over(token) else None

    def finding(self, token: Token, told: Told) -> SilenceFinding:
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
            sure=told.silent.sure
            and told.waiting.sure
            and bool(told.waiting or told.paper is None)
            and not is_hedged(token),
        )

    def _left(self, token: Token) -> Told | None:
        """ "The letter remains unanswered", "Norland has left the letter unanswered"."""
        verb = token.head
        while not is_verbal(verb) and verb.head != verb:
            verb = verb.head
        met = verb.lemma_ == "meet" and token.lower_ == "with"
        if (verb.lemma_ not in _STAYING and not met) or not holds(verb, negated=False):
            return None
        thing = child(verb, "dobj") if verb.lemma_ == "leave" else None
        if thing is not None:
            return self.about(thing, self.parties.of(surface_subject(verb)))
        thing = surface_subject(verb)
        waiting = self.parties.of(thing) if token.lower_ == "without" else NOBODY
        if waiting:  # "Norland is still without an answer"
            told = self.just_before(verb)
            return told if told is not None and self.same(waiting, told.waiting) else None
        by = (p for at in (token, verb) for p in prepositions(at, "by"))
        return self.about(thing, next((f for p in by if (f := self.parties.of(p))), NOBODY))

    def _not_answered(self, verb: Token) -> Told | None:
        """ "Norland has not replied", "has yet to answer the letter"."""
        subject = surface_subject(verb)
        if subject is None or not (is_pending(verb) or holds(verb, negated=True)):
            return None
        if child(verb, "nsubjpass", "auxpass") is not None:  # "has never been answered by Norland"
            agent = child(verb, "agent")
            return self.about(subject, self.parties.of(child(agent, "pobj") if agent else None))
        silent = self.parties.of(subject) or self._nobody_in(subject)
        things = [*children(verb, "dobj"), *prepositions(verb, "to")]
        if subject.lower_ in _THEY and not silent and things:
            silent = self._who_has(things[0])
        if not silent or any(is_press(t) for t in things) or is_press_office(verb):
            return None
        for thing in things:
            told = self.about(thing, silent)
            if told is not None:
                return told if told.waiting or not self._is_nobodys(thing) else None
        told = None if things else self.before(silent, verb)
        return told or (self.asked_before(silent, verb) if _is_of_bid(things) else None)

    def _is_nobodys(self, thing: Token) -> bool:
        """Whether nothing tells whose a paper is: "Norland has not replied to ITS letter", and nobody complains."""
        whose = child(thing, "poss")
        pronoun = whose is not None and whose.pos_ == "PRON"
        return pronoun and self.parties.statement_at(thing) is None

    def _nobody_in(self, subject: Token) -> Named:
        """ "No one in Velten has responded": the side of that place."""
        if subject.lower_ not in ("nobody", "one", "none"):
            return NOBODY
        places = (p for name in ("in", "at") for p in prepositions(subject, name))
        return next((Named(f.keys) for p in places if (f := self.parties.at_place(p))), NOBODY)

    def _who_has(self, thing: Token) -> Named:
        """Who "it" is in "it has not answered it": who was sent the one paper meant, not surely."""
        told = self.about(thing, NOBODY)
        return replace(told.silent, sure=False) if told is not None else NOBODY

    def _sent_nothing(self, verb: Token) -> Told | None:
        """ "Norland has sent nothing", "has still not sent any", "has submitted no comments"."""
        thing, silent = child(verb, "dobj"), self.parties.of(surface_subject(verb))
        if thing is None or not silent:
            return None
        due = thing.lemma_.lower() in _DUE and any(c.lower_ == "no" for c in thing.children)
        nothing = due or thing.lower_ in ("nothing", "none")
        told = holds(verb, negated=True) or (nothing and holds(verb, negated=False))
        if not told or not (nothing or thing.lower_ in ("any", "anything")):
            return None
        return self.before(silent, verb, asking=True)

    def _not_back(self, verb: Token) -> Told | None:
        """ "They have not come back to us", "Norland has not got back to Estmark"."""
        back = any(c.lower_ == "back" for c in verb.children)
        if not back or not prepositions(verb, "to") or not holds(verb, negated=True):
            return None
        silent = self.parties.of(surface_subject(verb))
        return self.before(silent, verb, sent=True) if silent else self.just_before(verb)

    def _no_answer(self, noun: Token) -> Told | None:
        """ "It has had no answer", "no reply has come from Norland", "is waiting for a reply"."""
        verb = noun.head
        if noun.dep_ == "pobj" and verb.lower_ == "for":
            verb = verb.head
        if not is_verbal(verb) or any(is_press(p) for p in prepositions(noun, "to")):
            return None
        if verb.lemma_ in _GIVING and noun.dep_ == "dobj" and holds(verb, negated=True):
            giver = self.parties.of(surface_subject(verb))  # "has not yet given an answer"
            read = (self.about(p, giver) for h in (noun, verb) for p in prepositions(h, "to"))
            found = next((t for t in read if t is not None), None)
            return found or (self.before(giver, verb, sent=True) if giver else None)
        if not (is_awaited(noun, verb) or is_missing(noun, verb)):
            return None
        silent = next(
            (f for h in (noun, verb) for p in prepositions(h, "from") if (f := self.parties.of(p))),
            NOBODY,
        )
        subject = surface_subject(verb) if noun.dep_ != "nsubj" else None
        for thing in (*(p for h in (noun, verb) for p in prepositions(h, "to")), subject):
            told = self.about(thing, silent)
            if told is not None and (told.silent or told.paper is not None):
                return told
        told = self.before(silent, verb) if silent else self.just_before(verb)
        return told or self.asked_before(silent, verb)

    def _neither(self, verb: Token) -> Told | None:
        """ "Norland has neither accepted nor refused the draft", "it has been neither granted nor refused"."""
        other = next((c for c in children(verb, "conj") if c.lemma_ in _TAKING), None)
        if other is None or not is_neither(verb):
            return None
        reading = read_modality(verb)
        if reading is None or reading.modality not in (Modality.DID, Modality.DENIED):
            return None
        if child(verb, "nsubjpass", "auxpass") is not None:
            agent = child(verb, "agent") or child(other, "agent")
            silent = self.parties.of(child(agent, "pobj") if agent else None)
            return self.about(surface_subject(verb), silent)
        silent = self.parties.of(surface_subject(verb))
        things = [*children(verb, "dobj"), *children(other, "dobj")]
        if not silent:
            return None
        told = next((t for thing in things if (t := self.about(thing, silent))), None)
        told = told if things else self.before(silent, verb)
        return told or (self.asked_before(silent, verb) if _is_of_bid(things) else None)

    def _nothing_said(self, verb: Token) -> Told | None:
        """ "Has said nothing about the offer", "has not commented on it", "neither has said a word about it"."""
        subject, word = surface_subject(verb), child(verb, "dobj")
        silent = self.parties.of(subject)
        if silent and (left := left_open(verb)) is not None:
            return self.about(left, silent)
        declined = verb.dep_ == "xcomp"  # "declined to comment": to reporters
        if subject is None or not silent or declined or is_press_office(verb):
            return None
        none = word is not None and word.lower_ == "nothing" and is_told(verb)
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
        told = next((t for thing in things if (t := self.about(thing, silent))), None)
        return told if things or said else self.before(silent, verb, sent=True)

    def _open(self, token: Token) -> Told | None:
        """ "Norland has remained silent on the note", "those of Norland were still outstanding"."""
        verb, subject = token.head, surface_subject(token.head)
        if token.lower_ == "outstanding":
            due = subject is not None and (subject.lower_ == "those" or subject.lemma_ in _DUE)
            whose = self.parties.source(subject) if due and subject is not None else NOBODY
            held = bool(whose) and verb.lemma_ in _STAYING and holds(verb, negated=False)
            return self.before(whose, verb, asking=True) if held else None
        silent = self.parties.of(surface_subject(verb)) if verb.lemma_ in _STAYING else NOBODY
        if not silent or not holds(verb, negated=False):
            return None
        places = (
            p for at in (token, verb) for name in ("on", "about") for p in prepositions(at, name)
        )
        things = list(places)
        told = next((t for thing in things if (t := self.about(thing, silent))), None)
        return told if things else self.before(silent, verb, sent=True)

    def _ignored(self, verb: Token) -> Told | None:
        """ "Norland has ignored the letter", "the letter has been ignored"."""
        if not holds(verb, negated=False):
            return None
        if child(verb, "nsubjpass", "auxpass") is None:
            return self.about(child(verb, "dobj"), self.parties.of(surface_subject(verb)))
        agent = child(verb, "agent")
        return self.about(
            surface_subject(verb), self.parties.of(child(agent, "pobj") if agent else None)
        )

    def _awaiting(self, verb: Token) -> Told | None:
        """ "From Norland we are still waiting", "still waiting for them to write"."""
        if not holds(verb, negated=False):
            return None
        due = awaited(verb)
        if due is not None:
            who = surface_subject(due)
            silent = self.parties.of(who)
            if silent:
                told = self.before(silent, due, sent=True)
            else:
                told = self.just_before(due) if who is not None and who.lower_ in _THEY else None
            waiting = self.parties.of(surface_subject(verb))
            strange = told is not None and waiting and not self.same(waiting, told.waiting)
            return None if strange else told
        silent = next((f for p in prepositions(verb, "from") if (f := self.parties.of(p))), NOBODY)
        if not silent or prepositions(verb, "for"):
            return None
        return self.before(silent, verb, sent=True)

    def _answering(self, answer: Token) -> Named:
        """Who "we" is in the "we have not" behind "have you replied?"."""
        ours = (t for t in answer.sent if t.lower_ in ("we", "i"))
        return next((found for t in ours if (found := self.parties.of(t))), NOBODY)

    def _sitting_on(self, verb: Token) -> Told | None:
        """ "Norland has been sitting on the proposal since March"."""
        silent = self.parties.of(surface_subject(verb))
        if not silent or not holds(verb, negated=False):
            return None
        return next((t for p in prepositions(verb, "on") if (t := self.about(p, silent))), None)

    def _asked(self, word: Token) -> Told | None:
        """ "Did Norland answer?", "Have you had an answer?", and a no behind it."""
        end = word.sent.end_char
        said = _NO.match(self.parsed.text, end)
        if said is None:
            return None
        verb = word if is_verbal(word) else word.head
        answer = self.parsed.doc[self.parsed.token_at(said.end() - 1)]
        asked = surface_subject(verb) if verb == word else None
        silent = self.parties.of(asked)
        if asked is not None and asked.lower_ == "you":
            silent = self._answering(answer)
        things = [*children(verb, "dobj"), *prepositions(verb, "to")] if verb == word else []
        told = next((t for thing in things if (t := self.about(thing, silent))), None)
        if told is None and not things:
            told = self.before(silent, verb, sent=True) if silent else self.just_before(verb)
        return replace(told, answer=answer) if told is not None else None


def _is_of_bid(things: Sequence[Token]) -> bool:
    """Whether what was not answered is nothing named, a pronoun, or what somebody may have put before."""
    return all(
        t.lower_ in ("it", "this", "that", "them") or t.lemma_.lower() in BIDS for t in things
    )


def _written(parsed: ParsedReport, papers: tuple[PaperFinding, ...]) -> dict[int, int]:
    """The verbs that are mentions of letters: "WROTE to Norland and has had no answer"."""
    spans = {paper.span: at for at, paper in enumerate(papers)}
    verbs = (t for t in parsed.doc if t.lemma_ == "write")
    told = ((t.i, spans.get(parsed.span(t.i, t.i + 1))) for t in verbs)
    return {i: at for i, at in told if at is not None}
