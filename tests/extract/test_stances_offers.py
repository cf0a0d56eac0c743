"""Stances told by offers, appeals and refusals that run over several sentences, in invented sentences."""

import pytest

from tests.extract.ground import read

CASES = [
    # a list of refusals of one who was named before, inside a quotation
    (
        '"Norland welcomes the talks," the minister, Ada Brandt, said. "It does not accept a partition of '
        'the island, and it does not accept an amnesty."',
        {("Norland", "rejects", "partition of the island"), ("Norland", "rejects", "amnesty")},
    ),
    # "it" may be the plan
    (
        '"Norland wants peace but the plan is bad," Ada Brandt said. "It does not accept an amnesty."',
        set(),
    ),
    # an appeal to let somebody do something
    (
        "Norland appealed to Estmark to let three ships pass to Velten.",
        {("Norland", "demands", "let three ships pass to Velten")},
    ),
    # no objection, and on what condition
    (
        "Norland said it had no objection to a joint patrol.",
        {("Norland", "accepts", "joint patrol")},
    ),
    (
        '"We have no objection to a patrol led by Sudria, provided that it reports to the council," '
        "Norland's foreign minister, Ada Brandt, said.",
        {("Norland", "conditional", "patrol")},
    ),
    # the condition that was named just before is refused
    (
        "Estmark said it would free 20 sailors if Norland lifted its blockade of the strait. Foreign Minister "
        "Ada Brandt of Norland rejected the condition.",
        {
            ("Estmark", "conditional", "free 20 sailors"),
            ("Norland", "rejects", "Norland lifted its blockade of the strait"),
        },
    ),
    # what is only counted is named by its count
    (
        "Norland demanded that the rebels hand over the other three.",
        {("Norland", "demands", "the rebels hand over the other three")},
    ),
    # to refuse something is the point, not the thing
    (
        "Norland urged Estmark to refuse any fishing mission.",
        {("Norland", "demands", "refusal of any fishing mission")},
    ),
    # what a draft would have somebody do, he has not said he will
    (
        "Under the draft, Norland would free 40 sailors in exchange for 12 prisoners.",
        set(),
    ),
    # what somebody is to be called no more
    (
        "Norland wants Estmark to stop calling the front a militia.",
        {("Norland", "demands", "Estmark to stop calling the front a militia")},
    ),
    # who is to take office, not the office
    (
        "Norland urged Estmark to allow mayors to take office after new elections.",
        {("Norland", "demands", "allow mayors to take office after new elections")},
    ),
    # a deed behind "and" is no second thing
    (
        "Norland said it would study the draft and reply in time.",
        {("Norland", "open", "draft and reply")},
    ),
    # who is to resign, where the verb is taken for a name
    (
        "Norland demanded that Mr. Kest resign.",
        {("Norland", "demands", "Mr. Kest's resignation")},
    ),
    # not to do it, if
    (
        "Norland's envoy said it would not leave the league if Estmark paid.",
        {("Norland", "conditional", "not leave the league")},
    ),
    # what voters were promised
    ("During the campaign, President Ada Brandt of Norland promised a wall of concrete.", set()),
    # a campaign of bombs is none for votes
    (
        "In the third week of the bombing campaign, Norland offered to reopen the strait.",
        {("Norland", "offers", "reopening of the strait")},
    ),
    # what another is asked to give, and to whom
    (
        "Estmark demanded that Norland give it 12 months to put things right.",
        {("Estmark", "demands", "Norland give it 12 months to put things right")},
    ),
    # the label of a magazine before its question
    (
        "The Africa Desk: Your side accepted the American paper on 6 November. What did you accept?",
        set(),
    ),
    # nothing is asked for by name
    ("Norland asks both parties to refrain from doing so.", set()),
    ("Norland urged Estmark to be patient.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_stances_of_offers_and_refusals(text: str, wanted: set[tuple[str, str, str]]) -> None:
    found = read(text)
    assert {(*found.names([s.party]), s.stance.value, s.label) for s in found.stances} == wanted


def test_a_verb_read_as_a_noun_is_told_as_printed() -> None:
    (stance,) = read("Norland demanded that Estmark hand over the two pilots.").stances
    assert stance.label == "Estmark hand over the two pilots"
