"""What words weigh: counted in older reports, so that a report of today moves nothing."""

import numpy as np
import pytest

from ontherecord.lineage.tokens import tokenize
from ontherecord.lineage.weights import Weights

# every text has a word of its own, one in ten the goat, all of them the boat
TEXTS = [
    f"word{n} {'goat' if n % 10 == 0 else 'sheep'} and the boat of number{n % 7}"
    for n in range(700)
]
DAYS = [700_000 + n for n in range(700)]
ASKED = tokenize(["goat sheep boat word3 the number5 unseen"]).stem


def weights(texts, days):
    return Weights(tokenize(texts), np.array(days)).of(ASKED).tolist()


@pytest.mark.parametrize("n", range(20))
@pytest.mark.parametrize("day", [DAYS[-1] + 1, -1], ids=["of today", "undated"])
def test_new_report_changes_no_weight(day, n):
    new = f"goat goat{n} boat word3 unseen"
    assert weights([*TEXTS, new], [*DAYS, day]) == weights(TEXTS, DAYS)


@pytest.mark.parametrize("size", [40, 100, 300], ids=str)  # none a power of two less one
def test_report_of_today_changes_no_weight_in_smaller_collections_either(size):
    new = "goat boat word3 unseen"
    grown = weights([*TEXTS[:size], new], [*DAYS[:size], DAYS[size]])
    assert grown == weights(TEXTS[:size], DAYS[:size])


def test_doubled_collection_counts_later_reports():
    texts = [f"boat {'goat' if n > 40 else 'sheep'}" for n in range(128)]
    assert weights(texts, DAYS[:128])[0] < weights(texts[:64], DAYS[:64])[0]


def test_order_makes_no_difference():
    assert weights(TEXTS[::-1], DAYS[::-1]) == weights(TEXTS, DAYS)


@pytest.mark.parametrize("known", [0, 100], ids=["no dates", "few dates"])
def test_without_enough_dates_all_reports_may_be_counted(known):
    days = [*DAYS[:known], *[-1] * (700 - known)]
    assert weights(TEXTS, days) == Weights(tokenize(TEXTS)).of(ASKED).tolist()


def test_rarer_words_weigh_more():
    boat, goat, unseen = (
        float(Weights(tokenize(TEXTS), np.array(DAYS)).of(tokenize([word]).stem)[0])
        for word in ("boat", "goat", "unseen")
    )
    assert boat < goat < unseen


@pytest.mark.parametrize("size", [0, 1, 256, 257, 300, 512, 513])
def test_collections_of_any_size_are_counted(size):
    assert len(weights(TEXTS[:size], DAYS[:size])) == len(ASKED)
