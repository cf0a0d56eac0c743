"""Where words were first printed, and how many origins passages have between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.nouns.lineage import Aligned, Direction, LineageLink, Relation
from ontherecord.nouns.passages import Facing, OriginCount, Passages, Tie
from ontherecord.nouns.span import Span

EDITED, QUOTES = Relation.EDITED, Relation.SHARED_QUOTES
A_TO_B, B_TO_A, COMMON = Direction.A_TO_B, Direction.B_TO_A, Direction.COMMON


def link(a, b, direction, *parts, relation=EDITED):
    return LineageLink(a, b, relation, direction, 0.5, tuple(Aligned(*part) for part in parts))


# the wire story is taken by the paper, the paper's by the site; the site's second passage is its own
CHAIN = [
    link("paper", "wire", B_TO_A, (0, 100, 50, 150)),
    link("paper", "site", A_TO_B, (20, 100, 0, 80)),
]

ORIGINS = [
    # through the paper to the wire, measured off inside the passage
    ("chain", CHAIN, Span("site", 10, 30), Span("wire", 80, 100), ("paper",), True),
    ("one step", CHAIN, Span("paper", 0, 10), Span("wire", 50, 60), (), True),
    ("its own passage", CHAIN, Span("site", 200, 230), Span("site", 200, 230), (), True),
    ("the original", CHAIN, Span("wire", 60, 70), Span("wire", 60, 70), (), True),
    # more than half of the words lie outside
    ("mostly outside", CHAIN, Span("site", 70, 110), Span("site", 70, 110), (), True),
    # sentences retold: of another length, so the whole passage answers
    (
        "rewrite",
        [link("a", "b", A_TO_B, (0, 40, 0, 55), relation=Relation.REWRITE)],
        Span("b", 10, 20),
        Span("a", 0, 40),
        (),
        True,
    ),
    # both run an agency's text that is not here
    (
        "common",
        [link("a", "b", COMMON, (0, 40, 0, 40))],
        Span("a", 0, 9),
        Span("a", 0, 9),
        (),
        False,
    ),
    # a quotation that both have from the speaker is no text taken over
    (
        "quotation",
        [link("a", "b", COMMON, (0, 40, 0, 40), relation=QUOTES)],
        Span("a", 0, 9),
        Span("a", 0, 9),
        (),
        True,
    ),
    # links that run in a circle end
    (
        "circle",
        [
            link("a", "b", A_TO_B, (0, 9, 0, 9)),
            link("b", "c", A_TO_B, (0, 9, 0, 9)),
            link("a", "c", B_TO_A, (0, 9, 0, 9)),
        ],
        Span("c", 0, 9),
        Span("a", 0, 9),
        ("b",),
        True,
    ),
]


@pytest.mark.parametrize(
    ("links", "span", "original", "through", "sure"),
    [case[1:] for case in ORIGINS],
    ids=[case[0] for case in ORIGINS],
)
def test_origin_of_a_passage(links, span, original, through, sure):
    found = Passages(links).origin_of(span)
    assert (found.original, found.through, found.sure) == (original, through, sure)


COUNTS = [
    ("copies are one", CHAIN, [Span("site", 10, 30), Span("wire", 80, 100)], (1, 1)),
    ("copies of one passage by two", CHAIN, [Span("site", 0, 9), Span("paper", 20, 29)], (1, 1)),
    (
        "related reports, other passages",
        CHAIN,
        [Span("site", 10, 30), Span("wire", 300, 310)],
        (1, 2),
    ),
    ("no tie", CHAIN, [Span("site", 0, 9), Span("other", 0, 9)], (2, 2)),
    (
        "one speaker quoted by two",
        [link("a", "b", COMMON, (0, 9, 0, 9), relation=QUOTES)],
        [Span("a", 0, 9), Span("b", 0, 9)],
        (1, 2),
    ),
    (
        "common source",
        [link("a", "b", COMMON, (0, 9, 5, 14))],
        [Span("a", 0, 9), Span("b", 5, 14)],
        (1, 1),
    ),
    ("none", CHAIN, [], (0, 0)),
]


@pytest.mark.parametrize(
    ("links", "spans", "count"), [case[1:] for case in COUNTS], ids=[case[0] for case in COUNTS]
)
def test_number_of_origins_is_a_range(links, spans, count):
    assert Passages(links).count(spans) == OriginCount(*count)


REPORTS = st.sampled_from("abcd")
PLACES = st.integers(0, 60)


@st.composite
def spans(draw):
    start = draw(PLACES)
    return Span(draw(REPORTS), start, start + draw(st.integers(1, 30)))


@st.composite
def any_links(draw):
    found = {}
    for one, two in draw(st.lists(st.tuples(spans(), spans()), max_size=8)):
        if one.report < two.report:
            found[one.report, two.report] = link(
                one.report,
                two.report,
                draw(st.sampled_from(list(Direction))),
                (one.start, one.end, two.start, two.end),
                relation=draw(st.sampled_from([EDITED, QUOTES, Relation.REWRITE])),
            )
    return list(found.values())


@given(any_links(), st.lists(spans(), max_size=5))
def test_every_passage_has_an_origin_and_counts_are_in_order(links, asked):
    passages = Passages(links)
    for span in asked:
        assert passages.origin_of(span).original.report not in passages.origin_of(span).through
        assert passages.independence(span, span) is Tie.ONE_ORIGIN
    count = passages.count(asked)
    assert min(len(asked), 1) <= count.least <= count.most <= len(asked)
    assert Passages(links[::-1]).count(asked) == count


STRETCHES = st.tuples(st.integers(0, 1500), st.integers(1, 700)).map(lambda at: (at[0], sum(at)))
FACED = st.sampled_from(["b", "c", "d"])


@given(st.lists(st.tuples(STRETCHES, FACED)), STRETCHES, st.sets(FACED))
def test_passages_beyond_those_seen_are_those_near_that_face_others(rows, place, seen) -> None:
    facing = Facing()
    for (start, end), other in rows:
        facing.add([(start, end, 0, end - start)], other)
    span = Span("a", *place)
    near = [row for row in facing.near(span) if row[4] not in seen]
    found = facing.beyond(span, seen)
    assert sorted(found) == sorted(near)
    met = list(dict.fromkeys(other for _, other in rows))  # not in the order of a set
    assert [row[4] for row in found] == sorted((row[4] for row in found), key=met.index)
