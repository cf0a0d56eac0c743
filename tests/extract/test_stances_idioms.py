"""Idioms, echoes and limits of positions, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label, the words it hangs on
_Wanted = set[tuple[str, str, str, str | None]]
_MINISTER = "Ada Brandt, Norland's foreign minister, said."

IDIOMS: list[tuple[str, _Wanted]] = [
    # what one would put up with
    (
        "Norland would be content with a reference to the charter, two of its officials said.",
        {("Norland", "accepts", "reference to the charter", None)},
    ),
    # not in the way
    (
        "Estmark said on Monday that it would not stand in the way of a joint patrol.",
        {("Estmark", "accepts", "joint patrol", None)},
    ),
    # goes on doing
    (
        "Norland is ready to keep using the northern route without Estmark, its president said.",
        {("Norland", "offers", "keep using the northern route without Estmark", None)},
    ),
    # yes and no
    ("Norland said no to a joint patrol.", {("Norland", "rejects", "joint patrol", None)}),
    (
        "Norland has said yes to the plan for a joint patrol.",
        {("Norland", "accepts", "joint patrol", None)},
    ),
    # doors, lights, water
    ("Norland slammed the door on a joint patrol.", {("Norland", "rejects", "joint patrol", None)}),
    (
        "Norland left the door open to a joint patrol.",
        {("Norland", "open", "joint patrol", None)},
    ),
    (
        "Norland has given the green light to the joint patrol.",
        {("Norland", "accepts", "joint patrol", None)},
    ),
    # what something is called
    (
        "Norland called the plan for a joint patrol unworkable.",
        {("Norland", "rejects", "joint patrol", None)},
    ),
    (
        "Norland described the demand to close the canal as unrealistic.",
        {("Norland", "rejects", "closure of the canal", None)},
    ),
    # in quotation marks
    (
        'Norland said a partition was "not on the table".',
        {("Norland", "rejects", "partition", None)},
    ),
    # signing up, and not
    ("Norland signed up to the joint patrol.", {("Norland", "accepts", "joint patrol", None)}),
    (
        "Norland refused to sign up to a longer truce proposed by the Coastal League.",
        {
            ("Norland", "rejects", "longer truce", None),
            ("Coastal League", "offers", "longer truce", None),
        },
    ),
    # an assurance
    (
        "Norland assured Estmark that it would reopen the canal.",
        {("Norland", "offers", "reopening of the canal", None)},
    ),
    # what is accepted at once
    (
        "Estmark accepted the calendar at once, its foreign ministry said.",
        {("Estmark", "accepts", "calendar", None)},
    ),
    # wanted gone, and who joins in
    (
        "Norland wants the sanctions on its banks lifted before 1 June. So does Sudria.",
        {
            ("Norland", "demands", "the sanctions on its banks lifted before 1 June", None),
            ("Sudria", "demands", "the sanctions on its banks lifted before 1 June", None),
        },
    ),
    (
        "Estmark does not accept a partition. Nor does Sudria.",
        {("Estmark", "rejects", "partition", None), ("Sudria", "rejects", "partition", None)},
    ),
    (
        "Estmark wants the tolls lifted, as does Sudria.",
        {
            ("Estmark", "demands", "lifting of the tolls", None),
            ("Sudria", "demands", "lifting of the tolls", None),
        },
    ),
    # who does something else joins in nothing
    (
        "Estmark rejects any inspection of its ports. So Sudria sent a fleet.",
        {("Estmark", "rejects", "any inspection of its ports", None)},
    ),
    # no more
    ("Estmark no longer demands that the treaty mention the maps.", set()),
    (
        "Estmark no longer demands that the treaty mention the maps and would be content with a reference to the "
        "charter, two Estmarkian officials said.",
        {("Estmark", "accepts", "reference to the charter", None)},
    ),
    # agreed not to: one stance
    (
        "Norland agreed not to publish the drafts.",
        {("Norland", "accepts", "no publication of the drafts", None)},
    ),
    # a message is no point
    ('Norland said that Estmark must send "a clear signal" that talks were over.', set()),
]
ANSWERS: list[tuple[str, _Wanted]] = [
    # answers in a row to what was put before
    (
        "Sudria proposed a joint patrol on Monday. Norland has accepted. Estmark rejected the idea within hours.",
        {
            ("Sudria", "offers", "joint patrol", None),
            ("Norland", "accepts", "joint patrol", None),
            ("Estmark", "rejects", "joint patrol", None),
        },
    ),
    # in one's own words, whatever the noun
    (
        f'"We accept the three stages," {_MINISTER}',
        {("Norland", "accepts", "three stages", None)},
    ),
    # what is not ruled out
    ("Norland did not rule out a joint patrol.", {("Norland", "open", "joint patrol", None)}),
    # what is called false was not agreed to
    ("Reports in the press that Norland has agreed to a quota are false, its envoy said.", set()),
    ("The suggestion that Norland accepted the truce is baseless, its ministry said.", set()),
    # a demand that is given up
    ("Norland has backed away from its demand for an apology.", set()),
    # one stance, not two
    ("Norland refuses to budge on the tolls.", {("Norland", "insists", "tolls", None)}),
    # a rumour
    ("Norland dismissed talk of surrender.", set()),
    # a position speaks for its owner, and a list is cut into its points
    (
        "Norland's position has not moved. It demands an apology, the return of the ships and free passage.",
        {
            ("Norland", "demands", "apology", None),
            ("Norland", "demands", "return of the ships", None),
            ("Norland", "demands", "free passage", None),
        },
    ),
    # a size
    (
        "Norland proposes that the period be sixty days instead of thirty.",
        {("Norland", "offers", "period of sixty days instead of thirty", None)},
    ),
    # a condition ends before what it leads to
    (
        "Norland threatened to tax tea if Estmark does not open the port, sharpening a dispute that has lasted a year.",
        {("Norland", "conditional", "taxation of tea", "if Estmark does not open the port")},
    ),
]
THREATS: list[tuple[str, _Wanted]] = [
    # with "threaten"
    (
        "Norland threatened to close its ports if Estmark seized another trawler.",
        {("Norland", "conditional", "closure of the ports", "if Estmark seized another trawler")},
    ),
    # inverted
    (
        '"Norland is prepared to revoke the permits, should Estmark fail to free the crew," '
        "its finance minister, Ada Brandt, said.",
        {
            (
                "Norland",
                "conditional",
                "revocation of the permits",
                "should Estmark fail to free the crew",
            )
        },
    ),
    # in the passive
    (
        "If Estmark seals the strait, the landing rights of its airline will be revoked, Norland said in a statement.",
        {
            (
                "Norland",
                "conditional",
                "the landing rights of its airline will be revoked",
                "If Estmark seals the strait",
            )
        },
    ),
    # only if
    (
        "Norland will renew the licence only if Estmark frees the crew.",
        {("Norland", "conditional", "renewal of the licence", "only if Estmark frees the crew")},
    ),
    # without a condition a threat is no position
    ("Norland threatened to close its ports.", set()),
    # what one will sign, is not said
    pytest.param(
        "If Estmark lifts the tolls, Norland will sign within days.",
        set(),
        marks=pytest.mark.xfail(
            strict=True, reason="the learned reader adds a condition, unsurely"
        ),
    ),
]
LIMITS: list[tuple[str, _Wanted]] = [
    # behind a verb
    (
        "Norland demanded that lorries pass through the corridor without inspections.",
        {("Norland", "demands", "lorries pass through the corridor without inspections", None)},
    ),
    # where the parser hangs it on the verb
    (
        "Norland demanded a ceasefire without preconditions.",
        {("Norland", "demands", "ceasefire without preconditions", None)},
    ),
    # under whose control
    (
        "Norland offered to open the road under its own customs control.",
        {("Norland", "offers", "open the road under its own customs control", None)},
    ),
    # some only
    (
        "Norland calls for the withdrawal of all foreign troops except those of the league.",
        {
            (
                "Norland",
                "demands",
                "withdrawal of all foreign troops except those of the league",
                None,
            )
        },
    ),
    # which one
    (
        f'"We will not accept a cap that expires before the next election," {_MINISTER}',
        {("Norland", "rejects", "cap that expires before the next election", None)},
    ),
    # as what
    (
        "Norland will not accept the league's top court as referee in trade disputes, its envoy said.",
        {("Norland", "rejects", "league's top court as referee in trade disputes", None)},
    ),
    # a thing that is taken, a step that is taken
    (
        "Norland said it was willing to take the fuel if both parties asked.",
        {("Norland", "conditional", "take the fuel", "if both parties asked")},
    ),
    # an added group does not swallow the verb
    (
        "Norland said that the salaries of all public servants, including soldiers, must be paid from oil revenue.",
        {
            (
                "Norland",
                "demands",
                "the salaries of all public servants, including soldiers, must be paid from oil revenue",
                None,
            )
        },
    ),
    # a clause whose verb is taken for a noun
    (
        "Norland demanded that people and cargo cross Estmarkian territory without checks.",
        {
            (
                "Norland",
                "demands",
                "people and cargo cross Estmarkian territory without checks",
                None,
            )
        },
    ),
]


def _told(text: str) -> _Wanted:
    found = read(text)
    return {
        (*found.parties((s.party,)), s.stance.value, s.label, found.words(s.condition))
        for s in found.stances
    }


@pytest.mark.parametrize(("text", "wanted"), IDIOMS)
def test_idioms(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), ANSWERS)
def test_answers(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), THREATS)
def test_threats(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), LIMITS)
def test_limits_stay_in_the_label(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted
