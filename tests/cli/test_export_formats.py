"""`ontherecord export --format`: every format comes out, folders where they are folders."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from ontherecord.cli.main import app
from ontherecord.export.formats import FORMATS


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_written_where_it_is_asked_for(
    name: str, demo_record: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    result = CliRunner().invoke(
        app, ["export", str(demo_record), "--format", name, "--out", str(target)]
    )
    assert result.exit_code == 0, result.output
    if FORMATS[name].files is None:
        assert target.read_text(encoding="utf-8").strip()
    else:
        assert (target / "codebook.csv").exists()
        assert len(list(target.iterdir())) > 20


def test_a_folder_needs_a_name(demo_record: Path) -> None:
    result = CliRunner().invoke(app, ["export", str(demo_record), "--format", "csv"])
    assert result.exit_code == 2
    assert "--out" in result.output


def test_an_unknown_format_is_refused_with_the_known_ones(demo_record: Path) -> None:
    result = CliRunner().invoke(app, ["export", str(demo_record), "--format", "xml"])
    assert result.exit_code == 2
    assert "graphml" in result.output
