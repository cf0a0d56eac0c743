"""Side by side: nothing is lost, what is copied is called copied, and the giver stands on the left."""

import re
from collections import Counter
from html import unescape

import pytest
from starlette.testclient import TestClient

from ontherecord.export.alignment import Fate, alignment
from ontherecord.nouns.lineage import DERIVED, Direction, LineageLink
from ontherecord.nouns.report import PassageKind, Report
from ontherecord.record.view import open_view
from ontherecord.serve.room import Room

READ = (PassageKind.BODY, PassageKind.HEADING, PassageKind.CAPTION)


def columns(html: str) -> tuple[str, str]:
    """The text of the left and of the right column, without white space."""
    cells = re.findall(r'<td dir="auto">(.*?)</td>', html, re.S)
    plain = ["".join(unescape(re.sub(r"<[^>]+>", "", cell)).split()) for cell in cells]
    return "".join(plain[::2]), "".join(plain[1::2])


def text_of(report: Report) -> str:
    """The paragraphs that are read, without white space."""
    return "".join("".join(report.quote(p.span).split()) for p in report.passages if p.kind in READ)


@pytest.fixture(scope="module")
def pairs(room: Room) -> list[tuple[LineageLink, Report, Report]]:
    with open_view(room.record) as view:
        return [(link, view.report(link.a), view.report(link.b)) for link in view.lineage()]


def test_both_texts_are_whole(
    demo: TestClient, pairs: list[tuple[LineageLink, Report, Report]]
) -> None:
    assert any(link.relation in DERIVED for link, _, _ in pairs)
    assert any(link.relation not in DERIVED for link, _, _ in pairs)
    for link, a, b in pairs:
        html = demo.get(f"/sources/{a.id}/{b.id}").text
        shown = columns(html)
        assert sorted(map(sorted, shown)) == sorted(map(sorted, (text_of(a), text_of(b)))), link


def test_the_giver_stands_on_the_left(
    demo: TestClient, pairs: list[tuple[LineageLink, Report, Report]]
) -> None:
    known = [each for each in pairs if each[0].giver is not None]
    assert known
    for link, a, b in known:
        giver, taker = (a, b) if link.direction is Direction.A_TO_B else (b, a)
        for one, two in ((a, b), (b, a)):
            html = demo.get(f"/sources/{one.id}/{two.id}").text
            heads = re.findall(r'<th scope="col"><a href="/reports/([^"]+)"', html)
            assert heads == [giver.id, taker.id]


def test_what_was_taken_over_word_for_word_is_called_copied(
    demo: TestClient, pairs: list[tuple[LineageLink, Report, Report]]
) -> None:
    taken = [each for each in pairs if each[0].relation.value in ("identical", "excerpt")]
    assert taken
    for link, a, b in taken:
        html = demo.get(f"/sources/{a.id}/{b.id}").text
        right = "".join(re.findall(r'<td dir="auto">(.*?)</td>', html, re.S)[1::2])
        copied = "".join(re.findall(r'<span class="copied">(.*?)</span>', right, re.S))
        shorter = min(len(text_of(a)), len(text_of(b)))
        assert len("".join(unescape(copied).split())) > link.share * shorter * 0.9


def test_the_page_pairs_words_as_the_public_alignment_does(
    demo: TestClient, pairs: list[tuple[LineageLink, Report, Report]]
) -> None:
    for link, a, b in pairs:
        html = demo.get(f"/sources/{a.id}/{b.id}").text
        cells = re.findall(r'<td dir="auto">(.*?)</td>', html, re.S)
        shown = words(
            "".join(re.findall(r'<span class="copied">(.*?)</span>', "".join(cells), re.S))
        )
        read = {
            (report.id, n)
            for report in (a, b)
            for p in report.passages
            if p.kind in READ
            for n in range(p.span.start, p.span.end)
        }
        wanted = Counter[str]()
        for row in alignment(a, b, link):
            if row.fate is Fate.COPIED and row.a and row.b:
                for report, span in ((a, row.a), (b, row.b)):
                    kept = (n for n in range(span.start, span.end) if (report.id, n) in read)
                    wanted += words("".join(report.text[n] for n in kept))
        # a word or two that agree between two changes are shown as changed: never the other way round
        assert shown <= wanted, link
        assert shown.total() > 0.8 * wanted.total(), link


def words(html: str) -> Counter[str]:
    """The letters of some text, with how often each is there."""
    return Counter("".join(re.findall(r"\w", unescape(re.sub(r"<[^>]+>", "", html)))))


def test_reports_without_a_tie_are_said_to_have_none(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        tied = {frozenset((link.a, link.b)) for link in view.lineage()}
        keys = [report.id for report in view.reports()]
    one, two = next((a, b) for a in keys for b in keys if a != b and frozenset((a, b)) not in tied)
    assert "No tie between these two was found" in demo.get(f"/sources/{one}/{two}").text
    assert demo.get(f"/sources/{one}/{one}").status_code == 404
