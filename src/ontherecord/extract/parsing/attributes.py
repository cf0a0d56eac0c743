"""Parts of speech, forms and exceptional lemmas by spaCy's attribute rules, each case worked out once.

The rules (179 patterns for the English pipelines) look at a word's tag, its relation, whether it is white space and,
for some two hundred words, at the word; a few at two neighbouring words ("gon na"). What they say is the same for words
that are the same in all of that, so it is asked once and kept. Matching every pattern at every word took a tenth of a
parse.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
from spacy.attrs import DEP, IS_SPACE, LEMMA, LOWER, MORPH, POS, TAG
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_SEEN = [LOWER, TAG, DEP, IS_SPACE]
_SAID = [TAG, POS, MORPH, LEMMA, DEP]
_LOOKED_AT = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})

_Case = tuple[int, ...]  # all that rules see of a word and, where it matters, of its neighbours
_Pattern = list[Mapping[str, Any]]


class Attributes:
    """Sets what a ruler would set on passages that are tagged and parsed and nothing else."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._rules = _Rules.of(ruler)
        self._named: dict[int, int] = {}  # a word to the part that it has in rules; most have none
        self._said: dict[_Case, tuple[int, ...]] = {}

    def mark(self, doc: Doc) -> None:
        """Sets the attributes of one passage."""
        cases = self._cases(doc)
        said = list(map(self._said.get, cases))
        for at in [i for i, told in enumerate(said) if told is None]:
            said[at] = self._said[cases[at]] = self._asked(doc, at)
        if cases:
            values: Any = np.array(said, dtype=np.uint64)
            doc.from_array(_SAID, values)

    def _asked(self, doc: Doc, at: int) -> tuple[int, ...]:
        """What the ruler says of a word, asked between its neighbours alone."""
        near = slice(max(at - 1, 0), at + 2)
        few = Doc(doc.vocab, [token.text for token in doc[near]])
        told: Any = doc.to_array([TAG, DEP])[near]
        few.from_array([TAG, DEP], told)
        self._ruler(few)
        said: list[int] = few.to_array(_SAID)[at - near.start].tolist()
        return tuple(said)

    def _cases(self, doc: Doc) -> list[_Case]:
        seen: Any = doc.to_array(_SEEN)
        words, *others = seen.reshape(-1, len(_SEEN)).T.tolist()
        for word in words:
            if word not in self._named:
                self._named[word] = self._rules.part(doc.vocab.strings[word])
        parts = [self._named[word] for word in words]
        alone: list[_Case] = list(zip(repeat(0), *others, strict=False))
        named = [i for i, part in enumerate(parts) if part]
        cases = alone.copy()
        for i in named:
            cases[i] = (words[i], *alone[i][1:])
            if parts[i] & _SECOND and i:
                word = words[i - 1] if parts[i - 1] & _FIRST else 0
                cases[i] += (word, *alone[i - 1][1:])
            if parts[i] & _FIRST and i + 1 < len(words):
                word = words[i + 1] if parts[i + 1] & _SECOND else 0
                # one more, so that a neighbour behind is told from a neighbour before
                cases[i] += (1, word, *alone[i + 1][1:])
        return cases


# the parts that a word may have: named in a rule, as the first or the second of two
_ANY, _FIRST, _SECOND = 1, 2, 4


@dataclass(frozen=True, slots=True)
class _Rules:
    """The words that rules name, plainly or by a pattern, each with its part."""

    words: Mapping[str, int]
    patterns: tuple[tuple[re.Pattern[str], int], ...]

    @classmethod
    def of(cls, ruler: AttributeRuler) -> "_Rules":
        """The words of a ruler's patterns. Raises ValueError where its rules look at more than this module does."""
        words: dict[str, int] = {}
        patterns = []
        for rule in ruler.patterns:
            told: Any = rule["patterns"]
            for pattern in told:
                for word, is_regex, part in _words_of(pattern):
                    if is_regex:
                        patterns.append((re.compile(word), part))
                    else:
                        words[word] = words.get(word, 0) | part
        return cls(words, tuple(patterns))

    def part(self, word: str) -> int:
        """The part of a word in all rules; 0 where none names it."""
        part = self.words.get(word, 0)
        for pattern, own in self.patterns:
            part |= own if pattern.search(word) else 0
        return part


def _words_of(pattern: _Pattern) -> Iterator[tuple[str, bool, int]]:
    """The words of a pattern: each, whether it is a regular expression, and its part."""
    if len(pattern) > 2 or any(not element.keys() <= _LOOKED_AT for element in pattern):
        raise ValueError(
            f"the attribute rule {pattern} looks at more than a word and its neighbour"
        )
    if len(pattern) == 2 and "LOWER" not in pattern[1]:
        raise ValueError(f"the second word of the attribute rule {pattern} is not named")
    for element, part in zip(pattern, (_FIRST, _SECOND), strict=False):
        told = element.get("LOWER", {})
        own = _ANY | (part if len(pattern) == 2 else 0)
        if isinstance(told, str):
            yield told, False, own
            continue
        if not told.keys() <= {"IN", "REGEX"}:
            raise ValueError(f"the attribute rule {pattern} names words in another way")
        for word in told.get("IN", ()):
            yield word, False, own
        if "REGEX" in told:
            yield told["REGEX"], True, own
