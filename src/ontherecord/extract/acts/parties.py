"""Parties: which actors a word of a clause stands for.

`ActorIndex` reads noun phrases; this adds what only the clause knows: conjoined names, "our" and "we" inside
a statement (the speaker's party), and the owner of a thing ("Norland's demands", "the Norland
response", "the demands of Norland").
"""

import re

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.behalf import Behalf
from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.firsts import FirstPersons, is_first_person
from ontherecord.extract.acts.overtaken import is_overtaken
from ontherecord.extract.acts.peoples import (
    AGAINST,
    HOME,
    ORGANS,
    PEERS,
    SPORTS,
    STAND_INS,
    is_crowd,
    is_loose,
    is_many,
    is_quantified,
    is_said_of_itself,
    is_the,
)
from ontherecord.extract.acts.seats import governs, is_about, is_bound_for, opening_seat, seated
from ontherecord.extract.acts.sides import Named, Sides, behind_style, is_both, row_before
from ontherecord.extract.acts.spoken import is_drafted_for
from ontherecord.extract.acts.tree import (
    child,
    children,
    dateline_end,
    deep_prepositions,
    is_of_both,
    is_verbal,
    joined_before,
    modifiers,
    prepositions,
    set_beside,
    together,
)
from ontherecord.extract.acts.voices import is_local, is_own_voice
from ontherecord.extract.acts.wide import Wide
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.span import Span

# A name as written out ("Gaza", "Mali"); "US", "U.S.", "EU" and adjectives own what they stand before.
_NAME = re.compile(r"[A-Z][a-z’'-]{2,}.*")
_BETWEEN = frozenset({"draft", "counter", "side"})
# What may stand between a description and a name: "the mediator, Norland", "..., particularly Norland".
_NAMING = frozenset({",", "particularly", "especially", "notably", "chiefly"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_REACH = 150  # tokens of one speaker's words that "it" is looked back for
_TREATIES = frozenset({"pact", "treaty", "compact", "accord"})  # no alliance is meant


class Parties:
    """Reads the parties of a report's clauses; `wide` also whom words most likely mean, unsurely (`acts/wide.py`)."""

    def __init__(
        self,
        parsed: ParsedReport,
        actors: ActorIndex,
        statements: tuple[StatementFinding, ...],
        *,
        wide: bool = False,
    ) -> None:
        self._parsed = parsed
        self._actors = actors
        self._statements = statements
        self._sides = Sides(actors, self.of, self.teller)
        self._behalf = Behalf(actors, self.of, self.national, self.teller)
        self._wide = Wide(parsed, actors, self.of) if wide else None
        self.firsts = FirstPersons(parsed, actors, self._said)
        self._contents = sorted(
            (span.end - span.start, position, span)
            for position, statement in enumerate(statements)
            for span in statement.content
        )

    def go_betweens(self) -> frozenset[str]:
        """The parties that the report tells to mediate between others, or to host their talks."""
        return self._sides.go_betweens(self._parsed.doc)

    def statement_at(self, token: Token) -> int | None:
        """Position of the innermost statement whose content holds a word."""
        span = self._span(token)
        return next((at for _, at, content in self._contents if content.covers(span)), None)

    def _said(self, token: Token) -> StatementFinding | None:
        position = self.statement_at(token)
        return self._statements[position] if position is not None else None

    def of(self, token: Token | None) -> Named:
        """The actors that a noun and those conjoined to it stand for."""
        if token is None:
            return Named()
        token = behind_style(token)
        if (first := row_before(token)) is not None:
            return Named(self.of(first).keys, sure=False)
        if is_first_person(token) and len((issuers := self.firsts.of(token)).keys) > 1:
            return issuers  # "we" of a joint statement
        if (group := self._group(token)) is not None:
            return self._with_joined(group, token)
        keys: list[str] = []
        before = [t for t in joined_before(token) if self._is_persons_name(t)]
        sure = not before and not is_of_both(token)
        for noun in (*before, *together(token), *self._behalf.beside(token)):
            key, certain = self._one(noun)
            if key is not None and key not in keys:
                keys.append(key)
                sure = sure and certain
            elif key is None and (noun.pos_ in ("PROPN", "PRON") or is_many(noun)):
                sure = False  # "Norland and the Unity Pact signed": not Norland alone
        if not keys and self._wide is not None:
            return self._wide.of(token)
        over = {self.party_of(k) for k in keys if self.party_of(k) != k}
        kept = tuple(k for k in keys if k not in over)  # "the White House and its office"
        return Named(kept, sure)

    def _group(self, token: Token) -> Named | None:
        """Who several are that one noun stands for: "both sides", "the three ministers"; None for any other noun."""
        if is_both(token) and ((found := self._sides.both(token)) or token.lower_ == "both"):
            return found
        return self._sides.counted(token) or self._behalf.heads(token)

    def _with_joined(self, group: Named, token: Token) -> Named:
        """Several with those whom an "and" adds: "the Norlander and Estmarkian sides and the LEAGUE"."""
        found = group
        for noun in (
            t for t in token.conjuncts if t.i > token.i and group and t in together(token)
        ):
            key, certain = self._one(noun)
            if key is not None and key not in found.keys:
                found = Named((*found.keys, key), found.sure and certain)
            found = Named(found.keys, found.sure and (key is not None or noun.pos_ != "PROPN"))
        return found

    def _named_owner(self, noun: Token) -> Named:
        """The state before a noun for its people or forces: "Norland's troops", "Norlander jets"."""
        found = self.national(noun)
        behind = [p for name in ("of", "in", "from") for p in prepositions(noun, name)]
        kinds = {
            ActorKind.STATE,
            ActorKind.ORGANISATION if noun.lemma_.lower() in ORGANS else ActorKind.STATE,
        }
        before = (*children(noun, "poss"), *(m for m in modifiers(noun) if m.pos_ == "PROPN"))
        for reference in map(self._actors.of, (*before, *behind)):
            key = reference.key
            if not found and key is not None and self._actors.get(key).kind in kinds:
                found = Named((key,), reference.sure)
        return found

    def owner(self, noun: Token) -> Named:
        """Whose a thing is: possessive, or a name before it ("the Norland response")."""
        for possessor in children(noun, "poss"):
            if found := self.of(possessor):
                return found
        # "European Court": part of its name
        own = self.of(noun).keys if noun.pos_ == "PROPN" else ()
        for mark in modifiers(noun):
            found = self.of(mark) if mark.pos_ in ("PROPN", "ADJ", "NOUN") else Named()
            if found and not set(found.keys) <= set(own) and not self._is_matter(mark, noun):
                return found
        return self.national(noun) or self._beside(noun)

    def maker(self, noun: Token) -> Named:
        """Whose the act is that a noun tells: "NORLAND'S rejection", "the rejection of the plan by NORLAND"."""
        found = next((f for f in map(self.of, deep_prepositions(noun, "by")) if f), Named())
        return self.owner(noun) or Named(found.keys, sure=False)  # or the plan's?

    def whose(self, noun: Token) -> Named:
        """Like `owner`, also of who is taken, freed or punished: "eleven NORLANDERS", "a NORLANDER spy"."""
        key = self._actors.of(noun).key
        if key is not None and is_crowd(noun, self._actors.get(key)):
            return Named((key,))
        himself = self.owner(noun).keys == (key,)
        return (self.national(noun) if himself else Named()) or self.owner(noun)

    def _beside(self, noun: Token) -> Named:
        """Whose a named thing is by what is set beside it: "the Alder Queen, an ESTMARKIAN trawler"."""
        if noun.pos_ not in ("PROPN", "NUM"):
            return Named()
        beside = [*children(noun, "appos"), *set_beside(noun)]
        found = (self.national(thing) for thing in beside if thing.pos_ == "NOUN")
        return next((named for named in found if named), Named())

    def _is_matter(self, mark: Token, noun: Token) -> bool:
        """Whether a place before a noun says what it is about: "the Gaza truce proposal", not "the US plan".

        States printed by their full names are matters of plans and deals, and where another noun stands between.
        """
        if mark.pos_ != "PROPN" or not _NAME.fullmatch(mark.text):
            return False
        if not all(self._actors.get(k).kind is ActorKind.STATE for k in self.of(mark).keys):
            return False
        between = any(
            t.pos_ == "NOUN" and t.lower_ not in _BETWEEN and t.dep_ in ("compound", "nmod")
            for t in noun.doc[mark.i + 1 : noun.i]
        )
        return between or is_about(mark, noun, self._actors)

    def national(self, noun: Token) -> Named:
        """The states that adjectives before a noun name: "the Norlander and Estmarkian demands"."""
        found = (self._actors.adjective(mark) for mark in modifiers(noun))
        return Named(tuple(dict.fromkeys(key for key in found if key is not None)))

    def called(self, name: str) -> Named:
        """The only party that is printed under a name."""
        key = self._actors.called(name)
        return Named((key,)) if key is not None else Named()

    def source(self, noun: Token) -> Named:
        """Who a thing comes from: its owner, or who stands after "of", "by" or "from"."""
        found = self.owner(noun)
        for place in (p for name in ("by", "from", "of") for p in prepositions(noun, name)):
            found = found or self.of(place)
        return Named(found.keys, found.sure and not is_drafted_for(noun))

    def teller(self, token: Token) -> Named:
        """Who makes the statement in whose words a word stands."""
        position = self.statement_at(token)
        told = self._statements[position] if position is not None else None
        return Named((told.speaker,), told.sure) if told and told.speaker else Named()

    def at_place(self, place: Token) -> Named:
        """Whose capital a place is ("the letter arrived in Velten"), if that party is named in the report."""
        return Named((key,)) if (key := self._actors.at_place(place)) is not None else Named()

    def is_goal(self, place: Token) -> bool:
        """Whether something is brought to a capital of whose state nothing else is told: no receiver."""
        return is_bound_for(place) and self._actors.is_only_capital(place)

    def outside(self, recipient: Named, actor: Named) -> Named:
        """The recipient without the actor itself and without the party that the actor acts for."""
        own = {*actor.keys, *(self.party_of(k) for k in actor.keys)}
        return recipient.without(tuple(own))

    def is_person(self, key: str) -> bool:
        """Whether an actor is a person."""
        return self._actors.get(key).kind is ActorKind.PERSON

    def holds_office(self, key: str) -> bool:
        """Whether an actor has a title, or is no person."""
        return not self.is_person(key) or bool(self._actors.get(key).roles)

    def is_private(self, key: str) -> bool:
        """Whether an actor is a person who acts for nobody known."""
        return self.is_person(key) and self.party_of(key) == key

    def is_state(self, key: str) -> bool:
        """Whether an actor is a state, or belongs to one."""
        return self._actors.get(self.party_of(key)).kind is ActorKind.STATE

    def _is_persons_name(self, noun: Token) -> bool:
        key = self._actors.of(noun).key
        return key is not None and self.is_person(key)

    def is_named_state(self, noun: Token) -> bool:
        """Whether a word is the name of a state, whatever a tagger takes it for: "Mali and Chad were suspended"."""
        key = self._actors.of(noun).key
        return key is not None and self._actors.get(key).kind is ActorKind.STATE

    def party_of(self, key: str) -> str:
        """The party that an actor acts for; the actor itself where none is known."""
        return self._actors.party_of(key)

    def _one(self, noun: Token) -> tuple[str | None, bool]:
        if is_first_person(noun):
            found = self.firsts.of(noun)
            return (found.keys[0], found.sure) if len(found.keys) == 1 else (None, False)
        reference = self._actors.of(noun)
        if noun.idx < dateline_end(noun) or self.is_goal(noun):
            return None, False
        if reference.faint:
            return None, False
        if reference.key is None or (noun.pos_ == "NOUN" and noun.lemma_.lower() in _TREATIES):
            return self._undenoted(noun)
        actor = self._actors.get(reference.key)
        if is_crowd(noun, actor):
            return None, False
        if self._wide is not None and self._wide.is_strangers(noun):
            return None, False
        if noun.pos_ == "PRON" and self.party_of(reference.key) in self._doers_over(noun):
            return self._undenoted(noun)  # nobody does it to "it" but somebody else
        doubtful = is_quantified(noun, actor) or is_overtaken(noun, reference.key, self._actors)
        sure = reference.sure and not doubtful and not is_loose(noun, actor)
        sure = sure and not (self._wide is not None and self._wide.is_nobodys(noun, reference.key))
        return self._country(noun, reference.key) or reference.key, sure

    def _undenoted(self, noun: Token) -> tuple[str | None, bool]:
        """The party of a noun or pronoun that denotes no actor by itself: "Norland's TROOPS", "the GOVERNMENT"."""
        if noun.lower_ in ("it", "its"):
            before = self._only_one_before(noun)
            told = is_said_of_itself(noun)
            return (before, told) if before is not None else self._told_before(noun)
        if noun.lower_ in ("him", "her"):
            return self._other_person(noun), True
        if (called := self._called(noun)) is not None:
            return called, True
        if (seat := seated(noun, self._actors)) is not None:
            return seat
        against = any(m.lower_ in AGAINST | SPORTS for m in modifiers(noun))
        own = self._behalf.own(noun)
        stands_in = noun.lemma_.lower() in STAND_INS | ORGANS | PEERS
        if against or not (stands_in or own):
            return None, not against
        named = self._named_owner(noun) or self._sides.mediating(noun) if stands_in else own
        whose = named or own
        if not whose and noun.lemma_.lower() in HOME and is_the(noun):
            return self._speakers_home(noun)
        return (whose.keys[0], whose.sure) if len(whose.keys) == 1 else (None, False)

    def _country(self, noun: Token, key: str) -> str | None:
        """For whom a person acts whose office nobody knows: "President Brandt OF NORLAND"."""
        if not self.is_person(key) or self.party_of(key) != key:
            return None
        titles = [role.title for role in self._actors.get(key).roles]
        if is_own_voice(titles) or any(map(is_local, titles)):
            return None  # "Senator Wise of Norland", "Governor Holt of Velten"
        states = (self._actors.of(p).key for p in prepositions(noun, "of"))
        found = next((k for k in states if k is not None and self.is_state(k)), None)
        return found or (opening_seat(noun, self._actors) if governs(noun) else None)

    def _only_one_before(self, pronoun: Token) -> str | None:
        """The one party that a sentence names before a pronoun which nothing else resolves."""
        before = (self._actors.of(t).key for t in pronoun.sent if t.i < pronoun.i)
        keys = {self.party_of(k) for k in before if k is not None}
        keys -= self._doers_over(pronoun)  # "warned IT of an attack"
        keys -= {k for k in keys if self.is_person(k)}
        return keys.pop() if len(keys) == 1 else None

    def _other_person(self, pronoun: Token) -> str | None:
        """The one person of another party that a sentence names before "him" or "her": "received X and handed HER"."""
        own = self._doers_over(pronoun)
        before = (self._actors.of(t).key for t in pronoun.sent if t.i < pronoun.i)
        persons = {k for k in before if k is not None and self._actors.party_of(k) != k}
        others = {k for k in persons if self.party_of(k) not in own}
        return others.pop() if len(others) == 1 else None

    def _doers_over(self, pronoun: Token) -> set[str]:
        """The parties of who does what is done to a pronoun: it stands for somebody else."""
        verb = pronoun.head
        if pronoun.dep_ not in ("dobj", "dative") or not is_verbal(verb):
            return set()
        doer = read_clause(verb).actor
        if doer is None or doer.pos_ == "PRON":
            return set()
        return {self.party_of(k) for k in self.of(doer).keys}

    def _told_before(self, pronoun: Token) -> tuple[str | None, bool]:
        """The one party named so far in somebody's words, where it is also their one singular subject."""
        position = self.statement_at(pronoun)
        if position is None or pronoun.dep_ != "nsubj":
            return None, False
        statement = self._statements[position]
        near = [t for t in pronoun.doc[max(0, pronoun.i - _REACH) : pronoun.i] if not t.is_space]
        words = [t for t in near if any(c.covers(self._span(t)) for c in statement.content)]
        named = {self.party_of(k) for t in words if (k := self._actors.of(t).key) is not None}
        ones = [t for t in words if t.dep_ in _SUBJECTS and t.tag_ in ("NN", "NNP")]
        known = {self._actors.of(t).key for t in ones}
        if len(named) != 1 or len(known) != 1 or not known <= named:
            return None, False
        return named.pop(), statement.sure

    def _called(self, noun: Token) -> str | None:
        """The party named right behind a common noun: "the southern bloc COASTAL LEAGUE"."""
        name = child(noun, "appos")
        if name is None or not (name.pos_ == "PROPN" or name.text.isupper()):
            return None
        between = [t.lower_ for t in noun.doc[noun.i + 1 : name.left_edge.i]]
        if not set(between) <= _NAMING or len(between) > 2:
            return None
        reference = self._actors.of(name)
        return reference.key if reference.sure else None

    def _speakers_home(self, noun: Token) -> tuple[str | None, bool]:
        """Whose "the government" is in a statement: that of the state for which its speaker speaks."""
        position = self.statement_at(noun)
        statement = self._statements[position] if position is not None else None
        if statement is None or statement.speaker is None or not statement.sure:
            return None, False
        key = self._actors.party_of(statement.speaker)
        state = self._actors.get(key).kind is ActorKind.STATE
        return (key, True) if state and key != statement.speaker else (None, False)

    def _span(self, token: Token) -> Span:
        return self._parsed.span(token.i, token.i + 1)
