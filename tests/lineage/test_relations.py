"""What two reports are to one another."""

import pytest

from ontherecord.lineage.relate import relate
from ontherecord.nouns.lineage import Relation
from tests.lineage import stories
from tests.lineage.stories import made

CASES = [
    # the same text under a heading
    ("heading", stories.WIRE, "Council gets memorandum\n\n" + stories.WIRE, Relation.IDENTICAL),
    # hard-wrapped lines change nothing
    ("wrapped", stories.WIRE, stories.wrapped(stories.WIRE), Relation.IDENTICAL),
    # curly quotes, dashes and capitals change nothing
    (
        "typography",
        stories.WIRE,
        stories.WIRE.replace('"', "”").replace("'", "’").upper(),
        Relation.IDENTICAL,
    ),
    # cut, lightly changed, a paragraph of its own
    ("edited", stories.WIRE, stories.EDITED, Relation.EDITED),
    # opened as the original, then cut, loaded words put in, an end of its own
    ("cut", stories.WIRE, stories.CUT, Relation.EDITED),
    # one post, printed whole by two reporters
    (
        "post",
        f"{stories.UNRELATED[0]}\n\n{stories.POST}\n\n{stories.UNRELATED[2]}",
        f"{stories.UNRELATED[1]}\n\n{stories.POST}\n\n{stories.UNRELATED[3]}",
        Relation.SHARED_QUOTES,
    ),
    # synonyms swapped outside the quotations
    ("spun", stories.WIRE, stories.SPUN, Relation.REWRITE),
    # told again sentence by sentence
    ("rewritten", stories.WIRE, stories.REWRITTEN, Relation.REWRITE),
    # hardly a content word left, names, numbers, quotations and the build of the sentences kept
    ("spun throughout", stories.FERRY, stories.FERRY_SPUN, Relation.REWRITE),
    # another report of the same lease with the same quotations, names and numbers
    ("own report", stories.FERRY, stories.FERRY_OWN, Relation.SHARED_QUOTES),
    # and beside the spun one
    ("own beside spun", stories.FERRY_SPUN, stories.FERRY_OWN, Relation.SHARED_QUOTES),
    # paragraphs of the middle, the opening left out
    ("excerpt", stories.WIRE, stories.EXCERPT, Relation.EXCERPT),
    # one speaker quoted by two reporters
    ("quotes", stories.WIRE, stories.SAME_QUOTES, Relation.SHARED_QUOTES),
    # one statement in two translations
    ("statement", stories.STATEMENT, stories.STATEMENT_TRANSLATED, Relation.SHARED_SOURCE),
    # two reporters on one event
    ("independent", stories.WIRE, stories.OTHER_EVENT_REPORT, None),
    # one formula, other names and numbers
    ("bulletins", stories.BULLETIN, stories.NEXT_BULLETIN, None),
    # nothing in common
    ("unrelated", stories.WIRE, stories.UNRELATED[0], None),
]


@pytest.mark.parametrize(
    ("first", "second", "relation"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_relation(first, second, relation):
    links = relate([made(first, "a"), made(second, "b")])
    assert [link.relation for link in links] == ([relation] if relation else [])
    for link in links:
        assert (link.a, link.b) == ("a", "b")
        assert 0 < link.share <= 1
        assert link.reasons


def test_box_that_unrelated_reports_share_is_learned_and_counts_for_nothing():
    texts = [f"{text}\n\n{stories.NEWSLETTER}" for text in stories.UNRELATED]
    assert relate([made(text, f"r{i}") for i, text in enumerate(texts)]) == ()


def test_picture_that_two_reports_share_counts_for_nothing():
    first = made(stories.OTHER_EVENT_REPORT, "a", caption=stories.CAPTION)
    second = made(stories.UNRELATED[1], "b", caption=stories.CAPTION)
    assert relate([first, second]) == ()


def test_title_of_a_work_is_no_shared_quotation():
    title = 'sang "The Long Road To The Silver Harbour Of Home" at the end.'
    texts = [f"{text} The choir {title}" for text in stories.UNRELATED[:2]]
    assert relate([made(text, f"r{i}") for i, text in enumerate(texts)]) == ()


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["One.", "One."], ["…", "word"]])
def test_next_to_nothing_is_related_to_nothing(texts):
    assert relate([made(text, f"r{i}") for i, text in enumerate(texts)]) == ()


def test_reports_far_apart_are_not_compared_within_a_window():
    pair = [made(stories.WIRE, "a", day="2031-05-14"), made(stories.WIRE, "b", day="2031-07-01")]
    assert len(relate(pair)) == 1
    assert relate(pair, window=14) == ()
