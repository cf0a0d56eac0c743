"""Acts that ask, offer, agree, mediate and meet in plain frames, in invented sentences with near misses."""

import pytest

from tests.extract.ground import read

TOLD = [
    # told to do something, wanted to do it
    ("Sudria told Norland to remove its buoys.", "demand", "Sudria", "Norland"),
    ("Sudria spelled out its conditions for the survey.", "demand", "Sudria", ""),
    # calls and appeals of nobody named
    ("Sudria reiterated its appeal for the release of the divers.", "appeal", "Sudria", ""),
    ("Sudria urged restraint.", "appeal", "Sudria", ""),
    ("Sudria encouraged Norland to join the survey.", "appeal", "Sudria", "Norland"),
    ("Sudria asked both sides to hold their fire.", "request", "Sudria", ""),
    # asked for something to be done; requests that are sent
    ("Sudria asked for the vote to be postponed.", "request", "Sudria", ""),
    ("Sudria lodged a request with Norland for the extradition of the pilot.", "request", "Sudria", "Norland"),
    ("Sudria turned to Norland for help.", "request", "Sudria", "Norland"),
    # to whom something is offered that has no article
    ("Sudria offered Norland humanitarian aid.", "offer", "Sudria", "Norland"),
    ("Sudria promised Norland new loans.", "promise", "Sudria", "Norland"),
    # pledges
    ("Sudria committed itself to repairing the lock.", "promise", "Sudria", ""),
    ("Sudria guaranteed that the canal would stay open.", "promise", "Sudria", ""),
    ("Sudria made a pledge to repair the lock.", "promise", "Sudria", ""),
    ("Sudria gave Norland its word that the lock would be repaired.", "promise", "Sudria", "Norland"),
    # what two agree
    ("Sudria came to an understanding with Norland on the quota.", "agree", "Sudria", "Norland"),
    ("A compromise on the quota was reached between Sudria and Norland.", "agree", "Sudria+Norland", "Sudria+Norland"),
    ("Sudria and Norland struck a deal.", "agree", "Sudria+Norland", ""),
    ("Sudria and Norland agreed that no further rounds were needed.", "agree", "Sudria+Norland", ""),
    # who goes between
    ("Sudria served as go-between for Norland and Estmark.", "mediate", "Sudria", "Norland+Estmark"),
    ("Sudria relayed messages between Norland and Estmark.", "mediate", "Sudria", "Norland+Estmark"),
    ("Norland and Estmark agreed to a truce through the mediation of Sudria.", "mediate", "Sudria", ""),
    # talks
    ("Sudria is in talks with Norland on the quota.", "consult", "Sudria", "Norland"),
    ("A second round of talks between Sudria and Norland was held in Velten.", "consult", "Sudria+Norland", ""),
    ("Sudrian and Norlander negotiators began a new round of talks.", "consult", "Sudria+Norland", ""),
    # plans, and signatures
    ("Sudria unveiled a plan for the bay.", "propose", "Sudria", ""),
    ("Sudria put its signature to the treaty.", "sign", "Sudria", ""),
    ("Sudria announced new talks on the bay.", "announce", "Sudria", ""),
]  # fmt: skip

IDLE = [
    ("Sudria's minister laughed when asked about Norland's offer to let divers in.", "request"),
    ("Sudria told reporters to wait outside.", "demand"),
    ("Sudria may turn to Norland for help.", "request"),
    ("Sudria turned to the north for a while.", "request"),
    ("Sudria did not commit itself to repairing the lock.", "promise"),
    ("Sudria's captain agreed that the sea was calm.", "agree"),
    ("Sudria could serve as go-between for Norland and Estmark.", "mediate"),
    ("Norland and Estmark rejected the mediation of Sudria.", "mediate"),
    ("Sudria carried letters between its islands.", "mediate"),
    ("Sudria is in Velten for talks with nobody.", "consult"),
    ("Sudria came up with the idea of a boat race.", "propose"),
    ("Sudria struck a rock.", "agree"),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), TOLD)
def test_plain_frames(text: str, kind: str, actor: str, recipient: str) -> None:
    told = read(text)
    found = [
        (a.type, "+".join(told.parties(a.actor)), "+".join(told.parties(a.recipient)))
        for a in told.acts
        if a.modality.value == "did"
    ]
    assert (kind, actor, recipient) in found


@pytest.mark.parametrize(("text", "kind"), IDLE)
def test_the_same_words_that_tell_no_such_act(text: str, kind: str) -> None:
    assert [a for a in read(text).acts if a.type == kind and a.modality.value == "did"] == []
