"""Lemmas by spaCy's rules, each case worked out once.

The rules look at a word, its part of speech and its form, and at nothing else. spaCy keeps what they said of inflected
words only, and looks each candidate up in a list of tens of thousands of words from its beginning.
"""

from typing import Any

import numpy as np
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

_SEEN = [ORTH, POS, MORPH]

_Case = bytes


class Lemmas:
    """Sets what a lemmatizer would set on passages that are tagged."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        if lemmatizer.mode != "rule":
            raise ValueError("this lemmatizer looks at more than the word and its form")
        words: Any = lemmatizer.lookups.get_table("lemma_index")
        for part in list(words):
            words[part] = frozenset(words[part])
        self._lemmatizer = lemmatizer
        self._said: dict[_Case, int] = {}

    def mark(self, doc: Doc) -> None:
        """Sets the lemmas of one passage; those that are set stay."""
        rows: Any = doc.to_array([*_SEEN, LEMMA]).reshape(-1, len(_SEEN) + 1)
        # the lemma that stands is part of the case: exceptions are set beforehand
        cases: list[_Case] = rows.view(f"V{rows.itemsize * rows.shape[1]}").ravel().tolist()
        said = list(map(self._said.get, cases))
        for at in [i for i, told in enumerate(said) if told is None]:
            said[at] = self._said[cases[at]] = int(rows[at, -1]) or self._asked(doc, at)
        values: Any = np.array(said, dtype=np.uint64)
        if said:
            doc.from_array([LEMMA], values)

    def _asked(self, doc: Doc, at: int) -> int:
        lemma = self._lemmatizer.lemmatize(doc[at])[0]
        return int(doc.vocab.strings.add(lemma))
