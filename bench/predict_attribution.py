"""`python -m bench.predict attribution TEXT_DIR`: who said what, as `score_attribution.py` reads it.

Each TEXT_DIR/*.txt goes the way of `build`: read, cleaned, extracted. Offsets are into the file's text; a file
whose stored text is not its own (repaired encoding) is brought back by searching, and left out where
a piece is not found.
"""

from collections.abc import Iterator
from pathlib import Path

from ontherecord.config import Config
from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.read import clean, find_inputs, read_report

Piece = list[int]


def attribution_rows(path: Path) -> Iterator[dict[str, object]]:
    """One row `{doc, content, source, cue}` for each statement found in the texts of a folder."""
    extractor = ReportExtractor(Gazetteer.load())
    config = Config(min_words=0)
    for file in sorted(path.glob("*.txt")):
        for one in find_inputs([file], config):
            report = read_report(one, config)
            text = file.read_text(encoding="utf-8")
            for statement in extractor.extract(report, clean(report)).statements:
                row = _row(file.stem, statement, report, text)
                if row["content"]:
                    yield row


def _row(doc: str, statement: StatementFinding, report: Report, text: str) -> dict[str, object]:
    parts = {"content": statement.content, "source": statement.source, "cue": statement.cue}
    return {"doc": doc, **{name: _pieces(spans, report, text) for name, spans in parts.items()}}


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
