"""To whom an act is done where no word beside its verb says so, and who does what a noun names."""

import pytest

from ontherecord.extract.acts.lexicon import load_lexicon
from tests.extract.ground import read

ADDRESSED = [
    # whose troops shall leave; the place they leave is nobody
    ("Norland demanded the withdrawal of Estmark's troops from Sudria.", "demand", "Estmark"),
    # behind a noun that only says how much of it
    ("Norland called for an end to Estmarkian patrols.", "appeal", "Estmark"),
    # a victim is no addressee
    ("Norland condemned the raid on Sudria.", "disapprove", ""),
    # nor who would gain
    ("Norland appealed for food for Sudria.", "appeal", ""),
    # nor what the writer adds behind a comma
    ("Norland called for sanctions, a step backed by Sudria.", "appeal", ""),
    # who shall step back, behind an empty "for"
    ("Norland called for Estmark to leave the islands.", "appeal", "Estmark"),
    # with whom something shall be done
    ("Norland rejected a fishing agreement with Estmark.", "reject", "Estmark"),
    # against whom it is threatened
    ("Norland threatened to open fire on Estmarkian ships.", "threaten", "Estmark"),
    # where the ambassador serves
    ("Norland's ambassador to Estmark sought permission for a rescue.", "request", "Estmark"),
    # what is asked in the same breath as a blame
    ("Norland condemned Estmark's raid and demanded full compensation.", "demand", "Estmark"),
    # who was accused is who denies, and the other way round
    ("Norland accused Estmark of sabotage, a charge denied by Estmark's envoy.", "deny", "Norland"),
    # the one asked grants it to who asked
    ("Norland asked the Coastal League for food, and the league agreed to send wheat.", "agree",
     "Norland"),
    # a letter behind "together with"
    ("Norland handed Estmark a map together with a threat to close the strait.", "threaten",
     "Estmark"),
    # who is charged is who did it, whatever the voice
    ("Norland alleged that the port had been mined by Estmark.", "accuse", "Estmark"),
    # the other object of a relative clause
    ("Sudria wrote a plan, which Norland pressed Estmark to accept.", "appeal", "Estmark"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "recipient"), ADDRESSED)
def test_addressee(text: str, kind: str, recipient: str) -> None:
    found = read(text)
    assert found.parties(found.act(kind).recipient) == ([recipient] if recipient else [])


DOERS = [
    # a day before the name that the parser reads into it
    ("On 9 February Norland's minister rejected the plan of Sudria.", "reject", "Norland"),
    # a protest by its author
    ("A protest by Norland to Estmark went unheard.", "protest", "Norland"),
    # an objection over which somebody acts
    ("Estmark closed the strait despite objections from Norland.", "disapprove", "Norland"),
    # what was obtained was given by the other side
    ("Estmark obtained Norland's consent to a survey.", "accept", "Norland"),
    # a person of a country, by "of"
    ("President Brandt of Norland condemned Estmark.", "disapprove", "Norland"),
]


@pytest.mark.parametrize(("text", "kind", "actor"), DOERS)
def test_doer(text: str, kind: str, actor: str) -> None:
    found = read(text)
    assert found.parties(found.act(kind).actor) == [actor]


NOT_SAID = [
    # events threaten, nobody speaks
    ("The row threatens to derail the talks, Norland said.", "threaten"),
    # thanks to an interviewer
    ("“Ada Brandt of Norland, thank you.”", "praise"),
    # what could not be agreed on was not refused
    ("Norland could not agree on a date.", "reject"),
    # no plans
    ("Norland has no plans to deploy ships.", "deploy"),
    # a plan is the subject's own, not who rejects it
    ("Estmark rejected the Velten plan, which called for a truce.", "appeal"),
    # an opinion
    ("Norland suggested that Estmark should win the prize.", "propose"),
    # a quarrel in words is no assault
    ("Ada Brandt attacked Karl Olsen of Estmark for the delay.", "assault"),
    (
        "Norland, for its part, attacked the Estmarkian proposal, saying that it broke the treaty.",
        "assault",
    ),
    ("Norland's minister attacked Estmark's record.", "assault"),
    # giving somebody the floor
    ("Norland called on Ada Brandt, who spoke for an hour.", "appeal"),
    # who shall be helped is not who is urged
    ("Norland urged the world to help Sudria.", "appeal"),
    # a negation at the head of its sentence
    ("Neither was the plan ever rejected by Norland.", "reject"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_SAID)
def test_what_is_not_said_is_no_act(text: str, kind: str) -> None:
    assert [a for a in read(text).acts if a.type == kind] == []


def test_who_does_not_intend_to_publish_withholds() -> None:
    found = read("Norland sent Estmark a written reply. It does not intend to publish the reply.")
    assert found.parties(found.act("withhold").actor) == ["Norland"]


def test_some_of_a_crew_are_released() -> None:
    found = read("Norland released eleven of the crew on Monday.")
    assert found.words(found.act("concede").object) == "eleven of the crew"


# PLOVER's sixteen (2022), as our types name them, and what moves papers and positions.
TYPES = """agree consult support cooperate aid concede retreat request accuse reject threaten protest sanction
mobilise coerce assault propose demand offer accept deliver receive publish withhold confirm deny appeal
disapprove praise warn ultimatum promise announce meet mediate sign break-off suspend withdraw deploy"""


def test_every_type_has_entries_whose_example_is_its_test() -> None:
    known = {entry.type for entry in load_lexicon("acts").entries if entry.example and entry.expect}
    assert set(TYPES.split()) <= known


PLACES = [
    ("Norland met Estmark in Port Alma.", "meet", "Port Alma"),
    ("Norland signed a treaty with Estmark in Paris on Monday.", "sign", "Paris"),
    ("Norland met Estmark on Monday.", "meet", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), PLACES)
def test_place(text: str, kind: str, place: str | None) -> None:
    assert read(text).act(kind).place == place
