"""Whose words they most likely are where no rule can tell, and quotations that fill paragraphs of their own."""

import pytest

from tests.extract.ground import read

_Told = list[tuple[str | None, str, bool]]


def _told(text: str) -> _Told:
    found = read(text)
    return [
        (
            found.names([s.speaker])[0] if s.speaker else None,
            found.words(s.content[0]) or "",
            s.sure,
        )
        for s in found.findings.statements
    ]


APART: list[tuple[str, _Told]] = [
    # a paragraph without a cue goes on with who spoke in the paragraph above
    (
        'Ada Brandt said the plan was weak.\n"It offers nothing to the people of the delta."',
        [
            ("Ada Brandt", "the plan was weak", True),
            ("Ada Brandt", "It offers nothing to the people of the delta.", False),
        ],
    ),
    # nobody spoke in the paragraph above
    ('The hall was cold that day.\n"It offers nothing to the people of the delta."', []),
    # a title in marks is nobody's words
    (
        'Ada Brandt said the film was fine.\n"Legends Of The Northern Coal Fields."',
        [
            ("Ada Brandt", "the film was fine", True),
        ],
    ),
    # a second paragraph under the same cue is a line of its own
    (
        '"We wait for an answer," Ada Brandt said.\n"Nobody can hurry us in this matter," she said.',
        [
            ("Ada Brandt", "We wait for an answer", True),
            ("Ada Brandt", "Nobody can hurry us in this matter", True),
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), APART)
def test_paragraphs_of_quoted_words(text: str, wanted: _Told) -> None:
    assert _told(text) == wanted


LIKELY: list[tuple[str, str, str | None]] = [
    # "they" are the subject of the sentence before
    (
        "Fishermen blocked the port on Monday. And they said the quota was a bad joke.",
        "the quota was a bad joke",
        "Fishermen",
    ),
    # whom a relative clause describes
    (
        "The quota surprised analysts, who described it as the best part of the pact.",
        "it as the best part of the pact",
        "analysts",
    ),
    # no state is an airline
    (
        "Norland closed the port. The airline said it would fly on.",
        "it would fly on",
        None,
    ),
    # the last word of a name that only one body bears
    (
        "The Missing Families Forum calls on the cabinet to vote. “There is a deal on the table,” the forum says.",
        "There is a deal on the table",
        "Missing Families Forum",
    ),
    # a name that the tagger misread, with an office behind it
    (
        "Park Soo-hyun, the spokesman for the league, said the office welcomed the words of Norland.",
        "the office welcomed the words of Norland",
        "Park Soo-hyun",
    ),
    # who holds an office is not whoever spoke last
    (
        '"We wait," Ada Brandt said. The judge warned that the hall would be cleared.',
        "the hall would be cleared",
        None,
    ),
]


@pytest.mark.parametrize(("text", "content", "speaker"), LIKELY)
def test_likely_speakers_are_never_sure(text: str, content: str, speaker: str | None) -> None:
    found = [(who, sure) for who, words, sure in _told(text) if words == content]
    assert found == [(speaker, False)]


PEOPLE: list[tuple[str, str, tuple[str | None, bool]]] = [
    # who is named behind "she" in its own sentence is another
    (
        "Ada Brandt came with Ilse Maren. Maren said nothing. She thought she could clear it up, but she took Maren "
        "with her.",
        "she could clear it up",
        ("Ada Brandt", False),
    ),
    # a firm is nobody's "he"
    (
        "For Mr. Kest, who built Holtfax Ltd. over ten years, Norwood’s problems are ones that he can fix.\n"
        "Norwood’s board met on Monday. Norwood has not shown that it can.\n"
        "“We have a lot of respect for the people there,” he said.",
        "We have a lot of respect for the people there",
        ("Kest", True),
    ),
    # an office with its "of" and brackets in front of a name
    (
        "Head of the Harbour Board of Norland (HBN) Arno Kest stressed on Monday that the port must be closed.",
        "the port must be closed",
        ("Arno Kest", True),
    ),
    # the diplomat of another state than the minister's who spoke before
    (
        "Foreign Minister Ivo Lark, in a phone call with his Estmarkian counterpart Arno Kest, said that Norland would "
        "wait. The Estmarkian top diplomat announced that his country would host the talks.",
        "his country would host the talks",
        ("Arno Kest", False),
    ),
    # a body told apart by whose it is
    (
        "The DLF-run health ministry says six people were hurt.",
        "six people were hurt",
        ("DLF-run health ministry", True),
    ),
    # a name between commas whose verb has lost its subject leads its sentence
    (
        "“We did our homework and we did it on time,” Lark declared.\n"
        "As for the famous paper, the head of the delegation, Maître Arno Kest, confirms that a sheet was pushed at "
        "him. He returned it on the spot. “A paper that nobody signs is worth nothing,” he quips.",
        "A paper that nobody signs is worth nothing",
        ("Arno Kest", True),
    ),
]


@pytest.mark.parametrize(("text", "content", "wanted"), PEOPLE)
def test_he_and_she(text: str, content: str, wanted: tuple[str | None, bool]) -> None:
    assert [(who, sure) for who, words, sure in _told(text) if words == content] == [wanted]


def test_a_verb_that_tells_a_clause_leaves_a_passive_before_it() -> None:
    found = _told(
        "Norland's premier Arno Kest admitted that the reply had been delayed and announced that it would be sent on "
        "Monday."
    )
    assert found == [
        ("Arno Kest", "the reply had been delayed", True),
        ("Arno Kest", "it would be sent on Monday", True),
    ]


AUDIENCES = [
    # who is told is nobody in particular
    ("Ada Brandt told reporters that the deal was off.", "to reporters"),
    ("Ada Brandt told parliament on Monday that she would resign.", "to parliament"),
    # who is told is somebody
    ("Ada Brandt told Estmark that the deal was off.", None),
]


@pytest.mark.parametrize(("text", "channel"), AUDIENCES)
def test_audiences_are_channels(text: str, channel: str | None) -> None:
    (found,) = read(text).findings.statements
    assert found.channel == channel


def test_an_if_among_the_words_makes_no_supposition() -> None:
    found = _told(
        '"If for any reason you decide to raise your tariffs, then it will be added to ours," Brandt wrote in a letter.'
    )
    assert found == [
        (
            "Brandt",
            "If for any reason you decide to raise your tariffs, then it will be added to ours",
            True,
        )
    ]


CLOSING: list[tuple[str, list[tuple[str | None, bool]]]] = [
    # behind a clause about those who were met
    (
        "Minister Ada Brandt went to Velten for a meeting with members of the party who are resisting"
        " the deal, saying it gives away too much.",
        [("members", False)],
    ),
    # who goes on about himself
    (
        "Minister Ada Brandt met lawmakers who are resisting the deal, saying she would not sign it.",
        [("Ada Brandt", True)],
    ),
    # no clause about others
    ("Minister Ada Brandt wrote to Estmark, saying it had gone too far.", [("Ada Brandt", True)]),
]


@pytest.mark.parametrize(("text", "wanted"), CLOSING)
def test_who_speaks_behind_a_clause_about_others(
    text: str, wanted: list[tuple[str | None, bool]]
) -> None:
    assert [(who, sure) for who, _, sure in _told(text)] == wanted
