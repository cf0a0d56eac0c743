"""Many builds in one process, as a newsroom's own program runs them."""

import gc
from pathlib import Path

from spacy.language import Language

from ontherecord.pipeline import build

TEXT = "7 March 2031\n\nNorway rejected the Swedish offer on Monday, its minister said in Oslo, and went home again.\n"


def models() -> int:
    """How many parsers there are in this process."""
    return sum(isinstance(each, Language) for each in gc.get_objects())


def test_the_models_of_earlier_builds_do_not_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    before = models()
    for at in range(3):
        build([tmp_path / "a.txt"], tmp_path / f"{at}.db")
    assert models() <= before + 1
