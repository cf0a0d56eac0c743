"""Which persons share a name: families whose members all bear a style are not one person."""

import pytest

from tests.extract.ground import read


def test_a_style_is_no_given_name() -> None:
    found = read(
        "Sheikh Hamad Al Nasr, the prime minister of Norland, met Sheikh Karim Al Nasr, the emir, on Monday."
    )
    names = {a.name for a in found.findings.actors if a.kind.value == "person"}
    assert {n.split()[-3] for n in names if n.endswith("Al Nasr")} == {"Hamad", "Karim"}


def test_who_speaks_for_a_person_is_nobody_named_elsewhere() -> None:
    found = read(
        "Norland's foreign ministry spokesman Karl Olsen said the note was received. Ada Brandt, the prime"
        " minister of Estmark, was silent. A spokesman for Brandt said Velten would answer."
    )
    speakers = [found.parties([s.speaker]) for s in found.findings.statements if s.speaker]
    assert speakers[-1] == ["Estmark"]
    names = {a.name: a.party for a in found.findings.actors}
    assert names["spokesman for Brandt"] == "state:Estmark"


@pytest.mark.parametrize(
    ("title", "party"),
    [
        # who speaks for the state
        ("Norland's foreign minister", "state:Norland"),
        # who only sits in its parliament, or is against its government, or was in office
        ("Norlander senator", None),
        ("Norland's opposition leader", None),
        ("Norland's former foreign minister", None),
    ],
)
def test_for_whom_an_office_speaks(title: str, party: str | None) -> None:
    found = read(f"{title} Karl Olsen rejected the treaty with Estmark.")
    assert {a.name: a.party for a in found.findings.actors}["Karl Olsen"] == party
