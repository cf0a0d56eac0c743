"""Many builds in one process, as a newsroom's own program runs them, and long ones."""

import gc
from pathlib import Path

from spacy.language import Language

from ontherecord.engine.collecting import rarely_collecting, set_aside
from ontherecord.extract.parse import Parser
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind
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


def test_a_parser_that_is_full_gives_its_memory_back_while_a_build_goes_on() -> None:
    blocks = (Block(0, len(TEXT), PassageKind.BODY),)
    clean = CleanText("r-1", TEXT, blocks, OffsetMap.identity(len(TEXT)))
    small, before = Parser(words=0), models()
    with rarely_collecting():
        for _ in range(3):
            small.parse(clean)
            set_aside()  # as a build does with models
    assert models() <= before + 1
