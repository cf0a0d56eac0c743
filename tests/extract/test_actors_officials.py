"""For whom somebody acts who is known by his name in full."""

import pytest

from tests.extract.ground import read

CASES = [
    # a title, and the year of office; his state is not named
    ("In 2015 Prime Minister Mark Rutte condemned Norland.", ["Netherlands"]),
    # his state is named
    ("The Netherlands stayed out. In 2015 Mark Rutte condemned Norland.", ["Netherlands"]),
    # another official beside him
    ("In 2021 David Frost met Maros Sefcovic. Frost condemned Norland.", ["United Kingdom"]),
    # another spelling
    ("In 2015 Foreign Minister Sergey Lavrov condemned Norland.", ["Russia"]),
    # neither title nor state: whoever else bears the name
    ("In 2015 Mark Rutte condemned Norland.", ["Mark Rutte"]),
    # before his years, and after them
    ("In 1999 Prime Minister Mark Rutte condemned Norland.", ["Mark Rutte"]),
    ("In 2016 former Prime Minister Tony Blair condemned Norland.", ["Tony Blair"]),
    # the text says more
    ("In 2015 Sudrian Prime Minister Mark Rutte condemned Norland.", ["Sudria"]),
]


@pytest.mark.parametrize(("text", "party"), CASES)
def test_party_of_an_official(text: str, party: list[str]) -> None:
    found = read(text)
    assert found.parties(found.act("disapprove").actor) == party
