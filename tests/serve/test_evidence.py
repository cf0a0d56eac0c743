"""Evidence: one click from any line to its words, where they were printed, and why it counts as confirmed."""

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ontherecord.config import Config
from ontherecord.export.cutting import spans_in
from ontherecord.export.phrases import CORROBORATION
from ontherecord.pipeline import build
from ontherecord.record.lines import LINES
from ontherecord.record.view import open_view
from ontherecord.serve.room import Room
from tests.serve.conftest import reader

KINDS = ["statements", "acts", "documents", "positions", "conflicts", "custody", "silences"]


def marked(html: str) -> list[str]:
    """The words that a page marks as evidence, white space evened out."""
    found = re.findall(r"<mark>(.*?)</mark>", html, re.S)
    return [" ".join(unescape(re.sub(r"<[^>]+>", "", words)).split()) for words in found]


@pytest.mark.parametrize("kind", KINDS)
def test_the_exact_words_of_every_span_are_marked(demo: TestClient, room: Room, kind: str) -> None:
    with open_view(room.record) as view:
        texts = {report.id: report.text for report in view.reports()}
        lines = getattr(view, kind)()
    assert lines
    for line in lines[:25]:
        html = demo.get(f"/lines/{line.id}").text
        found = marked(html)
        spans = line.content_spans if kind == "statements" else spans_in(LINES[kind], line)
        for span in spans:
            words = " ".join(texts[span.report][span.start : span.end].split())
            assert words in found, (line.id, words)
            assert f"/reports/{span.report}" in html


def test_an_act_says_who_tells_it_and_how_far_it_is_confirmed(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        acts, names = view.acts(), {actor.id: actor.name for actor in view.actors()}
    for act in acts:
        html = unescape(re.sub(r"</?bdi>", "", demo.get(f"/lines/{act.id}").text))
        assert CORROBORATION[act.corroboration] in html
        assert all(f"Told by {names[told.by]}" in html for told in act.attestations if told.by)


def test_copies_are_not_counted_as_witnesses(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        origins = view.origins()
        acts = [
            act
            for act in view.acts()
            if len({s.report for told in act.attestations for s in told.spans})
            > len({origins[s.report] for told in act.attestations for s in told.spans})
        ]
    assert acts, "the demo has acts that copies retell"
    assert all("a copy is not a second witness" in demo.get(f"/lines/{a.id}").text for a in acts)


def test_a_report_marks_every_span_and_every_mark_opens_a_line(
    demo: TestClient, room: Room
) -> None:
    with open_view(room.record) as view:
        reports, statements = view.reports(), view.statements()
    for report in reports:
        html = demo.get(f"/reports/{report.id}").text
        told = {key for keys in re.findall(r'data-lines="([^"]+)"', html) for key in keys.split()}
        read = {
            line.id
            for line in statements
            for span in line.content_spans
            if span.report == report.id
            and any(p.span.start < span.end and span.start < p.span.end for p in report.passages)
        }
        assert read <= told
        listed = set(re.findall(r'<li class="line[^>]*data-line="([^"]+)"', html))
        assert told <= listed


def test_the_text_of_a_report_is_whole(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        reports = view.reports()
    for report in reports:
        html = demo.get(f"/reports/{report.id}").text
        body = html.partition('<div class="text"')[2].partition("</article>")[0].partition(">")[2]
        shown = re.sub(r'<span class="unseen"[^>]*>[^<]*</span>', "", body)
        seen = "".join(unescape(re.sub(r"<[^>]+>", "", shown)).split())
        for passage in report.passages:
            words = "".join(report.quote(passage.span).split())
            plain = "".join(c for c in words if c.isprintable() and c not in "\u00ad\u200b\ufeff")
            assert plain in seen


def test_links_to_originals_are_of_the_web_and_give_nothing_away(
    demo: TestClient, room: Room
) -> None:
    with open_view(room.record) as view:
        urls = {report.url: report.id for report in view.reports() if report.url}
    assert urls
    for url, key in urls.items():
        html = unescape(demo.get(f"/reports/{key}").text)
        assert f'<a href="{url}" rel="noopener noreferrer" target="_blank">' in html


def test_who_carried_words_into_a_report_is_shown_with_them(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "5 March 2031\n\nNorway’s Foreign Minister Ada Brandt told the news agency Interfax on Tuesday that Norway had "
        "handed Sweden a written proposal on harbour dues.\n\n“We will not pay twice,” Brandt told reporters.\n",
        encoding="utf-8",
    )
    build([page], tmp_path / "talks.db", Config())
    with open_view(tmp_path / "talks.db") as view:
        carried = [line for line in view.statements() if line.relays]
        plain = [line for line in view.statements() if not line.relays]
        acts = [act for act in view.acts() if act.type == "deliver"]
    assert carried
    assert plain
    assert acts
    room = Room(tmp_path / "talks.db", tmp_path)
    try:
        client = reader(room)
        for line in (*carried, *acts):
            html = re.sub(r"</?bdi>", "", client.get(f"/lines/{line.id}").text)
            assert "came through Ada Brandt → Interfax → page.txt" in html, line.id
        assert "via Interfax" in client.get("/statements").text
        assert all("came through" not in client.get(f"/lines/{one.id}").text for one in plain)
    finally:
        room.close()
