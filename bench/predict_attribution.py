"""`python -m bench.predict attribution TEXT_DIR`: who said what, as `score_attribution.py` reads it.

Each TEXT_DIR/*.txt goes the way of `build`: read, cleaned, extracted. Offsets are into the file's text; a file
whose stored text is not its own (repaired encoding) is brought back by searching, and left out where
a piece is not found.
"""

from collections.abc import Iterator
from pathlib import Path

from ontherecord.config import Config
from ontherecord.extract.reader import ReportExtractor
from ontherecord.extract.statements_row import Attribution
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.report import CleanText, Report
from ontherecord.nouns.span import Span
from ontherecord.read import clean, find_inputs, read_report

Piece = list[int]


def attribution_rows(path: Path) -> Iterator[dict[str, object]]:
    """One row `{doc, content, source, cue}` for each attribution in the texts of a folder.

    These are what `build` chooses its statements from: the public set also marks refusals, deeds and
    everything else that is attributed, which a record leaves out.
    """
    extractor = ReportExtractor(Gazetteer.load())
    config = Config(min_words=0)
    for file in sorted(path.glob("*.txt")):
        for one in find_inputs([file], config):
            report = read_report(one, config)
            text = file.read_text(encoding="utf-8")
            cleaned = clean(report)
            for found in extractor.attributions(cleaned):
                row = _row(file.stem, found, (report, cleaned), text)
                if row["content"]:
                    yield row


def _row(
    doc: str, found: Attribution, given: tuple[Report, CleanText], text: str
) -> dict[str, object]:
    report, cleaned = given
    parts = {"content": found.content, "source": found.source, "cue": found.cue}
    return {
        "doc": doc,
        **{
            name: _pieces(tuple(cleaned.span(a, b) for a, b in ranges), report, text)
            for name, ranges in parts.items()
        },
    }


def _pieces(spans: tuple[Span, ...], report: Report, text: str) -> list[Piece]:
    """Spans as pieces of the file's own text."""
    if report.text == text:
        return [[span.start, span.end] for span in spans]
    found: list[Piece] = []
    for span in spans:
        words = report.quote(span)
        at = text.find(words, max(0, span.start - 200))
        if at >= 0:
            found.append([at, at + len(words)])
    return found
