"""The members of a gzip file, each decompressed by itself, so that a damaged one costs no other."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_MAGIC = b"\x1f\x8b\x08"
_GZIP = 31  # what zlib takes for "a gzip header, the largest window"
_STEP = 1 << 16
# what a member may unpack to before it is given up: the largest films in web archives stay below
_MOST = 1 << 30


@dataclass(frozen=True, slots=True)
class Member:
    """A member: where it begins, its first bytes, how many it has in all, or what is wrong with it."""

    start: int
    data: bytes = b""
    size: int = 0
    fault: str | None = None


def first_bytes(file: BinaryIO, limit: int) -> bytes:
    """The first bytes that a gzip stream unpacks to."""
    try:
        return zlib.decompressobj(_GZIP).decompress(file.read(_STEP), limit)
    except zlib.error:
        return b""


def is_longer(file: BinaryIO, size: int) -> bool:
    """Whether the first member of a gzip stream unpacks to more than so many bytes."""
    unpack = zlib.decompressobj(_GZIP)
    found = 0
    try:
        while found <= size and not unpack.eof:
            packed = unpack.unconsumed_tail or file.read(_STEP)
            if not packed:
                break
            found += len(unpack.decompress(packed, _STEP * 16))
    except zlib.error:
        return False
    return found > size


def members(file: BinaryIO, since: int, limit: int, begins: bytes) -> Iterator[Member]:
    """The members from byte `since` on, each with its first `limit` bytes.

    After a damaged one reading goes on with the next whose content starts with `begins`.
    """
    at: int | None = since
    while at is not None:
        file.seek(at)
        if not file.read(1):
            return
        member, end = _member(file, at, limit)
        yield member
        at = _next(file, at + 1, begins) if member.fault else end


def _member(file: BinaryIO, at: int, limit: int) -> tuple[Member, int | None]:
    """The member at a byte, and the byte after it (None: there is no more)."""
    unpack = zlib.decompressobj(_GZIP)
    kept: list[bytes] = []
    size, room = 0, limit
    file.seek(at)
    try:
        while not unpack.eof:
            packed = unpack.unconsumed_tail or file.read(_STEP)
            if not packed:
                return Member(at, fault="ends in the middle of a compressed record"), None
            data = unpack.decompress(packed, _STEP * 16)
            size += len(data)
            if room > 0:
                kept.append(data[:room])
                room -= len(kept[-1])
            if size > _MOST:
                return Member(at, fault=f"unpacks to more than {_MOST >> 30} GB"), None
    except zlib.error as error:
        return Member(at, fault=f"is a damaged compressed record ({str(error)[:60]})"), None
    end = file.tell() - len(unpack.unused_data)
    return Member(at, b"".join(kept), size), _after_padding(file, end)


def _after_padding(file: BinaryIO, at: int) -> int | None:
    """The byte from `at` on where something other than zeros stands."""
    file.seek(at)
    while data := file.read(_STEP):
        rest = data.lstrip(b"\0")
        if rest:
            return at + len(data) - len(rest)
        at += len(data)
    return None


def _next(file: BinaryIO, at: int, begins: bytes) -> int | None:
    """The byte from `at` on where a member begins that can be read and starts as it has to."""
    while True:
        file.seek(at)
        data = file.read(_STEP)
        found = data.find(_MAGIC)
        if found >= 0:
            file.seek(at + found)
            if first_bytes(file, len(begins)) == begins:
                return at + found
            at += found + 1
        elif len(data) < _STEP:
            return None
        else:
            at += len(data) - len(_MAGIC) + 1
