"""Speakers whom nobody names: one report's "two officials" are not another's, nor the "officials" beside them."""

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from tests.resolve.building import Draft, names, run


def told(name: str, *lines: tuple[str, str, str]) -> Draft:
    """A report in which nameless speakers, each with a key, say their words."""
    text = " ".join(f"{who} said that {words}." for _, who, words in lines)
    draft = Draft(name, text, "2031-05-01")
    for key, who, words in lines:
        kind = ActorKind(key.partition(":")[0])
        draft.actors.append(LocalActor(key, who, kind, mentions=(draft.at(who),)))
        draft.says(key, words, "indirect")
    return draft


def test_nameless_speakers_of_two_reports_are_different():
    lines = (
        ("body:~two former officials", "Two former officials", "the list was late"),
        ("person:~9:diplomat", "diplomat", "the port was shut"),
    )
    other = tuple((key, who, f"{words} again") for key, who, words in lines)
    resolved = run(told("a", *lines), told("b", *other))
    speakers = [s.speaker for s in resolved.statements]
    assert len(set(speakers)) == len(speakers) == 4
    assert all(s.sure for s in resolved.statements)


def test_officials_are_not_the_two_officials_of_the_same_report():
    resolved = run(
        told(
            "a",
            ("body:~officials", "Officials", "the list was late"),
            ("body:~two former officials", "Two former officials", "the port was shut"),
        )
    )
    assert sorted(names(resolved, [s.speaker for s in resolved.statements])) == [
        "Officials",
        "Two former officials",
    ]


def test_a_spokesman_is_not_surely_the_one_who_is_named():
    draft = told("a", ("person:~4:spokesman", "spokesman", "the list was late"))
    draft.text += " Ada Brandt, a spokesman, said that the port was shut."
    draft.actor("Ada Brandt", "person", title="spokesman")
    draft.says("Ada Brandt", "the port was shut", "indirect")
    resolved = run(draft)
    assert len({s.speaker for s in resolved.statements}) == 2
