"""What each paragraph of a draft is: body, heading, caption, boilerplate, related links.

Markup has spoken where it could (`Piece.kind`); the rest is judged by words and by neighbours. The
rule over all rules: a sentence of the story must not be lost, so whatever is not plainly something
else is body.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ontherecord.nouns.report import PassageKind
from ontherecord.read.captions import caption
from ontherecord.read.datelines import DateLine, date_line, lead
from ontherecord.read.draft import Draft, Piece
from ontherecord.read.noise import author_in, is_byline, noise_in
from ontherecord.read.related import heads_list, looks_like_headline, related_line

_HEADING_WORDS = 14
_TITLE_WORDS = 22
_LEADS_WITHIN = 6  # paragraphs from the top in which a dateline may open the story
_CHRONICLE = 3  # so many date lines down a text are its headings, not stamps of the page
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_LABELLED = re.compile(r"[A-Z][\w .'’-]{1,40}(?:\s?\([^)]{1,40}\))?:\s+\S")
_HEADINGLIKE = (None, PassageKind.HEADING)


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
        return self.kind in (None, PassageKind.BODY) and (
            self.count > _TITLE_WORDS or (self.count >= 5 and bool(_SENTENCE.search(self.words)))
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft's paragraphs with their kinds, and what they tell of the report."""

    pieces: tuple[Piece, ...]
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    lines: tuple[tuple[int, DateLine], ...] = field(default=())


def judge(draft: Draft) -> Judged:
    """The kinds of all paragraphs of `draft`. A pure function of the draft."""
    items = list(_with_leads(draft))
    for at, item in enumerate(items):
        _by_own_words(item, first=at == 0)
    _chronicle(items)
    outlet = _masthead(items)
    _related_lists(items)
    _headings(items)
    for item in items:
        if item.is_open:
            item.settle(PassageKind.BODY, "")
    return Judged(
        tuple(Piece(i.start, i.end, i.kind, i.reason) for i in items),
        _title(items),
        outlet,
        next((name for i in items if i.reason == "byline" and (name := author_in(i.words))), None),
        tuple((i.start, i.line) for i in items if i.line),
    )


def _with_leads(draft: Draft) -> Iterator[Judgement]:
    """The draft's pieces, a lead that opens the story ("GENEVA, Jan 26 -") cut off as one of its own."""
    seeking = _LEADS_WITHIN
    for piece in draft.pieces:
        words = draft.text[piece.start : piece.end]
        found = lead(words) if seeking and piece.kind is None else None
        seeking = 0 if found or len(words.split()) > 25 else max(seeking - 1, 0)
        start = piece.start
        if found:
            size, line = found
            cut = len(words[:size].rstrip())
            yield Judgement(
                start, start + cut, words[:cut], PassageKind.BOILERPLATE, line.what, line
            )
            start, words = start + size, words[size:]
        yield Judgement(start, piece.end, words, piece.kind, piece.reason)


def _by_own_words(item: Judgement, *, first: bool) -> None:
    """Settles what a paragraph's words alone tell."""
    if item.kind not in _HEADINGLIKE:
        return
    line = date_line(item.words)
    if line is not None:
        item.line = line
        item.settle(PassageKind.BOILERPLATE, line.what)
    elif heads_list(item.words) or related_line(item.words):
        item.settle(PassageKind.RELATED, "names other stories")
    elif reason := noise_in(item.words):
        item.settle(PassageKind.BOILERPLATE, reason)
    elif is_byline(item.words):
        item.settle(PassageKind.BOILERPLATE, "byline")
    elif item.is_open and (reason := caption(item.words, first=first)):
        item.settle(PassageKind.CAPTION, reason)


def _chronicle(items: Sequence[Judgement]) -> None:
    """Makes headings of date lines where they divide the text, as in a chronology."""
    dated = [at for at, item in enumerate(items) if item.reason == "date line"]
    if len(dated) < _CHRONICLE:
        return
    for at in dated:
        if at + 1 < len(items) and items[at + 1].reads_as_body:
            items[at].settle(PassageKind.HEADING, "date line over paragraphs")


def _masthead(items: Sequence[Judgement]) -> str | None:
    """The outlet's name on the first line, over a date line and the headline; settles it as boilerplate."""
    if len(items) < 4 or not items[0].is_open or items[1].reason != "date line":
        return None
    name = items[0]
    headline = items[2].is_open and looks_like_headline(items[2].words) and items[2].count <= 20
    if name.count > 6 or not headline or not looks_like_headline(name.words):
        return None
    name.settle(PassageKind.BOILERPLATE, "masthead")
    return " ".join(name.words.split())


def _related_lists(items: Sequence[Judgement]) -> None:
    """Settles headlines under "Read more:" and the like, and those under the story's end."""
    for at, item in enumerate(items):
        if item.kind is not PassageKind.RELATED:
            continue
        listing = heads_list(item.words)
        run = list(_headline_run(items, at + 1))
        to_the_end = at + len(run) + 1 == len(items)
        if listing or to_the_end:
            for follower in run if to_the_end else run[:6]:
                if follower.kind in _HEADINGLIKE:
                    follower.settle(PassageKind.RELATED, "headline under links to other stories")


def _headline_run(items: Sequence[Judgement], at: int) -> Iterator[Judgement]:
    """The headlines (and what is settled as noise) from position `at` on."""
    for item in items[at:]:
        if item.kind in _HEADINGLIKE and not looks_like_headline(item.words):
            return
        if item.kind is PassageKind.BODY:
            return
        yield item


def _headings(items: Sequence[Judgement]) -> None:
    """Settles short lines that stand over body paragraphs."""
    told = [item for item in items if item.kind in (None, PassageKind.HEADING, PassageKind.BODY)]
    transcript = sum(bool(_LABELLED.match(item.words)) for item in told) >= 2
    begun = False
    at = 0
    while at < len(told):
        size = 0
        while at + size < len(told) and _may_be_heading(told[at + size], transcript, not begun):
            size += 1
        if not size:
            begun = begun or told[at].reads_as_body
            at += 1
            continue
        _settle_run(told, at, size, begun)
        at += size


def _settle_run(told: Sequence[Judgement], at: int, size: int, begun: bool) -> None:
    """Judges `size` short lines in a row: headings, a list, or headlines of other stories after the end."""
    run = [item for item in told[at : at + size] if item.is_open]
    over_body = at + size < len(told) and told[at + size].reads_as_body
    listed = at > 0 and told[at - 1].words.rstrip().endswith(":")
    if over_body and not listed and (size <= 2 or not begun):
        for item in run:
            item.settle(PassageKind.HEADING, "short line over a paragraph")
        return
    after = at + size == len(told) and size >= 2 and begun and not listed
    if after and all(item.count >= 4 for item in run):
        for item in run:
            item.settle(PassageKind.RELATED, "headlines after the story")


def _may_be_heading(item: Judgement, transcript: bool, early: bool) -> bool:
    """Whether a paragraph has the form of a heading; before the story (`early`) it may be longer."""
    if item.kind is PassageKind.HEADING:
        return True
    if (
        not item.is_open
        or item.count > (_TITLE_WORDS if early else _HEADING_WORDS)
        or not looks_like_headline(item.words)
    ):
        return False
    if item.words.rstrip().endswith(("?", "!")):
        return not transcript and item.count <= 10 and not _LABELLED.match(item.words)
    return True


def _title(items: Sequence[Judgement]) -> str | None:
    """The first heading before the story begins."""
    for item in items:
        if item.kind is PassageKind.BODY:
            return None
        if item.kind is PassageKind.HEADING and item.line is None:
            return " ".join(item.words.split())
    return None
