"""A report as the learned choice looks at it: its parse, its parties, and what the rules found in it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import (
    ActFinding,
    AsideFinding,
    PaperFinding,
    StanceFinding,
    StatementFinding,
)
from ontherecord.nouns.span import Span

_OPENING = 40  # tokens in which a report says where it is from
Keys = tuple[str, ...]  # of a party, or of several together, in order


@dataclass(frozen=True)
class Rules:
    """What the rules found in one report."""

    parsed: ParsedReport
    actors: ActorIndex
    statements: tuple[StatementFinding, ...]
    asides: tuple[AsideFinding, ...]
    papers: tuple[PaperFinding, ...]
    acts: tuple[ActFinding, ...]
    stances: tuple[StanceFinding, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What rules make of a word: the type of act or stance, whose, to whom (parties), and whether surely."""

    type: str
    does: Keys
    gets: Keys
    sure: bool


@dataclass(frozen=True)
class View:
    """All that features are taken from. `outlet` is who published the report, as printed; "" where not known."""

    told: Rules
    outlet: str

    @property
    def parsed(self) -> ParsedReport:
        """The parse."""
        return self.told.parsed

    @property
    def actors(self) -> ActorIndex:
        """The actors of the report."""
        return self.told.actors

    @cached_property
    def parties(self) -> Parties:
        """Reads words for parties."""
        return Parties(self.parsed, self.actors, self.told.statements, wide=True)

    @cached_property
    def acts(self) -> Mapping[int, Rule]:
        """Token -> the act that rules find there."""
        found: dict[int, Rule] = {}
        for act in self.told.acts:
            rule = Rule(act.type, self.over(act.actor), self.over(act.recipient), act.sure)
            found.setdefault(self.parsed.token_of(act.trigger), rule)
        return found

    @cached_property
    def stances(self) -> Mapping[int, Rule]:
        """Token -> the stance of its sentence: a stance has no word of its own, all words up to its point count."""
        found: dict[int, Rule] = {}
        for stance in self.told.stances:
            party = (stance.party,) if stance.party else ()
            rule = Rule(stance.stance.value, self.over(party), (), stance.sure)
            first = self.parsed.token_of(stance.evidence)
            for at in range(first, max(first, self.parsed.token_of(stance.issue)) + 1):
                found.setdefault(at, rule)
        return found

    def over(self, keys: Keys) -> Keys:
        """The parties for which actors act."""
        return tuple(sorted({self.actors.party_of(key) for key in keys}))

    @cached_property
    def named(self) -> Mapping[int, str]:
        """Token -> the state or organisation that it surely names."""
        found: dict[int, str] = {}
        for token in self.parsed.doc:
            reference = self.actors.of(token)
            sure = reference.key is not None and reference.sure
            key = reference.key if sure else self.actors.adjective(token)
            if key is None or token.pos_ == "PRON":
                continue
            party = self.actors.party_of(key)
            if self.actors.get(party).kind is not ActorKind.PERSON:
                found[token.i] = party
        return found

    @cached_property
    def sides(self) -> Keys:
        """The states and organisations named, the most named first."""
        return tuple(k for k, _ in sorted(self._counts.items(), key=lambda kc: (-kc[1], kc[0])))

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """Party -> tokens that name it."""
        found: dict[str, list[int]] = {}
        for at, key in self.named.items():
            found.setdefault(key, []).append(at)
        return {key: tuple(at) for key, at in found.items()}

    def share(self, key: str) -> float:
        """How much of all naming is of a party, from 0 to 1."""
        return self._counts[key] / max(1, sum(self._counts.values()))

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self.named.values())

    @cached_property
    def sentence_of(self) -> Mapping[int, int]:
        """Token -> number of its sentence."""
        found: dict[int, int] = {}
        number = -1
        for token in self.parsed.doc:
            number += token.i == token.sent.start
            found[token.i] = number
        return found

    @cached_property
    def home(self) -> str | None:
        """The party whose capital the first words name as a place: where the report is from."""
        for token in self.parsed.doc[:_OPENING]:
            if (key := self.actors.at_place(token)) is not None:
                return self.actors.party_of(key)
        return None

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """Party -> the words of its names, in small letters."""
        found = {}
        for key in self.sides:
            actor = self.actors.get(key)
            names = " ".join((actor.name, *actor.aliases)).replace("-", " ").lower().split()
            found[key] = frozenset(word for word in names if len(word) > 2)
        return found

    def speaker_at(self, word: Token) -> str | None:
        """Who says the words in which a word stands."""
        position = self.parties.statement_at(word)
        return self.told.statements[position].speaker if position is not None else None

    def span(self, word: Token) -> Span:
        """Where a word stands in the stored text."""
        return self.parsed.span(word.i, word.i + 1)


def crossed(feature: str, *others: str) -> list[str]:
    """A feature alone, and together with each of some others."""
    return [feature, *(f"{feature} & {other}" for other in others)]
