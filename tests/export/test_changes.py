"""What changed between two days, or two records, and the words that show it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ontherecord.export.changes import Change, ChangeKind, Changes, changes_between
from ontherecord.export.clocks import Clocks
from ontherecord.nouns.document import Document
from ontherecord.record.view import View, open_view


@pytest.fixture
def view(talks: Path) -> Iterator[View]:
    with open_view(talks) as opened:
        yield opened


def since(view: View, day: str) -> Changes:
    return changes_between(Clocks(view).at(known_by=day), view)


def of_kind(found: Changes, kind: ChangeKind) -> list[Change]:
    return [change for change in found.changes if change.kind is kind]


def test_nothing_changed_between_a_state_and_itself(view: View) -> None:
    assert changes_between(view, view) == Changes((), ())


def test_everything_is_new_since_before_the_story(view: View) -> None:
    found = since(view, "2031-01-01")
    papers: set[str] = {paper.id for paper in view.documents()}
    assert {change.line for change in of_kind(found, ChangeKind.PAPER)} == papers
    assert not of_kind(found, ChangeKind.GONE)
    assert set(found.reports) == {report.id for report in view.reports()}


@pytest.mark.parametrize(
    ("day", "kind", "words"),
    [
        ("2031-03-06", ChangeKind.PAPER, "Written response of Sweden to Norway"),
        ("2031-03-04", ChangeKind.CORROBORATED, "confirmed by both sides (until then: one origin)"),
        ("2031-03-04", ChangeKind.STANCE, "Sweden refuses: “double the harbour dues”"),
        ("2031-03-06", ChangeKind.ACT, "Norway will publish"),
    ],
)
def test_a_change_is_told_in_a_sentence(day: str, kind: ChangeKind, words: str, view: View) -> None:
    told = [change.text for change in of_kind(since(view, day), kind)]
    assert [text for text in told if words in text], told


def test_every_change_stands_on_words_printed_since_where_there_are_any(view: View) -> None:
    found = since(view, "2031-03-04")
    new = set(found.reports)
    assert any(span.report in new for change in found.changes for span in change.spans)
    for change in found.changes:
        assert change.spans
        if any(span.report in new for span in change.spans):
            assert change.spans[0].report in new


def test_an_earlier_and_a_later_record_are_compared_like_two_days(
    view: View, record_of: Callable[[list[str], Path], Path], tmp_path: Path
) -> None:
    with open_view(record_of(["a.txt", "b.txt"], tmp_path)) as earlier:
        by_file = changes_between(earlier, Clocks(view).at(known_by="2031-03-09"))
        by_day = changes_between(
            Clocks(view).at(known_by="2031-03-06"), Clocks(view).at(known_by="2031-03-09")
        )
    assert {(c.kind, c.line) for c in by_file.changes} == {(c.kind, c.line) for c in by_day.changes}


def test_what_a_record_no_longer_holds_is_told_too(view: View) -> None:
    found = changes_between(view, Clocks(view).at(known_by="2031-03-04"))
    gone = {change.line for change in of_kind(found, ChangeKind.GONE)}
    response: list[Document] = [d for d in view.documents() if d.kind == "response"]
    assert {paper.id for paper in response} <= gone
    assert of_kind(found, ChangeKind.WEAKENED)
