"""Papers, positions and groups that say something, the nearest subject, and the day on which something was said."""

import pytest

from tests.extract.ground import read

Line = tuple[str | None, str, bool]


def said(text: str) -> list[Line]:
    """Speaker, content and sureness of each statement, in the order of the text."""
    found = read(text)
    return [
        (
            found.names([s.speaker])[0] if s.speaker else None,
            " … ".join(found.words(c) or "" for c in s.content),
            s.sure,
        )
        for s in found.findings.statements
    ]


LISTED = "the list was complete"
CASES = [
    # the paper in which he said something before
    (
        "Arno Kest condemned the arrests in a statement. The statement added that the list was complete.",
        ("Arno Kest", LISTED, True),
    ),
    # a paper that somebody issued
    (
        "Estmark issued a communique on Monday. The communique said that the list was complete.",
        ("Estmark", LISTED, True),
    ),
    # whose paper it is stands behind it
    ("A letter from Estmark said that the list was complete.", ("Estmark", LISTED, True)),
    # whom a paper is for has not written it
    ("A letter to Estmark said that the list was complete.", (None, LISTED, False)),
    # nor has the author of another paper of that noun
    (
        "Arno Kest wrote a letter. An unsigned letter lay on the desk. The letter said that the list was complete.",
        (None, LISTED, False),
    ),
    # whose position it is
    (
        "Estmark's position has not moved. It demands the withdrawal of all ships from the strait.",
        ("Estmark", "the withdrawal of all ships from the strait", True),
    ),
    # groups that are nobody in particular
    ("The police said that the list was complete.", ("police", LISTED, True)),
    ("The scientists said that the list was complete.", ("scientists", LISTED, True)),
    # sides, teams and delegations are somebody, and who is not told
    ("The two sides said that the list was complete.", (None, LISTED, False)),
    # a statement is somebody's: whose is not told
    ("A government statement said that the list was complete.", (None, LISTED, False)),
    # a body's own name behind "the", a campaign of somebody not otherwise named
    (
        "The Committee for the Lakes said that the list was complete.",
        ("Committee for the Lakes", LISTED, True),
    ),
    (
        "The Maren campaign said that the list was complete.",
        ("Maren campaign", LISTED, True),
    ),
    # the group just told of, the age of somebody just told of
    (
        "The Dune Liberation Front freed the sailors on Monday. The group said that the list was complete.",
        ("Dune Liberation Front", LISTED, True),
    ),
    (
        'Arno Kest said he was at home here. "We stay," the 21-year-old added.',
        ("Arno Kest", "We stay", True),
    ),
    # a group that does not lead the sentence before may be another
    (
        "He once worked for the Dune Liberation Front. The group said that the list was complete.",
        ("Dune Liberation Front", LISTED, False),
    ),
    # not the government of a state that a quotation names
    (
        '"They were freed by the Norlander government," Arno Kest said. '
        "The government said that the list was complete.",
        ("Norlander government", LISTED, False),
    ),
    # a day set off in front of who says it
    (
        "The list reached the envoy, on Friday, Arno Kest told reporters.",
        ("Arno Kest", "The list reached the envoy, on Friday", True),
    ),
]


@pytest.mark.parametrize(("text", "line"), CASES)
def test_papers_and_groups_speak(text: str, line: Line) -> None:
    assert line in said(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who laughed, not who spoke a paragraph before
        (
            '"It went to the wrong floor," Torben Brel said.\n'
            "Arno Kest laughed when I repeated this to him. The envoys, he said, had read it out.",
            "Arno Kest",
        ),
        # an office with a name beside it
        (
            '"It went to the wrong floor," Torben Brel said.\n'
            "The justice minister, Arno Kest, has another account. He told parliament that the list was complete.",
            "Arno Kest",
        ),
        # through the sentence of a pronoun
        (
            '"It went to the wrong floor," Torben Brel said.\n'
            "Maître Arno Kest got up. He sent the sheet back. He said nobody signs such paper.",
            "Arno Kest",
        ),
    ],
)
def test_the_subject_of_the_sentence_before_speaks(text: str, speaker: str) -> None:
    assert [who for who, _, _ in said(text)][-1] == speaker


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the day of saying
        ("Arno Kest said late Monday that the list was complete.", "late Monday"),
        # of the letter in which it was said
        ("In a letter dated 9 May, Arno Kest said that the list was complete.", "9 May"),
        # of another deed of his
        ("Arno Kest, who arrived on Tuesday, said that the list was complete.", None),
        # of a deed told
        ("The list seized on Friday, Arno Kest said, was complete.", None),
        # of the deed with which he went on to say it
        ("Arno Kest resigned on Saturday, adding that the list was complete.", "Saturday"),
        # the name of a broadcast is no day
        ("Arno Kest said on NBC's This Week that the list was complete.", None),
    ],
)
def test_the_day_of_saying(text: str, day: str | None) -> None:
    (line,) = read(text).findings.statements
    assert (line.time.printed if line.time else None) == day


def test_kin_tell_who_she_is_not() -> None:
    text = (
        "Ilse Maren said on Monday that she would wait. She puts a cup out for her brother. Tovan Kest, 54, has been "
        'in prison for a year. "Everyone has a plan," she said.'
    )
    assert [who for who, words, _ in said(text) if words == "Everyone has a plan"] == ["Ilse Maren"]


def test_verbs_of_headlines_are_no_surnames() -> None:
    found = read('North\'s Park Says It Is Open\n"We are open to talks," Park said on Monday.')
    assert [a.name for a in found.findings.actors if a.key.startswith("person:")] == ["Park"]


def test_offices_without_a_name_speak_inside_an_interview() -> None:
    text = (
        "Arno Kest, the league's mediator, talks to Carola Ochi\n\n"
        "Carola Ochi: The foreign minister says Norholm never received the paper.\n\n"
        "Arno Kest: I was in the room. The Estmarkian premier has said that he wants an accord, and so do we.\n\n"
        "Carola Ochi: Thank you.\n\nArno Kest: Thank you."
    )
    lines = [(who, words) for who, words, _ in said(text)]
    assert ("Estmarkian premier", "he wants an accord") in lines
    assert (None, "Norholm never received the paper") in lines


def test_a_past_day_in_a_statement_is_none_of_saying() -> None:
    text = "Statement by Arno Kest\n\nI condemn the arrests of 10 April.\n\nI demand that all of them be released.\n"
    assert [s.time for s in read(text).findings.statements] == [None] * len(
        read(text).findings.statements
    )


def test_a_communique_in_a_bodys_own_name_is_sure() -> None:
    text = (
        "COMMUNIQUE No. 4\n\n"
        "The Lake Committee informs the public that it has answered the letter of 18 March.\n\n"
        "The Lake Committee proposes a transition of 36 months, beginning on 1 May.\n\n"
        "For the Lake Committee,\n\nArno Kest\n\nSpokesman\n"
    )
    lines = said(text)
    assert [sure for who, _, sure in lines if who == "Lake Committee"] == [True, True]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # whose server it is does not make the one who asks a woman
        (
            "Ilse Maren lost the vote. Tovan Brel asked Ilse Maren to give up her seat and her office.\n"
            "Brel said on Friday that the office was closed. He said the seat was empty.",
            ("Tovan Brel", "the seat was empty", True),
        ),
        # who calls her is not she, and is who told her
        (
            "The premier, Torben Brel, told the cabinet that the list was late.\n"
            "Wytkar, the Estmarkian envoy, calls her every Friday. Last week he told her that it was complete.",
            ("Wytkar", "it was complete", True),
        ),
        # a name inside words that the next paragraph takes up again is not he
        (
            "The news drew a furious response from President Alan Holm.\n"
            "'Northern Leader Kim Park just stated that the button is on his desk at all times.\n"
            "'Will someone tell him that I too have a button, but it is a much bigger one,' he said.",
            (
                "Alan Holm",
                "Will someone tell him that I too have a button, but it is a much bigger one",
                False,
            ),
        ),
        # somebody named long before, and not as one who does anything
        (
            "The letter to Arno Kest came late. The ferry was full. The sea was calm. The port was open.\n"
            "He said it was over.",
            ("Arno Kest", "it was over", False),
        ),
        # a new description may mean who was just told of: whose words they are is doubtful
        (
            "Arno Kest said he has judged many disputes. He was calm. The retired Estmarkian judge said it was over.",
            ("Arno Kest", "it was over", False),
        ),
        # a cousin of whom only the given name is told
        (
            "Arno Kest, the envoy, said he would wait.\n"
            'Her cousin Dov is less patient. "They are playing for time," he said.',
            ("Arno Kest", "They are playing for time", False),
        ),
    ],
)
def test_doubtful_readings_of_he_and_she(text: str, line: Line) -> None:
    assert line in said(text)
