"""Common nouns are no actors; offices and institutions stand for whom the report names more fully."""

import pytest

from ontherecord.resolve.actors.bare_names import is_bare, is_office
from tests.resolve.building import Draft, names, run


@pytest.mark.parametrize(
    ("name", "bare", "office"),
    [
        ("Parliament", True, False),  # an institution without a state
        ("the Commission", True, False),  # an institution with its article
        ("Secretary-General", True, True),  # an office without an organisation
        ("Foreign Minister", True, True),  # an office with the portfolio only
        ("Coastal League", False, False),  # a name
        ("Norland Supreme Council", False, False),  # a common noun with a name
    ],
)
def test_what_is_bare(name, bare, office):
    assert (is_bare(name), is_office(name)) == (bare, office)


def test_a_bare_institution_is_the_fuller_name_of_its_report():
    draft = Draft(
        "a", "The Harbour Commission met. The Commission called for a truce.", "2031-05-01"
    )
    draft.actor("Harbour Commission", "organisation").actor("Commission", "organisation")
    draft.stands("Commission", "demands", "a truce")
    resolved = run(draft)
    assert names(resolved, [p.party for p in resolved.positions]) == ["Harbour Commission"]


def test_a_ministry_of_another_field_is_another_ministry():
    draft = Draft(
        "a",
        "The Norland Ministry of Foreign Affairs spoke. The Ministry of Finance demanded a truce.",
        "2031-05-01",
    )
    draft.actor("Norland", "state")
    draft.actor("Norland Ministry of Foreign Affairs", "body", "Norland")
    draft.actor("Ministry of Finance", "body")
    resolved = run(draft)
    found = {actor.name for actor in resolved.actors}
    assert {"Norland Ministry of Foreign Affairs", "Ministry of Finance"} <= found


def test_a_bare_institution_of_nobody_takes_no_position_and_makes_no_sure_line():
    draft = Draft(
        "a", "Parliament demanded a truce. Justice is slow, Parliament said.", "2031-05-01"
    )
    draft.actor("Parliament", "organisation").stands("Parliament", "demands", "a truce")
    draft.says("Parliament", "Justice is slow", "indirect")
    draft.act("demand", "demanded", "Parliament", object="a truce")
    resolved = run(draft)
    assert resolved.positions == ()
    assert [line.sure for line in (*resolved.statements, *resolved.acts)] == [False, False]


def test_an_office_is_the_person_who_holds_it_in_the_report():
    text = "Secretary-General Ada Brandt came. The Secretary-General said talks would go on."
    draft = Draft("a", text, "2031-05-01").actor("Coastal League", "organisation", title="")
    draft.actor("Ada Brandt", "person", title="Secretary-General")
    draft.actor("Secretary-General", "organisation")
    draft.says("Secretary-General", "talks would go on", "indirect")
    resolved = run(draft)
    assert names(resolved, [resolved.statements[0].speaker]) == ["Ada Brandt"]


def test_who_speaks_in_the_capital_in_a_state_office_acts_for_the_state():
    text = "In Norhaven, Foreign Minister Ada Brandt ruled out new talks."
    draft = Draft("a", text, "2031-05-01").actor("Ada Brandt", "person", title="Foreign Minister")
    draft.actor("Norland").stands("Ada Brandt", "rejects", "new talks")
    resolved = run(draft)
    assert names(resolved, [p.party for p in resolved.positions]) == ["Norland"]
    assert any(j.by == "rule:affiliation" for j in resolved.judgements)


def test_an_envoy_abroad_is_not_taken_for_a_local():
    text = "In Norhaven, Ambassador Ada Brandt ruled out new talks."
    draft = Draft("a", text, "2031-05-01").actor("Ada Brandt", "person", title="Ambassador")
    draft.actor("Norland").stands("Ada Brandt", "rejects", "new talks")
    resolved = run(draft)
    assert names(resolved, [p.party for p in resolved.positions]) == ["Ada Brandt"]
