"""Where the words of an act end, whose the clause is, and what leaves an act unsure."""

import pytest

from tests.extract.ground import read

# a text, the type of the act, its object's words
OBJECTS = [
    # a finite verb behind a modal is the speaker's own
    ("Norland's minister Ada Brandt acknowledged that the toll would be lifted and even predicted "
     "a quarrel.", "confirm", "the toll would be lifted"),
    # a clause set beside the one that is told
    ("Norland announced on Friday that it would close the strait, while Estmarkian lawmakers plan "
     "a vote.", "announce", "it would close the strait"),
    # "and" with nothing behind it
    ('"The government vows to repair the bridge and sends its thanks to Estmark," Norland\'s '
     "premier Ada Brandt said.", "promise", "to repair the bridge"),
    # the subject of a passive infinitive
    ("Norland called for the report to be made public.", "appeal", "the report to be made public"),
    # what was opposed is the pact, not the partner
    ("Norland cited the fishing agreement with Sudria, which Estmark opposed.", "reject",
     "the fishing agreement with Sudria"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), OBJECTS)
def test_an_object_ends_where_its_clause_ends(text: str, kind: str, words: str) -> None:
    found = read(text)
    assert found.words(found.act(kind).object) == words


# a text, the type of the act, who does it
ACTORS = [
    # the nearest of two subjects, the first one that of an aside
    ("With the moderator, Sudria's Ada Brandt, opening the session with a question, Estmark "
     "criticised the tolls.", "disapprove", ["Estmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who"), ACTORS)
def test_the_nearest_subject_acts(text: str, kind: str, who: list[str]) -> None:
    found = read(text)
    assert found.parties(found.act(kind).actor) == who


def test_whom_a_letter_goes_to_does_not_warn_himself() -> None:
    found = read(
        "All members of the party are sending the letter to Norland's minister Ada Brandt warning "
        "her that they will block the talks unless she yields."
    )
    words = [a for a in found.acts if a.type in ("warn", "threaten")]
    assert not [a for a in words if found.parties(a.actor) == ["Norland"]]


UNSURE = [
    # others act beside the one who is named
    "Several coastal countries and the Coastal League agreed to reopen the strait.",
    # almost is not quite
    "Norland all but confirmed that the strait would be closed.",
    # some of a body's people
    "Some Norlander politicians welcomed Estmark's offer.",
    # a pact with somebody is not rejected towards him
    "Estmark opposed the government's negotiations with Norland.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_told_of_more_than_the_named_is_unsure(text: str) -> None:
    acts = read(text).acts
    assert acts
    assert not any(act.sure for act in acts)


def test_nothing_is_denied_of_what_came_before_a_denial() -> None:
    found = read("Norland took no questions after signing the treaty with Estmark.")
    assert all(act.modality.value == "did" for act in found.acts if act.type == "sign")
