"""What a paper takes back in a correction is told by nobody: no act, no stance."""

import pytest

from tests.extract.ground import read

TOLD = [
    # called a correction
    (
        "Correction: On 27 May we reported that Estmark had rejected the fishing ban. There was no vote.",
        False,
    ),
    # taken back in the next sentence
    ("On 28 May we wrote that Estmark had rejected the fishing ban. That was wrong.", False),
    # an earlier version, wrongly
    (
        "An earlier version of this article wrongly said that Estmark had rejected the fishing ban.",
        False,
    ),
    # told again, and still held
    ("On 28 May we reported that Estmark had rejected the fishing ban. Norland protested.", True),
    # the words of one who writes a letter
    ("We wrote that Estmark had rejected the fishing ban. There was no answer.", True),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_a_correction_takes_back_is_told_by_nobody(text: str, told: bool) -> None:
    found = read(text)
    assert [act.type for act in found.acts if act.type == "reject"] == ["reject"] * told
    assert [str(stance.stance) for stance in found.findings.stances] == ["rejects"] * told


SPEAKING = (
    "Norland's paper deletes the second paragraph and says that the Coastal League shall have no role. "
    "It adds that the Coastal League shall publish nothing. It asks for a quota of 450 tonnes."
)


def test_it_behind_what_a_paper_says_is_whose_paper_it_is() -> None:
    found = read(SPEAKING)
    speakers = [s.speaker for s in found.findings.statements if s.cue is not None][-2:]
    assert [found.parties([key]) for key in speakers if key] == [["Norland"], ["Norland"]]
    assert found.parties(found.act("request").actor) == ["Norland"]


ANSWERS = [
    # to a question of the press
    (
        "Norland's spokesman gave the following answer to a question put by Estmark's news agency: "
        '"We have not moved."',
        0,
    ),
    # a paper
    ("Norland gave Estmark a written answer to its letter.", 1),
    # answers that are handed over
    ("Norland handed Estmark its official answer to the questions of the court.", 1),
]


@pytest.mark.parametrize(("text", "count"), ANSWERS)
def test_an_answer_to_a_question_is_said_and_no_paper(text: str, count: int) -> None:
    found = read(text)
    assert len([p for p in found.findings.papers if p.kind == "response"]) == count
    assert len([a for a in found.acts if a.type in ("deliver", "receive")]) == count
