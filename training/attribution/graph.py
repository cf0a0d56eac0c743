"""Write the tagger as small ONNX graphs; the encoder of fused operators with 8-bit weights.

Built node by node with ONNX Runtime's own operators (DynamicQuantizeMatMul, MultiHeadAttention,
Gelu), so that nothing hangs on an exporter or an optimiser's patterns. Its SkipLayerNormalization is
not used: on processors it takes ten times as long as a sum and a LayerNormalization.
Weights are symmetric int8, one scale a column (a row for the word table). They keep to 7 bits
(``LEVELS`` 63) so that processors without VNNI, which saturate sums of two products at 16 bits,
compute the same numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from ontherecord.extract.tagger.windows import LIMIT
from training.attribution.encoder import HEADS, HIDDEN, LAYERS

Array = NDArray[np.generic]
State = Mapping[str, NDArray[np.float32]]  # named as in model.Tagger
MICROSOFT = "com.microsoft"
LEVELS = 63
EPSILON = 1e-12


class GraphBuilder:
    """Collects nodes and constants under fresh names."""

    def __init__(self, levels: int = LEVELS) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.levels = levels

    def constant(self, value: Array, name: str) -> str:
        """Store an array; returns its name."""
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, **attributes: Any) -> str:
        """Add a node with one output called ``name``."""
        domain = str(attributes.pop("domain", ""))
        made = helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes)
        self.nodes.append(made)
        return name

    def linear(self, x: str, weight: NDArray[np.float32], bias: str, name: str) -> str:
        """x @ weight.T (+ bias) with weight in int8 and x quantised as it comes."""
        table = weight.T
        scale = (np.abs(table).max(0) / self.levels).astype(np.float32)
        whole = np.clip(np.rint(table / scale), -self.levels, self.levels).astype(np.int8)
        inputs = [
            x,
            self.constant(whole, f"{name}.weight"),
            self.constant(scale, f"{name}.scale"),
            self.constant(np.zeros(len(scale), np.int8), f"{name}.zero"),
        ]
        if bias:
            inputs.append(bias)
        return self.node("DynamicQuantizeMatMul", inputs, name, domain=MICROSOFT)


def embeddings(build: GraphBuilder, state: State) -> str:
    """Sum of word, position and feature vectors, normalised."""
    words = state["words.weight"]
    scale = (np.abs(words).max(1, keepdims=True) / 127).astype(np.float32)
    scale[scale == 0] = 1
    whole = np.rint(words / scale).astype(np.int8)
    rows = build.node("Gather", [build.constant(whole, "words"), "ids"], "word.rows")
    cast = build.node("Cast", [rows], "word.float", to=TensorProto.FLOAT)
    size = build.node("Gather", [build.constant(scale, "word.scales"), "ids"], "word.scale")
    total = build.node("Mul", [cast, size], "word")
    shape = build.node("Shape", ["ids"], "ids.shape", start=1, end=2)
    table = build.constant(state["positions.weight"][:LIMIT], "positions")
    zero = build.constant(np.zeros(1, np.int64), "zero")
    place = build.node("Slice", [table, zero, shape, zero], "place")
    total = build.node("Add", [total, place], "word.place")
    for column, name in enumerate(("quote", "case", "layout")):
        index = build.constant(np.array(column, np.int64), f"{name}.column")
        value = build.node("Gather", ["features", index], f"{name}.value", axis=2)
        table = build.constant(state[f"{name}.weight"], f"{name}.table")
        rows = build.node("Gather", [table, value], f"{name}.rows")
        total = build.node("Add", [total, rows], f"with.{name}")
    gain = build.constant(state["norm.weight"], "norm.weight")
    shift = build.constant(state["norm.bias"], "norm.bias")
    return build.node("LayerNormalization", [total, gain, shift], "embedded", epsilon=EPSILON)


def _norm(build: GraphBuilder, state: State, inputs: list[str], name: str) -> str:
    """Add the skip connection, then normalise."""
    gain = build.constant(state[f"{name}.weight"], f"{name}.weight")
    shift = build.constant(state[f"{name}.bias"], f"{name}.bias")
    total = build.node("Add", inputs, f"{name}.sum")
    return build.node("LayerNormalization", [total, gain, shift], name, epsilon=EPSILON)


def layer(build: GraphBuilder, state: State, x: str, at: str) -> str:
    """One transformer layer."""

    def weight(name: str) -> NDArray[np.float32]:
        return state[f"{at}.{name}.weight"]

    def bias(name: str) -> str:
        return build.constant(state[f"{at}.{name}.bias"], f"{at}.{name}.bias")

    qkv = build.linear(x, weight("qkv"), bias("qkv"), f"{at}.qkv")
    parts = [f"{at}.{name}" for name in ("query", "key", "value")]
    made = helper.make_node("Split", [qkv], parts, name=f"{at}.split", axis=2, num_outputs=3)
    build.nodes.append(made)
    mixed = build.node(
        "MultiHeadAttention", parts, f"{at}.mixed", domain=MICROSOFT, num_heads=HEADS
    )
    out = build.linear(mixed, weight("out"), bias("out"), f"{at}.out")
    x = _norm(build, state, [out, x], f"{at}.norm1")
    up = build.linear(x, weight("up"), "", f"{at}.up")
    inner = build.node("BiasGelu", [up, bias("up")], f"{at}.gelu", domain=MICROSOFT)
    down = build.linear(inner, weight("down"), bias("down"), f"{at}.down")
    return _norm(build, state, [down, x], f"{at}.norm2")


def model(
    build: GraphBuilder, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]
) -> onnx.ModelProto:
    """Wrap the nodes."""
    graph = helper.make_graph(build.nodes, "attribution", inputs, outputs, build.constants)
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def encoder_graph(state: State, levels: int = LEVELS) -> onnx.ModelProto:
    """``ids`` [1, pieces], ``features`` [1, pieces, 3] -> ``states`` and label ``scores``.

    ``state`` holds the weights of the whole tagger.
    """
    own = {k.removeprefix("encoder."): v for k, v in state.items() if k.startswith("encoder.")}
    build = GraphBuilder(levels)
    x = embeddings(build, own)
    for number in range(LAYERS):
        x = layer(build, own, x, f"layers.{number}")
    build.node("Identity", [x], "states")
    tags = build.constant(state["tags.weight"].T, "tags.weight")
    build.node("MatMul", ["states", tags], "tags")
    build.node("Add", ["tags", build.constant(state["tags.bias"], "tags.bias")], "scores")
    value = helper.make_tensor_value_info
    return model(
        build,
        [
            value("ids", TensorProto.INT64, ["batch", "pieces"]),
            value("features", TensorProto.INT64, ["batch", "pieces", 3]),
        ],
        [
            value("states", TensorProto.FLOAT, ["batch", "pieces", HIDDEN]),
            value("scores", TensorProto.FLOAT, ["batch", "pieces", len(state["tags.bias"])]),
        ],
    )


def linker_graph(state: State, name: str) -> onnx.ModelProto:
    """One choice of the linker, in half precision on disk.

    ``left`` [n, .], ``right`` [m, .], ``features`` [n, m, .] -> ``choice`` [n, 1 + m], with
    probabilities whose column 0 is none, and ``kinds`` [n, 4] where left is a cue.
    """
    build = GraphBuilder()

    def stored(key: str, turned: bool = True) -> str:
        whole = state[key].T if turned else state[key]
        half = build.constant(whole.astype(np.float16), f"{key}.half")
        return build.node("Cast", [half], key, to=TensorProto.FLOAT)

    def affine(x: str, key: str, made: str) -> str:
        product = build.node("MatMul", [x, stored(f"{key}.weight")], f"{made}.product")
        return build.node("Add", [product, stored(f"{key}.bias", turned=False)], made)

    def axis(number: int) -> str:
        return build.constant(np.array([number], np.int64), f"axis{len(build.constants)}")

    a = affine("left", f"{name}.left", "a")
    none = affine(build.node("Relu", [a], "a.relu"), f"{name}.none", "none")
    b = build.node("MatMul", ["right", stored(f"{name}.right.weight")], "b")
    f = build.node("MatMul", ["features", stored(f"{name}.features.weight")], "f")
    wide = build.node("Unsqueeze", [a, axis(1)], "a.wide")
    total = build.node("Add", [wide, build.node("Unsqueeze", [b, axis(0)], "b.wide")], "ab")
    hidden = build.node("Relu", [build.node("Add", [total, f], "abf")], "hidden")
    score = build.node("MatMul", [hidden, stored(f"{name}.score.weight")], "score")
    flat = build.node("Squeeze", [score, axis(2)], "score.flat")
    both = build.node("Concat", [none, flat], "both", axis=1)
    build.node("Softmax", [both], "choice", axis=1)
    outputs = ["choice"]
    if name == "to_source":
        build.node("Softmax", [affine("left", "kind", "kind")], "kinds", axis=1)
        outputs.append("kinds")
    value = helper.make_tensor_value_info
    shapes = {"left": ["n", "l"], "right": ["m", "r"], "features": ["n", "m", "f"]}
    return model(
        build,
        [value(key, TensorProto.FLOAT, shape) for key, shape in shapes.items()],
        [value(key, TensorProto.FLOAT, ["n", key]) for key in outputs],
    )
