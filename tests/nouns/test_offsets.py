"""Offset maps: every kept character comes from an equal character, and chains of steps compose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.errors import SpanError
from ontherecord.nouns.offsets import OffsetMap, TextBuilder

# what a cleaning step does at each character: keep it, drop it, or put something before it
STEPS = st.lists(st.sampled_from(["keep", "drop", "insert"]), max_size=60)
TEXTS = st.text(alphabet="ab \n-é“", max_size=60)


def clean(text: str, steps: list[str]) -> tuple[str, OffsetMap]:
    builder = TextBuilder(text)
    for i, step in zip(range(len(text)), steps, strict=False):
        if step == "insert":
            builder.insert("#")
        if step != "drop":
            builder.keep(i, i + 1)
    return builder.build()


@given(TEXTS, STEPS)
def test_each_kept_character_maps_to_its_equal_in_increasing_order(
    text: str, steps: list[str]
) -> None:
    cleaned, offsets = clean(text, steps)
    sources = [offsets.source_of(i) for i in range(len(cleaned))]
    for character, source in zip(cleaned, sources, strict=True):
        assert character == "#" if source is None else text[source] == character
    kept = [source for source in sources if source is not None]
    assert kept == sorted(set(kept))
    assert kept == [i for i, s in zip(range(len(text)), steps, strict=False) if s != "drop"]


@given(TEXTS, STEPS, STEPS)
def test_two_steps_compose_to_one_map(text: str, first: list[str], second: list[str]) -> None:
    once, map_once = clean(text, first)
    twice, map_twice = clean(once, second)
    whole = map_once.then(map_twice)
    for i in range(len(twice)):
        middle = map_twice.source_of(i)
        expected = None if middle is None else map_once.source_of(middle)
        assert whole.source_of(i) == expected


@given(TEXTS, STEPS, st.integers(0, 60), st.integers(1, 20))
def test_a_range_covers_exactly_the_kept_characters(
    text: str, steps: list[str], start: int, length: int
) -> None:
    cleaned, offsets = clean(text, steps)
    kept = [
        s
        for i in range(start, min(start + length, len(cleaned)))
        if (s := offsets.source_of(i)) is not None
    ]
    if kept:
        assert offsets.source_range(start, start + length) == (kept[0], kept[-1] + 1)
    else:
        with pytest.raises(SpanError, match="come from nowhere"):
            offsets.source_range(start, start + length)


def test_identity_maps_every_position_to_itself() -> None:
    offsets = OffsetMap.identity(5)
    assert [offsets.source_of(i) for i in range(6)] == [0, 1, 2, 3, 4, None]
