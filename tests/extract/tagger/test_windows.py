import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from ontherecord.extract.tagger.windows import (
    LIMIT,
    filled,
    paragraphs,
    read_paragraphs,
    windows,
)
from ontherecord.language.pieces import load_word_pieces


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_word_pieces()


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
    whole = np.concatenate([part.start for part in parts])
    for cut in (windows(parts), filled(parts, 100)):
        assert max(map(len, cut)) <= LIMIT
        held = np.concatenate([w.start[w.end > w.start] for w in cut])
        assert held.tolist() == whole.tolist()


def test_a_paragraph_without_stops_is_cut_between_words(tokenizer: Tokenizer) -> None:
    text = "unimaginable " * 400
    cut = windows(read_paragraphs(tokenizer, text, paragraphs(text)))
    assert all(w.first[1] for w in cut)
    assert len(cut) > 1


def _words(number: int) -> str:
    """A paragraph of its own."""
    return f"On day {number * number} envoy number {number} said that talks would go on. " * (
        1 + number % 3
    )


def test_an_edited_copy_is_cut_like_its_original_again(tokenizer: Tokenizer) -> None:
    """Each case: what was done to the paragraphs, and least share of windows met in the original."""
    whole = [_words(number) for number in range(80)]
    cases = {
        "another opening": (["A new opening by the desk.", *whole[1:]], 0.75),
        "one left out": ([*whole[:30], *whole[31:]], 0.75),
        "one added": ([*whole[:50], "Something that nobody had.", *whole[50:]], 0.75),
        "only its end": (whole[37:], 0.6),
    }

    def held(parts: list[str]) -> list[bytes]:
        text = "\n\n".join(parts)
        cut = windows(read_paragraphs(tokenizer, text, paragraphs(text)))
        return [window.ids.tobytes() for window in cut]

    known = set(held(whole))
    for name, (parts, share) in cases.items():
        own = held(parts)
        assert sum(one in known for one in own) >= share * len(own), name


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_offsets_lie_in_the_text(tokenizer: Tokenizer, text: str) -> None:
    for window in windows(read_paragraphs(tokenizer, text, paragraphs(text))):
        assert (window.start >= 0).all()
        assert (window.end <= len(text)).all()
        assert (window.start <= window.end).all()
