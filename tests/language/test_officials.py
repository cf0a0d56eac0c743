"""The list of officials: what is in it can be read, and names parties that the gazetteer knows."""

from importlib.resources import files

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.language.names import spelling_key
from ontherecord.language.officials import load_officials

ROWS = [
    line.split("\t")
    for line in (files("ontherecord.language") / "data" / "officials.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


def test_every_official_spoke_for_a_known_party_for_some_years() -> None:
    known = {party.name for party in Gazetteer.load().parties}
    for name, terms in load_officials().items():
        for term in terms:
            assert term.party in known, name
            assert 1900 < term.first <= term.last, name


def test_keys_are_those_of_the_names() -> None:
    for names, keys, *_ in ROWS:
        told = " / ".join(dict.fromkeys(spelling_key(name) for name in names.split(" / ")))
        assert keys == told, f"{names}: the keys should read {told!r}"


def test_names_are_in_full() -> None:
    assert all(" " in name for names, *_ in ROWS for name in names.split(" / "))
