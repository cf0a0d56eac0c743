"""The search for garbage is rare within, and afterwards what it was, whatever ends the work."""

import gc

import pytest

from ontherecord.engine.collecting import let_go, rarely_collecting, set_aside


def test_search_is_rare_within_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), rarely_collecting():
        assert gc.isenabled()
        assert gc.get_threshold()[0] > before[0]
        raise KeyError
    assert gc.get_threshold() == before


def test_what_is_set_aside_is_searched_again_afterwards() -> None:
    with rarely_collecting():
        before = gc.get_freeze_count()
        loaded = [[number] for number in range(1000)]
        set_aside()
        assert gc.get_freeze_count() >= before + len(loaded)
        with rarely_collecting():
            pass
        assert gc.get_freeze_count() >= before + len(loaded)  # only the outermost lets go
    assert gc.get_freeze_count() == 0


def test_letting_go_outside_sets_nothing_aside() -> None:
    assert gc.get_freeze_count() == 0
    let_go()
    assert gc.get_freeze_count() == 0
    with rarely_collecting():
        let_go()
        assert gc.get_freeze_count() > 0
