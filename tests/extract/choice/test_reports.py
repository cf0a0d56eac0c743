"""The annotated reports that the choice is taught on: readable, and what is wrong in one is told with its place."""

import json
from pathlib import Path

import pytest

from training.choices.corpus import REPORTS, RETOLD, read_reports

GOOD = """# report 1 | 2024-03-12 | Sella Post
H Sella hands over reply
S Norland's envoy handed Sella a note, and Sella handed it on.
A deliver did | handed | Norland's envoy => Norland | Sella => Sella | y
A deliver did | handed@2 | Sella => Sella | - | a
~
S They demand an answer.
P demands | demand | They => Norland + Sella | an answer | y
"""


def test_a_report_is_read_with_the_places_of_its_words(tmp_path: Path) -> None:
    file = tmp_path / "world.txt"
    file.write_text(GOOD, encoding="utf-8")
    (report,) = read_reports(file)
    assert (report.id, report.published, report.outlet) == ("world:1", "2024-03-12", "Sella Post")
    assert report.text.count("\n\n") == 2
    first, second, third = report.told
    assert (first.doer, first.to, first.plain) == (("Norland",), ("Sella",), True)
    assert report.text[second.at :].startswith("handed it on")
    assert (second.to, second.plain) == ((), False)
    assert (third.kind, third.type, third.doer) == ("P", "demands", ("Norland", "Sella"))


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("A deliver did | passed | x => Sella | - | y", "'passed' is not in its sentence"),
        ("A deliver did | handed | x => Sella | y", "five fields"),
        ("X nothing", "not a line"),
    ],
)
def test_a_bad_line_is_told_with_its_place(tmp_path: Path, line: str, wrong: str) -> None:
    file = tmp_path / "world.txt"
    file.write_text(GOOD.replace("~\n", f"{line}\n~\n"), encoding="utf-8")
    with pytest.raises(ValueError, match=wrong) as caught:
        list(read_reports(file))
    assert f"{file}:6" in str(caught.value)


@pytest.mark.parametrize(
    "path",
    [*sorted(REPORTS.glob("*.txt")), *sorted(RETOLD.glob("*.txt"))],
    ids=lambda path: path.stem,
)
def test_all_reports_can_be_read(path: Path) -> None:
    actors = path.with_suffix(".actors.jsonl").read_text(encoding="utf-8").splitlines()
    known = {json.loads(line)["name"] for line in actors if line.strip()}
    reports = list(read_reports(path))
    assert len(reports) >= (50 if path.parent == REPORTS else 3)
    assert len({report.id for report in reports}) == len(reports)
    named = {name for r in reports for told in r.told for name in (*told.doer, *told.to)}
    strange = {name for name in named - known if not name.startswith("~")}
    assert len(strange) <= 0.02 * len(named) + 1, strange
