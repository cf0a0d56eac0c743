"""Invented stories (in stories/, a file each), and reports made of them by hand (no reading stage)."""

import re
import textwrap
from pathlib import Path

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.offsets import TextBuilder
from ontherecord.nouns.report import Block, CleanText, Passage, PassageKind, Report
from ontherecord.nouns.span import Span


def story(name):
    """The words of one story."""
    return (Path(__file__).parent / "stories" / f"{name}.txt").read_text(encoding="utf-8").strip()


WIRE = story("wire")
OTHER_EVENT_REPORT = story("other_event_report")
EDITED = story("edited")
CUT = story("cut")
SPUN = story("spun")
REWRITTEN = story("rewritten")
EXCERPT = story("excerpt")
FERRY = story("ferry")
FERRY_SPUN = story("ferry_spun")
FERRY_OWN = story("ferry_own")
BULLETIN = story("bulletin")
NEXT_BULLETIN = story("bulletin_next")
SAME_QUOTES = story("same_quotes")
STATEMENT = story("statement")
STATEMENT_TRANSLATED = story("statement_translated")

# One post that two outlets print whole, in no quotation marks.
POST = (
    "We will never again let a single trawler of the republic cross the line that our fathers drew with their own "
    "hands, and no memorandum will change that — Petr Holub (@petrholub) May 6, 2031"
)
NEWSLETTER = (
    "Sign up for our free morning letter and get the ten stories that matter in your inbox "
    "before breakfast, together with puzzles, weather and a recipe for the weekend."
)

UNRELATED = (
    "Beekeepers in Hollow Vale lost forty hives when the river Tarn rose above the old stone weir on Sunday. "
    "Insurers have sent two surveyors, and the village school is open for swarms.",
    "The pianist Clara Bessinger cancelled her tour of Norland after breaking a wrist on an icy tram stop. "
    "Tickets for Aldburg and Kessen will be refunded by the halls.",
    "Engineers began filling the Mirador tunnel with foam concrete after cracks were found near the second portal. "
    "Freight trains are being sent over the Sorrel pass until October.",
    "A court in Pellworth acquitted the chemist Dario Quint of poisoning the carp pond of his neighbour. "
    "The judge called the evidence of the parrot inadmissible.",
    "Schoolchildren in Umber counted nine hundred swifts during the yearly census of chimneys. "
    "The biologist Hanne Lorck believes that the new brickworks scared off the rest.",
    "The rowing club of Estermouth has bought a disused lighthouse and will turn it into a boathouse with a sauna. "
    "Members voted for it by the lamp of the treasurer's bicycle.",
)

CAPTION = (
    "Oleda Marsh, deputy foreign minister of the Varnish Republic, leaves the headquarters of the Lakes Council "
    "in Tamsin after handing over a memorandum about Lake Ombra on a grey and windy Tuesday morning in May."
)


def made(text, name="r", caption=None, **facts):
    """A report with one passage a paragraph, and its cleaned text; lines inside a paragraph are unwrapped."""
    text = f"{caption}\n\n{text}" if caption else text
    builder, blocks, passages, length = TextBuilder(text), [], [], 0
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        kind = PassageKind.CAPTION if match.group() == caption else PassageKind.BODY
        passages.append(Passage(Span(name, match.start(), match.end()), kind))
        if blocks:
            builder.insert("\n\n")
            length += 2
        at = match.start()
        for line in re.finditer(r"[^\n]+", match.group()):
            if match.start() + line.start() > at:
                builder.insert(" ")
            at = match.start() + line.end()
            builder.keep(match.start() + line.start(), at)
        blocks.append(Block(length, length + len(match.group()), kind))
        length += len(match.group())
    clean_text, offsets = builder.build()
    day = facts.pop("day", None)
    report = Report(
        id=name,
        digest=content_digest(text),
        path=f"{name}.txt",
        url=facts.get("url"),
        outlet=facts.get("outlet"),
        title=facts.get("title"),
        language="en",
        text=text,
        published=DateReading(day, "date line") if day else None,
        passages=tuple(passages),
        author=facts.get("author"),
    )
    return report, CleanText(name, clean_text, tuple(blocks), offsets)


def wrapped(text, width=64):
    """The same text as a program wraps it."""
    return "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in text.split("\n\n"))
