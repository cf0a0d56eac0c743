"""The cast of a report: its parties, how often and where each is named, and what is told of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import combinations

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.words import ActorWords, load_words
from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import MEDIATES, Named
from ontherecord.extract.acts.tree import children, is_verbal, together
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import StatementFinding

Keys = tuple[str, ...]  # of a party, or of several together, in order

_AT_MOST = 4  # parties of which each two may be "the two sides"
_OWNERS = frozenset({"of", "from", "for", "in"})
_BEFORE = ("amod", "compound", "nmod", "poss", "det")


class Cast:
    """The parties of one report; `parties` reads words for them by rules."""

    def __init__(
        self,
        parsed: ParsedReport,
        actors: ActorIndex,
        statements: tuple[StatementFinding, ...],
        parties: Parties,
    ) -> None:
        self._doc, self._actors, self._statements = parsed.doc, actors, statements
        self._rules = parties
        self._read: dict[int, Named] = {}

    def over(self, keys: Keys) -> Keys:
        """The parties for which actors act."""
        return tuple(sorted({self._actors.party_of(key) for key in keys}))

    def rule(self, noun: Token) -> Named:
        """For whom rules take a word, or by the last word of his name: "the UNION"."""
        if noun.i not in self._read:
            found = self._rules.of(noun)
            if not found and noun.pos_ in ("NOUN", "PROPN"):
                last = self._actors.called_last(noun.text)
                found = Named((last,) if last is not None else (), False)
            self._read[noun.i] = found
        return self._read[noun.i]

    def is_writers(self, pronoun: Token) -> bool:
        """Whether a first person is the reporter's own."""
        return self._rules.firsts.is_writers(pronoun)

    def is_goal(self, place: Token) -> bool:
        """Whether a word is a capital of whose state nothing else is told."""
        return self._rules.is_goal(place)

    def is_known(self, noun: Token) -> bool:
        """Whether a word denotes an actor."""
        return self._actors.of(noun).key is not None

    def adjective(self, word: Token) -> str | None:
        """The party of an adjective of nationality, or of a people named by one."""
        key = self._actors.adjective(word)
        return self._actors.party_of(key) if key is not None else None

    def sort(self, key: str) -> str:
        """What sort of actor a party is."""
        return self._actors.get(key).kind.value

    @cached_property
    def places(self) -> list[tuple[int, str, bool]]:
        """Where a party is named, or somebody who acts for it: the word, the party, whether by a person."""
        found = []
        for token in self._doc:
            reference = self._actors.of(token)
            key = reference.key if token.pos_ != "PRON" and not reference.faint else None
            person = key is not None and self._actors.get(key).kind is ActorKind.PERSON
            key = key or self._actors.adjective(token)
            if key is not None:
                found.append((token.i, self._actors.party_of(key), person))
        return found

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each party is named."""
        return Counter(party for _, party, _ in self.places)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The parties of the report, the most named first, outlets left out."""
        outlets = known_outlets()
        keys = (k for k in self.counts if normal(self._actors.get(k).name) not in outlets)
        return tuple(sorted(keys, key=lambda k: (-self.counts[k], k)))

    @cached_property
    def pairs(self) -> list[Keys]:
        """Each two of the parties of which the report tells most, but mediators, persons and nobody's ministries."""
        sides = [k for k in self.parties if k not in self.between and self._may_be_a_side(k)]
        return [tuple(sorted(pair)) for pair in combinations(sides[:_AT_MOST], 2)]

    def _may_be_a_side(self, key: str) -> bool:
        """Whether a party can be one of "the two sides": nobody's ministry ("Ministry of Foreign Affairs") is none."""
        first = self._actors.get(key).name.split()[0].casefold()
        office = self.sort(key) == "organisation" and first in actor_words().bodies
        return self.sort(key) != "person" and not office

    @cached_property
    def joined(self) -> Counter[Keys]:
        """How often two parties are named side by side."""
        found: Counter[Keys] = Counter()
        for token in self._doc:
            if token.dep_ != "conj" and any(c.dep_ == "conj" for c in token.rights):
                keys = sorted({p for t in together(token) for p in self._named(t)})
                found.update(combinations(keys, 2))
        return found

    @cached_property
    def between(self) -> frozenset[str]:
        """The parties for which a mediator acts, and those told to mediate or to host, unless no other two are left."""
        acting = {
            self._actors.party_of(a.key)
            for a in self._actors.actors
            if any(MEDIATES.search(role.title) for role in a.roles)
        }
        told = acting | self._rules.go_betweens()
        sides = filter(self._may_be_a_side, self.parties)
        return frozenset(told if len(set(sides) - told) > 1 else acting)

    @cached_property
    def borne(self) -> Mapping[str, frozenset[str]]:
        """Party -> the words of the names and titles borne by it and for it, in lower case."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for actor in self._actors.actors:
            words = [actor.name, *actor.aliases, *(role.title for role in actor.roles)]
            found[self._actors.party_of(actor.key)] |= set(" ".join(words).casefold().split())
        return {key: frozenset(words) for key, words in found.items()}

    @cached_property
    def genders(self) -> Mapping[str, frozenset[str]]:
        """Party -> the genders of the persons who act for it, where they are known."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for actor in self._actors.actors:
            if gender := self._actors.gender(actor.key):
                found[self._actors.party_of(actor.key)].add(gender)
        return {key: frozenset(genders) for key, genders in found.items()}

    @cached_property
    def nouns(self) -> Mapping[str, Counter[Keys]]:
        """Noun -> for whom rules take it, and how often."""
        found: defaultdict[str, Counter[Keys]] = defaultdict(Counter)
        for token in self._doc:
            if token.tag_ in ("NN", "NNS") and (keys := self.over(self._rules.of(token).keys)):
                found[token.lemma_.lower()][keys] += 1
        return found

    def speaker(self, word: Token) -> str | None:
        """The party of who says the words in which one stands."""
        position = self._rules.statement_at(word)
        speaker = self._statements[position].speaker if position is not None else None
        return self._actors.party_of(speaker) if speaker is not None else None

    def doers(self, word: Token) -> frozenset[str]:
        """The parties of who acts in the clause of a word that is not himself the one."""
        verb = next((t for t in word.ancestors if is_verbal(t)), None)
        doer = read_clause(verb).actor if verb is not None else None
        if doer is None or doer == word or word in doer.subtree:
            return frozenset()
        return frozenset(self.over(self._rules.of(doer).keys))

    def owners(self, noun: Token, part: Token) -> frozenset[str]:
        """The parties named in a noun's phrase: "the EU side", "the government of NORLAND"; `part` is a word of it."""
        behind = (
            place
            for prep in children(noun, "prep")
            if prep.lower_ in _OWNERS
            for place in children(prep, "pobj")
        )
        marks = (mark for mark in (*children(noun, *_BEFORE), part) if mark != noun)
        return frozenset(party for mark in (*marks, *behind) for party in self._named(mark))

    def _named(self, word: Token) -> Iterator[str]:
        key = self._actors.of(word).key or self._actors.adjective(word)
        if key is not None:
            yield self._actors.party_of(key)
        elif word.dep_ == "poss":
            yield from self.over(self._rules.of(word).keys)


@cache
def actor_words() -> ActorWords:
    """The role and body nouns, read once."""
    return load_words()
