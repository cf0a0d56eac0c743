"""Statements: findings as lines of the record, and the same quotation recognised across reports.

Two statements are the same where their words are the same, or nearly, and nobody else is said to have spoken
them. Words that differ inside a quotation are never passed over: the reason says "altered" and names them,
and a change that turns the meaning (a negation, a number) leaves the two UNSURE.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import combinations, pairwise

import numpy as np
from rapidfuzz.distance import Indel

from ontherecord.engine.spill import Listed, Loaded, Shelf
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.statement import SpeechKind, Statement
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.identity import groups
from ontherecord.resolve.matching import NOTHING, Decision, Feature, Finding, Matcher
from ontherecord.resolve.means import Means
from ontherecord.resolve.statements.originals import spoken_in_originals
from ontherecord.resolve.statements.placed import Statements
from ontherecord.resolve.wording import difference, tokens, turns

_ALIKE = 0.9  # share of equal words in order from which on two wordings are one
_LEAST = 6  # words below which only equal wordings are compared
_SHINGLE = 4  # words in a row that two wordings must share to be compared at all
_WEIGHED = 10_000  # pairs of wordings of which the decision is held; a story's come together
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


_Face = tuple[tuple[str, ...], SpeechKind, str | None]  # what of a wording the matcher reads


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
    drafts: Mapping[str, tuple[Statement, ...]], cast: Cast, means: Means
) -> tuple[Statements, Sequence[Judgement]]:
    """Statements by (report id, position in its findings), and the judgements on equal quotations.

    `drafts` has the statements of each report, which are not compared yet.
    """
    judgements = Listed(means.spill.shelf(Judgement), _judge(Statements(drafts), cast, means))
    same = _same_as(drafts, judgements)

    def linked(report: str) -> tuple[Statement, ...]:
        """The statements of a report with the same words elsewhere."""
        lines = spoken_in_originals(drafts[report], drafts.__getitem__)
        return tuple(
            replace(line, same_as=same[line.id]) if line.id in same else line for line in lines
        )

    return Statements(Loaded({report: report for report in drafts}, linked)), judgements


def _judge(statements: Statements, cast: Cast, means: Means) -> Iterator[Judgement]:
    """Judgements on all pairs from two reports that share some words in a row, by the first one's place."""
    wordings: Shelf[_Wording] = means.spill.shelf(_Wording)
    order: dict[str, int] = {}

    def noted() -> Iterator[tuple[str, _Wording]]:
        for (report, _), line in statements.items():
            order[line.id] = len(order)
            yield line.id, _wording(report, line, cast)

    wordings.put(noted())
    compared = _Compared()
    for one, other in sorted(_pairs(wordings), key=lambda pair: (order[pair[0]], order[pair[1]])):
        left, right = wordings[one], wordings[other]
        if left.report == right.report:
            continue
        decision = compared.of(left, right)
        line = decision.judgement(left.id, right.id, QUOTATION.name) if decision else None
        if line is not None:
            yield line


class _Compared:
    """What the matcher says of two wordings, asked once for all copies of both."""

    def __init__(self) -> None:
        self._known: dict[tuple[_Face, _Face], Decision | None] = {}

    def of(self, left: _Wording, right: _Wording) -> Decision | None:
        """The decision on two wordings; None where it is not worth a line."""
        pair = _face(left), _face(right)
        if pair not in self._known:
            if len(self._known) >= _WEIGHED:
                self._known.clear()
            decision = QUOTATION.compare(left, right)
            self._known[pair] = decision if _worth_a_line(decision, left, right) else None
        return self._known[pair]


def _face(wording: _Wording) -> _Face:
    return wording.words, wording.kind, wording.speaker


def _wording(report: str, line: Statement, cast: Cast) -> _Wording:
    return _Wording(
        id=line.id,
        report=report,
        words=tuple(tokens(line.content)),
        kind=line.kind,
        speaker=line.speaker,
        party=cast.party(line.speaker),
        name=cast.name(line.speaker) if line.speaker else "nobody named",
    )


def _worth_a_line(decision: Decision, left: _Wording, right: _Wording) -> bool:
    """Whether a decision matters: different speakers only where the words would have been the same."""
    return decision.verdict is not Verdict.DIFFERENT or same_words(left, right).score >= 0.5


def _pairs(wordings: Shelf[_Wording]) -> Iterator[tuple[str, str]]:
    """Pairs to compare, by id.

    Equal words of one speaker are compared with the first of their kind only, so that a quotation which went
    round the world costs one comparison a report; the firsts are compared where they share a shingle. Of words only
    digests are held: there are millions of shingles in a large collection.
    """
    ids: list[str] = []
    alike: dict[bytes, list[int]] = {}
    shingles = _Shingles()
    for key, wording in wordings.each():  # in the order of the ids
        alike.setdefault(_digest(*wording.words, wording.speaker or ""), []).append(len(ids))
        shingles.add(len(ids), wording.words)
        ids.append(key)
    groups = sorted(sorted(group) for group in alike.values())
    yield from ((ids[group[0]], ids[other]) for group in groups for other in group[1:])
    firsts = {group[0] for group in groups}
    yield from ((ids[one], ids[two]) for one, two in shingles.meeting(firsts))


class _Shingles:
    """Which wordings hold which words in a row, as rows of 64-bit digests and numbers."""

    def __init__(self) -> None:
        self._row, self._at = array("Q"), array("L")

    def add(self, at: int, words: tuple[str, ...]) -> None:
        """Notes a wording by its number."""
        rows = {words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1)} or {words}
        for row in rows:
            self._row.append(int.from_bytes(_digest(*row)[:8], "little"))
            self._at.append(at)

    def meeting(self, among: set[int]) -> list[tuple[int, int]]:
        """Pairs among these wordings that share a row that is no turn of phrase."""
        row, at = np.array(self._row, dtype=np.uint64), np.array(self._at, dtype=np.int64)
        kept = np.isin(at, np.array(sorted(among), dtype=np.int64))
        row, at = row[kept], at[kept]
        order = np.lexsort((at, row))
        row, at = row[order], at[order]
        edges = np.flatnonzero(row[1:] != row[:-1]) + 1
        met: set[tuple[int, int]] = set()
        for begin, end in pairwise([0, *edges.tolist(), len(row)]):
            if 1 < end - begin <= _COMMON:
                met.update(combinations(at[begin:end].tolist(), 2))
        return sorted(met)


def _digest(*words: str) -> bytes:
    return blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _same_as(
    drafts: Mapping[str, tuple[Statement, ...]], judgements: Iterable[Judgement]
) -> dict[str, tuple[str, ...]]:
    """For statements that are said elsewhere too the ids of the same words in other reports."""
    report_of = {line.id: report for report, lines in drafts.items() for line in lines}
    return {
        member: tuple(m for m in group if report_of[m] != report_of[member])
        for group in groups(report_of, judgements).members
        if len(group) > 1
        for member in group
    }
