"""Stances at home, and words below others that turn their sense or give them to another, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, the words of the point, whether it is sure
_Wanted = set[tuple[str, str, str, bool]]
_SIGNED = """\
Statement by the Special Envoy for Norland
Coastal League
I urge the parties to return to the talks.
Ada Brandt
Special Envoy for Norland"""
_SIGNED_FIRST = """\
Statement by the Coastal League's Mediator for Norland
Velten, 3 May 2022
I urge the parties to return to the talks.
Ada Brandt
Former president of Sudria"""
_SEAT = "a seat on the commission"
_RETURN = "return to the talks"
_CUT = "the quota must be cut"

STANCES: list[tuple[str, _Wanted]] = [
    # a premier against his own opposition stands for himself
    (
        f"Norland's premier Ivo Lark offered the opposition {_SEAT}.",
        {("Ivo Lark", "offers", _SEAT, True)},
    ),
    # against his own court
    (
        "Norland's premier Ivo Lark rejected the court's ruling on the quota.",
        {("Ivo Lark", "rejects", "the court's ruling", True)},
    ),
    # a state that is named against its own lawmakers is both sides
    (
        f"Norland offered the lawmakers {_SEAT}.",
        {("Norland", "offers", _SEAT, False)},
    ),
    # another state is on the other side
    (
        f"Norland's premier Ivo Lark offered Estmark {_SEAT} after parliament had met.",
        {("Norland", "offers", _SEAT, True)},
    ),
    # what a parliament itself decides
    (
        "Norland's parliament rejected the fishing quota.",
        {("Norland", "rejects", "the fishing quota", True)},
    ),
    # a report of a quarrel at home, whatever the sentence names
    (
        "Norland's premier Ivo Lark offered a referendum on the tax. Senators and lawmakers met in the evening. "
        "The senators left early. Lawmakers were tired.",
        {("Ivo Lark", "offers", "a referendum on the tax", True)},
    ),
    # more of other states than of politics at home
    (
        "Norland's president Ada Brandt demands a census. Senators and lawmakers met. Estmark called. Estmark and "
        "Sudria met in Velten. Estmark wrote. The senators left and the lawmakers slept.",
        {("Norland", "demands", "a census", True)},
    ),
    # a third state that somebody promised would pay
    (
        "Ada Brandt said she would give it back only if lawmakers give him a useless bridge that he falsely "
        "promised Estmark would pay for.",
        set(),
    ),
    # what another is to do is no sure offer
    (
        "Norland's president Ada Brandt promised that Estmark would release the crew.",
        {("Norland", "offers", "Estmark would release the crew", False)},
    ),
    # what it will do itself is
    (
        "Norland promised it would release the crew.",
        {("Norland", "offers", "it would release the crew", True)},
    ),
    # who mediates in a state does not speak for it
    (_SIGNED, {("Coastal League", "demands", _RETURN, True)}),
    # nor for the state of the place where he signs
    (_SIGNED_FIRST, {("Coastal League", "demands", _RETURN, True)}),
    # nor where another tells of him
    (
        "Ada Brandt, the mediator for Norland, called on the parties to return to the talks.",
        {("Ada Brandt", "demands", _RETURN, True)},
    ),
    # what those believe of whom somebody tells
    (
        f"Norland's premier Ivo Lark said that he had met unions who believed that {_CUT}.",
        set(),
    ),
    # what he says himself
    (
        f"Norland's premier Ivo Lark said that {_CUT}.",
        {("Norland", "demands", _CUT, True)},
    ),
    # a pledge that gives nobody anything
    (
        "Norland's army pledged to press on with its attack on the port.",
        set(),
    ),
    # one that does
    (
        "Norland pledged to withdraw its troops from the port.",
        {("Norland", "offers", "withdraw its troops from the port", True)},
    ),
    # what everybody is asked
    (
        "Ada Brandt of the Coastal League asked supporters to sign a petition.",
        set(),
    ),
    # cut before what is to be granted
    (
        "Norland said that all travellers must be guaranteed the right to travel.",
        {("Norland", "demands", "all travellers must be guaranteed", False)},
    ),
    # a stance of the past, and one that stands
    (
        "Norland's former opposition to the bridge is known.",
        set(),
    ),
    (
        "Norland's opposition to the rail bridge is known.",
        {("Norland", "rejects", "the rail bridge", True)},
    ),
    (
        "Norland demanded a census about five years ago.",
        {("Norland", "demands", "a census", False)},
    ),
    # no more than what is done already
    (
        "Norland will continue to sell oil to Estmark, its envoy said.",
        {("Norland", "offers", "continue to sell oil to Estmark", False)},
    ),
    # words of which no label can be made
    (
        "Norland demanded that any truce must ensure that the rebels cannot re-arm.",
        {("Norland", "demands", "any truce must ensure that the rebels cannot re-arm", False)},
    ),
    # some politicians are not their state
    (
        "Norlander politicians oppose the resolution on the river.",
        {("Norland", "rejects", "the resolution on the river", False)},
    ),
    # the thing that is put in place is not the place
    (
        "Norland has committed itself to putting in place all of the recommendations.",
        {("Norland", "insists", "putting in place all of the recommendations", False)},
    ),
    # half of a choice
    (
        "Norland said the deal must either be concluded by May or terminated.",
        {("Norland", "demands", "the deal must either be concluded", False)},
    ),
    # the new thing of two, one of which was not chosen
    (
        "Norland offered to pay for schools rather than to lift the ban.",
        {("Norland", "offers", "pay for schools", True)},
    ),
]

NOTHING = [
    # the government of which of two states
    "Norland's government met on Monday. In Estmark the court ruled. The government agreed to release the crew.",
    # what others say a party would do, and what a writer guesses of a person
    "If he stays healthy, Ivo Lark will likely leave Norland.",
    # a forecast about a thing
    "Norland insisted its past would have no bearing on the release of the crew.",
    # not chosen
    "Norland wrote a letter instead of insisting on the release of the crew.",
    "Norland wrote a letter rather than reject the quota.",
    # not expected
    "Norland argued that Estmark would be unlikely to accept the quota.",
    "Norland argued that Estmark would be unlikely to quickly, if ever, accept the quota.",
    "Norland doubts that Estmark would accept the quota.",
    "Norland said Estmark would hardly accept the quota.",
    # the former offer
    "The Coastal League on Monday raised its offer to $82 a share, up from its initial offer of $70 a share.",
    # an offer for somebody is to buy it
    "The Coastal League made a sweetened offer for the Dune Liberation Front.",
    # set phrases
    "Norland said it would leave room for dialogue.",
    "Norland wants Estmark to leave room for talks.",
    "Norland urged Estmark to keep the door open.",
    "Norland agreed to make way for a new round.",
    # what is told elsewhere
    "Norland urged Estmark to do the same.",
    # time is no deadline
    "The Coastal League's aid was intended to calm markets and give the government time to overhaul the economy and "
    "bring down a deficit.",
    # put aside
    "Norland said both leaders must put their dislike aside.",
    "Norland said Estmark must set aside its claim to the river.",
    # what others say of it
    "Norland rejected criticism that it was building a dam.",
]


@pytest.mark.parametrize(("text", "wanted"), STANCES)
def test_stances(text: str, wanted: _Wanted) -> None:
    told = read(text)
    assert {
        (
            (told.names if s.own else told.parties)([s.party])[0],
            s.stance.value,
            told.words(s.issue),
            s.sure,
        )
        for s in told.stances
    } == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_held(text: str) -> None:
    told = read(text)
    held = [(told.names([s.party])[0], s.stance.value, told.words(s.issue)) for s in told.stances]
    assert held == []
