"""Documentation cannot drift: every verb has help with an example, a page, and a light start."""

import re
import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ontherecord
from docs.cli_reference import PAGE, reference, verbs
from ontherecord.cli.main import app
from ontherecord.cli.verbs import VERBS

ROOT = Path(__file__).parents[2]


def test_the_command_reference_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference()


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_is_in_the_reference_with_an_example(verb: str) -> None:
    section = reference().split(f"## {verb}\n", 1)[1].split("\n## ", 1)[0]
    assert f"Example: ontherecord {verb}" in " ".join(section.split())


def test_the_face_exports_what_it_names_and_at_most_a_dozen() -> None:
    assert set(ontherecord.__all__) <= set(dir(ontherecord))
    assert len(ontherecord.__all__) <= 12
    assert all(getattr(ontherecord, name).__doc__ for name in ontherecord.__all__)


def test_help_needs_no_heavy_part_and_no_development_part() -> None:
    code = (
        "import sys, typer.testing, ontherecord.cli.main as m;"
        "assert typer.testing.CliRunner().invoke(m.app, ['--help']).exit_code == 0;"
        "print(' '.join(sorted({n.split('.')[0] for n in sys.modules})))"
    )
    loaded = set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    development = {
        line.split("==")[0].replace("-", "_")
        for line in requires("ontherecord") or ()
        if "extra" in line
    }
    assert not loaded & {"spacy", "trafilatura", "onnxruntime", "torch", "sqlalchemy", "numpy"}
    assert not loaded & (development - {"pytest"})
    assert "pytest" not in loaded


def test_no_file_is_past_400_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for folder in ("src", "tests", "bench", "docs", "training")
        for path in (ROOT / folder).rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long


def test_the_list_of_verbs_fits_a_terminal_and_names_every_verb() -> None:
    shown = (
        CliRunner().invoke(app, ["--help"], env={"COLUMNS": "80", "TERMINAL_WIDTH": "80"}).output
    )
    for name, verb in VERBS.items():
        assert re.search(rf"^  {name} +{re.escape(verb.about)}$", shown, re.M), name


def test_a_verb_that_there_is_not_is_named() -> None:
    answer = CliRunner().invoke(app, ["shwo"])
    assert answer.exit_code == 2
    assert "shwo" in answer.output


def test_a_name_that_the_face_lacks_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'bulid'"):
        _ = ontherecord.bulid
