"""Whom words mean that name nobody, by all that a report tells: "the EU SIDE", "the JUNTA", "his DELEGATION", "HE".

Rules read most names; for the rest each party of the report is weighed by what is seen of it around the word, with
weights taught on annotated reports by `training.choices.meant` (a conditional logit; MODEL_CARD.md). Never sure.
"""

import json
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import combinations
from math import exp, log

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.words import ActorWords, load_words
from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import MEDIATES, Named, is_both
from ontherecord.extract.acts.tree import children, is_verbal, together
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import StatementFinding

Keys = tuple[str, ...]  # of a party, or of several together, in order
Features = Mapping[str, float]

NOBODY: Keys = ()
_INSIDE = frozenset({"compound", "amod", "nmod", "det", "nummod", "poss", "appos"})
_PRONOUNS = {
    **dict.fromkeys("he she him her his hers himself herself".split(), "he"),
    **dict.fromkeys("they them their theirs themselves".split(), "they"),
    **dict.fromkeys("it its itself".split(), "it"),
    **dict.fromkeys("we us our ours ourselves".split(), "we"),
    **dict.fromkeys("i me my mine myself".split(), "I"),
    **dict.fromkeys("who whom whose which that".split(), "who"),
    **dict.fromkeys("you your yours".split(), "you"),
}
_FORCES = frozenset(
    "government regime junta authority army military force troop administration cabinet leadership".split()
)
_SIDES = frozenset("side party delegation team counterpart".split())
_GROUPS = frozenset(
    "group movement bloc union alliance organisation organization rebel militant faction company firm front".split()
)
_COUNTRIES = frozenset("country nation state republic kingdom neighbour neighbor".split())
_FEMALE, _MALE = frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "him", "his"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SEVERAL = frozenset("they them we us both each neither".split())
_SIDES_AT_MOST = 4
_OWNERS = ("of", "from", "for", "in")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Some words' party or parties, how likely, and what is printed or known of them."""

    keys: Keys
    chance: float
    named: Named


class Meant:
    """Weighs who is meant by words of one report."""

    def __init__(
        self,
        parsed: ParsedReport,
        actors: ActorIndex,
        statements: tuple[StatementFinding, ...],
        parties: Parties,
    ) -> None:
        self._parsed, self._actors, self._parties = parsed, actors, parties
        self._statements = statements
        self._known: dict[tuple[int, str], tuple[Candidate, ...]] = {}

    def of(self, token: Token, role: str) -> tuple[Candidate, ...]:
        """Everybody who may be meant by a word in a role ("doer", "to"), likeliest first.

        What their chances miss to 1 is the chance that nobody known is meant.
        """
        if (token.i, role) not in self._known:
            self._known[token.i, role] = self._weighed(token, role)
        return self._known[token.i, role]

    def over(self, keys: Keys) -> Keys:
        """The parties for which actors act."""
        return tuple(sorted({self._actors.party_of(key) for key in keys}))

    def _weighed(self, token: Token, role: str) -> tuple[Candidate, ...]:
        weights, head = _weights(), self.head(token)
        if self._parties.is_goal(head):
            return ()  # a capital of whose state nothing else is told
        rule = self.rule(head)
        kind = self.kind(head, role)
        scores = {
            keys: sum(
                x * (weights.get(name, 0.0) + weights.get(f"{kind}:{name}", 0.0))
                for name, x in features.items()
            )
            for keys, features in self.candidates(token, head)
        }
        top = max(scores.values())
        total = sum(exp(score - top) for score in scores.values())
        own = self.over(rule.keys)
        found = [
            Candidate(keys, exp(score - top) / total, rule if keys == own else Named(keys, False))
            for keys, score in scores.items()
            if keys != NOBODY
        ]
        return tuple(sorted(found, key=lambda c: (-c.chance, c.keys)))

    def head(self, token: Token) -> Token:
        """The word over the phrase in which a word stands: "side" of "the EU side", "rebels" of "the rebels of Karvia"."""
        head = token
        while True:
            above = head.head
            if head.dep_ == "pobj" and above.lower_ == "of":
                above = above.head
                inside = True
            else:
                inside = head.dep_ in _INSIDE and above != head
            if not inside or above.pos_ not in ("NOUN", "PROPN") or not self._is_somebody(above):
                return head
            head = above

    def _is_somebody(self, noun: Token) -> bool:
        """Whether a noun is for persons or for those who act together, whom names before it only describe."""
        if self._actors.of(noun).key is not None or noun.pos_ == "PROPN":
            return True
        lemma = noun.lemma_.lower()
        if lemma in _FORCES | _SIDES | _GROUPS:
            return True
        words = _words()
        known = words.role(noun.text) or words.plural_role(noun.text)
        return known is not None or lemma in words.bodies

    def kind(self, head: Token, role: str) -> str:
        """What sort of word names somebody: each has weights of its own, things those of each role."""
        lemma = head.lemma_.lower()
        if head.pos_ == "PRON" and head.lower_ in _PRONOUNS and head.text != "US":
            return _PRONOUNS[head.lower_]
        if head.pos_ == "PROPN" or self._actors.adjective(head) is not None:
            return "name"
        for nouns, kind in (
            (_FORCES, "force"),
            (_SIDES, "side"),
            (_GROUPS, "group"),
            (_COUNTRIES, "country"),
        ):
            if lemma in nouns:
                return kind
        words = _words()
        if words.role(head.text) is not None:
            return "office"
        if words.plural_role(head.text) is not None:
            return "people"
        return "body" if lemma in words.bodies else f"thing.{role}"

    def candidates(self, token: Token, head: Token) -> Iterator[tuple[Keys, Features]]:
        """Everybody who may be meant, and nobody, with what speaks for them."""
        around = _Around(self, token, head)
        yield NOBODY, {"nobody": 1.0, "nobody_rule": float(not around.rule)}
        for keys in self._offered(around):
            yield keys, dict(around.features(keys))

    def _offered(self, around: "_Around") -> Iterator[Keys]:
        several = [around.rule] if len(around.rule) > 1 else []
        if around.plural:
            several += self.pairs
        yield from dict.fromkeys([*((key,) for key in self.parties), *several])

    @cached_property
    def named(self) -> list[tuple[int, str, bool]]:
        """Where a party is named, or somebody who acts for it: the word, the party, whether by a person."""
        found = []
        for token in self._parsed.doc:
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
        return Counter(party for _, party, _ in self.named)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The parties of the report, outlets left out."""
        outlets = known_outlets()
        keys = (k for k in self.counts if normal(self._actors.get(k).name) not in outlets)
        return tuple(sorted(keys, key=lambda k: (-self.counts[k], k)))

    @cached_property
    def pairs(self) -> list[Keys]:
        """Each two of the parties of which the report tells most, without mediators."""
        sides = [k for k in self.parties if k not in self.between and self.actor_kind(k) != "person"]
        return [tuple(sorted(pair)) for pair in combinations(sides[:_SIDES_AT_MOST], 2)]

    @cached_property
    def joined(self) -> Counter[Keys]:
        """How often two parties are named side by side."""
        found: Counter[Keys] = Counter()
        for token in self._parsed.doc:
            if token.dep_ != "conj" and any(c.dep_ == "conj" for c in token.rights):
                keys = {p for t in together(token) for p in self._of(t)}
                found.update(tuple(sorted(pair)) for pair in combinations(keys, 2))
        return found

    @cached_property
    def between(self) -> frozenset[str]:
        """The parties for which a mediator acts."""
        return frozenset(
            self._actors.party_of(a.key)
            for a in self._actors.actors
            if any(MEDIATES.search(role.title) for role in a.roles)
        )

    @cached_property
    def titles(self) -> Mapping[str, frozenset[str]]:
        """The words of the titles and names that are borne for each party, in lower case."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for actor in self._actors.actors:
            words = [actor.name, *actor.aliases, *(role.title for role in actor.roles)]
            found[self._actors.party_of(actor.key)] |= set(" ".join(words).casefold().split())
        return {key: frozenset(words) for key, words in found.items()}

    @cached_property
    def elsewhere(self) -> Mapping[str, Counter[Keys]]:
        """Noun -> for whom rules take it in other places."""
        found: defaultdict[str, Counter[Keys]] = defaultdict(Counter)
        for token in self._parsed.doc:
            if token.tag_ in ("NN", "NNS"):
                keys = self.over(self._parties.of(token).keys)
                if keys:
                    found[token.lemma_.lower()][keys] += 1
        return found

    def speaker(self, token: Token) -> str | None:
        """The party of who says the words in which one stands."""
        position = self._parties.statement_at(token)
        speaker = self._statements[position].speaker if position is not None else None
        return self._actors.party_of(speaker) if speaker is not None else None

    def actor_kind(self, key: str) -> str:
        """What sort of actor a party is."""
        return self._actors.get(key).kind.value

    def genders(self, key: str) -> frozenset[str]:
        """The genders of the persons who act for a party."""
        own = (a.key for a in self._actors.actors if self._actors.party_of(a.key) == key)
        return frozenset(self._actors.gender(k) for k in own) - {""}

    def marks(self, head: Token, token: Token) -> frozenset[str]:
        """The parties that words before a noun name: "the EU side", "Norland's army"."""
        return frozenset(
            party
            for mark in (*children(head, "amod", "compound", "nmod", "poss", "det"), token)
            if mark != head
            for party in self._of(mark)
        )

    def behind(self, head: Token) -> frozenset[str]:
        """The parties named behind a noun by "of" and the like: "the government of NORLAND"."""
        return frozenset(
            party
            for prep in children(head, "prep")
            if prep.lower_ in _OWNERS
            for place in children(prep, "pobj")
            for party in self._of(place)
        )

    def doers(self, head: Token) -> frozenset[str]:
        """The parties of who acts in the clause of a word that is not himself the one."""
        verb = next((t for t in head.ancestors if is_verbal(t)), None)
        doer = read_clause(verb).actor if verb is not None else None
        if doer is None or doer == head or head in doer.subtree:
            return frozenset()
        return frozenset(self.over(self._parties.of(doer).keys))

    def rule(self, head: Token) -> Named:
        """For whom rules take a word, or by the last word of his name: "the UNION"."""
        found = self._parties.of(head)
        if not found and head.pos_ in ("NOUN", "PROPN"):
            last = self._actors.called_last(head.text)
            return Named((last,) if last is not None else (), False)
        return found

    def is_body(self, head: Token) -> bool:
        """Whether a noun is for an organ of a state: "the Trade MINISTRY"."""
        return _words().bodies.get(head.lemma_.lower()) == "body"

    def _of(self, token: Token) -> Iterator[str]:
        reference = self._actors.of(token)
        key = reference.key or self._actors.adjective(token)
        if key is not None:
            yield self._actors.party_of(key)
        elif token.dep_ == "poss":
            yield from self.over(self._parties.of(token).keys)


class _Around:
    """What stands around one word."""

    def __init__(self, meant: Meant, token: Token, head: Token) -> None:
        self._meant, self._head, self._token = meant, head, token
        named = meant.rule(head)
        self.rule, self._sure = meant.over(named.keys), named.sure
        self._marks, self._behind = meant.marks(head, token), meant.behind(head)
        self._doers, self._speaker = meant.doers(head), meant.speaker(head)
        others = Counter(meant.elsewhere.get(head.lemma_.lower(), Counter()))
        if self.rule and head.tag_ in ("NN", "NNS"):
            others[self.rule] -= 1
        total = sum(others.values())
        self._others = {k: n / total for k, n in others.items() if n > 0} if total else {}
        self._before = meant.named[: bisect_left(meant.named, (head.left_edge.i, "", False))]
        self._last: dict[str, int] = {}
        self._person: dict[str, int] = {}
        for i, party, person in self._before:
            self._last[party] = i
            if person:
                self._person[party] = i
        self._order = {p: n for n, p in enumerate(sorted(self._last, key=lambda p: -self._last[p]))}
        self._persons = {
            p: n for n, p in enumerate(sorted(self._person, key=lambda p: -self._person[p]))
        }
        self._subjects = self._told_before()

    def _told_before(self) -> frozenset[str]:
        """The parties of the subjects of the sentence before, or of the same before the word."""
        doc, start = self._head.doc, self._head.sent.start
        first = doc[start - 1].sent.start if start else 0
        return frozenset(
            party
            for i, party, _ in self._before
            if i >= first and doc[i].dep_ in _SUBJECTS
        )

    def features(self, keys: Keys) -> Iterator[tuple[str, float]]:
        """What speaks for some."""
        if self.rule == keys:
            yield ("rule_sure" if self._sure else "rule"), 1.0
            yield "rule_body", float(self._meant.is_body(self._head))
        elif set(keys) & set(self.rule):
            yield "rule_part", 1.0
        elif self.rule:
            yield "rule_other", 1.0
        if keys in self._others:
            yield "elsewhere", self._others[keys]
        if len(keys) > 1:
            yield "several", 1.0
            yield from self._several(keys)
        else:
            yield from self._one(keys[0])

    @property
    def plural(self) -> bool:
        """Whether a word may be for several."""
        head = self._head
        return head.tag_ in ("NNS", "NNPS") or head.lower_ in _SEVERAL or is_both(head)

    def _several(self, keys: Keys) -> Iterator[tuple[str, float]]:
        meant, head = self._meant, self._head
        total = sum(meant.counts.values())
        yield "several_both", float(is_both(head))
        yield "several_plural", float(self.plural)
        yield "several_first", float(meant.pairs[:1] == [keys])
        yield "several_share", sum(meant.counts[key] for key in keys) / total
        yield "several_least", min(meant.counts[key] for key in keys) / total
        yield "several_states", float(all(meant.actor_kind(key) == "state" for key in keys))
        yield "several_joined", float(meant.joined[keys] > 0)
        yield "several_doers", float(bool(set(keys) & self._doers))
        yield "several_near", float(all(self._order.get(key, 9) < len(keys) for key in keys))
        yield "several_subject", float(bool(set(keys) & self._subjects))
        yield "several_marked", float(bool(set(keys) & (self._marks | self._behind)))
        yield "several_speaker", float(self._speaker in keys)

    def _one(self, key: str) -> Iterator[tuple[str, float]]:
        meant, head = self._meant, self._head
        yield meant.actor_kind(key), 1.0
        total = sum(meant.counts.values())
        yield "share", meant.counts[key] / total
        yield "often", log(1 + meant.counts[key])
        ranked = meant.parties[:2]
        yield "first", float(ranked[:1] == (key,))
        yield "second", float(ranked[1:] == (key,))
        yield "marked", float(key in self._marks)
        yield "behind", float(key in self._behind)
        yield "marked_other", float(bool(self._marks | self._behind) and key not in self._marks | self._behind)
        yield "doer", float(key in self._doers)
        if self._speaker is not None:
            yield "speaker", float(key == self._speaker)
        yield "between", float(key in meant.between)
        yield "titled", float(head.lower_ in meant.titles.get(key, ()) or head.lemma_.lower() in meant.titles.get(key, ()))
        yield "subject", float(key in self._subjects)
        if key in self._last:
            last = self._last[key]
            yield "nearest", float(self._order[key] == 0)
            yield "near", 1.0 / (1 + self._order[key])
            yield "same_sentence", float(last >= head.sent.start)
            yield "far", log(1 + (head.i - last) / 20)
        else:
            yield "unseen", 1.0
        if key in self._persons:
            yield "nearest_person", float(self._persons[key] == 0)
            yield "near_person", 1.0 / (1 + self._persons[key])
        genders = meant.genders(key)
        wanted = "f" if head.lower_ in _FEMALE else "m" if head.lower_ in _MALE else ""
        if wanted and genders:
            yield ("gender" if wanted in genders else "gender_other"), 1.0


@cache
def _words() -> ActorWords:
    return load_words()


@cache
def _weights() -> Mapping[str, float]:
    text = (files("ontherecord.extract.choice") / "weights/meant.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights
