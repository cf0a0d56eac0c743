"""A part of each row of a table as a sequence: read when it is asked for, and not kept."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Value = TypeVar("Value")


class Column(Sequence[Value]):
    """Values by their number, each read when it is asked for.

    >>> column = Column(lambda at: at * at, 4)
    >>> column[3], column[1:3], list(column)
    (9, [1, 4], [0, 1, 4, 9])
    """

    def __init__(self, read: Callable[[int], Value], size: int) -> None:
        self._read, self._size = read, size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> Value: ...

    @overload
    def __getitem__(self, at: slice) -> list[Value]: ...

    def __getitem__(self, at: int | slice) -> Value | list[Value]:
        numbers = range(self._size)[at]
        if isinstance(numbers, int):
            return self._read(numbers)
        return [self._read(number) for number in numbers]
