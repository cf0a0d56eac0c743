"""One deed told of two days, where no act was read: "the protocol was signed on 26 February", "on 28 February".

Only deeds that are done once to one thing count (signed, sunk, ratified), told by texts that do not go back to one
another, in sentences that are alike but for the day.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontherecord.language.seldom import Seldom
from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.dating import dated, printed_day
from ontherecord.resolve.wording import things_in

# A deed that is done once to one thing, a family of forms a line.
_ONCE = (
    "signed sign signing",
    "ratified ratify",
    "adopted adopt",
    "blown blew blow",
    "sank sunk sink",
    "derailed derail",
    "resigned resign",
    "inaugurated inaugurate",
    "assassinated assassinate",
    "hijacked hijack",
    "elected elect",
    "arrested arrest",
    "expired expires expire",
)
_VERB = {word: line.split()[0] for line in _ONCE for word in line.split()}
_DEED = Seldom(rf"\b(?:{'|'.join(sorted(_VERB, key=len, reverse=True))})\b", re.IGNORECASE)
_UNDONE = re.compile(
    r"\b(?:not|never|would|will|could|should|(?-i:may)|might|must|if|until|before|after|since|to be|due to|expected|"
    r"planned)\b|n[’']t\b",
    re.IGNORECASE,
)
_LIKE = 0.6  # share of the shorter sentence's stems
_SHARED = 3  # stems, two of them no names
_FAR = 14  # days; farther apart are two deeds


@dataclass(frozen=True, slots=True)
class Deed:
    """A sentence that tells a deed of one day."""

    span: Span
    verb: str
    day: str
    ordinal: int
    words: frozenset[str]


def find_days_apart(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between two days of one deed, each once."""
    told: dict[str, list[Deed]] = defaultdict(list)
    for report in known.coverage.order:
        for deed in known.readings.of(read_deeds, report):
            told[deed.verb].append(deed)
    found: dict[str, Conflict] = {}
    for deeds in told.values():
        for left, right in _near(sorted(deeds, key=lambda deed: (deed.ordinal, deed.span))):
            if _is_one(left, right, known):
                conflict = _conflict(left, right, known)
                found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _near(deeds: Sequence[Deed]) -> Iterator[tuple[Deed, Deed]]:
    """Pairs of deeds whose days are near, the earlier one first."""
    for at, early in enumerate(deeds):
        for late in deeds[at + 1 :]:
            if late.ordinal - early.ordinal > _FAR:
                break
            yield early, late


def read_deeds(report: str, claims: Stems) -> Iterator[Deed]:
    """The sentences of a report that tell a deed of one day."""
    known = claims.known
    source = known.coverage.reports[report]
    findings = known.coverage.findings[report]
    said = {line.time.span for line in findings.statements if line.time is not None}
    times = [time for time in findings.times if time.span not in said]
    for start, end in sentences(source.text):
        verb = _DEED.search(source.text, start, end)
        if verb is None or _UNDONE.search(source.text, start, end):
            continue
        here = [t for t in times if start <= t.span.start and t.span.end <= end]
        reading = dated(here[0], report, known.coverage) if len(here) == 1 else None
        if reading is None or not reading.sure or not reading.value:
            continue
        first, last = reading.days()
        if first == last:
            span = source.span(start, end)
            words = claims.stems(span) - claims.stems(here[0].span)
            kind = _VERB[verb.group().lower()]
            yield Deed(span, kind, first.isoformat(), first.toordinal(), words)


def _is_one(left: Deed, right: Deed, known: Known) -> bool:
    """Whether two sentences tell one deed of two days, by texts that do not go back to one another."""
    if left.ordinal == right.ordinal or left.span.report == right.span.report:
        return False
    if known.coverage.origin_of(left.span) == known.coverage.origin_of(right.span):
        return False
    shared = left.words & right.words
    least = min(len(left.words), len(right.words))
    return len(shared) >= _SHARED and len(things_in(shared)) > 1 and len(shared) >= _LIKE * least


def _conflict(left: Deed, right: Deed, known: Known) -> Conflict:
    early, late = sorted((left, right), key=lambda deed: (deed.ordinal, deed.span))
    return Conflict(
        id=make_id(
            "c",
            ConflictKind.DATE.value,
            "deed",
            early.verb,
            early.day,
            late.day,
            sorted(early.words & late.words),
        ),
        kind=ConflictKind.DATE,
        about=f"when this happened: {known.coverage.words(early.span).rstrip('.')}",
        sides=tuple(Side(printed_day(each.day), (each.span,)) for each in (early, late)),
    )
