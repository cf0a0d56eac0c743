"""Write the reader of acts as two ONNX graphs: the encoder with 8-bit weights, and who fills the roles."""

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto

from ontherecord.extract.choice.network import ABSENT
from training.attribution.encoder import HIDDEN
from training.attribution.graph import GraphBuilder, State, embeddings, layer, model
from training.choices.reader import DEPTH, ROLE_SIZE

_value = onnx.helper.make_tensor_value_info


def encoder_graph(state: State) -> onnx.ModelProto:
    """``ids`` [1, pieces], ``features`` [1, pieces, 3] -> ``states``, scores of ``acts``, ``stances``, ``modes``."""
    own = {k.removeprefix("encoder."): v for k, v in state.items() if k.startswith("encoder.")}
    build = GraphBuilder()
    x = embeddings(build, own)
    for number in range(DEPTH):
        x = layer(build, own, x, f"layers.{number}")
    build.node("Identity", [x], "states")
    outputs = {"states": HIDDEN}
    for name in ("act", "stance", "mode"):
        weight = build.constant(state[f"{name}.weight"].T, f"{name}.weight")
        product = build.node("MatMul", ["states", weight], name)
        bias = build.constant(state[f"{name}.bias"], f"{name}.bias")
        build.node("Add", [product, bias], f"{name}s")
        outputs[f"{name}s"] = len(state[f"{name}.bias"])
    return model(
        build,
        [
            _value("ids", TensorProto.INT64, ["batch", "pieces"]),
            _value("features", TensorProto.INT64, ["batch", "pieces", 3]),
        ],
        [_value(k, TensorProto.FLOAT, ["batch", "pieces", n]) for k, n in outputs.items()],
    )


def sides_graph(state: State, roles: Sequence[str]) -> onnx.ModelProto:
    """Who fills each of some roles, with probabilities [n, absent + pieces].

    ``states`` [pieces, .] of a window, ``at`` and ``types`` [n] of the words that tell something, ``near`` [n, pieces]
    the steps from each to every piece, negative where nobody can stand.
    """
    build = GraphBuilder()

    def stored(key: str) -> str:
        half = build.constant(state[key].astype(np.float16), f"{key}.half")
        return build.node("Cast", [half], key, to=TensorProto.FLOAT)

    def affine(x: str, key: str) -> str:
        turned = build.node("Transpose", [stored(f"{key}.weight")], f"{key}.turned", perm=[1, 0])
        product = build.node("MatMul", [x, turned], f"{key}.product")
        return build.node("Add", [product, stored(f"{key}.bias")], f"{key}.out")

    told = build.node("Gather", ["states", "at"], "told")
    type_ = build.node("Gather", [stored("types.weight"), "types"], "type")
    pair = build.node("Concat", [told, type_], "pair", axis=1)
    zero = build.constant(np.zeros(1, np.int64), "zero")
    open_ = build.node("Max", ["near", zero], "open")
    closed = build.node("Less", ["near", zero], "closed")
    far = build.node("Gather", [stored("steps.weight"), open_], "far")
    size = build.constant(np.array(ROLE_SIZE**0.5, np.float32), "size")
    never = build.constant(np.array(-1e4, np.float32), "never")
    for number, role in enumerate(roles):
        asked = build.node("Relu", [affine(pair, f"asked.{number}")], f"{role}.asked")
        keys = build.node(
            "Transpose", [affine("states", f"places.{number}")], f"{role}.keys", perm=[1, 0]
        )
        product = build.node("MatMul", [affine(asked, f"asking.{number}"), keys], f"{role}.raw")
        scaled = build.node("Div", [product, size], f"{role}.scaled")
        column = build.constant(np.array(number, np.int64), f"{role}.column")
        step = build.node("Gather", [far, column], f"{role}.step", axis=2)
        total = build.node("Add", [scaled, step], f"{role}.total")
        kept = build.node("Where", [closed, never, total], f"{role}.kept")
        absent = affine(asked, f"absent.{number}")
        both = build.node("Concat", [absent, kept], f"{role}.both", axis=1)
        build.node("Softmax", [both], role, axis=1)
    return model(
        build,
        [
            _value("states", TensorProto.FLOAT, ["pieces", HIDDEN]),
            _value("at", TensorProto.INT64, ["n"]),
            _value("types", TensorProto.INT64, ["n"]),
            _value("near", TensorProto.INT64, ["n", "pieces"]),
        ],
        [_value(role, TensorProto.FLOAT, ["n", f"{len(ABSENT)} + pieces"]) for role in roles],
    )
