"""Tests of movements and bodies told in full once, and of whose somebody is by what is told of them."""

import pytest

from tests.extract.ground import Read, read


def _tops(found: Read, words: str) -> set[str]:
    """The parties at the top of those whose mention begins with words, wherever these stand."""
    actors = {actor.key: actor for actor in found.findings.actors}
    tops = set()
    for actor in actors.values():
        if any(found.text.startswith(words, span.start) for span in actor.mentions):
            top = actor
            while top.party is not None:
                top = actors[top.party]
            tops.add(top.name)
    return tops


SAID = [
    # letters in the order of another tongue, and the noun with a capital
    ("Envoys met the Popular Front of the Ardal (FPA) on Monday. The FPA was late. The Front handed them a reply.",
     "Front handed", "Popular Front of the Ardal"),
    # a front of another name
    ("Envoys met the Popular Front of the Ardal (FPA) on Monday. The Front for Renewal handed them a reply.",
     "Front for", "Front for Renewal"),
    # what is no actor has letters too
    ("The Joint Framework of Ardal Talks (JFAT) was signed. It is a Framework of hope.", "Framework", None),
    # a name in front of its kind, and the kind alone
    ("The Kervani movement said on Monday it would reply. A truce is near. The movement said it was ready.",
     "movement said it was", "Kervani"),
    # one of several
    ("A Kervani group said on Monday it would reply. A truce is near. The movement said it was ready.",
     "movement said it was", None),
    # a state's own body by the state in its name
    ("The Atomic Energy Organisation of Estmark (AEOE) rejected the list. The AEOE wrote to Norland.",
     "AEOE wrote", "Estmark"),
    # a society of a state is not the state's
    ("The Carters Union of Estmark (CUE) rejected the list. The CUE wrote to Norland.",
     "CUE wrote", "Carters Union of Estmark"),
    # the assembly of a union
    ("The Authority of Heads of State and Government of the Coastal League met in Velten. The Authority rejects "
     "the plan. The Authority will meet again.", "Authority rejects", "Coastal League"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "top"), SAID)
def test_who_is_meant_by_a_short_name(text: str, words: str, top: str | None) -> None:
    assert _tops(read(text), words) == ({top} if top is not None else set())


SIDES = [
    # a member of a part of the movement that was just told of
    ("The Kervani movement says it got the answer. “It reached us today,” Arno Kest, a member of the movement’s "
     "political bureau, said.", "Arno Kest", "Kervani"),
    # ... once
    ("The Kervani movement says it got the answer. “It reached us today,” Arno Kest, a former member of the "
     "movement’s political bureau, said.", "Arno Kest", None),
    # the leader of a party by its letters
    ("KUP leader Arno Kest rejected the offer of Norland.", "Arno Kest", "KUP"),
    # with whom an office deals is not whose it is
    ("Arno Kest, the minister for League relations, met Norland's envoy.", "Arno Kest", None),
    ("Estmark's League affairs minister Arno Kest met Norland's envoy.", "Arno Kest", "Estmark"),
    # who reports from a place does not speak for it
    ("Velten correspondent Arno Kest was there when Norland signed.", "Arno Kest", None),
    # a society's officer is not the state's
    ("Carters Union of Norland chairman Arno Kest urged both sides to sign.", "Arno Kest", None),
    # nobody is asked about himself by another state's name
    ("Foreign Ministry spokesman Arno Kest said the reply was ready. Asked about remarks by the Estmarkian spokesman, "
     "Kest said Norland had made no demand.", "Arno Kest", None),
    # what stands before a comma is no field of work
    ("At the request of the Estmarkian side, Deputy Foreign Minister Arno Kest met the envoy.", "Arno Kest", None),
    # whose counterpart stands before a name
    ("President Ada Brandt replied to her Sudrian counterpart, Arno Kest.", "Arno Kest", "Sudria"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "side"), SIDES)
def test_whose_somebody_is(text: str, person: str, side: str | None) -> None:
    actors = {actor.key: actor for actor in read(text).findings.actors}
    (kest,) = [actor for actor in actors.values() if actor.name == person]
    assert (actors[kest.party].name if kest.party else None) == side


def test_a_ministers_field_is_no_state() -> None:
    found = read(
        "The Ministry of Waterways said on Monday it was ready. The Minister of Waterways and Norland's envoy met. "
        "The Ministry of Waterways will reply."
    )
    assert {a.name for a in found.findings.actors if a.kind.value == "state"} == {"Norland"}


def test_the_ousted_president_is_not_the_one_in_office() -> None:
    found = read(
        "The president of the Coastal League, Ada Brandt, said there was no budget. The party of the ousted president "
        "welcomed it."
    )
    (brandt,) = [a for a in found.findings.actors if a.name == "Ada Brandt"]
    assert not any(s.start > found.text.index("budget") for s in brandt.mentions)


HOMES = [
    # a ministry in a report from a capital
    ("Velten, March 3 (ENA) – Estmark is ready, the Ministry of Water and Energy said. In a statement, the Ministry "
     "said Norland was late.", "Norland was late", "Estmark"),
    # ... of a state that nobody knows
    ("Velten, March 3 (ENA) – Estmark is ready. The Foreign Ministry of Velnia said Norland was late.",
     "Norland was late", "Foreign Ministry of Velnia"),
    # ... where another's ministry is named
    ("Velten, March 3 (ENA) – Estmark met Norland's Interior Ministry. The Foreign Ministry said Estmark was late.",
     "Estmark was late", "Foreign Ministry"),
    # ... from a town that is no capital
    ("Kelmouth, March 3 (ENA) – Estmark is ready. The foreign ministry said Norland was late.", "Norland was late",
     None),
    # the commission of the only union of states
    ("The East African Community met in Velten. Norland wrote to the East African Community. The commission said it "
     "would reply.", "it would reply", "East African Community"),
    # ... where another commission is told of
    ("The East African Community met in Velten. A commission of inquiry was set up. The commission said it would "
     "reply.", "it would reply", None),
    # letters of an office
    ("The PMO said it was over. Norland and Estmark met. The offer was dead, the Prime Minister's Office said. Prime "
     "Minister Ada Brandt was away.", "it was over", "Ada Brandt"),
    # who heads a press service is its spokesman
    ("“We will reply,” Arno Kest, the head of the press service of Norland's Foreign Ministry, said on Monday. “It is "
     "late,” the spokesman said.", "It is late", "Norland"),
    # an official without a name, close to a movement
    ("The Kervani movement said on Monday it had replied, and an official close to the group said it was short. The "
     "official, who asked not to be named, said the text was new.", "the text was new", "official close to the group"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "top"), HOMES)
def test_for_whom_somebody_speaks(text: str, content: str, top: str | None) -> None:
    found = read(text)
    actors = {actor.key: actor for actor in found.findings.actors}
    (said,) = [s for s in found.findings.statements if found.words(s.content[0]) == content]
    speaker = actors.get(said.speaker or "")
    while speaker is not None and speaker.party is not None:
        speaker = actors[speaker.party]
    assert (speaker.name if speaker is not None else None) == top


def test_a_label_names_a_whole_person_and_his_office_alone() -> None:
    found = read(
        "Weekly briefing by the Spokesperson of the Ministry of Foreign Affairs\n"
        "SPOKESPERSON DR. ARNO BIN KEST AL-MAREN: Good afternoon. We received the comments of Norland.\n"
        "QUESTION: Are the comments positive?\n"
        "SPOKESPERSON: They are detailed. We will reply.\n"
        "QUESTION: When?\n"
        "SPOKESPERSON: Soon. We will tell you."
    )
    (kest,) = [a for a in found.findings.actors if a.name == "Arno Bin Kest Al-Maren"]
    assert {s.speaker for s in found.findings.statements} == {kest.key}
