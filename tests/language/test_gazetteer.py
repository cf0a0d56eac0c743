"""The gazetteer: who is named, who is not, and what a user's own list may add."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.errors import BadActorsFile
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import ActorKind

GAZETTEER = Gazetteer.load()


def named(text: str) -> list[tuple[str, str, str]]:
    return [(text[a:b], hit.party.name, hit.how) for a, b, hit in GAZETTEER.scan(text)]


SCANS = [
    # short names, aliases, demonyms, capitals and seats each say what they are
    ("Norway and the UK", [("Norway", "Norway", "name"), ("UK", "United Kingdom", "alias")]),
    ("A Kenyan envoy", [("Kenyan", "Kenya", "demonym")]),
    ("Peruvians protested", [("Peruvians", "Peru", "demonym")]),
    ("Lisbon agreed", [("Lisbon", "Portugal", "capital")]),
    ("the Kremlin said", [("Kremlin", "Russia", "seat")]),
    # case decides between the state and the pronoun
    ("The US told us", [("US", "United States", "alias")]),
    # the longest name wins
    ("Equatorial Guinea left", [("Equatorial Guinea", "Equatorial Guinea", "name")]),
    ("Nigeria", [("Nigeria", "Nigeria", "name")]),
    ("the UN Security Council", [("UN Security Council", "UN Security Council", "name")]),
    ("South Sudan", [("South Sudan", "South Sudan", "name")]),
    # abbreviations with stops, hyphenated compounds, possessives
    ("the U.S.-led talks", [("U.S.", "United States", "alias")]),
    ("Iran-backed forces", [("Iran", "Iran", "name")]),
    ("Qatar’s offer", [("Qatar", "Qatar", "name")]),
    # a name broken over two lines, but not over two paragraphs
    ("Saudi\nArabia", [("Saudi\nArabia", "Saudi Arabia", "name")]),
    ("Saudi\n\nArabia", [("Saudi", "Saudi Arabia", "demonym")]),
    # either apostrophe
    ("Côte d’Ivoire", [("Côte d’Ivoire", "Ivory Coast", "alias")]),
    # headlines in capitals; there US and WHO are more often words
    ("FRANCE WARNS", [("FRANCE", "France", "name")]),
    ("WHO WILL JOIN US NOW", []),
    # phrases that contain a name and are nobody
    ("in New Mexico and the South China Sea", []),
    ("Denzel Washington smiled", []),
    # a capital that names a paper is not its state
    ("under the Minsk agreements", []),
    # a body's name under another owner is another body
    ("Pakistan's Foreign Office", [("Pakistan", "Pakistan", "name")]),
    ("Freedonia's Treasury replied", []),
    ("Israel's Knesset", [("Israel", "Israel", "name"), ("Knesset", "Knesset", "name")]),
    # organisations, bodies, movements, outlets
    ("ECOWAS met", [("ECOWAS", "Economic Community of West African States", "alias")]),
    ("Polisario spoke", [("Polisario", "Polisario Front", "alias")]),
    ("told Reuters", [("Reuters", "Reuters", "name")]),
    # no name inside a word
    ("Omani, Romania, germane", [("Omani", "Oman", "demonym"), ("Romania", "Romania", "name")]),
]


@pytest.mark.parametrize(("text", "expected"), SCANS, ids=[text for text, _ in SCANS])
def test_scan_finds_the_parties_and_no_others(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert named(text) == expected


FINDS = [
    # article and possessive do not matter, unless the article is part of the name
    ("the Netherlands", "Netherlands"),
    ("The Hague", "Netherlands"),
    ("Tehran's", "Iran"),
    ("Arab League", "Arab League"),
    # whole words only, and with their case
    ("turkey", None),
    ("Norway and Sweden", None),
    # nobody's: two states share it
    ("Korea", None),
    ("", None),
]


@pytest.mark.parametrize(("words", "name"), FINDS)
def test_find_takes_the_words_as_a_whole(words: str, name: str | None) -> None:
    hit = GAZETTEER.find(words)
    assert (hit.party.name if hit else None) == name


def test_every_shipped_form_stands_in_one_row_only() -> None:
    owners: dict[str, str] = {}
    for party in GAZETTEER.parties:
        for form, _ in party.forms():
            assert owners.setdefault(form, party.name) == party.name, form


def test_every_owner_is_a_party_and_every_code_is_unique() -> None:
    for party in GAZETTEER.parties:
        assert party.of is None or GAZETTEER.named(party.of) is not None, party
    codes = [party.code for party in GAZETTEER.parties if party.code]
    assert len(codes) == len(set(codes))


def test_every_form_of_a_party_is_found_again() -> None:
    for party in GAZETTEER.parties:
        for form, _ in party.forms():
            hit = GAZETTEER.find(form)
            assert hit is not None, form
            assert hit.party.name == party.name


@given(st.text(max_size=80))
def test_scan_gives_ordered_disjoint_spans_of_any_text(text: str) -> None:
    end = 0
    for a, b, _ in GAZETTEER.scan(text):
        assert end <= a < b <= len(text)
        end = b


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows))
    return path


def test_a_users_party_is_known_and_takes_precedence(tmp_path: Path) -> None:
    own = {
        "name": "Velmark",
        "kind": "state",
        "demonyms": ["Velmarker"],
        "capitals": ["Paris"],
        "code": "VLM",
    }
    gazetteer = Gazetteer.load(write(tmp_path / "own.jsonl", own, ""))
    velmark = gazetteer.find("Velmarker")
    capital = gazetteer.find("Paris")
    assert velmark is not None
    assert capital is not None
    assert (velmark.party.code, velmark.party.kind) == ("VLM", ActorKind.STATE)
    assert capital.party.name == "Velmark"


BAD_ROWS = [
    # not JSON; not an object; no name; no such kind; aliases that are no list
    "{",
    "[1]",
    {"kind": "state"},
    {"name": "Velmark", "kind": "planet"},
    {"name": "Velmark", "kind": "state", "aliases": "V"},
    {"name": "Velmark", "kind": "state", "code": 5},
]


@pytest.mark.parametrize("row", BAD_ROWS)
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, row: object) -> None:
    path = write(tmp_path / "own.jsonl", {"name": "Lund", "kind": "state"}, row)
    with pytest.raises(BadActorsFile, match="line 2"):
        Gazetteer.load(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadActorsFile, match=r"none\.jsonl"):
        Gazetteer.load(tmp_path / "none.jsonl")
