"""The two clocks: nothing from later shows, nothing from before is lost, and what is left holds together."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from ontherecord.config import Config
from ontherecord.errors import InputError
from ontherecord.export.clocks import Clocks, at
from ontherecord.export.contract import contract_json
from ontherecord.export.witnesses import Witnesses, passage_origins
from ontherecord.nouns.act import Corroboration, Modality
from ontherecord.pipeline import build
from ontherecord.record.checks import faults_of
from ontherecord.record.lines import LINES
from ontherecord.record.view import View, open_view


@pytest.fixture
def view(talks: Path) -> Iterator[View]:
    with open_view(talks) as opened:
        yield opened


@pytest.fixture
def demo(demo_record: Path) -> Iterator[View]:
    with open_view(demo_record) as opened:
        yield opened


def every_day(clocks: Clocks) -> list[dt.date]:
    """Every day on which either clock can change, and the days around them."""
    days = {*clocks.reported_days(), *clocks.happened_days()}
    return sorted(days | {day - dt.timedelta(1) for day in days})


def holds_together(view: View) -> None:
    """Every span in its text, no name without its bearer."""
    assert faults_of(view.resolved(), {r.id: r.text for r in view.reports()}) == ()


def test_without_a_clock_it_is_the_record(view: View) -> None:
    assert at(view) is view


@pytest.mark.parametrize("clock", ["as_of", "known_by"])
def test_a_day_after_everything_shows_everything(clock: str, demo: View) -> None:
    clocks = Clocks(demo)
    dated = not clocks.undated()
    later = clocks.at(**{clock: "2999-12-31"})
    if clock == "as_of" or dated:
        assert contract_json(later) == contract_json(demo)
        assert later.digest() == demo.digest()
    else:
        assert set(later.reports()) == set(demo.reports()) - set(clocks.undated())


def test_a_day_before_everything_shows_nothing(view: View) -> None:
    before = at(view, known_by="2031-03-03")
    assert before.reports() == ()
    assert {name: len(getattr(before, name)()) for name in LINES} == dict.fromkeys(LINES, 0)
    assert (before.origins(), before.lineage(), before.judgements()) == ({}, (), ())
    assert all(before.evidence(report.id) == () for report in view.reports())


def test_nothing_of_a_later_report_is_in_what_was_known(demo: View) -> None:
    clocks = Clocks(demo)
    for day in every_day(clocks):
        known = clocks.at(known_by=day)
        shown = msgspec.json.encode((known.resolved(), known.reports())).decode()
        later = {report.id for report in demo.reports()} - {r.id for r in known.reports()}
        assert not [report for report in later if report in shown], day


def test_what_is_left_holds_together_on_every_day(demo: View) -> None:
    clocks = Clocks(demo)
    for day in every_day(clocks):
        holds_together(clocks.at(known_by=day))
        holds_together(clocks.at(as_of=day))
        holds_together(clocks.at(as_of=day, known_by=day))


def test_what_was_known_only_grows(demo: View) -> None:
    clocks = Clocks(demo)
    before: dict[str, set[str]] = {}
    for day in every_day(clocks):
        known = clocks.at(known_by=day)
        now = {name: {line.id for line in getattr(known, name)()} for name in LINES}
        for name, ids in before.items():
            assert ids <= now[name], (day, name)
        before = now


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2031-03-04", ["a.txt"]),  # one side's word only
        ("2031-03-06", ["a.txt", "b.txt"]),  # both sides
        ("2031-03-09", ["a.txt", "b.txt", "c.txt"]),  # and the answer; the undated report never
    ],
)
def test_known_by_is_the_record_that_would_have_been_made(
    day: str,
    names: list[str],
    view: View,
    record_of: Callable[[list[str], Path], Path],
    tmp_path: Path,
) -> None:
    known = at(view, known_by=day)
    with open_view(record_of(names, tmp_path)) as made:
        for name in ("statements", "acts", "documents", "positions", "custody", "silences"):
            left, right = (
                {line.id: line for line in getattr(one, name)()} for one in (known, made)
            )
            assert set(left) == set(right), name
        told = {act.id: (act.corroboration, act.sure, act.attestations) for act in known.acts()}
        assert told == {a.id: (a.corroboration, a.sure, a.attestations) for a in made.acts()}
        # a date may be told less precisely than in a record made on that day, never otherwise
        days = {act.id: act.date for act in made.acts() if act.date}
        for act in known.acts():
            assert act.date is None or act.date.overlaps(days[act.id])
        assert {r.id for r in known.reports()} == {r.id for r in made.reports()}
        assert known.origins() == made.origins()


# the second paragraph of two papers is the wire's; the rest of each is their own
WIRE = """Norway handed Sweden a written proposal on dues in Oslo on Tuesday, a ministry's press service said in
a note to reporters. The paper has eleven pages and three maps, and asks for an answer in writing by the end of May."""
SHARED = {
    "w.txt": f"5 March 2031\n\n{WIRE}\n",
    "x.txt": f"""6 March 2031

Fishing boats stayed in the harbour of Gothenburg for a third day while captains waited for the new tables to be
printed and put up at the gate, and a crowd of buyers watched the empty auction hall from the street.

{WIRE}
""",
    "y.txt": f"""7 March 2031

The price of cod rose again at the morning market in Bergen, where sellers blamed the weather, the diesel and one
another, and a choir of schoolchildren sang for the opening of the restored customs house.

{WIRE}
""",
}


def test_passages_taken_from_one_text_are_one_witness_on_every_day(tmp_path: Path) -> None:
    def made(names: list[str]) -> Path:
        reports = tmp_path / "".join(names) / "reports"
        reports.mkdir(parents=True)
        for name in names:
            (reports / name).write_text(SHARED[name], encoding="utf-8")
        build([reports], reports.parent / "talks.db", Config())
        return reports.parent / "talks.db"

    with open_view(made(["w.txt", "x.txt", "y.txt"])) as whole:
        told = [act for act in whole.acts() if len(act.attestations) == 3]
        assert told, "all three tell of the proposal"
        assert {one.corroboration for one in told} == {Corroboration.SINGLE_ORIGIN}
        known = at(whole, known_by="2031-03-06")
        with open_view(made(["w.txt", "x.txt"])) as then:
            assert {
                a.id: (a.attestations, a.corroboration, a.independence) for a in known.acts()
            } == {a.id: (a.attestations, a.corroboration, a.independence) for a in then.acts()}


def test_a_hand_over_is_confirmed_by_both_sides_only_once_both_have_spoken(view: View) -> None:
    def state(day: str) -> list[Corroboration]:
        acts = at(view, known_by=day).acts()
        handed = [
            a for a in acts if a.type == "deliver" and a.date and a.date.value == "2031-03-04"
        ]
        return [act.corroboration for act in handed]

    assert state("2031-03-05") == [Corroboration.SINGLE_ORIGIN]
    assert state("2031-03-06") == [Corroboration.BOTH_SIDES]


def test_an_announcement_happens_when_it_is_printed(view: View) -> None:
    def announced(day: str) -> int:
        return sum(act.modality is Modality.WILL for act in at(view, as_of=day).acts())

    assert announced("2031-03-08") == 0
    assert announced("2031-03-09") > 0


def test_what_was_handed_over_later_is_not_there_yet(view: View) -> None:
    kinds = {d.kind for d in at(view, as_of="2031-03-07").documents()}
    assert "response" not in kinds
    assert "response" in {d.kind for d in at(view, as_of="2031-03-08").documents()}


def test_a_report_without_a_date_is_never_known_by_a_day(view: View) -> None:
    clocks = Clocks(view)
    assert [report.path for report in clocks.undated()] == ["undated.txt"]
    assert len(clocks.at(known_by="2999-01-01").reports()) == len(view.reports()) - 1
    assert len(clocks.at(as_of="2999-01-01").reports()) == len(view.reports())


def test_corroboration_worked_out_again_is_the_one_that_was_found(demo: View) -> None:
    again = Witnesses(
        passage_origins({report.id: report for report in demo.reports()}, demo.lineage()),
        demo.lineage(),
        demo.actors(),
        lambda reports: [s for s in demo.statements() if s.content_spans[0].report in reports],
    )
    for act in demo.acts():
        assert again.corroboration(act) is act.corroboration, act
        assert again.independence(act) is act.independence, act


@pytest.mark.parametrize("day", ["yesterday", "2022-13", "20.1.2022", ""])
def test_a_day_that_cannot_be_read_is_named(day: str, view: View) -> None:
    with pytest.raises(InputError, match="2022-01-20"):
        Clocks(view).at(known_by=day)


def test_every_question_of_a_view_is_answered_by_the_clock(view: View) -> None:
    # a method of View that reads the file itself must be answered anew by Past
    past = at(view, known_by="2031-03-05")
    whole = ("reports", "problems", "origins", "published", "lineage", "judgements", "counts")
    for name in whole:
        assert len(getattr(past, name)()) <= len(getattr(view, name)()), name
    assert len(past.reports()) < len(view.reports())
    questions = [n for n in vars(View) if not n.startswith("_")]
    known = {
        "report", "passages", "evidence", "resolved", "digest", "reports", "problems", "origins", "published",
        "lineage", "judgements", "counts", "histories", "corrections", "sealed", "receipts", *LINES,
    }  # fmt: skip
    assert set(questions) <= known
