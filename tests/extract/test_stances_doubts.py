"""Whose stances are not sure, and what takes no stand at all, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label, whether it is sure
_Wanted = set[tuple[str, str, str, bool]]
CASES: list[tuple[str, _Wanted]] = [
    # a pronoun with one person near
    (
        "Norland's president, Ada Brandt, spoke on Monday. She called for a census of the islands.",
        {("Norland", "demands", "census of the islands", True)},
    ),
    # a pronoun with two
    (
        "Norland's president, Ada Brandt, met Arno Kest on Monday. She called for a census of the islands.",
        {("Norland", "demands", "census of the islands", False)},
    ),
    # a subject shared over a comma
    (
        "Norland told Estmark that the source was a sailor, and promised to publish the list.",
        {("Norland", "offers", "publication of the list", False)},
    ),
    # a subject shared without one
    (
        "Norland closed the port and called for a census of the islands.",
        {("Norland", "demands", "census of the islands", True)},
    ),
    # a relative clause of a named side
    (
        "Norland, which called for a census of the islands, left the room.",
        {("Norland", "demands", "census of the islands", True)},
    ),
    # no chance of it
    ("There is no chance that Norland will withdraw its boats, Estmark's envoy said.", set()),
    # what its own side says that it will do
    (
        "Norland's envoy said it will withdraw its boats from the strait.",
        {("Norland", "offers", "withdrawal of the boats from the strait", True)},
    ),
    # what should not be
    ("Norland's president, Ada Brandt, said Estmark should face no sanctions.", set()),
    # a guess
    ("Norland's president, Ada Brandt, said Estmark must be doing something right.", set()),
    # a sum
    ("Norland's president, Ada Brandt, said Estmark must win 58 percent of the seats.", set()),
    # a duty
    (
        "Norland's president, Ada Brandt, said Estmark must withdraw its boats.",
        {("Norland", "demands", "withdrawal of the boats", True)},
    ),
    # a "not" that stands apart
    ("Norland does not, and never will, accept Estmark as a naval power, it said.", set()),
    # what a press office leaves
    ("Norland declined to discuss the attacks on the port.", set()),
    # what a side refuses to talk of
    (
        "Norland refused to discuss the withdrawal of its boats.",
        {("Norland", "rejects", "withdrawal of its boats", True)},
    ),
    # a participle before its noun
    ("Norland's ruling party leads in pledged votes.", set()),
    # what is only suggested to be so
    ("Norland suggested that the ban is hurting the fishermen.", set()),
    # what one gets ready for
    ("Norland is getting ready for its training programme in the hills.", set()),
    # what one is ready for
    (
        "Norland is ready for talks with Estmark on the tolls.",
        {("Norland", "open", "talks with Estmark on the tolls", True)},
    ),
    # who is told of, behind "according to"
    ("The raids were committed by others, according to the navy of Norland.", set()),
    # what is done all the same
    (
        "Norland will not reopen the strait even if Estmark pays.",
        {("Norland", "rejects", "reopening of the strait", False)},
    ),
    # what somebody says that he has not said
    ('"I did not say that we would accept a ban," Norland\'s president, Ada Brandt, said.', set()),
    # what for
    ("Norland agreed with the decision, once more so as not to delay the vote.", set()),
    # one of two that hangs on words of its own
    (
        "Norland proposes to open one gate now and to open the other when the toll is paid.",
        {
            ("Norland", "offers", "open one gate now", True),
            ("Norland", "offers", "opening of the other", False),
        },
    ),
    # the same word thrice
    (
        'Norland promised "jobs, jobs, jobs".',
        {("Norland", "offers", "jobs", True)},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_whose(text: str, wanted: _Wanted) -> None:
    told = read(text)
    assert {
        (
            (told.names if s.own else told.parties)([s.party])[0],
            s.stance.value,
            s.label,
            s.sure,
        )
        for s in told.stances
    } == wanted


# Persons who hold no office that speaks for their state: who they are, as printed.
ALONE: list[str] = ["mayor of Velten", "former president of Norland", "presidential candidate"]


@pytest.mark.parametrize("office", ALONE)
def test_who_speaks_for_no_state_stands_for_himself(office: str) -> None:
    told = read(f"Norland held a vote. Ada Brandt, the {office}, rejected a ban on trawlers.")
    assert [(told.names([s.party])[0], s.stance.value) for s in told.stances] == [
        ("Ada Brandt", "rejects")
    ]


def test_who_holds_an_office_speaks_for_the_state() -> None:
    told = read("Ada Brandt, the president of Norland, rejected a ban on trawlers.")
    assert [(told.parties([s.party])[0], s.stance.value) for s in told.stances] == [
        ("Norland", "rejects")
    ]
