"""`python -m bench.predict acts SENTENCES.jsonl`: acts of communication, as `score_acts.py` reads them.

Each row `{id, text}` is read by the very extractor that `build` uses. ICBe's kinds are a coarser cut of our
types; acts of deed (deliver, meet, sign, assault ...) are left out, as are acts told as not done.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding, Findings, LocalActor
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report

# Our type -> ICBe's kind of saying.
_KINDS = {
    "appeal": "appeal",
    "request": "appeal",
    "demand": "demand",
    "ultimatum": "ultimatum",
    "propose": "offer",
    "offer": "offer",
    "promise": "promise",
    "announce": "express intent",
    "agree": "accept",
    "accept": "accept",
    "reject": "reject",
    "deny": "reject",
    "accuse": "accuse",
    "disapprove": "disapprove",
    "protest": "disapprove",
    "threaten": "threaten",
    "warn": "threaten",
    "praise": "praise",
    "support": "praise",
}


# Deeds that are only announced are, to ICBe, an intent expressed.
_DEEDS = frozenset(
    "suspend withdraw deploy aid sanction mobilise concede break-off sign deliver cooperate".split()
)


def act_rows(path: Path) -> Iterator[dict[str, object]]:
    """One row `{id, acts: [{kind, actors_a, actors_b, date}]}` for each sentence of a JSON-lines file."""
    extractor = ReportExtractor(Gazetteer.load())
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                findings = extractor.extract(*_report(str(row["id"]), row["text"]))
                yield {"id": row["id"], "acts": list(_acts(findings))}


def _report(name: str, text: str) -> tuple[Report, CleanText]:
    """A sentence as a report of one paragraph."""
    report = Report(name, content_digest(text), None, None, None, None, "en", text, None, ())
    blocks = (Block(0, len(text), PassageKind.BODY),) if text else ()
    return report, CleanText(name, text, blocks, OffsetMap.identity(len(text)))


def _acts(findings: Findings) -> Iterator[dict[str, object]]:
    actors = {actor.key: actor for actor in findings.actors}
    for act in findings.acts:
        kind = _KINDS.get(act.type)
        if act.type in _DEEDS and act.modality is Modality.WILL:
            kind = None if _is_said(act, findings.acts) else "express intent"
        if kind is not None and act.modality is not Modality.DENIED:
            for doers, others in _directions(act):
                yield {
                    "kind": kind,
                    "actors_a": _codes(doers, actors),
                    "actors_b": _codes(others, actors),
                    "date": _date(act),
                }


def _directions(act: ActFinding) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who does it to whom: what two parties do to each other is two acts to ICBe, one to us."""
    if act.actor == act.recipient and len(act.actor) == 2:
        yield act.actor[:1], act.actor[1:]
        yield act.actor[1:], act.actor[:1]
    else:
        yield act.actor, act.recipient


def _is_said(deed: ActFinding, acts: tuple[ActFinding, ...]) -> bool:
    """Whether a coming deed is what another act of the sentence says: "agreed to withdraw" is one act."""
    return any(
        act.type in _KINDS
        and act.actor == deed.actor
        and act.object is not None
        and act.object.covers(deed.trigger)
        for act in acts
    )


def _codes(keys: tuple[str, ...], actors: dict[str, LocalActor]) -> list[str]:
    """The parties behind actors, as ISO codes where they have one."""
    found = (actors[_party(key, actors)] for key in keys)
    return sorted({actor.code or actor.name for actor in found})


def _party(key: str, actors: dict[str, LocalActor]) -> str:
    """The key at the end of the chain of parties."""
    seen: set[str] = set()
    while key not in seen and (above := actors[key].party) is not None and above in actors:
        seen.add(key)
        key = above
    return key


def _date(act: ActFinding) -> dict[str, int | None] | None:
    """The parts of a date that the sentence itself states."""
    if act.time is None:
        return None
    form = act.time.form
    parts = {"year": form.year, "month": form.month, "day": form.day}
    return parts if any(parts.values()) else None
