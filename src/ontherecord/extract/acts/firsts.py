"""First persons: whom "I", "we" and "our" stand for, in somebody's words and in those of the office whose page it is.

Inside quotation marks and in paragraphs of a statement they are the speaker's. Elsewhere they are the reporter's and
stand for nobody, unless the page is an office's own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.issuer import issued
from ontherecord.extract.statements.own import own_page
from ontherecord.extract.statements.transcript import find_labels
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.statement import SpeechKind

_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_I = frozenset({"i", "me", "my", "mine", "myself"})


def is_first_person(word: Token) -> bool:
    """Whether a word is a pronoun of the first person; "US" is a state."""
    return word.pos_ == "PRON" and word.text != "US" and word.lower_ in _WE | _I


@dataclass(frozen=True, slots=True)
class _House:
    """Whose page a report is, and the characters that are in his own voice."""

    keys: tuple[str, ...]
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True)
class FirstPersons:
    """Reads the first persons of one report; `said` gives the statement in whose words a word stands."""

    parsed: ParsedReport
    actors: ActorIndex
    said: Callable[[Token], StatementFinding | None]

    def of(self, pronoun: Token) -> Named:
        """Whom a first person stands for: "I" somebody himself, "we" the party for which he speaks."""
        own, told = pronoun.lower_ in _I, self.said(pronoun)
        quoted = self.parsed.quotation_at(pronoun.idx) is not None
        if not quoted and self._is_of_house(pronoun, told):
            return self._of_house(own)
        if told is None or told.speaker is None:
            return Named()
        if told.kind is SpeechKind.INDIRECT and not quoted:
            return Named()  # "he told me that they back our plan": the writer's own
        return self._as(told.speaker, own, told.sure)

    def is_writers(self, pronoun: Token) -> bool:
        """Whether a first person is a reporter's own, who is no party to anything."""
        told = self.said(pronoun)
        plain = told is None or told.kind is SpeechKind.INDIRECT
        return plain and self.parsed.quotation_at(pronoun.idx) is None and not self.of(pronoun)

    def _as(self, speaker: str, own: bool, sure: bool) -> Named:
        if own:
            return Named((speaker,), sure)
        party = self.actors.party_of(speaker)
        alone = party == speaker and self._is_person(speaker)  # "we", and not known who
        return Named((party,), sure and not alone)

    def _is_of_house(self, pronoun: Token, told: StatementFinding | None) -> bool:
        """Whether words outside quotation marks are those of whose page it is, not somebody's told by him."""
        if self._house is None or not self._house.start <= pronoun.idx < self._house.end:
            return False
        return told is None or told.kind is SpeechKind.INDIRECT or told.speaker in self._house.keys

    def _of_house(self, own: bool) -> Named:
        if self._house is None:
            return Named()
        keys, sure = self._house.keys, self._house.sure
        if own:
            alone = len(keys) == 1 and self._is_person(keys[0])
            return Named(keys, sure) if alone else Named()
        found = [self._as(key, own=False, sure=sure) for key in keys]
        parties = dict.fromkeys(key for named in found for key in named.keys)
        return Named(tuple(parties), all(named.sure for named in found))

    def _is_person(self, key: str) -> bool:
        return self.actors.get(key).kind is ActorKind.PERSON

    @cached_property
    def _house(self) -> _House | None:
        parsed, actors = self.parsed, self.actors
        if find_labels(parsed):
            return None  # questions and answers: each has a speaker of his own
        page = issued(parsed, actors)
        whole = own_page(parsed, actors) is not None
        if page is not None and not whole and actors.bylined:
            return None
        if page is not None:
            blocks = parsed.blocks[page.first : page.last]
            start = blocks[0].start if blocks else 0
            end = blocks[-1].end if blocks else 0
            return _House((page.key, *page.others), start, end, page.sure and whole)
        publisher = actors.publisher
        if publisher is None or actors.bylined:
            return None
        return _House((actors.enter(publisher),), 0, len(parsed.text))
