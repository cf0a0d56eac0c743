"""Acts: who did what to whom, and who says so.

Types are PLOVER's (openeventdata/PLOVER codebook) and, beyond it, the verbs by which papers and positions
move. `plover` carries the PLOVER event code where the type has one.
"""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span

# every type that an act can have; docs/acts.md tells them in groups
ACT_TYPES = frozenset(
    "deliver receive publish withhold propose demand offer accept reject agree promise announce confirm deny "
    "request appeal accuse disapprove praise support protest warn threaten ultimatum meet consult mediate sign "
    "aid cooperate concede retreat withdraw sanction suspend break-off mobilise deploy coerce assault".split()
)
# in which both sides do the same: who is named first says nothing
MUTUAL = frozenset({"meet", "consult", "sign", "agree", "cooperate"})


class Modality(StrEnum):
    """How the act is told: done, announced, made conditional, or denied."""

    DID = "did"
    WILL = "will"
    WOULD_IF = "would-if"
    DENIED = "denied"


class Corroboration(StrEnum):
    """How far an act is confirmed, by origins first and sides next."""

    SINGLE_ORIGIN = "single-origin"
    SEVERAL_ORIGINS = "several-origins"
    BOTH_SIDES = "both-sides"


class Independence(StrEnum):
    """What is known of those who tell of an act: own sources, one origin, or nobody can say.

    Several origins are no proof of independence: two outlets whose words show no tie may still have one source.
    """

    INDEPENDENT = "independent"
    NOT_ESTABLISHED = "not-established"
    SAME_ORIGIN = "same-origin"


@dataclass(frozen=True, slots=True)
class Attestation:
    """One place where the act is told. `by` is the actor who says so; None is the outlet's own voice."""

    by: str | None
    via: str | None
    sure: bool
    spans: tuple[Span, ...]
    finding: str
    origin: str


@dataclass(frozen=True, slots=True)
class Act:
    """One act, however many reports tell it. `actor` and `recipient` hold actors' ids.

    `likely` are those to whom it most likely was done where no words tell to whom: never taken for told.
    """

    id: str
    type: str
    plover: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    object: str | None  # a document's id, or words
    date: DateReading | None
    place: str | None
    modality: Modality
    condition: str | None
    corroboration: Corroboration
    attestations: tuple[Attestation, ...]
    fulfils: str | None = None
    sure: bool = True
    independence: Independence = Independence.NOT_ESTABLISHED
    likely: tuple[str, ...] = ()

    @property
    def mutual(self) -> bool:
        """Whether those on both sides are the same: several who did it to each other."""
        return len(self.actor) > 1 and self.recipient == self.actor
