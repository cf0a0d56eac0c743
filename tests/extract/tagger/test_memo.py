"""The memo of windows changes nothing but how often they are read."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.extract.tagger.link import Row
from ontherecord.extract.tagger.memo import Memo
from ontherecord.extract.tagger.tagger import AttributionTagger
from ontherecord.extract.tagger.windows import Pieces


def _window(number: int, place: int = 0) -> Pieces:
    ids = np.array([101, number, 102], np.int64)
    at, flag = np.arange(3) + place, np.ones(3, bool)
    return Pieces(ids, np.zeros((3, 3), np.int64), at, at + 1, flag, flag)


def _rows(window: Pieces) -> list[Row]:
    return [Row(((0, int(window.ids[1])),), (), (), "speech", (0.5,))]


class _Reader:
    """Reads windows and counts how often."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self, near: Sequence[Pieces]) -> list[list[Row]]:
        self.read += len(near)
        return [_rows(window) for window in near]


@given(st.lists(st.lists(st.integers(0, 9), max_size=8), max_size=8), st.integers(0, 12))
def test_rows_are_those_of_reading_each_window(batches: list[list[int]], kept: int) -> None:
    memo = Memo(_Reader(), kept)
    for batch in batches:
        cut = [_window(number, place) for place, number in enumerate(batch)]
        assert memo.rows(cut) == [_rows(window) for window in cut]


def test_a_window_met_again_is_not_read() -> None:
    """In one batch, in a later one, elsewhere in its text; one that has left the memo is."""
    reader = _Reader()
    memo = Memo(reader, kept=2)
    memo.rows([_window(1), _window(1), _window(2, place=7)])
    assert reader.read == 2
    memo.rows([_window(2), _window(1, place=3)])
    assert reader.read == 2
    memo.rows([_window(3)])  # 2, unused for longest, goes
    memo.rows([_window(1)])
    assert reader.read == 3
    memo.rows([_window(2)])
    assert reader.read == 4


def test_rows_of_a_text_do_not_depend_on_what_was_read_before(tagger: AttributionTagger) -> None:
    told = [f"Envoy {name} said the talks of group {name} would go on." for name in "ABCDEFGHIJKL"]
    report = "\n\n".join(told * 4)
    edited = "\n\n".join(["The desk writes.", *(told * 4)[3:]])
    alone = [AttributionTagger.load().tag([text])[0] for text in (report, edited)]
    assert [tagger.tag([text])[0] for text in (report, edited)] == alone
    assert tagger.tag([edited, report, edited]) == [alone[1], alone[0], alone[1]]
