"""Where the words of a demand begin and end, on what it hangs, and whose it is, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, words, the words it hangs on, whether it is sure
_Wanted = set[tuple[str, str, str | None, str | None, bool]]
_MINISTER = "Norland's foreign minister said."
DEMANDS: list[tuple[str, _Wanted]] = [
    # a deadline that the parser hangs on the verb
    (
        "Norland is demanding a vote by the end of the year, supervised by the league.",
        {("Norland", "demands", "a vote by the end of the year", None, True)},
    ),
    # when it was asked is no deadline
    (
        "Norland is demanding a ceasefire within hours of the blast.",
        {("Norland", "demands", "a ceasefire", None, True)},
    ),
    # a number told twice
    (
        "The Coastal League rejects a transition of thirty (30) months.",
        {("Coastal League", "rejects", "a transition of thirty (30) months", None, True)},
    ),
    # what is asked on a condition
    (
        "Norland urged Estmark to lift the tolls if the talks resume.",
        {("Norland", "demands", "lift the tolls", "if the talks resume", True)},
    ),
    # which says nothing here
    (
        "Norland urged Estmark to lift the tolls if possible.",
        {("Norland", "demands", "lift the tolls", None, True)},
    ),
    # what is told besides, wherever the parser joins it
    (
        "Norland wants Estmark to lift the tolls and has asked the League to help.",
        {("Norland", "demands", "Estmark to lift the tolls", None, True)},
    ),
    (
        "Norland agreed to let the ships pass and thanked Sudria.",
        {("Norland", "accepts", "let the ships pass", None, True)},
    ),
    (
        "Norland demanded that Estmark open the canal and let its ships pass.",
        {("Norland", "demands", "Estmark open the canal and let its ships pass", None, True)},
    ),
    # until when something is done is a term, and no condition
    (
        "Norland offered to host the talks until the parties reach agreement.",
        {("Norland", "offers", "host the talks", None, True)},
    ),
    (
        "Norland agreed to extend the ceasefire until a new government is formed.",
        {("Norland", "accepts", "extend the ceasefire", None, True)},
    ),
    (
        "Norland demanded that Estmark continue talks until a deal is struck.",
        {("Norland", "demands", "Estmark continue talks", None, True)},
    ),
    # ... unless it is not done, or stopped
    (
        f"There would be no talks with Estmark until it frees the crew, {_MINISTER}",
        {("Norland", "conditional", "talks with Estmark", "until it frees the crew", True)},
    ),
    (
        "Norland demanded that sanctions stay in place until Estmark withdraws.",
        {("Norland", "demands", "sanctions stay in place", "until Estmark withdraws", False)},
    ),
    (
        "Norland will boycott the talks until its envoys are freed.",
        {
            (
                "Norland",
                "conditional",
                "boycott the talks",
                "until its envoys are freed",
                False,
            )
        },
    ),
    # what others want is accepted, what is done against them is not
    (
        "Norland agreed to lift the embargo on Estmark.",
        {("Norland", "accepts", "lift the embargo on Estmark", None, True)},
    ),
    (
        "Norland agreed to Estmark's demand to impose an embargo on Sudria.",
        {
            ("Norland", "accepts", "impose an embargo on Sudria", None, True),
            ("Estmark", "demands", "impose an embargo on Sudria", None, True),
        },
    ),
    # what must begin with whom, and where something must be done; when, is no part of it
    (
        f"Any pullback must begin with Estmarkian troops, {_MINISTER}",
        {("Norland", "demands", "Any pullback must begin with Estmarkian troops", None, True)},
    ),
    (
        f"Estmark must begin with the sick, {_MINISTER}",
        {("Norland", "demands", "begin with the sick", None, False)},
    ),
    (
        f"The grain must be landed in Norlander ports, {_MINISTER}",
        {("Norland", "demands", "The grain must be landed in Norlander ports", None, True)},
    ),
    (
        f"The grain must be landed in April, {_MINISTER}",
        {("Norland", "demands", "The grain must be landed", None, True)},
    ),
    # what another is to do is asked of it, not offered
    (
        "Norland proposed that Estmark open the canal to salt.",
        {("Norland", "demands", "Estmark open the canal to salt", None, False)},
    ),
    (
        "Norland proposed that its own ministers open the canal to salt.",
        {("Norland", "offers", "its own ministers open the canal to salt", None, True)},
    ),
    # the terms of a text need not be theirs who handed it over; a reply's are
    (
        "The text was handed to both sides on Monday by Norland's envoy, Ada Brandt. It calls for a 30-day truce.",
        {("Norland", "demands", "a 30-day truce", None, False)},
    ),
    (
        "Norland's reply was handed to the league on Monday. It calls for a 30-day truce.",
        {("Norland", "demands", "a 30-day truce", None, True)},
    ),
    # "we" of who is in the chair of others too
    (
        '"We ask our friends in Velten to open the canal," Norlander President Ada Brandt, the bloc\'s current '
        "chair, told reporters.",
        {("Norland", "demands", "open the canal", None, False)},
    ),
    (
        '"We ask our friends in Velten to open the canal," Norlander President Ada Brandt, the country\'s first '
        "woman leader, told reporters.",
        {("Norland", "demands", "open the canal", None, True)},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), DEMANDS)
def test_demands_keep_their_limits(text: str, wanted: _Wanted) -> None:
    found = read(text)
    told = {
        (
            found.parties((s.party,))[0],
            s.stance.value,
            found.words(s.issue),
            found.words(s.condition),
            s.sure,
        )
        for s in found.stances
    }
    assert told == wanted
