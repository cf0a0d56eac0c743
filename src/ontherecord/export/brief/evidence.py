"""Which of a line's words to cite: the earliest, one of each witness, one of each side that confirms."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ontherecord.export.naming import Names
from ontherecord.export.phrases import Phrases
from ontherecord.export.timeline import date_key
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.record.view import View


class Evidence:
    """The words of a view's lines, and who speaks in them."""

    def __init__(self, view: View, words: Phrases, names: Names) -> None:
        self.words, self.names = words, names
        self._origins = view.origins()
        self._spoken: dict[str, list[Statement]] = defaultdict(list)
        for line in view.statements():
            if line.speaker is not None:
                self._spoken[line.content_spans[0].report].append(line)

    def first(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """One span of each origin, the earliest first."""
        found: dict[str, Span] = {}
        for span in sorted(set(spans), key=self._place):
            found.setdefault(self._origins.get(span.report, span.report), span)
        return tuple(found.values())

    def count(self, spans: Iterable[Span]) -> int:
        """How many origins some words have between them."""
        return len({self._origins.get(span.report, span.report) for span in spans})

    def by_voice(self, voices: Sequence[str], spans: Iterable[Span]) -> tuple[Span, ...]:
        """For each voice the earliest span in which it, or somebody of its side, speaks."""
        ordered = sorted(set(spans), key=self._place)
        found: dict[Span, None] = {}
        for voice in voices:
            for span in ordered:
                if self._speaks(voice, span):
                    found.setdefault(span)
                    break
        return tuple(found)

    def _speaks(self, voice: str, span: Span) -> bool:
        party = self.names.party(voice)
        return any(
            self.names.party(line.speaker or "") == party
            and any(span.overlaps(own) for own in line.content_spans)
            for line in self._spoken[span.report]
        )

    def _place(self, span: Span) -> tuple[dt.date, dt.date, str, int]:
        return (*date_key(self.words.published.get(span.report)), span.report, span.start)
