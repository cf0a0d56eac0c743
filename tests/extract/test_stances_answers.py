"""Answers that name nothing, what will go on, and what hangs on its own return, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label or words, the words it hangs on
_Wanted = set[tuple[str, str, str, str | None]]
TOLD: list[tuple[str, _Wanted]] = [
    # taken and turned down
    (
        "Sudria's minister Ola Peta offered a quota of 900 tonnes. Norholm turned it down on 3 May.",
        {
            ("Sudria", "offers", "quota of 900 tonnes", None),
            ("Norland", "rejects", "quota of 900 tonnes", None),
        },
    ),
    # agreed, on a day
    (
        "Norland has proposed a meeting of experts. Velten agreed on Friday.",
        {
            ("Norland", "offers", "meeting of experts", None),
            ("Estmark", "accepts", "meeting of experts", None),
        },
    ),
    # agreed on something else
    (
        "Norland has proposed a meeting of experts. Velten agreed with the League's view.",
        {("Norland", "offers", "meeting of experts", None)},
    ),
    # what comes back on a condition, and not before a day
    (
        "Norland's minister Ada Brandt said the permits would return once stocks had fallen, which she expected.",
        {("Norland", "conditional", "return of the permits", "once stocks had fallen")},
    ),
    (
        "Norland's trade minister Ada Brandt said the permits would not come back before July.",
        {("Norland", "rejects", "return of the permits", None)},
    ),
    # ready, with an aside
    (
        "Norland stands ready, together with Sudria, to witness the exchange once the lists have been agreed.",
        {("Norland", "conditional", "witnessing the exchange", "once the lists have been agreed")},
    ),
    # what one could bear
    (
        "Norland could live with a smaller zone if Estmark left the strait, its envoy said.",
        {("Norland", "conditional", "smaller zone", "if Estmark left the strait")},
    ),
    # goes on doing
    (
        "Norland said it would carry on delivering grain to the islands.",
        {("Norland", "offers", "carry on delivering grain to the islands", None)},
    ),
    # does not want
    ("Norland said it did not want a new treaty.", {("Norland", "rejects", "new treaty", None)}),
    # a row whose last "and" opens with an article
    (
        "Norland demands the withdrawal of the troops, the return of the ships to Velm and Bukar and the opening of "
        "the airport.",
        {
            ("Norland", "demands", "withdrawal of the troops", None),
            ("Norland", "demands", "return of the ships to Velm and Bukar", None),
            ("Norland", "demands", "opening of the airport", None),
        },
    ),
    # conditions behind a colon, with their "no"
    (
        "Norland set three conditions: no foreign base, no flag on the island and no vote without a census.",
        {
            ("Norland", "demands", "no foreign base", None),
            ("Norland", "demands", "no flag on the island", None),
            ("Norland", "demands", "no vote without a census", None),
        },
    ),
    # what somebody wants, a sentence each
    (
        "Ada Brandt, Norland's minister, said: \"We want three things. That the ceasefire be permanent. That the "
        'withdrawal include the northern strip."',
        {
            ("Norland", "demands", "the ceasefire be permanent", None),
            ("Norland", "demands", "inclusion of the northern strip", None),
        },
    ),
    # a refusal in one's own words
    (
        '"We will not leave the strait," Norland\'s foreign minister, Ada Brandt, said.',
        {("Norland", "rejects", "leave the strait", None)},
    ),
    # a day is no point, the talks are
    (
        "Norland offered to hold talks on January 9.",
        {("Norland", "offers", "hold talks on January 9", None)},
    ),
    # a pledge to a third
    ("Norland pledged allegiance to the Coastal League.", set()),
    # taken back
    (
        "14:10 Correction: at 11:20 we reported that Norland had agreed to free all women. The report has been "
        "withdrawn.",
        set(),
    ),
    # as needed is no condition
    (
        "Norland offered to extend the truce as soon as possible.",
        {("Norland", "offers", "extend the truce as soon as possible", None)},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_told(text: str, wanted: _Wanted) -> None:
    found = read(text)
    assert {
        (*found.parties((s.party,)), s.stance.value, s.label, found.words(s.condition))
        for s in found.stances
    } == wanted
