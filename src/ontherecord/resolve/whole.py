"""Resolving a whole collection: the order in which one thing is resolved after another.

A pure function: equal reports, findings and links give an equal record, in whatever order they come.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain

import msgspec

from ontherecord.engine.spill import Shelf, Spill
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.act import Act
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.conflict import Check, Conflict
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import Carriers, LineageLink
from ontherecord.nouns.links import in_order
from ontherecord.nouns.origins import PassageOrigins
from ontherecord.nouns.passages import Passages, Surroundings
from ontherecord.nouns.position import Exchange, Issue, Linkage, Position, Provision, Thread
from ontherecord.nouns.record import Lines, Resolved
from ontherecord.nouns.report import Report
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.statement import Statement
from ontherecord.nouns.wording import Wording
from ontherecord.resolve.actors.merge import resolve_actors
from ontherecord.resolve.acts.merge import resolve_acts
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.find import find_conflicts
from ontherecord.resolve.conflicts.recount import find_checks
from ontherecord.resolve.coverage import Coverage, order_reports
from ontherecord.resolve.exchange import find_threads, resolve_exchanges
from ontherecord.resolve.grounds import Grounds
from ontherecord.resolve.keeping import Keeping
from ontherecord.resolve.means import Means
from ontherecord.resolve.origins import find_origins, judge_origins
from ontherecord.resolve.papers.custody import resolve_custody
from ontherecord.resolve.papers.documents import resolve_documents
from ontherecord.resolve.papers.provisions import find_provisions
from ontherecord.resolve.papers.sayings import find_sayings
from ontherecord.resolve.positions.issues import resolve_issues
from ontherecord.resolve.positions.linkages import find_linkages
from ontherecord.resolve.positions.merge import resolve_positions
from ontherecord.resolve.positions.unanswered import unanswered
from ontherecord.resolve.published import find_published
from ontherecord.resolve.readers import READERS
from ontherecord.resolve.readings import Readings
from ontherecord.resolve.silences.papers import find_silences
from ontherecord.resolve.single import make_singles
from ontherecord.resolve.statements.merge import resolve_statements
from ontherecord.resolve.terms import find_wording


@dataclass(frozen=True, slots=True)
class Given:
    """What a collection is resolved from: see `resolve`."""

    reports: Iterable[Report] | Mapping[str, Report]
    findings: Mapping[str, Findings]
    links: Iterable[LineageLink]
    carriers: Mapping[str, Carriers] = field(default_factory=dict)
    marks: Mapping[str, str] | None = None  # as in `Coverage`; None: digests of what is given


def resolve(
    reports: Iterable[Report] | Mapping[str, Report],
    findings: Mapping[str, Findings],
    links: Iterable[LineageLink],
    gazetteer: Gazetteer,
    carriers: Mapping[str, Carriers] | None = None,
) -> Resolved:
    """The record of a collection: every line with its id, every merge with its judgement.

    Reports given by id, in order of the ids, and findings are read one at a time as they are needed. `findings` goes
    from report id to what was found there; a report without findings has no lines but keeps its date and origin.
    Links between reports that are not in the collection are left out. `carriers` says who carried news into each
    report, as far as it names them.
    """
    with Spill() as spill:
        given = Given(reports, findings, links, carriers or {})
        return in_memory(resolve_with(Means(spill), given, gazetteer))


def in_memory(lines: Lines) -> Resolved:
    """Lines that may lie in a file as one value."""
    fields = {name: tuple(getattr(lines, name)) for name in Resolved.__dataclass_fields__}
    fields["statements"] = tuple(sorted(fields["statements"], key=lambda line: line.id))
    return Resolved(**fields)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The fields of `Resolved`; those that grow most with a collection lie in a file, statements by their reports."""

    origins: Collection[tuple[str, str]]
    published: Collection[tuple[str, DateReading]]
    lineage: Collection[LineageLink]
    actors: Collection[Actor]
    statements: Collection[Statement]
    documents: Collection[Document]
    custody: Collection[Custody]
    acts: Collection[Act]
    silences: Collection[Silence]
    exchanges: Collection[Exchange]
    threads: Collection[Thread]
    issues: Collection[Issue]
    positions: Collection[Position]
    linkages: Collection[Linkage]
    provisions: Collection[Provision]
    conflicts: Collection[Conflict]
    checks: Collection[Check]
    wording: Collection[Wording]
    judgements: Collection[Judgement]


def resolve_with(means: Means, given: Given, gazetteer: Gazetteer) -> Drawn:
    """The same as `resolve` by these means; what it gives can be read as long as their spill is open."""
    coverage = _survey(given)
    cast, actor_lines = resolve_actors(coverage, gazetteer)
    grounds = Grounds(coverage, cast)
    singles = make_singles(coverage, cast, means, grounds)
    keeping = Keeping(means, grounds)
    coverage.parts.settled = (singles.settled.__getitem__, keeping.settled)
    readings = Readings(READERS, singles.readings)
    statements, statement_lines = resolve_statements(
        singles.statements, readings, keeping, means.spill.shelf(Judgement)
    )
    papers, paper_lines = resolve_documents(coverage, cast)
    known = Known(coverage, cast, statements, papers, keeping, readings)
    acts, act_lines = resolve_acts(known)
    custody = resolve_custody(acts, known)
    issue_of, issues, issue_lines = resolve_issues(coverage, gazetteer, papers, readings)
    sayings, saying_lines = find_sayings(known)
    positions = resolve_positions(issue_of, known)
    positions, paper_issues = unanswered(sayings, issue_of, positions, known)
    held = {position.issue for position in positions}
    issues = tuple(issue for issue in (*issues, *paper_issues) if issue.id in held)
    exchanges, issues = resolve_exchanges(papers.documents, issues, positions, cast)
    checks = find_checks(acts, known)
    judgements = chain(
        judge_origins(coverage.links),
        actor_lines,
        statement_lines,
        paper_lines,
        act_lines,
        issue_lines,
        saying_lines,
    )
    drawn = Drawn(
        origins=sorted(coverage.origins.items()),
        published=sorted(coverage.published.items(), key=lambda item: item[0]),
        lineage=coverage.links,
        actors=tuple(cast.actors[key] for key in sorted(cast.actors)),
        statements=statements.values(),
        documents=papers.documents,
        custody=custody,
        acts=tuple(act for act, _ in acts),
        silences=find_silences(custody, sayings, ([act for act, _ in acts], positions), known),
        exchanges=exchanges,
        threads=find_threads(exchanges, papers.documents, cast),
        issues=issues,
        positions=positions,
        linkages=find_linkages(positions, issues, known),
        provisions=find_provisions(issues, positions, known),
        conflicts=find_conflicts(acts, known, (statement_lines, sayings), checks),
        checks=checks,
        wording=find_wording(known, gazetteer),
        judgements=_sorted(judgements, means),
    )
    keeping.keep_asked(coverage.parts)
    keeping.finish()
    coverage.parts.settled = ()  # else each would hold the other, and both the collection
    return drawn


def _survey(given: Given) -> Coverage:
    """The collection with its dates, its order and its origins."""
    reports, findings = given.reports, given.findings
    if isinstance(reports, Mapping):
        by_id: Mapping[str, Report] = reports
    else:
        by_id = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    own = findings
    if findings.keys() != by_id.keys():
        own = {report: findings.get(report, Findings(report)) for report in by_id}
    kept = in_order(given.links).among(by_id)
    names = {key: make_id("o", report.digest) for key, report in by_id.items()}
    published = find_published(by_id.values(), own, kept.ties)
    order = order_reports(by_id.values(), kept.ties)
    origins = find_origins(by_id, kept.ties, order)
    around = Surroundings(kept)
    parts = PassageOrigins(around, names, order)
    marks = _marks(by_id, own) if given.marks is None else given.marks
    return Coverage(
        by_id, own, kept, published, origins, order, given.carriers, Passages(around), parts, marks
    )


def _marks(reports: Mapping[str, Report], findings: Mapping[str, Findings]) -> dict[str, str]:
    encode = msgspec.msgpack.encode
    return {
        key: blake2b(encode((report, findings[key])), digest_size=16).hexdigest()
        for key, report in reports.items()
    }


def _sorted(judgements: Iterable[Judgement], means: Means) -> Collection[Judgement]:
    """Each judgement once, in the order of its keys."""
    shelf: Shelf[Judgement] = means.spill.shelf(Judgement)
    keys = ((j, (j.left, j.right, j.by, j.verdict, j.reason)) for j in judgements)
    shelf.put(("\0".join(key), j) for j, key in keys)
    return shelf.values()
