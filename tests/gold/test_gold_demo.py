"""The demo gold holds: its words are in the reports, its ids resolve, its traps are there.

`demo.jsonl` has the shape of a gold record: one object a line, `kind` report, lineage, noise,
statement, document, act, position, conflict or succession. How it was written down:

  statement  one row a contiguous piece: a quotation broken by "he said" or by a paragraph is two
             rows. `content` leaves out the outer quotation marks; `cue` is null for a turn of a
             transcript. Complete for every report, copies included.
  arguable   a reading on which careful readers differ (a headline, what a paper says, a
             second-hand lineage): a scorer counts it neither as missed nor as wrong.
  noise      "twice" in the note: the text stands twice, and the second time is noise.
  act        `modality` "announced" stands for the export's "will".

Words are compared as read: encoding repaired, tags stripped, white space collapsed, and hyphens
left out where a report is hard-wrapped.
"""

import csv
import datetime
import json
import pathlib
import re
from html.parser import HTMLParser

import pytest

HERE = pathlib.Path(__file__).resolve().parent
DEMO = HERE.parents[1] / "src" / "ontherecord" / "demo"
COVERAGE, MESSY = DEMO / "coverage", DEMO / "messy"
WRAPPED = "07_channel_ledger_letter.txt"


class Stripper(HTMLParser):
    """Every text of a page, scripts too: noise may be there."""

    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def decoded(path):
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def repaired(text):
    """UTF-8 that was once read as cp1252, put right; other text comes back as it is."""
    table = {bytes([i]).decode("cp1252", "ignore") or chr(i): i for i in range(256)}
    if "â€" not in text:
        return text
    return bytes(table[c] for c in text).decode("utf-8")


def as_read(report):
    name, _, row = report.partition("#")
    text = decoded(COVERAGE / name)
    if row:
        text = json.loads(text.splitlines()[int(row) - 1])["text"]
    if name.endswith(".html"):
        stripper = Stripper()
        stripper.feed(text)
        text = " ".join(stripper.parts)
    return squeezed(repaired(text), report)


def squeezed(text, report):
    if report == WRAPPED:
        return re.sub(r"[-\s]+", "", text)
    return re.sub(r"\s+", " ", text).strip()


GOLD = [json.loads(line) for line in (HERE / "demo.jsonl").read_text(encoding="utf-8").splitlines()]
REPORTS = {g["id"]: g for g in GOLD if g["kind"] == "report"}
TEXTS = {report: as_read(report) for report in REPORTS}


def of(kind):
    return [g for g in GOLD if g["kind"] == kind]


def quoted():
    """(report, words) for every piece of text that the gold quotes."""
    for g in GOLD:
        if "report" in g:
            yield g["report"], g.get("content") or g["text"]
        for side in g.get("sides", []):
            yield side["report"], side["content"]


@pytest.mark.parametrize("report", sorted(REPORTS))
def test_every_quoted_word_is_in_its_report(report):
    missing = [w for r, w in quoted() if r == report and squeezed(w, report) not in TEXTS[report]]
    assert missing == []


def test_every_cue_is_in_its_report():
    missing = [
        g
        for g in of("statement")
        if g["cue"] and squeezed(g["cue"], g["report"]) not in TEXTS[g["report"]]
    ]
    assert missing == []


def test_every_report_named_is_a_report_and_every_file_is_in_the_gold():
    named = {r for r, _ in quoted()} | {r for g in GOLD for r in g.get("reports", [])}
    named |= {g[end] for g in GOLD for end in "ab" if end in g} | {
        g["same_as"] for g in GOLD if "same_as" in g
    }
    assert named <= set(REPORTS)
    on_disk = {p.name for p in COVERAGE.iterdir()} - {"manifest.csv"}
    assert {r.partition("#")[0] for r in REPORTS} == on_disk


def test_quoted_lines_stand_in_one_of_the_reports_they_name():
    for g in GOLD:
        if "reports" in g:
            assert g["report"] in g["reports"], g


def test_documents_resolve():
    ids = [g["id"] for g in of("document")]
    assert len(ids) == len(set(ids))
    assert {g["answers"] for g in of("document") if "answers" in g} <= set(ids)
    assert {
        g["object"] for g in of("act") if g["type"] in {"deliver", "publish", "withhold"}
    } <= set(ids)


def test_no_line_stands_twice():
    lines = [json.dumps(g, sort_keys=True) for g in GOLD]
    assert len(lines) == len(set(lines))


def test_there_is_no_statement_inside_noise():
    for noise in of("noise"):
        inside = [
            g
            for g in of("statement")
            if g["report"] == noise["report"] and g["content"] in noise["text"]
        ]
        assert "twice" in noise["note"] or inside == []


def test_every_report_has_statements_and_a_fair_length():
    for report, text in TEXTS.items():
        assert [g for g in of("statement") if g["report"] == report], report
        words = len(decoded(COVERAGE / WRAPPED).split()) if report == WRAPPED else len(text.split())
        assert 150 <= words <= 600, (report, words)


# the traps that the coverage has to hold


def test_number_of_reports_outlets_and_weeks():
    days = sorted(datetime.date.fromisoformat(g["published"]) for g in REPORTS.values())
    assert 16 <= len(REPORTS) <= 20
    assert len({g["outlet"] for g in REPORTS.values() if g["outlet"]}) >= 7
    assert (days[-1] - days[0]).days >= 42


def test_relations_between_reports():
    assert {g["relation"] for g in of("lineage")} == {
        "identical",
        "edited",
        "rewrite",
        "excerpt",
        "shared-quotes",
    }


def test_copies_share_an_origin_and_others_do_not():
    for g in of("lineage"):
        same = REPORTS[g["a"]]["origin"] == REPORTS[g["b"]]["origin"]
        assert same == (g["relation"] != "shared-quotes"), g


def test_formats():
    assert {p.suffix for p in COVERAGE.iterdir()} == {".txt", ".html", ".md", ".jsonl", ".csv"}
    assert decoded(COVERAGE / "09_strait_watch.md").startswith("---\n")
    assert len(decoded(COVERAGE / "16_april.jsonl").splitlines()) == 2
    rows = list(csv.DictReader(decoded(COVERAGE / "manifest.csv").splitlines()))
    assert list(rows[0]) == ["path", "url", "outlet", "title", "published", "language"]
    assert all((COVERAGE / row["path"]).is_file() for row in rows)


def test_one_page_has_metadata_and_the_other_none():
    rich, poor = (
        decoded(COVERAGE / n)
        for n in ("05_ubrath_post_alder_queen.html", "12_alliance_press_point.html")
    )
    for mark in (
        "<nav",
        "cookie-banner",
        "advert",
        "figcaption",
        "related",
        "og:title",
        "article:published_time",
        "ld+json",
    ):
        assert mark in rich
    assert "<meta" not in poor and "ld+json" not in poor


def test_hard_wrapped_file():
    text = decoded(COVERAGE / WRAPPED)
    assert max(map(len, text.splitlines())) <= 72
    assert "state-\nrun" in text and "inspec-\ntion" in text


def test_encodings():
    with pytest.raises(UnicodeDecodeError):
        (COVERAGE / "14_ubrath_post_reply.txt").read_bytes().decode("utf-8")
    assert "â€œ" in decoded(COVERAGE / "18_globebriefs_channel.txt")
    assert any("“" in t for t in TEXTS.values()) and any(
        '"' in t and "“" not in t for t in TEXTS.values()
    )


def test_a_paragraph_stands_twice():
    twice = [g for g in of("noise") if "twice" in g["note"]]
    assert twice and all(TEXTS[g["report"]].count(g["text"]) == 2 for g in twice)


def test_dates_that_are_missing_or_only_in_links():
    undated, linked = TEXTS["10_undated_wednesday.txt"], TEXTS["08_nonpaper_links.txt"]
    listed = decoded(COVERAGE / "manifest.csv")
    assert "Wednesday" in undated and not re.search(r"\d", undated) and "10_undated" not in listed
    assert len(re.findall(r"https?://\S+20(?:23|26)", linked)) == 2 and "08_nonpaper" not in listed
    assert not re.search(r"20\d\d", re.sub(r"https?://\S+", "", linked))


def test_conflicts_announcements_and_silence():
    assert {g["type"] for g in of("conflict")} == {
        "figure",
        "agent",
        "date",
        "did not",
        "parties disagree",
    }
    assert any(g.get("modality") == "announced" for g in of("act")) and any(
        "fulfils" in g for g in of("act")
    )
    assert any(g["stance"] == "unanswered" for g in of("position"))


def test_actors_file_lists_parties_only():
    rows = [
        json.loads(line)
        for line in (DEMO / "actors.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    for row in rows:
        assert list(row) == ["name", "kind", "code", "aliases", "demonyms", "capitals", "seats"]
        assert row["kind"] in {"state", "body", "organisation"} and row["code"] is None
    parties = {g["party"] for g in of("position")} | {
        g[end] for g in of("document") for end in ("by", "to")
    }
    assert parties <= {row["name"] for row in rows}


def test_messy_files():
    assert (MESSY / "empty.txt").read_bytes() == b""
    assert (MESSY / "picture.txt").read_bytes().startswith(b"\x89PNG")
    assert "déclaré" in decoded(MESSY / "article_fr.txt")
    good, broken = decoded(MESSY / "broken.jsonl").splitlines()
    assert json.loads(good)["text"]
    with pytest.raises(json.JSONDecodeError):
        json.loads(broken)
    assert "</html>" not in decoded(MESSY / "broken.html")
