"""A paragraph under judgement: what the rules of `kinds.py`, `tops.py` and `turns.py` settle, one after another."""

import re
from dataclasses import dataclass

from ontherecord.nouns.report import PassageKind
from ontherecord.read.dates.datelines import DateLine

TURN = "turn of a transcript"
_TITLE_WORDS = 22
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_ITEM = re.compile(r"[-–—•*·▪‣◦●►▶→]\s+\S")


@dataclass(slots=True)
class Judgement:
    """A paragraph under judgement: where it stands, its words, and what is settled so far."""

    start: int
    end: int
    words: str
    kind: PassageKind | None
    reason: str
    line: DateLine | None = None

    def settle(self, kind: PassageKind, reason: str) -> None:
        """Gives it a kind for good."""
        self.kind, self.reason = kind, reason

    @property
    def is_open(self) -> bool:
        """Whether nothing is settled yet."""
        return self.kind is None

    @property
    def count(self) -> int:
        """Number of words."""
        return len(self.words.split())

    @property
    def reads_as_body(self) -> bool:
        """Whether it can be what a heading stands over."""
        if self.reason == TURN:
            return True
        closed = self.count >= 5 and bool(_SENTENCE.search(self.words))
        return self.kind in (None, PassageKind.BODY) and (closed or self.count > _TITLE_WORDS)

    @property
    def opens_quotation(self) -> bool:
        """Whether it opens a quotation that goes on in the next paragraph."""
        mark = self.words[:1]
        closing = {"“": "”", "„": "“", "«": "»", "‘": "’"}.get(mark)
        return (closing is not None and closing not in self.words) or (
            mark == '"' and self.words.count('"') % 2 == 1
        )

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list, by its bullet; "- Such a line -" and "1. Such a line" are headings."""
        return bool(_ITEM.match(self.words)) and self.words[-1] not in "-–—"
