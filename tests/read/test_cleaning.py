"""Cleaning: what extractors read, and the way back to the stored text."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.read.cleaning import clean
from ontherecord.read.paragraphs import paragraphs
from tests.read.conftest import FILLER, Read

LETTERS = st.sampled_from("abcTé9 .,-‐\n\t\u00a0\u00ad\u200b“”\u2009>\u200f")


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


# (stored text, first paragraph as it is read)
MESSY = [
    # a paste from a word processor: tabs, hard spaces, soft hyphens
    (
        "\tThe envoy said on\u00a0Tues\u00adday that no\u00adbody had an\u00adswered.\u00a0 \u00a0"
        "\u201cWe\u00a0wait,\u201d she said.",
        "The envoy said on Tuesday that nobody had answered. “We wait,” she said.",
    ),
    # marks of writing direction and zero-width characters
    (
        "\u200e\u202bHamdan\u202c said the pa\u200bper was \u200e“hand\u200ded over”\u200f yes\u2060terday.\u200e",
        "Hamdan said the paper was “handed over” yesterday.",
    ),
    # line ends of Windows, double spaces, a tab between sentences
    (
        "The envoys met  again in the old customs house.\tNobody would say\r\nwhat had been put on the table.",
        "The envoys met again in the old customs house. Nobody would say what had been put on the table.",
    ),
    # a quoted mail, wrapped
    (
        "> The foreign minister of Norland said that the draft had been handed\n"
        "> over and that nobody in the ministry expected a reply before the\n> end of the month.\n>",
        "The foreign minister of Norland said that the draft had been handed over and that nobody in the"
        " ministry expected a reply before the end of the month.",
    ),
    # a mail quoted twice
    (
        ">> The foreign minister of Norland said that the draft had been handed\n"
        ">> over and that nobody in the ministry expected a reply.",
        "The foreign minister of Norland said that the draft had been handed over and that nobody in the"
        " ministry expected a reply.",
    ),
]


@pytest.mark.parametrize(("stored", "shown"), MESSY)
def test_messy_text_reads_cleanly_and_quotes_come_back(read: Read, stored: str, shown: str) -> None:
    report = read(f"{stored}\n\n{FILLER}")
    cleaned = clean(report)
    assert cleaned.text == f"{shown}\n\n{FILLER}"
    for word in re.finditer(r"\w+", shown):
        quote = report.quote(cleaned.span(*word.span()))
        assert "".join(c for c in quote if c.isalnum()) == word.group()
