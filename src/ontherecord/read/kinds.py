"""What each paragraph of a draft is: body, heading, caption, boilerplate, related links.

Markup has spoken where it could (`Piece.kind`); the rest is judged by words and by neighbours. The
rule over all rules: a sentence of the story must not be lost, so whatever is not plainly something
else is body.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ontherecord.language.hyphens import on_one_line
from ontherecord.language.invisible import blanked, seen
from ontherecord.nouns.report import PassageKind
from ontherecord.read.captions import caption
from ontherecord.read.dates.datelines import DateLine, date_line, trail
from ontherecord.read.draft import Draft, Piece
from ontherecord.read.judgement import Judgement
from ontherecord.read.leads import bare_dateline, lead
from ontherecord.read.mailheader import is_mail_field, opens_mail, settle_mail, without_field
from ontherecord.read.noise import author_in, flatten, is_byline, noise_in
from ontherecord.read.related import has_kicker, heads_list, looks_like_headline, related_line
from ontherecord.read.roles import Role
from ontherecord.read.stamps import ENTRY, stamps
from ontherecord.read.tops import copyright_holder, settle_top
from ontherecord.read.turns import settle_turns

_HEADING_WORDS = 14
_TITLE_WORDS = 22
_LEADS_WITHIN = 6  # paragraphs from the top in which a dateline may open the story
_CHRONICLE = 3  # so many date lines down a text are its headings, not stamps of the page
_BARS = re.compile(r"[|·•]")
_CAPTION_LABEL = re.compile(r"(?:image|media|video|photo|picture) caption[,:]?", re.IGNORECASE)
_CAPTION_WORDS = 40
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")  # "Washington, D.C." ends, but not a sentence
_LABELLED = re.compile(r"[A-Z][\w .'’-]{0,40}(?:\s?\([^)]{1,40}\))?:\s+\S")
_HEADINGLIKE = (None, PassageKind.HEADING)


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
    settle_turns(items, strong=True)
    settle_mail(items)
    above = True  # no paragraph of the story yet
    for at, item in enumerate(items):
        above = above and not item.reads_as_body
        _by_own_words(item, first=at == 0, above=above)
    _under_labels(items)
    _stamps(items)
    settle_turns(items, strong=False)
    _chronicle(items)
    outlet = settle_top(items) or copyright_holder(items)
    _related_lists(items)
    _headings(items)
    for item in items:
        if item.is_open:
            item.settle(PassageKind.BODY, item.reason)
    _gallery(items)
    return Judged(
        tuple(Piece(i.start, i.end, i.kind, i.reason) for i in items),
        _title(items),
        outlet,
        _author(items),
        tuple((i.start, i.line) for i in items if i.line),
    )


def _with_leads(draft: Draft) -> Iterator[Judgement]:
    """The draft's pieces, a lead that opens the story ("GENEVA, Jan 26 -") cut off as one of its own."""
    seeking = _LEADS_WITHIN
    before = stamps([draft.text[p.start : p.end] for p in draft.pieces])
    for at, whole in enumerate(draft.pieces):
        piece = whole
        if at in before and piece.kind in _HEADINGLIKE:
            size, what = before[at]
            mark = draft.text[piece.start : piece.start + size].rstrip()
            # the time of an entry divides a live page, and is read as what does
            kind = PassageKind.HEADING if what == ENTRY else PassageKind.BOILERPLATE
            yield Judgement(piece.start, piece.start + len(mark), mark, kind, what)
            piece = replace(piece, start=piece.start + size)
        words = draft.text[piece.start : piece.end]
        open_ = seeking and piece.kind is None
        start = piece.start
        plain = blanked(words)
        if open_ and "(@" not in words and (tail := trail(plain, first=not at)):
            yield from _with_tail(piece, words, *tail)
            seeking -= 1
            continue
        found = lead(plain) if open_ else None
        if opens_mail(words):
            seeking = _LEADS_WITHIN
        elif not is_mail_field(words):
            seeking = 0 if found or len(words.split()) > 25 else max(seeking - 1, 0)
        if found:
            size, line = found
            cut = len(words[:size].rstrip())
            yield Judgement(
                start, start + cut, words[:cut], PassageKind.BOILERPLATE, line.what, line
            )
            start, words = start + size, words[size:]
        yield Judgement(start, piece.end, seen(words), piece.kind, piece.reason)


def _with_tail(piece: Piece, words: str, size: int, line: DateLine) -> Iterator[Judgement]:
    """A headline or masthead, and the date line that follows it on its line."""
    start, tail = piece.start, words[size:]
    cut = len(words[:size].rstrip())
    skipped = size + len(tail) - len(tail.lstrip(" \t\n\u00a0|·•–—-"))
    yield Judgement(start, start + cut, words[:cut], None, "")
    yield Judgement(
        start + skipped, piece.end, words[skipped:], PassageKind.BOILERPLATE, line.what, line
    )


def _by_own_words(item: Judgement, *, first: bool, above: bool) -> None:
    """Settles what a paragraph's words alone tell, and whether it stands above the story."""
    if item.kind not in _HEADINGLIKE or item.reason == ENTRY:
        return
    line = date_line(item.words) or bare_dateline(item.words)
    if line is not None:
        item.line = line
        item.settle(PassageKind.BOILERPLATE, line.what)
    elif above and has_kicker(item.words):
        return
    elif heads_list(item.words) or related_line(item.words):
        item.settle(PassageKind.RELATED, "names other stories")
    elif reason := noise_in(item.words):
        item.settle(PassageKind.BOILERPLATE, reason)
    elif is_byline(item.words):
        item.settle(PassageKind.BOILERPLATE, "byline")
    elif item.is_open and (reason := caption(item.words, first=first)):
        item.settle(PassageKind.CAPTION, reason)


def _under_labels(items: Sequence[Judgement]) -> None:
    """Makes a caption of the line under "Image caption,", which some pages print on a line of its own."""
    for label, below in pairwise(items):
        bare = label.kind is PassageKind.CAPTION and _CAPTION_LABEL.fullmatch(flatten(label.words))
        if bare and below.is_open and below.count <= _CAPTION_WORDS:
            below.settle(PassageKind.CAPTION, "under a caption's label")


def _stamps(items: Sequence[Judgement]) -> None:
    """Reads the date lines of a page's byline, and of what stands between its <h1> and its first paragraph.

    The rest of what markup or the extractor set apart is not asked: pages print today's date in their heads.
    """
    headed = False
    for item in items:
        headed = (headed or item.reason == "<h1> of the page") and not item.reads_as_body
        told = headed or item.reason == f"{Role.BYLINE} of the page"
        if told and item.kind is PassageKind.BOILERPLATE and item.line is None:
            item.line = date_line(item.words)


def _chronicle(items: Sequence[Judgement]) -> None:
    """Makes headings of date lines where they divide the text, as in a chronology."""
    dated = [at for at, item in enumerate(items) if item.reason == "date line"]
    if len(dated) < _CHRONICLE:
        return
    for at in dated:
        if at + 1 < len(items) and items[at + 1].reads_as_body:
            items[at].settle(PassageKind.HEADING, "date line over paragraphs")


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
    spoken = sum(bool(_LABELLED.match(item.words)) for item in told) >= 2
    begun = False
    at = 0
    while at < len(told):
        size = 0
        while at + size < len(told) and _may_be_heading(told[at + size], spoken, not begun):
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
    below = told[at + size] if at + size < len(told) else None
    over_body = below is not None and (below.reads_as_body or below.is_item)
    listed = at > 0 and told[at - 1].words.rstrip().endswith(":")
    if over_body and not listed and (size <= 2 or not begun):
        for item in run:
            item.settle(PassageKind.HEADING, item.reason or "short line over a paragraph")
        return
    after = at + size == len(told) and size >= 2 and begun and not listed
    if after and all(item.count >= 4 for item in run):
        for item in run:
            item.settle(PassageKind.RELATED, "headlines after the story")


def _may_be_heading(item: Judgement, spoken: bool, early: bool) -> bool:
    """Whether a paragraph has the form of a heading; before the story (`early`) it may be longer."""
    if item.kind is PassageKind.HEADING:
        return True
    if (
        not item.is_open
        or (item.is_item and not early)
        or item.opens_quotation
        or item.count > (_TITLE_WORDS if early else _HEADING_WORDS)
    ):
        return False
    if not looks_like_headline(item.words):
        return early and item.count <= 4 and bool(_INITIALS.search(item.words))
    if item.words.rstrip().endswith(("?", "!")):
        return not spoken and item.count <= 10 and (early or not _LABELLED.match(item.words))
    return True


def _gallery(items: Sequence[Judgement]) -> None:
    """Takes the captions for the story where there is nothing else."""
    if not any(item.kind is PassageKind.BODY for item in items):
        for item in items:
            if item.kind is PassageKind.CAPTION:
                item.settle(PassageKind.BODY, "caption of a gallery")


def _author(items: Sequence[Judgement]) -> str | None:
    """Who is named in a byline, or in a date line that holds one."""
    for item in items:
        if item.reason == "byline" or item.line:
            for part in _BARS.split(item.words):
                if name := author_in(part):
                    return name
    return None


def _title(items: Sequence[Judgement]) -> str | None:
    """The first heading before the story begins."""
    for item in items:
        if item.kind is PassageKind.BODY:
            return None
        if item.kind is PassageKind.HEADING and item.line is None and item.reason != ENTRY:
            return on_one_line(without_field(item.words), item.words)
    return None
