"""The only place where ids are made.

An id is a prefix that says what it names and the first 16 hex digits of a SHA-256 over the parts that
make the thing what it is. Links, corroboration and anything learned later are never among the parts,
so that adding a report cannot rename a line.
"""

import hashlib
import json

import msgspec

_DIGITS = 16  # 64 bits: a collision is expected only past four thousand million lines


def content_digest(text: str) -> str:
    """SHA-256, in hex, of a text's UTF-8 bytes.

    >>> content_digest("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def digest_of_line(line: object) -> bytes:
    """A digest of one line, or of one report: of its JSON, as exports have it."""
    return hashlib.sha256(msgspec.json.encode(line)).digest()


def make_id(prefix: str, *parts: object) -> str:
    """An id for the thing that `parts` (JSON-able, order matters) identify.

    >>> make_id("st", "r-1", 4) == make_id("st", "r-1", 4)
    True
    >>> make_id("st", "r-1", 4) == make_id("st", "r-1", 5)
    False
    """
    canonical = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(canonical.encode('utf-8')).hexdigest()[:_DIGITS]}"
