"""Two doings with one thing, talks about it, and whose words a position stands on, in invented reports."""

import pytest

from tests.resolve.building import Draft, names, run

PAIRS = [
    # begun anew and taken up again
    (
        "resuming the infringement procedure that was opened in March",
        "opening new infringement procedures",
        2,
    ),
    (
        "signing of the border treaty of the islands",
        "ratification of the border treaty of the islands",
        2,
    ),
    # two words for one doing
    ("renewal of the grain deal", "extension of the grain deal", 1),
    # the doing is not told
    ("extension of the grain deal", "the grain deal", 1),
    # talks about a thing are not the thing
    ("talks on the filling of the dam", "the filling of the dam", 2),
    ("talks on the border", "negotiations about the border", 1),
]


@pytest.mark.parametrize(("one", "other", "issues"), PAIRS)
def test_what_is_to_be_done(one: str, other: str, issues: int) -> None:
    first = Draft("a", f"Norland demands {one}.", "2031-05-07").actor("Norland")
    second = Draft("b", f"Norland rejects {other}.", "2031-05-07").actor("Norland")
    resolved = run(
        first.stands("Norland", "demands", one), second.stands("Norland", "rejects", other)
    )
    assert len(resolved.issues) == issues


def _said(name: str, who: str, day: str, published: str) -> Draft:
    text = f"Minister {who} of Norland said {day}that Suland must amend its constitution."
    draft = Draft(name, text, published).actor("Norland").actor("Suland")
    draft.actor(who, "person", "Norland", "Minister")
    time = draft.time("on Monday", weekday=0) if day else None
    draft.says(who, "Suland must amend its constitution", "indirect", time=time)
    return draft.stands("Norland", "demands", "amend its constitution", by=0)


@pytest.mark.parametrize(
    ("who", "published", "voices"),
    [
        # another speaker, days later
        ("Ada Brandt", "2031-05-20", {"Anna Lind", "Ada Brandt"}),
        # the same one, told again
        ("Anna Lind", "2031-05-20", {"Anna Lind"}),
        # another one in the reports of the same day
        ("Ada Brandt", "2031-05-06", {"Anna Lind"}),
    ],
)
def test_whose_words_a_position_stands_on(who: str, published: str, voices: set[str]) -> None:
    resolved = run(
        _said("a", "Anna Lind", "on Monday ", "2031-05-06"), _said("b", who, "", published)
    )
    told = {names(resolved, [p.by])[0]: p for p in resolved.positions if p.by}
    assert set(told) == voices
    assert len(resolved.positions) == len(voices)
