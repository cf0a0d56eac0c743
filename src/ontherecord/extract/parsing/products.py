"""The matrix products of the parse, on one thread, each row for itself.

Large ones go through ONNX Runtime, whose products treat each row alike wherever it stands (tested to the last digit).
The small ones that are left to Thinc go through numpy's own library. Thinc multiplies with BLIS, which knows no
processor of the last years by name: numpy's OpenBLAS takes a third of the time. Left alone OpenBLAS would start a
thread for each core, and would treat rows by their place in the matrix, so that what a word gets could depend, in the
last digit, on what else is in its batch. So it is held to one thread (`engine.threads`), and is given a few rows at a
time: a passage's numbers are those of the passage, whatever stands beside it.
"""

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import NumpyOps

from ontherecord.engine.sessions import session
from ontherecord.extract.parsing.graphs import Graph

Floats = NDArray[np.float32]

# Found by trying each row at each place, for all kernels that OpenBLAS has for x86 processors of today and before: in a
# product of eight rows all get the same digits, in one of 12, 24 or 64 it is not so. It takes 1.6 times as long as the
# whole in one product, still half as long as BLIS.
_ROWS = 8


def product(left: Floats, right: Floats) -> Floats:
    """The product of two matrices; a row of it depends on the row of the left one and on the right one alone."""
    rows, width = left.shape
    whole = -(-rows // _ROWS) * _ROWS
    if whole != rows:
        padded = np.zeros((whole, width), left.dtype)
        padded[:rows] = left
        left = padded
    # a transposed matrix is laid out anew for every few rows, which takes five times as long as the products (AVX-512)
    found: Floats = np.matmul(left.reshape(-1, _ROWS, width), np.ascontiguousarray(right))
    return found.reshape(whole, -1)[:rows]


class Affine:
    """Rows times weights and a shift added, once or several times in turn; a row of it depends on its own row alone."""

    def __init__(self, *maps: tuple[Floats, Floats]) -> None:
        """`maps` are weights, a row for each number that they make, and what is added."""
        graph, rows = Graph(), "rows"
        for number, (weights, shift) in enumerate(maps):
            own = [graph.constant(f"W{number}", weights.T), graph.constant(f"b{number}", shift)]
            rows = graph.node("Gemm", [rows, *own], f"rows {number}")
        ends = [("rows", maps[0][0].shape[1])], [(rows, len(maps[-1][0]))]
        self._session = session(graph.model(*ends))

    def __call__(self, rows: Floats) -> Floats:
        """What becomes of some rows."""
        # a single row is multiplied by another kernel, with other last digits
        given = rows if len(rows) > 1 else np.repeat(rows, 2, axis=0)
        (found,) = cast("list[Floats]", self._session.run(None, {"rows": given}))
        return found[: len(rows)]


def multiply_row_by_row(pipeline: Language) -> None:
    """Makes all models of a pipeline multiply by `product`; other pipelines of the process are left as they are."""
    operations: Any = NumpyOps(use_blis=False)
    operations.gemm = _gemm
    for _, component in pipeline.pipeline:
        model: Any = getattr(component, "model", None)
        if hasattr(model, "walk"):
            for node in model.walk():
                node.ops = operations


def _gemm(
    x: Floats, y: Floats, *, out: Floats | None = None, trans1: bool = False, trans2: bool = False
) -> Floats:
    """Thinc's face of `product`."""
    found = product(x.T if trans1 else x, y.T if trans2 else y)
    if out is None:
        return found
    out[...] = found
    return out
