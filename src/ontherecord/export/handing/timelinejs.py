"""TimelineJS: acts, papers and statements with a date, as Knight Lab's timeline reads them.

What is unsure says so, and the words that a line stands on follow it with their outlet and date. All text is
escaped, because the timeline takes it for HTML. Format: timeline.knightlab.com/docs/json-format.html.
"""

import json
from html import escape
from typing import Any

from ontherecord.export.headline import headline
from ontherecord.export.phrases import Evidence, Phrases, quoted
from ontherecord.export.timeline import Entry, timeline
from ontherecord.nouns.dates import DateReading
from ontherecord.record.view import View

Row = dict[str, Any]

# places shown under a slide; the record has them all
_MOST_WORDS = 3


def timelinejs(view: View) -> str:
    """The record as TimelineJS JSON: one slide a dated line, in the order of their dates."""
    phrases = Phrases(view)
    slides = [_slide(entry, entry.date, phrases) for entry in timeline(view, phrases) if entry.date]
    whole: Row = {"events": slides}
    if title := headline(view):
        whole["title"] = {"text": {"headline": escape(title)}}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _slide(entry: Entry, date: DateReading, phrases: Phrases) -> Row:
    first, last = date.days()
    doubt = "" if entry.sure and date.sure else " (unsure)"
    words = phrases.evidence(entry.spans)[:_MOST_WORDS]
    slide: Row = {
        "unique_id": entry.id,
        "group": entry.kind,
        "display_date": escape(entry.when),
        "start_date": {"year": first.year, "month": first.month, "day": first.day},
        "text": {
            "headline": escape(f"{entry.text}{doubt}"),
            "text": f"<p>{escape(entry.note)}</p>" + "".join(_quotation(each) for each in words),
        },
    }
    if last != first:
        slide["end_date"] = {"year": last.year, "month": last.month, "day": last.day}
    return slide


def _quotation(words: Evidence) -> str:
    said = quoted(" ".join(words.words.split()))
    return (
        f"<blockquote>{escape(said)}<br>{escape(words.source)}, {escape(words.date)}</blockquote>"
    )
