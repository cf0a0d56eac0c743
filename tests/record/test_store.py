"""What is written comes back equal, whatever it says."""

from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ontherecord.nouns.findings import Findings
from ontherecord.nouns.record import Resolved
from ontherecord.record.lines import LINES, columns_of
from ontherecord.record.readings import Entry
from ontherecord.record.verify import verify
from ontherecord.record.view import open_view
from ontherecord.record.writer import open_writer
from tests.record.given import COVERAGE, findings, resolved

# a file system is slow beside a property; the time says nothing about the store
quiet = settings(
    deadline=None, max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)


@quiet
@given(st.data())
def test_everything_written_is_read_back_equal(data: st.DataObject) -> None:
    coverage = data.draw(COVERAGE)
    lines = data.draw(resolved(coverage))
    found = {report.id: data.draw(findings(report)) for report in coverage}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        with open_writer(path) as writer:
            for n, report in enumerate(coverage):
                reading = writer.add_report(Entry(f"{n}", f"f{n}", f"p{n}"), report)
                writer.add_findings(reading, "extractor 1", found[report.id])
            standing = writer.standing()
            writer.replace_resolved(lines, "key")
            assert list(standing.reports) == sorted(found)  # in the order of their ids
            assert set(standing.reports.values()) == set(coverage)
            assert dict(standing.findings) == found
        with open_view(path) as view:
            assert view.reports() == tuple(sorted(coverage, key=lambda report: report.id))
            assert view.resolved() == lines
            assert view.counts()["statements"] == len(lines.statements)
        assert verify(path) == ()


@quiet
@given(st.data())
def test_the_digest_is_of_what_is_there_and_not_of_the_way_there(data: st.DataObject) -> None:
    coverage = data.draw(COVERAGE)
    lines, others = data.draw(resolved(coverage)), data.draw(resolved(coverage))
    with TemporaryDirectory() as folder:
        straight, around = Path(folder) / "a.db", Path(folder) / "b.db"
        _write(straight, coverage, [lines])
        _write(around, tuple(reversed(coverage)), [others, lines])
        assert _digest(straight) == _digest(around)
        _write(around, coverage, [others])
        assert (_digest(straight) == _digest(around)) == (lines == others)
        assert verify(around) == ()


@quiet
@given(st.data())
def test_lines_kept_as_they_were_made_come_back_equal(data: st.DataObject) -> None:
    coverage = data.draw(COVERAGE)
    lines, others = data.draw(resolved(coverage)), data.draw(resolved(coverage))
    with TemporaryDirectory() as folder:
        _write(Path(folder) / "x.db", coverage, [lines])
        with open_writer(Path(folder) / "x.db") as writer:
            assert writer.made() == lines  # nothing was corrected
            for made in (others, lines, others):
                writer.keep_made(made)
                assert writer.made() == made


def test_every_field_of_every_line_has_its_place() -> None:
    """A field added to a noun and forgotten here would come back as its default."""
    for kind in (member for line in LINES.values() for member in line.family()):
        stored = {*columns_of(kind.table)} - {"day", "owner", "item"}
        stored |= (
            {*kind.members} | {name for _, name in kind.spans} | {name for name, _ in kind.items}
        )
        assert stored == {field.name for field in fields(kind.noun)}, kind.name
    plain = {"origins", "published", "lineage", "judgements"}
    assert {*LINES} | plain == {field.name for field in fields(Resolved)}


def _write(path: Path, coverage: tuple, states: list[Resolved]) -> None:
    with open_writer(path) as writer:
        for report in coverage:
            reading = writer.add_report(Entry(report.id, "f", report.id), report)
            writer.add_findings(reading, "x", Findings(report.id))
        for state in states:
            writer.replace_resolved(state, "key")


def _digest(path: Path) -> str:
    with open_view(path) as view:
        assert view.sealed() == view.digest()  # counted line by line, and read anew
        return view.digest()
