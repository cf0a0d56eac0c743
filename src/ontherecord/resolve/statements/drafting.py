"""Statements of single reports, made in parts that can be done anywhere.

A report's statements rest on its own findings and date, on who its actors are, and on the reports that share text with
it: where words come from, and which day they were first printed. So reports that no link ties to one another are
drafted apart, each part with all that it needs, and what comes back is what drafting all of them at once would give.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.engine.hands import Hands
from ontherecord.engine.spill import Loaded
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import Findings, StatementFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.lineage import Carriers, LineageLink, RelayLink
from ontherecord.nouns.links import Links
from ontherecord.nouns.origins import PassageOrigins, Settled
from ontherecord.nouns.passages import Passages, Surroundings
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.actors.cast import Cast, Local
from ontherecord.resolve.actors.parties import is_anybody
from ontherecord.resolve.coverage import Coverage, by_text
from ontherecord.resolve.dating import said_on
from ontherecord.resolve.grounds import Grounds
from ontherecord.resolve.means import Means, Trace
from ontherecord.resolve.statements.carrying import carried_dates

# Reports of a part: a second of work, and a few megabytes to send. A group of reports that are tied to one another is
# never cut: a larger one is a part of its own, up to a size that one worker should not be sent, which is done here.
_SIZE, _MOST = 32, 512
# Of a group that is mostly as it was, one report in so many or fewer is made here: sending the others costs more.
_FEW = 4


@dataclass(frozen=True, slots=True)
class Part:
    """Reports with all that the statements of the wanted ones rest on; `actors` as they are called there."""

    wanted: tuple[str, ...]
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
class Draft:
    """What is made of one report: its statements, the origins of its passages, and the reports that both rest on."""

    report: str
    statements: tuple[Statement, ...]
    settled: tuple[Settled, ...]
    rests_on: tuple[str, ...]


def drafts_of(
    coverage: Coverage, cast: Cast, means: Means, grounds: Grounds
) -> tuple[Mapping[str, tuple[Statement, ...]], Mapping[str, tuple[Settled, ...]]]:
    """The statements of each report, and the origins settled in it: those kept from before, and those made now."""
    traces, drafts, settled = (means.store(kind) for kind in ("traces", "drafts", "settled"))
    keys = {report: grounds.key(report) for report in coverage.reports}
    places = {}
    for report, key in keys.items():
        trace = traces.get(key)
        if trace is not None and trace.state == grounds.state(trace.reports):
            places[report] = f"{key} {trace.state}"
    wanted = [report for report in keys if report not in places]
    for made in _made(wanted, coverage, cast, means.hands):
        new = {}
        for draft in made:
            trace = Trace(draft.rests_on, grounds.state(draft.rests_on))
            places[draft.report] = f"{keys[draft.report]} {trace.state}"
            new[keys[draft.report]] = trace
        drafts.put((places[draft.report], draft.statements) for draft in made)
        settled.put((places[draft.report], draft.settled) for draft in made)
        traces.put(new.items())  # last: what it says is there then
    means.counts.made += len(wanted)
    means.counts.kept += len(keys) - len(wanted)
    traces.only(list(keys.values()))
    in_order = {report: places[report] for report in keys}
    for store in (drafts, settled):
        store.only(list(in_order.values()))
    return Loaded(in_order, drafts.__getitem__, room=1), Loaded(
        in_order, settled.__getitem__, room=1
    )


def _made(
    wanted: Sequence[str], coverage: Coverage, cast: Cast, hands: Hands
) -> Iterator[Sequence[Draft]]:
    """The drafts of some reports in parts; of groups too large to be sent, or hardly touched, they are made here."""
    chosen, sent, here = set(wanted), [], []
    for group in coverage.links.groups(coverage.reports) if wanted else ():
        own = [report for report in group if report in chosen]
        if own and (len(group) > _MOST or len(own) * _FEW < len(group)):
            here += own
        elif own:
            sent.append((group, own))
    yield from hands(make_drafts, _parts(sent, coverage, cast), keep=False)
    place = by_text(coverage) if here else {}
    for report in sorted(here, key=place.__getitem__):
        yield [_draft(report, coverage, cast)]


def make_drafts() -> Callable[[Part], Sequence[Draft]]:
    """The work as engines take it."""
    return drafted


def drafted(part: Part) -> Sequence[Draft]:
    """The drafts of a part."""
    around = Surroundings(Links(part.links))
    names = {key: make_id("o", report.digest) for key, report in part.reports.items()}
    coverage = Coverage(
        part.reports,
        part.findings,
        around.links,
        part.published,
        {},
        part.order,
        part.carriers,
        Passages(around),
        PassageOrigins(around, names, part.order),
        {},
    )
    cast = Cast(part.actors, part.local, {}, {}, unknown=part.unknown)
    return [_draft(report, coverage, cast) for report in part.wanted]


def _draft(report: str, coverage: Coverage, cast: Cast) -> Draft:
    """What is made of one report."""
    findings, parts = coverage.findings[report], coverage.parts
    passages = {line.content[0] for line in findings.statements if line.content}
    passages.update(act.evidence for act in findings.acts)
    with parts.watched() as seen:
        settled = parts.settle(sorted(passages))
        statements = statements_of(report, coverage, cast)
    return Draft(report, statements, settled, tuple(sorted({*seen, report})))


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


def _parts(
    groups: Sequence[tuple[Sequence[str], Sequence[str]]], coverage: Coverage, cast: Cast
) -> Iterator[Part]:
    """Groups of reports, each with those that are wanted of it, some together."""
    rank = {report: at for at, report in enumerate(coverage.order)}
    some: list[str] = []
    wanted: list[str] = []
    for at, (group, own) in enumerate(groups):
        some += group
        wanted += own
        if len(some) >= _SIZE or at == len(groups) - 1:
            yield _part(sorted(some, key=rank.__getitem__), wanted, coverage, cast)
            some, wanted = [], []


def _part(order: Sequence[str], wanted: Sequence[str], coverage: Coverage, cast: Cast) -> Part:
    """The part of these reports, which are in order of rank."""
    findings = {report: coverage.findings[report] for report in order}
    places = [(report, actor.key) for report in order for actor in findings[report].actors]
    local = {place: cast.local[place] for place in places if place in cast.local}
    actors = {key: replace(cast.actors[key], aliases=(), roles=()) for key in local.values()}
    links = {(link.a, link.b): link for report in order for link in coverage.links.of(report)}
    return Part(
        wanted=tuple(sorted(wanted)),
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
    anybody = finding.speaker is not None and is_anybody(finding.speaker)  # "a diplomat" is said so
    words = (*finding.content, *finding.cue, *finding.source)
    return Statement(
        id="",
        kind=finding.kind,
        mode=finding.mode,
        speaker=speaker,
        sure=finding.sure and (anybody or speaker not in cast.unknown),
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
