"""Passages that were parsed before: what a passage is parsed to depends on its words and marks alone."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from hashlib import blake2b

from spacy.attrs import ORTH, SENT_START, SPACY
from spacy.tokens import Doc

from ontherecord.extract.parsing.columns import Passage

# Words of the passages that are kept: some five hundred reports, 60 MB. Copies of a story come within days.
_KEPT = 250_000
# what a passage takes beside its words, in words
_FRAME = 20

Key = bytes
_SEEN: list[int | str] = [ORTH, SPACY, SENT_START]


class Passages:
    """Hands out parsed passages; those not parsed yet are given to `parse`, all of one call together."""

    def __init__(
        self, parse: Callable[[Sequence[Doc]], Sequence[Passage]], kept: int = _KEPT
    ) -> None:
        self._parse = parse
        self._room = kept
        self._kept: OrderedDict[Key, Passage] = OrderedDict()
        self._size = 0

    def parsed(self, made: Sequence[Doc]) -> list[Passage]:
        """The passages, parsed; equal ones may be one and the same, for they hold no more than was decided."""
        keys = [_key(doc) for doc in made]
        new = {key: doc for key, doc in zip(keys, made, strict=True) if key not in self._kept}
        found = dict(zip(new, self._parse(list(new.values())), strict=True))
        self._size += sum(map(_size, found.values()))
        self._kept.update(found)
        for key in keys:
            found[key] = self._kept[key]
            self._kept.move_to_end(key)
        while self._size > self._room:
            self._size -= _size(self._kept.popitem(last=False)[1])
        return [found[key] for key in keys]


def _size(passage: Passage) -> int:
    return len(passage) + _FRAME


def _key(doc: Doc) -> Key:
    """A digest of the words of a passage that is not parsed yet, and of where sentences may and may not start in it."""
    return blake2b(doc.to_array(_SEEN).tobytes(), digest_size=16).digest()
