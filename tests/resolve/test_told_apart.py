"""One thing told otherwise by two reports: its day, its parts, a number in a speech, who asked, what a paper is."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.telling import recorded_on

FIRST, SECOND = "2031-05-14", "2031-05-16"
STATES = "Norland and Estmark met in Velten."
Case = tuple[str, str, int]

DAYS: list[Case] = [
    # one note, of which neither report knows a second
    (
        "Norland received a message from Estmark on May 6.",
        "The step followed an invitation that Norland had received on May 9 from Estmark.",
        1,
    ),
    # another one, as the second report says
    (
        "Norland received a message from Estmark on May 6.",
        "The step followed another message that Norland had received on May 9 from Estmark.",
        0,
    ),
    # sent on one day, there on the next
    (
        "Estmark sent Norland a letter on May 6.",
        "The letter from Estmark reached Norland on May 7.",
        0,
    ),
    # it came from another side
    (
        "Norland received a message from Estmark on May 6.",
        "The step followed an invitation that Norland had received on May 9 from Sudria.",
        0,
    ),
]

PARTS: list[Case] = [
    # the same share of two wholes
    (
        f"{STATES} 13 of the treaty's 17 articles have been agreed.",
        f"{STATES} The two are in agreement on 13 of the draft treaty's 16 articles.",
        1,
    ),
    # another share: another state of the paper
    (
        f"{STATES} 11 of the treaty's 17 articles have been agreed.",
        f"{STATES} The two are in agreement on 13 of the draft treaty's 16 articles.",
        0,
    ),
    # other states
    (
        f"{STATES} 13 of the treaty's 17 articles have been agreed.",
        "Sudria and the Coastal League are in agreement on 13 of the draft treaty's 16 articles.",
        0,
    ),
]

SAID: list[Case] = [
    # one speech in two papers
    (
        "“They want to tear up an agreement that we concluded only three years ago,” Norland's foreign minister, "
        "Mira Dosk, said.",
        "“It wants to tear up an agreement that we concluded only two years ago,” Norland's foreign minister, "
        "Mira Dosk, said.",
        1,
    ),
    # the same words of two things
    (
        "“They want to tear up an agreement that we concluded only three years ago,” Norland's foreign minister, "
        "Mira Dosk, said.",
        "“Our fleet has grown by two ships,” Norland's foreign minister, Mira Dosk, said.",
        0,
    ),
    # two speakers
    (
        "“They want to tear up an agreement that we concluded only three years ago,” Norland's foreign minister, "
        "Mira Dosk, said.",
        "“It wants to tear up an agreement that we concluded only two years ago,” Estmark's foreign minister, "
        "Vik Tal, said.",
        0,
    ),
]


def _kinds(*texts: str) -> list[tuple[ConflictKind, bool]]:
    """The conflicts of reports of these days, in order."""
    record = recorded_on(*zip((FIRST, SECOND), texts, strict=False))
    return [(conflict.kind, conflict.sure) for conflict in record.conflicts]


@pytest.mark.parametrize(("first", "second", "count"), DAYS)
def test_days_of_one_hand_over(first: str, second: str, count: int) -> None:
    assert _kinds(first, second) == [(ConflictKind.DATE, False)] * count


@pytest.mark.parametrize(("first", "second", "count"), PARTS)
def test_how_many_parts_a_paper_has(first: str, second: str, count: int) -> None:
    assert _kinds(first, second) == [(ConflictKind.FIGURE, True)] * count


@pytest.mark.parametrize(("first", "second", "count"), SAID)
def test_a_number_in_one_speech(first: str, second: str, count: int) -> None:
    assert _kinds(first, second) == [(ConflictKind.FIGURE, True)] * count


ALONE: list[tuple[str, list[tuple[ConflictKind, bool]]]] = [
    # a paper that nobody issued
    (
        "The envoys of Estmark had been given two days to leave, according to letters that circulated on Friday. "
        "Norland's foreign minister, Mira Dosk, said that these letters had not been issued by the ministry.",
        [(ConflictKind.DID_NOT, True)],
    ),
    # other papers
    (
        "The envoys of Estmark had been given two days to leave, according to letters that circulated on Friday. "
        "Norland's foreign minister, Mira Dosk, said that the visas had not been issued by the ministry.",
        [],
    ),
    # another voice names others
    (
        "The talks on the fisheries pact were put off for a week at the request of Sudria.\n\nThe Norlander foreign "
        "minister, Mira Dosk, said that the meeting had been adjourned at the request of Estmark and Sudria.",
        [(ConflictKind.AGENT, False)],
    ),
    # the same ones
    (
        "The talks on the fisheries pact were put off for a week at the request of Sudria.\n\nThe Norlander foreign "
        "minister, Mira Dosk, said that the meeting had been adjourned at the request of Sudria.",
        [],
    ),
    # it asked for changes, and came up with nothing
    (
        "Estmark has asked for many changes to the plan, Norland's foreign minister, Mira Dosk, said.\n\nVik Tal, "
        "Estmark's foreign minister, denied that Estmark had come up with new ideas.",
        [(ConflictKind.PARTIES_DISAGREE, False)],
    ),
    # somebody else asked
    (
        "Sudria has asked for many changes to the plan, Norland's foreign minister, Mira Dosk, said.\n\nVik Tal, "
        "Estmark's foreign minister, denied that Estmark had come up with new ideas.",
        [],
    ),
    # any such request
    (
        "Norlander state radio reported that Norland had turned down an Estmarkian request to cross the bay. Estmark's "
        "foreign minister, Vik Tal, denied having made any such request.",
        [(ConflictKind.DID_NOT, True)],
    ),
    # whose claims are rejected stands before what is said instead
    (
        "Rejecting Sudria's claims that the grain had gone to rich lands, Vik Tal, Estmark's foreign minister, said "
        "that most of it had reached the islands.",
        [(ConflictKind.PARTIES_DISAGREE, True)],
    ),
]


@pytest.mark.parametrize(("text", "kinds"), ALONE)
def test_within_one_report(text: str, kinds: list[tuple[ConflictKind, bool]]) -> None:
    assert _kinds(text) == kinds
