"""Building: the same record whatever the way there, and no work done twice."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from itertools import permutations
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.errors import EngineError, RecordBusy
from ontherecord.export.contract import contract_json
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.lineage.known import KINDS
from ontherecord.nouns.record import Problem
from ontherecord.pipeline import BuildSummary, build
from ontherecord.record.verify import verify
from ontherecord.record.view import open_view
from ontherecord.record.writer import open_writer
from tests.little import TEXTS, Little, little

REPEATED = (
    "7 March 2031\n\n“We have handed the note to the government of Ostland,” Mira Tal said on Monday. "
    "Her words were repeated by every paper of the capital in the days that followed, and by some abroad."
)


@dataclass(frozen=True)
class Desk:
    """A folder of coverage, a record, and a log of what the extractor looked at."""

    home: Path

    @property
    def coverage(self) -> Path:
        return self.home / "coverage"

    @property
    def record(self) -> Path:
        return self.home / "x.db"

    def put(self, *names: str) -> None:
        self.coverage.mkdir(exist_ok=True)
        for name in names:
            (self.coverage / name).write_text(TEXTS[name])

    def build(self, *paths: Path, record: Path | None = None, **config: object) -> BuildSummary:
        make = partial(little, self.home / "log")
        where = record or self.record
        return build(list(paths) or [self.coverage], where, Config(**config), None, make)

    def fresh(self, *paths: Path, **config: object) -> str:
        """The export of a record built anew from what is there now."""
        record = self.home / "fresh.db"
        record.unlink(missing_ok=True)
        self.build(*paths, record=record, **config)
        return exported(record)

    def looked(self) -> int:
        """How many reports were looked at since the last time this was asked."""
        log = self.home / "log"
        count = len(log.read_text().splitlines()) if log.exists() else 0
        log.unlink(missing_ok=True)
        return count


def exported(record: Path) -> str:
    with open_view(record) as view:
        return contract_json(view)


def problems(record: Path) -> tuple[Problem, ...]:
    with open_view(record) as view:
        return view.problems()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path)
    found.put(*TEXTS)
    return found


def test_a_build_reads_everything_and_says_what_it_did(desk: Desk) -> None:
    summary = desk.build()
    assert (summary.read, summary.unchanged, summary.added, summary.retired) == (4, 0, 4, 0)
    assert summary.rewritten
    assert summary.refused == ()
    assert summary.lines["reports"] == 4
    assert summary.lines["statements"] == 4
    assert verify(desk.record) == ()


def test_a_second_build_changes_nothing_and_says_so(desk: Desk) -> None:
    desk.build()
    before = desk.record.read_bytes()
    assert desk.looked() == 4
    summary = desk.build()
    assert (summary.read, summary.unchanged, summary.added) == (0, 4, 0)
    assert not summary.is_new
    assert desk.looked() == 0
    assert desk.record.read_bytes() == before


def test_one_more_report_is_the_only_one_read(desk: Desk) -> None:
    desk.build()
    desk.looked()
    (desk.coverage / "five.txt").write_text(REPEATED)
    summary = desk.build()
    assert (summary.read, summary.unchanged, summary.added) == (1, 4, 1)
    assert desk.looked() == 1
    assert exported(desk.record) == desk.fresh()


def test_what_earlier_builds_compared_changes_nothing(desk: Desk) -> None:
    """One record forgets what was compared before each build, the other one keeps it."""
    (desk.coverage / "copy.txt").write_text(TEXTS["one.txt"].replace("Monday", "Tuesday"))
    forgetful = desk.home / "forgetful.db"
    for name in ("one.txt", "copy.txt", "two.txt"):
        desk.build(desk.coverage / name)
        desk.build(desk.coverage / name, record=forgetful)
        with open_writer(forgetful) as writer:
            kept = writer.known_to("lineage", "other code", KINDS)
            assert all(not store for store in kept.values())
    assert exported(desk.record) == exported(forgetful)
    with open_view(desk.record) as view:
        assert len(view.lineage()) == 1


@pytest.mark.parametrize("order", list(permutations(sorted(TEXTS)))[::7])
def test_reports_that_come_one_by_one_in_any_order_give_the_same_record(
    desk: Desk, order: tuple[str, ...]
) -> None:
    for name in order:
        desk.build(desk.coverage / name)
    assert exported(desk.record) == desk.fresh() == desk.fresh(*(desk.coverage / n for n in order))


def test_workers_and_batches_make_no_difference(desk: Desk) -> None:
    once = desk.fresh()
    for config in ({"workers": 2, "batch": 1}, {"workers": 3, "batch": 2}, {"batch": 3}):
        assert desk.fresh(**config) == once, config


def test_a_changed_report_takes_the_place_of_the_old_one(desk: Desk) -> None:
    desk.build()
    (desk.coverage / "two.txt").write_text(REPEATED)
    summary = desk.build()
    assert (summary.read, summary.unchanged, summary.added, summary.retired) == (1, 3, 1, 1)
    assert exported(desk.record) == desk.fresh()
    (desk.coverage / "two.txt").write_text(TEXTS["two.txt"])
    desk.build()
    assert exported(desk.record) == desk.fresh()


def test_a_report_that_is_gone_from_disk_stays_in_the_record(desk: Desk) -> None:
    desk.build()
    before = exported(desk.record)
    (desk.coverage / "two.txt").unlink()
    assert not desk.build().is_new
    assert exported(desk.record) == before


def test_two_folders_may_use_one_file_name(desk: Desk) -> None:
    """Yesterday's 1.txt is not an older version of today's."""
    for folder, text in (("monday", TEXTS["one.txt"]), ("tuesday", TEXTS["two.txt"])):
        (desk.home / folder).mkdir()
        (desk.home / folder / "1.txt").write_text(text)
        desk.build(desk.home / folder)
    with open_view(desk.record) as view:
        assert len(view.reports()) == 2
    assert exported(desk.record) == desk.fresh(desk.home / "tuesday", desk.home / "monday")


def test_a_record_that_moves_with_its_coverage_knows_it_again(desk: Desk) -> None:
    desk.build()
    before = exported(desk.record)
    moved = Desk(desk.home / "elsewhere")
    moved.home.mkdir()
    for name in ("coverage", "x.db"):
        shutil.move(desk.home / name, moved.home / name)
    assert not moved.build().is_new
    assert exported(moved.record) == before
    (moved.coverage / "two.txt").write_text(REPEATED)
    assert moved.build().retired == 1


def test_bad_inputs_are_listed_and_cost_nothing_else(desk: Desk) -> None:
    (desk.coverage / "empty.txt").touch()
    (desk.coverage / "noise.txt").write_bytes(bytes(range(256)) * 9)
    (desk.coverage / "hard.txt").write_text(
        TEXTS["one.txt"].replace("Monday", "an unspeakable day")
    )
    for _ in range(2):
        summary = desk.build()
        assert [problem.path for problem in summary.refused] == [
            "empty.txt",
            "hard.txt",
            "noise.txt",
        ]
        assert "LookupError: a text that the extractor cannot bear" in summary.refused[1].reason
        assert problems(desk.record) == summary.refused
        assert summary.lines["reports"] == 4
        assert summary.lines["problems"] == 3
    assert not summary.is_new


def test_a_problem_ends_when_it_is_mended_or_its_input_is_gone(desk: Desk) -> None:
    (desk.coverage / "empty.txt").touch()
    (desk.coverage / "noise.txt").write_bytes(bytes(range(256)) * 9)
    desk.build()
    (desk.coverage / "empty.txt").write_text(REPEATED)
    desk.build(desk.coverage / "empty.txt")
    assert [problem.path for problem in problems(desk.record)] == ["noise.txt"]
    (desk.coverage / "noise.txt").unlink()
    assert desk.build().is_new
    assert problems(desk.record) == ()
    assert exported(desk.record) == desk.fresh()


def test_other_actors_mean_another_look_at_every_report(desk: Desk) -> None:
    desk.build()
    desk.looked()
    actors = desk.home / "actors.jsonl"
    actors.write_text('{"name": "Ostland", "kind": "state", "capitals": ["Ostburg"]}\n')
    (desk.coverage / "two.txt").unlink()  # looked at again from the record's own text
    summary = desk.build(actors=actors)
    assert (summary.read, summary.rewritten, desk.looked()) == (0, True, 4)
    assert not desk.build(actors=actors).is_new


def test_other_limits_mean_another_reading(desk: Desk) -> None:
    desk.build(min_words=30)
    assert len(problems(desk.record)) == 3
    desk.build()
    assert problems(desk.record) == ()
    assert exported(desk.record) == desk.fresh()


def test_nothing_to_read_gives_a_record_of_nothing(desk: Desk) -> None:
    (desk.home / "bare").mkdir()
    summary = desk.build(desk.home / "bare")
    assert summary.lines["reports"] == 0
    assert verify(desk.record) == ()


def test_progress_is_told_in_steps(desk: Desk) -> None:
    told: list[tuple[str, int, int]] = []
    config = Config(batch=3)
    build(
        [desk.coverage], desk.record, config, lambda *step: told.append(step), partial(little, None)
    )
    assert told[:3] == [("read", 0, 4), ("read", 3, 4), ("read", 4, 4)]
    assert [step for step, done, total in told if done == total] == ["read", "relate", "resolve"]


def test_an_engine_that_is_not_there_is_named(desk: Desk) -> None:
    with pytest.raises(EngineError, match="abacus"):
        desk.build(engine="abacus")


def test_workers_of_another_version_than_the_findings_are_kept_under_end_the_build(
    desk: Desk,
) -> None:
    desk.build()
    versions = iter(("little-2", "little-3"))

    def newer(gazetteer: Gazetteer) -> Little:
        return Little(None, gazetteer, next(versions))

    with pytest.raises(EngineError, match="little-3"):
        build([desk.coverage], desk.record, extractor=newer)


def test_two_builds_of_one_record_do_not_mix(desk: Desk) -> None:
    with open_writer(desk.record), pytest.raises(RecordBusy):
        desk.build()


def run_little(
    record: Path, die_at: int, workers: int, *paths: object, **given: object
) -> str | None:
    """Builds in a process of its own; what it prints, or None where it was killed."""
    command = [sys.executable, "-m", "tests.little", record, die_at, workers, *paths]
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **given
    )
    assert done.returncode in (0, -9), done.stderr
    return done.stdout if done.returncode == 0 else None


def test_a_killed_build_is_continued_by_the_same_command(desk: Desk) -> None:
    """Killed at statements spread over the whole build, from making the file to the last switch."""
    whole = run_little(desk.home / "whole.db", 0, 1, desk.coverage)
    assert whole is not None
    sent, expected = int(whole), exported(desk.home / "whole.db")
    points = [1, *(sent * eighth // 8 for eighth in range(1, 8)), sent]
    for point in sorted(set(points)):
        record = desk.home / f"killed-at-{point}.db"
        assert run_little(record, point, 1, desk.coverage) is None
        with open_writer(record) as writer:
            finished = len(writer.known())
        desk.build(record=record)
        assert desk.looked() == len(TEXTS) - finished  # finished work is not done twice
        assert exported(record) == expected, point
        assert verify(record) == ()


def test_a_build_killed_again_and_again_still_ends(desk: Desk) -> None:
    """With two workers; whatever is finished before the end of an attempt is there for the next."""
    expected = desk.fresh()
    whole = run_little(desk.home / "whole.db", 0, 2, desk.coverage)
    attempts = [int(whole or 0) * n // 6 for n in range(2, 8)]
    killed = [run_little(desk.record, point, 2, desk.coverage) is None for point in attempts]
    assert killed[0]
    assert not killed[-1]
    assert exported(desk.record) == expected


def test_what_was_shown_before_a_killed_build_is_shown_after_it(desk: Desk) -> None:
    """Killed all along the way: the old lines are shown until the new ones are, and never a mixture."""
    (desk.coverage / "two.txt").unlink()
    desk.build()
    before = exported(desk.record)
    desk.put("two.txt")
    (desk.coverage / "one.txt").write_text(REPEATED)
    finished = shutil.copy(desk.record, desk.home / "finished.db")
    sent = int(run_little(finished, 0, 1, desk.coverage) or 0)
    shown = []
    for point in (sent // 4, sent // 2, sent * 3 // 4, sent):
        copy = shutil.copy(desk.record, desk.home / f"{point}.db")
        assert run_little(copy, point, 1, desk.coverage) is None
        shown.append(exported(copy))
        assert verify(copy) == ()
    assert shown[0] == before
    assert set(shown) <= {before, exported(finished)}


def test_two_texts_from_standard_input_are_two_reports(desk: Desk) -> None:
    for name in ("one.txt", "two.txt", "one.txt"):
        assert run_little(desk.record, 0, 1, "-", input=TEXTS[name]) is not None
    with open_view(desk.record) as view:
        assert len(view.reports()) == 2


def receipts(record: Path) -> list[tuple[str, int, int, str]]:
    with open_view(record) as view:
        return [(r.step, r.done, r.kept, r.why.partition(" (")[0]) for r in view.receipts()]


def test_receipts_say_why_a_step_was_done_again(desk: Desk) -> None:
    desk.build()
    first = receipts(desk.record)
    assert first == [
        ("read", 4, 0, "first time"),
        ("extract", 4, 0, "first time"),
        ("compare", 4, 0, "first time"),
        ("resolve", 4, 0, "first time"),
    ]
    # nothing new: nothing is written
    desk.build()
    assert receipts(desk.record) == first
    # one report more
    (desk.coverage / "five.txt").write_text(REPEATED)
    desk.build()
    assert receipts(desk.record)[4:6] == [
        ("read", 1, 4, "other inputs than last time"),
        ("extract", 1, 4, "other inputs than last time"),
    ]
    # a setting of reading
    desk.build(min_words=3)
    assert receipts(desk.record)[8][:2] == ("read", 5)
    assert "other settings than last time" in receipts(desk.record)[8][3]


def test_what_was_compared_before_a_kill_is_not_compared_again(desk: Desk) -> None:
    """Killed around the end of comparing: parts that were finished are kept, and the receipt says so."""
    sent = int(run_little(desk.home / "whole.db", 0, 1, desk.coverage) or 0)
    compared = set()
    for back in (90, 60, 40):
        record = desk.home / f"{back}.db"
        assert run_little(record, sent - back, 1, desk.coverage) is None
        desk.build(record=record)
        steps = {step: (done, kept) for step, done, kept, _ in receipts(record)}
        assert sum(steps["read"]) == sum(steps["compare"]) == len(TEXTS)
        compared.add(steps["compare"])
    assert (0, 4) in compared
