"""The relay chain: speaker, those who carried the words, outlet."""

import pytest

from ontherecord.lineage.relay import carriers
from ontherecord.nouns.span import Span
from tests.lineage.stories import made

CASES = [
    ("told", "“We will answer,” minister Ann Poe told Interfax on Monday.", ["Interfax"]),
    ("reported", "The draft was handed over, Xinhua reported.", ["Xinhua"]),
    ("state agency", "Poe had left, the state news agency SANA reported.", ["SANA"]),
    (
        "interview",
        "In an interview with Sky News, Poe said that the boats would leave.",
        ["Sky News"],
    ),
    ("newspaper", "Poe told the daily Kell Courier that the boats would leave.", ["Kell Courier"]),
    (
        "citing",
        "The boats left at dawn, Reuters reported, citing Kell Radio.",
        ["Reuters", "Kell Radio"],
    ),
    ("another form", "“We will answer,” Poe told AFP.", ["Agence France-Presse"]),
    ("confirmed to", "“We will answer,” Poe confirmed to the news agency Interfax.", ["Interfax"]),
    ("city in a name", "Poe told the Aldon Post that the boats would leave.", ["Aldon Post"]),
    ("how it is run", "In comments to the state-run Interfax, Poe said no.", ["Interfax"]),
    # an agency that is none of news
    ("relief agency", "According to the Kell Relief Agency, the boats left.", []),
    # neither a person nor a body that speaks for itself carries anything
    ("person", "Poe told Lind that the boats would leave.", []),
    ("ministry", "According to the Harbour Ministry, the boats left.", []),
    ("parliament", "“We will answer,” Poe told the Norland Parliament.", []),
]


@pytest.mark.parametrize(("words", "names"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_carriers_named_in_the_sentence(words, names):
    text = f"The harbour was quiet.\n\n{words} Nobody else spoke to the Tarn Times."
    report, clean = made(text, outlet="Lake Post")
    at = text.index(words)
    chain = carriers(report, clean).chain([Span("r", at, at + len(words))], "Ann Poe")
    assert [link.name for link in chain.relays] == names
    assert (chain.speaker, chain.outlet) == ("Ann Poe", "Lake Post")
    for link in chain.relays:
        (span,) = link.spans
        assert " ".join(report.quote(span).split()) == link.words


def test_credit_of_the_report_stands_in_where_the_sentence_names_nobody():
    text = "KELL (AP) - The boats left at dawn, Poe said."
    report, clean = made(text, outlet="Lake Post")
    chain = carriers(report, clean).chain([Span("r", 12, len(text))])
    assert [(link.name, link.words) for link in chain.relays] == [
        ("Associated Press", "KELL (AP) -")
    ]


def test_outlet_is_no_relay_of_its_own_text():
    text = "“We will answer,” Poe told Reuters."
    report, clean = made(text, outlet="Reuters")
    assert carriers(report, clean).chain([Span("r", 0, len(text))]).relays == ()
