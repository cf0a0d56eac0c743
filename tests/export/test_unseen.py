"""What cannot be seen is shown as a sign to people, and kept as printed for programs."""

import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from ontherecord.cli import console
from ontherecord.cli.main import app
from ontherecord.cli.pages import page
from ontherecord.cli.tables import Subject
from ontherecord.config import Config
from ontherecord.export.contract import contract_json
from ontherecord.export.dossier.page import dossier_html
from ontherecord.export.unseen import UNSEEN, signed
from ontherecord.pipeline import build
from ontherecord.record.view import open_view
from tests.little import little

TURNED = "\u202e"  # writes on from right to left
HIDDEN = "\u200b"  # takes no room
STORY = (
    f"3 March 2031\n\n“We have handed{HIDDEN} the note to{TURNED} the government of Ostland,” Mira Tal said on "
    "Monday in the capital, after a long meeting with the envoys of the alliance."
)


# letters that cannot themselves spell a sign
@given(st.text(st.characters(exclude_characters="[")))
def test_nothing_unseen_is_left_and_nothing_else_is_changed(text: str) -> None:
    told = signed(text)
    assert not UNSEEN.search(told)
    assert re.sub(r"\[U\+[0-9A-F]{4,5}\]", "", told) == UNSEEN.sub("", text)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("hostile")
    (home / "story.txt").write_text(STORY, encoding="utf-8")
    build([home / "story.txt"], home / "x.db", Config(), None, partial(little, None))
    return home / "x.db"


def test_the_dossier_shows_signs(hostile: Path) -> None:
    with open_view(hostile) as view:
        shown = dossier_html(view)
    assert "handed[U+200B] the note to[U+202E] the government" in shown
    assert TURNED not in shown
    assert HIDDEN not in shown


def test_a_pipe_and_a_terminal_show_signs(hostile: Path) -> None:
    piped = CliRunner().invoke(app, ["show", str(hostile), "statements"]).output
    with open_view(hostile) as view, console.out.capture() as screen:
        console.out.print(page(view, Subject.STATEMENTS, console.out))
    for shown in (piped, screen.get()):
        assert "[U+200B]" in shown
        assert "[U+202E]" in shown
        assert TURNED not in shown


def test_the_export_for_programs_has_what_was_printed(hostile: Path) -> None:
    with open_view(hostile) as view:
        told = contract_json(view)
    assert TURNED in told
    assert "U+202E" not in told
