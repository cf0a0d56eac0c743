"""Parsing: a cleaned text becomes one document of words whose character offsets are the cleaned text's.

Invariants: `parsed.doc.text == parsed.clean.text`, so `token.idx` is an offset into the cleaned text and
`token.i` is unique in the report; no sentence crosses a block border. spaCy runs block by block,
because whole texts let a heading run into the next sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import Any, TypeVar, cast

from spacy.attrs import IDX
from spacy.tokens import Doc as Made
from spacy.tokens import Token as MadeToken

from ontherecord.engine.collecting import let_go
from ontherecord.extract.parsing.columns import Passage
from ontherecord.extract.parsing.pipeline import Pipeline, version
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.language.quotes import Quotation, find_quotations
from ontherecord.language.time.reading import TimeMatch, find_times
from ontherecord.nouns.findings import TimeFinding
from ontherecord.nouns.report import CleanText, PassageKind
from ontherecord.nouns.span import Span

Found = TypeVar("Found")

# Different words that a pipeline may hold before it gives way to a fresh one: a hundred MB of them at most.
_WORDS = 300_000
_LONGEST = 20_000  # characters parsed at once; bounds memory on a text without paragraphs
# "BRUSSELS, Jan 26 (Reuters) - ", "KYIV (AP) — ", "GENEVA, May 3 —": not part of the first sentence.
_DATELINE = re.compile(
    r"[A-Z][^\n()]{1,50}\([A-Z][^)\n]{1,25}\)(?:\s*[-–—]+|:)?\s+"
    r"|[A-Z]{3,}[A-Z ,./’'-]*(?:, [A-Z][a-z]+\.? \d{1,2})?(?: \d{4})?,?\s+[-–—]{1,2}\s+"
)


@dataclass(frozen=True, slots=True)
class ParsedBlock:
    """A block of the cleaned text: tokens `first`..`last` (excluded) of the report's document."""

    index: int
    first: int
    last: int
    start: int
    end: int
    kind: PassageKind
    strong: bool = False


@dataclass(frozen=True)
class ParsedReport:
    """A report as extractors see it. All offsets are into the cleaned text until `span` maps them.

    `times` and `quotations` cover the whole text in order; a quotation's `start`..`end` is its
    inner text without the marks.
    """

    clean: CleanText
    doc: Doc
    blocks: tuple[ParsedBlock, ...]
    times: tuple[TimeMatch, ...]
    quotations: tuple[Quotation, ...]

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.clean.text

    def span(self, first: int, last: int) -> Span:
        """The stored-text span of tokens `first`..`last` (excluded)."""
        found = self._spans.get((first, last))
        if found is None:
            end = self.doc[last - 1]
            found = self.clean.span(self.doc[first].idx, end.idx + len(end))
            self._spans[first, last] = found
        return found

    def once(self, make: Callable[["ParsedReport"], Found]) -> Found:
        """What a function makes of this report, made the first time that it is asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Found", self._made[make])

    def chars(self, start: int, end: int) -> Span:
        """The stored-text span of cleaned characters `start`..`end` (excluded)."""
        return self.clean.span(start, end)

    def block_at(self, token: int) -> ParsedBlock:
        """The block that holds the token with that index."""
        return self.blocks[self._block_of[token]]

    def sentences(self, kind: PassageKind | None = PassageKind.BODY) -> Iterator[TokenSpan]:
        """Sentences of the blocks of one kind, in order; of all blocks for None."""
        return iter(self._sentences if kind is None else self._by_kind.get(kind, ()))

    def quotation_at(self, position: int) -> Quotation | None:
        """The quotation whose inner text holds the character at `position`."""
        return next((q for q in self.quotations if q.start <= position < q.end), None)

    def times_in(self, start: int, end: int) -> tuple[TimeMatch, ...]:
        """The time expressions that lie wholly in cleaned characters `start`..`end`."""
        return tuple(t for t in self.times if start <= t.start and t.end <= end)

    def time(self, match: TimeMatch) -> TimeFinding:
        """A time expression as findings carry it: its place in the stored text, its printed words, its form."""
        return TimeFinding(self.chars(match.start, match.end), match.printed, match.form)

    def token_at(self, position: int) -> int:
        """The index of the token that holds, or is the next after, the character at `position`."""
        return bisect_right(self._ends, position)

    def token_of(self, span: Span) -> int:
        """The index of the token with which a span of the stored text begins."""
        return min(bisect_left(self._sources, span.start), len(self._sources) - 1)

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that characters `start`..`end` (excluded) touch, in order."""
        return self._tokens[self.token_at(start) : bisect_left(self._starts, end)]

    @cached_property
    def _sources(self) -> tuple[int, ...]:
        """Where each token stands in the stored text; what cleaning put in, where the one before does."""
        found: list[int] = []
        for token in self.doc:
            at = self.clean.offsets.source_of(token.idx)
            found.append(at if at is not None else found[-1] if found else 0)
        return tuple(found)

    @cached_property
    def _spans(self) -> dict[tuple[int, int], Span]:
        return {}

    @cached_property
    def _made(self) -> dict[Any, Any]:
        return {}

    @cached_property
    def _tokens(self) -> tuple[Token, ...]:
        return tuple(self.doc)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.idx for token in self.doc)

    @cached_property
    def _sentences(self) -> tuple[TokenSpan, ...]:
        return tuple(s for s in self.doc.sents if s.text.strip())

    @cached_property
    def _by_kind(self) -> dict[PassageKind, list[TokenSpan]]:
        found: dict[PassageKind, list[TokenSpan]] = {}
        for sentence in self._sentences:
            found.setdefault(self.block_at(sentence.start).kind, []).append(sentence)
        return found

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(token.idx + len(token) for token in self.doc)

    @cached_property
    def _block_of(self) -> tuple[int, ...]:
        where: list[int] = []
        for block in self.blocks:
            where += [block.index] * (block.last - len(where))
        return tuple(where)


class Parser:
    """spaCy's small English pipeline with three mends, loaded at the first text."""

    def __init__(self, words: int = _WORDS) -> None:
        self._words = words
        self._pipeline: Pipeline | None = None
        self._ahead: dict[str, tuple[CleanText, list[Passage]]] = {}

    @property
    def version(self) -> str:
        """Name and version of the pipeline, for receipts."""
        return version()

    def parse(self, clean: CleanText) -> ParsedReport:
        """The cleaned text, parsed. A pure function of `clean`: a passage is parsed alike in any company."""
        quotations = find_quotations(clean.text)
        expected, passages = self._ahead.pop(clean.report, (None, []))
        if expected is not clean:
            pipeline = self._loaded()
            passages = pipeline.parsed(_made(pipeline, clean, quotations))
        doc = Doc(passages)
        if doc.text != clean.text:
            raise AssertionError(f"parsing changed the text of {clean.report}")
        blocks = _blocks(clean, doc)
        return ParsedReport(clean, doc, blocks, find_times(clean.text), quotations)

    def expect(self, texts: Sequence[CleanText]) -> None:
        """Parses some texts together, which takes less time than one by one; `parse` is asked for them next."""
        pipeline = self._loaded()
        made = [_made(pipeline, clean, find_quotations(clean.text)) for clean in texts]
        parsed = iter(pipeline.parsed([doc for docs in made for doc in docs]))
        self._ahead = {
            clean.report: (clean, list(islice(parsed, len(docs))))
            for clean, docs in zip(texts, made, strict=True)
        }

    def _loaded(self) -> Pipeline:
        if self._pipeline is None or self._pipeline.size > self._words:
            self._pipeline = None
            let_go()  # that pipeline, or the one of an earlier build in this process
            self._pipeline = Pipeline()
        return self._pipeline


def _made(pipeline: Pipeline, clean: CleanText, quotations: tuple[Quotation, ...]) -> list[Made]:
    """The passages of a text, not parsed yet."""
    made = []
    for start, end in pairwise(_cuts(clean)):
        text = clean.text[start:end]
        doc = pipeline.words(text)
        _mark_sentence_starts(doc, (start, end), quotations)
        _end_dateline(doc, text)
        made.append(doc)
    return made


def _cuts(clean: CleanText) -> list[int]:
    """Where the text is cut for parsing: block starts, and inside blocks that are too long."""
    borders = sorted({0, *(b.start for b in clean.blocks), len(clean.text)})
    cuts = [0]
    for border in borders[1:]:
        while border - cuts[-1] > _LONGEST:
            limit = cuts[-1] + _LONGEST
            stop = clean.text.rfind(". ", cuts[-1] + 1, limit)
            stop = stop + 2 if stop > 0 else clean.text.rfind(" ", cuts[-1] + 1, limit) + 1
            cuts.append(stop if stop > cuts[-1] else limit)
        cuts.append(border)
    return cuts


def _mark_sentence_starts(
    doc: Made, place: tuple[int, int], quotations: tuple[Quotation, ...]
) -> None:
    """Tell the parser where a sentence cannot start: at closing marks, and after them where it goes on.

    Left alone it opens a sentence with a closing quotation mark, or cuts '," he said.' from its quotation.
    """
    offset, end = place
    own = [q for q in quotations if q.start < end and offset <= max(q.start, q.close)]
    starts: Any = doc.to_array([IDX]).ravel() + offset if own else []
    by_start = {int(start): i for i, start in enumerate(starts)}
    for quotation in own:
        at = by_start.get(quotation.close, 0) if quotation.closed else 0
        if at == 0:
            continue
        close = doc[at]
        close.is_sent_start = False
        following = doc[close.i + 1] if close.i + 1 < len(doc) else None
        if following is not None and (_goes_on(following) or doc[close.i - 1].text == ","):
            following.is_sent_start = False
        if first := by_start.get(quotation.start, 0):
            doc[first].is_sent_start = False  # it starts at the opening mark, if at all


def _end_dateline(doc: Made, text: str) -> None:
    """Start a sentence behind a dateline, which would become part of the first subject."""
    match = _DATELINE.match(text)
    if match is not None:
        for token in doc:
            if token.idx >= match.end():
                token.is_sent_start = True
                break


def _goes_on(token: MadeToken) -> bool:
    """Whether a token after a closing mark continues the sentence."""
    return token.text[0].islower() or (
        token.is_punct and token.text not in ('"', "“", "'", "‘", "«")
    )


def _blocks(clean: CleanText, doc: Doc) -> tuple[ParsedBlock, ...]:
    """The blocks with their tokens; a block's white space behind it counts as its own."""
    found, first = [], 0
    starts = [token.idx for token in doc]
    for index, block in enumerate(clean.blocks):
        stop = clean.blocks[index + 1].start if index + 1 < len(clean.blocks) else len(clean.text)
        last = bisect_left(starts, stop, first)
        place = (block.start, block.end, block.kind, block.strong)
        found.append(ParsedBlock(index, first, last, *place))
        first = last
    return tuple(found)
