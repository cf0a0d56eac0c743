"""WARC records cut out of a file, plain or gzip, so that a damaged one costs no other.

A record is `WARC/1.x`, header lines, an empty line, `Content-Length` bytes, two line ends; in a gzip file each record
is mostly a gzip member of its own. The two libraries for it (FastWARC 2.0, warcio 1.8) end at the first fault, and
FastWARC gives out a record that is cut short as if it were whole; so the cutting is done here. After a fault reading
goes on where the next record begins.
"""

import gzip
import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from ontherecord.read.archives.members import Member, first_bytes, is_longer, members

_Stream = BinaryIO | gzip.GzipFile

_MAGIC = b"WARC/"
_GZIP = b"\x1f\x8b"
_HEAD = 1 << 16  # bytes of header lines; real ones have a few hundred
_LINE_ENDS = b"\r\n"
_NEXT = re.compile(rb"WARC/[01]\.\d+\r?\n")
_STEP = 1 << 20
# in a file that is one gzip stream each fault means reading from the start again
_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Record:
    """A record: where it begins, its headers (names in small letters), its block up to a limit, or what is wrong.

    `start` is the byte from which it can be read again: of its gzip member where it has one of its own.
    """

    start: int
    headers: Mapping[str, str] = field(default_factory=dict)
    block: bytes = b""
    fault: str | None = None


def records(file: BinaryIO, since: int, limit: int) -> Iterator[Record]:
    """The records of a file from byte `since` on; of a block above `limit` bytes `limit` + 1 are given."""
    if not _is_packed(file):
        yield from _plain(file, since, limit)
    elif _is_by_record(file):
        file.seek(since)
        for member in members(file, since, limit + _HEAD, _MAGIC):
            yield _of_member(member, limit)
    else:
        file.seek(0)
        stream = gzip.GzipFile(fileobj=file)
        faults = 0
        for record in _plain(stream, since, limit):
            yield record
            faults += record.fault is not None
            if faults == _FAULTS:
                yield Record(
                    record.start,
                    fault="has too many faults to go on; compress it record by record (warcio recompress)",
                )
                return


def _is_packed(file: BinaryIO) -> bool:
    """Whether a file is a gzip stream, and not plain records behind noise that begins like one."""
    file.seek(0)
    opening = file.read(_HEAD)
    if not opening.startswith(_GZIP):
        return False
    file.seek(0)
    return bool(first_bytes(file, 1)) or _MAGIC not in opening


def _is_by_record(file: BinaryIO) -> bool:
    """Whether the first gzip member of a file holds one record and no more."""
    file.seek(0)
    head = _head(first_bytes(file, _HEAD))
    if head is None or head.length is None:
        return True
    file.seek(0)
    return not is_longer(file, head.end + head.length + len(_LINE_ENDS * 2))


@dataclass(frozen=True, slots=True)
class _Head:
    """Header lines: the byte after them, their fields, and the length that they give (None: none that can be)."""

    end: int
    fields: Mapping[str, str]
    length: int | None


def _head(data: bytes) -> _Head | None:
    """The head at the beginning of `data`, line ends before it passed over."""
    begin = len(data) - len(data.lstrip(_LINE_ENDS))
    if not data.startswith(_MAGIC, begin):
        return None
    end = re.compile(rb"\r?\n\r?\n").search(data, begin)
    if end is None:
        return None
    fields = header_fields(data[begin : end.start()])
    length = fields.get("content-length", "")
    usable = length.isascii() and length.isdigit() and len(length) < 16
    return _Head(end.end(), fields, int(length) if usable else None)


def header_fields(data: bytes) -> dict[str, str]:
    """Header lines as fields, the first line left out; of two of one name the first counts."""
    fields: dict[str, str] = {}
    last = ""
    for line in data.decode("utf-8", errors="replace").splitlines()[1:]:
        name, colon, value = line.partition(":")
        if line[:1] in (" ", "\t") and last:
            fields[last] += " " + line.strip()
        elif colon and (name := name.strip().lower()) not in fields:
            fields[name], last = value.strip(), name
    return fields


def _of_member(member: Member, limit: int) -> Record:
    """The record that a gzip member holds."""
    if member.fault:
        return Record(member.start, fault=member.fault)
    head = _head(member.data)
    if head is None:
        return Record(member.start, fault="holds something that is no WARC record")
    fault = None
    held = member.size - head.end
    if head.length is None:
        fault = "does not say how long it is"
    elif held < head.length:
        fault = f"ends in the middle, after {held:,} of {head.length:,} bytes"
    elif member.data[head.end + head.length :].strip(_LINE_ENDS):
        fault = "is followed by something else in its gzip member"
    block = member.data[head.end : head.end + min(head.length or 0, limit + 1)]
    return Record(member.start, head.fields, b"" if fault else block, fault)


def _plain(file: _Stream, since: int, limit: int) -> Iterator[Record]:
    """The records of a file that is not compressed, or is decompressed while it is read."""
    size = _size(file)
    at = since
    while at < size:
        file.seek(at)
        data = file.read(min(_HEAD, size - at))
        head = _head(data)
        if head is None:
            if data.strip(_LINE_ENDS) or at + len(data) < size:
                yield Record(at, fault="no WARC record begins here")
            at = _next_record(file, at + 1, size)
            continue
        begin, end = at + head.end, at + head.end + (head.length or 0)
        file.seek(begin)
        block = file.read(min(end - begin, limit + 1, size - begin))
        fault = _fault(file, head, (begin, end, size))
        yield Record(at, head.fields, b"" if fault else block, fault)
        at = _next_record(file, begin, size) if fault else end


def _fault(file: _Stream, head: _Head, place: tuple[int, int, int]) -> str | None:
    """What is wrong with the length that a record gives; `place`: its first byte, that after its last, the file's."""
    begin, end, size = place
    if head.length is None:
        return "does not say how long it is"
    if end > size:
        return f"ends in the middle, after {size - begin:,} of {head.length:,} bytes"
    file.seek(end)
    after = file.read(min(64, size - end))
    ended = after.startswith(_LINE_ENDS * 2)
    after = after.lstrip(_LINE_ENDS)
    if after and not ended and not after.startswith(_MAGIC):
        return f"is not as long as it says ({head.length:,} bytes)"
    return None


def _next_record(file: _Stream, at: int, size: int) -> int:
    """The byte from `at` on where the next record begins, or the file's end."""
    overlap = 32
    while at < size:
        file.seek(at)
        data = file.read(min(_STEP, size - at))
        if found := _NEXT.search(data):
            return at + found.start()
        if at + len(data) >= size or not data:
            break
        at += max(len(data) - overlap, 1)
    return size


def _size(file: _Stream) -> int:
    """How many bytes can be read; of a compressed stream that is cut short only reading tells."""
    try:
        return file.seek(0, io.SEEK_END)
    except (EOFError, OSError, zlib.error):
        file.seek(0)
    # what a read gives before it fails would be lost in a longer one
    some = file.read1 if isinstance(file, gzip.GzipFile) else file.read
    size = 0
    try:
        while data := some(_STEP):
            size += len(data)
    except (EOFError, OSError, zlib.error):
        pass  # the last record says that it is cut short
    return size
