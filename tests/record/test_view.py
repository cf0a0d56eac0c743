"""A view gives nouns, in an order that does not depend on how they were written."""

from dataclasses import replace
from pathlib import Path

import pytest

from ontherecord.nouns.record import Resolved
from ontherecord.record.lines import LINES as KINDS
from ontherecord.record.view import open_view
from tests.record.sample import DAY, DENIAL, LINES, NOTE, A, B, written


def test_every_kind_of_line_is_there(tmp_path: Path) -> None:
    with open_view(written(tmp_path / "x.db")) as view:
        assert view.resolved() == LINES
        assert view.statements() == LINES.statements
        assert view.acts() == LINES.acts
        assert view.lineage() == LINES.lineage
        assert view.origins() == {A.id: "o-1", B.id: "o-2"}
        assert view.published() == {A.id: DAY}
        assert view.report(A.id) == A
        assert view.passages(B.id) == B.passages
        assert view.custody() == LINES.custody
        assert view.silences() == LINES.silences
        counted = {"reports": 2, "origins": 2, "problems": 0}
        counted |= {name: len(getattr(LINES, name)) for name in KINDS}
        assert view.counts() == counted


def test_the_evidence_of_a_report_comes_in_the_order_of_its_text(tmp_path: Path) -> None:
    with open_view(written(tmp_path / "x.db")) as view:
        found = [(e.kind, e.owner, e.span) for e in view.evidence(B.id)]
        assert found == [
            ("custody", "k-1", DENIAL),
            ("position", "p-1", DENIAL),
            ("side", "c-1", DENIAL),
        ]
        starts = [e.span.start for e in view.evidence(A.id)]
        assert starts == sorted(starts)
        assert ("attestation", "x-1", NOTE) in {
            (e.kind, e.owner, e.span) for e in view.evidence(A.id)
        }


def test_the_order_of_writing_is_not_the_order_of_reading(tmp_path: Path) -> None:
    names = ("actors", "judgements", "origins")
    turned: Resolved = replace(LINES, **{name: getattr(LINES, name)[::-1] for name in names})
    with (
        open_view(written(tmp_path / "a.db")) as a,
        open_view(written(tmp_path / "b.db", turned)) as b,
    ):
        assert a.resolved() == b.resolved()
        assert a.digest() == b.digest()


def test_a_report_that_is_not_there_is_a_key_error(tmp_path: Path) -> None:
    with open_view(written(tmp_path / "x.db")) as view, pytest.raises(KeyError):
        view.report("r-0")
