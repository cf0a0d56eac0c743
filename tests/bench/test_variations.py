"""Collections made by varying articles, and the picture of a curve."""

import json
from xml.etree import ElementTree

from bench.curve import drawn
from bench.scale import rows
from bench.variations import FAMILY, vary
from tests.lineage import stories

ARTICLES = [stories.WIRE, stories.STATEMENT, stories.OTHER_EVENT_REPORT]


def test_reports_are_the_same_for_a_seed_and_families_begin_with_what_they_vary():
    made = list(vary(ARTICLES, 2 * FAMILY + 3, seed=7))
    assert made == list(vary(ARTICLES, 2 * FAMILY + 3, seed=7))
    assert made[:FAMILY] == list(vary(ARTICLES, FAMILY, seed=7))
    assert [one.of for one in made] == [n - n % FAMILY for n in range(len(made))]
    assert [one.text for one in made if not one.how] == ARTICLES
    assert {one.how for one in made} == {"", "cut", "shuffled", "swapped", "extended"}


def test_where_articles_run_out_they_are_told_in_other_words():
    made = list(vary(ARTICLES, 4 * FAMILY, seed=7))
    again = made[3 * FAMILY].text
    assert again != ARTICLES[0]
    assert len(again.split()) == len(ARTICLES[0].split())


def test_where_reports_borrow_from_near_they_do_so_from_the_articles_beside_their_own():
    articles = [" ".join(f"W{n}x{word}." for word in range(30)) for n in range(9)]
    for made in vary(articles, 9 * FAMILY, seed=7, near=2):
        own = made.of // FAMILY
        borrowed = {int(word[1:].split("x")[0]) for word in made.text.split()} - {own}
        beside = {(own + away) % len(articles) for away in (-2, -1, 1, 2)}
        if made.how in ("", "cut", "shuffled", "extended"):  # the others have words from anywhere
            assert borrowed <= beside
            assert bool(borrowed) == (made.how == "extended")


def test_the_stream_tells_one_event_after_the_other(tmp_path):
    told = [("b", 1, "One."), ("a", 2, "Two."), ("b", 3, "Three."), ("a", 1, "Four.")]
    articles = tmp_path / "articles.jsonl"
    lines = [
        json.dumps({"text": text, "event": event, "published": f"2031-01-0{day}"})
        for event, day, text in told
    ]
    articles.write_text("\n".join(lines), encoding="utf-8")
    firsts = [json.loads(row)["text"] for row in rows(articles, 4 * FAMILY)][::FAMILY]
    assert firsts == ["Four.", "Two.", "One.", "Three."]
    scattered = [json.loads(row)["text"] for row in rows(articles, 4 * FAMILY, scattered=True)]
    assert scattered[::FAMILY] == [text for _, _, text in told]


def test_curve_is_a_picture_with_every_point():
    picture = ElementTree.fromstring(drawn([(1000, 0.1, 90.0), (20000, 2.0, 400.0)], "A build"))
    circles = [part for part in picture.iter() if part.tag.endswith("circle")]
    assert len(circles) == 4
