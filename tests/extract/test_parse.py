"""Parsing keeps offsets, blocks and quotations whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.extract.parse import ParsedReport, Parser
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind

PARSER = Parser()


def parse(*paragraphs: str, kind: PassageKind = PassageKind.BODY) -> ParsedReport:
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(start, start + len(paragraph), kind))
        start += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    return PARSER.parse(CleanText("r-1", text, tuple(blocks), OffsetMap.identity(len(text))))


@settings(max_examples=30)
@given(
    st.lists(st.text(alphabet='aBé .,"“”’-\t', min_size=1).map(str.strip).filter(bool), max_size=4)
)
def test_the_document_is_the_text(paragraphs: list[str]) -> None:
    parsed = parse(*paragraphs)
    assert parsed.doc.text == parsed.text
    assert [parsed.text[b.start : b.end] for b in parsed.blocks] == paragraphs


def test_no_sentence_crosses_a_border() -> None:
    parsed = parse("Talks in trouble", "The minister left the talks. Nobody followed")
    assert [s.text.strip() for s in parsed.sentences()] == [
        "Talks in trouble",
        "The minister left the talks.",
        "Nobody followed",
    ]


CASES = [
    # a hyphen splits nothing
    ("They called for de-escalation.", ["They called for de-escalation."]),
    # a closing mark opens no sentence, and ', he said' goes on
    ('"We wait," he said. "We hope."', ['"We wait," he said.', '"We hope."']),
    # a dateline is not part of the first sentence
    (
        "NORHOLM, May 3 (Wire) - The minister left.",
        ["NORHOLM, May 3 (Wire) -", "The minister left."],
    ),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [s.text.strip() for s in parse(text).sentences()] == sentences


def test_long_paragraphs_are_parsed_in_parts() -> None:
    parsed = parse("The envoy left the hall. " * 2000 + "The end.")
    assert parsed.doc.text == parsed.text
    assert len(parsed.blocks) == 1


def test_spans_are_stored_text() -> None:
    parsed = parse("The envoy left.")
    span = parsed.span(1, 3)
    assert parsed.text[span.start : span.end] == "envoy left"


def test_an_empty_text_is_parsed() -> None:
    assert list(parse().sentences()) == []


def test_a_pipeline_that_is_full_gives_way_to_a_fresh_one() -> None:
    text = "Mara Veldt left the talks in Norholm on Monday."
    clean = CleanText(
        "r-1", text, (Block(0, len(text), PassageKind.BODY),), OffsetMap.identity(len(text))
    )
    small = Parser(words=0)
    for _ in range(2):
        told = [(t.tag_, t.dep_, t.lemma_, t.ent_type_) for t in small.parse(clean).doc]
        assert told == [(t.tag_, t.dep_, t.lemma_, t.ent_type_) for t in PARSER.parse(clean).doc]
