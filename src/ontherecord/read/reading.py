"""From an Input to a Report: decode, lay out, judge paragraphs, date, and refuse what is no English report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.nouns.ids import content_digest, make_id
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.read.dates.published import published
from ontherecord.read.decode import decode, repair
from ontherecord.read.draft import Draft, Facts, Piece
from ontherecord.read.english import refuse_foreign
from ontherecord.read.fetching import fetched_alone
from ontherecord.read.inputs import Input
from ontherecord.read.kinds import Judged, judge
from ontherecord.read.page import declared_charset, draft_of_page
from ontherecord.read.plain import draft_of_markdown, draft_of_text
from ontherecord.read.repeats import repeats
from ontherecord.read.rows import text_of_row

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[^\W_]+")
# tags that end a block or break a line: with a few of them a text was cut out of a page
_TAGS = re.compile(r"</(?:p|div|h[1-6]|li|blockquote|article|section)>|<br ?/?>|<p>", re.IGNORECASE)
_FEWEST_TAGS = 3
# what only Markdown has; one kind of it alone may be anything
_MARKDOWN = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        r"^#{1,6} \S",
        r"(?<![*\w])\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*(?![*\w])",
        r"\[[^\[\]\n]+\]\(https?://[^\s()]+\)",
    )
)


def read_report(input: Input, config: Config) -> Report:
    """The report that `input` holds.

    Raises UnreadableReport, with a sentence that says what is wrong and what to do, where it holds none.
    """
    if input.problem:
        raise UnreadableReport(input.problem)
    if input.is_elsewhere:
        input = fetched_alone(input, config)
    draft = _draft(input.read(config), input)
    draft = replace(draft, facts=input.facts.over(draft.facts))
    judged = judge(draft)
    body = [draft.text[p.start : p.end] for p in judged.pieces if p.kind is PassageKind.BODY]
    _refuse_thin(draft, body, config)
    refuse_foreign("\n".join(body), draft.facts.language)
    return _report(input, draft, judged)


def _draft(data: bytes, input: Input) -> Draft:
    """The bytes laid out by their form; what turns out to be a page is read as one."""
    form = input.form
    if form == "row":
        text, is_page = text_of_row(data)
        text = repair(text)
        return draft_of_page(text) if is_page else _text_draft(text)
    declared = input.charset or (declared_charset(data) if form != "markdown" else None)
    text = decode(data, declared)
    if form == "html" or (form != "markdown" and _PAGE.match(text)):
        return draft_of_page(text)
    return draft_of_markdown(text) if form == "markdown" else _text_draft(text)


def _text_draft(text: str) -> Draft:
    """A plain text as a draft, character references (&amp;) undone where there is no markup.

    What has kept the tags of the page that it was cut from, or the marks of Markdown, is read as such.
    """
    from ftfy.fixes import unescape_html

    if "\n" not in text.strip() and text.count("\\n") >= _FEWEST_TAGS:
        text = text.replace("\\r", "").replace("\\n", "\n")  # breaks written out by a program
    if len(_TAGS.findall(text)) >= _FEWEST_TAGS:
        return draft_of_page(text.replace("\n\n", "\n<p>"), whole=True)
    if sum(bool(form.search(text)) for form in _MARKDOWN) >= 2:
        return draft_of_markdown(text)
    return draft_of_text(unescape_html(text) if "<" not in text else text)


def _refuse_thin(draft: Draft, body: Sequence[str], config: Config) -> None:
    """Raises UnreadableReport where there are too few words for a report."""
    words = sum(len(_WORD.findall(text)) for text in body)
    if not draft.text.strip():
        raise UnreadableReport("no visible text was found; check that the file is complete")
    if words < config.min_words:
        raise UnreadableReport(
            f"only {words} words of running text, fewer than {config.min_words};"
            " check that the file is complete"
        )


def _report(input: Input, draft: Draft, judged: Judged) -> Report:
    """The report of a judged draft."""
    facts: Facts = draft.facts
    digest = content_digest(draft.text)
    identity = make_id("r", digest, facts.url or input.name)
    return Report(
        id=identity,
        digest=digest,
        path=input.name,
        url=facts.url,
        outlet=facts.outlet or judged.outlet,
        title=facts.title or judged.title,
        language="en",
        text=draft.text,
        published=published(draft, judged),
        passages=tuple(_passages(draft.text, judged.pieces, identity)),
        author=facts.author or judged.author,
    )


def _passages(text: str, pieces: Sequence[Piece], report: str) -> Iterator[Passage]:
    """Passages with their spans; a body paragraph that stood before becomes a repeat."""
    body = [p for p in pieces if p.kind is PassageKind.BODY]
    again = repeats([text[p.start : p.end] for p in body])
    first = {body[i].start: body[j] for i, j in again.items()}
    for piece in pieces:
        span = Span(report, piece.start, piece.end)
        earlier = first.get(piece.start)
        if earlier is not None and piece.kind is PassageKind.BODY:
            yield Passage(
                span,
                PassageKind.REPEAT,
                "stands earlier in the report",
                Span(report, earlier.start, earlier.end),
            )
        else:
            yield Passage(span, piece.kind or PassageKind.BODY, piece.reason)
