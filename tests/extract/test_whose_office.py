"""Whose office is told: names with a style inside, bare offices, offices beside offices, and nationals."""

import pytest

from ontherecord.nouns.findings import LocalActor
from tests.extract.ground import Read, read


def _person(found: Read, name: str) -> LocalActor:
    (person,) = [a for a in found.findings.actors if a.name == name]
    return person


def _speakers(found: Read) -> list[str]:
    """Who says the statements of a text, in its order."""
    names = {a.key: a.name for a in found.findings.actors}
    told = sorted(found.findings.statements, key=lambda s: s.content[0].start)
    return [names.get(s.speaker or "", "-") for s in told]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "President Hassan Sheikh Orun told parliament that Norland would defend itself.",
            "Hassan Sheikh Orun",
        ),
        (
            "The security adviser, Hussein Sheikh Dal, said every soldier must leave.",
            "Hussein Sheikh Dal",
        ),
        # in front of a name it is a style, and no office
        ("Sheikh Ali Orun Rane, a spokesman, said the group rejected the deal.", "Ali Orun Rane"),
    ],
)
def test_sheikh_within_a_name_is_the_name(text: str, name: str) -> None:
    titles = [role.title.casefold() for role in _person(read(text), name).roles]
    assert not any("sheikh" in title for title in titles)


def test_the_prime_minister_is_the_one_introduced_as_such() -> None:
    found = read(
        "The Prime Minister, Dr the Hon. Martin Tollar, spoke today of the talks with Estmark. He received Mr Jonas "
        "Pell, envoy of the Prime Minister of Estmark. The Prime Minister told Mr Pell that he needed time."
    )
    assert _speakers(found)[-1] == "Martin Tollar"


def test_a_name_beside_two_offices_has_the_first() -> None:
    found = read("An adviser to the president, Mykola Podal, said Norland would reject the draft.")
    assert [role.title for role in _person(found, "Mykola Podal").roles] == ["adviser"]


def test_a_name_beside_her_minister_is_the_ministers() -> None:
    found = read("A spokesman for her justice minister, Morgan Holt, said that courts decide.")
    assert [role.title for role in _person(found, "Morgan Holt").roles] == ["justice minister"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # one person of that state was named
        (
            "Norlander negotiator Dag Kest met Estmarkian official Ana Yerm. The talks were long, the Norlander said.",
            "Dag Kest",
        ),
        # several: people, hence the state
        ("The talks were long, the Norlanders said. Norland had asked for them.", "Norland"),
    ],
)
def test_a_national_is_a_person(text: str, speaker: str) -> None:
    assert speaker in _speakers(read(text))
