"""Interviews: who answers, where nothing but the form of questions and answers tells."""

import pytest

from tests.extract.ground import read

OPENING = "Estmark's chief negotiator, Daniel Brel, led his country's delegation in Velten. He spoke to Maria Lenz."
QUESTIONS = (
    "Mr Brel, why did you leave the talks?",
    "Because the draft was an ultimatum. We demand that Norland withdraw its ships.",
    "That is what everybody had expected.",
    "Norland says it has made a new proposal. Has it?",
    "No such proposal has been presented to us. I told the mediator so on Monday.",
)
ANSWERS = [
    [
        "Because the draft was an ultimatum. We demand that Norland withdraw its ships.",
        "That is what everybody had expected.",
    ],
    ["No such proposal has been presented to us. I told the mediator so on Monday."],
]


def answers(text: str) -> list[tuple[str | None, list[str | None]]]:
    """Speaker and content of the direct statements without a cue."""
    found = read(text)
    return [
        (found.names([s.speaker])[0] if s.speaker else None, [found.words(c) for c in s.content])
        for s in found.findings.statements
        if not s.cue
    ]


@pytest.mark.parametrize(
    ("opening", "first", "speaker"),
    [
        # two persons named, one of them addressed
        (OPENING, QUESTIONS[0], "Daniel Brel"),
        # two persons named, one of them said to be interviewed
        (
            "Maria Lenz reports from Velten. An interview with Daniel Brel, Estmark's envoy.",
            "Why did you leave the talks?",
            "Daniel Brel",
        ),
        # one person named
        ("Daniel Brel: a bad week", "Why did you leave the talks?", "Daniel Brel"),
        # two persons, and nothing tells which of them answers
        (
            "Maria Lenz met Daniel Brel in Velten.",
            "Why did you leave the talks?",
            None,
        ),
    ],
)
def test_answers_are_the_words_of_the_one_who_is_asked(
    opening: str, first: str, speaker: str | None
) -> None:
    text = "\n\n".join((opening, first, *QUESTIONS[1:], "The interview was held by telephone."))
    assert answers(text) == [(speaker, answer) for answer in ANSWERS]


def test_a_report_that_asks_questions_is_no_interview() -> None:
    text = (
        f"{OPENING}\n\nWhat does Estmark want?\n\nIts government demands the withdrawal of all ships.\n\n"
        "What happens next?\n\nThe talks go on in Velten on Monday, the ministry said."
    )
    assert answers(text) == []
    column = (
        "Norland should sign, by Ilse Maren\n\nWhy does Norland wait?\n\nI have asked myself that for years.\n\n"
        "What would it lose?\n\nNothing that we could not spare."
    )
    assert answers(column) == []


def test_a_host_asks_and_a_spokesperson_answers() -> None:
    host = "Host: Good evening. Is the text final?\nBrel: It is. We wait.\nHost: Thank you."
    assert [words for _, words in answers(host)] == [["It is. We wait."]]
    page = (
        "Answer of the Foreign Ministry of Norland to a question of the press\n\n"
        "Question: Estmark claimed that you closed the canal. How do you comment?\n\n"
        "Answer: We have never closed it.\n\nWe call on Estmark to return to the talks."
    )
    ((speaker, words),) = answers(page)
    assert speaker is not None and "Norland" in speaker
    assert words == ["We have never closed it.", "We call on Estmark to return to the talks."]


def test_who_is_called_by_surname_alone_answers_under_it() -> None:
    text = (
        "Interviewer: Mr Brel, Norland says it has been kept waiting. Why?\nBrel: We kept nobody waiting.\n"
        "Interviewer: Will you go back?\nBrel: Yes, if the ships leave."
    )
    assert [who for who, _ in answers(text)] == ["Brel", "Brel"]
    # nor is the one who is addressed taken for the one who says so
    found = read(text)
    cued = [found.names([s.speaker])[0] for s in found.findings.statements if s.cue and s.speaker]
    assert "Brel" not in cued


LETTERED = (
    "Q: Admiral, when did you write to the chairman?\n\n"
    "A: I wrote to him last Thursday, and my commissioner put the letter into his hands.\n\n"
    "Q: Will the others stand?\n\nA: Those who took up arms shall not stand.\n\n{note}"
)
LETTERED_ANSWERS = [
    ["I wrote to him last Thursday, and my commissioner put the letter into his hands."],
    ["Those who took up arms shall not stand."],
]
NOTE = "This interview was conducted in our office. It appears in the Saturday edition."


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        # who met him is named too
        (
            "Admiral Paul Brel rarely talks to foreign media. Grace Lund met him at the base in June.",
            "Paul Brel",
        ),
        # another one is named behind that
        (
            "Admiral Paul Brel rarely talks to the press. Grace Lund met him at the base. Daniel Kest is in jail.",
            "Paul Brel",
        ),
        # one of the two has an office, and a third stands by
        (
            "Grace Lund spoke to Admiral Paul Brel on board. The mediator Arno Kest had left.",
            "Paul Brel",
        ),
        # two with an office
        ("President Grace Lund spoke to Admiral Paul Brel on board.", None),
        # two before "met him"
        ("Admiral Paul Brel has jailed Daniel Kest. Grace Lund met him in Velten.", None),
    ],
)
def test_the_lines_above_tell_whom_the_letters_stand_for(opening: str, speaker: str | None) -> None:
    told = answers(f"{opening}\n\n{LETTERED.format(note=NOTE)}")
    assert told == [(speaker, words) for words in LETTERED_ANSWERS]


def test_an_answer_about_an_interview_is_no_closing_note() -> None:
    own = "This interview with the chairman frightens nobody, and I have told him so."
    told = answers(f"Admiral Paul Brel\n\n{LETTERED.format(note=own)}")
    assert told[-1] == ("Paul Brel", [*LETTERED_ANSWERS[1], own])


def test_who_asks_may_be_called_by_a_place() -> None:
    """Their questions are no part of the answers before them."""
    evidence = (
        "Members present: Lord Orne (The Chair); Baroness Kest of Port Alma; Lord Lind of Velten.\n\n"
        "The Chair: Minister, welcome. Is the paper ready?\n\n"
        "Daniel Brel: It is ready. We sent it on Monday.\n\n"
        "Baroness Kest of Port Alma: Norland says it never came. Why not?\n\n"
        "Daniel Brel: With respect, we have a receipt.\n\n"
        "Lord Lind of Velten: When will you publish it?\n\n"
        "Daniel Brel: Not before the summer."
    )
    said = [content for speaker, content in answers(evidence) if speaker == "Daniel Brel"]
    assert said == [
        ["It is ready. We sent it on Monday."],
        ["With respect, we have a receipt."],
        ["Not before the summer."],
    ]


def test_what_an_opponent_said_is_put_to_who_answers() -> None:
    text = "\n".join(
        (
            "INTERVIEW",
            "Daniel al-Brel, Estmark's negotiator, receives us in Velten.",
            "What did you accept?",
            "Daniel al-Brel: Three months of quiet. We signed nothing.",
            "Norland has since been given a different text.",
            "That is what I read. Nobody has given it to us.",
            "Mr Holt said on Thursday that both sides got it on the same day.",
            "He is mistaken. Let him show the receipt.",
            "Would you pull back?",
            "No. We will not leave the island.",
        )
    )
    own = [words for _, contents in answers(text) for words in contents]
    assert own == [
        "Three months of quiet. We signed nothing.",
        "That is what I read. Nobody has given it to us.",
        "He is mistaken. Let him show the receipt.",
        "No. We will not leave the island.",
    ]


def test_answers_without_a_name_are_of_the_only_one_whom_a_label_names() -> None:
    text = "\n".join(
        (
            "Talks in Velten",
            "Q: Why did the talks end?",
            "Ada Brel: Because Norland came without a paper. We listened.",
            "Q: Mr Holt says that it was sent on Friday.",
            "A: There was a receipt. I do not call that a paper.",
        )
    )
    assert answers(text) == [
        ("Ada Brel", ["Because Norland came without a paper. We listened."]),
        ("Ada Brel", ["There was a receipt. I do not call that a paper."]),
    ]


def test_answers_behind_two_names_are_nobodys() -> None:
    text = "\n".join(
        (
            "Talks in Velten",
            "Q: Why did the talks end?",
            "Ada Brel: Because Norland came without a paper. We listened.",
            "Arno Kest: We had a paper. I gave it to them.",
            "Q: Where is it now?",
            "A: There was a receipt. I do not call that a paper.",
        )
    )
    assert answers(text)[-1][0] is None
