"""One point under the wordings in which it is barred, and the points that only look like it."""

import pytest

from ontherecord.nouns.judgement import Verdict
from tests.resolve.building import Draft, run


def _stand(name: str, party: str, stance: str, point: str) -> Draft:
    draft = Draft(name, f"{party} {stance} {point} on Friday.", "2031-05-07")
    return draft.actor("Norland").actor("Suland").stands(party, stance, point)


ONE_POINT = [
    (
        "prevent Westmark’s efforts to join the Coastal League",
        "close the door on Westmark’s hope of joining",
    ),
    (
        "prevent Westmark’s efforts to join the Coastal League",
        "Westmark would never be able to join the Coastal League",
    ),
    (
        "scrap any plans to incorporate Westmark or any other former crown isle into the bloc",
        "prevent Westmark’s efforts to join the Coastal League and the bloc’s right to patrol the straits",
    ),
    (
        "the bloc bar Westmark, a former crown isle, from ever joining",
        "shut Westmark out of the western alliance",
    ),
    ("renewal of the fishing pact by 90 days", "extend the fishing pact by at least two months"),
    ("amend the harbour charter", "amendment of the harbour charter"),
]


@pytest.mark.parametrize(("one", "other"), ONE_POINT)
def test_one_point(one: str, other: str) -> None:
    resolved = run(_stand("a", "Norland", "demands", one), _stand("b", "Suland", "rejects", other))
    assert len(resolved.issues) == 1
    (line,) = (j for j in resolved.judgements if j.by == "rule:issue")
    assert line.verdict is Verdict.SAME
    assert "name the same point" in line.reason


TWO_POINTS = [
    # another party is barred
    (
        "prevent Westmark’s efforts to join the Coastal League",
        "prevent Suland’s efforts to join the Coastal League",
    ),
    # it is barred, and it is wanted
    (
        "prevent Westmark’s efforts to join the Coastal League",
        "the membership of Westmark in the Coastal League",
    ),
    # from something else
    ("shut Westmark out of the western alliance", "shut Westmark out of the harbour talks"),
    # the captives of one side are not the prisoners of the other
    ("the release of the captives", "the release of the prisoners"),
    # a door that is closed is no border
    ("close the door on talks with Westmark", "the closure of the border with Westmark"),
]


@pytest.mark.parametrize(("one", "other"), TWO_POINTS)
def test_two_points(one: str, other: str) -> None:
    resolved = run(_stand("a", "Norland", "demands", one), _stand("b", "Suland", "rejects", other))
    assert len(resolved.issues) == 2


def test_which_of_two_clubs_is_meant_stays_open() -> None:
    wordings = (
        "prevent Westmark’s efforts to join the Coastal League",
        "prevent Westmark’s efforts to join the Harbour Wire",
        "close the door on Westmark’s hope of joining",
    )
    drafts = [
        _stand(name, "Norland", "demands", w) for name, w in zip("abc", wordings, strict=True)
    ]
    resolved = run(*drafts)
    assert len(resolved.issues) == 3
    doubted = [
        j for j in resolved.judgements if j.by == "rule:issue" and j.verdict is Verdict.UNSURE
    ]
    assert len(doubted) == 2
    assert all("not said" in line.reason for line in doubted)


def test_a_label_says_one_point() -> None:
    both = "prevent Westmark’s efforts to join the Coastal League and the bloc’s right to patrol the straits"
    alone = "close the door on Westmark’s hope of joining"
    resolved = run(_stand("a", "Norland", "demands", both), _stand("b", "Suland", "rejects", alone))
    (issue,) = resolved.issues
    assert issue.label == alone
