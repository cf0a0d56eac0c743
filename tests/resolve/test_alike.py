"""Counts of one thing, told by what they say: the same as if each were held against every other."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.nouns.findings import FigureFinding
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.alike import Alike
from ontherecord.resolve.conflicts.counts import Count
from ontherecord.resolve.coverage import UNDATED

# what a count says, and in which of a few reports: copies of a sentence say the same in many
SAID = st.tuples(
    st.sampled_from(["r-1", "r-2", "r-3", "r-4"]),
    st.sampled_from(["boat", "soldier"]),
    st.frozensets(st.sampled_from(["port", "storm", "north"]), max_size=2),
    st.integers(1, 3),
    st.sampled_from(["2031-01-01", "2031-01-20", "2031-06-01", UNDATED]),
)


def count(at: int, said: tuple[str, str, frozenset[str], int, str]) -> Count:
    report, noun, words, number, day = said
    span = Span(report, 10 * at, 10 * at + 5)
    finding = FigureFinding(span, noun, number, number, False, (), span)
    return Count(
        key=f"{report}:{at}",
        finding=finding,
        noun=noun,
        about=words,
        around=frozenset(),
        anchors=(),
        low=float(number),
        high=float(number),
        day=day,
        by=None,
        words=str(number),
        planned=False,
        open=False,
        part=False,
        sentence="",
        told=frozenset(),
        fate=None,
    )


def is_near(one: Count, other: Count) -> bool:
    """Whether two counts share a noun and a word, and their days are near, as far as the day of their month tells."""
    if one.noun != other.noun or not one.about & other.about:
        return False
    return UNDATED in (one.day, other.day) or (one.day < "2031-06") == (other.day < "2031-06")


def may_be_one(one: Count, other: Count) -> bool:
    """A rule for which the order of two counts matters, and within a report their places."""
    if one.finding.span.report == other.finding.span.report:
        return one.finding.span < other.finding.span and one.low != other.low
    return one.low <= other.low


@given(st.lists(SAID, max_size=14))
def test_counts_are_of_one_thing_as_if_each_were_asked_about(said) -> None:
    counts = [count(at, each) for at, each in enumerate(said)]
    linked = {each.key: set() for each in counts}
    for one, other in combinations(counts, 2):
        if is_near(one, other) and may_be_one(one, other):
            linked[one.key].add(other.key)
            linked[other.key].add(one.key)
    alike = Alike(counts, may_be_one)
    for one in counts:
        assert {other.key for other in counts if alike.are(one, other)} == linked[one.key]
        assert alike.has_any(one) == bool(linked[one.key])
        some = [other for other in counts if other.low > 1]
        assert alike.meets(one, alike.among(some)) == bool(
            linked[one.key] & {other.key for other in some}
        )
    assert [[each.key for each in group] for group in alike.groups()] == tied(counts, linked)


def tied(counts: list[Count], linked: dict[str, set[str]]) -> list[list[str]]:
    """The groups that links make, by the lowest key of each, those of a group in order."""
    group = {each.key: {each.key} for each in counts}
    for one, others in linked.items():
        for other in others:
            joined = group[one] | group[other]
            for key in joined:
                group[key] = joined
    found = {frozenset(keys) for keys in group.values() if len(keys) > 1}
    return [[c.key for c in counts if c.key in keys] for keys in sorted(found, key=min)]
