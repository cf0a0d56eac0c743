"""Claims that two voices set against each other in one passage."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, run


def _passage(text, *lines, name="a"):
    draft = Draft(name, text, "2031-05-07")
    draft.actor("Norland").actor("Suland").actor("Westmark")
    for speaker, words, cue in lines:
        source = (draft.at("traders"),) if speaker is None else (draft.at(speaker),)
        draft.says(speaker, words, "indirect", cue=(draft.at(cue),), source=source)
    return draft


_PASSAGES = [
    # a purpose, and another one
    (
        "Norland says the ban protects fish; traders say it is meant to squeeze Suland.",
        (
            ("Norland", "the ban protects fish", "says"),
            (None, "it is meant to squeeze Suland", " say "),
        ),
        1,
    ),
    # two voices that go on about one thing
    (
        "Norland says the ban protects fish; traders say it is useful.",
        (("Norland", "the ban protects fish", "says"), (None, "it is useful", " say ")),
        0,
    ),
    # a charge and its answer
    (
        "Norland accuses them of spying; Suland maintains that they had lost their way.",
        (("Norland", "of spying", "accuses"), ("Suland", "they had lost their way", "maintains")),
        1,
    ),
    # two charges of one party
    (
        "Norland accuses them of spying; Norland maintains that they had lost their way.",
        (("Norland", "of spying", "accuses"), ("Norland", "they had lost their way", "maintains")),
        0,
    ),
    # a claim and the denial of it, of what the report calls by both names
    (
        "The tug Mary Lind sank. Norland said the tug strayed into the zone. Suland denied that the "
        "Mary Lind had left its waters.",
        (
            ("Norland", "the tug strayed into the zone", "said"),
            ("Suland", "the Mary Lind had left its waters", "denied"),
        ),
        1,
    ),
    # a denial of something else
    (
        "Norland said the tug strayed into the zone. Suland denied that Anna Berg had resigned.",
        (
            ("Norland", "the tug strayed into the zone", "said"),
            ("Suland", "Anna Berg had resigned", "denied"),
        ),
        0,
    ),
]


@pytest.mark.parametrize(("text", "lines", "count"), _PASSAGES)
def test_rival_claims(text, lines, count):
    conflicts = run(_passage(text, *lines)).conflicts
    assert [c.kind for c in conflicts] == [ConflictKind.PARTIES_DISAGREE] * count


def test_the_same_claims_in_two_reports_are_one_conflict():
    text, lines, _ = _PASSAGES[0]
    one, two = _passage(text, *lines), _passage(f"{text} So it was.", *lines, name="b")
    (conflict,) = run(one, two).conflicts
    assert [len({s.report for s in side.spans}) for side in conflict.sides] == [2, 2]
