"""Pronouns by the clause that they stand in: "they" in what a group says, "he" in a clause about a meeting."""

import pytest

from tests.extract.ground import Read, read

VISIT = "Deputy leader Tom Holt and speaker Ana Maren came for the first time since their talks with Jon Brenner"
MANY = "Norlander officials said on Tuesday that they needed time. "


def _sure(found: Read) -> list[str]:
    told = [s for s in found.findings.statements if s.sure and s.speaker]
    return [found.names([s.speaker or ""])[0] for s in told]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # two came, so "he" is whom they met
        (f'{VISIT}, when he said he would be "proud" to close the port.', ["Jon Brenner"]),
        # one met one: either may have said it
        ('Tom Holt met Jon Brenner in Velten, where he said he would be "proud" to close it.', []),
        # no other is near
        ('Tom Holt came to Velten, where he said he would be "proud" to close it.', ["Tom Holt"]),
    ],
)
def test_he_in_a_clause_about_a_meeting(text: str, speaker: list[str]) -> None:
    assert _sure(read(text)) == speaker


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        # the group that announces, not the officials of the sentence before
        (
            "The Dune Liberation Front announced that they had agreed to the first version.",
            ["Dune Liberation Front"],
        ),
        # things in the plural may be meant as well
        ("The Coastal League told its members that they had agreed to the first version.", []),
    ],
)
def test_they_in_what_a_group_says(text: str, doer: list[str]) -> None:
    found = read(MANY + text)
    acts = [a for a in found.acts if a.type == "agree" and a.sure]
    assert [n for a in acts for n in found.names(a.actor)] == doer


REPLY = "reply, eight pages long, was handed to the Estmarkian ambassador. It proposes that Sudria and Norland join. "


@pytest.mark.parametrize("owner", ["The", "Norland's"])
def test_it_behind_a_paper_is_no_state_that_the_paper_names(owner: str) -> None:
    found = read(
        f'{owner} {REPLY}On Estmark, it says only that "no party to the war can watch over its end".'
    )
    last = found.findings.statements[-1]
    assert (found.words(last.content[0]) or "").startswith('"no party')
    assert not last.sure
    assert last.speaker in (None, "state:Norland")


def test_who_has_seen_a_paper_has_not_handed_it_over() -> None:
    found = read(
        "Norland wants a truce, according to a document handed to the head of the Coastal League and seen by Reuters."
    )
    assert "deliver" not in {act.type for act in found.acts}
    assert found.papers[0].by == ()
