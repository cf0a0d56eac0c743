"""Paragraphs of plain text, wrapped or not, and the hyphens at line ends."""

import itertools
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.language.hyphens import keeps_hyphen
from ontherecord.read.paragraphs import paragraphs

ONE = (
    "The foreign minister of Norland said that the draft had been handed over and that nobody in the"
    " ministry expected a reply before the end of the month, if then."
)
TWO = (
    "Her counterpart in Sudland confirmed the receipt of the paper but would not say what was in it, or"
    " whether the capital had read it."
)
THREE = (
    "An official who asked not to be named called the mood in the room cold but not hostile at all."
)
LEASE = (
    "The wardens suspended the lease of the mole on Wednesday, days after the council of ports had been"
    " told of a truce of which President"
)
DRAFT = (
    "The Leeward League confirmed in a note to both harbours that it had passed a draft of the wardens"
    " to the ferrymen on"
)


def wrapped(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False)


def joined(text: str) -> list[str]:
    return [" ".join(text[p.start : p.end].split()) for p in paragraphs(text)]


LAYOUTS = [
    # one line a paragraph, no blank lines
    ("\n".join((ONE, TWO, THREE)), [ONE, TWO, THREE]),
    # one line a paragraph, blank lines
    ("\n\n".join((ONE, TWO, THREE)), [ONE, TWO, THREE]),
    # wrapped at 72, blank lines
    ("\n\n".join(wrapped(t, 72) for t in (ONE, TWO, THREE)), [ONE, TWO, THREE]),
    # wrapped at 60, indented first lines, no blank lines
    ("\n".join("    " + wrapped(t, 60) for t in (ONE, TWO, THREE)), [ONE, TWO, THREE]),
    # every line followed by a blank one, paragraphs by two
    (
        "\n\n\n".join(wrapped(t, 66).replace("\n", "\n\n") for t in (ONE, TWO, THREE)),
        [ONE, TWO, THREE],
    ),
    # a heading on its own line over a long line
    (f"No public reply\n{ONE}", ["No public reply", ONE]),
    # broken by hand at some 125 columns, one break a paragraph, half of them in front of a name
    (
        f"{LEASE}\nAnso Veld had told nobody.\n\n{DRAFT}\nFriday, and asked for an answer.",
        [f"{LEASE} Anso Veld had told nobody.", f"{DRAFT} Friday, and asked for an answer."],
    ),
    # a heading over a wrapped paragraph
    (f"No public reply\n\n{wrapped(ONE, 70)}", ["No public reply", ONE]),
    # headlines in a list are not one paragraph
    (
        f"{ONE}\n\nNorland answers Sudland over the channel\nSudland offers boats\nHarbour strike ends today",
        [
            ONE,
            "Norland answers Sudland over the channel",
            "Sudland offers boats",
            "Harbour strike ends today",
        ],
    ),
    # addresses stand alone, also in a wrapped text
    (
        f"{wrapped(ONE, 70)}\n\nhttps://x.example/a\nhttps://x.example/b\n\n{wrapped(TWO, 70)}",
        [ONE, "https://x.example/a", "https://x.example/b", TWO],
    ),
    # list items stand alone
    (
        "They asked for:\n- the boats;\n- the nets;\n1. the harbour.",
        ["They asked for:", "- the boats;", "- the nets;", "1. the harbour."],
    ),
    # a sentence broken by a stray line break in a text of long lines
    (f"{ONE.replace(' expected ', chr(10) + 'expected ')}\n{TWO}", [ONE, TWO]),
    # a line that cannot end there goes on, whatever comes next
    (
        f"{ONE}\n\nSo somebody is wrong, or the\nQataris are sitting on it.",
        [ONE, "So somebody is wrong, or the Qataris are sitting on it."],
    ),
    # a list whose items end in "or"
    (
        "They ask for boats, or\nThey ask for nets, or\nNothing.",
        ["They ask for boats, or", "They ask for nets, or", "Nothing."],
    ),
    # a byline under a headline, in lower case
    (
        f"Norland answers\nby our foreign staff\n\n{ONE}",
        ["Norland answers", "by our foreign staff", ONE],
    ),
    # white space of every sort
    ("\n \n\t\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_layouts(text: str, expected: list[str]) -> None:
    assert joined(text) == expected


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from((ONE, TWO, THREE)), min_size=2, max_size=6),
    st.integers(min_value=55, max_value=90),
)
def test_wrapping_with_blank_lines_is_always_undone(texts: list[str], width: int) -> None:
    assert joined("\n\n".join(wrapped(t, width) for t in texts)) == texts


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab .,-\n\t“”\u00a0A1"), max_size=200))
def test_pieces_are_ordered_and_lose_no_word(text: str) -> None:
    pieces = paragraphs(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(pieces))
    assert "".join("".join(text[p.start : p.end].split()) for p in pieces) == "".join(text.split())


HYPHENS = [
    # compounds keep theirs
    ("state", "run", "the state-\nrun agency", True),
    ("U.S.", "led", "the U.S.-\nled alliance", True),
    ("NATO", "backed", "a NATO-\nbacked plan", True),
    ("long", "standing", "a long-\nstanding claim", True),
    ("de", "nuclearisation", "the de-\nnuclearisation", True),
    ("second", "hand", "a second-\nhand account", True),
    ("Anglo", "American", "an Anglo-\nAmerican paper", True),
    ("mid", "December", "in mid-\nDecember", True),
    ("second", "rate", "a second-\nrate offer", True),
    # words cut at a syllable lose it
    ("inspec", "tion", "their inspec-\ntion", False),
    ("negotia", "tions", "the negotia-\ntions", False),
    ("govern", "ment", "the govern-\nment", False),
    ("minis", "ter", "the minister and the minis-\nter", False),
    ("respon", "sibility", "the respon-\nsibility for responsibility", False),
    # words cut into two words lose it too
    ("with", "draws", "Velland with-\ndraws its envoy", False),
    ("part", "ners", "their part-\nners", False),
    ("re", "main", "they re-\nmain", False),
    ("mis", "quoted", "was mis-\nquoted", False),
    ("demilitari", "sation", "the demilitari-\nsation", False),
    # the report's own spelling decides
    ("co", "operation", "cooperation and co-\noperation", False),
    ("co", "operation", "a co-operation and co-\noperation", True),
]


@pytest.mark.parametrize(("left", "right", "text", "kept"), HYPHENS)
def test_hyphens_at_line_ends(left: str, right: str, text: str, kept: bool) -> None:
    assert keeps_hyphen(left, right, text) is kept


def test_a_wrapped_text_whose_lines_open_with_names_is_wrapped() -> None:
    text = (
        "NORHOLM, March 10 (Norpress) — Norland's deputy minister of ports,\n"
        "Nina Abel, handed the Estmarkian ambassador a two-page note on\n"
        "Tuesday that rejects joint control of the harbour at Velten\n"
        "“in its present form,” two officials familiar with the matter\n"
        "said.\n\n"
        "Estmark, which had sent its draft protocol to Norholm on\n"
        "Feb. 24, wants the harbour to stay open around the clock. “We\n"
        "asked for one thing: that ships are not held for days,” the\n"
        "Estmarkian minister, Gero Papp, told reporters in Velten. But\n"
        "Norland would not accept it.\n"
    )
    assert len(paragraphs(text)) == 2
