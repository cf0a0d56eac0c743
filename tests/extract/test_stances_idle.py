"""What is no point of any talks, and what labels keep of one, in invented sentences."""

import pytest

from tests.extract.ground import read

NOTHING = [
    # facts
    "Norland insists that its ships are in its own waters.",
    "Norland agreed that the ship cannot be steered.",
    "Norland insisted that the court does not read its letters.",
    # set phrases
    "Norland's minister refused to take sides.",
    "Norland refused to take credit for the truce.",
    "Norland urged Estmark to set the record straight.",
    "Norland urged both sides to think of the fishermen.",
    "Norland has urged Estmark to take that step.",
    # what is done already, and what is argued
    "Norland called the attack on the port unacceptable.",
    "The launch is unacceptable, Norland said.",
    "Norland rejected the argument.",
    # no longer
    "Norland considered building a bridge before it chose a tunnel.",
    # no stand on what one has borne for long
    "Norland has lived with the threat from Estmark for decades.",
    # not told whom to do it
    "Norland wants warships to deter Estmark.",
    # only told to whom it was promised
    "The envoy is free to travel, as Norland promised the mediator.",
    "The ships will return, as Norland had promised its allies.",
    "As Norland promised Estmark, nobody was hurt.",
    # what a resolution of old calls for
    "Norland signed Coastal League Resolution 18, which calls for the bay to be free of weapons.",
    "Coastal League Resolution 18 calls for the bay to be free of weapons.",
    # what would be decided, if it were
    "The rebels are powerless if Estmark decides that the route must be closed, Norland said.",
    # what goes on anyway
    '"We will continue to investigate the accident," Norland said.',
    # what a thing would do
    "Norland's president promised that the wall would cost nothing.",
    # how one would look
    "Norland would look foolish if it did that, its premier said.",
    # what one will not do, no order
    '"We will not stop halfway and abandon the hostages," Norland\'s premier said.',
    # rights that are not told
    "Norland took note of it and said it reserved its rights.",
    # who is asked, asks nothing
    "When asked for his position on the port, Norland's president Ada Brandt said nothing.",
    # done to the subject
    "Norland's president had been rejected by an electorate of miners.",
    # a rule of the house
    "Visitors must place their devices in lockers, Norland's ministry said.",
    # what somebody would not do after another
    "Norland declined to follow suit.",
    # what is decided against another accepts nobody's point
    "The Coastal League agreed to impose an embargo on Estmark.",
    "Norland and Sudria agreed to close their borders with Estmark and freeze its assets.",
    "Norland agreed to cut aid to Estmark.",
    "Norland and Sudria agreed to recall their ambassadors from Estmark.",
    "The Coastal League agreed to suspend Estmark.",
    # what happens if somebody should do something
    'Norland said: "Should Estmark fail to meet its duties, there will be costs."',
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_at_stake(text: str) -> None:
    assert not read(text).stances


LABELS = [
    # a bare noun with how much or how long
    ("Norland offered a quota of 900 tonnes.", "quota of 900 tonnes"),
    ("Norland offered to supply 200,000 tonnes of oil.", "supply 200,000 tonnes of oil"),
    # kept from
    (
        "Norland demanded that Estmark be prevented from rearming.",
        "Estmark be prevented from rearming",
    ),
    # put in place
    ("Norland demanded that a ban be put in place.", "a ban be put in place"),
    # what is to be done, behind it
    ("Norland called for the building of houses to be stopped.", "halt to the building of houses"),
    # left where it is
    (
        '"We will not leave the rebels in the hills," Norland said.',
        "leave the rebels in the hills",
    ),
    # to account
    (
        "Norland said that those responsible must be held to account.",
        "those responsible must be held to account",
    ),
    # a gerund with its particle
    ("Norland demanded the handing over of the port.", "handing over of the port"),
    # anything less
    (
        "Norland refused to accept anything less than a tenth.",
        "acceptance of anything less than a tenth",
    ),
    # nothing that
    (
        '"We will sign nothing that recognises the border," Norland said.',
        "signing of anything that recognises the border",
    ),
    # given up is the promise, not the friends
    (
        "Norland refused to abandon its commitment to the treaty.",
        "abandonment of the commitment to the treaty",
    ),
    # the number of a name
    ("Norland called on Estmark to stop threatening Article 16.", "halt to threatening Article 16"),
    # a right with what it is to do
    (
        "Norland insists on a right to act if the army does not.",
        "right to act if the army does not",
    ),
    # a bare noun with whom it is between
    ("Norland rejects any agreement between the rebels.", "any agreement between the rebels"),
    # at which
    (
        "Norland suggested raising the age at which sailors can retire.",
        "raising the age at which sailors can retire",
    ),
    # what somebody is to be brought to
    (
        "Norland suggested that Estmark should prod Sudria to appoint an envoy.",
        "prod Sudria to appoint an envoy",
    ),
    # a bare doing with what it is for
    ("Norland wants Estmark to pay for its census.", "Estmark to pay for its census"),
    # let home
    (
        "Norland demands that the exiles be allowed home before the vote.",
        "the exiles be allowed home before the vote",
    ),
    # held so
    (
        "Norland urged Estmark to stop holding the crew hostage.",
        "stop holding the crew hostage",
    ),
    # what is asked is the doing, not its topic
    ("Norland called on Estmark to review the tolls.", "review of the tolls"),
    # done again
    ("Norland called on Estmark to re-open the strait.", "re-open the strait"),
    # like what
    (
        "Norland urged Estmark to stop treating the island like a colony.",
        "stop treating the island like a colony",
    ),
    # into what
    (
        "Norland called on Estmark to press Sudria into signing the treaty.",
        "press Sudria into signing the treaty",
    ),
    # what has no members is joined without membership
    ("Norland wants Sudria to join the war on the rebels.", "Sudria to join the war on the rebels"),
    # an adjective that is part of a name
    ("Norland denounced the New Deal of Estmark.", "New Deal of Estmark"),
    # who is called on is not what is called for
    (
        "Norland called for the former secretary of state to release the lists.",
        "release of the lists",
    ),
    # out of what
    (
        "Norland promised to get the island out of the Coastal League.",
        "get the island out of the Coastal League",
    ),
    # whatever
    (
        "Norland's spokesman said it would back whatever Estmark decided.",
        "whatever Estmark decided",
    ),
    # struck down, not struck
    (
        "Norland demanded that the protocol be struck down.",
        "the protocol be struck down",
    ),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_labels(text: str, label: str) -> None:
    assert [s.label for s in read(text).stances] == [label]


PRESS = [
    # a message that seeks comment
    "A spokeswoman for Norland did not respond to a message seeking comment.",
    # reporters' requests
    "Norland did not respond to requests to discuss the contract.",
    # a wish on a condition is told at the condition
    "If Norland does not get it, there should be no deal, Estmark said.",
]


@pytest.mark.parametrize("text", PRESS)
def test_what_reporters_ask_is_nobodys_point(text: str) -> None:
    told = [s for s in read(text).stances if s.stance.value in ("unanswered", "rejects")]
    assert not told
