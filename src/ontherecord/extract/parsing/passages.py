"""Passages that were parsed before: what a passage is parsed to depends on its words and marks alone."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from spacy.attrs import SENT_START
from spacy.tokens import Doc

# Passages that are kept, about 15 KB each with their share of the vocabulary: copies of a story come within days.
_KEPT = 4096

Key = tuple[str, bytes]


class Passages:
    """Hands out parsed passages; those not parsed yet are given to `parse`, all of one call together."""

    def __init__(self, parse: Callable[[Sequence[Doc]], Sequence[Doc]]) -> None:
        self._parse = parse
        self._kept: OrderedDict[Key, Doc] = OrderedDict()

    def parsed(self, made: Sequence[Doc]) -> list[Doc]:
        """The passages, parsed; equal ones may be one and the same, so they are not to be changed."""
        keys = [_key(doc) for doc in made]
        new = {key: doc for key, doc in zip(keys, made, strict=True) if key not in self._kept}
        found = dict(zip(new, self._parse(list(new.values())), strict=True))
        for key in keys:
            if key in self._kept:
                found[key] = self._kept[key]
                self._kept.move_to_end(key)
        self._kept.update(found)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return [found[key] for key in keys]


def _key(doc: Doc) -> Key:
    """The words of a passage that is not parsed yet, and where sentences may and may not start in it."""
    return doc.text, doc.to_array([SENT_START]).tobytes()
