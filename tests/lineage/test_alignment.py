"""Alignment, altered quotations, and what must hold whatever the order."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.lineage.relate import relate
from ontherecord.nouns.lineage import ChangeKind, Direction, Relation
from tests.lineage import stories
from tests.lineage.stories import made

ALL = {
    "wire": stories.WIRE,
    "edited": stories.EDITED,
    "spun": stories.SPUN,
    "excerpt": stories.EXCERPT,
    "quotes": stories.SAME_QUOTES,
    "event": stories.OTHER_EVENT_REPORT,
    "statement": stories.STATEMENT,
    "translated": stories.STATEMENT_TRANSLATED,
    "wrapped": stories.wrapped(stories.WIRE),
    **{f"other{i}": text for i, text in enumerate(stories.UNRELATED)},
}


def words(text):
    return re.findall(r"\w+", text.casefold().replace("'", "").replace("’", ""))


@pytest.mark.parametrize(
    "second", [stories.EDITED, stories.EXCERPT, stories.SAME_QUOTES, ALL["wrapped"]]
)
def test_aligned_spans_hold_the_same_words(second):
    first = "An item of our own.\n\n" + stories.WIRE
    (link,) = relate([made(first, "a"), made(second, "b")])
    assert link.aligned
    for part in link.aligned:
        ours, theirs = first[part.a_start : part.a_end], second[part.b_start : part.b_end]
        assert words(ours) == words(theirs)
        assert len(words(ours)) >= 5


def test_no_word_is_aligned_twice():
    (link,) = relate([made(stories.WIRE, "a"), made(stories.EDITED, "b")])
    for side in ("a", "b"):
        ends = 0
        for start, end in sorted(
            (getattr(p, f"{side}_start"), getattr(p, f"{side}_end")) for p in link.aligned
        ):
            assert start >= ends
            ends = end


def test_rewrite_is_aligned_by_sentences_and_shows_the_words_that_were_swapped():
    (link,) = relate([made(stories.WIRE, "a"), made(stories.SPUN, "b")])
    pairs = [
        (stories.WIRE[p.a_start : p.a_end], stories.SPUN[p.b_start : p.b_end]) for p in link.aligned
    ]
    assert any("eleven members" in ours and "eleven limbs" in theirs for ours, theirs in pairs)
    changed = {
        (stories.WIRE[c.a_start : c.a_end], stories.SPUN[c.b_start : c.b_end]) for c in link.changes
    }
    assert ("border", "boundary") in changed
    assert any("the natural words for its “" in reason for reason in link.reasons)


@pytest.mark.parametrize(
    ("printed", "altered", "ours", "theirs"),
    [
        # a word replaced
        ("written answer", "clear answer", "written", "clear"),
        # a word put in
        ("what we need", "exactly what we need", "", "exactly"),
        # a word left out
        ("a written answer", "an answer", "a written", "an"),
    ],
)
def test_change_inside_a_quotation_is_told_with_both_readings(printed, altered, ours, theirs):
    changed = stories.WIRE.replace(printed, altered)
    (link,) = relate([made(stories.WIRE, "a"), made(changed, "b")])
    told = [reason for reason in link.reasons if "altered quotation" in reason]
    assert len(told) == 1
    assert all(f"“{words}”" in told[0] for words in (ours, theirs) if words)
    (change,) = link.changes
    assert change.kind is ChangeKind.ALTERED_QUOTATION
    assert stories.WIRE[change.a_start : change.a_end] == ours
    assert changed[change.b_start : change.b_end] == theirs


@pytest.mark.parametrize(
    ("printed", "altered"),
    [
        # a contraction written out
        ("what we need", "what we've needed"),
        # another spelling
        ("a written answer", "a Written answer"),
    ],
)
def test_another_way_of_writing_a_word_is_no_altered_quotation(printed, altered):
    first = stories.WIRE.replace(printed, altered)
    second = first.replace("we've", "we have")
    (link,) = relate([made(first, "a"), made(second if second != first else stories.WIRE, "b")])
    assert link.changes == ()


def test_words_that_were_swapped_stand_beside_the_words_of_the_original():
    (link,) = relate([made(stories.WIRE, "a"), made(stories.SPUN, "b")])
    readings = {
        (stories.WIRE[c.a_start : c.a_end], stories.SPUN[c.b_start : c.b_end])
        for c in link.changes
        if c.kind is not ChangeKind.ALTERED_QUOTATION
    }
    assert link.direction is Direction.A_TO_B
    assert {("members", "limbs"), ("paper", "newspaper")} <= readings
    assert not any(word.istitle() for pair in readings for word in pair)


def test_spelling_and_punctuation_are_no_altered_quotation():
    changed = stories.WIRE.replace("handshake.", "hand-shake!").replace("We have", "we have")
    (link,) = relate([made(stories.WIRE, "a"), made(changed, "b")])
    assert not [reason for reason in link.reasons if "altered quotation" in reason]


@settings(max_examples=12, deadline=None)
@given(st.permutations(sorted(ALL)))
def test_order_of_the_reports_makes_no_difference(names):
    expected = relate([made(ALL[name], name) for name in sorted(ALL)])
    assert relate([made(ALL[name], name) for name in names]) == expected
    assert {(link.a, link.b): link.relation for link in expected}[
        "statement", "translated"
    ] is Relation.SHARED_SOURCE


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_taken(texts):
    for link in relate([made(text, f"r{i}") for i, text in enumerate(texts)]):
        for part in link.aligned:
            assert 0 <= part.a_start < part.a_end
            assert 0 <= part.b_start < part.b_end


@pytest.mark.parametrize(
    ("natural", "odd", "kind"),
    [
        # a set phrase broken, the natural word used by others
        ("border", "boundary", ChangeKind.SPUN_READING),
        # a nationality written small, whatever others use
        ("northern", "norwegian", ChangeKind.SPUN_READING),
        # a verb for a verb
        ("collapsed", "crumpled", ChangeKind.CHANGED_WORDS),
        # another word of which nothing says that it is wrong
        ("reply", "response", ChangeKind.CHANGED_WORDS),
    ],
)
def test_word_is_called_a_spun_reading_where_it_gives_a_wrong_sense(natural, odd, kind):
    spun = stories.SPUN.replace("northerly", "norwegian")
    others = [
        made(f"{text} A {word} stood at the border there.", f"o{n}")
        for n, (word, text) in enumerate(
            zip(("goat", "clock", "lime tree"), stories.UNRELATED, strict=False)
        )
    ]
    links = relate([made(stories.WIRE, "a"), made(spun, "b"), *others])
    (link,) = (link for link in links if (link.a, link.b) == ("a", "b"))
    kinds = {
        (stories.WIRE[c.a_start : c.a_end], spun[c.b_start : c.b_end]): c.kind for c in link.changes
    }
    assert kinds[natural, odd] is kind
