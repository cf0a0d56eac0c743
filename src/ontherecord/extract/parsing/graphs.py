"""Writes small graphs for ONNX Runtime, as far as the parse needs them: floats and whole numbers, plain operators.

A model of ONNX is a message of protocol buffers (onnx/onnx.proto); the few fields that are needed here are written
directly, so that reading a pipeline's weights takes no further library.
"""

import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_OPERATORS, _FORMAT = 17, 8  # the set of operators and the version of the format; both of 2022
_TYPES = {np.dtype(np.float32): 1, np.dtype(np.int64): 7}
_DOUBLE_WORD = 1 << 64


class Graph:
    """Collects operators and constants; `model` is the whole as a session takes it."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """Stores an array under its name."""
        value = np.ascontiguousarray(value)
        shape = b"".join(_field(1, size) for size in value.shape)
        kind = _field(2, _TYPES[value.dtype])
        self._constants.append(shape + kind + _field(8, name) + _field(9, value.tobytes()))
        return name

    def node(self, operator: str, given: Sequence[str], *made: str, **settings: int | float) -> str:
        """Adds an operator; returns the name of the first thing that it makes."""
        ends = b"".join(_field(1, name) for name in given)
        ends += b"".join(_field(2, name) for name in made)
        told = b"".join(_field(5, _setting(name, value)) for name, value in settings.items())
        self._nodes.append(ends + _field(4, operator) + told)
        return made[0]

    def model(self, given: Sequence[tuple[str, int]], made: Sequence[tuple[str, int]]) -> bytes:
        """The graph of what was added; each end is a matrix of any number of rows, with its name and width."""
        graph = b"".join(_field(1, node) for node in self._nodes) + _field(2, "graph")
        graph += b"".join(_field(5, constant) for constant in self._constants)
        graph += b"".join(_field(11, _matrix(*end)) for end in given)
        graph += b"".join(_field(12, _matrix(*end)) for end in made)
        operators = _field(1, "") + _field(2, _OPERATORS)
        return _field(1, _FORMAT) + _field(8, operators) + _field(7, graph)


def _matrix(name: str, width: int) -> bytes:
    shape = _field(1, _field(2, "rows")) + _field(1, _field(1, width))
    return _field(1, name) + _field(2, _field(1, _field(1, 1) + _field(2, shape)))


def _setting(name: str, value: float) -> bytes:
    if isinstance(value, float):
        return _field(1, name) + _field(2, value) + _field(20, 1)
    return _field(1, name) + _field(3, value) + _field(20, 2)


def _field(number: int, value: float | str | bytes) -> bytes:
    """A field of a message: its number, how it is written, and what it holds."""
    if isinstance(value, int):
        return _varied(number << 3) + _varied(value % _DOUBLE_WORD)
    if isinstance(value, float):
        return _varied(number << 3 | 5) + struct.pack("<f", value)
    held = value.encode() if isinstance(value, str) else value
    return _varied(number << 3 | 2) + _varied(len(held)) + held


def _varied(number: int) -> bytes:
    """A whole number in sevens of bits, the lowest first."""
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    found.append(number)
    return bytes(found)
