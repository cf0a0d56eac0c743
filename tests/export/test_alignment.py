"""Two reports side by side: every word once, copied words the same, changes named."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ontherecord.export.alignment import AlignedRow, Fate, alignment
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.lineage import (
    Aligned,
    Change,
    ChangeKind,
    Direction,
    LineageLink,
    Relation,
)
from ontherecord.nouns.report import Report

WHOLE = (
    "The envoy left at dawn. “We will answer in writing,” she said. Nobody spoke at the harbour."
)


def report(name: str, text: str) -> Report:
    return Report(
        name, content_digest(text), f"{name}.txt", None, None, None, "en", text, None, ()
    )  # fmt: skip


def link(*parts: tuple[int, int, int, int], changes: tuple[Change, ...] = ()) -> LineageLink:
    aligned = tuple(Aligned(*part) for part in parts)
    return LineageLink("a", "b", Relation.EDITED, Direction.UNKNOWN, 0.5, aligned, changes=changes)


def facing(first: str, second: str, *pairs: tuple[str, str]) -> LineageLink:
    """A link that aligns words of two texts."""
    return link(
        *(
            (first.index(a), first.index(a) + len(a), second.index(b), second.index(b) + len(b))
            for a, b in pairs
        )
    )


def shown(rows: tuple[AlignedRow, ...], first: str, second: str) -> list[tuple[str, str, str]]:
    return [
        (
            row.fate.value,
            first[row.a.start : row.a.end] if row.a else "",
            second[row.b.start : row.b.end] if row.b else "",
        )
        for row in rows
    ]


CASES = [
    # a sentence left out at the end
    (
        "cut",
        "The envoy left at dawn.",
        [("The envoy left at dawn", "The envoy left at dawn")],
        [
            ("copied", "The envoy left at dawn", "The envoy left at dawn"),
            ("only-a", "We will answer in writing,” she said. Nobody spoke at the harbour", ""),
        ],
    ),
    # a word changed inside a passage, another between two passages
    (
        "changed",
        "The envoy went at dawn. “We will answer in writing,” he said. Nobody spoke at the harbour.",
        [
            ("The envoy left at dawn", "The envoy went at dawn"),
            ("We will answer in writing", "We will answer in writing"),
            ("said. Nobody spoke at the harbour", "said. Nobody spoke at the harbour"),
        ],
        [
            ("copied", "The envoy", "The envoy"),
            ("changed", "left", "went"),
            ("copied", "at dawn", "at dawn"),
            ("copied", "We will answer in writing", "We will answer in writing"),
            ("changed", "she", "he"),
            (
                "copied",
                "said. Nobody spoke at the harbour",
                "said. Nobody spoke at the harbour",
            ),
        ],
    ),
    # words in a row that agree where nothing was aligned, and one that agrees by accident
    (
        "not aligned",
        "The envoy left at dawn. “We will answer in person,” she added. Nobody spoke at the harbour.",
        [
            ("The envoy left at dawn", "The envoy left at dawn"),
            ("Nobody spoke at the harbour", "Nobody spoke at the harbour"),
        ],
        [
            ("copied", "The envoy left at dawn", "The envoy left at dawn"),
            ("copied", "We will answer in", "We will answer in"),
            ("changed", "writing,” she said", "person,” she added"),
            ("copied", "Nobody spoke at the harbour", "Nobody spoke at the harbour"),
        ],
    ),
    # a sentence put in, two in another order
    (
        "moved",
        "Nobody spoke at the harbour. It rained. The envoy left at dawn.",
        [
            ("The envoy left at dawn", "The envoy left at dawn"),
            ("Nobody spoke at the harbour", "Nobody spoke at the harbour"),
        ],
        [
            ("copied", "The envoy left at dawn", "The envoy left at dawn"),
            ("only-a", "We will answer in writing,” she said", ""),
            ("copied", "Nobody spoke at the harbour", "Nobody spoke at the harbour"),
            ("only-b", "", "It rained"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("second", "pairs", "rows"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_rows_say_what_became_of_the_words(
    second: str, pairs: list[tuple[str, str]], rows: list[tuple[str, str, str]]
) -> None:
    found = alignment(report("a", WHOLE), report("b", second), facing(WHOLE, second, *pairs))
    assert shown(found, WHOLE, second) == rows


def test_an_altered_quotation_is_marked_on_its_row_and_on_no_other() -> None:
    second = WHOLE.replace("in writing", "in person")
    at = WHOLE.index("writing")
    change = Change(ChangeKind.ALTERED_QUOTATION, at, at + len("writing"), at, at + len("person"))
    whole = link((0, len(WHOLE), 0, len(second)), changes=(change,))
    found = alignment(report("a", WHOLE), report("b", second), whole)
    marked = [row for row in found if row.change is not None]
    assert shown(tuple(marked), WHOLE, second) == [("changed", "writing", "person")]


WORDS = st.lists(st.sampled_from("ash bay cod dew elm".split()), max_size=12)
PLACES = st.integers(0, 50)


@example(["ash", "ash"], ["ash"], [(0, 5, 0, 0), (1, 1, 0, 1)])
@given(WORDS, WORDS, st.lists(st.tuples(PLACES, PLACES, PLACES, PLACES), max_size=4))
def test_every_word_stands_in_one_row_in_order_and_copied_words_are_the_same(
    ours: list[str], theirs: list[str], places: list[tuple[int, int, int, int]]
) -> None:
    first, second = " ".join(ours), " ".join(theirs)
    parts = [
        (*sorted((min(a, len(first)), min(b, len(first)))),
         *sorted((min(c, len(second)), min(d, len(second)))))
        for a, b, c, d in places
    ]  # fmt: skip
    rows = alignment(report("a", first), report("b", second), link(*sorted(parts)))
    told = shown(rows, first, second)
    assert [word for _, words, _ in told for word in words.split()] == ours
    assert sorted(word for _, _, words in told for word in words.split()) == sorted(theirs)
    for fate, left, right in told:
        assert (left == right) or fate != Fate.COPIED
        assert bool(re.search(r"\w", left + right))
