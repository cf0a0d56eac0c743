"""Builds reports and findings by hand: sentences are invented, and every span is named by its words."""

import re
from dataclasses import dataclass, field
from typing import Any

from ontherecord.language.gazetteer import Gazetteer, Party
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.conflict import ConflictKind
from ontherecord.nouns.dates import DateReading, TimeForm
from ontherecord.nouns.findings import (
    ActFinding,
    FigureFinding,
    Findings,
    LocalActor,
    PaperFinding,
    RoleFinding,
    SilenceFinding,
    StanceFinding,
    StatementFinding,
    TimeFinding,
)
from ontherecord.nouns.ids import content_digest, make_id
from ontherecord.nouns.lineage import Direction, LineageLink, Relation
from ontherecord.nouns.position import Stance
from ontherecord.nouns.record import Resolved
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, SpeechKind
from ontherecord.resolve.whole import resolve

Line = tuple[str, str, str]  # speaker, words, cue
GAZETTEER = Gazetteer(
    [
        Party(
            "Norland",
            ActorKind.STATE,
            "NRL",
            demonyms=("Norlandic",),
            capitals=("Norhaven",),
            seats=("the Stone House",),
        ),
        Party("Suland", ActorKind.STATE, "SUL", demonyms=("Sulandic",), capitals=("Port Sul",)),
        Party("Westmark", ActorKind.STATE, "WMK", demonyms=("Westmarker",), capitals=("Wesburg",)),
        Party("Coastal League", ActorKind.ORGANISATION, aliases=("the League", "League")),
        Party("Harbour Wire", ActorKind.ORGANISATION),
        Party("Green Palace", ActorKind.BODY, of="Norland"),
        Party("Norland Supreme Council", ActorKind.BODY, of="Norland"),
    ]
)


@dataclass
class Draft:
    """A report being written. Each method adds a finding; spans are given by their words."""

    name: str
    text: str
    published: str | None = None
    sure: bool = True
    actors: list[LocalActor] = field(default_factory=list)
    statements: list[StatementFinding] = field(default_factory=list)
    papers: list[PaperFinding] = field(default_factory=list)
    acts: list[ActFinding] = field(default_factory=list)
    stances: list[StanceFinding] = field(default_factory=list)
    figures: list[FigureFinding] = field(default_factory=list)
    times: list[TimeFinding] = field(default_factory=list)
    silences: list[SilenceFinding] = field(default_factory=list)

    @property
    def id(self) -> str:
        return make_id("r", self.name)

    def at(self, words: str) -> Span:
        """The span of the first place where `words` stand."""
        start = self.text.index(words)
        return Span(self.id, start, start + len(words))

    def time(self, words: str, **form: Any) -> TimeFinding:
        return TimeFinding(self.at(words), words, TimeForm(**form))

    def names(self, words: str, **form: Any) -> "Draft":
        """Add a time expression that governs nothing."""
        self.times.append(self.time(words, **form))
        return self

    def actor(
        self, name: str, kind: str = "state", party: str | None = None, title: str = "", **more: Any
    ) -> "Draft":
        """Add an actor whose key is its name; `title` must stand in the text."""
        roles = (RoleFinding(title, party, self.at(title)),) if title else ()
        known = GAZETTEER.find(name)
        code = known.party.code if known else None
        mentions = (self.at(name),) if name in self.text else ()
        self.actors.append(
            LocalActor(name, name, ActorKind(kind), code, party, (), roles, mentions, **more)
        )
        return self

    def says(self, speaker: str | None, words: str, kind: str = "direct", **more: Any) -> "Draft":
        self.statements.append(
            StatementFinding(
                SpeechKind(kind),
                Mode.SPEECH,
                speaker,
                more.pop("sure", True),
                (self.at(words),),
                **more,
            )
        )
        return self

    def paper(self, words: str, kind: str, by: str = "", to: str = "", **more: Any) -> "Draft":
        """Add a mention of a paper; several parties are parted by commas."""
        self.papers.append(PaperFinding(self.at(words), kind, _keys(by), _keys(to), **more))
        return self

    def act(self, kind: str, trigger: str, actor: str = "", to: str = "", **more: Any) -> "Draft":
        """Add an act; its evidence is the sentence around the trigger."""
        for name in ("object", "condition"):
            if isinstance(more.get(name), str):
                more[name] = self.at(more[name])
        spot = self.at(trigger)
        start = self.text.rfind(". ", 0, spot.start) + 2 if ". " in self.text[: spot.start] else 0
        end = self.text.find(". ", spot.end)
        evidence = Span(self.id, start, len(self.text) if end < 0 else end + 1)
        self.acts.append(ActFinding(kind, spot, evidence, _keys(actor), _keys(to), **more))
        return self

    def stands(self, party: str, stance: str, issue: str, **more: Any) -> "Draft":
        whole = Span(self.id, 0, len(self.text))
        self.stances.append(StanceFinding(party, Stance(stance), self.at(issue), whole, **more))
        return self

    def silent(self, trigger: str, keys: str = "", waiting: str = "", **more: Any) -> "Draft":
        """Add words that say that something has no answer; the evidence is their sentence."""
        spot = self.at(trigger)
        start = self.text.rfind(". ", 0, spot.start) + 2 if ". " in self.text[: spot.start] else 0
        end = self.text.find(". ", spot.end)
        evidence = Span(self.id, start, len(self.text) if end < 0 else end + 1)
        self.silences.append(SilenceFinding(evidence, spot, _keys(keys), _keys(waiting), **more))
        return self

    def counts(
        self, words: str, noun: str, low: float | None, high: float | None, **more: Any
    ) -> "Draft":
        about = tuple(more.pop("about", ()))
        approximate = bool(more.pop("approximate", False))
        whole = Span(self.id, 0, len(self.text))
        self.figures.append(
            FigureFinding(self.at(words), noun, low, high, approximate, about, whole, **more)
        )
        return self

    @property
    def report(self) -> Report:
        told = DateReading(self.published, "date line", self.sure) if self.published else None
        return Report(
            id=self.id,
            digest=content_digest(self.text),
            path=f"{self.name}.txt",
            url=None,
            outlet=self.name,
            title=None,
            language="en",
            text=self.text,
            published=told,
            passages=self._passages,
        )

    @property
    def _passages(self) -> tuple[Passage, ...]:
        """The paragraphs, which blank lines part."""
        found = re.finditer(r"\S(?:.|\n(?!\n))*", self.text)
        return tuple(Passage(Span(self.id, *m.span()), PassageKind.BODY) for m in found)

    @property
    def findings(self) -> Findings:
        return Findings(
            self.id,
            actors=tuple(self.actors),
            statements=tuple(self.statements),
            papers=tuple(self.papers),
            acts=tuple(self.acts),
            stances=tuple(self.stances),
            figures=tuple(self.figures),
            times=tuple(self.times),
            silences=tuple(self.silences),
        )


def _keys(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


def link(
    left: Draft, right: Draft, relation: Relation = Relation.REWRITE, source: Draft | None = None
) -> LineageLink:
    """A link between two drafts; `source` is the one that the other was made from."""
    a, b = sorted((left.id, right.id))
    direction = Direction.UNKNOWN
    if source is not None:
        direction = Direction.A_TO_B if source.id == a else Direction.B_TO_A
    return LineageLink(a, b, relation, direction, 0.9, ())


def run(*drafts: Draft, links: tuple[LineageLink, ...] = ()) -> Resolved:
    """The record of some drafts."""
    return resolve(
        [draft.report for draft in drafts],
        {draft.id: draft.findings for draft in drafts},
        links,
        GAZETTEER,
    )


def names(resolved: Resolved, ids: Any) -> list[str]:
    """The names of actors, sorted."""
    by_id = {actor.id: actor.name for actor in resolved.actors}
    return sorted(by_id[i] for i in ids)


def voiced(name: str, text: str, *lines: Line, day: str = "2031-05-05") -> Draft:
    """A report on three states, with what they say in it."""
    draft = Draft(name, text, day)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    for speaker, words, cue in lines:
        draft.says(speaker, words, "indirect", cue=(draft.at(cue),), source=(draft.at(speaker),))
    return draft


def conflict_kinds(*drafts: Draft) -> list[ConflictKind]:
    """The kinds of the conflicts between some drafts."""
    return [conflict.kind for conflict in run(*drafts).conflicts]
