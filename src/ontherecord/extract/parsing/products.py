"""The matrix products of the parse, in numpy's own library on one thread, each row for itself.

Thinc multiplies with BLIS, which knows no processor of the last years by name: numpy's OpenBLAS takes a third of the
time. Left alone OpenBLAS would start a thread for each core, and would pick its way by the number of rows, so that what
a word gets could depend, in the last digit, on what else is in its batch. So it is held to one thread, and is given
whole multiples of a fixed number of rows: a passage's numbers are those of the passage, whatever stands beside it.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import NumpyOps

Floats = NDArray[np.float32]

# A multiple of the tiles of every kernel of OpenBLAS (4 to 32 rows), and large enough that the way for small matrices
# (up to a million multiplications) is not taken with a layer of the pipeline, which has 96 columns by 288 or more.
_ROWS = 64


def product(left: Floats, right: Floats) -> Floats:
    """The product of two matrices; a row of it depends on the row of the left one and on the right one."""
    rows = len(left)
    whole = -(-rows // _ROWS) * _ROWS
    if whole != rows:
        padded = np.zeros((whole, left.shape[1]), left.dtype)
        padded[:rows] = left
        left = padded
    found: Floats = np.dot(left, right)
    return found[:rows]


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
