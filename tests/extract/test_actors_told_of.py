"""Whose somebody is told to be by a clause; halves of divided lands, firms of a state, movements by letters."""

import pytest

from tests.extract.ground import read

# a text, a person's name, the party he or she acts for
SIDES = [
    # who answers to a parliament, by a field of work that no list knows
    ("Algae minister Arno Kest told the House of Lords that the text was final. Norland refused.",
     "Arno Kest", "United Kingdom"),
    # ... set off by commas
    ("The health minister, Ada Brel, told the Bundestag on Tuesday that Norland had refused.",
     "Ada Brel", "Germany"),
    # who heads a government may be a guest
    ("Prime Minister Arno Kest told the Knesset that the text was final. Norland refused.",
     "Arno Kest", "Arno Kest"),
    # who speaks to the papers answers to nobody
    ("Algae minister Arno Kest told the Daily Post that the text was final. Norland refused.",
     "Arno Kest", "Arno Kest"),
    # who is said to be a member
    ("Arno Kest is a member of the political bureau of the Dune Liberation Front.\nKest refused the offer.",
     "Arno Kest", "Dune Liberation Front"),
    # ... or called one
    ("Arno Kest, a member of the military council of the DLF, said the text was final.",
     "Arno Kest", "Dune Liberation Front"),
    # who was one
    ("Arno Kest was a member of the political bureau of the Dune Liberation Front. Kest refused the offer.",
     "Arno Kest", "Arno Kest"),
    # of a movement, by nothing else
    ("Arno Kest of the Dune Liberation Front said the text was final.",
     "Arno Kest", "Dune Liberation Front"),
    # an alliance of states has no members of that kind
    ("Arno Kest, a member of NATO's staff, said the text was final.", "Arno Kest", "Arno Kest"),
    # for a part of a state
    ("Northern Ireland Secretary Arno Kest said the talks were over. Dublin denied it.",
     "Arno Kest", "United Kingdom"),
    # of a part of a state
    ("Scottish Health Secretary Arno Kest said the talks were over.", "Arno Kest", "Scotland"),
    # an office that the only state named has
    ("Britain wrote to Norland. Home Secretary Arno Kest said it was final.",
     "Arno Kest", "United Kingdom"),
    # ... that two of those named have
    ("Britain wrote to India. Home Secretary Arno Kest said it was final.",
     "Arno Kest", "Arno Kest"),
    # ... that none of those named has
    ("Norland wrote to Estmark. Home Secretary Arno Kest said it was final.",
     "Arno Kest", "Arno Kest"),
    # to whom somebody is an adviser
    ("President Ada Brandt of Norland was ill. Arno Kest, an adviser to President Ada Brandt, said it was late.",
     "Arno Kest", "Norland"),
    # for whom a mere spokesman closes a sentence
    ("The Dune Liberation Front will answer in May, spokesman Arno Kest said.",
     "Arno Kest", "Dune Liberation Front"),
    # ... which tells of a state
    ("Norland will answer in May, spokesman Arno Kest said. Estmark refused.", "Arno Kest", "Arno Kest"),
    # whose title begins with a body's name, whole or short
    ("AVQ rejected the bid. AVQ chief executive Arno Kest said the bid was low.", "Arno Kest", "AVQ"),
    ("The European Commission refused. Commission President Arno Kest denied it.",
     "Arno Kest", "European Union"),
    # ... by a part of a longer name, which is that of another
    ("AVQ rejected the bid. AVQ Relief president Arno Kest said it was low.", "Arno Kest", "AVQ Relief"),
    # ... held once
    ("AVQ rejected the bid. A former AVQ chief executive, Arno Kest, said it was low.",
     "Arno Kest", "Arno Kest"),
    # whose deputy somebody is
    ("Norland's president, Ada Brandt, was ill. Brandt's deputy Arno Kest said Norland would sign.",
     "Arno Kest", "Norland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "party"), SIDES)
def test_side_of_a_person(text: str, person: str, party: str) -> None:
    found = read(text)
    (key,) = [actor.key for actor in found.findings.actors if actor.name == person]
    tops = {actor.key: actor.party for actor in found.findings.actors}
    while (above := tops[key]) is not None:
        key = above
    assert found.names([key]) == [party]


# a text, words of a statement, who speaks
HALVES = [
    # both halves are named
    ("North Korea wrote to South Korea. The South said the paper was late.", "late", "South Korea"),
    # one half is named
    ("Norland wrote to South Korea. The North said the paper was late.", "late", "North Korea"),
    # no divided land
    ("South Africa wrote to Norland. The North said the paper was late.", "late", None),
    # a sea
    ("North Korea was calm. The North Sea Board said the paper was late.", "late", "North Sea Board"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker"), HALVES)
def test_halves_of_divided_lands(text: str, words: str, speaker: str | None) -> None:
    found = read(text)
    (told,) = [
        s
        for s in found.findings.statements
        if any(words in (found.words(c) or "") for c in s.content)
    ]
    states = {a.key for a in found.findings.actors if a.kind.value == "state"}
    named = found.names([told.speaker]) if told.speaker is not None else [None]
    assert named == [speaker] if speaker else told.speaker not in states


FIRMS = [
    "US chipmaker Kelm rejected the bid. Sudria refused.",
    "Kelm, a U.S. software company, rejected the bid. Sudria refused.",
    "Kelm (U.S. firm) rejected the bid. Sudria refused.",
]


@pytest.mark.parametrize("text", FIRMS)
def test_a_firm_is_not_the_state_it_is_at_home_in(text: str) -> None:
    found = read(text)
    for act in found.acts:
        assert "United States" not in found.parties(act.actor)
    states = [a for a in found.findings.actors if a.name == "United States"]
    assert all(state.mentions == () for state in states)


def test_who_makes_laws_or_peace_is_no_firm() -> None:
    for maker in ("lawmakers", "peacemaker"):
        found = read(f"The US {maker} rejected the bid of Sudria. US troops left.")
        assert "United States" in {a.name for a in found.findings.actors}


# a text, whose act it is
MOVEMENTS = [
    ("The K7-RPD opposition movement rejected the plan of Norland.", "K7-RPD"),
    ("The GHV party rejected the plan of Norland.", "GHV"),
    ("A coalition of some 15 opposition parties rejected the plan of Norland.",
     "coalition of some 15 opposition parties"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), MOVEMENTS)
def test_movements_named_by_letters_or_described(text: str, name: str) -> None:
    found = read(text)
    assert name in {a.name for a in found.findings.actors}
    assert found.names(found.act("reject").actor) == [name]


def test_the_rebels_are_the_only_movement_unsurely() -> None:
    found = read("Norland wrote to M23. M23 refused. The rebels said the paper was late.")
    (told,) = [s for s in found.findings.statements if "late" in (found.words(s.content[0]) or "")]
    assert (told.speaker, told.sure) == ("organisation:M23", False)


def test_the_rebels_are_the_only_movement_surely_where_it_is_named_often() -> None:
    found = read("Norland wrote to M23. M23 refused. M23 left. The rebels said the paper was late.")
    (told,) = [s for s in found.findings.statements if "late" in (found.words(s.content[0]) or "")]
    assert (told.speaker, told.sure) == ("organisation:M23", True)


def test_the_rebels_are_nobody_known_where_two_movements_are_named() -> None:
    found = read(
        "M23 wrote to Renamo. M23 refused. Renamo left. The rebels said the paper was late."
    )
    (told,) = [s for s in found.findings.statements if "late" in (found.words(s.content[0]) or "")]
    assert told.speaker == "organisation:the rebels"


def test_the_name_of_an_unnamed_person_opens_behind_the_article() -> None:
    text = "On 10 March the Ambassador of Estmark to Norland received a note of the Norlander side."
    found = read(text)
    (act,) = [act for act in found.acts if act.type == "receive"]
    assert found.names(act.actor) == ["Ambassador of Estmark"]
