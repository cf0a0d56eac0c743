"""Terms: deadlines, conditions, refusals, orders and which way a point goes, in invented sentences."""

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
        {("Norland", "demands", "handover of the pilots", "1 June")},
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
        {("Norland", "demands", "opening of the strait", None)},
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
    (f'"We must defend our coast," {_MINISTER}', set()),
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
        {("Norland", "conditional", "extension", "unless Estmark pays its debts")},
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
                "limit on the number of trawlers",
                "provided that the tolls are lifted",
            )
        },
    ),
    # can
    (
        f'"If they move the boats first, we can release the funds the same day," {_MINISTER}',
        {("Norland", "conditional", "release of the funds", "If they move the boats first")},
    ),
    (
        f'"If the annex goes, we are ready to talk about the standards already in June," {_MINISTER}',
        {("Norland", "conditional", "standards", "If the annex goes")},
    ),
    # in return for, in both places
    (
        "Norland agreed to free the divers in return for the release of the crew.",
        {
            (
                "Norland",
                "conditional",
                "release of the divers",
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
        {("Norland", "conditional", "meeting", "until Estmark apologizes")},
    ),
    (
        "There can be no peace without the return of the islands, Norland's foreign minister, Ada Brandt, said.",
        {("Norland", "conditional", "peace", "without the return of the islands")},
    ),
    (
        "Norland said no talks could take place as long as the blockade lasted.",
        {("Norland", "conditional", "talks", "as long as the blockade lasted")},
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
        {("Norland", "conditional", "pact", "As soon as the results are there")},
    ),
    # an attack is no deed that something hangs on
    ("Norland linked the boats to the attack of last year.", set()),
]

STANDS: list[tuple[str, _Wanted]] = [
    # refusals
    (
        f'"We will not lift the tolls up front," {_MINISTER}',
        {("Norland", "rejects", "lifting of the tolls", None)},
    ),
    (
        "Sudria said it would not support sanctions which starve the islanders.",
        {("Sudria", "rejects", "sanctions", None)},
    ),
    (
        "Sudria argued against closing the border.",
        {("Sudria", "rejects", "closure of the border", None)},
    ),
    ("Sudria spoke out against the blockade.", {("Sudria", "rejects", "blockade", None)}),
    ("Norland is against a ban on trawlers.", {("Norland", "rejects", "ban on trawlers", None)}),
    (
        "Norland stressed that it does not recognise any deadline.",
        {("Norland", "rejects", "deadline", None)},
    ),
    (
        f'"We cannot live with thirty days," {_MINISTER}',
        {("Norland", "rejects", "thirty days", None)},
    ),
    (
        "Norland vowed never to give up the islands.",
        {("Norland", "rejects", "surrender of the islands", None)},
    ),
    (
        "Norland notified Estmark of its objection to the dam.",
        {("Norland", "rejects", "dam", None)},
    ),
    # a country of one's own
    (
        "Foreign Minister Ada Brandt of Norland spoke in Norholm, adding that Norland would take no part in "
        "talks about the station.",
        {("Norland", "rejects", "talks about the station", None)},
    ),
    # not negotiable
    (
        "The tolls are not negotiable, Norland said.",
        {("Norland", "insists", "tolls", None)},
    ),
    # offers
    (
        "Norland undertook to release eleven prisoners.",
        {("Norland", "offers", "release of prisoners", None)},
    ),
    ("Norland proposed a transition of 36 months.", {("Norland", "offers", "transition", None)}),
    (
        "Norland has also proposed to suspend the quotas for six months rather than abolish them.",
        {("Norland", "offers", "suspension of the quotas", None)},
    ),
    (
        "Norland is ready to host a summit in Norholm.",
        {("Norland", "offers", "hosting of a summit in Norholm", None)},
    ),
    (
        "Norland is prepared to withdraw its boats.",
        {("Norland", "offers", "withdrawal of the boats", None)},
    ),
    (
        "Norland promised the Estmarkians to stop the patrols.",
        {("Norland", "offers", "halt to the patrols", None)},
    ),
    # demands
    (
        "Norland further requests that the quotas on its steel be lifted by 1 July at the latest.",
        {("Norland", "demands", "lifting of the quotas on the steel", None)},
    ),
    (
        "Norland wants the tolls lifted before the summit.",
        {("Norland", "demands", "lifting of the tolls before the summit", None)},
    ),
    (
        f'"We want the quotas gone by the first of July," {_MINISTER}',
        {("Norland", "demands", "end to the quotas", None)},
    ),
    ("Norland asked for an answer within a week.", {("Norland", "demands", "answer", None)}),
    # two things, asked by two verbs or named by two nouns
    (
        "Norland demanded that Estmark break off the talks at once and publish its secret reply.",
        {
            ("Norland", "demands", "breaking-off of the talks", None),
            ("Norland", "demands", "publication of the secret reply", None),
        },
    ),
    (
        "Norland demanded an end to the blockade, the release of the crew, and talks on fishing.",
        {
            ("Norland", "demands", "end to the blockade", None),
            ("Norland", "demands", "release of the crew", None),
            ("Norland", "demands", "talks on fishing", None),
        },
    ),
    (
        "Norland rejected the ban on trawlers and the closure of the port.",
        {
            ("Norland", "rejects", "ban on trawlers", None),
            ("Norland", "rejects", "closure of the port", None),
        },
    ),
    # who speaks behind a comma is no third thing
    ("Norland demanded an apology, the envoy said.", {("Norland", "demands", "apology", None)}),
    # what is told behind "and" is another sentence
    (
        "Norland demands the lifting of all measures and reiterates that it will honour the pact.",
        {("Norland", "demands", "lifting of measures", None)},
    ),
    # "it", of a body that was the subject before
    (
        "The Coastal League welcomes the readiness of Estmark. It cannot accept a role for the court.",
        {("Coastal League", "rejects", "role for the court", None)},
    ),
    # which paper is meant by "it"
    (
        "Norland confirmed that its written reply had been delivered. It refused to publish it.",
        {("Norland", "rejects", "publication of the reply", None)},
    ),
    # a paper as a whole, of which the papers know which it is
    (
        "Norland sent Estmark an invitation to talks on Monday. Estmark accepted the invitation on Friday.",
        {("Estmark", "accepts", "", None)},
    ),
    # deeds that were not done, threats, pride
    ("Norland did not lift the tolls.", set()),
    ("Norland has not lifted the tolls.", set()),
    ("Norland will not be intimidated, its foreign minister said.", set()),
    ("Norland refused to apologise for the raid.", set()),
    ("Norland rejects the blackmail expressed by Estmark.", set()),
]

DIRECTIONS = [
    # what is to stop
    ("Norland demanded that Estmark halt the patrols.", "halt to the patrols"),
    ("Norland demanded that Estmark end the blockade.", "end to the blockade"),
    # what is not to be
    (
        "Norland asked Estmark not to deploy missiles on the islands.",
        "no deployment of missiles on the islands",
    ),
    ("Norland urged Estmark to prevent Sudria's accession.", "bar to Sudria's accession"),
    ("Norland demanded a pledge not to expand the league.", "no expansion of the league"),
    # what is kept from the public
    (
        "Norland demanded that Estmark keep the letter confidential.",
        "confidentiality of the letter",
    ),
    # what is to be taken
    (
        "Norland urged Estmark to accept what it called the final offer.",
        "acceptance of the final offer",
    ),
    # two turns round are none
    ("Norland asked Estmark not to stop the patrols.", "patrols"),
    # a plan that is dropped, and a thing
    (
        "Norland demanded that Estmark scrap its plans to build a tower.",
        "no construction of a tower",
    ),
    ("Norland demanded that Estmark abandon the islands.", "abandonment of the islands"),
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


@pytest.mark.parametrize(("text", "wanted"), STANDS)
def test_stands(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "label"), DIRECTIONS)
def test_a_label_says_which_way_its_point_goes(text: str, label: str) -> None:
    assert label in {stance.label for stance in read(text).stances}


FORECASTS = [
    # nobody's word
    "Norland will not sign the treaty unless Estmark withdraws its troops from the border.",
    # another side's word
    "Norland will not release the crew, Estmark's foreign minister, Olav Rask, predicted.",
    # a thing of which it is not told whose it is to give
    "The truce will be renewed only if the tolls are lifted, Norland said.",
]


@pytest.mark.parametrize("text", FORECASTS)
def test_a_forecast_is_no_sure_stance(text: str) -> None:
    stances = read(text).stances
    assert stances
    assert not any(stance.sure for stance in stances)


def test_what_one_asks_of_ones_own_is_not_surely_the_partys() -> None:
    found = read("Ada Brandt, Norland's trade minister, demanded that Norland leave the league.")
    assert not any(stance.sure for stance in found.stances)
