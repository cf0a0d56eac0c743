"""The rows that the public scorer reads: offsets into the file's own text, statements and asides."""

from pathlib import Path

import pytest

from bench.predict_attribution import attribution_rows

CASES = [
    # plain
    ("He said the text was final.", ("He", "said", "the text was final")),
    # "that" counts as content in the public set
    ("Maren said that the text was final.", ("Maren", "said", "that the text was final")),
    # what is no statement is attributed all the same
    ("Maren declined to comment.", ("Maren", "declined", "to comment")),
    # words that the reader repairs in front of, and in, what is attributed
    (
        "The cafÃ© was closed and the lamps were out. â€œThe rÃ©sumÃ© is final,â€\x9d he said.",
        ("he", "said", "The rÃ©sumÃ© is final"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_rows_point_into_the_file(tmp_path: Path, text: str, wanted: tuple[str, str, str]) -> None:
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (row,) = attribution_rows(tmp_path)
    parts = (row["source"], row["cue"], row["content"])
    found = [text[a:b] for part in parts if isinstance(part, list) for a, b in part]
    assert (row["doc"], tuple(found)) == ("one", wanted)
