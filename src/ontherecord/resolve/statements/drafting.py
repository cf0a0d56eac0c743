"""Statements of single reports, made of what was found there, of its date and of where its words come from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.lineage import RelayLink
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.actors.parties import is_anybody
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import said_on
from ontherecord.resolve.statements.carrying import carried_dates


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
