"""Speakers told by more than their name: papers with an issuer, bodies "known as", several told by what they are of."""

import pytest

from tests.extract.ground import read

KERN = "President Ida Kern of Norland left on Monday."

# (text, words said, speaker, whether sure)
SPEAKERS = [
    # a paper by somebody whom no list knows
    (
        "According to a statement by the Estmarkian water ministry, the three envoys had agreed to meet on Tuesday.",
        "the three envoys had agreed",
        "Estmarkian water ministry",
        True,
    ),
    # a paper of nobody
    (
        "According to a statement released after the summit, the three envoys had agreed to meet on Tuesday.",
        "the three envoys had agreed",
        None,
        False,
    ),
    # a body under a common noun, with its name behind
    (
        "The bloc, known as the Coastal League, says that the use of force is still on the table.",
        "the use of force",
        "Coastal League",
        True,
    ),
    # a leader's government
    (
        f"{KERN}\nKern's government, led by the hard-left Harbour Union, has said it will recommend a “no”.",
        "it will recommend",
        "Ida Kern’s government",
        True,
    ),
    # "the text" is what somebody spoke in just before
    (
        "In a statement Tuesday, Norland's government said that the country rejected the ultimatum of Estmark.\n"
        "Norland “will yield to no blackmail,” added the text.",
        "Norland “will yield",
        "Norland's government",
        False,
    ),
    # unless another paper was told of in between
    (
        "In a statement Tuesday, Norland's government said that it had received a draft.\n"
        "The harbour must stay open, the text says.",
        "The harbour must stay open",
        None,
        False,
    ),
    # several, told by what they are of
    (
        "The participants in the conference, held in May, recommended that the truce be extended by a month.",
        "the truce be extended",
        "participants in the conference",
        True,
    ),
    (
        "The ministers of the other 18 countries said that they intended to act.",
        "they intended to act",
        "ministers of the other 18 countries",
        True,
    ),
    # who only points back stays nobody
    ("The two ministers said that they intended to act.", "they intended to act", None, False),
    # things that show something are nobody
    ("The results of the vote show that the pact is dead.", "the pact is dead", None, False),
    # who speaks in another's words only is not the last speaker
    (
        "“The draft must change,” President Ida Kern of Norland said in Norholm.\n"
        "President Kern said further that the head of the Sudrian junta had stated, in a letter to her, that the"
        " period had been changed to four years.\n"
        "“This is the decision we are here to examine,” she told her colleagues.",
        "This is the decision",
        "Ida Kern",
        True,
    ),
    # the head of state heads a state, and is no league's secretary-general
    (
        "President Ida Kern of Norland has sent letters to Coastal League Secretary-General Tomas Reik on the"
        " harbour.\n“Norland and the League are able to keep it working,” the head of state said.",
        "Norland and the League",
        "Ida Kern",
        True,
    ),
]


@pytest.mark.parametrize(("text", "words", "name", "sure"), SPEAKERS)
def test_who_speaks(text: str, words: str, name: str | None, *, sure: bool) -> None:
    found = read(text)
    (said,) = [
        s for s in found.findings.statements if (found.words(s.content[0]) or "").startswith(words)
    ]
    speaker = found.names([said.speaker])[0] if said.speaker is not None else None
    assert speaker == name
    assert name is None or said.sure is sure
