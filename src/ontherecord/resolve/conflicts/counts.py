"""Counts: the figures of a collection with what each is of, whose, when and on whose word, ready to be compared."""

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import FigureFinding, Findings
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.corrections import CORRECTING
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.dating import dated
from ontherecord.resolve.wording import content, stem

_ROUND = 0.1  # "some 100,000" is met by anything within a tenth
# Units and measures: what they count stands elsewhere, so that two of them are rarely of one thing.
_UNITS = frozenset(
    """percent percentage per cent time day week month year hour minute decade century euro dollar pound rouble
    ruble yuan yen kilometer kilometre km mile meter metre ton tonne degree min sec kg kilogram gram foot feet ft
    inch yard centimetre centimeter millimetre acre hectare knot mph kph pixel megawatt watt""".split()
)
CURRENCIES = frozenset(
    """euro dollar pound rouble ruble yuan yen hryvnia rupee shilling naira rand franc peso rupiah dinar dirham riyal
    rial krone krona kroner lira baht won zloty forint birr cedi ringgit dong taka kwacha shekel lari dram manat tenge
    leu lev bolivar sol guarani real""".split()
)
_CURRENCY_STEMS = frozenset(map(stem, CURRENCIES))
UNIT_STEMS = frozenset(map(stem, _UNITS | CURRENCIES))
_MEASURED = frozenset(
    map(stem, ("ton", "tonne", "barrel", "litre", "liter"))
)  # of something that is named, or that stands in the clause
_RANK = re.compile(r"(?:\bNo ?\.|\bNos\.|\b[Nn]umber|#) ?$")
_HOUR = re.compile(r"[0-2]?\d[.:][0-5]\d\b")
_RATE = 12  # characters around a figure in which a sign of equality makes it a rate
_NOTED_RATE = re.compile(
    r"=|\b(?:exchange rate|equals?|(?:to|against) (?:the|one|a|1) (?:US |U\.S\. )?(?:dollar|euro|pound|yuan|yen))\b",
    re.IGNORECASE,
)
_FATE = 45  # characters before and behind a figure in which the word for what happened stands
_BEFORE = 60  # characters before a figure in which words make it one of what is only planned
PLANS = re.compile(
    r"\b(?:threaten\w*|plan(?:s|ned|ning)?|intend\w*|vow\w*|pledg\w*|promis\w*|propos\w*|offer\w*|demand\w*|will|would|"
    r"could|(?-i:may)|might|shall|should|want\w*|seek\w*|due to|ready to|if)\b",
    re.IGNORECASE,
)
# Words right before a figure that make it a part of another one, one more, or what only a list has.
_PART = re.compile(
    r"\b(?:of (?:these|those|them|whom|which)|includ\w+|among (?:them|these|those)|another|(?:a )?further|additional|"
    r"separate|other|(?:lists?|names) of)\b",
    re.IGNORECASE,
)
_SEPARATE = re.compile(r"\bseparate(?:ly)?\b", re.IGNORECASE)  # of another event
_SINCE = re.compile(r"\b(?:since|so far|to date|until now|up to now)\b", re.IGNORECASE)
# Nouns that name one thing in a count, a family a line.
_NOUNS = (
    "boat vessel ship trawler craft",
    "people person body",
    "prisoner captive detainee",
    "soldier troop serviceman",
    "house home",
    "licence license permit",
    "tonne ton",
    "plane aircraft jet",
    "company firm",
    "child kid",
)
_NOUN = {stem(w): stem(line.split()[0]) for line in _NOUNS for w in line.split()}
# Verbs under which one event is counted, a family a line; used beside the words of the sentence, never alone.
_VERBS = (
    "killed kill dead died dying deaths die perished slain",
    "wounded injured wound injure hurt",
    "freed released free release",
    "destroyed destroy lost lose burned burnt flames flame",
    "exported export shipped ship sold sell",
    "held hold holds controls control controlled occupied occupies occupy seized seize detained detain detains jailed",
    "received receive got get",
    "left leave fled flee flight",
)
_VERB = {stem(w): stem(line.split()[0]) for line in _VERBS for w in line.split()}
# What is counted as it becomes known, so that a later and higher count contradicts none: one family a line.
_TOLLS = (
    "killed dead died dying deaths kill die perished slain bodies",
    "wounded injured wound injure hurt",
    "displaced fled displace flee evacuated evacuate homeless",
    "missing",
    "arrested detained arrest detain captured capture seized",
    "freed released free release exchanged exchange swapped",
    "destroyed destroy sunk sink lost damaged",
    "casualties victims toll",
)
HAPPENED = {stem(word): line.split()[0] for line in _TOLLS for word in line.split()}
TOLL = frozenset(HAPPENED)
# What happened and since when, and not to whom.
EVENTS = frozenset(
    {*HAPPENED.values(), *_VERB.values(), *TOLL, *map(stem, ("since", "yet", "still"))}
)
# Said beside any count, so that two sentences that share them are not alike for it.
_EMPTY = frozenset(
    map(
        stem,
        """say said says according total figure percent million billion thousand hundred some about
        estimate estimated least most many one two three four five six seven eight nine ten eleven twelve dozen
        dozens first second third""".split(),
    )
)
# "official figures show 20 people were injured between March 2015 and March 2016": a year outside the times that are
# read is one of another time.
_YEAR = re.compile(
    r"\b(?:in|since|between|and|during|from|until|by|to|early|late|the|"
    r"January|February|March|April|May|June|July|August|September|October|November|December) "
    r"(?P<year>(?:1[89]|20)\d\d)(?P<decade>s)?\b(?=\s*(?:[.,;:)–/-]|and\b|to\b|$))"
)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with its range and the stems of the words that say what is counted, whose and where.

    `around` are the stems of its whole sentence without numbers and without those who say it, `anchors` the days that
    the sentence tells, `fate` what happened to the counted, `open` whether it counts up to the day of the report,
    `part` whether it is a part of another.
    """

    key: str
    finding: FigureFinding
    noun: str
    about: frozenset[str]
    around: frozenset[str]
    anchors: tuple[tuple[dt.date, dt.date], ...]
    low: float
    high: float
    day: str
    by: str | None
    words: str
    planned: bool
    open: bool
    part: bool
    sentence: str
    told: frozenset[str]
    fate: str | None

    def meets(self, other: "Count") -> bool:
        """Whether some number fits both."""
        return self.low <= other.high and other.low <= self.high


def kinds_of(stems: frozenset[str]) -> frozenset[str]:
    """Stems with the words for one event, and for one kind of thing, made one.

    >>> kinds_of(content("vessels lost")) == kinds_of(content("boats burned"))
    True
    """
    return frozenset(_VERB.get(word, _NOUN.get(word, word)) for word in stems)


def read_counts(known: Known) -> list[Count]:
    """The counts of a collection in the order of its reports, without bare units."""
    order, readings = known.coverage.order, known.readings
    return [count for report in order for count in readings.of(read_figures, report)]


def count_range(figure: FigureFinding) -> tuple[float, float]:
    """What a figure with its qualifier allows, infinite where it leaves an end open."""
    low = figure.low if figure.low is not None else -math.inf
    high = figure.high if figure.high is not None else math.inf
    if figure.approximate:
        low, high = low - abs(low) * _ROUND, high + abs(high) * _ROUND
    return low, high


def same_noun(one: str, other: str) -> bool:
    """Whether two nouns name one kind of thing in a count: "boats" and "vessels".

    >>> same_noun("boat", "vessels"), same_noun("boat", "tank")
    (True, False)
    """
    return counted_noun(one) == counted_noun(other)


def counted_noun(word: str) -> str:
    """The stem of a noun, one for all that name one kind of thing in a count."""
    root = stem(word.casefold())
    return _NOUN.get(root, root)


def read_figures(report: str, stems: Stems) -> Iterator[Count]:
    """The counts of one report."""
    known = stems.known
    findings = known.coverage.findings[report]
    for at, figure in enumerate(findings.figures):
        open_ended = figure.low is None and figure.high is None
        unit = stem(figure.noun.casefold()) in UNIT_STEMS and not is_measured(figure)
        named = is_conversion(figure, known) or _is_rank(figure, known)
        if not open_ended and not unit and not named:
            count = _count(report, at, figure, findings, known)
            if not CORRECTING.search(count.sentence):  # "an earlier version gave 51" is no account
                yield count


def _is_rank(figure: FigureFinding, known: Known) -> bool:
    """Whether a figure is the number of something in a row: "the No. 3 position"."""
    text = known.coverage.reports[figure.span.report].text
    return _RANK.search(text, max(0, figure.span.start - _RATE), figure.span.start) is not None


def is_conversion(figure: FigureFinding, known: Known) -> bool:
    """Whether a figure stands in a note on rates, "($1 = 88 shillings)", or is the hour of an entry, "12.20 Dead"."""
    text = known.coverage.reports[figure.span.report].text
    if _HOUR.match(text, figure.span.start) and text[: figure.span.start][-1:] in ("", "\n"):
        return True
    if "=" in text[max(0, figure.span.start - _RATE) : figure.span.end + _RATE]:
        return True
    opened = text.rfind("(", figure.evidence.start, figure.span.start)
    closed = text.find(")", figure.span.end, figure.evidence.end)
    if opened < 0 or closed < 0 or ")" in text[opened : figure.span.start]:
        return False
    return _NOTED_RATE.search(text, opened, closed + 1) is not None


def is_sum(noun: str) -> bool:
    """Whether a noun is a currency.

    >>> is_sum("euros"), is_sum("tonnes")
    (True, False)
    """
    return stem(noun.casefold()) in _CURRENCY_STEMS


def is_measured(figure: FigureFinding) -> bool:
    """Whether a figure measures a thing by weight or volume, and says which or what became of it."""
    named = f"{figure.noun}s of " in figure.what or len(figure.what.split()) > 1
    if is_sum(figure.noun):
        return bool(figure.about)
    return stem(figure.noun.casefold()) in _MEASURED and (named or bool(figure.about))


def _count(report: str, at: int, figure: FigureFinding, findings: Findings, known: Known) -> Count:
    low, high = count_range(figure)
    statement = known.statements[report, figure.by] if figure.by is not None else None
    text = known.coverage.reports[report].text
    before = text[max(figure.evidence.start, figure.span.start - _BEFORE) : figure.span.start]
    before = re.split(r"[;:]", before)[-1]
    sentence = known.coverage.words(figure.evidence)
    return Count(
        key=f"{report}:{at}",
        finding=figure,
        noun=counted_noun(figure.noun),
        about=_whose(figure, statement, known),
        around=_around(figure, statement, findings, known),
        anchors=tuple(_anchors(figure, findings, known)),
        low=low,
        high=high,
        day=known.coverage.day(report),
        by=_voice(statement, known),
        words=known.coverage.words(figure.span),
        planned=PLANS.search(before) is not None,
        open=_SINCE.search(sentence) is not None,
        part=_PART.search(f"{before[-30:]}{known.coverage.words(figure.span)}") is not None
        or _SEPARATE.search(sentence) is not None,
        sentence=sentence,
        told=content(figure.what),
        fate=_fate(figure, text),
    )


def _fate(figure: FigureFinding, text: str) -> str | None:
    """What is told to have happened to the counted, by the nearest word for it: "killing 10 people and injuring 40"."""
    start, end = figure.span.start, figure.span.end
    first = max(figure.evidence.start, start - _FATE)
    last = min(figure.evidence.end, end + _FATE)
    found = []
    for match in re.finditer(r"[A-Za-z]+", text[first:last]):
        fate = HAPPENED.get(stem(match.group().casefold()))
        place, last_letter = first + match.start(), first + match.end()
        if fate is not None:
            gap = 0 if start <= place < end else max(start - last_letter, place - end)
            found.append((gap, fate))
    return min(found)[1] if found else None


def _anchors(
    figure: FigureFinding, findings: Findings, known: Known
) -> Iterator[tuple[dt.date, dt.date]]:
    """The days that the sentence of a figure tells, but for when it was said."""
    for time in findings.times:
        if figure.evidence.covers(time.span) and not _is_of_saying(time.span, figure, findings):
            reading: DateReading | None = dated(time, figure.span.report, known.coverage)
            if reading is not None and reading.value:
                yield reading.days()
    yield from _years(figure, findings, known)


def _is_of_saying(time: Span, figure: FigureFinding, findings: Findings) -> bool:
    """Whether a time stands beside what is said: "46 are held, the ministry said on Sunday"."""
    if figure.by is None:
        return False
    said = findings.statements[figure.by].content
    return any(span.covers(figure.span) for span in said) and not any(
        span.overlaps(time) for span in said
    )


def _years(
    figure: FigureFinding, findings: Findings, known: Known
) -> Iterator[tuple[dt.date, dt.date]]:
    """The years that the sentence of a figure names outside the times that are read."""
    evidence = figure.evidence
    text = known.coverage.reports[evidence.report].text
    apart = [time.span for time in findings.times] + [other.span for other in findings.figures]
    for match in _YEAR.finditer(text, evidence.start, evidence.end):
        place = Span(evidence.report, *match.span("year"))
        if not any(span.overlaps(place) for span in apart):
            year = int(match["year"])
            yield dt.date(year, 1, 1), dt.date(year + 9 * bool(match["decade"]), 12, 31)


def _around(
    figure: FigureFinding, statement: Statement | None, findings: Findings, known: Known
) -> frozenset[str]:
    """The stems of a figure's clause, parties by their ids, without those who say it and without numbers."""
    report = figure.evidence.report
    text = known.coverage.reports[report].text
    evidence = _clause(figure, text)
    chars = list(text[evidence.start : evidence.end])
    parties: set[str] = set()
    for actor in findings.actors:
        held = known.cast.acting.get((report, actor.key))
        for span in actor.mentions:
            if evidence.covers(span) and held is not None:
                parties.add(held)
                _blank(chars, span, evidence)
    voices = (*statement.source_spans, *statement.cue_spans) if statement is not None else ()
    for span in (*voices, *(t.span for t in findings.times)):
        if evidence.covers(span) and not span.covers(figure.span):
            _blank(chars, span, evidence)
    spoken = {
        held
        for span in voices
        for actor in findings.actors
        for mention in actor.mentions
        if span.covers(mention) and (held := known.cast.acting.get((report, actor.key)))
    }
    words = {word for word in content("".join(chars)) if not word[0].isdigit()}
    return frozenset(
        kinds_of(frozenset(words)) - _EMPTY - {counted_noun(figure.noun)} | (parties - spoken)
    )


def _clause(figure: FigureFinding, text: str) -> Span:
    """The part of a figure's sentence that semicolons set off: "bonds of 7 billion; its whole debt is near 13"."""
    whole, own = figure.evidence, figure.span
    start = text.rfind(";", whole.start, own.start) + 1
    end = text.find(";", own.end, whole.end)
    return Span(own.report, start or whole.start, end if end >= 0 else whole.end)


def _blank(chars: list[str], span: Span, within: Span) -> None:
    for at in range(span.start - within.start, span.end - within.start):
        chars[at] = " "


def _voice(statement: Statement | None, known: Known) -> str | None:
    """Who gives a figure: the speaker, else the words for the source."""
    if statement is None or statement.speaker is not None:
        return statement.speaker if statement is not None else None
    return " ".join(known.coverage.words(span) for span in statement.source_spans[:1]) or None


def _whose(figure: FigureFinding, statement: Statement | None, known: Known) -> frozenset[str]:
    """What the words about a figure say: parties that they are the keys of, else stems; not who gives it."""
    told = (_about(figure.span.report, words, known) for words in figure.about)
    speaker = statement.speaker if statement is not None else None
    return frozenset[str]().union(*told) - {speaker or ""}


def _about(report: str, words: str, known: Known) -> frozenset[str]:
    """What one of the words about a figure says: the party that it is the key of, else its stems."""
    actor = known.cast.of(report, words)
    return frozenset({actor}) if actor is not None else content(words)
