"""Findings: what an extractor finds in one report, before anything is compared across reports.

Everything refers to the report's own actors by `key` (unique within the report) and to statements and papers
by their position in the tuples. Times are unanchored (`TimeForm`), because a report's own date may only
be learned later, from its relatives.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from ontherecord.nouns.act import Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.dates import TimeForm
from ontherecord.nouns.position import Stance
from ontherecord.nouns.report import CleanText, Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Aside, Mode, SpeechKind


@dataclass(frozen=True, slots=True)
class RoleFinding:
    """A title held by a local actor; `of` is the key of the local actor it is held for."""

    title: str
    of: str | None
    span: Span


_CHAIR = re.compile(r"(?:(?:current|rotating|incumbent|acting) )?chair(?:man|woman|person)?$", re.I)


@dataclass(frozen=True, slots=True)
class LocalActor:
    """All mentions in one report that are one actor. `name` is the fullest printed form.

    `party` is the key of the local actor this one acts for (a minister for the state, a
    capital or ministry for its state, an envoy for the alliance); None for parties themselves.
    `code` is the gazetteer's code where the name is known there.
    """

    key: str
    name: str
    kind: ActorKind
    code: str | None = None
    party: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleFinding, ...] = ()
    mentions: tuple[Span, ...] = ()

    @property
    def chairs(self) -> str | None:
        """The key of what a holder of another party's office chairs: the bloc of "President N, who chairs the bloc"."""
        if self.party is None:
            return None
        chaired = {
            r.of for r in self.roles if r.of not in (None, self.party) and _CHAIR.match(r.title)
        }
        return chaired.pop() if len(chaired) == 1 else None


@dataclass(frozen=True, slots=True)
class TimeFinding:
    """A time expression: its words and what they mean before anchoring."""

    span: Span
    printed: str
    form: TimeForm


@dataclass(frozen=True, slots=True)
class StatementFinding:
    """One attribution. `speaker` and `addressee` are local actor keys; `within` a statement's position."""

    kind: SpeechKind
    mode: Mode
    speaker: str | None
    sure: bool
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    addressee: str | None = None
    channel: str | None = None
    time: TimeFinding | None = None
    within: int | None = None


@dataclass(frozen=True, slots=True)
class AsideFinding:
    """Something attributed that is no statement, and why not; it makes no line of the record."""

    why: Aside
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperFinding:
    """One mention of a paper: its words, kind, author and addressee as far as this mention tells.

    `count` is 2 for "two draft treaties", None where the mention does not say. `answers` is the position of
    the paper that this one is said to answer. `public` is what this mention says of its publication. `dated` is
    the day that the paper is called by ("the letter of 15 March"). `name` is what it is called without its owner
    ("bridging paper", "list of prisoners"), `about` the words that say on what it is ("on fishing rights").
    `from_stranger`, `to_stranger`: somebody is printed as giving or taking it who is no known party.
    """

    span: Span
    kind: str
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    answers: int | None = None
    count: int | None = None
    public: bool | None = None
    dated: TimeFinding | None = None
    name: str = ""
    about: Span | None = None
    from_stranger: bool = False
    to_stranger: bool = False


@dataclass(frozen=True, slots=True)
class SilenceFinding:
    """A place that says that something has no answer: `silent` have not given it.

    `paper` is the position of the paper that waits for one, `waiting` those who wait where the words tell.
    """

    evidence: Span
    trigger: Span
    silent: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    paper: int | None = None
    since: TimeFinding | None = None
    by: int | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class ActFinding:
    """One telling of an act. `evidence` is the clause or sentence; `by` the statement (position) that tells it.

    `paper` is the position of the paper moved, `object` the words of what was given, demanded, refused.
    `shared` says that the time is that of a clause it hangs on or follows ("met on Monday and signed"), `tense`
    how its verb tells it: "past", "before" (had done), "aside" (a participle: "the text proposed by"), or "".
    `via` are those through whom a paper went; `speaks` is the position of the paper in which it is said.
    `likely` are those to whom it most likely was done where no word tells, so that `recipient` is empty.
    """

    type: str
    trigger: Span
    evidence: Span
    actor: tuple[str, ...]
    recipient: tuple[str, ...] = ()
    object: Span | None = None
    paper: int | None = None
    place: str | None = None
    modality: Modality = Modality.DID
    condition: Span | None = None
    time: TimeFinding | None = None
    by: int | None = None
    sure: bool = True
    shared: bool = False
    tense: str = ""
    via: tuple[str, ...] = ()
    speaks: int | None = None
    likely: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StanceFinding:
    """A party's stance on a point, in one place. `issue` is the words of the point at stake.

    `label` is what is shown of the point and loses nothing of it: a noun phrase, or the words as printed; empty where
    a paper is meant as a whole. `key` is a short noun phrase by which wordings are compared, empty where none could be
    made; it may say less than the words. `paper` is the
    position of the paper that asks, or that is left unanswered; `party` is empty where it is the paper's author, or
    its addressee where the stance is `unanswered`. `own`: `party` is a person or body who stands for himself here, not
    for the state: a president against the lawmakers of his own country.
    """

    party: str
    stance: Stance
    issue: Span
    evidence: Span
    condition: Span | None = None
    time: TimeFinding | None = None
    by: int | None = None
    sure: bool = True
    label: str = ""
    paper: int | None = None
    own: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class FigureFinding:
    """A counted thing: `low`..`high` of `noun` (lemma, e.g. "troop"), with the words that say whose and where.

    "some 100,000" is 100,000 approximately; "more than 120,000" has low 120,000 and no high. `what` are the words
    that follow "how many" when one asks for the figure.
    """

    span: Span
    noun: str
    low: float | None
    high: float | None
    approximate: bool
    about: tuple[str, ...]
    evidence: Span
    by: int | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one report."""

    report: str
    actors: tuple[LocalActor, ...] = ()
    statements: tuple[StatementFinding, ...] = ()
    asides: tuple[AsideFinding, ...] = ()
    papers: tuple[PaperFinding, ...] = ()
    acts: tuple[ActFinding, ...] = ()
    stances: tuple[StanceFinding, ...] = ()
    figures: tuple[FigureFinding, ...] = ()
    times: tuple[TimeFinding, ...] = field(default=())
    silences: tuple[SilenceFinding, ...] = ()


class Extractor(Protocol):
    """Anything that turns a report into findings. `version` changes whenever its findings could."""

    @property
    def version(self) -> str:
        """Goes into the receipt of every extraction."""
        ...

    def extract(self, report: Report, clean: CleanText) -> Findings:
        """The findings of one report; a pure function of its arguments."""
        ...


@runtime_checkable
class Foresighted(Protocol):
    """An extractor that is faster where it knows what it will be asked for next; its findings are the same."""

    def expect(self, texts: Sequence[CleanText]) -> None:
        """Reads some texts together, which are then asked for one by one."""
        ...
