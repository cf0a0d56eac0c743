"""Who the two sides, the mediators and "the movement" are, and where one clause ends and the next begins."""

import pytest

from tests.extract.ground import Read, read


def _told(found: Read) -> list[tuple[str, list[str], list[str]]]:
    return [(a.type, found.parties(a.actor), found.parties(a.recipient)) for a in found.acts]


CASES = [
    # a second clause whose subject the parser hangs on the day before it
    ("The Coastal League freed 12 hostages on Tuesday and Estmark released nine prisoners.",
     [("concede", ["Coastal League"], []), ("concede", ["Estmark"], [])]),
    # ... and on the object before it
    ("Norland will free 20 captives and Estmark will release three prisoners.",
     [("concede", ["Norland"], []), ("concede", ["Estmark"], [])]),
    # two receivers, the second one behind a comma and its own "to"
    ("Norland handed a draft treaty to the delegation of Estmark and, an hour later, to the "
     "delegation of the Coastal League.", [("deliver", ["Norland"], ["Estmark", "Coastal League"])]),
    # two partners, each with its own "with"
    ("Norland's minister Ada Brandt spoke with Estmark's minister Karl Olsen and with the envoy "
     "of Sudria.", [("consult", ["Norland"], ["Estmark", "Sudria"])]),
    # the two sides are the pair named before, and "neither" is the same two
    ("Norland and Estmark met in Port Alma. Sudria's envoy handed a draft treaty to the two "
     "delegations. Neither has published it.",
     [("meet", ["Norland", "Estmark"], []), ("deliver", ["Sudria"], ["Norland", "Estmark"]),
      ("withhold", ["Norland", "Estmark"], [])]),
    # three parties named: who the two sides are is not told
    pytest.param(
        "Norland, Sudria and Estmark met in Port Alma. The League's envoy warned both sides against new raids.",
        [("meet", ["Norland", "Sudria", "Estmark"], []), ("warn", ["League"], [])],
        marks=pytest.mark.xfail(strict=True, reason="the learned reader is not sure enough to add it")),
    # mediators stand for whose they are
    ("Norland handed the mediators of Sudria its written answer.",
     [("deliver", ["Norland"], ["Sudria"])]),
    # mediators who act beside somebody named are not looked for in themselves
    ("Norland and the mediators handed Estmark a draft treaty.",
     [("deliver", ["Norland"], ["Estmark"])]),
    # behind a relative clause of another tense the first subject goes on
    ("Norland's minister Ada Brandt met Estmark's minister Karl Olsen, who has been endorsed by "
     "the Coastal League to negotiate, in Port Alma on Thursday and handed him a letter.",
     [("meet", ["Norland"], ["Estmark"]), ("support", ["Coastal League"], ["Estmark"]),
      ("deliver", ["Norland"], ["Estmark"])]),
    # laid in somebody's hands
    ("Norland's minister Ada Brandt wrote a letter. She put it in the hands of Estmark's envoy.",
     [("deliver", ["Norland"], ["Estmark"])]),
    # what is signed stands behind who was there
    ("Norland and Estmark today signed in Port Alma, in the presence of Sudria, an agreement on "
     "the strait.", [("sign", ["Norland", "Estmark"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_does_it_to_whom(text: str, wanted: list[tuple[str, list[str], list[str]]]) -> None:
    assert _told(read(text)) == wanted


def test_a_condition_rejected_is_the_one_offered_before() -> None:
    found = read(
        "Norland would free ten captives if Estmark opened the strait. Estmark rejected the condition."
    )
    act = found.act("reject")
    assert found.words(act.object) == "if Estmark opened the strait"
    assert found.parties(act.recipient) == ["Norland"]


def test_what_is_denied_is_the_last_sentence_that_quotes_nobody() -> None:
    found = read(
        "Norland and Estmark have agreed on a truce, Sudria said.\n"
        "“I have seen it,” its envoy said.\nBoth sides denied it."
    )
    act = found.act("deny")
    assert found.words(act.object) == "Norland and Estmark have agreed on a truce"
    assert found.parties(act.actor) == ["Norland", "Estmark"]


PAPERS = [
    # signed by two: a paper of both, for nobody else
    ("Norland and Estmark signed in Port Alma, in the presence of Sudria, an accord on the strait.",
     [("agreement", ["Norland", "Estmark"], [])]),
    # what only one side signs, or shall sign, is none
    ("Norland signed a border treaty on Monday.", []),
    ("Norland and Estmark will sign a border treaty on Monday.", []),
    # a letter with its receiver and its matter behind it
    ("Norland said that a letter which Ada Brandt sent to Estmark on 3 May about ten detained "
     "pilots was still unanswered.", [("letter", ["Ada Brandt"], ["Estmark"])]),
    # "the mediators" are those of the one envoy who is handed something
    ("Norland handed mediators a written answer. Its minister gave the paper to Sudrian envoy Karl Olsen.",
     [("response", ["Norland"], ["Sudria"]), ("other", ["Norland"], ["Sudria"])]),
    # who the mediators are, an envoy who is only quoted does not tell
    ("Norland handed mediators a written answer. Sudrian envoy Karl Olsen said he was hopeful.",
     [("response", ["Norland"], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PAPERS)
def test_papers_and_whose_they_are(
    text: str, wanted: list[tuple[str, list[str], list[str]]]
) -> None:
    found = read(text)
    assert [(p.kind, found.names(p.by), found.names(p.to)) for p in found.papers] == wanted


def test_he_of_whom_an_office_speaks_is_whose_office_it_is() -> None:
    found = read(
        "Estmark's envoy Karl Olsen wrote a letter. President Ivan Brandt's office said on Monday "
        "that he had not received the letter."
    )
    act = found.act("receive")
    assert (act.modality.value, found.names(act.actor)) == ("denied", ["Ivan Brandt"])


SHORT = [
    # the only organisation whose name ends in the word
    ("The Dune Liberation Front holds the pass. Norland accused the front of shelling the port.",
     [("accuse", ["Norland"], ["Dune Liberation Front"])]),
    # its people's offices are for it
    ("The Dune Liberation Front holds the pass. Karl Olsen, the front's commander, rejected Norland's plan.",
     [("reject", ["Dune Liberation Front"], ["Norland"])]),
    # a front of another kind
    ("The Dune Liberation Front holds the pass. Norland accused Estmark of opening the front of the house.",
     [("accuse", ["Norland"], ["Estmark"])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SHORT)
def test_short_names_of_movements(
    text: str, wanted: list[tuple[str, list[str], list[str]]]
) -> None:
    assert _told(read(text)) == wanted


def test_a_denial_is_of_the_day_of_the_words_that_follow_it() -> None:
    found = read(
        "Sudria said that Norland had sold the maps.\n"
        "Norland denied it. “The maps are ours,” Norland's spokeswoman Ada Brandt said in a statement on Wednesday."
    )
    time = found.act("deny").time
    assert time is not None and time.printed == "Wednesday"


def test_a_paper_given_to_somebody_rejects_for_its_giver() -> None:
    found = read(
        "Estmark's foreign minister, Vik Tal, handed the Norlander ambassador a two-page note on Tuesday that rejects "
        "joint control of the harbour."
    )
    act = found.act("reject")
    assert found.parties(act.actor) == ["Estmark"]
