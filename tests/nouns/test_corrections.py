"""The order in which corrections count, and which of them do."""

from itertools import permutations

from ontherecord.nouns.correction import Correction, CorrectionKind, in_order, live

NOON = "2022-01-28T12:00:00Z"


def _undo(target: Correction, at: str = NOON) -> Correction:
    return Correction(CorrectionKind.UNDO, target.id, "A. Desk", "no", at).named()


def test_within_one_second_an_undoing_follows_what_it_undoes() -> None:
    # ten lines, so that an order by ids alone would come out wrong for some of them
    for number in range(10):
        wrong = Correction(CorrectionKind.WRONG, f"st-{number}", "A. Desk", "no", NOON).named()
        undo = _undo(wrong)
        again = _undo(undo)
        for log in permutations((wrong, undo, again)):
            assert in_order(log) == (wrong, undo, again)
            assert live(log) == (wrong,)


def test_time_comes_before_everything_else() -> None:
    late = Correction(CorrectionKind.WRONG, "st-1", "A", "no", NOON).named()
    early = _undo(late, "2022-01-28T11:00:00Z")
    assert in_order((late, early)) == (early, late)
