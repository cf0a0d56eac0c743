"""Who is named in a text, and whom its descriptions and pronouns denote."""

import pytest

from tests.extract.ground import Read, read


def speaker(found: Read, words: str) -> tuple[str | None, bool]:
    """Name of the speaker of the statement whose content holds `words`, and whether it is sure."""
    for statement in found.findings.statements:
        if any(words in (found.words(span) or "") for span in statement.content):
            key = statement.speaker
            return (found.names([key])[0] if key else None), statement.sure
    raise AssertionError(f"no statement with {words!r}")


LEAD = "Norland's foreign minister, Ilse Maren, met the Estmarkian envoy Jan Brel on Monday. "

DENOTES = [
    # surname to full name
    (LEAD + "Maren said the text was final.", "text was final", "Ilse Maren", True),
    # a role in front of the name
    (
        "Sudrian Deputy Foreign Minister Olaf Tern said the text was final.",
        "final",
        "Olaf Tern",
        True,
    ),
    # a title with its post
    ("Estmark's Ambassador to Norholm Rita Holm said it was final.", "it was", "Rita Holm", True),
    # a role behind the name
    (
        "Ilse Maren, the foreign minister of Norland, said it was final.",
        "it was",
        "Ilse Maren",
        True,
    ),
    # an initial in one of two forms
    ("Ilse B. Maren left. Ilse Maren said it was final.", "it was", "Ilse B. Maren", True),
    # the minister, the envoy: by title
    (LEAD + "The minister said the text was final.", "text was", "Ilse Maren", True),
    (LEAD + "The envoy said the text was final.", "text was", "Jan Brel", True),
    # two ministers: the nearer one, not surely
    (
        LEAD + "Foreign Minister Bo Lind came too. The minister said it was late.",
        "late",
        "Bo Lind",
        False,
    ),
    # a pronoun: the last who spoke
    (
        LEAD + "Maren said the text was final. She added that it would stand.",
        "stand",
        "Ilse Maren",
        True,
    ),
    # a spokeswoman is no "he"
    (
        "Spokeswoman Ana Rey met President Tom Berg. He said the text was final.",
        "final",
        "Tom Berg",
        True,
    ),
    # the ministry
    (
        "The Norlander foreign ministry met envoys. The ministry said it was over.",
        "over",
        "Norlander foreign ministry",
        True,
    ),
    # a capital and a seat that act are their state
    ("Norholm said the text was final.", "final", "Norland", True),
    ("The Grey Palace said the text was final.", "final", "Norland", True),
    # an alliance by its noun
    (
        "The Coastal League met on Monday. The league said the text was final.",
        "final",
        "Coastal League",
        True,
    ),
    # a group of one party
    ("Sudrian officials said the text was final.", "final", "Sudrian officials", True),
    # nobody in particular
    ("Analysts said the text was final.", "final", "Analysts", True),
    # an unnamed person of a known party
    (
        "A senior Norlander diplomat said the text was final.",
        "final",
        "senior Norlander diplomat",
        True,
    ),
    # announced by description, named by the next sentence
    (
        "A senior Norlander diplomat said the text was final. "
        "Deputy Foreign Minister Olaf Tern's comments follow a meeting on Monday.",
        "final",
        "Olaf Tern",
        True,
    ),
    # his counterpart
    (
        "Norlander Foreign Minister Ilse Maren met Estmarkian Foreign Minister Bo Lind. Maren left. "
        "Her Estmarkian counterpart said it was over.",
        "over",
        "Bo Lind",
        True,
    ),
    # a spokesman named between commas
    (
        "A spokesman for the Sudrian foreign ministry, Arno Kest, said it was over.",
        "over",
        "Arno Kest",
        True,
    ),
    # a state that no list knows, told by its offices
    ("The Velnian foreign ministry protested. Velnia said it was over.", "over", "Velnia", True),
]


@pytest.mark.parametrize(("text", "words", "name", "sure"), DENOTES)
def test_who_speaks(text: str, words: str, name: str | None, sure: bool) -> None:
    assert speaker(read(text), words) == (name, sure)


ROLES = [
    # demonym in front
    (
        "Sudrian Deputy Foreign Minister Olaf Tern left.",
        "Olaf Tern",
        "Deputy Foreign Minister",
        "Sudria",
    ),
    # a post abroad is part of the title, not the party
    (
        "Estmark's ambassador to Norholm Rita Holm left.",
        "Rita Holm",
        "ambassador to Norholm",
        "Estmark",
    ),
    # apposition with "of"
    (
        "Ilse Maren, the foreign minister of Norland, left.",
        "Ilse Maren",
        "foreign minister",
        "Norland",
    ),
    # apposition in front
    ("The Norlander president, Tom Berg, left.", "Tom Berg", "president", "Norland"),
    # an organisation's officer
    (
        "Coastal League Secretary-General Ana Rey left.",
        "Ana Rey",
        "Secretary-General",
        "Coastal League",
    ),
    # "for" a body of a state
    (
        "A spokesman for the Sudrian foreign ministry, Arno Kest, left.",
        "Arno Kest",
        "spokesman",
        "Sudria",
    ),
    # predicate
    ("Ilse Maren is the foreign minister of Norland.", "Ilse Maren", "foreign minister", "Norland"),
]


@pytest.mark.parametrize(("text", "name", "title", "party"), ROLES)
def test_roles(text: str, name: str, title: str, party: str) -> None:
    found = read(text)
    (person,) = [a for a in found.findings.actors if a.name == name]
    assert (title, party) in [
        (r.title, found.names([r.of])[0] if r.of else None) for r in person.roles
    ]
    assert person.party is not None
    assert found.names([person.party]) == [party]


NOT_ACTORS = [
    # a place of meeting is no party
    ("Ilse Maren and Jan Brel met in Norholm on Monday.", "Norland"),
    # a title of a book, a day, a heading word
    ("The talks ended on Friday.", "Friday"),
    # colleagues are no name
    ("Senator Tom Berg and fellow Liberals left.", "Liberals"),
]


@pytest.mark.parametrize(("text", "name"), NOT_ACTORS)
def test_no_actor(text: str, name: str) -> None:
    assert name not in [a.name for a in read(text).findings.actors if a.mentions]


def test_every_reference_is_an_actor() -> None:
    found = read(LEAD + "She said the league would answer. The minister told him to wait.")
    keys = {a.key for a in found.findings.actors}
    assert all(a.party in keys for a in found.findings.actors if a.party)
    assert all(r.of in keys for a in found.findings.actors for r in a.roles if r.of)
    assert all(s.speaker in keys for s in found.findings.statements if s.speaker)


FAMILIES = [
    # a surname that is an office as well
    ("Larry King arrived on Monday. Mr. King said the text was final.", "Larry King"),
    # capitals throughout: the verb is no part of the name
    ("NORLAND FOREIGN MINISTER ILSE MAREN SAID ON MONDAY THAT THE TEXT WAS FINAL.", "ILSE MAREN"),
    # a courtesy title tells which of two
    (
        "Ilse Maren arrived on Monday. Paul Maren came later. Mrs. Maren said the text was final.",
        "Ilse Maren",
    ),
    # the only one named in full is a woman: "Mr." is somebody else
    (
        "The first lady, Michelle Maren, stayed away. Mr. Maren said the text was final. Mr. Maren left.",
        "Maren",
    ),
    # a given name tells which pronoun fits
    (
        "Paul Brel met Ilse Maren at noon. Later he said the text was final.",
        "Paul Brel",
    ),
    # the bare surname is the one whom the report is about
    (
        "Senator Paul Maren came with his wife, Ilse Maren. Maren said the text was final.",
        "Paul Maren",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), FAMILIES)
def test_one_surname_of_several_persons(text: str, wanted: str) -> None:
    found = read(text)
    (statement,) = found.findings.statements
    assert statement.speaker is not None
    assert found.names([statement.speaker]) == [wanted]
