"""What is made of each report by itself: its statements, the origins of its passages, and what rules read in it.

All of it rests on the report's own findings and date, on who its actors are, and on the reports that its words are
followed to: where they come from, and which day they were first printed. So it can be made anywhere, in parts: some
reports that stand near one another, with the links of those that their words may be followed to. Where words lead
beyond those, the report is left, and made here. What is made is kept under digests of what it rests on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from ontherecord.engine.hands import here
from ontherecord.engine.spill import Loaded, Spill
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.lineage import Carriers
from ontherecord.nouns.links import Beyond, Encoded, Some
from ontherecord.nouns.origins import PassageOrigins, Settled
from ontherecord.nouns.passages import Passages, Surroundings
from ontherecord.nouns.report import Report
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.coverage import Coverage, by_text
from ontherecord.resolve.grounds import Grounds
from ontherecord.resolve.keeping import Keeping
from ontherecord.resolve.means import Means, Trace
from ontherecord.resolve.papers.documents import Papers
from ontherecord.resolve.readers import READERS
from ontherecord.resolve.readings import Read, Readings, read_all
from ontherecord.resolve.statements.drafting import statements_of
from ontherecord.resolve.statements.placed import Statements

# Reports of a part, at least and (where there are many parts) at most: a second or two of work, and a few megabytes to
# send; what surrounds them is laid out once a part. Those around them are sent with their links; where they are more
# than a worker should be sent, the part is done here, and so are a few reports that need no worker.
_SIZE, _LARGE, _MOST = 40, 100, 600
_PARTS = 10  # up to so many parts no part grows
# Steps from report to report that are sent with a part: for most the first is enough, and few need the second.
_STEPS = (1, 2)


@dataclass(frozen=True, slots=True)
class Part:
    """Reports to be made, in order, with all that they rest on.

    `texts` are those and the reports around them, `found` what was found in the wanted ones, both encoded; `links` are
    all links of `texts`; `ranks` and `names` (of origins) are those of every report that a link names.
    """

    wanted: tuple[str, ...]
    texts: Mapping[str, bytes]
    found: Mapping[str, bytes]
    links: Encoded
    published: Mapping[str, DateReading]
    ranks: Mapping[str, int]
    names: Mapping[str, str]
    carriers: Mapping[str, Carriers]
    cast: Cast


@dataclass(frozen=True, slots=True)
class Single:
    """What is made of one report, and the reports that it rests on."""

    report: str
    statements: tuple[Statement, ...]
    settled: tuple[Settled, ...]
    readings: dict[str, bytes]
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Singles:
    """What was made of each report, by its id, read one at a time from where it is kept."""

    statements: Mapping[str, tuple[Statement, ...]]
    settled: Mapping[str, tuple[Settled, ...]]
    readings: Mapping[str, Read]


def make_singles(coverage: Coverage, cast: Cast, means: Means, grounds: Grounds) -> Singles:
    """What is made of each report: that kept from before where it still holds, and the rest made now."""
    traces, statements, settled, readings = (
        means.store(kind) for kind in ("traces", "drafts", "settled", "readings")
    )
    keys = {report: grounds.key(report) for report in coverage.reports}
    places = {}
    for report, key in keys.items():
        trace = traces.get(key)
        if trace is not None and trace.state == grounds.state(trace.reports):
            places[report] = f"{key} {trace.state}"
    wanted = [report for report in keys if report not in places]
    for made in _made(wanted, coverage, cast, means):
        new = {}
        for single in made:
            trace = Trace(single.rests_on, grounds.state(single.rests_on))
            places[single.report] = f"{keys[single.report]} {trace.state}"
            new[keys[single.report]] = trace
        statements.put((places[single.report], single.statements) for single in made)
        settled.put((places[single.report], single.settled) for single in made)
        readings.put((places[single.report], single.readings) for single in made)
        traces.put(new.items())  # last: what it says is there then
    means.counts.made += len(wanted)
    means.counts.kept += len(keys) - len(wanted)
    traces.only(list(keys.values()))
    in_order = {report: places[report] for report in keys}
    for store in (statements, settled, readings):
        store.only(list(in_order.values()))
    return Singles(
        *(Loaded(in_order, store.__getitem__, room=1) for store in (statements, settled, readings))
    )


def _made(
    wanted: Sequence[str], coverage: Coverage, cast: Cast, means: Means
) -> Iterator[Sequence[Single]]:
    """What is made of some reports, those that stand near one another together."""
    place = by_text(coverage) if wanted else {}
    left = wanted
    # with no other hands what would be sent is sooner made where it lies
    for steps in () if means.hands is here else _STEPS:
        ordered = sorted(left, key=place.__getitem__)
        size = max(_SIZE, min(_LARGE, len(ordered) // _PARTS))
        pieces = [ordered[at : at + size] for at in range(0, len(ordered), size)]
        if len(pieces) < 2:
            break  # sooner made than sent
        around = [(piece, _around(piece, steps, coverage)) for piece in pieces]
        left = [report for piece, near in around if len(near) > _MOST for report in piece]
        sent = [(piece, near) for piece, near in around if len(near) <= _MOST]
        parts = (_part(piece, near, coverage, cast) for piece, near in sent)
        for singles, beyond in means.hands(make_maker, parts, keep=False):
            left += beyond
            yield singles
    maker = Maker(coverage, cast, means.spill)
    for report in sorted(left, key=place.__getitem__):
        yield [maker.make(report)]


def _around(reports: Sequence[str], steps: int, coverage: Coverage) -> list[str]:
    """Some reports with those to which their words may be followed in so many steps."""
    near, last = {*reports}, {*reports}
    for _ in range(steps):
        last = set[str]().union(*(coverage.links.followed(report) for report in last)) - near
        near |= last
    return sorted(near)


def make_maker() -> Callable[[Part], tuple[Sequence[Single], Sequence[str]]]:
    """The work as engines take it."""
    return made


def made(part: Part) -> tuple[Sequence[Single], Sequence[str]]:
    """What is made of the reports of a part, and those whose words lead beyond it."""
    around = Surroundings(Some(part.links))
    order = sorted(part.ranks, key=part.ranks.__getitem__)
    reports = Loaded(part.texts, msgspec.msgpack.Decoder(Report).decode)
    findings = Loaded(part.found, msgspec.msgpack.Decoder(Findings).decode)
    coverage = Coverage(
        reports,
        findings,
        around.links,
        part.published,
        {},
        tuple(order),
        part.carriers,
        Passages(around),
        PassageOrigins(around, part.names, order),
        {},
    )
    singles, beyond = [], []
    with Spill() as spill:
        maker = Maker(coverage, part.cast, spill)
        for report in part.wanted:
            try:
                singles.append(maker.make(report))
            except Beyond:
                beyond.append(report)
    return singles, beyond


class Maker:
    """Makes what is made of single reports."""

    def __init__(self, coverage: Coverage, cast: Cast, spill: Spill) -> None:
        self._coverage, self._cast = coverage, cast
        self._own: dict[str, tuple[Statement, ...]] = {}  # of the report at hand
        keeping = Keeping(Means(spill), Grounds(coverage, cast))
        statements, papers = Statements(self._own), Papers((), {})
        self._stems = Stems(
            Known(coverage, cast, statements, papers, keeping, Readings(READERS, {}))
        )

    def make(self, report: str) -> Single:
        """What is made of one report."""
        findings, parts = self._coverage.findings[report], self._coverage.parts
        passages = {line.content[0] for line in findings.statements if line.content}
        passages.update(act.evidence for act in findings.acts)
        with parts.watched() as seen:
            settled = parts.settle(sorted(passages))
            statements = statements_of(report, self._coverage, self._cast)
            self._own.clear()
            self._own[report] = statements
            readings = read_all(READERS, report, self._stems)
        rests_on = tuple(sorted({*seen, report}))
        return Single(report, statements, settled, readings, rests_on)


def _part(wanted: Sequence[str], near: Sequence[str], coverage: Coverage, cast: Cast) -> Part:
    """The part of some reports, with those near them."""
    encode = msgspec.msgpack.encode
    links = coverage.links.encoded(near)
    named = {report for tie in links.ties.values() for report in (tie.a, tie.b)}
    named.update(near)
    return Part(
        wanted=tuple(wanted),
        texts={report: encode(coverage.reports[report]) for report in near},
        found={report: encode(coverage.findings[report]) for report in wanted},
        links=links,
        published={r: coverage.published[r] for r in near if r in coverage.published},
        ranks={report: coverage.parts.rank[report] for report in named},
        names={report: coverage.parts.names[report] for report in named},
        carriers={r: coverage.carriers[r] for r in wanted if r in coverage.carriers},
        cast=_slice(wanted, coverage, cast),
    )


def _slice(reports: Sequence[str], coverage: Coverage, cast: Cast) -> Cast:
    """The cast as far as these reports can ask for it."""
    places = [
        (report, actor.key) for report in reports for actor in coverage.findings[report].actors
    ]
    local = {place: cast.local[place] for place in places if place in cast.local}
    acting = {place: cast.acting[place] for place in places if place in cast.acting}
    met = {*local.values(), *acting.values()}
    parties = {key: cast.parties[key] for key in met if key in cast.parties}
    met.update(parties.values())
    return Cast(
        {key: replace(cast.actors[key], aliases=(), roles=()) for key in sorted(met)},
        local,
        acting,
        parties,
        cast.described & met,
        cast.unknown & met,
    )
