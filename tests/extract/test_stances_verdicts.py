"""What a party says of a point with no verb of stance, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, the label of the point, what it hangs on, whether it is sure
_Wanted = set[tuple[str, str, str, str | None, bool]]
_OFFER = "Norland offered a joint patrol of the strait on Monday. "
_SAID = ", Norland's premier, Ada Brandt, said."

STANCES: list[tuple[str, _Wanted]] = [
    # out of the question
    (
        f'"An early vote is out of the question"{_SAID}',
        {("Norland", "rejects", "early vote", None, True)},
    ),
    # a bare number counts what was counted last
    (
        f"The plan foresees a 36-month transition. Eighteen is out of the question{_SAID}",
        {("Norland", "rejects", "eighteen months", None, True)},
    ),
    # with whom it is fine
    (
        f"The plan foresees 36 months. Thirty would be fine with Estmark{_SAID}",
        {("Estmark", "accepts", "thirty months", None, False)},
    ),
    # with us
    (
        f'The plan foresees 36 months. "Thirty would be fine with us"{_SAID}',
        {("Norland", "accepts", "thirty months", None, False)},
    ),
    # what is called a non-starter, and what "it" was
    (
        f"{_OFFER}Estmark's premier, Carl Reuter, called it a non-starter.",
        {
            ("Norland", "offers", "joint patrol of the strait", None, True),
            ("Estmark", "rejects", "joint patrol of the strait", None, False),
        },
    ),
    # denounced as
    (
        f"{_OFFER}Estmark's premier, Carl Reuter, denounced the offer as blackmail.",
        {
            ("Norland", "offers", "joint patrol of the strait", None, True),
            ("Estmark", "rejects", "joint patrol of the strait", None, False),
        },
    ),
    # no talk of
    (
        f'"There can be no talk of an amnesty"{_SAID}',
        {("Norland", "rejects", "amnesty", None, True)},
    ),
    # no deal that
    (
        f'"There will be no deal that leaves a fort standing"{_SAID}',
        {("Norland", "rejects", "deal that leaves a fort standing", None, False)},
    ),
    # nothing beyond
    (
        'The Coastal League will settle for "nothing beyond 24 months".',
        {("Coastal League", "rejects", "anything beyond 24 months", None, True)},
    ),
    # no this, no that
    (
        f'"No release, no signature"{_SAID}',
        {("Norland", "conditional", "signature", "No release", True)},
    ),
    # a red line
    (
        f'"The airport is a red line"{_SAID}',
        {("Norland", "insists", "airport", None, False)},
    ),
    # the key question
    (
        f'"For us the key question is the withdrawal from the port"{_SAID}',
        {("Norland", "demands", "withdrawal from the port", None, True)},
    ),
    # each of two clauses that are demanded
    (
        "Norland demanded that Estmark release the crew and that Sudria be added as a guarantor.",
        {
            ("Norland", "demands", "release of the crew", None, True),
            ("Norland", "demands", "Sudria be added as a guarantor", None, True),
        },
    ),
    # conditions for something, behind a colon
    (
        "Norland set three conditions for staying in the talks: no withdrawal from the port, no release of prisoners.",
        {
            ("Norland", "demands", "no withdrawal from the port", None, True),
            ("Norland", "demands", "no release of prisoners", None, True),
        },
    ),
    # areas behind a colon
    (
        "The Coastal League named areas where the two sides could engage: fishing quotas, hotlines and harbour visits.",
        {
            ("Coastal League", "open", "fishing quotas", None, True),
            ("Coastal League", "open", "hotlines", None, True),
            ("Coastal League", "open", "harbour visits", None, True),
        },
    ),
    # its own army
    (
        "Norland's premier, Ada Brandt, said the army would not leave the port.",
        {("Norland", "rejects", "leave the port", None, True)},
    ),
    # the leaders of the only body of states that is named
    (
        "Island leaders gave Norland until July 31 to present a timetable for elections. The Coastal League met in "
        "Port Alma.",
        {
            (
                "Coastal League",
                "demands",
                "presentation of a timetable for elections",
                "until July 31",
                False,
            )
        },
    ),
    # what one would do, by one's own word
    (
        "Norland would free prisoners as part of a final agreement, its premier, Ada Brandt, said.",
        {("Norland", "offers", "free prisoners as part of a final agreement", None, True)},
    ),
    # provided that
    (
        "Norland's envoy said that it was ready to meet the premier at any time, provided that he accepts the options.",
        {
            (
                "Norland",
                "conditional",
                "meet the premier at any time",
                "provided that he accepts the options",
                True,
            )
        },
    ),
    # has to, on another's word
    (
        f"Estmark needs to release the crew{_SAID}",
        {("Norland", "demands", "release of the crew", None, False)},
    ),
    # the need that is stressed
    (
        "Norland stressed the need for Estmark to open the strait.",
        {("Norland", "demands", "opening of the strait", None, False)},
    ),
    # silent, in other words
    (
        f"{_OFFER}Estmark has still not given any reply to the proposal.",
        {
            ("Norland", "offers", "joint patrol of the strait", None, True),
            ("Estmark", "unanswered", "joint patrol of the strait", None, False),
        },
    ),
    # whose answer is waited for
    (
        "The mediators were waiting for Estmark to answer the letter about the patrol.",
        {("Estmark", "unanswered", "letter about the patrol", None, False)},
    ),
    # about what nothing is said
    (
        "Norland has so far said nothing about a joint patrol.",
        {("Norland", "unanswered", "joint patrol", None, False)},
    ),
    # an idea that the same sentence put
    (
        "Norland offered last week to sign a pact on the strait, an idea that Estmark dismissed.",
        {
            ("Norland", "offers", "signing of a pact on the strait", None, True),
            ("Estmark", "rejects", "signing of a pact on the strait", None, True),
        },
    ),
    # a demand that is called something
    (
        "Norland demanded that Estmark change its law. Estmark rejected the demand as interference.",
        {
            ("Norland", "demands", "change of the law", None, True),
            ("Estmark", "rejects", "change of the law", None, True),
        },
    ),
    # who complained demanded
    (
        "Norland complained that Estmark was holding its sailors and demanded their release.",
        {("Norland", "demands", "release of sailors", None, True)},
    ),
    # what was not agreed to
    (
        "Norland denied that it had agreed to close the canal.",
        {("Norland", "rejects", "closure of the canal", None, False)},
    ),
    # as long as
    (
        "Norland will not accept any treaty as long as the ships stay.",
        {("Norland", "conditional", "any treaty", "as long as the ships stay", True)},
    ),
    # when
    (
        f"Norland would answer the letter when Estmark opened its borders{_SAID}",
        {
            (
                "Norland",
                "conditional",
                "answer to the letter",
                "when Estmark opened its borders",
                False,
            )
        },
    ),
    # a minister's own vote
    (
        "Norland's finance minister, Ivo Lark, said he would oppose any partial deal.",
        {("Ivo Lark", "rejects", "any partial deal", None, True)},
    ),
    # a guarantee that nobody will
    (
        "Norland demanded guarantees that no future premier would abandon the deal.",
        {
            (
                "Norland",
                "demands",
                "guarantees that no future premier would abandon the deal",
                None,
                True,
            )
        },
    ),
    # what hangs on the other half of the sentence
    pytest.param(
        "Norland said it will not sign a quota, but is ready to meet the premier, provided that the ships leave.",
        {
            ("Norland", "rejects", "signing of a quota", None, True),
            (
                "Norland",
                "conditional",
                "meeting the premier",
                "provided that the ships leave",
                True,
            ),
        },
        marks=pytest.mark.xfail(strict=True, reason="the learned reader doubts it"),
    ),
    # welcomed
    (
        "Norland welcomed the ceasefire proposal.",
        {("Norland", "accepts", "ceasefire proposal", None, False)},
    ),
]

NOTHING = [
    # plans of one's own for an attack
    "Norland approved the plans for the conquest of the port.",
    # weather
    f'"The weather was fine for us in the strait"{_SAID}',
    # where somebody will not negotiate, not what
    f'"I will not negotiate on the radio"{_SAID}',
    # what is welcomed and is no proposal
    "Norland welcomed the visitors.",
    # nobody's word
    "Eighteen months is out of the question.",
    # what shall be done to a rumour
    f'"There is no talk about it"{_SAID}',
]


@pytest.mark.parametrize(("text", "wanted"), STANCES)
def test_verdicts(text: str, wanted: _Wanted) -> None:
    told = read(text)
    assert {
        (
            (told.names if s.own else told.parties)([s.party])[0],
            s.stance.value,
            s.label,
            told.words(s.condition),
            s.sure,
        )
        for s in told.stances
    } == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_no_verdict(text: str) -> None:
    assert not read(text).stances
