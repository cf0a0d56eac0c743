"""Dependencies: the walk of spaCy's parser, its scores worked out for all passages at once.

What may be done at a word, and what that does, is spaCy's own (`pipeline/_parser_internals/arc_eager.pyx`), and so are
the weights. spaCy scores each state by itself, with a library that locks and unlocks at every product and every sum of
two vectors: four fifths of the walk. Here a step of all passages is one look-up, one sum and one product.
"""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.ml.parser_model import ParserStepModel
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc

from ontherecord.extract.parsing.products import Affine, Floats

Places = NDArray[np.int32]


class Arcs:
    """Sets the heads and relations that a parser would set."""

    def __init__(self, parser: DependencyParser) -> None:
        model: Any = parser.model
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        if parser.cfg["beam_width"] != 1 or model.attrs["unseen_classes"]:
            raise ValueError("this parser walks otherwise; use spaCy's own")
        self._parser: Any = parser
        _, _, narrow = model.get_ref("tok2vec").layers
        features, hidden, pieces, width = lower.get_param("W").shape
        # pieces first: the greatest of them is then found in whole rows
        weights, bias, missing = (lower.get_param(name) for name in ("W", "b", "pad"))
        weights = weights.transpose(0, 2, 1, 3).reshape(-1, width)
        self._shape = features, pieces, hidden
        self._look = Affine(_affine(narrow), (weights, np.zeros(len(weights), np.float32)))
        self._bias = bias.T.reshape(-1)
        self._missing = missing.transpose(0, 1, 3, 2).reshape(1, -1)
        self._score = Affine(_affine(upper))
        self._features = np.arange(features)
        self._asked = SimpleNamespace(state2vec=SimpleNamespace(nF=features))

    def mark(self, docs: Sequence[Doc]) -> None:
        """Sets the arcs of some passages, which are tagged."""
        docs = [doc for doc in docs if len(doc)]
        if not docs:
            return
        states = self._parser.moves.init_batch(docs)
        seen = self._seen(docs)
        going = states
        while going:
            going = self._parser.transition_states(going, self._scored(seen, self._places(going)))
        self._parser.set_annotations(docs, states)

    def _seen(self, docs: Sequence[Doc]) -> Floats:
        """What each word is as each of the features, a row a word and feature; at last what a missing word is."""
        vectors: Any = np.concatenate([doc.tensor for doc in docs])
        whole = np.concatenate([self._look(vectors), self._missing])
        return whole.reshape(len(whole) * self._shape[0], -1)

    def _places(self, states: Sequence[Any]) -> Places:
        """The words that each state looks at; -1 where there is none."""
        return cast("Places", ParserStepModel.get_token_ids(self._asked, states))

    def _scored(self, seen: Floats, places: Places) -> Floats:
        features, pieces, hidden = self._shape
        seen = seen.take(places * features + self._features, axis=0, mode="wrap")
        summed = np.add.reduce(seen, axis=1) + self._bias
        return self._score(np.maximum.reduce(summed.reshape(-1, pieces, hidden), axis=1))


def _affine(layer: Any) -> tuple[Floats, Floats]:
    return layer.get_param("W"), layer.get_param("b")
