"""Acts told as one, parties whom no role of a clause names, and who is behind collective words."""

import pytest

from tests.extract.ground import Read, read

TOLD = [
    # what is declared is the act, not the declaring
    ("Norland declared that it would reject any attempt at Coastal League mediation.",
     [("reject", "Norland", "Coastal League")]),
    # a deed that is announced stays an announcement beside what is to come
    ("Norland announced that it would withdraw its troops from Estmark.",
     [("announce", "Norland", "Estmark"), ("withdraw", "Norland", "Estmark")]),
    # what an ultimatum demands is part of it
    ("Norland sent an ultimatum to Estmark demanding a withdrawal.",
     [("deliver", "Norland", "Estmark"), ("ultimatum", "Norland", "Estmark")]),
    # who is told to withdraw is who invaded
    ("Norland condemned the invasion and called for Estmark's immediate withdrawal.",
     [("disapprove", "Norland", "Estmark"), ("appeal", "Norland", "Estmark")]),
    # a truce is asked of who fights
    ("During the war between Estmark and Sudria, on 7 December, the Coastal League called for a cease-fire.",
     [("appeal", "Coastal League", "Estmark+Sudria")]),
    # a charge set behind a comma is denied by who was charged
    ("Norland accused Estmark of a raid, a charge that was denied.",
     [("accuse", "Norland", "Estmark"), ("deny", "Estmark", "Norland")]),
    # and a claim is backed against nobody but for who made it
    ("Norland alleged that Estmark had mined the port, a claim supported by Sudria.",
     [("accuse", "Norland", "Estmark"), ("support", "Sudria", "Norland")]),
    # a body's draft that was not adopted says nothing
    ("A Coastal League draft resolution condemning Norland was vetoed by Estmark.",
     [("reject", "Estmark", "Coastal League")]),
    # nor does who vetoed it demand what it demanded
    ("Estmark vetoed a Coastal League draft that demanded Norland's withdrawal.",
     [("reject", "Estmark", "Coastal League")]),
    # in whose gathering it was done
    ("In Coastal League discussions Norland was condemned for the raid.",
     [("disapprove", "Coastal League", "Norland")]),
    # with whom talks are held in which it is asked
    ("Norland's foreign minister flew to Velten for talks with Estmark and pressed for a release.",
     [("appeal", "Norland", "Estmark")]),
    # "it" is not who does it
    ("Norland spoke of a threat from Estmark and warned it of an attack.",
     [("warn", "Norland", "Estmark")]),
    # "those" are the subject
    ("Norland and Sudria were among those rejecting the Estmarkian plan.",
     [("reject", "Norland+Sudria", "Estmark")]),
    # of what the statements are a part
    ("Norland's response consisted of statements accusing Estmark of sabotage.",
     [("accuse", "Norland", "Estmark")]),
    # the clause of the demand hangs on the day
    ("Norland's answer was a demand by Prime Minister Brandt the same day that Estmark release the crew.",
     [("demand", "Norland", "Estmark")]),
    # a place in front of an envoy is not whose envoy it is
    ("In Norholm the Estmarkian ambassador proposed a joint survey to Sudria.",
     [("propose", "Estmark", "Sudria")]),
    # the envoy stands in the clause above
    ("Norland's ambassador in Estmark said the ship was lost and sought permission for a rescue.",
     [("request", "Norland", "Estmark")]),
]  # fmt: skip


def _told(found: Read) -> list[tuple[str, str, str]]:
    return [
        (a.type, "+".join(found.parties(a.actor)), "+".join(found.parties(a.recipient)))
        for a in found.acts
    ]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_acts_of_a_sentence(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert _told(read(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Norland and Estmark met. Each side accused the other of breaking the truce.",
        "Norland and Estmark accused each other of breaking the truce.",
        # the pair is named only behind
        "Each side accused the other of bad faith, Norland saying that Estmark wanted war.",
    ],
)
def test_what_two_do_to_each_other(text: str) -> None:
    found = read(text)
    acts = [a for a in found.acts if a.type == "accuse"]
    both = {"Norland", "Estmark"}
    assert [(set(found.parties(a.actor)), set(found.parties(a.recipient))) for a in acts] == [
        (both, both)
    ]


LEADERS = [
    # a surname that the tagger may take for a place, beside the name of the state
    ("In 1935 Stalin condemned Estmark, the Soviet Union said.", "disapprove", "Soviet Union"),
    # Chinese names stand first
    ("The Chinese capital was calm. Zhou Enlai condemned Estmark.", "disapprove", "China"),
    # a plan is called by who drew it up
    ("The United Nations had drawn it up in 1976. Estmark rejected the Waldheim Plan.",
     "reject", "Estmark"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "party"), LEADERS)
def test_leaders_by_surname(text: str, kind: str, party: str) -> None:
    found = read(text)
    assert found.parties(found.act(kind).actor) == [party]


def test_a_common_surname_needs_its_title() -> None:
    found = read("In 1965 South Korea was at odds. Park condemned Estmark.")
    assert "South Korea" not in found.parties(k for a in found.acts for k in a.actor)
