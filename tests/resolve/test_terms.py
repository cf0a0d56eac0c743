"""Contested wording beside the plain words, by outlet, side and voice."""

import pytest

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.language.wording import contested
from ontherecord.nouns.wording import WordingKind
from tests.resolve.building import Draft, run


def _report(outlet, text):
    draft = Draft(outlet, text, "2031-05-07")
    return draft.actor("Norland").actor("Suland")


def _words(*drafts):
    return {w.words: w for w in run(*drafts).wording}


def test_a_loaded_term_stands_beside_the_plain_one_with_the_outlet_that_uses_it():
    found = _words(_report("Norhaven Herald", "Norland fears the aggressor in the south."))
    wording = found["aggressor"]
    assert (wording.kind, wording.plain) == (WordingKind.LOADED, "attacking side")
    (use,) = wording.uses
    assert (use.outlet, use.speaker, use.quoted) == ("Norhaven Herald", None, False)


def test_a_term_that_only_one_sides_press_uses_names_the_side():
    ours = _report("Norhaven Herald", "Norland fears the aggressor. Norland waits.")
    theirs = _report("Port Sul Post", "Suland praised the troops. Norland waits.")
    resolved = run(ours, theirs)
    (wording,) = [w for w in resolved.wording if w.words == "aggressor"]
    sides = {actor.id: actor.name for actor in resolved.actors}
    assert sides[wording.side] == "Norland"
    both = _report("Port Sul Post", "Suland calls Norland the aggressor.")
    (wording,) = [w for w in run(ours, both).wording if w.words == "aggressor"]
    assert wording.side is None


def test_a_term_between_marks_is_kept_apart_and_a_speakers_word_is_the_speakers():
    draft = _report("Norhaven Herald", "The “aggressor” waits. Suland said the regime must go.")
    draft.says("Suland", "the regime must go", "indirect")
    found = _words(draft)
    assert [use.quoted for use in found["aggressor"].uses] == [True]
    assert [use.speaker is not None for use in found["regime"].uses] == [True]


_NONE = [
    "The sanctions regime of the League was eased.",  # another term
    "The visa regime was eased.",
    "The Palestine Liberation Organization sent a note.",  # part of a name
    "The coupon was torn.",  # another word
    "They signed a non-aggression pact.",  # the opposite of it
]


@pytest.mark.parametrize("text", _NONE)
def test_what_only_looks_like_a_loaded_term(text):
    assert run(_report("Norhaven Herald", text)).wording == ()


def test_a_longer_term_is_no_second_use_of_a_shorter_one():
    found = _words(_report("Norhaven Herald", "The puppet government sent a note."))
    assert set(found) == {"puppet government"}


def test_verbs_that_judge_are_listed_with_whom_they_judge():
    draft = _report("Norhaven Herald", "Suland admitted that the ship was late. Norland said so.")
    draft.says("Suland", "the ship was late", "indirect", cue=(draft.at("admitted"),))
    draft.says("Norland", "so", "indirect", cue=(draft.at("said"),))
    resolved = run(draft)
    (wording,) = resolved.wording
    assert (wording.kind, wording.words, wording.plain) == (
        WordingKind.ATTRIBUTION,
        "admit",
        "said",
    )
    names = {actor.id: actor.name for actor in resolved.actors}
    assert [names[use.about] for use in wording.uses] == ["Suland"]


def test_rival_names_of_a_place_are_listed_where_both_are_used():
    one = _report("Norhaven Herald", "The fleet sailed for the Malvinas.")
    two = _report("Port Sul Post", "The fleet sailed for the Falklands.")
    assert {w.kind for w in run(one, two).wording} == {WordingKind.ONE_SIDED}
    assert run(one).wording == ()


def test_every_term_finds_itself_and_no_term_is_a_known_party():
    gazetteer = Gazetteer.load()
    for term in contested():
        assert term.forms.search(f"Then the {term.words} came."), term
        assert term.plain, term
        if term.kind != "name":
            assert gazetteer.find(term.words) is None, term


def test_two_forms_of_one_term_are_one_use():
    found = _words(_report("Norhaven Herald", "The mercenaries crossed the bay."))
    assert set(found) == {"mercenaries"}


def test_who_tells_that_another_calls_it_so_does_not_call_it_so():
    words = "Suland called it blackmail"
    draft = _report("Norhaven Herald", f"Norland said: {words}. Norland said it was an ultimatum.")
    draft.says("Norland", words).says("Norland", "it was an ultimatum", "indirect")
    found = _words(draft)
    assert [use.speaker for use in found["blackmail"].uses] == [None]
    assert [use.speaker is not None for use in found["ultimatum"].uses] == [True]


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        # a demand
        ("Suland insists on inspections of the port.", "inspections of the port", 0),
        # a saying
        ("Suland insists that the port was open.", "the port was open", 1),
    ],
)
def test_to_insist_on_a_thing_is_to_demand_it(text, words, count):
    draft = _report("Norhaven Herald", text)
    draft.says("Suland", words, "indirect", cue=(draft.at("insists"),))
    assert [w.words for w in run(draft).wording] == ["insist"] * count
