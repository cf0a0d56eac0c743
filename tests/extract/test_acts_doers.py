"""Acts: who does them, who tells them and when, in constructions where the nearest name is another's."""

import pytest

from tests.extract.ground import read

# a text, the type, who does it, whether it is sure; nobody where no act may be told
DOERS = [
    # "he" in the words of an announcement is who makes it, not the sentence's subject
    ("Simon Kest spoke to reporters, just before Karl Olsen's announcement that he would reject the truce.",
     "reject", ["Karl Olsen"], None),
    # ... while a subject who says it is meant where no noun's owner is between
    ("Simon Kest met Karl Olsen and said that he would reject the truce.", "reject", ["Simon Kest"], None),
    # a clause in front tells of who is named behind it
    ("“It is over,” said Simon Kest.\nEven as he accused Estmark of lying, Karl Olsen refused to sign.",
     "accuse", ["Karl Olsen"], False),
    # "both" are the two named side by side before, and no others
    ("Norland and Estmark trade. Simon Kest and Karl Olsen gave speeches. Both condemned the raid.",
     "disapprove", ["Simon Kest", "Karl Olsen"], False),
    # ... and nobody where no two are
    ("Norland trades with Estmark. Ada Brandt gave a speech to voters in Norland. Both condemned the raid.",
     "disapprove", None, None),
    # whose judgement is questioned does what it was shown in
    ("Simon Kest questioned Karl Olsen's judgment in accepting Estmark's proposal.", "accept", ["Karl Olsen"], None),
    # some of a people, living elsewhere, are not their state
    ("The Norlanders of Velten condemned the raid.", "disapprove", None, None),
    ("The Norlanders condemned the raid.", "disapprove", ["Norland"], None),
    # an adverb in front of a name is no part of it
    ("Even Simon Kest rejected the proposal of Estmark. Simon Kest smiled.", "reject", ["Simon Kest"], True),
    # a union of others than the one told of before
    ("The Coastal Workers Union met. The teachers union endorsed the plan of Estmark.", "support", None, None),
    # a firm by its whole name where the first word alone is any word
    ("It sells news in Norland. News Corporation denied the reports.", "deny", ["News Corporation"], None),
    ("Hewlett - Kest Co. rejected the proposal of Estmark.", "reject", ["Hewlett - Kest"], None),
    # whose refusal it is, is open behind another's fault
    ("Simon Kest said that one of Karl Olsen's faults was his refusal to sign the treaty.", "reject",
     ["Simon Kest"], False),
    # "it" that a person says is no person
    ("Simon Kest says it was Norland's decision to leave the league.", "announce", None, None),
    # accused of nobody, nobody is accused
    ("Norland termed the raid a violation of the truce.", "accuse", None, None),
    # what "it" is, is sure in the words of who says it
    ("Norland said that it had rejected the truce.", "reject", ["Norland"], True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doers", "sure"), DOERS)
def test_who_does_it(text: str, kind: str, doers: list[str] | None, sure: bool | None) -> None:
    told = read(text)
    acts = [act for act in told.acts if act.type == kind]
    assert [told.names(act.actor) for act in acts] == ([doers] if doers else [])
    if sure is not None:
        assert [act.sure for act in acts] == [sure]


# a text, the type, whose statement tells it (None: the report itself)
TELLERS = [
    # who scorns an offer does not tell that it was made
    ("Sudria's president Ada Brandt mocked Norland's proposal to ban trawlers.", "propose", None),
    # ... in words of his own he does
    ("“We remember Norland's proposal to ban trawlers,” said Sudria's president Ada Brandt.", "propose", "Ada Brandt"),
    # what somebody says is told by him
    ("Sudria's president Ada Brandt said that Norland had rejected the truce.", "reject", "Ada Brandt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "teller"), TELLERS)
def test_who_tells_it(text: str, kind: str, teller: str | None) -> None:
    told = read(text)
    act = told.act(kind)
    speaker = told.findings.statements[act.by].speaker if act.by is not None else None
    assert (told.names([speaker])[0] if speaker else None) == teller


# a text, the type, the time as printed
TIMES = [
    # a year in front of a noun is the noun's
    ("Norland's police this morning arrested Simon Kest in the 1967 murders.", "coerce", "this morning"),
    # what an act answers has its own day
    ("Earlier this month the Coastal League imposed sanctions on Estmark in response to two missile launches in July.",
     "sanction", "Earlier this month"),
    # a day in quoted words is theirs
    ('Norland promised Estmark to keep the strait open "today and tomorrow".', "promise", None),
    ('Norland on Monday promised Estmark to keep the strait "open".', "promise", "Monday"),
    # somebody to whom one is likened has his own year
    ("Norland rejected the idea of an address in the style of John Olsen in 1988.", "reject", None),
    # a decade is no day
    ("Norland in the 1960s rejected the truce.", "reject", None),
]  # fmt: skip


# a text, the type, to whom
RECEIVERS = [
    # who is to be bought is told nothing
    ("Norland announced plans to merge with the Coastal League.", "announce", []),
    ("Norland announced sanctions on Estmark.", "announce", ["Estmark"]),
    # who is to be freed is not the one asked
    ("Norland requested that Simon Kest be released from prison in Velten.", "request", []),
    # whose goods are taxed is not called upon
    ("Norland's premier Ada Brandt called for steep new tariffs on goods from Estmark.", "appeal", []),
    # a pact with somebody is not rejected towards him
    ("Estmark opposed the government's negotiations with Norland.", "reject", []),
    # a pact that is there already is not rejected towards its other side, surely
    ("Norland rejected a pact with Estmark.", "reject", ["Estmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "other"), RECEIVERS)
def test_to_whom(text: str, kind: str, other: list[str]) -> None:
    told = read(text)
    assert {tuple(told.names(a.recipient)) for a in told.acts if a.type == kind} <= {tuple(other)}


def test_whose_words_end_in_a_possessive() -> None:
    told = read(
        "Norland's lawyers met, just before Simon Kest's announcement that he would reject the truce."
    )
    assert not [actor for actor in told.findings.actors if actor.name.endswith("'s")]


def test_a_surname_is_not_surely_his_whose_relative_is_named_first() -> None:
    told = read(
        "Ivana Kest opened a shop. Arno Kest came to the shop. Kest smiled. Kest waved. Kest sang.\n"
        "Kest met Estmark's premier Ada Brandt. Kest drank. Kest left. Kest slept. Kest rejected the truce."
    )
    assert not [act for act in told.acts if act.type == "reject" and act.sure]


@pytest.mark.parametrize(("text", "kind", "time"), TIMES)
def test_when(text: str, kind: str, time: str | None) -> None:
    act = read(text).act(kind)
    assert (act.time.printed if act.time is not None else None) == time


# texts that tell no act of a type: not done, open, or nobody's
NOT_TOLD = [
    # rather than
    ("Norland has played on fears rather than offered solutions to Estmark.", "offer"),
    # no chance of it
    ("There is no chance that Norland will withdraw from the treaty.", "withdraw"),
    # what it will be is still to be decided
    ("Norland must decide what price it will demand from Estmark.", "demand"),
    # to nobody
    ("Norland apologised to nobody for the raid.", "concede"),
    # at no time
    ("At no time did Norland refuse to sign the agreement.", "sign"),
    ("At no time did Norland refuse to sign the agreement.", "reject"),
    ("Norland at no time rejected the proposal.", "reject"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_what_is_not_done(text: str, kind: str) -> None:
    assert kind not in {act.type for act in read(text).acts}


def test_who_says_what_another_does_accuses_where_he_is_taken() -> None:
    found = read(
        "Norland's defence minister, Ada Brandt, said that Estmark posed the greatest threat and accused Estmark of "
        "arming the rebels."
    )
    act = found.act("accuse")
    assert (found.parties(act.actor), found.parties(act.recipient)) == (["Norland"], ["Estmark"])


def test_who_mediates_for_a_state_is_not_of_it() -> None:
    found = read("The mediator for Norland, Ana Brill, urged Estmark to sign.")
    assert found.parties(found.act("appeal").actor) == ["Ana Brill"]
    found = read("The envoy of Norland, Ana Brill, urged Estmark to sign.")
    assert found.parties(found.act("appeal").actor) == ["Norland"]
