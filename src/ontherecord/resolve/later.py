"""What was said of a conflict afterwards: a correction of one side, a denial by a party whose doing is told.

Later means in a report of a later day, or of the same day by another outlet's correction note. Nothing of the
conflict changes: the words are put beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Conflict, Later, LaterKind
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts import Told
from ontherecord.resolve.tellings import Known, Telling
from ontherecord.resolve.wording import content

_CORRECTING = re.compile(
    r"\b(?:(?:corrections?|clarifications?|editor[’']s note)\s*[:—–-]|(?:an )?earlier versions? of this "
    r"(?:story|report|article|dispatch)|this (?:story|report|article) (?:has been|was) (?:corrected|amended|updated)|"
    r"(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|put|named|identified)|"
    r"(?:misstated|miscounted|misidentified|corrects|corrected (?:the|its|that|an earlier)|revised (?:the|its)))\b",
    re.IGNORECASE,
)
_SHARED = 2  # stems that later words must share with the words of a conflict


def with_later(conflict: Conflict, acts: Sequence[Told], known: Known) -> Conflict:
    """The conflict with the corrections and denials that came after its accounts, oldest first."""
    own = {span for side in conflict.sides for span in side.spans}
    begun = min(known.coverage.day(span.report) for span in own)
    about = _matter(conflict, known)
    found = [*_corrections(about, begun, own, known), *_denials(about, begun, own, acts, known)]
    ordered = sorted(set(found), key=lambda each: (_day(each, known), each.spans))
    return replace(conflict, later=tuple(ordered))


def _day(later: Later, known: Known) -> str:
    return known.coverage.day(later.spans[0].report)


def _matter(conflict: Conflict, known: Known) -> frozenset[str]:
    """The stems that the accounts have in common with the title, names left in."""
    words = content(conflict.about)
    told = [content(known.coverage.words(s)) for side in conflict.sides for s in side.spans]
    return words & frozenset[str]().union(*told) if told else words


def _corrections(
    about: frozenset[str], begun: str, own: set[Span], known: Known
) -> Iterator[Later]:
    """Sentences that correct, with what they correct in the sentence itself."""
    for report in known.coverage.order:
        source = known.coverage.reports[report]
        if known.coverage.day(report) < begun or not _CORRECTING.search(source.text):
            continue
        for start, end in sentences(source.text):
            piece = source.text[start:end]
            span = Span(
                report,
                start + len(piece) - len(piece.lstrip()),
                start + len(piece.rstrip()),
            )
            if not _CORRECTING.search(piece) or any(_meets(span, each) for each in own):
                continue
            if len(content(piece) & about) >= min(_SHARED, len(about)) and about:
                date = known.coverage.published.get(report)
                yield Later(LaterKind.CORRECTION, date, None, (span,))


def _denials(
    about: frozenset[str], begun: str, own: set[Span], acts: Sequence[Told], known: Known
) -> Iterator[Later]:
    """Denials, by a party, of what one of the accounts says."""
    for act, members in acts:
        if act.type != "deny" or act.modality is not Modality.DID:
            continue
        for telling in members:
            late = known.coverage.day(telling.report) > begun
            outside = not any(_meets(telling.evidence, each) for each in own)
            if late and outside and telling.sure and len(telling.subject & about) >= _SHARED:
                yield _denial(telling, known)


def _denial(telling: Telling, known: Known) -> Later:
    date = telling.date or known.coverage.published.get(telling.report)
    voice = telling.giver.actors[0] if telling.giver.actors else telling.by
    return Later(LaterKind.DENIAL, date, voice, (telling.evidence,))


def _meets(left: Span, right: Span) -> bool:
    return left.report == right.report and left.start < right.end and right.start < left.end
