"""Silences that a report tells of what no paper stands for: "Norland has not replied to Estmark's offer to mediate".

The offer, proposal or demand is the act of who waits towards who is silent: the last one told in the same report before
those words, else the only one of the collection. Such a silence is never sure: which offer is meant nobody says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.findings import SilenceFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import report_date
from ontherecord.resolve.papers.sayings import Saying, parties_of

_OWN_BID = re.compile(
    r"\b(?:invited|offered|proposed|asked|requested|summoned|urged|wrote)\b", re.IGNORECASE
)
_PUT = frozenset({"offer", "propose", "demand", "request", "invite", "appeal", "ultimatum"})


def find_told(
    acts: Iterable[Act],
    sayings: Iterable[Saying],
    around: tuple[Mapping[str, frozenset[str]], Known],
) -> tuple[Silence, ...]:
    """A silence for each saying that is of no paper and of one act; `around`: the reports that name each party."""
    named, known = around
    placed = {(saying.report, saying.finding) for saying in sayings}
    put = _Put(acts, known.cast)
    found: dict[str, Silence] = {}
    for report in known.coverage.order:
        for finding in known.coverage.findings[report].silences:
            if (report, finding) in placed:
                continue
            meant = _meant(report, finding, put, known)
            if meant is None or _id(meant) in found:
                continue
            line = _silence(meant, (report, finding), named, known)
            if line is not None:
                found[line.id] = line
    return tuple(found.values())


class _Put:
    """The offers and demands of each party, and those that each report tells."""

    def __init__(self, acts: Iterable[Act], cast: Cast) -> None:
        self._by: dict[str, list[Act]] = {}
        self._told: dict[tuple[str, str], list[Act]] = {}
        for act in acts:
            if act.type not in _PUT or act.modality is not Modality.DID:
                continue
            reports = sorted({span.report for span in _spans(act)})
            for party in parties_of(act.actor, cast):
                self._by.setdefault(party, []).append(act)
                for report in reports:
                    self._told.setdefault((party, report), []).append(act)

    def told_in(self, report: str, parties: Iterable[str]) -> Iterator[Act]:
        """What a report tells that some parties put."""
        return (act for party in sorted(parties) for act in self._told.get((party, report), ()))

    def by(self, parties: Iterable[str]) -> Iterator[Act]:
        """What some parties put, whoever tells it."""
        return (act for party in sorted(parties) for act in self._by.get(party, ()))


def _meant(report: str, finding: SilenceFinding, put: _Put, known: Known) -> Act | None:
    """The act that has no answer."""
    waiting = known.cast.parties_of(report, finding.waiting)
    silent = known.cast.parties_of(report, finding.silent)
    if not waiting or not silent or waiting & silent:
        return None

    def fits(act: Act) -> bool:
        takers = parties_of(act.recipient, known.cast)
        by_then = act.date is None or act.date.days()[0].isoformat() <= known.coverage.day(report)
        return (not takers or bool(takers & silent)) and by_then

    here = {
        span.start: act
        for act in filter(fits, put.told_in(report, waiting))
        for span in _spans(act)
        if span.report == report and span.start < finding.evidence.end
    }
    own = _OWN_BID.search(known.coverage.words(finding.evidence)) is not None
    if own:  # what has no answer is told in the same sentence
        here = {start: act for start, act in here.items() if start >= finding.evidence.start}
    if here:
        return here[max(here)]
    if own or not finding.sure:
        return None  # what was asked is told nearby, and was not read
    only: Act | None = None
    for act in filter(fits, put.by(waiting)):
        if only is not None and only.id != act.id:
            return None  # a party may have put hundreds
        only = act
    return only


def _id(act: Act) -> str:
    return make_id("q", act.id)


def _spans(act: Act) -> list[Span]:
    return sorted({span for told in act.attestations for span in told.spans})


def _silence(
    act: Act,
    told: tuple[str, SilenceFinding],
    named: Mapping[str, frozenset[str]],
    known: Known,
) -> Silence | None:
    report, finding = told
    coverage, cast = known.coverage, known.cast
    silent = cast.parties_of(report, finding.silent)
    since = act.date or report_date(report, coverage)
    if since is None:
        return None
    first = since.days()[0].isoformat()
    looked = frozenset[str]().union(*(named.get(p, frozenset()) for p in silent)) | {report}
    searched = tuple(sorted(r for r in looked if first <= coverage.day(r) < UNDATED))
    if not searched:
        return None
    statement = known.statements[report, finding.by] if finding.by is not None else None
    by = statement.speaker if statement is not None else None
    return Silence(
        id=_id(act),
        about=act.id,
        what=known.papers.title(act.object) or act.object or act.type,
        by=tuple(sorted(cast.parties_of(report, finding.waiting))),
        to=tuple(sorted(silent)),
        since=since,
        searched=searched,
        until=max(coverage.day(r) for r in searched),
        spans=tuple(_spans(act)),
        said_by=(by,) if by is not None else (),
        sayings=(finding.evidence,),
        sure=False,
    )
