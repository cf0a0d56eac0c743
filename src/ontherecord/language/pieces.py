"""The word pieces in which the networks read: BERT's uncased vocabulary, one for all of them."""

from importlib.resources import files
from pathlib import Path

from tokenizers import Tokenizer

SHIPPED = Path(str(files("ontherecord.language") / "data/word_pieces.json"))

CLS, SEP = 101, 102
"""The numbers of [CLS] and [SEP], which stand before, between and behind what is read."""


def load_word_pieces(path: Path = SHIPPED) -> Tokenizer:
    """The tokenizer without padding or truncation.

    >>> load_word_pieces().encode("Norland disagreed.", add_special_tokens=False).tokens
    ['nor', '##land', 'disagreed', '.']
    """
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
