"""Figures that cannot both hold: counts of one thing, told about the same days, whose ranges do not meet."""

import datetime as dt
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.findings import FigureFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import dated
from ontherecord.resolve.identity import groups
from ontherecord.resolve.wording import content, jaccard, stem

_ROUND = 0.1  # "some 100,000" is met by anything within a tenth
_WORDS = 2  # words in common that are not enough where no party is among them
_LIKE = 0.5  # share of the words that say whose and where
# Units and measures: what they count stands elsewhere, so that two of them are rarely of one thing.
_UNITS = frozenset(
    """percent percentage per cent time day week month year hour minute decade century euro dollar pound rouble
    ruble yuan yen kilometer kilometre km mile meter metre ton tonne degree""".split()
)
_UNIT_STEMS = frozenset(map(stem, _UNITS))
_MEASURED = frozenset(
    map(stem, ("ton", "tonne", "barrel", "litre", "liter"))
)  # of something that is named
_BACKGROUND = dt.timedelta(
    days=60
)  # a sentence that names a time farther back tells of another event
_BEFORE = 60  # characters before a figure in which words make it one of what is only planned
_PLANS = re.compile(
    r"\b(?:threaten\w*|plan(?:s|ned|ning)?|intend\w*|vow\w*|pledg\w*|promis\w*|propos\w*|offer\w*|demand\w*|will|would|"
    r"could|may|might|shall|should|want\w*|seek\w*|due to|ready to|if)\b",
    re.IGNORECASE,
)
# Words by which a text says that a count has changed since.
_CHANGED = re.compile(
    r"\b(?:r[oi]s(?:e|en|ing)|climb\w*|increas\w*|grew|grown|now|later|by (?:the )?(?:evening|night|morning|noon)|"
    r"updat\w*|revis\w*|up from|down from|since then|so far|another|more bodies)\b",
    re.IGNORECASE,
)
# What is counted as it becomes known, so that a later and higher count contradicts none: one family a line.
_TOLLS = (
    "killed dead died dying deaths kill die perished slain",
    "wounded injured wound injure hurt",
    "displaced fled displace flee evacuated evacuate homeless",
    "missing",
    "arrested detained arrest detain captured capture seized",
    "freed released free release",
    "destroyed destroy sunk sink lost damaged",
    "casualties victims toll",
)
_HAPPENED = {stem(word): line.split()[0] for line in _TOLLS for word in line.split()}
_TOLL = frozenset(_HAPPENED)
_DAYS = 7  # reports farther apart may both be right: counts change
_ANY_DAY, _NO_DAY = -1, -2  # beside the numbers of stretches of days, which are above 0


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure with its range and the stems of the words that say what is counted, whose and where."""

    key: str
    finding: FigureFinding
    noun: str
    about: frozenset[str]
    low: float
    high: float
    day: str
    by: str | None
    words: str
    planned: bool
    sentence: str
    told: frozenset[str]

    @property
    def happened(self) -> frozenset[str]:
        """What is told to have happened to the counted, by families of words for it."""
        return frozenset(_HAPPENED[word] for word in self.told if word in _HAPPENED)

    def meets(self, other: "_Count") -> bool:
        """Whether some number fits both."""
        return self.low <= other.high and other.low <= self.high


def find_figure_conflicts(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between figures, each with one side for each group of figures that agree."""
    counts = {count.key: count for count in _counts(known)}
    order = {key: at for at, key in enumerate(counts)}
    edges = [
        Judgement(a.key, b.key, Verdict.SAME, "", "")
        for a, b in _near(tuple(counts.values()))
        if _one_thing(a, b)
    ]
    found = []
    for group in groups(counts, edges).members:
        sides = _sides(sorted((counts[key] for key in group), key=lambda c: order[c.key]))
        if len(sides) > 1:
            found.append(_conflict(sides))
    return tuple(found)


def _near(counts: Sequence[_Count]) -> Iterator[tuple[_Count, _Count]]:
    """Pairs of one noun that can be of one thing: whose and where share a word, and the days are near."""
    blocks: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for at, count in enumerate(counts):
        slots = _slots(count)
        keys = [(count.noun, word, slot) for word in count.about for slot in slots]
        met = {other for key in keys for other in blocks.get(key, ())}
        yield from ((counts[other], count) for other in sorted(met))
        own = {_slot(count), _ANY_DAY}
        for word in count.about:
            for slot in own:
                blocks[count.noun, word, slot].append(at)


def _slot(count: _Count) -> int:
    """The number of the stretch of days that a count is of."""
    if count.day == UNDATED:
        return _NO_DAY
    return dt.date.fromisoformat(count.day).toordinal() // (_DAYS + 1)


def _slots(count: _Count) -> tuple[int, ...]:
    """Where the counts stand whose days are near; one without a day is near all."""
    slot = _slot(count)
    return (_ANY_DAY,) if slot == _NO_DAY else (_NO_DAY, slot - 1, slot, slot + 1)


def _counts(known: Known) -> list[_Count]:
    coverage = known.coverage
    return [
        _count(report, at, figure, known)
        for report in coverage.order
        for at, figure in enumerate(coverage.findings[report].figures)
        if (figure.low is not None or figure.high is not None) and _is_news(figure, report, known)
    ]


def _is_news(figure: FigureFinding, report: str, known: Known) -> bool:
    """Whether a figure counts things, and of these days: not a unit, and no long past time in its sentence."""
    noun = stem(figure.noun.casefold())
    if noun in _UNIT_STEMS and not (noun in _MEASURED and f"{figure.noun}s of " in figure.what):
        return False
    published = known.coverage.published.get(report)
    for time in known.coverage.findings[report].times if published is not None else ():
        reading = dated(time, report, known.coverage) if figure.evidence.covers(time.span) else None
        if reading and published and published.days()[0] - reading.days()[1] > _BACKGROUND:
            return False
    return True


def _count(report: str, at: int, figure: FigureFinding, known: Known) -> _Count:
    low, high = count_range(figure)
    statement = known.statements[report, figure.by] if figure.by is not None else None
    return _Count(
        key=f"{report}:{at}",
        finding=figure,
        noun=stem(figure.noun.casefold()),
        about=frozenset[str]().union(*(_about(report, words, known) for words in figure.about)),
        low=low,
        high=high,
        day=known.coverage.day(report),
        by=_voice(statement, known),
        words=known.coverage.words(figure.span),
        planned=_is_planned(figure, known),
        sentence=known.coverage.words(figure.evidence),
        told=content(figure.what),
    )


def _voice(statement: Statement | None, known: Known) -> str | None:
    """Who gives a figure: the speaker, else the words for the source."""
    if statement is None or statement.speaker is not None:
        return statement.speaker if statement is not None else None
    return " ".join(known.coverage.words(span) for span in statement.source_spans[:1]) or None


def _is_planned(figure: FigureFinding, known: Known) -> bool:
    """Whether a figure is of what shall or may be, by the words shortly before it in its sentence."""
    text = known.coverage.reports[figure.span.report].text
    start = max(figure.evidence.start, figure.span.start - _BEFORE)
    return _PLANS.search(text, start, figure.span.start) is not None


def count_range(figure: FigureFinding) -> tuple[float, float]:
    """What a figure with its qualifier allows, infinite where it leaves an end open."""
    low = figure.low if figure.low is not None else -math.inf
    high = figure.high if figure.high is not None else math.inf
    if figure.approximate:
        low, high = low - abs(low) * _ROUND, high + abs(high) * _ROUND
    return low, high


def _about(report: str, words: str, known: Known) -> frozenset[str]:
    """What one of the words about a figure says: the party that it is the key of, else its stems."""
    actor = known.cast.of(report, words)
    return frozenset({actor}) if actor is not None else content(words)


def _one_thing(left: _Count, right: _Count) -> bool:
    """Whether two figures count the same: a party or several words for whose and where alike, days near.

    Within one report two figures are of two things unless two speakers give them.
    """
    shared = left.about & right.about
    whose = any(known.startswith("a-") for known in shared)
    told = (left.told & right.told) - {left.noun}
    if left.happened and right.happened and not left.happened & right.happened:
        return False  # so many dead, so many wounded
    if not (whose or len(shared | told) > _WORDS) or jaccard(left.about, right.about) < _LIKE:
        return False
    if left.planned != right.planned:
        return False  # four missiles threatened, three launched
    spoken = left.by is not None and right.by is not None and left.by != right.by
    together = left.finding.span.report == right.finding.span.report
    if together and (not spoken or _is_updated(left, right)):
        return False
    if _is_grown(left, right):
        return False
    if UNDATED in (left.day, right.day):
        return True
    days = dt.date.fromisoformat(left.day) - dt.date.fromisoformat(right.day)
    return abs(days.days) <= _DAYS


def _is_updated(left: _Count, right: _Count) -> bool:
    """Whether the words of the later of two counts in one text say that it has changed: "rose to", "by evening"."""
    return (
        _CHANGED.search(max(left, right, key=lambda count: count.finding.span).sentence) is not None
    )


def _is_grown(left: _Count, right: _Count) -> bool:
    """Whether a toll of a later day is the higher one: dead, displaced and freed are counted as they become known."""
    if UNDATED in (left.day, right.day) or left.day == right.day:
        return False
    early, late = sorted((left, right), key=lambda count: count.day)
    return late.low >= early.high and bool(_TOLL & (early.about | late.about | early.told))


def _sides(counts: Sequence[_Count]) -> list[list[_Count]]:
    """Counts in groups that agree; counts that meet more than one group agree with both and are left out."""
    sides: list[list[_Count]] = []
    for count in sorted(counts, key=lambda c: (c.high - c.low, counts.index(c))):
        meeting = [side for side in sides if all(count.meets(other) for other in side)]
        if not meeting and not any(count.meets(other) for side in sides for other in side):
            sides.append([count])
        elif len(meeting) == 1:
            meeting[0].append(count)
    return sides


def _conflict(sides: Sequence[Sequence[_Count]]) -> Conflict:
    ordered = sorted(sides, key=lambda side: (side[0].low, side[0].high))
    first = min(
        (count for side in sides for count in side), key=lambda c: (c.finding.noun, c.words)
    )
    about = f"how many {first.finding.what or first.finding.noun + 's'}"
    ranges = [[count.words for count in side[:1]] for side in ordered]
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, first.noun, sorted(first.about), ranges),
        kind=ConflictKind.FIGURE,
        about=about,
        sides=tuple(
            Side(
                min(side, key=lambda c: c.key).words,
                tuple(sorted(c.finding.evidence for c in side)),
            )
            for side in ordered
        ),
    )
