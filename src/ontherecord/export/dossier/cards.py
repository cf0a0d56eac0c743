"""Cards of the dossier for lines that stand beside others: custody, silences, counted numbers, wordings."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ontherecord.export.naming import Names, listed, opened
from ontherecord.export.phrases import Evidence, Phrases, counted, date_phrase, quoted
from ontherecord.export.steps import authored, custody_sentence
from ontherecord.export.timeline import date_key
from ontherecord.export.when import since_day
from ontherecord.language.time.printed import day
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.record.view import View


@dataclass(frozen=True, slots=True)
class Card:
    """One line as the page shows it."""

    id: str
    kind: str
    when: str
    text: str
    notes: tuple[str, ...]
    sure: bool
    evidence: tuple[Evidence, ...]
    basis: str = ""


def custody_cards(view: View, phrases: Phrases) -> dict[str, list[Card]]:
    """The steps of each paper, by its id, oldest first."""
    names = Names(view)
    found: dict[str, list[Card]] = defaultdict(list)
    for step in sorted(view.custody(), key=lambda step: (*date_key(step.on), step.id)):
        paper = phrases.documents.get(step.document)
        found[step.document].append(
            Card(
                step.id,
                "custody",
                date_phrase(step.on) or "undated",
                opened(custody_sentence(step, paper, names)),
                tuple(_voices(step, names)),
                step.sure,
                phrases.evidence({*step.spans, *step.denials}),
                step.on.basis if step.on else "",
            )
        )
    return found


def _voices(step: Custody, names: Names) -> Iterable[str]:
    told = (
        ("said by", step.claimed_by),
        ("confirmed by", step.confirmed_by),
        ("denied by", step.denied_by),
    )
    found = [f"{verb} {listed([names.full(v) for v in voices])}" for verb, voices in told if voices]
    return found or ["told by the outlet"]


def silence_cards(view: View, phrases: Phrases) -> list[Card]:
    """What is open, then what was answered."""
    names = Names(view)
    lines = sorted(view.silences(), key=lambda line: (*date_key(line.since), line.id))
    lines.sort(key=lambda line: line.answered_by is not None)
    return [_silence_card(line, phrases, names) for line in lines]


def _silence_card(line: Silence, phrases: Phrases, names: Names) -> Card:
    paper = phrases.documents.get(line.about)
    what = authored(paper, names) if paper else quoted(line.what)
    state = f"answered {date_phrase(line.answered_on)}".strip() if line.answered_by else "open"
    notes = [
        f"{state}, {since_day(line.since)}",
        f"looked in {counted(len(line.searched), 'report')} up to {day(line.until)}",
    ]
    if line.said_by:
        notes.append(f"no answer, says {listed([names.full(voice) for voice in line.said_by])}")
    if line.answered_by:
        text = f"{names.side(line.to)} on {what}: answered"
    else:
        text = f"no answer by {names.side(line.to)} to {what} is found"
    evidence = phrases.evidence({*line.spans, *line.sayings})
    when = date_phrase(line.since)
    return Card(
        line.id, "silence", when, opened(text), tuple(notes), line.sure, evidence, line.since.basis
    )


def check_cards(view: View, phrases: Phrases) -> list[Card]:
    """Numbers of the coverage that the record counted again."""
    return [
        Card(
            line.id,
            "check",
            "holds" if line.holds else "differs",
            f"{line.claimed}; counted: {line.counted}",
            (),
            True,
            phrases.evidence({*line.spans, *line.basis}),
        )
        for line in view.checks()
    ]


def wording_cards(view: View, phrases: Phrases) -> list[Card]:
    """Loaded and one-sided words beside the plain ones, with who uses them."""
    cards = []
    for line in view.wording():
        notes = [line.kind.value, f"plainly: {line.plain}"]
        notes += [f"only {phrases.actor(line.side)}"] if line.side else []
        spans: set[Span] = {span for use in line.uses for span in use.spans}
        found = counted(len(spans), "place")
        text = quoted(line.words)
        cards.append(
            Card(line.id, "wording", found, text, tuple(notes), True, phrases.evidence(spans))
        )
    return cards
