"""Stances upheld, or told without a verb of their own, in invented sentences with their near misses."""

import pytest

from tests.extract.ground import read

CASES = [
    # what one will not give up, one insists on, each item by itself
    (
        "Estmark said it would not abandon its demand for a census, the return of its trawlers and an inquiry.",
        {
            ("Estmark", "insists", "census"),
            ("Estmark", "insists", "return of its trawlers"),
            ("Estmark", "insists", "inquiry"),
        },
    ),
    # what was given up is insisted on no more
    ("Estmark abandoned its demand for a census.", set()),
    # where somebody shall be, without a verb
    (
        "Sudria wants Norlander patrols out of the strait.",
        {("Sudria", "demands", "Norlander patrols out of the strait")},
    ),
    # what somebody wants out of curiosity is no place
    ("Sudria wanted answers out of curiosity.", set()),
    # each "for" is a point
    (
        "Norland called for the tolls to be lifted and for the pilots to be freed.",
        {
            ("Norland", "demands", "lifting of the tolls"),
            ("Norland", "demands", "the pilots to be freed"),
        },
    ),
    # what a plan that is presented provides for
    (
        "Sudria presented a plan providing for a ceiling of 40 boats and for the harbour to be dredged.",
        {
            ("Sudria", "offers", "ceiling of 40 boats"),
            ("Sudria", "offers", "dredging the harbour"),
        },
    ),
    # no condition
    (
        "Norland's envoy said a census could not be a condition for talks.",
        {("Norland", "rejects", "census as a condition for talks")},
    ),
    ("Norland's envoy said a census could be a condition for talks.", set()),
    # not something that one can accept
    (
        'A toll on ferries is "not something Norland can accept", its foreign minister, Ada Brandt, said.',
        {("Norland", "rejects", "toll on ferries")},
    ),
    ("A toll on ferries is not something Norland has discussed, its envoy said.", set()),
    # ready to accept is to accept, with what limits it
    (
        "Norland said it was ready to accept the draft treaty as it stood.",
        {("Norland", "accepts", "the draft treaty as it stood")},
    ),
    # what is proposed that many do
    (
        "Norland has proposed that the parties share the costs of the census.",
        {("Norland", "offers", "sharing of the costs of the census")},
    ),
    # limits on something are the point, not the thing
    (
        "Norland is open to discussing limits on trawlers, provided they apply to all.",
        {("Norland", "conditional", "limits on trawlers")},
    ),
    # the points of a letter are its author's
    (
        "The letter from Norland's president, Ada Brandt, lists two demands: removal of the toll, and the release "
        "of the pilots.",
        {
            ("Norland", "demands", "removal of the toll"),
            ("Norland", "demands", "release of the pilots"),
        },
    ),
    # how much belongs to what it is of
    (
        "Norland demanded a truce of not less than 10 weeks before the end of May.",
        {("Norland", "demands", "truce of not less than 10 weeks")},
    ),
    # what is agreed on stands behind the colon
    ("Norland and Estmark agreed on the following: a census.", set()),
    # what is stressed that should be done is wanted, what is only said is an opinion
    (
        "The Norlander spokesman stressed that the case of the pilots should be closed.",
        {("Norland", "demands", "closure of the case of the pilots")},
    ),
    ("The Norlander spokesman said that the case of the pilots should be closed.", set()),
    # what a plan would do is nobody's condition
    (
        "Under the plan, which Estmark says it has read, 20 pilots would be freed in exchange for two ships.",
        set(),
    ),
    # a call is repeated, but not by who answers it
    (
        "Norland reiterated its call for a renewal of the pact.",
        {("Norland", "demands", "renewal of the pact")},
    ),
    ("Norland answered a call for help.", set()),
]

HANGING = [
    # what will not happen before something has, hangs on it
    (
        "The envoy of the Dune Liberation Front said it would not leave the valley before the last pilot was free.",
        ("Dune Liberation Front", "not leave the valley", "before the last pilot was free"),
    ),
    # nobody will take part as long as
    (
        "As long as the toll is not lifted, no delegation of Norland will take part in direct talks.",
        (
            "Norland",
            "no delegation of Norland will take part in direct talks",
            "As long as the toll is not lifted",
        ),
    ),
    # a passive that waits
    (
        "The sanctions shall be lifted once a timetable is adopted, the Coastal League said.",
        ("Coastal League", "lifting of the sanctions", "once a timetable is adopted"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_upheld(text: str, wanted: set[tuple[str, str, str]]) -> None:
    found = read(text)
    told = {(*found.parties([s.party]), s.stance.value, s.label) for s in found.stances}
    assert told == wanted


@pytest.mark.parametrize(("text", "wanted"), HANGING)
def test_what_hangs_keeps_its_no(text: str, wanted: tuple[str, str, str]) -> None:
    found = read(text)
    told = [
        (*found.parties([s.party]), s.label, found.words(s.condition))
        for s in found.stances
        if s.stance.value == "conditional"
    ]
    assert told == [wanted]
