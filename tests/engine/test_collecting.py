"""The search for garbage is rare within, and afterwards what it was, whatever ends the work."""

import gc

import pytest

from ontherecord.engine.collecting import rarely_collecting


def test_search_is_rare_within_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), rarely_collecting():
        assert gc.isenabled()
        assert gc.get_threshold()[0] > before[0]
        raise KeyError
    assert gc.get_threshold() == before
