"""The network that reads acts, with the weights that ship: what it is given, and what it tells."""

import numpy as np
import pytest

from ontherecord.extract.choice.network import Reader, Reading
from ontherecord.extract.tagger.tagger import AttributionTagger

NOTE = "Norland's ambassador handed Estmark a note on Monday. Estmark rejected it within hours."
CALM = "The town of Holm has a library, two schools and a bridge that was built in 1911."


@pytest.fixture(scope="module")
def tagger() -> AttributionTagger:
    """What cuts texts into windows."""
    return AttributionTagger.load()


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The weights that ship."""
    return Reader.load()


def readings(text: str, tagger: AttributionTagger, reader: Reader) -> list[Reading]:
    """What is read of a text in one paragraph, likely or not."""
    return list(reader.read(tagger.led_windows(text, [(0, len(text))])))


def test_plain_acts_are_read_with_their_sides(tagger: AttributionTagger, reader: Reader) -> None:
    likely = {
        NOTE[r.at :].split(maxsplit=1)[0]: r
        for r in readings(NOTE, tagger, reader)
        if r.kind == "act" and r.chance > 0.5
    }
    assert {word: r.type for word, r in likely.items()} == {
        "handed": "deliver",
        "rejected": "reject",
    }
    doer, chance = likely["rejected"].does.places[0]
    assert NOTE.rindex("Estmark") <= doer < NOTE.rindex("Estmark") + len("Estmark")
    assert chance > likely["rejected"].does.absent
    assert likely["handed"].mode == "did"


def test_nothing_is_likely_where_nothing_is_told(tagger: AttributionTagger, reader: Reader) -> None:
    assert [r for r in readings(CALM, tagger, reader) if r.chance > 0.3] == []


def test_chances_are_chances(tagger: AttributionTagger, reader: Reader) -> None:
    for reading in readings(NOTE, tagger, reader):
        assert 0.1 <= reading.chance <= 1
        for side in (reading.does, reading.gets):
            assert 0 <= side.absent <= 1
            assert sum(chance for _, chance in side.places) + side.absent <= 1.001
            assert [c for _, c in side.places] == sorted((c for _, c in side.places), reverse=True)


def test_a_window_is_read_alike_whatever_was_read_before(tagger: AttributionTagger) -> None:
    fresh = readings(NOTE, tagger, Reader.load())
    other = Reader.load()
    readings(CALM, tagger, other)
    assert readings(NOTE, tagger, other) == readings(NOTE, tagger, other) == fresh


def test_a_long_text_is_read_with_its_beginning_before_each_part(tagger: AttributionTagger) -> None:
    parts = [NOTE, *(f"{CALM} It is the year {year}." for year in range(1900, 1930))]
    text = "\n\n".join(parts)
    at = [(text.index(part), text.index(part) + len(part)) for part in parts]
    cut = tagger.led_windows(text, at)
    assert len(cut) > 2
    (first, past), *others = cut
    assert past == 0
    assert all(past > 0 for _, past in others)
    for window, past in others:
        assert window.start[past - 1] < window.start[past]
        assert np.array_equal(window.ids[1 : past - 1], first.ids[1 : past - 1])
    told = [int(s) for w, past in cut for s in w.start[past:]]
    assert told == sorted(told)  # each part once, in the order of the text


def test_what_begins_a_text_is_told_once(tagger: AttributionTagger, reader: Reader) -> None:
    parts = [NOTE, *(f"{CALM} It is the year {year}." for year in range(1900, 1930))]
    text = "\n\n".join(parts)
    at = [(text.index(part), text.index(part) + len(part)) for part in parts]
    likely = [r.at for r in reader.read(tagger.led_windows(text, at)) if r.chance > 0.5]
    assert len(likely) == len(set(likely))
    assert likely
    assert max(likely) < len(NOTE)


def test_the_weights_that_ship_know_all_types(reader: Reader) -> None:
    assert reader.acts[0] == reader.stances[0] == ""
    assert {"accuse", "deliver", "withdraw"} < set(reader.acts)
    assert {"demands", "unanswered"} < set(reader.stances)
