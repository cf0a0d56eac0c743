"""Texts that are read together give what each gives by itself, whatever is asked for in between."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.extract.again import Remembering
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.report import CleanText
from tests.extract.ground import extractor
from tests.lineage.stories import EDITED, FERRY, STATEMENT, WIRE, made
from tests.little import Little

TEXTS = [WIRE, EDITED, FERRY, STATEMENT, "“Yes,” she said.", "12 34\n\n5", "Norland left."]
ALONE = [extractor().extract(*made(text, "r")) for text in TEXTS]


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(range(len(TEXTS))), max_size=6),
    st.lists(st.sampled_from(range(len(TEXTS))), max_size=6),
)
def test_what_was_expected_is_found_as_if_it_had_not_been(
    expected: list[int], asked: list[int]
) -> None:
    """All reports have one name, so that an expected text is never taken for another of that name."""
    reports = {at: made(TEXTS[at], "r") for at in {*expected, *asked}}
    extractor().expect([reports[at][1] for at in expected])
    for at in [*asked, *expected]:
        assert extractor().extract(*reports[at]) == ALONE[at]


class Noting(Little):
    """Notes what it was told to expect."""

    told: tuple[str, ...] = ()

    def expect(self, texts: list[CleanText]) -> None:
        self.told += tuple(text.report for text in texts)


def test_copies_are_expected_once_and_not_at_all_when_they_were_seen() -> None:
    noting = Noting(None, Gazetteer([]))
    remembering = Remembering(noting)
    remembering.extract(*made(FERRY, "seen"))
    copies = [made(FERRY, "copy"), made(WIRE, "a"), made(WIRE, "b"), made(EDITED, "c")]
    remembering.expect([clean for _, clean in copies])
    # of two copies either may be read
    assert noting.told in {("a", "c"), ("b", "c")}
