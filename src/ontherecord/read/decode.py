"""Bytes to text: byte order marks, declared and guessed encodings, mojibake, line ends.

A file that is good UTF-8 comes out as it is (line ends apart); every repair needs evidence that
something is wrong.
"""

import codecs
import re

from ontherecord.errors import UnreadableReport

_BOMS = (  # longest first: the mark of UTF-32 LE starts with that of UTF-16 LE
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (  # first bytes of what is most often saved among articles by mistake
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3", "a database"),
)
# quotes, dashes, ellipsis, bullet, currency, degree, section: what English prose has beyond ASCII
_TYPOGRAPHIC = frozenset("‘’“”‚„«»‹›–—…•·€£¥°§©®™½¼¾× ")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# one control or replacement character in 200 is far above what damaged prose has and far below any binary
_MOST_DAMAGE = 1 / 200
_C1 = re.compile("[\x80-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# a closing quotation mark in UTF-8 read as Windows-1252, which has no character for its last byte: programs drop it
_CUT_CLOSER = re.compile("â€(?![\x80-\x9f“”˜™œ‹›š¦¢¡\"'])")
# what typesetting puts into a copied page: letters drawn as one, a sign for a word cut at the line's end
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_CUT_WORD = re.compile(r"(?<=[^\W\d_])¬[ \t]*\n(?=[^\W\d_])")
# a character that was lost inside a word ("Norland\ufffds", "don\ufffdt"): only an apostrophe stands there
_LOST_APOSTROPHE = re.compile(r"(?<=[^\W\d_])\ufffd(?=(?:s|t|re|ve|ll|d|m)\b)")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text that `data` holds, in the encoding `declared` where that fits and UTF-8 does not.

    Raises UnreadableReport for what is empty, binary or too damaged to read.
    """
    if not data.strip():
        raise UnreadableReport("the file is empty; nothing to read")
    refuse_binary(data)
    return repair(_decoded(data, declared))


def refuse_binary(data: bytes) -> None:
    """Raises UnreadableReport where the first bytes, or NUL bytes, say that this is no text."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableReport(f"this is {what}, not text; save it as plain text or HTML")
    marked = any(data.startswith(mark) for mark, _ in _BOMS)
    if b"\0" in data and not marked:
        raise UnreadableReport("the file has NUL bytes, so it is binary; save it as plain text")


def repair(text: str) -> str:
    """`text` with mojibake undone line by line, lone surrogates replaced and line ends unified.

    Raises UnreadableReport where control or replacement characters show that it is no text.
    """
    from ftfy import fix_encoding, fixes
    from ftfy.badness import is_bad

    text = fixes.fix_line_breaks(fixes.remove_bom(text))
    text = _SURROGATE.sub("\ufffd", fixes.fix_surrogates(text))
    text = _CUT_WORD.sub("\u00ad\n", text.translate(_LIGATURES))
    text = _LOST_APOSTROPHE.sub("’", _CUT_CLOSER.sub("â€\x9d", text))
    if not text.isascii() and (is_bad(text) or _C1.search(text)):
        text = "\n".join(fix_encoding(line) for line in text.split("\n"))
    damage = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if "\0" in text or damage > max(3.0, len(text) * _MOST_DAMAGE):
        raise UnreadableReport(
            f"{damage} of {len(text)} characters cannot be text; the file is binary or damaged"
        )
    return text


def _decoded(data: bytes, declared: str | None) -> str:
    """`data` in the first encoding that fits: mark, UTF-8, declared, damaged UTF-8, one byte, guess."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    tries = (
        _as_declared(data, declared),
        _as_damaged_utf8(data),
        _as_one_byte(data),
        _as_guessed(data),
    )
    for text in tries:
        if text is not None:
            return text
    raise UnreadableReport("the encoding cannot be told; save the file as UTF-8")


def _as_declared(data: bytes, declared: str | None) -> str | None:
    """`data` in the encoding that the page names, if it knows such a one and it fits."""
    if not declared:
        return None
    # browsers read these names as Windows-1252 (WHATWG Encoding Standard)
    name = (
        "cp1252"
        if declared.lower() in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}
        else declared
    )
    try:
        info = codecs.lookup(name)
        return data.decode(name) if info.name != "utf-8" else None
    except (LookupError, UnicodeError, ValueError):
        return None


def _as_damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with some alien bytes (a text pasted from two sources), each read as Windows-1252."""
    text = data.decode("utf-8", errors="surrogateescape")
    alien = len(_SURROGATE.findall(text))
    good = sum(c > "\x7f" for c in text) - alien
    if alien > good:
        return None
    return _SURROGATE.sub(
        lambda m: bytes([ord(m.group()) - 0xDC00]).decode("cp1252", errors="replace"), text
    )


def _as_one_byte(data: bytes) -> str | None:
    """Windows-1252 or Mac Roman, whichever makes English prose of the bytes; None where neither does."""
    best: tuple[int, str] | None = None
    for name in ("cp1252", "mac_roman"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        score = _prose_score(text)
        if score > 0 and (best is None or score > best[0]):
            best = (score, text)
    return best[1] if best else None


def _prose_score(text: str) -> int:
    """Characters beyond ASCII that prose explains (typography, accents within words) less the others."""
    score = 0
    for m in re.finditer(r"[^\x00-\x7f]", text):
        before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
        accent = m.group().isalpha() and m.group().islower() == (before + after).islower()
        score += 1 if m.group() in _TYPOGRAPHIC or (accent and (before + after).isalpha()) else -1
    return score


def _as_guessed(data: bytes) -> str | None:
    """What charset-normalizer takes the bytes for."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return str(best) if best is not None else None
