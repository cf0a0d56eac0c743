"""What the brief says of positions: topics, conditions, verbs for many, and whose word it is."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.export.brief.compose import brief
from ontherecord.pipeline import build
from ontherecord.record.view import open_view

REPORTS = {
    "a.txt": """4 March 2031

Sweden demanded on Monday that Norway restore the fishing permits at once.

The Houthis rejected a longer truce. The United Nations offered a longer truce.
""",
    "c.txt": """4 March 2031

"The permits would return once stocks had recovered," Norwegian Foreign Minister Ada Brandt said.

The harbour was quiet in the morning, boats lay at their moorings, and the market had little to sell.
""",
    "d.txt": """4 March 2031

Senator Henrik Dahl demanded the publication of the minutes. Senator Marta Lind rejected the demand.

Senator Ada Mills demanded a census. Mills rejected a new tax.
""",
    "b.txt": """6 March 2031

"We will not leave the harbour as long as the fleet is on its way," Foreign Minister Ada Brandt of Norway said.

Sweden's Foreign Minister Nils Aker called on Norway to restore the permits.
""",
    "e.txt": """6 March 2031

Sweden's Foreign Minister Nils Aker said he accepts nothing that divides the fjord.

Ferries ran as usual on the fjord in the afternoon, and the hotels along its shore were full of guests.
""",
}


TOLLS = """4 March 2031

Finland demanded lower harbour tolls on Monday, and its minister went home in the evening.

Denmark rejected lower harbour tolls on Tuesday, and nothing came of the talks for a long time.
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return sections(tmp_path_factory.mktemp("points"), REPORTS)


def sections(folder: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """The sentences of the brief of some reports, by heading."""
    reports = folder / "reports"
    reports.mkdir()
    for name, text in texts.items():
        (reports / name).write_text(text, encoding="utf-8")
    build([reports], folder / "r.db", Config())
    with open_view(folder / "r.db") as view:
        page = brief(view)
    return {s.heading: "\n".join(line.text for line in s.sentences) for s in page.sections}


def test_those_who_quarrel_over_one_thing_stand_side_by_side(told: dict[str, str]) -> None:
    """ "Restore the permits" and "the permits would return" are two points of one topic."""
    (line,) = [text for text in told["Points at issue"].split("\n") if "permits" in text]
    assert line.startswith("On permits: ")
    assert "Sweden demands" in line
    assert (
        "Norway ties “The permits would return” to the condition “once stocks had recovered”"
        in line
    )


def test_a_party_of_many_takes_a_verb_for_many(told: dict[str, str]) -> None:
    assert "the Houthis refuse “a longer truce”" in told["Points at issue"]
    assert "the United Nations offers “a longer truce”" in told["Points at issue"]


def test_a_point_that_heads_its_sentence_is_not_said_again(tmp_path: Path) -> None:
    line = sections(tmp_path, {"a.txt": TOLLS})["Points at issue"]
    assert line.startswith("On “lower harbour tolls”: ")
    assert "Finland demands this" in line
    assert "Denmark refuses this" in line


def test_a_person_is_one_whatever_the_name_ends_with(told: dict[str, str]) -> None:
    assert "Ada Mills demands “a census”; also refuses “a new tax”" in told["What each party holds"]


def test_a_quarrel_of_back_benches_gives_way_to_that_of_the_parties(told: dict[str, str]) -> None:
    assert "Henrik Dahl" not in told["Points at issue"]
    assert "Henrik Dahl demands “the publication of the minutes”" in told["What each party holds"]


def test_what_is_not_done_on_a_condition_is_told_as_not_done(told: dict[str, str]) -> None:
    words = "ties “not leave the harbour” to the condition “as long as the fleet is on its way”"
    assert words in "\n".join(told.values())


def test_nothing_that_is_accepted_is_anything_that_is_refused(told: dict[str, str]) -> None:
    page = "\n".join(told.values())
    assert "refuses anything that divides the fjord" in page
    assert "nothing that" not in page


JOINT = """4 March 2031

Finland, Sweden and Iceland urged Denmark to publish "full" accounts of the port without delay.

Norway called for a census of the port on Tuesday, and Denmark rejected a census of the port on Wednesday.
"""


def test_parties_of_whom_the_same_words_tell_the_same_stand_together(tmp_path: Path) -> None:
    line = sections(tmp_path, {"a.txt": JOINT})["Points at issue"]
    assert "Finland, Iceland and Sweden demand: “publish ‘full’ accounts of the port" in line
    assert line.count("accounts of the port") == 1
    assert "; Norway demands “a census of the port”" in line
    assert "; Denmark refuses “a census of the port”" in line
