"""The collection as the resolvers see it: reports, findings, dates, origins, and an order of reports.

The order (`rank`) puts a report before the copies made of it and an early one before a late one. Whatever
names a line after one of several reports takes the first by rank, so that adding a copy renames nothing.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ontherecord.language.hyphens import on_one_line
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.lineage import DERIVED, Carriers, Relation, RelayLink, Tie
from ontherecord.nouns.links import Links
from ontherecord.nouns.origins import PassageOrigins
from ontherecord.nouns.passages import Passages
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span

UNDATED = "9999"
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Everything known of the collection once dates and origins stand. `order` is the report ids by rank.

    `marks` tells of each report, with what was found in it, whether it is still the same.
    """

    reports: Mapping[str, Report]
    findings: Mapping[str, Findings]
    links: Links
    published: Mapping[str, DateReading]
    origins: Mapping[str, str]
    order: tuple[str, ...]
    carriers: Mapping[str, Carriers]
    passages: Passages
    parts: PassageOrigins
    marks: Mapping[str, str]

    def relation(self, one: str, two: str) -> Relation | None:
        """How two reports are related; None where no tie was found."""
        tie = self.links.between(one, two)
        return tie.relation if tie is not None else None

    def origin_of(self, span: Span) -> str:
        """The origin of a passage: the report's, or another one where only part of the report was taken over."""
        return self.parts.of(span)

    def first_printed(self, span: Span) -> str:
        """The report in which the words of a passage stood first, as far as the collection tells."""
        return self.passages.origin_of(span).original.report

    def chain(self, spans: Sequence[Span]) -> tuple[RelayLink, ...]:
        """Those who carried some words of one report into it."""
        carriers = self.carriers.get(spans[0].report) if spans else None
        return carriers.chain(spans).relays if carriers is not None else ()

    def original_of(self, span: Span) -> Span | None:
        """The words that a passage was written after, where they are others; None where it is the first, or a copy."""
        original = self.passages.origin_of(span).original
        if original.report == span.report or self._letters(span) in self._letters(original):
            return None
        return original

    def _letters(self, span: Span) -> str:
        return _NO_LETTERS.sub("", self.reports[span.report].quote(span).casefold())

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        report = self.reports[span.report]
        return on_one_line(report.quote(span), report.text)

    def digest(self, report: str) -> str:
        """The digest of a report's text: equal for exact copies, so fit to name lines after."""
        return self.reports[report].digest

    def day(self, report: str) -> str:
        """The first day that the report's date allows, as ISO date; `UNDATED` without one."""
        reading = self.published.get(report)
        return reading.days()[0].isoformat() if reading else UNDATED

    def days_between(self, first: str, second: str) -> int | None:
        """Days from the first report's day to the second one's; None where one of them is undated."""
        days = self.day(first), self.day(second)
        if UNDATED in days:
            return None
        return (dt.date.fromisoformat(days[1]) - dt.date.fromisoformat(days[0])).days


def order_reports(reports: Iterable[Report], links: Iterable[Tie]) -> tuple[str, ...]:
    """Report ids: those that copy no other first, then by date, then by digest of the text and id.

    Only a report's own date counts: one given back by a relative would move it when that relative comes.
    """
    copies = {link.taker for link in links if link.relation in DERIVED}

    def rank(report: Report) -> tuple[bool, str, str, str]:
        day = report.published.days()[0].isoformat() if report.published else UNDATED
        return report.id in copies, day, report.digest, report.id

    return tuple(key for *_, key in sorted(map(rank, reports)))


def by_text(coverage: Coverage) -> dict[str, int]:
    """The place of each report in an order in which those that share text stand together.

    A step that follows words from report to report finds in this order what it read a moment ago, and in any other
    reads everything again where a collection is larger than what is held.
    """
    rank = {report: at for at, report in enumerate(coverage.order)}
    first = dict(rank)
    for tie in coverage.links.ties:
        first[tie.a] = min(first[tie.a], rank[tie.b])
        first[tie.b] = min(first[tie.b], rank[tie.a])
    ordered = sorted(rank, key=lambda report: (first[report], rank[report]))
    return {report: at for at, report in enumerate(ordered)}
