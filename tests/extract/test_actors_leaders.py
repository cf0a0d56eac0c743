"""For whom somebody acts who is known by surname alone."""

import pytest

from tests.extract.ground import read

CASES = [
    # in the years of office
    ("Pakistan stayed out. In 2002 Mr. Musharraf condemned Norland.", ["Pakistan"]),
    # long after them
    ("Pakistan stayed out. In 2019 Mr. Musharraf condemned Norland.", ["Musharraf"]),
    # the state is not named
    ("Sudria stayed out. In 2002 Mr. Musharraf condemned Norland.", ["Musharraf"]),
    # out of office, as the text says
    ("Pakistan stayed out. In 2002 former President Musharraf condemned Norland.", ["Musharraf"]),
    # dead for long: no other reading
    ("The Soviet Union stayed out. Mr. Khrushchev condemned Norland.", ["Soviet Union"]),
]


@pytest.mark.parametrize(("text", "party"), CASES)
def test_party_of_a_leader(text: str, party: list[str]) -> None:
    found = read(text)
    assert found.parties(found.act("disapprove").actor) == party
