"""Who speaks: names behind long offices, pronouns behind them, and what is no speaker at all."""

import pytest

from tests.extract.ground import read


def said(text: str) -> list[tuple[str | None, str, bool]]:
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


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # a title without "the"; a surname that speaks; "he" is neither told nor met in the content
        (
            "Chief of the Provincial Council Daniel Okoth underlined that the ferry was his to run.\n"
            "In a message to the agency, Okoth affirmed that the council had answered the Norlander mediator."
            ' "Our answer was handed over on Monday," he said, pointing out that he kept a receipt.\n'
            "He explained that nothing else had been sent.",
            ["Daniel Okoth"] * 5,
        ),
        # the office behind the verb, with a field of work of many words
        (
            '"Estmark welcomes the accord," said Under Secretary of the Treasury for Terrorism and Financial'
            " Intelligence Paul M. Merl. He added that the ban would stay.",
            ["Paul M. Merl"] * 2,
        ),
        # an office of the same kind is not the one met before
        (
            "Head of the Border Council Arno Kest said the road was open.\n"
            "Chief of the Provincial Council Daniel Okoth said the road was closed.",
            ["Arno Kest", "Daniel Okoth"],
        ),
    ],
)
def test_a_name_behind_a_long_office_speaks(text: str, speakers: list[str]) -> None:
    assert [(who, sure) for who, _, sure in said(text)] == [(who, True) for who in speakers]


CASES = [
    # all who say it together, each in a line of its own
    (
        "Norland, Estmark and three other states have told Sudria that they will keep the wheat out.",
        [("Norland", "they will keep the wheat out"), ("Estmark", "they will keep the wheat out")],
    ),
    # one phrase for the officials of two is one speaker
    (
        "Norlander and Estmarkian officials have hinted that they would reject it.",
        [("Norlander and Estmarkian officials", "they would reject it")],
    ),
    # two whom nobody names
    (
        "A Nordic diplomat and a senior officer confirmed that the paper was genuine.",
        [("Nordic diplomat", "the paper was genuine"), ("senior officer", "the paper was genuine")],
    ),
    # out of a group that spoke
    (
        "The envoy has carried messages since May, two diplomats said. One of them said a ship would sail.",
        [
            ("two diplomats", "The envoy has carried messages since May"),
            ("one of two diplomats", "a ship would sail"),
        ],
    ),
    # somebody unnamed, met again as "the source"
    (
        'A harbour insider told the Bugle that Norland had given nothing. "There is no new paper," the source said.',
        [
            ("harbour insider", "Norland had given nothing"),
            ("harbour insider", "There is no new paper"),
        ],
    ),
    # an office right behind the deed of whose it is
    (
        "Norland's minister Ilse Maren has confirmed that a letter was sent."
        " Okoth accepted it at once, his office says.",
        [("Ilse Maren", "a letter was sent"), ("Okoth’s office", "Okoth accepted it at once")],
    ),
    # the clause that leads to the words is none of them
    (
        "Daniel Okoth denied it. Three days later the Norlander foreign ministry corrected him:"
        " the proposals had been received, it said.",
        [("Norlander foreign ministry", "the proposals had been received")],
    ),
    # but a colon inside the words is
    (
        "Daniel Okoth spoke in Velten. The choice is simple: sign or leave the talks, he said.",
        [("Daniel Okoth", "The choice is simple: sign or leave the talks")],
    ),
    # a surname without its article
    (
        "Mahdi al-Mashat met the envoys. A second round would take place after Eid, Mashat's office said.",
        [("Mahdi al-Mashat’s office", "A second round would take place after Eid")],
    ),
    # somebody's spokesman is nobody named elsewhere, and "he" after him is he
    (
        "Foreign Minister Paul Brel of Estmark met President Ana Ruiz. There was an accord, Brel said."
        ' Ruiz\'s spokesman denied this on Monday. "There is no deal," he said.',
        [("Paul Brel", "There was an accord"), ("Ruiz's spokesman", "There is no deal")],
    ),
    # an adviser is not his principal
    (
        "An adviser to President Ana Ruiz said the talks had failed. The court, he added, would sit on Monday.",
        [("adviser to President Ana Ruiz", "the talks had failed")],
    ),
    # styles before a name are none of it
    (
        'President Ana Ruiz left. PS Mary Atim said the fee would stay. "We do not haggle," she said.',
        [("Mary Atim", "the fee would stay"), ("Mary Atim", "We do not haggle")],
    ),
    # another of a kind, whose name stands behind it
    (
        "Another leading Dem, Sen. Kate Gill, said the plan was dead.",
        [("Kate Gill", "the plan was dead")],
    ),
    # a name that tells what she did is a person's
    (
        "Ana Lucia Ferro says she filed her appeal on Friday.",
        [("Ana Lucia Ferro", "she filed her appeal on Friday")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_surely_says_what(text: str, wanted: list[tuple[str, str]]) -> None:
    told = [(who, words) for who, words, _ in said(text)]
    assert [one for one in told if one in wanted] == wanted


def test_an_office_that_is_not_known_surely_is_nobody_elses() -> None:
    text = "Norland's minister Ilse Maren said it was sent. Okoth accepted it at once, his office says."
    assert "Ilse Maren’s office" not in [who for who, _, _ in said(text)]


def test_nobody_is_his_own_addressee() -> None:
    found = read("Norland has conveyed to Velten its hope that the talks go on.")
    (statement,) = found.findings.statements
    assert statement.addressee is None or found.names([statement.addressee]) == ["Estmark"]


def test_she_is_not_looked_for_in_another_entry_of_a_live_blog() -> None:
    text = (
        "16:40 The rights group counts\nMaria Kest of Casa Clara says the count is wrong.\n"
        '15:20 At the court\nThe hall was empty. "They stamped it," she said.\n'
        "14:05 What we know\nThe ferry stands."
    )
    assert ("Maria Kest", "They stamped it", True) not in said(text)
    assert ("Maria Kest", "They stamped it", False) not in said(text)


def test_the_delegation_is_not_surely_that_of_a_third_state() -> None:
    text = (
        "The spokesman said the national delegation had replied. The Sudrian delegation arrived on Monday.\n"
        "An official denied that the delegation demanded fees."
    )
    found = read(text)
    own = [s for s in found.stances if s.party and "Sudria" in found.names([s.party])[0]]
    assert not own


def test_the_parties_of_a_communique_are_the_two_states() -> None:
    head = "The commissions of Norland and Estmark met on the border.\n"
    text = "The Parties agreed to sign the protocol by 15 May."
    assert {(who, sure) for who, _, sure in said(head + text)} == {
        ("Norland", False),
        ("Estmark", False),
    }
    third = "The commissions of Norland, Estmark and Sudria met on the border.\n"
    assert not {who for who, _, sure in said(third + text) if sure}
    sides = "Norland's minister met Estmark's envoy.\nBoth sides agreed that they would meet again."
    assert not {who for who, _, sure in said(sides) if sure}


def test_words_that_go_on_with_anothers_count_are_unsure() -> None:
    text = "The league says nine prisoners are out; Casa Clara has counted ten."
    assert not [words for _, words, sure in said(text) if sure and "Clara" in words]


def test_a_day_before_the_cue_is_not_that_of_saying() -> None:
    found = read("Estmark's comments reached him on Friday, spokesman Paul Brel told reporters.")
    assert [s.time for s in found.findings.statements] == [None]
    found = read("On Friday, Norland's minister Paul Brel said that it was over.")
    assert [s.time is None for s in found.findings.statements] == [False]


def test_the_agency_is_one_so_named_before_one_that_may_be_one() -> None:
    text = (
        "The Harbour Energy Agency will send its report, two clerks told Radio News Estmark. "
        "The agency said that the works were shut."
    )
    assert [speaker for speaker, *_ in said(text)][-1] == "Harbour Energy Agency"


def test_who_bears_the_very_title_is_meant_before_another_who_is_a_head_too() -> None:
    text = (
        "The Head of State, Colonel Arno Kest, received the envoy. The envoy handed to the Head of State a message "
        "from the Current Chairman of the Coastal League.\n\n"
        "The Head of State recalled that the timetable had been adopted in May. He regretted that nobody had answered."
    )
    assert [speaker for speaker, *_ in said(text)] == ["Arno Kest"] * 2


def test_a_coalition_told_of_without_a_name_is_not_the_one_that_has_one() -> None:
    met = "The Coastal League, an alliance that Norland left, met. "
    told = "“It breaks the charter,” the alliance said."
    assert said(met + told)[-1][0] == "Coastal League"
    (stated,) = said(f"{met}An alliance of 15 parties rejected the plan. {told}")
    assert stated == (None, "It breaks the charter", False)
