"""Whose minister somebody is, where no single report says so."""

from dataclasses import replace

import pytest

from ontherecord.nouns.findings import RoleFinding
from ontherecord.nouns.judgement import Verdict
from ontherecord.nouns.record import Resolved
from tests.resolve.building import Draft, names, run


def _from(
    place: str, name: str, title: str = "Foreign Minister", person: str = "Anna Lind"
) -> Draft:
    """A report from a place that calls somebody by an office, of no state."""
    draft = Draft(
        name, f"{place}, March 3 (Agency) - {title} {person} took part in {name}.", "2031-03-03"
    )
    return draft.actor(person, "person", None, title)


def _state(resolved: Resolved, person: str = "Anna Lind") -> list[str]:
    (actor,) = [a for a in resolved.actors if a.name == person]
    return names(resolved, {role.of for role in actor.roles} - {None})


def _verdicts(resolved: Resolved) -> list[Verdict]:
    return [j.verdict for j in resolved.judgements if j.by == "rule:affiliation"]


HOME = ("NORHAVEN", "Norhaven")
CASES = [
    # the minister of a place that nobody knows
    ([_from(HOME[0], "a", "Galdia's minister"), _from(HOME[1], "b", "Galdia's minister")], [], []),
    ([_from(HOME[0], "a", "Galdian minister"), _from(HOME[1], "b", "Galdian minister")], [], []),
    # reports of two origins from one capital
    ([_from(HOME[0], "a"), _from(HOME[1], "b")], ["Norland"], [Verdict.SAME]),
    # one report: a doubt on record, no party
    ([_from(HOME[0], "a")], [], [Verdict.UNSURE]),
    # two capitals
    ([_from(HOME[0], "a"), _from("PORT SUL", "b")], [], []),
    # no office of a state
    ([_from(HOME[0], "a", "Bishop"), _from(HOME[1], "b", "Bishop")], [], []),
    # who held it once
    ([_from(HOME[0], "a", "former President"), _from(HOME[1], "b", "former President")], [], []),
    # a town that is no capital
    ([_from("LITTLETON", "a"), _from("LITTLETON", "b")], [], []),
]


@pytest.mark.parametrize(("drafts", "state", "verdicts"), CASES)
def test_state_by_where_reports_come_from(
    drafts: list[Draft], state: list[str], verdicts: list[Verdict]
):
    # somebody of each state is in the collection
    known = Draft("k", "Norland and Suland met.", "2031-03-01").actor("Norland").actor("Suland")
    resolved = run(*drafts, known)
    assert (_state(resolved), _verdicts(resolved)) == (state, verdicts)


def _told_before(text: str, *states: str) -> Draft:
    draft = Draft("p", text, "2031-03-03")
    for state in states:
        draft.actor(state)
    return draft.actor("Anna Lind", "person", None, "Irrigation Minister")


BEFORE = [
    # the state that opens the sentence before
    (
        "Norland said it was studying its options. Irrigation Minister Anna Lind was away.",
        ["Norland"],
    ),
    # another state beside the name
    ("Norland said no. Irrigation Minister Anna Lind and Suland's envoy were away.", ["Norland"]),
    ("Norland said no. Suland's Irrigation Minister Anna Lind was away.", []),
    # two states open it
    ("Norland and Suland said no. Irrigation Minister Anna Lind was away.", []),
    # the sentence before is about something else, and names a state at its end
    (
        "The dam, which irks everybody along the river, worries Norland. Irrigation Minister Anna Lind was away.",
        [],
    ),
    # another paragraph
    ("Norland said no.\n\nIrrigation Minister Anna Lind was away.", []),
]


@pytest.mark.parametrize(("text", "state"), BEFORE)
def test_state_that_the_paragraph_is_about(text: str, state: list[str]):
    assert _state(run(_told_before(text, "Norland", "Suland"))) == state


@pytest.mark.parametrize(("first", "state"), [("Norland", ["Norland"]), ("Suland", [])])
def test_a_report_from_a_capital_that_names_its_state_first_is_enough(first: str, state: list[str]):
    text = f"NORHAVEN (Agency) — {first} put off a truce. It rains. Foreign Minister Anna Lind told Norland and Suland."
    draft = Draft("p", text, "2031-03-03").actor("Norland").actor("Suland")
    assert _state(run(draft.actor("Anna Lind", "person", None, "Foreign Minister"))) == state


@pytest.mark.parametrize("chair", [True, False])
def test_who_chairs_a_league_takes_papers_for_it(chair: bool):
    behind = ", current chair of the Harbour League," if chair else ""
    text = f"Norland handed Suland's President Ivo Brandt{behind} a draft. The Harbour League met."
    draft = Draft("a", text, "2031-03-03").actor("Norland").actor("Suland")
    draft.actor("Harbour League", "organisation").actor(
        "Ivo Brandt", "person", "Suland", "President"
    )
    if chair:
        brandt = draft.actors[-1]
        seat = RoleFinding("current chair", "Harbour League", draft.at("current chair"))
        draft.actors[-1] = replace(brandt, roles=(*brandt.roles, seat))
    draft.paper("a draft", "draft", "Norland")
    draft.act("deliver", "handed", "Norland", "Ivo Brandt", object="a draft", paper=0)
    (paper,) = run(draft).documents
    assert names(run(draft), set(paper.to)) == ["Harbour League" if chair else "Suland"]


def test_an_office_of_another_state_speaks_against_it():
    other = Draft("c", "Suland's Anna Lind, once its Foreign Minister, spoke.", "2031-03-04")
    other.actor("Suland").actor("Anna Lind", "person", None, "Foreign Minister")
    (lind,) = [actor for actor in other.actors if actor.name == "Anna Lind"]
    held = replace(lind.roles[0], of="Suland")
    other.actors[-1] = replace(lind, roles=(held,))
    resolved = run(_from(HOME[0], "a"), _from(HOME[1], "b"), other)
    assert "Norland" not in _state(resolved)


def test_a_name_inside_somebodys_words_is_no_report_of_the_outlet():
    def quoted(name: str) -> Draft:
        text = f"Norhaven, March 3 - “We met Foreign Minister Anna Lind in {name},” Brandt said."
        draft = Draft(name, text, "2031-03-03").actor("Brandt", "person")
        draft.actor("Anna Lind", "person", None, "Foreign Minister")
        return draft.says("Brandt", f"We met Foreign Minister Anna Lind in {name},")

    known = Draft("k", "Norland met.", "2031-03-01").actor("Norland")
    assert _state(run(quoted("a"), quoted("b"), known)) == []


def test_who_receives_guests_at_a_seat_of_power_is_at_home_there():
    def host(told: str) -> list[str]:
        draft = Draft(
            "a", f"President Anna Lind {told} at the Stone House on Sunday.", "2031-03-03"
        )
        draft.actor("Anna Lind", "person", None, "President").actor("Norland")
        return _state(run(draft))

    assert host("will receive the freed sailors") == ["Norland"]
    # a guest is not at home
    assert host("was received by the king") == []


def test_a_surname_that_only_the_tagger_took_for_an_organisation_is_the_person():
    full = Draft("a", "Norland's envoy Anna Lind spoke.", "2031-03-03").actor("Norland")
    full.actor("Anna Lind", "person", "Norland", "envoy")
    bare = Draft("b", "Lind sent a letter.", "2031-03-04").actor("Lind", "organisation")
    resolved = run(full, bare)
    assert [a.name for a in resolved.actors if "Lind" in a.name] == ["Anna Lind"]


GOVERNING = [
    # he tells what the government does
    ("The government is studying the paper", ["Norland"]),
    # he tells what somebody else does
    ("The bishop is studying the paper", []),
]


@pytest.mark.parametrize(("words", "state"), GOVERNING)
def test_who_tells_what_the_government_does_is_of_it(words: str, state: list[str]):
    text = (
        f"NORHAVEN (Agency) — Norland put off a truce. {words}, peace commissioner Anna Lind said."
    )
    draft = Draft("p", text, "2031-03-03").actor("Norland").actor("Suland")
    draft.actor("Anna Lind", "person", None, "peace commissioner")
    assert _state(run(draft.says("Anna Lind", words, "indirect"))) == state


@pytest.mark.parametrize(
    ("title", "state"), [("Salt Ministry spokesman", ["Norland"]), ("spokesman", [])]
)
def test_a_ministrys_spokesman_is_of_the_state_that_the_paragraph_is_about(
    title: str, state: list[str]
):
    text = (
        f"Norland said it had the text. {title.capitalize()} Anna Lind said it was being studied."
    )
    draft = Draft("p", text, "2031-03-03").actor("Norland").actor("Suland")
    assert _state(run(draft.actor("Anna Lind", "person", None, title.capitalize()))) == state
