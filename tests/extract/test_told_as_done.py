"""What is denied, doubted or mocked is not told as done or held, and a threat is no offer."""

import pytest

from tests.extract.ground import read


@pytest.mark.parametrize(
    "text",
    [
        "At no time did Norland refuse the inspection.",
        "Not once has Sudria accepted the plan.",
        "Estmark is spreading a story that Norland agreed to a truce.",
        "Norland's foreign ministry declined to confirm a report that Estmark sent a letter to Sudria.",
        'Norland had "learned from the radio" that Velten had agreed to "a calendar drawn up elsewhere".',
        "Norland told the league that it proposes to impose duties on 20 Estmarkian products.",
    ],
)
def test_nothing_is_held_by_what_is_not_told_as_so(text: str) -> None:
    """A negative in front, a tale that is spread, a report not confirmed, hearsay, a threat: no position."""
    found = read(text)
    assert not found.stances
    assert not {a.type for a in found.acts} & {"reject", "accept", "agree", "deliver"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norland refused the inspection.", "rejects"),
        ("Norland confirmed that Estmark had agreed to a truce.", "accepts"),
        ("Norland proposed to cut tariffs on steel.", "offers"),
    ],
)
def test_what_is_told_as_so_is_held(text: str, stance: str) -> None:
    """The same words without the doubt are a position."""
    assert [s.stance.value for s in read(text).stances] == [stance]


def test_unacceptable_is_not_acceptable() -> None:
    """A demand that is called unacceptable is rejected, and not accepted as well."""
    found = read("The demand for the withdrawal of the troops is unacceptable, Norland said.")
    assert [s.stance.value for s in found.stances] == ["rejects"]


def test_who_calls_it_unacceptable_is_not_what_is_rejected() -> None:
    """ "Calling it unacceptable" says nothing against the subject."""
    text = "The head of Norland's Sovereign Council rejected a truce, calling it unacceptable."
    assert [s.label for s in read(text).stances] == ["truce"]


def test_a_clause_joined_to_what_is_urged_is_not_urged() -> None:
    """ "And that it has offered": told, not asked for."""
    text = (
        "Norholm urges Estmark to respond to the text by March 3,"
        " and that it has offered to send corn through the Red Cross."
    )
    stances = [s.stance.value for s in read(text).stances]
    assert stances == ["demands", "offers"]


def test_the_price_of_an_offer_is_no_condition_of_its_refusal() -> None:
    """ "Turned down an offer to sell in exchange for": it belongs to the offer."""
    text = (
        "Norland turned down an offer by Estmark to sell coal in exchange for being spared duties."
    )
    (refusal,) = [s for s in read(text).stances if s.stance.value == "rejects"]
    assert refusal.condition is None


def test_a_pledge_that_is_demanded_stays_a_pledge() -> None:
    """ "A written pledge that" is what is asked for."""
    text = "Estmark is demanding a written pledge that foreign companies would have three years to leave."
    (demand,) = read(text).stances
    assert "pledge" in demand.label


def test_a_refusal_unless_is_held_on_its_condition() -> None:
    """ "Will not lift it unless": a conditional stance, and a refusal of now on that condition."""
    found = read('"We will not lift the embargo unless Estmark meets the terms," Norland said.')
    assert [s.stance.value for s in found.stances] == ["conditional"]
    (refusal,) = [a for a in found.acts if a.type == "reject"]
    assert found.words(refusal.condition) == "unless Estmark meets the terms"
