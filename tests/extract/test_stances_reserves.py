"""What is refused, offered or left open with a reserve, and what is nobody's point, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label, the words it hangs on, whether it is sure
_Wanted = set[tuple[str, str, str, str | None, bool]]
_SAID = "Norland's foreign minister said."
CASES: list[tuple[str, _Wanted]] = [
    # who goes on talking of a thing is open to the talks
    (
        f"Norland is ready to continue talks on the filling of the dam, {_SAID}",
        {("Norland", "open", "continue talks on the filling of the dam", None, True)},
    ),
    (
        f"Norland is prepared to hold talks with Estmark on the release of the crew, {_SAID}",
        {("Norland", "open", "hold talks with Estmark on the release of the crew", None, True)},
    ),
    (
        "Norland refused to resume talks on the filling of the dam.",
        {("Norland", "rejects", "resume talks on the filling of the dam", None, True)},
    ),
    # who discusses it, to the thing
    (
        f"Norland is willing to discuss the filling of the dam, {_SAID}",
        {("Norland", "open", "filling of the dam", None, True)},
    ),
    # no talk of it as long as
    (
        f'"As long as these claims stand, there can be no talk of a true peace," {_SAID}',
        {("Norland", "rejects", "true peace", "As long as these claims stand", True)},
    ),
    (
        f"There can be no question of lifting the tolls until the soldiers leave, {_SAID}",
        {("Norland", "rejects", "lifting of the tolls", "until the soldiers leave", True)},
    ),
    # which the other way round would be conditional on what shall end
    (
        f"There can be no truce as long as the siege goes on, {_SAID}",
        {("Norland", "conditional", "truce", "as long as the siege goes on", False)},
    ),
    # until when one promises to pause, or not to harm
    (
        "Norland promised to suspend the tolls until the talks are over.",
        {("Norland", "offers", "suspension of the tolls", None, True)},
    ),
    (
        "Norland promised not to attack the port until the talks are over.",
        {("Norland", "offers", "no attack on the port", None, False)},
    ),
    # what is not given before
    (
        "Norland promised not to lift the tolls until the crew is freed.",
        {("Norland", "conditional", "no lifting of the tolls", "until the crew is freed", True)},
    ),
    (
        f"Norland will not stop the strikes until the crew is freed, {_SAID}",
        {("Norland", "conditional", "halt to the strikes", "until the crew is freed", True)},
    ),
    # an effort that is not ended
    pytest.param(
        '"We will not stop mediating until there is a deal," Sudria\'s president said.',
        set(),
        marks=pytest.mark.xfail(
            strict=True, reason="the learned reader adds a condition, unsurely"
        ),
    ),
    (f"Norland will not abandon its mediation until there is a deal, {_SAID}", set()),
    # what stands behind "but"
    (
        f'"We are ready to lift the blockade, but only with guarantees from Estmark," {_SAID}',
        {
            (
                "Norland",
                "conditional",
                "lifting of the blockade",
                "only with guarantees from Estmark",
                True,
            )
        },
    ),
    (
        f'"We are ready to give Estmark a port, but our sovereignty must not suffer," {_SAID}',
        {("Norland", "offers", "give Estmark a port", None, False)},
    ),
    (
        f'"We are willing to extend the deal, but not at any price," {_SAID}',
        {("Norland", "offers", "extension of the deal", None, False)},
    ),
    (
        "Norland said it was ready to withdraw its troops but added that it would take months.",
        {("Norland", "offers", "withdrawal of the troops", None, True)},
    ),
    # provided, with no "that"
    (
        f"Norland is ready to reopen the canal, provided Estmark frees the crew, {_SAID}",
        {
            (
                "Norland",
                "conditional",
                "reopening of the canal",
                "provided Estmark frees the crew",
                True,
            )
        },
    ),
    (
        "Norland handed over the list, provided Estmark with food and agreed to free the crew.",
        {("Norland", "accepts", "free the crew", None, True)},
    ),
    # what one sends or prolongs unasked
    ("Norland agreed on Friday to send troops to the border with Estmark.", set()),
    ("The Coastal League agreed to extend its mission in Estmark by a year.", set()),
    ("The Coastal League agreed to renew its sanctions on Estmark for a year.", set()),
    ("The Coastal League agreed to suspend aid to Estmark.", set()),
    # and what is asked for, given up or not done
    (
        "Norland agreed to send troops to the islands at the request of Estmark.",
        {
            (
                "Norland",
                "accepts",
                "send troops to the islands at the request of Estmark",
                None,
                True,
            )
        },
    ),
    (
        "Norland agreed to suspend its aid to the rebels.",
        {("Norland", "accepts", "suspension of the aid to the rebels", None, True)},
    ),
    (
        "Norland agreed not to send troops to the border.",
        {("Norland", "accepts", "not to send troops to the border", None, True)},
    ),
    # a view that is not told, and one that something is so
    ("Norland reaffirmed Estmark's position.", set()),
    ("Ada Brandt repeated Norland's position that Estmark was the one rejecting proposals.", set()),
    (
        "Norland reiterated its position on the tolls.",
        {("Norland", "insists", "position on the tolls", None, True)},
    ),
    # who is no side of any talks
    ("Norland called on journalists to pay no attention to unofficial accounts.", set()),
    ("Norland's government asked the media not to publish drafts of the treaty.", set()),
    ("Norland's president called on citizens to shun the goods of Estmark.", set()),
    (
        "Norland called on Estmark to free the journalists.",
        {("Norland", "demands", "free the journalists", None, True)},
    ),
    # what lies unanswered is what was put
    (
        "Estmark has not yet replied to the proposals for restoring the grain deal.",
        {("Estmark", "unanswered", "proposals for restoring the grain deal", None, True)},
    ),
    (
        "Estmark has not responded to the offer to share the port.",
        {("Estmark", "unanswered", "sharing of the port", None, True)},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_reserves(text: str, wanted: _Wanted) -> None:
    found = read(text)
    assert {
        (
            found.parties([s.party])[0],
            s.stance.value,
            s.label,
            found.words(s.condition),
            s.sure,
        )
        for s in found.stances
    } == wanted
