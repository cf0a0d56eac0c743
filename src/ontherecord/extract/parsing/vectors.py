"""The vectors of words: what spaCy's small network makes of each word between its neighbours, in two steps.

The first step sees the word alone (its form, first and last letters, shape), so it is done once for a word and kept.
The second, four layers that each look one word to either side, is a graph of ONNX Runtime (`graphs.py`) over all
passages of a batch, with rows of zeros around each, as many as there are layers, so that none sees another. Its
products treat each row alike wherever it stands: a passage gets the same digits in any company (tested to the last
one), in a fifth of the time.
"""

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH
from spacy.strings import get_string_id
from spacy.tokens import Doc

from ontherecord.engine.sessions import session
from ontherecord.extract.parsing.acronyms import STAND_IN, UNKNOWN
from ontherecord.extract.parsing.graphs import Graph
from ontherecord.extract.parsing.products import Floats

Ints = NDArray[np.int64]

# words whose vectors are kept: those of some five hundred reports, 10 MB for each of the two networks
_KEPT = 20_000
_FORM = frozenset({"NORM", "PREFIX", "SUFFIX", "SHAPE"})  # what a word looks like
_EPSILON = 1e-8  # what Thinc adds to a variance
_EMBEDDING = ("extract_features", "list2ragged", None, None, "ragged2list")


class Vectors:
    """Makes the vectors that one network of a pipeline (`tok2vec`) would make."""

    def __init__(self, network: Any, kept: int = _KEPT) -> None:
        embedding, context = network.layers
        names = [layer.name for layer in embedding.layers]
        if any(want not in (None, name) for want, name in zip(_EMBEDDING, names, strict=True)):
            raise ValueError(f"the network {network.name} is built otherwise; use spaCy's own")
        features, _, look_up, mix, _ = embedding.layers
        self._columns: list[int | str] = features.attrs["columns"]
        self._formed = [at for at, name in enumerate(map(str, self._columns)) if name in _FORM]
        self._unknown = np.array(sorted(map(get_string_id, UNKNOWN)), np.uint64)
        self._alone = look_up, mix
        self._width = int(mix.get_dim("nO"))
        self._places: dict[bytes, int] = {}
        self._table: Floats = np.zeros((kept, self._width), np.float32)
        self._around = int(context.attrs["pad"])
        if self._around < len(context.layers[0].layers):
            raise ValueError(f"the network {network.name} lets passages see one another")
        self._session = session(_graph(context.layers[0], self._width))

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """The vectors of each passage, a row for a word."""
        sizes = [len(doc) for doc in docs]
        if not sum(sizes):
            return [np.zeros((0, self._width), np.float32) for _ in docs]
        ends = np.cumsum([size + self._around for size in sizes])
        places = np.concatenate(
            [np.arange(end - size, end) for end, size in zip(ends, sizes, strict=True)]
        )
        rows: Floats = np.zeros((int(ends[-1]) + self._around, self._width), np.float32)
        rows[places] = self._words(docs)
        (found,) = cast("list[Floats]", self._session.run(None, {"words": rows}))
        return [found[end - size : end] for end, size in zip(ends.tolist(), sizes, strict=True)]

    def _words(self, docs: Sequence[Doc]) -> Floats:
        """What the words of some passages are, each by itself."""
        seen = self._seen(docs)
        whole = seen.view(f"V{seen.itemsize * seen.shape[1]}").ravel()
        keys = whole.tolist()
        new = list({key: at for at, key in enumerate(keys) if key not in self._places}.values())
        if len(self._places) + len(new) > len(self._table):
            self._places.clear()
            new = list({key: at for at, key in enumerate(keys)}.values())
            if len(new) > len(self._table):
                self._table = np.zeros((len(new), self._width), np.float32)
        if new:
            base = len(self._places)
            self._table[base : base + len(new)] = self._looked_up(seen[new])
            self._places.update((keys[at], base + n) for n, at in enumerate(new))
        found: Floats = self._table[[self._places[key] for key in keys]]
        return found

    def _seen(self, docs: Sequence[Doc]) -> Any:
        """The forms of some passages' words; names that the network takes for verbs have that of one that it knows."""
        told: Any = np.concatenate(
            [doc.to_array([*self._columns, ORTH]) for doc in docs if len(doc)]
        )
        seen = told[:, :-1]
        unknown = np.isin(told[:, -1], self._unknown)
        if unknown.any():
            known = docs[0].vocab[STAND_IN]
            forms = {
                "NORM": known.norm,
                "PREFIX": known.prefix,
                "SUFFIX": known.suffix,
                "SHAPE": known.shape,
            }
            for at in self._formed:
                seen[unknown, at] = forms[str(self._columns[at])]
        return np.ascontiguousarray(seen)

    def _looked_up(self, seen: Any) -> Floats:
        look_up, mix = self._alone
        return cast("Floats", mix.predict(look_up.predict(seen)))


def _graph(layers: Any, width: int) -> bytes:
    """The layers that look to either side, as one graph."""
    graph = Graph()
    graph.constant("edge", np.zeros((1, width), np.float32))
    for name, value in (("first", 0), ("second", 1), ("last", -1), ("end", 1 << 62)):
        graph.constant(name, np.array([value], np.int64))
    graph.constant("pieces", np.full(3, width, np.int64))
    words = "words"
    for number, layer in enumerate(layers.layers):
        words = _layer(graph, words, f"{number}.", layer)
    return graph.model([("words", width)], [(words, width)])


def _layer(graph: Graph, words: str, own: str, layer: Any) -> str:
    """One layer: a word with its neighbours, the greatest of three products, evened out, added to the word."""
    parts = {node.name: node for node in layer.walk()}
    if layer.name[:9] != "residual(" or parts["expand_window"].attrs["window_size"] != 1:
        raise ValueError(f"the layer {layer.name} is built otherwise; use spaCy's own")
    weights, bias = (parts["maxout"].get_param(name) for name in ("W", "b"))
    width, pieces, seen = weights.shape
    graph.constant(own + "W", weights.transpose(2, 1, 0).reshape(seen, pieces * width))
    graph.constant(own + "b", bias.T.reshape(-1))
    for name in ("G", "b"):
        graph.constant(own + "even." + name, parts["layernorm"].get_param(name))
    before = graph.node("Slice", [words, "first", "last", "first"], own + "all but last")
    behind = graph.node("Slice", [words, "second", "end", "first"], own + "all but first")
    before = graph.node("Concat", ["edge", before], own + "before", axis=0)
    behind = graph.node("Concat", [behind, "edge"], own + "behind", axis=0)
    near = graph.node("Concat", [before, words, behind], own + "near", axis=1)
    product = graph.node("Gemm", [near, own + "W", own + "b"], own + "product")
    names = [f"{own}piece {n}" for n in range(pieces)]
    graph.node("Split", [product, "pieces"], *names, axis=1)
    most = graph.node("Max", names, own + "most")
    given = [most, own + "even.G", own + "even.b"]
    even = graph.node("LayerNormalization", given, own + "even", axis=-1, epsilon=_EPSILON)
    return graph.node("Add", [even, words], own + "words")
