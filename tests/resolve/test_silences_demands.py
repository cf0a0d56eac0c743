"""Demands in words on which nothing of the other side was found."""

from dataclasses import replace

import pytest

from tests.resolve.building import Draft, names, run


def _demand(name: str = "a", published: str = "2031-05-07") -> Draft:
    draft = Draft(name, "Norland demanded that Suland reopen the canal.", published)
    draft.actor("Norland").actor("Suland")
    draft.act("demand", "demanded", "Norland", "Suland", object="Suland reopen the canal")
    draft.stands("Norland", "demands", "reopen the canal")
    draft.stances[-1] = replace(draft.stances[-1], evidence=draft.at(draft.text))
    return draft


def _later(text: str = "Suland held elections.") -> Draft:
    return Draft("b", text, "2031-05-12").actor("Norland").actor("Suland")


def test_a_demand_without_an_answer():
    resolved = run(_demand(), _later())
    (line,) = resolved.silences
    (act,) = resolved.acts
    assert (line.about, line.what) == (act.id, "Suland reopen the canal")
    assert (names(resolved, line.by), names(resolved, line.to)) == (["Norland"], ["Suland"])
    assert len(line.searched) == 2
    assert line.until == "2031-05-12"
    assert line.sayings == ()


ANSWERED = [
    # a stance on the same point
    _later("Suland refused to reopen the canal.").stands("Suland", "rejects", "reopen the canal"),
    # an answer to who asks, on whatever point
    _later("Suland rejected it.").act("reject", "rejected", "Suland", "Norland"),
    # words of a refusal from which no line was read
    _later("The demand was dismissed by Suland out of hand."),
]


@pytest.mark.parametrize("answer", ANSWERED)
def test_what_may_answer_a_demand_leaves_no_silence(answer: Draft):
    assert run(_demand(), answer).silences == ()


def test_a_demand_whose_point_is_not_known_is_not_followed():
    draft = _demand()
    draft.stances.clear()
    assert run(draft, _later()).silences == ()


def test_a_stand_on_the_undoing_of_a_point_is_a_stand_on_the_point():
    draft = Draft("a", "Norland demanded that Suland halt coal exports to Westmark.", "2031-05-07")
    draft.actor("Norland").actor("Suland")
    draft.act(
        "demand", "demanded", "Norland", "Suland", object="Suland halt coal exports to Westmark"
    )
    words = "halt coal exports to Westmark"
    draft.stands("Norland", "demands", words, label="halt to coal exports to Westmark")
    draft.stances[-1] = replace(draft.stances[-1], evidence=draft.at(draft.text))
    other = _later("Suland insists on coal exports to Westmark.")
    other.stands("Suland", "insists", "coal exports to Westmark", label="coal exports to Westmark")
    resolved = run(draft, other)
    assert resolved.silences == ()
    assert len(resolved.issues) == 2  # each under a label that says which way
