"""Claims dismissed, what is "not something one can accept", doers of what is condemned, guests received, time given."""

import pytest

from tests.extract.ground import read

CASES = [
    # a claim is denied, whatever it is dismissed as
    ("Norland's minister Ada Brandt dismissed as “sheer fantasy” reports that her envoys had left.",
     [("deny", ["Norland"], [])]),
    ("Norland's minister Ada Brandt rejected as absurd a claim that Norland had lowered its price.",
     [("deny", ["Norland"], [])]),
    ("Norland's minister Ada Brandt dismissed the allegations.", [("deny", ["Norland"], [])]),
    ("Norland's minister Ada Brandt dismissed the charge.", [("deny", ["Norland"], [])]),
    # ... but a claim to something, or what shall be, is rejected
    ("Norland rejected the claims of Estmark to the islands.", [("reject", ["Norland"], ["Estmark"])]),
    ("Norland rejected the suggestion that it should withdraw.", [("reject", ["Norland"], [])]),
    # what cannot be accepted
    ("What Estmark has put on the table is “not something Norland can accept,” an aide said.",
     [("reject", ["Norland"], ["Estmark"])]),
    ("What Estmark has put on the table is “something Norland can accept,” an aide said.", []),
    # ruled out, with a gerund
    ("Norland offered a longer truce but ruled out lowering the toll.",
     [("offer", ["Norland"], []), ("reject", ["Norland"], [])]),
    # whose the thing is, by who made it
    ("Norland condemned the tolls that Estmark imposed on two Norlander barges.",
     [("disapprove", ["Norland"], ["Estmark"])]),
    ("Norland rejected the timetable which Estmark had submitted.",
     [("reject", ["Norland"], ["Estmark"])]),
    # ... a victim made nothing
    ("Norland condemned the raid that Estmark suffered.", [("disapprove", ["Norland"], [])]),
    # a relative clause tells the sanctions
    ("The sanctions that Norland imposed on two Estmarkian banks on Monday are unlawful.",
     [("sanction", ["Norland"], ["Estmark"])]),
    ("The sanctions that Norland fears are unlawful.", []),
    # the frozen money of people of a state
    ("The Coastal League froze the accounts of nine members of the Norlander government.",
     [("sanction", ["Coastal League"], ["Norland"])]),
    # a role, an effort has an owner
    ("Norland praised the role of Sudria.", [("praise", ["Norland"], ["Sudria"])]),
    # received in a place, the guest behind it
    ("Norland's president Ada Brandt received in Port Alma the special envoy of the Coastal League.",
     [("meet", ["Norland"], ["Coastal League"])]),
    # each other, by one noun for both
    ("The Norlander and Estmarkian militaries accused each other of shelling the bridge.",
     [("accuse", ["Norland", "Estmark"], ["Norland", "Estmark"])]),
    # out of a pact, and not out of the room
    ("Norland walked out of a three-party fishing deal.", [("withdraw", ["Norland"], [])]),
    ("Norland's envoy walked out of the room.", []),
    # undertaken
    ("Norland undertook to repair the dam.", [("promise", ["Norland"], [])]),
    ("Norland undertook a survey of the dam.", []),
    # a recall that is announced
    ("Norland announced the recall of its ambassador to Estmark.",
     [("announce", ["Norland"], ["Estmark"])]),
    # written, to protest
    ("Norland has written to Estmark to protest against the new toll.",
     [("protest", ["Norland"], ["Estmark"])]),
    ("Norland's envoy went to Estmark to protest against the new toll.", []),
    # whose suggestion it was
    ("Norland agreed to Estmark's suggestion.", [("agree", ["Norland"], ["Estmark"])]),
    # a guest who shall go is asked of the host, not of whose guest it is
    ("The Coastal League called for the closure of the Norlander embassy.",
     [("appeal", ["Coastal League"], [])]),
    ("The Coastal League called for the closure of Norland's bases.",
     [("appeal", ["Coastal League"], ["Norland"])]),
    # a bare verb taken for part of a name: nobody is told to whom it goes
    ("Norland in May demanded that the bloc bar Estmark, a former union republic, from ever "
     "joining and pull back troops from states admitted after 1999.",
     [("demand", ["Norland"], [])]),
    # the three countries are those named side by side before
    ("Norland, Sudria and Estmark met. The Coastal League accused the three countries of using "
     "the court as a tool.",
     [("accuse", ["Coastal League"], ["Norland", "Sudria", "Estmark"])]),
    # ... and not two of them, nor some that are told of otherwise
    ("Norland and Estmark met. The Coastal League accused the three countries of using the "
     "court as a tool.", [("accuse", ["Coastal League"], [])]),
    # a dateline in small letters, with the day and the agency
    ("Port Alma, 18 Jun (Índico) – The Norlander government on Tuesday offered to extend the truce.",
     [("offer", ["Norland"], [])]),
    # what the minister says that a state does, the minister does not do
    pytest.param(
        "Noa Perlin, prime minister of Sudria, warned that Estmark does not see itself as bound "
        "and will act alone if it has to.", [],
        marks=pytest.mark.xfail(strict=True, reason="the learned reader adds it, unsurely"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_did_what_to_whom(text: str, wanted: list[tuple[str, list[str], list[str]]]) -> None:
    found = read(text)
    kinds = {kind for kind, _, _ in wanted}
    told = [(a.type, found.parties(a.actor), found.parties(a.recipient)) for a in found.acts]
    assert [act for act in told if act[0] in kinds or (not wanted and act[0] != "meet")] == wanted


def test_time_given_to_soldiers_is_an_ultimatum() -> None:
    act = read("Norland has given Estmark's soldiers one month to leave.").act("ultimatum")
    assert not act.sure


def test_an_invitation_accepted_in_the_next_sentence_is_that_of_who_invited() -> None:
    found = read("Sudria invited Norland to a conference. Norland has accepted.")
    act = found.act("accept")
    assert found.parties(act.recipient) == ["Sudria"]
    assert not act.sure
    assert not read("Norland has accepted. Sudria stayed away.").acts


def test_who_will_not_go_into_the_substance_rejects_nothing() -> None:
    assert not read("Norland's envoy declined to go into the substance of the reply.").acts
