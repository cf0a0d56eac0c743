"""At whose request talks were adjourned, put off or called: two reports that name two askers.

"The talks were adjourned after the Norland delegation asked for a pause"; "the meeting was adjourned at the request of
Suland". Each report knows both parties, so that it is of one meeting.

"The talks were put off for a week at the request of Suland. ... The Norlander ministry said that the meeting had been
adjourned for a week after “Norland and Suland requested it”": one report, in which another voice names others. Who
names one of two may only leave out the other, so that this is never sure.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.doings import is_negated
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import stem, tokens

_MEETING = r"(?:talks|meetings?|sessions?|rounds?|negotiations|consultations|sittings?|summit|conference|discussions)"
_DEED = (
    r"(?:adjourned|suspended|postponed|interrupted|cut short|put off|broken off|called off|convened|moved|prolonged|"
    r"extended)"
)
_DONE = (
    rf"\b{_MEETING}\b[^.;,]{{0,90}}? (?:was|were|had been|has been|have been) (?P<deed>{_DEED})\b"
)
_ASKED = r"(?:had )?(?:asked for|requested|sought|demanded|insisted on|asked (?:to|that)|wanted)\b"
# "at the request of Suland", "at Suland's request", "after the Norland delegation asked for a pause"
_AT_REQUEST = re.compile(
    rf"{_DONE}(?: [^.;,]{{0,40}}?)? (?:"
    r"(?:at|upon|on) the (?:request|initiative|insistence|demand|wish) of (?P<of>[^.;,]{3,60})|"
    r"(?:at|upon) (?P<whose>[^.;,]{3,50}?)[’'] ?s? (?:own )?(?:request|insistence|demand|initiative)\b|"
    rf"(?:after|when|because|as) (?P<who>[^.;,]{{3,60}}?) {_ASKED})"
)
# what is done to talks that are to go on later
_PAUSES = frozenset(map(stem, "adjourned suspended postponed interrupted put".split()))
_DAYS = 21  # days between two reports of one meeting, at most


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is told to have asked that talks be adjourned or put off, and the sentence."""

    deed: str
    parties: tuple[str, ...]
    printed: str
    span: Span
    by: str | None = None

    @property
    def party(self) -> str:
        """Who is named first."""
        return self.parties[0]


def read_askers(report: str, stems: Stems) -> Iterator[Asked]:
    """The parties at whose request a report tells that talks were adjourned, put off or called."""
    source = stems.known.coverage.reports[report]
    flat = on_one_line(source.text)
    for match in _AT_REQUEST.finditer(flat):
        group = next(name for name in ("of", "whose", "who") if match[name])
        who = Span(report, *match.span(group))
        parties = [party for _, party in stems.names(report).within(who)]
        start, end = next(cut for cut in sentences(source.text) if cut[0] <= match.start() < cut[1])
        if parties and match.end() <= end and not is_negated(flat[match.start() : match.end()]):
            deed = stem(match["deed"].split()[0])
            by = _voice(report, match.start(), stems)
            named = tuple(dict.fromkeys(parties))
            yield Asked(deed, named, match[group], source.span(start, end), by)


def _voice(report: str, at: int, stems: Stems) -> str | None:
    """Who says the words at a place, where a statement has them."""
    lines = (
        line
        for line in stems.known.statements.of(report)
        if any(span.start <= at < span.end for span in line.content_spans)
    )
    return next((line.speaker for line in lines if line.speaker is not None), None)


def find_other_askers(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between reports that name two askers of one adjournment."""
    told: dict[str, list[Asked]] = defaultdict(list)
    for report in known.coverage.order:
        for asked in known.readings.of(read_askers, report):
            told[asked.deed].append(asked)
    found: dict[str, Conflict] = {}
    for each in told.values():
        for left, right in combinations(each, 2):
            if left.party != right.party and _is_of_one_meeting(left, right, known):
                conflict = _conflict(left, right, known)
                found.setdefault(conflict.id, conflict)
    every = (asked for each in told.values() for asked in each)
    pauses = sorted((each for each in every if each.deed in _PAUSES), key=lambda each: each.span)
    for left, right in combinations(pauses, 2):
        if _is_told_otherwise(left, right):
            conflict = replace(_conflict(left, right, known), sure=False)
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _is_told_otherwise(left: Asked, right: Asked) -> bool:
    """Whether a voice of a report names others than the report itself, or than another voice."""
    other = frozenset(left.parties) != frozenset(right.parties)
    return other and left.span.report == right.span.report and left.by != right.by


def _is_of_one_meeting(left: Asked, right: Asked, known: Known) -> bool:
    """Whether two reports of other origins, a few weeks apart at most, each know both askers."""
    reports = left.span.report, right.span.report
    apart = known.coverage.days_between(*reports)
    if known.coverage.origins[reports[0]] == known.coverage.origins[reports[1]] or apart is None:
        return False
    both = {left.party, right.party}
    return abs(apart) <= _DAYS and all(both <= _named(report, known) for report in reports)


def _named(report: str, known: Known) -> frozenset[str]:
    """The parties that a report names."""
    actors = known.coverage.findings[report].actors
    found = (known.cast.acting.get((report, a.key)) or known.cast.of(report, a.key) for a in actors)
    return frozenset(actor for actor in found if actor is not None)


def _conflict(left: Asked, right: Asked, known: Known) -> Conflict:
    words = known.coverage.words(left.span)
    return Conflict(
        id=make_id(
            "c",
            ConflictKind.AGENT.value,
            "asked",
            sorted((left.party, right.party)),
            tokens(words),
        ),
        kind=ConflictKind.AGENT,
        about=f"at whose request: {' '.join(words.split()).rstrip('.')}",
        sides=tuple(
            Side(f"at the request of {known.cast.names(each.parties)}", (each.span,))
            for each in (left, right)
        ),
    )
