"""What a communique or release says in nobody's name is its house's own word."""

import pytest

from tests.extract.ground import read

PAGES = [
    # a release of a body
    (
        "NORLANDER TREASURY\nPress release\nNorholm, 3 May 2024\n"
        "The licence will be renewed only if Estmark frees the crew.",
        [("Norland", "renewal of the licence", "only if Estmark frees the crew")],
    ),
    # a threat in a communique
    (
        "Norland's government\nCOMMUNIQUE\n"
        "If Estmark seals the strait, the landing rights of its airline will be revoked immediately.",
        [
            (
                "Norland",
                "the landing rights of its airline will be revoked",
                "If Estmark seals the strait",
            )
        ],
    ),
    # what a summit is on is not whose page it is, nor is who sent it a letter
    (
        "REGIONAL AUTHORITY\nSUMMIT ON THE SITUATION IN NORLAND\nFINAL COMMUNIQUE\n"
        "The leaders took note of the letter dated 31 May by which Norland sent a timetable. "
        "The sanctions will be lifted only after the crew is freed.",
        [],
    ),
    # a newspaper says it in nobody's name
    (
        "The Harbour Post\nNews\nThe licence will be renewed only if Estmark frees the crew.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PAGES)
def test_whose_word_it_is(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = read(text)
    told = [(*found.parties((s.party,)), s.label, found.words(s.condition)) for s in found.stances]
    assert told == wanted
