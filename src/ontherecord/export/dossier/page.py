"""Builds the dossier page from a view: sections of lines with evidence, then the marked reports."""

from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from ontherecord.export.brief.compose import brief
from ontherecord.export.dossier.cards import (
    Card,
    check_cards,
    custody_cards,
    silence_cards,
    wording_cards,
)
from ontherecord.export.dossier.marks import Mark, MarkedPassage, mark_report
from ontherecord.export.headline import headline
from ontherecord.export.phrases import (
    MODE,
    STANCE_SIGN,
    Evidence,
    Phrases,
    confirmation,
    counted,
    date_phrase,
    origin_numbers,
    quoted,
    spans_of,
)
from ontherecord.export.pictures.lineage import lineage_picture
from ontherecord.export.pictures.timeline import legend, timeline_picture
from ontherecord.export.timeline import (
    acts_by_date,
    date_key,
    exchanges_by_size,
    papers_by_date,
    positions_by_issue,
    statements_in_order,
    timeline,
)
from ontherecord.export.unseen import signed
from ontherecord.nouns.act import Act
from ontherecord.nouns.conflict import Conflict
from ontherecord.nouns.document import Document
from ontherecord.nouns.lineage import Direction, LineageLink
from ontherecord.nouns.position import Position
from ontherecord.nouns.report import Report
from ontherecord.nouns.statement import Statement
from ontherecord.record.view import View


@dataclass(frozen=True, slots=True)
class Cell:
    """The stances of one party on one issue, oldest first."""

    stances: tuple[tuple[str, str, str, str, str], ...]  # (sign, stance, when, line id, words)


@dataclass(frozen=True, slots=True)
class Source:
    """A report with its date, its origin's number and its relations."""

    report: Report
    name: str
    when: str
    basis: str
    origin: int
    relations: tuple[str, ...]
    passages: tuple[MarkedPassage, ...]


# from the reader's side: the report in hand is a
_WAY = {
    Direction.A_TO_B: "taken over by",
    Direction.B_TO_A: "taken from",
    Direction.COMMON: "common source with",
    Direction.UNKNOWN: "direction not known, with",
}


def dossier_html(view: View, title: str | None = None) -> str:
    """The whole page; `title` stands at its head (default: who is at it)."""
    phrases = Phrases(view)
    exchanges = exchanges_by_size(view)
    cards = _cards(view, phrases)
    here = files("ontherecord.export.dossier")
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_seen,
    )
    template = environment.from_string((here / "dossier.html.j2").read_text(encoding="utf-8"))
    page: str = template.render(
        title=title or headline(view) or "A record of the coverage",
        exchanges=exchanges,
        phrases=phrases,
        digest=view.digest(),
        cards=cards,
        parties=_parties(view),
        matrix=_matrix(view, phrases),
        conflicts=[
            (line, [phrases.evidence(side.spans) for side in line.sides], _later(line, phrases))
            for line in view.conflicts()
        ],
        sources=_sources(view, phrases),
        problems=view.problems(),
        standing=brief(view),
        custody=custody_cards(view, phrases),
        timeline_picture=Markup(timeline_picture(view)),
        lineage_picture=Markup(lineage_picture(view)),
        legend=tuple(legend()),
        style=(here / "dossier.css").read_text(encoding="utf-8"),
        script=(here / "dossier.js").read_text(encoding="utf-8"),
    )
    return page.lstrip()


def _seen(value: object) -> object:
    """What the page prints of a value: words of the coverage with signs for what cannot be seen."""
    return signed(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _cards(view: View, phrases: Phrases) -> dict[str, list[Card]]:
    timed = [
        Card(
            entry.id,
            entry.kind,
            entry.when,
            entry.text,
            (entry.note,),
            entry.sure,
            phrases.evidence(entry.spans),
            entry.date.basis if entry.date else "",
        )
        for entry in timeline(view, phrases)
    ]
    return {
        "silences": silence_cards(view, phrases),
        "checks": check_cards(view, phrases),
        "wording": wording_cards(view, phrases),
        "timeline": timed,
        "papers": [_paper_card(phrases, line) for line in papers_by_date(view)],
        "acts": [_act_card(phrases, line) for line in acts_by_date(view)],
        "positions": [_position_card(phrases, line) for line in positions_by_issue(view, phrases)],
        "statements": [
            _statement_card(phrases, line) for line in statements_in_order(view, phrases)
        ],
    }


def _paper_card(phrases: Phrases, line: Document) -> Card:
    public = {True: "public", False: "not public", None: "publication not reported"}[line.public]
    answered = phrases.documents.get(line.answers or "")
    reports = counted(len({span.report for span in line.spans}), "report")
    notes = [line.kind.replace("-", " "), public, reports]
    if answered:
        notes.append(f"answers: {answered.title}")
    when = date_phrase(line.delivered) or "delivery not dated"
    basis = line.delivered.basis if line.delivered else ""
    evidence = phrases.evidence(line.spans)
    return Card(
        line.id, "paper", when, phrases.document(line), tuple(notes), line.sure, evidence, basis
    )


def _act_card(phrases: Phrases, line: Act) -> Card:
    said = sorted(
        {phrases.actor(told.by) if told.by else "the outlet" for told in line.attestations}
    )
    notes = (confirmation(line), f"told by {', '.join(said)}")
    return Card(
        line.id,
        "act",
        date_phrase(line.date) or "undated",
        phrases.act(line),
        notes,
        line.sure,
        phrases.evidence(spans_of(line)),
        line.date.basis if line.date else "",
    )


def _position_card(phrases: Phrases, line: Position) -> Card:
    notes = [f"told by {phrases.actor(line.by)}" if line.by else "told by the outlet"]
    if line.condition:
        notes.append(f"{line.term}: {quoted(line.condition)}")
    when = date_phrase(line.on) or "undated"
    evidence = phrases.evidence(line.spans)
    basis = line.on.basis if line.on else ""
    return Card(
        line.id, "position", when, phrases.position(line), tuple(notes), line.sure, evidence, basis
    )


def _statement_card(phrases: Phrases, line: Statement) -> Card:
    notes = [line.kind.value, MODE[line.mode]]
    notes += [f"to {phrases.actor(line.addressee)}"] if line.addressee else []
    notes += [line.channel] if line.channel else []
    notes += [f"carried by {', '.join(relay.name for relay in line.relays)}"] if line.relays else []
    if line.original_spans:
        notes.append(f"written after: {quoted(phrases.quote(line.original_spans))}")
    notes += [f"same words in {counted(len(line.same_as), 'other report')}"] if line.same_as else []
    return Card(
        line.id,
        "statement",
        date_phrase(line.said_on),
        phrases.statement(line),
        tuple(notes),
        line.sure,
        phrases.evidence(line.content_spans),
        line.said_on.basis if line.said_on else "",
    )


def _later(line: Conflict, phrases: Phrases) -> list[tuple[str, tuple[Evidence, ...]]]:
    """What was said of a conflict afterwards."""
    return [
        (
            f"{told.kind.value} by {phrases.actor(told.by) if told.by else 'the outlet'} "
            f"{date_phrase(told.on)}".strip(),
            phrases.evidence(told.spans),
        )
        for told in line.later
    ]


def _parties(view: View) -> list[str]:
    """Ids of the parties that hold positions, most positions first."""
    held: dict[str, int] = {}
    for line in view.positions():
        held[line.party] = held.get(line.party, 0) + 1
    return sorted(held, key=lambda party: (-held[party], party))


def _matrix(view: View, phrases: Phrases) -> list[tuple[str, list[Cell]]]:
    parties = _parties(view)
    table: dict[str, dict[str, list[Position]]] = {}
    for line in view.positions():
        table.setdefault(line.issue, {}).setdefault(line.party, []).append(line)
    rows = []
    for issue in sorted(
        table, key=lambda key: (-sum(map(len, table[key].values())), phrases.issue(key))
    ):
        cells = [
            Cell(tuple(_stance(line) for line in sorted(table[issue].get(party, ()), key=_by_date)))
            for party in parties
        ]
        rows.append((phrases.issue(issue), cells))
    return rows


def _by_date(line: Position) -> tuple[object, ...]:
    return (*date_key(line.on), line.id)


def _stance(line: Position) -> tuple[str, str, str, str, str]:
    words = quoted(line.words) if line.words else ""
    return STANCE_SIGN[line.stance], line.stance.value, date_phrase(line.on), line.id, words


def _sources(view: View, phrases: Phrases) -> list[Source]:
    number = origin_numbers(view)
    marks = _marks(view)
    links = view.lineage()
    rows = []
    for report in phrases.reports.values():
        published = phrases.published.get(report.id) or report.published
        rows.append(
            Source(
                report,
                phrases.source(report.id),
                phrases.date_of(report.id),
                published.basis if published else "nothing in the report tells",
                number.get(report.id, 0),
                tuple(
                    _relation(link, report.id, phrases)
                    for link in links
                    if report.id in (link.a, link.b)
                ),
                mark_report(report, marks.get(report.id, ())),
            )
        )
    return sorted(rows, key=lambda row: (row.origin, row.name.casefold(), row.report.id))


def _relation(link: LineageLink, report: str, phrases: Phrases) -> str:
    other = link.b if link.a == report else link.a
    reasons = f" ({'; '.join(link.reasons)})" if link.reasons else ""
    way = _WAY[link.direction_from(report)]
    share = f"{link.share:.0%} of the shorter one's words"
    return f"{link.relation.value}, {way} {phrases.source(other)}: {share}{reasons}"


def _marks(view: View) -> dict[str, list[Mark]]:
    """What stands on each report's words, by report."""
    marks = [Mark(s.id, "statement", span) for s in view.statements() for span in s.content_spans]
    marks += [Mark(a.id, "act", span) for a in view.acts() for span in spans_of(a)]
    marks += [Mark(d.id, "paper", span) for d in view.documents() for span in d.spans]
    marks += [Mark(p.id, "position", span) for p in view.positions() for span in p.spans]
    marks += _marks_beside(view)
    by_report: dict[str, list[Mark]] = {}
    for mark in marks:
        by_report.setdefault(mark.span.report, []).append(mark)
    return by_report


def _marks_beside(view: View) -> list[Mark]:
    """The marks of lines that stand beside others."""
    marks = []
    for line in view.conflicts():
        marks += [Mark(line.id, "conflict", span) for one in line.sides for span in one.spans]
        marks += [Mark(line.id, "conflict", span) for one in line.later for span in one.spans]
    for step in view.custody():
        marks += [Mark(step.id, "custody", span) for span in (*step.spans, *step.denials)]
    for silence in view.silences():
        marks += [Mark(silence.id, "silence", s) for s in (*silence.spans, *silence.sayings)]
    for check in view.checks():
        marks += [Mark(check.id, "check", span) for span in (*check.spans, *check.basis)]
    for wording in view.wording():
        marks += [Mark(wording.id, "wording", s) for use in wording.uses for s in use.spans]
    return marks
