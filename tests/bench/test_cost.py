"""The cost model says what the runs say."""

from dataclasses import replace

import pytest

from bench.cost import Run, fitted, told

RUN = Run(
    1000, 2, "local", 100.0, 180.0, {"read": 90.0, "resolve": 10.0}, 500, 600, 1000, 2000, {}, 0, 0
)


@pytest.mark.parametrize(
    ("points", "power"),
    [
        # twice the reports, twice the time
        ([(10, 1.0), (20, 2.0), (40, 4.0)], 1.0),
        # pairs
        ([(10, 1.0), (20, 4.0)], 2.0),
        # one run: nothing but a line through it
        ([(10, 1.0)], 1.0),
    ],
)
def test_laws(points: list[tuple[int, float]], power: float) -> None:
    law = fitted(points)
    assert law.power == pytest.approx(power)
    assert law.at(points[-1][0]) == pytest.approx(points[-1][1])


def test_the_largest_run_is_predicted_from_the_others() -> None:
    runs = [RUN, replace(RUN, reports=2000, seconds=200.0, steps={"read": 180.0, "resolve": 20.0})]
    last = replace(RUN, reports=4000, seconds=500.0, steps={"read": 360.0, "resolve": 140.0})
    assert "predicted from the smaller runs for 4,000: 400 s, measured 500 s (-20 %)" in told(
        [last, *runs]
    )
    assert "predicted" not in told(runs)
