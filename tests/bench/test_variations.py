"""Collections made by varying articles, and the picture of a curve."""

from xml.etree import ElementTree

from bench.curve import drawn
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


def test_curve_is_a_picture_with_every_point():
    picture = ElementTree.fromstring(drawn([(1000, 0.1, 90.0), (20000, 2.0, 400.0)], "A build"))
    circles = [part for part in picture.iter() if part.tag.endswith("circle")]
    assert len(circles) == 4
