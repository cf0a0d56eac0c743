"""Whose a stance is where a bare noun, a heading or another sentence tells, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label, the words it hangs on, whether it is sure
_Wanted = set[tuple[str, str, str, str | None, bool]]
_RELEASE = """\
MINISTRY OF TRADE AND INDUSTRY
Republic of Norland
STATEMENT BY THE PERMANENT SECRETARY ON FISH EXPORTS
From: Ada Brandt, Permanent Secretary
Date: 8 May 2023
Members of the press have asked me where matters stand. We accept the panel of experts.
We ask Estmark to publish the findings of the mission.
Ada Brandt
PERMANENT SECRETARY"""

SIDES: list[tuple[str, _Wanted]] = [
    # the only government that the report tells of
    (
        "Norland's government met on Monday. The government agreed to release the crew.",
        {("Norland", "accepts", "release of the crew", None, True)},
    ),
    # who speaks for the only government
    (
        "Government spokesman Ivo Lark spoke on Sunday. The government's position has not moved. It demands the "
        "withdrawal of all troops.",
        {("Ivo Lark", "demands", "withdrawal of all troops", None, True)},
    ),
    # the only group that is called so beside its name
    (
        "Norland and the Coastal League alliance met. The alliance said it would lift the ban if the ships left.",
        {("Coastal League", "conditional", "lifting of the ban", "if the ships left", True)},
    ),
    # who signs a page signs it for the state that heads it
    (
        _RELEASE,
        {
            ("Norland", "accepts", "panel of experts", None, True),
            ("Norland", "demands", "publish the findings of the mission", None, True),
        },
    ),
    # what stands between a name and its verb
    (
        "Sudria, which chairs the council this year, offered to host the two sides in Port Alma.",
        {("Sudria", "offers", "host the two sides in Port Alma", None, True)},
    ),
    # "it" of a paper, sentence after sentence, whoever is named in between
    (
        "Norland's paper deletes the brackets. It adds that the Coastal League shall have no role. It asks for "
        "450,000 tonnes of oil before the first inspector lands.",
        {("Norland", "demands", "450,000 tonnes of oil", None, True)},
    ),
    # what another side alleges
    (
        "The ministry of Estmark, which once again alleged that Norland had accepted the plan for a joint patrol, "
        "could not say when.",
        {("Norland", "accepts", "joint patrol", None, False)},
    ),
    # "the North" of the only state that is called so
    (
        "Talks with North Korea failed after the North refused to close the reactor.",
        {("North Korea", "rejects", "closure of the reactor", None, True)},
    ),
    # a candidate speaks for himself
    (
        'Ivo Lark, the Norlander presidential nominee, said: "We reject the plan for a joint patrol."',
        {("Ivo Lark", "rejects", "joint patrol", None, False)},
    ),
    # asked of one's own
    (
        "Norland's president asked Norlander troops to lift the siege of the port.",
        {("Norland", "demands", "lifting of the siege of the port", None, False)},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SIDES)
def test_sides(text: str, wanted: _Wanted) -> None:
    told = read(text)
    assert {
        (
            told.parties([s.party])[0],
            s.stance.value,
            s.label,
            told.words(s.condition),
            s.sure,
        )
        for s in told.stances
    } == wanted
