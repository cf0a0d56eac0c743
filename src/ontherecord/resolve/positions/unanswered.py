"""Unanswered papers as positions: what a report says has no answer, of whom, and on which point.

The side that is silent is the paper's addressee, though it may be known from other reports only. The point is the
one on which the paper's author takes a stand in a sentence that names the paper; without one it is the paper itself.
What is told to have no answer and is no known paper is the last point that who waits put to the silent side in the
same report before, never surely.
"""

from collections.abc import Iterable, Mapping, Sequence

from ontherecord.nouns.document import Document
from ontherecord.nouns.findings import SilenceFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.position import Issue, Position, Stance
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.dating import report_date, said_on
from ontherecord.resolve.papers.sayings import Saying
from ontherecord.resolve.positions.issues import Place

# Stances that put to the other side what a paper is about.
_PUT = frozenset({Stance.DEMANDS, Stance.OFFERS, Stance.CONDITIONAL, Stance.INSISTS})
_NEAR = 700  # characters between what is put and that it has no answer


def unanswered(
    sayings: Iterable[Saying],
    issues: Mapping[Place, str],
    positions: Sequence[Position],
    known: Known,
) -> tuple[tuple[Position, ...], tuple[Issue, ...]]:
    """The positions, sorted by id, with those that sayings add, and the issues that papers themselves are."""
    own: dict[str, Issue] = {}
    points = _points(issues, known)
    found = {position.id: position for position in positions}
    told = {
        (position.party, span)
        for position in positions
        if position.stance is Stance.UNANSWERED
        for span in position.spans
    }
    for saying in sayings:
        document = known.papers.get(saying.document)
        if document is None or len(document.to) != 1:
            continue
        if (document.to[0], saying.finding.evidence) not in told:
            paper = _issue(document)
            point = points.get(saying.document, paper.id)
            position = _position(saying, document.to[0], point, known)
            found.setdefault(position.id, position)
            if point == paper.id:
                own.setdefault(paper.id, paper)
    placed = {(saying.report, saying.finding) for saying in sayings}
    for report in known.coverage.order:
        for finding in known.coverage.findings[report].silences:
            if finding.paper is not None or (report, finding) in placed:
                continue  # "has not commented on the reply": of the reply
            if not _is_new(report, finding, told, known):
                continue
            put = _put_before(report, finding, issues, known)
            if put is not None:
                found.setdefault(put.id, put)
    issue_ids = {position.issue for position in found.values()}
    return (
        tuple(found[key] for key in sorted(found)),
        tuple(own[key] for key in sorted(own) if key in issue_ids),
    )


def _is_new(
    report: str, finding: SilenceFinding, told: set[tuple[str, Span]], known: Known
) -> bool:
    """Whether one side is silent, of whom the same words tell no such position yet."""
    silent = known.cast.parties_of(report, finding.silent)
    return len(silent) == 1 and (next(iter(silent)), finding.evidence) not in told


def _put_before(
    report: str, finding: SilenceFinding, issues: Mapping[Place, str], known: Known
) -> Position | None:
    """The position on what who waits put to the silent side right before, where a report tells that."""
    cast = known.cast
    (party,) = cast.parties_of(report, finding.silent)
    waiting = cast.parties_of(report, finding.waiting)
    near = []
    for at, stance in enumerate(known.coverage.findings[report].stances):
        gap = finding.trigger.start - stance.issue.end
        if stance.stance not in _PUT or (report, at) not in issues or not 0 <= gap <= _NEAR:
            continue
        holder = cast.acting.get((report, stance.party))
        if holder != party and (not waiting or holder in waiting):
            near.append((stance.issue.end, issues[report, at]))
    if not near:
        return None
    return _told(report, finding, (party, max(near)[1]), known)


def _told(report: str, finding: SilenceFinding, whose: tuple[str, str], known: Known) -> Position:
    """The unsure position of a party on an issue that some words tell."""
    coverage = known.coverage
    party, issue = whose
    teller = coverage.findings[report].statements[finding.by] if finding.by is not None else None
    on = said_on(teller, report, coverage) if teller is not None else None
    statement = known.statements[report, finding.by] if finding.by is not None else None
    parts = (Stance.UNANSWERED.value, finding.evidence.start, finding.trigger.start)
    return Position(
        id=make_id("p", coverage.digest(report), party, *parts),
        party=party,
        issue=issue,
        stance=Stance.UNANSWERED,
        on=on or report_date(report, coverage),
        spans=(finding.evidence,),
        by=statement.speaker if statement is not None else None,
        sure=False,
    )


def _issue(document: Document) -> Issue:
    """A paper as the point that is left unanswered."""
    return Issue(make_id("i", "paper", document.id), document.title, None, ())


def _position(saying: Saying, party: str, issue: str, known: Known) -> Position:
    coverage, finding = known.coverage, saying.finding
    teller = (
        coverage.findings[saying.report].statements[finding.by] if finding.by is not None else None
    )
    on = said_on(teller, saying.report, coverage) if teller is not None else None
    document = known.papers.get(saying.document)
    parts = (Stance.UNANSWERED.value, finding.evidence.start, finding.trigger.start)
    return Position(
        id=make_id("p", coverage.digest(saying.report), party, *parts),
        party=party,
        issue=issue,
        stance=Stance.UNANSWERED,
        on=on or report_date(saying.report, coverage),
        spans=(finding.evidence,),
        by=saying.by,
        sure=saying.sure and document is not None and document.sure,
        since=document.delivered if document is not None else None,
    )


def _points(issues: Mapping[Place, str], known: Known) -> dict[str, str]:
    """The issue that each document is about: that of its author's first stance in a sentence that names it."""
    nearest: dict[str, str] = {}
    for (report, at), documents in sorted(known.papers.placed.items()):
        span = known.coverage.findings[report].papers[at].span
        for stance_at, stance in enumerate(known.coverage.findings[report].stances):
            party = known.cast.acting.get((report, stance.party))
            if stance.stance not in _PUT or (report, stance_at) not in issues:
                continue
            for key in documents:
                document = known.papers.get(key)
                if document is None or (party,) != document.by or not stance.evidence.covers(span):
                    continue
                if not stance.key and not stance.sure:
                    continue  # "our proposal is to take what has been agreed": no name of a point
                nearest.setdefault(key, issues[report, stance_at])
    return nearest
