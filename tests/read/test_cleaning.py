"""Cleaning: what extractors read, and the way back to the stored text."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.read import clean
from ontherecord.read.paragraphs import paragraphs
from tests.read.conftest import FILLER, Read

LETTERS = st.sampled_from("abcTé9 .,-‐\n\t\u00a0\u00ad\u200b“”\u2009")


def report_of(text: str, kinds: list[PassageKind]) -> Report:
    """A report whose paragraphs take the kinds in turn."""
    passages = tuple(
        Passage(Span("r-1", piece.start, piece.end), kinds[i % len(kinds)])
        for i, piece in enumerate(paragraphs(text))
    )
    return Report(
        "r-1", content_digest(text), "a.txt", None, None, None, "en", text, None, passages
    )


@settings(max_examples=500, deadline=None)
@given(
    st.text(LETTERS, max_size=150),
    st.lists(st.sampled_from(list(PassageKind)), min_size=1, max_size=4),
)
def test_every_kept_character_stands_in_the_stored_text_in_order(
    text: str, kinds: list[PassageKind]
) -> None:
    report = report_of(text, kinds)
    cleaned = clean(report)
    sources = [cleaned.offsets.source_of(i) for i in range(len(cleaned.text))]
    kept = [(c, s) for c, s in zip(cleaned.text, sources, strict=True) if s is not None]
    assert all(report.text[s] == c for c, s in kept)
    assert all(a < b for (_, a), (_, b) in itertools.pairwise(kept))
    assert all(c in " \n" for c, s in zip(cleaned.text, sources, strict=True) if s is None)


@settings(max_examples=500, deadline=None)
@given(st.text(LETTERS, max_size=150), st.data())
def test_spans_of_words_come_back_whole(text: str, data: st.DataObject) -> None:
    cleaned = clean(report := report_of(text, [PassageKind.BODY]))
    solid = [i for i, c in enumerate(cleaned.text) if not c.isspace()]
    if not solid:
        return
    start = data.draw(st.sampled_from(solid))
    end = data.draw(st.sampled_from([i for i in solid if i >= start])) + 1
    span = cleaned.span(start, end)
    quote = report.quote(span)
    assert (quote[0], quote[-1]) == (cleaned.text[start], cleaned.text[end - 1])


@settings(max_examples=300, deadline=None)
@given(
    st.text(LETTERS, max_size=150),
    st.lists(st.sampled_from(list(PassageKind)), min_size=1, max_size=4),
)
def test_blocks_are_the_passages_that_are_read(text: str, kinds: list[PassageKind]) -> None:
    report = report_of(text, kinds)
    cleaned = clean(report)
    read = [p for p in report.passages if p.kind in {"body", "heading", "caption"}]
    assert [b.kind for b in cleaned.blocks] == [p.kind for p in read]
    assert "\n\n".join(cleaned.text[b.start : b.end] for b in cleaned.blocks) == cleaned.text
    assert all("\n" not in cleaned.text[b.start : b.end] for b in cleaned.blocks)
    for block, passage in zip(cleaned.blocks, read, strict=True):
        shown = "".join(cleaned.text[block.start : block.end].split())
        stored = "".join(report.quote(passage.span).split())
        assert len(shown) <= len(stored)


def test_wrapped_lines_read_on_and_quotes_keep_the_stored_breaks(read: Read) -> None:
    report = read(
        "The envoy told the state-\nrun agency that the inspec-\ntion would go on until the\nboats had left.\n\n"
        f"{FILLER}\n"
    )
    cleaned = clean(report)
    sentence = "The envoy told the state-run agency that the inspection would go on until the boats had left."
    assert cleaned.text.split("\n\n")[0] == sentence
    start = cleaned.text.index("state-run agency")
    assert report.quote(cleaned.span(start, start + 16)) == "state-\nrun agency"
    start = cleaned.text.index("inspection")
    assert report.quote(cleaned.span(start, start + 10)) == "inspec-\ntion"


def test_nothing_but_the_story_is_in_the_cleaned_text(read: Read) -> None:
    report = read(
        f"BAYTOWN, Jan 26 (Norpress) - {FILLER}\n\nFollow us on Telegram!\n\n{FILLER}\n\nRead more: Boats leave"
    )
    assert clean(report).text == FILLER
    assert clean(report) == clean(report)
