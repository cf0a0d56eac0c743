"""What is a person's own acts for whom he acts: "her country", "Kest's team"."""

import pytest

from tests.extract.ground import read

KEST = "Norlander President Arno Kest visited the port. "
CASES = [
    (KEST + "Kest's government has rejected the Estmarkian proposal.", "reject"),
    (KEST + "His office has rejected the Estmarkian proposal.", "reject"),
    (KEST + "He said his country would reject the Estmarkian proposal.", "reject"),
    (KEST + "Kest's administration handed Estmark a note.", "deliver"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_acts_of_whom_they_are(text: str, kind: str) -> None:
    found = read(text)
    act = found.act(kind)
    assert found.parties(act.actor) == ["Norland"]
    assert found.parties(act.recipient) == ["Estmark"]


@pytest.mark.parametrize(
    "text",
    [
        # nobody knows for whom he acts
        "Arno Kest visited the port. His office has rejected the Estmarkian proposal.",
        # no people of his
        pytest.param(
            KEST + "His brother has rejected the Estmarkian proposal.",
            marks=pytest.mark.xfail(strict=True, reason="the learned reader takes Kest, unsurely"),
        ),
    ],
)
def test_of_nobody_known(text: str) -> None:
    found = read(text)
    assert all(found.parties(act.actor) != ["Norland"] for act in found.findings.acts)
