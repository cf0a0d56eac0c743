"""Silences that a report tells of what no paper stands for: "Norland has not replied to Estmark's offer to mediate".

The offer, proposal or demand is the act of who waits towards who is silent: the last one told in the same report before
those words, else the only one of the collection. Such a silence is never sure: which offer is meant nobody says.
"""

from collections.abc import Iterable, Mapping, Sequence

from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.findings import SilenceFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import report_date
from ontherecord.resolve.papers.sayings import Saying, parties_of

_PUT = frozenset({"offer", "propose", "demand", "request", "invite", "appeal", "ultimatum"})


def find_told(
    acts: Iterable[Act],
    sayings: Iterable[Saying],
    around: tuple[Mapping[str, frozenset[str]], Known],
) -> tuple[Silence, ...]:
    """A silence for each saying that is of no paper and of one act; `around`: the reports that name each party."""
    named, known = around
    placed = {(saying.report, saying.finding) for saying in sayings}
    put: dict[str, list[Act]] = {}
    for act in acts:
        own = act.type in _PUT and act.modality is Modality.DID
        for party in parties_of(act.actor, known.cast) if own else ():
            put.setdefault(party, []).append(act)
    found: dict[str, Silence] = {}
    for report in known.coverage.order:
        for finding in known.coverage.findings[report].silences:
            if (report, finding) in placed:
                continue
            meant = _meant(report, finding, put, known)
            line = _silence(meant, (report, finding), named, known) if meant is not None else None
            if line is not None:
                found.setdefault(line.id, line)
    return tuple(found.values())


def _meant(
    report: str, finding: SilenceFinding, put: Mapping[str, Sequence[Act]], known: Known
) -> Act | None:
    """The act that has no answer."""
    waiting = known.cast.parties_of(report, finding.waiting)
    silent = known.cast.parties_of(report, finding.silent)
    if not waiting or not silent or waiting & silent:
        return None
    fitting: dict[str, Act] = {}
    for act in (act for party in sorted(waiting) for act in put.get(party, ())):
        takers = parties_of(act.recipient, known.cast)
        by_then = act.date is None or act.date.days()[0].isoformat() <= known.coverage.day(report)
        if (not takers or takers & silent) and by_then:
            fitting[act.id] = act
    here = {
        span.start: act
        for act in fitting.values()
        for span in _spans(act)
        if span.report == report and span.start < finding.evidence.end
    }
    if here:
        return here[max(here)]
    return next(iter(fitting.values())) if len(fitting) == 1 else None


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
        id=make_id("q", act.id),
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
