"""Terms: deadlines, duties and conditions, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label, the words it hangs on
_Wanted = set[tuple[str, str, str, str | None]]
_MINISTER = "Ada Brandt, Norland's foreign minister, said."

DEADLINES: list[tuple[str, _Wanted]] = [
    # given until a day
    (
        "Norland gave Estmark until April 25 to present an acceptable timetable for elections.",
        {
            (
                "Norland",
                "demands",
                "presentation of an acceptable timetable for elections",
                "until April 25",
            )
        },
    ),
    # behind another day, and a threat after it
    (
        "Norland on Friday gave the Estmarkian government until May 3 to withdraw its patrol boats from the "
        "strait, warning that it would otherwise close the canal.",
        {("Norland", "demands", "withdrawal of the patrol boats from the strait", "until May 3")},
    ),
    # an answer is asked for, whatever to
    (
        "The Coastal League sent Estmark a draft treaty and gave it until Friday to reply in writing.",
        {("Coastal League", "demands", "reply in writing", "until Friday")},
    ),
    # a deadline that is set
    (
        "Norland set a deadline of 1 June for Estmark to hand over the two pilots.",
        {("Norland", "demands", "Estmark to hand over the two pilots", "1 June")},
    ),
    # so many hours, on the word of who says it
    (
        "The Coastal League said Estmark had 48 hours to release the sailors.",
        {("Coastal League", "demands", "release of the sailors", "48 hours")},
    ),
    # has until
    (
        "Norland has until Friday to answer the offer, the Coastal League said.",
        {("Coastal League", "demands", "answer to the offer", "until Friday")},
    ),
    # what somebody is told that it must do
    (
        "The Coastal League told Estmark that it must withdraw its troops by Sunday.",
        {("Coastal League", "demands", "withdrawal of the troops", "by Sunday")},
    ),
    # a passive duty
    (
        "Norland said that the tolls must be lifted by Friday.",
        {("Norland", "demands", "lifting of the tolls", "by Friday")},
    ),
    # in the speaker's own words
    (
        f'"Estmark must recognise our border," {_MINISTER}',
        {("Norland", "demands", "recognition of the border", None)},
    ),
    # an order
    (
        f'"Open the strait to everyone today," {_MINISTER}',
        {("Norland", "demands", "open the strait to everyone today", None)},
    ),
    # nobody is given a day to do something
    ("Norland gave Estmark a warm welcome.", set()),
    ("Norland gave Estmark until Friday.", set()),
    # a day that one gives oneself
    ("Norland gave itself until Friday to decide on the tolls.", set()),
    # nobody says who set it
    ("Estmark was given until Friday to release the crew.", set()),
    # a guess, a state, one's own duty
    (f'"It must be a difficult time for Estmark," {_MINISTER}', set()),
    (f"Estmark must have known about the boats, {_MINISTER}", set()),
    pytest.param(
        f'"We must defend our coast," {_MINISTER}',
        set(),
        marks=pytest.mark.xfail(strict=True, reason="the learned reader adds a demand, unsurely"),
    ),
    # sanctions imposed are a deed, no demand
    ("Norland imposed sanctions on six Estmarkian officials.", set()),
    # a message is no point at stake
    (f'"Estmark must send a clear message," {_MINISTER}', set()),
]

CONDITIONS: list[tuple[str, _Wanted]] = [
    # the condition hangs on what is offered
    (
        "Norland offered to adopt the fishing standards if its voters could still reject each change.",
        {
            (
                "Norland",
                "conditional",
                "adoption of the fishing standards",
                "if its voters could still reject each change",
            )
        },
    ),
    # one's own measures, to be lifted as soon as
    (
        "The tariffs will be lifted as soon as Estmark submits a timetable of no more than 24 months, the "
        "Coastal League said.",
        {
            (
                "Coastal League",
                "conditional",
                "lifting of the tariffs",
                "as soon as Estmark submits a timetable of no more than 24 months",
            )
        },
    ),
    # only if
    (
        f"The sanctions will be lifted only if Estmark frees the sailors, {_MINISTER}",
        {
            (
                "Norland",
                "conditional",
                "lifting of the sanctions",
                "only if Estmark frees the sailors",
            )
        },
    ),
    # would be prepared
    (
        "Norland would be prepared to reopen the canal if Estmark withdrew its boats.",
        {("Norland", "conditional", "reopening of the canal", "if Estmark withdrew its boats")},
    ),
    # once
    (
        "Once Estmark has freed the crew, Norland will reopen the canal, its foreign minister said.",
        {("Norland", "conditional", "reopening of the canal", "Once Estmark has freed the crew")},
    ),
    # unless
    (
        "Norland will not agree to another extension unless Estmark pays its debts.",
        {("Norland", "conditional", "another extension", "unless Estmark pays its debts")},
    ),
    # on condition that, behind a noun
    (
        "Norland would consider the plan on condition that the fleet leaves.",
        {("Norland", "conditional", "plan", "on condition that the fleet leaves")},
    ),
    (
        "Norland said it would withdraw its troops on condition that Estmark demolish the tower.",
        {
            (
                "Norland",
                "conditional",
                "withdrawal of the troops",
                "on condition that Estmark demolish the tower",
            )
        },
    ),
    # provided that, behind an aside
    (
        "Norland is prepared, its envoy said, to limit the number of trawlers to forty, provided that the tolls "
        "are lifted.",
        {
            (
                "Norland",
                "conditional",
                "limit the number of trawlers to forty",
                "provided that the tolls are lifted",
            )
        },
    ),
    # can
    (
        f'"If they move the boats first, we can release the funds the same day," {_MINISTER}',
        {
            (
                "Norland",
                "conditional",
                "release the funds the same day",
                "If they move the boats first",
            )
        },
    ),
    (
        f'"If the annex goes, we are ready to talk about the standards already in June," {_MINISTER}',
        {("Norland", "conditional", "standards already in June", "If the annex goes")},
    ),
    # in return for, in both places
    (
        "Norland agreed to free the divers in return for the release of the crew.",
        {
            (
                "Norland",
                "conditional",
                "free the divers",
                "in return for the release of the crew",
            )
        },
    ),
    (
        "In return for the lifting of the tolls, Norland would open its ports to Estmarkian ships, its envoy said.",
        {
            (
                "Norland",
                "conditional",
                "opening of the ports to Estmarkian ships",
                "In return for the lifting of the tolls",
            )
        },
    ),
    # only after
    (
        "The Dune Liberation Front says it will disarm only after Estmark withdraws.",
        {("Dune Liberation Front", "conditional", "disarmament", "only after Estmark withdraws")},
    ),
    # none until
    (
        f'"There will be no further meeting until Estmark apologizes," {_MINISTER}',
        {("Norland", "conditional", "further meeting", "until Estmark apologizes")},
    ),
    (
        "There can be no peace without the return of the islands, Norland's foreign minister, Ada Brandt, said.",
        {("Norland", "conditional", "peace", "without the return of the islands")},
    ),
    (
        "Norland said no talks could take place as long as the blockade lasted.",
        {("Norland", "conditional", "talks", "as long as the blockade lasted")},
    ),
    # none before a day: that is refused, and hangs on nothing
    (
        "Norland's prime minister, Ada Brandt, repeated that there will be no election before 2033.",
        {("Norland", "rejects", "election before 2033", None)},
    ),
    # none before a deed hangs on it
    (
        f'"There will be no truce before the prisoners are home," {_MINISTER}',
        {("Norland", "conditional", "truce", "before the prisoners are home")},
    ),
    # gestures, and what the press is shown, are no points of talks
    ("Norland urged Estmark to show courage.", set()),
    ("Norland urged Estmark to grasp the outstretched hand.", set()),
    ("Norland's foreign minister, Ada Brandt, refused to show us the logbook.", set()),
    # what the other side is not shown, is
    (
        "Norland refused to show the inspectors the logbook.",
        {("Norland", "rejects", "show the inspectors the logbook", None)},
    ),
    # made to hang on something
    (
        "Norland made the reopening of the canal conditional on the release of its sailors.",
        {("Norland", "conditional", "reopening of the canal", "on the release of its sailors")},
    ),
    (
        "Norland linked the release of the divers to the return of the ship.",
        {("Norland", "conditional", "release of the divers", "to the return of the ship")},
    ),
    # as soon as, in front
    (
        "As soon as the results are there, Norland will be prepared to consider resuming the pact.",
        {
            (
                "Norland",
                "conditional",
                "consider resuming the pact",
                "As soon as the results are there",
            )
        },
    ),
    # an attack is no deed that something hangs on
    ("Norland linked the boats to the attack of last year.", set()),
]


def _told(text: str) -> _Wanted:
    found = read(text)
    return {
        (found.names([s.party])[0], s.stance.value, s.label, found.words(s.condition))
        for s in found.stances
        if s.party
    }


@pytest.mark.parametrize(("text", "wanted"), DEADLINES)
def test_deadlines_and_duties(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), CONDITIONS)
def test_conditions_are_kept(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


FORECASTS = [
    # nobody's word
    "Norland will not sign the treaty unless Estmark withdraws its troops from the border.",
    # another side's word
    "Norland will not release the crew, Estmark's foreign minister, Olav Rask, said.",
    # a thing of which it is not told whose it is to give
    "The truce will be renewed only if the tolls are lifted, Norland said.",
]


@pytest.mark.parametrize("text", FORECASTS)
def test_a_forecast_is_no_sure_stance(text: str) -> None:
    stances = read(text).stances
    assert stances
    assert not any(stance.sure for stance in stances)


def test_who_would_sign_what_was_named_last() -> None:
    found = read(
        "Norland handed Estmark a proposal on Monday. Estmark said it would sign if the ships came first."
    )
    (stance,) = [s for s in found.stances if s.stance.value == "conditional"]
    assert stance.paper is not None
    assert found.words(found.papers[stance.paper].span) == "a proposal"
    assert found.words(stance.condition) == "if the ships came first"
