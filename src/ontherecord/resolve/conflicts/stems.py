"""Words as stems that can be held against each other, wherever they stand.

Verbs of one doing are made one stem ("handed", "was given", "reached" are all a sending), and words that name a party
are made that party, so that "Moscow" and "the Russian Federation" are the same.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.doings import PAPER, PAPERS, is_negated, stems_of

_HELD = 1024  # reports of which the names are held, some eight megabytes


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody tells: where its words stand, their stems, and on whose word, None where nobody is named.

    `said` is False where the outlet tells it itself, `voice` names the source in the words of the text.
    """

    span: Span
    words: frozenset[str]
    by: str | None
    negated: bool
    said: bool = True
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Where a report names parties, in order."""

    starts: Sequence[int]
    spans: Sequence[tuple[Span, str]]

    def after_first(self, span: Span) -> frozenset[str]:
        """The parties named in a span behind the first one, which is mostly who acts."""
        named = [party for _, party in self.within(span)]
        return frozenset(named) - {*named[:1]}

    def within(self, span: Span) -> Iterator[tuple[Span, str]]:
        """The mentions inside a span, with the parties that they name."""
        for mention, party in self.spans[bisect_left(self.starts, span.start) :]:
            if mention.start >= span.end:
                return
            if mention.end <= span.end:
                yield mention, party


class Stems:
    """The stems of any words of a collection, looked up in the report that they stand in."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._held: dict[str, Names] = {}

    def names(self, report: str) -> Names:
        """Where a report names parties; those of the last few reports are held."""
        if report not in self._held:
            if len(self._held) >= _HELD:
                del self._held[next(iter(self._held))]
            self._held[report] = _names(report, self.known)
        return self._held[report]

    def stems(self, span: Span) -> frozenset[str]:
        """The stems of some words, one for each doing, and the ids of the parties named there."""
        chars = list(self.known.coverage.reports[span.report].text[span.start : span.end])
        parties = set()
        for mention, party in self.names(span.report).within(span):
            parties.add(party)
            for at in range(mention.start - span.start, mention.end - span.start):
                chars[at] = " "
        return frozenset({*stems_of("".join(chars)), *parties})

    def claim(self, span: Span, by: str | None, *, said: bool = True, voice: str = "") -> Claim:
        """The words of a span as a claim."""
        text = self.known.coverage.words(span)
        negated = is_negated(text)
        words = self.stems(span)
        if words & PAPERS:
            words |= {PAPER}  # of any name, which a denial may call a paper or a document
        return Claim(span, words, by, negated, said, voice)


def _names(report: str, known: Known) -> Names:
    found = []
    for actor in known.coverage.findings[report].actors:
        party = known.cast.acting.get((report, actor.key)) or known.cast.of(report, actor.key)
        if party is not None:
            found += [(span, party) for span in actor.mentions]
    found.sort()
    return Names([span.start for span, _ in found], found)
