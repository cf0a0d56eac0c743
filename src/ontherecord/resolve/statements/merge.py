"""Statements: findings as lines of the record, and the same quotation recognised across reports.

Two statements are the same where their words are the same, or nearly, and nobody else is said to have spoken
them. Words that differ inside a quotation are never passed over: the reason says "altered" and names them,
and a change that turns the meaning (a negation, a number) leaves the two UNSURE.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.lineage import RelayLink
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import SpeechKind, Statement
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import said_on
from ontherecord.resolve.identity import groups
from ontherecord.resolve.matching import NOTHING, Decision, Feature, Finding, Matcher
from ontherecord.resolve.statements.carrying import carried_dates
from ontherecord.resolve.wording import difference, tokens, turns

# between the pieces of a quotation that its cue breaks: what stood there was not said
_BROKEN = " … "
_ALIKE = 0.9  # share of equal words in order from which on two wordings are one
_LEAST = 6  # words below which only equal wordings are compared
_SHINGLE = 4  # words in a row that two wordings must share to be compared at all
_COMMON = 200  # wordings that share a shingle from which on it is a turn of phrase, not a quotation


@dataclass(frozen=True, slots=True)
class _Wording:
    """What the matcher sees of a statement."""

    id: str
    report: str
    words: tuple[str, ...]
    kind: SpeechKind
    speaker: str | None
    party: str | None
    name: str


def same_words(left: _Wording, right: _Wording) -> Finding:
    """The words are the same, or nearly."""
    if left.words == right.words:
        return Finding(1.0, f"{len(left.words)} words") if len(left.words) > 2 else NOTHING
    if min(len(left.words), len(right.words)) < _LEAST:
        return NOTHING
    ratio = Indel.normalized_similarity(left.words, right.words)
    if ratio < _ALIKE:
        return NOTHING
    only_left, only_right = difference(left.words, right.words)
    told = f"altered: {' '.join(only_left) or 'nothing'} / {' '.join(only_right) or 'nothing'}"
    quoted = SpeechKind.INDIRECT not in (left.kind, right.kind)
    turned = turns(only_left) or turns(only_right)
    return Finding(0.5 if turned else 0.9, told if quoted or turned else f"{ratio:.0%} of them")


def same_speaker(left: _Wording, right: _Wording) -> Finding:
    """The speaker is the same."""
    if left.speaker is None or right.speaker is None:
        return Finding(0.0)
    if left.speaker == right.speaker:
        return Finding(1.0, left.name)
    if left.party == right.party:
        return Finding(0.0, f"{left.name} / {right.name}")
    return Finding(-1.0, f"{left.name} said the one, {right.name} the other")


QUOTATION = Matcher(
    "rule:quotation",
    (Feature(same_words, 1.0), Feature(same_speaker, 0.05, veto=True)),
    same=0.9,
    unsure=0.5,
)


def resolve_statements(
    coverage: Coverage, cast: Cast
) -> tuple[dict[tuple[str, int], Statement], tuple[Judgement, ...]]:
    """Statements by (report id, position in its findings), and the judgements on equal quotations."""
    found: dict[tuple[str, int], Statement] = {}
    for report in sorted(coverage.findings):
        findings = coverage.findings[report].statements
        ids = _ids(report, findings)
        lines = [
            replace(_statement(report, finding, ids, coverage, cast), id=ids[at])
            for at, finding in enumerate(findings)
        ]
        dates = carried_dates(lines, coverage.reports[report].text)
        for at, line in enumerate(lines):
            found[report, at] = replace(line, said_on=line.said_on or dates.get(line.id))
    judgements = _judge(found, cast)
    same = _same_as(found, judgements)
    linked = {place: replace(line, same_as=same.get(line.id, ())) for place, line in found.items()}
    return linked, judgements


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


def _judge(statements: Mapping[tuple[str, int], Statement], cast: Cast) -> tuple[Judgement, ...]:
    """Judgements on all pairs from two reports that share some words in a row."""
    wordings = [
        _Wording(
            id=line.id,
            report=report,
            words=tuple(tokens(line.content)),
            kind=line.kind,
            speaker=line.speaker,
            party=cast.party(line.speaker),
            name=cast.name(line.speaker) if line.speaker else "nobody named",
        )
        for (report, _), line in statements.items()
    ]
    found = []
    for left, right in _pairs(wordings):
        decision = QUOTATION.compare(left, right)
        if _worth_a_line(decision, left, right):
            line = decision.judgement(left.id, right.id, QUOTATION.name)
            found.extend([line] if line else [])
    return tuple(found)


def _worth_a_line(decision: Decision, left: _Wording, right: _Wording) -> bool:
    """Whether a decision matters: different speakers only where the words would have been the same."""
    return decision.verdict is not Verdict.DIFFERENT or same_words(left, right).score >= 0.5


def _pairs(wordings: Sequence[_Wording]) -> list[tuple[_Wording, _Wording]]:
    """Pairs from two reports to compare.

    Equal words of one speaker are compared with the first of their kind only, so that a quotation which went
    round the world costs one comparison a report; the firsts are compared where they share a shingle.
    """
    alike: dict[tuple[tuple[str, ...], str], list[_Wording]] = {}
    for wording in sorted(wordings, key=lambda w: w.id):
        alike.setdefault((wording.words, wording.speaker or ""), []).append(wording)
    pairs = [(group[0], other) for group in alike.values() for other in group[1:]]
    blocks: dict[tuple[str, ...], list[int]] = {}
    firsts = [group[0] for group in alike.values()]
    for at, wording in enumerate(firsts):
        words = wording.words
        rows = {words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1)}
        for row in rows or {words}:
            blocks.setdefault(row, []).append(at)
    met = {
        (a, b)
        for block in blocks.values()
        if len(block) <= _COMMON
        for i, a in enumerate(block)
        for b in block[i + 1 :]
    }
    pairs += [(firsts[a], firsts[b]) for a, b in sorted(met)]
    return [(a, b) for a, b in pairs if a.report != b.report]


def _same_as(
    statements: Mapping[tuple[str, int], Statement], judgements: Sequence[Judgement]
) -> dict[str, tuple[str, ...]]:
    """For each statement the ids of the same words in other reports."""
    report_of = {line.id: report for (report, _), line in statements.items()}
    return {
        member: tuple(m for m in group if report_of[m] != report_of[member])
        for group in groups(report_of, judgements).members
        if len(group) > 1
        for member in group
    }
