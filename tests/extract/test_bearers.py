"""Which persons share a name: families whose members all bear a style are not one person."""

from tests.extract.ground import read


def test_a_style_is_no_given_name() -> None:
    found = read(
        "Sheikh Hamad Al Nasr, the prime minister of Norland, met Sheikh Karim Al Nasr, the emir, on Monday."
    )
    names = {a.name for a in found.findings.actors if a.kind.value == "person"}
    assert {n.split()[-3] for n in names if n.endswith("Al Nasr")} == {"Hamad", "Karim"}
