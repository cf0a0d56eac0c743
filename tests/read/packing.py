"""Archives made for the tests: WARC records, whole or broken, and the three kinds of files that hold reports."""

import gzip
import json
from pathlib import Path

PROSE = (
    "Norland's envoy handed draft {} to the ministry of Sudland, and both of the sides said that they"
    " would read it before the end of the month."
)


def told(number: int) -> str:
    return PROSE.format(number)


def page(number: int) -> bytes:
    return f"<html><body><p>{told(number)}</p></body></html>".encode()


def answer(body: bytes, *headers: str, status: str = "200 OK", media: str = "text/html") -> bytes:
    """A page as a server sends it."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(label: str, block: bytes, **fields: object) -> bytes:
    """A WARC record; `fields` take the place of what it would say (`length=40`, `kind="request"`)."""
    kind = fields.get("kind", "response")
    media = fields.get("media", "application/http; msgtype=response")
    head = (
        "WARC/1.0\r\n"
        f"WARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{label}>\r\n"
        f"WARC-Target-URI: https://paper.example/{label}\r\nContent-Type: {media}\r\n"
        f"Content-Length: {fields.get('length', len(block))}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def pages(*numbers: int) -> list[bytes]:
    """A record for each number."""
    return [record(f"r{n}", answer(page(n))) for n in numbers]


def by_record(records: list[bytes]) -> bytes:
    """Records as web archives are packed: each a gzip member of its own."""
    return b"".join(gzip.compress(each, mtime=0) for each in records)


def rows(*numbers: int) -> list[dict[str, str]]:
    return [{"text": told(n), "title": f"Draft {n}", "published": "2031-03-07"} for n in numbers]


def lines(*numbers: int) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows(*numbers)).encode()


def parquet(path: Path, columns: dict[str, list[object]], **options: object) -> Path:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table(columns), path, **options)
    return path
