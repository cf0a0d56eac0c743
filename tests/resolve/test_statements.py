"""The same words in two reports: recognised, and never silently where they differ."""

import pytest

from ontherecord.nouns.judgement import Verdict
from tests.resolve.building import Draft, link, run

LONG = "We will not give up the harbour before the last ship has left it"


def _said(name, words, speaker="Anna Lind", kind="direct"):
    draft = Draft(name, f'"{words}," said {speaker} of {name}.')
    if speaker:
        draft.actor(speaker, "person")
    return draft.says(speaker, words, kind)


_PAIRS = [
    # the same words, the same speaker
    (LONG, LONG, "Anna Lind", "Anna Lind", Verdict.SAME, ""),
    # nobody named in the other report
    (LONG, LONG, "Anna Lind", None, Verdict.SAME, ""),
    # one word altered inside the quotation: the same, and the reason says what was altered
    (
        LONG,
        LONG.replace("last", "final"),
        "Anna Lind",
        "Anna Lind",
        Verdict.SAME,
        "altered: last / final",
    ),
    # the negation is gone: nobody decides that silently
    (
        LONG,
        LONG.replace(" not", ""),
        "Anna Lind",
        "Anna Lind",
        Verdict.UNSURE,
        "altered: not / nothing",
    ),
    # two speakers for the same words
    (LONG, LONG, "Anna Lind", "Erik Berg", Verdict.DIFFERENT, "said the one"),
    # other words
    (
        LONG,
        "The talks on the harbour go on until the last ship is there",
        "Anna Lind",
        "Anna Lind",
        None,
        "",
    ),
    # too short to prove anything unless equal
    ("We are ready to talk", "We are ready to fight", "Anna Lind", "Anna Lind", None, ""),
    # short and equal
    ("We are ready to talk", "We are ready to talk", "Anna Lind", "Anna Lind", Verdict.SAME, ""),
]


@pytest.mark.parametrize(("one", "other", "by", "by_other", "verdict", "reason"), _PAIRS)
def test_two_statements(one, other, by, by_other, verdict, reason):
    resolved = run(_said("a", one, by), _said("b", other, by_other))
    lines = [j for j in resolved.judgements if j.by == "rule:quotation"]
    assert [j.verdict for j in lines] == ([verdict] if verdict else [])
    assert all(reason in j.reason for j in lines)
    linked = [bool(s.same_as) for s in resolved.statements]
    assert linked == [verdict is Verdict.SAME] * 2


def test_an_indirect_rendering_in_a_copy_is_the_same_statement():
    words = "the ministry had received the reply of the League from its envoy in the capital"
    one = _said("a", words, kind="indirect")
    other = _said("b", words.replace("received", "obtained"), kind="indirect")
    resolved = run(one, other, links=(link(one, other),))
    assert [bool(s.same_as) for s in resolved.statements] == [True, True]


def test_within_one_report_nothing_is_the_same_words_elsewhere():
    draft = Draft("a", "We are ready to talk. We are ready to talk again.")
    draft.says(None, "We are ready to talk").says(None, "We are ready to talk again")
    assert [s.same_as for s in run(draft).statements] == [(), ()]


def test_said_on_is_read_against_the_reports_date_and_is_not_that_date():
    text = "Norland agreed, the minister said on Wednesday. It will hold, he said."
    draft = Draft("a", text, "2022-01-27")
    draft.says(None, "Norland agreed", "indirect", time=draft.time("on Wednesday", weekday=2))
    draft.says(None, "It will hold", "indirect")
    said = {s.content: s.said_on for s in run(draft).statements}
    assert said["Norland agreed"].edtf == "2022-01-26"
    assert said["It will hold"] is None


def test_two_speakers_of_one_sentence_are_two_statements():
    draft = (
        Draft("a", "Lind and Berg said the talks had failed.")
        .actor("Lind", "person")
        .actor("Berg", "person")
    )
    draft.says("Lind", "the talks had failed", "indirect").says(
        "Berg", "the talks had failed", "indirect"
    )
    assert len({s.id for s in run(draft).statements}) == 2


def test_content_in_pieces_and_over_a_line_break_is_one_line():
    text = "“We came,” he said, “to the state-\nrun house.”"
    draft = Draft("a", text)
    draft.says(None, "We came")
    (finding,) = draft.statements
    pieces = (draft.at("We came"), draft.at("to the state-\nrun house."))
    draft.statements = [type(finding)(finding.kind, finding.mode, None, True, pieces)]
    assert run(draft).statements[0].content == "We came to the state-run house."
