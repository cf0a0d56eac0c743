"""Words that may be the reporter's, and whose word a draft, an answer, or a "he said" is: not surely told."""

import pytest

from tests.extract.ground import Read, read


def _said(found: Read) -> list[tuple[str | None, str, bool]]:
    names = {a.key: a.name for a in found.findings.actors}
    return [
        (names.get(s.speaker or ""), " … ".join(found.words(c) or "" for c in s.content), s.sure)
        for s in found.findings.statements
    ]


STATEMENTS = [
    # what somebody called what the reporter tells
    ("Norland's troops crossed the river on Friday, in what Estmark's president called an act of war.",
     ("Estmark's president", "an act of war", False)),
    # ... is sure where he called it so in a clause of his own
    ("Estmark's president called the crossing an act of war.",
     ("Estmark's president", "the crossing an act of war", True)),
    # a bare noun under a passive cue
    ("A suspension of flights was announced by Norland's government on Friday.",
     ("Norland's government", "A suspension of flights", False)),
    # a clause that tells when it was said
    ("As both armies dug in, the plan was dead, Norland's president said.",
     ("Norland's president", "As both armies dug in, the plan was dead", False)),
    # the reporter's present before the cue, his words behind it
    ("The talks have stalled since May, Norland's president said, and would not resume.",
     ("Norland's president", "The talks have stalled since May … and would not resume", False)),
    # ... one clause with the cue inside is his
    ("The talks, Norland's president said, would not resume.",
     ("Norland's president", "The talks … would not resume", True)),
    # hours by which the reporter dates it
    ("Norland's president said that the accord was a trap, hours after the envoys had left.",
     ("Norland's president", "the accord was a trap", True)),
    # ... not hours in his own clause
    ("Norland's president said that the accord was signed hours after the envoys had left.",
     ("Norland's president", "the accord was signed hours after the envoys had left", True)),
    # what the reporter calls it
    ("Norland's president said the army would leave the valley, in a reversal of policy.",
     ("Norland's president", "the army would leave the valley", True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), STATEMENTS, ids=lambda v: str(v)[:40])
def test_the_reporters_words_are_not_surely_said(text: str, wanted: tuple[str, str, bool]) -> None:
    assert wanted in _said(read(text))


SPEAKERS = [
    # the subject of the sentence before, whose office ends in a name
    ("In May Estmark's foreign minister Tom Brandt said the plan was dead. On Monday the foreign "
     "minister of Norland invited the president of Estmark, Olaf Maren. He said he stood ready.",
     ("foreign minister of Norland", "he stood ready", False)),
    # a minister of a state is not one who spoke in the capital of another
    ("Foreign Minister Tom Brandt said in Velten that the plan was dead. The Norland minister "
     "invited the president of Estmark, Olaf Maren. He said the talks would go on.",
     ("Norland minister", "the talks would go on", False)),
    # near: who led the sentence before, with nobody else about
    ("The Norland minister, Arno Kest, invited the president of Estmark, Tom Brandt, to Norholm. "
     "He said the talks would go on.", ("Arno Kest", "the talks would go on", True)),
    # what "it" calls for is the draft's, not surely its drafter's
    ("Norland circulated a draft resolution on Monday. It calls on the Dune Liberation Front to "
     "leave.", ("Norland", "the Dune Liberation Front to leave", False)),
    # ... a statement is its issuer's
    ("Norland issued a statement on Monday. It calls on the Dune Liberation Front to leave.",
     ("Norland", "the Dune Liberation Front to leave", True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS, ids=lambda v: str(v)[:40])
def test_whose_word_it_is(text: str, wanted: tuple[str, str, bool]) -> None:
    assert wanted in _said(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The resolution was tabled by Norland on Monday. It demands an end to the raids.",
        "The resolution, drafted by Norland, was adopted by the Security Council. It demands an end "
        "to the raids.",
        "The council's statement, drafted by Norland, condemns the raids. It demands an end to the "
        "raids.",
    ],
)
def test_a_drafter_does_not_surely_demand_what_a_text_for_others_demands(text: str) -> None:
    found = read(text)
    norland = next(a.key for a in found.findings.actors if a.name == "Norland")
    assert not any(s.sure for s in found.stances if s.party == norland)
    assert not any(a.sure for a in found.acts if norland in a.actor and a.type != "propose")


OFFICES = [
    # an office of what no list knows keeps its noun
    ("Arno Kest met the head of the Estmarkian transition on Monday.",
     "head of the Estmarkian transition"),
    ("The head of the Norlander and Estmarkian delegations spoke to Arno Kest.", None),
    # where somebody is invited to is no part of his office
    ("Arno Kest invited the Estmarkian Foreign Minister to Norholm.", "Estmarkian Foreign Minister"),
    # near: an ambassador is one to somewhere
    ("Arno Kest met the Estmarkian ambassador to Norland.", "Estmarkian ambassador to Norland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), OFFICES, ids=lambda v: str(v)[:40])
def test_nobody_is_called_by_an_adjective_of_nationality(text: str, name: str | None) -> None:
    names = [a.name for a in read(text).findings.actors]
    assert name is None or name in names
    assert not any(n.split()[-1] in ("Norlander", "Estmarkian", "Sudrian") for n in names)


def test_who_leads_the_opposition_is_nobody_of_the_state() -> None:
    found = read("The leader of the Norlander opposition rejected the plan.")
    assert not any("Norland" in found.parties(a.actor) for a in found.acts)


SIDES = [
    # a bloc is no side of a matter of two states, one of which says so
    ("The Coastal League sent its envoy to Velten. Estmark's minister, Tom Brandt, said that the two "
     "countries had agreed to withdraw their troops. Norland had sent its forces in May.",
     (["Estmark", "Norland"], False)),
    # a third party is named behind, and no two side by side
    ("Sudria welcomed the news. Estmark's minister, Tom Brandt, said that the two sides had agreed "
     "to withdraw their troops. Norland had sent its forces in May.",
     (["Sudria", "Estmark"], False)),
    # near: the pair of the talks, in the words of one of them
    ("Norland and Estmark held talks under the Coastal League. Norland's president said that the two "
     "sides had agreed to withdraw their troops.", (["Norland", "Estmark"], True)),
    # near: a state and a bloc, and nobody else
    ("Norland and the Coastal League held talks. Norland's president said that the two sides had "
     "agreed to withdraw their troops.", (["Norland", "Coastal League"], True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SIDES, ids=lambda v: str(v)[:40])
def test_the_two_sides_in_somebodys_words(text: str, wanted: tuple[list[str], bool]) -> None:
    found = read(text)
    (act,) = [a for a in found.acts if a.type == "agree"]
    assert (found.parties(act.actor), act.sure) == wanted


TO_PUBLIC = [
    # words to the press and to an audience are no consultation
    ("{} spoke separately on Friday.", False),
    ("{} spoke at a security conference on Friday.", False),
    ("{} addressed reporters, speaking in Port Alma.", False),
    # near: with each other
    ("{} spoke by telephone on Friday.", True),
    ("{} spoke for an hour on Friday.", True),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "wanted"), TO_PUBLIC)
def test_who_speaks_to_an_audience_consults_nobody(frame: str, wanted: bool) -> None:
    two = "President Arno Kest of Norland and President Tom Brandt of Estmark"
    assert any(a.type == "consult" for a in read(frame.format(two)).acts) is wanted


ANSWERS = [
    # an adversary's word on an answer
    ("Estmark's foreign minister said that Norland had rejected the outline in its answer.", False),
    # near: the reporter's, and the answerer's own
    ("Norland rejected Estmark's outline in its answer on Monday.", True),
    ("Norland's foreign minister said on Monday that Norland had rejected Estmark's outline.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure"), ANSWERS, ids=lambda v: str(v)[:40])
def test_an_answer_on_the_other_partys_word_is_unsure(text: str, sure: bool) -> None:
    assert read(text).act("reject").sure is sure
