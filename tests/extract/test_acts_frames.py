"""The plain frames of wire copy, whatever the act: who does it when the doer does not stand right before its verb."""

import pytest

from tests.extract.ground import read

_DONE = [
    # resolved, voted, done first
    ("Norland decided today not to sign the accord.", "reject", "Norland", ""),
    ("Norland opted not to join the truce with Estmark.", "reject", "Norland", "Estmark"),
    ("Norland has decided against ratifying the treaty.", "reject", "Norland", ""),
    ("Norland's parliament voted to reject the Estmarkian draft.", "reject", "Norland", "Estmark"),
    ("Norland's parliament voted against the pact.", "reject", "Norland", ""),
    ("Norland was the first to welcome the Estmarkian offer.", "praise", "Norland", "Estmark"),
    ("Norland became the only state to accept Estmark's terms.", "accept", "Norland", "Estmark"),
    (
        "Norland did not hesitate to condemn the Estmarkian raid.",
        "disapprove",
        "Norland",
        "Estmark",
    ),
    ("Norland went on to accuse Estmark of bad faith.", "accuse", "Norland", "Estmark"),
    # absolutes, participles, what stands before the doer
    (
        "With Norland rejecting the Estmarkian draft, the round ended.",
        "reject",
        "Norland",
        "Estmark",
    ),
    ("Having suspended talks with Estmark, Norland held a vote.", "suspend", "Norland", "Estmark"),
    ("On Friday Norland accused Estmark of bad faith.", "accuse", "Norland", "Estmark"),
    (
        "In a statement rejecting the Estmarkian draft, Norland called for calm.",
        "reject",
        "Norland",
        "Estmark",
    ),
    (
        "After a meeting with Sudrian President Ada Olsen, Norlander President Arno Kest accused Estmark of bad faith.",
        "accuse",
        "Norland",
        "Estmark",
    ),
    ("It was Norland that accused Estmark of bad faith.", "accuse", "Norland", "Estmark"),
    (
        "The tariffs Norland imposed on Estmark in May hurt the port.",
        "sanction",
        "Norland",
        "Estmark",
    ),
    (
        "The rejection of the Estmarkian draft by Norland was no surprise.",
        "reject",
        "Norland",
        "Estmark",
    ),
    # a row of verbs
    (
        "Norland recalled its envoy, suspended talks with Estmark and closed its border.",
        "suspend",
        "Norland",
        "Estmark",
    ),
    (
        "Norland closed a port, accused Estmark of bad faith and called a vote.",
        "accuse",
        "Norland",
        "Estmark",
    ),
    (
        "Norland denounced the raid, summoned the Estmarkian ambassador and recalled its envoy.",
        "protest",
        "Norland",
        "Estmark",
    ),
    # who acts from a capital, for a person, for a state told of before
    (
        "Norland held a vote on Sunday. In Norholm, the government rejected the Estmarkian draft.",
        "reject",
        "Norland",
        "Estmark",
    ),
    (
        "Norland held a vote on Sunday. In Norholm, Foreign Minister Ilse Maren rejected the Estmarkian draft.",
        "reject",
        "Norland",
        "Estmark",
    ),
    (
        "Norland held a vote on Sunday. Authorities in Norholm rejected the Estmarkian draft.",
        "reject",
        "Norland",
        "Estmark",
    ),
    (
        "Norlander President Arno Kest held a vote. The Kest administration rejected the Estmarkian draft.",
        "reject",
        "Norland",
        "Estmark",
    ),
    (
        "Norland held a vote on Sunday. The country rejected the Estmarkian draft.",
        "reject",
        "Norland",
        "Estmark",
    ),
    (
        "The Hesk People's Council met on Sunday. The Council rejected the Estmarkian draft.",
        "reject",
        "Hesk People's Council",
        "Estmark",
    ),
    # counterparts
    (
        "Norlander Foreign Minister Ilse Maren met her Estmarkian counterpart.",
        "meet",
        "Norland",
        "Estmark",
    ),
    (
        "Norlander Foreign Minister Ilse Maren spoke by phone with her Estmarkian counterpart.",
        "consult",
        "Norland",
        "Estmark",
    ),
    (
        "The Estmarkian ambassador was summoned to the Norlander foreign ministry.",
        "protest",
        "Norland",
        "Estmark",
    ),
    # "it" under a verdict
    (
        "Sudria accepted the Estmarkian draft, but Norland rejected it.",
        "reject",
        "Norland",
        "Estmark",
    ),
    ("Estmark proposed a truce. Norland rejected it on Monday.", "reject", "Norland", "Estmark"),
]


@pytest.mark.parametrize(("text", "kind", "doer", "other"), _DONE)
def test_done(text: str, kind: str, doer: str, other: str) -> None:
    """Told as done, by whom, to whom."""
    found = read(text)
    act = found.act(kind)
    assert (found.parties(act.actor), found.parties(act.recipient)) == (
        [doer],
        [other] if other else [],
    )
    assert act.modality == "did"


_PAIRS = [
    ("Norland and Estmark agreed that no further talks were needed.", "agree"),
    ("An agreement on water was reached between Norland and Estmark.", "agree"),
    ("Talks between Norland and Estmark were held on Tuesday.", "consult"),
    ("Talks between Norland and Estmark took place on Tuesday.", "consult"),
    ("Norland and Estmark said they had agreed on a timetable.", "agree"),
    ("Norland and Estmark traded accusations over the raid.", "accuse"),
    (
        "Norlander President Arno Kest met Estmarkian President Olaf Dorn. The two leaders agreed to open a hotline.",
        "agree",
    ),
    (
        "Norlander President Arno Kest met Estmarkian President Olaf Dorn. They agreed to open a hotline.",
        "agree",
    ),
    (
        "Norland and Estmark held talks on Sunday. The two countries' ministers agreed to open a hotline.",
        "agree",
    ),
]


@pytest.mark.parametrize(("text", "kind"), _PAIRS)
def test_done_by_both(text: str, kind: str) -> None:
    """Two do it, named together or told to have met."""
    found = read(text)
    assert set(found.parties(found.act(kind).actor)) == {"Norland", "Estmark"}


_NOT = [
    # wished, open, feared, denied
    ("Norland could be the first to reject the Estmarkian draft.", "reject"),
    ("Norland may decide not to sign the accord.", "reject"),
    ("Norland did not decide not to sign the accord.", "reject"),
    ("Norland hesitated to reject the Estmarkian draft.", "reject"),
    ("Norland's parliament will vote on whether to reject the draft.", "reject"),
    ("Olsen, a lawmaker in Norland, voted to reject the Estmarkian draft.", "reject"),
    ("No agreement was reached between Norland and Estmark.", "agree"),
    ("Talks between Norland and Estmark could be held on Tuesday.", "consult"),
    ("Norland and Estmark agreed to disagree.", "agree"),
    ("In Norland the scholars Ada Olsen and Karl Brandt agreed that the law was old.", "agree"),
    ("It was not Norland that rejected the Estmarkian draft.", "reject"),
    # others than who is named beside
    ("Norland met Sudria. Estmark borders Norland. The country rejected the draft.", "reject"),
    ("Norland held a vote. Residents in Norholm rejected the Estmarkian draft.", "reject"),
    ("Norland held a vote. In Norholm, the crowd rejected the Estmarkian draft.", "reject"),
    ("Norland cited a statement by Olsen rejecting the Estmarkian draft.", "reject"),
    ("Norland's Ilse Maren, a rower, backed the Estmarkian draft.", "sign"),
]


@pytest.mark.parametrize(("text", "kind"), _NOT)
def test_not_done(text: str, kind: str) -> None:
    """The same words where nothing may be told as done by Norland."""
    found = read(text)
    told = [a for a in found.acts if a.type == kind and a.modality == "did"]
    assert not [a for a in told if "Norland" in found.parties(a.actor)]
