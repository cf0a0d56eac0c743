from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from ontherecord.extract.tagger.windows import (
    LIMIT,
    load_tokenizer,
    paragraphs,
    read_paragraphs,
    windows,
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    folder = Path(str(resources.files("ontherecord.extract.tagger"))) / "weights"
    return load_tokenizer(folder / "tokenizer.json")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        (" \n\n \n", []),
        ("One.", ["One."]),
        # a single line break does not end a paragraph, a blank line does
        ("One\ntwo.\n\n Three. \n \nFour", ["One\ntwo.", "Three.", "Four"]),
    ],
)
def test_paragraphs(text: str, wanted: list[str]) -> None:
    assert [text[a:b] for a, b in paragraphs(text)] == wanted


def test_windows_hold_every_piece_once_and_keep_to_the_limit(tokenizer: Tokenizer) -> None:
    text = "\n\n".join("The envoy said the talks would go on. " * n for n in range(1, 60, 7))
    parts = read_paragraphs(tokenizer, text, paragraphs(text))
    cut = windows(parts)
    assert max(map(len, cut)) <= LIMIT
    whole = np.concatenate([part.start for part in parts])
    held = np.concatenate([w.start[w.end > w.start] for w in cut])
    assert held.tolist() == whole.tolist()


def test_a_paragraph_without_stops_is_cut_between_words(tokenizer: Tokenizer) -> None:
    text = "unimaginable " * 400
    cut = windows(read_paragraphs(tokenizer, text, paragraphs(text)))
    assert all(w.first[1] for w in cut)
    assert len(cut) > 1


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_offsets_lie_in_the_text(tokenizer: Tokenizer, text: str) -> None:
    for window in windows(read_paragraphs(tokenizer, text, paragraphs(text))):
        assert (window.start >= 0).all()
        assert (window.end <= len(text)).all()
        assert (window.start <= window.end).all()
