"""Statements of single reports, made in parts that can be done anywhere.

A report's statements rest on its own findings and date, on who its actors are, and on the reports that share text with
it: where words come from, and which day they were first printed. So reports that no link ties to one another are
drafted apart, each part with all that it needs, and what comes back is what drafting all of them at once would give.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.nouns.actor import Actor
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import Findings, StatementFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.lineage import Carriers, LineageLink, RelayLink
from ontherecord.nouns.links import Links
from ontherecord.nouns.origins import PassageOrigins
from ontherecord.nouns.passages import Passages, Surroundings
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.actors.cast import Cast, Local
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import said_on
from ontherecord.resolve.statements.carrying import carried_dates

# Reports of a part: a second of work, and a few megabytes to send. A group of reports that are tied to one another is
# never cut: a larger one is a part of its own, up to a size that one worker should not be sent, which is done here.
_SIZE, _MOST = 32, 512


@dataclass(frozen=True, slots=True)
class Part:
    """Some reports with all that their statements rest on; `actors` without what they are called and hold elsewhere."""

    reports: Mapping[str, Report]
    findings: Mapping[str, Findings]
    links: tuple[LineageLink, ...]
    published: Mapping[str, DateReading]
    order: tuple[str, ...]
    carriers: Mapping[str, Carriers]
    actors: Mapping[str, Actor]
    local: Mapping[Local, str]
    unknown: frozenset[str]


@dataclass(frozen=True, slots=True)
class Drafts:
    """The statements of each report by position, and the origins of passages that were asked for to make them."""

    statements: Mapping[str, tuple[Statement, ...]]
    origins: Mapping[Span, str]


def parts_of(coverage: Coverage, cast: Cast) -> tuple[Iterator[Part], tuple[str, ...]]:
    """The collection in parts, and the reports of groups too large to be sent."""
    groups = list(coverage.links.groups(coverage.reports))
    large = sorted(report for group in groups if len(group) > _MOST for report in group)
    return _parts([group for group in groups if len(group) <= _MOST], coverage, cast), tuple(large)


def make_drafts() -> Callable[[Part], Drafts]:
    """The work as engines take it."""
    return drafted


def drafted(part: Part) -> Drafts:
    """The statements of a part."""
    around = Surroundings(Links(part.links))
    names = {key: make_id("o", report.digest) for key, report in part.reports.items()}
    origins = PassageOrigins(around, names, part.order)
    coverage = Coverage(
        part.reports,
        part.findings,
        around.links,
        part.published,
        {},
        part.order,
        part.carriers,
        Passages(around),
        origins,
    )
    cast = Cast(part.actors, part.local, {}, {}, unknown=part.unknown)
    made = {report: statements_of(report, coverage, cast) for report in sorted(part.reports)}
    return Drafts(made, origins.found)


def statements_of(report: str, coverage: Coverage, cast: Cast) -> tuple[Statement, ...]:
    """The statements of one report, by their position in its findings."""
    findings = coverage.findings[report].statements
    ids = _ids(report, findings)
    lines = [
        replace(_statement(report, finding, ids, coverage, cast), id=ids[at])
        for at, finding in enumerate(findings)
    ]
    dates = carried_dates(lines, coverage.reports[report].text)
    return tuple(replace(line, said_on=line.said_on or dates.get(line.id)) for line in lines)


def _parts(groups: Sequence[tuple[str, ...]], coverage: Coverage, cast: Cast) -> Iterator[Part]:
    rank = {report: at for at, report in enumerate(coverage.order)}
    some: list[str] = []
    for at, group in enumerate(groups):
        some += group
        if len(some) >= _SIZE or at == len(groups) - 1:
            yield _part(sorted(some, key=rank.__getitem__), coverage, cast)
            some = []


def _part(order: Sequence[str], coverage: Coverage, cast: Cast) -> Part:
    """The part of these reports, which are in order of rank."""
    findings = {report: coverage.findings[report] for report in order}
    places = [(report, actor.key) for report in order for actor in findings[report].actors]
    local = {place: cast.local[place] for place in places if place in cast.local}
    actors = {key: replace(cast.actors[key], aliases=(), roles=()) for key in local.values()}
    links = {(link.a, link.b): link for report in order for link in coverage.links.of(report)}
    return Part(
        reports={report: coverage.reports[report] for report in order},
        findings=findings,
        links=tuple(links[key] for key in sorted(links)),
        published={r: coverage.published[r] for r in order if r in coverage.published},
        order=tuple(order),
        carriers={r: coverage.carriers[r] for r in order if r in coverage.carriers},
        actors=actors,
        local=local,
        unknown=cast.unknown & actors.keys(),
    )


def _ids(report: str, findings: Sequence[StatementFinding]) -> list[str]:
    """Ids from the report and the spans; two speakers of one sentence are told apart by their order."""
    made: list[str] = []
    seen: Counter[str] = Counter()
    for finding in findings:
        content = [(span.start, span.end) for span in finding.content]
        cue = [(span.start, span.end) for span in finding.cue]
        key = make_id("st", report, content, cue)
        seen[key] += 1
        made.append(key if seen[key] == 1 else make_id("st", report, content, cue, seen[key]))
    return made


def _statement(
    report: str, finding: StatementFinding, ids: Sequence[str], coverage: Coverage, cast: Cast
) -> Statement:
    speaker = cast.of(report, finding.speaker)
    words = (*finding.content, *finding.cue, *finding.source)
    return Statement(
        id="",
        kind=finding.kind,
        mode=finding.mode,
        speaker=speaker,
        sure=finding.sure and speaker not in cast.unknown,
        content=_joined(finding.content, coverage) or "",
        content_spans=finding.content,
        source_spans=finding.source,
        cue_spans=finding.cue,
        cue=_joined(finding.cue, coverage),
        addressee=cast.of(report, finding.addressee),
        channel=finding.channel,
        said_on=said_on(finding, report, coverage),
        within=ids[finding.within] if finding.within is not None else None,
        origin=coverage.origin_of(finding.content[0]) if finding.content else None,
        relays=_relays(words, cast.name(speaker) if speaker else "", coverage),
        original_spans=_originals(finding.content, coverage),
    )


def _relays(words: Sequence[Span], speaker: str, coverage: Coverage) -> tuple[RelayLink, ...]:
    """Those who carried a statement; its own speaker is none of them ("Interfax reported")."""
    return tuple(link for link in coverage.chain(words) if link.name != speaker)


def _originals(spans: Sequence[Span], coverage: Coverage) -> tuple[Span, ...]:
    """The passages that some words were written after, each once."""
    found = (coverage.original_of(span) for span in spans)
    return tuple(dict.fromkeys(span for span in found if span is not None))


def _joined(spans: Sequence[Span], coverage: Coverage) -> str | None:
    """The words of several spans in a line, None without spans."""
    return " ".join(coverage.words(span) for span in spans) or None
