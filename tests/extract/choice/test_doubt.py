"""Where the network reads, and what it makes unsure by reading nothing."""

from collections.abc import Sequence
from typing import Literal

import pytest

from ontherecord.extract.choice.choose import choose
from ontherecord.extract.choice.network import Reading, Side
from ontherecord.extract.choice.stands import choose_stances
from ontherecord.extract.choice.view import View
from ontherecord.extract.choice.where import worth_reading
from ontherecord.extract.stances.find import points_of
from ontherecord.extract.tagger.tagger import AttributionTagger
from tests.extract.choice.test_choose import told

TALKS = (
    "Norland handed its draft to Estmark on Monday. Estmark rejected the draft within hours. "
    "Norland accused Estmark of blackmail. Sudria called on Norland to release four trawlermen."
)
Kind = Literal["act", "stance"]
NOBODY = Side((), 1.0)


def _readings(text: str, words: Sequence[str], kind: Kind, type_: str) -> list[Reading]:
    """What a network would say that reads some words of a text and is sure of nobody's part."""
    at = [text.index(word) for word in words]
    return [Reading(kind, i, type_, 0.99, "did", NOBODY, NOBODY) for i in at]


def _sure(read: Sequence[str]) -> dict[str, bool]:
    view = View(told(TALKS))
    acts = choose(view, _readings(TALKS, read, "act", "publish"))
    return {act.type: act.sure for act in acts}


def test_an_act_is_unsure_of_which_the_network_reads_nothing_where_it_reads_others() -> None:
    plain = {act.type: act.sure for act in told(TALKS).acts}
    assert plain["appeal"]
    assert not _sure(["handed", "rejected", "accused"])["appeal"]


def test_it_is_not_where_the_network_hardly_reads_the_text() -> None:
    assert _sure(["handed", "rejected"])["appeal"]


def test_nor_where_a_word_beside_it_is_read() -> None:
    assert _sure(["handed", "rejected", "accused", "release"])["appeal"]


STANDS = (
    "Norland demands a ceasefire. Estmark rejects the toll. Sudria insists on a census. "
    "The Coastal League demands the release of the trawlermen."
)


@pytest.mark.parametrize(
    ("read", "sure"),
    [
        (["demands a", "rejects", "insists"], False),
        (["demands a", "rejects"], True),  # a text that is hardly read
        (["demands a", "rejects", "insists", "demands the"], True),
    ],
)
def test_a_position_is_unsure_that_the_network_does_not_read(read: list[str], sure: bool) -> None:
    rules = told(STANDS)
    points = points_of(rules.parsed, rules.actors, rules.statements, rules.papers)
    found = choose_stances(
        View(rules), _readings(STANDS, read, "stance", "demands"), lambda: points
    )
    (last,) = (s for s in found if "release" in STANDS[s.issue.start : s.issue.end])
    assert last.sure is sure


def test_only_windows_are_read_in_which_rules_find_something() -> None:
    idle = (
        "The harbour of Norholm was built in the last century, and its cranes are painted green. "
        * 25
    )
    text = idle + TALKS + " " + idle
    tagger = AttributionTagger.load()
    thirds = [
        (0, len(idle)),
        (len(idle), len(idle) + len(TALKS)),
        (len(idle) + len(TALKS), len(text)),
    ]
    cut = tagger.led_windows(text, thirds)
    chosen = worth_reading(cut, told(text))
    assert 0 < len(chosen) < len(cut)
    inside = [int(window.start[past]) for window, past in chosen]
    assert all(start < len(idle) + len(TALKS) for start in inside)
    assert worth_reading(cut[:1], told(idle)) == list(cut[:1])  # a text that is but one is read
