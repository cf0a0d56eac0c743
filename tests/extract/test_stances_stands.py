"""Stands: refusals, offers, demands, which way a point goes and who speaks for whom, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label, the words it hangs on
_Wanted = set[tuple[str, str, str, str | None]]
_MINISTER = "Ada Brandt, Norland's foreign minister, said."

STANDS: list[tuple[str, _Wanted]] = [
    # refusals
    (
        f'"We will not lift the tolls up front," {_MINISTER}',
        {("Norland", "rejects", "lift the tolls up front", None)},
    ),
    (
        "Sudria said it would not support sanctions which starve the islanders.",
        {("Sudria", "rejects", "sanctions which starve the islanders", None)},
    ),
    (
        "Sudria argued against closing the border.",
        {("Sudria", "rejects", "closing the border", None)},
    ),
    ("Sudria spoke out against the blockade.", {("Sudria", "rejects", "blockade", None)}),
    ("Norland is against a ban on trawlers.", {("Norland", "rejects", "ban on trawlers", None)}),
    (
        "Norland stressed that it does not recognise any deadline.",
        {("Norland", "rejects", "any deadline", None)},
    ),
    (
        f'"We cannot live with thirty days," {_MINISTER}',
        {("Norland", "rejects", "thirty days", None)},
    ),
    (
        "Norland vowed never to give up the islands.",
        {("Norland", "rejects", "give up the islands", None)},
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
        {("Norland", "offers", "release eleven prisoners", None)},
    ),
    (
        "Norland proposed a transition of 36 months.",
        {("Norland", "offers", "transition of 36 months", None)},
    ),
    (
        "Norland has also proposed to suspend the quotas for six months rather than abolish them.",
        {("Norland", "offers", "suspend the quotas for six months rather than abolish them", None)},
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
        {("Norland", "demands", "the quotas on its steel be lifted by 1 July at the latest", None)},
    ),
    (
        "Norland wants the tolls lifted before the summit.",
        {("Norland", "demands", "lifting of the tolls before the summit", None)},
    ),
    (
        f'"We want the quotas gone by the first of July," {_MINISTER}',
        {("Norland", "demands", "the quotas gone by the first of July", None)},
    ),
    (
        "Norland asked for an answer within a week.",
        {("Norland", "demands", "answer within a week", None)},
    ),
    # two things, asked by two verbs or named by two nouns
    (
        "Norland demanded that Estmark break off the talks at once and publish its secret reply.",
        {
            ("Norland", "demands", "Estmark break off the talks at once", None),
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
        {
            ("Norland", "demands", "lifting of all measures", None),
            ("Norland", "offers", "honouring the pact", None),
        },
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
        "Estmark keep the letter confidential",
    ),
    # what is to be taken
    (
        "Norland urged Estmark to accept what it called the final offer.",
        "accept what it called the final offer",
    ),
    # two turns round are none
    ("Norland asked Estmark not to stop the patrols.", "not to stop the patrols"),
    # a plan that is dropped, and a thing
    (
        "Norland demanded that Estmark scrap its plans to build a tower.",
        "Estmark scrap its plans to build a tower",
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


@pytest.mark.parametrize(("text", "wanted"), STANDS)
def test_stands(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "label"), DIRECTIONS)
def test_a_label_says_which_way_its_point_goes(text: str, label: str) -> None:
    assert label in {stance.label for stance in read(text).stances}


def test_what_one_asks_of_ones_own_is_not_surely_the_partys() -> None:
    found = read("Ada Brandt, Norland's trade minister, demanded that Norland leave the league.")
    assert not any(stance.sure for stance in found.stances)


MEANT = [
    # what another side put in the sentence before
    (
        "Norland has proposed to suspend the quotas for six months. Estmark has yet to reply to that offer.",
        ("Estmark", "unanswered", "suspend the quotas for six months"),
    ),
    (
        "Norland offered a joint patrol of the strait. Estmark accepted the offer.",
        ("Estmark", "accepts", "joint patrol of the strait"),
    ),
    (
        "Norland demanded the return of the ships. Estmark rejected the demand.",
        ("Estmark", "rejects", "return of the ships"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), MEANT)
def test_an_answer_to_what_was_put_before(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in {told[:3] for told in _told(text)}


def test_what_an_answer_is_to_is_not_known_when_something_else_was_told_since() -> None:
    text = "Norland offered a joint patrol. It rained on Monday. Estmark accepted the offer."
    found = read(text)
    answers = [s for s in found.stances if found.names([s.party]) == ["Estmark"]]
    assert [(s.label, s.sure) for s in answers] == [("offer", False)]


VOICES = [
    "Senator Ada Brandt of Norland demanded that the licence be withdrawn.",
    "Norland's opposition leader, Ada Brandt, demanded the release of the crew.",
]


@pytest.mark.parametrize("text", VOICES)
def test_who_speaks_for_himself_speaks_not_surely_for_the_state(text: str) -> None:
    found = read(text)
    assert found.stances
    assert not any(s.sure and found.names([s.party]) == ["Norland"] for s in found.stances)
