"""`python -m bench.predict attribution TEXT_DIR`: who said what, as `score_attribution.py` reads it.

Each TEXT_DIR/*.txt goes the way of `build`: read, cleaned, extracted. Offsets are into the file's text, also
where the stored text is not quite its own (repaired encoding).
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from ontherecord.config import Config
from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import AsideFinding, StatementFinding
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report

Piece = list[int]
_Found = StatementFinding | AsideFinding
_THAT = re.compile(r"\bthat,?\s+\Z", re.IGNORECASE)
_WORDS = re.compile(r"\s+|\w+|[^\w\s]+")


def attribution_rows(path: Path) -> Iterator[dict[str, object]]:
    """One row `{doc, content, source, cue}` for each attribution in the texts of a folder.

    These are the findings of `build`: its statements and its asides. The public set marks refusals, deeds and
    everything else that is attributed; a record keeps those apart from what was said.
    """
    extractor = ReportExtractor(Gazetteer.load())
    config = Config(min_words=0)
    for file in sorted(path.glob("*.txt")):
        for one in find_inputs([file], config):
            report = read_report(one, config)
            text = file.read_text(encoding="utf-8")
            cleaned = clean(report)
            findings = extractor.extract(report, cleaned)
            rows: list[_Found] = [*findings.statements, *findings.asides]
            for found in sorted(rows, key=lambda one: (one.content, one.cue)):
                row = _row(file.stem, found, report, text)
                if row["content"]:
                    yield row


def _row(doc: str, found: _Found, report: Report, text: str) -> dict[str, object]:
    content = (_with_that(found.content[0], report), *found.content[1:])
    parts = {"content": content, "source": found.source, "cue": found.cue}
    return {"doc": doc, **{name: _pieces(spans, report, text) for name, spans in parts.items()}}


def _with_that(span: Span, report: Report) -> Span:
    """A content with the "that" which leads into it: the public set counts it in, statements shed it."""
    led = _THAT.search(report.text, max(0, span.start - 8), span.start)
    return Span(span.report, led.start(), span.end) if led is not None else span


def _pieces(spans: tuple[Span, ...], report: Report, text: str) -> list[Piece]:
    """Spans as pieces of the file's own text."""
    if report.text == text:
        return [[span.start, span.end] for span in spans]
    places = _places(report.text, text)
    found = ((places[span.start], places[span.end]) for span in spans)
    return [[start, end] for start, end in found if start < end]


@lru_cache(maxsize=1)
def _places(stored: str, printed: str) -> tuple[int, ...]:
    """For every offset into `stored` the offset into `printed`, whose words the reader repaired here and there."""
    left, right = _WORDS.findall(stored), _WORDS.findall(printed)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    found: list[int] = []
    at = 0
    for _, i, j, k, m in matcher.get_opcodes():
        old, new = "".join(left[i:j]), "".join(right[k:m])
        head = _shared(old, new)
        tail = _shared(old[head:][::-1], new[head:][::-1])
        found += range(at, at + head)
        found += [at + head] * (len(old) - head - tail)
        at += len(new)
        found += range(at - tail, at)
    return (*found, at)


def _shared(left: str, right: str) -> int:
    """How many characters two words begin with in common."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(left), len(right)))
