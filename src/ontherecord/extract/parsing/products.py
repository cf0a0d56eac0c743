"""The matrix products of the parse, in numpy's own library on one thread, each row for itself.

Thinc multiplies with BLIS, which knows no processor of the last years by name: numpy's OpenBLAS takes a third of the
time. Left alone OpenBLAS would start a thread for each core, and would treat rows by their place in the matrix, so that
what a word gets could depend, in the last digit, on what else is in its batch. So it is held to one thread
(`engine.threads`), and is given a few rows at a time: a passage's numbers are those of the passage, whatever stands
beside it.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import NumpyOps

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
