"""Whose own words a page is: interviews set in bold, "Q." and "A.", letters and statements in the first person."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report
from tests.extract.ground import Read, extractor

Said = list[tuple[str | None, str]]
Saying = Callable[[str, str], Said]


@pytest.fixture
def saying(tmp_path: Path) -> Saying:
    """Reads a file of a name and a text the whole way: who surely said what."""

    def run(name: str, text: str) -> Said:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        config = Config(min_words=0)
        (one,) = find_inputs([path], config)
        report = read_report(one, config)
        found = Read(report.text, extractor().extract(report, clean(report)))
        return [
            (
                found.names([s.speaker])[0] if s.speaker else None,
                " / ".join(found.words(c) or "" for c in s.content),
            )
            for s in found.findings.statements
            if s.sure
        ]

    return run


def page(opening: str, *pairs: tuple[str, str]) -> str:
    """A page whose questions are set in bold."""
    turns = "".join(f"<p><strong>{q}</strong></p>\n<p>{a}</p>\n" for q, a in pairs)
    return f"<html><head><title>Talk</title></head><body><article>{opening}\n{turns}</article></body></html>"


PAIRS = (
    (
        "Estmark says your file was late. Was it?",
        "It was not late. We sent it on Monday and I have the receipt here.",
    ),
    (
        "Estmark says your file was incomplete.",
        "It was complete. The council checked it line by line before it went on.",
    ),
    (
        "The league's minister, Torben Brel, says he wrote to you on Sunday.",
        "I received his letter, and we will not accept a ban for a year.",
    ),
    ("Have you told him so?", "He will read it in your newspaper, I suppose, tomorrow morning."),
)
ANSWERS = [answer for _, answer in PAIRS]


@pytest.mark.parametrize(
    ("opening", "first", "speaker"),
    [
        # named in the headline
        ("<h1>Ilse Maren: we will not drown in paper</h1>", PAIRS[0], "Ilse Maren"),
        # named by the label of the first answer alone
        (
            "<h1>We will not drown in paper</h1>",
            (PAIRS[0][0], f"<strong>Ilse Maren:</strong> {PAIRS[0][1]}"),
            "Ilse Maren",
        ),
        # addressed in the first question, while the opening names whom she works for
        (
            "<h1>We will not drown in paper</h1><p>President Daniel Kest's adviser on ferries and fees</p>",
            (f"Ms Maren, {PAIRS[0][0]}", PAIRS[0][1]),
            "Maren",
        ),
    ],
)
def test_questions_in_bold_need_no_question_mark(
    saying: Saying, opening: str, first: tuple[str, str], speaker: str
) -> None:
    said = saying("talk.html", page(opening, first, *PAIRS[1:]))
    assert [words for who, words in said if who == speaker] == ANSWERS
    # what others are said to say in the questions is theirs; who is addressed does not say it
    assert ("Estmark", "your file was incomplete") in said


def test_bold_headings_over_paragraphs_are_no_questions(saying: Saying) -> None:
    text = page(
        "<h1>What the two states want, and why it matters to us</h1>",
        (
            "What does Estmark want?",
            "Its government demands the withdrawal of all ships from the strait by May.",
        ),
        (
            "What does Norland want?",
            "The ministry in Norholm has said nothing about it since the talks broke down.",
        ),
    )
    assert not [
        words for _, words in saying("news.html", text) if words.startswith(("Its", "The ministry"))
    ]


def test_bare_letters_with_stops_and_a_guest(saying: Saying) -> None:
    text = (
        "Our guest this morning is Arno Kest, the league's mediator.\n\n"
        "Q. Mr Kest, you carried the letter. Did you also carry a threat?\n\n"
        "A. I carried an envelope. What was in it is public by now.\n\n"
        "Q. Colonel Brel says a ban was not mentioned.\n\nA. The Colonel was not in the room.\n\n"
        "Q. Is it enough?\n\nA. No. I have told them so."
    )
    said = saying("radio.txt", text)
    assert [words for who, words in said if who == "Arno Kest"] == [
        "I carried an envelope. What was in it is public by now.",
        "The Colonel was not in the room.",
        "No. I have told them so.",
    ]
    assert ("Brel", "a ban was not mentioned") in said


def test_somebody_quoted_in_an_answer_is_the_inner_speaker(saying: Saying) -> None:
    text = (
        "TRANSCRIPT: Sudria's envoy Arno Kest on the ferry\n\n"
        "Host: Did they pass it on?\n\nKest: Minister Sato told me that he had given it to Minister Kim. We wait.\n\n"
        "Host: Since when?\n\nKest: Since Monday, and I have heard nothing.\n\nHost: Thank you, Mr Kest."
    )
    assert ("Sato", "he had given it to Minister Kim") in saying("radio.txt", text)


@pytest.mark.parametrize(
    ("head", "speaker", "whole"),
    [
        # a header says that all of it is his
        (
            "Ferry Board\n\nStatement on fees\n\nFrom: The Rt Hon Lord Kest CMG",
            "Kest",
            True,
        ),
        # a letterhead of many lines above the header
        (
            "MINISTRY OF FERRIES\n\nRepublic of Norland\n\nHarbour House, 4 Quay Street\n\n"
            "STATEMENT BY THE PERMANENT SECRETARY ON FEES\n\nFrom: Ilse Maren, Permanent Secretary\n\nDate: 8 May 2031",
            "Ilse Maren",
            True,
        ),
        # a person behind the bodies of his office
        (
            "Statement by the Coastal League Special Envoy for Sudria Arno Kest on the fees",
            "Arno Kest",
            False,
        ),
        # somebody met is not the one who speaks
        ("Statement by Arno Kest following a meeting with Ilse Maren", "Arno Kest", False),
        # an office without a name
        (
            "Statement of the Spokesperson of the Ministry of Norland to the press",
            "Spokesperson of the Ministry of Norland",
            False,
        ),
    ],
)
def test_first_persons_are_the_signatory(
    saying: Saying, head: str, speaker: str, whole: bool
) -> None:
    own = [
        "I set out our concerns to the envoys of both sides in Velten this week.",
        "We do not accept that the evidence supplied on Monday was complete in any way.",
        "No reply to our note has so far been received by anyone in this office.",
    ]
    other = "The ferry runs twice a day between the two ports, and it has done so for years."
    said = saying("statement.txt", f"{head}\n\n" + "\n\n".join((*own, other)) + "\n")
    assert [words for who, words in said if who == speaker and words in own] == own
    assert ((speaker, other) in said) is whole


SIGNED = (
    "The heads of delegation of both sides met in Velten on 9 March. I chaired the meeting.",
    "1. The ferry will run again from 1 June if the fees have been paid by then.",
    "2. A draft was submitted to both of them, and I hold that it remains on the table.",
)


@pytest.mark.parametrize(
    ("head", "below", "speaker"),
    [
        # a name that no list knows, with an office on the next line
        ("Chairman's Statement", "Toka Vao-Lemana\n\nPremier of the Lake Isles", "Toka Vao-Lemana"),
        # a motto between the text and the name, and a contact below
        (
            "PRESS STATEMENT",
            "For Lake and Country\n\nDr. Anna Holt\n\nFor more information: press@board.example",
            "Anna Holt",
        ),
        # a name under an article of no statement signs nothing
        ("Ferry talks end without a deal", "Anna Holt\n\nVelten", None),
        # what stands under a statement need not be a name
        ("PRESS STATEMENT", "Read More\n\nPress Office", None),
    ],
)
def test_all_of_a_signed_statement_is_the_signatorys(
    saying: Saying, head: str, below: str, speaker: str | None
) -> None:
    text = "\n\n".join((head, "Velten, 11 March 2031", *SIGNED, below))
    said = saying("chair.txt", f"{text}\n")
    assert [who for who, words in said if words in SIGNED] == ([speaker] * 3 if speaker else [])


FOLLOWING = (
    "VELTEN, March 3, 2031 (Norland Press) -- A spokesman for the Foreign Ministry of Norland gave the following answer"
    " to a question put by Norland Press on Monday:"
)
ANSWERED = (
    "The Estmarkian side tabled a demand which amounts to a search of our ports.",
    "Norland will open the ports only when Estmark opens its own.",
)


def test_what_follows_an_answer_announced_is_the_one_who_gave_it(saying: Saying) -> None:
    said = saying("agency.txt", "\n\n".join(("On the ferry talks", FOLLOWING, *ANSWERED)) + "\n")
    speaker = "spokesman for the Foreign Ministry of Norland"
    assert [who for who, words in said if words in ANSWERED] == [speaker] * 2


@pytest.mark.parametrize(
    ("text", "his"),
    [
        # a reporter goes on in his own voice
        (
            (
                *ANSWERED,
                "Estmark's envoy Arno Kest said on Tuesday that he had seen no such demand.",
            ),
            0,
        ),
        # what is his stands in quotation marks, the rest does not
        ((f"“{ANSWERED[0]}”", "The ferry runs twice a day."), 1),
    ],
)
def test_an_answer_announced_ends_where_others_speak(
    saying: Saying, text: tuple[str, ...], his: int
) -> None:
    said = saying("agency.txt", "\n\n".join(("On the ferry talks", FOLLOWING, *text)) + "\n")
    assert sum((who or "").startswith("spokesman") for who, _ in said) == his


def test_a_report_about_a_statement_is_nobodys_own_words(saying: Saying) -> None:
    text = (
        "NORHOLM - Norland answered a statement by Arno Kest on Monday.\n\nWe reported on Sunday that the ferry stood"
        " still in both ports.\n\nOur reporter saw no ship leave, and I saw none either, in the whole afternoon.\n"
    )
    assert not [words for who, words in saying("news.txt", text) if who == "Arno Kest"]


FEATURES = [
    # a rubric that names where the reporter is
    "The Harbour Review\n12 May 2031\n\nLetter from Velten\n\n",
    # a by-line
    "A Statement of Norland and what it left out\n\nBy Henry Dale\n\n",
]


@pytest.mark.parametrize("head", FEATURES)
def test_a_reporter_in_the_first_person_is_no_party(saying: Saying, head: str) -> None:
    text = (
        "I went to Velten to find out why the talks had failed. The minister received me in his office.\n\n"
        "When I asked him about the quota, he smiled. We walked to the window of his office on the ninth floor.\n\n"
        "On my last evening the envoy telephoned. I did not pick up, and we never spoke again about it.\n"
    )
    assert not [
        words
        for _, words in saying("feature.txt", head + text)
        if words.startswith(("I ", "When", "On"))
    ]


def test_a_signature_names_who_states_by_his_office_alone(saying: Saying) -> None:
    text = (
        "STATEMENT BY THE CHAIR\n\nIt is with sorrow that I announce that the talks have failed for now.\n\n"
        "I replied on 17 April to the letter that reached my office. My reply has not been answered.\n\n"
        "I do not support the new draft, and we will not sign it before June of this year.\n\n"
        "Daniel Okoth\n\nChair of the Lake Board\n"
    )
    said = saying("chair.txt", text)
    assert (
        sum(who == "Daniel Okoth" and words.startswith(("It is", "I ")) for who, words in said) == 3
    )


@pytest.mark.parametrize(
    ("signature", "speaker"),
    [
        # an office behind the name
        ("H.E. Anna Holt, President of Sudria and Chair of the Lake Board", "Anna Holt"),
        # a degree and an initial
        ("Dr. Anna M. Holt", "Anna M. Holt"),
        # a sentence that begins with a name signs nothing
        ("Anna Holt, the former chair, left the hall before the vote was taken.", None),
    ],
)
def test_who_signs_below_is_the_i_of_a_statement(
    saying: Saying, signature: str, speaker: str | None
) -> None:
    own = [
        "It is with sorrow that I announce that the talks have failed for now.",
        "A letter reached my office on 14 April, and I replied to it on 17 April.",
    ]
    text = "\n\n".join(("STATEMENT BY THE CHAIR", "Velten, 4 May 2031", *own, signature))
    said = saying("chair.txt", f"{text}\n")
    assert [who for who, words in said if words in own] == ([speaker] * 2 if speaker else [])


def test_a_headline_quotes_the_one_who_answers(saying: Saying) -> None:
    text = (
        'Kest: "We carried an envelope"\n\n'
        "12 May 2031\n\n"
        "Colonel Paul Brel calls him a liar. Arno Kest, the mediator, is at home in Velten.\n\n"
        "Q: Did you carry a threat?\n\nA: I carried an envelope. What was in it is public by now.\n\n"
        "Q: Is it enough?\n\nA: No. I have told them so.\n"
    )
    answers = (
        "I carried an envelope. What was in it is public by now.",
        "No. I have told them so.",
    )
    said = saying("talk.txt", text)
    assert [words for who, words in said if who == "Arno Kest" and words in answers] == [*answers]
