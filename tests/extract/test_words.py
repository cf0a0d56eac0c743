"""Words of a report answer as spaCy's own do."""

from collections.abc import Callable
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from ontherecord.extract.parsing.columns import Columns
from ontherecord.extract.parsing.pipeline import version
from ontherecord.extract.parsing.words import Doc

PLAIN = spacy.load("_".join(["en", version().removeprefix("en_").partition("-")[0]]))

PASSAGES = [
    "Foreign Minister Mara Veldt of Norholm, who met the union's envoy, said on 3 May that she would go and come back.",
    "“We wait,” he said.  Talks, letters, and a treaty were expected; nobody\n\nfollowed 2 of them.",
    # a question taken out of its clause crosses other arcs
    "What did the minister say that the envoys thought the union would do about it yesterday?",
    "A report was published on Monday that two sides, not one, had signed.",
    "TALKS IN NEW YORK CITY",
    "\n",
]

# what is asked of a word
ASKED: dict[str, Callable[[Any], object]] = {
    name: lambda word, name=name: getattr(word, name)
    for name in """i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ whitespace_ text_with_ws is_space is_punct
    is_alpha is_quote is_stop like_num""".split()
} | {
    name: lambda word, name=name: [other.i for other in getattr(word, name)]
    for name in "children lefts rights subtree ancestors conjuncts".split()
} | {
    "head": lambda word: word.head.i,
    "edges": lambda word: (word.left_edge.i, word.right_edge.i),
    "sentence": lambda word: (word.sent.start, word.sent.end, word.sent.root.i),
    "begins": lambda word: bool(word.is_sent_start),
    "length": len,
    "letters": str,
    "next": lambda word: word.nbor().i if word.i + 1 < len(word.doc) else None,
}  # fmt: skip


def both(texts: list[str], heads: list[int] | None = None) -> tuple[SpacyDoc, Doc]:
    """The same passages as one document of spaCy, and as words."""
    made = [PLAIN(text) for text in texts]
    if heads is not None:
        made = [_hung(made[0], heads)]
    columns = Columns(PLAIN.vocab.strings)
    whole = SpacyDoc.from_docs(made, ensure_whitespace=False)
    assert whole is not None
    return whole, Doc([columns.of(doc) for doc in made])


def _hung(doc: SpacyDoc, heads: list[int]) -> SpacyDoc:
    """The words hung on others, each on one before it."""
    words = [t.text for t in doc]
    above = [min(heads[i % len(heads)] % (i or 1), i) for i in range(len(words))]
    spaces = [bool(t.whitespace_) for t in doc]
    deps = ["conj" if i % 3 == 0 else "dep" for i in range(len(words))]
    return SpacyDoc(doc.vocab, words, spaces=spaces, heads=above, deps=deps)


@pytest.mark.parametrize("name", ASKED)
def test_each_word_is_what_spacy_says(name: str) -> None:
    theirs, ours = both(PASSAGES)
    assert list(map(ASKED[name], ours)) == list(map(ASKED[name], theirs))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=25))
def test_words_that_hang_across_one_another_are_followed_as_spacy_does(heads: list[int]) -> None:
    """Any tree, and most of these cross: phrases are no runs of words then."""
    theirs, ours = both(PASSAGES[:1], heads)
    for name in ("children", "lefts", "rights", "subtree", "ancestors", "edges", "conjuncts"):
        assert list(map(ASKED[name], ours)) == list(map(ASKED[name], theirs)), name


@settings(max_examples=200, deadline=None)
@given(st.integers(-80, 80), st.integers(-80, 80))
def test_runs_of_words_are_cut_as_spacy_cuts_them(start: int, end: int) -> None:
    theirs, ours = THEIRS[start:end], OURS[start:end]
    assert (ours.start, ours.end, len(ours), ours.text) == (
        theirs.start, theirs.end, len(theirs), theirs.text,
    )  # fmt: skip
    assert [t.i for t in ours] == [t.i for t in theirs]
    assert [t.i for t in ours[1:-1]] == [t.i for t in theirs[1:-1]]
    if len(ours):
        assert (ours.root.i, ours.start_char, ours.end_char, ours[-1].i) == (
            theirs.root.i, theirs.start_char, theirs.end_char, theirs[-1].i,
        )  # fmt: skip


THEIRS, OURS = both(PASSAGES)


def test_sentences_and_entities_are_those_of_spacy() -> None:
    assert [s.text for s in OURS.sents] == [s.text for s in THEIRS.sents]
    assert [(e.start, e.end, e.label_) for e in OURS.ents] == [
        (e.start, e.end, e.label_) for e in THEIRS.ents
    ]


def test_a_run_of_words_is_the_same_wherever_it_was_asked_for() -> None:
    assert OURS[2].sent == OURS[0].sent
    assert OURS[1:4] == OURS[1:4]
    assert OURS[1:4] != OURS[1:5]
    assert OURS[3] in OURS[1:4]
    assert OURS[4] not in OURS[1:4]
    assert len({OURS[1:4], OURS[1:4], OURS[1:3]}) == 2


@pytest.mark.parametrize("at", [-1, 10_000])
def test_no_word_stands_beside_the_text(at: int) -> None:
    with pytest.raises(IndexError):
        OURS[0].nbor(at)
