"""Whose word a party's stance is: people whom nobody names, of another party, make no sure line."""

import pytest

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report
from ontherecord.resolve.whole import resolve
from tests.extract.ground import extractor

TOLD = [
    # officials of others
    ("Two Estmarkian officials said Norland had accepted the ceasefire plan.", False),
    # one official
    ("A senior Estmarkian diplomat said Norland had rejected the ceasefire plan.", False),
    # "according to" sources
    ("Norland has accepted the ceasefire plan, according to two senior officials.", False),
    # the writer's own word
    ("Norland has rejected the ceasefire plan.", True),
    # a body that stands for what it says
    ("Norland's foreign ministry said Norland had rejected the ceasefire plan.", True),
]


@pytest.mark.parametrize(("text", "sure"), TOLD)
def test_a_stance_told_by_nameless_people_of_another_party_is_not_sure(
    text: str, sure: bool
) -> None:
    report = Report(
        "r-1", "0", None, None, None, None, "en", text, DateReading("2031-05-01", "date line"), ()
    )
    block = Block(0, len(text), PassageKind.BODY)
    clean = CleanText("r-1", text, (block,), OffsetMap.identity(len(text)))
    found = extractor().extract(report, clean)
    positions = resolve([report], {"r-1": found}, (), Gazetteer.load()).positions
    assert [position.sure for position in positions] == [sure]


OUTSIDE = [
    # an analyst's view is nobody's position
    ("An Estmarkian analyst, Ivo Brel, said Norland would reject the ceasefire plan.", []),
    (
        "Ivo Brel, a professor of history, argues that Norland can free the prisoners only after the truce.",
        [],
    ),
    # what the other side's minister says was accepted, may be denied
    (
        "Estmark's foreign minister, Lena Koss, told parliament that Norland had verbally agreed to the "
        "joint patrol.",
        [False],
    ),
    # a party's own word
    (
        "Norland's foreign minister, Ada Brandt, said Norland had agreed to the joint patrol.",
        [True],
    ),
]


@pytest.mark.parametrize(("text", "sure"), OUTSIDE)
def test_onlookers_and_adversaries_take_no_sure_stance_for_a_party(
    text: str, sure: list[bool]
) -> None:
    report = Report(
        "r-1", "0", None, None, None, None, "en", text, DateReading("2031-05-01", "date line"), ()
    )
    clean = CleanText(
        "r-1", text, (Block(0, len(text), PassageKind.BODY),), OffsetMap.identity(len(text))
    )
    found = extractor().extract(report, clean)
    positions = resolve([report], {"r-1": found}, (), Gazetteer.load()).positions
    assert [position.sure for position in positions] == sure
