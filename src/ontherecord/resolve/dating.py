"""The date of a statement, an act, a position: what governs it, else the report's date, and saying which."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ontherecord.language.quotes import find_quotations
from ontherecord.language.time.printed import day
from ontherecord.language.time.reading import anchor
from ontherecord.nouns.act import Modality
from ontherecord.nouns.dates import DateReading, by_then
from ontherecord.nouns.findings import ActFinding, StatementFinding, TimeFinding
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import SpeechKind
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.weekdays import or_day_printed

REPORT_DATE = "the report's date"
TOLD = "told on that day"
UNTOLD = "in a quotation whose day is not told"
_ZONES = dt.timedelta(days=1)
_NEWS = dt.timedelta(days=3)  # what lies farther back is told as background, not as news
# "the proposals of 13 October", "the letter dated 4 May": the day of a thing, not of what is done with it.
# So "a referendum for 2031", "scheduled for Monday".
_OF_A_THING = re.compile(r"(?P<thing>\w+)\s+(?:of|dated|for)\s+(?:the\s+)?$")
_NO_THING = frozenset(
    "as morning evening night afternoon day eve end start middle beginning hours hour".split()
)
# "in its statement of Wednesday": the day of the statement is that of what is said in it
_OCCASION = re.compile(r"\b[Ii]n\s+(?:\w+\s+){0,3}$")
_REACH = 400  # characters: about two sentences, as far as a story counts back without naming the day again


def dated(
    time: TimeFinding | None,
    report: str,
    coverage: Coverage,
    teller: StatementFinding | None = None,
) -> DateReading | None:
    """A time expression read against its report's date; None where there is nothing to read it against.

    "Several days later" is counted from the date told shortly before it, and is not sure. Inside the quotation
    marks of a statement (`teller`) a day counts from the day of the speech, where the report tells it.
    """
    if time is None:
        return None
    if time.form.narrative:
        return _narrated(time, report, coverage)
    published = _printed_on(time, report, coverage)
    if teller is not None and _counts_from_now(time) and _is_quoted(time, teller, report, coverage):
        spoken = said_on(teller, report, coverage)
        if spoken is None:
            return _of_unknown_speech(time, published)
        published = spoken
    reading = anchor(time.form, published, time.printed)
    if reading is None:
        return None
    reading = or_day_printed(reading, time, report, coverage)
    leans = time.form.year is None and published is not None and not published.sure
    return (
        reading.unsure("the report's own date is not sure") if leans and reading.sure else reading
    )


def printed_day(edtf: str) -> str:
    """A day as a page prints it; other dates stay as they are.

    >>> printed_day("2022-06-03"), printed_day("2022-06"), printed_day("2022-06-03~")
    ('3 June 2022', '2022-06', 'about 3 June 2022')
    """
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)([~?%]?)", edtf)
    if match is None:
        return edtf
    return f"about {day(match[1])}" if match[2] in ("~", "%") else day(match[1])


def days_named(span: Span, coverage: Coverage) -> frozenset[dt.date]:
    """The single days that some words name; a week or a month is none."""
    found = set()
    for time in coverage.findings[span.report].times:
        if span.covers(time.span):
            reading = dated(time, span.report, coverage)
            if reading is not None and reading.value and len(set(reading.days())) == 1:
                found.add(reading.days()[0])
    return frozenset(found)


def _printed_on(time: TimeFinding, report: str, coverage: Coverage) -> DateReading | None:
    """The date that a time counts from: its report's, or in a passage taken over word for word the first one's.

    "Last night" in a copy of the day after is still the night before the original.
    """
    published = coverage.published.get(report)
    if not _counts_from_now(time):
        return published
    original = coverage.passages.origin_of(time.span).original
    if original.report == report:
        return published
    words = coverage.reports[original.report].text[original.start : original.end]
    first = coverage.published.get(original.report)
    return first if first is not None and time.printed in words else published


def _counts_from_now(time: TimeFinding) -> bool:
    """Whether a form has its date from the day on which it is said: "tomorrow", "on Friday", "next week"."""
    form = time.form
    relative = form.weekday is not None or (form.unit is not None and form.shift is not None)
    return relative and form.year is None and form.month is None and form.clock is None


def _is_quoted(
    time: TimeFinding, teller: StatementFinding, report: str, coverage: Coverage
) -> bool:
    """Whether a time stands in the very words of a statement."""
    if teller.time is not None and teller.time.span == time.span:
        return False
    if not any(span.covers(time.span) for span in teller.content):
        return False
    if teller.kind is SpeechKind.DIRECT:
        return True
    if teller.kind is SpeechKind.INDIRECT:
        return False
    text = coverage.reports[report].text
    return any(q.start <= time.span.start and time.span.end <= q.end for q in find_quotations(text))


def _of_unknown_speech(time: TimeFinding, published: DateReading | None) -> DateReading | None:
    """A day counted from a speech whose own day nobody tells: mostly that of the report or the one before."""
    reading = anchor(time.form, published, time.printed)
    if reading is None or time.form.unit != "day":
        return reading
    return reading.unsure(UNTOLD)


def _narrated(time: TimeFinding, report: str, coverage: Coverage) -> DateReading | None:
    """A form that counts from the event told before: from the last date within reach before it."""
    before = [
        other
        for other in coverage.findings[report].times
        if not other.form.narrative and 0 < time.span.start - other.span.start <= _REACH
    ]
    for other in sorted(before, key=lambda t: t.span, reverse=True):
        reference = dated(other, report, coverage)
        if reference is not None and time.form.unit == "day" and len(set(reference.days())) > 1:
            continue  # no day to count from: "the session of 18 to 22 September ... that day"
        if reference is not None:
            reading = anchor(time.form, reference, time.printed)
            return reading.unsure(f"counted from '{other.printed}'") if reading else None
    return None


def said_on(statement: StatementFinding, report: str, coverage: Coverage) -> DateReading | None:
    """When something was said, where its cue clause tells; the publication date is no answer."""
    return _by_then(dated(statement.time, report, coverage), report, coverage)


def _by_then(reading: DateReading | None, report: str, coverage: Coverage) -> DateReading | None:
    """A date of something done, if it lies no more than a day (zones) behind its report's; else None."""
    published = coverage.published.get(report)
    if reading is None or published is None or not reading.value:
        return reading
    late = reading.days()[0] - published.days()[1] > _ZONES
    return None if late else reading


def _of_last_year(
    time: TimeFinding, report: str, coverage: Coverage, teller: StatementFinding | None
) -> DateReading | None:
    """What was done "on 10 March" or "in December", by a report that came out before that day of its year."""
    form = time.form
    if form.year is not None or form.month is None or form.lean == "past":
        return None
    past = replace(time, form=replace(form, lean="past"))
    return _by_then(dated(past, report, coverage, teller), report, coverage)


def act_date(act: ActFinding, report: str, coverage: Coverage) -> DateReading | None:
    """When an act was done: its own time expression, else what its telling carries, else the report's date.

    An act that was told of on Wednesday was done by Wednesday; that reading is open before and not sure. What
    is only announced has no date but its own.
    """
    teller = coverage.findings[report].statements[act.by] if act.by is not None else None
    act = replace(act, time=_own_time(act, teller, report, coverage))
    if _only_told_then(act, teller):
        return None
    own = dated(_leaning(act, teller), report, coverage, teller)
    if act.modality is Modality.DID and act.time is not None:
        own = _by_then(own, report, coverage) or _of_last_year(act.time, report, coverage, teller)
        act = act if own is not None else replace(act, time=None)
    if act.time is not None and act.shared and own is not None:
        return own.unsure(f"'{act.time.printed}' dates the clause that it hangs on")
    coming = act.modality in (Modality.WILL, Modality.WOULD_IF)
    if act.time is not None or (coming and (act.type != "threaten" or teller is None)):
        return own
    aside = act.tense in ("aside", "before")
    carried = _carried(act, teller, report, coverage) if teller is not None and not aside else None
    if carried is None and teller is None and act.tense == "past":
        carried = _told_before(act, report, coverage)
    if carried is not None:
        return carried
    others = _asides(act, teller, report, coverage)
    if others:
        return others[0] if len(others) == 1 else None
    if act.tense == "aside" or (act.tense == "before" and teller is None):
        return None  # "the text proposed by", "had promised": earlier than the telling, nobody says when
    told = said_on(teller, report, coverage) if teller is not None else None
    if told is not None and told.value:
        return DateReading(by_then(told.value), f"{TOLD} ({told.basis})", False, told.printed)
    return report_date(coverage.first_printed(act.evidence), coverage)


def _only_told_then(act: ActFinding, teller: StatementFinding | None) -> bool:
    """Whether an act to come has only the day on which it was announced: "agreed on Wednesday to free them"."""
    coming = act.modality in (Modality.WILL, Modality.WOULD_IF) and act.type != "threaten"
    if not coming or act.time is None or teller is None or teller.time is None:
        return False
    return teller.time.span == act.time.span


def _own_time(
    act: ActFinding, teller: StatementFinding | None, report: str, coverage: Coverage
) -> TimeFinding | None:
    """An act's time expression, unless it dates a thing ("met today on the proposals of 13 October").

    The one other expression of the sentence that can be the act's then is; the cue's day is no act's.
    """
    time = act.time
    if time is None or not dates_a_thing(time, report, coverage):
        return time
    cue = teller.time.span if teller is not None and teller.time is not None else None
    others = [
        other
        for other in coverage.findings[report].times
        if act.evidence.covers(other.span)
        and other.span not in (time.span, cue)
        and (
            other.form.weekday is not None
            or (other.form.unit == "day" and not other.form.narrative)
        )
        and not dates_a_thing(other, report, coverage)
    ]
    return others[0] if len(others) == 1 else None


def dates_a_thing(time: TimeFinding, report: str, coverage: Coverage) -> bool:
    """Whether a time expression is part of a noun phrase: "the proposals of 13 October"."""
    before = _before(time, report, coverage)
    found = _OF_A_THING.search(before)
    if found is None or found["thing"].lower() in _NO_THING:
        return False
    return not _OCCASION.search(before[: found.start()])


def _before(time: TimeFinding, report: str, coverage: Coverage) -> str:
    """The words right before a time expression."""
    return coverage.reports[report].text[max(0, time.span.start - 40) : time.span.start]


def _leaning(act: ActFinding, teller: StatementFinding | None) -> TimeFinding | None:
    """An act's time expression, leaning as its verb does: what was done lies behind, what will be ahead."""
    time = act.time
    if time is None:
        return None
    if act.modality is Modality.DID and time.form.lean == "future":
        return replace(time, form=replace(time.form, lean="past"))
    told = teller is not None and teller.time is not None and teller.time.span == time.span
    ahead = act.modality in (Modality.WILL, Modality.WOULD_IF)
    if ahead and not told and time.form.weekday is not None and not time.form.shift:
        return replace(time, form=replace(time.form, lean="future"))
    return time


def _asides(
    act: ActFinding, teller: StatementFinding | None, report: str, coverage: Coverage
) -> list[DateReading | None]:
    """What an act's sentence says of days long before its report, whose date then cannot stand in.

    "Several days later" is the day itself; other expressions that govern nothing here leave it open (None).
    """
    published = coverage.published.get(report)
    cue = teller.time.span if teller is not None and teller.time is not None else None
    found: list[DateReading | None] = []
    if published is None:
        return found
    for time in coverage.findings[report].times:
        if time.span == cue or not act.evidence.covers(time.span):
            continue
        if act.object is not None and act.object.covers(time.span):
            continue  # the day of what is confirmed or denied, not of the confirming
        reading = dated(time, report, coverage)
        if time.form.narrative:
            found.append(reading)
        elif reading is not None and published.days()[0] - reading.days()[1] > _NEWS:
            found.append(None)
    return found


def _carried(
    act: ActFinding, teller: StatementFinding, report: str, coverage: Coverage
) -> DateReading | None:
    """The day that the same statement names shortly before an act ("On 4 May he called. He handed ...")."""
    before = [
        time
        for time in coverage.findings[report].times
        if (time.form.day is not None or time.form.weekday is not None)
        and time.form.lean != "future"
        and any(span.covers(time.span) and span.covers(act.trigger) for span in teller.content)
        and 0 < act.trigger.start - time.span.start <= _REACH
        and not act.evidence.covers(time.span)
    ]
    if not before:
        return None
    last = max(before, key=lambda time: time.span)
    reading = dated(last, report, coverage)
    return reading.unsure(f"'{last.printed}' is told just before") if reading else None


def _told_before(act: ActFinding, report: str, coverage: Coverage) -> DateReading | None:
    """The day of the act told just before, of the same one ("... met on Monday. He handed over ...")."""
    text = coverage.reports[report].text
    sides = {*act.actor, *act.recipient}
    before = [
        other
        for other in coverage.findings[report].acts
        if other.time is not None
        and (other.time.form.day is not None or other.time.form.weekday is not None)
        and sides & {*other.actor, *other.recipient}
        and not other.shared
        and other.by is None
        and other.tense == "past"
        and other.modality is Modality.DID
        and 0 <= act.evidence.start - other.evidence.end <= _REACH
        and "\n" not in text[other.evidence.end : act.evidence.start].strip(" ")
    ]
    if not before:
        return None
    last = max(before, key=lambda other: (other.evidence.start, other.trigger.start))
    reading = dated(_leaning(last, None), report, coverage)
    if reading is None or last.time is None:
        return None
    return reading.unsure(f"'{last.time.printed}' is told of what comes just before")


def report_date(report: str, coverage: Coverage) -> DateReading | None:
    """The report's date standing in for a line's own, done by then: not sure, and saying so."""
    published = coverage.published.get(report)
    if published is None:
        return None
    if not published.value:
        return None
    return DateReading(by_then(published.value), REPORT_DATE, sure=False)


def is_governed(reading: DateReading | None) -> bool:
    """Whether a date comes from words that govern the line, not from the report's date."""
    return reading is not None and not reading.basis.startswith((REPORT_DATE, TOLD))


def told_by_most(
    told: Iterable[tuple[str, DateReading | None]], coverage: Coverage
) -> list[DateReading]:
    """The governed readings that most origins bear, of those that some reports tell of one event.

    Of an origin its first report's counts, not what copies changed.
    """
    own: dict[str, list[DateReading]] = {}  # by origin
    for report, date in sorted(told, key=lambda each: _printed_by(each[0], coverage)):
        if date is not None and is_governed(date):
            readings = own.setdefault(coverage.origins[report], [])
            if date not in readings and all(date.overlaps(other) for other in readings):
                readings.append(date)
    different = dict.fromkeys(date for readings in own.values() for date in readings)
    # hundreds of origins may tell of one event, and few days
    days = {date.edtf: date for date in different}
    origins = Counter(tuple(date.edtf for date in readings) for readings in own.values())
    borne = {
        edtf: sum(n for which, n in origins.items() if any(date.overlaps(days[e]) for e in which))
        for edtf, date in days.items()
    }
    most = max(borne.values(), default=0)
    return [date for date in different if borne[date.edtf] == most]


def _printed_by(report: str, coverage: Coverage) -> str:
    """The day on which a report was printed, behind all others where nobody knows it."""
    published = coverage.published.get(report)
    return (published.value if published is not None else None) or UNDATED
