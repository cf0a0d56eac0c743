"""Claims: what people and outlets tell, sentence by sentence, in stems that can be held against a denial.

Verbs of one doing are made one stem ("handed", "was given", "reached" are all a sending), and words that name a party
are made that party, so that "Moscow" and "the Russian Federation" are the same.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, Statement
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.doings import PAPER, PAPERS, is_negated, stems_of

QUESTION = "Q"  # the voice of a question, as interviews label it
REPORTS = "reports"  # the voice of what a text only reports to be said
_HELD = 1024  # reports of which the names are held, some eight megabytes
DENYING = re.compile(
    r"\b(?:den(?:y|ie)|refut|rebut|disput|reject|dismiss|contradict|contest)", re.IGNORECASE
)
_REPORTED = re.compile(
    r"(?:\b(?:reports?|rumou?rs?|claims?)\b[^.;]{0,60}?|"
    r"\b[Ii]t (?:has been|had been|is|was) (?:\w+ )?(?:claimed|reported|alleged|suggested|rumou?red|said|asserted)) "
    r"that (?P<what>[^.;“”\"]{20,200})(?=[.;])"
)
_ASKS = re.compile(r"\b(?:ask|urg|demand|call|order|want|appeal|beg|invit)", re.IGNORECASE)
_TO_DO = re.compile(r"(?:(?:[\w’'-]+ ){1,5}?)?to \w+")
_ACCUSING = re.compile(
    r"\b(?:accus(?:es|ed)|and blam(?:es|ed)) (?P<what>[^,.;]{2,60}? of \w+ing\b[^.;,“”\"]{3,160})"
)
_ASIDE = frozenset({"deny", "reject", "accuse"})


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


class Claims:
    """The claims of a collection, found by report and by the words that they share with a denial."""

    def __init__(self, acts: Sequence[Told], known: Known) -> None:
        self.known = known
        self._held: dict[str, Names] = {}
        self.all: tuple[Claim, ...] = tuple(self._read(acts))
        self._by_word: Mapping[str, list[int]] = defaultdict(list)
        self._by_report: Mapping[str, list[Claim]] = defaultdict(list)
        for at, claim in enumerate(self.all):
            self._by_report[claim.span.report].append(claim)
            for word in claim.words:
                self._by_word[word].append(at)

    def names(self, report: str) -> Names:
        """Where a report names parties; those of the last few reports are held."""
        if report not in self._held:
            if len(self._held) >= _HELD:
                del self._held[next(iter(self._held))]
            self._held[report] = _names(report, self.known)
        return self._held[report]

    def of_report(self, report: str) -> Sequence[Claim]:
        """The claims of one report."""
        return self._by_report.get(report, ())

    def sharing(self, words: Iterable[str], least: int) -> Iterator[Claim]:
        """The claims that share so many of some words, in order."""
        asked = frozenset(words)
        held = sorted((self._by_word.get(word, ()) for word in asked), key=len)
        # so many of them, so at least one of all but so many less one: of these the words that few claims have
        rare = held[: max(0, len(held) - least + 1)]
        for at in sorted({at for places in rare for at in places}):
            if len(asked & self.all[at].words) >= least:
                yield self.all[at]

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

    def _read(self, acts: Sequence[Told]) -> Iterator[Claim]:
        for (report, at), line in self.known.statements.items():
            if DENYING.search(line.cue or "") or line.mode is Mode.PLAN or _is_asked(line):
                continue
            finding = self.known.coverage.findings[report].statements[at]
            voice = " ".join(self.known.coverage.words(s) for s in finding.source[:1])
            if voice.lower() == "it" and "been" in (line.cue or ""):
                voice = REPORTS  # "it has been claimed"
            for span in line.content_spans:
                for piece in self._sentences(span):
                    if not self._is_asked(piece):
                        yield self.claim(piece, line.speaker, voice=voice)
        for act, members in acts:
            if act.modality is Modality.DID and act.type not in _ASIDE:
                for telling in members:
                    words = self.known.coverage.words(telling.evidence)
                    if telling.sure and not (
                        DENYING.search(words) or words.rstrip("”\"’' ").endswith("?")
                    ):
                        yield self.claim(telling.evidence, telling.by, said=False)
        for report in self.known.coverage.order:
            text = self.known.coverage.reports[report].text
            for match in _REPORTED.finditer(text):
                span = Span(report, match.start("what"), match.end("what"))
                yield self.claim(span, None, voice=REPORTS)
            yield from self._accusations(report)

    def _accusations(self, report: str) -> Iterator[Claim]:
        """What somebody who is quoted accuses others of in the same sentence: "said that, and accused the army of"."""
        source = self.known.coverage.reports[report]
        if not _ACCUSING.search(source.text):
            return
        findings = self.known.coverage.findings[report]
        said = [span for line in findings.statements for span in line.content]
        for start, end in sentences(source.text):
            match = _ACCUSING.search(source.text, start, end)
            if match is None:
                continue
            what = Span(report, match.start("what"), match.end("what"))
            cued = [
                self.known.statements[report, at]
                for at, line in enumerate(findings.statements)
                if any(start <= cue.start < match.start() for cue in line.cue)
            ]
            if cued and cued[-1].sure and cued[-1].speaker and not any(map(what.overlaps, said)):
                yield self.claim(what, cued[-1].speaker)

    def _is_asked(self, span: Span) -> bool:
        """Whether a sentence is a question, which asserts nothing."""
        return self.known.coverage.words(span).rstrip("”\"’' ").endswith("?")

    def _sentences(self, span: Span) -> Iterator[Span]:
        text = self.known.coverage.reports[span.report].text[span.start : span.end]
        for start, end in sentences(text):
            yield Span(span.report, span.start + start, span.start + end)


def _is_asked(line: Statement) -> bool:
    """Whether a statement only asks others to do something, and tells nothing."""
    return _ASKS.search(line.cue or "") is not None and _TO_DO.match(line.content) is not None


def _names(report: str, known: Known) -> Names:
    found = []
    for actor in known.coverage.findings[report].actors:
        party = known.cast.acting.get((report, actor.key)) or known.cast.of(report, actor.key)
        if party is not None:
            found += [(span, party) for span in actor.mentions]
    found.sort()
    return Names([span.start for span, _ in found], found)
