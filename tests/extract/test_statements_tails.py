"""Where content ends, short answers, and who speaks in other ways than by a verb of saying."""

import pytest

from tests.extract.ground import read
from tests.extract.test_statements_closers import told

CASES = [
    # the rest of a list is part of it; what is set behind it with a verb of its own is not
    (
        "Two diplomats familiar with the document said it would set up a joint maritime commission with a Sudrian "
        "chair, a hotline between the two navies and a 12-month ban on drills within 50 miles of the line.",
        (
            "Two diplomats familiar with the document",
            "it would set up a joint maritime commission with a Sudrian chair, a hotline between the two navies and "
            "a 12-month ban on drills within 50 miles of the line",
        ),
    ),
    (
        "Norland said it would set up a court, the first such step and one that Estmark fears, and has since named "
        "a judge.",
        ("Norland", "it would set up a court, the first such step and one that Estmark fears"),
    ),
    # the condition of an offer is part of it
    (
        "President Arno Kest spoke in Velten. He offered to reopen the channel to grain ships, provided that the"
        " radar were switched off.",
        (
            "Arno Kest",
            "to reopen the channel to grain ships, provided that the radar were switched off",
        ),
    ),
    # what the outlet makes of it is not
    (
        "Norland has offered to free six divers for the crew, the Estmarkian foreign minister, Arno Kest, said on"
        " Friday, in the first sign that Velten is looking for a way out.",
        ("Arno Kest", "Norland has offered to free six divers for the crew"),
    ),
    # nor what came of it
    (
        "Kest said that he would repay the money to the treasury, but has not made good on that promise.",
        ("Kest", "he would repay the money to the treasury"),
    ),
    # what is made plain behind what would be done
    (
        "Arno Kest, the secretary-general of the Coastal League, said its members would read the draft with care,"
        " but made plain that the station was not for sale.",
        ("Arno Kest", "the station was not for sale"),
    ),
    # short answers to the clause before
    ("Norland says twenty-three are held; Estmark says eighteen are.", ("Estmark", "eighteen are")),
    (
        "The union has lifted its ban, the papers wrote. Norland says that it hasn't.",
        ("Norland", "it hasn't"),
    ),
    # "in the words of" is a cue
    (
        "What they sent was, in the words of an Estmarkian negotiator who has read it,"
        ' "a list of refusals in good English".',
        ("Estmarkian negotiator", "a list of refusals in good English"),
    ),
    # "His Excellency" is no pronoun
    (
        "HE the Prime Minister Arno Kest met in Velten with HE the Norlander Special Envoy Pablo Rojas. HE the"
        " Norlander Special Envoy expressed his government's thanks for the role of Estmark.",
        ("Pablo Rojas", "his government's thanks for the role of Estmark"),
    ),
    # whose attorney speaks does not speak
    (
        "Arno Kest Jr. met the lawyer in June. In a statement to The Atlantic, Kest Jr.’s attorney, Pablo Rojas,"
        " said: “We have no doubts about these papers.”",
        ("Pablo Rojas", "We have no doubts about these papers."),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_line_holds_what_was_said_and_no_more(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in told(text)


INTERVIEW = """\
Velten Review
# Ana Vega: "Norland knows what is expected of it"
# Interview by Rosa Diaz
The president of the commission explains its position two weeks before its ultimatum runs out.
Velten Review: Colonel Soto says the commission never commented on his timetable in writing.
Ana Vega: That surprises me. We sent our observations to the minister.
What does the league want?
A transition of two years and a dialogue with all. These are two things and none of them is new to us.
Would you accept 30 months?
No. If Norland sends us a credible timetable, the sanctions will not be extended.
There is talk of closing the borders.
I have not proposed this and nobody has asked me to.
"""


def test_an_interview_whose_labels_stop_goes_on() -> None:
    lines = told(INTERVIEW)
    answers = [content for who, content in lines if who == "Ana Vega"]
    assert "I have not proposed this and nobody has asked me to." in answers
    assert any(content.startswith("No. If Norland") for content in answers)
    # what the questions state is nobody's statement
    assert not any("closing the borders" in content for _, content in lines)


def test_a_page_without_paragraphs_tells_nothing() -> None:
    assert read("").findings.statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norland recalled its envoy after a soldier lost a leg to a mine which, Suland alleges, was freshly laid.",
        "Norland withdrew from the talks on Monday after a blast which, the army claims, was staged.",
    ],
)
def test_what_stands_before_which_is_not_the_sources(text: str) -> None:
    found = read(text)
    told = [
        " ".join(found.words(span) or "" for span in line.content)
        for line in found.findings.statements
    ]
    assert not [words for words in told if "Norland" in words]
