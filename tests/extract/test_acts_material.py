"""Material acts: goods given, measures put on and lifted, forces moved, ties ended; and words that look like it."""

import pytest

from tests.extract.ground import read

TOLD = [
    # goods, in whatever measure they come
    ("Norland has sent forty lorries of flour and insulin to Estmark.", ("aid", "did", "Estmark")),
    ("Norland flew a plane of medical supplies to Estmark on Monday.", ("aid", "did", "Estmark")),
    ("Norland lent Estmark four billion crowns.", ("aid", "did", "Estmark")),
    ("Norland to send vaccines to Estmark", ("aid", "will", "Estmark")),
    # measures by what they are put on, or with what somebody is hit
    ("Norland slapped Estmark with a 30% tariff.", ("sanction", "did", "Estmark")),
    ("Norland imposed a duty of 22 per cent on Estmarkian steel.", ("sanction", "did", "Estmark")),
    ("The Coastal League adopted a new package of sanctions against Estmark.",
     ("sanction", "did", "Estmark")),
    ("Norland bars its companies from selling chips to Estmark.", ("sanction", "did", "Estmark")),
    ("Norland put seven Estmarkian firms on its blacklist.", ("sanction", "did", "Estmark")),
    ("Norland declared three Estmarkian diplomats personae non gratae.",
     ("sanction", "did", "Estmark")),
    # nationals are taken, freed and punished as people of their state
    ("Norland freed five Estmarkians.", ("concede", "did", "Estmark")),
    ("Norland jailed an Estmarkian journalist.", ("coerce", "did", "Estmark")),
    # what the parser hangs on a particle
    ("18:34 Norland breaks off diplomatic relations with Estmark.", ("break-off", "did", "Estmark")),
    ("Norland called in the Estmarkian ambassador.", ("protest", "did", "Estmark")),
    # a past that looks like an order
    ("Norland for its part cut all contact with the Estmarkian envoy.",
     ("break-off", "did", "Estmark")),
    # things that act for a state
    ("Norlander artillery pounded Estmarkian positions.", ("assault", "did", "Estmark")),
    ("Norlander tanks have pulled back from the ridge.", ("retreat", "did", "")),
    ("Norland's seizure of an Estmarkian tanker angered the league.", ("coerce", "did", "Estmark")),
    # given back, dropped, eased
    ("Norland handed over ten Estmarkian prisoners.", ("concede", "did", "Estmark")),
    ("Norland exempted Estmarkian food from the tariffs.", ("concede", "did", "Estmark")),
    ("Norland backed down over the tariffs.", ("retreat", "did", "")),
    # forces on alert, and home
    ("Norland put its army on alert.", ("mobilise", "did", "")),
    ("Norland ordered its two corvettes back to port.", ("withdraw", "did", "")),
    ("Norland left the Coastal League on Wednesday.", ("withdraw", "did", "Coastal League")),
    ("Norland put talks with Estmark on hold.", ("suspend", "did", "Estmark")),
]  # fmt: skip

MATERIAL = frozenset(
    """aid sanction concede coerce deploy mobilise retreat withdraw assault suspend break-off protest
    cooperate""".split()
)

IDLE = [
    "Norland beat Estmark 2-1 on Friday.",
    "Norland hit Estmark with two late goals.",
    "Norland cut interest rates on Monday.",
    "Norland cut a ribbon in Velten.",
    "Norland closed the gap on Estmark.",
    "Norland gave Estmark a lesson in football.",
    "Norland provided Estmark with a list of names.",
    "Norland supplies 40 percent of Estmark's gas.",
    "Norland extended its condolences to Estmark.",
    "Norland extended its lead over Estmark.",
    "Norland raised concerns about Estmark.",
    "Norland left Estmark in no doubt.",
    "Norland left the Coastal League with no choice.",
    "Norland left for Velten on Monday.",
    "Norland backed down the driveway.",
    pytest.param(
        "Norland gave way to Estmark as chair of the league.",
        marks=pytest.mark.xfail(strict=True, reason="the learned reader adds it, unsurely"),
    ),
    "Norland fired its foreign minister on Monday.",
    "Norland captured the mood of Estmark.",
    "Norland seized the opportunity to meet Estmark.",
    "Norland banned smoking in bars.",
    "Norland called up a striker for the match with Estmark.",
    "Norland put Estmark on notice.",
    "Norland's army put on a parade.",
    "Norland protested its innocence.",
    "Norland wants to send grain to Estmark.",
    "Norland urged Sudria to send grain to Estmark.",
    "Norland is expected to impose tariffs on Estmark.",
    "Norland refused to lift sanctions on Estmark.",
    "Norland has no plans to send troops to Estmark.",
    "Norland ordered 20 jets from Estmark.",
    "Norland released figures on trade with Estmark.",
    "Norland yielded 2-0 to Estmark.",
    "Norland feared the seizure of its ships by Estmark.",
    "Norland debated the detention of Estmarkian sailors by Sudria.",
    "Norland let Estmark go first.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_material_acts_are_told(text: str, expected: tuple[str, str, str]) -> None:
    told = read(text)
    doer = "Coastal League" if text.startswith("The Coastal League") else "Norland"
    found = [
        (act.type, act.modality.value, "+".join(told.parties(act.recipient)))
        for act in told.acts
        if told.parties(act.actor) == [doer]
    ]
    assert expected in found


@pytest.mark.parametrize("text", IDLE)
def test_words_that_tell_of_nothing_done(text: str) -> None:
    assert not [act.type for act in read(text).acts if act.type in MATERIAL]


def test_two_measures_put_on_at_once_are_one_act() -> None:
    text = "Norland imposed a travel ban and a visa ban on Estmarkian officials."
    assert read(text).act("sanction").type == "sanction"
