"""Wide readings: whom words most likely mean that name nobody, never surely.

"Urged the PARTIES to sign", "gave THEM until Friday", "the SUMMIT demanded", "accused the ARMY": a careful reader
knows from the whole report who is meant. What is read so makes an unsure line.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.numbered import counted
from ontherecord.extract.acts.sides import MEDIATES, Named, is_both
from ontherecord.extract.acts.tree import child, children, is_verbal, modifiers, opening
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind

_PARTIES = frozenset({"party", "side"})
_GATHERED = frozenset({"summit"})
_FORCES = frozenset(
    "army military government authority regime junta troop force soldier general officer".split()
)
_ILL_NAMED = frozenset({"regime", "junta"})
_LEADERS = (("prime", "minister"), ("", "president"), ("", "premier"))  # "the prime minister"
_GROUPS = frozenset({"they", "them"})
_WHERE = frozenset({"in", "at", "near", "across"})
_WITHIN = re.compile(r"\b(?:[Oo]pposition|Party|Democrats|Republicans|Conservatives|Labour)\b")
_LED = re.compile(r"(?P<whose>[A-Z]\w{2,})-led$")
_LEAD = 2  # times as often one must be named as the next to be meant
_OFTEN = 3  # times that each of two must be named to be "the parties"
_THREE = 3  # states of a wider matter
_PAIR = 1.5  # the same for two that are "the parties"
_DEEP = 4  # words read for the sake of one: each "they" looks at all nouns before it


class Wide:
    """Reads words for parties by what a whole report is about. `of` reads any noun, see `Parties.of`."""

    def __init__(
        self, parsed: ParsedReport, actors: ActorIndex, of: Callable[[Token | None], Named]
    ) -> None:
        self._parsed = parsed
        self._actors = actors
        self._of = of
        self._open: set[int] = set()  # words being read, each for the sake of the one before

    def of(self, noun: Token) -> Named:
        """Whom a noun or pronoun most likely means; nobody where the report does not tell.

        Nor where the answer hangs on itself: in "from the SOLDIERS THEY demanded" each would be told by the other.
        """
        if noun.i in self._open or len(self._open) >= _DEEP:
            return Named()
        self._open.add(noun.i)
        try:
            return self._read(noun)
        finally:
            self._open.remove(noun.i)

    def _read(self, noun: Token) -> Named:
        if is_both(noun) or _is_parties(noun):
            return self._two(noun) or (Named() if is_both(noun) else self._three(noun))
        if noun.lower_ in _GROUPS and noun.pos_ == "PRON":
            return self._group_before(noun)
        if (led := self._led(noun)) is not None:
            return Named((led,), sure=False)
        if _is_leader(noun):
            return self._holder(noun) or self._leading(ActorKind.STATE, noun)
        if _is_country(noun):
            return self._country_before(noun)
        return self._bare(noun) if _is_bare(noun) else Named()

    def _bare(self, noun: Token) -> Named:
        """Whose "the summit" and "the army" are."""
        if noun.lemma_.lower() in _GATHERED:
            return self._leading(ActorKind.ORGANISATION, noun)
        if noun.lemma_.lower() in _ILL_NAMED and sum(map(self._is_state, self._named)) > 1:
            return Named()  # hardly of the state that the report names most: who tells of "the regime" is another
        if noun.lemma_.lower() in _FORCES and not self.is_strangers(noun):
            return self._leading(ActorKind.STATE, noun)
        return Named()

    def is_strangers(self, noun: Token) -> bool:
        """Whether one whose state nobody tells acts on a government, where several are named: his own is meant."""
        if noun.pos_ != "NOUN" or not _is_bare(noun) or noun.lemma_.lower() not in _FORCES:
            return False
        verb = next((t for t in noun.ancestors if is_verbal(t)), None)
        doer = read_clause(verb).actor if verb is not None else None
        if doer is None or doer == noun or doer.i in self._open or noun in doer.subtree:
            return False
        self._open.add(doer.i)
        try:
            found = self._of(doer)
        finally:
            self._open.remove(doer.i)
        if not found or not all(map(self._is_at_home, found.keys)):
            return False
        marks = map(self._actors.adjective, self._parsed.doc)
        return sum(map(self._is_state, {*self._named, *(k for k in marks if k is not None)})) > 1

    def is_nobodys(self, noun: Token, key: str) -> bool:
        """Whether "the government" alone may be another state's than the one last told of: two are written about."""
        if noun.pos_ != "NOUN" or not _is_bare(noun) or noun.lemma_.lower() not in _FORCES:
            return False
        state = self._actors.party_of(key)
        near = any(
            self._actors.party_of(k) == state
            for t in noun.sent
            if t.i < noun.i and (k := self._actors.of(t).key) is not None
        )
        others = [n for k, n in self._named.items() if k != state and self._is_state(k)]
        return not near and max(others, default=0) * _LEAD > self._named[state]

    def _is_at_home(self, key: str) -> bool:
        """Whether somebody is a person of a party within a state that nobody tells, or of none."""
        party = self._actors.get(self._actors.party_of(key))
        person = self._actors.get(key).kind is ActorKind.PERSON
        return person and (party.key == key or bool(_WITHIN.search(party.name)))

    def _is_state(self, key: str) -> bool:
        return self._actors.get(key).kind is ActorKind.STATE

    @cached_property
    def _named(self) -> Counter[str]:
        """How often each state and organisation, or somebody of it, is named, without outlets and mediators."""
        found: Counter[str] = Counter()
        between = {
            self._actors.party_of(actor.key)
            for actor in self._actors.actors
            if any(MEDIATES.search(role.title) for role in actor.roles)
        }
        for token in self._parsed.doc:
            reference = self._actors.of(token)
            if reference.key is None or not reference.sure or token.pos_ == "PRON":
                continue
            if _is_where(token):
                continue
            actor = self._actors.get(self._actors.party_of(reference.key))
            side = actor.kind in (ActorKind.STATE, ActorKind.ORGANISATION)
            if side and actor.key not in between and normal(actor.name) not in known_outlets():
                found[actor.key] += 1
        return found

    def _others(self, word: Token) -> list[tuple[str, int]]:
        """The parties of the report by how often they are named, without who acts on a word."""
        verb = next((t for t in word.ancestors if is_verbal(t)), None)
        doer = read_clause(verb).actor if verb is not None else None
        if doer is not None and doer != word and doer.i in self._open:
            return []
        acting = self._of(doer) if doer is not None and doer != word else Named()
        own = {self._actors.party_of(key) for key in acting.keys}
        ranked = sorted(self._named.items(), key=lambda item: (-item[1], item[0]))
        return [(key, count) for key, count in ranked if key not in own]

    def _led(self, noun: Token) -> str | None:
        """Whose people an adjective tells: "FRONT-LED militants"."""
        marks = (_LED.match(m.text) for m in modifiers(noun)) if noun.tag_ == "NNS" else ()
        whose = next((mark["whose"] for mark in marks if mark), None)
        named = (a for a in self._actors.actors if a.kind is not ActorKind.PERSON)
        return (
            next((a.key for a in named if whose in (a.name, *a.aliases)), None) if whose else None
        )

    def _holder(self, noun: Token) -> Named:
        """The one person of the report who holds an office: "accuses THE PRIME MINISTER of sacrificing him"."""
        title = " ".join([*(m.lower_ for m in modifiers(noun)), noun.lower_])
        held = re.compile(rf"^(?:[\w' ]+ )?{re.escape(title)}\b", re.IGNORECASE)
        persons = (a for a in self._actors.actors if a.kind is ActorKind.PERSON)
        keys = [a.key for a in persons if any(held.search(role.title) for role in a.roles)]
        return Named((keys[0],), sure=False) if len(keys) == 1 else Named()

    def _country_before(self, noun: Token) -> Named:
        """The one state that a sentence has named before "the Asian COUNTRY", without who acts on it."""
        own = {self._actors.party_of(k) for k in self._acting_on(noun)}
        named = {self._actors.of(t).key for t in noun.sent if t.i < noun.i} - {None}
        states = {k for k in named if k is not None and self._is_state(k)} - own
        if not states and any(self._is_state(self._actors.party_of(k)) for k in named if k):
            return (
                Named()
            )  # "Norland's government said that the COUNTRY": hardly the one told of before
        states = states or self._subject_before(noun) - own
        return Named((states.pop(),), sure=False) if len(states) == 1 else Named()

    def _subject_before(self, noun: Token) -> set[str]:
        """The state of which the sentence before tells, with no other named in it, for "the COUNTRY" alone."""
        first = opening(noun, 1)
        if first == noun.sent.start or modifiers(noun):
            return set()
        words = noun.doc[first : noun.sent.start]
        named = {k for t in words for k in (self._actors.of(t).key, self._actors.adjective(t))}
        states = {
            p for k in named if k is not None and self._is_state(p := self._actors.party_of(k))
        }
        told = (t for t in words if t.dep_ in ("nsubj", "nsubjpass"))
        doers = {self._actors.of(t).key for t in told}
        return states if len(states) == 1 and states & doers else set()

    def _two(self, word: Token) -> Named:
        others = self._others(word)
        if len(others) < 2 or others[1][1] < _OFTEN:
            return Named()
        if len(others) > 2 and others[1][1] < _PAIR * others[2][1]:
            return Named()
        return Named((others[0][0], others[1][0]), sure=False)

    def _three(self, word: Token) -> Named:
        """The only three states that a report names besides who acts, each often: "the parties" of their matter."""
        others = [(key, n) for key, n in self._others(word) if self._is_state(key)]
        clear = len(others) == _THREE and all(n >= _OFTEN for _, n in others)
        return Named(tuple(key for key, _ in others), sure=False) if clear else Named()

    def _leading(self, kind: ActorKind, word: Token) -> Named:
        """The one party of a kind that a report is about."""
        others = [(key, n) for key, n in self._others(word) if self._actors.get(key).kind is kind]
        if not others or (len(others) > 1 and others[0][1] < _LEAD * others[1][1]):
            return Named()
        return Named((others[0][0],), sure=False)

    def _group_before(self, pronoun: Token) -> Named:
        """Who "they" are: the last of several, or of some people, in the sentence or the one before it."""
        doc, first = pronoun.doc, opening(pronoun, 1)
        own = set(self._acting_on(pronoun))
        for i in range(pronoun.i - 1, first - 1, -1):
            word = doc[i]
            several = word.tag_ in ("NNS", "NNPS") or child(word, "conj") is not None
            if word.pos_ not in ("NOUN", "PROPN") or not several or word.dep_ == "conj":
                continue
            if counted(word) and not is_both(word):
                continue  # who "the three leaders" are is itself only likely
            found = self._of(word)
            persons = [k for k in found.keys if self._actors.get(k).kind is ActorKind.PERSON]
            if found and not persons and not own & set(found.keys):
                return Named(found.keys, sure=False)
        return Named()

    def _acting_on(self, pronoun: Token) -> tuple[str, ...]:
        verb = pronoun.head
        if pronoun.dep_ not in ("dobj", "dative") or not is_verbal(verb):
            return ()
        doer = read_clause(verb).actor
        return self._of(doer).keys if doer is not None and doer.pos_ != "PRON" else ()


def _is_where(noun: Token) -> bool:
    """Whether a name only tells where something is: "the talks in NORLAND and ESTMARK"."""
    first = noun
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    return first.dep_ == "pobj" and first.head.lower_ in _WHERE


def _singular(noun: Token) -> str:
    """The lemma of a noun, also where it is printed like a name: "the Parties"."""
    return {"parties": "party", "sides": "side"}.get(noun.lower_, noun.lemma_.lower())


def _is_parties(noun: Token) -> bool:
    """Whether nobody but the sides of a matter is meant: "the parties", "all parties"."""
    if noun.tag_ not in ("NNS", "NNPS") or _singular(noun) not in _PARTIES:
        return False
    marks = {c.lower_ for c in noun.lefts if not c.is_space}
    return bool(marks) and marks <= {"the", "all"}


def _is_leader(noun: Token) -> bool:
    """Whether the head of a state is meant, whose name and state stand elsewhere: "the prime minister"."""
    marks = " ".join(m.lower_ for m in modifiers(noun))
    alone = child(noun, "poss", "prep", "appos") is None
    the = any(c.lower_ == "the" for c in children(noun, "det"))
    return the and alone and noun.tag_ == "NN" and (marks, noun.lemma_.lower()) in _LEADERS


def _is_country(noun: Token) -> bool:
    """Whether a state is meant by what it is: "the Asian country", "the island nation"."""
    the = any(c.lower_ == "the" for c in children(noun, "det"))
    kinds = ("country", "nation", "state", "kingdom", "republic")
    alone = child(noun, "poss", "prep", "appos") is None
    return the and alone and noun.tag_ == "NN" and noun.lower_ in kinds


def _is_bare(noun: Token) -> bool:
    """Whether a noun has "the" and nothing else that says whose it is."""
    if not any(c.lower_ == "the" for c in children(noun, "det")) or modifiers(noun):
        return False
    return child(noun, "poss", "prep", "appos") is None
