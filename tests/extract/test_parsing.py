"""The exchanged parts of the parse decide what spaCy's own decide, and a passage is parsed alike in any company."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from ontherecord.extract.parsing.columns import Columns, Passage
from ontherecord.extract.parsing.passages import Passages
from ontherecord.extract.parsing.pipeline import Pipeline, version
from ontherecord.extract.parsing.vectors import Vectors

PIPELINE = Pipeline()
PLAIN = spacy.load("_".join(["en", version().removeprefix("en_").partition("-")[0]]))

SENTENCES = [
    # entities of several words and kinds, side by side
    "Foreign Minister Mara Veldt of Norholm met the European Union's envoy in Geneva on 3 May 2021.",
    # an entity that ends the passage
    "The talks will be held in New York City",
    # money, per cent and ordinals
    "Some 35 per cent of the $4.5 billion went to the first two.",
    # white space inside and behind
    "The minister left  the talks.\n\n",
    # words of two that rules name
    "Let's see: they ain't gonna stay, y'all gotta go, and there's no one left.",
    # auxiliaries, conjunctions, pronouns that rules tell apart
    "It did not do what she had said that it would, because I and you have to.",
    # capitals
    "PRESIDENT OF THE SENATE SIGNS TREATY WITH OSTMARK",
    # inflected words with a regular, an exceptional and no known lemma, and base forms
    "The men went, taking geese and frobs; taking part was better than leaving, they found.",
    # nothing but white space
    "  \n",
]
WORDS = (
    "the Norholm minister said Ostmark 's 12 May 2021 United Nations it is ai n't gon na let not so that have do "
    ". , \" ( ) who 40 per cent Geneva \n\n there are y' all Mara Veldt"
).split(" ")


def told(docs: list[Doc]) -> list[list[list[str]]]:
    """What was decided of each word, in words (numbers of two vocabularies need not agree)."""
    return [[_word(t) for t in doc] for doc in docs]


def _word(t: Token) -> list[str]:
    place = [str(t.head.i), str(t.is_sent_start)]
    return [t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.ent_iob_, t.ent_type_, *place]


def plain(doc: Doc) -> Doc:
    """The passage by spaCy's own components, alone."""
    spaces = [bool(token.whitespace_) for token in doc]
    copy = Doc(PLAIN.vocab, [token.text for token in doc], spaces)
    for _, component in PLAIN.pipeline:
        copy = component(copy)
    return copy


def test_decides_what_spacy_decides() -> None:
    made = [PIPELINE.words(text) for text in SENTENCES]
    assert told(PIPELINE.documents(made)) == told([plain(doc) for doc in made])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), max_size=3))
def test_decides_what_spacy_decides_of_anything(texts: list[str]) -> None:
    made = [PIPELINE.words(text) for text in texts]
    assert told(PIPELINE.documents(made)) == told([plain(doc) for doc in made])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*SENTENCES, *WORDS]), min_size=1, max_size=40), st.data())
def test_company_makes_no_difference(texts: list[str], data: st.DataObject) -> None:
    alone = data.draw(st.sampled_from(texts))
    first, second = Pipeline(), Pipeline()
    together = first.parsed([first.words(text) for text in texts])[texts.index(alone)]
    (single,) = second.parsed([second.words(alone)])
    assert together == single


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*SENTENCES, *WORDS, ""]), min_size=1, max_size=40), st.data())
def test_vectors_are_those_of_the_network_to_the_last_digit_in_any_company(
    texts: list[str], data: st.DataObject
) -> None:
    """A passage must not be decided otherwise for what stands beside it; some words are forgotten."""
    component: Any = PLAIN.get_pipe("tok2vec")
    network = component.model
    docs = [PLAIN.make_doc(text) for text in texts]
    at = data.draw(st.integers(0, len(docs) - 1))
    together, (alone,) = Vectors(network, kept=50)(docs)[at], Vectors(network)([docs[at]])
    assert together.tobytes() == alone.tobytes()
    assert np.allclose(alone, network.predict([docs[at]])[0], atol=1e-4)


def test_what_was_parsed_before_is_parsed_alike() -> None:
    pipeline = Pipeline()
    once = pipeline.parsed([pipeline.words(text) for text in SENTENCES])
    again = pipeline.parsed([pipeline.words(text) for text in (*SENTENCES[::-1], *SENTENCES)])
    assert again == [*once[::-1], *once]


def test_marks_of_sentences_are_kept_apart() -> None:
    pipeline = Pipeline()
    free, bound = pipeline.words("He left. She stayed."), pipeline.words("He left. She stayed.")
    bound[3].is_sent_start = False
    found = pipeline.parsed([free, bound])
    assert [len(passage.sentences) for passage in found] == [2, 1]


# room in words (each passage counts twenty more), texts asked for in turn, and those that were parsed
ROOM = [
    ("met again", 100, ["one two", "one two"], ["one two"]),
    ("twice in one call is once", 100, ["one two"] * 3, ["one two"]),
    ("pushed out by another", 30, ["one two", "three", "one two"], ["one two", "three", "one two"]),
    ("used last stays", 50, ["a", "b", "a", "c", "a"], ["a", "b", "c"]),
    ("too long to keep", 5, ["a b c", "a b c"], ["a b c", "a b c"]),
]


@pytest.mark.parametrize(
    ("room", "asked", "parsed"), [case[1:] for case in ROOM], ids=[case[0] for case in ROOM]
)
def test_kept_passages_stay_within_their_room(
    room: int, asked: list[str], parsed: list[str]
) -> None:
    done: list[str] = []

    columns = Columns(PLAIN.vocab.strings)

    def parse(docs: Sequence[Doc]) -> list[Passage]:
        done.extend(doc.text for doc in docs)
        return [columns.of(doc) for doc in docs]

    passages = Passages(parse, kept=room)
    for text in asked:
        (found,) = passages.parsed([PLAIN.make_doc(text)])
        assert found.text == text
    assert done == parsed


@pytest.mark.parametrize("name", ["ECOWAS", "IAEA", "UNDP", "USAID"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Mali gave {} its answer.",  # who is given something
        "Norway sent a plan to {} proposing elections.",  # behind "to"
        "The junta handed {} a plan on Monday.",  # between verb and object
    ],
)
def test_names_in_capitals_are_names(name: str, sentence: str) -> None:
    pipeline = Pipeline()
    (passage,) = pipeline.documents([pipeline.words(sentence.format(name))])
    assert [word.tag_ for word in passage if word.text == name] == ["NNP"]
