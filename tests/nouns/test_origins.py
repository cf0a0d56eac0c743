"""The origin of a passage: copies count as what they copy, a report's own part as itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.nouns.lineage import Aligned, Direction, LineageLink, Relation
from ontherecord.nouns.origins import PassageOrigins
from ontherecord.nouns.span import Span

NAMES = {name: f"o-{name}" for name in ("wire", "paper", "digest", "site")}
ORDER = ("wire", "paper", "digest", "site")


def link(a, b, relation, *parts):
    return LineageLink(
        a, b, relation, Direction.UNKNOWN, 0.5, tuple(Aligned(*part) for part in parts)
    )


# the paper runs the wire story; the digest has a passage of the wire's and one of the site's
EDITED = link("paper", "wire", Relation.EDITED, (0, 300, 100, 400))
FROM_WIRE = link("digest", "wire", Relation.EXCERPT, (50, 150, 200, 300))
FROM_SITE = link("digest", "site", Relation.EXCERPT, (400, 500, 0, 100))
ALL = (EDITED, FROM_WIRE, FROM_SITE)
RETOLD = (link("paper", "wire", Relation.REWRITE, (0, 300, 100, 400)),)
QUOTED = (link("paper", "wire", Relation.SHARED_QUOTES, (0, 300, 100, 400)),)

CASES = [
    ("a copied passage", ALL, Span("paper", 10, 60), "wire"),
    ("a sentence changed in a copy", ALL, Span("paper", 310, 360), "wire"),
    ("a long part of an edited copy that the other has not", ALL, Span("paper", 500, 760), "paper"),
    ("the same after a rewrite", RETOLD, Span("paper", 500, 760), "wire"),
    ("an excerpt", ALL, Span("digest", 60, 120), "wire"),
    ("an excerpt of another report", ALL, Span("digest", 400, 480), "digest"),
    ("what a report with excerpts says itself", ALL, Span("digest", 160, 260), "digest"),
    ("a sentence half of which is an excerpt", ALL, Span("digest", 110, 250), "wire"),
    ("one quotation in two reports", QUOTED, Span("paper", 0, 100), "paper"),
    ("a report without links", (), Span("site", 0, 9), "site"),
]


@pytest.mark.parametrize(
    ("links", "span", "origin"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_passage_is_counted_with_the_first_report_that_has_it(links, span, origin):
    assert PassageOrigins(links, NAMES, ORDER).of(span) == NAMES[origin]


PLACES = st.integers(0, 400)
RELATIONS = st.sampled_from(
    [
        Relation.IDENTICAL,
        Relation.EDITED,
        Relation.REWRITE,
        Relation.EXCERPT,
        Relation.SHARED_SOURCE,
    ]
)


@st.composite
def links(draw):
    pairs = draw(
        st.lists(st.sampled_from([(a, b) for a in ORDER for b in ORDER if a < b]), unique=True)
    )
    found = []
    for a, b in pairs:
        start, other, size = draw(PLACES), draw(PLACES), draw(st.integers(1, 200))
        found.append(link(a, b, draw(RELATIONS), (start, start + size, other, other + size)))
    return found


@given(links(), st.sampled_from(ORDER), PLACES, st.integers(1, 100))
def test_a_passage_has_the_origin_of_a_report_that_is_tied_to_its_own(found, report, start, size):
    span = Span(report, start, start + size)
    origin = PassageOrigins(found, NAMES, ORDER).of(span)
    assert PassageOrigins(found[::-1], NAMES, ORDER).of(span) == origin
    tied, waiting = {report}, [report]
    while waiting:
        at = waiting.pop()
        new = {o for one in found for o in (one.a, one.b) if at in (one.a, one.b)} - tied
        tied |= new
        waiting += new
    assert origin in {NAMES[name] for name in tied}
