"""Statements: findings as lines of the record, and the same quotation recognised across reports.

Two statements are the same where their words are the same, or nearly, and nobody else is said to have spoken
them. Words that differ inside a quotation are never passed over: the reason says "altered" and names them,
and a change that turns the meaning (a negation, a number) leaves the two UNSURE.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from itertools import combinations, groupby, pairwise

import numpy as np
from rapidfuzz.distance import Indel

from ontherecord.engine.spill import Listed, Loaded, Shelf
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.statement import SpeechKind, Statement
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.identity import groups
from ontherecord.resolve.keeping import Keeping
from ontherecord.resolve.matching import NOTHING, Decision, Feature, Finding, Matcher
from ontherecord.resolve.readings import Readings
from ontherecord.resolve.statements.originals import spoken_in_originals
from ontherecord.resolve.statements.placed import Statements
from ontherecord.resolve.wording import difference, tokens, turns

_ALIKE = 0.9  # share of equal words in order from which on two wordings are one
_LEAST = 6  # words below which only equal wordings are compared
_SHINGLE = 4  # words in a row that two wordings must share to be compared at all
_WEIGHED = 10_000  # pairs of wordings of which the decision is held; a story's come together
_COMMON = 200  # wordings that share a shingle from which on it is a turn of phrase, not a quotation


@dataclass(frozen=True, slots=True)
class Wording:
    """What the matcher sees of a statement."""

    id: str
    report: str
    words: tuple[str, ...]
    kind: SpeechKind
    speaker: str | None
    party: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Worded:
    """Of a statement what tells which others it must be compared with.

    `alike` is a digest of its words and speaker, `rows` those of all words in a row (64-bit numbers as bytes).
    """

    id: str
    alike: bytes
    rows: bytes


_Face = tuple[tuple[str, ...], SpeechKind, str | None]  # what of a wording the matcher reads


def same_words(left: Wording, right: Wording) -> Finding:
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


def same_speaker(left: Wording, right: Wording) -> Finding:
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


def read_wordings(report: str, stems: Stems) -> Iterator[Wording]:
    """The statements of a report as they are compared."""
    known = stems.known
    return (_wording(report, line, known.cast) for line in known.statements.of(report))


def read_worded(report: str, stems: Stems) -> Iterator[Worded]:
    """The digests of those."""
    for wording in read_wordings(report, stems):
        words = wording.words
        rows = {words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1)} or {words}
        shingles = b"".join(sorted(_digest(*row)[:8] for row in rows))
        yield Worded(wording.id, _digest(*words, wording.speaker or ""), shingles)


def resolve_statements(
    drafts: Mapping[str, tuple[Statement, ...]],
    readings: Readings,
    keeping: Keeping,
    listed: Shelf[Judgement],
) -> tuple[Statements, Sequence[Judgement]]:
    """Statements by (report id, position in its findings), and the judgements on equal quotations.

    `drafts` has the statements of each report, which are not compared yet; judgements are put on the shelf.
    """
    all_words = _Words()
    for report in drafts:
        all_words.add(report, readings.of(read_worded, report))
    judgements = Listed(listed, _judge(all_words, readings, keeping))
    same = _same_as(all_words.reports(), judgements)

    def linked(report: str) -> tuple[Statement, ...]:
        """The statements of a report with the same words elsewhere."""
        lines = spoken_in_originals(drafts[report], drafts.__getitem__)
        return tuple(
            replace(line, same_as=same[line.id]) if line.id in same else line for line in lines
        )

    return Statements(Loaded({report: report for report in drafts}, linked)), judgements


def _judge(all_words: "_Words", readings: Readings, keeping: Keeping) -> Iterator[Judgement]:
    """Judgements on all pairs from two reports that share some words in a row, by the first one's place.

    Those of one report with others are kept as long as all of them and the pairs are the same.
    """
    compared = _Compared()
    digests: dict[str, bytes] = {}

    def digest(report: str) -> bytes:
        if report not in digests:
            encoded = readings.encoded(read_wordings, report)
            digests[report] = blake2b(encoded, digest_size=16).digest()
        return digests[report]

    for report, pairs in all_words.pairs():
        others = list(dict.fromkeys(other for _, other, _ in pairs))
        number = {other: at for at, other in enumerate(others)}
        told = (
            digest(report),
            [digest(other) for other in others],
            [(one, number[other], two) for one, other, two in pairs],
        )
        make = partial(_judged, report, pairs, readings, compared)
        yield from keeping.of_told("quotations", told, make)


def _judged(
    report: str, pairs: Iterable["_Pair"], readings: Readings, compared: "_Compared"
) -> Iterator[Judgement]:
    """Judgements on statements of a report and of others."""
    own = readings.of(read_wordings, report)
    theirs: dict[str, tuple[Wording, ...]] = {}
    for one, other, two in pairs:
        if other not in theirs:
            theirs[other] = readings.of(read_wordings, other)
        left, right = own[one], theirs[other][two]
        decision = compared.of(left, right)
        line = decision.judgement(left.id, right.id, QUOTATION.name) if decision else None
        if line is not None:
            yield line


class _Compared:
    """What the matcher says of two wordings, asked once for all copies of both."""

    def __init__(self) -> None:
        self._known: dict[tuple[_Face, _Face], Decision | None] = {}

    def of(self, left: Wording, right: Wording) -> Decision | None:
        """The decision on two wordings; None where it is not worth a line."""
        pair = _face(left), _face(right)
        if pair not in self._known:
            if len(self._known) >= _WEIGHED:
                self._known.clear()
            decision = QUOTATION.compare(left, right)
            self._known[pair] = decision if _worth_a_line(decision, left, right) else None
        return self._known[pair]


def _face(wording: Wording) -> _Face:
    return wording.words, wording.kind, wording.speaker


def _wording(report: str, line: Statement, cast: Cast) -> Wording:
    return Wording(
        id=line.id,
        report=report,
        words=tuple(tokens(line.content)),
        kind=line.kind,
        speaker=line.speaker,
        party=cast.party(line.speaker),
        name=cast.name(line.speaker) if line.speaker else "nobody named",
    )


def _worth_a_line(decision: Decision, left: Wording, right: Wording) -> bool:
    """Whether a decision matters: different speakers only where the words would have been the same."""
    return decision.verdict is not Verdict.DIFFERENT or same_words(left, right).score >= 0.5


_Pair = tuple[int, str, int]  # a statement of a report, another report, and the statement there


class _Words:
    """All statements by what tells which of them must be compared.

    Equal words of one speaker are compared with the first of their kind only, by id, so that a quotation which went
    round the world costs one comparison a report; the firsts are compared where they share a row of words. Of words
    only digests are held: there are millions of rows in a large collection.
    """

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._place: list[tuple[str, int]] = []  # report and position
        self._alike: dict[bytes, list[int]] = {}
        self._row, self._at = array("Q"), array("L")

    def add(self, report: str, lines: Iterable[Worded]) -> None:
        """Notes the statements of a report."""
        for at, line in enumerate(lines):
            number = len(self._ids)
            self._ids.append(line.id)
            self._place.append((report, at))
            self._alike.setdefault(line.alike, []).append(number)
            self._row.frombytes(line.rows)
            self._at.extend([number] * (len(line.rows) // 8))

    def reports(self) -> dict[str, str]:
        """The report of each statement, by id."""
        return {key: report for key, (report, _) in zip(self._ids, self._place, strict=True)}

    def pairs(self) -> Iterator[tuple[str, list[_Pair]]]:
        """By report, in order, the pairs of a statement of it and one of another report with the later id."""
        ids, place = self._ids, self._place
        firsts, found = [], []
        for group in self._alike.values():
            first = min(group, key=ids.__getitem__)
            firsts.append(first)
            found += [(first, other) for other in group if other != first]
        found += self._meeting(firsts)
        apart = sorted((one, two) for one, two in found if place[one][0] != place[two][0])
        for report, own in groupby(apart, key=lambda pair: place[pair[0]][0]):
            yield report, [(place[one][1], *place[two]) for one, two in own]

    def _meeting(self, among: Sequence[int]) -> list[tuple[int, int]]:
        """Pairs among these that share a row of words that is no turn of phrase, the earlier id first."""
        by_id = np.array(sorted(range(len(self._ids)), key=self._ids.__getitem__), dtype=np.int64)
        rank = np.empty(len(by_id), dtype=np.int64)
        rank[by_id] = np.arange(len(by_id))
        row, at = np.array(self._row, dtype=np.uint64), np.array(self._at, dtype=np.int64)
        wanted = np.zeros(len(by_id), dtype=bool)
        wanted[np.array(among, dtype=np.int64)] = True
        row, at = row[wanted[at]], rank[at[wanted[at]]]
        order = np.lexsort((at, row))
        row, at = row[order], at[order]
        edges = np.flatnonzero(row[1:] != row[:-1]) + 1
        met: set[tuple[int, int]] = set()
        for begin, end in pairwise([0, *edges.tolist(), len(row)]):
            if 1 < end - begin <= _COMMON:
                met.update(combinations(at[begin:end].tolist(), 2))
        return [(int(by_id[one]), int(by_id[two])) for one, two in met]


def _digest(*words: str) -> bytes:
    return blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _same_as(
    report_of: Mapping[str, str], judgements: Iterable[Judgement]
) -> dict[str, tuple[str, ...]]:
    """For statements that are said elsewhere too the ids of the same words in other reports."""
    return {
        member: tuple(m for m in group if report_of[m] != report_of[member])
        for group in groups(report_of, judgements).members
        if len(group) > 1
        for member in group
    }
