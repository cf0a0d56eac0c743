"""Names: titles apart from persons, and which two names can be one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.names import name_key, same_person, split_title
from ontherecord.nouns.judgement import Verdict

SPLITS = [
    # mention: title, given, surname, affiliation
    (
        "Velmark Deputy Foreign Minister Anna V. Lind",
        ("Deputy Foreign Minister", "Anna V.", "Lind", ("Velmark",)),
    ),
    # "to" and "of" hang on a title
    ("US Ambassador to Oslo John Berg", ("Ambassador to Oslo", "John", "Berg", ("US",))),
    ("Secretary of State Maria Lind", ("Secretary of State", "Maria", "Lind", ())),
    (
        "Chief of the General Staff Peter Holm",
        ("Chief of the General Staff", "Peter", "Holm", ()),
    ),
    # an institution before the title is affiliation
    ("Foreign Ministry spokeswoman Eva Dahl", ("spokeswoman", "Eva", "Dahl", ("Foreign", "Ministry"))),
    # courtesy titles, possessives, bare surnames
    ("Mr. Lind’s", ("Mr.", "", "Lind", ())),
    ("Lind", ("", "", "Lind", ())),
    # particles go with the surname
    ("Prince Omar bin Rashid", ("Prince", "Omar", "bin Rashid", ())),
    ("Eva von der Heide", ("", "Eva", "von der Heide", ())),
    ("Gen. Tariq al-Masri", ("Gen.", "Tariq", "al-Masri", ())),
    # the family name leads in Chinese and Korean names
    ("Li Wenbao", ("", "Wenbao", "Li", ())),
    ("Kim Dae Ho", ("", "Dae Ho", "Kim", ())),
    # a title word that is a surname here
    ("Stephen King", ("", "Stephen", "King", ())),
    ("former U.S. President Carl Berg", ("former President", "Carl", "Berg", ("U.S.",))),
]  # fmt: skip


@pytest.mark.parametrize(("mention", "parts"), SPLITS, ids=[mention for mention, _ in SPLITS])
def test_a_mention_in_its_parts(mention: str, parts: tuple[str, str, str, tuple[str, ...]]) -> None:
    found = split_title(mention)
    assert found is not None
    assert (found.title, found.given, found.surname, found.affiliation_words) == parts


NOBODY = [
    "the president",
    "Foreign Minister",
    "his counterpart",
    "",
    # who works for somebody is not that one
    "adviser to President Anna Lind",
    "spokesman for Prime Minister Carl Berg",
    "spokesman for Attorney-General Carl Berg",
]


@pytest.mark.parametrize("mention", NOBODY)
def test_a_title_alone_names_nobody(mention: str) -> None:
    assert split_title(mention) is None


PAIRS = [
    # equal, with title, middle initial, short form, transliteration
    ("Anna Lind", "Foreign Minister Anna Lind", Verdict.SAME),
    ("Anna Lind", "Anna V. Lind", Verdict.SAME),
    ("Joe Berg", "Joseph Berg", Verdict.SAME),
    ("Sergei Zelenskiy", "Sergey Zelensky", Verdict.SAME),
    ("Kim Dae Ho", "Kim Dae-ho", Verdict.SAME),
    # a surname or an initial alone proves nothing
    ("Lind", "Anna Lind", Verdict.UNSURE),
    ("A. Lind", "Anna Lind", Verdict.UNSURE),
    # what excludes each other
    ("Anna Lind", "Eva Lind", Verdict.DIFFERENT),
    ("Anna Lind", "Anna Berg", Verdict.DIFFERENT),
    ("John A. Berg", "John B. Berg", Verdict.DIFFERENT),
    ("Mr. Lind", "Ms. Lind", Verdict.DIFFERENT),
    ("Kim Dae Ho", "Kim Yo Jong", Verdict.DIFFERENT),
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_two_names_either_way_round(a: str, b: str, verdict: Verdict) -> None:
    assert same_person(a, b) is verdict
    assert same_person(b, a) is verdict


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_verdict_on_any_two_texts_is_symmetric(a: str, b: str) -> None:
    assert same_person(a, b) is same_person(b, a)


def test_a_key_has_no_title_initial_diacritic_or_case() -> None:
    assert name_key("President José A. Núñez") == name_key("Jose Nunez") == "jose nunez"
