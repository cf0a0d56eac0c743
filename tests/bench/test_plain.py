"""The bank of plain sentences: its lines are well formed, and what is read of it does not fall."""

import json
from pathlib import Path

import pytest

from bench.plain import ACTORS, FLOORS, Sentence, banks, below, main, measure, read_bank, shares
from ontherecord.errors import InputError

PARTIES = {json.loads(line)["name"] for line in ACTORS.read_text("utf-8").splitlines()}
REFUSED = "Norland rejected the Estmarkian plan on Monday."


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (("act", "reject", ("Norland", "Estmark")), True),
        # another type, doer and recipient
        (("act", "accept", ("Norland", "Estmark")), False),
        (("act", "reject", ("Sudria", "Estmark")), False),
        (("act", "reject", ("Norland", "Sudria")), False),
        (("position", "rejects", ("Norland", "the Estmarkian plan")), True),
        (("position", "rejects", ("Norland", "the sale of ships")), False),
        (("position", "accepts", ("Norland", "the Estmarkian plan")), False),
        # nothing of the kind is told, or something is
        (("nothing", "accept", ("-", "-")), True),
        (("nothing", "reject", ("-", "-")), False),
        (("nothing", "reject", ("Sudria", "-")), True),
    ],
)
def test_what_is_told_is_found_and_nothing_else(line, found: bool) -> None:
    (outcome,) = measure([Sentence(*line, REFUSED)])
    assert outcome.found == found


def test_a_line_of_another_form_is_named(tmp_path: Path) -> None:
    bank = tmp_path / "bank.tsv"
    bank.write_text("act\treject\tNorland\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"bank\.tsv:1: write kind"):
        read_bank(bank)
    assert main(["--bank", str(bank)]) == 2
    assert main(["--bank", str(tmp_path / "none.tsv")]) == 2


def test_a_bank_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bank = tmp_path / "mine.tsv"
    bank.write_text(f"act\taccept\tNorland\tEstmark\t{REFUSED}\n", encoding="utf-8")
    assert main(["--bank", str(bank), "--missed"]) == 0
    told = capsys.readouterr().out
    assert "accept 0/1" in told
    assert f"- act accept Norland > Estmark | {REFUSED} | reject (did)" in told


def test_sides_are_known_and_points_stand_in_the_text() -> None:
    for path in banks():
        for line in read_bank(path):
            sides = line.sides if line.kind == "act" else line.sides[:1]
            assert {*sides} <= PARTIES | {"-"}, line.text
            assert line.kind != "position" or line.sides[1] in line.text, line.text


def test_what_is_read_does_not_fall() -> None:
    found = {path.stem: shares(measure(read_bank(path))) for path in banks()}
    assert found
    assert below(found, json.loads(FLOORS.read_text("utf-8"))) == []
