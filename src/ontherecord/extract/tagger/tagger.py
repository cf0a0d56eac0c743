"""The tagger: texts in, attributions with spans out.

Every window is run alone and unpadded in a single-threaded session: int8 activations are scaled by
the largest value of a tensor, so windows that shared a tensor would change each other's numbers.
A text's rows depend on that text alone, and a window met before is not read again (`memo.py`).
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ontherecord.engine.sessions import session
from ontherecord.extract.tagger.confidence import Calibration
from ontherecord.extract.tagger.edges import trim, trim_content
from ontherecord.extract.tagger.link import Heads, Row, in_text, read_rows
from ontherecord.extract.tagger.memo import Memo
from ontherecord.extract.tagger.windows import (
    Pieces,
    Range,
    Window,
    led_windows,
    paragraphs,
    read_paragraphs,
    windows,
)
from ontherecord.language.pieces import load_word_pieces

Floats = NDArray[np.float32]
Kind = Literal["speech", "attitude", "plan", "finding"]
_Key = tuple[str, tuple[Range, ...]]
# Windows decoded in one go, and texts whose pieces are remembered; more only costs memory.
_TOGETHER = 64


@dataclass(frozen=True)
class Attribution:
    """One statement, belief, plan or finding: ranges in code points of the text it was read from.

    ``source`` is empty where the source is implied. ``cue`` is empty for quoted words whose
    speaker was not found (a quotation that goes on from the paragraph before); their score is near
    nothing. ``score`` is the calibrated probability that content and source are both right.
    """

    content: tuple[Range, ...]
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    kind: Kind
    score: float


class AttributionTagger:
    """Finds source, cue and content in English news text and links them.

    >>> tagger = AttributionTagger.load()
    >>> [row] = tagger.tag(["The treaty is dead, the minister said."])[0]
    >>> row.kind
    'speech'
    """

    def __init__(self, folder: Path) -> None:
        self._tokenizer: Tokenizer = load_word_pieces()
        chain = json.loads((folder / "chain.json").read_text(encoding="utf-8"))
        self._heads = Heads(
            folder / "to_cue.onnx", folder / "to_source.onnx", np.array(chain, np.float32)
        )
        limits = json.loads((folder / "calibration.json").read_text(encoding="utf-8"))
        self._calibration = Calibration.from_json(limits)
        self._session = session(folder / "encoder.onnx")
        self._memo = Memo(self._read)
        self._ahead: dict[_Key, list[Row]] = {}
        self._last: OrderedDict[_Key, list[Pieces]] = OrderedDict()

    @classmethod
    def load(cls, folder: Path | None = None) -> AttributionTagger:
        """The tagger with the weights that ship with the package, or with those in ``folder``."""
        if folder is None:
            folder = Path(str(resources.files(__package__ or __name__))) / "weights"
        return cls(folder)

    @property
    def sure(self) -> float:
        """The score from which rows are right at least 95 times in 100 (see MODEL_CARD.md)."""
        return self._calibration.sure

    def tag(
        self, texts: Sequence[str], blocks: Sequence[Sequence[Range]] | None = None
    ) -> list[list[Attribution]]:
        """Attributions of every text, in order of their content.

        ``blocks`` are the paragraphs of each text that are to be read; without them a text is cut
        at blank lines.
        """
        if blocks is None:
            blocks = [paragraphs(text) for text in texts]
        found = (self._rows_of(text, own) for text, own in zip(texts, blocks, strict=True))
        return [
            [made for row in rows if (made := self._finish(text, row))]
            for text, rows in zip(texts, found, strict=True)
        ]

    def _rows_of(self, text: str, blocks: Sequence[Range]) -> list[Row]:
        """The rows of one text, from those read ahead or read now."""
        ahead = _key(text, blocks)
        return self._ahead.pop(ahead) if ahead in self._ahead else self._of(text, blocks)

    def expect(self, texts: Sequence[str], blocks: Sequence[Sequence[Range]]) -> None:
        """Reads some texts together, which takes less time than one by one; `tag` is asked for them next."""
        cut = [self._cut(text, own) for text, own in zip(texts, blocks, strict=True)]
        rows = self._rows([window for own in cut for window in own])
        self._ahead = {
            _key(text, places): [row for _ in own for row in next(rows)]
            for text, places, own in zip(texts, blocks, cut, strict=True)
        }

    def rows(self, text: str) -> list[Row]:
        """Everything found in a text with what speaks for it, the unlikely too: what scores are fitted to."""
        return self._of(text, paragraphs(text))

    def _of(self, text: str, blocks: Sequence[Range]) -> list[Row]:
        return [row for rows in self._rows(self._cut(text, blocks)) for row in rows]

    def led_windows(self, text: str, blocks: Sequence[Range]) -> list[tuple[Window, int]]:
        """Some paragraphs of a text in windows that begin as it begins, see `windows.led_windows`."""
        return led_windows(self._pieces(text, blocks))

    def _cut(self, text: str, blocks: Sequence[Range]) -> list[Window]:
        return windows(self._pieces(text, blocks))

    def _pieces(self, text: str, blocks: Sequence[Range]) -> list[Pieces]:
        """The word pieces of some paragraphs; those of the last texts are remembered."""
        key = _key(text, blocks)
        if key not in self._last:
            self._last[key] = read_paragraphs(self._tokenizer, text, blocks)
            while len(self._last) > _TOGETHER:
                self._last.popitem(last=False)
        return self._last[key]

    def _rows(self, flat: list[Window]) -> Iterator[list[Row]]:
        """Rows of every window in characters, in order."""
        for start in range(0, len(flat), _TOGETHER):
            near = flat[start : start + _TOGETHER]
            for window, rows in zip(near, self._memo.rows(near), strict=True):
                yield [in_text(window, row) for row in rows]

    def _read(self, near: Sequence[Window]) -> list[list[Row]]:
        """Rows of some windows in pieces."""
        return read_rows(self._heads, near, [self._encode(window) for window in near])

    def _encode(self, window: Window) -> tuple[Floats, Floats]:
        """States and label scores of one window's pieces."""
        given = {"ids": window.ids[None], "features": window.features[None]}
        states, scores = self._session.run(["states", "scores"], given)
        return cast("Floats", states)[0], cast("Floats", scores)[0]

    def _finish(self, text: str, row: Row) -> Attribution | None:
        """Trim edges and weigh the evidence; None for marks without words and unlikely rows."""
        content = trim_content(text, row.content)
        score = self._calibration.probability(row.evidence)
        if not content or (row.cue and score < self._calibration.floor):
            return None
        source, cue = trim(text, row.source), trim(text, row.cue)
        return Attribution(content, source, cue, cast("Kind", row.kind), score)


def _key(text: str, blocks: Sequence[Range]) -> _Key:
    return text, tuple(blocks)
