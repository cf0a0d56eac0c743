"""The page or text in a WARC record: HTTP undone, and what is no report passed over."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from typing import BinaryIO

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.read.archives.records import Record, header_fields, records
from ontherecord.read.draft import Facts
from ontherecord.read.inputs import Form, Input, too_large

_FORMS: dict[str, Form] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
}
# a page as it was sent, as it was put in by hand, and its bare text (WET); the others hold no text of their own
_KINDS = frozenset({"response", "resource", "conversion"})
_HTTP = 1 << 16  # bytes of HTTP header lines
_OK = re.compile(rb"HTTP/\d(?:\.\d)?\s+200\b")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)
_NAME = re.compile(r"<?(?:urn:uuid:)?([^<>\s]{1,200})>?")
_GZIP_OR_ZLIB, _BARE = 47, -15  # what zlib takes for either header, and for none


def pages(file: BinaryIO, entry: Input, config: Config, since: int = 0) -> Iterator[Input]:
    """The pages and texts of a WARC file from byte `since` on, each with its bytes, named by its record's id.

    Requests, notes, redirects, errors, pictures and the like are no reports and are passed over.
    """
    seen: set[str] = set()
    for record in records(file, since, config.max_bytes + _HTTP):
        here = replace(entry, name=_name(entry.name, record, seen), start=record.start)
        if record.fault:
            yield here.failed(f"the record at byte {record.start:,} {record.fault}")
            continue
        try:
            found = _page(record, here, config)
        except UnreadableReport as error:
            found = here.failed(f"the record at byte {record.start:,}: {error}")
        if found is not None:
            yield found


def _name(file: str, record: Record, seen: set[str]) -> str:
    """The record's own id; where it has none, or one that stood before, the byte at which it begins."""
    given = _NAME.fullmatch(record.headers.get("warc-record-id", ""))
    label = given.group(1) if given and given.group(1).isprintable() else ""
    if not label or label in seen or record.fault:
        label = f"@{record.start}"
    seen.add(label)
    return f"{file}#{label}"


def _page(record: Record, entry: Input, config: Config) -> Input | None:
    """The record as an input; None where it holds no report."""
    kind = record.headers.get("warc-type", "").lower()
    media = record.headers.get("content-type", "")
    if kind not in _KINDS:
        return None
    block, fields = record.block, {}
    if media.lower().startswith("application/http"):
        head, gap, block = _split(record.block)
        if not gap or not _OK.match(head):
            return None
        fields = header_fields(head)
        media = fields.get("content-type", "")
    form = _FORMS.get(media.partition(";")[0].strip().lower())
    if form is None:
        return None
    data = _decoded(block, fields, config.max_bytes)
    if len(data) > config.max_bytes:
        raise UnreadableReport(too_large(config))
    charset = _CHARSET.search(media)
    return replace(
        entry,
        form=form,
        facts=Facts(url=_address(record.headers)),
        charset=charset.group(1) if charset else None,
        data=data,
    ).of(data)


def _split(block: bytes) -> tuple[bytes, bytes, bytes]:
    """HTTP's header lines, the gap, and what follows."""
    gap = re.compile(rb"\r?\n\r?\n").search(block, 0, _HTTP)
    return (block[: gap.start()], gap.group(), block[gap.end() :]) if gap else (block, b"", b"")


def _address(headers: Mapping[str, str]) -> str | None:
    """The address that the record is of, if it is one of the web."""
    target = headers.get("warc-target-uri", "").strip("<> ")
    return target if re.match(r"https?://[^\s/]", target) and target.isprintable() else None


def _decoded(data: bytes, fields: Mapping[str, str], limit: int) -> bytes:
    """The body with chunks joined and compression undone, as far as it really has any.

    Many crawlers store a body decoded and leave the headers as they came. Raises UnreadableReport for a
    body that is damaged or packed in a way that is not read.
    """
    if "chunked" in fields.get("transfer-encoding", "").lower():
        data = _joined(data)
    coding = fields.get("content-encoding", "").strip().lower()
    if coding in ("gzip", "x-gzip") and data.startswith(b"\x1f\x8b"):
        return _inflated(data, _GZIP_OR_ZLIB, limit)
    if coding == "deflate" and not data.lstrip().startswith(b"<"):
        return _inflated(data, _GZIP_OR_ZLIB if data[:1] == b"\x78" else _BARE, limit)
    if coding == "br" and not data.lstrip().startswith(b"<"):
        return _unbrotlied(data, limit)
    if coding == "zstd" and data.startswith(b"\x28\xb5\x2f\xfd"):
        raise UnreadableReport("packed with zstd, which is not read; unpack the archive's pages")
    return data


def _joined(data: bytes) -> bytes:
    """Chunks joined; what is not in chunks stays as it is."""
    parts: list[bytes] = []
    at = 0
    while True:
        line = data.find(b"\r\n", at, at + 100)
        size = data[at:line].partition(b";")[0].strip() if line >= 0 else b""
        if not re.fullmatch(rb"[0-9A-Fa-f]{1,8}", size):
            return b"".join(parts) if parts else data
        length = int(size, 16)
        if length == 0:
            return b"".join(parts)
        parts.append(data[line + 2 : line + 2 + length])
        at = line + 2 + length + 2


def _inflated(data: bytes, window: int, limit: int) -> bytes:
    try:
        return zlib.decompressobj(window).decompress(data, limit + 1)
    except zlib.error as error:
        raise UnreadableReport(f"its compressed text is damaged ({str(error)[:60]})") from error


def _unbrotlied(data: bytes, limit: int) -> bytes:
    try:
        brotli = import_module("brotli")
    except ImportError as error:
        raise UnreadableReport("packed with Brotli; pip install brotli reads it") from error
    try:
        unpacked: bytes = brotli.Decompressor().process(data, output_buffer_limit=limit + 1)
    except brotli.error:
        return data  # stored decoded after all, or damaged: its words will tell
    return unpacked
