"""The list of leaders: what is in it can be read, and names parties that the gazetteer knows."""

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.language.leaders import load_leaders


def test_every_leader_spoke_for_a_known_party_for_some_years() -> None:
    known = {party.name for party in Gazetteer.load().parties}
    for name, terms in load_leaders().items():
        for term in terms:
            assert term.party in known, name
            assert 1900 < term.first <= term.last, name
