"""Claims: what people and outlets tell, sentence by sentence, in stems that can be held against a denial."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, Statement
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.stems import Claim, Stems

QUESTION = "Q"  # the voice of a question, as interviews label it
REPORTS = "reports"  # the voice of what a text only reports to be said
DENYING = re.compile(
    r"\b(?:den(?:y|ie)|refut|rebut|disput|reject|dismiss|contradict|contest)", re.IGNORECASE
)
_REPORTED = re.compile(
    r"(?:\b(?:reports?|rumou?rs?|claims?)\b[^.;]{0,60}?|"
    r"\b[Ii]t (?:has been|had been|is|was) (?:\w+ )?(?:claimed|reported|alleged|suggested|rumou?red|said|asserted)) "
    r"that (?P<what>[^.;“”\"]{20,200})(?=[.;])"
)
# What opens a sentence whose main clause stands behind the comma: "Asked about reports that it left, she denied it".
_OPENS = re.compile(
    r"\b(?:[Aa]sked|[Rr]esponding|[Rr]eacting|[Cc]ommenting|[Dd]espite|[Aa]mid|[Ff]ollowing|[Aa]fter|[Ww]ith)\b[^.;,]*$"
)
_IMPERSONAL = re.compile(r"it (?:is|was|were|are) \w+", re.IGNORECASE)
_BEFORE = 80  # characters before "reports" in which it stands
_ASKS = re.compile(r"\b(?:ask|urg|demand|call|order|want|appeal|beg|invit)", re.IGNORECASE)
_TO_DO = re.compile(r"(?:(?:[\w’'-]+ ){1,5}?)?to \w+")
# "proposed that they sign what is agreed": what is wished is no claim, and who rejects the idea denies nothing.
_WISHES = re.compile(
    r"\b(?:propos(?:e|es|ed|ing)|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|"
    r"request(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_ACCUSING = re.compile(
    r"\b(?:accus(?:es|ed)|and blam(?:es|ed)) (?P<what>[^,.;]{2,60}? of \w+ing\b[^.;,“”\"]{3,160})"
)
# "Norland accuses Suland of having violated the truce. What is your answer?"
_CHARGED = re.compile(
    r"(?:^|\n|[-–—:.?] )(?P<who>(?:The )?[A-Z][\w’' -]{1,60}?) (?:has |have )?(?:also )?accuse[sd]? "
    r"(?P<what>[^,.;“”\"]{2,60}? of \w+ing\b[^.;“”\"]{3,160})"
)
# "the island's law, which Norland says bars its ships"
_SAID_OF = re.compile(
    r"\bwhich (?P<who>(?:the )?[A-Z][\w’' -]{1,40}?) (?:says?|claims?|alleges?|insists?|maintains?|said|claimed) "
    r"(?P<what>[^.;,“”\"]{8,160})"
)
_ASIDE = frozenset({"deny", "reject", "accuse"})
_ANSWERED = 2_000  # questions of which the answer is held: copies of a denial ask the same


class Claims(Stems):
    """The claims of a collection, found by report and by the words that they share with a denial."""

    def __init__(self, acts: Sequence[Told], known: Known) -> None:
        super().__init__(known)
        self.all: tuple[Claim, ...] = tuple(self._read(acts))
        self._by_word: dict[str, array[int]] = defaultdict(_numbers)
        self._by_report: Mapping[str, list[Claim]] = defaultdict(list)
        self._answers: dict[tuple[frozenset[str], int], array[int]] = {}
        for at, claim in enumerate(self.all):
            self._by_report[claim.span.report].append(claim)
            for word in claim.words:
                self._by_word[word].append(at)

    def of_report(self, report: str) -> Sequence[Claim]:
        """The claims of one report."""
        return self._by_report.get(report, ())

    def sharing(self, words: Iterable[str], least: int) -> Iterator[Claim]:
        """The claims that share so many of some words, in order."""
        question = frozenset(words), least
        if question not in self._answers:
            if len(self._answers) >= _ANSWERED:
                self._answers.clear()
            self._answers[question] = array("q", self._sharing(*question))
        return (self.all[at] for at in self._answers[question])

    def _sharing(self, asked: frozenset[str], least: int) -> Iterable[int]:
        """The numbers of those claims, counted as arrays: of a large collection there are thousands for a word."""
        known = (self._by_word[word] for word in asked if word in self._by_word)
        held = sorted((np.frombuffer(places, np.int64) for places in known), key=len)
        # so many of them, so at least one of all but so many less one: of these the words that few claims have
        rare = max(0, len(held) - least + 1)
        if not rare:
            return ()
        claims, shared = np.unique(np.concatenate(held[:rare]), return_counts=True)
        for places in held[rare:]:
            at = np.minimum(places.searchsorted(claims), len(places) - 1)
            shared += places[at] == claims
        found: list[int] = claims[shared >= least].tolist()
        return found

    def _read(self, acts: Sequence[Told]) -> Iterator[Claim]:
        for report in self.known.coverage.reports:
            yield from self.known.readings.of(claims_said, report)
        for act, members in acts:
            if act.modality is Modality.DID and act.type not in _ASIDE:
                for telling in members:
                    words = self.known.coverage.words(telling.evidence)
                    if telling.sure and not (
                        DENYING.search(words) or words.rstrip("”\"’' ").endswith("?")
                    ):
                        yield self.claim(telling.evidence, telling.by, said=False)
        for report in self.known.coverage.order:
            yield from self.known.readings.of(claims_reported, report)


def _numbers() -> "array[int]":
    return array("q")


def claims_said(report: str, stems: Stems) -> Iterator[Claim]:
    """What the statements of a report claim, sentence by sentence."""
    known = stems.known
    findings = known.coverage.findings[report].statements
    for line, finding in zip(known.statements.of(report), findings, strict=True):
        if DENYING.search(line.cue or "") or line.mode is Mode.PLAN or _is_asked(line):
            continue
        voice = " ".join(known.coverage.words(s) for s in finding.source[:1])
        if voice.lower() == "it" and "been" in (line.cue or ""):
            voice = REPORTS  # "it has been claimed"
        if _IMPERSONAL.match(line.cue or "") and line.speaker is None and not voice:
            voice = REPORTS  # "it is said that": whose side that is nobody knows
        for span in line.content_spans:
            for piece in _sentences(span, known):
                if not _is_question(piece, known):
                    yield stems.claim(piece, line.speaker, voice=voice)


def claims_reported(report: str, stems: Stems) -> Iterator[Claim]:
    """What a report only reports to be said, and what somebody who is quoted in it accuses others of."""
    text = stems.known.coverage.reports[report].text
    for match in _REPORTED.finditer(text):
        start, end = match.span("what")
        if _OPENS.search(text, max(0, match.start() - _BEFORE), match.start()):
            end = text.find(",", start, end) if "," in match["what"] else end
        yield stems.claim(Span(report, start, end), None, voice=REPORTS)
    yield from _accusations(report, stems)


def _accusations(report: str, stems: Stems) -> Iterator[Claim]:
    """What somebody who is quoted accuses others of in the same sentence: "said that, and accused the army of"."""
    known = stems.known
    source = known.coverage.reports[report]
    if not _ACCUSING.search(source.text):
        return
    findings = known.coverage.findings[report]
    said = [span for line in findings.statements for span in line.content]
    for told in _CHARGED.finditer(source.text):
        who, what = (Span(report, *told.span(group)) for group in ("who", "what"))
        own = [party for _, party in stems.names(report).within(who)]
        if len(set(own)) == 1 and not any(map(what.overlaps, said)):
            yield stems.claim(what, own[0])
    for start, end in sentences(source.text):
        match = _ACCUSING.search(source.text, start, end)
        if match is None:
            continue
        what = Span(report, match.start("what"), match.end("what"))
        cued = [
            known.statements[report, at]
            for at, line in enumerate(findings.statements)
            if any(start <= cue.start < match.start() for cue in line.cue)
        ]
        if cued and cued[-1].sure and cued[-1].speaker and not any(map(what.overlaps, said)):
            yield stems.claim(what, cued[-1].speaker)


def said_of(span: Span, stems: Stems) -> Claim | None:
    """What a sentence says that some party claims of a thing: "its law, which Norland says bars ships"."""
    text = stems.known.coverage.reports[span.report].text
    match = _SAID_OF.search(text, span.start, span.end)
    if match is None:
        return None
    who = Span(span.report, *match.span("who"))
    named = {party for _, party in stems.names(span.report).within(who)}
    what = Span(span.report, *match.span("what"))
    return stems.claim(what, named.pop(), voice=match["who"]) if len(named) == 1 else None


def _is_question(span: Span, known: Known) -> bool:
    """Whether a sentence is a question, which asserts nothing."""
    return known.coverage.words(span).rstrip("”\"’' ").endswith("?")


def _sentences(span: Span, known: Known) -> Iterator[Span]:
    text = known.coverage.reports[span.report].text[span.start : span.end]
    for start, end in sentences(text):
        yield Span(span.report, span.start + start, span.start + end)


def _is_asked(line: Statement) -> bool:
    """Whether a statement only wishes or asks others to do something, and tells nothing."""
    if _WISHES.search(line.cue or "") is not None:
        return True
    return _ASKS.search(line.cue or "") is not None and _TO_DO.match(line.content) is not None
