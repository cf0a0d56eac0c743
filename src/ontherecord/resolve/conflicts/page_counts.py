"""How long a paper is: one paper told of two numbers of pages or articles."""

import re

from ontherecord.language.time.words import number
from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known

_UNIT = r"(?P<unit>page|article|chapter|paragraph)"
_WITHIN = re.compile(rf"\b(?P<n>[a-z]+|\d+)-{_UNIT}\b(?! (?:document|paper|text)$)", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s+(?:runs? to|ran to|consists? of|comprises?|is|has|was|had)\s+(?P<n>[a-z]+(?:-[a-z]+)?|\d+)\s+{_UNIT}s?\b",
    re.IGNORECASE,
)
# "She sent the reply on Friday. It runs to nine pages, she said."
_NEXT = re.compile(
    rf"(?:[A-Z][^.;:“”\"]{{0,60}}? (?:said|says|added|noted|disclosed|explained)(?: that)? )?[Ii]t "
    rf"(?:runs?|ran) to (?:just |only |some |about )?(?P<n>[a-z]+(?:-[a-z]+)?|\d+) {_UNIT}s?\b"
)


def find_page_conflicts(known: Known) -> tuple[Conflict, ...]:
    """Papers that are said to have two lengths, by reports that do not go back to one text."""
    found = []
    for document in known.papers.documents:
        lengths: dict[str, dict[int, list[Span]]] = {}
        for span in document.spans:
            for unit, value in _lengths(span, known):
                lengths.setdefault(unit, {}).setdefault(value, []).append(span)
        for unit, told in sorted(lengths.items()):
            origins = [{known.coverage.origins[s.report] for s in spans} for spans in told.values()]
            if len(told) > 1 and not set.intersection(*origins):
                sides = tuple(
                    Side(f"{value} {unit}s", tuple(sorted({_whole(s, known) for s in told[value]})))
                    for value in sorted(told)
                )
                identity = make_id("c", ConflictKind.FIGURE.value, document.id, unit, sorted(told))
                about = f"how many {unit}s the {document.title} has"
                found.append(Conflict(identity, ConflictKind.FIGURE, about, sides))
    return tuple(found)


def _lengths(span: Span, known: Known) -> list[tuple[str, int]]:
    """The units and numbers that a mention and the words right behind it tell."""
    text = known.coverage.reports[span.report].text
    matches = (
        _WITHIN.search(known.coverage.words(span)),
        _BEHIND.match(text, span.end),
        _next_to(span, text, known),
    )
    found = []
    for match in matches:
        value = number(match["n"]) if match is not None else None
        if match is not None and value is not None:
            found.append((match["unit"].lower(), int(value)))
    return found


def _next_to(span: Span, text: str, known: Known) -> re.Match[str] | None:
    """What the next sentence says of "it", where no other paper is named in between."""
    cuts = sentences(text)
    at = next((n for n, (start, end) in enumerate(cuts) if start <= span.start < end), len(cuts))
    if at + 1 >= len(cuts):
        return None
    told = _NEXT.match(text, *cuts[at + 1])
    papers = known.coverage.findings[span.report].papers
    if told is None or any(span.end <= other.span.start < told.end() for other in papers):
        return None
    return told


def _whole(span: Span, known: Known) -> Span:
    """The sentence around a mention."""
    report = known.coverage.reports[span.report]
    for start, end in sentences(report.text):
        if start <= span.start < end:
            piece = report.text[start:end]
            return report.span(
                start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
            )
    return span
