"""A paper that is told of, and that those whose name it bears say they did not issue.

"They were given two days to leave, according to letters that went round on Friday. The ministry said that these letters
had not been issued by it." The paper stands in the sentence before, and what is told there stands on it alone.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ontherecord.language.seldom import Seldom
from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.phrasing import whole
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import stem, tokens

_KIND = (
    r"(?P<kind>letters?|notes?|documents?|papers?|texts?|statements?|communiqu[eé]s?|orders?|decrees?|memos?|"
    r"lists?)"
)
_ON_IT = re.compile(
    rf"\b(?:according to|in|citing|based on|by) (?:(?:an?|the|some|several|two|three) )?(?:[\w-]+ )?{_KIND} "
    r"(?:that|which|said|reported|purport\w*|seen|published|posted|circulat\w*|shared|attributed|leaked|signed)\b",
    re.IGNORECASE,
)
_DISOWNED = Seldom(
    rf"\b(?:these|those|the|this|that|such|no such) {_KIND} (?:(?:ha[sd]|have|was|were|is|are)(?: not|n[’']t| never)? "
    r"(?:\w+ly )?(?:been )?(?:issued|written|sent|signed|drawn up|authentic|genuine|real|its own|theirs)\b|"
    r"(?:is|was|are|were) (?:an? )?(?:\w+ )?(?:forger(?:y|ies)|fakes?|forged|fabricat\w+|hoax)\b|"
    r"(?:did|do|does) not (?:come|stem|originate) from\b)",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"\b(?:not|never|no such|forg|fake|fabricat|hoax)|n[’']t\b", re.IGNORECASE)


def find_disowned(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between what stands on a paper and those who disown it, each once."""
    found: dict[str, Conflict] = {}
    for report in known.coverage.order:
        for conflict in known.readings.of(read_disowned, report):
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def read_disowned(report: str, stems: Stems) -> Iterator[Conflict]:
    """The same of one report."""
    known = stems.known
    source = known.coverage.reports[report]
    flat = on_one_line(source.text)
    if not _DISOWNED.may_match(flat):
        return
    cuts = sentences(source.text)
    for before, (start, end) in pairwise(cuts):
        match = _DISOWNED.search(flat, start, end)
        told = _ON_IT.search(flat, *before) if match is not None else None
        if match is None or told is None or not _UNDONE.search(match.group()):
            continue
        if stem(match["kind"].lower()) != stem(told["kind"].lower()):
            continue
        voice = _voice(report, match.start(), known)
        if voice is not None:
            yield _conflict(source.span(*before), source.span(start, end), voice, known)


def _voice(report: str, at: int, known: Known) -> Statement | None:
    """The statement in whose words a place stands: what nobody says is the outlet's own finding."""
    held = (
        line
        for line in known.statements.of(report)
        if any(span.start <= at < span.end for span in line.content_spans)
    )
    return next(held, None)


def _conflict(told: Span, denied: Span, voice: Statement, known: Known) -> Conflict:
    words, against = (whole(known.coverage.words(span)) for span in (told, denied))
    who = known.cast.name(voice.speaker) if voice.speaker else "it"
    by = (voice.speaker,) if voice.speaker and voice.sure else ()
    reading = f"{who}: it is disowned" if voice.speaker else "it is disowned"
    return Conflict(
        id=make_id("c", ConflictKind.DID_NOT.value, "disowned", tokens(words), tokens(against)),
        kind=ConflictKind.DID_NOT,
        about=f"whether this is so: {words}",
        sides=(Side(f"the paper: {words}", (told,)), Side(reading, (denied,), by=by)),
    )
