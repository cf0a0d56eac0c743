"""What a collection is resolved with: who does the parts of a step, where what need not stay in memory lies, and what
an earlier run kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ontherecord.engine.hands import Hands, here
from ontherecord.engine.spill import Shelf, Spill
from ontherecord.nouns.conflict import Conflict
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.origins import Settled
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement


@dataclass(frozen=True, slots=True)
class Trace:
    """The reports that were looked at to make something, and a digest of what they were then."""

    reports: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The origins of passages of one report that were asked for, and what they rest on."""

    trace: Trace
    places: tuple[Settled, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report, as printed and as compared."""

    span: Span
    printed: str
    words: tuple[str, ...]


# what is kept by kind. Of single reports: what they rest on, their statements, the origins of their passages, what
# rules read in them, the origins of other passages that were asked for, and words between quotation marks; of pairs of
# copies: such words that were altered, numbers, days and negations; of wordings of one quotation: what was changed; of
# the statements of a report and of others that share words with them: what was judged
KINDS: Mapping[str, Any] = {
    "traces": Trace,
    "drafts": tuple[Statement, ...],
    "settled": tuple[Settled, ...],
    "readings": dict[str, bytes],
    "asked": Asked,
    "quoted": tuple[Words, ...],
    "altered": tuple[tuple[tuple[str, ...], tuple[str, ...]], ...],
    "copied": tuple[Conflict, ...],
    "changed": tuple[str, ...],
    "quotations": tuple[Judgement, ...],
}


@dataclass(slots=True)
class Counts:
    """How many reports were resolved anew, and how many stand as an earlier run left them."""

    made: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Means:
    """The parts are done by `hands`; values that are asked for now and then lie in `spill`.

    `kept` are stores by kind (`KINDS`) that an earlier run may have filled, under keys that say what values rest on.
    """

    spill: Spill
    hands: Hands = here
    kept: Mapping[str, Shelf[Any]] = field(default_factory=dict)
    counts: Counts = field(default_factory=Counts)

    def store(self, kind: str) -> Shelf[Any]:
        """The store of a kind; one of the spill where none was given."""
        found = self.kept.get(kind)
        return self.spill.shelf(KINDS[kind]) if found is None else found
