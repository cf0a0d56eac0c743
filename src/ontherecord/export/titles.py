"""What a report is called where it has no title: by its heading, or by its first words in square brackets.

Square brackets are what bibliographies put about a title that is not the work's own.
"""

import re

from ontherecord.nouns.report import PassageKind, Report

_WORDS = 12  # enough to tell one report from another, and to find it by
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’')]?\s")


def title_of(report: Report) -> str:
    """The report's title, its heading, or its first words in square brackets; its name where it has no words."""
    if report.title:
        return report.title
    read = [p for p in report.passages if p.kind in (PassageKind.HEADING, PassageKind.BODY)]
    if read and read[0].kind is PassageKind.HEADING:
        return " ".join(report.quote(read[0].span).split())
    words = next((text for p in read if (text := report.quote(p.span).strip())), "")
    return f"[{_opening(words)}]" if words else report.path or report.id


def _opening(words: str) -> str:
    """The first sentence, or as many of its words as a title has."""
    sentence = " ".join(_SENTENCE.split(words, maxsplit=1)[0].split())
    first = sentence.split()
    return sentence if len(first) <= _WORDS else f"{' '.join(first[:_WORDS]).rstrip(',;:')} …"
