"""Three invented collections with planted conflicts, and with pairs that look like conflicts and are none.

The texts were written before the finders of the conflicts that they hold. Of the 38 that were planted one is not found:
"The Front says the army burned houses there on 12 June. The army says no soldier was in Banaue that day."
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from ontherecord.nouns.conflict import Between, Conflict
from ontherecord.nouns.report import Report
from ontherecord.pipeline import build
from ontherecord.record.view import open_view

_HERE = Path(__file__).parent

# collection, kind, words of the one side, words of the other side
PLANTED = [
    # another total of one year, in another paper
    ("canal", "figure", "4.6 million tonnes", "4.9 million tonnes"),
    # a count and the one put against it
    ("canal", "figure", "212 boats", "140"),
    # a share and the one that another office speaks of
    ("canal", "figure", "88 percent", "61 percent"),
    # a number changed in reported speech of a copy
    ("canal", "figure", "longer than four months", "longer than eight months"),
    # words changed inside quotation marks
    ("canal", "altered-quotation", "our farmers cannot wait", "our traders cannot wait"),
    # handed over, and nothing was given
    ("canal", "did-not", "handed over a protest note", "not given any document"),
    # no written answer, and answered in writing
    ("canal", "did-not", "no written answer", "We answered in writing"),
    # refused to accept it, and nobody came with one
    ("canal", "did-not", "refused to accept their petition", "nobody had come to deliver"),
    # offered, and never offered
    ("canal", "did-not", "offered to open all its locks", "never offered all the locks"),
    # a charge, and in another paper called a fabrication
    ("canal", "parties-disagree", "of dumping sand", "a fabrication"),
    # an account, and the denial of reports of it
    ("canal", "did-not", "Vietnam asked Laos twice", "Laos denied reports"),
    # one signature on two days
    ("canal", "date", "on February 26", "on February 28"),
    # one exchange counted by two sides
    ("highlands", "figure", "61 prisoners", "only 48 prisoners"),
    # the dead of one war
    ("highlands", "figure", "an estimated 18,500 people", "killed 11,200 people"),
    # villages held
    ("highlands", "figure", "31 villages", "24 villages"),
    # ten and sixteen
    ("highlands", "figure", "Ten Front prisoners", "the number at 16"),
    # houses burned on one day
    ("highlands", "figure", "7 houses", "11 houses"),
    # a headline and the report under it
    ("highlands", "headline", "seven houses", "11 houses"),
    # promised, and never promised
    ("highlands", "did-not", "promised to hand over its mortars by", "never promised"),
    # given a list, and received none
    ("highlands", "did-not", "a list of 94 prisoners", "received no list"),
    # a charge and its rejection elsewhere
    ("highlands", "parties-disagree", "of recruiting children", "rejected the accusation"),
    # an offer and its denial, and one who says the opposite
    ("highlands", "did-not", "Malaysia has offered", "denied that it had offered"),
    ("highlands", "parties-disagree", "had offered to send observers", "We made the offer"),
    # two days of one beginning
    ("highlands", "parties-disagree", "begin on 3 July", "10 July was agreed"),
    # asked for, and had no request
    ("highlands", "did-not", "has asked Norway twice", "had had no request"),
    # one explosion on two days
    ("highlands", "date", "killed on Sunday when a bridge", "on 10 June"),
    # a digit more in a copy
    ("railway", "figure", "Some 40 wagons", "Some 140 wagons"),
    # two digits turned round
    ("railway", "figure", "60 people were hurt", "16 people were hurt"),
    # one word put in between the marks
    ("railway", "altered-quotation", "It is a delay", "It is a brief delay"),
    # nothing but the number behind the verb
    ("railway", "figure", "5,200 tonnes", "had claimed 9,000"),
    # a sum and the one that an office puts
    ("railway", "figure", "3.3 billion", "2.7 billion"),
    # never answered, and answered on a day
    ("railway", "did-not", "never answered", "answered Mongolia's note"),
    # accepted, and nothing accepted
    ("railway", "did-not", "has accepted the arbitration panel", "We have accepted nothing"),
    # handed to both, and no such paper
    ("railway", "did-not", "handed to the heads of both delegations", "handed no such paper"),
    # told in one paper, false in another
    ("railway", "did-not", "agreed to a flat tariff for all", "are false"),
    # whose claim it is stands in its denial
    ("railway", "parties-disagree", "Mongolian trains carry contraband", "rejected Astana's claim"),
    # a charge that somebody nameless denies
    ("railway", "parties-disagree", "having sold the line", "which the government denies"),
]

# collection, words of the one place, words of the other: nothing sets them against each other
COMPATIBLE = [
    # a part of the whole
    ("canal", "38 boats", "212 boats"),
    ("canal", "38 boats", "the number at 140"),
    # some, and at least
    ("canal", "Some 3,000 people", "At least 2,800"),
    # whose boats
    ("canal", "60 boats", "22 boats"),
    # of another year
    ("canal", "4.1 million tonnes", "4.6 million tonnes"),
    ("canal", "4.1 million tonnes", "4.9 million tonnes"),
    # of a year to come
    ("canal", "3 million tonnes", "4.9 million tonnes"),
    # a count that is told to have risen
    ("canal", "Nine fishermen", "risen to 14"),
    # not answered yet, and answered two days later
    ("canal", "has not answered the Cambodian proposal", "We answered in writing"),
    # letters to two states
    ("canal", "a letter to Laos", "A letter to Thailand"),
    # who had not seen what was handed over
    ("canal", "handed over a protest note", "had not seen the protest note"),
    # two delegations, two fees
    ("canal", "12 officials", "17 officials"),
    ("canal", "40 dollars", "65 dollars"),
    # two attacks
    ("highlands", "Two soldiers were killed", "Three soldiers were killed"),
    # roughly alike
    ("highlands", "Some 30 families", "about 35 families"),
    # two sides' prisoners
    ("highlands", "29 soldiers", "32 of our fighters"),
    # some of all
    ("highlands", "12 helicopters", "40 helicopters"),
    # more than twenty
    ("highlands", "more than 20 wounded", "26 wounded"),
    # wanted, and held
    ("highlands", "wants 94 prisoners", "holds 80"),
    # a claim, and the silence of a third
    ("highlands", "he gave it to Kari Lunde", "has not commented"),
    # a lie is said of what stands before it
    ("highlands", "There was no list", "That is a lie"),
    # a rate of exchange
    ("railway", "450 tenge", "600 billion tenge"),
    ("railway", "14,000 tenge", "600 billion tenge"),
    # of two states
    ("railway", "1,200 locomotives", "310 locomotives"),
    # crossed, and turned back
    ("railway", "30 wagons", "12 wagons"),
    # a draft of another day
    ("railway", "a draft agreement on April 11", "handed no such paper"),
]


@cache
def _record(name: str, home: Path) -> tuple[tuple[Conflict, ...], dict[str, Report]]:
    build([_HERE / name], home / f"{name}.db")
    with open_view(home / f"{name}.db") as view:
        return view.conflicts(), {report.id: report for report in view.reports()}


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("planted")


def _has(conflict: Conflict, one: str, other: str, reports: dict[str, Report]) -> bool:
    """Whether one side of a conflict has the one words, and another side the other words."""
    told = [
        " ".join(" ".join(reports[s.report].quote(s).split()) for s in side.spans)
        for side in conflict.sides
    ]
    return any(
        one in left and other in right
        for at, left in enumerate(told)
        for right in (*told[:at], *told[at + 1 :])
    )


@pytest.mark.parametrize(("name", "kind", "one", "other"), PLANTED)
def test_a_planted_conflict_is_found_with_both_sides(
    name: str, kind: str, one: str, other: str, home: Path
) -> None:
    conflicts, reports = _record(name, home)
    found = [c for c in conflicts if _has(c, one, other, reports)]
    assert [c.kind.value for c in found] == [kind]


@pytest.mark.parametrize(("name", "one", "other"), COMPATIBLE)
def test_what_can_both_hold_is_no_conflict(name: str, one: str, other: str, home: Path) -> None:
    conflicts, reports = _record(name, home)
    texts = " ".join(" ".join(report.text.split()) for report in reports.values())
    assert one in texts and other in texts
    assert not [c.about for c in conflicts if _has(c, one, other, reports)]


@pytest.mark.parametrize("name", ["canal", "highlands", "railway"])
def test_nothing_else_is_found(name: str, home: Path) -> None:
    conflicts, reports = _record(name, home)
    planted: Sequence[tuple[str, str]] = [(a, b) for n, _, a, b in PLANTED if n == name]
    beside = [
        c.about
        for c in conflicts
        if not any(_has(c, one, other, reports) for one, other in planted)
    ]
    assert beside == []


def test_a_copy_is_no_second_witness(home: Path) -> None:
    conflicts, reports = _record("canal", home)
    (of_copies,) = [c for c in conflicts if _has(c, "four months", "eight months", reports)]
    assert of_copies.between is Between.COPIES
    assert len({origin for side in of_copies.sides for origin in side.origins}) == 1
