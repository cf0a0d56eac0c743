"""Objects of acts: what a sentence tells of the deed is in its line, whole, and nothing besides."""

import pytest

from tests.extract.ground import read


def told(text: str, kind: str) -> tuple[list[str], str | None]:
    """To whom the only act of a type was done, and with what."""
    found = read(text)
    act = found.act(kind)
    return found.names(act.recipient), found.words(act.object)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Norland condemned Sudria for failing to prevent the offensive.",
            "failing to prevent the offensive",
        ),
        (
            "Norland criticised Sudria for not accepting its offers to host talks.",
            "not accepting its offers to host talks",
        ),
        ("Norland denounced Sudria for the shelling of Velten.", "the shelling of Velten"),
        ("Norland criticised Sudria over the raids on Tuesday.", "the raids"),
        ("Norland condemned Sudria for the third time.", None),
        ("Norland criticised Sudria over the weekend.", None),
        ("Norland condemned Sudria for days.", None),
        ("Norland criticised Sudria for too long.", None),
    ],
)
def test_for_what_somebody_is_condemned(text: str, words: str | None) -> None:
    assert told(text, "disapprove") == (["Sudria"], words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Norland accused the Estmarkian envoy of “blatant meddling in its affairs”.",
            "blatant meddling in its affairs",
        ),
        ("Norland accused the Estmarkian envoy of bribing its officers.", "bribing its officers"),
    ],
)
def test_charge_behind_an_office(text: str, words: str) -> None:
    assert told(text, "accuse") == (["Estmarkian envoy"], words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Norland responded by imposing tariffs of its own on Estmarkian goods.",
            "tariffs of its own on Estmarkian goods",
        ),
        (
            "Export restrictions were imposed by Norland on three Estmarkian firms.",
            "Export restrictions",
        ),
        (
            "Norland has imposed financial and trade sanctions on Estmark.",
            "financial and trade sanctions",
        ),
        (
            "Norland imposed a tariff of 25 percent on steel from Estmark.",
            "a tariff of 25 percent on steel",
        ),
    ],
)
def test_what_is_imposed(text: str, words: str) -> None:
    who, what = told(text, "sanction")
    assert who == ["Estmark"]
    assert what is not None
    assert what.startswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norland rejected Sudria as a mediator because of its bias.", "Sudria as a mediator"),
        ("Norland rejected Erik Lund as an envoy of the league.", "Erik Lund as an envoy"),
        ("Norland rejected Sudria as biased.", "Sudria"),
        ("Norland rejected Sudria's offer as a joke.", "Sudria's offer"),
    ],
)
def test_part_that_somebody_is_to_play(text: str, words: str) -> None:
    what = told(text, "reject")[1]
    assert what is not None
    assert what.startswith(words)
    assert ("as a" in what) == ("as a" in words)


def test_offer_with_its_maker_and_what_it_is_for() -> None:
    text = "Velten had accepted an offer by Secretary of State Anton Brandt to host the meeting."
    who, what = told(text, "accept")
    assert who == ["Anton Brandt"]
    assert what == "an offer by Secretary of State Anton Brandt to host the meeting"
    assert told(text, "offer") == (["Estmark"], "to host the meeting")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "“We call on Estmark to avoid further delays and hope for a reply to this appeal,” Norland said.",
            "to avoid further delays",
        ),
        (
            "“We urge Estmark to open the border and hope that it will do so,” Norland said.",
            "to open the border",
        ),
        (
            "“We urge Estmark to open the border and release the crew,” Norland said.",
            "to open the border and release the crew",
        ),
        ("Norland urged Estmark to give up and hope for mercy.", "to give up and hope for mercy"),
    ],
)
def test_hope_of_who_asks_is_not_asked(text: str, words: str) -> None:
    assert told(text, "appeal") == (["Estmark"], words)


def test_hope_of_who_asks_is_no_position() -> None:
    found = read("“We urge Estmark to open the border and hope that it will do so,” Norland said.")
    assert [found.words(stance.issue) for stance in found.stances] == ["open the border"]


@pytest.mark.parametrize(
    "text",
    [
        "Norland vowed to raise tariffs on Estmarkian goods on Friday.",
        "Norland pledged to impose sanctions on Estmark.",
        "Norland vowed to attack Estmark if the border stayed closed.",
    ],
)
def test_vowed_harm_is_a_threat(text: str) -> None:
    found = read(text)
    assert found.names(found.act("threaten").recipient) == ["Estmark"]
    assert not any(act.type == "promise" for act in found.acts)


@pytest.mark.parametrize(
    "text",
    [
        "Norland vowed to lift sanctions on Estmark.",
        "Norland vowed never to impose sanctions on Estmark.",
        "Norland vowed not to raise tariffs on Estmarkian goods.",
        "Norland vowed to impose sanctions on its own bankers.",
        "Norland promised Sudria to impose sanctions on Estmark.",
    ],
)
def test_promise_stays_a_promise(text: str) -> None:
    found = read(text)
    assert not any(act.type == "threaten" for act in found.acts)
    assert any(act.type == "promise" for act in found.acts)
