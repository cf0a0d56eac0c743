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
    """Within it the search is rare; afterwards it is what it was."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, _YOUNG, _MIDDLE)
    try:
        yield
    finally:
        gc.set_threshold(*before)
