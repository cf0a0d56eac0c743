"""Bytes to text: encodings, repairs, and what is refused as no text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.errors import UnreadableReport
from ontherecord.read.decode import decode

CURLY = "“We don’t agree,” the minister said – and left the café in Zürich."

READ_AS = [
    # plain UTF-8 comes out untouched
    (CURLY.encode(), CURLY),
    # byte order marks
    (CURLY.encode("utf-8-sig"), CURLY),
    (CURLY.encode("utf-16"), CURLY),
    (b"\xfe\xff" + CURLY.encode("utf-16-be"), CURLY),
    (CURLY.encode("utf-32"), CURLY),
    # Windows-1252 with nothing declared
    (CURLY.encode("cp1252"), CURLY),
    # Mac Roman
    (CURLY.encode("mac_roman"), CURLY),
    # UTF-8 that was read as Windows-1252 and saved again, once and twice
    ("Itâ€™s agreed, he said.".encode(), "It’s agreed, he said."),
    ("Itâ€™s agreed, he said.".encode().decode("cp1252").encode(), "It’s agreed, he said."),
    # one good line and one garbled line
    ("“Good,” she said.\nâ€œBad,â€\x9d he said.".encode(), "“Good,” she said.\n“Bad,” he said."),
    # the last byte of a closing mark lost on the way; apostrophes lost inside words
    ("â€œBad,â€ he said. â€œWorse.â€".encode(), "“Bad,” he said. “Worse.”"),
    ("Norland\ufffds note didn\ufffdt come.".encode(), "Norland’s note didn’t come."),
    # a text pasted from two sources
    (
        "“Yes,” she said. “No,” he said. ".encode() + b"\x93Perhaps\x94",
        "“Yes,” she said. “No,” he said. “Perhaps”",
    ),
    # line ends of every system
    (b"one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
    ("one\u2028two\u0085three".encode(), "one\ntwo\nthree"),
]


@pytest.mark.parametrize(("data", "text"), READ_AS)
def test_texts_are_read_as_written(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_a_declared_encoding_counts_where_utf8_does_not_fit() -> None:
    assert decode("Переговоры".encode("koi8-r"), "koi8-r") == "Переговоры"
    assert decode("naïve".encode(), "koi8-r") == "naïve"
    assert decode("naïve".encode("cp1252"), "no-such-charset") == "naïve"


REFUSED = [
    # nothing there
    (b"", "empty"),
    (b" \n\t ", "empty"),
    # magic numbers
    (b"%PDF-1.4 ...", "a PDF"),
    (b"PK\x03\x04....", "office document"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    # NUL bytes and control characters
    (b"text\0text", "NUL bytes"),
    (bytes(range(1, 32)) * 9 + b"x", "cannot be text"),
]


@pytest.mark.parametrize(("data", "sentence"), REFUSED)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableReport, match=sentence):
        decode(data)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_text_that_can_be_stored_or_a_refusal(data: bytes) -> None:
    try:
        text = decode(data)
    except UnreadableReport:
        return
    text.encode("utf-8")
    assert "\r" not in text and "\0" not in text


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.characters(codec="ascii", categories=("L", "N", "P", "Zs")), min_size=1).filter(
        str.strip
    )
)
def test_plain_text_is_never_changed(text: str) -> None:
    assert decode(text.encode()) == text
