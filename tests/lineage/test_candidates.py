"""Fingerprints and candidate pairs: one new report is compared with what is there."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.lineage.fingerprints import fingerprint, gathered, merged
from ontherecord.lineage.pairing import candidates
from ontherecord.lineage.runs import copied_runs
from ontherecord.lineage.tokens import tokenize
from tests.lineage import stories

WORD = st.sampled_from("ash birch cedar fir elm oak pine yew".split())


def pairs(table):
    return {(a, b) for a, b, _ in table.tolist()}


def test_texts_that_share_five_words_are_candidates():
    tokens = tokenize([stories.WIRE, stories.UNRELATED[0], stories.EDITED, stories.EXCERPT])
    assert pairs(candidates(fingerprint(tokens))) == {(0, 2), (0, 3), (2, 3)}


def test_new_text_is_compared_with_what_is_there_and_old_ones_are_not_compared_again():
    known = fingerprint(tokenize([stories.WIRE, stories.EDITED, stories.UNRELATED[0]]))
    both = merged(known, fingerprint(tokenize([stories.EXCERPT])))
    assert pairs(candidates(both, since=known.texts)) == {(0, 3), (1, 3)}


def test_days_further_apart_than_the_window_are_left_out_and_unknown_days_are_not():
    table = fingerprint(tokenize([stories.WIRE] * 3))
    assert pairs(candidates(table, days=np.array([10, 40, -1]), window=7)) == {(0, 2), (1, 2)}


def test_text_that_everyone_carries_pairs_neighbours_and_not_all_with_all():
    table = candidates(fingerprint(tokenize([stories.EXCERPT] * 200)))
    assert 199 <= len(table) <= 200 * 4


def test_sampled_fingerprints_keep_the_same_grams_in_every_text():
    sampled = fingerprint(tokenize([stories.WIRE, stories.WIRE]), sample=4)
    whole = fingerprint(tokenize([stories.WIRE]))
    shared = candidates(sampled)[0, 2]
    assert 0 < shared * 2 == len(sampled.row)
    assert shared < len(whole.row) / 2


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(WORD, max_size=30).map(" ".join), max_size=6))
def test_stream_of_texts_gives_the_pairs_of_a_table(texts):
    table, stream = fingerprint(tokenize(texts)), gathered(iter(texts))
    assert candidates(stream).tolist() == candidates(table).tolist()
    shared = {}
    for a in range(len(texts)):
        for b in range(a + 1, len(texts)):
            left, right = (
                {tuple(words[i : i + 5]) for i in range(len(words) - 4)}
                for words in (texts[a].split(), texts[b].split())
            )
            if left & right:
                shared[a, b] = len(left & right)
    assert {(a, b): n for a, b, n in candidates(table).tolist()} == shared


@settings(max_examples=80, deadline=None)
@given(st.lists(WORD, max_size=40), st.lists(WORD, max_size=40))
def test_copied_runs_hold_equal_words_and_use_each_word_once(left, right):
    a, b = tokenize([" ".join(left)]), tokenize([" ".join(right)])
    used_left, used_right = set(), set()
    for run in copied_runs(a.word, b.word):
        ours, theirs = range(run.a, run.a + run.length), range(run.b, run.b + run.length)
        assert [left[i] for i in ours] == [right[j] for j in theirs]
        assert run.length >= 4
        assert not used_left & set(ours)
        assert not used_right & set(theirs)
        used_left |= set(ours)
        used_right |= set(theirs)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_words_lie_in_their_text_in_order(texts):
    tokens = tokenize(texts)
    assert len(tokens.first) == len(texts) + 1
    for number, text in enumerate(texts):
        part, last = tokens.of(number), 0
        for start, end in zip(tokens.start[part], tokens.end[part], strict=True):
            assert last <= start < end <= len(text)
            last = end
