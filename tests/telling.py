"""Reads invented paragraphs down to the record: which papers there are, and who handed them to whom."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import Actor, ActorKind
from ontherecord.nouns.custody import Step
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.record import Resolved
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.whole import resolve
from tests.extract.ground import PARTIES, extractor

_MOVES = {Step.HANDED: "", Step.RETURNED: " returned"}
_DAY = DateReading("2031-05-14", "date line", sure=True)


@dataclass(frozen=True)
class Told:
    """Papers as "author>addressee", steps as "giver>taker", returns with "returned" behind; parties joined by "+"."""

    papers: frozenset[str]
    steps: frozenset[str]
    sure_papers: frozenset[str]
    sure_steps: frozenset[str]


@lru_cache(maxsize=1)
def _gazetteer() -> Gazetteer:
    with TemporaryDirectory() as folder:
        extra = Path(folder) / "parties.jsonl"
        extra.write_text(PARTIES, encoding="utf-8")
        return Gazetteer.load(extra)


def told(text: str) -> Told:
    """What one report of one paragraph tells."""
    record = recorded(text)
    actors = {actor.id: actor for actor in record.actors}
    papers = [(_way(d.by, d.to, actors), d.sure) for d in record.documents]
    steps = [
        (_way(step.by, step.to, actors) + _MOVES[step.step], step.sure)
        for step in record.custody
        if step.step in _MOVES
    ]
    return Told(
        frozenset(way for way, _ in papers),
        frozenset(way for way, _ in steps),
        frozenset(way for way, sure in papers if sure),
        frozenset(way for way, sure in steps if sure),
    )


def recorded(*texts: str) -> Resolved:
    """The record of reports of one paragraph each, all of 14 May 2031."""
    return recorded_on(*((_DAY.edtf, text) for text in texts))


def recorded_on(*told_on: tuple[str, str]) -> Resolved:
    """The record of reports, each with its day; a line is a paragraph."""
    reports = [
        Report(f"r-{n}", str(n), None, None, None, None, "en", text, replace(_DAY, edtf=day), ())
        for n, (day, text) in enumerate(told_on)
    ]
    findings = {report.id: extractor().extract(report, _clean(report)) for report in reports}
    return resolve(reports, findings, (), _gazetteer())


def _clean(report: Report) -> CleanText:
    blocks, start = [], 0
    for line in report.text.split("\n"):
        blocks.append(Block(start, start + len(line), PassageKind.BODY))
        start += len(line) + 1
    return CleanText(report.id, report.text, tuple(blocks), OffsetMap.identity(len(report.text)))


def ways(record: Resolved) -> tuple[Counter[str], Counter[str]]:
    """The papers ("author>addressee") and their steps, with the day behind it where the text tells one."""
    actors = {actor.id: actor for actor in record.actors}
    papers = Counter(_way(paper.by, paper.to, actors) for paper in record.documents)
    steps = Counter(
        _way(step.by, step.to, actors)
        + (f" {step.on.edtf}" if step.on is not None and is_governed(step.on) else "")
        + _MOVES[step.step]
        for step in record.custody
        if step.step in _MOVES
    )
    return papers, steps


def denying(record: Resolved) -> list[str]:
    """The parties that deny a step of custody."""
    actors = {actor.id: actor for actor in record.actors}
    return sorted({_party(key, actors) for step in record.custody for key in step.denied_by})


def quiet(record: Resolved) -> dict[str, bool]:
    """The silences that nothing ended, "who waits<who is silent", and whether each is sure."""
    actors = {actor.id: actor for actor in record.actors}
    return {
        _way(line.by, line.to, actors).replace(">", "<"): line.sure
        for line in record.silences
        if line.answered_by is None
    }


def _way(giver: tuple[str, ...], taker: tuple[str, ...], actors: dict[str, Actor]) -> str:
    sides = (sorted({_party(key, actors) for key in side}) for side in (giver, taker))
    return ">".join("+".join(names) for names in sides)


def _party(key: str, actors: dict[str, Actor]) -> str:
    """The name of the party that an actor acts for now, by the roles of the record."""
    actor = actors[key]
    held = [role.of for role in actor.roles if role.of and "former" not in role.title]
    acting = actor.kind in (ActorKind.PERSON, ActorKind.BODY) and held
    return _party(held[0], actors) if acting and held[0] != key else actor.name
