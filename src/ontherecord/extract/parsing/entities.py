"""Named entities, decided for whole passages at once, as spaCy's recogniser would decide them word by word.

The recogniser of spaCy's small pipelines walks over the words, and at each asks a small network what to do. What the
network sees is little: the word, and, while an entity is open, where it began and the word before. So outside entities
all words can be decided in one product, and from each word that begins an entity the few words of it in a handful more;
what remains is to walk along the answers. spaCy asks word by word, 74 moves each time, which took a fifth of a parse.

The moves are spaCy's (`pipeline/_parser_internals/ner.pyx`): begin, in, last and unit for each kind, and out. An entity
neither starts on white space nor crosses the start of a sentence. Nothing is set beforehand here, so the rules for
entities that are do not come up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from ontherecord.extract.parsing.products import Affine, Floats
from ontherecord.extract.parsing.vectors import Vectors

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

_NEVER = np.float32(-np.inf)
_FEATURES = 3  # the word, the word that opened the entity, the word before: the features of spaCy's recogniser


@dataclass(frozen=True, slots=True)
class _Moves:
    """The numbers of the moves by what they do; `kind` is the name of the entity that a move is for."""

    kind: tuple[str, ...]
    begin: Ints
    unit: Ints
    out: int
    inside: Ints  # by the number of the move that began the entity
    last: Ints


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of several passages, one after another."""

    seen: Floats  # what each word is as each of the features
    space: Mask
    ends: Mask  # the last word of its passage
    before_start: Mask  # the next word of its passage starts a sentence


class Entities:
    """Finds the entities that a recogniser would find."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        model: Any = recogniser.model
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        features, hidden, pieces, width = lower.get_param("W").shape
        if features != _FEATURES or recogniser.cfg["beam_width"] != 1:
            raise ValueError("this recogniser decides by other features; use spaCy's own")
        network, _, narrow = model.get_ref("tok2vec").layers
        self._vectors = Vectors(network)
        # pieces first: the greatest of them is then found in whole rows
        weights, bias, missing = (lower.get_param(name) for name in ("W", "b", "pad"))
        weights = weights.transpose(0, 2, 1, 3).reshape(-1, width)
        self._shape = pieces, hidden
        self._look = Affine(
            (narrow.get_param("W"), narrow.get_param("b")),
            (weights, np.zeros(len(weights), np.float32)),
        )
        self._missing = missing.transpose(0, 1, 3, 2).reshape(features, -1)
        self._bias = bias.T.reshape(-1)
        self._score_of = Affine((upper.get_param("W"), upper.get_param("b")))
        self._moves = _moves_of(recogniser)

    def mark(self, docs: Sequence[Doc]) -> None:
        """Sets the entities of some parsed passages."""
        docs = [doc for doc in docs if len(doc)]
        if not docs:
            return
        words = self._words(docs)
        begun = self._outside(words)
        lasts = self._inside(words, begun)
        first = 0
        for doc in docs:
            self._set(doc, first, begun, lasts)
            first += len(doc)

    def _words(self, docs: Sequence[Doc]) -> _Words:
        vectors = np.concatenate(self._vectors(docs))
        seen = self._look(vectors).reshape(len(vectors), _FEATURES, -1)
        flags = np.concatenate([doc.to_array([IS_SPACE, SENT_START]) for doc in docs])
        ends = np.zeros(len(vectors), bool)
        ends[np.cumsum([len(doc) for doc in docs]) - 1] = True
        starts = np.append(flags[1:, 1] == 1, False)
        return _Words(seen, flags[:, 0] == 1, ends, starts & ~ends)

    def _score(self, summed: Floats) -> Floats:
        """The scores of all moves, from the features of each place, added up."""
        pieces = (summed + self._bias).reshape(len(summed), *self._shape)
        return self._score_of(np.maximum.reduce(pieces, axis=1))

    def _outside(self, words: _Words) -> Ints:
        """What is done at each word if no entity is open there: the number of a move."""
        scores = self._score(words.seen[:, 0] + self._missing[1] + self._missing[2])
        moves = self._moves
        allowed = np.zeros(scores.shape, bool)
        allowed[:, moves.out] = True
        allowed[:, moves.unit] = ~words.space[:, None]
        allowed[:, moves.begin] = ~(words.space | words.ends | words.before_start)[:, None]
        chosen: Ints = np.where(allowed, scores, _NEVER).argmax(axis=1)
        return chosen

    def _inside(self, words: _Words, begun: Ints) -> Ints:
        """For each word at which an entity would begin, its last word; for the others the word itself."""
        lasts: Ints = np.arange(len(begun))
        open_ = np.flatnonzero(self._moves.inside[begun] >= 0)
        at = open_ + 1
        while len(open_):
            summed = words.seen[at, 0] + words.seen[open_, 1] + words.seen[at - 1, 2]
            scores = self._score(summed)
            row, move = np.arange(len(at)), begun[open_]
            goes_on = scores[row, self._moves.inside[move]] >= scores[row, self._moves.last[move]]
            goes_on &= ~(words.ends | words.before_start)[at]
            lasts[open_[~goes_on]] = at[~goes_on]
            open_, at = open_[goes_on], at[goes_on] + 1
        return lasts

    def _set(self, doc: Doc, first: int, begun: Ints, lasts: Ints) -> None:
        """Walks along the answers for one passage."""
        moves, ents, at = self._moves, [], 0
        chosen = begun[first : first + len(doc)].tolist()
        while at < len(chosen):
            end = int(lasts[first + at]) - first + 1
            if chosen[at] != moves.out:
                ents.append(Span(doc, at, end, label=moves.kind[chosen[at]]))
            at = end
        doc.set_ents(ents)


def _moves_of(recogniser: EntityRecognizer) -> _Moves:
    names = [recogniser.moves.get_class_name(i) for i in range(recogniser.moves.n_moves)]
    number = {name: i for i, name in enumerate(names)}
    kinds = tuple(name.partition("-")[2] for name in names)
    begin = [i for i, name in enumerate(names) if name.startswith("B-")]
    inside, last = np.full(len(names), -1), np.full(len(names), -1)
    for i in begin:
        inside[i], last[i] = number[f"I-{kinds[i]}"], number[f"L-{kinds[i]}"]
    # "U-" without a kind marks words that were forbidden beforehand
    unit = [i for i, name in enumerate(names) if name.startswith("U-") and kinds[i]]
    return _Moves(kinds, np.array(begin), np.array(unit), number["O"], inside, last)
