"""Reads invented paragraphs down to the record: which papers there are, and who handed them to whom."""

from dataclasses import dataclass
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
    reports = [
        Report(f"r-{n}", str(n), None, None, None, None, "en", text, _DAY, ())
        for n, text in enumerate(texts)
    ]
    findings = {report.id: extractor().extract(report, _clean(report)) for report in reports}
    return resolve(reports, findings, (), _gazetteer())


def _clean(report: Report) -> CleanText:
    whole = Block(0, len(report.text), PassageKind.BODY)
    return CleanText(report.id, report.text, (whole,), OffsetMap.identity(len(report.text)))


def _way(giver: tuple[str, ...], taker: tuple[str, ...], actors: dict[str, Actor]) -> str:
    sides = (sorted({_party(key, actors) for key in side}) for side in (giver, taker))
    return ">".join("+".join(names) for names in sides)


def _party(key: str, actors: dict[str, Actor]) -> str:
    """The name of the party that an actor acts for now, by the roles of the record."""
    actor = actors[key]
    held = [role.of for role in actor.roles if role.of and "former" not in role.title]
    acting = actor.kind in (ActorKind.PERSON, ActorKind.BODY) and held
    return _party(held[0], actors) if acting and held[0] != key else actor.name
