"""Verdicts: what a party calls a thing, what it feels about it, and idioms of yes and no, told as acts."""

import pytest

from tests.extract.ground import read

# sentence, type, to whom (None: nobody)
TOLD = [
    # what an offer is called, however the parser hangs it
    ("Norland has called Estmark's proposal unacceptable.", "reject", "Estmark"),
    ("Norland's foreign minister described Estmark's draft as unworkable.", "reject", "Estmark"),
    ('Norland called Estmark\'s plan "a non-starter".', "reject", "Estmark"),
    ("Norland said the terms of Estmark's offer were out of the question.", "reject", None),
    ("The Estmarkian terms are unacceptable to Norland.", "reject", "Estmark"),
    ('"The Estmarkian proposal is unacceptable," Norland\'s foreign minister said.', "reject", "Estmark"),
    # what a deed is called
    ("Norland described Estmark's move as a pretext.", "disapprove", "Estmark"),
    ("Norland called Estmark's walkout a grave mistake.", "disapprove", "Estmark"),
    ("Norland said Estmark's decision was regrettable.", "disapprove", "Estmark"),
    ("Norland views Estmark's step as an insult.", "disapprove", "Estmark"),
    ("Norland attacked Estmark's decision as short-sighted.", "disapprove", "Estmark"),
    ("Norland described Estmark's reply as constructive.", "praise", "Estmark"),
    ("Norland said the Estmarkian decision was a step in the right direction.", "praise", "Estmark"),
    # what a charge is called
    ("Norland called Estmark's accusations baseless.", "deny", "Estmark"),
    ("Norland said the Estmarkian allegations were false.", "deny", "Estmark"),
    ("Norland said there was no truth in Estmark's claims.", "deny", "Estmark"),
    # what is felt
    ("Norland is disappointed with Estmark's reply.", "disapprove", "Estmark"),
    ("Norland was surprised and disappointed by the Estmarkian decision.", "disapprove", "Estmark"),
    ("Norland said it was alarmed by the Estmarkian exercises.", "disapprove", "Estmark"),
    ("Norland's foreign ministry said it regretted Estmark's decision.", "disapprove", "Estmark"),
    ("Norland said it regretted that Estmark had closed the border.", "disapprove", "Estmark"),
    ("Norland is grateful to Estmark for its help.", "praise", "Estmark"),
    # idioms
    ("Norland took issue with Estmark's decision.", "disapprove", "Estmark"),
    ("Norland distanced itself from the Estmarkian statement.", "disapprove", "Estmark"),
    ("Norland said yes to Estmark's offer of talks.", "accept", "Estmark"),
    ("Norland said no to the Estmarkian plan.", "reject", "Estmark"),
    ("Norland's cabinet has signed off on the Estmarkian plan.", "accept", "Estmark"),
    ("Norland gave the green light to Estmark's plan.", "accept", "Estmark"),
    ("Norland voted against the Estmarkian draft.", "reject", "Estmark"),
    ("Norland decided on Friday not to sign the agreement.", "reject", None),
    ("Norland threw its weight behind the Estmarkian plan.", "support", "Estmark"),
    ("Norland sided with Estmark.", "support", "Estmark"),
    ("Norland gave Estmark's plan its backing.", "support", "Estmark"),
    ("Norland said it was in favour of the Estmarkian plan.", "support", "Estmark"),
    # charges
    ("Norland pinned the blame on Estmark.", "accuse", "Estmark"),
    ("Norland blamed the collapse of the talks on Estmark.", "accuse", "Estmark"),
    ("Norland said Estmark had broken the truce.", "accuse", "Estmark"),
    ('"Estmark has violated the treaty," Norland\'s foreign minister said.', "accuse", "Estmark"),
    ("Norland said Estmark was to blame for the delay.", "accuse", "Estmark"),
    # threats
    ("Norland vowed to retaliate against Estmark.", "threaten", "Estmark"),
    ("Norland vowed to strike back.", "threaten", None),
    ("Norland said there would be consequences.", "threaten", None),
    ("Estmark will pay a heavy price, Norland's president said.", "threaten", "Estmark"),
    ("Norland set a deadline for Estmark to withdraw.", "ultimatum", "Estmark"),
]  # fmt: skip

# sentence, types that it does not tell
NEAR = [
    ("Norland may call Estmark's offer unacceptable.", {"reject", "disapprove"}),
    ("Norland did not call Estmark's offer unacceptable.", {"reject", "disapprove"}),
    ("It would be unacceptable for Norland to leave the talks, Estmark said.", {"reject", "disapprove"}),
    ('Norland called the draft "the Velten text".', {"reject", "disapprove", "praise"}),
    ("Norland described the draft to Estmark.", {"reject", "disapprove", "praise"}),
    ("Norland called the Estmarkian embassy on Monday.", {"reject", "disapprove"}),
    ("Norland said its only mistake was her criminal neglect.", {"disapprove"}),
    # another's, if anybody's
    ("Norland regretted its own decision to leave the talks.", {"disapprove"}),
    ("Norland will regret this decision, Estmark said.", {"disapprove"}),
    ("The talks concerned Estmark's dam.", {"disapprove"}),
    ("Norland is not concerned about Estmark's exercises.", {"disapprove"}),
    # what is expected, asked or predicted
    ("Norland is expected to say no to the Estmarkian plan.", {"reject"}),
    ("Norland has yet to say yes to the Estmarkian plan.", {"accept"}),
    ("Norland has not signed off on the Estmarkian plan.", {"accept"}),
    ("Norland will throw its weight behind Estmark's plan, an analyst predicted.", {"support"}),
    ("Norland signed off with a wave.", {"accept"}),
    # other meanings
    ("Norland stands behind Estmark in the table of wheat exporters.", {"support"}),
    ("Norland's troops stood behind Estmark's tanks.", {"support"}),
    pytest.param("Norland gave military support to Estmark.", {"support"},
        marks=pytest.mark.xfail(strict=True, reason="the learned reader adds it, unsurely")),
    ("Norland stood by as Estmark fell.", {"support"}),
    ("Norland said Estmark had broken the record.", {"accuse"}),
    ("Norland asked whether Estmark had broken the truce.", {"accuse"}),
    ("Norland said it was not clear whether Estmark had broken the truce.", {"accuse"}),
    ("Norland blamed the fire on a short circuit.", {"accuse"}),
    ("Norland vowed not to retaliate.", {"threaten"}),
    ("Norland fears that Estmark will retaliate.", {"threaten"}),
    ("Norland said it would respond to the letter by Friday.", {"threaten"}),
    ("Norland faced the consequences of the drought.", {"threaten"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "other"), TOLD)
def test_verdicts_are_acts(text: str, kind: str, other: str | None) -> None:
    found = read(text)
    acts = [a for a in found.acts if a.type == kind]
    assert [found.parties(a.actor) for a in acts] == [["Norland"]]
    assert found.parties(acts[0].recipient) == ([other] if other is not None else [])


@pytest.mark.parametrize(("text", "kinds"), NEAR)
def test_the_same_words_elsewhere_are_none(text: str, kinds: set[str]) -> None:
    assert not [a for a in read(text).acts if a.type in kinds]


def test_an_unacceptable_deed_is_no_fault_of_who_calls_it_so() -> None:
    """Who calls a raid unacceptable rejects nothing of his own."""
    found = read("Norland called the raid unacceptable.")
    assert not [s for s in found.stances if found.words(s.issue) == "Norland"]


def test_said_by_a_sentence_is_not_sure() -> None:
    """What somebody says of another's deed may be told for other reasons: kept, and unsure."""
    assert not read("Norland said Estmark had broken the truce.").act("accuse").sure


STANCES = [
    ("Norland signed off on a joint patrol.", "accepts", "a joint patrol"),
    ("Norland is in favour of a joint patrol.", "accepts", "a joint patrol"),
    ("Norland took issue with the inspection clause.", "rejects", "the inspection clause"),
    ("Norland stood firm on the toll.", "insists", "the toll"),
]


@pytest.mark.parametrize(("text", "stance", "issue"), STANCES)
def test_idioms_of_positions(text: str, stance: str, issue: str) -> None:
    found = read(text)
    assert [(s.stance.value, found.words(s.issue)) for s in found.stances] == [(stance, issue)]


def test_an_answer_to_a_question_is_no_position() -> None:
    """ "No" to a question whether something is so turns nothing down."""
    assert not read("Norland said no to the question whether it had troops there.").stances


def test_what_a_thing_is_called_is_no_part_of_it() -> None:
    """The words of the object end where the verdict begins."""
    found = read('Estmark called a Norlander proposal for joint patrols "totally unacceptable".')
    assert found.words(found.act("reject").object) == "a Norlander proposal for joint patrols"
