"""The dossier: self-contained, every line with its words, every report marked in place."""

import json
import re
from pathlib import Path

import pytest

from ontherecord.export.contract import contract
from ontherecord.export.dossier.marks import Mark, mark_report
from ontherecord.export.dossier.page import dossier_html
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.record.view import open_view


@pytest.fixture(scope="module")
def page(demo_record: Path) -> str:
    with open_view(demo_record) as view:
        return dossier_html(view)


def test_nothing_is_loaded_from_elsewhere(page: str) -> None:
    assert not re.findall(r"<(?:link|img|iframe|script)[^>]*(?:src|href)=", page)
    assert "url(" not in page
    assert "@import" not in page


def test_every_line_is_on_the_page_once_with_evidence(page: str, demo_record: Path) -> None:
    with open_view(demo_record) as view:
        whole = contract(view)
    for part in ("statements", "acts", "documents", "positions"):
        for line in whole[part]:
            assert page.count(f' id="{line["id"]}"') == 1, line["id"]
            section = page.split(f' id="{line["id"]}"', 1)[1].split("</details>", 1)[0]
            assert "<mark>" in section
    for conflict in whole["conflicts"]:
        assert f' id="{conflict["id"]}"' in page


def test_every_evidence_link_leads_to_a_mark(page: str) -> None:
    targets = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r' href="#([^"]+)"', page))
    assert links <= targets, json.dumps(sorted(links - targets)[:5])


def test_markup_in_a_report_stays_text() -> None:
    text = "<script>alert(1)</script> said no."
    passage = Passage(Span("r", 0, len(text)), PassageKind.BODY)
    report = Report("r", "d", "p", None, None, None, "en", text, None, (passage,))
    marked = mark_report(report, [Mark("st-1", "statement", Span("r", 0, 8))])
    assert "".join(s.text for p in marked for s in p.segments) == text


def test_overlapping_evidence_cuts_a_passage_into_segments() -> None:
    text = "one two three"
    passage = Passage(Span("r", 0, len(text)), PassageKind.BODY)
    report = Report("r", "d", "p", None, None, None, "en", text, None, (passage,))
    marks = [Mark("a", "act", Span("r", 0, 7)), Mark("b", "statement", Span("r", 4, 13))]
    (marked,) = mark_report(report, marks)
    assert [(s.text, s.lines) for s in marked.segments] == [
        ("one ", ("a",)),
        ("two", ("a", "b")),
        (" three", ("b",)),
    ]
