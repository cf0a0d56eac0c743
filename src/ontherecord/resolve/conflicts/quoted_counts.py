"""A number that two reports give otherwise in the words of one speaker, where neither is a copy of the other.

"An agreement that we concluded only three years ago", and in another paper "only two years ago": the words around it
are the same, inside quotation marks in both, so that both heard one speech. A translation may put anything otherwise
but a number.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from ontherecord.language.quotes import find_quotations
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import SpeechKind
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.set_against import value_of
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import content, tokens

_BEFORE, _BEHIND = 4, 1  # words right before and behind the number that must be the same
_LEAST = 8  # words that both have beside it
_DAYS = 4  # days between the reports


def read_counted(report: str, stems: Stems) -> Iterator[tuple[str, Span, tuple[str, ...]]]:
    """The sure quotations of a report that have a number: whose they are, where, in words."""
    text = stems.known.coverage.reports[report].text
    quoted = [(q.start, q.end) for q in find_quotations(text)]
    for line in stems.known.statements.of(report):
        if line.kind is SpeechKind.INDIRECT or line.speaker is None or not line.sure:
            continue
        for span in line.content_spans:
            words = tuple(tokens(text[span.start : span.end]))
            inside = any(start < span.end and span.start < end for start, end in quoted)
            if inside and any(value_of(word) is not None for word in words):
                yield line.speaker, span, words


def find_quoted_counts(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between two numbers in one speaker's words, each once."""
    told: dict[str, list[tuple[Span, tuple[str, ...]]]] = defaultdict(list)
    for report in known.coverage.order:
        for speaker, span, words in known.readings.of(read_counted, report):
            told[speaker].append((span, words))
    found: dict[str, Conflict] = {}
    for speaker, lines in told.items():
        for (one, left), (other, right) in combinations(lines, 2):
            spot = _spot(left, right) if _are_apart(one, other, known) else None
            if spot is not None:
                line = _conflict(speaker, spot, (one, other), known)
                found.setdefault(line.id, line)
    return tuple(found[key] for key in sorted(found))


def _are_apart(one: Span, other: Span, known: Known) -> bool:
    """Whether two reports of other origins are of much the same days."""
    reports = one.report, other.report
    apart = known.coverage.days_between(*reports)
    origins = {known.coverage.origins[report] for report in reports}
    return len(origins) > 1 and apart is not None and abs(apart) <= _DAYS


def _spot(left: Sequence[str], right: Sequence[str]) -> tuple[str, str, str] | None:
    """The two numbers and the words around them, where those are the same."""
    if len(content(" ".join(left)) & content(" ".join(right))) < _BEFORE:
        return None
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = {(b.a + b.size, b.b + b.size): b.size for b in matcher.get_matching_blocks() if b.size}
    shared = sum(blocks.values())
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "replace" or (b - a, d - c) != (1, 1) or blocks.get((a, c), 0) < _BEFORE:
            continue
        one, other = value_of(left[a]), value_of(right[c])
        alike = left[b : b + _BEHIND] == right[d : d + _BEHIND] != []
        if None not in (one, other) and one != other and alike and shared >= _LEAST:
            return left[a], right[c], " ".join(left[a - _BEFORE : a]) + " … " + left[b]
    return None


def _conflict(
    speaker: str, spot: tuple[str, str, str], spans: tuple[Span, Span], known: Known
) -> Conflict:
    one, other, around = spot
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, "quoted", sorted((one, other)), around),
        kind=ConflictKind.FIGURE,
        about=f"the number in what {known.cast.name(speaker)} said: {around}",
        sides=tuple(
            Side(f"{number} {around.split()[-1]}", (span,), by=(speaker,))
            for number, span in zip((one, other), spans, strict=True)
        ),
    )
