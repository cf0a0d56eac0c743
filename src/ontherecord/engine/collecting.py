"""Holds Python's search for circles of garbage back while much is made and kept.

The search runs after every seven hundred new objects and walks, now and then, over all there are. Reports and lines
refer to one another in no circles, so in a large record it finds nothing and took an eighth of the time of resolving.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# circles that libraries leave behind are still found, after a few MB
_OBJECTS, _YOUNG, _MIDDLE = 50_000, 20, 50


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """Within it the search is rare, and what was there before is not searched; afterwards it is what it was."""
    before, is_outermost = gc.get_threshold(), not gc.get_freeze_count()
    gc.set_threshold(_OBJECTS, _YOUNG, _MIDDLE)
    set_aside()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if is_outermost:
            gc.unfreeze()


def set_aside() -> None:
    """What is there by now, loaded models most of all, is not searched until `rarely_collecting` ends.

    A search of all there is takes a quarter of a second beside the models, as long as two reports.
    """
    gc.freeze()


def let_go() -> None:
    """What is no longer used goes, though it was set aside; what is set aside otherwise stays so.

    Models hold themselves in rings, which only a search finds.
    """
    was_aside = bool(gc.get_freeze_count())
    gc.unfreeze()
    gc.collect()
    if was_aside:
        set_aside()
